"""What single rules hold to: guards for what is ordinary, units that stay the same, and the words of messages."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beholder_widget.monitoring.checks.checks import Checks
from beholder_widget.monitoring.checks.records import Alert, Reading
from beholder_widget.monitoring.checks.rests import Rest
from beholder_widget.monitoring.checks.rules import PARTIAL
from beholder_widget.monitoring.checks.units import Units
from beholder_widget.monitoring.checks.wording import number
from beholder_widget.monitoring.figures import of_samples
from tests.monitoring.test_checks import BAD, of, play, reading, rule

NAMES = ("fc.weight", "fc.bias", "head.weight", "head.bias")


def said(checks: Checks, readings: Iterable[Reading]) -> list[Alert]:
    return [alert for one in readings for alert in checks.see(one)]


def spoken_of(alerts: Iterable[Alert]) -> set[str]:
    """Return the names of all tensors that something is said of."""
    return {name for alert in alerts for name in (alert.section, *alert.others)}


# -- guards ---------------------------------------------------------------------------------------------------------

HOSTED = [key for key in BAD if key[0] not in {"nonfinite", "constant"}]


@pytest.mark.parametrize(("check", "side"), HOSTED, ids=lambda part: part or "-")
@pytest.mark.parametrize(
    ("bad", "expected"), [(("fc.bias",), set()), (("fc.weight", "fc.bias"), {"fc.weight", "fc.bias"})]
)
def test_a_bias_is_judged_with_the_weight_of_its_layer(
    check: str, side: str, bad: Sequence[str], expected: set[str]
) -> None:
    source, changed = BAD[check, side]
    own, checks, alerts = rule(check, side), Checks([check]), list[Alert]()
    for call in range(1, own.history + own.successive + 1):
        one = reading(call, source, NAMES)
        for name in bad if call > own.history else ():
            one = of(one, name, **changed)
        alerts += checks.see(one)
    assert spoken_of(alerts) == expected


def test_since_when_it_has_been_so_of_a_bias_is_its_own_whenever_its_weight_moved() -> None:
    sizes = np.array([10**6, 4_608, 4_608, 4_608])
    still = {"change": 0.0, "ratio": 0.0}
    readings = []
    for call in range(1, 160):
        one = of(replace(reading(call, "parameters", NAMES), whole=False, sizes=sizes), "fc.bias", **still)
        readings.append(one if call == 50 else of(one, "fc.weight", **still))
    (alert,) = said(Checks(["unchanged"]), readings)
    assert alert.message == "fc.bias is unchanged for 100 readings (limit 100) since step 10, at step 1,500."


@pytest.mark.parametrize("check", ["no_gradient", "unchanged"])
def test_a_sample_that_rests_is_waited_for_longer_unless_it_has_all_cells(check: str) -> None:
    source, changed = BAD[check, ""]
    limits = {}
    kinds: dict[str, dict[str, Any]] = {
        "whole": {"whole": True},
        "sample": {"whole": False},
        "part": {"whole": False, "sizes": np.full(3, 10**6)},
        "all": {"whole": False, "sizes": np.full(3, 4_608)},
    }
    for kind, more in kinds.items():
        bad = (replace(of(reading(call, source), "a.weight", **changed), **more) for call in range(1, 1_100))
        (alert,) = said(Checks([check]), bad)
        limits[kind] = alert.threshold
        assert alert.value == alert.threshold == alert.step / 10
    assert limits == {"whole": 100, "all": 100, "sample": 100 * PARTIAL, "part": 100 * PARTIAL}


def told_of_a_part(check: str, rests: Mapping[str, Rest] | None, calls: int) -> list[Alert]:
    """Return what is said where a sample of a large tensor rests in so many readings."""
    source, changed = BAD[check, ""]
    more: dict[str, Any] = {"whole": False, "sizes": np.full(3, 10**6), "rests": rests}
    bad = (replace(of(reading(call, source), "a.weight", **changed), **more) for call in range(1, calls + 1))
    return said(Checks([check]), bad)


STILL = {"no_gradient": "a.weight is without a gradient", "unchanged": "a.weight is unchanged"}


@pytest.mark.parametrize("check", ["no_gradient", "unchanged"])
def test_a_sample_that_rests_speaks_for_its_tensor_where_that_was_seen_to_rest(check: str) -> None:
    (alert,) = told_of_a_part(check, {"a.weight": Rest(rested=500)}, 1_000)
    assert alert.message == f"{STILL[check]} for 1,000 readings (limit 1,000) since step 10, at step 10,000."


@pytest.mark.parametrize("check", ["no_gradient", "unchanged"])
def test_a_sample_that_rests_says_nothing_of_a_tensor_that_moves(check: str) -> None:
    assert told_of_a_part(check, {"a.weight": Rest(moved=500, rested=400)}, 1_400) == []


@pytest.mark.parametrize("check", ["no_gradient", "unchanged"])
def test_readings_are_counted_from_when_the_whole_tensor_moved(check: str) -> None:
    (alert,) = told_of_a_part(check, {"a.weight": Rest(moved=500, rested=700)}, 1_100)
    assert (alert.value, alert.step) == (1_000, 10_010)


@pytest.mark.parametrize("check", ["no_gradient", "unchanged"])
@pytest.mark.parametrize(("rests", "readings"), [({}, 10_000), (None, 1_000)], ids=["not yet seen", "never looked at"])
def test_of_a_tensor_never_seen_whole_only_its_sampled_cells_are_spoken_of(
    check: str, rests: dict[str, Rest] | None, readings: int
) -> None:
    (alert,) = told_of_a_part(check, rests, 10_050)
    assert alert.value == readings
    assert alert.message.startswith(f"{STILL[check]} in its 4,608 sampled cells for {readings:,} readings")


@pytest.mark.parametrize("check", ["no_gradient", "unchanged"])
@pytest.mark.parametrize(("trainable", "speaks"), [(True, True), (None, True), (False, False)])
def test_only_what_is_to_be_trained_is_missed(check: str, trainable: bool | None, speaks: bool) -> None:
    source, changed = BAD[check, ""]
    known = (trainable, True, True)
    readings = (replace(of(reading(call, source), "a.weight", **changed), trainable=known) for call in range(1, 300))
    assert bool(said(Checks([check]), readings)) == speaks


@pytest.mark.parametrize("check", ["no_gradient", "unchanged"])
def test_nothing_is_said_while_all_stand_still_and_the_count_goes_on_after(check: str) -> None:
    source, changed = BAD[check, ""]
    names = ("a.weight", "b.weight", "c.weight")

    def one(call: int, still: Sequence[str]) -> Reading:
        made = reading(call, source, names)
        for name in still:
            made = of(made, name, **changed)
        return made

    checks = Checks([check])
    assert said(checks, (one(call, names) for call in range(1, 400))) == []
    assert said(checks, (one(call, ["a.weight"]) for call in range(400, 499))) == []
    assert spoken_of(checks.see(one(499, ["a.weight"]))) == {"a.weight"}


def test_tensors_that_come_one_at_a_time_are_compared_with_the_others_since() -> None:
    source, changed = BAD["no_gradient", ""]
    checks, alerts = Checks(["no_gradient"]), list[Alert]()
    for call in range(1, 202):
        name = "a.weight" if call % 2 else "b.weight"
        one = reading(call, source, [name])
        alerts += checks.see(of(one, name, **changed) if name == "a.weight" else one)
    assert [(alert.section, alert.value) for alert in alerts] == [("a.weight", 100)]


def test_a_tensor_of_zeros_that_stays_one_is_unchanged() -> None:
    zeros = {"rms": 0.0, "mean": 0.0, "largest": 0.0, "change": math.nan, "ratio": math.nan}
    readings = (of(reading(call, "parameters"), "a.weight", **zeros) for call in range(1, 150))
    (alert,) = said(Checks(["unchanged"]), readings)
    assert alert.section == "a.weight"


def test_a_tensor_without_a_gradient_has_none() -> None:
    def one(call: int) -> Reading:
        made = of(reading(call, "gradients"), "b.weight", rms=math.nan, mean=math.nan, largest=math.nan, nonfinite=0)
        return replace(made, cells=np.array([4_608, 0, 4_608]))

    (alert,) = said(Checks(), (one(call) for call in range(1, 150)))
    assert (alert.check, alert.section, alert.clean) == ("no_gradient", "b.weight", None)


@pytest.mark.parametrize(("start", "speaks"), [(0.0, False), (1.0, True)])
def test_the_ratio_of_what_began_at_zero_is_not_judged(start: float, speaks: bool) -> None:
    first = of(reading(1, "parameters"), "a.weight", rms=start, ratio=math.nan)
    rest = (of(reading(call, "parameters"), "a.weight", ratio=0.2) for call in range(2, 100))
    assert bool(said(Checks(["update_ratio"]), [first, *rest])) == speaks


def test_updates_that_are_small_together_say_nothing_unless_none_was_ever_larger() -> None:
    names = ("a.weight", "b.weight", "c.weight")

    def small(call: int) -> Reading:
        made = reading(call, "parameters", names)
        for name in names:
            made = of(made, name, ratio=1e-9)
        return made

    falling = [reading(call, "parameters", names) for call in range(1, 120)] + [small(call) for call in range(120, 500)]
    assert said(Checks(["update_ratio"]), falling) == []
    assert spoken_of(said(Checks(["update_ratio"]), map(small, range(1, 500)))) == set(names)


@pytest.mark.parametrize(("others", "speaks"), [(2e-6, False), (1e-3, True)])
def test_a_small_update_is_said_only_where_others_are_much_larger(others: float, speaks: bool) -> None:
    def one(call: int) -> Reading:
        made = of(reading(call, "parameters"), "a.weight", ratio=5e-7)
        return of(of(made, "b.weight", ratio=others), "c.weight", ratio=others)

    assert spoken_of(said(Checks(["update_ratio"]), map(one, range(1, 300)))) == ({"a.weight"} if speaks else set())


def test_a_gradient_is_no_spike_beside_its_early_level() -> None:
    def at(call: int, rms: float) -> Reading:
        return of(reading(call, "gradients"), "a.weight", rms=rms)

    falling = [at(call, 1.0) for call in range(1, 200)] + [at(call, 1e-4) for call in range(200, 400)]
    checks = Checks(["gradient_spike"])
    assert said(checks, [*falling, at(400, 29.0)]) == []
    assert len(said(checks, [at(401, 31.0)])) == 1


def test_a_constant_initial_value_is_left_alone() -> None:
    ones = {"rms": 1.0, "mean": 1.0, "largest": 1.0}
    readings = (of(reading(call, "parameters"), "a.weight", **ones) for call in range(1, 300))
    assert said(Checks(["constant"]), readings) == []


@settings(max_examples=60, deadline=None)
@given(st.floats(2.0**-99, 2.0**99, width=32), st.integers(2, 300), st.booleans(), st.integers(0, 299))
def test_equal_values_are_told_from_nearly_equal_ones(value: float, count: int, is_equal: bool, place: int) -> None:
    cells = np.full(count, value, np.float32)
    if not is_equal:
        cells[place % count] = np.nextafter(cells[0], np.float32(np.inf))
    names, sizes = ("a.weight",), np.array([count])
    varied = of_samples(np.arange(count, dtype=np.float32), sizes)
    readings = [
        Reading(call, call, "parameters", names, varied if call <= 20 else of_samples(cells, sizes), sizes, whole=True)
        for call in range(1, 41)
    ]
    assert bool(said(Checks(["constant"]), readings)) == is_equal


# -- units ----------------------------------------------------------------------------------------------------------


def activations(call: int, silent: np.ndarray, units: Sequence[int], names: Sequence[str]) -> Reading:
    return replace(reading(call, "activations", names), silent=silent, units=np.array(units))


@pytest.mark.parametrize(("dead", "speaks"), [(8, False), (9, True)])
def test_more_than_half_of_the_units_must_be_dead(dead: int, speaks: bool) -> None:
    silent = np.zeros(48, bool)
    silent[16 : 16 + dead] = True
    readings = (activations(call, silent, [16, 16, 16], "abc") for call in range(1, 80))
    assert spoken_of(said(Checks(), readings)) == ({"b"} if speaks else set())


@pytest.mark.parametrize(("between", "alerts"), [(8, 1), (7, 1), (6, 2)])
def test_a_layer_whose_dead_units_come_and_go_about_the_limit_is_spoken_of_once(between: int, alerts: int) -> None:
    dead = [9] * 60 + [between] * 60 + [9] * 60
    readings = (activations(call, np.arange(16) < count, [16], "a") for call, count in enumerate(dead, 1))
    assert len(said(Checks(["dead"]), readings)) == alerts


def test_of_a_layer_that_is_sampled_it_is_said_that_units_are_zero_in_the_sample() -> None:
    sizes = np.array([10**6])
    readings = (
        replace(activations(call, np.arange(16) < 9, [16], "a"), whole=False, sizes=sizes) for call in range(1, 60)
    )
    (alert,) = said(Checks(["dead"]), readings)
    head = "Activation of a is zero in all sampled cells of 56 % of its units (limit 50 %)"
    assert alert.message == f"{head} since step 20, at step 510."


def test_units_that_take_turns_are_not_dead() -> None:
    turns = np.array([np.roll(np.arange(16) < 12, 4 * turn) for turn in range(4)])
    readings = (activations(call, turns[call % 4], [16], "a") for call in range(1, 300))
    assert said(Checks(), readings) == []


def test_layers_whose_units_are_not_to_be_judged_are_left_alone() -> None:
    readings = (activations(call, np.ones(8, bool), [0, 8, 0], "abc") for call in range(1, 80))
    assert spoken_of(said(Checks(["dead"]), readings)) == {"b"}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sets(st.sampled_from("abcd"), min_size=1), st.integers(0, 2**16 - 1)), max_size=40))
def test_units_are_counted_for_their_own_layers_whichever_come(rounds: list[tuple[set[str], int]]) -> None:
    counted, sizes = Units(), {"a": 3, "b": 1, "c": 5, "d": 2}
    runs = {name: np.zeros(size, int) for name, size in sizes.items()}
    for present, bits in rounds:
        names = tuple(sorted(present))
        silent = {
            name: np.array([(bits >> (place + ord(name))) % 3 > 0 for place in range(sizes[name])]) for name in names
        }
        units = np.array([sizes[name] for name in names])
        shares = counted.share(names, units, np.concatenate([silent[name] for name in names]), 3)
        for name, share in zip(names, shares, strict=True):
            runs[name] = (runs[name] + 1) * silent[name]
            assert share == (runs[name] >= 3).mean()


def test_counts_of_units_begin_anew_where_there_would_be_too_many() -> None:
    counted = Units(most=10)

    def share(name: str, units: int) -> float:
        return float(counted.share((name,), np.array([units]), np.ones(units, bool), 2)[0])

    assert (share("a", 6), share("a", 6)) == (0.0, 1.0)
    assert share("b", 6) == 0.0
    assert (share("a", 6), share("a", 6)) == (0.0, 1.0)
    assert math.isnan(share("c", 11))
    assert counted.nbytes <= 40


# -- words ----------------------------------------------------------------------------------------------------------


def test_messages_say_what_of_which_tensor_against_which_limit_and_when() -> None:
    checks = Checks()
    for call in range(1, 412):
        checks.see(reading(call, "gradients", ["layer3.0.conv2.weight", "attn.linear1.weight"]))
    spike = of(
        reading(412, "gradients", ["layer3.0.conv2.weight", "attn.linear1.weight"]), "layer3.0.conv2.weight", rms=140
    )
    (alert,) = checks.see(replace(spike, step=412))
    assert alert.message == "Gradient of layer3.0.conv2.weight is 140 times its median (limit 100) at step 412."
    nan = of(
        reading(597, "gradients", ["layer3.0.conv2.weight", "attn.linear1.weight"]), "attn.linear1.weight", nonfinite=48
    )
    checks.see(replace(reading(596, "gradients", nan.names), step=596))
    (alert,) = checks.see(replace(nan, step=597, nans=np.array([0, 40])))
    assert alert.message == (
        "First NaN: gradient of attn.linear1.weight, 48 of 4,608 cells not finite. Last clean at step 596."
    )


LASTING = [of for of in BAD if of[0] not in {"nonfinite", "dead"}]


@pytest.mark.parametrize(("check", "side"), LASTING, ids=lambda part: part or "-")
def test_an_alert_says_since_when_it_has_been_so_and_when_it_was_not(check: str, side: str) -> None:
    own = rule(check, side)
    healthy = own.history + 7
    (_, alert), *_ = play(Checks([check]), check, side, [False] * healthy + [True] * own.successive)
    assert (alert.clean, alert.step) == (10 * healthy, 10 * (healthy + own.successive))
    since = f" since step {10 * (healthy + 1):,}, at step" if own.successive > 1 else ""
    assert alert.message.endswith(f"{since} {alert.step:,}.")


@pytest.mark.parametrize(("check", "side"), LASTING, ids=lambda part: part or "-")
def test_what_has_been_so_from_the_start_was_never_clean(check: str, side: str) -> None:
    own = rule(check, side)
    told = play(Checks([check]), check, side, [True] * (own.history + own.successive))
    assert all(alert.clean is None for _, alert in told)
    assert all(own.successive == 1 or " since step 10, at step " in alert.message for _, alert in told)
    assert told or check in {"gradient_spike", "constant"}


@pytest.mark.parametrize(("check", "side"), BAD, ids=lambda part: part or "-")
def test_no_message_alarms(check: str, side: str) -> None:
    own = rule(check, side)
    (_, alert), *_ = play(Checks([check]), check, side, [False] * max(1, own.history) + [True] * own.successive)
    assert not re.search(r"error|warning|!|nan\b|e-0", alert.message)
    assert re.search(r"b\.weight.* at step [\d,]+\.$|Last clean at step [\d,]+\.$", alert.message)
    if check != "nonfinite":
        assert f"(limit {number(alert.threshold)})" in alert.message


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (140.4, "140"),
        (1e-6, "1e-6"),
        (0.05, "0.05"),
        (3.21e-8, "3.2e-8"),
        (1.24, "1.2"),
        (12_345.0, "12,345"),
        (2e9, "2e9"),
    ],
)
def test_numbers_have_few_digits(value: float, words: str) -> None:
    assert number(value) == words
