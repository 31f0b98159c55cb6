"""When to measure something that happens at every step of training but is shown now and then."""

from __future__ import annotations

from collections.abc import Sequence

STEPS_BETWEEN = 2
"""With at most so many events from one picture to the next, each is measured without being asked for."""


class Probe:
    """Counts the events of one kind, and says which of them are to be measured: the next one, after it was asked for.

    Attributes
    ----------
    events : int
        How many there were.
    armed : bool
        Whether the next one is to be measured.
    """

    def __init__(self) -> None:
        self.events = 0
        self.armed = False
        self._measured = -1
        self._taken = 0

    @property
    def fresh(self) -> bool:
        """Whether the last event is the one that was measured."""
        return self._measured == self.events

    def happen(self) -> None:
        """Count an event."""
        self.events += 1

    def measured(self) -> None:
        """Note that the last event was measured."""
        self._measured, self.armed = self.events, False

    def taken(self) -> None:
        """Note that what was measured last is being shown."""
        self.armed = self.events - self._taken <= STEPS_BETWEEN
        self._taken = self.events


class Turns:
    """Decides whether the measurements of several probes are shown now or after the next step."""

    def __init__(self) -> None:
        self._asked = False

    def ready(self, probes: Sequence[Probe], *, measured: bool) -> bool:
        """Whether to show what was measured.

        Parameters
        ----------
        measured : bool
            Whether there is anything, fresh or not.
        """
        if measured and (self._asked or all(probe.fresh for probe in probes)):
            self._asked = False
            for probe in probes:
                probe.taken()
            return True
        self._asked = True
        for probe in probes:
            probe.armed = True
        return False
