"""Figures and palette indices of all sections, many sections at a time.

`coloring` has the rules for the values of one section. A model has hundreds of sections; to call NumPy for each of them
would take longer than their values do.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering import coloring
from beholder_widget.rendering.coloring import Summary
from beholder_widget.tiling import Layout

Limits = Sequence[tuple[float, float]]

_MOST = 1 << 20
"""The most cells in a batch of several sections; with its scratch memory, a batch stays in the third-level cache.

Each call of NumPy releases the interpreter's lock. In a busy process it can take milliseconds to get the lock back, so
there must be few calls."""


class Batch(NamedTuple):
    """Neighbouring sections that are worked on together.

    Attributes
    ----------
    sections : slice
        The numbers of the sections.
    cells : slice
        The place of the batch's cells in a buffer that has all sections' cells one after another.
    starts : ndarray of intp
        Where the cells of each section begin, counted from the first cell of the batch.
    sizes : ndarray of intp
        How many cells each section has: 1 or more in a batch of several sections.
    """

    sections: slice
    cells: slice
    starts: NDArray[np.intp]
    sizes: NDArray[np.intp]


@lru_cache(maxsize=8)
def batches(layout: Layout) -> tuple[Batch, ...]:
    """Return the batches of a layout's sections, in order."""
    sizes = [box.plan.shown for box in layout.boxes]
    found: list[Batch] = []
    first = start = 0
    while first < len(sizes):
        last, cells = first + 1, sizes[first]
        while last < len(sizes) and cells > 0 and 0 < sizes[last] <= _MOST - cells:
            cells += sizes[last]
            last += 1
        own = np.array(sizes[first:last], np.intp)
        found.append(Batch(slice(first, last), slice(start, start + cells), np.cumsum(own) - own, own))
        first, start = last, start + cells
    return tuple(found)


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
        summaries += [coloring.summarize(cells)] if len(batch.sizes) == 1 else _summaries(cells, batch)
    return summaries


def quantize(
    layout: Layout,
    buffer: NDArray[np.floating],
    summaries: Sequence[Summary],
    limits: Limits,
    *,
    centered: bool,
    out: NDArray[np.uint8],
    check: Callable[[], None],
) -> None:
    """Write the palette indices of all cells to `out`.

    Parameters
    ----------
    buffer, check
        See `summarize`.
    summaries : sequence of Summary
        Of each section.
    limits : sequence of (float, float)
        Of each section. Values outside have the nearest level, as in `coloring.quantize`.
    centered : bool
        See `coloring.quantize`.
    out : ndarray of uint8, 1-D
        As many as `buffer` has.
    """
    for batch in batches(layout):
        check()
        cells, indices = buffer[batch.cells], out[batch.cells]
        own, figures = limits[batch.sections], summaries[batch.sections]
        if len(own) > 1:
            _put_levels(cells, batch, own, figures, indices, centered=centered)
        else:
            low, high = own[0]
            coloring.quantize(cells, low, high, out=indices, summary=figures[0], centered=centered)


def _summaries(cells: NDArray[np.floating], batch: Batch) -> Iterator[Summary]:
    with np.errstate(all="ignore"):
        lows = np.minimum.reduceat(cells, batch.starts).tolist()
        highs = np.maximum.reduceat(cells, batch.starts).tolist()
        # NumPy adds pairwise: of a hundred thousand float32 values, the mean has six digits and more.
        means = (np.add.reduceat(cells, batch.starts) / batch.sizes).tolist()
    for low, mean, high, start, size in zip(lows, means, highs, batch.starts, batch.sizes.tolist(), strict=True):
        if math.isfinite(mean):
            yield Summary(low, min(max(mean, low), high), high, 0, 0, 0, size)
        else:
            yield coloring.summarize(cells[start : start + size])


def _put_levels(
    cells: NDArray[np.floating],
    batch: Batch,
    limits: Limits,
    summaries: Sequence[Summary],
    indices: NDArray[np.uint8],
    *,
    centered: bool,
) -> None:
    scales = [coloring.scale_of(low, high, cells.dtype) for low, high in limits]
    alone = [
        not (summary.finite and scale.factor) or scale.exponent != 0 or scale.dtype != cells.dtype
        for summary, scale in zip(summaries, scales, strict=True)
    ]
    enclosed = all(
        is_alone or summary.within(*own) for is_alone, summary, own in zip(alone, summaries, limits, strict=True)
    )
    with np.errstate(all="ignore"):
        lows = np.array([scale.low for scale in scales], cells.dtype).repeat(batch.sizes)
        factors = np.array([scale.factor for scale in scales], cells.dtype).repeat(batch.sizes)
        coloring.put_levels(cells, lows, factors, lows, indices, enclosed=enclosed)
    for number in np.flatnonzero(alone).tolist():
        part = slice(batch.starts[number], batch.starts[number] + batch.sizes[number])
        low, high = limits[number]
        coloring.quantize(cells[part], low, high, out=indices[part], summary=summaries[number], centered=centered)
