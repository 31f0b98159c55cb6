"""Where a NaN came from: the alert names tensor, step and place, in each framework and wherever it begins."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
import torch
from torch import nn

from beholder_widget import BeholderWidget
from beholder_widget.monitoring.checks.origins import origin
from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.taking import holding, scanning

STEP = 7


@pytest.fixture(autouse=True)
def _at_leisure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have each call look at all whole tensors, however slow the machine is; a hold that nobody watches ends soon."""
    monkeypatch.setattr(scanning, "LONGEST", 60.0)
    monkeypatch.setattr(holding, "ALONE_FOR", 0.2)


class Faulty(nn.Module):
    """A layer that passes its input on, and makes a NaN of one value when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.is_faulty = self.is_faulty_back = False

    def forward(self, value: torch.Tensor) -> torch.Tensor:
        if self.is_faulty_back:
            value.register_hook(lambda gradient: gradient * math.nan)
        if not self.is_faulty:
            return value
        spoilt = value.clone()
        spoilt[0, 5] = math.nan
        return spoilt


def judge(widget: BeholderWidget) -> None:
    """Have the checks see what was left so far: then there is room for the next sample."""
    widget._beholder_engine.screen.keeper.judge()  # noqa: SLF001 - what a held run does


class TorchRun:
    """A training with PyTorch that goes wrong in one of three places, at a known step."""

    def __init__(self, place: str, **traits: Any) -> None:
        torch.manual_seed(0)
        self.place = place
        self.model = nn.Sequential(nn.Linear(8, 16), Faulty(), nn.ReLU(), nn.Linear(16, 4))
        self.optimizer = torch.optim.Adam(self.model.parameters())
        self.widget = BeholderWidget(self.model, optimizer=self.optimizer, max_overhead=None, rate=1000, **traits)

    def run(self, steps: int) -> None:
        layers: Any = self.model
        for step in range(1, steps + 1):
            is_now = step == STEP
            layers[1].is_faulty = is_now and self.place == "forward"
            layers[1].is_faulty_back = is_now and self.place == "backward pass"
            inputs = torch.randn(32, 8)
            loss = (self.model(inputs) - inputs[:, :4]).pow(2).mean()
            self.optimizer.zero_grad()
            loss.backward()
            if is_now and self.place == "backward":
                layers[3].weight.grad[2, 9] = math.nan
            if is_now and self.place == "optimizer":
                self.optimizer.step()
                layers[0].weight.data[11, 3] = math.inf
                self.widget.update(step=step, metrics={"loss": loss.item()})
                return
            # Between backward pass and optimizer: the NaN has not spread yet.
            self.widget.update(step=step, metrics={"loss": loss.item()})
            judge(self.widget)
            if is_now:
                return
            self.optimizer.step()


def nonfinite(widget: BeholderWidget) -> list[Alert]:
    """Return what was said of values that are not finite, after all of it has been judged."""
    assert widget.flush()
    judge(widget)
    return [alert for alert in widget.alerts if alert.check == "nonfinite"]


def first_in(array: np.ndarray) -> tuple[int, ...]:
    """Return where the first value stands that is not finite."""
    return tuple(map(int, np.argwhere(~np.isfinite(array))[0]))


@pytest.mark.parametrize(
    ("place", "source", "section", "index"),
    [
        ("forward", "gradients", "3.bias", None),
        ("backward pass", "gradients", "0.bias", None),
        ("backward", "gradients", "3.weight", (2, 9)),
        ("optimizer", "parameters", "0.weight", (11, 3)),
    ],
)
def test_pytorch(place: str, source: str, section: str, index: tuple[int, ...] | None) -> None:
    run = TorchRun(place)
    run.run(STEP)
    gradient = run.model.get_parameter(section).grad
    assert gradient is not None
    index = index or first_in(gradient.numpy())
    found = [alert for alert in nonfinite(run.widget) if alert.source == source]
    assert [(alert.section, alert.step, alert.clean, alert.index) for alert in found] == [
        (section, STEP, STEP - 1, index)
    ]
    run.widget.close()


def test_of_activations_the_first_in_the_forward_pass_is_named() -> None:
    run = TorchRun("forward", values="activations")
    run.run(STEP)
    layers: Any = run.model
    layers[1].is_faulty = True
    found: list[Alert] = []
    for step in range(STEP + 1, STEP + 1000):
        run.model(torch.randn(32, 8))
        run.widget.update(step=step)
        found = [alert for alert in nonfinite(run.widget) if alert.source == "activations"]
        if found:
            break
    # The layer that made it, not those that it went through.
    assert [alert.section for alert in found] == ["1"]
    assert found[0].step == step
    run.widget.close()


@pytest.mark.parametrize("layer", [0, 3])
def test_the_parameter_that_a_layer_made_a_nan_with_is_named_though_the_optimizer_has_spread_it_since(
    layer: int,
) -> None:
    run = TorchRun("nowhere", hold_on="nonfinite")
    run.run(STEP)
    run.model.get_parameter(f"{layer}.weight").data[2, 5] = math.nan
    run.optimizer.zero_grad()
    loss = run.model(torch.randn(32, 8)).pow(2).mean()
    loss.backward()
    run.optimizer.step()
    assert all(not parameter.isfinite().all() for parameter in run.model.parameters())
    run.widget.update(step=STEP + 1, metrics={"loss": loss.item()})
    found = nonfinite(run.widget)
    first = {alert.source: (alert.section, alert.index) for alert in reversed(found)}
    assert first["parameters"] == (f"{layer}.weight", (2, 5))
    assert first["activations"][0] == str(layer)
    assert origin(found).message.startswith(f"First NaN: {layer}.weight, 1 of ")
    run.widget.close()


@pytest.mark.parametrize("place", ["forward", "backward", "optimizer"])
def test_jax(place: str) -> None:
    key = jax.random.key(0)
    params = {
        "first": {"kernel": jax.random.normal(key, (8, 16)) / 3},
        "second": {"kernel": jax.random.normal(key, (16, 4)) / 4},
    }
    optimizer = optax.adam(1e-2)
    state = optimizer.init(params)
    now: dict[str, Any] = {"params": params}

    def loss_of(params: Any, inputs: jax.Array, spoil: float) -> jax.Array:
        hidden = (inputs @ params["first"]["kernel"]).at[0, 5].add(spoil)
        return jnp.square(jax.nn.relu(hidden) @ params["second"]["kernel"] - inputs[:, :4]).mean()

    widget = BeholderWidget(lambda: now["params"], max_overhead=None, rate=1000)
    for step in range(1, STEP + 1):
        is_now = step == STEP
        inputs = jax.random.normal(jax.random.key(step), (32, 8))
        spoil = math.nan if is_now and place == "forward" else 0.0
        loss, gradients = jax.value_and_grad(loss_of)(now["params"], inputs, spoil)
        if is_now and place == "backward":
            gradients["second"]["kernel"] = gradients["second"]["kernel"].at[9, 2].set(math.nan)
        updates, state = optimizer.update(gradients, state)
        now["params"] = optax.apply_updates(now["params"], updates)
        if is_now and place == "optimizer":
            now["params"]["first"]["kernel"] = now["params"]["first"]["kernel"].at[3, 11].set(math.inf)
        widget.update(step=step, metrics={"loss": float(loss)})
    found = [alert for alert in nonfinite(widget) if alert.source == "parameters"]
    section = "second.kernel" if place == "backward" else "first.kernel"
    known = {"backward": (9, 2), "optimizer": (3, 11)}
    index = known.get(place) or first_in(np.asarray(now["params"]["first"]["kernel"]))
    assert [(alert.section, alert.step, alert.index) for alert in found] == [(section, STEP, index)]
    widget.close()


def test_of_a_hundred_million_values_the_one_that_no_picture_shows_is_found() -> None:
    weight = np.zeros((10_000, 10_000), np.float32)
    weight[8_765, 4_321] = math.nan
    run: Callable[..., bool]
    with BeholderWidget({"weight": weight}, max_overhead=None, rate=1) as widget:
        run = widget.update
        for _ in range(200):
            run()
            if nonfinite(widget):
                break
        (alert,) = nonfinite(widget)
    assert (alert.section, alert.index, alert.value) == ("weight", (8_765, 4_321), 1.0)
    assert alert.message.startswith("First NaN: weight, 1 of 100,000,000 cells not finite")
