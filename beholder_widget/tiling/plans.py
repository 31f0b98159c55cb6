"""Take a section's values out of an array, cell by cell, without ever copying the array."""

from __future__ import annotations

import math
import operator
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import ArrayLike, NDArray

from beholder_widget.tiling.grid import Axes, Grid, Positions, Shape
from beholder_widget.tiling.rules import check_axes, check_shape, fit, freeze_axes, whole

MAX_CELLS = 16_000_000
"""The most cells a picture shows; what is larger is sampled down to it, evenly."""

Array = NDArray[Any]

_SLAB = 1 << 17
"""Cells gathered at a time, and the most whose offsets are kept: a section of 128 x 768 fits, and so does the cache."""

_KEPT_STRIDES = 4
"""Storage orders per plan whose offsets are kept."""

_TILE = 16
"""Columns copied at a time: a cache line of float32, so that transposing reads each line of memory once."""


class _Reach(NamedTuple):
    """How to get from one storage order to the cells: offsets, in elements, from the array's first element.

    `rows` and `columns` broadcast over the grid's parts; `offsets` is their sum by cell, kept for small sections;
    `runs` are the numbers of the storage's rows to copy, where a section's row is a whole row of the storage.
    """

    rows: Positions
    columns: Positions
    offsets: Positions | None
    runs: Positions | None


@dataclass(frozen=True, eq=False)
class Plan:
    """Which value of an array each cell of its section shows.

    Made by `plan`, immutable, and shared: plans of the same geometry are the same object.

    Attributes
    ----------
    grid : the geometry
    """

    grid: Grid
    _reaches: dict[tuple[int, ...], _Reach] = field(default_factory=dict, init=False, repr=False)

    @property
    def shape(self) -> tuple[int, int]:
        """Cells of the section: (rows, columns)."""
        return self.grid.shape

    @property
    def array_shape(self) -> Shape:
        """Shape of the arrays this plan is for."""
        return self.grid.array_shape

    @property
    def size(self) -> int:
        """Values in the array."""
        return self.grid.size

    @property
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
        intp array of `shape`: elements from the array's first element; read-only when kept for the next call

        Raises
        ------
        ValueError
            When there is not one stride for each axis.
        """
        if len(strides) != len(self.array_shape):
            raise ValueError(f"strides must be one for each axis of {self.array_shape}, not {tuple(strides)}")
        reach = self._reach(tuple(strides))
        return self._sum(reach) if reach.offsets is None else reach.offsets

    def take(self, array: ArrayLike, out: Array | None = None) -> Array:
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
        elif not np.can_cast(source.dtype, out.dtype, "same_kind"):
            raise TypeError(f"values of dtype {source.dtype} cannot be written into out of dtype {out.dtype}")
        if out.size:
            self._fill(out, source)
        return out

    def _fill(self, out: Array, source: Array) -> None:
        direct = out.flags.c_contiguous and out.dtype == source.dtype
        if self.grid.is_transposition and out.flags.c_contiguous:
            order = self.grid.order
            _copy(out.reshape([self.array_shape[axis] for axis in order]), source.transpose(order))
            return
        storage = _storage(source)
        if storage is None:
            self._pick(out, source)
            return
        flat, strides = storage
        reach = self._reach(strides)
        if direct and reach.runs is not None and source.flags.c_contiguous:
            np.take(flat.reshape(-1, self.shape[1]), reach.runs, axis=0, out=out, mode="clip")
        elif direct and reach.offsets is not None:
            np.take(flat, reach.offsets, out=out, mode="clip")
        else:
            self._gather(out, flat, reach, direct)

    def _gather(self, out: Array, flat: Array, reach: _Reach, direct: bool) -> None:
        """Gather slab by slab, so that neither offsets nor values to be cast ever fill more than one slab."""
        columns = self.shape[1]
        for rows, groups, parts in self._slabs():
            if reach.offsets is not None:
                offsets = reach.offsets[rows]
            else:
                offsets = (reach.rows[groups] + reach.columns[:, parts]).reshape(-1, columns)
            if direct:
                np.take(flat, offsets, out=out[rows], mode="clip")
            else:
                out[rows] = np.take(flat, offsets, mode="clip")

    def _pick(self, out: Array, source: Array) -> None:
        """Index axis by axis: slower, but it needs nothing of how the array lies in memory."""
        row_mesh, column_mesh = (self.grid.mesh(side) for side in (self.grid.rows, self.grid.columns))
        all_groups, all_parts, *band = (range(count) for count in self.grid.parts)
        for rows, groups, parts in self._slabs():
            picked = {axis: along[groups] for axis, along in row_mesh.items()}
            picked |= {axis: along[:, parts] for axis, along in column_mesh.items()}
            values = source[tuple(picked[axis] for axis in range(source.ndim))]
            slab = [len(span) for span in (all_groups[groups], all_parts[parts], *band)]
            out[rows] = np.broadcast_to(values, slab).reshape(-1, self.shape[1])

    def _slabs(self) -> Iterator[tuple[slice, slice, slice]]:
        """Cut the section into bands of about `_SLAB` cells: their rows, and the same as groups and wrapped parts."""
        groups, wrap, height, *across = self.grid.parts
        band = height * math.prod(across)
        part_step = min(wrap, max(1, _SLAB // band))
        group_step = max(1, _SLAB // (band * wrap))
        for group in range(0, groups, group_step):
            for part in range(0, wrap, part_step):
                end = ((min(group + group_step, groups) - 1) * wrap + min(part + part_step, wrap)) * height
                rows = slice((group * wrap + part) * height, end)
                yield rows, slice(group, group + group_step), slice(part, part + part_step)

    def _reach(self, strides: tuple[int, ...]) -> _Reach:
        kept = self._reaches.get(strides)
        if kept is not None:
            return kept
        grid = self.grid
        rows, columns = (grid.offsets(side, strides) for side in (grid.rows, grid.columns))
        reach = _Reach(rows, columns, None, self._runs(rows, columns))
        if math.prod(self.shape) <= _SLAB:
            reach = reach._replace(offsets=self._sum(reach))
        if len(self._reaches) >= _KEPT_STRIDES:
            self._reaches.clear()
        self._reaches[strides] = reach
        return reach

    def _runs(self, rows: Positions, columns: Positions) -> Positions | None:
        """Return which rows of the storage to copy, if each of the section's rows is one of them."""
        grid, width = self.grid, self.shape[1]
        whole_rows = grid.fold == grid.wrap == 1 and np.array_equal(columns.ravel(), np.arange(width))
        if not whole_rows or self.size % width or np.any(rows % width):
            return None
        return rows.ravel() // width

    def _sum(self, reach: _Reach) -> Positions:
        offsets = (reach.rows + reach.columns).reshape(self.shape)
        offsets.flags.writeable = False
        return offsets


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


def _storage(array: Array) -> tuple[Array, tuple[int, ...]] | None:
    """Return an array's memory as one flat view, and its strides in elements; None if it cannot be viewed so."""
    steps = [stride if length > 1 else 0 for stride, length in zip(array.strides, array.shape, strict=True)]
    if not array.flags.aligned or any(step < 0 or step % array.itemsize for step in steps):
        return None
    strides = tuple(step // array.itemsize for step in steps)
    if array.flags.c_contiguous:
        return array.reshape(-1), strides
    extent = 1 + sum(step * (length - 1) for step, length in zip(strides, array.shape, strict=True))
    return as_strided(array, (extent,), (array.itemsize,), writeable=False), strides


def _copy(out: Array, source: Array) -> None:
    """Copy between arrays of one shape, the last axis in tiles where the source runs the other way."""
    steps = [abs(stride) for stride, length in zip(source.strides, source.shape, strict=True) if length > 1]
    if not steps or steps[-1] == min(steps):
        np.copyto(out, source)
        return
    for start in range(0, source.shape[-1], _TILE):
        np.copyto(out[..., start : start + _TILE], source[..., start : start + _TILE])
