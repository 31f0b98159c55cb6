"""Where sections stand in the picture, and how high they are."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from beholder_widget import tiling
from beholder_widget.tiling import Axes, Box, Layout, Shape

HWIO, OIHW, LINEAR = ((2, 0), (3, 1)), ((1, 2), (0, 3)), ((1,), (0,))

Network = tuple[list[Shape], list[Axes | None]]

lengths = st.integers(0, 300) | st.sampled_from([1, 3, 768, 4096, 50_257, 1_000_003])
tensors = st.lists(st.lists(lengths, max_size=5).map(tuple), max_size=30)


def with_axes(shapes: Sequence[Shape], matrix: Axes | None, convolution: Axes | None) -> Network:
    by_rank = {2: matrix, 4: convolution}
    return list(shapes), [by_rank.get(len(shape)) for shape in shapes]


def vgg16(*, channels_first: bool) -> Network:
    shapes: list[Shape] = []
    channels = [3, 64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512]
    for inputs, outputs in itertools.pairwise(channels):
        shapes += [(outputs, inputs, 3, 3) if channels_first else (3, 3, inputs, outputs), (outputs,)]
    for inputs, outputs in [(25_088, 4096), (4096, 4096), (4096, 1000)]:
        shapes += [(outputs, inputs) if channels_first else (inputs, outputs), (outputs,)]
    return with_axes(shapes, LINEAR, OIHW) if channels_first else with_axes(shapes, None, None)


def resnet50() -> Network:
    shapes: list[Shape] = [(64, 3, 7, 7), (64,), (64,)]
    inputs = 64
    for blocks, width in [(3, 64), (4, 128), (6, 256), (3, 512)]:
        for block in range(blocks):
            kernels: list[Shape] = [(width, inputs, 1, 1), (width, width, 3, 3), (4 * width, width, 1, 1)]
            if block == 0:
                kernels.append((4 * width, inputs, 1, 1))
            for kernel in kernels:
                shapes += [kernel, kernel[:1], kernel[:1]]
            inputs = 4 * width
    return with_axes([*shapes, (1000, 2048), (1000,)], LINEAR, OIHW)


def gpt2() -> Network:
    normalisation: list[Shape] = [(768,), (768,)]
    attention: list[Shape] = [(768, 2304), (2304,), (768, 768), (768,)]
    perceptron: list[Shape] = [(768, 3072), (3072,), (3072, 768), (768,)]
    block = normalisation + attention + normalisation + perceptron
    return with_axes([(50_257, 768), (1024, 768), *block * 12, *normalisation], None, None)


def llama_7b() -> Network:
    matrices: list[Shape] = [*[(4096, 4096)] * 4, (11_008, 4096), (11_008, 4096), (4096, 11_008)]
    layer: list[Shape] = [*matrices, (4096,), (4096,)]
    return with_axes([(32_000, 4096), *layer * 32, (4096,), (32_000, 4096)], LINEAR, None)


NETWORKS = {
    "VGG-16": vgg16(channels_first=False),
    "VGG-16 in PyTorch": vgg16(channels_first=True),
    "ResNet-50": resnet50(),
    "GPT-2 small": gpt2(),
    "Llama 7B": llama_7b(),
}
COUNTS = {"VGG-16": 32, "VGG-16 in PyTorch": 32, "ResNet-50": 161, "GPT-2 small": 148, "Llama 7B": 291}


def across(box: Box, axis: int, width: int) -> NDArray[Any]:
    """Return the position along `axis` of what a section's first row shows at each px."""
    shape = box.plan.array_shape
    positions = np.expand_dims(np.arange(shape[axis]), [other for other in range(len(shape)) if other != axis])
    first_row = box.plan.take(np.broadcast_to(positions, shape))[0]
    return np.asarray(first_row[np.arange(width) * len(first_row) // width])


def assert_aligned(layout: Layout, bias: Box, weight: Box, outputs: int) -> None:
    """Check that at every px across the picture, bias and weight belong to the same output."""
    np.testing.assert_array_equal(across(bias, 0, layout.width), across(weight, outputs, layout.width))


def assert_stacked(layout: Layout) -> None:
    """Check that sections lie one below the other in whole px, with gaps, and fill the picture."""
    end = 0
    for number, box in enumerate(layout.boxes):
        assert box.top - end in (range(1, 6) if number else [0])
        assert box.height > 0
        assert not box.plan.shown or box.height % box.plan.shape[0] == 0
        end = box.top + box.height
    assert layout.height == end


@given(tensors, st.integers(1, 1000), st.integers(1, 5000), st.booleans())
def test_sections_are_stacked_in_order_without_overlap(
    shapes: list[Shape], width: int, max_height: int, show_all: bool
) -> None:
    layout = tiling.layout(shapes, width=width, max_height=max_height, show_all=show_all)
    assert_stacked(layout)
    assert [box.plan.array_shape for box in layout.boxes] == shapes
    assert all(box.plan.shape[1] <= layout.width for box in layout.boxes)


@pytest.mark.parametrize("name", NETWORKS)
def test_a_real_network_fits_the_picture(name: str) -> None:
    shapes, axes = NETWORKS[name]
    layout = tiling.layout(shapes, axes)
    assert len(layout.boxes) == COUNTS[name]
    assert_stacked(layout)
    assert layout.width == 768
    assert layout.height <= 4096


@pytest.mark.parametrize("name", NETWORKS)
def test_all_data_of_a_real_network_fits_a_canvas(name: str) -> None:
    shapes, axes = NETWORKS[name]
    layout = tiling.layout(shapes, axes, show_all=True)
    assert_stacked(layout)
    assert layout.width <= 8192
    assert layout.height <= 16_384
    assert 0.9 * tiling.MAX_CELLS < layout.shown < 1.05 * tiling.MAX_CELLS


def test_frameworks_that_store_the_same_network_otherwise_look_the_same() -> None:
    first, second = (tiling.layout(*vgg16(channels_first=order)) for order in (False, True))
    assert [(box.top, box.height, box.plan.shape) for box in first.boxes] == [
        (box.top, box.height, box.plan.shape) for box in second.boxes
    ]


def test_thousands_of_tensors_are_all_shown() -> None:
    shapes: list[Shape] = [(3, 3, 64, 64), (64,), (300, 200)] * 1000
    layout = tiling.layout(shapes)
    assert_stacked(layout)
    assert len(layout.boxes) == 3000
    assert all(box.plan.shown for box in layout.boxes)


@pytest.mark.parametrize(
    "shapes",
    [
        [(700, 800), (800,), (3, 3, 64, 64)] * 1000,
        [(160, 1000)] * 100,
        [(16, 20, 20)] * 2500,
        [(6400,)] * 2500,
        [(6400, 1)] * 2500,
    ],
)
def test_all_data_of_many_tensors_fits_a_canvas(shapes: list[Shape]) -> None:
    layout = tiling.layout(shapes, show_all=True)
    assert len(layout.boxes) == len(shapes)
    assert layout.height <= 16_384
    assert layout.width <= 8192
    assert layout.shown >= 0.8 * min(layout.size, tiling.MAX_CELLS)


def test_a_crowd_of_kernels_is_still_shown_whole() -> None:
    layout = tiling.layout([(7, 7, 64, 64)] * 400)
    assert {box.plan.shape for box in layout.boxes} == {(7, 448)}
    assert {box.height for box in layout.boxes} == {7}


def test_a_kernel_wider_than_the_picture_widens_it() -> None:
    layout = tiling.layout([(3, 20, 4, 4), (4,)], width=10)
    assert layout.width == 20
    assert layout.boxes[1].plan.shape == (1, 1)


def test_sections_get_lower_evenly() -> None:
    layout = tiling.layout([(4096, 4096)] * 50 + [(30, 768), (4096,)])
    *large, small, strip = (box.height for box in layout.boxes)
    assert len(set(large)) == 1
    assert 30 == small < large[0] < 128
    assert strip == 12


@pytest.mark.parametrize(
    ("shape", "height"),
    [((), 12), ((10,), 12), ((64, 10), 128), ((4096, 4096), 128), ((5, 768), 25), ((40, 768), 40), ((3, 5), 126)],
)
def test_a_section_is_as_high_as_makes_its_cells_square_within_bounds(shape: Shape, height: int) -> None:
    assert tiling.layout([shape]).boxes[0].height == height


def test_an_array_without_values_keeps_an_empty_strip() -> None:
    layout = tiling.layout([(3, 0), (4,)])
    assert [(box.top, box.height) for box in layout.boxes] == [(0, 12), (17, 12)]
    assert layout.boxes[0].plan.shape == (0, 0)


def test_no_sections_make_an_empty_picture() -> None:
    layout = tiling.layout([])
    assert (layout.width, layout.height, layout.boxes) == (768, 0, ())


@given(
    kernel=st.integers(1, 5),
    inputs=st.integers(2, 100),
    outputs=st.integers(1, 500),
    channels_first=st.booleans(),
    vectors=st.integers(1, 3),
    width=st.integers(100, 1000),
    show_all=st.booleans(),
)
def test_a_bias_stands_under_its_weights_columns(
    *, kernel: int, inputs: int, outputs: int, channels_first: bool, vectors: int, width: int, show_all: bool
) -> None:
    weight = (outputs, inputs, kernel, kernel) if channels_first else (kernel, kernel, inputs, outputs)
    axes = OIHW if channels_first else HWIO
    shapes = [weight] + [(outputs,)] * vectors
    layout = tiling.layout(shapes, [axes] + [None] * vectors, width=width, show_all=show_all)
    first, *below = layout.boxes
    for box in below:
        assert_aligned(layout, box, first, axes[1][0])


@given(st.integers(1, 1000), st.integers(1, 1000), st.booleans(), st.booleans())
def test_a_dense_layers_bias_stands_under_its_columns(
    inputs: int, outputs: int, transposed: bool, show_all: bool
) -> None:
    shape, axes = ((outputs, inputs), LINEAR) if transposed else ((inputs, outputs), None)
    layout = tiling.layout([shape, (outputs,)], [axes, None], show_all=show_all)
    weight, bias = layout.boxes
    assert_aligned(layout, bias, weight, 0 if transposed else 1)


def test_a_bias_is_repeated_under_a_folded_weight() -> None:
    layout = tiling.layout([(500_000, 10), (10,)], show_all=True)
    weight, bias = layout.boxes
    assert weight.plan.shape[1] > 10
    assert_aligned(layout, bias, weight, 1)


def test_vectors_between_a_weight_and_its_bias_do_not_part_them() -> None:
    layout = tiling.layout([(3, 3, 8, 512), (7,), (), (512,)])
    assert layout.boxes[0].plan.shape[1] == 256 * 3
    assert layout.boxes[3].plan.shape == (1, 256)


def test_a_vector_of_another_length_is_shown_for_itself() -> None:
    layout = tiling.layout([(3, 3, 8, 512), (500,)])
    assert layout.boxes[1].plan.shape == (1, 500)


def test_all_data_is_as_wide_as_the_widest_matrix() -> None:
    layout = tiling.layout([(10, 2000), (50, 10), (64, 8)], show_all=True)
    assert layout.width == 2000
    assert layout.shown == layout.size == 20_000 + 500 + 512


def test_all_data_wraps_what_is_wider_than_any_canvas() -> None:
    layout = tiling.layout([(20, 50_257)], show_all=True)
    assert layout.width == 8192
    assert layout.boxes[0].plan.shape == (20 * 7, 7180)


def test_all_data_folds_what_would_be_too_high() -> None:
    layout = tiling.layout([(100_000, 8), (100, 1000)], show_all=True)
    assert layout.height <= 16_384
    assert layout.shown >= layout.size


def test_all_data_beyond_the_limit_thins_the_largest_first() -> None:
    layout = tiling.layout([(8000, 8000), (100, 100)], show_all=True)
    large, small = layout.boxes
    assert small.plan.shown == 10_000
    assert large.plan.shown > 0.9 * tiling.MAX_CELLS


def test_equal_arguments_give_the_same_layout() -> None:
    assert tiling.layout([[5, 6]], [[[0], [1]]]) is tiling.layout(((5, 6),), (((0,), (1,)),))
    assert tiling.frame_layout([5, 6]) is tiling.frame_layout((5, 6))


def test_sections_of_equal_shape_share_their_plan() -> None:
    first, second = tiling.layout([(30, 40), (30, 40)]).boxes
    assert first.plan is second.plan


def test_axes_for_another_number_of_arrays_are_refused() -> None:
    with pytest.raises(ValueError, match="each of the 2 shapes, not 1"):
        tiling.layout([(3, 4), (4,)], [None])


def test_axes_that_do_not_fit_a_shape_are_refused() -> None:
    with pytest.raises(ValueError, match=r"shape \(3, 4\) exactly once"):
        tiling.layout([(3, 4)], [((0,), ())])


@pytest.mark.parametrize("bound", [{"width": 0}, {"max_height": 0}])
def test_a_bound_that_is_not_positive_is_refused(bound: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=f"{next(iter(bound))} must be at least 1, not 0"):
        tiling.layout([(3, 4)], **bound)


@given(st.integers(1, 2000), st.integers(1, 2000))
def test_a_frame_is_the_whole_picture_at_its_own_size(height: int, width: int) -> None:
    layout = tiling.frame_layout((height, width))
    (box,) = layout.boxes
    assert (layout.height, layout.width) == (box.height, box.plan.shape[1]) == box.plan.shape == (height, width)
    assert box.plan.index(height - 1, width - 1) == (height - 1, width - 1)


@pytest.mark.parametrize("shape", [(40_000, 20_000), (100_000, 2), (3, 1_000_000)])
def test_a_frame_too_large_for_a_canvas_is_sampled_in_its_proportions(shape: Shape) -> None:
    layout = tiling.frame_layout(shape)
    assert max(layout.width, layout.height) <= 16_384
    assert layout.shown <= tiling.MAX_CELLS
    assert layout.height / shape[0] == pytest.approx(layout.width / shape[1], rel=1e-3, abs=1)


@pytest.mark.parametrize("shape", [(3,), (3, 4, 3), (0, 4), (3, 0)])
def test_what_is_no_image_is_refused_as_a_frame(shape: Shape) -> None:
    with pytest.raises(ValueError, match=r"a frame must have a shape .*, not \("):
        tiling.frame_layout(shape)
