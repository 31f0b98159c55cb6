"""Gradients that a GradScaler has scaled, and by how much."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import torch

from beholder_widget import tiling
from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.base import Derived, Tensor, Wait
from beholder_widget.frameworks.hooking import Handle, weakly
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

    A backward pass leaves gradients scaled, a step of the optimizer leaves them unscaled, and the scaler forgets at its
    update which was last; so the backward pass is noted, while gradients are shown, by a hook on each parameter.

    Parameters
    ----------
    scaler : torch.amp.GradScaler
    optimizers : list of torch.optim.Optimizer
        What it steps.
    """

    def __init__(self, scaler: Any, optimizers: list[torch.optim.Optimizer]) -> None:
        self._scaler = scaler
        self._optimizers = optimizers
        self._noted: dict[int, Any] = {}
        self._handles: list[Handle] = []
        self._asked = False

    def show(self, parameters: Iterable[torch.Tensor]) -> None:
        """Have hooks on these parameters and no others."""
        while self._handles:
            self._handles.pop().remove()
        self._noted, self._asked = {}, False
        note = weakly(self._note)
        self._handles = [parameter.register_post_accumulate_grad_hook(note) for parameter in parameters]

    def ready(self) -> bool:
        """Whether a backward pass was noted; asked again, whether or not."""
        ready = bool(self._noted) or self._asked
        self._asked = not ready
        return ready

    def unscaled(self, gradient: Tensor, parameter: torch.Tensor) -> Tensor:
        """Return the gradient of a parameter, without its scale if it has one."""
        scale = self._scaler._scale  # noqa: SLF001 - asking for it in public waits for the GPU
        if gradient.value is None or scale is None or not self._is_scaled(parameter):
            return gradient
        return Tensor(gradient.name, Unscaled(gradient, scale), gradient.shape, gradient.axes, gradient.note)

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

    def _note(self, parameter: torch.Tensor) -> None:
        self._noted[id(parameter)] = self._states()
