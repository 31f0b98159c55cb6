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
from beholder_widget.rendering import batching, coloring

SHAPES = st.lists(st.sampled_from([(0,), (1,), (7,), (3, 5), (0, 4), (40, 60), (300, 900)]), max_size=20)
ODD = st.sampled_from([0.0, 1.0, 1e-40, 3e38, np.nan, np.inf, -np.inf])


def nothing() -> None:
    pass


def buffer_of(layout: tiling.Layout, dtype: Any, seed: int) -> NDArray[Any]:
    return np.random.default_rng(seed).normal(size=layout.shown).astype(dtype)


def check_sections(
    layout: tiling.Layout, buffer: NDArray[Any], *, scaling: str = "section", part: float = 1.0, centered: bool = False
) -> None:
    """Compare with what `coloring` makes of each section alone; limits are this part of the range of the values."""
    cells = layout.split(buffer)
    expected = [coloring.summarize(values) for values in cells]
    summaries = batching.summarize(layout, buffer, nothing)
    for summary, exact in zip(summaries, expected, strict=True):
        np.testing.assert_equal((summary.min, summary.max, summary.size), (exact.min, exact.max, exact.size))
        assert (summary.nan, summary.posinf, summary.neginf) == (exact.nan, exact.posinf, exact.neginf)
        reach = max(abs(exact.min), abs(exact.max))
        np.testing.assert_allclose(summary.mean, exact.mean, atol=np.nan_to_num(1e-6 * reach), rtol=0)
    limits = coloring.limits(summaries, scaling=scaling, centered=centered)
    if part < 1:
        limits = [(low * part, high * part) if low <= 0 <= high else (low, low) for low, high in limits]
    indices = np.zeros(buffer.size, np.uint8)
    batching.quantize(layout, buffer, summaries, limits, centered=centered, out=indices, check=nothing)
    for values, (low, high), found in zip(cells, limits, layout.split(indices), strict=True):
        np.testing.assert_array_equal(found, coloring.quantize(values, low, high, centered=centered))


DTYPES = st.sampled_from([np.float32, np.float64])
DRAWN = st.fixed_dictionaries(
    {"scaling": st.sampled_from(["section", "all"]), "part": st.floats(0, 1), "centered": st.booleans()}
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
    summaries, limits = batching.summarize(layout, buffer, nothing), [(-1.0, 1.0)] * len(shapes)
    batching.quantize(layout, buffer, summaries, limits, centered=False, out=indices, check=nothing)
    assert indices.tolist() == [4, 4, 130, 255, 255] * len(shapes)


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


def test_work_ends_when_the_check_says_so() -> None:
    layout = tiling.layout([(200, 800)] * 32)
    calls: list[None] = []

    def check() -> None:
        calls.append(None)
        if len(calls) == 3:
            raise KeyError

    with pytest.raises(KeyError):
        batching.summarize(layout, buffer_of(layout, np.float32, 0), check)
    assert len(calls) == 3
