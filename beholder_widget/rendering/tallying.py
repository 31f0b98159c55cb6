"""Figures of all sections, many sections at a time.

`figures` has the rules for the values of one section.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from beholder_widget.palettes import FIRST_LEVEL, LEVELS
from beholder_widget.rendering.batching import Batch, batches, parts
from beholder_widget.rendering.figures import NARROW, RELIABLE, Summary, least_magnitude
from beholder_widget.rendering.figures import summarize as summarize_alone
from beholder_widget.rendering.limits import Limits
from beholder_widget.tiling import Layout

_AT_ENDS = FIRST_LEVEL, FIRST_LEVEL + LEVELS - 1
"""The levels of cells outside of linear limits."""

_BELOW_FLOOR = FIRST_LEVEL, FIRST_LEVEL + LEVELS // 2
"""Those of cells below the floor of logarithmic limits: without signs, and with signs."""


def summarize(layout: Layout, buffer: NDArray[np.floating], check: Callable[[], None]) -> list[Summary]:
    """Return the figures of each section: of its values, each counted once, however many cells show it.

    Parameters
    ----------
    buffer : ndarray of float32 or float64, 1-D
        All sections' cells, one after another.
    check : callable
        Called before each batch; an exception that it raises ends the work.
    """
    summaries: list[Summary] = []
    for batch in batches(layout):
        check()
        cells = batch.of(buffer)
        summaries += [summarize_alone(cells)] if len(batch.sizes) == 1 else _summaries(cells, batch.counted())
    return summaries


def least_magnitudes(
    layout: Layout,
    buffer: NDArray[np.floating],
    summaries: Sequence[Summary],
    check: Callable[[], None],
) -> list[float]:
    """Return the smallest magnitude of each section that is neither 0 nor NaN; infinite where there is none.

    Parameters
    ----------
    buffer, check
        See `summarize`.
    summaries : sequence of Summary
        Of each section.
    """
    found: list[float] = []
    for batch in batches(layout):
        check()
        cells = buffer[batch.cells]
        if len(batch.sizes) == 1:
            found.append(least_magnitude(cells))
            continue
        has_zeros = any(summary.zeros for summary in summaries[batch.sections])
        own = np.full(len(batch.sizes), np.inf, cells.dtype)
        for part in parts(batch):
            magnitudes = np.abs(cells[part.cells])
            if has_zeros:
                np.copyto(magnitudes, np.inf, where=magnitudes == 0)
            own[part.sections] = np.fmin(own[part.sections], np.fmin.reduceat(magnitudes, part.bounds[:-1]))
        found += own.tolist()
    return found


def clipped(
    layout: Layout,
    buffer: NDArray[np.floating],
    indices: NDArray[np.uint8],
    summaries: Sequence[Summary],
    limits: Sequence[Limits],
    *,
    check: Callable[[], None],
) -> list[int]:
    """Return how many finite values of each section, each counted once, are outside its limits.

    On a logarithmic scale these are the cells that are nearer to zero than its floor, but not zero.

    Parameters
    ----------
    indices : ndarray of uint8, 1-D
        The palette indices of all cells.
    buffer, summaries, limits, check
        See `batching.quantize`.
    """
    found: list[int] = []
    for batch in batches(layout):
        check()
        own, figures = limits[batch.sections], summaries[batch.sections]
        is_open = [
            not (math.isnan(summary.min) or each.enclose(summary)) for each, summary in zip(own, figures, strict=True)
        ]
        if any(is_open):
            counts = _counts_outside(batch.of(buffer), batch.of(indices), batch.counted(), own).tolist()
            found += [count if each else 0 for count, each in zip(counts, is_open, strict=True)]
        else:
            found += [0] * len(own)
    return found


def _summaries(cells: NDArray[np.floating], batch: Batch) -> Iterator[Summary]:
    with np.errstate(all="ignore"):
        lows = np.minimum.reduceat(cells, batch.starts)
        highs = np.maximum.reduceat(cells, batch.starts)
        # NumPy adds pairwise: of a hundred thousand float32 values, the mean has six digits and more.
        means = np.add.reduceat(cells, batch.starts) / batch.sizes
        squares = np.add.reduceat(cells * cells, batch.starts) / batch.sizes
        variances = squares - means * means
        varied = lows < highs
        narrow = varied & (variances < NARROW * squares)
        if narrow.any():
            _correct(cells, batch, np.flatnonzero(narrow), means, variances)
        variances[~varied] = 0
        least, most = RELIABLE[cells.dtype]
        reliable = np.isfinite(means) & (~varied | ((variances > least) & (squares < most)))
        rms = np.where(varied, np.sqrt(squares), np.abs(lows))
        deviations = np.sqrt(variances)
    zeros = _counts(cells == 0, batch.starts)
    columns = (lows, means, highs, rms, deviations, zeros, reliable, batch.starts, batch.sizes)
    for low, mean, high, root, deviation, zero, is_reliable, start, size in zip(
        *(column.tolist() for column in columns), strict=True
    ):
        if is_reliable:
            yield Summary(low, min(max(mean, low), high), high, root, deviation, 0, 0, 0, zero, size)
        else:
            yield summarize_alone(cells[start : start + size])


def _correct(
    cells: NDArray[np.floating],
    batch: Batch,
    sections: NDArray[np.intp],
    means: NDArray[np.float64],
    variances: NDArray[np.float64],
) -> None:
    """Compute means and variances anew, from deviations, for sections whose values are close to one another."""
    bounds = zip(batch.starts[sections].tolist(), batch.sizes[sections].tolist(), strict=True)
    part = np.concatenate([cells[start : start + size] for start, size in bounds])
    sizes = batch.sizes[sections]
    starts = np.cumsum(sizes) - sizes
    pivots = means[sections].astype(cells.dtype)
    part -= pivots.repeat(sizes)
    shifts = np.add.reduceat(part, starts) / sizes
    means[sections] = pivots + shifts
    variances[sections] = np.add.reduceat(part * part, starts) / sizes - shifts * shifts


def _counts(mask: NDArray[np.bool_], starts: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return how many are true, section by section."""
    total = np.count_nonzero(mask)
    if total < mask.size // 16:
        # Few places are found sooner than all cells are added up.
        return np.diff(np.searchsorted(np.flatnonzero(mask), starts), append=total) if total else np.zeros_like(starts)
    counts: NDArray[np.intp] = np.add.reduceat(mask.view(np.uint8), starts, dtype=np.intp)
    return counts


def _counts_outside(
    cells: NDArray[np.floating], indices: NDArray[np.uint8], batch: Batch, limits: Sequence[Limits]
) -> NDArray[np.intp]:
    """Return how many finite cells of each section of a batch are outside its limits.

    Only cells of the levels that they can have are looked at: mostly few.
    """
    with np.errstate(over="ignore"):
        # In the cells' precision, so that a cell of 0.1 is not outside limits of 0.1.
        lows, highs, floors = np.array(limits).astype(cells.dtype).T
    is_logarithmic = any(own.is_logarithmic for own in limits)
    levels = _BELOW_FLOOR if is_logarithmic else _AT_ENDS
    counts = np.zeros(len(limits), np.intp)
    for part in parts(batch):
        block, levels_of = cells[part.cells], indices[part.cells]
        found = levels_of == levels[0]
        found |= levels_of == levels[1]
        places = np.flatnonzero(found)
        bounds = np.searchsorted(places, part.bounds)
        values, own = block[places], np.repeat(np.arange(len(limits))[part.sections], np.diff(bounds))
        if is_logarithmic:
            outside = (np.abs(values) < floors[own]) & (values != 0)
        else:
            outside = (values < lows[own]) | (values > highs[own])
        counts[part.sections] += np.diff(np.searchsorted(np.flatnonzero(outside), bounds))
    return counts
