"""What a notebook that a program runs keeps of a widget, and what becomes of it as a page: the picture, once."""

from __future__ import annotations

import base64
import io
import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from PIL import Image

from tests import kernels

SHOW = """
import numpy as np
from beholder_widget import BeholderWidget

random = np.random.default_rng(0)
widget = BeholderWidget({f"layer{n}": random.standard_normal((64, 64)) for n in range(%d)})
widget
"""
TRAIN = """
for step in range(20):
    widget.update(step=step)
    widget.flush()
"""
HEAR = """
from IPython import get_ipython

publisher, published = get_ipython().display_pub, []
publish = publisher.publish
publisher.publish = lambda *args, **kwargs: (published.append(kwargs.get("update")), publish(*args, **kwargs))
"""
TELL = "import json\nprint(json.dumps(published))"
MOST_GROWN = 200_000
"""Bytes by which a notebook may grow for a widget."""


@pytest.fixture
def folder(tmp_path: Path, jupyter_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where notebooks are executed."""
    monkeypatch.setenv("JUPYTER_PATH", str(jupyter_path))
    return tmp_path


def executed(folder: Path, kernel: str, *cells: str, store_widget_state: bool = True) -> nbformat.NotebookNode:
    """Return a notebook of these cells with its outputs, run as ``jupyter nbconvert --execute`` does."""
    code = [nbformat.v4.new_code_cell(cell) for cell in cells]
    notebook: nbformat.NotebookNode = nbformat.v4.new_notebook(cells=code)
    client = NotebookClient(
        notebook,
        timeout=120,
        kernel_name=kernel,
        resources={"metadata": {"path": str(folder)}},
        store_widget_state=store_widget_state,
    )
    client.execute()
    return notebook


def picture(notebook: nbformat.NotebookNode, cell: int = 0) -> Image.Image:
    """Return the picture in the only output of a cell, which has no view."""
    (output,) = notebook.cells[cell].outputs
    assert set(output.data) == {"image/png", "text/plain"}
    return Image.open(io.BytesIO(base64.b64decode(output.data["image/png"])))


@pytest.mark.parametrize("kernel", [kernels.NEWEST, kernels.OLDER])
def test_a_notebook_that_was_executed_shows_the_last_picture_once(kernel: str, folder: Path) -> None:
    notebook = executed(folder, kernel, SHOW % 3, TRAIN)
    before = executed(folder, kernel, SHOW % 3)
    assert picture(notebook).size != picture(before).size
    exporter: Any = HTMLExporter
    page, _ = exporter().from_notebook_node(notebook)
    (output,) = notebook.cells[0].outputs
    assert page.count(output.data["image/png"].strip().replace("\n", "")) == 1
    assert page.count("<img") == 1
    assert "widget-view+json" not in page.partition("<body")[2]


def test_a_notebook_grows_by_a_picture_and_no_more(folder: Path) -> None:
    notebook = executed(folder, kernels.NEWEST, SHOW % 291, TRAIN, store_widget_state=False)
    assert picture(notebook).width > 768
    assert len(nbformat.writes(notebook)) - len(SHOW + TRAIN) < MOST_GROWN
    assert "widgets" not in notebook.metadata


def test_each_display_of_a_widget_has_the_last_picture(folder: Path) -> None:
    notebook = executed(folder, kernels.NEWEST, SHOW % 3, "display(widget)", TRAIN, TRAIN.replace("20", "1"))
    assert picture(notebook, 0).tobytes() == picture(notebook, 1).tobytes()


def test_a_widget_that_is_closed_leaves_its_last_picture(folder: Path) -> None:
    notebook = executed(folder, kernels.NEWEST, SHOW % 3, "widget.update(step=7); widget.close()")
    before = executed(folder, kernels.NEWEST, SHOW % 3)
    assert picture(notebook).size != picture(before).size


@pytest.mark.parametrize("shown", ["display(widget)", "import ipywidgets\ndisplay(ipywidgets.VBox([widget]))"])
def test_a_cell_that_trained_ends_with_the_picture_of_its_last_step(shown: str, folder: Path) -> None:
    make = """
import base64

import numpy as np
from beholder_widget import BeholderWidget

model = {"weight": np.zeros((64, 64))}
widget = BeholderWidget(model, idle_rate=0.01)
"""
    train = """
for step in range(800):
    model["weight"][:] = step
    widget.update(step=step)
"""
    tell = """
widget.flush()
(section,) = widget.sections
print(section.step, section.mean, widget.stats["taken"], widget.status["fault"])
print(base64.b64encode(widget._beholder_engine.screen.saved_picture()).decode())
"""
    notebook = executed(folder, kernels.NEWEST, make, shown, train, tell)
    told, saved = notebook.cells[-1].outputs[0].text.split("\n")[:2]
    assert told.split() == ["799", "799.0", "2"]
    if "VBox" not in shown:
        (output,) = notebook.cells[1].outputs
        assert output.data["image/png"].strip() == saved


def test_a_cell_that_did_not_train_replaces_nothing(folder: Path) -> None:
    notebook = executed(folder, kernels.NEWEST, SHOW % 3, HEAR, "1", TRAIN, "2", TELL)
    assert json.loads(notebook.cells[-1].outputs[0].text) == [True]


def test_while_a_thread_trains_no_output_is_replaced(folder: Path) -> None:
    start = """
import threading

over, taken = threading.Event(), threading.Event()

def train():
    while not over.wait(0.01):
        if widget.update():
            taken.set()

thread = threading.Thread(target=train)
thread.start()
taken.wait(60)
"""
    end = "over.set(); thread.join()"
    notebook = executed(folder, kernels.NEWEST, SHOW % 3, HEAR, start, "1", TELL, end, TELL)
    assert [json.loads(notebook.cells[cell].outputs[0].text) for cell in (4, 6)] == [[], [True]]


def test_a_fault_of_the_saved_picture_is_told_until_it_has_worked(folder: Path) -> None:
    break_it = """
from beholder_widget.rendering import saved

picture, saved._picture = saved._picture, lambda _frame: 1 / 0
"""
    mend_it = "saved._picture = picture"
    tell = "print('saved picture' in widget.status['fault'])"
    take = "while not widget.update():\n    pass\nwidget.flush()"
    cells = SHOW % 3, break_it, take, tell, mend_it, take, tell
    notebook = executed(folder, kernels.NEWEST, *cells)
    assert [notebook.cells[cell].outputs[0].text.strip() for cell in (3, 6)] == ["True", "False"]
