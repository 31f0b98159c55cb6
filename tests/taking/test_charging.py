"""What counts as the cost of a picture: all that held training up, in `update` and outside of it."""

from __future__ import annotations

import gc

import numpy as np
import pytest

from tests.looking import Desk

HOOKS = 0.5
"""Seconds that hooks have held training up before each call."""


@pytest.mark.parametrize(
    ("values", "calls"), [("parameters", 1), ("updates", 2)], ids=["taken-at-once", "prepared-by-the-call-before"]
)
def test_hooks_and_calls_that_only_prepare_are_charged(
    monkeypatch: pytest.MonkeyPatch, values: str, calls: int
) -> None:
    desk = Desk({"weight": np.ones((3, 3))}, values=values)
    probe = desk.engine.probe
    monkeypatch.setattr(probe.sources, "spent", lambda: HOOKS)
    # The first picture sets up what is made once, and does not count toward the others.
    desk.until_taken()
    desk.until_taken()
    assert probe.pace.cost == pytest.approx(calls * HOOKS, abs=0.3)
    desk.close()


@pytest.mark.usefixtures("collected_by_hand")
def test_a_full_pass_of_the_garbage_collector_is_no_cost_of_the_picture_that_it_came_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = Desk({"weight": np.ones((3, 3))})
    probe = desk.engine.probe
    monkeypatch.setattr(probe.sources, "spent", lambda: HOOKS)
    for _ in range(3):
        desk.until_taken()
    gc.collect()
    monkeypatch.setattr(probe.sources, "spent", lambda: 1000 * HOOKS)
    desk.until_taken()
    assert probe.pace.cost < 10 * HOOKS
    # For how long it held training up is told as it was.
    assert probe.seconds > 100 * HOOKS
    desk.close()
