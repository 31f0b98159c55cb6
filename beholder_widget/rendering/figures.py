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


RELIABLE = {FLOAT32: (1e-34, 1e34), FLOAT64: (1e-290, 1e290)}
"""Between these, a mean of squares has lost nothing that matters to underflow or overflow."""

NARROW = 1 / 4
"""The share of the mean square below which a variance is not the difference of mean square and squared mean.

Of float32 the mean square is known to some 2e-7 of itself, and a deviation of this share so to six digits.
"""


@dataclass(frozen=True)
class Summary:
    """Figures of a section's values.

    Attributes
    ----------
    min, mean, max : float
        Over the finite values; NaN where there are none.
    rms, std : float
        Root mean square and population standard deviation, over the finite values; NaN where there are none.
    nan, posinf, neginf : int
        How many values are NaN, +Inf, -Inf.
    zeros : int
        How many values are exactly 0, of either sign.
    size : int
        How many values there are.
    """

    min: float
    mean: float
    max: float
    rms: float
    std: float
    nan: int
    posinf: int
    neginf: int
    zeros: int
    size: int

    @property
    def finite(self) -> bool:
        """Whether no value is NaN or infinite."""
        return not (self.nan or self.posinf or self.neginf)

    @property
    def reach(self) -> float:
        """The largest magnitude of a finite value; NaN where there is none."""
        return max(abs(self.min), abs(self.max))

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
    low, high, total, squares, finite = math.inf, -math.inf, 0.0, 0.0, 0
    nan = posinf = neginf = zeros = 0
    work = np.empty(min(flat.size, BLOCK), float_dtype(flat.dtype))
    with np.errstate(all="ignore"):
        for _, block in float_blocks(flat):
            kept = block
            block_low, block_high = extremes(block)
            if not (math.isfinite(block_low) and math.isfinite(block_high)):
                nan += int(np.count_nonzero(np.isnan(block)))
                posinf += int(np.count_nonzero(block == np.inf))
                neginf += int(np.count_nonzero(block == -np.inf))
                kept = block[np.isfinite(block)]
                if not kept.size:
                    continue
                block_low, block_high = extremes(kept)
            low, high = min(low, block_low), max(high, block_high)
            total += float(np.add.reduce(kept, dtype=np.float64))
            squares += float(np.add.reduce(np.multiply(kept, kept, out=work[: kept.size])))
            zeros += int(np.count_nonzero(kept == 0))
            finite += kept.size
        if not finite:
            return Summary(math.nan, math.nan, math.nan, math.nan, math.nan, nan, posinf, neginf, 0, flat.size)
        mean = total / finite if math.isfinite(total) else _mean_of_huge(flat, finite)
        mean = min(max(mean, low), high)
        rms, std = _spread(flat, mean, squares, finite, low=low, high=high)
    return Summary(low, mean, high, rms, std, nan, posinf, neginf, zeros, flat.size)


def _spread(
    flat: NDArray[Any], mean: float, squares: float, finite: int, *, low: float, high: float
) -> tuple[float, float]:
    """Return root mean square and standard deviation of the finite values; `squares` is the sum of their squares."""
    if low == high:
        return abs(low), 0.0
    mean_square = squares / finite
    variance = mean_square - mean * mean
    least, most = RELIABLE[float_dtype(flat.dtype)]
    if least < mean_square < most and variance > NARROW * mean_square:
        return math.sqrt(mean_square), math.sqrt(variance)
    return _exact_spread(flat, mean, max(abs(low), abs(high)), finite)


def _exact_spread(flat: NDArray[Any], mean: float, reach: float, finite: int) -> tuple[float, float]:
    """Return root mean square and standard deviation where squares of the values overflow, vanish or nearly cancel."""
    # A power of two changes nothing but the exponents.
    exponent = 0 if 1e-140 < reach < 1e140 else math.frexp(reach)[1]
    pivot, most = math.ldexp(mean, -exponent), math.ldexp(reach, -exponent)
    squares = shift = deviations = 0.0
    for _, block in float_blocks(flat, FLOAT64):
        kept = block[np.isfinite(block)]
        kept = np.ldexp(kept, -exponent) if exponent else kept
        squares += float(np.add.reduce(kept * kept))
        kept -= pivot
        shift += float(np.add.reduce(kept))
        deviations += float(np.add.reduce(kept * kept))
    variance = max(deviations / finite - (shift / finite) ** 2, 0.0)
    rms, std = min(math.sqrt(squares / finite), most), min(math.sqrt(variance), most)
    return math.ldexp(rms, exponent), math.ldexp(std, exponent)


def least_magnitude(values: NDArray[Any]) -> float:
    """Return the smallest magnitude of the values that are neither 0 nor NaN; infinite where there are none."""
    least = math.inf
    for _, block in float_blocks(values.ravel(order="K")):
        magnitudes = np.abs(block)
        least = min(least, float(np.fmin.reduce(magnitudes, where=magnitudes > 0, initial=np.inf)))
    return least


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
