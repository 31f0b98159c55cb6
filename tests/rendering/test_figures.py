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
from numpy.typing import DTypeLike, NDArray

from beholder_widget.rendering.figures import Summary, least_magnitude, summarize

REALS = st.sampled_from(
    [np.bool_, np.int8, np.uint8, np.int16, np.int32, np.int64, np.uint64, np.float16, np.float32, np.float64]
)
SHAPES = hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=6)


def test_figures_are_those_of_the_values() -> None:
    summary = summarize(np.array([[1.0, 2.0], [3.0, -10.0]]))
    assert (summary.min, summary.mean, summary.max, summary.size) == (-10.0, -1.0, 3.0, 4)
    assert [summary.rms, summary.std] == pytest.approx([28.5**0.5, 27.5**0.5])


def test_values_that_are_not_finite_are_counted_and_left_out_of_the_figures() -> None:
    summary = summarize(np.array([np.nan, 1, np.inf, -np.inf, 3, np.inf, np.nan, np.nan], np.float32))
    assert summary == Summary(1.0, 2.0, 3.0, 5**0.5, 1.0, nan=3, posinf=2, neginf=1, zeros=0, size=8)
    assert not summary.finite


@pytest.mark.parametrize("values", [[], [np.nan, np.inf, -np.inf]])
def test_figures_are_nan_where_no_value_is_finite(values: list[float]) -> None:
    summary = summarize(np.array(values))
    assert all(map(math.isnan, (summary.min, summary.mean, summary.max, summary.rms, summary.std)))
    assert summary.size == len(values)


@given(REALS.flatmap(lambda dtype: hnp.arrays(dtype, SHAPES)))
@example(np.array([-16368, *[7715] * 99], np.int16))
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
        assert summary.zeros == finite.count(0)
        for root, center in ((summary.rms, Fraction()), (summary.std, exact)):
            square = sum(((Fraction(value) - center) ** 2 for value in finite), Fraction()) / len(finite)
            assert is_root(root, square, slack=scale * Fraction(1e-14) + Fraction(5e-324))


def is_root(root: float, square: Fraction, *, slack: Fraction) -> bool:
    """Return whether a number is the square root, to six digits or to within the slack."""
    low, high = Fraction(root) * Fraction(0.999999) - slack, Fraction(root) * Fraction(1.000001) + slack
    return max(low, Fraction()) ** 2 <= square <= high**2


@pytest.mark.parametrize("offset", [0.0, 1.0, -1e4])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_deviation_much_smaller_than_the_mean_keeps_its_digits(offset: float, dtype: DTypeLike) -> None:
    values = (offset + np.random.default_rng(0).normal(size=200_000) * 0.01).astype(dtype)
    assert summarize(values).std == pytest.approx(values.astype(np.float64).std(), rel=1e-6)


@pytest.mark.parametrize("scale", [1e-40, 1e-25, 1e30])
def test_figures_of_tiny_and_huge_float32_values_keep_their_digits(scale: float) -> None:
    values = (np.random.default_rng(0).normal(size=1000) * scale).astype(np.float32)
    summary, exact = summarize(values), values.astype(np.float64)
    assert summary.std == pytest.approx(exact.std(), rel=1e-6)
    assert summary.rms == pytest.approx(np.sqrt(np.mean(exact**2)), rel=1e-6)


def test_zeros_of_either_sign_are_counted() -> None:
    assert summarize(np.array([0.0, -0.0, 1.0, np.nan, np.inf])).zeros == 2


@pytest.mark.parametrize(("values", "least"), [([0, -3, 2], 2), ([0, np.nan, -np.inf], np.inf), ([], np.inf)])
def test_the_least_magnitude_is_of_what_is_neither_zero_nor_nan(values: list[float], least: float) -> None:
    assert least_magnitude(np.array(values, np.float32)) == least


def test_a_mean_of_many_float32_values_keeps_its_digits() -> None:
    values = np.full(3_000_000, 0.1, np.float32)
    assert summarize(values).mean == pytest.approx(float(np.float32(0.1)), rel=1e-12)


def test_a_mean_is_no_more_than_the_highest_value() -> None:
    summary = summarize(np.array([0.1, 0.1, 0.1]))  # whose sum, in floating point, is more than 0.3
    assert summary.mean == summary.max


def test_values_beyond_the_first_block_count() -> None:
    values = np.zeros(300_000, np.float32)
    values[40_000], values[180_000], values[299_999] = np.nan, 5, -7
    summary = summarize(values)
    assert (summary.min, summary.mean, summary.max) == (-7.0, -2 / 299_999, 5.0)
    assert (summary.nan, summary.zeros, summary.size) == (1, 299_997, 300_000)


def test_a_strided_view_has_the_figures_of_its_copy() -> None:
    view = np.arange(24.0).reshape(4, 6)[::2, ::-3]
    assert summarize(view) == summarize(view.copy())
