"""What is asked for while training is held is shown of the step that waits, or is said to come with the next."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from beholder_widget import BeholderWidget
from beholder_widget.frameworks import activations
from tests.holding.loops import SECONDS, Loop, next_step, until
from tests.test_settings_act import Page


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


def test_the_strip_ends_with_the_step_that_waits_though_its_picture_is_to_come() -> None:
    loop = Loop(values="activations", rate=1)
    engine = loop.widget._beholder_engine  # noqa: SLF001 - its strip
    loop.begin()
    # From now on no sample is due.
    loop.spoil = lambda: setattr(engine.gate, "sample", float("inf"))
    until(lambda: engine.screen.frame.kind == "sections" and loop.training.steps > engine.screen.frame.step + 20)
    loop.widget.hold()
    step = loop.stands()
    shown, history = engine.screen.frame.step, engine.history()
    loop.end()
    assert shown < step
    assert history.last_steps[-1] == step
    assert history.seen[-1] > 0


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
