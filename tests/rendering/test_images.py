"""Images that are passed as a frame: what the levels of their pixels stand for, and the values that pages are told."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from beholder_widget.rendering import images, kept
from beholder_widget.rendering.images import Levels
from tests.looking import Desk

RNG = np.random.default_rng(0)
BYTES = RNG.integers(0, 256, (20, 30, 3), np.uint8)
FLOATS = RNG.normal(size=(20, 30, 4)).astype(np.float32)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk(values="frame")
    desk.greet()
    yield desk
    desk.close()


@pytest.mark.parametrize(
    ("pixels", "levels"),
    [
        (BYTES, Levels(3, "uint8", 0.0, 255.0, exact=True, finite=True)),
        (BYTES[:, :, 0], Levels(1, "uint8", 0.0, 255.0, exact=True, finite=True)),
        (BYTES / 255, Levels(3, "float64", 0.0, 1.0, exact=False, finite=True)),
        (np.array([[[-2.0, 1, 6]]]), Levels(3, "float64", -2.0, 6.0, exact=False, finite=True)),
        (np.array([[[0.5, np.nan, 1]]]), Levels(3, "float64", 0.0, 1.0, exact=False, finite=False)),
        (np.array([[[7, 7, 7]]]), Levels(3, "int64", 7.0, 7.0, exact=False, finite=True)),
    ],
)
def test_levels_say_which_values_they_stand_for(pixels: NDArray[np.generic], levels: Levels) -> None:
    assert images.to_uint8(pixels)[1] == levels


def test_a_level_stands_for_a_value_that_is_at_most_half_a_level_off() -> None:
    shown, levels = images.to_uint8(FLOATS)
    step = (levels.high - levels.low) / images.LEVELS
    assert np.abs(levels.low + shown * step - FLOATS).max() <= 0.501 * step


def test_a_frame_tells_pages_what_its_levels_stand_for(desk: Desk) -> None:
    desk.until_taken(frame=BYTES)
    told = {"channels": 3, "dtype": "uint8", "low": 0.0, "high": 255.0, "exact": True, "finite": True}
    assert desk.last("frame")[0]["image"] == told
    desk.until_taken(frame=FLOATS[:, :, 0])
    assert desk.last("frame")[0]["image"] is None


@pytest.mark.parametrize("image", [BYTES, FLOATS, BYTES[:, :, :1]])
def test_values_of_pixels_are_told_in_the_units_of_what_was_passed(desk: Desk, image: NDArray[np.generic]) -> None:
    desk.until_taken(frame=image)
    assert np.array_equal(desk.read(0, (3, 6), (28, 30)), image[3:6, 28:30].astype(float))


def test_pixels_that_an_image_does_not_have_are_not_told(desk: Desk) -> None:
    desk.until_taken(frame=BYTES)
    assert desk.read(0, (0, 1), (29, 31)) is None
    assert desk.read(0, (3, 3), (0, 1)) is None
    assert desk.read(1, (0, 1), (0, 1)) is None


def test_no_more_pixels_are_told_at_once_than_cells(desk: Desk) -> None:
    desk.until_taken(frame=np.zeros((128, 129, 3), np.uint8))
    assert desk.read(0, (0, 128), (0, 128)).size == 3 * kept.MOST_CELLS
    assert desk.read(0, (0, 128), (0, 129)) is None


def test_an_image_of_a_moment_ago_gives_way_to_one_of_its_size_alone(desk: Desk) -> None:
    desk.until_taken(frame=BYTES)
    first = desk.engine.screen.frame.number
    for _ in range(kept.FRAMES):
        desk.until_taken(frame=FLOATS[:, :, :3])
    assert np.array_equal(desk.read(0, (0, 2), (0, 2), frame=first), FLOATS[:2, :2, :3].astype(float))
    assert desk.read(0, (0, 2), (0, 2), frame=first, own=True) is None
    for _ in range(kept.FRAMES):
        desk.until_taken(frame=FLOATS[:10, :, :3])
    assert desk.read(0, (0, 2), (0, 2), frame=first) is None


def test_values_can_be_pinned_after_images_have_come() -> None:
    desk = Desk({"weight": np.arange(6.0)})
    desk.greet()
    desk.until_taken()
    step = desk.engine.screen.frame.step
    desk.engine.set("values", "frame")
    for _ in range(kept.FRAMES + 1):
        desk.until_taken(frame=BYTES)
    assert desk.engine.screen.pin() == step
    desk.close()
