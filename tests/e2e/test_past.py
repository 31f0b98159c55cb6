"""Looking back while the cell runs: from a spike in the strip to the picture of that step, and on through the run."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from .beholder_view import BeholderView
from .conftest import EACH_ONCE, LAB_7, OpenNotebook, Place
from .test_strip import LIGHTEST, TRAIN
from .training import Training
from .waiting import wait_until

SHOW = """
import json, os, time
import numpy as np
from beholder_widget import BeholderWidget

random = np.random.default_rng(0)
model = {f"layer{number}.weight": random.standard_normal((32, 64)) for number in range(1, 7)}
widget = BeholderWidget(model, rate=30, max_overhead=None)
widget
"""


def step_of(view: BeholderView) -> Locator:
    """Return the slider."""
    return view.root.get_by_role("slider", name="Step", exact=True)


def shown(view: BeholderView) -> int:
    """Return the step that the slider tells."""
    return int(step_of(view).get_attribute("aria-valuenow") or -1)


def number(figure: Locator) -> float:
    """Return the number that is written there."""
    return float(figure.inner_text().replace("\u2212", "-"))


def wait_for_picture(view: BeholderView, first: int, last: int) -> None:
    """Wait until the picture is that of one of these steps."""
    view.wait_for(f"{first} <= Number(canvas.dataset.step) && Number(canvas.dataset.step) <= {last}", within_ms=5_000)


def wait_for_step(view: BeholderView, first: int, last: int) -> int:
    """Wait until the picture is that of one of these steps, and the slider tells the same; return it."""
    wait_for_picture(view, first, last)
    expect(step_of(view)).to_have_attribute("aria-valuenow", view.canvas.get_attribute("data-step") or "")
    return shown(view)


@pytest.mark.parametrize("place", EACH_ONCE, ids=str)
def test_a_click_on_a_spike_shows_the_picture_of_that_step(open_notebook: OpenNotebook, place: Place) -> None:
    with open_notebook(place, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        training.start()
        view = training.view
        training.wait_for_state("thousands", 0, seconds=60)
        canvas = view.root.locator(".beholder-strip-canvas")
        said = view.root.locator(".beholder-strip-pointed")

        def on_spike() -> re.Match[str] | None:
            notebook.page.mouse.move(*canvas.evaluate(LIGHTEST))
            return re.search(r"layer4\.weight\s*step 4[012]:", said.inner_text())

        wait_until(on_spike, "the spike under the pointer", seconds=20)
        notebook.page.mouse.down()
        notebook.page.mouse.up()
        step = wait_for_step(view, 40, 42)
        expect(view.status).to_contain_text(f"Looking back at step {step}.")
        figures = view.section("layer4.weight").locator(".beholder-figure")
        wait_until(lambda: number(figures.nth(1)) > 50 and number(figures.nth(0)) < -50, "its limits", seconds=5)

        slider = step_of(view)
        before = int(slider.get_attribute("aria-valuemax") or 0)
        expect(slider).not_to_have_attribute("aria-valuemax", str(before))
        slider.focus()
        slider.press("ArrowLeft")
        earlier = wait_for_step(view, 1, step - 1)
        slider.press("ArrowRight")
        assert wait_for_step(view, earlier + 1, step) == step
        slider.press("Home")
        assert wait_for_step(view, 1, earlier - 1) == 1
        view.button("Play").click()
        wait_for_picture(view, 2, step)
        view.button("Live").click()
        wait_for_picture(view, before, 10**9)
        expect(slider).to_have_attribute("aria-valuetext", re.compile("live$"))
        assert notebook.is_running(1)
        training.stop()


def test_what_the_page_holds_still_plays_with_the_kernel_gone(open_notebook: OpenNotebook) -> None:
    train = "for step in range(1, 41):\n    widget.update(step=step)\n    time.sleep(0.05)"
    with open_notebook(LAB_7, SHOW, train) as notebook:
        view = BeholderView(notebook.page.locator(".beholder").first)
        notebook.run_all()
        view.wait_for_picture()
        view.wait_for("Number(canvas.dataset.step) > 30", within_ms=20_000)
        notebook.wait_until_idle()
        last = shown(view)
        notebook.shut_down_kernel()
        expect(view.root).to_contain_text("No kernel.", timeout=60_000)
        step_of(view).press("Home")
        first = wait_for_step(view, 1, 20)
        step_of(view).press("ArrowRight")
        wait_for_step(view, first + 1, last - 1)
        view.button("Play").click()
        wait_for_step(view, last, last)
