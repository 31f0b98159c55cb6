"""NumPy arrays, and whatever gives itself as one through ``__array__`` or DLPack."""

from __future__ import annotations

from typing import Any

import numpy as np

from beholder_widget.frameworks.base import Tensor, Wait, cell_dtype
from beholder_widget.tiling import Plan


def owns(value: Any) -> bool:
    """Whether `value` is an array or a number, or can give itself as an array."""
    number = isinstance(value, int | float | complex | np.generic)
    return number or isinstance(value, np.ndarray) or hasattr(value, "__array__") or hasattr(value, "__dlpack__")


def tensor(name: str, value: Any) -> Tensor:
    """Return `value` as a named tensor; one that holds no numbers gets a note in place of its values."""
    array = _array(value)
    if array.dtype.kind not in "biufc":
        return Tensor(name, None, array.shape, note=f"array of dtype {array.dtype} cannot be shown")
    note = f"magnitude of {array.dtype}" if array.dtype.kind == "c" else ""
    return Tensor(name, value if isinstance(value, np.ndarray) else array, array.shape, note=note)


def dtype(value: Any) -> np.dtype[Any]:
    """Return float32 or float64: the narrower that holds the array's values well."""
    return cell_dtype(value.dtype)


def gather(value: Any, plan: Plan, out: np.ndarray) -> Wait | None:
    """Copy the plan's cells to `out`; of complex numbers, the magnitude."""
    if value.dtype.kind == "c":
        np.abs(plan.take(value), out=out)
    else:
        plan.take(value, out)
    return None


def _array(value: Any) -> np.ndarray:
    if hasattr(value, "__array__") or not hasattr(value, "__dlpack__"):
        return np.asarray(value)
    return np.from_dlpack(value)
