"""The strip keeps what stands out, whatever comes, in bounded memory."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beholder_widget.monitoring.excerpts import Question
from beholder_widget.monitoring.figures import FIGURES, of_samples
from beholder_widget.monitoring.strip import Strip

NUMBERS = st.floats(-1e6, 1e6, width=32)
Event = tuple[int, str, float, int]
EVENT = st.tuples(st.integers(1, 60), st.sampled_from(["a", "b", "c"]), NUMBERS, st.integers(0, 3))


def measure(strip: Strip, call: int, step: int, metrics: dict[str, float]) -> None:
    """Keep metrics of one moment."""
    strip.measure(np.array([call]), np.array([step]), list(metrics), np.array([list(metrics.values())]))


def row(value: float, nonfinite: float = 0) -> np.ndarray:
    """Return figures of one section that all are `value`."""
    figures = np.full((len(FIGURES), 1), value)
    figures[-1] = nonfinite
    return figures


@settings(max_examples=60, deadline=None)
@given(st.lists(EVENT, max_size=80))
def test_any_order_of_events_keeps_extremes_and_every_non_finite_cell(
    events: list[Event],
) -> None:
    strip = Strip(columns=8)
    for call, name, value, nonfinite in events:
        strip.put(call, call, "gradients", [name], row(value, nonfinite))
    history = strip.history()
    assert len(history.steps) <= 8
    assert (np.diff(history.steps) > 0).all()
    assert (history.steps <= history.last_steps).all()
    for number, name in enumerate(history.names):
        values = [value for _, own, value, _ in events if own == name]
        assert np.nanmax(history.figure("rms")[number]) == np.float32(max(values))
        farthest = np.nanmax(np.abs(history.figure("mean")[number]))
        assert farthest == np.float32(max(map(abs, values)))
        counted = np.nansum(history.figure("nonfinite")[number])
        assert counted == sum(bad for _, own, _, bad in events if own == name)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 500), st.data())
def test_a_spike_stays_in_the_column_that_covers_its_step(calls: int, data: st.DataObject) -> None:
    spike = data.draw(st.integers(1, calls))
    strip = Strip(columns=16)
    for call in range(1, calls + 1):
        strip.see(call, call)
        strip.put(call, call, "gradients", ["a"], row(100.0 if call == spike else 1.0))
    history = strip.history()
    column = int(np.nanargmax(history.figure("rms")[0]))
    assert history.steps[column] <= spike <= history.last_steps[column]
    assert history.seen.sum() == history.calls.sum() == calls


def test_calls_that_were_not_seen_are_counted() -> None:
    strip = Strip(columns=8)
    for call in range(2, 101, 2):
        strip.see(call, call)
    history = strip.history()
    assert (history.seen.sum(), history.calls.sum()) == (50, 100)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 300), min_size=1, max_size=120))
def test_sections_that_come_and_go_are_bounded_and_the_newest_are_kept(numbers: list[int]) -> None:
    strip = Strip(columns=16, rows=100, size=100 * 16 * 28)
    for call, number in enumerate(numbers, 1):
        strip.put(call, call, "arrays", [f"{number}", f"{number + 1}"], np.ones((len(FIGURES), 2)))
    history = strip.history()
    assert len(history.names) <= 100
    assert {f"{numbers[-1]}", f"{numbers[-1] + 1}"} <= set(history.names)
    assert strip.nbytes <= 100 * 16 * 28 or len(history.names) <= 64


def test_many_rows_have_fewer_columns_within_the_same_memory() -> None:
    strip = Strip(size=2**20)
    for call in range(1, 3_000):
        strip.put(call, call, "arrays", ["first"], row(1.0 if call != 1_234 else 7.0))
    strip.put(3_000, 3_000, "arrays", [str(number) for number in range(1_000)], np.ones((len(FIGURES), 1_000)))
    history = strip.history()
    assert strip.nbytes <= 2**20
    assert np.nanmax(history.figure("rms")[0]) == 7
    assert history.last_steps[-1] == 3_000


def test_200_000_moments_take_no_more_memory_than_2_000() -> None:
    strip = Strip(columns=2_000)
    for call in range(1, 200_001):
        strip.see(call, call)
    history = strip.history()
    assert 1_000 <= len(history.steps) <= 2_000
    assert (history.steps[0], history.last_steps[-1]) == (1, 200_000)


def test_a_row_that_is_sampled_for_the_first_time_loses_what_pictures_have_shown() -> None:
    strip = Strip()
    strip.see(1, 1)
    strip.put_pictured(1, "gradients", ["a"], np.full((len(FIGURES), 1), 9.0))
    assert strip.history().figure("rms")[0].tolist() == [9]
    strip.see(2, 2)
    strip.put(2, 2, "gradients", ["a"], row(1))
    np.testing.assert_array_equal(strip.history().figure("rms")[0], [np.nan, 1])
    assert strip.history().figure("nonfinite")[0].tolist() == [9, 0]


@pytest.mark.parametrize("value", [1e300, -1e300, 3.5e38, 1e-300, np.inf, -np.inf])
def test_a_finite_figure_beyond_the_range_of_float32_is_its_largest_number_and_no_warning(value: float) -> None:
    strip = Strip()
    with np.errstate(all="raise"):
        strip.put(1, 1, "gradients", ["a"], row(value))
        strip.see(2, 2)
        strip.put_pictured(2, "parameters", ["a"], row(value))
    for kept in strip.history().figure("rms")[[0, 1], [0, 1]]:
        largest = np.finfo(np.float32).max
        assert kept == np.float32(np.clip(value, -largest, largest) if math.isfinite(value) else value)


def test_what_a_picture_shows_joins_the_column_of_its_call() -> None:
    strip = Strip()
    for call in (1, 2, 3):
        strip.see(call, 10 * call)
        strip.put(call, 10 * call, "gradients", ["a"], row(call))
    strip.see(4, 40)
    for call in (2, 4):
        strip.put_pictured(call, "gradients", ["a", "b"], np.full((len(FIGURES), 2), 9.0))
    history = strip.history()
    for name in ("rms", "largest"):
        # A sampled row has figures of its sample alone, also where it was not sampled.
        np.testing.assert_array_equal(history.figure(name)[0], [1, 2, 3, np.nan])
    for name in ("ratio", "nonfinite"):
        assert history.figure(name)[0, [1, 3]].tolist() == [9, 9]
    assert history.figure("rms")[1, 1] == 9
    assert math.isnan(history.figure("rms")[1, 0])


def test_what_a_picture_shows_waits_for_the_column_of_its_call_where_steps_begin_again() -> None:
    strip = Strip()
    for call in (1, 2):
        strip.see(call, call)
    nine = np.full((len(FIGURES), 1), 9.0)
    assert not strip.put_pictured(3, "gradients", ["a"], nine)
    strip.see(3, 1)
    assert strip.put_pictured(3, "gradients", ["a"], nine)
    assert strip.put_pictured(2, "gradients", ["a"], 2 * nine)
    np.testing.assert_array_equal(strip.history().figure("rms")[0], [np.nan, 18, 9])


def test_metrics_share_the_columns_and_keep_their_extremes() -> None:
    strip = Strip(columns=4)
    for call in range(1, 33):
        measure(strip, call, call, {"loss": -50.0 if call == 13 else 1.0})
    history = strip.history()
    assert history.metrics["loss"].shape == history.steps.shape
    assert history.metrics["loss"].min() == -50


def test_metrics_are_bounded() -> None:
    strip = Strip()
    measure(strip, 1, 1, {str(number): 1.0 for number in range(100)})
    assert len(strip.history().metrics) == 32


def test_the_metric_that_had_no_value_for_longest_makes_room() -> None:
    strip = Strip(columns=100)
    for call in range(1, 65):
        measure(strip, call, call, {"loss": 1.0, f"epoch {call}": 1.0})
    metrics = strip.history().metrics
    assert list(metrics) == ["loss", *(f"epoch {call}" for call in range(34, 65))]
    assert np.isfinite(metrics["loss"]).all()


@given(st.lists(st.lists(NUMBERS, min_size=1, max_size=9), min_size=1, max_size=5))
def test_figures_of_samples_are_those_of_each_alone(samples: list[list[float]]) -> None:
    cells = np.concatenate([np.array(sample) for sample in samples])
    figures = of_samples(cells, np.array([len(sample) for sample in samples]), cells * 2)
    for number, sample in enumerate(samples):
        values = np.array(sample)
        assert figures[0, number] == pytest.approx(np.sqrt(np.mean(values**2)))
        assert figures[1, number] == pytest.approx(np.mean(values), abs=1e-9 * max(1, np.abs(values).max()))
        assert figures[2, number] == np.abs(values).max()
        assert figures[5, number] == np.mean(values == 0)


def test_non_finite_cells_are_counted_and_left_out() -> None:
    figures = of_samples(np.array([1, np.nan, np.inf, 3, np.nan]), np.array([4, 1]), np.array([1, 1, 1, 6.0, 1]))
    assert figures[FIGURES.index("nonfinite")].tolist() == [2, 1]
    assert figures[1, 0] == 2
    assert figures[FIGURES.index("change"), 0] == pytest.approx(3 / np.sqrt(37))
    assert np.isnan(figures[:3, 1]).all()


def test_history_is_frozen_and_says_which_figures_there_are() -> None:
    strip = Strip()
    strip.put(1, 1, "gradients", ["a"], row(1.0))
    history = strip.history()
    strip.put(2, 2, "gradients", ["a"], row(2.0))
    assert history.figure("rms").shape == (1, 1)
    with pytest.raises(ValueError, match="read-only"):
        history.figure("rms")[0, 0] = 3
    with pytest.raises(ValueError, match="must be one of rms"):
        history.figure("median")
    assert history.of("parameters").names == ()


@given(columns=st.integers(4, 20), calls=st.integers(1, 90), bad=st.sets(st.integers(1, 90)))
def test_a_page_is_told_infinity_where_a_tensor_or_a_metric_was_not_finite(
    columns: int, calls: int, bad: set[int]
) -> None:
    strip = Strip(columns=columns)
    figures = np.zeros((7, 2))
    for call in range(1, calls + 1):
        strip.see(call, call)
        figures[FIGURES.index("nonfinite"), 1] = call in bad
        strip.put(call, call, "gradients", ["a", "b"], figures)
        measure(strip, call, call, {"loss": np.nan if call in bad else 1.0})
    history = strip.history()
    columns_steps = zip(history.steps, history.last_steps, strict=True)
    was_bad = [any(first <= call <= last for call in bad) for first, last in columns_steps]
    for figure in ("rms", "mean", "zeros"):
        excerpt = strip.excerpt(Question("gradients", figure, -1, 0))
        np.testing.assert_array_equal(excerpt.figures, [np.zeros(len(was_bad)), np.where(was_bad, np.inf, 0)])
    np.testing.assert_array_equal(excerpt.moments[5], np.where(was_bad, np.inf, 1))
    counts = strip.excerpt(Question("gradients", "nonfinite", -1, 0)).figures[1]
    np.testing.assert_array_equal(counts > 0, was_bad)


@given(columns=st.integers(4, 20), calls=st.integers(1, 90), asked=st.lists(st.integers(1, 90), max_size=6))
def test_what_a_page_puts_together_of_answers_is_what_is_kept(columns: int, calls: int, asked: list[int]) -> None:
    strip = Strip(columns=columns)
    version, moments, figures = -1, np.empty((6, 0)), np.empty((2, 0))
    for call in range(1, calls + 1):
        strip.see(call, 10 * call)
        put = np.full((7, 2), float(call))
        put[FIGURES.index("nonfinite")] = 0
        strip.put(call, 10 * call, "gradients", ["a", "b"], put)
        strip.put(call, 10 * call, "parameters", ["a"], np.full((7, 1), -1.0))
        measure(strip, call, 10 * call, {"loss": 1 / call})
        if call in asked or call == calls:
            # The last column may have changed since.
            known = max(0, figures.shape[1] - 1)
            excerpt = strip.excerpt(Question("gradients", "rms", version, known))
            assert excerpt.first in (0, known)
            moments = np.concatenate([moments[:, : excerpt.first], excerpt.moments], axis=1)
            figures = np.concatenate([figures[:, : excerpt.first], excerpt.figures], axis=1)
            version = excerpt.version
    history = strip.history().of("gradients")
    assert (excerpt.names, excerpt.metrics, excerpt.columns) == (("a", "b"), ("loss",), len(history.steps))
    np.testing.assert_array_equal(figures, history.figure("rms"))
    firsts, lasts = moments[2:4]
    assert [firsts[0], lasts[-1]] == [1, calls]
    np.testing.assert_array_equal(firsts[1:], lasts[:-1] + 1)
    np.testing.assert_array_equal([10 * firsts, 10 * lasts], [history.steps, history.last_steps])
    np.testing.assert_array_equal(
        np.delete(moments, (2, 3), axis=0),
        [history.steps, history.last_steps, history.calls - history.seen, history.metrics["loss"]],
    )


@pytest.mark.parametrize("wrong", [{"figure": "colour"}, {"first": -1}])
def test_a_question_is_checked(wrong: dict[str, Any]) -> None:
    fields: dict[str, Any] = {"source": "gradients", "figure": "rms", "version": 0, "first": 0}
    with pytest.raises(ValueError, match="there is no"):
        Question(**fields | wrong)


@given(
    columns=st.integers(2, 8),
    moments=st.lists(st.tuples(st.integers(1, 60), st.floats(-9, 9) | st.just(math.nan)), min_size=1, max_size=60),
    seen=st.sets(st.integers(1, 60)),
    size=st.integers(1, 60),
)
def test_metrics_of_many_moments_are_kept_as_one_by_one(
    columns: int, moments: list[tuple[int, float]], seen: set[int], size: int
) -> None:
    one_by_one, together = Strip(columns=columns), Strip(columns=columns)
    measured = sorted(dict(moments).items())
    for start in range(0, len(measured), size):
        several = measured[start : start + size]
        for call, value in several:
            measure(one_by_one, call, 7 * call, {"loss": value})
        calls = np.array([call for call, _ in several])
        together.measure(calls, 7 * calls, ["loss"], np.array([[value] for _, value in several]))
        for call in sorted(seen & set(calls.tolist())):
            for strip in (one_by_one, together):
                strip.see(call, 7 * call)
    left, right = one_by_one.history(), together.history()
    np.testing.assert_array_equal(left.metrics["loss"], right.metrics["loss"])
    for name in ("steps", "last_steps", "seen", "calls"):
        np.testing.assert_array_equal(getattr(left, name), getattr(right, name))
