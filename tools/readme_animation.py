"""Make the README's animation of pointing: point and zoom in the quickstart while its cell trains."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from animating import ROOT, animate, seen
from readme_picture import use_kernel

from tests.e2e.beholder_view import BeholderView
from tests.kernels import NEWEST

SECTION = "dense.weight"


def quickstart(folder: Path) -> None:
    """Copy the quickstart with what it imports."""
    shutil.copytree(ROOT / "examples" / "notebooks", folder)
    (folder / "quickstart.ipynb").rename(folder / "notebook.ipynb")
    use_kernel(folder / "notebook.ipynb", NEWEST)


def played(view: BeholderView) -> Iterator[bytes]:
    """Yield a picture of the view after each move of a person who points, zooms, pans and goes back."""
    mouse = view.root.page.mouse
    yield from seen(view, 8)
    for across in range(20, 60, 3):
        view.hover(SECTION, across / 100)
        yield from seen(view, 1)
    view.pointed_exactly()
    yield from seen(view, 6)
    for _ in range(4):
        view.turn_wheel(1)
        yield from seen(view, 3)
    yield from seen(view, 10)
    box = view.canvas.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse.move(x, y)
    mouse.down()
    for step in range(1, 8):
        mouse.move(x - 20 * step, y - 8 * step)
        yield from seen(view, 1)
    mouse.up()
    yield from seen(view, 6)
    view.press("0")
    yield from seen(view, 6)


if __name__ == "__main__":
    animate("pointing.webp", quickstart, played)
