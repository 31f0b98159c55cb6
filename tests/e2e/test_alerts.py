"""What checks say stands below the picture, while the cell runs and after it, also for a page that comes later."""

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
def test_the_first_nan_is_named_below_the_picture(open_notebook: OpenNotebook, place: Place) -> None:
    with open_notebook(place, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        training.start()
        alert = training.view.root.locator(".beholder-alert")
        expect(alert).to_contain_text(WORDS, timeout=30_000)
        expect(alert).to_contain_text(re.compile(r"Last clean at step (4\d)\."))
        notebook.save()
        notebook.reload()
        expect(alert).to_contain_text(WORDS, timeout=60_000)
        training.stop()
        expect(alert).to_contain_text(WORDS)
