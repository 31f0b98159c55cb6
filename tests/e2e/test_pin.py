"""Pin and compare while the cell runs: how far each value has moved, in the picture and under the pointer."""

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

model = {"moves": np.zeros((8, 16), np.float32), "stays": np.ones((8, 16), np.float32)}
widget = BeholderWidget(model)
widget
"""

TRAIN = """
step, end = 0, time.monotonic() + 240
while not os.path.exists("stop") and time.monotonic() < end:
    step += 1
    model["moves"] += np.float32(0.5)
    widget.update(step=step)
    if step == 20:
        print(json.dumps({"thousands": 0}), flush=True)
    time.sleep(0.02)
"""


@pytest.mark.parametrize("place", EACH_ONCE, ids=str)
def test_what_has_moved_since_the_pin_is_shown_and_pointed_at(open_notebook: OpenNotebook, place: Place) -> None:
    with open_notebook(place, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        training.start()
        view = training.view
        training.wait_for_state("thousands", 0, seconds=60)
        view.control("Mode").select_option("change")
        expect(view.root).to_contain_text("Nothing is pinned yet.")
        view.button("Pin").click()
        expect(view.status).to_contain_text(re.compile(r"Change since step \d+\."))
        found = re.search(r"Change since step (\d+)\.", view.status.inner_text())
        assert found is not None
        pinned = int(found[1])
        # Of the pinned step itself nothing has moved.
        view.wait_for(f"Number(canvas.dataset.step) > {pinned}")

        view.hover("stays", 0.5)
        assert view.pointed_exactly()[2] == "0"
        view.hover("moves", 0.5)
        expect(view.inspector).to_contain_text(f"change since step {pinned}, parameter, step")
        *_, value = view.pointed_exactly()
        assert float(value) > 0
        assert float(value) % 0.5 == 0
        assert notebook.is_running(1)
        training.stop()
