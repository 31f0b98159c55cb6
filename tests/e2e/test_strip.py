"""The run below the picture: a spike between two pictures is found by pointing into it, while the cell runs."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .conftest import EACH_ONCE, OpenNotebook, Place
from .training import Training
from .waiting import wait_until

SHOW = """
import json, os, time
import numpy as np
from beholder_widget import BeholderWidget

random = np.random.default_rng(0)
model = {f"layer{number}.weight": random.standard_normal((32, 64)) for number in range(1, 7)}
widget = BeholderWidget(model, rate=2)
widget
"""

# A spike of three steps, too short for two pictures a second.
TRAIN = """
step, end = 0, time.monotonic() + 240
while not os.path.exists("stop") and time.monotonic() < end:
    step += 1
    scale = 50.0 if 40 <= step < 43 else 1.0
    model["layer4.weight"] *= scale
    widget.update(step=step, metrics={"loss": 1 / step})
    model["layer4.weight"] /= scale
    if step == 60:
        print(json.dumps({"thousands": 0}), flush=True)
    time.sleep(0.05)
"""

# Where the lightest pixel of the heat map is, below the curve, CSS pixels of the page.
LIGHTEST = """(canvas) => {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const box = canvas.getBoundingClientRect();
  const top = Math.ceil((44 * height) / box.height);
  let [lightest, found] = [0, 0];
  for (let at = top * width; at < width * height; at += 1) {
    const [red, green, blue] = data.slice(4 * at, 4 * at + 3);
    // The lightest colour of magma has little blue; white and the greys have as much of each.
    if (red + green > lightest && blue < red - 30) [lightest, found] = [red + green, at];
  }
  const [x, y] = [found % width, Math.floor(found / width)];
  return [box.left + ((x + 0.5) * box.width) / width, box.top + ((y + 0.5) * box.height) / height];
}"""


@pytest.mark.parametrize("place", EACH_ONCE, ids=str)
def test_a_spike_between_two_pictures_is_found_in_the_strip(open_notebook: OpenNotebook, place: Place) -> None:
    with open_notebook(place, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        training.start()
        training.wait_for_state("thousands", 0, seconds=60)
        strip = training.view.root.get_by_role("img", name="over the run")
        expect(strip).to_be_visible()
        canvas = training.view.root.locator(".beholder-strip-canvas")
        said = training.view.root.locator(".beholder-strip-pointed")
        expect(said).to_have_text("")

        def is_on_spike() -> bool:
            # The strip may be drawn anew between the two: then the pointer is beside the spike, and is moved again.
            notebook.page.mouse.move(*canvas.evaluate(LIGHTEST))
            found = re.search(r"layer4\.weight\s*steps? (\d+)(?: to (\d+))?", said.inner_text())
            return found is not None and int(found[1]) <= 42 and int(found[2] or found[1]) >= 40

        wait_until(is_on_spike, "the spike under the pointer", seconds=20)
        assert notebook.is_running(1)
        training.stop()
