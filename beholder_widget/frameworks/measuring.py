"""Decides when to measure what happens at every step of training but is shown only now and then."""

from __future__ import annotations

from collections.abc import Sequence

STEPS_BETWEEN = 2
"""With at most so many events from one picture to the next, every event is measured, also before it is asked for."""


class Gauge:
    """Counts the events of one kind, and tells which are to be measured: those after somebody has asked.

    Attributes
    ----------
    events : int
        The number of events so far.
    armed : bool
        Whether the next event is to be measured.
    """

    def __init__(self) -> None:
        self.events = 0
        self.armed = False
        self._once = self._ahead = False
        self._measured = -1
        self._taken = 0

    @property
    def fresh(self) -> bool:
        """Whether the last event was measured."""
        return self._measured == self.events

    @property
    def missed(self) -> bool:
        """Whether there have been events since the measurement that is there."""
        return 0 <= self._measured < self.events

    def ask(self, *, once: bool = False) -> None:
        """Have each event from now on measured until the last one is taken.

        Parameters
        ----------
        once : bool
            Have only one measured: it is not known when it will be taken.
        """
        self.armed, self._once, self._ahead = True, once, False

    def happen(self) -> None:
        """Count an event."""
        self.events += 1
        if self._ahead and self.events - self._taken > STEPS_BETWEEN:
            self.armed = self._ahead = False

    def measured(self) -> None:
        """Note that the last event was measured."""
        self._measured = self.events
        self.armed = self.armed and not self._once

    def forget(self) -> None:
        """Note that what was measured is there no more."""
        self._measured = -1

    def taken(self) -> None:
        """Note that the last measurement is being shown."""
        self.armed = self._ahead = self.events - self._taken <= STEPS_BETWEEN
        self._once, self._taken = False, self.events


class Turns:
    """Decides whether the measurements of several gauges are shown now or after the next step."""

    def __init__(self) -> None:
        self._asked_at = -1

    def begin_anew(self) -> None:
        """Note that something else is asked for from now on."""
        self._asked_at = -1

    def ready(self, gauges: Sequence[Gauge], call: int, *, measured: bool, each: bool = False) -> bool:
        """Whether to show the last measurements now.

        Those are shown that are of the last event, or that were asked for at the call before this one, or earlier
        within this one: there can be several events from call to call. Older ones are not of this moment.

        Parameters
        ----------
        call : int
            As for `WatchedModel.ready`.
        measured : bool
            Whether there are any measurements, fresh or not.
        each : bool
            Whether each event is measured: then nothing is shown beside what is older than its last event.
        """
        is_asked_for = self._asked_at >= 0 and call - self._asked_at <= 1
        is_fresh = any(gauge.fresh for gauge in gauges) and not any(gauge.missed for gauge in gauges)
        if measured and (is_fresh if each else is_asked_for or all(gauge.fresh for gauge in gauges)):
            self._asked_at = -1
            for gauge in gauges:
                gauge.taken()
            return True
        # After a question in vain the next one comes when the next picture is due: much can happen until then.
        self._asked_at = -1 if is_asked_for else call
        for gauge in gauges:
            gauge.ask(once=is_asked_for)
        return False
