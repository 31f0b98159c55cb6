"""Servers, kernels and a browser, started once and ended with these tests; each test has a tab of its own."""

from __future__ import annotations

import contextlib
import itertools
import re
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests import kernels

from . import browser as chromium
from .notebook_page import NotebookPage, write_notebook
from .servers import APPS, LAB, NOTEBOOK, App, Server, running_server

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Place:
    """Where a notebook runs: in which application, with which kernel."""

    app: App
    kernel: str

    def __str__(self) -> str:
        return f"{self.app.name}-{self.kernel}"


EVERYWHERE = [Place(app, kernel) for app in APPS for kernel in kernels.PYTHONS]
OpenNotebook = Callable[..., contextlib.AbstractContextManager[NotebookPage]]
VIEWPORT: ViewportSize = {"width": 1280, "height": 1200}
RESULTS = ROOT / "test-results"
LAB_7 = Place(LAB, kernels.NEWEST)
EACH_ONCE = [LAB_7, Place(NOTEBOOK, kernels.OLDER)]
"""Each application and each kernel, for what depends on either but not on which of them meet."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="package")
def start_server(tmp_path_factory: pytest.TempPathFactory, jupyter_path: Path) -> Iterator[Callable[[App], Server]]:
    """Returns the running server of an application, started when it is first asked for."""
    servers: dict[App, Server] = {}
    with contextlib.ExitStack() as stack:

        def start(app: App) -> Server:
            if app not in servers:
                home = tmp_path_factory.mktemp(app.name)
                servers[app] = stack.enter_context(running_server(app, home, jupyter_path))
            return servers[app]

        yield start


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium, ended with these tests: while Playwright runs, the thread cannot run an event loop of its own."""
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def open_notebook(browser: Browser, start_server: Callable[[App], Server]) -> OpenNotebook:
    """Returns a context in which a new notebook of some cells is open in a tab of its own; its kernel ends with it."""
    numbers = itertools.count(1)

    @contextlib.contextmanager
    def opened(place: Place, *cells: str) -> Iterator[NotebookPage]:
        server = start_server(place.app)
        folder = server.root / f"notebook-{next(numbers)}"
        write_notebook(folder, place.kernel, cells)
        context = browser.new_context(viewport=VIEWPORT)
        try:
            notebook = NotebookPage(context.new_page(), server, folder)
            notebook.open()
            notebook.wait_until_idle()
            yield notebook
        except Exception:
            keep_pictures(browser, f"{place}-{folder.name}")
            raise
        finally:
            context.close()
            server.shut_down_kernels(folder.name)

    return opened


def keep_pictures(browser: Browser, name: str) -> None:
    """Write down what every open tab shows."""
    for number, page in enumerate(page for context in browser.contexts for page in context.pages):
        page.screenshot(path=RESULTS / f"{re.sub(r'[^a-zA-Z0-9]+', '-', name)}-{number}.png")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep pictures of a failed test whose notebook serves several tests."""
    report = yield
    browser = getattr(item, "funcargs", {}).get("browser")
    if report.failed and call.when == "call" and isinstance(browser, Browser):
        keep_pictures(browser, item.name)
    return report
