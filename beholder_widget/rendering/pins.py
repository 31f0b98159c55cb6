"""Values that were pinned at one moment, and how far those of later moments have moved away from them."""

from __future__ import annotations

from itertools import accumulate
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beholder_widget.samples import Samples, Take
from beholder_widget.tiling import Layout, Plan

NOTHING_PINNED = (
    "Nothing is pinned yet. Pin remembers the present values; mode change then shows how far each one has moved."
)

REGIONS = 4
"""Of so many regions the pinned values are kept, so that those of a lens are looked up once."""


class NothingToCompareError(Exception):
    """What is shown cannot be compared with what is pinned; the message says why, and what to do."""


class Pin:
    """The values that cells showed at one moment.

    Parameters
    ----------
    take : Take
        Its samples must be settled; they are copied.

    Attributes
    ----------
    step : int
        The step of training that they are of.
    """

    def __init__(self, take: Take, samples: Samples) -> None:
        self.step = take.step
        self._values, self._origin = take.values, take.origin
        cells = samples.layout.split(samples.buffer.copy())
        plans = [box.plan for box in samples.layout.bare.boxes]
        names = [label.name for label in samples.labels]
        self._pinned = dict(zip(names, zip(plans, cells, strict=True), strict=True))
        self._aligned: tuple[Layout, tuple[str, ...], NDArray[Any]] | None = None
        self._regions: dict[tuple[str, Plan], NDArray[Any]] = {}

    def change(self, take: Take, samples: Samples) -> NDArray[Any]:
        """Return of each cell its value less the pinned value of the same place.

        Parameters
        ----------
        samples : Samples
            Those of `take`, of the whole picture.

        Returns
        -------
        ndarray, of the shape and dtype of ``samples.buffer``

        Raises
        ------
        NothingToCompareError
            If other values, another model or other cells were pinned.
        """
        self._check(take)
        names = tuple(label.name for label in samples.labels)
        aligned = self._aligned
        if aligned is None or aligned[0] is not samples.layout or aligned[1] != names:
            boxes = zip(names, (box.plan for box in samples.layout.boxes), strict=True)
            pinned = [self._at(name, plan).ravel() for name, plan in boxes]
            together = np.concatenate([np.empty(0, samples.buffer.dtype), *pinned])
            aligned = self._aligned = samples.layout, names, together
        return _difference(samples.buffer, aligned[2])

    def change_in(self, name: str, plan: Plan, take: Take, samples: Samples) -> NDArray[Any]:
        """Return of each cell of a region its value less the pinned one.

        Parameters
        ----------
        name : str
            The tensor's name.
        plan : Plan
            Which values the region's cells show.
        samples : Samples
            Those cells.

        Raises
        ------
        NothingToCompareError
            As `change`; and if not all of these cells were pinned.
        """
        self._check(take)
        pinned = self._regions.get((name, plan))
        if pinned is None:
            pinned = self._at(name, plan).ravel()
            while len(self._regions) >= REGIONS:
                del self._regions[next(iter(self._regions))]
            self._regions[name, plan] = pinned
        return _difference(samples.buffer, pinned)

    def _check(self, take: Take) -> None:
        """Raise NothingToCompareError if other values or another model were pinned."""
        if take.values != self._values:
            raise NothingToCompareError(
                f"Nothing to compare: {self._values} were pinned at step {self.step}, not {take.values}. Pin again."
            )
        if take.origin != self._origin:
            raise NothingToCompareError(
                f"Nothing to compare: another model was watched when step {self.step} was pinned. Pin again."
            )

    def _at(self, name: str, plan: Plan) -> NDArray[Any]:
        """Return the pinned value of each cell of a plan, (rows, columns)."""
        found, cells = self._pinned.get(name, (None, np.empty(0)))
        if found is None:
            raise NothingToCompareError(f"Nothing to compare: {name} was not pinned at step {self.step}. Pin again.")
        if found.array_shape != plan.array_shape:
            raise NothingToCompareError(
                f"Nothing to compare: {name} had the shape {found.array_shape} at step {self.step}. Pin again."
            )
        if found.grid == plan.grid:
            return cells
        shape = found.array_shape
        strides = list(accumulate(shape[:0:-1], lambda all_, length: all_ * length, initial=1))[::-1] if shape else []
        known, wanted = found.offsets(strides).ravel(), plan.offsets(strides).ravel()
        order = np.argsort(known, kind="stable")
        places = np.searchsorted(known, wanted, sorter=order).clip(max=max(0, known.size - 1))
        at = order[places] if known.size else places
        if wanted.size and (not known.size or (known[at] != wanted).any()):
            shown = f"{known.size:,} of {prod(shape):,}"
            raise NothingToCompareError(
                f"Nothing to compare: of {name}, other cells were pinned at step {self.step}, {shown} values in all."
            )
        return np.asarray(cells.ravel()[at].reshape(plan.shape))


def _difference(values: NDArray[Any], pinned: NDArray[Any]) -> NDArray[Any]:
    """Return values less pinned ones; of two infinities of the same sign it is NaN."""
    with np.errstate(invalid="ignore", over="ignore"):
        return np.asarray(np.subtract(values, pinned, dtype=values.dtype))
