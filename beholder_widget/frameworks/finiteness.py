"""Whether outputs of layers, and tapped values, are finite: each is looked at whole when a forward pass makes it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.base import Tensor
from beholder_widget.frameworks.whole import CLEAN, Counts
from beholder_widget.samples import SCANNED, Scan

MOST_OUTPUTS = 8
"""Of one place so many outputs are looked at between two calls of `update` where a device tells only later of them."""

COUNTED = [SCANNED.index(name) for name in ("nonfinite", "nan", "first")]

Found = Counts | Callable[[], Counts]


class Outputs:
    """What was found in the outputs of one place in the passes between two calls of `update`."""

    def __init__(self) -> None:
        self.shape: tuple[int, ...] = ()
        self.found: list[Found] = []

    def look(self, output: Tensor) -> bool:
        """Look at an output, unless one that is not finite has been seen; return whether this is known not to be."""
        is_later = bool(self.found) and callable(self.found[-1])
        if is_later and (len(self.found) >= MOST_OUTPUTS or output.shape != self.shape):
            return False
        if not is_later and self.found and self.found[-1] != CLEAN:
            return False
        found = recognition.finiteness(output)
        if found is not None:
            self.shape = output.shape
            self.found = [*self.found, found] if is_later else [found]
        return found is not None and not callable(found) and found != CLEAN

    def first(self) -> Counts:
        """Return the counts of the first output that is not finite, or of a finite one; wait for a device."""
        settled = (found() if callable(found) else found for found in self.found)
        return next((counts for counts in settled if counts != CLEAN), CLEAN)

    @property
    def is_there(self) -> bool:
        """Whether no device has to be waited for."""
        return not any(callable(found) for found in self.found)


class Finiteness:
    """Keeps, of the passes since the last call of `update`, which outputs were not finite; never an output itself.

    A place whose output was not finite in the step before either is taken for a finite one. It is so on purpose, as the
    scores of a masked attention are, or it has been told.
    """

    def __init__(self) -> None:
        self._call = -1
        self._before: dict[str, Outputs] = {}
        self._now: dict[str, Outputs] = {}

    def look(self, output: Tensor, call: int) -> bool:
        """Look at an output; return whether it is known not to be finite, and those of its place were until then.

        Parameters
        ----------
        call : int
            How often `update` has been called.
        """
        if call != self._call:
            self._before = self._now if call == self._call + 1 else {}
            self._call, self._now = call, {}
        before = self._before.get(output.name, Outputs())
        is_bad = self._now.setdefault(output.name, Outputs()).look(output)
        return is_bad and before.is_there and before.first() == CLEAN

    def scan(self, call: int) -> Scan | None:
        """Return what was found, in the order in which outputs were made; None if there was no pass.

        Parameters
        ----------
        call : int
            The number of the call of `update` in which this is asked.
        """
        seen = {name: outputs for name, outputs in self._now.items() if outputs.found}
        if call > self._call + 1 or not seen:
            return None
        before = [self._before.get(name, Outputs()) for name in seen]
        figures = np.full((len(SCANNED), len(seen)), np.nan)

        def write() -> None:
            for number, (now, earlier) in enumerate(zip(seen.values(), before, strict=True)):
                figures[COUNTED, number] = now.first() if earlier.first() == CLEAN else CLEAN

        is_there = all(outputs.is_there for outputs in (*seen.values(), *before))
        if is_there:
            write()
        shapes = tuple(outputs.shape for outputs in seen.values())
        return Scan("activations", tuple(seen), shapes, figures, () if is_there else (write,))
