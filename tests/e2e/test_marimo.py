"""The widget in marimo, whose kernel is not ipykernel and in `marimo run` is not the main thread."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from .beholder_view import BeholderView
from .conftest import RESULTS, VIEWPORT
from .marimo_page import running_marimo

HEAD = """
import marimo
app = marimo.App()

@app.cell
def _():
    import threading, time
    import marimo as mo
    import numpy as np
    from beholder_widget import BeholderWidget
    random = np.random.default_rng(0)
    weights = random.standard_normal((16, 64))
    widget = BeholderWidget({"weights": weights})
    widget
    return mo, random, time, weights, widget
"""

ONCE = """
@app.cell
def _(widget):
    widget.update()
    return
"""

IN_THREAD = """
@app.cell
def _(mo, random, time, weights, widget):
    def train():
        while not mo.current_thread().should_exit:
            weights[:] = random.standard_normal(weights.shape)
            widget.update()
            time.sleep(0.01)

    mo.Thread(target=train).start()
    return
"""


def test_a_widget_shows_a_picture_in_marimo_run(browser: Browser, tmp_path: Path) -> None:
    _show(browser, tmp_path, "run", HEAD + ONCE)


def test_training_in_a_thread_is_live_in_marimo_edit(browser: Browser, tmp_path: Path) -> None:
    _show(browser, tmp_path, "edit", HEAD + IN_THREAD, live=True)


def test_training_in_a_thread_is_live_in_marimo_run(browser: Browser, tmp_path: Path) -> None:
    _show(browser, tmp_path, "run", HEAD + IN_THREAD, live=True)


def _show(browser: Browser, home: Path, command: str, notebook: str, *, live: bool = False) -> None:
    """Open a notebook, wait for the picture, and, where training is live, for later ones and for a control to act."""
    with running_marimo(command, notebook, home) as address:
        context = browser.new_context(viewport=VIEWPORT)
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        try:
            page.goto(address)
            view = BeholderView(page.locator(".beholder").first)
            view.wait_for_picture()
            expect(view.problem).to_be_hidden()
            assert view.control("Values").locator("option").count() > 1
            if live:
                view.wait_for_frame_after(view.frame)
                view.wait_for_pixels(grey=False)
                view.control("Colormap").select_option("grayscale")
                view.wait_for_pixels(grey=True)
            assert errors == []
        except BaseException:
            page.screenshot(path=RESULTS / f"marimo-{command}.png")
            raise
        finally:
            context.close()
