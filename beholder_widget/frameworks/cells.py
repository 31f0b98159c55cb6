"""Cells of arrays of any dtype as float32 or float64."""

from __future__ import annotations

import numpy as np

from beholder_widget.tiling import Plan


def take(plan: Plan, array: np.ndarray, out: np.ndarray) -> None:
    """Copy the plan's cells of an array to `out`; of complex numbers the magnitude."""
    if array.dtype.kind == "c":
        write(plan.take(array), out)
    else:
        plan.take(array, out)


def write(values: np.ndarray, out: np.ndarray) -> None:
    """Write values to `out`; of complex ones the magnitude."""
    if values.dtype.kind == "c":
        out[...] = magnitudes(values)
    else:
        out[...] = values


def magnitudes(values: np.ndarray) -> np.ndarray:
    """Return the magnitudes of complex values; one beyond the range of its dtype is the largest number of that.

    So it is not taken for infinite where both parts are finite.
    """
    with np.errstate(all="ignore"):
        found = np.asarray(np.abs(values))
    np.copyto(found, np.finfo(found.dtype).max, where=np.isinf(found) & np.isfinite(values))
    return found
