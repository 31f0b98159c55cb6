"""When an update is taken: at the asked rate, rarely while nobody watches, and within the overhead budget."""

from __future__ import annotations

import gc
import math
import os
from dataclasses import dataclass, field

POLL = 0.1
"""Seconds between looks at waiting messages while no update is due."""

SMOOTHING = 0.2

SETTING_UP = 1.0
"""Seconds without a take, at most, for which the first one alone is waited off: its imports and plans are made once."""


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


def _full_passes() -> int:
    # The collector's callbacks would tell more, but they swallow what is raised in them, as by an interrupt.
    return int(gc.get_stats()[-1]["collections"])


@dataclass
class Passes:
    """Tells what a piece of work cost by itself from what a full pass of the garbage collector in it took.

    A full pass goes over all objects of the process, and comes in whichever work happens to make one object too many:
    it would come without that work too. How long it took is not known, so the work is taken to have cost what it
    usually does.

    Whether a pass came is asked at the end of a piece of work. One that came between two pieces counts as well: costs
    are added up there too, by hooks and by other threads. It only has one cost taken to be the usual one. Of two pieces
    in a row the second is believed, so that costs which rise are seen also where training has a pass at each step.
    """

    _seen: int = field(default_factory=_full_passes)
    _is_spared: bool = False

    def own(self, seconds: float, usual: float) -> float:
        """Return what a piece of work is taken to have cost by itself.

        Parameters
        ----------
        seconds : float
            What it cost as measured.
        usual : float
            What it usually costs, in seconds; 0 where nothing is known of that.
        """
        before, self._seen = self._seen, _full_passes()
        self._is_spared = usual > 0 and self._seen > before and not self._is_spared
        return min(seconds, usual) if self._is_spared else seconds


@dataclass
class Pace:
    """Decides which updates are taken; all times are seconds of one monotonic clock.

    The cost of a take is the time for which it held training up, plus the processor time of rendering its picture,
    shared among the machine's cores. What was spent is owed, and `max_overhead` of the time that passes pays it off.
    The next take is due only when nothing is owed. So at any moment no more has been spent than that share of the time
    since the first update, and what the last take cost.

    The first take sets up what is made once. Its cost is waited off for `SETTING_UP` seconds at most. What it cost
    beyond the second one is paid with half of the share where something else is owed too: until then pictures come half
    as often at worst.

    A full pass of the garbage collector is no cost of the take or of the picture that it comes in, see `Passes`.

    Attributes
    ----------
    limited : bool
        Whether the overhead budget, not the asked rate, decides.
    """

    limited: bool = False
    _last: float = -math.inf
    _due_at: float = -math.inf
    _takes: int = 0
    _owed: float = 0.0
    _set_up: float = 0.0
    _first: float = 0.0
    _paid_at: float = -math.inf
    _uncharged: float = 0.0
    _rendered: int = 0
    _rendered_seconds: float = 0.0
    _rendered_owed: float = 0.0
    _blocking: Smoothed = field(default_factory=Smoothed)
    _rendering: Smoothed = field(default_factory=Smoothed)
    # Pictures are rendered on another thread than takes are taken on.
    _passes: Passes = field(default_factory=Passes)
    _rendering_passes: Passes = field(default_factory=Passes)

    @property
    def cost(self) -> float:
        """Smoothed cost of a take, seconds."""
        return self._blocking.value + self._rendering.value

    def due(
        self, now: float, rate: float, *, watched: bool, idle_rate: float | None, max_overhead: float | None
    ) -> bool:
        """Whether the update at the time `now` is to be taken, and note it if so."""
        first = self._last == -math.inf and rate > 0
        if not watched and idle_rate is not None:
            rate = min(rate, idle_rate)
        asked = 1 / rate if rate > 0 else math.inf
        self._pay(now, max_overhead)
        self.limited = bool(max_overhead) and (self.cost + self._uncharged) / (max_overhead or 1) > asked
        regular = now if first else math.inf if asked == math.inf else self._last + asked
        self._due_at = max(regular, self._affordable(now, max_overhead))
        if now < self._due_at:
            return False
        on_time = now - self._last < 2 * asked
        self._last = self._last + asked if on_time and math.isfinite(asked) else now
        self._due_at = self._last + asked
        return True

    def affords(self, now: float, max_overhead: float | None) -> bool:
        """Whether what has been spent is paid, so that one more update can be taken now."""
        self._pay(now, max_overhead)
        return self._affordable(now, max_overhead) <= now

    def next_look(self, now: float) -> float:
        """When the next update has to look whether it is due."""
        return self._due_at if now < self._due_at < now + POLL else now + POLL

    def charge(self, seconds: float, *, taken: bool) -> None:
        """Charge the seconds for which a call of `update` held training up; those of calls that took nothing too."""
        own = self._passes.own(seconds, self._blocking.value)
        self._uncharged += own
        self._owed += own
        if not taken:
            return
        self._takes += 1
        if self._takes == 1:
            self._first = self._set_up = self._uncharged
            self._owed -= self._uncharged
        else:
            self._blocking.add(self._uncharged)
        if self._takes == 2:
            # What the first take had to cost in any case was no setting up.
            still = min(self._set_up, max(0.0, self._first - self._uncharged))
            self._owed, self._set_up = self._owed + self._set_up - still, still
        self._uncharged = 0.0

    def rendered(self, processor_seconds: float) -> None:
        """Charge the processor time of rendering a take's picture; the first one's includes what is made once."""
        self._rendered += 1
        if self._rendered > 1:
            shared = processor_seconds / (os.cpu_count() or 1)
            seconds = self._rendering_passes.own(shared, self._rendering.value)
            self._rendering.add(seconds)
            self._rendered_seconds += seconds

    def leave_out(self, seconds: float) -> None:
        """Have so many seconds that have just passed not count as training's."""
        self._last += seconds
        self._paid_at += seconds

    def _pay(self, now: float, max_overhead: float | None) -> None:
        """Pay what is owed with the share of the time that has passed."""
        rendered = self._rendered_seconds
        self._owed, self._rendered_owed = self._owed + rendered - self._rendered_owed, rendered
        passed, self._paid_at = max(0.0, now - self._paid_at), now
        if not max_overhead:
            self._owed = self._set_up = 0.0
            return
        earned = max_overhead * passed
        for_set_up = min(self._set_up, earned / 2)
        left = earned - for_set_up - self._owed
        self._owed = max(0.0, -left)
        self._set_up = max(0.0, self._set_up - for_set_up - max(0.0, left))

    def _affordable(self, now: float, max_overhead: float | None) -> float:
        """Return from when on what has been spent is paid."""
        if not max_overhead:
            return -math.inf
        set_up = self._last + min(SETTING_UP, self._first / max_overhead) if self._takes == 1 else -math.inf
        # While some is owed for setting up, this is sooner than it can be; then it is asked again.
        return max(set_up, now + self._owed / max_overhead if self._owed > 1e-9 else -math.inf)
