"""One browser for all tests of the front end; each has a page of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.browser import launch
from tests.js.cell import Cell


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Start the browser, which ends with these tests: another test could not start one beside it."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def cell(chromium: Browser) -> Iterator[Cell]:
    """Open a page; an error in it that nobody caught fails the test."""
    page = chromium.new_page(viewport={"width": 1100, "height": 1000})
    page.set_default_timeout(10_000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield Cell(page)
    page.close()
    assert errors == []
