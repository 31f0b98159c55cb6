"""The picture that a saved notebook keeps is small, whatever is shown."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image

from beholder_widget import BeholderWidget
from beholder_widget.rendering import saved
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


def test_few_sections_are_not_cut(widget: BeholderWidget) -> None:
    until_taken(widget, {"weights": RANDOM.standard_normal((16, 16))})
    annotated = Image.open(io.BytesIO(widget.snapshot(annotated=True, scale=1)))
    assert picture(widget).size == annotated.size
