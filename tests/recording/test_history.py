"""The frames that are kept in memory are bounded in bytes."""

from __future__ import annotations

from beholder_widget.recording.history import FrameHistory


def test_history_keeps_the_newest_within_its_bytes() -> None:
    history = FrameHistory(max_bytes=100)
    for number in range(10):
        history.append(bytes([number]) * 30)
    assert [kept[0] for kept in history.frames()] == [7, 8, 9]
    assert len(history) == 3


def test_history_keeps_a_frame_that_is_too_large_alone() -> None:
    history = FrameHistory(max_bytes=10)
    history.append(b"x" * 50)
    assert len(history) == 1
