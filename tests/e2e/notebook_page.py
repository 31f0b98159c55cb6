"""A notebook open in a browser: run its cells, read what they print, find what they show."""

from __future__ import annotations

import re
from collections.abc import Sequence

import nbformat.v4
from playwright.sync_api import Locator, Page, expect

from .servers import Server

OPENING_MS = 60_000
CELL_MS = 60_000


def write_notebook(server: Server, name: str, kernel: str, cells: Sequence[str]) -> None:
    """Save a notebook of code cells in the root folder of the server."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source) for source in cells],
        metadata={"kernelspec": {"name": kernel, "display_name": kernel, "language": "python"}},
    )
    (server.root / name).write_text(nbformat.v4.writes(notebook))  # type: ignore[no-untyped-call]


class NotebookPage:
    """One tab with one notebook.

    Parameters
    ----------
    page : playwright.sync_api.Page
        A new tab.
    server : Server
    name : str
        File name of the notebook in the server's root folder.
    """

    def __init__(self, page: Page, server: Server, name: str) -> None:
        self.page = page
        self._url = server.notebook_url(name)

    def open(self) -> None:
        """Show the notebook and wait until its kernel is ready."""
        self.page.goto(self._url)
        self.wait_until_shown()
        expect(self.kernel_indicator).to_have_attribute("data-status", "idle", timeout=OPENING_MS)

    def reload(self) -> None:
        """Reload the page and wait until the notebook is shown again; its kernel may be busy."""
        self.page.reload()
        self.wait_until_shown()

    def wait_until_shown(self) -> None:
        """Wait until the notebook's cells are on the page."""
        expect(self.cell(0)).to_be_visible(timeout=OPENING_MS)

    @property
    def kernel_indicator(self) -> Locator:
        """What tells whether the kernel is busy."""
        return self.page.locator(".jp-Notebook-ExecutionIndicator:visible")

    def cell(self, index: int) -> Locator:
        """Return a cell of the notebook."""
        return self.page.locator(f'.jp-Notebook .jp-Cell[data-windowed-list-index="{index}"]')

    def run_all(self) -> None:
        """Choose Run All Cells in the menu."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()

    def run_cell(self, index: int) -> None:
        """Run one cell as Ctrl+Enter does."""
        self.cell(index).locator(".jp-InputArea-editor").click()
        self.page.keyboard.press("Control+Enter")

    def wait_until_cell_ran(self, index: int) -> None:
        """Wait until the cell's prompt shows a number."""
        expect(self.prompt(index)).to_have_text(re.compile(r"\[\d+\]:"), timeout=CELL_MS)

    def prompt(self, index: int) -> Locator:
        """Return the prompt of a cell: ``[ ]:``, ``[*]:`` while it waits or runs, then its number."""
        return self.cell(index).locator(".jp-InputPrompt")

    def text(self, index: int) -> Locator:
        """Return the text that a cell has printed."""
        return self.cell(index).locator(".jp-OutputArea-output[data-mime-type*='std']")
