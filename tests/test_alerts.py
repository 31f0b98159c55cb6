"""What checks say reaches Python and pages: of real trainings, on the thread that trains, each thing once."""

from __future__ import annotations

import json
import math
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from beholder_widget import BeholderWidget
from beholder_widget.monitoring import alarms
from beholder_widget.monitoring.checks.records import Alert, plain
from beholder_widget.monitoring.checks.rules import NAMES
from beholder_widget.monitoring.figures import FIGURES
from beholder_widget.taking import scanning
from tests.test_settings_act import Page

SECONDS = 20.0


class Training:
    """A small network with its optimizer, which the widget watches; steps are spoilt on demand."""

    def __init__(self, **traits: Any) -> None:
        torch.manual_seed(0)
        self.model = nn.Sequential(nn.Linear(8, 48), nn.ReLU(), nn.Linear(48, 48), nn.ReLU(), nn.Linear(48, 4))
        self.optimizer = torch.optim.SGD(self.model.parameters(), 1e-2)
        usual = {"rate": 1000, "idle_rate": None, "max_overhead": None}
        self.widget = BeholderWidget(self.model, optimizer=self.optimizer, **(usual | traits))
        self.steps = 0
        self.loss = float("nan")

    def step(self, spoil: Callable[[], object] = lambda: None, **metrics: float) -> None:
        """Take a step of training; `spoil` is called between backward pass and optimizer."""
        inputs = torch.randn(16, 8)
        loss = (self.model(inputs) - inputs[:, :4]).pow(2).mean()
        self.optimizer.zero_grad()
        loss.backward()
        spoil()
        self.optimizer.step()
        self.steps += 1
        self.loss = loss.item()
        self.widget.update(step=self.steps, metrics={"loss": self.loss} | metrics)

    def spoil_gradient(self) -> None:
        """Put a NaN into all of one gradient."""
        layer: Any = self.model[2]
        layer.weight.grad.fill_(float("nan"))

    def until(self, reached: Callable[[], object], spoil: Callable[[], object] = lambda: None) -> None:
        """Train until something is the case."""
        deadline = time.monotonic() + SECONDS
        while not reached():
            assert time.monotonic() < deadline, (self.steps, self.widget.alerts, self.widget.status)
            self.step(spoil)

    def said(self, check: str) -> list[Alert]:
        return [alert for alert in self.widget.alerts if alert.check == check]


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """Small networks train faster on one thread, above all where others want the processor too."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def training() -> Iterator[Training]:
    training = Training()
    with training.widget:
        yield training


def test_a_nan_in_a_gradient_is_named_with_its_step(training: Training, monkeypatch: pytest.MonkeyPatch) -> None:
    # A busy machine must not end a call's scan early: each of the first steps is to be known as clean.
    monkeypatch.setattr(scanning, "LONGEST", SECONDS)
    for _ in range(5):
        training.step()
    layer: Any = training.model[2]

    def spoil() -> None:
        layer.weight.grad[3] = float("nan")
        layer.weight.grad[4, 0] = float("inf")

    training.step(spoil)
    spoilt = training.steps
    training.widget.history  # noqa: B018 - all that was left is seen to
    gradients = [alert for alert in training.said("nonfinite") if alert.source == "gradients"]
    (alert,) = gradients
    assert training.said("nonfinite")[0] == alert
    assert (alert.section, alert.step, alert.clean) == ("2.weight", spoilt, spoilt - 1)
    assert alert.message.startswith("First NaN: gradient of 2.weight, ")
    assert alert.message.endswith(f"Last clean at step {spoilt - 1}.")


def test_of_alerts_of_one_nan_only_the_first_tensor_is_called_the_first_and_later_ones_follow() -> None:
    training = Training()
    with training.widget as widget:
        for _ in range(5):
            training.step(own_loss=1.0)
        layer: Any = training.model[2]

        def spoil() -> None:
            layer.weight.grad[3] = float("nan")

        training.optimizer.step = lambda: None  # type: ignore[method-assign,assignment,misc]
        training.step(spoil, own_loss=float("nan"))
        with torch.no_grad():
            layer.weight[3] = float("nan")
        training.step(spoil, own_loss=float("nan"))
        widget.history  # noqa: B018 - all that was left is seen to
        heads = {alert.source: alert.message for alert in training.said("nonfinite")}
    assert heads["metrics"].startswith("First NaN in metrics: metric own_loss. ")
    assert heads["gradients"].startswith("First NaN: gradient of 2.weight, ")
    assert heads["parameters"].startswith("NaN also in 2.weight, ")


def test_ordinary_training_says_nothing(training: Training) -> None:
    for _ in range(600):
        training.step()
    assert training.widget.history.steps.size
    assert training.widget.alerts == ()
    assert training.widget.status["fault"] == ""


def test_a_layer_that_is_cut_off_is_without_a_gradient(training: Training) -> None:
    layer: Any = training.model[2]

    def cut() -> None:
        layer.weight.grad = layer.bias.grad = None

    training.until(lambda: training.said("no_gradient"), cut)
    assert training.said("no_gradient")[0].section == "2.weight"


def test_a_sparse_gradient_is_no_lacking_one() -> None:
    model = nn.ModuleDict(
        {"table": nn.Embedding(50, 16, sparse=True), "idle": nn.Linear(16, 16), "head": nn.Linear(16, 4)}
    )
    optimizer = torch.optim.SGD(model.parameters(), 1e-2)
    with BeholderWidget(model, optimizer=optimizer, max_overhead=None, checks=["no_gradient"]) as widget:
        for _ in range(120):
            loss = model["head"](model["table"](torch.randint(0, 50, (8, 5))).mean(1)).pow(2).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            widget.update()
        widget.flush()
        (alert,) = widget.alerts
    assert {alert.section, *alert.others} == {"idle.weight", "idle.bias"}


@pytest.mark.parametrize("is_frozen", [False, True], ids=["trained", "left alone"])
def test_a_table_of_which_few_rows_are_trained_is_told_from_one_that_is_not_trained(is_frozen: bool) -> None:
    torch.manual_seed(0)
    table, head = nn.Embedding(60_000, 4), nn.Linear(4, 4)
    model = nn.ModuleDict({"table": table, "head": head})
    # No sampled cell is in these rows.
    tokens = range(1, 60)
    optimizer = torch.optim.SGD([head.weight] if is_frozen else list(model.parameters()), 1e-2)
    with BeholderWidget(model, optimizer=optimizer, max_overhead=None, rate=0) as widget:
        for _ in range(1_060):
            loss = head(table(torch.randint(tokens.start, tokens.stop, (8, 5))).mean(1)).pow(2).mean()
            model.zero_grad()
            loss.backward()
            optimizer.step()
            widget.update()
        widget.flush()
        said = {(alert.check, alert.section) for alert in widget.alerts}
        assert ("table.weight" in {section for _, section in said}) == is_frozen, widget.alerts
        assert ("unchanged", "table.weight") in said or not is_frozen


def test_a_gradient_that_a_picture_cannot_show_is_no_lacking_one() -> None:
    own = alarms.Alarms()
    figures = np.full((len(FIGURES), 2), 1.0)
    figures[:, 0] = np.nan
    figures[FIGURES.index("nonfinite")] = 0
    for step in range(120):
        shown = np.array([0, 64])
        picture = alarms.Pictured(step, step, "gradients", ["a", "b"], figures, shown, shown, np.zeros(2, int))
        own.see_picture(step, picture)
    assert own.alerts == ()


def test_a_model_with_none_but_sparse_gradients_is_looked_at_without_a_fault() -> None:
    table = nn.Embedding(50, 16, sparse=True)
    with BeholderWidget(table, max_overhead=None) as widget:
        for _ in range(3):
            table(torch.tensor([1, 2])).sum().backward()
            widget.update()
        widget.flush()
        assert set(widget.history.sources) == {"parameters"}
        assert widget.status["fault"] == ""


def test_a_spike_of_the_loss_and_a_loss_that_is_not_finite_are_told(training: Training) -> None:
    widget = training.widget
    for step in range(60):
        widget.update(step=step, metrics={"loss": 1.0})
    for step in range(60, 64):
        widget.update(step=step, metrics={"loss": 50.0, "accuracy": float("nan") if step == 63 else 1.0})
    widget.history  # noqa: B018 - as above
    assert [(alert.check, alert.section, alert.source) for alert in widget.alerts] == [
        ("loss", "loss", "metrics"),
        ("nonfinite", "accuracy", "metrics"),
    ]


def test_dead_units_are_told_while_activations_are_shown(training: Training) -> None:
    training.widget.values = "activations"
    layer: Any = training.model[0]
    with torch.no_grad():
        layer.bias[:40] = -1e4
    training.until(lambda: training.said("dead"), training.widget.flush)
    alert = training.said("dead")[0]
    assert (alert.section, alert.source) == ("1", "activations")
    assert 40 / 48 <= alert.value <= 1


class Seldom(nn.Module):
    """A network with a layer that passes go through only at first."""

    def __init__(self) -> None:
        super().__init__()
        self.always, self.seldom = nn.Linear(8, 300), nn.Linear(300, 300)
        self.takes_all = True

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """Return the sum of the last layer's outputs."""
        hidden = self.always(inputs)
        total: torch.Tensor = (self.seldom(hidden) if self.takes_all else hidden).sum()
        return total


@pytest.mark.parametrize("mode", ["current", "variance"])
def test_what_no_pass_came_by_is_counted_neither_as_nan_nor_as_anything(mode: str) -> None:
    model = Seldom()
    with BeholderWidget(model, values="activations", rate=1000, idle_rate=None, max_overhead=None, mode=mode) as widget:
        for step in range(40):
            model.takes_all = step < 10
            widget.show_all = step > 20
            model(torch.randn(300, 8))
            widget.update(step=step)
            assert widget.flush()
        always, seldom = widget.sections
        assert (always.note, seldom.note) == ("", "no pass through this layer has been seen yet")
        assert math.isfinite(always.rms)
        assert (seldom.nan, seldom.zeros, seldom.clipped) == (0, 0, 0)
        assert not np.nansum(widget.history.of("activations").figure("nonfinite"))
        assert widget.alerts == ()


def test_a_layer_that_is_selected_anew_is_not_said_to_be_passed_by_before_there_was_a_pass() -> None:
    model = Seldom()
    settings: dict[str, Any] = {"values": "activations", "rate": 1000, "idle_rate": None, "max_overhead": None}
    with BeholderWidget(model, select="always", **settings) as widget:

        def look(*, with_pass: bool) -> str:
            if with_pass:
                model(torch.randn(300, 8))
            widget.update()
            assert widget.flush()
            return widget.sections[-1].note if widget.sections else ""

        model.takes_all = True
        for _ in range(5):
            look(with_pass=True)
        widget.select = ""
        assert [look(with_pass=False) for _ in range(3)][-1] == "shown from the next forward pass on"
        model.takes_all = False
        assert [look(with_pass=True) for _ in range(3)][-1] == "no pass through this layer has been seen yet"
        model.takes_all = True
        assert [look(with_pass=True) for _ in range(3)][-1] == ""


def test_callbacks_are_called_on_the_thread_that_trains_within_update(training: Training) -> None:
    heard: list[tuple[Alert, int]] = []
    training.widget.on_alert(lambda alert: heard.append((alert, threading.get_ident())))
    training.step()
    training.step(inf=float("inf"))
    training.until(lambda: heard)
    assert heard[0][0].section == "inf"
    assert heard[0][1] == threading.get_ident()
    assert tuple(alert for alert, _ in heard) == training.widget.alerts[: len(heard)]


def kept_calls(widget: BeholderWidget) -> list[int]:
    """Return the calls of the frames that are kept."""
    widget.flush()
    kept = widget._beholder_engine.screen.reel.history.kept()  # noqa: SLF001 - pages alone are told which there are
    return [each.frame.call for each in kept]


def spike(training: Training) -> None:
    """Let one step have a gradient that is far too large, and change nothing; train until that has been said."""
    training.optimizer.param_groups[0]["lr"] = 0.0
    layer: Any = training.model[2]
    training.step(lambda: layer.weight.grad.mul_(1e4))
    training.until(lambda: training.widget.alerts)
    assert training.widget.alerts[0].check == "gradient_spike"


@pytest.mark.parametrize("rate", [0, 0.01], ids=["paused", "rarely"])
def test_an_alert_between_two_pictures_has_the_next_update_take_one(rate: float) -> None:
    training = Training(rate=rate)
    with training.widget as widget:
        for _ in range(40):
            training.step()
        before = widget.stats["taken"]
        spike(training)
        for _ in range(50):
            training.step()
        assert widget.stats["taken"] - before == (1 if rate else 0)
        (alert,) = widget.alerts
        calls = kept_calls(widget)
        assert rate == 0 or calls[-2] < alert.call < calls[-1]


@pytest.mark.parametrize("watched", [True, False])
def test_an_alert_has_a_picture_taken_though_what_pictures_have_cost_is_not_paid_yet(watched: bool) -> None:
    training = Training(rate=10, max_overhead=1e-6)
    if watched:
        Page(training.widget).hello()
    with training.widget as widget:
        # What the second one costs is paid after hours; the first one's cost is waited off.
        training.until(lambda: widget.stats["taken"] == 2)
        for _ in range(40):
            training.step()
        assert widget.stats["taken"] == 2
        before = training.steps
        inputs = training.model[0]
        inputs.register_forward_hook(lambda _layer, _inputs, output: output * 100)
        training.optimizer.param_groups[0]["lr"] = 0.0
        training.until(lambda: widget.stats["taken"] > 2)
        (alert,) = widget.alerts
        assert (alert.check, alert.step > before) == ("loss", True)
        assert kept_calls(widget)[-1] >= alert.call
        for _ in range(50):
            training.step()
        assert widget.stats["taken"] == 3


def test_frames_around_an_alert_stay_in_the_history() -> None:
    training = Training(rate=0.01)
    with training.widget as widget:
        for _ in range(40):
            training.step()
        spike(training)
        # An alert can be read a moment before training hears of it: the next update may be too early to be taken.
        training.until(lambda: widget.stats["taken"] == 2)
        around = kept_calls(widget)[-2:]
        widget.set_trait("rate", 1000)
        frame = widget._beholder_engine.screen.frame  # noqa: SLF001 - how many bytes it has
        widget.history_bytes = 40 * (len(frame.png) + frame.sections.figures.nbytes) + 2**15
        for _ in range(200):
            training.step()
            calls = kept_calls(widget)
        assert len(calls) < 100
        assert around == calls[calls.index(around[0]) :][:2]
        assert around[0] < widget.alerts[0].call < around[1]


def test_what_a_callback_raises_stops_training_and_nothing_is_lost(training: Training) -> None:
    heard: list[Alert] = []

    def stop(alert: Alert) -> None:
        heard.append(alert)
        raise FloatingPointError(alert.message)

    training.widget.on_alert(stop)
    training.widget.on_alert(stop)
    training.widget.update(metrics={"one": 1.0})
    with pytest.raises(FloatingPointError, match="metric one"):
        training.until(lambda: False, lambda: training.widget.update(metrics={"one": float("nan")}))
    assert len(heard) == 1
    training.widget.update(metrics={"loss": float("inf")})
    training.widget.history  # noqa: B018 - as above
    assert {alert.section for alert in training.widget.alerts} >= {"one"}
    assert training.widget.status["fault"] == ""


def test_all_callbacks_hear_of_an_alert_that_one_of_them_raises_for(training: Training) -> None:
    heard: list[Alert] = []

    def stop(_alert: Alert) -> None:
        raise RuntimeError("stopped")

    training.widget.on_alert(stop)
    training.widget.on_alert(heard.append)
    with pytest.raises(RuntimeError, match="stopped"):
        training.until(lambda: False, training.spoil_gradient)
    assert heard == list(training.widget.alerts)


def test_a_callback_is_heard_though_the_widget_is_paused_and_nobody_watches() -> None:
    training = Training(rate=0, idle_rate=0, max_overhead=0.05)
    with training.widget as widget:
        heard: list[Alert] = []
        widget.on_alert(heard.append)
        widget.update(metrics={"loss": float("nan")})
        deadline = time.monotonic() + SECONDS
        while not heard and time.monotonic() < deadline:
            widget.update(metrics={"loss": 1.0})
            time.sleep(0.001)
        assert [alert.check for alert in heard] == ["nonfinite"]


def test_what_is_no_function_is_refused(training: Training) -> None:
    with pytest.raises(TypeError, match="on_alert takes a function, not int"):
        training.widget.on_alert(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("checks", ["nonfinite", ["nonsense"], 3, None, [None]], ids=repr)
def test_checks_that_there_are_not_are_refused(training: Training, checks: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        training.widget.checks = checks
    assert training.widget.checks == NAMES


def test_a_check_that_is_off_says_nothing(training: Training) -> None:
    training.widget.set_trait("checks", ["loss", "dead"])
    assert training.widget.checks == ("dead", "loss")
    training.step(training.spoil_gradient)
    training.step(other=float("nan"))
    training.widget.history  # noqa: B018 - as above
    assert training.said("nonfinite") == []


def test_another_model_begins_anew_and_alerts_stay(training: Training) -> None:
    training.step(training.spoil_gradient)
    training.widget.history  # noqa: B018 - as above
    before = training.widget.alerts
    assert before
    other = nn.Linear(3, 3)
    training.widget.watch(other)
    other.weight.data.fill_(float("nan"))
    training.widget.update(step=1_000)
    training.widget.history  # noqa: B018 - as above
    after = training.widget.alerts[len(before) :]
    assert training.widget.alerts[: len(before)] == before
    assert [alert.message.partition(":")[0] for alert in after] == ["First NaN"]
    assert after[0].clean is None


def test_a_page_is_told_after_which_call_another_model_came(training: Training) -> None:
    page = Page(training.widget)
    page.hello()
    training.step(training.spoil_gradient)
    training.until(lambda: page.all("alerts"))
    assert page.all("alerts")[-1]["begun"] == ()
    calls = training.steps
    training.widget.watch(nn.Linear(3, 3))
    training.until(lambda: page.all("alerts")[-1]["begun"])
    assert page.all("alerts")[-1]["begun"] == (calls,)


def test_a_page_is_told_all_alerts_when_there_is_one_and_when_it_comes(training: Training) -> None:
    page = Page(training.widget)
    page.hello()
    assert page.all("alerts") == []
    training.step(loss2=float("nan"))
    training.until(lambda: page.all("alerts"))
    (told,) = page.all("alerts")[-1]["alerts"][:1]
    assert told["section"] == "loss2"
    assert (told["value"], told["threshold"], told["clean"], told["index"]) == (None, 0.0, None, None)
    late = Page(training.widget, "late")
    late.hello()
    assert late.all("alerts")[-1]["total"] == len(training.widget.alerts)


def test_a_message_names_few_of_many_others() -> None:
    others = tuple(f"layer{number}" for number in range(4_000))
    alert = Alert("nonfinite", "gradients", "first", 3, math.inf, 0.0, None, (1, 2), "words", others=others)
    told = plain(alert)
    assert told["others"] == others[:32]
    assert told["value"] is None
    assert len(json.dumps(told)) < 2_000


def test_alerts_are_bounded_and_the_first_ones_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alarms, "KEPT", 6)
    monkeypatch.setattr(alarms, "UNHEARD", 4)
    own = alarms.Alarms()
    for step in range(10):
        own.see_metrics((step + 1, step), {"loss": float("nan")})
        own.begin_anew(step + 1)
    assert own.total == 10
    assert [alert.step for alert in own.alerts] == [0, 1, 2, 7, 8, 9]
    assert [alert.call for alert in own.alerts] == [1, 2, 3, 8, 9, 10]
    assert own.begun == (5, 6, 7, 8, 9, 10)
    heard = []
    while (alert := own.next_unheard()) is not None:
        heard.append(alert.step)
    assert heard == [0, 1, 2, 3]


def test_where_steps_begin_again_an_alert_is_told_apart_by_its_call() -> None:
    training = Training(rate=1000)
    widget = training.widget
    with widget:
        page = Page(widget)
        page.hello()
        for _ in range(30):
            training.step()
        training.steps = 0
        for _ in range(20):
            training.step()
        training.step(training.spoil_gradient)
        training.until(lambda: page.all("alerts"))
        (alert, *_) = widget.alerts
        assert (alert.step, alert.call) == (21, 51)
        assert page.all("alerts")[-1]["alerts"][0]["call"] == 51


def test_a_page_is_told_of_models_that_were_watched_before_the_first_alert() -> None:
    own = alarms.Alarms()
    begun = []
    for call in (0, 40, 90):
        own.begin_anew(call)
        begun.append(own.begun)
    assert begun == [(), (), ()]
    own.see_metrics((120, 30), {"loss": float("nan")})
    assert own.begun == (40, 90)


def test_losses_are_the_same_with_checks_and_without() -> None:
    losses = []
    for checks in ((), NAMES):
        training = Training(checks=checks)
        with training.widget:
            torch.manual_seed(7)
            own = []
            for _ in range(50):
                training.step()
                own.append(training.loss)
            losses.append(own)
    np.testing.assert_array_equal(losses[0], losses[1])
