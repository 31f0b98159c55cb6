"""Take a section's values out of an array, cell by cell."""

from __future__ import annotations

import math
import operator
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from beholder_widget.geometry.gather import KEPT_CELLS, Reach, copy_transposed, gather, pick, reach_of, storage, total
from beholder_widget.geometry.grid import Axes, Grid, Positions, Shape
from beholder_widget.geometry.rules import check_axes, check_shape, fit, freeze_axes, whole

MAX_CELLS = 16_000_000
"""The most cells a picture shows; what is larger is sampled down to it, evenly."""

_KEPT_STRIDES = 4
"""Storage orders per plan whose offsets are kept."""

_Kept = TypeVar("_Kept")


@dataclass(frozen=True, eq=False)
class Plan:
    """Which value of an array each cell of its section shows.

    Made by `plan`, immutable, and shared: plans of the same geometry are the same object.

    Attributes
    ----------
    grid : the geometry
    """

    grid: Grid
    _reaches: dict[tuple[int, ...], Reach] = field(default_factory=dict, init=False, repr=False)
    _offsets: dict[tuple[int, ...], Positions] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def shape(self) -> tuple[int, int]:
        """Cells of the section: (rows, columns)."""
        return self.grid.shape

    @cached_property
    def array_shape(self) -> Shape:
        """Shape of the arrays this plan is for."""
        return self.grid.array_shape

    @cached_property
    def size(self) -> int:
        """Values in the array."""
        return self.grid.size

    @cached_property
    def shown(self) -> int:
        """Cells of the section: as many values are shown, save where a filled-up last row repeats one."""
        return math.prod(self.shape)

    def index(self, row: int, column: int) -> tuple[int, ...]:
        """Return the index, in the array, of the value that the cell at (row, column) shows.

        Raises
        ------
        IndexError
            When there is no such cell.
        """
        rows, columns = self.shape
        if not (0 <= row < rows and 0 <= column < columns):
            raise IndexError(f"there is no cell ({row}, {column}) in a section of {rows} x {columns} cells")
        return self.grid.index(operator.index(row), operator.index(column))

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


def plan(
    shape: Sequence[int],
    *,
    axes: Sequence[Sequence[int]] | None = None,
    height: int = 128,
    width: int = 768,
    show_all: bool = False,
    max_cells: int = MAX_CELLS,
) -> Plan:
    """Plan a section: which value of an array of this shape each of its cells shows.

    Rows and columns are sampled one by one, evenly: of n positions, m are shown, floor(i * n / m). Only the outer
    axis of each side is sampled; the inner axes, a convolution kernel's, are shown whole or not at all, even
    where one kernel is larger than the box. Inner axes longer than 32 are taken for feature maps, and thinned by one
    fraction on both sides where a map is larger than the box.

    Parameters
    ----------
    shape : shape of the array, of any rank; an axis may be 0, then the section has no cells
    axes : (row_axes, column_axes), the outer axis first, e.g. ((2, 0), (3, 1)) for a convolution kernel stored
        as (kernel height, kernel width, in, out). None: one row for rank 1; rows x columns for rank 2; for
        rank 4 that kernel, or (batch, height, width, channels) if shape[0] != shape[1] == shape[2]; all others, and
        single columns higher than the box, are read in C order into about square blocks, the last incomplete row cut
    height, width : the most cells of the section
    show_all : show every value instead, in as many cells as that takes; `width` is then where flattened arrays and
        vectors break. Rows past 8,192 cells are wrapped, and columns past 16,384 stand side by side; a last incomplete
        row repeats the last value
    max_cells : the most cells when `show_all`; larger arrays are sampled

    Raises
    ------
    ValueError
        When `axes` does not name each axis once, or a size is not positive.
    """
    array_shape = check_shape(shape)
    for name, value in (("height", height), ("width", width), ("max_cells", max_cells)):
        if value < 1:
            raise ValueError(f"{name} must be at least 1, not {value!r}")
    frozen = check_axes(array_shape, freeze_axes(axes))
    return _cached_plan(array_shape, frozen, height, width, max_cells if show_all else None)


@lru_cache(maxsize=256)
def _cached_plan(shape: Shape, axes: Axes | None, height: int, width: int, limit: int | None) -> Plan:
    if limit is None:
        return plan_of(fit(shape, axes, height, width))
    return plan_of(whole(shape, axes, limit=limit, width=width))


@lru_cache(maxsize=256)
def plan_of(grid: Grid) -> Plan:
    """Return the one plan of a grid, so that arrays of equal geometry share its offsets."""
    return Plan(grid)


def _keep(kept: dict[tuple[int, ...], _Kept], strides: tuple[int, ...], value: _Kept) -> None:
    """Keep what was worked out for a storage order; arrays that keep changing theirs do not pile it up."""
    if len(kept) >= _KEPT_STRIDES:
        kept.clear()
    kept[strides] = value
