"""Putting the sections' cells together into one picture."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from beholder_widget import tiling
from beholder_widget.tiling import Layout

Indices = NDArray[np.uint8]

lengths = st.integers(0, 40) | st.sampled_from([1, 300, 5000])
layouts = st.builds(
    tiling.layout,
    st.lists(st.lists(lengths, max_size=4).map(tuple), max_size=6),
    width=st.integers(1, 300),
    max_height=st.integers(1, 500),
    show_all=st.booleans(),
    square=st.booleans(),
).filter(lambda layout: layout.width * layout.height < 100_000) | st.builds(
    tiling.frame_layout, st.tuples(st.integers(1, 50), st.integers(1, 50))
)


def random_cells(layout: Layout, seed: int = 0) -> list[Indices]:
    generator = np.random.default_rng(seed)
    return [generator.integers(1, 256, box.plan.shape, np.uint8) for box in layout.boxes]


@given(layouts)
def test_each_px_shows_its_nearest_cell_and_gaps_are_zero(layout: Layout) -> None:
    cells = random_cells(layout)
    expected = np.zeros((layout.height, layout.width), np.uint8)
    for box, section in zip(layout.boxes, cells, strict=True):
        if section.size:
            rows = np.arange(box.height) * section.shape[0] // box.height
            columns = np.arange(box.width) * section.shape[1] // box.width
            place = np.s_[box.top : box.top + box.height, box.left : box.left + box.width]
            expected[place] = section[np.ix_(rows, columns)]
    np.testing.assert_array_equal(tiling.compose(layout, cells), expected)


@given(layouts)
def test_a_reused_picture_keeps_nothing_of_the_last(layout: Layout) -> None:
    cells = random_cells(layout)
    out = np.full((layout.height, layout.width), 9, np.uint8)
    assert tiling.compose(layout, cells, out=out) is out
    np.testing.assert_array_equal(out, tiling.compose(layout, cells))


@given(layouts)
def test_the_picture_may_be_a_part_of_a_larger_one(layout: Layout) -> None:
    cells = random_cells(layout)
    out = np.zeros((2 * layout.height, layout.width + 1), np.uint8)[::2, 1:]
    tiling.compose(layout, cells, out=out)
    np.testing.assert_array_equal(out, tiling.compose(layout, cells))


LAYOUT = tiling.layout([(4, 5), (3,)])
CELLS = random_cells(LAYOUT)


def test_cells_for_another_number_of_sections_are_refused() -> None:
    with pytest.raises(ValueError, match="2 sections needs as many arrays of cells, not 1"):
        tiling.compose(LAYOUT, CELLS[:1])


@pytest.mark.parametrize("section", [np.zeros((5, 4), np.uint8), np.zeros((4, 5), np.int64)])
def test_cells_of_another_shape_or_dtype_are_refused(section: NDArray[Any]) -> None:
    with pytest.raises(ValueError, match=r"cells must be uint8 of \(4, 5\), not"):
        tiling.compose(LAYOUT, [section, CELLS[1]])


@pytest.mark.parametrize("dtype", [np.uint8, np.float32])
def test_a_picture_of_another_shape_or_dtype_is_refused(dtype: type[np.generic]) -> None:
    out = np.zeros((LAYOUT.height + (dtype is np.uint8), LAYOUT.width), dtype)
    with pytest.raises(ValueError, match="out must be uint8 of"):
        tiling.compose(LAYOUT, CELLS, out=out)
