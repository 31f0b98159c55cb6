"""NumPy arrays, and objects that give themselves as arrays through ``__array__`` or DLPack."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from beholder_widget.frameworks import cells, whole
from beholder_widget.frameworks.base import Derived, Facts, Tensor, UnreadableError, Wait, cell_dtype
from beholder_widget.tiling import Plan

NUMBERS = (int, float, complex, np.generic, np.ndarray)


class Masked(Derived):
    """The values of a masked array; a masked one is NaN."""

    def __init__(self, array: np.ma.MaskedArray[Any, Any]) -> None:
        self._values = np.ma.getdata(array)
        self._mask = np.ma.getmaskarray(array)

    @property
    def dtype(self) -> np.dtype[Any]:
        """The narrower of float32 and float64 that holds the values well."""
        return cell_dtype(self._values.dtype)

    def gather(self, plan: Plan, out: np.ndarray) -> None:
        """Write the plan's cells to `out`."""
        cells.take(plan, self._values, out)
        out[plan.take(self._mask)] = np.nan


def owns(value: Any) -> bool:
    """Whether `value` is an array or a number, or can give itself as an array."""
    return isinstance(value, NUMBERS) or gives_array(value)


def gives_array(value: Any) -> bool:
    """Whether `value`, an object or a class, is a NumPy array or has a method that gives one."""
    return hasattr(value, "__array__") or hasattr(value, "__dlpack__")


def tensor(name: str, value: Any) -> Tensor:
    """Return `value` as a named tensor; an array that holds no numbers gets a note in place of values."""
    is_remote = _is_remote(value)
    array = value if is_remote else _array(value)
    dtype, shape = np.dtype(array.dtype), tuple(int(length) for length in array.shape)
    facts = _facts_of(dtype, _device_of(array) if is_remote else "cpu")
    if not _is_numeric(dtype):
        return Tensor(name, None, shape, note=f"array of dtype {dtype} cannot be shown", facts=facts)
    notes = [f"magnitude of {dtype}"] if dtype.kind == "c" else []
    masked = int(np.count_nonzero(np.ma.getmask(value))) if isinstance(value, np.ma.MaskedArray) else 0
    if masked:
        return Tensor(name, Masked(value), shape, note=", ".join((*notes, f"{masked:,} masked")), facts=facts)
    return Tensor(name, array, shape, note="".join(notes), facts=facts)


def dtype(value: Any) -> np.dtype[Any]:
    """Return float32 or float64: the narrower that holds the array's values well."""
    return cell_dtype(np.dtype(value.dtype))


def gather(value: Any, plan: Plan, out: np.ndarray) -> Wait | None:
    """Copy the plan's cells to `out`; of complex numbers, the magnitude."""
    if isinstance(value, np.ndarray):
        cells.take(plan, value, out)
        return None
    sample = value.take(plan.offsets(plan.grid.strides))
    return lambda: cells.write(sample.get(), out)


def part(value: Any, shape: tuple[int, ...]) -> Any:
    """Return a view of the first part, of a given shape, of a larger array."""
    return value[first(shape)]


def figures(value: Any, start: int, stop: int) -> whole.Part:
    """Return figures of some values of an array, see `whole.of_array`.

    Raises
    ------
    UnreadableError
        Of an array on a GPU: CuPy's are sampled, and not looked at whole.
    """
    if not isinstance(value, np.ndarray):
        raise UnreadableError("not looked at whole")
    return whole.of_array(value, start, stop)


def in_pieces(value: Any) -> bool:
    """Whether an array lies in host memory without gaps."""
    return isinstance(value, np.ndarray) and whole.is_whole(value)


def first(shape: tuple[int, ...]) -> tuple[slice, ...]:
    """Return the index of the first part of an array that has a given shape."""
    return tuple(slice(length) for length in shape)


@lru_cache(maxsize=64)
def _facts_of(dtype: np.dtype[Any], device: str) -> Facts:
    return Facts(str(dtype), device)


def _device_of(array: Any) -> str:
    """Return the GPU that an array lies on, as CuPy numbers it."""
    number = getattr(getattr(array, "device", None), "id", None)
    return "cuda" if number is None else f"cuda:{number}"


def _is_numeric(dtype: np.dtype[Any]) -> bool:
    """Whether an array holds numbers; bfloat16 and its like are void to NumPy, but can be cast."""
    return dtype.kind in "biufc" or (dtype.kind == "V" and dtype.isbuiltin == 2)


def _is_remote(value: Any) -> bool:
    """Whether an array lies on a GPU and is sampled there, as CuPy's are: by ``take``, then fetched by ``get``."""
    return hasattr(value, "__cuda_array_interface__") and hasattr(value, "take") and hasattr(value, "get")


def _array(value: Any) -> np.ndarray:
    """Return a view of a foreign array's memory; where that cannot be had, the array that ``__array__`` returns."""
    if hasattr(value, "__dlpack__") and not isinstance(value, np.ndarray):
        try:
            return np.from_dlpack(value)
        except (BufferError, RuntimeError, TypeError):
            if not hasattr(value, "__array__"):
                raise
    return np.asarray(value)
