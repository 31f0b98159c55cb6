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
    calls : ndarray of int64, shape (moments,)
        The first call of `update` of each moment, ascending.
    values : ndarray of float64, shape (moments,)
        NaN where there is none.
    """

    name: str
    steps: NDArray[np.int64]
    calls: NDArray[np.int64]
    values: NDArray[np.float64]

    def at(self, call: int) -> int:
        """Return the last moment that begins with a call or before it; the first where none does, -1 without any."""
        found = int(np.searchsorted(self.calls, call, "right")) - 1
        return max(found, min(0, len(self.calls) - 1))


NO_CURVE = Curve("", np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))
