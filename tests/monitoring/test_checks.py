"""Checks say each thing once, of the right tensor, at the right moment, with enough history, in bounded memory."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beholder_widget.monitoring.checks import metrics as metrics_module
from beholder_widget.monitoring.checks.checks import Checks
from beholder_widget.monitoring.checks.records import Alert, Reading
from beholder_widget.monitoring.checks.rests import NEVER
from beholder_widget.monitoring.checks.rules import NAMES, RULES, TENSORS, Rule
from beholder_widget.monitoring.checks.tensors import Tensors
from beholder_widget.monitoring.figures import FIGURES

RMS, MEAN, LARGEST, RATIO, CHANGE, NONFINITE = (
    FIGURES.index(name) for name in ("rms", "mean", "largest", "ratio", "change", "nonfinite")
)


def rule(check: str, side: str = "") -> Rule:
    return next(rule for rule in RULES if (rule.check, rule.side) == (check, side))


def figures(count: int) -> np.ndarray:
    """Return figures of tensors that nothing is to be said of."""
    healthy = {"rms": 1.0, "mean": 0.1, "largest": 3.0, "ratio": 1e-3, "change": 1e-3, "zeros": 0.0, "nonfinite": 0.0}
    return np.repeat([[healthy[name]] for name in FIGURES], count, axis=1)


def reading(call: int, source: str, names: Sequence[str] = ("a.weight", "b.weight", "c.weight")) -> Reading:
    """Return a reading of whole tensors that nothing is to be said of."""
    return Reading(call, 10 * call, source, tuple(names), figures(len(names)), np.full(len(names), 4_608), whole=True)


def of(reading: Reading, name: str, **changed: float) -> Reading:
    """Return a reading in which figures of one tensor are others."""
    own = reading.figures.copy()
    for figure, value in changed.items():
        own[FIGURES.index(figure), reading.names.index(name)] = value
    return replace(reading, figures=own)


BAD: dict[tuple[str, str], tuple[str, dict[str, float]]] = {
    ("nonfinite", ""): ("gradients", {"nonfinite": 48}),
    ("update_ratio", "high"): ("parameters", {"ratio": 0.2}),
    ("update_ratio", "low"): ("parameters", {"ratio": 1e-9}),
    ("gradient_spike", ""): ("gradients", {"rms": 140.0}),
    ("gradient_vanished", ""): ("gradients", {"rms": 1e-8}),
    ("no_gradient", ""): ("gradients", {"rms": 0.0, "mean": 0.0, "largest": 0.0}),
    ("unchanged", ""): ("parameters", {"change": 0.0, "ratio": 0.0}),
    ("constant", ""): ("parameters", {"rms": 0.5, "mean": -0.5, "largest": 0.5}),
}
"""For each rule over figures: a source, and what figures a tensor has that it is to be said of."""

CASES = pytest.mark.parametrize(("check", "side"), BAD, ids=lambda part: part or "-")


def play(checks: Checks, check: str, side: str, is_bad: Sequence[bool], first: int = 1) -> list[tuple[int, Alert]]:
    """Feed readings in which the second tensor is bad or not; return the number of each reading that made an alert."""
    source, changed = BAD[check, side]
    said = []
    for number, bad in enumerate(is_bad):
        one = reading(first + number, source)
        alerts = checks.see(of(one, "b.weight", **changed) if bad else one)
        said += [(number, alert) for alert in alerts]
    return said


@CASES
def test_each_rule_speaks_of_its_tensor_after_enough_history_and_readings_on_end(check: str, side: str) -> None:
    own = rule(check, side)
    healthy = max(own.history, 1)
    said = play(Checks([check]), check, side, [False] * healthy + [True] * (own.successive + 300))
    assert [(number, alert.check, alert.section) for number, alert in said] == [
        (healthy + own.successive - 1, check, "b.weight")
    ]
    assert said[0][1].step == 10 * (healthy + own.successive)


@CASES
def test_no_rule_speaks_one_reading_too_early(check: str, side: str) -> None:
    own = rule(check, side)
    assert play(Checks([check]), check, side, [False] * max(own.history, 1) + [True] * (own.successive - 1)) == []


@pytest.mark.parametrize(
    ("check", "side"), [key for key in BAD if rule(*key).history and key[0] != "constant"], ids=lambda part: part or "-"
)
def test_no_rule_speaks_without_its_history(check: str, side: str) -> None:
    own = rule(check, side)
    enough = own.history + own.successive
    said = [number for number, _ in play(Checks([check]), check, side, [False] + [True] * 400)]
    # A gradient that is as large from the start is no spike.
    assert said == ([] if check == "gradient_spike" else [enough - 1])


@CASES
@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 130)), max_size=5))
def test_there_is_exactly_one_alert_for_each_excursion(check: str, side: str, runs: list[tuple[bool, int]]) -> None:
    own = rule(check, side)
    if check == "gradient_spike":
        # Many spikes in a window are what is ordinary then.
        runs = [part for bad, count in runs for part in ((bad, 1 if bad else count), (False, 3))]
    is_bad = [False] * max(own.history, 1) + [bad for bad, count in runs for _ in range(count)]
    expected, said, run, well = [], False, 0, 0
    for number, bad in enumerate(is_bad):
        run, well = (run + 1, 0) if bad else (0, well + 1)
        said = said and well < own.well
        if not said and run >= own.successive:
            said = True
            expected.append(number)
    assert [number for number, _ in play(Checks([check]), check, side, is_bad)] == expected


@CASES
@pytest.mark.parametrize("short_of", [0, 1])
def test_a_check_speaks_again_after_fifty_readings_that_were_well_and_no_fewer(
    check: str, side: str, short_of: int
) -> None:
    own = rule(check, side)
    bad = [True] * own.successive
    said = play(Checks([check]), check, side, [False] * max(own.history, 1) + bad + [False] * (50 - short_of) + bad)
    assert len(said) == 2 - short_of


@given(
    st.sampled_from(TENSORS), st.integers(0, 5), st.integers(0, 5), st.sampled_from([math.nan, 1.0]), st.integers(1, 9)
)
@settings(max_examples=60, deadline=None)
def test_what_is_not_finite_speaks_on_the_very_reading_with_the_last_clean_step(
    source: str, healthy: int, place: int, others: float, count: int
) -> None:
    names = [f"layer{number}.weight" for number in range(6)]
    checks = Checks()
    for call in range(1, healthy + 1):
        assert checks.see(reading(call, source, names)) == ()
    bad = of(reading(healthy + 1, source, names), names[place], nonfinite=count, rms=others)
    (alert,) = checks.see(replace(bad, places={names[place]: (37, 0)}))
    assert (alert.check, alert.section, alert.index) == ("nonfinite", names[place], (37, 0))
    assert (alert.value, alert.step) == (count, 10 * (healthy + 1))
    assert alert.clean == (10 * healthy if healthy else None)


def test_the_first_that_is_not_finite_is_named_in_the_order_given_and_the_others_beside_it() -> None:
    checks = Checks()
    checks.see(reading(1, "parameters"))
    bad = of(of(reading(2, "parameters"), "c.weight", nonfinite=1), "b.weight", nonfinite=2)
    (alert,) = checks.see(bad)
    assert (alert.section, alert.others) == ("b.weight", ("c.weight",))
    assert checks.see(of(reading(3, "parameters"), "a.weight", nonfinite=4_608)) == ()
    (other,) = checks.see(of(reading(4, "activations"), "a.weight", nonfinite=1))
    assert other.source == "activations"


@pytest.mark.parametrize(("cells", "clean"), [(4_608, 70), (300, None)])
def test_a_sample_of_all_cells_says_when_the_whole_tensor_was_clean(cells: int, clean: int | None) -> None:
    checks = Checks()
    checks.see(replace(reading(7, "gradients"), cells=np.full(3, cells)))
    bad = replace(of(reading(8, "gradients"), "b.weight", nonfinite=2), whole=True, cells=np.full(3, 4_608))
    (alert,) = checks.see(bad)
    assert (alert.section, alert.clean) == ("b.weight", clean)


def test_of_gradients_the_last_is_named_which_is_computed_first() -> None:
    checks = Checks()
    bad = of(of(reading(2, "gradients"), "a.weight", nonfinite=4), "b.weight", nonfinite=2)
    (alert,) = checks.see(bad)
    assert (alert.section, alert.others, alert.value) == ("b.weight", ("a.weight",), 2)


def test_a_source_is_named_again_only_once_all_of_it_was_finite_for_a_while() -> None:
    checks, well = Checks(), rule("nonfinite").well
    bad = "a.weight", "c.weight"
    assert len(checks.see(of(of(reading(1, "gradients"), bad[0], nonfinite=1), bad[1], nonfinite=1))) == 1
    for call in range(2, 2 + well):
        checks.see(of(reading(call, "gradients"), "c.weight", nonfinite=1))
    assert checks.see(of(reading(60, "gradients"), "a.weight", nonfinite=1)) == ()
    for call in range(100, 100 + well):
        checks.see(reading(call, "gradients"))
    (alert,) = checks.see(of(reading(200, "gradients"), "b.weight", nonfinite=1))
    assert alert.message.startswith("Another value that is not finite: gradient of b.weight")


def test_a_clean_sample_does_not_say_that_the_whole_tensor_was_clean() -> None:
    checks = Checks()
    checks.see(reading(1, "parameters"))
    for call in (2, 3):
        checks.see(replace(reading(call, "parameters"), whole=False, cells=np.full(3, 300)))
    (alert,) = checks.see(of(reading(4, "parameters"), "a.weight", nonfinite=1))
    assert alert.clean == 10
    assert alert.whole


def test_a_reading_that_comes_late_does_not_set_the_last_clean_step_back() -> None:
    checks = Checks()
    for call in (1, 5, 3):
        checks.see(reading(call, "gradients"))
    (alert,) = checks.see(of(reading(6, "gradients"), "a.weight", nonfinite=1))
    assert alert.clean == 50


def test_what_was_said_of_the_whole_tensor_is_not_said_again_of_its_sample() -> None:
    checks = Checks()
    assert checks.see(of(reading(1, "parameters"), "a.weight", nonfinite=1))
    assert checks.see(of(replace(reading(2, "parameters"), whole=False), "a.weight", nonfinite=1)) == ()


def test_what_was_said_of_a_parameter_is_not_said_again_of_its_update() -> None:
    checks = Checks(["update_ratio"])
    for call in range(1, 60):
        said = checks.see(of(reading(call, "parameters"), "a.weight", ratio=0.3))
        again = checks.see(of(reading(call, "updates"), "a.weight", ratio=0.3))
        assert again == ()
        if said:
            break
    assert said[0].section == "a.weight"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sets(st.sampled_from("abcdef"), min_size=1), st.sampled_from("abcdef")), max_size=60),
    st.randoms(),
)
def test_names_are_never_mixed_up_when_they_change_between_readings(
    rounds: list[tuple[set[str], str]], random: object
) -> None:
    checks, clean, bad_before = Checks(["nonfinite"]), dict[str, int](), set[str]()
    for call, (present, bad) in enumerate(rounds, 1):
        names = sorted(present)
        random.shuffle(names)  # type: ignore[attr-defined]
        one = reading(call, "gradients", names)
        alerts = checks.see(of(one, bad, nonfinite=1) if bad in present else one)
        if bad in present and not bad_before:
            assert [(alert.section, alert.clean) for alert in alerts] == [(bad, clean.get(bad))]
            bad_before.add(bad)
        else:
            assert alerts == ()
        clean.update(dict.fromkeys(present - {bad}, 10 * call))


@settings(max_examples=25, deadline=None)
@given(st.permutations([f"layer{number}.weight" for number in range(8)]), st.sampled_from(list(BAD)))
def test_what_is_said_of_tensors_does_not_depend_on_their_order(names: list[str], key: tuple[str, str]) -> None:
    own, (source, changed) = rule(*key), BAD[key]
    checks, said = Checks([key[0]]), set[frozenset[str]]()
    for call in range(1, own.history + own.successive + 2):
        one = reading(call, source, names)
        if call > own.history:
            one = of(of(one, "layer2.weight", **changed), "layer5.weight", **changed)
        said |= {frozenset((alert.section, *alert.others)) for alert in checks.see(one)}
    assert said == {frozenset(("layer2.weight", "layer5.weight"))}


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 40), st.sampled_from(list(BAD)))
def test_tensors_that_are_well_do_not_change_what_is_said_of_another(count: int, key: tuple[str, str]) -> None:
    own, (source, changed) = rule(*key), BAD[key]
    names = ["weight of its own", *(f"layer{number}.weight" for number in range(count + 1))]
    checks, said = Checks([key[0]]), list[Alert]()
    for call in range(1, own.history + own.successive + 2):
        one = reading(call, source, names)
        said += checks.see(of(one, names[0], **changed) if call > own.history else one)
    (alert,) = said
    assert (alert.section, alert.others) == (names[0], ())
    assert alert.step == 10 * (own.history + own.successive)


@pytest.mark.parametrize("source", TENSORS)
def test_memory_is_bounded_whatever_names_and_units_come(source: str) -> None:
    tensors, on = Tensors(source, most=100), frozenset(NAMES)
    sizes = set()
    for call in range(1, 60):
        names = [f"{call // 2}.{number}.weight" for number in range(90)]
        one = reading(call, source, names)
        if source == "activations":
            units = np.full(90, 1_500)
            one = replace(one, units=units, silent=np.zeros(units.sum(), bool))
        tensors.see(one, on, lambda _rule, _name: False)
        sizes.add(tensors.nbytes)
    assert max(sizes) <= 100 * 1_200 + 4 * 2**18


def test_the_tensor_not_seen_for_longest_makes_room_and_is_new_when_it_comes_again() -> None:
    tensors, on = Tensors("gradients", most=3), frozenset({"nonfinite"})

    def see(call: int, *names: str, bad: str = "") -> int:
        one = reading(call, "gradients", names)
        return len(tensors.see(of(one, bad, nonfinite=1) if bad else one, on, lambda _rule, _name: False))

    assert see(1, "a", bad="a") == 1
    assert see(2, "b", "c") == 0
    assert see(3, "a", "b", bad="b") == 0
    assert see(4, "d", "e") == 0
    assert tensors.clean("c") == (NEVER, NEVER)
    assert tensors.clean("e") == (4, 40)
    assert see(5, "f", "g", "h", bad="g") == 1


def test_what_is_not_finite_is_said_of_tensors_beyond_the_bound_of_the_other_checks() -> None:
    names = [f"{number}.weight" for number in range(5_000)]
    checks, bad = Checks(), reading(1, "gradients", names)
    for number in (4_500, 4_600):
        bad = of(bad, names[number], nonfinite=1)
    (alert,) = checks.see(bad)
    assert (alert.check, alert.section, alert.others) == ("nonfinite", names[4_600], (names[4_500],))
    # It lasts: that it has been said of the source is known beyond the bound too.
    assert checks.see(of(reading(2, "gradients", names), names[4_700], nonfinite=1)) == ()


def test_tensors_beyond_the_bound_are_left_out_by_all_other_checks() -> None:
    names = [f"{number}.weight" for number in range(5_000)]
    source, changed = BAD["no_gradient", ""]
    checks, alerts = Checks(["no_gradient"]), list[Alert]()
    for call in range(1, 102):
        alerts += checks.see(of(of(reading(call, source, names), names[4_500], **changed), names[4_000], **changed))
    assert [(alert.section, alert.others) for alert in alerts] == [(names[4_000], ())]


@CASES
def test_a_check_that_is_off_says_nothing_and_learns_nothing(check: str, side: str) -> None:
    own = rule(check, side)
    checks = Checks(set(NAMES) - {check})
    bad = [False] * max(own.history, 1) + [True] * (own.successive + 5)
    assert [alert for _, alert in play(checks, check, side, bad) if alert.check == check] == []
    checks.switch([check])
    said = play(checks, check, side, [False] * max(own.history, 1) + [True] * own.successive, first=1_000)
    assert [number for number, _ in said] == [max(own.history, 1) + own.successive - 1]


def test_what_lasts_is_said_again_when_its_check_is_switched_on_again() -> None:
    checks, bad = Checks(), of(reading(1, "gradients"), "a.weight", nonfinite=1)
    assert checks.see(bad)
    checks.switch(["loss"])
    checks.switch(NAMES)
    assert checks.see(replace(bad, call=2))


@pytest.mark.parametrize("names", [["nonfinite", "nan"], "loss", 3])
def test_names_that_are_no_checks_are_refused_and_quoted(names: object) -> None:
    checks = Checks(["loss"])
    with pytest.raises(ValueError, match="checks must be"):
        checks.switch(names)  # type: ignore[arg-type]
    assert checks.on == {"loss"}


def test_another_model_is_met_without_what_was_known_of_the_last() -> None:
    checks = Checks()
    checks.see(reading(1, "gradients"))
    assert checks.see(of(reading(2, "gradients"), "a.weight", nonfinite=1))
    assert checks.measure(20, {"loss": math.nan})
    checks.begin_anew()
    assert checks.measure(30, {"loss": math.nan})[0].message.startswith("First")
    (alert,) = checks.see(of(reading(3, "gradients"), "a.weight", nonfinite=1))
    assert alert.clean is None
    assert alert.message.startswith("First")


@pytest.mark.parametrize(
    "wrong",
    [{"source": "metrics"}, {"figures": figures(2)}, {"cells": np.ones(2, int)}, {"units": np.ones(3, int)}],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_reading_that_does_not_fit_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        replace(reading(1, "gradients"), **wrong)  # type: ignore[arg-type]


# -- metrics --------------------------------------------------------------------------------------------------------


def measured(checks: Checks, values: Sequence[float], name: str = "loss") -> list[tuple[int, Alert]]:
    return [(number, alert) for number, value in enumerate(values) for alert in checks.measure(number, {name: value})]


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 100), st.sampled_from([math.nan, math.inf, -math.inf]), st.sampled_from(["loss", "accuracy"]))
def test_a_metric_that_is_not_finite_speaks_at_once_and_once(healthy: int, bad: float, name: str) -> None:
    said = measured(Checks(), [1.0] * healthy + [bad] * 100, name)
    assert [(number, alert.check, alert.section) for number, alert in said] == [(healthy, "nonfinite", name)]
    assert said[0][1].clean == (healthy - 1 if healthy else None)


@pytest.mark.parametrize(("call", "head"), [(7, "First NaN in metrics: metric loss."), (8, "NaN also in metric loss.")])
def test_a_metric_follows_a_tensor_of_an_earlier_call_alone_whichever_is_seen_to_first(call: int, head: str) -> None:
    checks = Checks()
    checks.measure(1, {"loss": 1.0}, 1)
    assert checks.see(of(reading(7, "gradients"), "b.weight", nonfinite=1))
    (alert,) = checks.measure(call, {"loss": math.nan}, call)
    assert alert.message.startswith(head)


def test_a_loss_that_is_not_finite_is_said_by_loss_where_nonfinite_is_off() -> None:
    checks = Checks(["loss"])
    assert [alert.check for _, alert in measured(checks, [1.0, math.nan, math.nan])] == ["loss"]
    assert measured(checks, [math.nan], "accuracy") == []


@pytest.mark.parametrize(("name", "speaks"), [("loss", True), ("val_Loss", True), ("perplexity", False)])
def test_a_loss_that_leaps_speaks_once_it_lasts_and_again_after_it_was_well(name: str, speaks: bool) -> None:
    own = rule("loss")
    leap = [1.0] * own.history + [11.0] * 3 + [1.0] * own.well + [11.0] * 3
    expected = [own.history + 2, own.history + own.well + 5] if speaks else []
    assert [number for number, _ in measured(Checks(), leap, name)] == expected


@pytest.mark.parametrize("level", [1e-6, 1e-3, 9e-3])
def test_a_loss_that_leaps_up_from_nearly_nothing_and_stays_there_speaks(level: float) -> None:
    values = [1.0] * 20 + [level] * 80 + [0.1] * 40
    assert [(number, alert.check) for number, alert in measured(Checks(), values)] == [(124, "loss")]


@pytest.mark.parametrize("seed", range(10))
def test_a_loss_of_batches_that_leaps_a_hundredfold_below_its_first_level_speaks_and_hard_batches_do_not(
    seed: int,
) -> None:
    rng = np.random.default_rng(seed)
    falling = 2.3 * np.exp(-np.arange(700) / 80) + 0.003
    noisy = np.concatenate([falling, np.full(5_000, 0.003)]) * rng.lognormal(0, 1, 5_700)
    leap = 0.3 * rng.lognormal(0, 0.5, 300)
    (said,) = measured(Checks(), [*noisy, *leap])
    assert 5_700 <= said[0] < 5_740


@pytest.mark.parametrize(
    "values",
    [
        [1.0] * 19 + [50.0] * 2,
        [1.0] * 40 + [50.0, 50.0, 1.0] * 20,
        [1.0] * 20 + [1e-6] * 80 + [0.009] * 40,
        [1.0] * 20 + ([1e-3] * 80 + [0.4] * 19) * 5,
        [-1.0] * 40 + [50.0] * 40,
        [0.0] * 40 + [50.0] * 10,
    ],
    ids=["too early", "single values", "near zero", "a few hard batches", "negative", "zero"],
)
def test_a_loss_that_moves_as_losses_do_is_left_alone(values: list[float]) -> None:
    assert measured(Checks(), values) == []


def test_whatever_came_before_a_metric_that_is_not_finite_speaks() -> None:
    checks = Checks()
    for step in range(2 * metrics_module.MOST):
        assert checks.measure(step, {f"epoch {step}": 1.0, "often": 1.0}) == ()
    (alert,) = checks.measure(100, {"loss": math.nan})
    assert (alert.section, alert.clean) == ("loss", None)
    for step in range(101, 200):
        checks.measure(step, {"loss": 1.0, "often": 1.0})
    (alert,) = checks.measure(200, {"often": math.inf})
    assert (alert.section, alert.clean) == ("often", 199)


def test_a_metric_that_was_never_finite_keeps_no_other_from_being_named() -> None:
    checks = Checks()
    (alert,) = checks.measure(0, {"loss": 1.0, "val_accuracy": math.nan})
    assert alert.section == "val_accuracy"
    for step in range(1, 5):
        assert checks.measure(step, {"loss": 1.0, "val_accuracy": math.nan}) == ()
    (alert,) = checks.measure(5, {"loss": math.nan, "val_accuracy": math.nan})
    assert (alert.section, alert.clean) == ("loss", 4)
    assert checks.measure(6, {"other": 1.0}) == checks.measure(7, {"other": math.nan}) == ()


def test_a_metric_that_comes_rarely_keeps_another_from_being_named_for_a_while() -> None:
    def named(pause: int) -> list[str]:
        checks = Checks()
        values = [{"loss": 1.0, "rare": 1.0}, {"rare": math.nan}, *[{"loss": 1.0}] * pause, {"loss": math.nan}]
        return [alert.section for step, value in enumerate(values) for alert in checks.measure(step, value)]

    well = rule("nonfinite").well
    assert named(well - 1) == ["rare"]
    assert named(well) == ["rare", "loss"]


def test_of_more_metrics_than_are_kept_the_first_that_is_not_finite_speaks() -> None:
    names = [f"loss{number}" for number in range(2 * metrics_module.MOST)]
    (alert,) = Checks().measure(1, dict.fromkeys(names, math.nan))
    assert alert.section == names[0]
