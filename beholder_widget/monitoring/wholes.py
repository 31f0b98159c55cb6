"""The last figures of each whole tensor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from beholder_widget.samples import SCANNED

MOST = 8_192
"""Tensors that are remembered; of more, those that were seen last."""


@dataclass(frozen=True)
class Whole:
    """Figures of all values of one tensor, not of a sample.

    Attributes
    ----------
    step : int
        The step of training that they are of; of a tensor that is looked at in pieces, the step of the last one.
    size : int
        How many values there are.
    min, max, rms : float
        Of the finite ones among them; NaN if there are none. Of complex numbers, of their magnitudes.
    zeros, nonfinite : int
        How many are exactly 0; how many are NaN or infinite.
    """

    step: int
    size: int
    min: float
    max: float
    rms: float
    zeros: int
    nonfinite: int


class Wholes:
    """Remembers the last figures of each tensor. One thread at a time writes; others may read."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Whole] = {}

    def see(
        self, step: int, source: str, names: Sequence[str], sizes: NDArray[np.int64], figures: NDArray[np.float64]
    ) -> None:
        """Remember figures of whole tensors of one source, rows as in `samples.SCANNED`."""
        kept = dict(self._kept)
        rows = [SCANNED.index(name) for name in ("min", "max", "rms", "zeros", "nonfinite")]
        for name, size, told in zip(names, sizes.tolist(), figures[rows].T.tolist(), strict=True):
            low, high, rms, zeros, nonfinite = told
            kept.pop((source, name), None)
            kept[source, name] = Whole(step, size, low, high, rms, int(zeros), int(nonfinite))
        for old in list(kept)[: max(0, len(kept) - MOST)]:
            del kept[old]
        self._kept = kept

    def forget(self) -> None:
        """Forget all: another model comes."""
        self._kept = {}

    def of(self, source: str) -> Mapping[str, Whole]:
        """Return the figures of the tensors of one source, by name."""
        return {name: whole for (own, name), whole in self._kept.items() if own == source}
