"""Plans of regions: every value of a part of an array, and where it stands in the whole."""

from __future__ import annotations

import gc
import itertools
import math
import pickle
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple
from weakref import ref

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from beholder_widget import tiling
from beholder_widget.geometry.plans import plan_of
from beholder_widget.tiling import Axes, Plan, Range, Shape
from tests.geometry.test_plan import HWIO, NCHW, axes_of, cells, shapes, sizes
from tests.geometry.test_take import LAYOUTS, expected, numbered


class Region(NamedTuple):
    """A request for a region's plan."""

    shape: Shape
    axes: Axes | None
    rows: Range
    columns: Range

    def plan(self, **bounds: Any) -> Plan:
        return tiling.plan(self.shape, axes=self.axes, rows=self.rows, columns=self.columns, **bounds)


@st.composite
def ranges(draw: st.DrawFn, count: int) -> Range:
    first = draw(st.integers(0, count - 1))
    return first, draw(st.integers(first + 1, count))


@st.composite
def regions(draw: st.DrawFn) -> Region:
    shape = draw(shapes(least=1))
    axes = draw(st.none() | axes_of(shape))
    rows, columns = tiling.plan(shape, axes=axes).extent
    return Region(shape, axes, draw(ranges(rows)), draw(ranges(columns)))


@st.composite
def region_plans(draw: st.DrawFn) -> Plan:
    return draw(regions()).plan(width=draw(sizes), max_cells=draw(st.sampled_from([1, 20, 300, 10_000])))


def walk(shape: Shape, axes: Axes | None) -> list[list[tuple[int, ...]]]:
    """Return the index at each row and column position, by walking the axes."""
    rank = len(shape)
    if axes is None and (rank == 3 or rank > 4):
        axes = tuple(range(rank)), ()
    elif axes is None and rank == 4:
        axes = ((0, 1), (3, 2)) if shape[0] != shape[1] == shape[2] else HWIO
    elif axes is None:
        axes = tuple(range(rank - 1)), tuple(range(rank))[-1:]
    down, across = (
        [dict(zip(side, at, strict=True)) for at in np.ndindex(*(shape[axis] for axis in side))] for side in axes
    )
    return [[tuple((row | column)[axis] for axis in range(rank)) for column in across] for row in down]


def first_of(plan: Plan) -> tuple[int, int]:
    (row, _), (column, _) = plan.region
    return row, column


@given(regions())
def test_a_region_shows_every_value_of_its_ranges_and_of_no_others(region: Region) -> None:
    plan = region.plan()
    (top, bottom), (left, right) = plan.region
    walked = walk(region.shape, region.axes)
    wanted = {index for row in walked[top:bottom] for index in row[left:right]}
    assert set(cells(plan)) == wanted
    assert top <= region.rows[0] < region.rows[1] <= bottom
    assert left <= region.columns[0] < region.columns[1] <= right


@given(regions())
def test_a_region_that_is_no_long_line_has_one_cell_a_value_in_the_order_of_the_positions(region: Region) -> None:
    plan = region.plan(width=10_000)
    (top, bottom), (left, right) = plan.region
    if plan.grid.fold == 1:
        assert plan.shape == (bottom - top, right - left)
        walked = walk(region.shape, region.axes)
        assert cells(plan) == [index for row in walked[top:bottom] for index in row[left:right]]


@pytest.mark.parametrize("storage", LAYOUTS)
@given(plan=region_plans())
def test_each_cell_of_a_region_takes_the_value_at_its_index_from_the_whole_array(storage: str, plan: Plan) -> None:
    array = LAYOUTS[storage](numbered(plan.array_shape))
    np.testing.assert_array_equal(plan.take(array), expected(plan, array), strict=True)


@given(region_plans())
def test_a_regions_offsets_lead_to_its_values_in_the_storage_of_the_whole_array(plan: Plan) -> None:
    array = np.array(numbered(plan.array_shape), order="F")
    offsets = plan.offsets([stride // array.itemsize for stride in array.strides])
    np.testing.assert_array_equal(array.ravel(order="K")[offsets], plan.take(array))


@given(region_plans())
def test_a_region_may_be_written_into_a_slice_and_cast(plan: Plan) -> None:
    out = np.zeros((2 * plan.shape[0], plan.shape[1]), np.float64)[::2]
    plan.take(numbered(plan.array_shape), out=out)
    np.testing.assert_array_equal(out, plan.take(numbered(plan.array_shape)))


@given(regions(), st.integers(1, 200), sizes)
def test_a_region_of_more_values_than_cells_is_sampled_evenly(region: Region, limit: int, width: int) -> None:
    plan, everything = region.plan(max_cells=limit, width=width), region.plan()
    assert plan.region == everything.region
    assert set(cells(plan)) <= set(cells(everything))
    if not plan.grid.rows.inner and not plan.grid.columns.inner:
        assert len(set(cells(plan))) <= limit
        assert len(set(cells(plan))) > min(limit, len(set(cells(everything)))) / 4


def test_both_sides_of_a_matrix_are_sampled_in_their_proportions() -> None:
    plan = tiling.plan((25_088, 4096), rows=(8000, 10_000), columns=(0, 1000), max_cells=20_000)
    assert plan.shape == (200, 100)
    assert plan.index(10, 10) == (8100, 100)


@given(shapes(rank=st.just(4)), st.data())
def test_kernels_of_a_region_are_whole(shape: Shape, data: st.DataObject) -> None:
    kernel = tuple(length % 33 or 1 for length in shape[:2])
    units = tuple(length or 1 for length in shape[2:])
    rows, columns = (data.draw(ranges(count * extent)) for count, extent in zip(units, kernel, strict=True))
    plan = tiling.plan(kernel + units, axes=HWIO, rows=rows, columns=columns)
    for (first, end), widened, extent in zip((rows, columns), plan.region, kernel, strict=True):
        assert widened == (first // extent * extent, -(-end // extent) * extent)
    for (y, x), index in zip(itertools.product(*map(range, plan.shape)), cells(plan), strict=True):
        assert (y % kernel[0], x % kernel[1]) == index[:2]


def test_a_single_feature_map_is_cut() -> None:
    plan = tiling.plan((4, 3, 100, 200), axes=NCHW, rows=(110, 120), columns=(230, 250))
    assert plan.shape == (10, 20)
    assert plan.index(0, 0) == (1, 1, 10, 30)


def test_feature_maps_over_several_units_are_whole() -> None:
    plan = tiling.plan((4, 3, 100, 200), axes=NCHW, rows=(110, 210), columns=(230, 250))
    assert plan.region == ((100, 300), (230, 250))


@given(regions(), st.data())
def test_adjacent_regions_are_together_the_whole(region: Region, data: st.DataObject) -> None:
    rows, _ = tiling.plan(region.shape, axes=region.axes).extent
    cut = data.draw(st.integers(0, rows))
    parts = [region._replace(rows=part) for part in ((0, cut), (cut, rows)) if part[0] < part[1]]
    united = {index for part in parts for index in cells(part.plan())}
    assert united == set(cells(region._replace(rows=(0, rows)).plan()))


@given(st.data())
def test_a_region_of_the_cells_from_one_on_begins_with_that_cells_value(data: st.DataObject) -> None:
    shape = data.draw(shapes(least=1))
    axes = data.draw(axes_of(shape))
    coarse = tiling.plan(shape, axes=axes, height=data.draw(sizes), width=data.draw(sizes))
    row, column = (data.draw(st.integers(0, count - 1)) for count in coarse.shape)
    rows, columns = coarse.ranges((row, row + 1), (column, column + 1))
    assert (rows[0], columns[0]) == coarse.position(row, column)
    fine = tiling.plan(shape, axes=axes, rows=rows, columns=columns)
    whole = tiling.plan(shape, axes=axes, rows=(0, fine.extent[0]), columns=(0, fine.extent[1]))
    assert fine.index(0, 0) == walk(shape, axes)[first_of(fine)[0]][first_of(fine)[1]]
    assert coarse.index(row, column) in set(cells(fine))
    assert whole.extent == coarse.extent


@st.composite
def any_plans(draw: st.DrawFn) -> Plan:
    """Draw a plan of a region or of a sample, folded and wrapped too."""
    if draw(st.booleans()):
        return draw(region_plans())
    shape = draw(shapes(least=1))
    axes = draw(st.none() | axes_of(shape))
    grid = tiling.plan(shape, axes=axes, height=draw(sizes), width=draw(sizes)).grid
    if grid.fold == 1:
        grid = replace(grid, fold=draw(st.integers(1, 4)), wrap=draw(st.integers(1, 4)))
    return plan_of(grid)


@given(any_plans(), st.data())
def test_a_position_counts_along_the_whole_array(plan: Plan, data: st.DataObject) -> None:
    row, column = (data.draw(st.integers(0, count - 1)) for count in plan.shape)
    position = plan.position(row, column)
    assert plan.locate(plan.index(row, column)) == position
    (top, bottom), (left, right) = plan.region
    assert top <= position[0] < bottom
    assert left <= position[1] < right
    assert bottom <= plan.extent[0]
    assert right <= plan.extent[1]


@given(regions())
def test_positions_follow_the_walk_of_the_axes(region: Region) -> None:
    walked = walk(region.shape, region.axes)
    plan = region.plan(max_cells=50)
    assert plan.extent == (len(walked), len(walked[0]))
    for row, column in itertools.product(*map(range, plan.shape)):
        down, across = plan.position(row, column)
        assert walked[down][across] == plan.index(row, column)


@given(any_plans())
def test_every_index_that_is_shown_has_its_first_cell_and_no_other_has_one(plan: Plan) -> None:
    firsts: dict[tuple[int, ...], tuple[int, int]] = {}
    for row, column in itertools.product(*map(range, plan.shape)):
        firsts.setdefault(plan.index(row, column), (row, column))
    for index in itertools.product(*map(range, plan.array_shape)):
        assert plan.cell(index) == firsts.get(index)


@given(any_plans(), st.data())
def test_a_rectangle_of_cells_has_all_its_values_in_its_ranges(plan: Plan, data: st.DataObject) -> None:
    rows, columns = (data.draw(ranges(count)) for count in plan.shape)
    (top, bottom), (left, right) = plan.ranges(rows, columns)
    for row, column in itertools.product(range(*rows), range(*columns)):
        down, across = plan.position(row, column)
        assert top <= down < bottom
        assert left <= across < right


def test_a_rectangle_that_ends_in_a_repeated_kernel_stands_for_all_of_that_kernel() -> None:
    wrapped = plan_of(replace(tiling.plan((9, 5), axes=((), (0, 1))).grid, wrap=2))
    assert [wrapped.index(1, column) for column in (19, 20)] == [(8, 4), (8, 0)]
    assert wrapped.ranges((0, 2), (0, 21)) == ((0, 1), (0, 45))


def test_a_rectangle_over_two_parts_of_a_wrapped_row_of_kernels_stands_for_all_of_the_row() -> None:
    plan = tiling.plan((3, 3, 2, 20_000), show_all=True)
    last_row_of_one_part_and_first_of_the_next = (2, 4)
    assert plan.ranges(last_row_of_one_part_and_first_of_the_next, (0, 1)) == ((0, 3), (0, plan.shape[1] + 1))


@given(any_plans())
def test_all_cells_stand_for_all_of_the_plans_region(plan: Plan) -> None:
    assert plan.ranges((0, plan.shape[0]), (0, plan.shape[1])) == plan.region


@given(shapes(least=1, rank=st.integers(2, 2)), sizes, sizes, st.data())
def test_neighbouring_cells_stand_for_neighbouring_ranges(
    shape: Shape, height: int, width: int, data: st.DataObject
) -> None:
    plan = tiling.plan(shape, axes=((0,), (1,)), height=height, width=width)
    if plan.shape[0] > 1 and plan.grid.fold == 1:
        row = data.draw(st.integers(1, plan.shape[0] - 1))
        (_, end), _ = plan.ranges((row - 1, row), (0, 1))
        (first, _), _ = plan.ranges((row, row + 1), (0, 1))
        assert end == first


def test_a_value_of_a_hundred_million_is_found_in_two_steps() -> None:
    coarse = tiling.plan((25_088, 4096))
    assert coarse.cell((17_000, 33)) is None
    row, column = coarse.locate((17_000, 33))
    fine = tiling.plan((25_088, 4096), rows=(row - 10, row + 10), columns=(column - 10, column + 10))
    assert fine.cell((17_000, 33)) == (10, 10)
    assert fine.index(10, 10) == (17_000, 33)


def test_a_region_of_a_flattened_array_breaks_at_its_width() -> None:
    plan = tiling.plan((64, 100, 12), rows=(24, 24 + 60), width=12)
    assert plan.shape == (5, 12)
    assert [plan.index(row, 0) for row in range(5)] == [(0, 2 + row, 0) for row in range(5)]


def test_a_region_of_a_vector_breaks_at_its_width() -> None:
    plan = tiling.plan((5000,), columns=(1000, 1030), width=10)
    assert plan.shape == (3, 10)
    assert plan.index(2, 9) == (1029,)


def test_a_region_of_one_side_has_all_of_the_other() -> None:
    assert tiling.plan((300, 2000), rows=(5, 7)).shape == (2, 2000)
    assert tiling.plan((300, 2000), columns=(5, 7)).shape == (300, 2)


def test_the_region_of_everything_is_the_plan_of_everything() -> None:
    assert tiling.plan((60, 70), rows=(0, 60)) is tiling.plan((60, 70))


def test_an_empty_array_has_no_regions() -> None:
    assert tiling.plan((0, 5), columns=(1, 3)).shape == (0, 0)
    assert tiling.plan((0, 5)).extent == (0, 5)
    assert tiling.plan((0, 5)).region == ((0, 0), (0, 5))
    with pytest.raises(ValueError, match=r"0 <= first < end <= 0, not \(0, 1\)"):
        tiling.plan((0, 5), rows=(0, 1))


@pytest.mark.parametrize("given_range", [(0, 0), (3, 2), (-1, 2), (2, 5)])
@pytest.mark.parametrize("name", ["rows", "columns"])
def test_a_range_that_is_empty_or_not_in_the_array_is_refused(name: str, given_range: Range) -> None:
    bounds: dict[str, Any] = {name: given_range}
    with pytest.raises(ValueError, match=rf"{name} must be .*<= 4, not \({given_range[0]}, {given_range[1]}\)"):
        tiling.plan((4, 4), **bounds)


@pytest.mark.parametrize("given_range", [3, (1,), (1, 2, 3), ("a", 2), (0.5, 2)])
def test_what_is_no_range_is_refused(given_range: Any) -> None:
    with pytest.raises(ValueError, match=r"rows must be \(first, end\), like \(0, 16\), not"):
        tiling.plan((4, 4), rows=given_range)


@pytest.mark.parametrize("index", [(0,), (0, 4), (-1, 0), (0, 0, 0)])
def test_what_is_no_index_of_the_array_is_refused(index: tuple[int, ...]) -> None:
    for find in (tiling.plan((4, 4)).cell, tiling.plan((4, 4)).locate):
        with pytest.raises(IndexError, match=r"there is no index .* of shape"):
            find(index)


@pytest.mark.parametrize("cell", [(3, 0), (0, 4), (-1, 0), (0, -1)])
def test_a_cell_outside_the_section_has_no_position(cell: tuple[int, int]) -> None:
    with pytest.raises(IndexError, match="there is no cell"):
        tiling.plan((3, 4)).position(*cell)


@pytest.mark.parametrize(("rows", "columns"), [((0, 0), (0, 1)), ((0, 4), (0, 1)), ((0, 1), (2, 5)), ((0, 1), (-1, 1))])
def test_a_rectangle_outside_the_section_stands_for_nothing(rows: Range, columns: Range) -> None:
    with pytest.raises(IndexError, match="with 0 <= first < end <="):
        tiling.plan((3, 4)).ranges(rows, columns)


@given(any_plans())
def test_a_plan_comes_back_from_a_pickle_as_the_shared_one(plan: Plan) -> None:
    assert pickle.loads(pickle.dumps(plan)) is plan  # noqa: S301 - the test pickled it itself


def test_a_plan_pickles_without_what_it_has_worked_out() -> None:
    plan = tiling.plan((400, 500), rows=(3, 300))
    fresh = pickle.dumps(plan)
    plan.take(np.zeros((400, 500)))
    assert pickle.dumps(plan) == fresh
    assert len(fresh) < 600


def test_equal_regions_have_the_same_plan() -> None:
    assert tiling.plan((50, 60), rows=[1, 5]) is tiling.plan([50, 60], rows=(1, 5), columns=(0, 60))


def test_plans_of_regions_do_not_pile_up_and_leave_those_of_whole_arrays_alone() -> None:
    whole = tiling.plan((51, 61))
    plans = [ref(tiling.plan((900, 61), rows=(row, row + 9))) for row in range(800)]
    gc.collect()
    assert sum(plan() is not None for plan in plans) < 50
    assert tiling.plan((51, 61)) is whole


def test_a_region_of_an_array_in_a_file_reads_no_more_than_it_shows(tmp_path: Path) -> None:
    array = np.memmap(tmp_path / "weights", np.float32, "w+", shape=(300, 1000))
    array[:] = numbered(array.shape)
    taken: NDArray[Any] = tiling.plan(array.shape, rows=(100, 103), columns=(7, 9)).take(array.T.T)
    np.testing.assert_array_equal(taken, array[100:103, 7:9])


def test_a_region_of_an_array_broadcast_to_more_than_memory_holds_is_taken() -> None:
    array = np.broadcast_to(np.arange(1_000_000, dtype=np.float32), (1_000_000, 1_000_000))
    plan = tiling.plan(array.shape, rows=(999_990, 1_000_000), columns=(500_000, 500_020))
    np.testing.assert_array_equal(plan.take(array), np.tile(np.arange(500_000, 500_020), (10, 1)))
    assert math.prod(plan.extent) == 10**12
