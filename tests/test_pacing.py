"""When updates are taken, in a simulated loop whose time passes step by step."""

from __future__ import annotations

from typing import Any

import pytest

from beholder_widget.pacing import SETTING_UP, Pace


def taken(pace: Pace, seconds: float, *, rate: float, cost: float = 0.0, step: float = 0.001, **limits: Any) -> int:
    """Run a loop of `step` seconds a step for `seconds` and return how many updates it took."""
    options = {"watched": True, "idle_rate": 1.0, "max_overhead": None, **limits}
    now, count = 0.0, 0
    while now < seconds:
        if pace.due(now, rate, **options):
            count += 1
            now += cost
            pace.charge(cost, taken=True)
        now += step
    return count


@pytest.mark.parametrize("rate", [1, 7, 10, 30])
def test_a_watched_loop_takes_the_asked_rate(rate: float) -> None:
    assert taken(Pace(), 10, rate=rate) == pytest.approx(10 * rate, abs=1)


def test_a_slow_loop_takes_every_step() -> None:
    assert taken(Pace(), 10, rate=10, step=0.5) == 20


def test_rate_zero_takes_nothing() -> None:
    assert taken(Pace(), 10, rate=0) == 0


def test_an_unwatched_loop_takes_the_idle_rate() -> None:
    assert taken(Pace(), 10, rate=10, watched=False) == 10


def test_an_unwatched_loop_with_idle_rate_zero_takes_the_first_update_only() -> None:
    assert taken(Pace(), 10, rate=10, watched=False, idle_rate=0) == 1


def test_an_unwatched_loop_without_idle_rate_takes_the_full_rate() -> None:
    assert taken(Pace(), 10, rate=10, watched=False, idle_rate=None) == pytest.approx(100, abs=1)


def test_the_overhead_budget_holds_when_a_sample_costs_fifty_milliseconds() -> None:
    pace = Pace()
    count = taken(pace, 60, rate=10, cost=0.05, max_overhead=0.05)
    assert 0.04 <= count * 0.05 / 60 <= 0.052
    assert pace.limited


def test_a_cheap_frame_is_not_limited() -> None:
    pace = Pace()
    assert taken(pace, 10, rate=10, cost=0.001, max_overhead=0.05) == pytest.approx(100, abs=2)
    assert not pace.limited


def test_the_first_take_sets_up_and_does_not_count_toward_the_others() -> None:
    pace = Pace()
    pace.charge(3.0, taken=True)
    pace.rendered(3.0)
    pace.charge(0.001, taken=True)
    assert pace.cost == pytest.approx(0.001)


def test_the_budget_holds_from_the_second_take_on() -> None:
    pace = Pace()
    spent = taken(pace, 2, rate=1000, cost=0.03, max_overhead=0.05) * 0.03
    assert spent <= 2 * 0.05 + 0.03


def test_a_dear_first_take_is_waited_off_for_a_second_at_most() -> None:
    pace = Pace()
    options: dict[str, Any] = {"watched": True, "idle_rate": 1.0, "max_overhead": 0.05}
    assert pace.due(0.0, 10, **options)
    pace.charge(3.0, taken=True)
    assert not pace.due(SETTING_UP - 0.01, 10, **options)
    assert pace.due(SETTING_UP, 10, **options)


def test_a_call_that_only_prepared_is_charged_to_the_take_that_follows() -> None:
    pace = Pace()
    for seconds, is_taken in ((0.0, True), (0.02, False), (0.01, True)):
        pace.charge(seconds, taken=is_taken)
    assert pace.cost == pytest.approx(0.03)


def test_becoming_watched_takes_an_update_at_once() -> None:
    pace = Pace()
    options: dict[str, Any] = {"idle_rate": 0, "max_overhead": None}
    assert pace.due(0.0, 10, watched=False, **options)
    assert not pace.due(50.0, 10, watched=False, **options)
    assert pace.due(50.1, 10, watched=True, **options)
