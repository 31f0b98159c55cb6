"""What the README's animations share: a notebook runs in JupyterLab, each move of a person is photographed."""

from __future__ import annotations

import io
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402 - the path to the tests is the line above
from playwright.sync_api import sync_playwright  # noqa: E402

from tests.e2e import browser as chromium  # noqa: E402
from tests.e2e.beholder_view import BeholderView  # noqa: E402
from tests.e2e.notebook_page import NotebookPage  # noqa: E402
from tests.e2e.servers import LAB, running_server  # noqa: E402
from tests.kernels import install_kernelspecs  # noqa: E402

LARGEST = 3_000_000
MS_A_FRAME = 120
QUALITY = 55


def animate(name: str, prepare: Callable[[Path], object], played: Callable[[BeholderView], Iterator[bytes]]) -> None:
    """Write an animation to ``docs/``; end the program if it has more than `LARGEST` bytes.

    Parameters
    ----------
    name : str
        Of the file, a ``.webp``.
    prepare : callable
        Writes ``notebook.ipynb`` into the folder that it is given, which does not exist yet.
    played : callable
        Yields a picture, PNG bytes, after each move in the view that it is given.
    """
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder) / "home"
        home.mkdir()
        install_kernelspecs(Path(folder) / "jupyter")
        with running_server(LAB, home, Path(folder) / "jupyter") as server:
            prepare(server.root / "shown")
            browser = chromium.launch(playwright)
            page = browser.new_page(viewport={"width": 1280, "height": 1000})
            notebook = NotebookPage(page, server, server.root / "shown")
            notebook.open()
            notebook.wait_until_idle()
            notebook.run_all()
            view = BeholderView(page.locator(".beholder").first)
            view.wait_for_picture()
            frames = [Image.open(io.BytesIO(picture)).convert("RGB") for picture in played(view)]
            browser.close()
    frames = _of_one_size(frames)
    target = ROOT / "docs" / name
    frames[0].save(
        target, save_all=True, append_images=frames[1:], duration=MS_A_FRAME, loop=0, quality=QUALITY, method=4
    )
    size = target.stat().st_size
    print(json.dumps({"animation": str(target.relative_to(ROOT)), "frames": len(frames), "bytes": size}))
    if size > LARGEST:
        sys.exit(f"{target} has {size:,} bytes; {LARGEST:,} are the most")


def seen(view: BeholderView, count: int) -> Iterator[bytes]:
    """Yield so many pictures of the view as it is."""
    for _ in range(count):
        yield view.root.screenshot()


def _of_one_size(frames: list[Image.Image]) -> list[Image.Image]:
    """Return the frames with room below and beside where others are larger, in the colour of the first corner."""
    size = max(frame.width for frame in frames), max(frame.height for frame in frames)
    ground = frames[0].getpixel((0, 0))
    large = []
    for frame in frames:
        large.append(Image.new("RGB", size, ground))
        large[-1].paste(frame)
    return large
