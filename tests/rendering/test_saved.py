"""The picture that a saved notebook keeps is small, whatever is shown."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image

from beholder_widget import BeholderWidget
from beholder_widget.rendering import annotating, saved
from tests.updating import until_taken

RANDOM = np.random.default_rng(0)


@pytest.fixture
def widget() -> Iterator[BeholderWidget]:
    """A widget that is closed afterwards."""
    with BeholderWidget() as widget:
        yield widget


def picture(widget: BeholderWidget) -> Image.Image:
    """Return what an output of the widget would keep now, after checking how large it is."""
    widget.flush()
    content = saved.picture(widget._beholder_engine.screen.frame, "widget")  # noqa: SLF001 - no public verb returns it
    assert len(content) <= saved.MOST_BYTES + 100
    image = Image.open(io.BytesIO(content))
    assert image.mode == "P"
    assert image.info["beholder_widget"] == "widget"
    return image


@pytest.mark.parametrize("count", [1, 291])
def test_the_picture_of_any_number_of_sections_is_within_the_bound(widget: BeholderWidget, count: int) -> None:
    until_taken(widget, {f"layer{number}": RANDOM.standard_normal((64, 64)) for number in range(count)})
    assert picture(widget).width > 768


def test_the_picture_of_a_large_noisy_frame_is_within_the_bound(widget: BeholderWidget) -> None:
    widget.values = "frame"
    until_taken(widget, frame=RANDOM.integers(0, 255, (1200, 1200, 3), dtype=np.uint8))
    width, height = picture(widget).size
    assert width == height


BETWEEN = 40
"""Px of ground and of the line of words below the last section, at least."""


@pytest.mark.parametrize("square", [False, True])
@pytest.mark.parametrize("count", [60, 300, 1000])
def test_what_is_cut_is_cut_between_lines_and_says_so(widget: BeholderWidget, count: int, square: bool) -> None:
    widget.square = square
    until_taken(widget, {f"encoder.{number}.weight": RANDOM.standard_normal((80, 70)) for number in range(count)})
    shown = picture(widget)
    assert shown.height <= saved.MOST_HEIGHT
    ink = np.asarray(shown.convert("L"), int) < 160
    beside, below = ink[:, 784:], ink[-BETWEEN:, :784]
    # Letters beside sections end with a whole line, and the words below them are all that follows.
    assert not beside[-BETWEEN + 8 :].any()
    assert below[BETWEEN // 2 - 12 :].any()
    assert below[:, :12].sum() == 0
    lines = np.flatnonzero(np.diff(beside[:, 16:60].any(axis=1).astype(int)) == 1)
    assert len(lines) < count
    assert (np.diff(lines) >= 14).all()


def test_what_is_left_out_is_told() -> None:
    assert annotating.left_out(210, 1291) == "210 of 1,291 sections are left out"
    assert annotating.left_out(1, 2) == "1 of 2 sections is left out"
    assert annotating.left_out(0, 1, end_of="table") == "the end of table is left out"
    assert annotating.left_out(1, 2, end_of="table") == "1 of 2 sections and the end of table are left out"


def test_a_section_that_is_too_high_is_cut_below_its_name(widget: BeholderWidget) -> None:
    widget.show_all = True
    until_taken(widget, {"table": RANDOM.standard_normal((6000, 300)), "head": np.zeros(30)})
    shown = picture(widget)
    assert 300 < shown.height <= saved.MOST_HEIGHT


def test_few_sections_are_not_cut(widget: BeholderWidget) -> None:
    until_taken(widget, {"weights": RANDOM.standard_normal((16, 16))})
    annotated = Image.open(io.BytesIO(widget.snapshot(annotated=True, scale=1)))
    assert picture(widget).size == annotated.size
