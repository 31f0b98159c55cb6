"""A notebook open in a browser: run its cells, read what they print, find what they show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import nbformat.v4
from playwright.sync_api import Locator, Page, Response, expect

from .servers import Server

OPENING_MS = 60_000
CELL_MS = 60_000


def write_notebook(folder: Path, kernel: str, cells: Sequence[str]) -> None:
    """Save a notebook of code cells in a new folder, which its kernel then works in."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source) for source in cells],
        metadata={"kernelspec": {"name": kernel, "display_name": kernel, "language": "python"}},
    )
    folder.mkdir()
    (folder / "notebook.ipynb").write_text(nbformat.v4.writes(notebook))


class NotebookPage:
    """One tab with one notebook.

    Parameters
    ----------
    page : playwright.sync_api.Page
        A new tab.
    server : Server
    folder : pathlib.Path
        Where the notebook is.
    """

    def __init__(self, page: Page, server: Server, folder: Path) -> None:
        self.page = page
        self.server = server
        self.folder = folder

    def open(self) -> None:
        """Show the notebook; its kernel may be starting, or busy."""
        self.page.goto(self.server.notebook_url(self.folder.name))
        self._wait_until_shown()

    def reload(self) -> None:
        """Reload the page, as F5 does."""
        self.page.reload()
        self._wait_until_shown()

    def _wait_until_shown(self) -> None:
        expect(self.cell(0)).to_be_visible(timeout=OPENING_MS)

    def wait_until_idle(self) -> None:
        """Wait until the kernel is there and runs nothing."""
        expect(self.page.locator(".jp-KernelName:visible")).not_to_have_text("No Kernel", timeout=OPENING_MS)
        indicator = self.page.locator(".jp-Notebook-ExecutionIndicator:visible")
        expect(indicator).to_have_attribute("data-status", "idle", timeout=OPENING_MS)

    def save(self) -> None:
        """Save the notebook with its outputs, as Ctrl+S does, and wait until the server has it."""
        with self.page.expect_response(_is_save):
            self.page.keyboard.press("Control+s")

    def run_all(self) -> None:
        """Choose Run All Cells in the menu."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()

    def restart_and_run_all(self) -> None:
        """Choose Restart Kernel and Run All Cells in the menu, and say yes."""
        self.page.get_by_role("menuitem", name="Kernel", exact=True).click()
        self.page.get_by_role("menuitem", name=re.compile("^Restart Kernel and Run All Cells")).click()
        self.page.locator(".jp-Dialog .jp-mod-accept").click()

    def interrupt(self) -> None:
        """Choose Interrupt Kernel in the menu."""
        self.page.get_by_role("menuitem", name="Kernel", exact=True).click()
        self.page.get_by_role("menuitem", name=re.compile("^Interrupt Kernel")).click()

    def shut_down_kernel(self) -> None:
        """End the notebook's kernel, whatever it is doing."""
        self.server.shut_down_kernels(self.folder.name)

    def in_another_tab(self) -> NotebookPage:
        """Open the same notebook in a new tab of the same browser."""
        other = NotebookPage(self.page.context.new_page(), self.server, self.folder)
        other.open()
        return other

    def start_cell(self, index: int) -> None:
        """Run one cell, as Ctrl+Enter does."""
        before = self._prompt(index).inner_text()
        self.cell(index).locator(".jp-InputArea-editor").click()
        self.page.keyboard.press("Control+Enter")
        expect(self._prompt(index)).not_to_have_text(before)

    def run_cell(self, index: int) -> None:
        """Run one cell and wait until it has ended."""
        self.start_cell(index)
        self.wait_until_cell_ran(index)

    def wait_until_cell_ran(self, index: int) -> None:
        """Wait until the cell's prompt shows a number."""
        expect(self._prompt(index)).to_have_text(re.compile(r"\[\d+\]:"), timeout=CELL_MS)

    def is_running(self, index: int) -> bool:
        """Return whether the cell is running, or waits behind one that is."""
        return self._prompt(index).inner_text() == "[*]:"

    def cell(self, index: int) -> Locator:
        """Return a cell of the notebook."""
        return self.page.locator(f'.jp-Notebook .jp-Cell[data-windowed-list-index="{index}"]')

    def text(self, index: int) -> Locator:
        """Return the text that a cell has printed."""
        return self.cell(index).locator(".jp-OutputArea-output[data-mime-type*='std']")

    def _prompt(self, index: int) -> Locator:
        return self.cell(index).locator(".jp-InputPrompt")


def _is_save(response: Response) -> bool:
    return response.request.method == "PUT" and "/api/contents/" in response.url and response.ok
