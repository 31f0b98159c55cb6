"""While a synchronous cell trains, each control of the toolbar acts within a second.

One training run serves all the tests of a place, so each sets what it needs and puts back what it changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from .beholder_view import ACTS_MS
from .conftest import EVERYWHERE, OpenNotebook
from .training import SHOW, TRAIN, Training
from .waiting import wait_until

MANY = 20
"""More colours than this, and a row of the picture is no single value."""


@pytest.fixture(scope="module", params=EVERYWHERE, ids=str)
def training(request: pytest.FixtureRequest, open_notebook: OpenNotebook) -> Iterator[Training]:
    """A run that goes on until the last of these tests; it checks at the end that the loop was never left."""
    with open_notebook(request.param, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        training.start()
        yield training
        assert notebook.is_running(1)
        training.stop()


def test_the_picture_advances(training: Training) -> None:
    training.view.wait_for_frame_after(training.view.frame + 3)


def test_values_chooses_what_is_shown(training: Training) -> None:
    values = training.view.control("Values")
    values.select_option("frame")
    training.view.wait_for("canvas.ariaLabel === 'Picture of a frame'")
    values.select_option("parameters")
    training.view.wait_for("canvas.ariaLabel.startsWith('Picture of 3 sections')")


def test_mode_shows_the_variance_which_is_nought_where_nothing_changes(training: Training) -> None:
    mode = training.view.control("Mode")
    mode.select_option("variance")
    training.view.wait_for_colours_in_row("0", "=== 1")
    mode.select_option("current")
    training.view.wait_for_colours_in_row("0", f"> {MANY}")


def test_the_variance_window_reaches_the_loop(training: Training) -> None:
    training.view.control("Variance window").fill("7")
    training.wait_for_state("window", 7)


def test_scaling_over_all_sections_flattens_one_of_small_values(training: Training) -> None:
    scaling = training.view.control("Scaling")
    last = str(training.view.row_of("tiny"))
    scaling.select_option("all")
    training.view.wait_for_colours_in_row(last, "<= 2")
    scaling.select_option("section")
    training.view.wait_for_colours_in_row(last, f"> {MANY}")


def test_colormap_recolours_the_picture(training: Training) -> None:
    colormap = training.view.control("Colormap")
    colormap.select_option("grayscale")
    training.view.wait_for_pixels(grey=True)
    colormap.select_option("viridis")
    training.view.wait_for_pixels(grey=False)


def test_show_all_data_shows_every_value(training: Training) -> None:
    show_all = training.view.control("Show all data")
    wide, sampled = training.view.section("wide"), re.compile("% shown")
    show_all.check()
    expect(wide).not_to_have_attribute("aria-description", sampled, timeout=ACTS_MS)
    show_all.uncheck()
    expect(wide).to_have_attribute("aria-description", sampled, timeout=ACTS_MS)


def test_a_rate_of_nought_stops_the_picture_and_ten_lets_it_go_on(training: Training) -> None:
    rate = training.view.control("Updates per second")
    rate.fill("0")
    training.wait_for_state("rate", 0)

    def rests() -> bool:
        paused = training.view.frame
        training.wait_for_steps(2)
        return training.view.frame == paused

    wait_until(rests, "the picture standing still once what was on its way has come", seconds=20)
    paused = training.view.frame
    rate.fill("10")
    training.view.wait_for_frame_after(paused + 2)


def test_record_starts_a_recording_and_stop_recording_ends_it(training: Training) -> None:
    training.view.button("Record").click()
    training.wait_for_state("recording", True)
    training.view.button("Stop recording").click()
    training.wait_for_state("recording", False)
    expect(training.view.button("Record")).to_be_visible()
