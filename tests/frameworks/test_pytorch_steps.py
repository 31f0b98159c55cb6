"""Updates of PyTorch models: what exactly one step of the optimizer changed, whenever it is looked at."""

from __future__ import annotations

import copy
import gc
import io
import tracemalloc
import weakref
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from beholder_widget import frameworks
from tests.frameworks.viewing import Shown, Viewer


class Run:
    """A network that trains, and what its last step changed."""

    def __init__(self, make: Any = torch.optim.Adam, **options: Any) -> None:
        torch.manual_seed(0)
        self.model = nn.Sequential(nn.Linear(6, 5), nn.Tanh(), nn.Linear(5, 3))
        self.optimizer = make(self.model.parameters(), lr=0.1, **options)
        self.changes: dict[str, np.ndarray] = {}
        self.weights: dict[str, np.ndarray] = {}

    def step(self) -> None:
        """Take a step, noting what it changes."""
        before = {name: value.detach().clone() for name, value in self.model.named_parameters()}

        def closure() -> torch.Tensor:
            self.optimizer.zero_grad()
            loss: torch.Tensor = self.model(torch.randn(4, 6)).square().sum()
            loss.backward()
            return loss

        self.optimizer.step(closure)
        now = {name: value.detach().clone() for name, value in self.model.named_parameters()}
        self.changes = {name: (now[name] - before[name]).numpy() for name in now}
        self.weights = {name: value.numpy() for name, value in now.items()}

    def hooks(self) -> int:
        """Return how many hooks the optimizer has."""
        before, after = self.optimizer._optimizer_step_pre_hooks, self.optimizer._optimizer_step_post_hooks  # noqa: SLF001
        return len(before) + len(after)

    def assert_shown(self, shown: dict[str, Shown]) -> None:
        """Assert that what is shown is the last step, to the last bit."""
        assert list(shown) == list(self.changes)
        for name, section in shown.items():
            np.testing.assert_array_equal(section.cells, section.plan.take(self.changes[name]))


def look_until_shown(run: Run, viewer: Viewer) -> dict[str, Shown]:
    """Step and look until there is something to see."""
    for _ in range(5):
        run.step()
        shown = viewer.look()
        if shown:
            return shown
    raise AssertionError("nothing is shown after five steps")


OPTIMIZERS = [torch.optim.SGD, torch.optim.Adam, torch.optim.LBFGS]


@pytest.mark.parametrize("make", OPTIMIZERS, ids=lambda make: make.__name__)
def test_where_each_step_is_looked_at_each_is_shown(make: Any) -> None:
    run = Run(make)
    viewer = Viewer(run.model, run.optimizer, values="updates")
    look_until_shown(run, viewer)
    for _ in range(5):
        run.step()
        run.assert_shown(viewer.look())


def test_where_some_steps_are_looked_at_what_is_shown_is_the_step_just_before() -> None:
    run = Run()
    viewer = Viewer(run.model, run.optimizer, values="updates")
    look_until_shown(run, viewer)
    for pause in (1, 4, 20):
        for _ in range(pause):
            run.step()
        shown = viewer.look()
        if not shown:
            run.step()
            shown = viewer.look()
        run.assert_shown(shown)


def test_of_several_steps_between_two_looks_the_last_one_is_shown() -> None:
    run = Run()
    viewer = Viewer(run.model, run.optimizer, values="updates")
    look_until_shown(run, viewer)
    for steps in (2, 2, 5, 5, 5, 5, 3, 3, 20, 20):
        for _ in range(steps):
            run.step()
        shown = viewer.look()
        if shown:
            run.assert_shown(shown)


def test_looking_only_now_and_then_and_not_after_the_next_step_shows_one_step_that_was_measured_since() -> None:
    run = Run()
    viewer = Viewer(run.model, run.optimizer, values="updates")
    changes: list[dict[str, np.ndarray]] = []
    shown: dict[str, Shown] = {}
    for _ in range(4):
        changes.clear()
        for _ in range(10):
            run.step()
            changes.append(run.changes)
        shown = viewer.look() or shown
    cells = shown["0.weight"].cells
    assert any(np.array_equal(cells, shown["0.weight"].plan.take(change["0.weight"])) for change in changes)


def test_micro_batches_between_steps_show_the_last_step_again() -> None:
    run = Run()
    viewer = Viewer(run.model, run.optimizer, values="updates")
    look_until_shown(run, viewer)
    for _ in range(3):
        run.step()
        for _ in range(4):
            run.assert_shown(viewer.look())


def test_asking_without_any_step_is_answered_with_nothing() -> None:
    run = Run()
    viewer = Viewer(run.model, run.optimizer, values="updates")
    run.step()
    first = viewer.look()
    assert first == {}


def test_the_ratio_is_the_norm_of_the_update_over_the_norm_of_the_weights() -> None:
    run = Run()
    viewer = Viewer(run.model, run.optimizer, values="updates")
    shown = look_until_shown(run, viewer)
    for name, section in shown.items():
        expected = np.linalg.norm(run.changes[name]) / np.linalg.norm(run.weights[name])
        assert section.ratio == pytest.approx(expected, rel=1e-5)


def test_the_ratio_of_weights_that_are_all_zero_is_not_a_number() -> None:
    model = nn.Linear(2, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
    nn.init.zeros_(model.bias)
    viewer = Viewer(model, optimizer, values="updates")
    for _ in range(3):
        model(torch.ones(1, 2)).sum().backward()
        optimizer.step()
        shown = viewer.look()
    assert np.isnan(shown["bias"].ratio)
    assert shown["weight"].ratio == 0


def test_only_the_shown_cells_are_kept() -> None:
    model = nn.Linear(2000, 1000, bias=False)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    viewer = Viewer(model, optimizer, values="updates", height=16, width=32)
    tracemalloc.start()
    for _ in range(5):
        model(torch.ones(1, 2000)).sum().backward()
        optimizer.step()
        shown = viewer.look()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert shown["weight"].cells.shape == (16, 32)
    assert peak < model.weight.nbytes / 10


def test_another_selection_is_measured_anew() -> None:
    run = Run()
    viewer = Viewer(run.model, run.optimizer, values="updates", height=2, width=2)
    look_until_shown(run, viewer)
    viewer.bounds = {"height": 100}
    run.step()
    assert viewer.look() == {}
    run.step()
    run.assert_shown(viewer.look())


def test_two_optimizers_each_show_their_own_last_step() -> None:
    run = Run()
    first = torch.optim.Adam(run.model[0].parameters(), lr=0.1)
    second = torch.optim.SGD(run.model[2].parameters(), lr=0.1)
    viewer = Viewer(run.model, [first, second], values="updates")
    shown: dict[str, Shown] = {}
    for _ in range(3):
        run.model(torch.randn(4, 6)).square().sum().backward()
        before = {name: value.detach().clone() for name, value in run.model.named_parameters()}
        first.step()
        second.step()
        run.changes = {name: (value.detach() - before[name]).numpy() for name, value in run.model.named_parameters()}
        shown = viewer.look()
    run.assert_shown(shown)


def test_a_parameter_that_no_step_changes_is_a_note() -> None:
    run = Run()
    optimizer = torch.optim.SGD(run.model[0].parameters(), lr=0.1)
    viewer = Viewer(run.model, optimizer, values="updates")
    for _ in range(3):
        run.model(torch.randn(4, 6)).square().sum().backward()
        optimizer.step()
        shown = viewer.look()
    assert shown["0.weight"].note == ""
    assert "no step" in shown["2.weight"].note


def test_without_an_optimizer_an_update_is_what_changed_since_the_call_before() -> None:
    run = Run()
    viewer = Viewer(run.model, values="updates")
    run.step()
    assert viewer.look() == {}
    for _ in range(3):
        run.step()
        run.assert_shown(viewer.look())


@pytest.mark.filterwarnings("ignore::DeprecationWarning:torch", "ignore:.*torch.jit:DeprecationWarning")
def test_a_compiled_step_whose_hooks_are_not_called_is_measured_from_call_to_call() -> None:
    run = Run(torch.optim.SGD)
    compiled = torch.compile(run.optimizer.step, backend="eager")
    run.step()
    compiled()  # type: ignore[no-untyped-call]
    viewer = Viewer(run.model, run.optimizer, values="updates")
    for number in range(4):
        run.model(torch.randn(4, 6)).square().sum().backward()
        before = {name: value.detach().clone() for name, value in run.model.named_parameters()}
        compiled()  # type: ignore[no-untyped-call]
        run.changes = {name: (value.detach() - before[name]).numpy() for name, value in run.model.named_parameters()}
        shown = viewer.look()
        if number:
            run.assert_shown(shown)
    assert run.hooks() == 2


@pytest.mark.filterwarnings("ignore::DeprecationWarning:torch", "ignore:.*torch.jit:DeprecationWarning")
def test_hooks_break_no_graph_of_a_step_that_is_compiled_while_they_are_there() -> None:
    run = Run(torch.optim.SGD)
    run.model(torch.randn(4, 6)).square().sum().backward()
    watched = frameworks.watch(run.model, run.optimizer)

    def breaks() -> int:
        torch.compiler.reset()
        count: int = torch._dynamo.explain(run.optimizer.step)().graph_break_count  # noqa: SLF001 - so PyTorch's docs
        return count

    alone = breaks()
    watched.show("updates")
    assert breaks() == alone


@pytest.mark.parametrize("how", ["show", "close"])
def test_hooks_are_there_only_while_updates_are_shown(how: str) -> None:
    run = Run()
    watched = frameworks.watch(run.model, run.optimizer)
    assert run.hooks() == 0
    watched.show("updates")
    assert run.hooks() == 2
    watched.show(None) if how == "show" else watched.close()
    assert run.hooks() == 0


def test_an_optimizer_with_hooks_can_be_copied_and_saved() -> None:
    run = Run()
    watched = frameworks.watch(run.model, run.optimizer)
    watched.show("updates")
    run.step()
    assert len(copy.deepcopy(run.optimizer).state) == 4
    torch.save(run.optimizer, io.BytesIO())


def test_a_watched_model_that_nobody_closes_can_be_collected() -> None:
    run = Run()
    watched = frameworks.watch(run.model, run.optimizer)
    watched.show("updates")
    reference = weakref.ref(watched)
    del watched
    gc.collect()
    assert reference() is None
    run.step()


def test_what_goes_wrong_in_a_hook_is_raised_where_it_is_asked_for_and_not_in_training() -> None:
    class Moody(nn.Sequential):
        broken = False

        def named_modules(self, *args: Any, **kwargs: Any) -> Any:
            if self.broken:
                raise RuntimeError("no modules today")
            return super().named_modules(*args, **kwargs)

    run = Run()
    run.model = Moody(*run.model)
    viewer = Viewer(run.model, run.optimizer, values="updates")
    look_until_shown(run, viewer)
    run.model.broken = True
    run.optimizer.step()
    run.model.broken = False
    with pytest.raises(RuntimeError, match="no modules today"):
        viewer.look()
    look_until_shown(run, viewer)


def test_the_time_that_hooks_take_is_told_once() -> None:
    run = Run()
    viewer = Viewer(run.model, run.optimizer, values="updates")
    look_until_shown(run, viewer)
    assert viewer.watched.spent() > 0
    assert viewer.watched.spent() == 0
