"""Frames of the whole run, kept in memory to be looked back on and exported: dense near now, thinner with age."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget.recording.guarding import SHARE, guarded
from beholder_widget.recording.locking import lock
from beholder_widget.rendering.frames import Frame

HISTORY_BYTES = 128 * 2**20
BOX_BYTES = 1024
"""What the place of a section counts for, where it is not that of the frame before."""

ROOM = 8
"""Where frames take too much, one part in so many of the bytes is made free at once."""


@dataclass(frozen=True)
class Kept:
    """A frame that is kept, without its coarser picture.

    Attributes
    ----------
    order : int
        Its number among all that came.
    time : float
        When it was rendered, seconds of a monotonic clock.
    frame : Frame
        The frame.
    """

    order: int
    time: float
    frame: Frame


class Listing(NamedTuple):
    """Which frames are kept, from the `first` one on.

    Attributes
    ----------
    version : int
        Grows whenever more has changed than that frames were added at the end.
    first : int
        How many frames at the beginning are left out.
    moments : ndarray of float64, shape (5, frames - first)
        Of each frame its number, its step, its place among all frames that came, its call of `update`, and the place of
        its values in `values`.
    values : tuple of str
        Which tensors the frames are of, such as ``"gradients"``, each once.
    """

    version: int
    first: int
    moments: NDArray[np.float64]
    values: tuple[str, ...]


class FrameHistory:
    """Frames of the whole run, not composed yet.

    Where they take too much, frames go whose neighbours are nearest to each other, against their age: so the first and
    the last stay, and the time between two neighbours grows with how long ago they were.

    The frames around each alert stay too, as long as they take no more than half of the bytes, see `guarding.guarded`.
    So with too many alerts the bound on the bytes wins, and the run stays spanned; the frames of the first alert and of
    the newest stay longest. Where fewer than four frames fit, the pinned one and the last one come before them.

    Parameters
    ----------
    max_bytes : int
        How many bytes are kept at most: those of the PNGs and figures, the table of the sections and `BOX_BYTES` for
        each section where they are not those of the frame before. The last frame is kept in any case.
    """

    def __init__(self, max_bytes: int = HISTORY_BYTES) -> None:
        self._max_bytes = max_bytes
        self._frames: list[Kept] = []
        self._count = 0
        self._bytes = 0
        self._version = 0
        self._pinned = -1
        self._alerts: tuple[int, ...] = ()

    @property
    def max_bytes(self) -> int:
        """How many bytes are kept at most."""
        return self._max_bytes

    @max_bytes.setter
    def max_bytes(self, limit: int) -> None:
        with lock:
            self._max_bytes = limit
            self._thin()

    def append(self, frame: Frame, time: float, *, again: bool = False) -> None:
        """Keep a frame, and make room for it.

        With `again` it takes the place of the last one, which shows the same values, unless that is pinned.
        """
        frame = replace(frame, coarse=1, coarse_png=b"")
        with lock:
            if again and self._frames and self._frames[-1].frame.number != self._pinned:
                last = self._frames.pop()
                self._version += 1
                self._bytes -= _cost(last.frame, self._frames[-1].frame if self._frames else None)
            self._bytes += _cost(frame, self._frames[-1].frame if self._frames else None)
            self._frames.append(Kept(self._count, time, frame))
            self._count += 1
            self._thin()

    def pin(self, number: int) -> None:
        """Keep the frame of this number however old it is, in place of one that was pinned before."""
        self._pinned = number

    def guard(self, alerts: Sequence[int]) -> None:
        """Keep the frames around these alerts, in place of others; given are the numbers of their calls of `update`."""
        self._alerts = tuple(alerts)

    def kept(self) -> list[Kept]:
        """Return the frames, oldest first."""
        with lock:
            return list(self._frames)

    def listing(self, version: int = -1, first: int = 0) -> Listing:
        """Return which frames there are; of those that a listing of that version had, only from the `first` one on."""
        with lock:
            kept, now = self._frames[:], self._version
        start = first if version == now and 0 <= first <= len(kept) else 0
        values = tuple(dict.fromkeys(each.frame.values for each in kept[start:]))
        place = {name: number for number, name in enumerate(values)}
        moments = [
            (each.frame.number, each.frame.step, each.order, each.frame.call, place[each.frame.values])
            for each in kept[start:]
        ]
        return Listing(now, start, np.array(moments, np.float64).reshape(-1, 5).T, values)

    def nearest(self, number: int) -> Frame | None:
        """Return the frame of this number; one of the two next to it if it is not kept, None if none is kept."""
        with lock:
            frames = self._frames
            place = bisect_left(frames, number, key=lambda kept: kept.frame.number)
            around = [kept.frame for kept in frames[max(0, place - 1) : place + 1]]
        return min(around, key=lambda frame: abs(frame.number - number), default=None)

    def __len__(self) -> int:
        return len(self._frames)

    def _thin(self) -> None:
        while self._bytes > self._max_bytes and len(self._frames) > 1:
            self._drop_some()
            self._version += 1
            frames = [kept.frame for kept in self._frames]
            self._bytes = sum(map(_cost, frames, [None, *frames]))

    def _drop_some(self) -> None:
        """Drop frames, no two neighbours at once, until there is room; of a few frames one goes."""
        staying = self._staying()
        if len(self._frames) <= 3:
            # Not the last; the middle one rather than the first.
            order = sorted(range(len(self._frames) - 1), reverse=True)
            del self._frames[min(order, key=lambda place: (self._is_pinned(place), place in staying))]
            return
        excess = self._bytes - self._max_bytes * (ROOM - 1) // ROOM
        # Where only frames around alerts are left to go, they go: the bound on the bytes holds.
        dropped = self._thinnest(staying, excess) or self._thinnest(set(), excess)
        self._frames = [kept for place, kept in enumerate(self._frames) if place not in dropped]

    def _staying(self) -> set[int]:
        """Return the places of the frames that stay because of alerts."""
        calls = [kept.frame.call for kept in self._frames]
        costs = [_own_cost(kept.frame) for kept in self._frames]
        return guarded(self._alerts, calls, costs, int(SHARE * self._max_bytes))

    def _thinnest(self, staying: set[int], excess: int) -> set[int]:
        """Return places where frames are closest for their age, of so many bytes in all as far as that goes."""
        orders = np.array([kept.order for kept in self._frames])
        gaps = (orders[2:] - orders[:-2]) / (self._count - orders[1:-1])
        dropped: set[int] = set()
        for place in (np.argsort(gaps, kind="stable") + 1).tolist():
            if excess <= 0:
                break
            stays = place in staying or self._is_pinned(place)
            if not stays and place - 1 not in dropped and place + 1 not in dropped:
                dropped.add(place)
                excess -= _own_cost(self._frames[place].frame)
        return dropped

    def _is_pinned(self, place: int) -> bool:
        return self._frames[place].frame.number == self._pinned


def _own_cost(frame: Frame) -> int:
    """Return the bytes that no other frame shares."""
    return len(frame.png) + frame.sections.figures.nbytes


def _cost(frame: Frame, before: Frame | None) -> int:
    """Return the bytes that a frame counts for after the one before it."""
    cost, table = _own_cost(frame), frame.sections.table
    if table.rows and (before is None or table is not before.sections.table):
        cost += len(table.json)
    if frame.layout is not None and (before is None or frame.layout is not before.layout):
        cost += BOX_BYTES * len(frame.layout.boxes)
    return cost
