"""Frames of the whole run, kept in memory for `export`: dense near now, thinner with age."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from beholder_widget.recording.locking import lock
from beholder_widget.rendering.composing import Still

HISTORY_BYTES = 128 * 2**20
BOX_BYTES = 1024
"""What the place of a section counts for, where it is not that of the frame before."""

ROOM = 8
"""Where frames take too much, one part in so many of the bytes is made free at once."""


@dataclass(frozen=True)
class Kept:
    """A frame, and its number among all that came."""

    number: int
    still: Still


class FrameHistory:
    """Frames of the whole run, not composed yet.

    Where they take too much, frames go whose neighbours are nearest to each other, against their age: so the first and
    the last stay, and the time between two neighbours grows with how long ago they were.

    Parameters
    ----------
    max_bytes : int
        How many bytes are kept at most: those of the PNGs, and `BOX_BYTES` for each section of a layout that is not the
        one of the frame before. The last frame is kept in any case.
    """

    def __init__(self, max_bytes: int = HISTORY_BYTES) -> None:
        self._max_bytes = max_bytes
        self._frames: list[Kept] = []
        self._count = 0
        self._bytes = 0

    @property
    def max_bytes(self) -> int:
        """How many bytes are kept at most."""
        return self._max_bytes

    @max_bytes.setter
    def max_bytes(self, limit: int) -> None:
        with lock:
            self._max_bytes = limit
            self._thin()

    def append(self, still: Still) -> None:
        """Keep a frame, and make room for it."""
        with lock:
            self._bytes += _cost(still, self._frames[-1].still if self._frames else None)
            self._frames.append(Kept(self._count, still))
            self._count += 1
            self._thin()

    def frames(self) -> list[Still]:
        """Return the frames, oldest first."""
        with lock:
            return [kept.still for kept in self._frames]

    def __len__(self) -> int:
        return len(self._frames)

    def _thin(self) -> None:
        while self._bytes > self._max_bytes and len(self._frames) > 1:
            self._drop_some()
            stills = [kept.still for kept in self._frames]
            self._bytes = sum(map(_cost, stills, [None, *stills]))

    def _drop_some(self) -> None:
        """Drop frames, no two neighbours at once, until there is room; of two the first goes."""
        numbers = np.array([kept.number for kept in self._frames])
        if len(numbers) == 2:
            del self._frames[0]
            return
        gaps = (numbers[2:] - numbers[:-2]) / (self._count - numbers[1:-1])
        dropped = np.zeros(len(numbers), bool)
        excess = self._bytes - self._max_bytes * (ROOM - 1) // ROOM
        for place in np.argsort(gaps, kind="stable") + 1:
            if excess <= 0:
                break
            if not dropped[place - 1] and not dropped[place + 1]:
                dropped[place] = True
                excess -= len(self._frames[place].still.png)
        self._frames = [kept for kept, gone in zip(self._frames, dropped.tolist(), strict=True) if not gone]


def _cost(still: Still, before: Still | None) -> int:
    """Return the bytes that a frame counts for after the one before it."""
    layout = still.layout
    same = layout is None or (before is not None and layout is before.layout)
    return len(still.png) + (0 if same or layout is None else BOX_BYTES * len(layout.boxes))
