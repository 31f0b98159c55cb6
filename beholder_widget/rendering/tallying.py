"""Figures of all sections, many sections at a time.

`figures` has the rules for the values of one section.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from beholder_widget.palettes import FIRST_LEVEL
from beholder_widget.rendering.batching import MOST, Batch, batches
from beholder_widget.rendering.figures import NARROW, RELIABLE, Summary, least_magnitude
from beholder_widget.rendering.figures import summarize as summarize_alone
from beholder_widget.rendering.limits import Limits
from beholder_widget.tiling import Layout


def summarize(layout: Layout, buffer: NDArray[np.floating], check: Callable[[], None]) -> list[Summary]:
    """Return the figures of each section.

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
        cells = buffer[batch.cells]
        summaries += [summarize_alone(cells)] if len(batch.sizes) == 1 else _summaries(cells, batch)
    return summaries


def least_magnitudes(
    layout: Layout, buffer: NDArray[np.floating], summaries: Sequence[Summary], check: Callable[[], None]
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
        magnitudes = np.abs(cells)
        if any(summary.zeros for summary in summaries[batch.sections]):
            np.copyto(magnitudes, np.inf, where=magnitudes == 0)
        found += np.fmin.reduceat(magnitudes, batch.starts).tolist()
    return [math.inf if math.isnan(least) else least for least in found]


def clipped(
    layout: Layout,
    buffer: NDArray[np.floating],
    indices: NDArray[np.uint8],
    summaries: Sequence[Summary],
    limits: Sequence[Limits],
    *,
    check: Callable[[], None],
) -> list[int]:
    """Return how many finite cells of each section are outside its limits.

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
            counts = _counts_outside(buffer[batch.cells], indices[batch.cells], batch, own)
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
) -> list[int]:
    """Return how many cells of each section of a batch are outside its limits."""
    with np.errstate(over="ignore"):
        # In the cells' precision, so that a cell of 0.1 is not outside limits of 0.1.
        columns = np.array(limits).astype(cells.dtype).T
    counts = np.zeros(len(limits), np.intp)
    for start in range(0, cells.size, MOST):
        part = slice(start, start + MOST)
        low, high, floor = (partial(_spread, column, batch) for column in columns)
        if any(own.is_logarithmic for own in limits):
            outside = np.abs(cells[part]) < floor()
            outside &= cells[part] != 0
        else:
            outside = cells[part] < low()
            outside |= cells[part] > high()
            # What is infinite has no level.
            outside &= indices[part] >= FIRST_LEVEL
        counts += _counts(outside, batch.starts)
    return [int(count) for count in counts]


def _spread(column: NDArray[np.floating], batch: Batch) -> NDArray[np.floating]:
    """Return a number of each section for each of its cells, or for all of a section that is alone in its batch."""
    return column.repeat(batch.sizes) if len(column) > 1 else column
