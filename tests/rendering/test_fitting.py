"""Sections on a canvas of fixed size: they never overlap, and reducing loses nothing that stands out."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from beholder_widget import palettes
from beholder_widget.rendering import fitting

groups = st.lists(st.tuples(st.integers(0, 600), st.integers(1, 4)), min_size=1, max_size=1200)
cells = arrays(np.uint8, st.tuples(st.integers(1, 30), st.integers(1, 30)), elements=st.integers(0, 255))
ODD = (palettes.NAN, palettes.POSINF, palettes.NEGINF)


@given(groups, st.integers(1, 1000), st.floats(0.2, 9))
def test_groups_stand_one_below_the_other_within_the_room(
    wanted: list[tuple[int, int]], room: int, most: float
) -> None:
    heights, lines = zip(*wanted, strict=True)
    fit = fitting.fit(heights, lines, room, sizes=(16, 10), gap=4, most=most)
    ends = [top + height for top, height in zip(fit.tops, fit.heights, strict=True)]
    assert len(ends) == min(len(wanted), room)
    assert max(ends) <= room
    assert all(end <= top for end, top in zip(ends, fit.tops[1:], strict=False))
    assert all(drawn > 0 for drawn, height in zip(fit.heights, heights, strict=False) if height)
    assert fit.zoom <= most
    assert fit.zoom < 1 or fit.zoom == int(fit.zoom)


@given(groups, st.integers(1, 1000))
def test_where_lines_of_text_are_written_each_group_has_room_for_its_own(
    wanted: list[tuple[int, int]], room: int
) -> None:
    heights, lines = zip(*wanted, strict=True)
    fit = fitting.fit(heights, lines, room, sizes=(16, 10), gap=4, most=8)
    if fit.line:
        slots = np.diff([*fit.tops, room])
        assert (slots >= fit.line * np.array(lines)).all()


deep = st.lists(st.tuples(st.integers(5, 600), st.integers(1, 5)), min_size=1, max_size=400)


@given(deep, st.integers(5, 1000))
def test_a_group_has_a_px_for_each_of_its_sections_that_stand_one_below_the_other(
    wanted: list[tuple[int, int]], room: int
) -> None:
    heights, depths = zip(*wanted, strict=True)
    fit = fitting.fit(heights, depths, room, sizes=(16, 10), gap=4, most=8, depths=depths)
    assert fit.heights
    assert all(drawn >= depth for drawn, depth in zip(fit.heights, depths, strict=False))
    assert fit.tops[-1] + fit.heights[-1] <= room


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 60)), min_size=1, max_size=40), st.data())
def test_stretches_never_lie_on_one_another_however_little_room_there_is(
    wanted: list[tuple[int, int]], data: st.DataObject
) -> None:
    ends = np.cumsum(np.ravel(wanted)).reshape(-1, 2)
    own = [(int(start), int(end)) for start, end in ends]
    room = data.draw(st.integers(len(own), 3000))
    found = fitting.spans(own, data.draw(st.floats(0, 8)), room)
    assert all(length > 0 for _, length in found)
    assert found[0][0] >= 0
    assert all(start + length <= later for (start, length), (later, _) in itertools.pairwise([*found, (room, 0)]))


def _painted(own: np.ndarray, height: int, width: int) -> np.ndarray:
    """Return which palette index's colour each px of a place in a larger picture has."""
    picture = np.full((height + 2, width + 3), 9_999, np.uint32)
    fitting.paint(picture[1:-1, 2:-1], own, np.arange(256, dtype=np.uint32))
    assert (picture[[0, -1]] == 9_999).all()
    assert (picture[:, [0, 1, -1]] == 9_999).all()
    found: np.ndarray = picture[1:-1, 2:-1]
    return found


@given(cells, st.integers(1, 60), st.integers(1, 60))
def test_each_pixel_shows_a_cell_that_it_stands_for(own: np.ndarray, height: int, width: int) -> None:
    drawn = _painted(own, height, width)
    assert drawn.shape == (height, width)
    for row in range(height):
        first, last = _span(row, height, own.shape[0])
        for column in range(width):
            left, right = _span(column, width, own.shape[1])
            assert drawn[row, column] in own[first:last, left:right]


@given(cells, st.integers(1, 60), st.integers(1, 60), st.sampled_from(ODD), st.data())
def test_a_value_that_is_not_finite_is_never_lost(
    own: np.ndarray, height: int, width: int, index: int, data: st.DataObject
) -> None:
    own = np.maximum(own, palettes.FIRST_LEVEL)
    own[data.draw(st.integers(0, own.shape[0] - 1)), data.draw(st.integers(0, own.shape[1] - 1))] = index
    assert index in _painted(own, height, width)


def test_a_spike_in_many_cells_is_seen_in_few_pixels() -> None:
    own = np.full((900, 700), palettes.FIRST_LEVEL + 100, np.uint8)
    own[333, 444] = 255
    assert 255 in _painted(own, 5, 40)


@given(st.tuples(st.integers(1, 4000), st.integers(1, 4000)))
def test_an_image_keeps_its_aspect_inside_its_place(size: tuple[int, int]) -> None:
    width, height = fitting.inside(size, (900, 800))
    assert 1 <= width <= 900
    assert 1 <= height <= 800
    assert abs(width * size[1] - height * size[0]) <= max(size)


def _span(pixel: int, pixels: int, count: int) -> tuple[int, int]:
    """Return the cells that a pixel stands for: the first, and one beyond the last."""
    first = pixel * count // pixels
    return first, max(first + 1, (pixel + 1) * count // pixels)
