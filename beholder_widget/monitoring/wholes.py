"""The last figures of each whole tensor."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from beholder_widget.samples import SCANNED, Scan

MOST = 8_192
"""Tensors that are remembered; of more, those that were seen last."""


SOURCES = ("parameters", "gradients")
"""Whole tensors of these are remembered."""


@dataclass(frozen=True)
class Whole:
    """Figures of all values of one tensor, not of a sample.

    Attributes
    ----------
    step : int
        The step of training that they are of; of a tensor that is looked at in pieces, the step of the last one.
    first_step : int
        The step of the first piece, where a tensor is looked at in pieces, at several steps: what was changed meanwhile
        was changed in some of them. Otherwise the same as `step`.
    size : int
        How many values there are.
    min, max, rms : float
        Of the finite ones among them; NaN if there are none. Of complex numbers, of their magnitudes.
    zeros, nonfinite : int
        How many are exactly 0; how many are NaN or infinite.
    """

    step: int
    first_step: int
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

    def see(self, step: int, scan: Scan) -> None:
        """Remember figures of whole tensors, which are there by now; `step` is that of the last of them."""
        kept, first_steps = dict(self._kept), scan.first_steps
        rows = [SCANNED.index(name) for name in ("min", "max", "rms", "zeros", "nonfinite")]
        for name, shape, told in zip(scan.names, scan.shapes, scan.figures[rows].T.tolist(), strict=True):
            low, high, rms, zeros, nonfinite = told
            first, size = first_steps.get(name, step), math.prod(shape)
            kept.pop((scan.source, name), None)
            kept[scan.source, name] = Whole(step, first, size, low, high, rms, int(zeros), int(nonfinite))
        for old in list(kept)[: max(0, len(kept) - MOST)]:
            del kept[old]
        self._kept = kept

    def forget(self) -> None:
        """Forget all: another model comes."""
        self._kept = {}

    def of(self, source: str) -> Mapping[str, Whole]:
        """Return the figures of the tensors of one source, by name."""
        return {name: whole for (own, name), whole in self._kept.items() if own == source}
