"""A small sample of the watched model at every call of `update`, as far as a share of the budget allows."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence

from beholder_widget import frameworks
from beholder_widget.frameworks import WatchedModel
from beholder_widget.pacing import Smoothed
from beholder_widget.samples import Subsample
from beholder_widget.taking.gate import NEVER, Gate

SHARE = 0.5
"""The part of `max_overhead` that samples between two pictures may take; pictures have what these leave."""

LATER = 0.05
"""Seconds until the next try where no more samples can wait."""

Sink = Callable[[int, int, Sequence[Subsample]], None]


class Subsampler:
    """Decides which calls are sampled; of several threads that call, the probe lets one in at a time.

    The cost is the processor's time, here and, shared among the cores, elsewhere; and the time for which training had
    to be waited for, which otherwise could have gone on.

    Parameters
    ----------
    gate : Gate
        Is told when the next sample is to be taken.
    sink : callable
        Is given the number of the call, its step, and samples; must not wait.
    has_room : callable
        Whether `sink` can take more.
    spent : callable
        Returns the processor seconds that were spent on samples elsewhere since it was asked last.
    """

    def __init__(self, gate: Gate, sink: Sink, has_room: Callable[[], bool], spent: Callable[[], float]) -> None:
        self._gate = gate
        self._sink, self._has_room, self._spent = sink, has_room, spent
        self._cost, self._period = Smoothed(), Smoothed()
        self._last = 0.0
        self._is_first = True
        self._left: tuple[int, Sequence[Subsample]] = 0, ()

    def begin(self) -> None:
        """Sample from the next call on: a model is watched."""
        self._gate.sample, self._is_first = 0.0, True
        self._left = 0, ()

    def stop(self) -> None:
        """Sample no more."""
        self._gate.sample = NEVER
        self._left = 0, ()

    def overhead(self) -> float:
        """Return the share of training's time that this takes."""
        return self._cost.value / self._period.value if self._period.value > 0 else 0.0

    def leave_out(self, seconds: float) -> None:
        """Have so many seconds that have just passed not count as training's."""
        self._last += seconds
        self._gate.sample += seconds

    def subsample(self, watched: WatchedModel, max_overhead: float | None) -> list[Subsample] | None:
        """Return a sample of the model; None where there is no room for it. What goes wrong is raised, once."""
        began = time.monotonic()
        if not self._has_room():
            self._gate.sample = began + LATER
            return None
        due, self._gate.sample = self._gate.sample, NEVER
        busy = time.thread_time()
        frameworks.waited()
        subsamples = frameworks.subsample(watched)
        elsewhere = self._spent() / (os.cpu_count() or 1)
        self._charge(began, time.thread_time() - busy + frameworks.waited() + elsewhere)
        self._gate.sample = began + self._cost.value / (SHARE * max_overhead) if max_overhead else due
        return subsamples

    def leave(self, call: int, step: int, subsamples: Sequence[Subsample]) -> None:
        """Give the sink what was taken in one call, whose number and step are given."""
        if subsamples:
            self._left = call, tuple(subsamples)
        self._sink(call, step, subsamples)

    def are_still(self, watched: WatchedModel, source: str, call: int) -> bool | None:
        """Return whether a model has the values of a source that it had in a call; None where no sample tells it.

        Where that call has no sample, values that are all zero by now count as others: so they are once they are reset.
        Waits for a device.
        """
        last, left = self._left
        now = next((each for each in frameworks.subsample(watched) if each.source == source), None)
        before = next((each for each in left if each.source == source), None) if last == call else None
        if before is not None:
            is_same = now is not None and (now.names, now.sizes) == (before.names, before.sizes)
            return now is not None and is_same and now.settled().tobytes() == before.settled().tobytes()
        return False if now is not None and not now.settled().any() else None

    def _charge(self, began: float, cost: float) -> None:
        """Note the cost, but for the first time, when much is made once."""
        if not self._is_first:
            self._cost.add(cost)
            self._period.add(began - self._last)
        self._is_first, self._last = False, began
