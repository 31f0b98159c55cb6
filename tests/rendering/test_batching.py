"""Many sections at a time have the figures and palette indices that each has alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from beholder_widget import tiling
from beholder_widget.rendering import batching, coloring, limits, tallying
from beholder_widget.rendering.figures import least_magnitude
from beholder_widget.rendering.limits import Limits
from beholder_widget.rendering.percentiles import percentiles

SHAPES = st.lists(st.sampled_from([(0,), (1,), (7,), (3, 5), (0, 4), (40, 60), (300, 900)]), max_size=20)
ODD = st.sampled_from([0.0, 1.0, 1e-40, 3e38, np.nan, np.inf, -np.inf])


def nothing() -> None:
    pass


def buffer_of(layout: tiling.Layout, dtype: Any, seed: int) -> NDArray[Any]:
    return np.random.default_rng(seed).normal(size=layout.shown).astype(dtype)


def limits_of(layout: tiling.Layout, buffer: NDArray[Any], scaling: str, *, centered: bool) -> list[Limits]:
    summaries = tallying.summarize(layout, buffer, nothing)
    if scaling == "robust":
        return limits.robust(summaries, percentiles(layout, buffer, nothing), centered=centered)
    if scaling == "log":
        least = tallying.least_magnitudes(layout, buffer, summaries, nothing)
        return limits.logarithmic(summaries, least, centered=centered)
    return (limits.of_all if scaling == "all" else limits.of_sections)(summaries, centered=centered)


def check_figures(layout: tiling.Layout, buffer: NDArray[Any]) -> None:
    """Compare with the figures of each section alone."""
    summaries = tallying.summarize(layout, buffer, nothing)
    least = tallying.least_magnitudes(layout, buffer, summaries, nothing)
    for summary, smallest, values in zip(summaries, least, layout.split(buffer), strict=True):
        exact = coloring.summarize(values)
        np.testing.assert_equal((summary.min, summary.max, summary.size), (exact.min, exact.max, exact.size))
        assert (summary.nan, summary.posinf, summary.neginf) == (exact.nan, exact.posinf, exact.neginf)
        assert summary.zeros == exact.zeros
        slack = np.nan_to_num(1e-6 * exact.reach)
        np.testing.assert_allclose(summary.mean, exact.mean, atol=slack, rtol=0)
        np.testing.assert_allclose((summary.rms, summary.std), (exact.rms, exact.std), rtol=2e-5)
        assert smallest == least_magnitude(values)


def check_sections(
    layout: tiling.Layout, buffer: NDArray[Any], *, scaling: str = "section", part: float = 1.0, centered: bool = False
) -> None:
    """Compare with what `coloring` makes of each section alone; limits are this part of the range of the values."""
    check_figures(layout, buffer)
    summaries = tallying.summarize(layout, buffer, nothing)
    own = limits_of(layout, buffer, scaling, centered=centered)
    if part < 1 and scaling != "log":
        own = [Limits(low * part, high * part) if low <= 0 <= high else Limits(low, low) for low, high, _ in own]
    indices = np.zeros(buffer.size, np.uint8)
    batching.quantize(layout, buffer, summaries, own, centered=centered, out=indices, check=nothing)
    clipped = tallying.clipped(layout, buffer, indices, summaries, own, check=nothing)
    for number, (values, found) in enumerate(zip(layout.split(buffer), layout.split(indices), strict=True)):
        low, high, floor = own[number]
        expected = coloring.quantize(values, low, high, centered=centered, floor=floor)
        # Logarithms of single precision, computed many at a time, may differ in their last digit.
        np.testing.assert_allclose(found.astype(int), expected.astype(int), atol=0 if np.isnan(floor) else 1)
        assert clipped[number] == count_outside(values, own[number])


def count_outside(values: NDArray[Any], own: Limits) -> int:
    """Return how many finite values are outside limits, in the values' precision."""
    with np.errstate(over="ignore"):
        low, high, floor = np.array(own).astype(values.dtype)
    finite = values[np.isfinite(values)]
    if own.is_logarithmic:
        return int(np.count_nonzero((np.abs(finite) < floor) & (finite != 0)))
    return int(np.count_nonzero((finite < low) | (finite > high)))


DTYPES = st.sampled_from([np.float32, np.float64])
DRAWN = st.fixed_dictionaries(
    {
        "scaling": st.sampled_from(["section", "all", "robust", "log"]),
        "part": st.floats(0, 1),
        "centered": st.booleans(),
    }
)


@given(SHAPES, DTYPES, DRAWN, st.integers(0, 99))
def test_sections_are_what_they_are_alone(shapes: Sequence[Any], dtype: Any, drawn: Any, seed: int) -> None:
    layout = tiling.layout(shapes)
    check_sections(layout, buffer_of(layout, dtype, seed), **drawn)


@given(hnp.arrays(np.float32, 4 * 6, elements=ODD), DRAWN)
def test_small_sections_of_odd_values_are_what_they_are_alone(values: NDArray[Any], drawn: Any) -> None:
    check_sections(tiling.layout([(6,)] * 4), values, **drawn)


@pytest.mark.parametrize("shapes", [[(5,)], [(5,), (5,)]], ids=["alone", "batched"])
def test_values_outside_the_limits_have_the_nearest_level(shapes: list[tuple[int, ...]]) -> None:
    layout = tiling.layout(shapes)
    buffer = np.tile(np.array([-2.33, -1, 0, 1, 2.33], np.float32), len(shapes))
    indices = np.zeros(buffer.size, np.uint8)
    summaries, own = tallying.summarize(layout, buffer, nothing), [Limits(-1.0, 1.0)] * len(shapes)
    batching.quantize(layout, buffer, summaries, own, centered=False, out=indices, check=nothing)
    assert indices.tolist() == [4, 4, 130, 255, 255] * len(shapes)
    assert tallying.clipped(layout, buffer, indices, summaries, own, check=nothing) == [2] * len(shapes)


@pytest.mark.parametrize("offset", [0.0, 1.0, 1e6, -1e30])
def test_a_section_of_values_close_to_each_other_keeps_its_levels(offset: float) -> None:
    layout = tiling.layout([(10,), (50,), (10,)])
    buffer = buffer_of(layout, np.float64, 0)
    buffer[10:60] = offset + np.linspace(0, 1e-3 * max(1.0, abs(offset)), 50)
    check_sections(layout, buffer.astype(np.float32))
    check_sections(layout, buffer)


def test_sections_are_batched_up_to_a_million_cells_and_empty_ones_stand_alone() -> None:
    layout = tiling.layout([(128, 768)] * 12 + [(9,), (0,), (5,), (6,)], max_height=20_000)
    sizes = [batch.sizes.tolist() for batch in batching.batches(layout)]
    assert sizes == [[98304] * 10, [98304, 98304, 9], [0], [5, 6]]


REPEATING: tuple[tuple[tiling.Shape, tiling.Axes | None], ...] = (
    ((13, 5, 16, 16), ((0, 2), (1, 3))),
    ((10, 7000), None),
    ((10,), None),
    ((61, 6, 6), None),
    ((7000,), None),
)


def test_a_value_that_several_cells_show_is_counted_once() -> None:
    shapes, axes = [shape for shape, _ in REPEATING], [axes for _, axes in REPEATING]
    layout = tiling.layout(shapes, axes, square=True)
    arrays = [np.arange(np.prod(shape), dtype=np.float32).reshape(shape) for shape in shapes]
    buffer = np.concatenate([box.plan.take(of).ravel() for box, of in zip(layout.boxes, arrays, strict=True)])
    summaries = tallying.summarize(layout, buffer, nothing)
    assert any(box.plan.shown > box.plan.distinct for box in layout.boxes)
    for summary, box, array in zip(summaries, layout.boxes, arrays, strict=True):
        assert summary.size == box.plan.distinct
        if box.plan.distinct == array.size:
            np.testing.assert_allclose((summary.mean, summary.std), (array.mean(), array.std()), rtol=1e-5)
    narrow = [Limits(0.25 * of.size, 0.5 * of.size) for of in arrays]
    indices = np.empty(buffer.size, np.uint8)
    batching.quantize(layout, buffer, summaries, narrow, centered=False, out=indices, check=nothing)
    counts = tallying.clipped(layout, buffer, indices, summaries, narrow, check=nothing)
    for count, cells, box, own in zip(counts, layout.split(buffer), layout.boxes, narrow, strict=True):
        assert count == count_outside(np.unique(cells), own) <= box.plan.distinct


def test_work_ends_when_the_check_says_so() -> None:
    layout = tiling.layout([(200, 800)] * 32)
    calls: list[None] = []

    def check() -> None:
        calls.append(None)
        if len(calls) == 3:
            raise KeyError

    with pytest.raises(KeyError):
        tallying.summarize(layout, buffer_of(layout, np.float32, 0), check)
    assert len(calls) == 3


@pytest.mark.parametrize("offset", [0.0, 1.0, -300.0])
@pytest.mark.parametrize("spread", [1e-3, 1e-25, 1e25])
def test_deviations_of_sections_in_a_batch_keep_their_digits(offset: float, spread: float) -> None:
    layout = tiling.layout([(40, 60), (300, 700)])
    buffer = (offset + buffer_of(layout, np.float64, 3) * spread).astype(np.float32)
    for summary, cells in zip(tallying.summarize(layout, buffer, nothing), layout.split(buffer), strict=True):
        exact = cells.astype(np.float64)
        assert summary.std == pytest.approx(exact.std(), rel=1e-5)
        assert summary.rms == pytest.approx(np.sqrt(np.mean(exact**2)), rel=1e-5)


@pytest.mark.parametrize("shapes", [[(4,)], [(4,), (4,)]], ids=["alone", "batched"])
def test_a_cell_that_is_rounded_to_a_limit_is_not_outside(shapes: list[tuple[int, ...]]) -> None:
    layout = tiling.layout(shapes)
    buffer = np.tile(np.array([0.1, -0.1, 0.0, 0.2], np.float32), len(shapes))
    summaries, own = tallying.summarize(layout, buffer, nothing), [Limits(-0.1, 0.1)] * len(shapes)
    indices = np.zeros(buffer.size, np.uint8)
    batching.quantize(layout, buffer, summaries, own, centered=False, out=indices, check=nothing)
    assert tallying.clipped(layout, buffer, indices, summaries, own, check=nothing) == [1] * len(shapes)
