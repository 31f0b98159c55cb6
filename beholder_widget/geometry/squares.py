"""Layouts of square cells: blocks are wrapped rather than stretched, and small sections stand side by side."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from beholder_widget.geometry.grid import Axes, Grid, Positions, Shape, Side
from beholder_widget.geometry.mosaic import Box, Layout
from beholder_widget.geometry.plans import plan_of
from beholder_widget.geometry.rules import KERNEL, MAX_HEIGHT, default_axes, sides, thinned, whole
from beholder_widget.geometry.stacking import CROWDED, STRIP, gap, highest, is_vector, strip_height

MOST = 256
"""The most cells of a section from top to bottom, and the most px of one that is not magnified."""

_MAGNIFIED = 192
"""The most px that a section is magnified to."""

_MAP = 128
"""The most cells of a feature map from top to bottom."""

_LARGEST, _LEGIBLE = 8, 4
"""Px of a cell: the most, and those for which it is worth to wrap a section that would fit unwrapped."""

_LONG = 3
"""How many times as long as the other a side is whose cells are sampled for themselves, and not in proportion."""

_ANY = 1 << 31
"""More units than there is ever room for."""


@dataclass(frozen=True)
class _Tower:
    """A section and the vectors that belong to it, one below the other: their grids, and each one's size in px."""

    grids: list[Grid]
    heights: list[int]
    width: int

    def height(self, between: int) -> int:
        return sum(self.heights) + between * (len(self.heights) - 1)


def stack_squares(
    arrays: Sequence[tuple[Shape, Axes | None]], *, width: int, limit: int | None, max_height: int
) -> Layout:
    """Lay out arrays in square cells, under the highest cap that keeps the picture within `max_height`.

    Parameters
    ----------
    arrays : shapes and axes, checked
    width : of the picture, px; one kernel wider than that widens it
    limit : None for a sample of each array; otherwise the most values of one that shows all
    max_height : of the picture, px, where possible
    """

    def fits(cap: int) -> bool:
        rows, between = _shelves(_towers(arrays, cap, width, limit), width, gap(cap)), gap(cap)
        return sum(_height(row, between) for row in rows) + between * (len(rows) - 1) <= max_height

    cap = highest(fits, CROWDED, MOST if limit is None else MAX_HEIGHT)
    between = gap(cap)
    boxes: list[Box] = []
    top = widest = 0
    for row in _shelves(_towers(arrays, cap, width, limit), width, between):
        left = 0
        for tower in row:
            boxes += _boxes(tower, top, left, between)
            left += tower.width + between
        widest = max(widest, left - between)
        top += _height(row, between) + between
    return Layout(tuple(boxes), max(width, widest), max(0, top - between))


@lru_cache(maxsize=4096)
def fit_squares(shape: Shape, axes: Axes | None, height: int, width: int) -> Grid:
    """Return the grid that samples an array into at most `height` x `width` cells, long sides wrapped into a block.

    Parameters
    ----------
    axes : None for `square_axes`
    """
    rows, columns = sides(shape, axes or square_axes(shape))
    if 0 in shape:
        return Grid(shape, rows, columns)
    if is_vector(shape):
        return Grid(shape, rows, columns.within(width))
    full = rows.depth
    rows, columns = thinned(rows, columns, min(height, _MAP), width)
    if _is_stack(rows, columns):
        # Each map keeps its proportions.
        columns = columns._replace(chosen=max(1, columns.units * rows.depth // full))
    return _best(shape, rows, columns, height, width)


def square_axes(shape: Shape) -> Axes | None:
    """Return the axes of an array that is given without: those of a row or a grid of maps, where it looks like one."""
    if len(shape) == 3:
        return (0, 1), (2,)
    if len(shape) == 4 and shape[0] != shape[1] and shape[2] == shape[3] > KERNEL:
        return (0, 2), (1, 3)
    return default_axes(shape)


def cell_size(grid: Grid, height: int, width: int) -> int:
    """Return the px of a cell, on each side, of a section that may have so many px."""
    rows, columns = grid.shape
    return max(1, min(_LARGEST, min(height, _MAGNIFIED) // rows, width // columns))


def _is_stack(rows: Side, columns: Side) -> bool:
    """Whether units of rows are maps of their own, which may stand in any arrangement."""
    return rows.depth > 1 and rows.units > 1 and columns.depth == 1


def _best(shape: Shape, rows: Side, columns: Side, height: int, width: int) -> Grid:
    """Return the best grid of whole units in the box: the first of the best, all weighed at once.

    There may be as many as there are cells across, for each cap that a layout tries.
    """
    down, across = max(1, height // rows.depth), max(1, width // columns.depth)
    fold, wrap = _bends(rows, columns, (down, across), height, width)
    row_units = np.minimum(min(rows.chosen, _ANY), down * fold // wrap)
    column_units = np.minimum(min(columns.chosen, _ANY), across * wrap // fold)
    if _is_about_square(rows, columns):
        part = np.minimum(row_units / float(rows.chosen), column_units / float(columns.chosen))
        row_units, column_units = (
            np.maximum(1, (side.chosen * part + 1e-9).astype(np.int64)) for side in (rows, columns)
        )
    fold, wrap = np.minimum(fold, row_units), np.minimum(wrap, column_units)
    cells = -(-row_units // fold) * wrap * rows.depth, -(-column_units // wrap) * fold * columns.depth
    distinct = row_units * column_units * rows.depth * columns.depth
    pixels = np.maximum(1, np.minimum(_LARGEST, np.minimum(min(height, _MAGNIFIED) // cells[0], width // cells[1])))
    preferred = fold if _is_stack(rows, columns) else -fold - wrap
    if not _is_stack(rows, columns):
        pixels = np.minimum(pixels, _LEGIBLE)
    repeated = cells[0] * cells[1] - distinct
    # A block without repeats is worth cells of half the size.
    legible = pixels.max(where=distinct == distinct.max(), initial=1) / 2
    uneven = (repeated > 0) | (pixels < legible)
    # Values shown, nothing repeated, size of cells, few repeated: the first counts most, and `lexsort` has it last.
    best = np.lexsort((-preferred, repeated, -pixels, uneven, -distinct))[0]
    kept = rows._replace(chosen=int(row_units[best])), columns._replace(chosen=int(column_units[best]))
    return Grid(shape, *kept, fold=int(fold[best]), wrap=int(wrap[best]))


def _bends(rows: Side, columns: Side, room: tuple[int, int], height: int, width: int) -> tuple[Positions, Positions]:
    """Return how far the section may be folded, then how far it may be wrapped: pairs of which one number is 1."""
    down, across = room
    tall = rows.cells / columns.cells
    folds = across if _is_stack(rows, columns) else math.isqrt(int(tall * width / height))
    wraps = down if rows.chosen == 1 else math.isqrt(int(height / (tall * width)))
    most = max(1, min(rows.chosen, across))
    # A block of maps may be broader than its room is where that leaves nothing over at its end.
    broadest = min(2 * folds, most) if rows.depth > 1 else 0
    broader = [fold for fold in range(folds + 1, broadest + 1) if rows.chosen % fold == 0]
    folded = np.array([*range(1, max(1, min(folds, most)) + 1), *broader], np.int64)
    wrapped = np.arange(2, min(wraps, columns.chosen, down) + 1)
    return (
        np.concatenate((folded, np.ones_like(wrapped))),
        np.concatenate((np.ones_like(folded), wrapped)),
    )


def _is_about_square(rows: Side, columns: Side) -> bool:
    """Whether neither side is long, so that cells are sampled in their proportions."""
    return 1 / _LONG <= rows.cells / columns.cells <= _LONG


def _grid(shape: Shape, axes: Axes | None, cap: int, width: int, limit: int | None) -> Grid:
    grid = fit_squares(shape, axes, min(cap, MOST), width)
    if limit is None or grid.distinct == grid.size <= limit:
        return grid
    return whole(shape, axes or square_axes(shape), limit=limit, width=width, height=cap, widest=width)


def _towers(arrays: Sequence[tuple[Shape, Axes | None]], cap: int, width: int, limit: int | None) -> list[_Tower]:
    towers: list[_Tower] = []
    matrix: Grid | None = None
    for shape, axes in arrays:
        grid = _grid(shape, axes, cap, width, limit)
        if is_vector(shape) and matrix is not None and 1 < grid.columns.units == matrix.columns.units:
            columns = grid.columns._replace(chosen=matrix.columns.chosen)
            grid = replace(grid, columns=columns, fold=matrix.fold, wrap=matrix.wrap)
            towers[-1].grids.append(grid)
            towers[-1].heights.append(strip_height(grid.shape[0], cap))
            continue
        height, across = _size(grid, cap, width)
        towers.append(_Tower([grid], [height], across))
        matrix = None if is_vector(shape) or not grid.size else grid
    return towers


def _size(grid: Grid, cap: int, width: int) -> tuple[int, int]:
    """Return a section's height and width, px; one without cells takes a row for itself, with room for its note."""
    rows, columns = grid.shape
    if not rows:
        return strip_height(rows, cap), width
    if is_vector(grid.array_shape):
        return strip_height(rows, cap), columns * max(1, min(STRIP, width // columns))
    pixels = cell_size(grid, cap, width)
    return rows * pixels, columns * pixels


def _shelves(towers: Sequence[_Tower], width: int, between: int) -> list[list[_Tower]]:
    """Put towers side by side, in their order, as many as there is room for."""
    rows: list[list[_Tower]] = []
    end = width
    for tower in towers:
        if rows and end + between + tower.width <= width:
            rows[-1].append(tower)
            end += between + tower.width
        else:
            rows.append([tower])
            end = tower.width
    return rows


def _height(row: Sequence[_Tower], between: int) -> int:
    return max(tower.height(between) for tower in row)


def _boxes(tower: _Tower, top: int, left: int, between: int) -> Iterator[Box]:
    for grid, height in zip(tower.grids, tower.heights, strict=True):
        yield Box(plan_of(grid), top, height, left, tower.width)
        top += height + between
