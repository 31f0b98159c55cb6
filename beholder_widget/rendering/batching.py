"""Palette indices of all sections, many sections at a time.

`coloring` has the rules for the values of one section. A model has hundreds of sections; to call NumPy for each of them
would take longer than their values do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering import coloring
from beholder_widget.rendering.figures import Summary
from beholder_widget.rendering.limits import Limits
from beholder_widget.tiling import Layout

MOST = 1 << 20
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
        while last < len(sizes) and cells > 0 and 0 < sizes[last] <= MOST - cells:
            cells += sizes[last]
            last += 1
        own = np.array(sizes[first:last], np.intp)
        found.append(Batch(slice(first, last), slice(start, start + cells), np.cumsum(own) - own, own))
        first, start = last, start + cells
    return tuple(found)


def quantize(
    layout: Layout,
    buffer: NDArray[np.floating],
    summaries: Sequence[Summary],
    limits: Sequence[Limits],
    *,
    centered: bool,
    out: NDArray[np.uint8],
    check: Callable[[], None],
) -> None:
    """Write the palette indices of all cells to `out`.

    Parameters
    ----------
    buffer : ndarray of float32 or float64, 1-D
        All sections' cells, one after another.
    summaries : sequence of Summary
        Of each section.
    limits : sequence of Limits
        Of each section. Values outside have the nearest level, as in `coloring.quantize`. Of logarithmic ones all keep
        signs, or none does.
    centered : bool
        See `coloring.quantize`.
    out : ndarray of uint8, 1-D
        As many as `buffer` has.
    check : callable
        Called before each batch; an exception that it raises ends the work.
    """
    for batch in batches(layout):
        check()
        cells, indices = buffer[batch.cells], out[batch.cells]
        own, figures = limits[batch.sections], summaries[batch.sections]
        if len(own) > 1:
            _put_levels(cells, batch, own, figures, indices, centered=centered)
        else:
            _quantize_alone(cells, own[0], figures[0], indices, centered=centered)


def _quantize_alone(
    cells: NDArray[np.floating], limits: Limits, summary: Summary, indices: NDArray[np.uint8], *, centered: bool
) -> None:
    low, high, floor = limits
    coloring.quantize(cells, low, high, out=indices, summary=summary, centered=centered, floor=floor)


def _put_levels(
    cells: NDArray[np.floating],
    batch: Batch,
    limits: Sequence[Limits],
    summaries: Sequence[Summary],
    indices: NDArray[np.uint8],
    *,
    centered: bool,
) -> None:
    if any(own.is_logarithmic for own in limits):
        alone = _put_logarithmic(cells, batch, limits, summaries, indices)
    else:
        alone = _put_linear(cells, batch, limits, summaries, indices)
    for number in np.flatnonzero(alone).tolist():
        part = slice(batch.starts[number], batch.starts[number] + batch.sizes[number])
        _quantize_alone(cells[part], limits[number], summaries[number], indices[part], centered=centered)


def _put_linear(
    cells: NDArray[np.floating],
    batch: Batch,
    limits: Sequence[Limits],
    summaries: Sequence[Summary],
    indices: NDArray[np.uint8],
) -> list[bool]:
    """Write levels on linear scales; return which sections have to be written alone."""
    scales = [coloring.scale_of(own.low, own.high, cells.dtype) for own in limits]
    alone = [
        not (summary.finite and scale.factor) or scale.exponent != 0 or scale.dtype != cells.dtype
        for summary, scale in zip(summaries, scales, strict=True)
    ]
    enclosed = all(
        is_alone or own.enclose(summary) for is_alone, summary, own in zip(alone, summaries, limits, strict=True)
    )
    with np.errstate(all="ignore"):
        lows = np.array([scale.low for scale in scales], cells.dtype).repeat(batch.sizes)
        factors = np.array([scale.factor for scale in scales], cells.dtype).repeat(batch.sizes)
        coloring.put_levels(cells, lows, factors, lows, indices, enclosed=enclosed)
    return alone


def _put_logarithmic(
    cells: NDArray[np.floating],
    batch: Batch,
    limits: Sequence[Limits],
    summaries: Sequence[Summary],
    indices: NDArray[np.uint8],
) -> list[bool]:
    """Write levels on logarithmic scales; return which sections have to be written alone."""
    alone = [not (summary.finite and own.is_logarithmic) for summary, own in zip(summaries, limits, strict=True)]
    nothing = coloring.LogarithmicScale(0.0, 0.0, signed=False)
    scales = [coloring.logarithmic_scale_of(*own) if own.is_logarithmic else nothing for own in limits]
    signed = any(scale.signed for scale in scales)
    floors = np.array([scale.floor for scale in scales], cells.dtype)
    factors = np.array([scale.factor for scale in scales], cells.dtype)
    with np.errstate(all="ignore"):
        # One array of the batch's size at a time beside `work`: to get and give back more memory costs as much as this.
        work = np.empty_like(cells)
        coloring.put_logarithms(cells, work)
        np.subtract(work, floors.repeat(batch.sizes), out=work)
        np.multiply(work, factors.repeat(batch.sizes), out=work)
        coloring.put_distances(cells, work, indices, signed=signed)
    return alone
