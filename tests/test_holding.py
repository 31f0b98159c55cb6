"""Hold: training waits within `update`, the page looks around in the standing model, and training goes on."""

from __future__ import annotations

import math
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
import torch
from torch import nn

from beholder_widget import BeholderWidget
from beholder_widget.delivery.messages import Content
from beholder_widget.frameworks import activations
from beholder_widget.holding import MOST_CAUSES, Holding
from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.recording import clocks
from beholder_widget.settings import Run
from beholder_widget.taking import holding
from beholder_widget.taking.holding import NOBODY
from tests.test_alerts import Training
from tests.test_settings_act import Page

SECONDS = 20.0


def until(reached: Callable[[], object], what: Callable[[], object] = lambda: "") -> None:
    deadline = time.monotonic() + SECONDS
    while not reached():
        assert time.monotonic() < deadline, what()
        time.sleep(0.001)


class Loop:
    """A training loop on a thread of its own, with a page that looks on."""

    def __init__(self, **traits: Any) -> None:
        self.training = Training(**traits)
        self.widget = self.training.widget
        self.page = Page(self.widget)
        self.page.hello()
        self.spoil: Callable[[], object] = lambda: None
        self.metrics = {"own_loss": 1.0}
        self.error: BaseException | None = None
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        try:
            while not self._ended.is_set():
                self.training.step(self._spoil, **self.metrics)
        except BaseException as error:  # noqa: BLE001 - told by the test
            self.error = error

    def _spoil(self) -> None:
        self.spoil()

    def begin(self) -> None:
        self._thread.start()
        until(lambda: self.training.steps > 3)

    def end(self) -> None:
        self._ended.set()
        self.widget.go_on()
        self._thread.join(SECONDS)
        assert not self._thread.is_alive()
        assert self.error is None
        self.widget.close()

    def held(self) -> Content | None:
        """Return what pages were told last of the call that waits."""
        told = [message["status"] for message in self.page.received if "status" in message]
        held: Content | None = max(told, key=lambda status: status["number"])["held"]
        return held

    def stands(self) -> int:
        """Wait until a call waits; return its step."""
        until(self.held, lambda: self.page.received[-3:])
        held = self.held()
        assert held is not None
        step: int = held["step"]
        return step


@pytest.fixture
def loop() -> Iterator[Loop]:
    loop = Loop()
    loop.begin()
    yield loop
    loop.end()


def test_training_waits_and_the_picture_is_of_the_step_that_waits(loop: Loop) -> None:
    loop.page.set("held", value=True)
    step = loop.stands()
    assert loop.held() == {"step": step, "message": ""}
    assert loop.widget.flush()
    assert loop.widget._beholder_engine.screen.frame.step == step  # noqa: SLF001 - the last frame
    assert loop.training.steps == step
    loop.page.set("held", value=False)
    until(lambda: loop.training.steps > step + 3)
    assert loop.held() is None
    assert not loop.widget.held


def test_what_is_asked_for_while_held_is_taken_from_the_standing_model(loop: Loop) -> None:
    loop.widget.hold()
    step = loop.stands()
    frames = len(loop.page.all("frame"))
    for name, value, names in (
        ("values", "gradients", 6),
        ("select", "2.*", 2),
        ("values", "optimizer", 0),
        ("values", "parameters", 2),
        ("show_all", True, 2),
    ):
        loop.page.set(name, value)
        assert loop.widget.flush()
        if names:
            assert len(loop.widget.sections) == names
            assert loop.widget._beholder_engine.screen.frame.step == step  # noqa: SLF001 - the last frame
    until(lambda: len(loop.page.all("frame")) > frames)
    assert loop.training.steps == step


def test_next_step_advances_the_loop_by_one_and_its_picture_is_taken(loop: Loop) -> None:
    loop.page.set("rate", 0)
    loop.page.set("held", value=True)
    step = loop.stands()
    for _ in range(3):
        loop.page.send("step")
        step += 1
        until(lambda: (loop.held() or {}).get("step") == step)  # noqa: B023 - called at once
        assert loop.training.steps == step
        assert loop.widget.flush()
        assert loop.widget._beholder_engine.screen.frame.step == step  # noqa: SLF001 - the last frame
        assert loop.widget.held


@pytest.mark.parametrize("traits", [{}, {"hold_on": "nonfinite"}])
def test_activations_are_of_the_step_that_the_picture_names(traits: dict[str, Any]) -> None:
    loop = Loop(values="activations", rate=1, **traits)
    means: dict[int, float] = {}
    loop.training.model.register_forward_hook(
        lambda _model, _inputs, output: means.update({loop.training.steps + 1: output.mean().item()})
    )
    screen = loop.widget._beholder_engine.screen  # noqa: SLF001 - the last frame
    loop.begin()
    until(lambda: screen.frame.values == "activations" and screen.frame.kind == "sections")
    until(lambda: loop.training.steps > screen.frame.step + 10)
    loop.widget.hold()
    step = loop.stands()
    for _ in range(3):
        assert loop.widget.flush()
        assert screen.frame.sections[-1].mean == pytest.approx(means[screen.frame.step], abs=1e-6)
        loop.page.send("step")
        step += 1
        until(lambda: (loop.held() or {}).get("step") == step)  # noqa: B023 - called at once
        assert loop.widget.flush()
        assert screen.frame.step == step
    loop.end()


def test_the_layer_that_made_a_nan_is_shown_and_told_at_the_step_that_waits() -> None:
    loop = Loop(values="activations", hold_on="nonfinite", rate=1)
    bad: list[bool] = []

    def spoil(_layer: torch.nn.Module, _inputs: Any, output: torch.Tensor) -> torch.Tensor | None:
        return torch.where(torch.arange(48) == 3, torch.nan, output) if bad else None

    loop.training.model[2].register_forward_hook(spoil)
    screen = loop.widget._beholder_engine.screen  # noqa: SLF001 - the last frame
    loop.begin()
    until(lambda: screen.frame.values == "activations" and screen.frame.kind == "sections")
    until(lambda: loop.training.steps > screen.frame.step + 10)
    bad.append(True)
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
    bad: list[bool] = []

    def spoil(_layer: torch.nn.Module, _inputs: Any, output: torch.Tensor) -> torch.Tensor | None:
        is_spoilt = (torch.arange(16)[:, None] == 5) & (torch.arange(48) == 3)
        return torch.where(is_spoilt, torch.inf, output) if bad else None

    loop.training.model[2].register_forward_hook(spoil)
    loop.begin()
    until(lambda: loop.training.steps > 10)
    bad.append(True)
    step = loop.stands()
    (alert,) = [alert for alert in loop.widget.alerts if alert.source == "activations"]
    assert (alert.section, alert.step, alert.index, alert.others) == ("2", step, (5, 3), ("3", "4"))
    assert alert.message.startswith("First infinite value: activation of 2, 1 of 768 cells not finite")
    until(lambda: loop.held() == {"step": step, "message": alert.message}, loop.held)
    loop.page.set("hold_on", value="never")
    loop.end()


def test_the_outputs_of_the_pass_that_made_a_nan_are_shown_while_held_though_others_were_shown() -> None:
    loop = Loop(values="parameters", hold_on="nonfinite", rate=1)
    bad: list[bool] = []

    def spoil(_layer: torch.nn.Module, _inputs: Any, output: torch.Tensor) -> torch.Tensor | None:
        return torch.where(torch.arange(48) == 3, torch.nan, output) if bad else None

    loop.training.model[2].register_forward_hook(spoil)
    screen = loop.widget._beholder_engine.screen  # noqa: SLF001 - the last frame
    loop.begin()
    until(lambda: loop.training.steps > 10)
    bad.append(True)
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
    steps: list[int] = []
    screen = training.widget._beholder_engine.screen  # noqa: SLF001 - the status

    def go_on_later() -> None:
        until(lambda: screen.held or len(steps) == 20)
        page.set("held", value=False)

    thread = threading.Thread(target=go_on_later)
    thread.start()
    for step in range(20):
        training.step()
        steps.append(step)
    thread.join(SECONDS)
    alerts = [(alert.source, alert.section) for alert in training.widget.alerts]
    assert alerts == ([("activations", "1")] if is_held else [])
    training.widget.close()


def test_activations_that_are_chosen_while_held_come_with_the_next_step_and_the_view_says_so() -> None:
    loop = Loop(rate=1)
    loop.begin()
    loop.widget.hold()
    step = loop.stands()
    loop.page.set("values", "activations")
    told = [message["status"]["note"] for message in loop.page.received if "status" in message]
    assert told[-1] == "Activations will be shown with the next update. Next step makes one."
    loop.page.send("step")
    until(lambda: (loop.held() or {}).get("step") == step + 1)
    assert loop.widget.flush()
    frame = loop.widget._beholder_engine.screen.frame  # noqa: SLF001 - the last frame
    assert (frame.values, frame.kind, frame.step) == ("activations", "sections", step + 1)
    assert [(section.name, section.note) for section in frame.sections] == [(name, "") for name in "01234"]
    assert loop.widget.status["note"] == ""
    loop.end()


def next_step(loop: Loop) -> None:
    """Let one call through, and wait until the picture of the next is there."""
    step = loop.stands() + 1
    loop.page.send("step")
    until(lambda: (loop.held() or {}).get("step") == step)
    assert loop.widget.flush()


def held_with_activations(**traits: Any) -> Loop:
    """Return a loop that is held and shows the activations of the step that waits."""
    loop = Loop(values="activations", rate=1, **traits)
    screen = loop.widget._beholder_engine.screen  # noqa: SLF001 - the last frame
    loop.begin()
    until(lambda: screen.frame.values == "activations" and screen.frame.kind == "sections")
    loop.widget.hold()
    loop.stands()
    # From the hold on each step is shown.
    next_step(loop)
    next_step(loop)
    return loop


@pytest.mark.parametrize("traits", [{}, {"hold_on": "nonfinite"}], ids=str)
def test_layers_that_are_selected_while_held_are_shown_at_once(traits: dict[str, Any]) -> None:
    loop = held_with_activations(select="0|1", **traits)
    loop.page.set("select", "")
    assert loop.widget.flush()
    assert [(section.name, section.note, section.nan) for section in loop.widget.sections] == [
        (name, "", 0) for name in "01234"
    ]
    assert loop.widget.status["note"] == ""
    loop.end()


def test_layers_whose_outputs_were_too_large_to_keep_come_with_the_next_step_and_the_view_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(activations, "MOST_VALUES", 0)
    loop = held_with_activations(select="0|1")
    loop.page.set("select", "")
    assert loop.widget.flush()
    notes = [(section.name, section.note) for section in loop.widget.sections]
    assert notes == [("0", ""), ("1", ""), *((name, "shown from the next forward pass on") for name in "234")]
    words = "Some values are shown from the next forward pass on. Next step makes one."
    assert loop.widget.status["note"] == words
    next_step(loop)
    assert [section.note for section in loop.widget.sections] == [""] * 5
    assert loop.widget.status["note"] == ""
    loop.end()


class WideLoop(Loop):
    """A training of which two layers have more values than a picture shows of them, and one has fewer."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        training = self.training
        training.model = nn.Sequential(nn.Linear(8, 2_000), nn.ReLU(), nn.Linear(2_000, 4))
        training.optimizer = torch.optim.SGD(training.model.parameters(), 1e-5)
        self.widget.watch(training.model, training.optimizer)
        self.outputs: dict[int, np.ndarray] = {}
        training.model[0].register_forward_hook(
            lambda _layer, _inputs, output: self.outputs.update({training.steps + 1: output.detach().numpy()})
        )

    def begin(self) -> None:
        screen = self.widget._beholder_engine.screen  # noqa: SLF001 - the last frame
        super().begin()
        until(lambda: screen.frame.values == "activations" and screen.frame.kind == "sections")

    def shown(self) -> tuple[list[int], bool]:
        """Return how many cells each layer has, and whether all have values, the first one its own."""
        assert self.widget.flush()
        screen = self.widget._beholder_engine.screen  # noqa: SLF001 - the last frame
        sections = screen.frame.sections
        own = self.outputs[screen.frame.step]
        is_own = sections[0].shown < own.size or sections[0].mean == pytest.approx(own.mean(), abs=1e-6)
        is_whole = is_own and not any(section.nan or section.note for section in sections)
        return [section.shown for section in sections], is_whole


SAMPLED, ALL = [12_288, 12_288, 64], [32_000, 32_000, 64]


@pytest.mark.parametrize("begins_with_all", [False, True])
def test_all_data_of_activations_are_shown_and_shown_again_while_held(begins_with_all: bool) -> None:
    loop = WideLoop(values="activations", rate=1)
    loop.begin()
    loop.widget.hold()
    loop.stands()
    loop.page.set("show_all", begins_with_all)
    next_step(loop)
    for show_all in (begins_with_all, not begins_with_all) * 3:
        loop.page.set("show_all", show_all)
        assert loop.shown() == (ALL if show_all else SAMPLED, True)
        assert loop.widget.status["note"] == ""
    loop.end()


def test_all_data_that_were_not_kept_come_with_the_next_step_and_the_picture_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(activations, "MOST_VALUES", 0)
    loop = WideLoop(values="activations", rate=1)
    loop.begin()
    loop.widget.hold()
    loop.stands()
    next_step(loop)
    words = "Activations will be shown with the next update. Next step makes one."
    for show_all in (False, True) * 2:
        loop.page.set("show_all", show_all)
        assert loop.shown() == (SAMPLED, True)
        assert loop.widget.status["note"] == (words if show_all else "")
    next_step(loop)
    for show_all in (True, False) * 2:
        # Among all values are those of the sample.
        loop.page.set("show_all", show_all)
        assert loop.shown() == (ALL if show_all else SAMPLED, True)
        assert loop.widget.status["note"] == ""
    loop.end()


def test_nothing_is_copied_whole_once_training_goes_on() -> None:
    loop = WideLoop(values="activations", rate=1)
    loop.begin()
    loop.widget.hold()
    loop.stands()
    next_step(loop)
    places = loop.widget._beholder_engine.probe.sources.watched._activations._places  # type: ignore[union-attr] # noqa: SLF001 - what is kept
    assert [place.kept for place in places] == ALL
    loop.widget.go_on()
    until(lambda: loop.held() is None)
    steps = loop.training.steps
    until(lambda: loop.training.steps > steps + 3)
    assert [place.kept for place in places] == [0, 0, 0]
    loop.end()


@pytest.mark.parametrize("values", ["activations", "updates"])
@pytest.mark.parametrize("traits", [{}, {"hold_on": "nonfinite"}], ids=str)
def test_what_the_step_that_waits_has_shown_is_shown_again_when_it_is_chosen_again(
    values: str, traits: dict[str, Any]
) -> None:
    loop = Loop(values=values, rate=1, **traits)
    screen = loop.widget._beholder_engine.screen  # noqa: SLF001 - the last frame
    loop.begin()
    until(lambda: screen.frame.values == values and screen.frame.kind == "sections")
    loop.widget.hold()
    step = loop.stands()
    for _ in range(2):
        # From the hold on each step is measured.
        loop.page.send("step")
        step += 1
        until(lambda: (loop.held() or {}).get("step") == step)  # noqa: B023 - called at once
        assert screen.wait(10)
        assert (screen.frame.step, screen.frame.values, screen.frame.kind) == (step, values, "sections")
        before = screen.frame.sections.figures.copy()
        for other in ("gradients", "parameters", "gradients"):
            for chosen in (other, values):
                loop.page.set("values", chosen)
                assert screen.wait(10)
                assert (screen.frame.values, screen.frame.step, loop.widget.status["note"]) == (chosen, step, "")
            assert (screen.frame.kind, screen.frame.taken.values) == ("sections", values)
            np.testing.assert_array_equal(screen.frame.sections.figures, before)
        for select in ("2*", ""):
            loop.page.set("select", select)
            assert screen.wait(10)
        np.testing.assert_array_equal(screen.frame.sections.figures, before)
    kept = loop.widget._beholder_engine.probe.sources.kept  # noqa: SLF001 - what is kept
    loop.widget.go_on()
    until(lambda: loop.held() is None)
    loop.page.set("hold_on", value="never")
    loop.page.set("values", "parameters")
    until(lambda: not kept._takes)  # noqa: SLF001 - as above
    loop.end()


@pytest.mark.parametrize("values", ["arrays", "frame", "auto"])
def test_what_the_call_that_waits_was_given_is_shown_again_when_it_is_chosen_again(values: str) -> None:
    widget = BeholderWidget(values=values, rate=1)
    page = Page(widget)
    page.hello()
    widget.hold()
    given: dict[str, Any] = (
        {"frame": np.full((4, 5, 3), 7, np.uint8)} if values == "frame" else {"arrays": [np.ones(3)]}
    )
    thread = threading.Thread(target=lambda: widget.update(**given))
    thread.start()
    screen = widget._beholder_engine.screen  # noqa: SLF001 - the last frame
    until(lambda: screen.held)
    assert widget.flush()
    before = screen.frame
    for name, others in (("values", ("activations", values)), ("show_all", (True, False))):
        for chosen in others:
            page.set(name, chosen)
            assert widget.flush()
        assert (screen.frame.kind, screen.frame.png, screen.frame.step) == (before.kind, before.png, 1)
        assert widget.status["note"] == ""
        assert screen.frame.number > before.number
    page.set("held", value=False)
    thread.join(SECONDS)
    widget.close()


def test_time_held_is_not_charged_and_not_shown_as_trainings(loop: Loop) -> None:
    until(lambda: loop.widget.stats["taken"] > 25)
    loop.widget.hold()
    loop.stands()
    rate = loop.widget.stats["effective_rate"]
    taken_at = loop.widget._beholder_engine.costs.taken_at  # noqa: SLF001 - as above
    span = taken_at[-1] - taken_at[0]
    deadline = time.monotonic() + 3 * span + 0.2
    while time.monotonic() < deadline:
        loop.page.set("select", f"{time.monotonic()}|*")
    loop.widget.go_on()
    until(lambda: loop.held() is None)
    taken = loop.widget.stats["taken"]
    until(lambda: loop.widget.stats["taken"] > taken + 2)
    assert loop.widget.stats["effective_rate"] > rate / 3
    assert loop.widget.stats["overhead"] < 1


def test_pictures_of_steps_that_are_let_through_one_by_one_are_not_charged_and_nothing_limits_them(loop: Loop) -> None:
    until(lambda: loop.widget.stats["taken"] > 25)
    pace = loop.widget._beholder_engine.probe.pace  # noqa: SLF001 - what is owed
    loop.widget.max_overhead = 1e-6
    until(lambda: loop.widget.status["limited"])
    loop.widget.hold()
    loop.stands()
    assert loop.widget.flush()
    cost, owed = pace.cost, pace._owed  # noqa: SLF001 - as above
    for values in ("gradients", "activations", "parameters"):
        loop.page.set("values", values)
        next_step(loop)
        assert loop.widget.status["limited"] == ""
        assert {message["status"]["limited"] for message in loop.page.received[-3:] if "status" in message} <= {""}
    assert (pace.cost, pace._owed <= owed) == (cost, True)  # noqa: SLF001 - as above
    loop.widget.max_overhead = None


def test_the_time_of_a_recording_stands_while_training_is_held(
    loop: Loop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clocks, "HELD_FOR", 0.0)
    loop.widget.start_recording(tmp_path / "run.mp4")
    until(lambda: loop.widget.stats["recorded"] > 2)
    loop.widget.hold()
    loop.stands()
    assert loop.widget.flush()
    reel = loop.widget._beholder_engine.screen.reel  # noqa: SLF001 - what the status says of the recording
    told = {reel.status()["seconds"] for _ in range(1000)}  # type: ignore[index] # it runs
    assert len(told) == 1
    loop.widget.go_on()
    until(lambda: reel.status()["seconds"] > max(told))  # type: ignore[index] # it runs
    assert loop.widget.stop_recording()


@pytest.mark.parametrize("loss", [1.0, math.nan, torch.tensor(math.nan)])
def test_an_alert_of_a_tensor_holds_before_the_next_step_of_the_optimizer(loss: Any) -> None:
    training = Training(hold_on="nonfinite", rate=1)
    page = Page(training.widget)
    page.hello()
    told: list[tuple[int, str]] = []

    def go_on_later() -> None:
        held = training.widget._beholder_engine.screen  # noqa: SLF001 - the status
        until(lambda: held.held)
        assert held.held is not None
        told.append((held.held["step"], held.held["message"]))
        # The optimizer takes the gradient into the parameters next: nobody is there to let that go on.
        page.set("hold_on", value="never")
        page.set("held", value=False)

    for _ in range(20):
        training.step(own_loss=1.0)
    assert not training.widget.held
    threading.Thread(target=go_on_later).start()
    training.step(training.spoil_gradient, own_loss=loss)
    assert [step for step, _ in told] == [21]
    assert told[0][1].startswith("First NaN: gradient of 2.weight")
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
    held: list[tuple[int, str]] = []

    def go_on_later() -> None:
        screen = training.widget._beholder_engine.screen  # noqa: SLF001 - the status
        until(lambda: screen.held)
        assert screen.held is not None
        held.append((screen.held["step"], screen.held["message"]))
        page.set("hold_on", value="never")
        page.set("held", value=False)

    for step in range(1, 12):
        training.widget.update(step=step)
    change(model)
    model(torch.randn(16, 8)).sum().backward()
    model.get_parameter(name).grad[:] = math.nan  # type: ignore[index]
    thread = threading.Thread(target=go_on_later)
    thread.start()
    training.widget.update(step=12)
    for step in range(13, 80):
        training.widget.update(step=step)
    thread.join()
    assert [step for step, _ in held] == [12]
    assert held[0][1].startswith(f"First NaN: gradient of {name}")
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


def test_when_the_last_page_has_gone_training_goes_on_and_says_so(monkeypatch: pytest.MonkeyPatch, loop: Loop) -> None:
    loop.widget.hold()
    step = loop.stands()
    assert loop.training.steps == step
    monkeypatch.setattr(holding, "ALONE_FOR", 0.2)
    loop.page.send("bye")
    until(lambda: loop.training.steps > step + 3)
    assert not loop.widget.held
    until(lambda: loop.widget.status["note"] == NOBODY)
    loop.page.hello()
    loop.widget.hold()
    loop.stands()
    loop.widget.go_on()
    until(lambda: loop.widget.status["note"] == "")


def test_an_interrupt_while_held_reaches_the_users_code_and_ends_the_hold() -> None:
    training = Training()
    page = Page(training.widget)
    page.hello()
    main = threading.get_ident()

    def interrupt() -> None:
        until(lambda: training.widget._beholder_engine.screen.held)  # noqa: SLF001 - the status
        signal.pthread_kill(main, signal.SIGINT)

    training.step()
    training.widget.hold()
    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        training.step()
    thread.join(SECONDS)
    assert not training.widget.held
    assert page.received[-1]["status"]["held"] is None
    training.step()
    training.widget.close()


def test_a_step_that_is_no_number_is_held_too_and_raises_nothing() -> None:
    training = Training()
    page = Page(training.widget)
    page.hello()
    training.widget.hold()
    waited: list[bool] = []

    def go_on_later() -> None:
        until(lambda: training.widget._beholder_engine.screen.held)  # noqa: SLF001 - the status
        waited.append(True)
        page.set("held", value=False)

    thread = threading.Thread(target=go_on_later)
    thread.start()
    odd: Any = object()
    assert training.widget.update(step=odd) is False
    thread.join(SECONDS)
    assert waited == [True]
    training.widget.close()


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


def test_closing_the_widget_lets_the_call_go(loop: Loop) -> None:
    loop.widget.hold()
    step = loop.stands()
    loop.widget.close()
    until(lambda: loop.training.steps > step + 3)


def test_a_widget_that_was_closed_while_held_is_not_held(loop: Loop) -> None:
    loop.widget.hold()
    loop.stands()
    loop.widget.close()
    assert not loop.widget.held
    loop.end()
    assert not loop.widget.held


def test_a_held_run_has_the_losses_of_one_that_was_not() -> None:
    def losses(hold: bool) -> list[float]:
        loop = Loop(**({"hold_on": "alert"} if hold else {}))
        found: list[float] = []
        step = loop.training.step

        def counted(*args: Any, **kwargs: Any) -> None:
            step(*args, **kwargs)
            found.append(loop.training.loss)

        loop.training.step = counted  # type: ignore[method-assign]
        loop.begin()
        if hold:
            loop.widget.hold()
            loop.stands()
            for values in ("gradients", "updates", "activations", "optimizer"):
                loop.page.set("values", values)
            loop.page.send("step")
            loop.widget.go_on()
        until(lambda: len(found) >= 60)
        loop.end()
        return found[:60]

    assert losses(hold=False) == losses(hold=True)


def test_a_widget_that_is_not_held_is_not_asked() -> None:
    with BeholderWidget({"weight": [1.0, 2.0]}) as widget:
        widget.update()
        widget.flush()
        assert widget.held is False
        assert widget.hold_on == "never"
        widget.next_step()
        assert widget.update() in (True, False)


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
