"""The percentiles of many sections are those of each."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from beholder_widget import tiling
from beholder_widget.rendering.percentiles import SAMPLE, percentiles

DTYPES = st.sampled_from([np.float32, np.float64])


def expected(cells: NDArray[Any]) -> tuple[float, float]:
    """Return what NumPy says of a section that has few enough cells to be looked at whole."""
    finite = cells[np.isfinite(cells)]
    if not finite.size:
        return np.nan, np.nan
    low, high = np.percentile(finite, 1, method="lower"), np.percentile(finite, 99, method="higher")
    return float(low), float(high)


@given(
    st.lists(st.sampled_from([(0,), (1,), (7,), (3, 5), (16, 16), (20, 50)]), max_size=9), DTYPES, st.integers(0, 99)
)
def test_small_sections_have_the_percentiles_that_numpy_finds(shapes: Any, dtype: Any, seed: int) -> None:
    layout, rng = tiling.layout(shapes), np.random.default_rng(seed)
    buffer = rng.normal(size=layout.shown).astype(dtype)
    buffer[rng.random(layout.shown) < 0.05] = rng.choice([np.nan, np.inf, -np.inf])
    found = percentiles(layout, buffer, lambda: None)
    np.testing.assert_array_equal(found, [expected(cells) for cells in layout.split(buffer)] or found)


@given(hnp.arrays(np.float32, 4 * 6, elements=st.sampled_from([0.0, 3e38, 1e-40, -1.0, np.nan, np.inf, -np.inf])))
def test_odd_values_have_the_percentiles_that_numpy_finds(values: NDArray[Any]) -> None:
    layout = tiling.layout([(6,)] * 4)
    found = percentiles(layout, values, lambda: None)
    np.testing.assert_array_equal(found, [expected(cells) for cells in layout.split(values)])


@pytest.mark.parametrize("shapes", [[(96, 720)], [(96, 720), (5,), (128, 768)]], ids=["alone", "batched"])
def test_of_large_sections_about_one_cell_in_a_hundred_is_beyond_each(shapes: list[tuple[int, ...]]) -> None:
    layout = tiling.layout(shapes)
    buffer = np.random.default_rng(0).normal(size=layout.shown).astype(np.float32)
    low, high = percentiles(layout, buffer, lambda: None)[0]
    cells = layout.split(buffer)[0]
    assert np.mean(cells < low) == pytest.approx(0.01, abs=0.007)
    assert np.mean(cells > high) == pytest.approx(0.01, abs=0.007)


def test_a_large_section_is_looked_at_in_all_of_its_columns() -> None:
    columns = np.tile(np.arange(768.0), 128)
    layout = tiling.layout([(128, 768)])
    ((low, high),) = percentiles(layout, columns, lambda: None)
    assert [low, high] == pytest.approx([7.68, 760], abs=8)
    kernels = np.tile(np.arange(9.0), 128 * 768 // 9 + 1)[: 128 * 768]
    assert percentiles(layout, kernels, lambda: None) == [(0, 8)]


def test_the_sample_size_is_prime() -> None:
    assert all(SAMPLE % number for number in range(2, SAMPLE))
