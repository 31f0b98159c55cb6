"""Which values of an array a section shows, and in which cell: pure integer geometry, no array in sight.

Words used throughout: a *cell* shows one value; a *section* is the grid of cells that shows one array. Each
side of a section walks an *outer* axis (say, input channels) and, inside each of its *units*, the *inner*
axes (say, a kernel's rows). The cells of one unit of rows and one unit of columns are a *block*: a whole
convolution kernel, or one feature map.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Shape = tuple[int, ...]
Axes = tuple[tuple[int, ...], tuple[int, ...]]
Positions = NDArray[np.intp]


class Side(NamedTuple):
    """The rows, or the columns, of a section: of the whole array, or of a region of it.

    Attributes
    ----------
    outer : axes walked as one, in C order (one axis, or all of a flattened array's)
    inner : axes walked inside each unit
    units : units in the region; in the whole array, the product of the outer axes' lengths
    chosen : units shown, evenly spread
    block : positions shown of each inner axis, evenly spread
    first : the region's first unit
    starts, lengths : the region's first position along each inner axis, and its number of positions
    """

    outer: tuple[int, ...]
    inner: tuple[int, ...]
    units: int
    chosen: int
    block: tuple[int, ...]
    first: int = 0
    starts: tuple[int, ...] = ()
    lengths: tuple[int, ...] = ()

    @property
    def depth(self) -> int:
        """Cells of one unit."""
        return math.prod(self.block)

    @property
    def cells(self) -> int:
        """Cells of the whole side, before folding."""
        return self.chosen * self.depth

    def within(self, limit: int) -> Side:
        """Return this side with as many units as `limit` cells hold, but one at least."""
        return self._replace(chosen=min(self.units, max(1, limit // self.depth)))


@dataclass(frozen=True)
class Grid:
    """The cells of a section: two sides, and how they are folded.

    A grid is *folded* when `fold` consecutive units of rows stand side by side, and *wrapped* when each row of
    blocks is broken into `wrap` rows. What is left over at an end repeats the last unit. A grid of a single unit
    of rows that is folded shows it `fold` times: so a bias is repeated under a folded weight.
    """

    array_shape: Shape
    rows: Side
    columns: Side
    fold: int = 1
    wrap: int = 1

    def __reduce__(self) -> tuple[type[Grid], tuple[Any, ...]]:
        return Grid, (self.array_shape, self.rows, self.columns, self.fold, self.wrap)

    @cached_property
    def parts(self) -> tuple[int, int, int, int, int, int]:
        """The section's cells as (groups, wrap, row depth) x (fold, units a row, column depth)."""
        groups = -(-self.rows.chosen // self.fold)
        across = -(-self.columns.chosen // self.wrap)
        return groups, self.wrap, self.rows.depth, self.fold, across, self.columns.depth

    @cached_property
    def shape(self) -> tuple[int, int]:
        """Cells of the section: (rows, columns); (0, 0) when the array has no values."""
        if 0 in self.array_shape:
            return 0, 0
        groups, wrap, height, fold, across, width = self.parts
        return groups * wrap * height, fold * across * width

    @property
    def size(self) -> int:
        """Values in the array."""
        return math.prod(self.array_shape)

    @cached_property
    def strides(self) -> tuple[int, ...]:
        """Steps along the array's axes, in elements, when it lies in memory in C order."""
        return tuple(math.prod(self.array_shape[axis + 1 :]) for axis in range(len(self.array_shape)))

    @cached_property
    def is_region(self) -> bool:
        """Whether the grid is of a region of the array, rather than of all of it."""
        sides = self.rows, self.columns
        units = math.prod(side.units for side in sides)
        return units * math.prod(length for side in sides for length in side.lengths) < self.size

    @property
    def distinct(self) -> int:
        """How many of the array's values are shown, each counted once."""
        return self.rows.cells * self.columns.cells

    def firsts(self) -> NDArray[np.bool_] | None:
        """Return, of shape `shape`, which cells are the first to show their value; None where none shows it again."""
        if self.distinct == math.prod(self.shape):
            return None
        groups, wrap, height, fold, across, width = self.parts
        row_units = np.arange(groups * fold).reshape(groups, 1, 1, fold, 1, 1)
        column_units = np.arange(wrap * across).reshape(1, wrap, 1, 1, across, 1)
        own = (row_units < self.rows.chosen) & (column_units < self.columns.chosen)
        return np.broadcast_to(own, (groups, wrap, height, fold, across, width)).reshape(self.shape)

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The array's axes in the order in which the section walks them."""
        return self.rows.outer + self.rows.inner + self.columns.outer + self.columns.inner

    @cached_property
    def is_transposition(self) -> bool:
        """Whether the cells are all of the array's values in the order of its transposition, and rows are not short."""
        rows, columns = self.shape
        straight = self.rows.depth == 1 or self.fold == self.wrap == 1
        return self.distinct == self.size == rows * columns and straight and self.columns.depth == 1

    def span(self, side: Side) -> tuple[int, ...]:
        """Return the shape over which one side's positions vary; it broadcasts over `parts`."""
        groups, wrap, height, fold, across, width = self.parts
        return (groups, 1, height, fold, 1, 1) if side is self.rows else (1, wrap, 1, 1, across, width)

    def mesh(self, side: Side) -> dict[int, Positions]:
        """Return, for each axis of one side, the positions shown along it, of the side's span."""
        span = self.span(side)
        inner = 2 if side is self.rows else 5
        unit_span = (*span[:inner], 1, *span[inner + 1 :])
        inner_span = (1,) * inner + (span[inner],) + (1,) * (5 - inner)
        chosen = np.minimum(np.arange(math.prod(unit_span)), side.chosen - 1)
        units = side.first + spread(side.units, side.chosen)[chosen]
        positions: dict[int, Positions] = {}
        for axis in reversed(side.outer):
            units, along = np.divmod(units, self.array_shape[axis])
            positions[axis] = np.broadcast_to(along.reshape(unit_span), span)
        inside = np.indices(side.block, np.intp).reshape(len(side.block), side.depth)
        for place, axis in enumerate(side.inner):
            steps = spread(side.lengths[place], side.block[place])
            along = side.starts[place] + steps[inside[place]]
            positions[axis] = np.broadcast_to(along.reshape(inner_span), span)
        return positions

    def offsets(self, side: Side, strides: Sequence[int]) -> Positions:
        """Return how far from the array's first element each position of one side lies, of the side's span."""
        total = np.zeros(self.span(side), np.intp)
        for axis, along in self.mesh(side).items():
            total += along * strides[axis]
        return total


def spread(length: int, count: int) -> Positions:
    """Return `count` positions spread evenly over `length`: floor(i * length / count), without overflow."""
    steps = np.arange(count, dtype=np.intp)
    whole, rest = divmod(length, max(count, 1))
    return steps * whole + steps * rest // max(count, 1)
