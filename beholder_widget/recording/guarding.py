"""Which frames stay in the history for the sake of alerts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

SHARE = 0.5
"""The part of the history's bytes that frames around alerts may take; the rest spans the run."""


def guarded(alerts: Sequence[int], calls: Sequence[int], costs: Sequence[int], room: int) -> set[int]:
    """Return the places of the frames that are to stay.

    Of each alert these are the nearest frames before and after its call of `update`, and of that call, where it has
    frames, the first and the last. Where all of them together take more than there is room for, those of the first
    alert have it, then those of the newest, then of the second, and so on: the first is the nearest to the cause. An
    alert whose frames do not fit any more has none that stay, nor have those that come after it in that order.

    Parameters
    ----------
    alerts : sequence of int
        The number of the call of each alert, as they came.
    calls : sequence of int
        That of each frame, ascending.
    costs : sequence of int
        The bytes of each frame.
    room : int
        How many bytes there are for what stays.
    """
    found: set[int] = set()
    for call in _from_both_ends(list(dict.fromkeys(alerts))):
        own = around(call, calls) - found
        room -= sum(costs[place] for place in own)
        if room < 0:
            break
        found |= own
    return found


def around(call: int, calls: Sequence[int]) -> set[int]:
    """Return the places of the nearest frames before and after a call, and of the first and the last one of it."""
    first, after = bisect_left(calls, call), bisect_right(calls, call)
    return {place for place in (first - 1, first, after - 1, after) if 0 <= place < len(calls)}


def _from_both_ends(values: Sequence[int]) -> Iterator[int]:
    """Iterate over the first value, the last, the second, the one before the last, and so on."""
    for place in range(len(values)):
        yield values[-1 - place // 2 if place % 2 else place // 2]
