"""Which values the ends of a section's colour scale stand for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget.rendering.figures import Summary, least_magnitude, summarize
from beholder_widget.rendering.limits import Limits, logarithmic, of_all, of_sections, robust

NONE = summarize(np.array([np.nan]))


def of_section(low: float, high: float) -> Summary:
    return summarize(np.array([low, high]))


def ends(found: Sequence[Limits]) -> list[tuple[float, float]]:
    return [(low, high) for low, high, _ in found]


def log_of(*values: float, centered: bool) -> Limits:
    cells = np.array(values)
    (found,) = logarithmic([summarize(cells)], [least_magnitude(cells)], centered=centered)
    return found


def test_each_section_has_its_own_limits() -> None:
    assert ends(of_sections([of_section(-3, -1), of_section(0, 8)], centered=False)) == [(-3, -1), (0, 8)]


def test_all_sections_share_the_widest_limits() -> None:
    assert ends(of_all([of_section(-3, -1), of_section(0, 8)], centered=False)) == [(-3, 8)] * 2


@pytest.mark.parametrize(("low", "high", "reach"), [(-3, -1, 3), (2, 8, 8), (-1, 5, 5), (0, 0, 0)])
def test_centered_limits_are_symmetric_about_zero(low: float, high: float, reach: float) -> None:
    assert ends(of_sections([of_section(low, high)], centered=True)) == [(-reach, reach)]


@pytest.mark.parametrize("centered", [False, True])
@pytest.mark.parametrize("zero", [0.0, -0.0])
def test_a_zero_limit_has_no_sign(zero: float, centered: bool) -> None:
    ((low, high, _),) = of_sections([of_section(zero, zero)], centered=centered)
    assert (math.copysign(1, low), math.copysign(1, high)) == (1, 1)


@pytest.mark.parametrize("kind", [of_sections, of_all])
@pytest.mark.parametrize(("value", "expected"), [(0.5, (0, 0.5)), (-0.5, (-0.5, 0)), (0.0, (0, 0))])
def test_limits_of_a_single_value_include_zero(value: float, expected: tuple[float, float], kind: Any) -> None:
    assert ends(kind([of_section(value, value)] * 2, centered=False)) == [expected] * 2


def test_a_constant_section_among_others_does_not_widen_the_limits_of_all() -> None:
    assert ends(of_all([of_section(2, 2), of_section(1, 3)], centered=False)) == [(1, 3)] * 2


@pytest.mark.parametrize("centered", [False, True])
def test_a_section_without_finite_values_takes_no_part(centered: bool) -> None:
    assert ends(of_all([NONE, of_section(-2, 2)], centered=centered)) == [(-2, 2)] * 2


@pytest.mark.parametrize("centered", [False, True])
def test_a_section_without_finite_values_has_no_limits(centered: bool) -> None:
    nan = (math.nan, math.nan)
    found = [
        *of_sections([NONE], centered=centered),
        *robust([NONE], [nan], centered=centered),
        *logarithmic([NONE], [math.inf], centered=centered),
    ]
    assert np.isnan(found).all()


def test_no_sections_have_no_limits() -> None:
    assert of_all([], centered=True) == []


def test_robust_limits_are_the_percentiles() -> None:
    section = of_section(-90, 90)
    assert ends(robust([section], [(-2, 1)], centered=False)) == [(-2, 1)]
    assert ends(robust([section], [(-2, 1)], centered=True)) == [(-2, 2)]


@pytest.mark.parametrize("percentiles", [(0.0, 0.0), (math.nan, math.nan)])
def test_where_percentiles_span_nothing_robust_limits_are_the_lowest_and_the_highest_value(
    percentiles: tuple[float, float],
) -> None:
    assert ends(robust([of_section(-1, 4)], [percentiles], centered=False)) == [(-1, 4)]


def test_a_logarithmic_scale_begins_at_the_smallest_magnitude_that_is_not_zero() -> None:
    assert log_of(0.0, -0.5, 20.0, centered=False) == (0.5, 20, 0.5)
    assert log_of(0.0, -0.5, 20.0, centered=True) == (-20, 20, 0.5)


def test_a_logarithmic_scale_has_eight_decades_at_most_and_one_at_least() -> None:
    assert log_of(1e-30, -100.0, centered=False).floor == pytest.approx(1e-6)
    assert log_of(-90.0, -100.0, centered=False).floor == pytest.approx(10)


def test_a_section_of_zeros_has_no_logarithmic_scale() -> None:
    assert not log_of(0.0, -0.0, centered=True).is_logarithmic
    assert ends([log_of(0.0, -0.0, centered=True)]) == [(0, 0)]


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1), st.booleans())
def test_logarithmic_limits_are_in_order(values: list[float], centered: bool) -> None:
    low, high, floor = log_of(*values, centered=centered)
    assert low <= high
    assert math.isnan(floor) or 0 < floor <= high
    assert high == max(map(abs, values))
