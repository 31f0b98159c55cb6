"""Figures of a section: those of its finite values, and how many others there are."""

from __future__ import annotations

import math
import warnings
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from beholder_widget.rendering.figures import Summary, summarize

REALS = st.sampled_from(
    [np.bool_, np.int8, np.uint8, np.int16, np.int32, np.int64, np.uint64, np.float16, np.float32, np.float64]
)
SHAPES = hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=6)


def test_figures_are_those_of_the_values() -> None:
    summary = summarize(np.array([[1.0, 2.0], [3.0, -10.0]]))
    assert summary == Summary(min=-10.0, mean=-1.0, max=3.0, nan=0, posinf=0, neginf=0, size=4)


def test_values_that_are_not_finite_are_counted_and_left_out_of_the_figures() -> None:
    summary = summarize(np.array([np.nan, 1, np.inf, -np.inf, 3, np.inf, np.nan, np.nan], np.float32))
    assert summary == Summary(min=1.0, mean=2.0, max=3.0, nan=3, posinf=2, neginf=1, size=8)
    assert not summary.finite


@pytest.mark.parametrize("values", [[], [np.nan, np.inf, -np.inf]])
def test_figures_are_nan_where_no_value_is_finite(values: list[float]) -> None:
    summary = summarize(np.array(values))
    assert all(map(math.isnan, (summary.min, summary.mean, summary.max)))
    assert summary.size == len(values)


@given(REALS.flatmap(lambda dtype: hnp.arrays(dtype, SHAPES)))
@example(np.array([np.finfo(np.float64).max, np.finfo(np.float64).max, 0]))
@example(np.array([np.finfo(np.float64).max, -np.finfo(np.float64).max, np.inf]))
def test_figures_agree_with_exact_arithmetic(values: NDArray[Any]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        summary = summarize(values)
    finite = [float(value) for value in values.flat if math.isfinite(float(value))]
    assert summary.size == values.size
    assert summary.nan + summary.posinf + summary.neginf == values.size - len(finite)
    if finite:
        assert (summary.min, summary.max) == (min(finite), max(finite))
        exact = sum(map(Fraction, finite), Fraction()) / len(finite)
        scale = max(map(abs, map(Fraction, finite)))
        assert abs(Fraction(summary.mean) - exact) <= scale * Fraction(1e-14) + Fraction(5e-324)


def test_a_mean_of_many_float32_values_keeps_its_digits() -> None:
    values = np.full(3_000_000, 0.1, np.float32)
    assert summarize(values).mean == pytest.approx(float(np.float32(0.1)), rel=1e-12)


def test_a_mean_is_no_more_than_the_highest_value() -> None:
    summary = summarize(np.array([0.1, 0.1, 0.1]))  # whose sum, in floating point, is more than 0.3
    assert summary.mean == summary.max


def test_values_beyond_the_first_block_count() -> None:
    values = np.zeros(100_000, np.float32)
    values[40_000], values[80_000], values[99_999] = np.nan, 5, -7
    assert summarize(values) == Summary(-7.0, -2 / 99_999, 5.0, 1, 0, 0, 100_000)


def test_a_strided_view_has_the_figures_of_its_copy() -> None:
    view = np.arange(24.0).reshape(4, 6)[::2, ::-3]
    assert summarize(view) == summarize(view.copy())
