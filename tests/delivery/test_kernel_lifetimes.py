"""A cell that is run again lets the widget and the model of its last run go, though IPython keeps each output."""

from __future__ import annotations

import pytest

from .conftest import ALL, OpenPage

CELL = """
import gc, threading, weakref
import numpy as np
from beholder_widget import BeholderWidget

class Model(dict):
    pass

models = globals().get("models", [])
model = Model(weight=np.ones((20, 20)))
models.append(weakref.ref(model))
widget = BeholderWidget(model, rate=1000, idle_rate=None)
while not widget.update():
    pass
widget
"""
# Threads end soon after their widgets; the newest STAY threads are those of widgets that stay.
COUNT = """
gc.collect()
running = [thread for thread in threading.enumerate() if thread.name == "beholder-render" and thread.is_alive()]
for thread in running[: len(running) - STAY]:
    thread.join(10)
gc.collect()
print(sum(one() is not None for one in models), sum(thread.is_alive() for thread in running))
"""


@pytest.mark.parametrize("make", ALL)
def test_a_cell_that_is_run_again_leaves_one_model_and_one_thread(open_page: OpenPage, make: str) -> None:
    page = open_page(make)
    page.run("widget.close(); models = []")
    for _ in range(4):
        if page.widget:
            page.send("bye")
        cell = page.start_cell(CELL)
        page.text_of(cell)
        page.widget = page.displayed(cell)
        page.hello()
        page.wait_for_picture()
    assert page.run(COUNT.replace("STAY", "1")).split() == ["1", "1"]


@pytest.mark.parametrize("again", [False, True], ids=["displayed", "displayed-again"])
@pytest.mark.parametrize("make", ALL)
def test_a_widget_that_is_only_displayed_stays(open_page: OpenPage, make: str, *, again: bool) -> None:
    page = open_page(make)
    page.run("widget.close(); models = []")
    cell = page.start_cell(CELL)
    page.text_of(cell)
    page.widget = page.displayed(cell)
    page.hello()
    page.wait_for_picture()
    if again:
        page.send("bye")
        page.hello()
        page.wait_for_picture()
    let_go = "Out.clear(); _ = __ = ___ = None; del widget, model\n"
    assert page.run(let_go + COUNT.replace("STAY", "1")).split() == ["1", "1"]
    page.send("bye")
    assert page.run(COUNT.replace("STAY", "0")).split() == ["0", "0"]
