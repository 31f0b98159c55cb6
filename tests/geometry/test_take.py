"""Taking a section's values out of arrays that lie in memory in all sorts of ways."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from beholder_widget import tiling
from beholder_widget.tiling import Plan, Shape
from tests.geometry.test_plan import plans

Array = NDArray[Any]


def numbered(shape: Shape) -> Array:
    """Return an array whose every value is its place in C order."""
    return np.arange(np.prod(shape, dtype=int), dtype=np.int32).reshape(shape)


def with_gaps(array: Array) -> Array:
    wide = np.zeros([2 * length + 1 for length in array.shape], array.dtype)
    every_other: tuple[Any, ...] = (*[slice(1, None, 2)] * array.ndim, ...)
    view: Array = wide[every_other]
    view[...] = array
    return view


def reversed_axes(array: Array) -> Array:
    view: Array = np.flip(np.flip(array).copy())
    return view


def mixed_axes(array: Array) -> Array:
    order = [axis for start in (1, 0) for axis in range(start, array.ndim, 2)]
    return np.asarray(array.transpose(order).copy().transpose(np.argsort(order)))


def packed_field(array: Array) -> Array:
    records = np.zeros(array.shape, np.dtype([("flag", np.int8), ("value", array.dtype)]))
    field: Array = records["value"]
    field[...] = array
    return field


def unaligned(array: Array) -> Array:
    memory = np.zeros(array.nbytes + 1, np.uint8)[1:].view(array.dtype).reshape(array.shape)
    memory[...] = array
    return memory


LAYOUTS: dict[str, Callable[[Array], Array]] = {
    "in C order": lambda array: array,
    "in Fortran order": lambda array: np.array(array, order="F"),
    "in mixed order": mixed_axes,
    "sliced": with_gaps,
    "reversed": reversed_axes,
    "of foreign byte order": lambda array: array.astype(array.dtype.newbyteorder("S")),
    "in packed records": packed_field,
    "unaligned": unaligned,
}


def expected(plan: Plan, array: Array) -> Array:
    rows, columns = plan.shape
    values = [[array[plan.index(row, column)] for column in range(columns)] for row in range(rows)]
    return np.array(values, array.dtype).reshape(plan.shape)


def memory_needed(plan: Plan, array: Array, dtype: type[np.generic]) -> int:
    """Return the most bytes allocated at once by taking, once what is kept has been made."""
    out = np.empty(plan.shape, dtype)
    plan.take(array, out=out)
    tracemalloc.start()
    plan.take(array, out=out)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


@pytest.mark.parametrize("storage", LAYOUTS)
@given(plan=plans())
def test_each_cell_takes_the_value_at_its_index_from_an_array(storage: str, plan: Plan) -> None:
    array = LAYOUTS[storage](numbered(plan.array_shape))
    np.testing.assert_array_equal(plan.take(array), expected(plan, array), strict=True)


@given(plans())
def test_offsets_lead_to_each_cells_value_in_storage(plan: Plan) -> None:
    array = np.array(numbered(plan.array_shape), order="F")
    offsets = plan.offsets([stride // array.itemsize for stride in array.strides])
    assert offsets.dtype == np.intp
    np.testing.assert_array_equal(array.ravel(order="K")[offsets], plan.take(array))


@given(plans(), st.sampled_from([np.float32, np.float64, np.int64]))
def test_values_are_cast_into_the_given_array(plan: Plan, dtype: type[np.generic]) -> None:
    array = numbered(plan.array_shape)
    out = np.full(plan.shape, 7, dtype)
    assert plan.take(array, out=out) is out
    np.testing.assert_array_equal(out, plan.take(array))


@given(plans())
def test_the_given_array_may_itself_be_a_slice(plan: Plan) -> None:
    array = numbered(plan.array_shape)
    out = with_gaps(np.zeros(plan.shape, array.dtype))
    plan.take(array, out=out)
    np.testing.assert_array_equal(out, plan.take(array))


@pytest.mark.parametrize(
    ("shape", "axes"),
    [
        ((700, 900), None),
        ((700, 900), ((1,), (0,))),
        ((3, 3, 200, 210), None),
        ((210, 200, 3, 3), ((1, 2), (0, 3))),
        ((20, 30, 700), None),
        ((20_000, 3, 10), ((0, 1), (2,))),
        ((5, 3, 10_000), ((0, 1), (2,))),
        ((300_000, 2), None),
        ((2, 300_001), None),
        ((400_003,), None),
    ],
)
@pytest.mark.parametrize("max_cells", [tiling.MAX_CELLS, 300_000])
@pytest.mark.parametrize("storage", ["in C order", "in Fortran order", "sliced", "reversed"])
def test_a_large_section_is_taken_in_slabs_as_a_small_one_is_at_once(
    shape: Shape, axes: tiling.Axes | None, max_cells: int, storage: str
) -> None:
    plan = tiling.plan(shape, axes=axes, show_all=True, max_cells=max_cells)
    array = numbered(shape)
    in_c_order = array.reshape(-1)[plan.offsets([stride // array.itemsize for stride in array.strides])]
    np.testing.assert_array_equal(plan.take(LAYOUTS[storage](array)), in_c_order)
    for row, column in [(0, 0), (plan.shape[0] // 2, plan.shape[1] // 3), (plan.shape[0] - 1, plan.shape[1] - 1)]:
        assert in_c_order[row, column] == array[plan.index(row, column)]


def test_an_array_broadcast_to_more_than_memory_holds_is_taken() -> None:
    array = np.broadcast_to(np.arange(1_000_000, dtype=np.float32), (1_000_000, 1_000_000))
    cells = tiling.plan(array.shape).take(array)
    np.testing.assert_array_equal(cells[5], np.arange(768) * 1_000_000 // 768)


def test_columns_that_are_all_but_one_are_taken_row_by_row() -> None:
    array = numbered((96, 97))
    np.testing.assert_array_equal(tiling.plan(array.shape, width=96).take(array), array[:, :96])


def test_values_in_records_of_no_multiple_of_their_size_are_taken() -> None:
    records = np.zeros((30, 40), np.dtype([("value", np.complex128), ("weight", np.float64)]))
    records["value"] = numbered((30, 40))
    plan = tiling.plan((30, 40), height=20, width=20)
    np.testing.assert_array_equal(plan.take(records["value"]), plan.take(numbered((30, 40))))


@pytest.mark.parametrize("storage", ["as it is", "transposed", "reversed", "sliced", "unaligned"])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_large_array_is_not_copied(storage: str, dtype: type[np.generic]) -> None:
    memory = np.zeros(4 * 8000 * 8000 + 1, np.uint8)
    array = memory[:-1].view(np.float32).reshape(8000, 8000)
    views = {"as it is": array, "transposed": array.T, "reversed": array[::-1], "sliced": array[:, 1::2]}
    view = views.get(storage, memory[1:].view(np.float32).reshape(8000, 8000))
    assert memory_needed(tiling.plan(view.shape), view, dtype) < 8_000_000


def test_a_vector_of_millions_is_taken_without_as_many_offsets() -> None:
    vector = np.zeros(10_000_000, np.float32)[::2]
    assert memory_needed(tiling.plan(vector.shape, show_all=True), vector, np.float64) < 8_000_000


def test_an_array_in_a_file_is_taken(tmp_path: Path) -> None:
    array = np.memmap(tmp_path / "weights", np.float32, "w+", shape=(300, 1000))
    array[:] = numbered(array.shape)
    cells = tiling.plan(array.shape).take(array)
    assert type(cells) is np.ndarray
    assert cells[64, 384] == array[150, 500]


def test_a_scalar_is_taken() -> None:
    np.testing.assert_array_equal(tiling.plan(()).take(np.float32(3)), [[3]])


def test_an_array_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match=r"shape \(3, 4\), not \(4, 3\)"):
        tiling.plan((3, 4)).take(np.zeros((4, 3)))


def test_an_out_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\(3, 4\), not \(4, 3\)"):
        tiling.plan((3, 4)).take(np.zeros((3, 4)), out=np.zeros((4, 3)))


def test_a_cast_to_another_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="dtype float64 cannot be written into out of dtype int64"):
        tiling.plan((3, 4)).take(np.zeros((3, 4)), out=np.zeros((3, 4), np.int64))


def test_strides_for_another_rank_are_refused() -> None:
    with pytest.raises(ValueError, match=r"one for each axis of \(3, 4\), not \(1,\)"):
        tiling.plan((3, 4)).offsets((1,))
