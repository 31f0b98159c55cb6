"""From values to palette indices: the 252 levels between a section's colour limits.

NaN, +Inf and -Inf have palette indices of their own.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget.palettes import (
    COLORMAPS,
    FIRST_LEVEL,
    GAP,
    LEVELS,
    NAN,
    NEGINF,
    POSINF,
    check_colormap,
    is_diverging,
    palette,
)
from beholder_widget.rendering import logarithms
from beholder_widget.rendering.figures import BLOCK, FLOAT64, Summary, extremes, float_blocks, float_dtype, summarize
from beholder_widget.rendering.limits import Limits
from beholder_widget.rendering.logarithms import ROUNDED_UP

__all__ = [
    "COLORMAPS",
    "FIRST_LEVEL",
    "GAP",
    "LEVELS",
    "NAN",
    "NEGINF",
    "POSINF",
    "Scale",
    "Summary",
    "check_colormap",
    "is_diverging",
    "palette",
    "put_levels",
    "quantize",
    "scale_of",
    "summarize",
]

_LAST_LEVEL = FIRST_LEVEL + LEVELS - 1
_MIDDLE_LEVEL = FIRST_LEVEL + LEVELS // 2


def quantize(
    values: NDArray[Any],
    low: float,
    high: float,
    out: NDArray[np.uint8] | None = None,
    *,
    summary: Summary | None = None,
    centered: bool = False,
    floor: float = math.nan,
) -> NDArray[np.uint8]:
    """Return the palette indices of `values`.

    The range from `low` to `high` is cut into `LEVELS` equal steps, of value or of the logarithm of magnitude. A value
    has the level of its step; a value outside the range has the nearest level.

    Parameters
    ----------
    values : ndarray
        Any shape and any real dtype. Contiguous float32 and float64 are fastest.
    low, high : float
        Values of the lowest and the highest level; NaN if there is no finite value.
    out : ndarray of uint8, optional
        Where to put the indices, of the shape of `values`.
    summary : Summary, optional
        The figures of `values`. Where they say that all values are from `low` to `high`, it takes half the time.
    centered : bool
        Where `low` equals `high`, whether a value equal to both has the middle level rather than the lowest.
    floor : float
        The magnitude where a logarithmic scale begins, see `limits.Limits`; NaN for a linear scale.

    Returns
    -------
    ndarray of uint8
        `out`, or a new array of the shape of `values`.

    Raises
    ------
    ValueError
        If `low` is above `high`, one of them is infinite, or `out` does not fit.
    """
    if low > high or math.isinf(low) or math.isinf(high):
        raise ValueError(f"colour limits must be finite and in ascending order, not {low!r} and {high!r}")
    if out is None:
        out = np.empty(values.shape, np.uint8)
    elif out.shape != values.shape or out.dtype != np.uint8:
        raise ValueError(f"out must be uint8 of shape {values.shape}, not {out.dtype} of shape {out.shape}")
    is_linear = math.isnan(floor)
    finite = summary is not None and summary.finite
    enclosed = summary is not None and finite and is_linear and summary.within(low, high)
    if enclosed and low == high:
        out.fill(_single(centered=centered))
        return out
    flat = values.reshape(-1)
    flat_out = out.reshape(-1) if out.flags.c_contiguous else np.empty(out.size, np.uint8)
    if is_linear:
        put = _linear(low, high, values, enclosed=enclosed, centered=centered)
    else:
        put = _logarithmic(low, high, floor, values)
    with np.errstate(all="ignore"):
        for start, block in float_blocks(flat, put.dtype):
            indices = flat_out[start : start + block.size]
            put.levels(block, indices)
            if not finite and not all(map(math.isfinite, extremes(block))):
                indices[np.isnan(block)] = NAN
                indices[block == np.inf] = POSINF
                indices[block == -np.inf] = NEGINF
    if not out.flags.c_contiguous:
        out[...] = flat_out.reshape(out.shape)
    return out


class _Put(NamedTuple):
    """How to write the levels of a block of finite values, as floats of `dtype`, into their indices."""

    dtype: np.dtype[Any]
    levels: Callable[[NDArray[Any], NDArray[np.uint8]], None]


def _linear(low: float, high: float, values: NDArray[Any], *, enclosed: bool, centered: bool) -> _Put:
    scale = scale_of(low, high, values.dtype)
    work = np.empty(min(values.size, BLOCK), scale.dtype)

    def put(block: NDArray[Any], indices: NDArray[np.uint8]) -> None:
        if low < high:
            reduced = np.ldexp(block, -scale.exponent) if scale.exponent else block
            put_levels(reduced, scale.low, scale.factor, work[: block.size], indices, enclosed=enclosed)
        else:
            _put_sides(block, low, _single(centered=centered), indices)

    return _Put(scale.dtype, put)


def _logarithmic(low: float, high: float, floor: float, values: NDArray[Any]) -> _Put:
    dtype = FLOAT64 if floor < logarithms.LEAST_FLOOR else float_dtype(values.dtype)
    scales = logarithms.scales_of([Limits(low, high, floor)], dtype)
    scratch = np.empty((2, min(values.size, BLOCK)), dtype)

    def put(block: NDArray[Any], indices: NDArray[np.uint8]) -> None:
        logarithms.put_levels(block, scales, scratch[:, : block.size], indices, signed=low < 0)

    return _Put(dtype, put)


class Scale(NamedTuple):
    """How to compute a value's position in steps: ``(value * 2**-exponent - low) * factor``, in `dtype`."""

    dtype: np.dtype[Any]
    exponent: int
    low: float
    factor: float


def scale_of(low: float, high: float, dtype: np.dtype[Any]) -> Scale:
    """Return a scale that loses neither the limits nor the steps between them; its factor is 0 without a range."""
    work_dtype = float_dtype(dtype)
    reach = max(abs(low), abs(high))
    if high - low < reach / 64 or not 1e-30 < reach < 1e30:
        # float32 would round the limits by a sizeable part of a step, or overflow.
        work_dtype = FLOAT64
    exponent = 0
    if not 1e-290 < reach < 1e290:
        # The range or its inverse would overflow: a power of two changes nothing but the exponent.
        exponent = math.frexp(reach)[1]
        low, high = math.ldexp(low, -exponent), math.ldexp(high, -exponent)
    return Scale(work_dtype, exponent, low, ROUNDED_UP * LEVELS / (high - low) if low < high else 0.0)


def put_levels(
    block: NDArray[Any],
    low: float | NDArray[Any],
    factor: float | NDArray[Any],
    work: NDArray[Any],
    indices: NDArray[np.uint8],
    *,
    enclosed: bool,
) -> None:
    """Write the levels of finite values into `indices`.

    Parameters
    ----------
    block, work, indices : ndarray, 1-D, of equal size
        Values, scratch memory for their positions, and where the levels go.
    low, factor : float or ndarray
        Those of a `Scale`, or one for each value.
    enclosed : bool
        Whether all values are within the limits. Positions beyond a byte would wrap, so others are clamped first.
    """
    # Subtracting first keeps the digits that values far from zero, but near one another, differ in.
    np.subtract(block, low, out=work)
    np.multiply(work, factor, out=work)
    if not enclosed:
        np.clip(work, 0, LEVELS, out=work)
    _put_positions(work, indices)


def _single(*, centered: bool) -> int:
    """Return the level of values that equal both limits."""
    return _MIDDLE_LEVEL if centered else FIRST_LEVEL


def _put_positions(positions: NDArray[Any], indices: NDArray[np.uint8]) -> None:
    """Write the levels of positions from 0 to `LEVELS` into `indices`."""
    np.copyto(indices, positions, casting="unsafe")
    # The highest value belongs to the last step. Comparing bytes takes a tenth of the time of comparing floats.
    np.subtract(indices, (indices == LEVELS).view(np.uint8), out=indices)
    np.add(indices, FIRST_LEVEL, out=indices)


def _put_sides(block: NDArray[Any], limit: float, single: int, indices: NDArray[np.uint8]) -> None:
    """Write the levels of finite values where both limits are `limit`: `single` at it, the extreme ones beside it."""
    indices.fill(single)
    indices[block < limit] = FIRST_LEVEL
    indices[block > limit] = _LAST_LEVEL
