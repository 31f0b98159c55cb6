"""One metric over the run, as files show it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Curve(NamedTuple):
    """The first metric over the run so far.

    Attributes
    ----------
    name : str
        The metric's; empty where `update` was given none.
    steps : ndarray of int64, shape (moments,)
        The first step of each moment, as `update` was told them.
    values : ndarray of float64, shape (moments,)
        NaN where there is none.
    """

    name: str
    steps: NDArray[np.int64]
    values: NDArray[np.float64]

    def at(self, step: int) -> int:
        """Return the last moment that begins at a step or before it; the first where none does, -1 without any."""
        found = np.flatnonzero(self.steps <= step)
        return int(found[-1]) if found.size else min(0, len(self.steps) - 1)


NO_CURVE = Curve("", np.empty(0, np.int64), np.empty(0))
