"""Find one cell's place in the array, and the cell of one place: plain integers, as js/geometry.js has them too.

A *position* counts along one side of the section of the whole array: units times positions inside a unit, everything
shown and nothing folded. An array of shape (3, 3, 64, 128), a convolution kernel stored as (kernel height, kernel
width, in, out), has 64 * 3 row positions and 128 * 3 column positions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from beholder_widget.geometry.grid import Grid, Shape, Side

Range = tuple[int, int]
"""The first position, and the one after the last."""


class _Spot(NamedTuple):
    """A cell's place on one side: the how many-th chosen unit, and the how many-th cell inside it."""

    unit: int
    inside: int


def extent_of(grid: Grid) -> tuple[int, int]:
    """Return the numbers of row positions and of column positions of the whole array."""
    rows, columns = (math.prod(_lengths(grid, side)) for side in (grid.rows, grid.columns))
    return rows, columns


def region_of(grid: Grid) -> tuple[Range, Range]:
    """Return the ranges of row positions and of column positions that the section is of."""
    rows, columns = (
        (_start(grid, side, _Spot(0, 0)), _end(grid, side, _Spot(side.chosen - 1, side.depth - 1)))
        for side in (grid.rows, grid.columns)
    )
    return rows, columns


def position_of(grid: Grid, row: int, column: int) -> tuple[int, int]:
    """Return the row position and the column position of the value in one cell."""
    rows, columns = _spots(grid, row, column)
    return _start(grid, grid.rows, rows), _start(grid, grid.columns, columns)


def index_of(grid: Grid, row: int, column: int) -> Shape:
    """Return the index, in the array, of the value in one cell."""
    index = [0] * len(grid.array_shape)
    for side, position in zip((grid.rows, grid.columns), position_of(grid, row, column), strict=True):
        for axis, along in zip(side.outer + side.inner, _digits(position, _lengths(grid, side)), strict=True):
            index[axis] = along
    return tuple(index)


def locate(grid: Grid, index: Sequence[int]) -> tuple[int, int]:
    """Return the row position and the column position of any index of the array."""
    rows, columns = (
        _number([index[axis] for axis in side.outer + side.inner], _lengths(grid, side))
        for side in (grid.rows, grid.columns)
    )
    return rows, columns


def cell_of(grid: Grid, index: Sequence[int]) -> tuple[int, int] | None:
    """Return the first cell that shows an index of the array; None if none does."""
    row_position, column_position = locate(grid, index)
    rows, columns = _spot(grid, grid.rows, row_position), _spot(grid, grid.columns, column_position)
    if rows is None or columns is None:
        return None
    _, wrap, height, fold, across, width = grid.parts
    (group, nth), (part, unit) = divmod(rows.unit, fold), divmod(columns.unit, across)
    return (group * wrap + part) * height + rows.inside, (nth * across + unit) * width + columns.inside


def ranges_of(grid: Grid, rows: Range, columns: Range) -> tuple[Range, Range]:
    """Return the ranges of positions that hold what the cells of a rectangle stand for.

    A cell stands for its own value and for those up to the next cell's. In a folded or wrapped section, a rectangle of
    cells over several folds takes in what lies between them.
    """
    _, wrap, height, fold, across, width = grid.parts
    (first_band, top), (last_band, bottom) = divmod(rows[0], height), divmod(rows[1] - 1, height)
    (first_panel, left), (last_panel, right) = divmod(columns[0], width), divmod(columns[1] - 1, width)
    (first_group, first_part), (last_group, last_part) = divmod(first_band, wrap), divmod(last_band, wrap)
    (first_nth, first_unit), (last_nth, last_unit) = divmod(first_panel, across), divmod(last_panel, across)
    if first_group != last_group:
        first_part, last_part = 0, wrap - 1
    if first_part != last_part:
        top, bottom = 0, height - 1
    if first_nth != last_nth:
        first_unit, last_unit, left, right = 0, across - 1, 0, width - 1
    return (
        _span(grid, grid.rows, (first_group * fold + first_nth, top), (last_group * fold + last_nth, bottom)),
        _span(grid, grid.columns, (first_part * across + first_unit, left), (last_part * across + last_unit, right)),
    )


def _span(grid: Grid, side: Side, first: tuple[int, int], last: tuple[int, int]) -> Range:
    """Return the range of positions from one (unit, cell inside it) to another, on one side.

    Units past the last repeat it, so that all of its cells may lie before the last one given.
    """
    (first_unit, near), (last_unit, far) = first, last
    if first_unit < last_unit and last_unit >= side.chosen:
        near, far = 0, side.depth - 1
    end = side.chosen - 1
    return _start(grid, side, _Spot(min(first_unit, end), near)), _end(grid, side, _Spot(min(last_unit, end), far))


def _spots(grid: Grid, row: int, column: int) -> tuple[_Spot, _Spot]:
    _, wrap, height, fold, across, width = grid.parts
    (band, y), (panel, x) = divmod(row, height), divmod(column, width)
    (group, part), (nth, unit) = divmod(band, wrap), divmod(panel, across)
    row_unit = min(group * fold + nth, grid.rows.chosen - 1)
    column_unit = min(part * across + unit, grid.columns.chosen - 1)
    return _Spot(row_unit, y), _Spot(column_unit, x)


def _start(grid: Grid, side: Side, spot: _Spot) -> int:
    """Return the position of the value at a spot."""
    position = side.first + spot.unit * side.units // side.chosen
    steps = _digits(spot.inside, side.block)
    for place, axis in enumerate(side.inner):
        along = side.starts[place] + steps[place] * side.lengths[place] // side.block[place]
        position = position * grid.array_shape[axis] + along
    return position


def _end(grid: Grid, side: Side, spot: _Spot) -> int:
    """Return the position after the last that the value at a spot stands for."""
    if spot.inside + 1 < side.depth:
        return _start(grid, side, spot._replace(inside=spot.inside + 1))
    last = [side.first + (spot.unit + 1) * side.units // side.chosen - 1]
    last += [start + length - 1 for start, length in zip(side.starts, side.lengths, strict=True)]
    return _number(last, (0, *(grid.array_shape[axis] for axis in side.inner))) + 1


def _spot(grid: Grid, side: Side, position: int) -> _Spot | None:
    """Return the first spot that shows a position; None if none does."""
    steps = []
    for place, axis in reversed(list(enumerate(side.inner))):
        position, along = divmod(position, grid.array_shape[axis])
        steps.append(_nth(along - side.starts[place], side.lengths[place], side.block[place]))
    unit = _nth(position - side.first, side.units, side.chosen)
    shown = [step for step in reversed(steps) if step is not None]
    return None if unit is None or len(shown) < len(steps) else _Spot(unit, _number(shown, side.block))


def _nth(offset: int, length: int, count: int) -> int | None:
    """Return the how many-th of `count` positions spread evenly over `length` is at `offset`; None if none is."""
    if not 0 <= offset < length:
        return None
    nth = -(-offset * count // length)
    return nth if nth * length // count == offset else None


def _lengths(grid: Grid, side: Side) -> Shape:
    return tuple(grid.array_shape[axis] for axis in side.outer + side.inner)


def _digits(number: int, lengths: Sequence[int]) -> list[int]:
    """Return the index at which a number stands in C order."""
    digits = []
    for length in reversed(lengths):
        number, digit = divmod(number, length)
        digits.append(digit)
    return digits[::-1]


def _number(digits: Sequence[int], lengths: Sequence[int]) -> int:
    """Return the number of an index in C order; the first length does not matter."""
    number = 0
    for digit, length in zip(digits, lengths, strict=True):
        number = number * length + digit
    return number
