"""Plan sections: of whole arrays, and of regions of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from beholder_widget.geometry.grid import Axes, Grid, Shape
from beholder_widget.geometry.plans import Plan, plan_of
from beholder_widget.geometry.regions import Ranges, freeze_range, region
from beholder_widget.geometry.rules import MAX_CELLS, check_axes, check_shape, fit, freeze_axes, whole


def plan(
    shape: Sequence[int],
    *,
    axes: Sequence[Sequence[int]] | None = None,
    rows: Sequence[int] | None = None,
    columns: Sequence[int] | None = None,
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
    rows, columns : (first, end), for a section of a region: ranges of the whole array's positions on each side, in the
        order in which its section walks them (`Plan.extent` says how many there are, `Plan.ranges` which a rectangle of
        cells stands for); None for all positions of that side. The region is widened to whole kernels; feature maps
        are cut, as far as the region lies in a single one of them (`Plan.region` says what it came to). Every value of
        the region is shown, one cell each, and nothing is folded but at `width`; with more than `max_cells` values,
        both sides are sampled, evenly and in their proportions
    height, width : the most cells of the section; of a region, `width` is only where flattened arrays and vectors break
    show_all : show every value instead, in as many cells as that takes; `width` is then where flattened arrays and
        vectors break. Rows past 8,192 cells are wrapped, and columns past 16,384 stand side by side; a last incomplete
        row repeats the last value
    max_cells : the most cells when `show_all`, or of a region; what is larger is sampled. A last incomplete row that
        is filled up, and a kernel larger than that, pass it

    Raises
    ------
    ValueError
        When `axes` does not name each axis once, a size is not positive, or a range is empty or not in the array.
    """
    array_shape = check_shape(shape)
    for name, value in (("height", height), ("width", width), ("max_cells", max_cells)):
        if value < 1:
            raise ValueError(f"{name} must be at least 1, not {value!r}")
    frozen = check_axes(array_shape, freeze_axes(axes))
    if rows is None and columns is None:
        return _cached_plan(array_shape, frozen, height, width, max_cells if show_all else None)
    ranges = freeze_range("rows", rows), freeze_range("columns", columns)
    return plan_of(_cached_region(array_shape, frozen, ranges, width, max_cells))


@lru_cache(maxsize=256)
def _cached_plan(shape: Shape, axes: Axes | None, height: int, width: int, limit: int | None) -> Plan:
    if limit is None:
        return plan_of(fit(shape, axes, height, width))
    return plan_of(whole(shape, axes, limit=limit, width=width))


@lru_cache(maxsize=256)
def _cached_region(shape: Shape, axes: Axes | None, ranges: Ranges, width: int, limit: int) -> Grid:
    return region(shape, axes, ranges, width=width, limit=limit)
