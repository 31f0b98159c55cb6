"""What one call of `update` alone could take, kept while that call waits: it can be shown again meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from beholder_widget.lenses import Lens
from beholder_widget.samples import Samples, Take
from beholder_widget.settings import Taken

_ResultT = TypeVar("_ResultT")


class _Once(Generic[_ResultT]):
    """Calls a function the first time, and returns the same from then on: two threads may wait for the same copy."""

    def __init__(self, function: Callable[[], _ResultT]) -> None:
        self._function: Callable[[], _ResultT] | None = function
        self._results: list[_ResultT] = []
        self._lock = threading.Lock()

    def __call__(self) -> _ResultT:
        with self._lock:
            if self._function is not None:
                self._results.append(self._function())
                self._function = None
            return self._results[0]


class Keepsakes:
    """The first take with values of each source, all of one call of `update`.

    The probe lets one thread in at a time; `holds` may be asked from any.
    """

    def __init__(self) -> None:
        self._call = -1
        self._takes: dict[str, Take] = {}

    def keep(self, take: Take, call: int) -> Take:
        """Keep a take of a call, unless there is one of its source; return what is to be handed on in its place.

        Takes of other calls are kept no longer. The first one stays: it is what the call itself showed.
        """
        self.keep_only(call)
        if take.values in self._takes or (take.samples is None and take.pixels is None):
            return take
        if take.samples is not None:
            lenses = tuple((lens, _settling_once(samples)) for lens, samples in take.lenses)
            take = replace(take, samples=_settling_once(take.samples), lenses=lenses)
        self._takes = {**self._takes, take.values: take}
        return take

    def keep_only(self, call: int) -> None:
        """Keep what is of this call alone."""
        if call != self._call:
            self.forget()
        self._call = call

    def forget(self) -> None:
        """Keep nothing any more."""
        self._takes = {}

    def holds(self, take: Take) -> bool:
        """Whether the memory of a take's samples is kept here, and must not be written to."""
        own = take.samples
        if own is None:
            return False
        return any(kept.samples is not None and kept.samples.buffer is own.buffer for kept in self._takes.values())

    def find(self, values: str, taken: Taken, origin: int, lenses: Sequence[Lens]) -> Take | None:
        """Return a copy of the take of a source, where it shows what is asked for.

        Parameters
        ----------
        values : str
            What ``taken.values`` resolves to.
        taken : Taken
            The settings that it would have been taken under.
        origin : int
            As of the take.
        lenses : sequence of Lens
            What pages look at now: other lenses are left out.
        """
        kept = self._takes.get(values)
        if kept is None or kept.origin != origin or replace(kept.taken, values=taken.values) != taken:
            return None
        settled = kept.settled()
        samples = None if settled.samples is None else _copied(settled.samples)
        looks = tuple((lens, _copied(looked_at)) for lens, looked_at in settled.lenses if lens in lenses)
        return replace(settled, taken=taken, samples=samples, lenses=looks)


def _settling_once(samples: Samples) -> Samples:
    """Return samples whose copies, which may still be on their way, are waited for once, whoever asks."""
    ratios = tuple((number, _Once(ratio)) for number, ratio in samples.ratios)
    return replace(samples, pending=tuple(map(_Once, samples.pending)), ratios=ratios)


def _copied(samples: Samples) -> Samples:
    return replace(samples, buffer=samples.buffer.copy())
