"""Rows that need a page: a notebook open in JupyterLab in a browser, whose kernel finds this package."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests.e2e import browser
from tests.e2e.notebook_page import NotebookPage, write_notebook
from tests.e2e.servers import LAB, running_server
from tests.e2e.waiting import wait_until

ROOT = Path(__file__).parent.parent
KERNEL = "benchmarks"
ANSWER = "answer.json"
VIEWPORT: ViewportSize = {"width": 1280, "height": 900}


@contextlib.contextmanager
def open_notebook(*cells: str, viewport: ViewportSize = VIEWPORT) -> Iterator[NotebookPage]:
    """Give a notebook of these cells, none of which has run; server, kernel and browser end with the context."""
    with contextlib.ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        _install_kernelspec(home / "jupyter")
        server = stack.enter_context(running_server(LAB, home, home / "jupyter"))
        chromium = stack.enter_context(_browser())
        write_notebook(server.root / "notebook", KERNEL, cells)
        notebook = NotebookPage(chromium.new_context(viewport=viewport).new_page(), server, server.root / "notebook")
        notebook.open()
        stack.callback(server.shut_down_kernels, "notebook")
        notebook.wait_until_idle()
        yield notebook


@contextlib.contextmanager
def _browser() -> Iterator[Browser]:
    """Give a browser that keeps to one core: as if it were on another machine than the kernel."""
    movable = hasattr(os, "sched_setaffinity")
    cores = os.sched_getaffinity(0) if movable else set()
    try:
        if movable:
            os.sched_setaffinity(0, {max(cores)})  # what is started from here on inherits it
        with sync_playwright() as playwright, contextlib.closing(browser.launch(playwright)) as chromium:
            if movable:
                os.sched_setaffinity(0, cores)
            yield chromium
    finally:
        if movable:
            os.sched_setaffinity(0, cores)


def leave_result(measure: Callable[[], Any]) -> None:
    """Leave what `measure` returns, or how it failed, where `read_result` finds it; called in a cell."""
    try:
        answer = {"result": measure()}
    except Exception:  # noqa: BLE001 - whatever it is, it is told where someone looks
        answer = {"error": traceback.format_exc()}
    unfinished = Path(f"{ANSWER}.part")
    unfinished.write_text(json.dumps(answer))
    unfinished.replace(ANSWER)


def read_result(folder: Path, *, within: float) -> Any:
    """Return what a cell of the notebook in `folder` has measured, as soon as it is there.

    Raises
    ------
    RuntimeError
        If the cell failed.
    TimeoutError
        If there is nothing `within` so many seconds.
    """
    file = folder / ANSWER
    text = wait_until(lambda: file.read_text() if file.exists() else "", f"{ANSWER} of a cell", seconds=within)
    answer = json.loads(text)
    if "error" in answer:
        raise RuntimeError(f"in the kernel: {answer['error']}")
    return answer["result"]


def _install_kernelspec(jupyter_path: Path) -> None:
    folder = jupyter_path / "kernels" / KERNEL
    folder.mkdir(parents=True)
    one_thread = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    spec = {
        "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": KERNEL,
        "language": "python",
        # The training has a core to itself, and what is not the kernel's work the others.
        "env": {"PYTHONPATH": str(ROOT), **one_thread},
    }
    (folder / "kernel.json").write_text(json.dumps(spec))
