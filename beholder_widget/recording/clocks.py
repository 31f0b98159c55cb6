"""The clock of videos: that of the wall, less most of the time that training was held."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from beholder_widget.recording.locking import lock

HELD_FOR = 2.0
"""Seconds after which the clock stands while training is held, until there is another picture."""


class _Reading(NamedTuple):
    """What the wall's clock and this one showed at one moment, and whether training was held from then on."""

    real: float
    shown: float
    held: bool


class Clock:
    """Time as videos show it; may be used from any thread.

    While training is held, a video shows each picture for `HELD_FOR` seconds at most: who looks around is seen doing
    so, and who leaves for an hour does not make an hour of video.

    Parameters
    ----------
    real : callable
        Monotonic time, seconds.
    """

    def __init__(self, real: Callable[[], float] = time.monotonic) -> None:
        self._real = real
        now = real()
        self._last = _Reading(now, now, held=False)

    def now(self) -> float:
        """Return the time, seconds."""
        return self._at(self._last, self._real())

    def picture(self) -> float:
        """Return the time at which a picture comes, seconds."""
        return self._read(lambda last: last.held)

    def hold(self, *, held: bool) -> None:
        """Have training held from now on, or going on."""
        self._read(lambda _last: held)

    def _read(self, is_held: Callable[[_Reading], bool]) -> float:
        with lock:
            last, real = self._last, self._real()
            self._last = _Reading(real, self._at(last, real), is_held(last))
            return self._last.shown

    @staticmethod
    def _at(last: _Reading, real: float) -> float:
        passed = real - last.real
        return last.shown + (min(passed, HELD_FOR) if last.held else passed)
