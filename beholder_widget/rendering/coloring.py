"""From values to palette indices: figures of a section's values, its colour limits, and 252 levels between.

Only finite values count for figures and limits. NaN, +Inf and -Inf have palette indices of their own.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
"""Above one by a few roundings of float32: a value on the border of two steps, as the middle is, lies in the higher."""

_BLOCK = 131_072  # cells: a whole section as a rule; a block of float32 and its scratch are a megabyte
_FLOAT32 = np.dtype(np.float32)
_FLOAT64 = np.dtype(np.float64)


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
        for _, block in _float_blocks(flat):
            block_low, block_high = _extremes(block)
            if math.isfinite(block_low) and math.isfinite(block_high):
                kept = block
            else:
                nan += int(np.count_nonzero(np.isnan(block)))
                posinf += int(np.count_nonzero(block == np.inf))
                neginf += int(np.count_nonzero(block == -np.inf))
                kept = block[np.isfinite(block)]
                if not kept.size:
                    continue
                block_low, block_high = _extremes(kept)
            low, high = min(low, block_low), max(high, block_high)
            total += float(np.add.reduce(kept, dtype=np.float64))
            finite += kept.size
        if not finite:
            return Summary(math.nan, math.nan, math.nan, nan, posinf, neginf, flat.size)
        mean = total / finite if math.isfinite(total) else _mean_of_huge(flat, finite)
    return Summary(low, min(max(mean, low), high), high, nan, posinf, neginf, flat.size)


def limits(summaries: Sequence[Summary], *, scaling: str, centered: bool) -> list[tuple[float, float]]:
    """Return the values that the lowest and the highest level stand for, section by section.

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
        ``low <= high``; both NaN where there is no finite value to take limits from.
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
        return extremes
    reaches = [max(abs(low), abs(high)) for low, high in extremes]
    return [(0.0 - reach, reach) for reach in reaches]  # rather than -reach, which would be -0.0 for 0


def quantize(
    values: NDArray[Any],
    low: float,
    high: float,
    out: NDArray[np.uint8] | None = None,
    *,
    within: bool = False,
) -> NDArray[np.uint8]:
    """Return the palette indices of `values`.

    The range from `low` to `high` is cut into `LEVELS` equal steps; a value has the level of the step it lies
    in, and the nearest level if it lies outside. Where `low` equals `high`, values equal to both have the
    middle level.

    Parameters
    ----------
    values : ndarray
        Any shape and any real dtype. Contiguous float32 and float64 are fastest.
    low, high : float
        Values of the lowest and the highest level; NaN if there is no finite value.
    out : ndarray of uint8, optional
        Where to put the indices, of the shape of `values`.
    within : bool
        Promise that all values are from `low` to `high`, none of them NaN, which takes half the time.

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
    if within and low == high:
        out.fill(_MIDDLE_LEVEL)
        return out
    flat = values.reshape(-1)
    flat_out = out.reshape(-1) if out.flags.c_contiguous else np.empty(out.size, np.uint8)
    scale = scale_of(low, high, values.dtype)
    work = np.empty(min(flat.size, _BLOCK), scale.dtype)
    with np.errstate(all="ignore"):
        for start, block in _float_blocks(flat, scale.dtype):
            indices = flat_out[start : start + block.size]
            if low < high:
                reduced = np.ldexp(block, -scale.exponent) if scale.exponent else block
                put_levels(reduced, scale.low, scale.factor, work[: block.size], indices, within=within)
            else:
                _put_sides(block, low, indices)
            if not within and not all(map(math.isfinite, _extremes(block))):
                indices[np.isnan(block)] = NAN
                indices[block == np.inf] = POSINF
                indices[block == -np.inf] = NEGINF
    if not out.flags.c_contiguous:
        out[...] = flat_out.reshape(out.shape)
    return out


class Scale(NamedTuple):
    """``(value * 2**-exponent - low) * factor`` is a value's position in steps, computed in `dtype`."""

    dtype: np.dtype[Any]
    exponent: int
    low: float
    factor: float


def scale_of(low: float, high: float, dtype: np.dtype[Any]) -> Scale:
    """Return arithmetic in which neither the limits nor the steps between them are lost."""
    work_dtype = _float_dtype(dtype)
    reach = max(abs(low), abs(high))
    if high - low < reach / 64 or not 1e-30 < reach < 1e30:
        # float32 would round the limits by a sizeable part of a step, or overflow.
        work_dtype = _FLOAT64
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
    within: bool,
) -> None:
    """Write the levels of finite values into `indices`; `low` and `factor` are of a `Scale`, or one for each value."""
    # Subtracting first keeps the digits that values far from zero, but near one another, differ in.
    np.subtract(block, low, out=work)
    np.multiply(work, factor, out=work)
    if not within:
        np.maximum(work, 0, out=work)
        np.minimum(work, LEVELS, out=work)
    np.copyto(indices, work, casting="unsafe")
    # The highest value has the last step: to say so in bytes takes a tenth of what it takes in floats.
    np.subtract(indices, (indices == LEVELS).view(np.uint8), out=indices)
    np.add(indices, FIRST_LEVEL, out=indices)


def _put_sides(block: NDArray[Any], limit: float, indices: NDArray[np.uint8]) -> None:
    """Write the levels of a block's finite values where there is one limit only, or none (NaN)."""
    indices.fill(_MIDDLE_LEVEL)
    indices[block < limit] = FIRST_LEVEL
    indices[block > limit] = _LAST_LEVEL


def _float_blocks(flat: NDArray[Any], dtype: np.dtype[Any] | None = None) -> Iterator[tuple[int, NDArray[Any]]]:
    """Yield each block's start in a flat array and its values as floats; they hold until the next block."""
    dtype = dtype or _float_dtype(flat.dtype)
    scratch = None if flat.dtype == dtype else np.empty(min(flat.size, _BLOCK), dtype)
    for start in range(0, flat.size, _BLOCK):
        block = flat[start : start + _BLOCK]
        if scratch is not None:
            converted = scratch[: block.size]
            np.copyto(converted, block, casting="unsafe")
            block = converted
        yield start, block


def _float_dtype(dtype: np.dtype[Any]) -> np.dtype[Any]:
    """Return float32 for types that it holds exactly, and float64 for all others."""
    wide = dtype.itemsize > (4 if dtype.kind == "f" else 2)
    return _FLOAT64 if wide else _FLOAT32


def _extremes(block: NDArray[Any]) -> tuple[float, float]:
    """Return the lowest and the highest value; one of them is not finite if any value is not."""
    return float(np.minimum.reduce(block)), float(np.maximum.reduce(block))


def _mean_of_huge(flat: NDArray[Any], finite: int) -> float:
    """Return the mean of the `finite` finite values where their sum overflows."""
    return sum(float(np.add.reduce(block[np.isfinite(block)] / finite)) for _, block in _float_blocks(flat))
