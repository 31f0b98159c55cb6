"""What is read without an update is of the last call of `update`, whether that one was taken or not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch

from beholder_widget import BeholderWidget
from tests.looking import Desk
from tests.updating import until_taken

SELDOM = 0.001
"""Pictures a second: after the first, no update of a test is due."""


class Run:
    """A training whose values tell their step: the parameters are the step and a quarter, the gradients two more."""

    def __init__(self, **settings: Any) -> None:
        self.model = {"weight": np.zeros((300, 2000)), "bias": np.zeros(16)}
        self.desk = Desk(self.model, **{"rate": SELDOM, **settings})
        self.desk.greet()
        self.step = 0

    def train(self, steps: int) -> None:
        """Train so many steps."""
        for _ in range(steps):
            self.step += 1
            for value in self.model.values():
                value[:] = self.step + 0.25
            self.desk.update()

    @property
    def section(self) -> Any:
        """The first section that is shown."""
        return self.desk.engine.screen.frame.sections[0]


@pytest.fixture
def run() -> Iterator[Run]:
    run = Run()
    run.train(3)
    assert run.desk.engine.probe.taken == 1
    yield run
    run.desk.close()


def test_what_a_lens_shows_without_an_update_has_the_step_of_the_last_call(run: Run) -> None:
    assert run.section.step == 1
    run.desk.look("weight", (120, 140), (700, 730))
    message, _, values = run.desk.seen()
    assert (message["step"], set(values.tolist())) == (3, {3.25})
    assert (run.section.step, run.section.mean) == (3, 3.25)
    assert run.desk.last("frame")[0]["step"] == 3


def test_what_is_chosen_without_an_update_has_the_step_of_the_last_call(run: Run) -> None:
    run.desk.say("set", name="select", value="bias")
    run.desk.settle()
    assert (run.section.name, run.section.step, run.section.mean) == ("bias", 3, 3.25)


def test_its_figures_stand_in_the_column_of_that_call(run: Run) -> None:
    run.desk.say("set", name="select", value="bias")
    run.desk.settle()
    history = run.desk.engine.history()
    assert history.last_steps[-1] == 3
    assert not run.desk.engine.screen.keeper._pictured  # noqa: SLF001 - none waits for its column
    assert history.seen.sum() <= history.calls.sum()


def test_what_is_pinned_before_the_first_picture_has_the_step_of_the_last_call() -> None:
    with BeholderWidget({"w": np.zeros((4, 5))}, rate=0) as widget:
        for step in (10, 20, 30):
            widget.update(step=step)
        assert widget.pin() == 30


def test_a_step_that_is_an_array_is_read_when_it_is_used() -> None:
    class Step:
        asked = 0

        def __int__(self) -> int:
            self.asked += 1
            return 70

    step: Any = Step()
    with BeholderWidget({"w": np.zeros((4, 5)), "v": np.zeros(3)}, rate=SELDOM, checks=()) as widget:
        until_taken(widget, step=1)
        gate = widget._beholder_gate  # noqa: SLF001 - what a call asks
        gate.look = gate.sample = float("inf")
        widget.update(step=step)
        assert step.asked == 0
        widget.select = "v"
        assert widget.flush()
        assert [section.step for section in widget.sections] == [70]


def test_the_variance_that_comes_with_a_lens_keeps_the_step_of_its_last_update() -> None:
    run = Run(mode="variance", rate=240.0)
    for _ in range(2):
        run.desk.until_taken()
    run.desk.engine.set("rate", SELDOM)
    run.desk.look("weight", (120, 140), (700, 730))
    taken = run.section.step
    run.train(2)
    run.desk.look("weight", (120, 140), (700, 731))
    assert run.section.step == taken
    assert run.desk.engine.screen.frame.step == taken
    run.desk.close()


# -- at the end of a cell ---------------------------------------------------------------------------------------------


def test_the_end_of_a_cell_shows_the_last_call(run: Run) -> None:
    run.desk.engine.finish_cell()
    run.desk.settle()
    assert (run.section.step, run.section.mean) == (3, 3.25)
    assert run.desk.engine.probe.taken == 2
    assert run.desk.engine.history().last_steps[-1] == 3
    run.desk.engine.finish_cell()
    assert run.desk.engine.probe.taken == 2


@pytest.mark.parametrize(
    ("settings", "given"),
    [
        ({"rate": 0.0}, {}),
        ({"values": "updates"}, {}),
        ({"values": "arrays"}, {"arrays": [np.zeros(3)]}),
        ({"values": "gradients"}, {}),
    ],
    ids=str,
)
def test_the_end_of_a_cell_takes_nothing_that_is_not_to_be_had(settings: dict[str, Any], given: dict[str, Any]) -> None:
    run = Run(**settings)
    for _ in range(3):
        run.desk.update(**given)
    before = run.desk.engine.probe.taken
    run.desk.engine.finish_cell()
    assert run.desk.engine.probe.taken == before
    assert not run.desk.engine.screen.faults.message
    run.desk.close()


class Graded:
    """A PyTorch training that shows gradients: the loss is the step times the sum, so each gradient is the step."""

    def __init__(self, **settings: Any) -> None:
        self.weight = torch.nn.Parameter(torch.ones(30, 20))
        self.desk = Desk([self.weight], rate=SELDOM, **{"values": "gradients", **settings})
        self.desk.greet()
        self.step = 0

    def train(self, steps: int, *, sampled: bool = True) -> None:
        """Train so many steps."""
        for _ in range(steps):
            self.step += 1
            self.reset()
            (self.step * self.weight.sum()).backward()
            if not sampled:
                self.desk.engine.gate.sample = float("inf")
            self.desk.update()

    def reset(self) -> None:
        """Set gradients to zero."""
        self.weight.grad = torch.zeros_like(self.weight)

    def shown(self) -> tuple[int, float]:
        """Return the step of the picture, and what its cells show."""
        self.desk.settle()
        (section,) = self.desk.engine.screen.frame.sections
        return section.step, section.mean


@pytest.fixture
def graded() -> Iterator[Graded]:
    graded = Graded()
    graded.train(1)
    assert graded.shown() == (1, 1)
    yield graded
    graded.desk.close()


def test_the_end_of_a_cell_shows_the_gradients_of_the_last_call_where_they_stand(graded: Graded) -> None:
    graded.train(4)
    assert graded.shown() == (1, 1)
    graded.desk.engine.finish_cell()
    assert graded.shown() == (5, 5)


@pytest.mark.parametrize("sampled", [True, False])
@pytest.mark.parametrize("after", ["zeros", "none", "added"])
def test_the_end_of_a_cell_leaves_the_last_true_gradients_where_they_are_others_by_now(
    graded: Graded, after: str, sampled: bool
) -> None:
    graded.train(4, sampled=sampled)
    if after == "added":
        graded.weight.sum().backward()
    elif after == "none":
        graded.weight.grad = None
    else:
        graded.reset()
    graded.desk.engine.finish_cell()
    assert graded.shown() == (1, 1)
    assert not graded.desk.engine.screen.faults.message


def test_the_end_of_a_cell_leaves_gradients_that_nothing_tells_to_be_of_the_last_call(graded: Graded) -> None:
    graded.train(4, sampled=False)
    graded.desk.engine.finish_cell()
    assert graded.shown() == (1, 1)


@pytest.mark.parametrize("set_to_none", [True, False])
@pytest.mark.parametrize("after", ["", "reset", "added", "clipped"])
def test_the_end_of_a_cell_shows_gradients_that_were_written_to_as_often_as_in_each_step_before(
    after: str, set_to_none: bool
) -> None:
    graded = Graded()
    optimizer = torch.optim.SGD([graded.weight], 0.0)
    graded.reset = lambda: optimizer.zero_grad(set_to_none=set_to_none)  # type: ignore[method-assign]
    graded.train(3)
    assert graded.shown() == (1, 1)
    graded.train(4, sampled=False)
    if after == "added":
        graded.weight.sum().backward()
    elif after == "reset":
        graded.reset()
    elif after == "clipped":
        torch.nn.utils.clip_grad_norm_(graded.weight, 1e-3)
    graded.desk.engine.finish_cell()
    assert graded.shown() == ((1, 1) if after else (7, 7))
    words = "The picture is of step 1: of step 7, the last, these values are not there any more."
    assert graded.desk.engine.screen.note == (words if after else "")
    if after:
        graded.reset()
        graded.desk.engine.gate.look = graded.desk.engine.gate.sample = 0.0
        graded.desk.engine.set("values", value="parameters")
        assert graded.desk.engine.screen.note == ""
    graded.desk.close()


def test_the_picture_of_a_saved_notebook_has_the_last_true_gradients_too(graded: Graded) -> None:
    before = graded.desk.engine.screen.saved_picture()
    graded.train(4)
    graded.reset()
    graded.desk.engine.finish_cell()
    graded.desk.settle()
    assert graded.desk.engine.screen.saved_picture() == before


@pytest.mark.parametrize("sampled", [True, False])
def test_gradients_that_were_reset_are_not_shown_for_those_of_the_last_call(sampled: bool) -> None:
    graded = Graded(values="parameters")
    graded.train(4, sampled=sampled)
    graded.reset()
    graded.desk.say("set", name="values", value="gradients")
    graded.desk.settle()
    assert graded.desk.engine.screen.frame.values == "parameters"
    assert graded.desk.engine.screen.note == "Gradients will be shown with the next update."
    graded.train(1)
    assert graded.shown() == (5, 5)
    graded.train(2)
    graded.reset()
    graded.desk.look(graded.desk.table()[0]["name"], (2, 8), (3, 9))
    assert graded.shown() == (5, 5)
    graded.desk.close()


def test_gradients_that_stand_are_shown_when_they_are_chosen_though_no_sample_tells_that_they_do() -> None:
    graded = Graded(values="parameters")
    graded.train(4, sampled=False)
    graded.desk.say("set", name="values", value="gradients")
    assert graded.shown() == (4, 4)
    graded.desk.close()


def test_where_nobody_watches_and_nothing_is_taken_by_itself_the_end_of_a_cell_takes_nothing() -> None:
    with BeholderWidget({"w": np.zeros((4, 5))}, idle_rate=0) as widget:
        for _ in range(3):
            widget.update()
        engine = widget._beholder_engine  # noqa: SLF001 - what a kernel calls
        engine.finish_cell()
        assert widget.stats["taken"] == 1
        engine.limit("idle_rate", SELDOM)
        engine.finish_cell()
        assert widget.stats["taken"] == 2


def test_what_is_gone_at_the_end_of_a_cell_does_not_take_the_last_pictures_place() -> None:
    model = {"w": np.zeros((4, 5))}
    with BeholderWidget(lambda: model, rate=SELDOM) as widget:
        for _ in range(2):
            widget.update()
        model.clear()
        widget._beholder_engine.finish_cell()  # noqa: SLF001 - what a kernel calls
        assert widget.flush()
        assert [section.name for section in widget.sections] == ["w"]


def test_what_goes_wrong_at_the_end_of_a_cell_is_shown_and_not_raised(run: Run) -> None:
    run.desk.engine.gate.step = object()
    with pytest.warns(RuntimeWarning, match="int"):
        run.desk.engine.finish_cell()
    assert "update failed" in run.desk.engine.screen.faults.message


def test_the_end_of_a_cell_leaves_a_training_on_another_thread_to_itself() -> None:
    with BeholderWidget({"w": np.zeros((4, 5))}, rate=SELDOM) as widget:
        over, updated = threading.Event(), threading.Event()

        def train() -> None:
            for _ in range(2):
                widget.update()
            updated.set()
            over.wait(20)

        thread = threading.Thread(target=train)
        thread.start()
        assert updated.wait(20)
        engine = widget._beholder_engine  # noqa: SLF001 - what a kernel calls
        engine.finish_cell()
        assert widget.stats["taken"] == 1
        over.set()
        thread.join(20)
        engine.finish_cell()
        assert widget.stats["taken"] == 2
