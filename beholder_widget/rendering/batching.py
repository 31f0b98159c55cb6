"""Figures and palette indices of all sections, many at a time.

`coloring` has the rules, for one section's values. A model has hundreds of sections, and the interpreter would take
longer over each than its values do.
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
"""Cells of a batch of several sections; with its scratch it stays in the third-level cache. A pass of NumPy's lets go
of the interpreter, and in a busy process it can take milliseconds to have it back: there must not be many."""


class Batch(NamedTuple):
    """Sections that follow each other.

    Attributes
    ----------
    sections : slice
        Which they are.
    cells : slice
        Where their cells stand in a buffer that has all sections' cells one after another.
    starts, sizes : ndarray of intp
        Where each section's cells begin within these, and how many there are; at least one where there are several.
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
        Called between batches; what it raises ends the work.
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
        Of each section; they enclose its finite values.
    out : ndarray of uint8, 1-D
        As many as `buffer` has.
    """
    for batch in batches(layout):
        check()
        cells, indices = buffer[batch.cells], out[batch.cells]
        own, finite = limits[batch.sections], [summary.finite for summary in summaries[batch.sections]]
        if len(own) > 1:
            _put_levels(cells, batch, own, finite, indices)
        else:
            coloring.quantize(cells, *own[0], out=indices, within=finite[0])


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
    cells: NDArray[np.floating], batch: Batch, limits: Limits, finite: list[bool], indices: NDArray[np.uint8]
) -> None:
    scales = [coloring.scale_of(low, high, cells.dtype) for low, high in limits]
    with np.errstate(all="ignore"):
        lows = np.array([scale.low for scale in scales], cells.dtype).repeat(batch.sizes)
        factors = np.array([scale.factor for scale in scales], cells.dtype).repeat(batch.sizes)
        coloring.put_levels(cells, lows, factors, lows, indices, within=True)
    for scale, own, within, start, size in zip(scales, limits, finite, batch.starts, batch.sizes, strict=True):
        if not within or scale.exponent or not scale.factor or scale.dtype != cells.dtype:
            part = slice(start, start + size)
            coloring.quantize(cells[part], *own, out=indices[part], within=within)
