"""Layouts of square cells: what is wrapped, what stands side by side, and what stays as it is without them."""

from __future__ import annotations

import cProfile
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from beholder_widget import tiling
from beholder_widget.geometry.squares import MOST
from beholder_widget.tiling import Box, Layout, Shape
from tests.geometry.test_layout import COUNTS, NETWORKS, tensors

lengths = st.integers(0, 40) | st.sampled_from([1, 64, 300, 5000])
small = st.lists(st.lists(lengths, max_size=4).map(tuple).filter(lambda shape: math.prod(shape) < 200_000), max_size=8)


def square(*shapes: Shape, **bounds: Any) -> Layout:
    return tiling.layout(shapes, square=True, **bounds)


def numbered(shape: Shape) -> NDArray[np.int64]:
    return np.arange(math.prod(shape)).reshape(shape)


def rectangle(box: Box) -> tuple[int, int, int, int]:
    return box.top, box.top + box.height, box.left, box.left + box.width


@given(small, st.integers(1, 900), st.integers(1, 5000), st.booleans())
def test_every_cell_shows_the_value_whose_index_the_plan_tells(
    shapes: list[Shape], width: int, max_height: int, show_all: bool
) -> None:
    for box in square(*shapes, width=width, max_height=max_height, show_all=show_all).boxes:
        plan, array = box.plan, numbered(box.plan.array_shape)
        cells = plan.take(array)
        assert cells.shape == plan.shape
        rows, columns = plan.shape
        for row, column in {(0, 0), (rows - 1, columns - 1), (rows // 2, columns // 3)} if cells.size else ():
            assert cells[row, column] == array[plan.index(row, column)]


@given(tensors, st.integers(1, 1000), st.integers(1, 5000), st.booleans())
def test_sections_do_not_overlap_and_lie_in_the_picture(
    shapes: list[Shape], width: int, max_height: int, show_all: bool
) -> None:
    layout = square(*shapes, width=width, max_height=max_height, show_all=show_all)
    assert [box.plan.array_shape for box in layout.boxes] == shapes
    owner = np.zeros((layout.height, layout.width), np.bool_) if layout.height * layout.width < 1 << 26 else None
    for box in layout.boxes:
        top, end, left, right = rectangle(box)
        assert 0 <= top < end <= layout.height
        assert 0 <= left < right <= layout.width
        if owner is not None:
            assert not owner[top:end, left:right].any()
            owner[top:end, left:right] = True


@given(tensors, st.integers(1, 1000), st.booleans())
def test_cells_are_squares_of_whole_px_and_those_of_vectors_as_wide_as_each_other(
    shapes: list[Shape], width: int, show_all: bool
) -> None:
    for box in square(*shapes, width=width, show_all=show_all).boxes:
        rows, columns = box.plan.shape
        if rows:
            assert box.height % rows == 0
            assert box.width % columns == 0
        if rows and len(box.plan.array_shape) > 1:
            assert box.height // rows == box.width // columns


@given(tensors, st.integers(1, 1000))
def test_only_a_kernel_is_higher_or_wider_than_there_is_room_for(shapes: list[Shape], width: int) -> None:
    for box in square(*shapes, width=width).boxes:
        grid = box.plan.grid
        assert box.height <= max(MOST, grid.rows.depth)
        assert box.width <= max(width, grid.columns.depth)


@given(tensors, st.booleans())
def test_regions_are_planned_by_the_axes_of_the_plan(shapes: list[Shape], show_all: bool) -> None:
    for box in square(*shapes, show_all=show_all).boxes:
        plan = box.plan
        if plan.shown:
            rows, columns = plan.ranges((0, 1), (0, 1))
            region = tiling.plan(plan.array_shape, axes=plan.axes, rows=rows, columns=columns)
            assert region.extent == plan.extent
            assert region.index(0, 0) == plan.index(0, 0)


@pytest.mark.parametrize("name", NETWORKS)
def test_real_networks_stay_within_the_height(name: str) -> None:
    shapes, axes = NETWORKS[name]
    layout = tiling.layout(shapes, axes, square=True)
    assert len(layout.boxes) == COUNTS[name]
    assert layout.height <= 4096
    assert layout.width == 768


@pytest.mark.parametrize("name", NETWORKS)
def test_showing_everything_shows_no_more_than_the_limit(name: str) -> None:
    shapes, axes = NETWORKS[name]
    layout = tiling.layout(shapes, axes, square=True, show_all=True)
    assert max(layout.height, layout.width) <= 16_384
    assert layout.shown <= tiling.MAX_CELLS * 1.01


@given(st.integers(2, 40), st.integers(2, 40), st.integers(1, 7))
def test_a_bias_is_as_wide_as_its_weight_and_each_cell_below_its_own_column(
    inputs: int, outputs: int, kernel: int
) -> None:
    weight, bias = square((kernel, kernel, inputs, outputs), (outputs,)).boxes
    assert (bias.left, bias.width) == (weight.left, weight.width)
    assert bias.top > weight.top
    for column in range(bias.plan.shape[1]):
        px = column * (bias.width // bias.plan.shape[1])
        cell = px // (weight.width // weight.plan.shape[1])
        row_of_blocks = 0
        assert bias.plan.index(0, column) == weight.plan.index(row_of_blocks, cell)[3:]


def test_kernels_are_magnified_unstretched() -> None:
    (box,) = square((3, 3, 1, 8)).boxes
    assert (box.height, box.width) == (24, 192)


@given(small, st.integers(1, 900), st.booleans())
def test_what_shows_all_values_counts_each_of_them_once(shapes: list[Shape], width: int, show_all: bool) -> None:
    for box in square(*shapes, width=width, show_all=show_all).boxes:
        plan = box.plan
        taken, firsts = plan.take(numbered(plan.array_shape)), plan.firsts()
        counted = taken if firsts is None else taken[firsts]
        assert counted.size == plan.distinct == len(np.unique(taken))
        assert (firsts is None) == (plan.distinct == plan.shown)


def test_maps_stand_in_a_block_without_repeats() -> None:
    for shape, axes in (((16, 4, 16, 16), ((0, 2), (1, 3))), ((64, 16, 16), None), ((12, 6, 8, 8), ((0, 2), (1, 3)))):
        (box,) = tiling.layout([shape], [axes], square=True).boxes
        assert box.plan.shown == box.plan.distinct == box.plan.size
        assert min(box.height, box.width) >= 96


def test_attention_maps_stand_side_by_side() -> None:
    maps = numbered((8, 64, 64))
    (box,) = square(maps.shape).boxes
    cells = box.plan.take(maps)
    np.testing.assert_array_equal(cells, np.concatenate(list(maps), axis=1))


def test_a_batch_of_attention_maps_is_a_grid_of_them() -> None:
    maps = numbered((2, 4, 64, 64))
    (box,) = square(maps.shape).boxes
    np.testing.assert_array_equal(box.plan.take(maps), np.block([list(row) for row in maps]))


def test_a_large_map_keeps_its_proportions() -> None:
    assert square((1000, 1000)).boxes[0].plan.shape == (256, 256)
    assert square((6, 512, 512)).boxes[0].plan.shape == (128, 768)


def test_a_long_matrix_is_wrapped_rather_than_stretched() -> None:
    tall, wide = square((512, 10), (10, 2000)).boxes
    assert tall.plan.grid.fold > 1
    assert wide.plan.grid.wrap > 1
    assert (tall.plan.grid.distinct, wide.plan.grid.distinct) == (5120, 20_000)


def test_small_square_arrays_stand_side_by_side() -> None:
    boxes = square((64, 64), (64, 64), (10, 10)).boxes
    assert {box.top for box in boxes} == {0}
    assert [box.left for box in boxes] == [0, 197, 394]


def test_a_section_without_cells_takes_a_row_for_itself() -> None:
    first, empty, last = square((8, 8), (0,), (8, 8)).boxes
    assert first.top + first.height < empty.top
    assert empty.top + empty.height < last.top
    assert empty.width == 768


@given(tensors, st.integers(1, 1000), st.booleans())
def test_without_square_cells_every_section_is_as_wide_as_the_picture(
    shapes: list[Shape], width: int, show_all: bool
) -> None:
    layout = tiling.layout(shapes, width=width, show_all=show_all)
    assert all((box.left, box.width) == (0, layout.width) for box in layout.boxes)


def test_a_square_layout_is_another_than_the_usual_one_and_pickles_as_itself() -> None:
    import pickle

    layout = square((512, 10))
    assert pickle.loads(pickle.dumps(layout)) is layout  # noqa: S301 - our own
    assert layout.boxes[0].plan.shape != tiling.layout([(512, 10)]).boxes[0].plan.shape


@pytest.mark.parametrize("show_all", [False, True])
def test_arrangements_are_weighed_all_at_once_and_not_each_by_itself(show_all: bool) -> None:
    shapes: list[Shape] = [(3, 3, 3, 8 * number, 1000) for number in range(1, 31)]
    calls = cProfile.Profile()
    calls.runcall(square, *shapes, width=100, max_height=100, show_all=show_all)
    assert sum(entry.callcount for entry in calls.getstats()) < 3000 * len(shapes)
