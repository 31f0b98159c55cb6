"""Pointing and zooming as a person does it while a synchronous cell trains: pointer, wheel, keys, touch, "go to"."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from .beholder_view import BeholderView
from .conftest import EACH_ONCE, OpenNotebook
from .training import TRAIN, Training

SHOW = """
import json, os, time
import numpy as np
from beholder_widget import BeholderWidget

random = np.random.default_rng(0)
ramp = np.arange(25_088.0 + 4_096)
model = {
    "steady": np.tile(np.linspace(-1, 1, 64), (16, 1)),
    "wide": random.standard_normal((16, 1500)),
    "tiny": 1e-3 * random.standard_normal((16, 64)),
    "fc6.weight": np.lib.stride_tricks.as_strided(ramp, (25_088, 4_096), (8, 8), writeable=False),
}
widget = BeholderWidget(model)
widget
"""
"""``fc6.weight`` has a hundred million values, each the sum of its row and its column."""

STEADY = np.linspace(-1, 1, 64)


@pytest.fixture(scope="module", params=EACH_ONCE, ids=str)
def training(request: pytest.FixtureRequest, open_notebook: OpenNotebook) -> Iterator[Training]:
    """A run that goes on until the last of these tests; it checks at the end that the loop was never left."""
    with open_notebook(request.param, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        training.start()
        yield training
        assert notebook.is_running(1)
        training.stop()


@pytest.fixture
def view(training: Training) -> BeholderView:
    """The view, showing the whole picture with nothing pointed at."""
    training.view.fit()
    return training.view


def is_near(shown: str, value: float) -> bool:
    """Whether a number as the inspector writes it, with six digits, is this value."""
    return bool(np.isclose(float(shown), value, rtol=1e-5, atol=1e-6))


def test_the_pointer_meets_the_exact_value(view: BeholderView) -> None:
    view.hover("steady", 0.3)
    section, index, value = view.pointed_exactly()
    assert section == "steady"
    assert is_near(value, STEADY[index[1]])


def test_pointing_follows_the_frames_that_come(view: BeholderView) -> None:
    view.hover("wide", 0.5)
    _, index, before = view.pointed_exactly()
    view.wait_for_other_value(before)
    assert view.pointed_exactly()[1] == index


def test_keys_move_from_cell_to_cell_and_from_section_to_section(view: BeholderView) -> None:
    view.press("Home")
    assert view.pointed_exactly()[:2] == ("steady", (0, 0))
    view.press("ArrowRight", "ArrowRight", "ArrowDown")
    section, index, value = view.pointed_exactly()
    assert (section, index) == ("steady", (1, 2))
    assert is_near(value, STEADY[2])
    view.press("PageDown")
    assert view.pointed_exactly()[0] == "wide"


def test_a_tap_points(view: BeholderView) -> None:
    view.tap("steady", 0.6)
    section, index, value = view.pointed_exactly()
    assert section == "steady"
    assert is_near(value, STEADY[index[1]])


def test_eight_turns_of_the_wheel_reach_a_single_value_of_a_hundred_million(view: BeholderView) -> None:
    view.hover("fc6.weight", 0.37)
    view.turn_wheel(8)
    view.wait_for_zoom(least=24)
    section, index, value = view.pointed_exactly()
    assert section == "fc6.weight"
    assert is_near(value, sum(index))
    view.press("Escape")


def test_keys_zoom_in_and_out(view: BeholderView) -> None:
    view.press("Home", "+", "+", "+")
    view.wait_for_zoom(least=2)
    view.press("0")
    view.wait_for_fit()


def test_go_to_shows_the_value_that_is_named(view: BeholderView) -> None:
    view.hover("fc6.weight", 0.5)
    view.turn_wheel(1)
    view.control("Go to").fill("fc6.weight[17000, 33]")
    view.control("Go to").press("Enter")
    view.wait_for_zoom(least=24)
    view.wait_for_index(17_000, 33)
    section, index, value = view.pointed_exactly()
    assert (section, index) == ("fc6.weight", (17_000, 33))
    assert is_near(value, 17_033)
