"""One browser for all tests of the front end; each has a page of its own, and all pages have one process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright

from tests.e2e.browser import launch
from tests.js.cell import Cell

VIEWPORT: ViewportSize = {"width": 1100, "height": 1000}


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Start the browser, which ends with these tests: another test could not start one beside it."""
    with sync_playwright() as playwright:
        browser = launch(playwright, "--process-per-site")
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def shared_context(chromium: Browser) -> BrowserContext:
    """A context with a page that stays open, and with it the process of all pages: to start one takes a second."""
    context = chromium.new_context(viewport=VIEWPORT)
    Cell(context.new_page()).load()
    return context


@pytest.fixture
def own_context(chromium: Browser) -> Iterator[BrowserContext]:
    """A context for a test that changes what outlasts its page: the clock."""
    context = chromium.new_context(viewport=VIEWPORT)
    yield context
    context.close()


@pytest.fixture
def cell(request: pytest.FixtureRequest) -> Iterator[Cell]:
    """Open a page; an error in it that nobody caught fails the test, and so does a clock left to other tests."""
    kind = "own_context" if "own_context" in request.fixturenames else "shared_context"
    context: BrowserContext = request.getfixturevalue(kind)
    page = context.new_page()
    page.set_default_timeout(10_000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield Cell(page)
    has_clock = page.evaluate("!String(setTimeout).includes('[native code]')")
    page.close()
    assert errors == []
    assert kind == "own_context" or not has_clock, "a test that installs a clock must use the fixture `own_context`"
