"""What the widget says in words: what to call when there is nothing to show, what went wrong, what Python has set."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .beholder_view import BeholderView
from .conftest import LAB_7, OpenNotebook
from .notebook_page import CELL_MS
from .training import SHOW

WIDGET = """
import time
import numpy as np
from beholder_widget import BeholderWidget

widget = BeholderWidget()
widget
"""


def test_words_say_what_to_call_where_there_is_nothing_to_show(open_notebook: OpenNotebook) -> None:
    words = {
        "pass": "Call widget.update() in the training loop",
        "widget.values = 'parameters'; widget.update()": "Call widget.watch(model)",
        "widget.values = 'arrays'; widget.update()": "Call widget.update(arrays=[...])",
        "widget.values = 'frame'; widget.update()": "Call widget.update(frame=image)",
    }
    with open_notebook(LAB_7, WIDGET, *words) as notebook:
        notebook.run_cell(0)
        for cell, expected in enumerate(words.values(), start=1):
            notebook.run_cell(cell)
            expect(notebook.page.locator(".beholder")).to_contain_text(expected)


def test_traits_that_python_sets_are_shown_in_the_toolbar(open_notebook: OpenNotebook) -> None:
    with open_notebook(LAB_7, SHOW, "widget.mode, widget.window, widget.rate = 'variance', 42, 3") as notebook:
        notebook.run_all()
        view = BeholderView(notebook.page.locator(".beholder"))
        expect(view.control("Mode")).to_have_value("variance")
        expect(view.control("Variance window")).to_have_value("42")
        expect(view.control("Updates per second")).to_have_value("3")


def test_the_figures_beside_the_picture_are_those_of_the_arrays(open_notebook: OpenNotebook) -> None:
    update = """
shown = np.linspace(-2, 4, 60).reshape(6, 10)
shown[0, :6] = [np.nan, np.nan, np.inf, -np.inf, -np.inf, -np.inf]
widget.update(arrays={"shown": shown})
"""
    with open_notebook(LAB_7, WIDGET, update) as notebook:
        notebook.run_all()
        view = notebook.page.locator(".beholder")
        for words in ("(6, 10)", "\N{MINUS SIGN}1.390", "4.000", "1.305", "6, 10.0 %"):
            expect(view).to_contain_text(words)


def test_a_recording_that_ended_after_the_last_update_is_named(open_notebook: OpenNotebook) -> None:
    record = "widget.start_recording('{}.mp4')\nwhile not widget.update():\n    pass\nwidget.stop_recording()"
    with open_notebook(LAB_7, SHOW, record.format("first"), record.format("second")) as notebook:
        notebook.run_all()
        expect(BeholderView(notebook.page.locator(".beholder")).status).to_contain_text("Saved second.mp4")


@pytest.mark.parametrize(
    ("arrays", "words"), [("lambda: 1 / 0", "division by zero"), ("object()", "object is no array")]
)
def test_a_fault_is_shown_as_text_and_training_goes_on(open_notebook: OpenNotebook, arrays: str, words: str) -> None:
    train = f"""
for step in range(20):
    widget.update(arrays={arrays})
    time.sleep(0.02)
print("all", step + 1, "steps")
"""
    with open_notebook(LAB_7, WIDGET, train) as notebook:
        notebook.run_all()
        expect(notebook.text(1).filter(has_text="all 20 steps")).to_be_visible(timeout=CELL_MS)
        expect(notebook.page.locator(".beholder")).to_contain_text(words)
