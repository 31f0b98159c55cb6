"""Take a section's values out of an array, cell by cell."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from beholder_widget.geometry import places
from beholder_widget.geometry.gather import KEPT_CELLS, Reach, copy_transposed, gather, pick, reach_of, storage, total
from beholder_widget.geometry.grid import Axes, Grid, Positions, Shape, Side
from beholder_widget.geometry.places import Range

_KEPT_REGIONS = 16
"""Plans of regions that are kept, each with up to `KEPT_CELLS` offsets; those of whole arrays are kept apart."""

_KEPT_STRIDES = 4
"""Storage orders per plan whose offsets are kept."""

_Kept = TypeVar("_Kept")


@dataclass(frozen=True, eq=False)
class Plan:
    """Which value of an array each cell of its section shows.

    Made by `plan`, immutable, and shared: plans of the same geometry are the same object. A plan pickles as its
    geometry alone, and comes back as the shared object where there is one.

    A *position* counts along one side of the section of the whole array, everything shown and nothing folded: so a
    convolution kernel stored as (kernel height, kernel width, in, out) has in * kernel height row positions.

    Attributes
    ----------
    grid : the geometry
    """

    grid: Grid
    _reaches: dict[tuple[int, ...], Reach] = field(default_factory=dict, init=False, repr=False)
    _offsets: dict[tuple[int, ...], Positions] = field(default_factory=dict, init=False, repr=False)

    def __reduce__(self) -> tuple[Callable[[Grid], Plan], tuple[Grid]]:
        return plan_of, (self.grid,)

    @cached_property
    def shape(self) -> tuple[int, int]:
        """Cells of the section: (rows, columns)."""
        return self.grid.shape

    @cached_property
    def array_shape(self) -> Shape:
        """Shape of the arrays this plan is for."""
        return self.grid.array_shape

    @cached_property
    def axes(self) -> Axes | None:
        """The axes by which `plan` plans regions of this section; None for an array that is flattened."""
        rows, columns = self.grid.rows, self.grid.columns
        return None if len(rows.outer) > 1 else (rows.outer + rows.inner, columns.outer + columns.inner)

    @cached_property
    def size(self) -> int:
        """Values in the array."""
        return self.grid.size

    @cached_property
    def shown(self) -> int:
        """Cells of the section; `distinct` values, since a filled-up last row and a repeated bias show some again."""
        return math.prod(self.shape)

    @cached_property
    def distinct(self) -> int:
        """Values shown, each counted once."""
        return min(self.shown, self.grid.distinct)

    def firsts(self) -> NDArray[np.bool_] | None:
        """Return, of `shape`, which cells are the first to show their value; None where none shows it again.

        Figures are of these cells: those that fill up a last row, or repeat a bias under a folded weight, count once.
        """
        return self.grid.firsts() if self.shown else None

    @cached_property
    def extent(self) -> tuple[int, int]:
        """Positions of the whole array: (rows, columns)."""
        return places.extent_of(self.grid)

    @cached_property
    def region(self) -> tuple[Range, Range]:
        """Ranges of positions that the plan is of: ((first row, end), (first column, end))."""
        return places.region_of(self.grid) if self.shown else ((0, self.extent[0]), (0, self.extent[1]))

    def index(self, row: int, column: int) -> Shape:
        """Return the index, in the whole array, of the value that the cell at (row, column) shows.

        Raises
        ------
        IndexError
            When there is no such cell.
        """
        return places.index_of(self.grid, *self._check_cell(row, column))

    def position(self, row: int, column: int) -> tuple[int, int]:
        """Return the row position and the column position of the value that the cell at (row, column) shows.

        Raises
        ------
        IndexError
            When there is no such cell.
        """
        return places.position_of(self.grid, *self._check_cell(row, column))

    def ranges(self, rows: Range, columns: Range) -> tuple[Range, Range]:
        """Return the region that a rectangle of cells stands for, as `plan` takes it for its `rows` and `columns`.

        A cell stands for its own value and for those up to the next cell's. Over several folds of a folded section,
        the region takes in what lies between them.

        Parameters
        ----------
        rows, columns : first cell and the one after the last, on each side of the section

        Returns
        -------
        (first row position, end), (first column position, end)

        Raises
        ------
        IndexError
            When the rectangle has no cells, or does not lie in the section.
        """
        for name, given, count in zip(("rows", "columns"), (rows, columns), self.shape, strict=True):
            if not 0 <= given[0] < given[1] <= count:
                raise IndexError(f"{name} must be (first, end) with 0 <= first < end <= {count} cells, not {given!r}")
        return places.ranges_of(self.grid, rows, columns)

    def cell(self, index: Sequence[int]) -> tuple[int, int] | None:
        """Return the first cell that shows an index of the array: (row, column); None if none does.

        Raises
        ------
        IndexError
            When the array has no such index.
        """
        return places.cell_of(self.grid, self._check_index(index))

    def locate(self, index: Sequence[int]) -> tuple[int, int]:
        """Return the row position and the column position of an index of the array, whether a cell shows it or not.

        Raises
        ------
        IndexError
            When the array has no such index.
        """
        return places.locate(self.grid, self._check_index(index))

    def describe(self) -> dict[str, Any]:
        """Return the geometry as plain numbers and lists, for JSON; js/geometry.js reckons with it.

        Returns
        -------
        dict of `fold`: units of rows that stand side by side; `wrap`: rows that a row of blocks is broken into; `rows`
        and `columns`, each a dict of

        - `outer`: (axis, its length) for each axis walked as one, in C order, to make units
        - `first`, `units`, `shown`: the region's first unit, its number of units, and how many are shown, evenly
        - `inner`: (axis, its length, first position, positions in the region, positions shown) for each axis walked
          inside a unit
        """
        sides = {"rows": self._described(self.grid.rows), "columns": self._described(self.grid.columns)}
        return {"fold": self.grid.fold, "wrap": self.grid.wrap, **sides}

    def offsets(self, strides: Sequence[int]) -> Positions:
        """Return the place of each cell's value in the array's storage.

        Parameters
        ----------
        strides : steps along each axis of the array, in elements

        Returns
        -------
        intp array of `shape`: elements from the array's first element; shared by later calls, so not to be written to

        Raises
        ------
        ValueError
            When there is not one stride for each axis.
        """
        if len(strides) != len(self.array_shape):
            raise ValueError(f"strides must be one for each axis of {self.array_shape}, not {tuple(strides)}")
        key = tuple(strides)
        offsets = self._offsets.get(key)
        if offsets is None:
            offsets = total(self.grid, key)
            if offsets.size <= KEPT_CELLS:
                _keep(self._offsets, key, offsets)
        return offsets

    def take(self, array: ArrayLike, out: NDArray[Any] | None = None) -> NDArray[Any]:
        """Return the array's values, cell by cell.

        The array may lie in memory in any way (transposed, sliced, broadcast, mapped from a file, foreign byte
        order); only the values shown are read and copied.

        Parameters
        ----------
        array : array of `array_shape`
        out : array of `shape` to write into, cast to its dtype; a new one of the array's dtype when None

        Returns
        -------
        `out`, or the new array

        Raises
        ------
        ValueError
            When `array` or `out` has another shape than the plan.
        TypeError
            When the values cannot be cast to the dtype of `out` without changing their kind.
        """
        source = np.asarray(array)
        if source.shape != self.array_shape:
            raise ValueError(f"this plan is for arrays of shape {self.array_shape}, not {source.shape}")
        if out is None:
            out = np.empty(self.shape, source.dtype)
        elif out.shape != self.shape:
            raise ValueError(f"out must have the shape of the section, {self.shape}, not {out.shape}")
        elif out.dtype != source.dtype and not np.can_cast(source.dtype, out.dtype, "same_kind"):
            raise TypeError(f"values of dtype {source.dtype} cannot be written into out of dtype {out.dtype}")
        if self.grid.is_transposition and out.flags.c_contiguous:
            copy_transposed(out, source, self.grid.order)
        elif out.size:
            self._fill(out, source)
        return out

    def _fill(self, out: NDArray[Any], source: NDArray[Any]) -> None:
        stored = storage(source, self.grid)
        if stored is None:
            pick(out, source, self.grid)
            return
        flat, strides = stored
        reach = self._reaches.get(strides)
        if reach is None:
            reach = reach_of(self.grid, strides)
            _keep(self._reaches, strides, reach)
        gather(out, flat, reach)

    def _described(self, side: Side) -> dict[str, Any]:
        lengths = [self.array_shape[axis] for axis in side.inner]
        inner = zip(side.inner, lengths, side.starts, side.lengths, side.block, strict=True)
        return {
            "outer": [[axis, self.array_shape[axis]] for axis in side.outer],
            "first": side.first,
            "units": side.units,
            "shown": side.chosen,
            "inner": list(map(list, inner)),
        }

    def _check_cell(self, row: int, column: int) -> tuple[int, int]:
        rows, columns = self.shape
        if not (0 <= row < rows and 0 <= column < columns):
            raise IndexError(f"there is no cell ({row}, {column}) in a section of {rows} x {columns} cells")
        return operator.index(row), operator.index(column)

    def _check_index(self, index: Sequence[int]) -> Shape:
        shape = self.array_shape
        if len(index) != len(shape) or not all(0 <= at < length for at, length in zip(index, shape, strict=True)):
            raise IndexError(f"there is no index {tuple(index)} in an array of shape {shape}")
        return tuple(map(operator.index, index))


def plan_of(grid: Grid) -> Plan:
    """Return the one plan of a grid, so that arrays of equal geometry share its offsets."""
    return _plan_of_region(grid) if grid.is_region else _plan_of_whole(grid)


@lru_cache(maxsize=256)
def _plan_of_whole(grid: Grid) -> Plan:
    return Plan(grid)


@lru_cache(maxsize=_KEPT_REGIONS)
def _plan_of_region(grid: Grid) -> Plan:
    return Plan(grid)


def _keep(kept: dict[tuple[int, ...], _Kept], strides: tuple[int, ...], value: _Kept) -> None:
    """Keep what was worked out for a storage order; arrays that keep changing theirs do not pile it up."""
    if len(kept) >= _KEPT_STRIDES:
        kept.clear()
    kept[strides] = value
