"""The frames that are kept in memory span the run, and are bounded in bytes."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget import tiling
from beholder_widget.recording.history import BOX_BYTES, FrameHistory
from beholder_widget.rendering.composing import Still


def numbered(number: int, size: int = 30) -> Still:
    """Return a frame of so many bytes that tells its number."""
    return Still(number.to_bytes(4, "big") + bytes(size - 4))


def numbers(history: FrameHistory) -> list[int]:
    """Return the numbers of the frames that are kept."""
    return [int.from_bytes(kept.png[:4], "big") for kept in history.frames()]


@given(sizes=st.lists(st.integers(4, 60), min_size=1, max_size=300), limit=st.integers(70, 2_000))
def test_history_spans_the_run_within_its_bytes(sizes: list[int], limit: int) -> None:
    history = FrameHistory(max_bytes=limit)
    for number, size in enumerate(sizes):
        history.append(numbered(number, size))
        assert sum(len(kept.png) for kept in history.frames()) <= limit or len(history) == 1
    kept = numbers(history)
    assert kept == sorted(kept)
    assert kept[-1] == len(sizes) - 1
    assert kept[0] == 0 or len(kept) == 1 or limit < 120
    assert sum(sizes) > limit or kept == list(range(len(sizes)))


def test_a_long_run_is_thinned_with_age() -> None:
    history = FrameHistory(max_bytes=30 * 400)
    for number in range(100_000):
        history.append(numbered(number))
    kept = np.array(numbers(history))
    assert (kept[0], kept[-1]) == (0, 99_999)
    assert len(kept) > 300
    gaps, ages = np.diff(kept), 100_000 - kept[:-1]
    assert (gaps[ages < 30] == 1).all()
    # Twice as long ago, twice as far apart, more or less: no gap is a large part of its age.
    assert (gaps / ages)[ages > 100].max() < 0.1
    assert gaps[ages > 50_000].mean() > 8 * gaps[(ages > 500) & (ages < 2_000)].mean()


def test_history_keeps_a_frame_that_is_too_large_alone() -> None:
    history = FrameHistory(max_bytes=10)
    for number in range(3):
        history.append(numbered(number, 50))
    assert numbers(history) == [2]


def test_fewer_bytes_are_kept_to_at_once() -> None:
    history = FrameHistory(max_bytes=3_000)
    for number in range(100):
        history.append(numbered(number))
    history.max_bytes = 600
    assert sum(len(kept.png) for kept in history.frames()) <= 600
    assert {0, 99} < set(numbers(history))


def test_places_of_sections_count_where_they_are_not_those_of_the_frame_before() -> None:
    layouts = [tiling.layout([(rows, 4), (5,)]).bare for rows in range(1, 9)]
    history = FrameHistory(max_bytes=4 * 2 * BOX_BYTES)
    for layout in layouts:
        history.append(Still(b"x", layout))
    assert len(history) < 4
    for _ in range(20):
        history.append(Still(b"x", layouts[-1]))
    assert len(history) > 20
