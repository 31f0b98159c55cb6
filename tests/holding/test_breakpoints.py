"""`hold_on`: training is held by itself at the first value that is not finite, or at an alert."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any, cast

import pytest
import torch
from torch import nn

from beholder_widget.holding import MOST_CAUSES, Holding
from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.settings import Run
from tests.holding.loops import Loop, let_go, spoiled, until
from tests.test_alerts import Training
from tests.test_settings_act import Page


def test_the_layer_that_made_a_nan_is_shown_and_told_at_the_step_that_waits() -> None:
    loop = Loop(values="activations", hold_on="nonfinite", rate=1)
    spoil = spoiled(loop, torch.arange(48) == 3)
    screen = loop.widget._beholder_engine.screen  # noqa: SLF001 - the last frame
    loop.begin()
    until(lambda: screen.frame.values == "activations" and screen.frame.kind == "sections")
    until(lambda: loop.training.steps > screen.frame.step + 10)
    spoil()
    step = loop.stands()
    assert loop.widget.flush()
    assert screen.frame.step == step
    assert {section.name for section in screen.frame.sections if section.nan} == {"2", "3", "4"}
    until(lambda: [alert for alert in loop.widget.alerts if alert.source == "activations"])
    (alert,) = [alert for alert in loop.widget.alerts if alert.source == "activations"]
    assert (alert.section, alert.step) == ("2", step)
    # What held it was a gradient; the activation leads to where it began.
    until(lambda: loop.held() == {"step": step, "message": alert.message}, loop.held)
    loop.page.set("hold_on", value="never")
    loop.end()


@pytest.mark.parametrize("values", ["parameters", "gradients", "updates"])
def test_the_layer_that_made_a_nan_is_named_whatever_is_shown(values: str) -> None:
    loop = Loop(values=values, hold_on="nonfinite", rate=1)
    spoil = spoiled(loop, (torch.arange(16)[:, None] == 5) & (torch.arange(48) == 3), torch.inf)
    loop.begin()
    until(lambda: loop.training.steps > 10)
    spoil()
    step = loop.stands()
    (alert,) = [alert for alert in loop.widget.alerts if alert.source == "activations"]
    assert (alert.section, alert.step, alert.index, alert.others) == ("2", step, (5, 3), ("3", "4"))
    assert alert.message.startswith("First infinite value: activation of 2, 1 of 768 cells not finite")
    until(lambda: loop.held() == {"step": step, "message": alert.message}, loop.held)
    loop.page.set("hold_on", value="never")
    loop.end()


def test_the_outputs_of_the_pass_that_made_a_nan_are_shown_while_held_though_others_were_shown() -> None:
    loop = Loop(values="parameters", hold_on="nonfinite", rate=1)
    spoil = spoiled(loop, torch.arange(48) == 3)
    screen = loop.widget._beholder_engine.screen  # noqa: SLF001 - the last frame
    loop.begin()
    until(lambda: loop.training.steps > 10)
    spoil()
    step = loop.stands()
    loop.page.set("values", "activations")
    assert loop.widget.flush()
    assert (screen.frame.values, screen.frame.step) == ("activations", step)
    sections = {section.name: section for section in screen.frame.sections}
    assert {name for name, section in sections.items() if section.nan} == {"2", "3", "4"}
    assert sections["2"].nan == 16
    # Those before it were finite: nothing was kept of them.
    assert [sections[name].note for name in "01"] == ["shown from the next forward pass on"] * 2
    words = "Some values are shown from the next forward pass on. Next step makes one."
    assert loop.widget.status["note"] == words
    loop.page.send("step")
    until(lambda: (loop.held() or {}).get("step") == step + 1)
    assert loop.widget.flush()
    assert (screen.frame.step, [section.note for section in screen.frame.sections]) == (step + 1, [""] * 5)
    loop.page.set("hold_on", value="never")
    loop.end()


class Reusing(nn.Module):
    """One layer that is called twice in a pass, with batches of two sizes."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.twice, self.last = nn.Linear(8, 48), nn.Identity(), nn.Linear(48, 4)
        self.is_bad = False

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        hidden = self.first(inputs)
        spoiled = torch.where(torch.arange(48) == 3, torch.nan, hidden) if self.is_bad else hidden
        seen: torch.Tensor = self.last(self.twice(spoiled)).mean() + self.last(self.twice(hidden[:4])).mean()
        return seen * torch.ones(16, 4)


@pytest.mark.parametrize("values", ["parameters", "activations"])
def test_of_a_layer_that_is_called_twice_the_output_that_was_not_finite_is_shown(values: str) -> None:
    loop = Loop(values=values, hold_on="nonfinite", rate=1)
    training = loop.training
    model: Any = Reusing()
    training.model = model
    training.optimizer = torch.optim.SGD(model.parameters(), 1e-3)
    loop.widget.watch(model, training.optimizer)
    loop.begin()
    until(lambda: training.steps > 10)
    model.is_bad = True
    step = loop.stands()
    loop.page.set("values", "activations")
    assert loop.widget.flush()
    frame = loop.widget._beholder_engine.screen.frame  # noqa: SLF001 - the last frame
    assert (frame.values, frame.step) == ("activations", step)
    shown = {section.name: (section.shape, section.nan) for section in frame.sections}
    assert shown["twice"] == ((16, 48), 16)
    loop.page.set("hold_on", value="never")
    loop.end()


@pytest.mark.parametrize(("values", "is_held"), [("parameters", False), ("gradients", False), ("activations", True)])
def test_an_infinite_output_of_which_only_finite_numbers_come_holds_where_it_is_shown_alone(
    values: str, is_held: bool
) -> None:
    class Masked(nn.Module):
        def forward(self, scores: torch.Tensor) -> torch.Tensor:
            return torch.where(torch.arange(48) > 40, -torch.inf, scores)

    training = Training(values=values, rate=1000)
    model = nn.Sequential(nn.Linear(8, 48), Masked(), nn.Softmax(-1), nn.Linear(48, 4))
    training.model, training.optimizer = model, torch.optim.SGD(model.parameters(), 1e-2)
    page = Page(training.widget)
    page.hello()
    training.widget.watch(model, training.optimizer)
    training.widget.hold_on = "nonfinite"
    ended = let_go(training, page, lambda: training.steps == 20)
    for _ in range(20):
        training.step()
    assert bool(ended()) == is_held
    alerts = [(alert.source, alert.section) for alert in training.widget.alerts]
    assert alerts == ([("activations", "1")] if is_held else [])
    training.widget.close()


@pytest.mark.parametrize("loss", [1.0, math.nan, torch.tensor(math.nan)])
def test_an_alert_of_a_tensor_holds_before_the_next_step_of_the_optimizer(loss: Any) -> None:
    training = Training(hold_on="nonfinite", rate=1)
    page = Page(training.widget)
    page.hello()
    for _ in range(20):
        training.step(own_loss=1.0)
    assert not training.widget.held
    ended = let_go(training, page)
    training.step(training.spoil_gradient, own_loss=loss)
    (told,) = ended()
    assert told["step"] == 21
    assert told["message"].startswith("First NaN: gradient of 2.weight")
    for _ in range(5):
        training.step()
    training.widget.close()


def unfrozen(model: nn.Sequential) -> None:
    model[2].weight.requires_grad_(True)


def replaced(model: nn.Sequential) -> None:
    model[2] = nn.Linear(48, 48)


def put_within(model: nn.Sequential) -> None:
    model[2] = nn.Sequential(nn.Linear(48, 48), nn.ReLU())


def made(model: nn.Sequential) -> None:
    """Let a lazy layer get its shape."""
    model(torch.randn(16, 8))


@pytest.mark.parametrize(
    ("before", "change", "name"),
    [
        (lambda: nn.Linear(48, 48).requires_grad_(False), unfrozen, "2.weight"),
        (lambda: nn.Linear(48, 48), replaced, "2.weight"),
        (lambda: nn.Linear(48, 48), put_within, "2.0.weight"),
        (lambda: nn.LazyLinear(48), made, "2.weight"),
    ],
    ids=["unfrozen", "replaced", "put within", "lazy"],
)
def test_a_parameter_that_is_trained_from_now_on_holds_at_the_very_call(before: Any, change: Any, name: str) -> None:
    # With a budget whole tensors come seldom: it is the sample that finds it.
    training = Training(hold_on="nonfinite", rate=1, max_overhead=0.02)
    model = training.model
    model[2] = before()
    training.widget.watch(model)
    page = Page(training.widget)
    page.hello()
    for step in range(1, 12):
        training.widget.update(step=step)
    change(model)
    model(torch.randn(16, 8)).sum().backward()
    model.get_parameter(name).grad[:] = math.nan  # type: ignore[index]
    ended = let_go(training, page)
    training.widget.update(step=12)
    for step in range(13, 80):
        training.widget.update(step=step)
    (told,) = ended()
    assert told["step"] == 12
    assert told["message"].startswith(f"First NaN: gradient of {name}")
    training.widget.close()


@pytest.mark.parametrize(("hold_on", "is_held"), [("alert", True), ("nonfinite", False)])
def test_an_alert_of_another_kind_holds_where_any_is_to(hold_on: str, is_held: bool) -> None:
    loop = Loop(hold_on=hold_on)
    loop.begin()
    until(lambda: loop.training.steps > 40)
    loop.metrics = {"own_loss": 100.0}
    until(lambda: [alert for alert in loop.widget.alerts if alert.check == "loss"])
    steps = loop.training.steps
    until(lambda: loop.held() if is_held else loop.training.steps > steps + 5)
    assert loop.widget.held == is_held
    loop.end()


def test_no_alert_holds_where_none_is_to() -> None:
    loop = Loop(hold_on="nonfinite")
    loop.begin()
    loop.page.set("hold_on", "never")
    loop.spoil = loop.training.spoil_gradient
    until(lambda: loop.widget.alerts)
    steps = loop.training.steps
    until(lambda: loop.training.steps > steps + 5)
    assert not loop.widget.held
    loop.end()


def test_what_has_been_said_before_does_not_hold(loop: Loop) -> None:
    loop.spoil = loop.training.spoil_gradient
    until(lambda: loop.widget.alerts)
    total = loop.widget._beholder_engine.screen.keeper.alarms.total  # noqa: SLF001 - what was said
    loop.page.set("hold_on", "alert")
    steps = loop.training.steps
    until(lambda: loop.training.steps > steps + 5 or loop.widget.held)
    assert not loop.widget.held or loop.widget._beholder_engine.screen.keeper.alarms.total > total  # noqa: SLF001 - as above


def test_callbacks_hear_of_the_alert_while_training_is_held_for_it() -> None:
    loop = Loop(hold_on="nonfinite")
    heard: list[tuple[str, bool]] = []
    loop.widget.on_alert(lambda alert: heard.append((alert.check, loop.held() is not None)))
    loop.begin()
    loop.spoil = loop.training.spoil_gradient
    loop.stands()
    until(lambda: heard)
    assert heard[0] == ("nonfinite", True)
    loop.page.set("hold_on", value="never")
    loop.end()


def test_what_a_callback_raises_ends_the_hold_and_reaches_the_users_loop() -> None:
    loop = Loop(hold_on="nonfinite")

    def stop(_alert: object) -> None:
        raise RuntimeError("stopped")

    loop.widget.on_alert(stop)
    loop.begin()
    loop.spoil = loop.training.spoil_gradient
    until(lambda: loop.error)
    assert str(loop.error) == "stopped"
    assert not loop.widget.held
    loop.error = None
    loop.end()


def test_what_holds_processes_that_go_on_all_the_same_is_bounded() -> None:
    alert = Alert("nonfinite", "gradients", "weight", 1, 1.0, 0.0, None, None, "First NaN.", call=1)
    alarms = SimpleNamespace(said=(0, ()), total=0)
    screen = cast(Any, SimpleNamespace(keeper=SimpleNamespace(alarms=alarms)))
    own = Holding(screen, lambda: Run(hold_on="alert"), lambda: None)
    for count in range(1, 3 * MOST_CAUSES):
        alarms.said = count, (alert,)
        assert own.is_caught()
    assert len(own._causes) == MOST_CAUSES  # noqa: SLF001 - what grows
    assert own.why == "First NaN."
