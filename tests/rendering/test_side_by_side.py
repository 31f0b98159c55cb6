"""Square sections that stand side by side: annotated pictures and canvases keep the rows of the plain picture."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget import tiling
from beholder_widget.monitoring.curves import NO_CURVE
from beholder_widget.rendering import annotating, canvas, placing
from beholder_widget.rendering.beside import Stage
from beholder_widget.tiling import Layout, Shape

from .test_annotating import frame_of

SIZES = [(640, 360), (640, 480), (1280, 720), (1920, 1080), (720, 1280)]
LINEAR, CONVOLUTION = ((1,), (0,)), ((1, 2), (0, 3))
Place = tuple[int, int, int, int]

lengths = st.sampled_from([1, 2, 3, 4, 8, 10, 16, 64, 100, 784])


@st.composite
def stacks(draw: st.DrawFn) -> Layout:
    """Return a layout of linear and convolutional layers with biases, and normalisation between some of them."""
    shapes: list[Shape] = []
    for inputs, outputs in itertools.pairwise(draw(st.lists(lengths, min_size=2, max_size=40))):
        kernel = draw(st.sampled_from([(), (1, 1), (3, 3), (5, 5)]))
        vectors = draw(st.integers(0, 3))
        shapes += [(outputs, inputs, *kernel), *[(outputs,)] * vectors]
    axes = [{2: LINEAR, 4: CONVOLUTION}.get(len(shape)) for shape in shapes]
    return tiling.layout(shapes, axes, square=True, show_all=draw(st.booleans()))


def places_of(size: tuple[int, int], layout: Layout) -> tuple[Place, ...]:
    places, _, _ = placing.places(Stage.of(size), layout, keeps_aspect=True)
    return places


def overlap(one: Place, other: Place) -> bool:
    return all(one[side] < other[side] + other[side + 2] and other[side] < one[side] + one[side + 2] for side in (0, 1))


@pytest.mark.parametrize("size", SIZES, ids=str)
@given(layout=stacks())
def test_each_section_has_a_place_of_its_own_within_the_picture(size: tuple[int, int], layout: Layout) -> None:
    stage, places = Stage.of(size), places_of(size, layout)
    for left, top, width, height in places:
        assert width > 0
        assert height > 0
        assert stage.margin <= left <= left + width <= stage.margin + stage.width
        assert stage.top <= top <= top + height <= stage.top + stage.room
    for one, other in itertools.combinations(places, 2):
        assert not overlap(one, other), (one, other)


@pytest.mark.parametrize("size", SIZES, ids=str)
@given(layout=stacks())
def test_what_stands_side_by_side_does_so_on_the_canvas(size: tuple[int, int], layout: Layout) -> None:
    placed = list(zip(layout.boxes, places_of(size, layout), strict=True))
    for (one, own), (other, others) in itertools.combinations(placed, 2):
        if one.top == other.top and one.top + one.height == other.top + other.height:
            assert (own[1], own[3]) == (others[1], others[3])
        if one.top == other.top:
            assert own[1] == others[1]
        if one.left == other.left and one.top + one.height <= other.top:
            assert own[1] + own[3] <= others[1]
        if one.top < other.top + other.height and other.top < one.top + one.height and one.left < other.left:
            assert own[0] + own[2] <= others[0]


@given(layout=stacks())
def test_what_stands_side_by_side_does_so_in_an_annotated_picture(layout: Layout) -> None:
    tops, lines, ends = annotating._stacked(layout)  # noqa: SLF001 - a pure part of it
    for (one, top), (other, others) in itertools.combinations(zip(layout.boxes, tops, strict=True), 2):
        if one.top == other.top:
            assert top == others
    assert (np.diff(lines) > 0).all()
    assert max(top + box.height for top, box in zip(tops, layout.boxes, strict=True)) <= ends[-1]
    assert ends == sorted(ends)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_two_small_layers_are_drawn_with_their_weights_side_by_side(size: tuple[int, int]) -> None:
    arrays = {"0.weight": np.ones((8, 8)), "0.bias": np.ones(8), "1.weight": np.ones((8, 4)), "1.bias": np.ones(4)}
    frame = frame_of(arrays, square=True)
    assert frame.layout is not None
    assert canvas.Canvas(size).draw(frame, NO_CURVE).size == size
    places = places_of(size, frame.layout)
    assert places[0][1] == places[2][1] == Stage.of(size).top


@pytest.mark.parametrize("crowd", [130, 260, 400])
def test_of_more_sections_than_there_is_room_for_the_last_are_left_out_and_none_overlap(crowd: int) -> None:
    layer: list[Shape] = [(1, 8), (8,), (8,), (8,), (8,)]
    shapes = [*layer * 2, *[(300, 300)] * crowd, *layer * 2]
    places = places_of((640, 360), tiling.layout(shapes, square=True))
    shown = [place for place in places if all(place)]
    assert len(shown) > 130
    assert shown == list(places[: len(shown)])
    for one, other in itertools.combinations(shown, 2):
        assert not overlap(one, other), (one, other)
