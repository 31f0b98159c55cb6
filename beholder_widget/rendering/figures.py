"""Figures of the values of a section: of the finite ones, and how many others there are."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

BLOCK = 131_072  # cells, mostly a whole section; a block of float32 and its scratch are a megabyte
FLOAT32 = np.dtype(np.float32)
FLOAT64 = np.dtype(np.float64)


@dataclass(frozen=True)
class Summary:
    """Figures of a section's values.

    Attributes
    ----------
    min, mean, max : float
        Over the finite values; NaN where there are none.
    nan, posinf, neginf : int
        How many values are NaN, +Inf, -Inf.
    size : int
        How many values there are.
    """

    min: float
    mean: float
    max: float
    nan: int
    posinf: int
    neginf: int
    size: int

    @property
    def finite(self) -> bool:
        """Whether no value is NaN or infinite."""
        return not (self.nan or self.posinf or self.neginf)

    def within(self, low: float, high: float) -> bool:
        """Return whether `low` and `high` enclose all finite values; False where there are none."""
        return low <= self.min and self.max <= high


def summarize(values: NDArray[Any]) -> Summary:
    """Return the figures of `values`.

    Parameters
    ----------
    values : ndarray
        Any shape and any real dtype, bool and integers included. Contiguous float32 and float64 are fastest.
    """
    flat = values.ravel(order="K")
    low, high, total, finite = math.inf, -math.inf, 0.0, 0
    nan = posinf = neginf = 0
    with np.errstate(all="ignore"):
        for _, block in float_blocks(flat):
            block_low, block_high = extremes(block)
            if math.isfinite(block_low) and math.isfinite(block_high):
                kept = block
            else:
                nan += int(np.count_nonzero(np.isnan(block)))
                posinf += int(np.count_nonzero(block == np.inf))
                neginf += int(np.count_nonzero(block == -np.inf))
                kept = block[np.isfinite(block)]
                if not kept.size:
                    continue
                block_low, block_high = extremes(kept)
            low, high = min(low, block_low), max(high, block_high)
            total += float(np.add.reduce(kept, dtype=np.float64))
            finite += kept.size
        if not finite:
            return Summary(math.nan, math.nan, math.nan, nan, posinf, neginf, flat.size)
        mean = total / finite if math.isfinite(total) else _mean_of_huge(flat, finite)
    return Summary(low, min(max(mean, low), high), high, nan, posinf, neginf, flat.size)


def float_blocks(flat: NDArray[Any], dtype: np.dtype[Any] | None = None) -> Iterator[tuple[int, NDArray[Any]]]:
    """Yield each block's start in a flat array, and its values as floats. The next block may overwrite these."""
    dtype = dtype or float_dtype(flat.dtype)
    scratch = None if flat.dtype == dtype else np.empty(min(flat.size, BLOCK), dtype)
    for start in range(0, flat.size, BLOCK):
        block = flat[start : start + BLOCK]
        if scratch is not None:
            converted = scratch[: block.size]
            np.copyto(converted, block, casting="unsafe")
            block = converted
        yield start, block


def float_dtype(dtype: np.dtype[Any]) -> np.dtype[Any]:
    """Return float32 for types that it holds exactly, and float64 for all others."""
    wide = dtype.itemsize > (4 if dtype.kind == "f" else 2)
    return FLOAT64 if wide else FLOAT32


def extremes(block: NDArray[Any]) -> tuple[float, float]:
    """Return the lowest and the highest value; one of them is not finite if any value is not."""
    return float(np.minimum.reduce(block)), float(np.maximum.reduce(block))


def _mean_of_huge(flat: NDArray[Any], finite: int) -> float:
    """Return the mean of the `finite` finite values where their sum overflows."""
    return sum(float(np.add.reduce(block[np.isfinite(block)] / finite)) for _, block in float_blocks(flat))
