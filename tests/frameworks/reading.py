"""What tests of every framework do with named tensors: take their cells, and find a cell's value in the array."""

from __future__ import annotations

from typing import Any

import numpy as np

from beholder_widget import frameworks, tiling
from beholder_widget.frameworks import Tensor


def plan_of(tensor: Tensor, **bounds: Any) -> tiling.Plan:
    """Return the plan that shows a tensor."""
    return tiling.plan(tensor.shape, axes=tensor.axes, **bounds)


def cells(tensor: Tensor, plan: tiling.Plan) -> np.ndarray:
    """Return the plan's cells of a tensor, as the widget takes them."""
    out = np.full(plan.shape, np.nan, frameworks.dtype(tensor))
    wait = frameworks.gather(tensor, plan, out)
    if wait is not None:
        wait()
    return out


def values_at(array: np.ndarray, plan: tiling.Plan) -> np.ndarray:
    """Return an array's values at the index of each cell, looked up one by one."""
    rows, columns = plan.shape
    return np.array([[array[plan.index(row, column)] for column in range(columns)] for row in range(rows)])


def columns_of(tensor: Tensor) -> list[set[tuple[int, ...]]]:
    """Return, for each column of cells, the indices of the values that stand in it."""
    plan = plan_of(tensor, show_all=True)
    rows, columns = plan.shape
    return [{plan.index(row, column) for row in range(rows)} for column in range(columns)]
