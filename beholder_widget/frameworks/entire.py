"""All values of an output at one moment: which cells of it are shown can be said later, and said again."""

from __future__ import annotations

import threading
from itertools import accumulate
from math import prod

import numpy as np

from beholder_widget import tiling
from beholder_widget.frameworks.base import Tensor
from beholder_widget.frameworks.updates import Cells
from beholder_widget.tiling import Plan

MOST_VALUES = 2**24
"""So many values of all outputs together are copied; of further outputs none."""


class Entire:
    """All values of a tensor, from cells among which is each of them.

    Parameters
    ----------
    plan : Plan
        Shows every value.
    cells : Cells or Chosen
        The plan's.
    """

    def __init__(self, plan: Plan, cells: Cells | Chosen) -> None:
        self.shape = plan.array_shape
        self.size = plan.size
        self._plan = plan
        self._cells: Cells | Chosen | None = cells
        self._values: np.ndarray = np.empty(0)
        # Several pictures may be made of it at once.
        self._lock = threading.Lock()

    @classmethod
    def of(cls, tensor: Tensor) -> Entire:
        """Return a copy of a tensor that has at least one value."""
        plan = tiling.plan(tensor.shape, axes=tensor.axes, show_all=True, max_cells=prod(tensor.shape))
        return cls(plan, Cells(tensor, plan))

    def read(self) -> np.ndarray:
        """Return the values, in the tensor's shape."""
        with self._lock:
            if self._cells is not None:
                cells = self._cells.read()
                strides = list(accumulate(self.shape[:0:-1], lambda all_, length: all_ * length, initial=1))[::-1]
                values = np.empty(self.size, cells.dtype)
                values[self._plan.offsets(strides if self.shape else ())] = cells
                self._values, self._cells = values.reshape(self.shape), None
            return self._values


class Chosen:
    """Some cells of such a copy, which these let go of once they are read."""

    def __init__(self, entire: Entire, plan: Plan) -> None:
        self._entire: Entire | None = entire
        self._plan = plan
        self._values = np.empty(0)

    def read(self) -> np.ndarray:
        """Return the values, (rows, columns); called on the render thread."""
        if self._entire is not None:
            self._values = self._plan.take(self._entire.read())
            self._entire = None
        return self._values
