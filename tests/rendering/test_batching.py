"""Figures and palette indices of many sections are those of each."""

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


def check_sections(layout: tiling.Layout, buffer: NDArray[Any], *, scaling: str = "section") -> None:
    """Compare with what `coloring` makes of each section alone."""
    cells = layout.split(buffer)
    expected = [coloring.summarize(values) for values in cells]
    summaries = batching.summarize(layout, buffer, nothing)
    for summary, exact in zip(summaries, expected, strict=True):
        np.testing.assert_equal((summary.min, summary.max, summary.size), (exact.min, exact.max, exact.size))
        assert (summary.nan, summary.posinf, summary.neginf) == (exact.nan, exact.posinf, exact.neginf)
        reach = max(abs(exact.min), abs(exact.max))
        np.testing.assert_allclose(summary.mean, exact.mean, atol=np.nan_to_num(1e-6 * reach), rtol=0)
    limits = coloring.limits(summaries, scaling=scaling, centered=False)
    indices = np.zeros(buffer.size, np.uint8)
    batching.quantize(layout, buffer, summaries, limits, out=indices, check=nothing)
    for values, (low, high), found in zip(cells, limits, layout.split(indices), strict=True):
        np.testing.assert_array_equal(found, coloring.quantize(values, low, high))


@given(SHAPES, st.sampled_from([np.float32, np.float64]), st.sampled_from(["section", "all"]), st.integers(0, 99))
def test_sections_are_what_they_are_alone(shapes: Sequence[Any], dtype: Any, scaling: str, seed: int) -> None:
    layout = tiling.layout(shapes)
    check_sections(layout, buffer_of(layout, dtype, seed), scaling=scaling)


@given(hnp.arrays(np.float32, 4 * 6, elements=ODD), st.sampled_from(["section", "all"]))
def test_small_sections_of_odd_values_are_what_they_are_alone(values: NDArray[Any], scaling: str) -> None:
    check_sections(tiling.layout([(6,)] * 4), values, scaling=scaling)


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
