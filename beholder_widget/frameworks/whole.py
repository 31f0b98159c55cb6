"""Figures of whole arrays, piece by piece: what is added up of the pieces, and how it is of an array of NumPy."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from beholder_widget.frameworks import cells

PIECE = 1 << 22
"""Values that are looked at in one go, at most, of an array that lies in memory without gaps."""

VAST = 2.0**600
"""What values are divided by before they are squared, where their squares might be beyond the range of float64."""

CHECKSUMS = 1 << 32
"""How many checksums there are."""


class Part(NamedTuple):
    """Figures of a part of an array, or of all of it; of complex numbers, those of the magnitudes.

    Attributes
    ----------
    size : int
        How many values there are.
    low, high : float
        The least and the greatest of the finite values; inf and -inf where there are none.
    squares : float
        The sum of the squares of the finite values, each of them divided by `unit`.
    zeros, nonfinite, nans : int
        How many are 0; how many are NaN or infinite; how many of these are NaN.
    first : int
        Where the first value stands that is not finite, in C order; -1 where all are finite.
    checksum : float
        The sum of what the values are as bits, modulo 2**32: another number where values are others. NaN where it is
        not computed.
    unit : float
        1, or `VAST` where the sum of the squares might be beyond the range of float64.
    """

    size: int = 0
    low: float = math.inf
    high: float = -math.inf
    squares: float = 0.0
    zeros: int = 0
    nonfinite: int = 0
    nans: int = 0
    first: int = -1
    checksum: float = 0.0
    unit: float = 1.0

    def and_then(self, other: Part) -> Part:
        """Return the figures of this part and of the one behind it together."""
        first = self.first if self.first >= 0 or other.first < 0 else self.size + other.first
        unit = max(self.unit, other.unit)
        squares = self._squares_in(unit) + other._squares_in(unit)
        if not math.isfinite(squares):
            unit = VAST
            squares = self._squares_in(unit) + other._squares_in(unit)
        return Part(
            self.size + other.size,
            min(self.low, other.low),
            max(self.high, other.high),
            squares,
            self.zeros + other.zeros,
            self.nonfinite + other.nonfinite,
            self.nans + other.nans,
            first,
            (self.checksum + other.checksum) % CHECKSUMS,
            unit,
        )

    def _squares_in(self, unit: float) -> float:
        return self.squares * (self.unit / unit) ** 2

    @property
    def rms(self) -> float:
        """Root of the mean square of the finite values; NaN where there are none."""
        finite = self.size - self.nonfinite
        return math.sqrt(self.squares / finite) * self.unit if finite else math.nan


class Counts(NamedTuple):
    """What is not finite in an array; as in `Part`."""

    nonfinite: int = 0
    nans: int = 0
    first: int = -1


CLEAN = Counts()
"""All is finite."""


Later = Callable[[], Part]
"""Waits for what a device computes, and returns it."""


def of_array(array: np.ndarray, start: int, stop: int) -> Part:
    """Return the figures of some values of an array in host memory, in C order.

    Parameters
    ----------
    array : numpy.ndarray
        Of numbers of any dtype. Where it lies with gaps, it must be asked for whole.
    start, stop : int
        The first of the values, and the one behind the last.
    """
    values = array.reshape(-1)[start:stop] if array.flags.c_contiguous else array.reshape(-1)
    if values.dtype.kind == "c":
        values = cells.magnitudes(values)
    if values.dtype not in (np.float32, np.float64):
        wide = values.dtype.kind in "iu" and values.dtype.itemsize > 2
        values = values.astype(np.float64 if wide or values.dtype.itemsize > 4 else np.float32)
    if not values.size:
        return Part()
    checksum = _checksum(values)
    with np.errstate(all="ignore"):
        low, high = float(values.min()), float(values.max())
        zeros = values.size - int(np.count_nonzero(values))
        if math.isfinite(low) and math.isfinite(high):
            squares, unit = _squares(values)
            return Part(values.size, low, high, squares, zeros, checksum=checksum, unit=unit)
        finite = np.isfinite(values)
        kept = values[finite]
        nonfinite = values.size - kept.size
        limits = (float(kept.min()), float(kept.max())) if kept.size else (math.inf, -math.inf)
        nans = int(np.count_nonzero(np.isnan(values)))
        squares, unit = _squares(kept)
        first = int(np.argmin(finite))
        return Part(values.size, *limits, squares, zeros, nonfinite, nans, first, checksum, unit)


def is_whole(array: np.ndarray) -> bool:
    """Whether an array lies in memory without gaps, so that it can be looked at piece by piece."""
    return bool(array.flags.c_contiguous)


def unscaled(squares: float, scale: float) -> tuple[float, float]:
    """Return a sum of squares, and its unit, of the sum of those of values that were divided by a scale."""
    sum_of_all = squares * scale * scale
    return (sum_of_all, 1.0) if math.isfinite(sum_of_all) else (squares * (scale / VAST) ** 2, VAST)


def _checksum(values: np.ndarray) -> float:
    bits = np.int32 if values.itemsize == 4 else np.int64
    return float(int(values.view(bits).sum(dtype=bits)) % CHECKSUMS)


def _squares(values: np.ndarray) -> tuple[float, float]:
    """Return the sum of the squares of finite values, and its unit."""
    squares = float(np.dot(values, values))
    if math.isfinite(squares):
        return squares, 1.0
    wide = values.astype(np.float64)
    squares = float(np.dot(wide, wide))
    if math.isfinite(squares):
        return squares, 1.0
    wide /= VAST
    return float(np.dot(wide, wide)), VAST
