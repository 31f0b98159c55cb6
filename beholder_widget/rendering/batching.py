"""Palette indices of all sections, many sections at a time.

`coloring` has the rules for the values of one section. A model has hundreds of sections; to call NumPy for each of them
would take longer than their values do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering import coloring, logarithms
from beholder_widget.rendering.figures import Summary
from beholder_widget.rendering.limits import Limits
from beholder_widget.tiling import Layout, Plan

_Scalar = TypeVar("_Scalar", bound=np.generic)

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
    firsts : ndarray of bool or None
        Which of the batch's cells are the first to show their value; None where no value is shown twice.
    """

    sections: slice
    cells: slice
    starts: NDArray[np.intp]
    sizes: NDArray[np.intp]
    firsts: NDArray[np.bool_] | None = None

    def counted(self) -> Batch:
        """Return the batch of those cells alone that are the first to show their value."""
        if self.firsts is None:
            return self
        sizes = np.add.reduceat(self.firsts, self.starts, dtype=np.intp)
        return Batch(self.sections, slice(0, int(sizes.sum())), np.cumsum(sizes) - sizes, sizes)

    def of(self, buffer: NDArray[_Scalar]) -> NDArray[_Scalar]:
        """Return the cells of `counted`, in a buffer that has all sections' cells one after another."""
        cells = buffer[self.cells]
        return cells if self.firsts is None else cells[self.firsts]


PART = 1 << 18
"""Cells of a batch that go through several steps together where those are many, and stay in the second-level cache."""


class Part(NamedTuple):
    """A run of a batch's cells.

    Attributes
    ----------
    cells : slice
        Counted from the first cell of the batch.
    sections : slice
        Those that have cells in it, counted from the first of the batch.
    bounds : ndarray of intp
        Where the cells of each of these begin, counted from the first of the part; and its end.
    """

    cells: slice
    sections: slice
    bounds: NDArray[np.intp]

    def spread(self, column: NDArray[Any]) -> NDArray[Any]:
        """Return the number that each cell's section has in `column`, one number if there is just one section."""
        own = column[self.sections]
        return own if own.size == 1 else own.repeat(np.diff(self.bounds))


def parts(batch: Batch) -> Iterator[Part]:
    """Yield the parts of a batch, in order."""
    size = batch.cells.stop - batch.cells.start
    for start in range(0, size, PART):
        end = min(start + PART, size)
        first, last = np.searchsorted(batch.starts, (start, end - 1), side="right").tolist()
        starts = np.maximum(batch.starts[first - 1 : last] - start, 0)
        yield Part(slice(start, end), slice(first - 1, last), np.append(starts, end - start))


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
        firsts = _firsts([box.plan for box in layout.boxes[first:last]])
        found.append(Batch(slice(first, last), slice(start, start + cells), np.cumsum(own) - own, own, firsts))
        first, start = last, start + cells
    return tuple(found)


def _firsts(plans: Sequence[Plan]) -> NDArray[np.bool_] | None:
    """Return which cells of several sections are the first to show their value; None where no value is shown twice."""
    if all(plan.distinct == plan.shown for plan in plans):
        return None
    own = ((plan.firsts(), plan.shown) for plan in plans)
    return np.concatenate([np.ones(shown, np.bool_) if firsts is None else firsts.ravel() for firsts, shown in own])


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
        lows = np.array([scale.low for scale in scales], cells.dtype)
        factors = np.array([scale.factor for scale in scales], cells.dtype)
        if enclosed:
            lows, factors = lows.repeat(batch.sizes), factors.repeat(batch.sizes)
            coloring.put_levels(cells, lows, factors, lows, indices, enclosed=True)
            return alone
        work = np.empty(min(cells.size, PART), cells.dtype)
        for part in parts(batch):
            block = cells[part.cells]
            own = part.spread(lows), part.spread(factors), work[: block.size]
            coloring.put_levels(block, *own, indices[part.cells], enclosed=False)
    return alone


def _put_logarithmic(
    cells: NDArray[np.floating],
    batch: Batch,
    limits: Sequence[Limits],
    summaries: Sequence[Summary],
    indices: NDArray[np.uint8],
) -> list[bool]:
    """Write levels on logarithmic scales; return which sections have to be written alone."""
    alone = [
        not (summary.finite and own.is_logarithmic and own.floor >= logarithms.LEAST_FLOOR)
        for summary, own in zip(summaries, limits, strict=True)
    ]
    any_scale = Limits(1.0, 2.0, 1.0)
    scales = logarithms.scales_of(
        [any_scale if is_alone else own for is_alone, own in zip(alone, limits, strict=True)], cells.dtype
    )
    signed = any(own.low < 0 for own in limits if own.is_logarithmic)
    scratch = np.empty((2, min(cells.size, PART)), cells.dtype)
    with np.errstate(all="ignore"):
        for part in parts(batch):
            block = cells[part.cells]
            own = logarithms.Scales(part.spread(scales.floors), part.spread(scales.factors))
            logarithms.put_levels(block, own, scratch[:, : block.size], indices[part.cells], signed=signed)
    return alone
