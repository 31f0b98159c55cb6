"""What has to be measured ahead: when it is, and what changed between two calls where there are no hooks."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from beholder_widget import frameworks
from beholder_widget.frameworks import waiting
from beholder_widget.frameworks.hooking import Hooks
from beholder_widget.frameworks.measuring import STEPS_BETWEEN, Gauge, Turns
from beholder_widget.taking.sources import Sources
from tests.frameworks.viewing import Viewer


def parameters() -> dict[str, np.ndarray]:
    random = np.random.default_rng(0)
    return {"weight": random.normal(size=(6, 5)), "bias": np.zeros(5)}


def test_arrays_that_training_changes_in_place_show_what_changed_since_the_call_before() -> None:
    model = parameters()
    viewer = Viewer(model, values="updates")
    assert viewer.look() == {}
    for number in range(1, 4):
        before = model["weight"].copy()
        model["weight"] += number
        shown = viewer.look()
        np.testing.assert_array_equal(shown["weight"].cells, model["weight"] - before)
        assert not shown["bias"].cells.any()


def test_arrays_that_a_callable_gives_anew_are_followed() -> None:
    model = parameters()
    viewer = Viewer(lambda: model, values="updates")
    viewer.look()
    old, model = model, {name: value + 1 for name, value in model.items()}
    section = viewer.look()["weight"]
    np.testing.assert_array_equal(section.cells, model["weight"] - old["weight"])
    assert section.ratio == pytest.approx(np.linalg.norm(section.cells) / np.linalg.norm(model["weight"]))


def test_calls_that_do_not_follow_each_other_are_not_compared() -> None:
    model = parameters()
    watched = frameworks.watch(model)
    viewer = Viewer(model, values="updates")
    planned = [(shown.tensor, shown.plan) for shown in (viewer.look() or viewer.look()).values()]
    assert [watched.ready("updates", planned, call) for call in (1, 2, 9, 10, 12)] == [False, True, False, True, False]


def test_another_shape_is_not_compared_with_the_one_before() -> None:
    model = parameters()
    viewer = Viewer(model, values="updates")
    viewer.look()
    viewer.look()
    model["weight"] = np.zeros((7, 5))
    assert viewer.look() == {}
    assert viewer.look()["weight"].cells.shape == (7, 5)


def test_the_change_of_a_magnitude_is_called_so() -> None:
    viewer = Viewer({"wave": np.ones(3, np.complex64)}, values="updates")
    viewer.look()
    assert viewer.look()["wave"].note == "change of the magnitude of complex64"


def test_a_gauge_is_measured_at_each_event_only_where_each_is_shown() -> None:
    gauge, turns = Gauge(), Turns()

    def event() -> None:
        gauge.happen()
        if gauge.armed:
            gauge.measured()

    event()
    assert not turns.ready([gauge], 1, measured=False)
    event()
    assert turns.ready([gauge], 2, measured=True)
    event()
    assert gauge.fresh
    for _ in range(9):
        event()
    assert turns.ready([gauge], 12, measured=True) is False
    event()
    assert turns.ready([gauge], 13, measured=True)
    assert not gauge.armed


@pytest.mark.parametrize("later", [0, 1])
def test_what_was_measured_last_is_shown_to_who_asks_twice(later: int) -> None:
    gauge, turns = Gauge(), Turns()
    gauge.happen()
    gauge.measured()
    gauge.happen()
    assert [turns.ready([gauge], call, measured=True) for call in (5, 5 + later)] == [False, True]


def test_what_is_asked_for_is_measured_anew_until_it_is_taken() -> None:
    gauge, turns = Gauge(), Turns()
    assert not turns.ready([gauge], 1, measured=False)
    for _ in range(5):
        gauge.happen()
        assert gauge.armed
        gauge.measured()
    assert turns.ready([gauge], 2, measured=True)
    assert not gauge.armed


def test_what_was_asked_for_in_vain_is_measured_once() -> None:
    gauge, turns = Gauge(), Turns()
    assert [turns.ready([gauge], call, measured=False) for call in (1, 2)] == [False, False]
    measured = []
    for _ in range(3):
        gauge.happen()
        measured.append(gauge.armed)
        gauge.measured()
    assert measured == [True, False, False]
    gauge.happen()
    assert [turns.ready([gauge], call, measured=True) for call in (3, 4)] == [False, True]


def test_where_more_happens_than_before_it_is_no_longer_measured_ahead() -> None:
    gauge, turns = Gauge(), Turns()
    assert not turns.ready([gauge], 1, measured=False)
    gauge.happen()
    gauge.measured()
    assert turns.ready([gauge], 2, measured=True)
    measured = []
    for _ in range(9):
        gauge.happen()
        measured.append(gauge.armed)
    assert sum(measured) == STEPS_BETWEEN


def test_what_was_measured_some_calls_ago_is_not_shown_as_of_now() -> None:
    gauge, turns = Gauge(), Turns()
    assert not turns.ready([gauge], 2, measured=False)
    gauge.happen()
    gauge.measured()
    gauge.happen()
    assert not turns.ready([gauge], 7, measured=True)
    gauge.happen()
    gauge.measured()
    assert turns.ready([gauge], 8, measured=True)


def test_a_hooks_fault_is_raised_once_and_only_where_it_is_asked_for() -> None:
    hooks = Hooks()

    def break_down() -> None:
        raise OSError("gone")

    with hooks.guarded():
        break_down()
    with pytest.raises(OSError, match="gone"):
        hooks.check()
    hooks.check()


def test_time_in_which_training_would_have_waited_for_itself_is_no_cost_of_an_update() -> None:
    sources = Sources()
    sources.spent()
    with waiting.for_training():
        np.ones(100_000).sum()
    assert sources.spent() < 0
    assert sources.spent() == 0


def test_while_each_pass_is_measured_that_is_told_and_makes_no_picture_rarer() -> None:
    model = torch.nn.Linear(64, 64)
    sources = Sources()
    sources.watch(model)
    sources.show("activations")
    shares, charged = [], []
    for each in (True, True, False):
        sources.measure(each=each, whole=False)
        for _ in range(20):
            model(torch.ones(64, 64))
        charged.append(sources.spent())
        shares.append(sources.each_overhead)
    assert max(charged[:2]) <= 0 < charged[2]
    assert min(shares[:2]) > 0 == shares[2]
