"""Values of shown cells: those of the frame that is asked about, or once it is not kept, of the last one like it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from beholder_widget.rendering import kept
from tests.looking import Desk

RNG = np.random.default_rng(0)
WEIGHT = RNG.normal(size=(40, 70))
BIAS = np.array([1.5, np.nan, np.inf, -np.inf, 0.0], np.float32)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk({"weight": WEIGHT.copy(), "bias": BIAS})
    desk.greet()
    desk.until_taken()
    yield desk
    desk.close()


def test_cells_are_told_in_c_order(desk: Desk) -> None:
    values = desk.read(0, (3, 7), (60, 70))
    assert values is not None
    assert values.tolist() == WEIGHT[3:7, 60:70].tolist()


def test_what_is_not_finite_is_told_as_it_is(desk: Desk) -> None:
    values = desk.read(1, (0, 1), (0, 5))
    assert values is not None
    assert np.array_equal(values, [BIAS.astype(float)], equal_nan=True)


def test_an_older_frame_tells_its_own_values() -> None:
    weight = WEIGHT.copy()
    desk = Desk({"weight": weight})
    desk.greet()
    desk.until_taken()
    number = desk.engine.screen.frame.number
    weight += 1
    desk.until_taken()
    assert np.array_equal(desk.read(0, (0, 2), (0, 2), frame=number), WEIGHT[:2, :2])
    assert np.array_equal(desk.read(0, (0, 2), (0, 2)), WEIGHT[:2, :2] + 1)
    desk.close()


def test_a_page_that_is_far_behind_is_told_the_last_values_and_their_step() -> None:
    weight = WEIGHT.copy()
    desk = Desk({"weight": weight})
    desk.greet()
    desk.until_taken()
    first = desk.engine.screen.frame
    for _ in range(kept.FRAMES):
        weight += 1
        desk.until_taken()
    told = desk.read(0, (0, 2), (0, 2), frame=first.number)
    assert np.array_equal(told, desk.read(0, (0, 2), (0, 2)))
    assert desk.last("values")[0]["step"] == desk.engine.screen.frame.step != first.step
    desk.close()


def test_of_a_frame_of_the_past_none_but_its_own_values_are_told() -> None:
    weight = WEIGHT.copy()
    desk = Desk({"weight": weight})
    desk.greet()
    desk.until_taken()
    first = desk.engine.screen.frame.number
    for _ in range(kept.FRAMES - 1):
        weight += 1
        desk.until_taken()
    assert np.array_equal(desk.read(0, (0, 2), (0, 2), frame=first, own=True), WEIGHT[:2, :2])
    desk.until_taken()
    assert desk.read(0, (0, 2), (0, 2), frame=first, own=True) is None
    assert desk.read(0, (0, 2), (0, 2), frame=first) is not None
    desk.close()


def test_a_frame_tells_the_call_that_its_values_are_of() -> None:
    desk = Desk({"weight": WEIGHT})
    desk.greet()
    desk.update()
    for _ in range(2):
        desk.until_taken()
    shown, told = desk.engine.screen.frame, desk.last("frame")[0]
    assert shown.call == told["call"] == desk.engine.gate.calls
    listing = desk.engine.screen.reel.history.listing()
    assert listing.moments[:, -1].tolist()[0] == shown.number
    assert listing.moments[:, -1].tolist()[3] == shown.call
    desk.close()


def test_what_a_frame_showed_is_not_mistaken_for_something_else(desk: Desk) -> None:
    first = desk.engine.screen.frame.number
    desk.engine.set("mode", "variance")
    for _ in range(kept.FRAMES):
        desk.until_taken()
    assert desk.read(0, (0, 1), (0, 1), frame=first) is None


def test_of_frames_long_ago_nothing_is_told(desk: Desk) -> None:
    first = desk.engine.screen.frame.number
    for _ in range(kept.KNOWN):
        desk.until_taken()
    assert desk.read(0, (0, 1), (0, 1), frame=first) is None


def test_variances_are_told_in_variance_mode() -> None:
    weight = WEIGHT.copy()
    desk = Desk({"weight": weight}, mode="variance")
    desk.greet()
    moments = []
    for _ in range(3):
        desk.until_taken()
        moments.append(weight.copy())
        weight += RNG.normal(size=weight.shape)
    assert desk.read(0, (0, 40), (0, 70)) == pytest.approx(np.var(moments, axis=0))
    desk.close()


@pytest.mark.parametrize(
    ("section", "rows", "columns"),
    [(2, (0, 1), (0, 1)), (0, (0, 41), (0, 1)), (0, (5, 5), (0, 1)), (0, (0, 1), (69, 71)), (0, (2, 1), (0, 1))],
)
def test_cells_that_are_not_there_are_not_told(
    desk: Desk, section: int, rows: tuple[int, int], columns: tuple[int, int]
) -> None:
    number = desk.engine.screen.frame.number
    desk.say("read", frame=number, section=section, rows=list(rows), columns=list(columns), own=False)
    assert desk.last("values")[0]["kept"] is False


def test_a_page_that_has_not_said_hello_is_told_nothing(desk: Desk) -> None:
    desk.say("read", "stranger", frame=1, section=0, rows=[0, 1], columns=[0, 1], own=False)
    assert desk.count("values", "stranger") == 0


def test_no_more_cells_than_the_most_are_told() -> None:
    desk = Desk({"weight": RNG.normal(size=(128, 700))})
    desk.greet()
    desk.until_taken()
    assert desk.read(0, (0, 128), (0, 128)) is not None
    assert desk.read(0, (0, 128), (0, 129)) is None
    desk.close()


def test_samples_are_not_overwritten_while_they_are_kept() -> None:
    weight = WEIGHT.copy()
    desk = Desk({"weight": weight})
    desk.greet()
    for _ in range(20):
        desk.until_taken()
        weight += 1
        newest = desk.engine.screen.frame.number
        told = [desk.read(0, (0, 1), (0, 1), frame=number) for number in range(max(1, newest - 3), newest + 1)]
        firsts = [float(each[0, 0]) for each in told if each is not None]
        assert np.diff(firsts) == pytest.approx(1)
    desk.close()
