"""Make the README's animation: point and zoom in the quickstart while its cell trains, and photograph each move."""

from __future__ import annotations

import io
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402 - the path to the tests is the line above
from playwright.sync_api import sync_playwright  # noqa: E402
from readme_picture import use_kernel  # noqa: E402

from tests.e2e import browser as chromium  # noqa: E402
from tests.e2e.beholder_view import BeholderView  # noqa: E402
from tests.e2e.notebook_page import NotebookPage  # noqa: E402
from tests.e2e.servers import LAB, running_server  # noqa: E402
from tests.kernels import NEWEST, install_kernelspecs  # noqa: E402

ANIMATION = ROOT / "docs" / "pointing.webp"
LARGEST = 3_000_000
MS_A_FRAME = 120
QUALITY = 55
SECTION = "dense.weight"


def main() -> None:
    """Write `ANIMATION`."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder) / "home"
        home.mkdir()
        install_kernelspecs(Path(folder) / "jupyter")
        with running_server(LAB, home, Path(folder) / "jupyter") as server:
            place = server.root / "quickstart"
            shutil.copytree(ROOT / "examples" / "notebooks", place)
            (place / "quickstart.ipynb").rename(place / "notebook.ipynb")
            use_kernel(place / "notebook.ipynb", NEWEST)
            browser = chromium.launch(playwright)
            page = browser.new_page(viewport={"width": 1280, "height": 1000})
            notebook = NotebookPage(page, server, place)
            notebook.open()
            notebook.wait_until_idle()
            notebook.run_all()
            view = BeholderView(page.locator(".beholder").first)
            view.wait_for_picture()
            frames = [Image.open(io.BytesIO(picture)).convert("RGB") for picture in played(view)]
            browser.close()
    frames[0].save(
        ANIMATION, save_all=True, append_images=frames[1:], duration=MS_A_FRAME, loop=0, quality=QUALITY, method=4
    )
    size = ANIMATION.stat().st_size
    print(json.dumps({"animation": str(ANIMATION.relative_to(ROOT)), "frames": len(frames), "bytes": size}))
    if size > LARGEST:
        sys.exit(f"{ANIMATION} has {size:,} bytes; {LARGEST:,} are the most")


def played(view: BeholderView) -> Iterator[bytes]:
    """Yield a picture of the view after each move of a person who points, zooms, pans and goes back."""
    mouse = view.root.page.mouse

    def seen(count: int) -> Iterator[bytes]:
        for _ in range(count):
            yield view.root.screenshot()

    yield from seen(8)
    for across in range(20, 60, 3):
        view.hover(SECTION, across / 100)
        yield from seen(1)
    view.pointed_exactly()
    yield from seen(6)
    for _ in range(4):
        view.turn_wheel(1)
        yield from seen(3)
    yield from seen(10)
    box = view.canvas.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse.move(x, y)
    mouse.down()
    for step in range(1, 8):
        mouse.move(x - 20 * step, y - 8 * step)
        yield from seen(1)
    mouse.up()
    yield from seen(6)
    view.press("0")
    yield from seen(6)


if __name__ == "__main__":
    main()
