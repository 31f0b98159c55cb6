"""Hold: in a busy cell training waits, the page looks around in the standing model, and training goes on."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import EACH_ONCE, OpenNotebook, Place
from .training import Training
from .waiting import wait_until

SHOW = """
import json, os, time
import numpy as np
from beholder_widget import BeholderWidget
from beholder_widget.taking import holding

holding.ALONE_FOR = 2.0
random = np.random.default_rng(0)
model = {f"layer{number}.weight": random.standard_normal((16, 1500)) for number in range(1, 7)}
widget = BeholderWidget(model)
widget
"""

TRAIN = """
step, end = 0, time.monotonic() + 240
while not os.path.exists("stop") and time.monotonic() < end:
    step += 1
    model["layer2.weight"] += 0.01 * random.standard_normal((16, 1500))
    if os.path.exists("spoil"):
        os.remove("spoil")
        model["layer3.weight"][2, :] = np.nan
    with open("before", "w") as told:
        json.dump(step, told)
    os.replace("before", "step")
    widget.update(step=step, metrics={"loss": 1 / step})
    time.sleep(0.02)
"""


def step_in(folder: Path) -> int:
    """Return the step whose call of `update` training has come to."""
    return int(json.loads((folder / "step").read_text()))


@pytest.mark.parametrize("place", EACH_ONCE, ids=str)
def test_training_is_held_looked_around_in_stepped_and_let_go(open_notebook: OpenNotebook, place: Place) -> None:
    with open_notebook(place, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        view, folder = training.view, notebook.folder
        training.start()
        view.button("Hold").click()
        expect(view.status).to_contain_text(re.compile(r"Held at step [\d,]+\. Nothing runs until Go on\."))
        held = step_in(folder)
        view.wait_for(f"Number(canvas.dataset.step) === {held}")
        # What is asked for meanwhile is there at once, of the standing model.
        view.control("Select").fill("layer2*|layer3*")
        expect(view.section("layer4.weight")).to_be_hidden(timeout=1_000)
        # An update needs two steps: of the standing model alone there is none, and the line says when there will be.
        view.control("Values").select_option("updates")
        words = f"Held at step {held:,}. Updates will be shown with the next update. Next step makes one."
        expect(view.status).to_contain_text(words)
        view.control("Values").select_option("parameters")
        expect(view.status).to_contain_text("Nothing runs until Go on.")
        sampled = view.frame
        view.control("Show all data").check()
        view.wait_for_frame_after(sampled)
        view.wait_for(f"canvas.dataset.step === '{held}'")
        view.button("More").click()
        view.hover("layer2.weight", 0.5)
        view.turn_wheel(5)
        view.wait_for_zoom(least=4)
        view.fit()
        assert step_in(folder) == held
        for _ in range(2):
            held += 1
            view.button("Next step").click()
            expect(view.status).to_contain_text(f"Held at step {held:,}.")
            view.wait_for(f"Number(canvas.dataset.step) === {held}")
            assert step_in(folder) == held
        view.button("Go on").click()
        wait_until(lambda: step_in(folder) > held + 5, "training going on", seconds=10)
        expect(view.status).not_to_contain_text("Held")
        view.button("Hold").click()
        expect(view.status).to_contain_text("Held")
        held = step_in(folder)
        notebook.page.goto("about:blank")
        wait_until(lambda: step_in(folder) > held + 5, "training going on without a page", seconds=30)
        notebook.open()
        training.stop()


@pytest.mark.parametrize("place", EACH_ONCE, ids=str)
def test_a_nan_holds_training_at_its_step_and_an_interrupt_ends_the_hold(
    open_notebook: OpenNotebook, place: Place
) -> None:
    with open_notebook(place, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        view, folder = training.view, notebook.folder
        training.start()
        view.control("Hold on").select_option("nonfinite")
        view.button("More").click()
        (folder / "spoil").touch()
        words = re.compile(r"Held at step ([\d,]+)\. First NaN: layer3\.weight")
        expect(view.status).to_contain_text(words, timeout=20_000)
        found = words.search(view.status.inner_text().replace("\n", " "))
        assert found is not None
        held = int(found[1].replace(",", ""))
        assert step_in(folder) == held
        view.root.get_by_role("button", name=re.compile("^Go to layer3")).click()
        view.wait_for(f"Number(canvas.dataset.step) === {held}")
        notebook.interrupt()
        expect(notebook.cell(1)).to_contain_text("KeyboardInterrupt", timeout=20_000)
        expect(view.status).not_to_contain_text("Held")
        expect(view.button("Hold")).to_be_visible()
