"""Checks of trainings that are real: ordinary ones raise nothing, and what is done to one is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import torch
from torch import nn

from beholder_widget.monitoring.checks.records import Alert
from tests.monitoring.trainings import Block, Training, cnn, mlp


@pytest.fixture(autouse=True)
def _repeatable() -> Iterator[None]:
    """The same numbers each time, on one thread: networks are small."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    yield
    torch.set_num_threads(before)


@pytest.mark.parametrize("sgd", [False, True], ids=["adam", "sgd"])
@pytest.mark.parametrize(("network", "steps"), [(mlp, 2_000), (cnn, 400), (Block, 400)], ids=["mlp", "cnn", "block"])
def test_an_ordinary_training_raises_nothing(network: Callable[[], nn.Module], steps: int, sgd: bool) -> None:
    training = Training(network(), sgd)
    training.run(steps)
    assert [alert.message for alert in training.alerts] == []


def test_a_learning_rate_that_falls_to_zero_raises_nothing() -> None:
    training = Training(mlp())
    training.run(100)
    for rate in (1e-5, 1e-8, 0.0):
        training.set_rate(rate)
        training.run(150)
    assert [alert.message for alert in training.alerts] == []


def test_a_learning_rate_that_rises_from_zero_raises_nothing() -> None:
    training = Training(mlp())
    for step in range(200):
        training.set_rate(1e-3 * step / 200)
        training.run(1)
    assert [alert.message for alert in training.alerts] == []


def spoken(training: Training, check: str) -> Alert:
    """Return the first alert of a check."""
    return next(alert for alert in training.alerts if alert.check == check)


def test_units_killed_by_a_bias_are_dead() -> None:
    training = Training(mlp())
    training.run(60)
    with torch.no_grad():
        training.parameter("0.bias").fill_(-1e3)
    training.run(60)
    alert = spoken(training, "dead")
    assert (alert.section, alert.step, alert.value) == ("1", 110, 1.0)
    assert alert.clean == 60
    assert alert.message == "Activation of 1 is zero in 100 % of its units (limit 50 %) since step 61, at step 110."


def test_a_rate_a_thousand_times_as_large_is_an_update_ratio() -> None:
    training = Training(mlp())
    training.run(60)
    training.set_rate(1.0)
    training.run(40)
    alert = spoken(training, "update_ratio")
    assert alert is next(each for each in training.alerts if each.source == "parameters")
    assert alert.value > 0.05
    assert alert.others


def test_a_layer_with_a_tiny_rate_is_an_update_ratio() -> None:
    model = mlp()
    training = Training(model)
    groups: list[dict[str, Any]] = [
        {"params": model[0].parameters(), "lr": 1e-10},
        {"params": model[2:].parameters()},
    ]
    training.optimizer = torch.optim.Adam(groups, lr=1e-2)
    # In float32 a step of 1e-10 is lost beside a weight; in float64 it is not.
    model.double()
    training.inputs = training.inputs.double()
    training.run(210)
    alert = spoken(training, "update_ratio")
    assert {alert.section, *alert.others} == {"0.weight", "0.bias"}
    assert alert.value < 1e-6


@pytest.mark.parametrize("sgd", [False, True], ids=["adam", "sgd"])
def test_a_layer_that_is_detached_has_no_gradient_and_is_unchanged(sgd: bool) -> None:
    class Detached(nn.Module):
        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return x.detach()

    model = mlp()
    model.insert(2, Detached())
    training = Training(model, sgd)
    training.run(110)
    assert {alert.check for alert in training.alerts} == {"no_gradient", "unchanged"}
    for alert in training.alerts:
        assert {alert.section, *alert.others} == {"0.weight", "0.bias"}
    assert (
        spoken(training, "no_gradient").message
        == "0.weight is without a gradient for 100 readings (limit 100) since step 1, at step 100. So is 1 other."
    )


def test_the_first_nan_is_named_with_the_last_clean_step() -> None:
    training = Training(mlp())
    training.run(30)
    with torch.no_grad():
        training.parameter("2.weight")[3, 5] = torch.nan
    training.run(5)
    # All that is computed after the layer is not a number, and so are all gradients; then all parameters.
    sources = [(alert.check, alert.source, alert.section, alert.clean) for alert in training.alerts]
    assert sources == [
        ("nonfinite", "metrics", "loss", 30),
        ("nonfinite", "gradients", "4.bias", 30),
        ("nonfinite", "parameters", "0.weight", 30),
        ("nonfinite", "activations", "3", 30),
    ]
    assert training.alerts[1].message.startswith("First value that is not finite: gradient of 4.bias, 10 of 10 ")


def test_a_loss_that_is_scaled_for_one_step_is_a_spike_of_gradients() -> None:
    training = Training(mlp())
    training.run(60)
    training.run(1, lambda outputs, labels: 1e4 * nn.functional.cross_entropy(outputs, labels))
    (alert,) = training.alerts
    assert (alert.check, alert.step) == ("gradient_spike", 61)
    assert len(alert.others) == 5


def test_a_loss_that_is_scaled_late_is_a_spike_though_gradients_were_larger_early() -> None:
    training = Training(mlp(), rate=1e-2)
    training.run(2_000)
    training.run(1, lambda outputs, labels: 500 * nn.functional.cross_entropy(outputs, labels))
    alert = spoken(training, "gradient_spike")
    assert alert.step == 2001
    assert alert.value < 1_000


def test_deep_sigmoids_let_gradients_vanish() -> None:
    training = Training(mlp(16, nn.Sigmoid))
    training.run(125)
    alert = spoken(training, "gradient_vanished")
    assert alert.section in {"0.weight", "0.bias"}
    assert alert.value < 1e-6


def test_a_rate_that_throws_a_training_off_is_a_loss() -> None:
    training = Training(mlp(), sgd=True)
    training.run(300)
    training.set_rate(5.0)
    training.run(30)
    assert spoken(training, "loss").message.startswith("Metric loss is ")


def test_weights_that_became_equal_are_constant() -> None:
    training = Training(mlp())
    training.run(30)
    training.set_rate(0.0)
    with torch.no_grad():
        training.parameter("2.weight").fill_(0.125)
    training.run(30)
    (alert,) = training.alerts
    assert (
        alert.message
        == "2.weight is 0.12 in all of its 1,024 cells for 20 readings (limit 20) since step 31, at step 50."
    )
