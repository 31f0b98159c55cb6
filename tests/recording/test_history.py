"""The frames that are kept in memory are bounded in bytes."""

from __future__ import annotations

from beholder_widget import tiling
from beholder_widget.recording.history import BOX_BYTES, FrameHistory
from beholder_widget.rendering.composing import Still


def test_history_keeps_the_newest_within_its_bytes() -> None:
    history = FrameHistory(max_bytes=100)
    for number in range(10):
        history.append(Still(bytes([number]) * 30))
    assert [kept.png[0] for kept in history.frames()] == [7, 8, 9]
    assert len(history) == 3


def test_history_keeps_a_frame_that_is_too_large_alone() -> None:
    history = FrameHistory(max_bytes=10)
    history.append(Still(b"x" * 50))
    assert len(history) == 1


def test_places_of_sections_count_where_they_are_not_those_of_the_frame_before() -> None:
    layouts = [tiling.layout([(rows, 4), (5,)]).bare for rows in range(1, 5)]
    history = FrameHistory(max_bytes=3 * 2 * BOX_BYTES)
    for layout in layouts:
        history.append(Still(b"x", layout))
    assert [kept.layout for kept in history.frames()] == layouts[2:]
    for _ in range(20):
        history.append(Still(b"x", layouts[-1]))
    assert len(history) == 22
