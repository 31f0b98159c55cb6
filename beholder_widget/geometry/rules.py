"""Beholder's rules: which axes run down and across, what is sampled and what stays whole, and where to fold."""

from __future__ import annotations

import math
import operator
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from beholder_widget.geometry.grid import Axes, Grid, Shape, Side

MAX_CELLS = 16_000_000
"""The most cells a picture shows; what is larger is sampled down to it, evenly."""

KERNEL = 32
"""An inner axis no longer than this is a kernel's: it is shown whole or not at all."""

MAX_WIDTH, MAX_HEIGHT = 8192, 16_384
"""The most cells (and px) a picture may have in each direction; browsers' canvases end at 16,384 px."""

SQUARE = (128, 768)
"""Height and width of the box in which the blocks of a flattened array come out about square."""


def check_shape(shape: Sequence[int]) -> Shape:
    """Return `shape` as a tuple of int, after checking that no length is negative."""
    lengths = tuple(operator.index(length) for length in shape)
    if any(length < 0 for length in lengths):
        raise ValueError(f"shape must have no negative length, not {lengths}")
    return lengths


def freeze_axes(axes: Sequence[Sequence[int]] | None) -> Axes | None:
    """Return `axes` as two tuples of int."""
    if axes is None:
        return None
    try:
        row_axes, column_axes = axes
        return tuple(map(operator.index, row_axes)), tuple(map(operator.index, column_axes))
    except (TypeError, ValueError):
        raise ValueError(f"axes must be (row_axes, column_axes), like ((1,), (0,)), not {axes!r}") from None


def check_axes(shape: Shape, axes: Axes | None) -> Axes | None:
    """Return `axes`, after checking that each axis of `shape` is named exactly once."""
    if axes is None:
        return None
    row_axes, column_axes = axes
    if sorted(row_axes + column_axes) != list(range(len(shape))):
        raise ValueError(
            f"axes must name each axis of an array of shape {shape} exactly once, rows' first, not {axes!r}"
        )
    return axes


def default_axes(shape: Shape) -> Axes | None:
    """Return Beholder's axes for an array of this shape; None means flattened."""
    rank = len(shape)
    if rank == 4:
        batch_height_width_channels = shape[0] != shape[1] == shape[2]
        return ((0, 1), (3, 2)) if batch_height_width_channels else ((2, 0), (3, 1))
    if rank < 3:
        return tuple(range(rank - 1)), tuple(range(rank))[-1:]
    return None


@lru_cache(maxsize=4096)
def fit(shape: Shape, axes: Axes | None, height: int, width: int) -> Grid:
    """Return the grid that samples an array into at most `height` x `width` cells.

    Kernels stay whole, so a section with large ones may exceed the box by what is left of one kernel.
    """
    rows, columns = sides(shape, axes)
    if 0 in shape:
        return Grid(shape, rows, columns)
    rows, columns = thinned(rows, columns, height, width)
    grid = Grid(shape, rows.within(height), columns.within(width))
    return _in_square(grid, height, width) if is_sequence(grid, axes, height) else grid


@lru_cache(maxsize=4096)
def whole(
    shape: Shape,
    axes: Axes | None,
    *,
    limit: int,
    width: int,
    height: int = MAX_HEIGHT,
    widest: int = MAX_WIDTH,
) -> Grid:
    """Return the grid that shows every value, or `limit` of them, evenly.

    Where not all can be shown, columns stay whole longer than rows, so that the vectors under them do too.
    Flattened arrays and vectors break at `width`, other rows at `widest`; what is higher than `height` is folded, up
    to `widest`.
    """
    rows, columns = sides(shape, axes)
    if 0 in shape:
        return Grid(shape, rows, columns)
    rows, columns = _limited(rows, columns, limit, widest)
    grid = Grid(shape, rows, columns)
    if is_sequence(grid, axes, SQUARE[0]):
        return _in_square(grid, max(min(SQUARE[0], height), ceil(rows.chosen, width)), width, padded=True)
    end = width if rows.cells == 1 else widest
    if columns.cells > end:
        return replace(grid, wrap=ceil(columns.chosen, max(1, end // columns.depth)))
    room = min(rows.chosen, widest // columns.cells)
    groups = ceil(rows.chosen, max(1, min(room, ceil(rows.cells, height))))
    return replace(grid, fold=ceil(rows.chosen, groups))


def _limited(rows: Side, columns: Side, limit: int, widest: int) -> tuple[Side, Side]:
    """Return both sides cut down to `limit` cells; columns stay whole as long as some 64 rows remain."""
    excess = max(1.0, math.sqrt(rows.depth * columns.depth / limit))
    height, width = (max(1, int(side.depth / excess)) for side in (rows, columns))
    rows, columns = thinned(rows, columns, min(height, MAX_HEIGHT), min(width, widest))
    broad = min(MAX_WIDTH, limit // min(64, math.isqrt(limit)))
    columns = columns.within(max(broad, limit // rows.cells))
    return rows.within(limit // columns.cells), columns


def sides(shape: Shape, axes: Axes | None) -> tuple[Side, Side]:
    """Return both sides, everything shown."""
    chosen_axes = axes or default_axes(shape)
    if chosen_axes is None:
        size = math.prod(shape)
        return Side(tuple(range(len(shape))), (), size, size, ()), _side(shape, ())
    return _side(shape, chosen_axes[0]), _side(shape, chosen_axes[1])


def _side(shape: Shape, axes: tuple[int, ...]) -> Side:
    units = shape[axes[0]] if axes else 1
    lengths = tuple(shape[axis] for axis in axes[1:])
    return Side(axes[:1], axes[1:], units, units, lengths, 0, (0,) * len(lengths), lengths)


def thinned(rows: Side, columns: Side, height: int, width: int) -> tuple[Side, Side]:
    """Return both sides with blocks thinned where they are too large for the box.

    Inner axes no longer than `KERNEL` stay whole. Longer ones (feature maps) are thinned by one fraction on both sides,
    so that an image keeps its proportions, until a block fits the box. Only where the kernels of one side would by
    themselves pass KERNEL squared, as in arrays of very high rank, are they thinned too.
    """
    leasts, fraction = [], 1.0
    for side, limit in ((rows, height), (columns, width)):
        kernels = math.prod(extent for extent in side.block if extent <= KERNEL)
        least, room = (KERNEL, limit) if kernels <= KERNEL**2 else (1, max(limit, KERNEL**2))
        thinned = sum(extent > least for extent in side.block)
        if thinned and side.depth > room:
            fraction = min(fraction, (room / side.depth) ** (1 / thinned))
        leasts.append(least)
    return _thin(rows, fraction, leasts[0]), _thin(columns, fraction, leasts[1])


def _thin(side: Side, fraction: float, least: int) -> Side:
    """Return a side with `fraction` of each inner axis, but no fewer positions than `least` (or all there are)."""
    return side._replace(block=tuple(max(min(extent, least), int(extent * fraction + 1e-9)) for extent in side.block))


def is_sequence(grid: Grid, axes: Axes | None, height: int) -> bool:
    """Whether the section is one long column of single values, which a block of cells shows better."""
    flattened = axes is None and default_axes(grid.array_shape) is None
    single = grid.columns.cells == grid.rows.depth == 1
    return single and (flattened or grid.rows.units > height)


def _in_square(grid: Grid, height: int, width: int, *, padded: bool = False) -> Grid:
    """Fold a column of single values into a block that is about square in its box.

    A row count that divides the size is preferred; else the last incomplete row is cut, or, when `padded`, filled
    with the last value.
    """
    size = grid.rows.chosen if padded else grid.rows.units
    if not padded and size >= height * width:
        return replace(grid, rows=grid.rows._replace(chosen=height * width), fold=width)
    ideal = min(size, math.sqrt(size * height / width))
    fewest, most = ceil(size, width), min(math.ceil(2 * ideal) if padded else height, size)
    divisors = [count for count in range(fewest, most + 1) if size % count == 0]
    if divisors:
        count = min(divisors, key=lambda rows: abs(math.log(rows / ideal)))
        if size <= width or 0.5 <= count / ideal <= 2:
            return replace(grid, rows=grid.rows._replace(chosen=size), fold=size // count)
    near = range(max(fewest, int(ideal / 1.4)), min(most, math.ceil(ideal * 1.4)) + 1)
    if padded:
        return replace(grid, fold=ceil(size, min(near, key=lambda rows: -size % rows)))
    count = min(near, key=lambda rows: size % rows)
    return replace(grid, rows=grid.rows._replace(chosen=size // count * count), fold=size // count)


def ceil(number: int, divisor: int) -> int:
    """Return the quotient, rounded up."""
    return -(-number // divisor)
