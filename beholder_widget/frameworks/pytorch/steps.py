"""What a step of PyTorch's optimizers changes, measured by hooks right before and after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import torch

from beholder_widget.frameworks.base import Tensor
from beholder_widget.frameworks.hooking import Handle, Hooks, weakly
from beholder_widget.frameworks.probing import Probe, Turns
from beholder_widget.frameworks.pytorch.wrappers import is_recording
from beholder_widget.frameworks.updates import Cells, Changes, ChangesBetweenCalls, Moment, moment, plans_of
from beholder_widget.tiling import Plan

ParametersOf = Callable[["torch.optim.Optimizer | None"], "list[Tensor]"]


class ChangesOfSteps(Changes):
    """What the last step of each optimizer changed.

    As long as no hook is called, as in a compiled step, it is what changed between two calls of `update`.

    Parameters
    ----------
    parameters_of : callable
        Lists the parameters that an optimizer trains, or all of them for None.
    optimizers : sequence of torch.optim.Optimizer
    """

    def __init__(self, parameters_of: ParametersOf, optimizers: Sequence[torch.optim.Optimizer], hooks: Hooks) -> None:
        super().__init__(lambda: parameters_of(None))
        self._steps = [Step(optimizer, parameters_of, hooks) for optimizer in optimizers]
        self._turns = Turns()
        self._between_calls = ChangesBetweenCalls(self.parameters)
        self._plans: Mapping[str, Plan] = {}

    def ready(self, shown: Sequence[tuple[Tensor, Plan]], call: int) -> bool:
        """Whether the last step was measured, see `Watch.ready`."""
        plans = plans_of(shown)
        if plans != self._plans:
            self._plans, self.pairs = plans, {}
            for step in self._steps:
                step.plan(plans)
        if not any(step.probe.events for step in self._steps):
            ready = self._between_calls.ready(shown, call)
            self.pairs = self._between_calls.pairs
            return ready
        self._between_calls.forget()
        self.pairs = {name: pair for step in self._steps for name, pair in step.pairs.items()}
        return self._turns.ready([step.probe for step in self._steps], measured=bool(self.pairs))

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

    Attributes
    ----------
    probe : Probe
        Says which.
    pairs : dict
        The cells before and after the last one that was, by the parameters' names.
    """

    def __init__(self, optimizer: torch.optim.Optimizer, parameters_of: ParametersOf, hooks: Hooks) -> None:
        self.probe = Probe()
        self.pairs: dict[str, tuple[Cells, Cells]] = {}
        self._optimizer = optimizer
        self._parameters_of = parameters_of
        self._hooks = hooks
        self._plans: Mapping[str, Plan] = {}
        self._before: Moment = {}
        self._handles: list[Handle] = []

    def plan(self, plans: Mapping[str, Plan]) -> None:
        """Measure these cells from the next step on."""
        self._plans, self._before, self.pairs = plans, {}, {}
        self.probe.armed = True

    def show(self, *, on: bool) -> None:
        """Have hooks on the optimizer, or take them and all copies away."""
        while self._handles:
            self._handles.pop().remove()
        self.probe = Probe()
        self.plan({})
        if on:
            before, after = weakly(self._note_before), weakly(self._note_after)
            self._handles = [
                self._optimizer.register_step_pre_hook(lambda *_: _unless_recording(before)),
                self._optimizer.register_step_post_hook(lambda *_: _unless_recording(after)),
            ]

    def _note_before(self) -> None:
        self.probe.happen()
        if self.probe.armed and self._plans:
            with self._hooks.guarded():
                self._before = self._now()

    def _note_after(self) -> None:
        before, self._before = self._before, {}
        if before:
            with self._hooks.guarded():
                now = self._now()
                self.pairs = {name: (before[name], now[name]) for name in before.keys() & now.keys()}
                self.probe.measured()

    def _now(self) -> Moment:
        return moment(self._parameters_of(self._optimizer), self._plans)


def _unless_recording(note: Callable[[], None]) -> None:
    if not is_recording():
        note()
