"""The mark of an alert comes while the cell runs, also on a page that comes later, and leads to what the alert says."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .conftest import EACH_ONCE, OpenNotebook, Place
from .training import Training

SHOW = """
import json, os, time
import numpy as np
from beholder_widget import BeholderWidget

random = np.random.default_rng(0)
model = {f"layer{number}.weight": random.standard_normal((16, 32)) for number in range(1, 7)}
widget = BeholderWidget(model)
widget
"""

TRAIN = """
step, end = 0, time.monotonic() + 240
while not os.path.exists("stop") and time.monotonic() < end:
    step += 1
    if step == 50:
        model["layer3.weight"][2, 5] = np.nan
    widget.update(step=step, metrics={"loss": 1 / step})
    if step == 20:
        print(json.dumps({"thousands": 0}), flush=True)
    time.sleep(0.05)
"""
WORDS = "First NaN: layer3.weight, 1 of "


@pytest.mark.parametrize("place", EACH_ONCE, ids=str)
def test_the_first_nan_is_marked_and_the_mark_says_where_it_is(open_notebook: OpenNotebook, place: Place) -> None:
    with open_notebook(place, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        training.start()
        mark = training.view.root.get_by_role("button", name=re.compile(re.escape(WORDS)))
        expect(mark).to_be_visible(timeout=30_000)
        expect(mark).to_contain_text("NaN")
        assert notebook.is_running(1)
        notebook.save()
        notebook.reload()
        expect(mark).to_be_visible(timeout=60_000)
        mark.click()
        expect(training.view.status).to_contain_text(re.compile(re.escape(WORDS) + r".*Last clean at step (4\d)\."))
        training.stop()
        expect(mark).to_contain_text("1 alert")
