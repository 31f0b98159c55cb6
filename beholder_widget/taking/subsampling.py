"""A small sample of the watched model at every call of `update`, as far as a share of the budget allows."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence

from beholder_widget import frameworks
from beholder_widget.frameworks import WatchedModel
from beholder_widget.pacing import Passes, Smoothed
from beholder_widget.samples import Subsample
from beholder_widget.taking.gate import NEVER, Gate

SHARE = 0.5
"""The part of `max_overhead` that samples between two pictures may take; pictures have what these leave."""

LATER = 0.05
"""Seconds until the next try where no more samples can wait."""

NOTHING_LEFT: tuple[int, Sequence[Subsample]] = 0, ()
"""In place of the number of a call and its samples."""

Sink = Callable[[int, int, Sequence[Subsample]], None]


class Subsampler:
    """Decides which calls are sampled; of several threads that call, the probe lets one in at a time.

    The cost is the processor's time, here and, shared among the cores, elsewhere; and the time for which training had
    to be waited for, which otherwise could have gone on. A full pass of the garbage collector counts for nothing, see
    `Passes`.

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
        self._passes = Passes()
        self._last = 0.0
        self._is_first = True
        self._left = self._left_before = NOTHING_LEFT

    def begin(self) -> None:
        """Sample from the next call on: a model is watched."""
        self._gate.sample, self._is_first = 0.0, True
        self._left = self._left_before = NOTHING_LEFT

    def stop(self) -> None:
        """Sample no more."""
        self._gate.sample = NEVER
        self._left = self._left_before = NOTHING_LEFT

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
            self._left_before, self._left = self._left, (call, tuple(subsamples))
        self._sink(call, step, subsamples)

    def are_still(self, watched: WatchedModel, source: str, call: int) -> bool | None:
        """Return whether a model has the values of a source that it had in a call; None where no sample tells it.

        Where that call has no sample, values that are all zero by now count as others: so they are once they are reset.
        Where writes are counted, they are the call's if there were as many since the last sample as there are from
        sample to sample: so neither a reset nor a further pass came after that call. Waits for a device.
        """
        (last, left), (_, left_before) = self._left, self._left_before
        now, then, before = (_of(source, each) for each in (frameworks.subsample(watched), left, left_before))
        if last == call and then is not None:
            is_same = now is not None and (now.names, now.sizes) == (then.names, then.sizes)
            return now is not None and is_same and now.settled().tobytes() == then.settled().tobytes()
        if now is not None and not now.settled().any():
            return False
        if now is None or then is None or before is None or not now.writes:
            return None
        return True if self._keeps_count(call, now, then, before) else None

    def _keeps_count(self, call: int, now: Subsample, then: Subsample, before: Subsample) -> bool:
        """Whether each tensor has been written to as often by now as the two last samples have it expect for a call."""
        if not now.names == then.names == before.names:
            return False
        since, between = call - self._left[0], self._left[0] - self._left_before[0]
        return all(
            (at - last) * between == (last - first) * since
            for at, last, first in zip(now.writes, then.writes, before.writes, strict=True)
        )

    def _charge(self, began: float, cost: float) -> None:
        """Note the cost, but for the first time, when much is made once."""
        own = self._passes.own(cost, self._cost.value)
        if not self._is_first:
            self._cost.add(own)
            self._period.add(began - self._last)
        self._is_first, self._last = False, began


def _of(source: str, subsamples: Sequence[Subsample]) -> Subsample | None:
    return next((each for each in subsamples if each.source == source), None)
