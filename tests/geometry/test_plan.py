"""Which value of an array each cell of its section shows."""

from __future__ import annotations

import itertools
import math
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from beholder_widget import tiling
from beholder_widget.tiling import Axes, Plan, Shape

HWIO, OIHW, NHWC, NCHW = ((2, 0), (3, 1)), ((1, 2), (0, 3)), ((0, 1), (3, 2)), ((0, 2), (1, 3))

sizes = st.integers(1, 60)


@st.composite
def shapes(draw: st.DrawFn, least: int = 0, rank: st.SearchStrategy[int] | None = None) -> Shape:
    """Draw a shape of any rank, of at most 2,000 values."""
    lengths, room = [], 2000
    for _ in range(draw(st.integers(0, 8) if rank is None else rank)):
        lengths.append(draw(st.integers(least, min(room, draw(st.sampled_from([1, 2, 5, 40, 200]))))))
        room //= max(1, lengths[-1])
    return tuple(draw(st.permutations(lengths)))


@st.composite
def axes_of(draw: st.DrawFn, shape: Shape) -> Axes:
    order = tuple(draw(st.permutations(range(len(shape)))))
    split = draw(st.integers(0, len(shape)))
    return order[:split], order[split:]


@st.composite
def plans(draw: st.DrawFn, least: int = 0) -> Plan:
    shape = draw(shapes(least))
    axes = draw(st.none() | axes_of(shape))
    if draw(st.booleans()):
        return tiling.plan(shape, axes=axes, show_all=True, width=draw(sizes), max_cells=draw(st.integers(1, 2000)))
    return tiling.plan(shape, axes=axes, height=draw(sizes), width=draw(sizes))


def cells(plan: Plan) -> list[tuple[int, ...]]:
    """Return the index of every cell, row by row."""
    rows, columns = plan.shape
    return [plan.index(row, column) for row in range(rows) for column in range(columns)]


def evenly(length: int, count: int) -> list[int]:
    return [number * length // count for number in range(count)]


@given(plans())
def test_every_cell_shows_a_value_that_is_in_the_array(plan: Plan) -> None:
    assert all(
        0 <= position < length
        for index in set(cells(plan))
        for position, length in zip(index, plan.array_shape, strict=True)
    )


@given(st.data())
def test_what_fits_shows_every_value_exactly_once(data: st.DataObject) -> None:
    shape = data.draw(shapes(least=1))
    axes = data.draw(axes_of(shape))
    height, width = (math.prod(shape[axis] for axis in side) for side in axes)
    plan = tiling.plan(shape, axes=axes, height=height, width=width)
    assert plan.shape == (height, width)
    assert sorted(cells(plan)) == list(itertools.product(*map(range, shape)))


@given(st.data())
def test_all_data_shows_every_value(data: st.DataObject) -> None:
    shape = data.draw(shapes(least=1))
    plan = tiling.plan(shape, axes=data.draw(st.none() | axes_of(shape)), width=data.draw(sizes), show_all=True)
    assert set(cells(plan)) == set(itertools.product(*map(range, shape)))


@given(shapes(least=1, rank=st.integers(1, 2)), sizes, sizes)
def test_rows_and_columns_are_sampled_in_proportion(shape: Shape, height: int, width: int) -> None:
    rows, columns = (1, *shape)[-2:]
    assume(columns > 1 or rows <= height)
    plan = tiling.plan(shape, height=height, width=width)
    expected = itertools.product(evenly(rows, min(rows, height)), evenly(columns, min(columns, width)))
    assert cells(plan) == [index[-len(shape) :] for index in expected]


@given(shapes(least=1, rank=st.sampled_from([3, 5, 6])), sizes, sizes)
def test_other_ranks_are_read_in_order_and_sampled_in_proportion(shape: Shape, height: int, width: int) -> None:
    plan = tiling.plan(shape, height=height, width=width)
    indices = list(itertools.product(*map(range, shape)))
    assert cells(plan) == [indices[position] for position in evenly(len(indices), plan.shown)]


@given(shapes(least=1, rank=st.sampled_from([3, 5, 6])))
def test_other_ranks_are_shown_whole_in_blocks_about_square_if_they_divide(shape: Shape) -> None:
    size = math.prod(shape)
    plan = tiling.plan(shape)
    rows, columns = plan.shape
    ratio = (768 / columns) / (128 / rows)
    divides = any(size % count == 0 and 0.25 <= 6 * count**2 / size <= 4 for count in range(1, 129))
    if divides:
        assert plan.shown == size
        assert 0.25 <= ratio <= 4
    elif size <= 768:
        assert plan.shown == size
    else:
        assert size - rows < plan.shown <= size
        assert 0.25 <= ratio <= 4


@given(shapes(rank=st.just(4)), sizes, sizes)
def test_kernels_are_shown_whole_or_not_at_all(shape: Shape, height: int, width: int) -> None:
    kernel = tuple(length % 33 or 1 for length in shape[:2])
    units = tuple(length or 1 for length in shape[2:])
    plan = tiling.plan(kernel + units, axes=HWIO, height=height, width=width)
    blocks: dict[tuple[int, ...], list[tuple[int, ...]]] = {}
    for (y, x), index in zip(itertools.product(*map(range, plan.shape)), cells(plan), strict=True):
        assert (y % kernel[0], x % kernel[1]) == index[:2]
        blocks.setdefault((y // kernel[0], x // kernel[1]), []).append(index)
    assert all(len({index[2:] for index in block}) == 1 for block in blocks.values())
    assert all(len(block) == math.prod(kernel) for block in blocks.values())


@given(plans(least=1))
def test_a_plan_says_how_many_values_it_shows(plan: Plan) -> None:
    assert plan.size == math.prod(plan.array_shape)
    assert plan.shown == math.prod(plan.shape)


@given(shapes(least=1, rank=st.integers(0, 2)), sizes, sizes)
def test_a_section_keeps_to_its_box(shape: Shape, height: int, width: int) -> None:
    rows, columns = tiling.plan(shape, height=height, width=width).shape
    assert rows <= height
    assert columns <= width


@given(shapes(least=1, rank=st.integers(0, 3)), st.integers(1, 500))
def test_all_data_shows_no_more_values_than_its_limit(shape: Shape, limit: int) -> None:
    plan = tiling.plan(shape, show_all=True, max_cells=limit, width=10)
    assert min(limit, plan.size) / 2 < len(set(cells(plan))) <= limit


@pytest.mark.parametrize(
    ("shape", "cells_of_section"),
    [
        ((), (1, 1)),
        ((10,), (1, 10)),
        ((5000,), (1, 768)),
        ((64, 10), (64, 10)),
        ((4096, 4096), (128, 768)),
        ((3, 3, 1, 32), (3, 96)),
        ((3, 3, 512, 512), (126, 768)),
        ((8, 28, 28, 16), (112, 448)),
        ((64, 100, 12), (120, 640)),
        ((1, 1, 1_000_003), (128, 768)),
        ((1_000_000, 1), (128, 768)),
        ((1, 1_000_000), (1, 768)),
        ((2, 2, 2, 2, 2, 2, 2, 2), (8, 32)),
        ((0,), (0, 0)),
        ((3, 0, 5), (0, 0)),
    ],
)
def test_without_axes_beholders_rules_apply(shape: Shape, cells_of_section: tuple[int, int]) -> None:
    assert tiling.plan(shape).shape == cells_of_section


def test_a_convolution_has_a_row_of_kernels_per_input_and_a_column_per_output_channel() -> None:
    plan = tiling.plan((3, 2, 5, 7))
    assert plan.shape == (5 * 3, 7 * 2)
    assert plan.index(4 * 3 + 2, 6 * 2 + 1) == (2, 1, 4, 6)


def test_pytorchs_kernels_look_the_same_as_tensorflows() -> None:
    ours, theirs = tiling.plan((3, 2, 5, 7)), tiling.plan((7, 5, 3, 2), axes=OIHW)
    assert [(y, x, i, o) for o, i, y, x in cells(theirs)] == cells(ours)


def test_an_activation_has_a_row_of_maps_per_image_and_a_column_per_channel() -> None:
    plan = tiling.plan((2, 9, 9, 5))
    assert plan.index(9 + 3, 2 * 9 + 4) == (1, 3, 4, 2)


def test_a_feature_map_that_fits_is_shown_whole() -> None:
    plan = tiling.plan((32, 112, 112, 64), axes=NHWC)
    assert plan.shape == (112, 6 * 112)


def test_a_feature_map_too_large_for_the_box_is_thinned_in_its_proportions() -> None:
    plan = tiling.plan((1, 3, 1000, 2000), axes=NCHW)
    assert plan.shape == (128, 3 * 256)
    assert [plan.index(row, 0)[2] for row in range(128)] == evenly(1000, 128)
    assert [plan.index(0, column)[3] for column in range(256)] == evenly(2000, 256)


def test_all_data_of_a_map_beyond_the_limit_is_thinned_in_its_proportions() -> None:
    assert tiling.plan((1, 1, 3000, 6000), axes=NCHW, show_all=True, max_cells=180_000).shape == (300, 600)


def test_a_kernel_larger_than_the_box_makes_the_section_larger() -> None:
    assert tiling.plan((16, 16, 3, 192), height=10, width=12).shape == (16, 16)


def test_kernels_of_many_axes_do_not_make_the_section_endless() -> None:
    rows, columns = tiling.plan((30,) * 8, axes=((0, 1, 2, 3), (4, 5, 6, 7))).shape
    assert max(rows, columns) <= 1024


def test_all_data_folds_a_tall_narrow_array() -> None:
    plan = tiling.plan((1_000_000, 10), show_all=True)
    rows, columns = plan.shape
    assert max(rows, columns) <= 16_384
    assert columns % 10 == 0
    assert plan.index(1, 13) == (columns // 10 + 1, 3)


def test_all_data_wraps_a_wide_array() -> None:
    plan = tiling.plan((10, 1_000_000), show_all=True)
    rows, columns = plan.shape
    assert max(rows, columns) <= 16_384
    assert plan.index(1, 0) == (0, columns)
    assert plan.index(rows // 10, 0) == (1, 0)


def test_all_data_folds_kernels_side_by_side_without_tearing_them() -> None:
    plan = tiling.plan((3, 3, 20_000, 2), show_all=True)
    across = 2 * 3
    assert plan.shape[1] > across
    assert [plan.index(row, across + column)[:2] for row in range(3) for column in range(3)] == [
        (y, x) for y in range(3) for x in range(3)
    ]
    assert plan.index(0, across)[2] == 1


@pytest.mark.parametrize("shape", [(1, 1, 1_000_003), (1_000_000, 1), (1, 1_000_000), (1_000_000,)])
def test_all_data_breaks_a_long_vector_into_a_block(shape: Shape) -> None:
    rows, columns = tiling.plan(shape, show_all=True).shape
    assert columns <= 768
    assert rows * columns < math.prod(shape) + columns


def test_an_incomplete_last_row_repeats_the_last_value() -> None:
    plan = tiling.plan((1009, 1, 1), show_all=True)
    assert plan.shown > 1009
    assert cells(plan)[1009:] == [(1008, 0, 0)] * (plan.shown - 1009)


def test_all_data_beyond_the_limit_is_sampled() -> None:
    plan = tiling.plan((25_088, 4096), show_all=True)
    assert plan.shape[1] == 4096
    assert 0.99 * tiling.MAX_CELLS < plan.shown <= tiling.MAX_CELLS


def test_equal_arguments_give_the_same_plan() -> None:
    assert tiling.plan((5, 6), axes=[[0], [1]]) is tiling.plan([5, 6], axes=((0,), (1,)))


@pytest.mark.parametrize(
    "axes", [((0,), ()), ((0, 1), (1,)), ((0,), (2,)), ((0,), (-1,)), ((0, 0), (1,)), (0, 1), ((0,),), ((0,), ("a",))]
)
def test_axes_that_do_not_name_each_axis_once_are_refused(axes: Axes) -> None:
    with pytest.raises(ValueError, match=r"axes must .*not \("):
        tiling.plan((3, 4), axes=axes)


@pytest.mark.parametrize("bound", [{"height": 0}, {"width": 0}, {"max_cells": 0}])
def test_a_bound_that_is_not_positive_is_refused(bound: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=f"{next(iter(bound))} must be at least 1, not 0"):
        tiling.plan((3, 4), **bound)


def test_a_negative_length_is_refused() -> None:
    with pytest.raises(ValueError, match=r"not \(3, -1\)"):
        tiling.plan((3, -1))


@pytest.mark.parametrize("cell", [(3, 0), (0, 4), (-1, 0), (0, -1)])
def test_a_cell_outside_the_section_has_no_index(cell: tuple[int, int]) -> None:
    with pytest.raises(IndexError, match="there is no cell"):
        tiling.plan((3, 4)).index(*cell)
