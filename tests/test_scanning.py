"""Whole tensors: a value that no sample shows is found, named with its place and step, in the update that has it."""

from __future__ import annotations

import gc
import math
import time
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from beholder_widget import BeholderWidget
from beholder_widget.frameworks import recognition
from beholder_widget.frameworks import scanning as sweeping
from beholder_widget.monitoring.alarms import Alarms
from beholder_widget.monitoring.wholes import MOST, Wholes
from beholder_widget.samples import SCANNED, Scan
from beholder_widget.taking import scanning
from tests.test_alerts import SECONDS, Training
from tests.test_settings_act import Page
from tests.updating import until_taken


class Large(Training):
    """A network whose samples show a small part of each tensor."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        torch.manual_seed(0)
        self.model = nn.Sequential(nn.Linear(8, 1200), nn.ReLU(), nn.Linear(1200, 1100), nn.ReLU(), nn.Linear(1100, 4))
        self.optimizer = torch.optim.SGD(self.model.parameters(), 1e-2)
        self.widget.watch(self.model, self.optimizer)

    def weight(self) -> torch.Tensor:
        layer: Any = self.model[2]
        weight: torch.Tensor = layer.weight
        return weight

    def spoil_one(self) -> None:
        """Put a NaN into one value of one gradient, which no sample shows."""
        gradient = self.weight().grad
        assert gradient is not None
        gradient[701, 333] = math.nan


def judged(training: Training) -> None:
    """Wait until the checks have seen all that was left."""
    training.widget._beholder_engine.screen.keeper.judge()  # noqa: SLF001 - what a held run does


def test_a_metric_that_is_not_finite_has_all_tensors_looked_at_in_that_very_update() -> None:
    training = Large(rate=1)
    for _ in range(5):
        training.step()
    judged(training)
    assert not training.widget.alerts
    training.step(training.spoil_one, own=math.nan)
    judged(training)
    gradients = [each for each in training.widget.alerts if each.source == "gradients"]
    assert [(alert.section, alert.step, alert.index, alert.value, alert.whole) for alert in gradients] == [
        ("2.weight", 6, (701, 333), 1.0, True)
    ]
    assert gradients[0].message.startswith("First NaN: gradient of 2.weight, 1 of 1,320,000 cells not finite.")
    # The optimizer has moved the NaN into its parameter.
    parameters = [each for each in training.widget.alerts if each.source == "parameters"]
    assert [(alert.section, alert.index) for alert in parameters] == [("2.weight", (701, 333))]
    training.widget.close()


def test_a_sample_that_is_not_finite_has_all_tensors_looked_at_in_that_very_update() -> None:
    training = Large()
    for _ in range(5):
        training.step()
    training.step(training.spoil_gradient)
    judged(training)
    alert = next(each for each in training.widget.alerts if each.source == "gradients")
    assert (alert.section, alert.step, alert.value, alert.index) == ("2.weight", 6, 1_320_000.0, (0, 0))
    assert alert.clean is not None
    training.widget.close()


def test_a_value_that_nothing_shows_is_found_by_the_scan_alone() -> None:
    training = Large(rate=1)
    training.weight().data[701, 333] = math.nan
    loss = iter(range(10**9))

    def step() -> None:
        training.steps += 1
        training.widget.update(step=training.steps, metrics={"loss": 1.0 + next(loss) % 2})

    for _ in range(2_000):
        step()
        judged(training)
        if training.widget.alerts:
            break
    alert = training.widget.alerts[0]
    assert (alert.source, alert.section, alert.index, alert.whole) == ("parameters", "2.weight", (701, 333), True)
    assert training.widget.whole_tensors()["2.weight"].nonfinite == 1
    training.widget.close()


def test_a_value_is_found_in_a_tensor_beyond_thousands_of_others() -> None:
    parameters = [nn.Parameter(torch.ones(3)) for _ in range(4_200)]
    parameters[4_100].data[1] = math.nan
    with BeholderWidget(parameters, max_overhead=None, rate=0) as widget:
        widget.update()
        widget.flush()
        assert [(alert.check, alert.section, alert.index) for alert in widget.alerts] == [("nonfinite", "4100", (1,))]


def test_all_tensors_are_looked_at_again_only_after_all_was_finite(monkeypatch: pytest.MonkeyPatch) -> None:
    training = Large(max_overhead=1e-9)
    swept: list[int] = []
    sweep = sweeping.sweep

    def counted(model: Any, sources: Any) -> Any:
        swept.append(training.steps)
        return sweep(model, sources)

    monkeypatch.setattr(sweeping, "sweep", counted)
    for step in range(1, 40):
        training.widget._beholder_engine.gate.sample = 0.0  # noqa: SLF001 - each call is sampled
        training.step(training.spoil_gradient if step in {10, 11, 12, 30} else lambda: None)
        if step in {12, 30}:
            for parameter in training.model.parameters():
                parameter.data.nan_to_num_()
        judged(training)
        if step == 20:
            # What was not finite was seen to be so whole; it is seen to be finite again in its turn.
            training.widget._beholder_engine.probe.scanner._bad.clear()  # noqa: SLF001 - as if the turn had come
    assert swept == [10, 30]
    training.widget.close()


def test_a_tensor_that_is_there_no_more_does_not_keep_others_from_being_looked_at() -> None:
    training = Large(max_overhead=None)
    training.step(training.spoil_one, own=math.nan)
    judged(training)
    scanner = training.widget._beholder_engine.probe.scanner  # noqa: SLF001 - what is remembered
    assert ("gradients", "2.weight") in scanner._bad  # noqa: SLF001 - as above
    training.weight().requires_grad_(False)
    training.weight().grad = None
    training.weight().data.nan_to_num_()
    for _ in range(100):
        training.widget.update()
        judged(training)
        if not scanner._bad:  # noqa: SLF001 - as above
            break
    assert not scanner._bad  # noqa: SLF001 - as above
    training.widget.close()


@pytest.mark.parametrize("values", ["parameters", "gradients"])
def test_the_figures_of_whole_tensors_are_told_with_their_step(values: str) -> None:
    training = Large(max_overhead=None)
    for _ in range(60):
        training.step()
        judged(training)
    found = training.widget.whole_tensors(values)
    assert set(found) == {f"{layer}.{part}" for layer in (0, 2, 4) for part in ("weight", "bias")}
    whole = found["2.weight"]
    assert whole.size == 1_320_000
    assert 0 < whole.step <= 60
    assert whole.min < 0 < whole.max
    assert 0 < whole.rms < whole.max
    training.widget.close()


def test_values_that_are_not_looked_at_whole_are_refused() -> None:
    with BeholderWidget({"weight": np.ones(3)}) as widget, pytest.raises(ValueError, match="gradients"):
        widget.whole_tensors("activations")


def test_buffers_and_frozen_parameters_are_not_looked_at() -> None:
    model = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4), nn.Linear(4, 4).requires_grad_(False))
    norm, frozen = model[1], model[2]
    assert isinstance(norm.running_mean, torch.Tensor)
    norm.running_mean.fill_(math.nan)
    frozen.weight.data.fill_(math.nan)  # type: ignore[operator]
    with BeholderWidget(model, max_overhead=None, rate=0) as widget:
        widget.update(metrics={"own": math.nan})
        widget.flush()
        assert set(widget.whole_tensors()) == {"0.weight", "0.bias", "1.weight", "1.bias"}
        assert [alert.source for alert in widget.alerts] == ["metrics"]


def test_a_large_tensor_is_looked_at_in_pieces_over_several_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "PIECE", 100_000)
    monkeypatch.setattr(scanning, "LONGEST", 1e-9)
    training = Large(max_overhead=None)
    training.weight().data[1099, 1199] = math.inf
    for _ in range(400):
        training.widget.update()
        judged(training)
        if training.widget.alerts:
            break
    alert = next(each for each in training.widget.alerts if each.source == "parameters")
    assert (alert.section, alert.index) == ("2.weight", (1099, 1199))
    assert alert.message.startswith("First infinite value: 2.weight, 1 of 1,320,000 cells not finite")
    training.widget.close()


class Filling:
    """A matrix that is filled with the number of each step, and looked at in pieces."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(recognition, "PIECE", 100_000)
        monkeypatch.setattr(scanning, "LONGEST", 1e-9)
        self.values = np.zeros((1100, 1200))
        self.widget = BeholderWidget({"w": self.values, "b": np.zeros(3)}, max_overhead=None, rate=0)

    def fill(self, steps: range) -> None:
        """Train so many steps."""
        for step in steps:
            self.values[:] = step
            self.widget.update(step=step)
            self.widget._beholder_engine.screen.keeper.judge()  # noqa: SLF001 - what a held run does


def test_what_was_looked_at_in_pieces_has_the_steps_of_the_first_and_of_the_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = Filling(monkeypatch)
    run.fill(range(100, 160))
    with run.widget as widget:
        whole, small = widget.whole_tensors()["w"], widget.whole_tensors()["b"]
    assert whole.first_step < whole.step
    assert (whole.min, whole.max) == (whole.first_step, whole.step)
    assert small.first_step == small.step


def scan_of(nonfinite: int, first: int, pieces: dict[str, tuple[tuple[int, int], ...]]) -> Scan:
    """The figures of a tensor of 600 values."""
    figures = np.zeros((len(SCANNED), 1))
    figures[[SCANNED.index("nonfinite"), SCANNED.index("nan")]] = nonfinite
    figures[SCANNED.index("first")] = first
    return Scan("parameters", ("w",), ((20, 30),), figures, pieces=pieces)


def test_an_alert_of_a_tensor_in_pieces_has_the_step_of_the_piece_and_of_when_all_of_it_was_clean() -> None:
    alarms = Alarms()
    alarms.see_scan((9, 90), scan_of(0, -1, {"w": ((200, 60), (400, 70), (600, 90))}))
    alarms.see_scan((13, 130), scan_of(2, 250, {"w": ((200, 100), (400, 120), (600, 130))}))
    (alert,) = alarms.alerts
    assert (alert.step, alert.clean, alert.index) == (120, 60, (8, 10))
    assert alert.message == "First NaN: w, 2 of 600 cells not finite. Last clean at step 60."


def test_an_alert_of_a_tensor_that_was_looked_at_in_one_call_has_its_step() -> None:
    alarms = Alarms()
    alarms.see_scan((13, 130), scan_of(1, 0, {}))
    assert (alarms.alerts[0].step, alarms.wholes.of("parameters")["w"].first_step) == (130, 130)


def test_scanning_keeps_to_its_share_of_trainings_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("beholder_widget.taking.scanning.time.monotonic", lambda: now[0])
    looked = [0.0]

    class Model:
        def tensors(self, values: str) -> list[Any]:  # noqa: ARG002 - the protocol's
            now[0] += 0.002
            looked[0] += 0.002
            return []

    class Sample:
        source, pending, buffer = "parameters", (), np.ones(3)

    scanner = scanning.Scanner(lambda *_: None)
    began = now[0]
    for call in range(20_000):
        now[0] += 0.001
        scanner.see(Model(), call, call, [Sample()], 0.05, is_suspect=False)  # type: ignore[arg-type, list-item]
        # What is looked at first is paid for by then.
        assert call < 500 or looked[0] / (now[0] - began) <= 0.01
    assert 0.008 < looked[0] / (now[0] - began) <= 0.01
    assert scanner.overhead() == pytest.approx(0.01, rel=0.2)


@pytest.mark.usefixtures("collected_by_hand")
@pytest.mark.parametrize("is_suspect", [False, True], ids=["pieces", "all of them"])
def test_a_full_pass_of_the_garbage_collector_is_no_cost_of_pieces_but_of_looking_at_all(
    monkeypatch: pytest.MonkeyPatch, *, is_suspect: bool
) -> None:
    now, looked = [100.0], [0]
    monkeypatch.setattr("beholder_widget.taking.scanning.time.monotonic", lambda: now[0])

    class Model:
        def choices(self) -> tuple[str, ...]:
            return ("parameters",)

        def tensors(self, values: str) -> list[Any]:  # noqa: ARG002 - the protocol's
            looked[0] += 1
            gc.collect()
            now[0] += 0.15
            return []

    class Sample:
        source, pending, buffer = "parameters", (), np.ones(3)

    def see(*, is_suspect: bool = False) -> bool:
        before = looked[0]
        scanner.see(Model(), 1, 1, [Sample()], 0.05, is_suspect=is_suspect)  # type: ignore[arg-type, list-item]
        return looked[0] > before

    scanner = scanning.Scanner(lambda *_: None)
    assert see(is_suspect=is_suspect)
    # The second piece waits twice as long as the first has to be paid for.
    now[0] += 2 * scanning.LONGEST / (scanning.SHARE * 0.05)
    assert see() is not is_suspect


def test_what_is_remembered_of_whole_tensors_is_bounded() -> None:
    wholes = Wholes()
    for first in range(0, 3 * MOST, 1000):
        names = tuple(f"layer{number}" for number in range(first, first + 1000))
        wholes.see(first, Scan("parameters", names, ((1,),) * 1000, np.zeros((len(SCANNED), 1000))))
    assert len(wholes.of("parameters")) == MOST
    assert wholes.of("parameters")[names[-1]].step == first
    assert wholes.of("gradients") == {}


def test_losses_are_the_same_with_and_without_whole_tensors() -> None:
    def losses(share: float | None) -> list[float]:
        training = Large(max_overhead=share)
        found = []
        for _ in range(30):
            training.step()
            found.append(training.loss)
        training.widget.close()
        return found

    assert losses(None) == losses(1e-9)


def test_a_page_is_told_the_figures_of_the_whole_tensor_that_it_shows_a_sample_of() -> None:
    values = np.random.default_rng(0).normal(size=(4096, 600)).astype(np.float32)
    values[17, 33] = np.nan
    with BeholderWidget({"w": values}, max_overhead=None) as widget:
        page = Page(widget)
        page.hello()
        until_taken(widget, step=3)
        deadline = time.monotonic() + SECONDS
        while "w" not in widget.whole_tensors():
            assert time.monotonic() < deadline
            widget.update(step=3)
        assert widget.flush()
        table = page.all("frame")[-1]["table"]
        for asked in ({"table": table, "section": 0}, {"table": table, "section": 1}, {"table": "", "section": 0}):
            page.send("whole", **asked)
        told = [message["figures"] for message in page.all("whole")]
    finite = values[np.isfinite(values)].astype(np.float64)
    assert told[0] == {
        "step": 3,
        "first_step": 3,
        "min": finite.min(),
        "max": finite.max(),
        "rms": pytest.approx(np.sqrt(np.mean(finite**2)), rel=1e-5),
        "zeros": 0,
        "nonfinite": 1,
    }
    assert told[1:] == [None, None]
