"""The figures of samples, call after call: how far each tensor has moved is told by the sample before."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.figures import FIGURES, of_samples
from beholder_widget.samples import Subsample

RATIO, CHANGE = FIGURES.index("ratio"), FIGURES.index("change")

Seen = tuple[Subsample, NDArray[np.float64], NDArray[np.floating]]
"""A sample, its figures, (7, names), and its cells."""


class SampleFigures:
    """Computes the figures of the samples of one model at a time; it keeps the last sample of each source."""

    def __init__(self) -> None:
        self.begin_anew()

    def begin_anew(self) -> None:
        """Forget all samples: another model comes, and is not compared with the one before."""
        self._before: dict[str, tuple[int, Subsample]] = {}

    def of(self, call: int, subsamples: Sequence[Subsample]) -> list[Seen]:
        """Return each sample of a call of `update` with its figures and its cells; waits for copies on their way."""
        seen = []
        for subsample in subsamples:
            cells = subsample.settled()
            last, before = self._before.get(subsample.source, (0, None))
            same = before is not None and (before.names, before.sizes) == (subsample.names, subsample.sizes)
            earlier = before.buffer if before is not None and same else None
            figures = of_samples(cells, np.array(subsample.sizes, np.int64), earlier)
            if subsample.source == "parameters" and last == call - 1:
                figures[RATIO] = figures[CHANGE]
            self._before[subsample.source] = call, subsample
            seen.append((subsample, figures, cells))
        return seen
