"""Gather a section's values without ever copying the array they lie in.

Where an array's memory can be seen as one flat vector, the values are gathered from it by their offsets, or copied
in runs; the rare rest is indexed axis by axis.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from beholder_widget.geometry.grid import Grid, Positions

Array = NDArray[Any]
Strides = tuple[int, ...]

KEPT_CELLS = 1 << 17
"""Cells gathered at a time, and the most whose offsets are kept; a section of 128 x 768 cells is within it."""

_TILE = 16
"""Columns copied at a time: a cache line of float32, so that transposing reads each line of memory once."""


class Reach(NamedTuple):
    """How to get from one storage order to the cells.

    Attributes
    ----------
    grid : the section's grid
    transposed : whether it is the transposed grid: where columns lie further apart in memory than rows, walking
        memory by the smaller steps is well worth transposing the result
    rows, columns : offsets in elements along each side; they broadcast over the grid's parts
    offsets : their sum for each cell, for a section of at most `KEPT_CELLS`
    runs : where each row of the grid is one run of the storage, and the storage so many runs without holes: the
        numbers of the runs, in the order of the cells
    """

    grid: Grid
    transposed: bool
    rows: Positions
    columns: Positions
    offsets: Positions | None
    runs: Positions | None


def reach_of(grid: Grid, strides: Strides) -> Reach:
    """Return how to get from storage of these strides, in elements, to the cells."""
    transposed = _is_steep(grid, strides)
    if transposed:
        grid = Grid(grid.array_shape, grid.columns, grid.rows)
    rows, columns = grid.offsets(grid.rows, strides), grid.offsets(grid.columns, strides)
    offsets = total(grid, strides) if math.prod(grid.shape) <= KEPT_CELLS else None
    return Reach(grid, transposed, rows, columns, offsets, _runs(grid, rows, columns))


def total(grid: Grid, strides: Strides) -> Positions:
    """Return each cell's offset from the array's first element.

    They are left writeable, though nobody should write: `take` first copies indices that are not.
    """
    return (grid.offsets(grid.rows, strides) + grid.offsets(grid.columns, strides)).reshape(grid.shape)


def storage(array: Array, grid: Grid) -> tuple[Array, Strides] | None:
    """Return an array's memory as one flat view, and its strides in elements; None if it cannot be seen so."""
    if not array.flags.aligned:
        return None
    if array.flags.c_contiguous:
        return array.reshape(-1), grid.strides
    steps = [stride if length > 1 else 0 for stride, length in zip(array.strides, array.shape, strict=True)]
    if any(step < 0 or step % array.itemsize for step in steps):
        return None
    strides = tuple(step // array.itemsize for step in steps)
    extent = 1 + sum(step * (length - 1) for step, length in zip(strides, array.shape, strict=True))
    return as_strided(array, (extent,), (array.itemsize,), writeable=False), strides


def gather(out: Array, flat: Array, reach: Reach) -> None:
    """Fill the section from flat storage, slab by slab where offsets are not kept or values are to be cast."""
    if reach.transposed:
        out = out.T
    grid, offsets = reach.grid, reach.offsets
    direct = out.flags.c_contiguous and out.dtype == flat.dtype
    if direct and reach.runs is not None and flat.size == grid.size:
        run = grid.columns.cells
        flat.reshape(-1, run).take(reach.runs, axis=0, out=out.reshape(-1, run), mode="clip")
    elif direct and offsets is not None:
        flat.take(offsets, out=out, mode="clip")
    else:
        for rows, groups, parts in _slabs(grid):
            if offsets is None:
                slab = (reach.rows[groups] + reach.columns[:, parts]).reshape(-1, grid.shape[1])
            else:
                slab = offsets[rows]
            if direct:
                flat.take(slab, out=out[rows], mode="clip")
            else:
                out[rows] = flat.take(slab, mode="clip")


def pick(out: Array, source: Array, grid: Grid) -> None:
    """Fill the section by indexing axis by axis: slower, but it needs nothing of how the array lies in memory."""
    row_mesh, column_mesh = grid.mesh(grid.rows), grid.mesh(grid.columns)
    all_groups, all_parts, *band = (range(count) for count in grid.parts)
    for rows, groups, parts in _slabs(grid):
        picked = {axis: along[groups] for axis, along in row_mesh.items()}
        picked |= {axis: along[:, parts] for axis, along in column_mesh.items()}
        values = source[tuple(picked[axis] for axis in range(source.ndim))]
        slab = [len(span) for span in (all_groups[groups], all_parts[parts], *band)]
        out[rows] = np.broadcast_to(values, slab).reshape(-1, grid.shape[1])


def copy_transposed(out: Array, source: Array, order: tuple[int, ...]) -> None:
    """Copy all of the source, its axes in the given order, into contiguous `out`."""
    source = source.transpose(order)
    out = out.reshape(source.shape)
    steps = [abs(stride) for stride, length in zip(source.strides, source.shape, strict=True) if length > 1]
    if not steps or steps[-1] == min(steps):
        np.copyto(out, source)
        return
    for start in range(0, source.shape[-1], _TILE):
        np.copyto(out[..., start : start + _TILE], source[..., start : start + _TILE])


def _is_steep(grid: Grid, strides: Strides) -> bool:
    """Whether the next column lies further away in memory than the next row."""
    row_steps, column_steps = (
        [strides[axis] for axis in side.outer + side.inner if grid.array_shape[axis] > 1]
        for side in (grid.rows, grid.columns)
    )
    folded = grid.fold > 1 or grid.wrap > 1
    return not folded and bool(row_steps and column_steps) and min(column_steps) > min(row_steps)


def _runs(grid: Grid, rows: Positions, columns: Positions) -> Positions | None:
    run = grid.columns.cells
    contiguous = grid.wrap == 1 and np.array_equal(columns.ravel(), np.arange(run))
    if not contiguous or grid.size % run or np.any(rows % run):
        return None
    return rows.ravel() // run


def _slabs(grid: Grid) -> Iterator[tuple[slice, slice, slice]]:
    """Cut the section into bands of about `KEPT_CELLS`: their rows, and the same as groups and wrapped parts."""
    groups, wrap, height, *across = grid.parts
    band = height * math.prod(across)
    part_step = min(wrap, max(1, KEPT_CELLS // band))
    group_step = max(1, KEPT_CELLS // (band * wrap))
    for group in range(0, groups, group_step):
        for part in range(0, wrap, part_step):
            end = ((min(group + group_step, groups) - 1) * wrap + min(part + part_step, wrap)) * height
            rows = slice((group * wrap + part) * height, end)
            yield rows, slice(group, group + group_step), slice(part, part + part_step)
