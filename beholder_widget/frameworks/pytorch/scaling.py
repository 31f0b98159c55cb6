"""Gradients that a GradScaler has scaled, and by how much."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from weakref import ref

import numpy as np
import torch

from beholder_widget import tiling
from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.base import Derived, Tensor, Wait
from beholder_widget.frameworks.hooking import Demand, Handle, Hooks
from beholder_widget.tiling import Plan


class Unscaled(Derived):
    """A scaled gradient's values as they are without the scale; both are read where they lie."""

    def __init__(self, gradient: Tensor, scale: torch.Tensor) -> None:
        self._gradient = gradient
        self._scale = Tensor("scale", scale, tuple(scale.shape))

    @property
    def dtype(self) -> np.dtype[Any]:
        """The gradient's."""
        return recognition.dtype(self._gradient)

    def gather(self, plan: Plan, out: np.ndarray) -> Wait:
        """Return what writes the cells to `out`."""
        scale = np.empty((1, 1), np.float32)
        waits = [
            recognition.gather(self._gradient, plan, out),
            recognition.gather(self._scale, tiling.plan(self._scale.shape), scale),
        ]

        def divide() -> None:
            for wait in waits:
                if wait is not None:
                    wait()
            np.divide(out, scale, out=out)

        return divide


class Scaling:
    """Tells whether a parameter's gradient is scaled now.

    A backward pass leaves gradients scaled, and a step of the optimizer leaves them unscaled. The scaler forgets at its
    update which of them was last. So, while gradients are shown, a hook on each parameter notes the backward pass.
    The hooks leave when nobody has asked for gradients through `UNASKED_EVENTS` backward passes; they come back when
    somebody asks.

    Parameters
    ----------
    scaler : torch.amp.GradScaler
    optimizers : list of torch.optim.Optimizer
        The optimizers that it steps.
    hooks : Hooks
        Counts the time of the hooks.
    """

    def __init__(self, scaler: Any, optimizers: list[torch.optim.Optimizer], hooks: Hooks) -> None:
        self._hooks = hooks
        self._demand = Demand()
        self._parameters: list[torch.Tensor] = []
        self._first: int | None = None
        self._scaler = scaler
        self._optimizers = optimizers
        self._noted: dict[int, Any] = {}
        self._handles: list[Handle] = []
        self._asked = False

    def show(self, parameters: Iterable[torch.Tensor]) -> None:
        """Have hooks on these parameters and no others."""
        self._take_hooks_away()
        self._parameters, self._asked = list(parameters), False
        self.ask()

    def ask(self) -> None:
        """Note that gradients are asked for; put the hooks back if they have left."""
        self._demand.ask()
        if not self._handles:
            for parameter in self._parameters:
                hook = BackwardHook(self)
                hook.handle = parameter.register_post_accumulate_grad_hook(hook)
                self._handles.append(hook.handle)

    def ready(self) -> bool:
        """Whether a backward pass was noted; True if this is called a second time without one."""
        self.ask()
        ready = bool(self._noted) or self._asked
        self._asked = not ready
        return ready

    def unscaled(self, gradient: Tensor, parameter: torch.Tensor) -> Tensor:
        """Return the gradient of a parameter, without its scale if it has one.

        With or without: where it is not finite, the scaler skips the step and scales less.
        """
        gradient = replace(gradient, may_overflow=True)
        scale = self._scaler._scale  # noqa: SLF001 - asking for it in public waits for the GPU
        if gradient.value is None or scale is None or not self._is_scaled(parameter):
            return gradient
        return replace(gradient, value=Unscaled(gradient, scale))

    def _is_scaled(self, parameter: torch.Tensor) -> bool:
        states = self._states()
        stages = [
            states[id(optimizer)]["stage"].name for optimizer in self._owners(parameter) if id(optimizer) in states
        ]
        return self._noted.get(id(parameter), states) is states and all(stage == "READY" for stage in stages)

    def _owners(self, parameter: torch.Tensor) -> list[torch.optim.Optimizer]:
        return [
            optimizer
            for optimizer in self._optimizers
            if any(parameter is held for group in optimizer.param_groups for held in group["params"])
        ]

    def _states(self) -> Any:
        """Return the scaler's notes on each optimizer: with each of its updates, another object."""
        return self._scaler._per_optimizer_states  # noqa: SLF001 - it has no public name

    def note(self, parameter: torch.Tensor) -> None:
        """Note a backward pass to a parameter; PyTorch may call hooks on a thread of its own."""
        with self._hooks.guarded():
            self._noted[id(parameter)] = self._states()
            if self._first is None:
                self._first = id(parameter)
            if self._first == id(parameter) and not self._demand.happen():
                self._take_hooks_away()

    def _take_hooks_away(self) -> None:
        while self._handles:
            self._handles.pop().remove()
        self._noted, self._first = {}, None


class BackwardHook:
    """The hook of one parameter, called when its gradient has been added up; it leaves once nobody watches."""

    def __init__(self, scaling: Scaling) -> None:
        self.handle: Handle | None = None
        self._scaling = ref(scaling)

    def __call__(self, parameter: torch.Tensor) -> None:
        """Note the backward pass."""
        scaling = self._scaling()
        if scaling is not None:
            scaling.note(parameter)
        elif self.handle is not None:
            self.handle.remove()
