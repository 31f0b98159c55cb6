"""Make the README's picture: run the quickstart in JupyterLab and photograph the page while the cell is running."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402 - the path to the tests is the line above

from tests.e2e import browser as chromium  # noqa: E402
from tests.e2e.beholder_view import BeholderView  # noqa: E402
from tests.e2e.notebook_page import NotebookPage  # noqa: E402
from tests.e2e.servers import LAB, running_server  # noqa: E402
from tests.kernels import NEWEST, install_kernelspecs  # noqa: E402

PICTURE = ROOT / "docs" / "quickstart.png"
FRAMES = 60


def main() -> None:
    """Write `PICTURE`."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder) / "home"
        home.mkdir()
        install_kernelspecs(Path(folder) / "jupyter")
        with running_server(LAB, home, Path(folder) / "jupyter") as server:
            place = server.root / "quickstart"
            shutil.copytree(ROOT / "examples" / "notebooks", place)
            notebook_file = place / "notebook.ipynb"
            (place / "quickstart.ipynb").rename(notebook_file)
            use_kernel(notebook_file, NEWEST)
            browser = chromium.launch(playwright)
            page = browser.new_page(viewport={"width": 1280, "height": 1000}, device_scale_factor=1)
            notebook = NotebookPage(page, server, place)
            notebook.open()
            notebook.wait_until_idle()
            notebook.run_all()
            view = BeholderView(page.locator(".beholder").first)
            view.wait_for_picture()
            view.wait_for_frame_after(view.frame + FRAMES, within_ms=60_000)
            PICTURE.parent.mkdir(exist_ok=True)
            view.root.screenshot(path=PICTURE)
            browser.close()
    print(json.dumps({"picture": str(PICTURE.relative_to(ROOT)), "bytes": PICTURE.stat().st_size}))


def use_kernel(notebook: Path, name: str) -> None:
    """Have a notebook ask for the kernel of that name."""
    content = json.loads(notebook.read_text())
    content["metadata"]["kernelspec"] = {"name": name, "display_name": name, "language": "python"}
    notebook.write_text(json.dumps(content))


if __name__ == "__main__":
    main()
