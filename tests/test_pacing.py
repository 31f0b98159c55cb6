"""When updates are taken, in a simulated loop whose time passes step by step."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from beholder_widget.pacing import SETTING_UP, Pace, Passes

USUAL, WITH_A_PASS = 0.002, 0.15
"""Seconds of a piece of work, and of one in which a full pass of the garbage collector came."""

pytestmark = pytest.mark.usefixtures("collected_by_hand")


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


def test_one_more_update_is_afforded_once_what_was_spent_is_paid() -> None:
    pace = Pace()
    for now in (0.0, 10.0):
        assert pace.due(now, 0.1, watched=True, idle_rate=None, max_overhead=0.05)
        pace.charge(0.05, taken=True)
    assert not pace.affords(10.1, 0.05)
    assert pace.affords(10.1, None)
    pace.charge(0.05, taken=True)
    assert not pace.affords(10.2, 0.05)
    assert not pace.affords(11.0, 0.05)
    assert pace.affords(11.3, 0.05)


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


@pytest.mark.parametrize(
    "costs",
    [
        lambda _: 0.3,
        lambda number: 0.01 * number,
        lambda number: 0.01 * 1.5 ** min(number, 8),
        lambda number: 1.0 if number % 9 == 5 else 0.01,
    ],
    ids=["constant", "growing", "leaping", "now and then"],
)
def test_of_a_run_no_more_than_the_budget_is_spent_but_for_the_last_take_and_the_first(
    costs: Callable[[int], float],
) -> None:
    pace, now, spent, last = Pace(), 0.0, 0.0, 0.0
    options: dict[str, Any] = {"watched": True, "idle_rate": None, "max_overhead": 0.05}
    for number in range(25):
        while not pace.due(now, 30, **options):
            now += 0.002
        if number >= 2:
            assert spent <= 0.0501 * now
        last = costs(number)
        spent, now = spent + last, now + last
        pace.charge(last, taken=True)


def test_what_setting_up_cost_is_paid_back_while_pictures_come_half_as_often() -> None:
    pace, now = Pace(), 0.0
    options: dict[str, Any] = {"watched": True, "idle_rate": None, "max_overhead": 0.05}
    at: list[float] = []
    spent = 0.0
    while now < 200:
        if pace.due(now, 30, **options):
            cost = 0.01 if at else 3.0
            at.append(now)
            spent, now = spent + cost, now + cost
            pace.charge(cost, taken=True)
        now += 0.002
    early = [after - before for before, after in pairwise(at) if 2 * SETTING_UP < before < 60]
    late = [after - before for before, after in pairwise(at) if before > 150]
    assert max(early) < 2.1 * 0.01 / 0.05
    assert max(late) < 1.1 * 0.01 / 0.05
    assert spent <= 0.0501 * now + 0.01


def test_after_a_take_the_next_look_is_when_another_can_be_due() -> None:
    pace = Pace()
    assert pace.due(0.0, 50, watched=True, idle_rate=None, max_overhead=None)
    assert pace.next_look(0.001) == pytest.approx(0.02)
    assert not pace.due(0.01, 50, watched=True, idle_rate=None, max_overhead=0.05)
    assert pace.next_look(0.01) == pytest.approx(0.02)


def test_rendering_is_paid_too() -> None:
    pace = Pace()
    options: dict[str, Any] = {"watched": True, "idle_rate": None, "max_overhead": 0.05}
    assert pace.due(0.0, 30, **options)
    pace.charge(0.001, taken=True)
    pace.rendered(5.0)
    assert pace.due(1.0, 30, **options)
    pace.charge(0.001, taken=True)
    pace.rendered(0.1 * (os.cpu_count() or 1))
    assert not pace.due(2.95, 30, **options)
    assert pace.due(3.05, 30, **options)


def test_time_left_out_pays_nothing() -> None:
    pace = Pace()
    options: dict[str, Any] = {"watched": True, "idle_rate": None, "max_overhead": 0.05}
    for now in (0.0, 1.0):
        assert pace.due(now, 30, **options)
        pace.charge(0.05, taken=True)
    pace.leave_out(60.0)
    assert not pace.due(61.9, 30, **options)
    assert pace.due(62.1, 30, **options)


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


def test_a_full_pass_of_the_garbage_collector_is_no_cost_of_what_it_came_in() -> None:
    passes = Passes()
    assert passes.own(WITH_A_PASS, USUAL) == WITH_A_PASS
    gc.collect()
    assert passes.own(WITH_A_PASS, USUAL) == USUAL
    assert passes.own(WITH_A_PASS, USUAL) == WITH_A_PASS
    gc.collect()
    assert passes.own(USUAL / 2, USUAL) == USUAL / 2


def test_a_pass_over_young_objects_only_is_a_cost_as_any_other() -> None:
    passes = Passes()
    gc.collect(1)
    assert passes.own(WITH_A_PASS, USUAL) == WITH_A_PASS


def test_a_full_pass_is_charged_where_nothing_is_known_of_what_is_usual() -> None:
    passes = Passes()
    gc.collect()
    assert passes.own(WITH_A_PASS, 0.0) == WITH_A_PASS


def test_costs_that_rise_are_seen_though_training_has_a_full_pass_at_each_step() -> None:
    passes, charged = Passes(), []
    for _ in range(4):
        gc.collect()
        charged.append(passes.own(WITH_A_PASS, USUAL))
    assert charged == [USUAL, WITH_A_PASS] * 2


@pytest.mark.parametrize("is_rendering", [False, True], ids=["take", "picture"])
def test_a_full_pass_of_the_garbage_collector_makes_the_next_pictures_no_rarer(*, is_rendering: bool) -> None:
    pace = Pace()
    options: dict[str, Any] = {"watched": True, "idle_rate": None, "max_overhead": 0.05}
    for number in range(10):
        seconds = USUAL
        if number == 9:
            gc.collect()
            seconds = WITH_A_PASS
        assert pace.due(float(number), 30, **options)
        pace.charge(USUAL if is_rendering else seconds, taken=True)
        pace.rendered((seconds if is_rendering else USUAL) * (os.cpu_count() or 1))
    assert pace.cost == pytest.approx(2 * USUAL)
    assert pace.due(9.0 + 2.1 * USUAL / 0.05, 30, **options)
