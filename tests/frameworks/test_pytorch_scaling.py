"""Gradients under a GradScaler: shown as they are without its scale, wherever in the loop they are looked at."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from beholder_widget import BeholderWidget, frameworks
from tests.frameworks.viewing import Shown, Viewer
from tests.updating import until_taken

PLACES = ["backward", "unscale_", "step", "update"]


class Run:
    """A network that is trained with scaled gradients, and looked at after one of the parts of each step."""

    def __init__(self, *, enabled: bool = True) -> None:
        torch.manual_seed(0)
        self.model = nn.Linear(5, 3)
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=0.01)
        self.scaler = torch.amp.GradScaler("cpu", init_scale=1024.0, growth_interval=2, enabled=enabled)
        self.viewer = Viewer(self.model, [self.optimizer, self.scaler], values="gradients")
        self.gradient = np.empty(0)

    def step(self, place: str, *, factor: float = 1.0) -> dict[str, Shown]:
        """Take a step; return what is seen after its part `place`."""
        inputs = torch.randn(4, 5)
        self.optimizer.zero_grad()
        weight, bias = (value.detach().clone().requires_grad_() for value in self.model.parameters())
        (nn.functional.linear(inputs, weight, bias).square().mean() * factor).backward()
        assert weight.grad is not None
        self.gradient = weight.grad.numpy()
        seen = {}
        self.scaler.scale(self.model(inputs).square().mean() * factor).backward()
        seen["backward"] = self.viewer.look() if place == "backward" else {}
        if place == "unscale_":
            self.scaler.unscale_(self.optimizer)
            seen["unscale_"] = self.viewer.look()
        self.scaler.step(self.optimizer)
        seen["step"] = self.viewer.look() if place == "step" else {}
        self.scaler.update()
        seen["update"] = self.viewer.look() if place == "update" else {}
        return seen[place]


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("place", PLACES)
def test_gradients_are_shown_without_the_scale_wherever_they_are_looked_at(place: str, enabled: bool) -> None:
    run = Run(enabled=enabled)
    run.step(place)
    for _ in range(6):
        section = run.step(place)["weight"]
        np.testing.assert_allclose(section.cells, section.plan.take(run.gradient), rtol=1e-6)


@pytest.mark.parametrize("place", PLACES)
def test_a_step_that_is_skipped_since_gradients_overflow_shows_that_they_do(place: str) -> None:
    run = Run()
    run.step(place)
    run.step(place)
    assert np.isinf(run.step(place, factor=float("inf"))["weight"].cells).any()
    section = run.step(place)["weight"]
    np.testing.assert_allclose(section.cells, section.plan.take(run.gradient), rtol=1e-6)


@pytest.mark.parametrize("values", ["auto", "gradients"])
def test_a_step_that_is_skipped_since_gradients_overflow_is_no_trouble_and_a_loss_that_is_none_is(values: str) -> None:
    torch.manual_seed(0)
    model = nn.Linear(5, 3)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0**127)
    with BeholderWidget(
        model, optimizer=[optimizer, scaler], values=values, idle_rate=None, max_overhead=None, hold_on="nonfinite"
    ) as widget:
        overflown: set[bool] = set()
        for step in range(12):
            optimizer.zero_grad()
            loss = model(torch.randn(4, 5)).square().mean() * 100
            scaler.scale(loss).backward()
            scaler.step(optimizer)
            scaler.update()
            until_taken(widget, step=step, metrics={"loss": loss})
            widget.flush()
            overflown.add(any(section.nan + section.posinf + section.neginf for section in widget.sections))
        assert overflown == ({False, True} if values == "gradients" else {False})
        assert widget.history.names
        assert not widget.alerts
        widget.hold_on = "never"
        widget.update(metrics={"loss": math.nan})
        assert widget.history.names
        assert [alert.section for alert in widget.alerts] == ["loss"]


def test_gradients_that_add_up_over_micro_batches_are_shown_without_the_scale() -> None:
    run = Run()
    run.step("backward")
    run.optimizer.zero_grad()
    for number in range(1, 4):
        run.scaler.scale(run.model(torch.ones(4, 5)).sum()).backward()
        section = run.viewer.look()["weight"]
        np.testing.assert_allclose(section.cells, np.full((5, 3), 4.0 * number))


def test_a_model_that_has_not_been_seen_to_go_backward_is_asked_for_once_more() -> None:
    run = Run()
    run.scaler.scale(run.model(torch.ones(4, 5)).sum()).backward()
    run.viewer.watched.show("parameters")
    run.viewer.watched.show("gradients")
    assert run.viewer.look() == {}
    np.testing.assert_array_equal(run.viewer.look()["weight"].cells, np.full((5, 3), 4.0))


def test_the_gradients_themselves_stay_scaled() -> None:
    run = Run()
    run.step("backward")
    run.optimizer.zero_grad()
    run.scaler.scale(run.model(torch.ones(4, 5)).sum()).backward()
    run.viewer.look()
    assert run.model.weight.grad is not None
    assert torch.equal(run.model.weight.grad, torch.full((3, 5), 4.0 * run.scaler.get_scale()))


@pytest.mark.parametrize("how", ["show", "close"])
def test_hooks_are_there_only_while_gradients_are_shown(how: str) -> None:
    run = Run()

    def hooks() -> list[Any]:
        return [
            hook
            for parameter in run.model.parameters()
            for hook in (parameter._post_accumulate_grad_hooks or ())  # noqa: SLF001 - it has no public name
        ]

    assert len(hooks()) == 2
    watched = run.viewer.watched
    watched.show(None) if how == "show" else watched.close()
    assert hooks() == []


def test_a_scaler_alone_is_enough() -> None:
    model = nn.Linear(2, 2)
    watched = frameworks.watch(model, torch.amp.GradScaler("cpu"))
    assert watched.choices() == ("parameters", "updates", "activations")
