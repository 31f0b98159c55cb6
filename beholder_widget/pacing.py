"""When an update is taken: at the asked rate, rarely while nobody watches, and within the overhead budget."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass, field

POLL = 0.1
"""Seconds between looks at waiting messages while no update is due."""

SMOOTHING = 0.2

SETTING_UP = 1.0
"""Seconds without a take, at most, that follow the first one: its imports and plans are made once."""


@dataclass
class Smoothed:
    """A figure whose newest values count most.

    Attributes
    ----------
    value : float
        0 before the first.
    """

    value: float = 0.0
    _known: bool = False

    def add(self, value: float) -> None:
        """Take a value in."""
        self.value = self.value + SMOOTHING * (value - self.value) if self._known else value
        self._known = True


@dataclass
class Pace:
    """Decides which updates are taken; all times are seconds of one monotonic clock.

    The cost of a take is the time for which it held training up, plus the processor time of rendering its picture,
    shared among the machine's cores. The next take is due only when the smoothed cost has become less than
    `max_overhead` of the time since the last one. The first take sets up what is made once; its cost is waited off for
    `SETTING_UP` seconds at most, and not smoothed into that of the others.

    Attributes
    ----------
    limited : bool
        Whether the overhead budget, not the asked rate, decides.
    """

    limited: bool = False
    _last: float = -math.inf
    _interval: float = 0.0
    _takes: int = 0
    _set_up: float = 0.0
    _uncharged: float = 0.0
    _rendered: int = 0
    _blocking: Smoothed = field(default_factory=Smoothed)
    _rendering: Smoothed = field(default_factory=Smoothed)

    @property
    def cost(self) -> float:
        """Smoothed cost of a take, seconds."""
        return self._blocking.value + self._rendering.value

    def due(
        self, now: float, rate: float, *, watched: bool, idle_rate: float | None, max_overhead: float | None
    ) -> bool:
        """Whether the update at the time `now` is to be taken, and note it if so."""
        interval = self._interval = self._affordable(rate, watched, idle_rate, max_overhead)
        first = self._last == -math.inf and rate > 0
        if not first and (interval == math.inf or now < self._last + interval):
            return False
        on_time = now - self._last < 2 * interval
        self._last = self._last + interval if on_time and math.isfinite(interval) else now
        return True

    def next_look(self, now: float) -> float:
        """When the next update has to look whether it is due."""
        due = self._last + self._interval
        return due if now < due < now + POLL else now + POLL

    def charge(self, seconds: float, *, taken: bool) -> None:
        """Charge the seconds for which a call of `update` held training up; those of calls that took nothing too."""
        self._uncharged += seconds
        if not taken:
            return
        self._takes += 1
        if self._takes == 1:
            self._set_up = self._uncharged
        else:
            self._blocking.add(self._uncharged)
        self._uncharged = 0.0

    def rendered(self, processor_seconds: float) -> None:
        """Charge the processor time of rendering a take's picture; the first one's includes what is made once."""
        self._rendered += 1
        if self._rendered > 1:
            self._rendering.add(processor_seconds / (os.cpu_count() or 1))

    def leave_out(self, seconds: float) -> None:
        """Have so many seconds that have just passed not count as training's."""
        self._last += seconds

    def _affordable(self, rate: float, watched: bool, idle_rate: float | None, max_overhead: float | None) -> float:
        """Return the seconds between two taken updates; infinite for none."""
        if not watched and idle_rate is not None:
            rate = min(rate, idle_rate)
        asked = 1 / rate if rate > 0 else math.inf
        if not max_overhead:
            self.limited = False
            return asked
        affordable = (self.cost + self._uncharged) / max_overhead
        self.limited = affordable > asked
        set_up = min(SETTING_UP, self._set_up / max_overhead) if self._takes == 1 else 0.0
        return max(asked, affordable, set_up)
