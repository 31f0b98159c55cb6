"""Every choice of values through the widget itself, on a network that trains, which must not notice."""

from __future__ import annotations

import math
import time
from typing import Any

import numpy as np
import pytest
import torch

from beholder_widget import BeholderWidget

CHOICES = ("parameters", "gradients", "updates", "optimizer", "activations")


def network() -> tuple[torch.nn.Sequential, torch.optim.Optimizer]:
    torch.manual_seed(0)
    model = torch.nn.Sequential(
        torch.nn.Conv2d(1, 4, 3), torch.nn.ReLU(), torch.nn.Flatten(), torch.nn.Dropout(0.2), torch.nn.Linear(144, 10)
    )
    return model, torch.optim.Adam(model.parameters(), 0.01)


def train(model: torch.nn.Module, optimizer: torch.optim.Optimizer, steps: int, widget: Any = None) -> list[float]:
    """Train and return the losses, updating the widget after each step."""
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = model(torch.randn(8, 1, 8, 8)).square().mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if widget is not None:
            widget.update()
    return losses


def watching(model: Any, optimizer: Any, values: str) -> BeholderWidget:
    return BeholderWidget(model, optimizer=optimizer, values=values, rate=1000, idle_rate=None, max_overhead=None)


@pytest.mark.parametrize("values", CHOICES)
def test_each_choice_is_shown_while_training_and_training_does_not_notice(values: str) -> None:
    expected = train(*network(), steps=30)
    model, optimizer = network()
    with watching(model, optimizer, values) as widget:
        assert train(model, optimizer, 30, widget) == expected
        assert widget.flush()
        assert widget.sections
        assert not any(section.note for section in widget.sections)
        assert all(math.isfinite(section.mean) for section in widget.sections)
        assert widget.stats["taken"] > 3


@pytest.mark.parametrize("values", CHOICES)
def test_a_picture_of_a_model_tells_how_many_parameters_are_frozen_unless_a_part_is_selected(values: str) -> None:
    model, optimizer = network()
    model[0].requires_grad_(requires_grad=False)
    with watching(model, optimizer, values) as widget:
        train(model, optimizer, 10, widget)
        assert widget.flush()
        screen = widget._beholder_engine.screen  # noqa: SLF001 - the last frame
        assert (screen.frame.values, screen.frame.frozen) == (values, 0 if values == "activations" else 2)
        widget.select = "4.*"
        train(model, optimizer, 10, widget)
        assert widget.flush()
        assert (screen.frame.taken.select, screen.frame.frozen) == ("4.*", 0)


@pytest.mark.parametrize("values", CHOICES)
def test_closing_takes_every_hook_away(values: str) -> None:
    model, optimizer = network()
    with watching(model, optimizer, values) as widget:
        train(model, optimizer, 10, widget)
    hooks = [module._forward_hooks for module in model.modules()]  # noqa: SLF001 - PyTorch shows them nowhere else
    hooks += [getattr(optimizer, f"_optimizer_step_{moment}_hooks") for moment in ("pre", "post")]
    assert not any(hooks)


def test_an_update_is_what_the_last_step_changed_and_its_ratio_to_the_weights() -> None:
    model, optimizer = network()
    weight = model.get_parameter("4.weight")
    with watching(model, optimizer, "updates") as widget:
        train(model, optimizer, 10, widget)
        before = weight.detach().clone()
        widget.rate = 0.001
        assert widget.flush()
        section = next(section for section in widget.sections if section.name == "4.weight")
        assert 0 < section.ratio < 1
        assert 0 < max(abs(section.min), abs(section.max)) <= 0.0101
        assert torch.equal(before, weight)


def test_other_values_have_no_ratio() -> None:
    model, optimizer = network()
    with watching(model, optimizer, "parameters") as widget:
        train(model, optimizer, 3, widget)
        assert widget.flush()
        assert all(np.isnan(section.ratio) for section in widget.sections)


def test_values_that_are_not_there_yet_are_said_in_words_and_shown_once_they_are() -> None:
    model, optimizer = network()
    with watching(model, optimizer, "optimizer") as widget:
        widget.update()
        assert widget.flush()
        assert [section.name for section in widget.sections] == []
        train(model, optimizer, 5, widget)
        assert widget.flush()
        assert {section.name for section in widget.sections} >= {"0.weight.exp_avg", "0.weight.exp_avg_sq"}


def test_a_loop_that_takes_no_steps_is_not_held_up_by_updates_that_never_come() -> None:
    model, optimizer = network()
    with watching(model, optimizer, "updates") as widget:
        train(model, optimizer, 5, widget)
        widget.rate = 1
        start = time.monotonic()
        taken = sum(widget.update() for _ in range(2000))
        assert taken <= 2 + (time.monotonic() - start)


@pytest.mark.parametrize(
    ("model", "values", "words"),
    [
        (torch.nn.Linear(2, 2).requires_grad_(requires_grad=False), "auto", "no trainable parameters"),
        ({}, "auto", "no trainable parameters"),
        (torch.nn.Linear(2, 2), "gradients", "after loss.backward()"),
        (torch.nn.Linear(2, 2), "optimizer", "take a step of training"),
        (list(torch.nn.Linear(2, 2).parameters()), "activations", "cannot be seen"),
        ({"weight": np.ones((2, 2))}, "gradients", "keeps no gradients"),
        ({"weight": np.ones((2, 2))}, "activations", "cannot be seen"),
    ],
)
def test_words_say_whether_values_are_still_to_come_or_never_will(model: Any, values: str, words: str) -> None:
    with watching(model, None, values) as widget:
        for _ in range(3):
            widget.update()
        assert widget.flush()
        assert words in widget.status["text"]
