"""When an update is taken: at the asked rate, rarely while nobody watches, and within the overhead budget."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass

POLL = 0.1
"""Seconds between looks at waiting messages while no update is due."""

SMOOTHING = 0.2


@dataclass
class Pace:
    """Decides which updates are taken; all times are seconds of one monotonic clock.

    The cost of a frame is the time that it held training up, plus its render thread's processor time shared among the
    machine's cores. A new frame is due only when the smoothed cost has become less than `max_overhead` of the time
    since the last one.

    Attributes
    ----------
    cost : float
        Smoothed cost of a frame, seconds.
    limited : bool
        Whether the overhead budget, not the asked rate, decides.
    """

    cost: float = 0.0
    limited: bool = False
    _last: float = -math.inf
    _interval: float = 0.0
    _frames: int = 0
    _costs: int = 0

    def due(
        self, now: float, rate: float, *, watched: bool, idle_rate: float | None, max_overhead: float | None
    ) -> bool:
        """Whether the update at the time `now` is to be taken, and note it if so."""
        interval = self._interval = self._affordable(rate, watched, idle_rate, max_overhead)
        first = self._frames == 0 and rate > 0
        if not first and (interval == math.inf or now < self._last + interval):
            return False
        on_time = now - self._last < 2 * interval
        self._last = self._last + interval if on_time and math.isfinite(interval) else now
        self._frames += 1
        return True

    def next_look(self, now: float) -> float:
        """When the next update has to look whether it is due."""
        due = self._last + self._interval
        return due if now < due < now + POLL else now + POLL

    def _affordable(self, rate: float, watched: bool, idle_rate: float | None, max_overhead: float | None) -> float:
        """Return the seconds between two taken updates; infinite for none."""
        if not watched and idle_rate is not None:
            rate = min(rate, idle_rate)
        asked = 1 / rate if rate > 0 else math.inf
        affordable = self.cost / max_overhead if max_overhead else 0.0
        self.limited = affordable > asked
        return max(asked, affordable)

    def spent(self, blocking: float, render_cpu: float) -> None:
        """Note what one frame took: `blocking` seconds of training, `render_cpu` seconds of the render thread.

        The first frame is left out: what it spends on imports and plans is spent once.
        """
        self._costs += 1
        cost = blocking + render_cpu / (os.cpu_count() or 1)
        if self._costs == 2:
            self.cost = cost
        elif self._costs > 2:
            self.cost += SMOOTHING * (cost - self.cost)
