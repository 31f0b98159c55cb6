"""The running variance against numpy's variance of the same window."""

from __future__ import annotations

import tracemalloc
import warnings
from collections import deque
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import DTypeLike, NDArray

from beholder_widget.rendering.variance import MOST_BYTES, RunningVariance, largest_window, memory

WINDOWS = [1, 2, 3, 4, 5, 8, 15, 100]


class Pair:
    """A running variance, and a plain window that numpy computes the expected variance of."""

    def __init__(self, window: int, size: int, dtype: DTypeLike) -> None:
        self.running = RunningVariance(window, size, dtype)
        self.samples: deque[NDArray[Any]] = deque(maxlen=window)
        self.dtype = np.dtype(dtype)

    def push(self, sample: NDArray[Any]) -> None:
        sample = sample.astype(self.dtype)
        self.running.push(sample)
        self.samples.append(sample)

    def resize(self, window: int) -> None:
        self.running.resize(window)
        self.samples = deque(self.samples, maxlen=window)

    def check(self) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            variance = self.running.variance()
        assert self.running.count == len(self.samples)
        assert variance.dtype == self.dtype
        with np.errstate(invalid="ignore"):
            expected = np.var(np.array(self.samples, np.float64), axis=0)
        # Rounding counts most where the anchor is the one sample that lies apart from all others.
        tolerance = 20 * self.running.window * np.finfo(self.dtype).eps
        np.testing.assert_allclose(variance, expected, rtol=tolerance)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("window", WINDOWS)
class TestAgreesWithNumpy:
    """The variance agrees with numpy's to the digits of the dtype, for short and for long windows."""

    def test_from_the_first_sample_until_long_after_the_window_is_full(self, window: int, dtype: str) -> None:
        generator = np.random.default_rng(window)
        pair = Pair(window, 7, dtype)
        for _ in range(3 * window + 5):
            pair.push(generator.standard_normal(7))
            pair.check()

    def test_after_ten_thousand_samples_with_a_mean_far_above_their_spread(self, window: int, dtype: str) -> None:
        generator = np.random.default_rng(window)
        pair = Pair(window, 50, dtype)
        for _ in range(10_000):
            pair.push(1e6 + generator.standard_normal(50))
        pair.check()

    def test_while_the_mean_drifts_away(self, window: int, dtype: str) -> None:
        generator = np.random.default_rng(window)
        pair = Pair(window, 50, dtype)
        for number in range(400):
            pair.push(number * 10.0 + generator.standard_normal(50))
            pair.check()

    def test_while_the_scale_jumps_up_and_down(self, window: int, dtype: str) -> None:
        generator = np.random.default_rng(window)
        pair = Pair(window, 50, dtype)
        for number in range(400):
            scale = 10.0 ** (12 * (number // (window + 3) % 3) - 12)
            pair.push(generator.standard_normal(50) * scale)
            pair.check()

    def test_as_soon_as_a_sample_far_out_has_left(self, window: int, dtype: str) -> None:
        generator = np.random.default_rng(window)
        pair = Pair(window, 50, dtype)
        for number in range(3 * window):
            pair.push(generator.standard_normal(50) + (1e15 if number == window + window // 2 else 0))
            pair.check()

    def test_while_values_that_are_not_finite_come_and_go(self, window: int, dtype: str) -> None:
        generator = np.random.default_rng(window)
        pair = Pair(window, 20, dtype)
        for number in range(4 * window):
            sample = generator.standard_normal(20)
            sample[(number * 7) % 20] = [np.nan, np.inf, -np.inf, 1.0][number % 4]
            pair.push(sample if number < 2 * window else generator.standard_normal(20))
            pair.check()
        assert np.isfinite(pair.running.variance()).all()


@pytest.mark.parametrize("window", [2, 15, 30])
def test_blocks_that_renew_their_anchors_at_different_pushes_agree_with_numpy(window: int) -> None:
    generator = np.random.default_rng(window)
    pair = Pair(window, 150_001, np.float32)
    for number in range(2 * window + 3):
        pair.push(100 + generator.standard_normal(150_001, np.float32))
        if number % 5 == 0 or number > 2 * window:
            pair.check()


@st.composite
def histories(draw: st.DrawFn) -> tuple[int, list[NDArray[np.float32] | int]]:
    """Draw a window, and pushes (arrays of three) and resizes (window sizes) to come."""
    magnitude = st.sampled_from([2.0**-20, 1.0, 2.0**20])
    element = st.builds(float.__mul__, st.integers(-9, 9).map(float), magnitude)
    special = st.sampled_from([np.nan, np.inf, -np.inf])
    sample = hnp.arrays(np.float32, 3, elements=element | special)
    windows = st.integers(1, 9)
    return draw(windows), draw(st.lists(sample | windows, max_size=60))


@settings(deadline=None)
@given(histories())
def test_any_pushes_and_resizes_agree_with_numpy(history: tuple[int, list[NDArray[np.float32] | int]]) -> None:
    window, events = history
    pair = Pair(window, 3, np.float32)
    for event in events:
        if isinstance(event, int):
            pair.resize(event)
        else:
            pair.push(event)
        if pair.samples:
            pair.check()


@pytest.mark.parametrize("scale", [1e-45, 1e-30, 1e-19, 1e19, 1e30, 1e38])
def test_squares_beyond_float32_are_noticed_and_a_wider_one_goes_on_with_the_same_samples(scale: float) -> None:
    pair, generator = Pair(5, 50, "float32"), np.random.default_rng(0)
    for number in range(8):
        # Of the first cells the squares are within the range.
        spread = np.where(np.arange(50) < 40, 1.0, scale)
        pair.push((spread * generator.integers(1, 3 + number, 50)).clip(-3e38, 3e38))
    pair.running.variance()
    assert pair.running.is_lossy
    pair.running, pair.dtype = pair.running.widened(), np.dtype(np.float64)
    pair.check()
    pair.resize(3)
    pair.push(generator.standard_normal(50).astype(np.float32))
    pair.check()
    assert not pair.running.is_lossy


def test_zeros_and_what_is_not_finite_are_not_taken_for_squares_that_float32_does_not_hold() -> None:
    running, generator = RunningVariance(5, 4, "float32"), np.random.default_rng(0)
    for number in range(20):
        sample = generator.standard_normal(4).astype(np.float32)
        sample[0], sample[1] = 0, [1, np.nan, np.inf, -np.inf][number // 2 % 4]
        sample[2] = 3e38
        running.push(sample)
        running.variance()
        assert not running.is_lossy


def test_equal_samples_have_no_variance_at_all() -> None:
    running = RunningVariance(5, 3, np.float32)
    for _ in range(12):
        running.push(np.array([0.1, -1e6, 3e-9], np.float32))
        assert running.variance().tolist() == [0, 0, 0]


@given(hnp.arrays(np.float64, (12, 4), elements={"min_value": -1e9, "max_value": 1e9}))
def test_a_variance_is_never_negative(samples: NDArray[np.float64]) -> None:
    running = RunningVariance(4, 4, np.float64)
    for sample in samples:
        running.push(sample)
        assert (running.variance() >= 0).all()


def test_a_window_that_shrinks_keeps_the_newest_samples() -> None:
    running = RunningVariance(4, 1, np.float64)
    for value in (100.0, 1.0, 2.0, 4.0, 6.0):
        running.push(np.array([value]))
    running.resize(2)
    assert (running.window, running.count) == (2, 2)
    assert running.variance().tolist() == [1]


def test_a_window_that_grows_keeps_all_samples() -> None:
    running = RunningVariance(2, 1, np.float64)
    for value in (100.0, 1.0, 3.0):
        running.push(np.array([value]))
    running.resize(100)
    assert (running.window, running.count) == (100, 2)
    running.push(np.array([2.0]))
    assert running.variance() == pytest.approx([2 / 3])


@pytest.mark.parametrize(("old", "new"), [(10, 9), (9, 10), (4, 40), (40, 4)])
def test_another_window_needs_no_more_memory_than_the_larger_of_both(old: int, new: int) -> None:
    size = 200_000
    sample = np.zeros(size, np.float32)
    tracemalloc.start()
    try:
        running = RunningVariance(old, size, np.float32)
        for _ in range(old + 2):
            running.push(sample)
        running.resize(new)
        left, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    slack = 2**20  # scratch memory for one block of cells
    assert peak < memory(max(old, new), size, np.float32) + slack
    assert memory(new, size, np.float32) <= left < memory(new, size, np.float32) + slack


@given(st.integers(1, 2**29), st.sampled_from([np.float32, np.float64]))
def test_the_largest_window_is_the_last_one_within_the_bound(size: int, dtype: DTypeLike) -> None:
    largest = largest_window(size, dtype)
    assert largest == 0 or memory(largest, size, dtype) <= MOST_BYTES
    assert memory(largest + 1, size, dtype) > MOST_BYTES


def test_before_the_first_sample_there_is_no_variance() -> None:
    running = RunningVariance(3, 2, np.float32)
    assert np.isnan(running.variance()).all()
    running.resize(5)
    assert running.count == 0


def test_samples_may_have_no_cells() -> None:
    running = RunningVariance(3, 0, np.float32)
    running.push(np.empty(0, np.float32))
    assert running.variance().shape == (0,)


def test_the_variance_is_put_into_out() -> None:
    running = RunningVariance(3, 2, np.float32)
    running.push(np.zeros(2, np.float32))
    out = np.full(2, 7, np.float32)
    assert running.variance(out=out) is out
    assert out.tolist() == [0, 0]


def test_a_sample_pushed_may_be_overwritten_by_its_owner() -> None:
    running = RunningVariance(3, 2, np.float64)
    sample = np.zeros(2)
    running.push(sample)
    sample[:] = 2
    running.push(sample)
    assert running.variance().tolist() == [1, 1]


def test_a_sample_of_another_size_is_refused_in_words() -> None:
    running = RunningVariance(3, 2, np.float32)
    with pytest.raises(ValueError, match=r"an array of shape \(2,\) is needed, not \(3,\)"):
        running.push(np.zeros(3, np.float32))
    assert running.count == 0


@pytest.mark.parametrize("window", [0, -3])
def test_a_window_without_samples_is_refused_in_words(window: int) -> None:
    with pytest.raises(ValueError, match=f"window must be 1 or more, not {window}"):
        RunningVariance(window, 2, np.float32)
    running = RunningVariance(2, 2, np.float32)
    with pytest.raises(ValueError, match=f"window must be 1 or more, not {window}"):
        running.resize(window)


def test_a_dtype_that_holds_no_variance_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="dtype must be float32 or float64, not int32"):
        RunningVariance(2, 2, np.int32)
