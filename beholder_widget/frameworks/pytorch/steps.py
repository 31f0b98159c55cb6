"""Updates of a PyTorch model: hooks right before and after a step of its optimizers copy the shown cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from weakref import WeakKeyDictionary, ref

import torch
from torch.utils.hooks import RemovableHandle

from beholder_widget.frameworks.base import Tensor
from beholder_widget.frameworks.hooking import Demand, Handle, Hooks
from beholder_widget.frameworks.measuring import Gauge, Turns
from beholder_widget.frameworks.pytorch.wrappers import is_recording
from beholder_widget.frameworks.updates import (
    Changes,
    ChangesBetweenCalls,
    Moment,
    Pairs,
    Plans,
    moment,
    pictured,
    plans_of,
)
from beholder_widget.tiling import Plan

_leaving: WeakKeyDictionary[torch.optim.Optimizer, list[Handle]] = WeakKeyDictionary()
"""Hooks after the step that nobody needs any more, by optimizer; see `AfterStep`."""

ParametersOf = Callable[["torch.optim.Optimizer | None"], "list[Tensor]"]


class ChangesOfSteps(Changes):
    """The changes that the last step of each optimizer made.

    As long as no hook is called, as in a compiled step, they are the changes between two calls of `update`.

    Parameters
    ----------
    parameters_of : callable
        Lists the parameters that an optimizer trains, or all parameters for None.
    optimizers : sequence of torch.optim.Optimizer
    """

    def __init__(self, parameters_of: ParametersOf, optimizers: Sequence[torch.optim.Optimizer], hooks: Hooks) -> None:
        super().__init__(lambda: parameters_of(None))
        self._steps = [Step(optimizer, parameters_of, hooks) for optimizer in optimizers]
        self._turns = Turns()
        self._between_calls = ChangesBetweenCalls(self.parameters)
        self._plans: Plans = {}
        self._each = False

    def measure(self, *, each: bool) -> None:
        """Measure each step from now on, or those that are shown; told at each call of `update` while it is each."""
        if each or self._each:
            self._each = each
            for step in self._steps:
                step.each = each
                step.ask()

    def ready(self, shown: Sequence[tuple[Tensor, Plan]], call: int) -> bool:
        """Whether the last step was measured, see `WatchedModel.ready`."""
        self.ask()
        plans = plans_of(shown)
        if plans != self._plans:
            self._plans = plans
            for step in self._steps:
                step.plan(plans)
        if not any(step.gauge.events for step in self._steps):
            ready = self._between_calls.ready(shown, call)
            self.pairs = self._between_calls.pairs
            return ready
        self._between_calls.forget()
        self.pairs = {key: pair for step in self._steps for key, pair in step.pairs.items()}
        gauges = [step.gauge for step in self._steps]
        is_ready = self._turns.ready(gauges, call, measured=bool(self.pairs), each=self._each)
        if self._each and not is_ready:
            for step in self._steps:
                step.forget_missed()
        return is_ready

    def tensors(self) -> list[Tensor]:
        """Return for each parameter its change."""
        self.ask()
        return super().tensors()

    def ask(self) -> None:
        """Note that updates are asked for; put the hooks back if they have left."""
        for step in self._steps:
            step.ask()

    def show(self, *, on: bool) -> None:
        """Have hooks on the optimizers, or take them and all copies away."""
        for step in self._steps:
            step.show(on=on)
        if not on:
            self.forget()

    def forget(self) -> None:
        """Let go of all copies."""
        super().forget()
        self._between_calls.forget()
        self._plans = {}


class Step:
    """The steps of one optimizer, of which some are measured.

    The hooks leave when nobody has asked for updates through `UNASKED_EVENTS` steps; they come back when somebody asks.

    Attributes
    ----------
    gauge : Gauge
        Decides which steps are measured.
    pairs : dict
        The cells before and after the last step that was measured, by the parameters' names.
    each : bool
        Whether each step is measured.
    """

    def __init__(self, optimizer: torch.optim.Optimizer, parameters_of: ParametersOf, hooks: Hooks) -> None:
        self.gauge = Gauge()
        self.pairs: Pairs = {}
        self.each = False
        self._optimizer = optimizer
        self._parameters_of = parameters_of
        self._hooks = hooks
        self._plans: Plans = {}
        self._before: Moment = {}
        self._demand = Demand()
        self._is_shown = False
        self._before_hook: Handle | None = None
        self._after_hook: Handle | None = None

    def plan(self, plans: Plans) -> None:
        """Measure these cells from the next step on; what is known of them is kept where the picture stays the same."""
        stays = pictured(plans) == pictured(self._plans)
        wanted = {(name, plan) for name, several in plans.items() for plan in several}
        self.pairs = {key: pair for key, pair in self.pairs.items() if stays and key in wanted}
        self._plans, self._before = plans, {}
        self.gauge.ask()

    def show(self, *, on: bool) -> None:
        """Have hooks on the optimizer, or take them and all copies away."""
        for handle in (self._before_hook, self._after_hook):
            if handle is not None:
                handle.remove()
        self._before_hook = self._after_hook = None
        self._is_shown = on
        self.gauge = Gauge()
        self.plan({})
        self.ask()

    def ask(self) -> None:
        """Note that updates are asked for; put the hooks back if they have left."""
        self._demand.ask()
        if self._is_shown and self._before_hook is None:
            before, after = BeforeStep(self), AfterStep(self)
            self._before_hook = after.before = self._optimizer.register_step_pre_hook(before)
            self._after_hook = after.handle = self._optimizer.register_step_post_hook(after)

    def forget_missed(self) -> None:
        """Let go of cells that are older than the last step."""
        if self.gauge.missed:
            self.pairs = {}
            self.gauge.forget()

    def note_before(self) -> None:
        """Note that a step begins; copy the cells if it is to be measured."""
        with self._hooks.guarded():
            self.gauge.happen()
            if (self.gauge.armed or self.each) and self._plans:
                self._before = self._now()

    def note_after(self) -> bool:
        """Note that a step has ended; return whether the hooks are to stay."""
        with self._hooks.guarded():
            before, self._before = self._before, {}
            if before:
                now = self._now()
                self.pairs = {key: (before[key], now[key]) for key in before.keys() & now.keys()}
                self.gauge.measured()
        return self._demand.happen()

    def leave(self) -> None:
        """Note that the hooks leave: the steps that follow go unseen."""
        self._before_hook = self._after_hook = None
        self.gauge.happen()

    def _now(self) -> Moment:
        return moment(self._parameters_of(self._optimizer), self._plans)


class BeforeStep:
    """The hook before a step of an optimizer."""

    def __init__(self, step: Step) -> None:
        self._step = ref(step)

    def __call__(self, optimizer: torch.optim.Optimizer, *_: Any) -> None:
        """Note that the step begins."""
        if is_recording():
            return
        for handle in _leaving.pop(optimizer, ()):
            handle.remove()
        step = self._step()
        if step is not None:
            step.note_before()


class AfterStep:
    """The hook after a step of an optimizer; it takes both hooks away once nobody asks or watches.

    An optimizer goes through its hooks without a copy of their list. So this hook may remove hooks before the step at
    any time, but hooks after the step only when it is the last one of them. Otherwise it is put among those that are
    leaving: the next hook of this package that may remove them does.

    Attributes
    ----------
    before, handle : Handle
        Remove the hook before the step, and this one.
    """

    def __init__(self, step: Step) -> None:
        self.before: Handle | None = None
        self.handle: RemovableHandle | None = None
        self._step = ref(step)

    def __call__(self, optimizer: torch.optim.Optimizer, *_: Any) -> None:
        """Note that the step has ended."""
        if is_recording():
            return
        step = self._step()
        if self.before is None or self.handle is None or (step is not None and step.note_after()):
            return
        self.before.remove()
        self.before = None
        if step is not None:
            step.leave()
        leaving = _leaving.setdefault(optimizer, [])
        leaving.append(self.handle)
        if next(reversed(optimizer._optimizer_step_post_hooks)) == self.handle.id:  # noqa: SLF001 - no public name
            for handle in _leaving.pop(optimizer):
                handle.remove()
