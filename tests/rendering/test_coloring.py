"""Values to palette indices."""

from __future__ import annotations

import math
import tracemalloc
import warnings
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import DTypeLike, NDArray

from beholder_widget.rendering.coloring import NAN, NEGINF, POSINF, quantize, summarize
from beholder_widget.rendering.limits import logarithmic, of_sections

LOWEST, MIDDLE, HIGHEST = 4, 130, 255

FLOATS = st.sampled_from([np.float16, np.float32, np.float64])
REALS = st.sampled_from(
    [np.bool_, np.int8, np.uint8, np.int16, np.int32, np.int64, np.uint64, np.float16, np.float32, np.float64]
)


def arrays(dtypes: st.SearchStrategy[Any], **elements: Any) -> st.SearchStrategy[NDArray[Any]]:
    """Return arrays of any shape, empty ones included."""
    shapes = hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=6)
    return dtypes.flatmap(lambda dtype: hnp.arrays(dtype, shapes, elements=elements or None))


def limits_inside(values: NDArray[Any], data: st.DataObject) -> tuple[float, float]:
    """Draw two of the finite values, in ascending order; NaN where there is none."""
    finite = sorted(float(value) for value in values.flat if math.isfinite(float(value)))
    if not finite:
        return math.nan, math.nan
    first, second = data.draw(st.sampled_from(finite)), data.draw(st.sampled_from(finite))
    return min(first, second), max(first, second)


def steps(value: float, low: float, high: float) -> Fraction:
    """Return exactly how many steps, 252 to the range, `value` is above `low`."""
    return (Fraction(value) - Fraction(low)) / (Fraction(high) - Fraction(low)) * 252


class TestQuantize:
    """Which palette index a value has."""

    def test_equal_steps_of_value_are_equal_steps_of_level(self) -> None:
        assert quantize(np.array([-1, -0.5, 0, 0.5, 1]), -1, 1).tolist() == [4, 67, 130, 193, 255]

    def test_values_outside_the_limits_have_the_nearest_level(self) -> None:
        assert quantize(np.array([-9.0, 9.0, 1e30, -1e30], np.float32), -1, 1).tolist() == [4, 255, 255, 4]

    def test_limits_by_percentile_do_not_wrap(self) -> None:
        values = np.array([-2.33, -1.0, 0.0, 1.0, 2.33], np.float32)
        assert quantize(values, -1, 1, summary=summarize(values)).tolist() == [LOWEST, LOWEST, MIDDLE, HIGHEST, HIGHEST]

    def test_values_that_are_not_finite_have_indices_of_their_own(self) -> None:
        values = np.array([np.nan, np.inf, -np.inf, 0, 1], np.float32)
        assert quantize(values, 0, 1).tolist() == [NAN, POSINF, NEGINF, LOWEST, HIGHEST]

    @pytest.mark.parametrize(
        ("value", "level"),
        [(0.0, LOWEST), (0.1, HIGHEST), (-7.5, LOWEST), (1e308, HIGHEST), (5e-324, HIGHEST), (-1e-40, LOWEST)],
    )
    @pytest.mark.parametrize("told", [False, True])
    def test_a_constant_section_has_the_level_of_its_value_beside_zero(
        self, value: float, level: int, told: bool
    ) -> None:
        values = np.full(3, value)
        summary = summarize(values)
        ((low, high, _),) = of_sections([summary], centered=False)
        assert quantize(values, low, high, summary=summary if told else None).tolist() == [level] * 3

    @pytest.mark.parametrize(("value", "level"), [(-7.5, LOWEST), (0.0, MIDDLE), (1e-40, HIGHEST)])
    @pytest.mark.parametrize("told", [False, True])
    def test_a_constant_section_under_centered_limits_has_the_level_of_its_sign(
        self, value: float, level: int, told: bool
    ) -> None:
        values = np.full(3, value)
        summary = summarize(values)
        ((low, high, _),) = of_sections([summary], centered=True)
        indices = quantize(values, low, high, summary=summary if told else None, centered=True)
        assert indices.tolist() == [level] * 3

    def test_zeros_beside_values_that_are_not_finite_have_the_lowest_level(self) -> None:
        values = np.array([0, np.nan, 0, np.inf], np.float32)
        assert quantize(values, 0, 0, summary=summarize(values)).tolist() == [LOWEST, NAN, LOWEST, POSINF]

    def test_around_a_single_limit_values_have_the_extreme_levels(self) -> None:
        values = np.array([0.5, 1.0, 1.5])
        assert quantize(values, 1, 1).tolist() == [LOWEST, LOWEST, HIGHEST]
        assert quantize(values, 1, 1, centered=True, summary=summarize(values)).tolist() == [LOWEST, MIDDLE, HIGHEST]

    def test_without_limits_values_that_are_not_finite_still_show(self) -> None:
        values = np.array([np.nan, np.inf, -np.inf])
        assert quantize(values, math.nan, math.nan).tolist() == [NAN, POSINF, NEGINF]

    @given(arrays(REALS))
    @example(np.array([-np.finfo(np.float64).max, 0, np.finfo(np.float64).max]))
    @example(np.array([0, 5e-324, 1e-323, 1.5e-323]))
    @example(np.array([-np.finfo(np.float32).max, 0, np.finfo(np.float32).max], np.float32))
    @example(np.array([1e-45, 2e-45, 4e-45], np.float32))
    @example(np.array([1, np.nextafter(1, 2), np.nextafter(1, 3)]))
    @example(np.array([2**24, 2**24 + 2, 2**24 + 4], np.float32))
    @example(np.array([-(2**63), 0, 2**63 - 1]))
    def test_levels_follow_exact_proportion(self, values: NDArray[Any]) -> None:
        summary = summarize(values)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            indices = quantize(values, summary.min, summary.max)
        assert indices.shape == values.shape
        for value, index in zip(map(float, values.flat), map(int, indices.flat), strict=True):
            if not math.isfinite(value):
                assert index == (NAN if math.isnan(value) else POSINF if value > 0 else NEGINF)
            elif summary.min == summary.max:
                assert index == LOWEST
            elif value == summary.max:
                assert index == HIGHEST
            else:
                position = steps(value, summary.min, summary.max)
                assert index - 4 - Fraction(1, 100) <= position < index - 3 + Fraction(1, 100)

    @given(FLOATS.flatmap(lambda dtype: hnp.arrays(dtype, 30, elements={"allow_nan": False})), st.data())
    def test_levels_never_fall_as_values_rise(self, values: NDArray[Any], data: st.DataObject) -> None:
        finite = st.floats(allow_nan=False, allow_infinity=False)
        low, high = sorted([data.draw(finite), data.draw(finite)])
        indices = quantize(np.sort(values[np.isfinite(values)]), low, high)
        assert (np.diff(indices.astype(int)) >= 0).all()

    @given(st.floats(min_value=0, exclude_min=True, allow_infinity=False), st.sampled_from([np.float32, np.float64]))
    def test_zero_has_the_middle_level_under_centered_limits(self, reach: float, dtype: DTypeLike) -> None:
        assert quantize(np.zeros(1, dtype), -reach, reach).tolist() == [MIDDLE]

    @given(st.floats(-1000, 1000), st.integers(0, 22), st.floats(0, 1))
    def test_limits_of_another_precision_than_the_values_serve(self, low: float, halvings: int, place: float) -> None:
        # Limits over all sections may come from a float64 section while this one is float32.
        high = low + abs(low) * 0.5**halvings
        value = float(np.float32(low + (high - low) * place))
        assume(low < value < high)
        index = int(quantize(np.array([value], np.float32), low, high)[0])
        position = steps(value, low, high)
        assert index - 4 - Fraction(1, 100) <= position < index - 3 + Fraction(1, 100)

    @given(arrays(FLOATS), st.data(), st.booleans())
    def test_figures_of_the_values_change_no_index_whatever_the_limits(
        self, values: NDArray[Any], data: st.DataObject, centered: bool
    ) -> None:
        low, high = limits_inside(values, data)
        expected = quantize(values, low, high, centered=centered)
        found = quantize(values, low, high, summary=summarize(values), centered=centered)
        assert np.array_equal(found, expected)

    @given(arrays(FLOATS), st.data())
    def test_values_outside_limits_inside_their_range_have_the_extreme_levels(
        self, values: NDArray[Any], data: st.DataObject
    ) -> None:
        low, high = limits_inside(values, data)
        indices = quantize(values, low, high, summary=summarize(values))
        assert (indices[(values < low) & (values > -np.inf)] == LOWEST).all()
        assert (indices[(values > high) & (values < np.inf)] == HIGHEST).all()

    def test_values_beyond_the_first_block_are_quantized_alike(self) -> None:
        values = np.tile(np.array([-1, 0, 1, np.nan], np.float32), 50_000)
        expected = np.tile(np.array([LOWEST, MIDDLE, HIGHEST, NAN], np.uint8), 50_000)
        assert np.array_equal(quantize(values, -1, 1), expected)

    @pytest.mark.parametrize(
        "out", [np.zeros((3, 4), np.uint8), np.zeros((4, 3), np.uint8).T, np.zeros((6, 8), np.uint8)[::2, ::2]]
    )
    def test_indices_are_put_into_out_whatever_its_strides(self, out: NDArray[np.uint8]) -> None:
        values = np.arange(12.0).reshape(3, 4)
        assert quantize(values, 0, 11, out=out) is out
        assert np.array_equal(out, quantize(values, 0, 11))

    def test_a_strided_view_has_the_levels_of_its_copy(self) -> None:
        view = np.arange(24.0).reshape(4, 6)[::2, ::-3]
        assert np.array_equal(quantize(view, 0, 23), quantize(view.copy(), 0, 23))

    def test_no_memory_of_the_size_of_the_values_is_needed(self) -> None:
        values = np.linspace(-1, 1, 4_000_000, dtype=np.float32)
        out = np.empty(values.shape, np.uint8)
        tracemalloc.start()
        try:
            summary = summarize(values)
            quantize(values, summary.min, summary.max, out=out, summary=summary)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert peak < values.nbytes / 10

    @pytest.mark.parametrize(("low", "high"), [(1.0, 0.0), (-math.inf, 0.0), (0.0, math.inf)])
    def test_limits_that_are_none_are_refused_in_words(self, low: float, high: float) -> None:
        with pytest.raises(ValueError, match=f"ascending order, not {low!r} and {high!r}"):
            quantize(np.zeros(3), low, high)

    @pytest.mark.parametrize("out", [np.empty(2, np.uint8), np.empty(3, np.int8)])
    def test_an_out_that_does_not_fit_is_refused_in_words(self, out: NDArray[Any]) -> None:
        with pytest.raises(ValueError, match=r"out must be uint8 of shape \(3,\)"):
            quantize(np.zeros(3), 0, 1, out=out)


def log_levels(values: NDArray[Any], *, centered: bool) -> list[int]:
    """Return the palette indices on the logarithmic scale of the values' own limits."""
    summary, magnitudes = summarize(values), np.abs(values[np.isfinite(values) & (values != 0)].astype(float))
    ((low, high, floor),) = logarithmic([summary], [magnitudes.min(initial=math.inf)], centered=centered)
    indices = quantize(values, low, high, summary=summary, centered=centered, floor=floor)
    return [int(index) for index in indices]


class TestLogarithmicScale:
    """Which palette index a value has by its magnitude."""

    @pytest.mark.parametrize("dtype", [np.float32, np.float64])
    def test_equal_factors_of_magnitude_are_equal_steps_of_level(self, dtype: DTypeLike) -> None:
        values = np.array([2e-4, -2e-3, 2e-2, -2e-1, 2], dtype)
        assert log_levels(values, centered=False) == pytest.approx([4, 67, 130, 193, 255], abs=1)

    @pytest.mark.parametrize("dtype", [np.float32, np.float64])
    def test_with_signs_the_middle_is_zero_and_the_ends_are_the_largest_magnitude(self, dtype: DTypeLike) -> None:
        values = np.array([-1, -0.1, -0.01, 0, 0.01, 0.1, 1], dtype)
        assert log_levels(values, centered=True) == pytest.approx([4, 67, 130, 130, 130, 193, 255], abs=1)

    @pytest.mark.parametrize(("centered", "level"), [(False, LOWEST), (True, MIDDLE)])
    @pytest.mark.parametrize("zero", [0.0, -0.0])
    def test_zero_has_the_lowest_level_or_with_signs_the_middle(self, zero: float, level: int, centered: bool) -> None:
        assert log_levels(np.array([zero, 5.0]), centered=centered)[0] == level
        assert log_levels(np.array([zero, zero]), centered=centered) == [level] * 2

    @pytest.mark.parametrize("value", [7.5, 1e-300, 1e308, 5e-324])
    def test_a_constant_section_has_the_level_of_its_sign(self, value: float) -> None:
        assert log_levels(np.full(3, -value), centered=True) == [LOWEST] * 3
        assert log_levels(np.full(3, value), centered=True) == [HIGHEST] * 3
        assert log_levels(np.full(3, -value), centered=False) == [HIGHEST] * 3

    @pytest.mark.parametrize("centered", [False, True])
    def test_values_that_are_not_finite_have_indices_of_their_own(self, centered: bool) -> None:
        values = np.array([np.nan, np.inf, -np.inf, 1], np.float32)
        assert log_levels(values, centered=centered) == [NAN, POSINF, NEGINF, HIGHEST]

    @given(REALS.flatmap(lambda dtype: hnp.arrays(dtype, st.integers(1, 30))), st.booleans())
    @example(np.array([np.finfo(np.float64).max, 5e-324, -1]), True)
    @example(np.array([-(2**63), 0, 2**63 - 1]), True)
    def test_levels_never_fall_as_magnitudes_rise(self, values: NDArray[Any], centered: bool) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            levels = np.array(log_levels(values, centered=centered))
        finite = np.isfinite(values)
        numbers, levels = values[finite].astype(float), levels[finite]
        order = np.argsort(numbers if centered else np.abs(numbers), kind="stable")
        assert (np.diff(levels[order]) >= 0).all()
        assert ((levels >= LOWEST) & (levels <= HIGHEST)).all()

    @given(hnp.arrays(np.float32, 40, elements=st.floats(2**-60, 2**60, width=32)))
    def test_a_magnitude_is_within_two_hundredths_of_a_step_of_its_level(self, values: NDArray[np.float32]) -> None:
        summary, least = summarize(values), float(values.min())
        ((low, high, floor),) = logarithmic([summary], [least], centered=False)
        steps = 252 * np.log(np.maximum(values.astype(float), floor) / floor) / math.log(high / floor)
        levels = quantize(values, low, high, floor=floor) - LOWEST
        assert (levels >= np.minimum(steps - 0.02, 251.98).astype(int)).all()
        assert (levels <= np.minimum(steps + 0.02, 251).astype(int)).all()
