"""The figures that the strip keeps: how they are computed of samples, and what is kept of two that become one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FIGURES = ("rms", "mean", "largest", "ratio", "change", "zeros", "nonfinite")
"""The figures of a section, in the order in which they are stored."""

SIGNED = FIGURES.index("mean")
COUNTED = FIGURES.index("nonfinite")

Floats = NDArray[np.floating]


def of_samples(cells: Floats, sizes: NDArray[np.int64], before: Floats | None = None) -> NDArray[np.float64]:
    """Return the figures of several samples that lie one after another.

    Parameters
    ----------
    cells : ndarray
        1-D, of any floating dtype.
    sizes : ndarray of int64
        How many cells each sample has, each at least 1.
    before : ndarray, optional
        The same cells at an earlier moment: `change` is relative to them, and NaN without them.

    Returns
    -------
    ndarray of float64, shape (7, samples)
        Rows as in `FIGURES`; `ratio` is NaN. All but `nonfinite` are of the finite cells, NaN where there are none.
    """
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    values = cells.astype(np.float64)
    finite = np.isfinite(values)
    kept = np.where(finite, values, 0.0)
    out = np.full((len(FIGURES), len(sizes)), np.nan)
    with np.errstate(all="ignore"):
        count = np.add.reduceat(finite, starts, dtype=np.int64)
        some = np.where(count > 0, count, np.nan)
        largest = np.maximum.reduceat(np.abs(kept), starts)
        scale = np.where(largest > 0, largest, 1.0)
        scaled = kept / np.repeat(scale, sizes)
        out[0] = np.sqrt(np.add.reduceat(scaled * scaled, starts) / some) * scale
        out[1] = np.add.reduceat(scaled, starts) / some * scale
        out[2] = np.where(count > 0, largest, np.nan)
        if before is not None:
            out[4] = _change(values, before.astype(np.float64), starts)
        out[5] = np.add.reduceat(values == 0, starts, dtype=np.int64) / some
    out[COUNTED] = sizes - count
    return out


def _change(now: NDArray[np.float64], before: NDArray[np.float64], starts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return each sample's norm of the difference over the norm before, of the cells that are finite in both."""
    both = np.isfinite(now) & np.isfinite(before)
    moved = np.add.reduceat(np.where(both, (now - before) ** 2, 0.0), starts)
    norm = np.add.reduceat(np.where(both, before**2, 0.0), starts)
    change: NDArray[np.float64] = np.where(norm > 0, np.sqrt(moved / np.where(norm > 0, norm, 1.0)), np.nan)
    return change


def merged(one: Floats, other: Floats) -> Floats:
    """Return what stands for two moments of the same rows.

    Of each figure the largest is kept, of `mean` what is farther from zero, with its sign; `nonfinite` is the sum.
    Where one of the two is NaN, the other is kept.

    Parameters
    ----------
    one, other : ndarray, shape (7, ...)
        Their first axis is as in `FIGURES`.
    """
    out = np.fmax(one, other)
    out[SIGNED] = farther(one[SIGNED], other[SIGNED])
    out[COUNTED] = np.where(
        np.isnan(one[COUNTED]), other[COUNTED], one[COUNTED] + np.nan_to_num(other[COUNTED], nan=0.0)
    )
    return out


def farthest(several: NDArray[np.float64]) -> float:
    """Return of numbers the one that is farthest from zero, with its sign; NaN only where all are."""
    known = several[~np.isnan(several)]
    return float(known[np.abs(known).argmax()]) if known.size else np.nan


def farther(one: Floats, other: Floats) -> Floats:
    """Return of each two numbers what is farther from zero, with its sign; NaN only where both are."""
    takes_one = np.isnan(other) | (np.abs(one) >= np.abs(other))
    kept: Floats = np.where(takes_one, one, other)
    return kept
