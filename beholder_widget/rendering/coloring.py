"""From values to palette indices: a section's colour limits, and the 252 levels between them.

Only finite values count for limits. NaN, +Inf and -Inf have palette indices of their own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
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
from beholder_widget.rendering.figures import BLOCK, FLOAT64, Summary, extremes, float_blocks, float_dtype, summarize

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
    "limits",
    "palette",
    "put_levels",
    "quantize",
    "scale_of",
    "summarize",
]

_LAST_LEVEL = FIRST_LEVEL + LEVELS - 1
_MIDDLE_LEVEL = FIRST_LEVEL + LEVELS // 2
_UP = 1 + 2**-22
"""Above 1 by a few roundings of float32: a value on the border of two steps, as the middle is, has the higher one."""


def limits(summaries: Sequence[Summary], *, scaling: str, centered: bool) -> list[tuple[float, float]]:
    """Return the values that the lowest and the highest level stand for, section by section.

    Zero is one of them where all values are equal, so that these have the colour of their value on a scale.

    Parameters
    ----------
    summaries : sequence of Summary
        One a section.
    scaling : {"section", "all"}
        Whether each section has limits of its own or all share one pair.
    centered : bool
        Whether limits are symmetric about zero, as a diverging colormap needs them.

    Returns
    -------
    list of (float, float)
        ``low <= high``; both 0 where all values are 0, and both NaN where no value is finite.
    """
    if scaling == "section":
        extremes = [(summary.min, summary.max) for summary in summaries]
    elif scaling == "all":
        finite = [summary for summary in summaries if not math.isnan(summary.min)]
        low = min((summary.min for summary in finite), default=math.nan)
        high = max((summary.max for summary in finite), default=math.nan)
        extremes = [(low, high)] * len(summaries)
    else:
        raise ValueError(f"scaling must be 'section' or 'all', not {scaling!r}")
    if not centered:
        # Adding 0.0 makes 0.0 of -0.0.
        return [(min(low, 0.0) + 0.0, max(low, 0.0) + 0.0) if low == high else (low, high) for low, high in extremes]
    reaches = [max(abs(low), abs(high)) for low, high in extremes]
    return [(0.0 - reach, reach) for reach in reaches]  # rather than -reach, which would be -0.0 for 0


def quantize(
    values: NDArray[Any],
    low: float,
    high: float,
    out: NDArray[np.uint8] | None = None,
    *,
    summary: Summary | None = None,
    centered: bool = False,
) -> NDArray[np.uint8]:
    """Return the palette indices of `values`.

    The range from `low` to `high` is cut into `LEVELS` equal steps. A value has the level of its step; a value outside
    the range has the nearest level.

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
    single = _MIDDLE_LEVEL if centered else FIRST_LEVEL
    finite = summary is not None and summary.finite
    enclosed = summary is not None and finite and summary.within(low, high)
    if enclosed and low == high:
        out.fill(single)
        return out
    flat = values.reshape(-1)
    flat_out = out.reshape(-1) if out.flags.c_contiguous else np.empty(out.size, np.uint8)
    scale = scale_of(low, high, values.dtype)
    work = np.empty(min(flat.size, BLOCK), scale.dtype)
    with np.errstate(all="ignore"):
        for start, block in float_blocks(flat, scale.dtype):
            indices = flat_out[start : start + block.size]
            if low < high:
                reduced = np.ldexp(block, -scale.exponent) if scale.exponent else block
                put_levels(reduced, scale.low, scale.factor, work[: block.size], indices, enclosed=enclosed)
            else:
                _put_sides(block, low, single, indices)
            if not finite and not all(map(math.isfinite, extremes(block))):
                indices[np.isnan(block)] = NAN
                indices[block == np.inf] = POSINF
                indices[block == -np.inf] = NEGINF
    if not out.flags.c_contiguous:
        out[...] = flat_out.reshape(out.shape)
    return out


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
    return Scale(work_dtype, exponent, low, _UP * LEVELS / (high - low) if low < high else 0.0)


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
        np.maximum(work, 0, out=work)
        np.minimum(work, LEVELS, out=work)
    np.copyto(indices, work, casting="unsafe")
    # The highest value belongs to the last step. Comparing bytes takes a tenth of the time of comparing floats.
    np.subtract(indices, (indices == LEVELS).view(np.uint8), out=indices)
    np.add(indices, FIRST_LEVEL, out=indices)


def _put_sides(block: NDArray[Any], limit: float, single: int, indices: NDArray[np.uint8]) -> None:
    """Write the levels of finite values where both limits are `limit`: `single` at it, the extreme ones beside it."""
    indices.fill(single)
    indices[block < limit] = FIRST_LEVEL
    indices[block > limit] = _LAST_LEVEL
