"""The atlas has every cell of every section once, in their order, and nothing else."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget import tiling
from beholder_widget.geometry.atlas import WIDTH

SHAPES = st.lists(st.lists(st.integers(0, 40), max_size=4).map(tuple), max_size=6)
STEPS = st.integers(1, 9)


def indices_of(layout: tiling.Layout) -> np.ndarray:
    """Return palette indices of all cells, none of which is a gap."""
    return (np.arange(layout.shown) % 251 + 1).astype(np.uint8)


@given(SHAPES, STEPS)
def test_what_is_packed_is_unpacked(shapes: list[tuple[int, ...]], step: int) -> None:
    layout = tiling.layout(shapes)
    atlas, indices = tiling.atlas(layout, step), indices_of(layout)
    cells = atlas.unpack(atlas.pack(indices))
    assert len(cells) == len(shapes)
    for found, shape, section in zip(cells, atlas.shapes, layout.split(indices), strict=True):
        assert found.shape == shape
        np.testing.assert_array_equal(found, section[::step, ::step])


@given(SHAPES)
def test_the_whole_atlas_is_the_cells_in_their_order_and_then_gaps(shapes: list[tuple[int, ...]]) -> None:
    layout = tiling.layout(shapes)
    atlas, indices = tiling.atlas(layout), indices_of(layout)
    flat = atlas.pack(indices).reshape(-1)
    np.testing.assert_array_equal(flat[: layout.shown], indices)
    assert not flat[layout.shown :].any()
    assert flat.size - layout.shown < atlas.width or layout.shown == 0


@given(SHAPES, STEPS)
def test_a_section_begins_where_those_before_it_end(shapes: list[tuple[int, ...]], step: int) -> None:
    layout = tiling.layout(shapes)
    atlas = tiling.atlas(layout, step)
    flat = atlas.pack(indices_of(layout)).reshape(-1)
    start = 0
    for section, box in zip(layout.split(indices_of(layout)), layout.boxes, strict=True):
        rows, columns = (-(-count // step) for count in box.plan.shape)
        np.testing.assert_array_equal(flat[start : start + rows * columns], section[::step, ::step].reshape(-1))
        start += rows * columns
    assert start == atlas.cells


@given(SHAPES, STEPS)
def test_no_row_is_wider_than_it_may_be_nor_left_empty(shapes: list[tuple[int, ...]], step: int) -> None:
    atlas = tiling.atlas(tiling.layout(shapes), step)
    assert 1 <= atlas.width <= WIDTH
    assert atlas.cells == sum(map(math.prod, atlas.shapes))
    assert (atlas.height - 1) * atlas.width < max(1, atlas.cells) <= atlas.height * atlas.width


@given(SHAPES)
def test_memory_with_a_byte_before_each_row_is_written_to_as_any_other(shapes: list[tuple[int, ...]]) -> None:
    layout = tiling.layout(shapes)
    atlas, indices = tiling.atlas(layout), indices_of(layout)
    lines = np.full((atlas.height, atlas.width + 1), 7, np.uint8)
    packed = atlas.pack(indices, out=lines[:, 1:])
    np.testing.assert_array_equal(packed, atlas.pack(indices))
    assert (lines[:, 0] == 7).all()


def test_all_data_of_a_large_model_fits_a_picture() -> None:
    atlas = tiling.atlas(tiling.layout([(25_088, 4096), (4096, 4096)], show_all=True))
    assert (atlas.width, atlas.height) == (1024, -(-atlas.cells // 1024))
    assert atlas.height <= tiling.MAX_CELLS // 1024


def test_an_atlas_of_one_layout_is_made_once() -> None:
    layout = tiling.layout([(3, 4)])
    assert tiling.atlas(layout) is tiling.atlas(layout)
    assert tiling.atlas(layout, 2) is not tiling.atlas(layout)


@pytest.mark.parametrize("step", [0, -1])
def test_a_step_is_one_or_more(step: int) -> None:
    with pytest.raises(ValueError, match=f"not {step}"):
        tiling.atlas(tiling.layout([(3, 4)]), step)


def test_what_does_not_fit_is_refused() -> None:
    atlas = tiling.atlas(tiling.layout([(3, 4)]))
    with pytest.raises(ValueError, match=r"\(12,\)"):
        atlas.pack(np.zeros(11, np.uint8))
    with pytest.raises(ValueError, match="float32"):
        atlas.pack(np.zeros(12, np.float32))
    with pytest.raises(ValueError, match=r"\(1, 12\)"):
        atlas.pack(np.zeros(12, np.uint8), out=np.zeros((12, 1), np.uint8))
    with pytest.raises(ValueError, match=r"\(1, 12\)"):
        atlas.unpack(np.zeros((12, 1), np.uint8))


def test_a_bare_layout_stands_as_the_layout_does_and_keeps_nothing_of_taking() -> None:
    layout = tiling.layout([(30, 40), (40,)])
    for box in layout.boxes:
        box.plan.offsets(box.plan.grid.strides)
    places = [(box.top, box.height, box.plan.grid) for box in layout.boxes]
    assert [(box.top, box.height, box.plan.grid) for box in layout.bare.boxes] == places
    assert (layout.bare.width, layout.bare.height) == (layout.width, layout.height)
    assert layout.bare is layout.bare
    assert not any(box.plan._offsets for box in layout.bare.boxes)  # noqa: SLF001 - what must not be kept
