"""Which cells a section of a region has: every value where they fit, whole kernels, and a sample otherwise."""

from __future__ import annotations

import math
import operator
from collections.abc import Sequence
from dataclasses import replace

from beholder_widget.geometry.grid import Axes, Grid, Shape, Side
from beholder_widget.geometry.places import Range, extent_of
from beholder_widget.geometry.rules import KERNEL, SQUARE, ceil, is_sequence, sides, thinned

Ranges = tuple[Range | None, Range | None]
"""The ranges of row and column positions; None for all of that side."""


def freeze_range(name: str, given: Sequence[int] | None) -> Range | None:
    """Return a range as two int."""
    if given is None:
        return None
    try:
        first, end = given
        return operator.index(first), operator.index(end)
    except (TypeError, ValueError):
        raise ValueError(f"{name} must be (first, end), like (0, 16), not {given!r}") from None


def region(shape: Shape, axes: Axes | None, ranges: Ranges, *, width: int, limit: int) -> Grid:
    """Return the grid of a region: every value, one cell each, or `limit` of them, evenly.

    A long column of single values and a single row break at `width`; no other region is folded.

    Raises
    ------
    ValueError
        When a range does not lie within the positions of its side.
    """
    rows, columns = ranges
    whole = Grid(shape, *sides(shape, axes))
    row_count, column_count = extent_of(whole)
    _check_range("rows", rows, row_count)
    _check_range("columns", columns, column_count)
    if 0 in shape:
        return whole
    row_side, column_side = _limited(
        _narrowed(shape, whole.rows, rows or (0, row_count)),
        _narrowed(shape, whole.columns, columns or (0, column_count)),
        limit,
    )
    grid = Grid(shape, row_side, column_side)
    if is_sequence(whole, axes, SQUARE[0]):
        return replace(grid, fold=ceil(row_side.chosen, ceil(row_side.chosen, width)))
    if row_count == 1:
        return replace(grid, wrap=ceil(column_side.chosen, max(1, width // column_side.depth)))
    return grid


def _check_range(name: str, given: Range | None, count: int) -> None:
    if given is not None and not 0 <= given[0] < given[1] <= count:
        raise ValueError(f"{name} must be (first, end) with 0 <= first < end <= {count}, not {given}")


def _narrowed(shape: Shape, side: Side, within: Range) -> Side:
    """Return the part of a whole side that holds a range of positions.

    A range over several units takes in all of them. Inside a single unit, a kernel is still taken in whole; of a
    feature map there is just what it takes to hold the range.
    """
    first, last = ([number] for number in (within[0], within[1] - 1))
    for axis in reversed(side.inner):
        for digits in (first, last):
            digits[:1] = divmod(digits[0], shape[axis])
    if first[0] != last[0] or _is_kernel(side):
        units = last[0] - first[0] + 1
        return side._replace(first=first[0], units=units, chosen=units)
    places = range(len(side.inner))
    split = next((place for place in places if first[place + 1] != last[place + 1]), len(places))
    starts = tuple(0 if place > split else first[place + 1] for place in places)
    lengths = tuple(
        side.lengths[place] if place > split else last[place + 1] - first[place + 1] + 1 for place in places
    )
    return side._replace(first=first[0], units=1, chosen=1, starts=starts, lengths=lengths, block=lengths)


def _is_kernel(side: Side) -> bool:
    """Whether the inner axes are a kernel's, and not those of a feature map."""
    return max(side.lengths, default=1) <= KERNEL and side.depth <= KERNEL**2


def _limited(rows: Side, columns: Side, limit: int) -> tuple[Side, Side]:
    """Return both sides cut down to `limit` cells, in their proportions."""
    if rows.cells * columns.cells <= limit:
        return rows, columns
    height = min(rows.cells, max(1, math.isqrt(limit * rows.cells // columns.cells)))
    width = min(columns.cells, max(1, limit // height))
    height = min(rows.cells, max(1, limit // width))
    rows, columns = thinned(rows, columns, height, width)
    rows = rows.within(height)
    columns = columns.within(limit // rows.cells)
    return rows.within(limit // columns.cells), columns
