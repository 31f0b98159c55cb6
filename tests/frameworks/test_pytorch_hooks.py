"""Hooks on a user's model: they go when nobody asks or watches any more, and stand in nobody's way."""

from __future__ import annotations

import copy
import gc
import pickle
import signal
import threading
from typing import Any

import pytest
import torch
from torch import nn

from beholder_widget import frameworks
from beholder_widget.frameworks.hooking import UNASKED_EVENTS
from tests.frameworks.viewing import Viewer

SCALE = 1024.0


class Training:
    """A model that trains under a GradScaler."""

    def __init__(self) -> None:
        torch.manual_seed(0)
        self.model = nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 2))
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=0.01)
        self.scaler = torch.amp.GradScaler("cpu", init_scale=SCALE)

    def step(self) -> None:
        """Take one step."""
        self.optimizer.zero_grad()
        self.scaler.scale(self.model(torch.ones(3, 4)).square().mean()).backward()
        self.scaler.step(self.optimizer)
        self.scaler.update()

    def steps(self, number: int) -> None:
        """Take some steps."""
        for _ in range(number):
            self.step()

    def hooks(self) -> int:
        """Return how many hooks there are on the model, its parameters and the optimizer."""
        held: list[Any] = [self.optimizer._optimizer_step_pre_hooks, self.optimizer._optimizer_step_post_hooks]  # noqa: SLF001
        for module in self.model.modules():
            held += [module._forward_hooks, module._forward_pre_hooks]  # noqa: SLF001 - they have no public name
        held += [parameter._post_accumulate_grad_hooks for parameter in self.model.parameters()]  # noqa: SLF001
        return sum(len(hooks) for hooks in held if hooks)

    def viewer(self, values: str) -> Viewer:
        """Return what looks at the model."""
        return Viewer(self.model, [self.optimizer, self.scaler], values=values)


VALUES = pytest.mark.parametrize("values", ["activations", "updates", "gradients"])


def shown(training: Training, viewer: Viewer) -> list[str]:
    """Step and look until there is something to see."""
    for _ in range(4):
        training.step()
        seen = viewer.look()
        if seen:
            return list(seen)
    raise AssertionError("nothing is shown after four steps")


@VALUES
def test_hooks_leave_when_nobody_asks_and_come_back_when_somebody_does(values: str) -> None:
    training = Training()
    viewer = training.viewer(values)
    expected = shown(training, viewer)
    there = training.hooks()
    assert there
    training.steps(UNASKED_EVENTS - 1)
    assert training.hooks() == there
    training.steps(2)
    assert training.hooks() == 0
    assert shown(training, viewer) == expected
    assert training.hooks() == there


@VALUES
def test_hooks_stay_as_long_as_somebody_asks(values: str) -> None:
    training = Training()
    viewer = training.viewer(values)
    there = training.hooks()
    for _ in range(3):
        training.steps(UNASKED_EVENTS - 10)
        viewer.look()
        assert training.hooks() == there


@VALUES
def test_of_many_watchers_that_are_not_asked_no_hook_stays(values: str) -> None:
    training = Training()
    viewers = [training.viewer(values) for _ in range(20)]
    training.steps(UNASKED_EVENTS + 2)
    assert training.hooks() == 0
    assert shown(training, viewers[0])


@VALUES
def test_of_watchers_that_are_gone_no_hook_stays(values: str) -> None:
    training = Training()
    viewers = [training.viewer(values) for _ in range(20)]
    last = viewers.pop()
    viewers.clear()
    gc.collect()
    shown(training, last)
    alone = Training()
    alone.viewer_kept = alone.viewer(values)  # type: ignore[attr-defined]
    assert training.hooks() == alone.hooks()


def test_hooks_of_the_user_around_ours_are_called_and_nothing_is_raised() -> None:
    training = Training()
    calls: list[str] = []
    training.optimizer.register_step_pre_hook(lambda *_: calls.append("pre"))
    training.optimizer.register_step_post_hook(lambda *_: calls.append("post"))
    viewer = training.viewer("updates")
    training.optimizer.register_step_pre_hook(lambda *_: calls.append("pre"))
    training.optimizer.register_step_post_hook(lambda *_: calls.append("post"))
    steps = UNASKED_EVENTS + 5
    training.steps(steps)
    assert calls == ["pre", "pre", "post", "post"] * steps
    assert shown(training, viewer)
    del viewer
    gc.collect()
    training.steps(3)


def test_the_seconds_of_hooks_that_measure_nothing_are_told_too() -> None:
    training = Training()
    viewer = training.viewer("activations")
    shown(training, viewer)
    viewer.watched.spent()
    for _ in range(3):
        training.model(torch.ones(3, 4))
    viewer.watched.spent()
    training.model(torch.ones(3, 4))
    assert viewer.watched.spent() > 0


class Scripted(nn.Module):
    """A module that TorchScript compiles."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Linear(4, 2)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """Return the layer's output."""
        output: torch.Tensor = self.layer(inputs)
        return output


@pytest.mark.filterwarnings("ignore:.*torch.jit:DeprecationWarning")
def test_scripting_a_model_with_hooks_says_what_to_do_and_then_works() -> None:
    model = Scripted()
    viewer = Viewer(model, values="activations")
    model(torch.ones(1, 4))
    with pytest.raises(RuntimeError, match=r"call torch\.jit\.script again"):
        torch.jit.script(model)
    scripted = torch.jit.script(model)
    assert torch.equal(scripted(torch.ones(1, 4)), model(torch.ones(1, 4)))
    seen: set[str] = set()
    for _ in range(3):
        model(torch.ones(1, 4))
        seen |= set(viewer.look())
    assert seen == {"layer"}


@pytest.mark.filterwarnings("ignore:.*torch.jit:DeprecationWarning")
def test_scripting_takes_away_all_hooks_of_watchers_that_are_gone() -> None:
    model = Scripted()
    viewer = Viewer(model, values="activations")
    del viewer
    gc.collect()
    with pytest.raises(RuntimeError, match=r"call torch\.jit\.script again"):
        torch.jit.script(model)
    torch.jit.script(model)


@pytest.mark.filterwarnings("ignore:.*torch.jit:DeprecationWarning")
def test_scripting_works_though_watchers_that_are_gone_have_left_hooks() -> None:
    model = Scripted()
    viewer = Viewer(model, values="activations")
    del viewer
    gc.collect()
    model(torch.ones(1, 4))
    torch.jit.script(model)


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda model: pickle.loads(pickle.dumps(model))])  # noqa: S301
def test_a_copy_of_a_model_with_hooks_has_placeholders_that_do_nothing(copied: Any) -> None:
    model = nn.Linear(4, 2)
    watched = frameworks.watch(model)
    watched.show("activations")
    assert b"beholder" not in pickle.dumps(model)
    assert torch.equal(copied(model)(torch.ones(1, 4)), model(torch.ones(1, 4)))


class InterruptedLock:
    """A lock; as soon as it is held, the main thread is interrupted."""

    def __init__(self) -> None:
        self._lock = threading.RLock()

    def acquire(self, blocking: bool = True) -> bool:
        """Acquire it, and have the interrupt come before anything is done with it."""
        got = self._lock.acquire(blocking=blocking)
        signal.raise_signal(signal.SIGINT)
        return got

    def release(self) -> None:
        """Release it."""
        self._lock.release()

    def is_free(self) -> bool:
        """Return whether another thread can have it."""
        found: list[bool] = []
        thread = threading.Thread(target=lambda: found.append(self._lock.acquire(blocking=False)))
        thread.start()
        thread.join()
        return found[0]


def test_an_interrupt_in_a_hook_leaves_no_lock_held_and_reaches_the_users_code() -> None:
    training = Training()
    viewer = training.viewer("activations")
    shown(training, viewer)
    activations: Any = viewer.watched._activations  # type: ignore[attr-defined] # noqa: SLF001 - its lock
    activations._lock = lock = InterruptedLock()  # noqa: SLF001 - as above
    with pytest.raises(KeyboardInterrupt):
        training.model(torch.ones(3, 4))
    assert lock.is_free()
