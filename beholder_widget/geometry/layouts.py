"""Decide where each section stands in the picture and how high it is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from beholder_widget.geometry.grid import Axes, Grid, Shape, Side
from beholder_widget.geometry.mosaic import Box, Layout
from beholder_widget.geometry.plans import plan_of
from beholder_widget.geometry.rules import (
    MAX_CELLS,
    MAX_HEIGHT,
    MAX_WIDTH,
    SQUARE,
    check_axes,
    check_shape,
    fit,
    freeze_axes,
    whole,
)
from beholder_widget.geometry.squares import stack_squares
from beholder_widget.geometry.stacking import CROWDED, gap, highest, is_vector, strip_height

_LEAST, _MOST = 24, SQUARE[0]
"""Heights in px, from the lowest to the highest, of a section that is no vector."""

_MAX_PIXELS = 1 << 25
"""The most px of a picture that shows everything, so that it can still be encoded and decoded as video."""


def layout(
    shapes: Sequence[Sequence[int]],
    axes: Sequence[Sequence[Sequence[int]] | None] | None = None,
    *,
    width: int = 768,
    max_height: int = 4096,
    show_all: bool = False,
    square: bool = False,
) -> Layout:
    """Lay out the sections of several arrays, one below the other.

    A vector is a thin strip; another section is as high as makes its cells square, within 24 to 128 px; each row
    of cells is the same whole number of px high. Where that is higher than `max_height`, one cap is put on the height
    of all sections, and strips and gaps get thinner with it. Thousands of sections may still pass `max_height`: none
    is left out.

    A vector that follows, directly or after other vectors, a section with as many units of columns (a bias
    after its weight) shows the same units, each under its columns.

    With `square`, the cells of all sections but vectors are squares of whole px: long sides are wrapped into a block of
    at most 256 px in height rather than stretched, arrays of rank 3 are a row of matrices, and what is about square is
    sampled in its proportions. A section stands, with the vectors that belong to it, beside the one before where there
    is room.

    Parameters
    ----------
    shapes : shapes of the arrays
    axes : for each array the `axes` of `plan`, or None; None for all None
    width : of the picture, px; when `show_all`, the least. One kernel wider than that widens the picture
    max_height : of the picture, px, where possible; when `show_all`, sections are sized by their values instead
    show_all : show every value, up to `MAX_CELLS` in all; beyond, the largest arrays are sampled. The picture is
        as wide as its widest matrix; sections are folded as far as it takes to keep it within 16,384 px
    square : draw square cells

    Raises
    ------
    ValueError
        When `axes` has another length than `shapes` or does not fit a shape, or a bound is not positive.
    """
    all_axes = [None] * len(shapes) if axes is None else axes
    if len(all_axes) != len(shapes):
        raise ValueError(f"axes must have one entry for each of the {len(shapes)} shapes, not {len(all_axes)}")
    for name, value in (("width", width), ("max_height", max_height)):
        if value < 1:
            raise ValueError(f"{name} must be at least 1, not {value!r}")
    frozen = tuple(map(freeze_axes, all_axes))
    return _cached_layout(tuple(map(tuple, shapes)), frozen, (width, max_height), show_all, square)


@lru_cache(maxsize=32)
def _cached_layout(
    shapes: tuple[Shape, ...],
    axes: tuple[Axes | None, ...],
    bounds: tuple[int, int],
    show_all: bool,
    square: bool,
) -> Layout:
    recipe = (_cached_layout, (shapes, axes, bounds, show_all, square))
    width, max_height = bounds
    shapes = tuple(map(check_shape, shapes))
    arrays = tuple(zip(shapes, map(check_axes, shapes, axes), strict=True))
    if not show_all:
        if square:
            return replace(stack_squares(arrays, width=width, limit=None, max_height=max_height), recipe=recipe)
        return replace(_stack(arrays, _Rules(width, limit=None), SQUARE[0], max_height), recipe=recipe)
    sizes = [math.prod(shape) for shape in shapes]
    limit = _share(sizes, MAX_CELLS)
    width = _width_of_all(arrays, limit, max(width, _least_width(sizes)))
    max_height = min(MAX_HEIGHT, _MAX_PIXELS // width)
    if square:
        return replace(stack_squares(arrays, width=width, limit=limit, max_height=max_height), recipe=recipe)
    return replace(_stack(arrays, _Rules(width, limit), MAX_HEIGHT, max_height), recipe=recipe)


def frame_layout(shape: Sequence[int]) -> Layout:
    """Lay out one image as the whole picture, a px for each value.

    An image of more than `MAX_CELLS` values, or beyond 16,384 px in a direction, is sampled in its proportions.

    Parameters
    ----------
    shape : (height, width) of the image

    Raises
    ------
    ValueError
        When the shape is not that of an image, or the image has no pixels.
    """
    if len(shape) != 2 or min(shape) < 1:
        raise ValueError(f"a frame must have a shape (height, width) of at least one pixel, not {tuple(shape)}")
    return _cached_frame_layout(*check_shape(shape))


@lru_cache(maxsize=32)
def _cached_frame_layout(height: int, width: int) -> Layout:
    part = min(1.0, math.sqrt(MAX_CELLS / (height * width)), MAX_HEIGHT / max(height, width))
    rows = Side((0,), (), height, max(1, int(height * part)), ())
    columns = Side((1,), (), width, max(1, int(width * part)), ())
    plan = plan_of(Grid((height, width), rows, columns))
    recipe = (_cached_frame_layout, (height, width))
    height, width = plan.shape
    return Layout((Box(plan, 0, height, 0, width),), width, height, recipe)


def written(layout: Layout) -> tuple[Any, ...]:
    """Return what `read` makes a layout of again: tuples, numbers, True, False and None.

    Raises
    ------
    ValueError
        When it was made by neither `layout` nor `frame_layout`.
    """
    maker, arguments = layout.recipe or (None, ())
    if maker not in (_cached_layout, _cached_frame_layout):
        raise ValueError("only what layout() and frame_layout() have made can be written")
    return arguments


def read(arguments: tuple[Any, ...]) -> Layout:
    """Return the layout that was written; the same object for the same arguments, as long as it is cached."""
    if len(arguments) == 2:
        return frame_layout(arguments)
    shapes, axes, (width, max_height), show_all, square = arguments
    return layout(shapes, axes, width=width, max_height=max_height, show_all=show_all, square=square)


@dataclass(frozen=True)
class _Rules:
    """How wide the picture is, and whether sections show everything (up to `limit` values each) or a sample."""

    width: int
    limit: int | None

    def grid(self, shape: Shape, axes: Axes | None, cap: int) -> Grid:
        """Return one array's grid when no section may be higher than `cap` px."""
        if self.limit is None:
            return fit(shape, axes, min(cap, SQUARE[0]), self.width)
        return whole(shape, axes, limit=self.limit, width=self.width, height=cap, widest=self.width)

    def height(self, grid: Grid, cap: int) -> int:
        """Return a section's height, px: the same whole number for each row of cells."""
        rows, columns = grid.shape
        if is_vector(grid.array_shape) or not rows:
            return strip_height(rows, cap)
        least, most = min(_LEAST, cap), min(_MOST, cap)
        wanted = max(least, min(most, rows * self.width // columns))
        scale = max(1, wanted // rows)
        return rows * (scale + 1 if rows * scale < least and rows * (scale + 1) <= most else scale)


def _stack(arrays: Sequence[tuple[Shape, Axes | None]], rules: _Rules, top: int, max_height: int) -> Layout:
    """Stack all sections under the highest cap, up to `top`, that keeps the picture within `max_height`."""

    def stacked(cap: int) -> tuple[list[Grid], list[int], int]:
        grids = _grids(arrays, rules, cap)
        heights = [rules.height(grid, cap) for grid in grids]
        return grids, heights, gap(cap)

    def fits(cap: int) -> bool:
        _, heights, between = stacked(cap)
        return sum(heights) + between * (len(heights) - 1) <= max_height

    grids, heights, between = stacked(highest(fits, CROWDED, top))
    width = max([rules.width, *(grid.shape[1] for grid in grids)])
    boxes, end = [], -between
    for grid, height in zip(grids, heights, strict=True):
        boxes.append(Box(plan_of(grid), end + between, height, 0, width))
        end += between + height
    return Layout(tuple(boxes), width, max(0, end))


def _grids(arrays: Sequence[tuple[Shape, Axes | None]], rules: _Rules, cap: int) -> list[Grid]:
    """Return all grids under one cap; vectors that belong to the matrix before them follow its columns."""
    grids: list[Grid] = []
    matrix: Grid | None = None
    for shape, axes in arrays:
        grid = rules.grid(shape, axes, cap)
        if len(shape) > 1:
            matrix = grid
        elif len(shape) == 1 and matrix is not None and 1 < grid.columns.units == matrix.columns.units:
            columns = grid.columns._replace(chosen=matrix.columns.chosen)
            grid = replace(grid, columns=columns, fold=matrix.fold, wrap=matrix.wrap)
        grids.append(grid)
    return grids


def _share(sizes: Sequence[int], total: int) -> int:
    """Return the most values that each array may show, so that all together show no more than `total`."""
    left = total
    for waiting, size in zip(range(len(sizes), 0, -1), sorted(sizes), strict=True):
        if size * waiting > left:
            return max(1, left // waiting)
        left -= size
    return total


def _least_width(sizes: Sequence[int]) -> int:
    """Return how wide a picture of everything must be to stay within a canvas: folding fills half of it or more."""
    room = MAX_HEIGHT - CROWDED * len(sizes)
    return min(MAX_WIDTH, 2 * min(sum(sizes), MAX_CELLS) // max(1, room))


def _width_of_all(arrays: Sequence[tuple[Shape, Axes | None]], limit: int, least: int) -> int:
    """Return the width of a picture of everything: that of its widest matrix; what is wider still is wrapped."""
    grids = [whole(shape, axes, limit=limit, width=least) for shape, axes in arrays if len(shape) > 1]
    columns = [MAX_WIDTH if grid.wrap > 1 else grid.columns.cells for grid in grids if grid.rows.cells > 1]
    return min(MAX_WIDTH, max([least, *columns]))
