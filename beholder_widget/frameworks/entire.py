"""All values of an output at one moment, for a pass that runs before it is known which cells of it are shown."""

from __future__ import annotations

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
    """A copy of all values of a tensor.

    Parameters
    ----------
    tensor : Tensor
        Has at least one value.
    """

    def __init__(self, tensor: Tensor) -> None:
        self.shape = tensor.shape
        self.size = prod(tensor.shape)
        self._plan = tiling.plan(tensor.shape, axes=tensor.axes, show_all=True, max_cells=self.size)
        self._cells = Cells(tensor, self._plan)

    def read(self) -> np.ndarray:
        """Return the values, in the tensor's shape."""
        cells = self._cells.read()
        strides = list(accumulate(self.shape[:0:-1], lambda all_, length: all_ * length, initial=1))[::-1]
        values = np.empty(self.size, cells.dtype)
        values[self._plan.offsets(strides if self.shape else ())] = cells
        return values.reshape(self.shape)


class Chosen:
    """Some cells of such a copy, which is let go of once they are read."""

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
