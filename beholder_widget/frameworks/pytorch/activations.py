"""Outputs of a PyTorch model's layers: hooks copy the shown cells while activations are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from torch import nn

from beholder_widget.frameworks import naming, recognition
from beholder_widget.frameworks.base import Derived, Tensor, UnreadableError, Wait
from beholder_widget.frameworks.hooking import Demand, Handle, Hooks
from beholder_widget.frameworks.measuring import Gauge, Turns
from beholder_widget.frameworks.pytorch import layers
from beholder_widget.frameworks.pytorch.forward_hooks import LayerHook, PassHook
from beholder_widget.frameworks.pytorch.layouts import activation_axes
from beholder_widget.frameworks.pytorch.order import PassOrder
from beholder_widget.frameworks.pytorch.tensors import named
from beholder_widget.frameworks.updates import Cells, plans_of
from beholder_widget.tiling import Plan

PATIENCE = 3
"""So many smaller batches in a row are passed over; after that the smaller shape is shown."""


class Output(Derived):
    """The output of a layer in the last pass that was measured."""

    def __init__(self, dtype: np.dtype[Any], cells: Cells | None = None) -> None:
        self._dtype = dtype
        self._cells = cells

    @property
    def dtype(self) -> np.dtype[Any]:
        """The dtype of the cells."""
        return self._dtype

    def gather(self, plan: Plan, out: np.ndarray) -> Wait:
        """Return a callable that copies the cells to `out`."""
        cells = self._cells
        if cells is None or cells.plan is not plan:
            raise UnreadableError("no pass through this layer has been seen yet")
        return lambda: np.copyto(out, cells.read())


class Layer:
    """The outputs of one layer.

    A batch that is smaller than the shown one, as the last of an epoch, is passed over. Of a larger batch the shown
    part is taken. So the picture keeps its shape from step to step.

    Attributes
    ----------
    gauge : Gauge
        Decides which outputs are measured.
    """

    def __init__(self, name: str, module: nn.Module) -> None:
        self.gauge = Gauge()
        self._name = name
        self._module = module
        self._seen: Tensor | None = None
        self._plan: Plan | None = None
        self._cells: Cells | None = None
        self._misses = 0

    @property
    def measured(self) -> bool:
        """Whether there are cells to show."""
        return self._cells is not None

    def plan(self, plans: Mapping[str, Plan]) -> bool:
        """Measure the planned cells from the next pass on; return whether there are any."""
        self._plan = plans.get(self._seen.name) if self._seen is not None else None
        self._cells, self._misses = None, 0
        self.gauge.armed = self._plan is not None
        return self._plan is not None

    def tensor(self) -> Tensor | None:
        """Return the output as a named tensor, None as long as there was no pass."""
        seen = self._seen
        if seen is None or seen.value is None:
            return seen
        return replace(seen, value=Output(seen.value.dtype, self._cells))

    def hear(self, output: Any) -> None:
        """Take note of an output; copy its cells if this pass is to be measured."""
        self.gauge.happen()
        if self._seen is None or self.gauge.armed:
            self._measure(_first_tensor(output))

    def _measure(self, value: torch.Tensor | None) -> None:
        if value is None:
            return
        tensor = self._named(value)
        shown = None if self._plan is None else self._plan.array_shape
        part = None if tensor.value is None or shown is None else _part(value, shown)
        if part is not None and self._plan is not None:
            self._cells, self._misses = Cells(self._named(part), self._plan), 0
            self.gauge.measured()
            return
        self._misses += 1
        if shown is None or tensor.shape[1:] != shown[1:] or self._misses >= PATIENCE:
            dtype = None if tensor.value is None else recognition.dtype(tensor)
            self._seen = replace(tensor, value=None if dtype is None else Output(dtype))

    def _named(self, value: torch.Tensor) -> Tensor:
        return named(self._name, value, activation_axes(value.dim(), self._module))


class Activations:
    """The outputs of a model's layers, in the order in which a forward pass makes them.

    The hooks leave when nobody has asked for activations through `UNASKED_EVENTS` passes; they come back when somebody
    asks.

    Parameters
    ----------
    module : torch.nn.Module
        The model; see `layers.layers_of` for what its layers are.
    """

    def __init__(self, module: nn.Module, hooks: Hooks) -> None:
        self._module = module
        self._hooks = hooks
        self._demand = Demand()
        self._turns = Turns()
        self._plans: Mapping[str, Plan] = {}
        self._layers: list[tuple[Layer, nn.Module]] = []
        self._order = PassOrder[Layer]([], self.pass_begins)
        self._planned: list[Layer] = []
        self._handles: list[Handle] = []

    def show(self, *, on: bool) -> None:
        """Have hooks on the layers, or take them and all copies away."""
        self.leave()
        self._planned, self._plans = [], {}
        found = list(layers.layers_of(self._module)) if on else []
        names = naming.unique([name for name, _ in found])
        self._layers = [(Layer(name, module), module) for name, (_, module) in zip(names, found, strict=True)]
        self._order = PassOrder([layer for layer, _ in self._layers], self.pass_begins)
        self.ask()

    def ask(self) -> None:
        """Note that activations are asked for; put the hooks back if they have left."""
        self._demand.ask()
        if self._handles or not self._layers:
            return
        self._handles.append(PassHook(self).on(self._module))
        for layer, module in self._layers:
            self._handles.append(LayerHook(self, layer).on(module))

    def leave(self) -> None:
        """Take the hooks away: the passes that follow go unseen."""
        while self._handles:
            self._handles.pop().remove()
        for layer, _ in self._layers:
            layer.gauge.happen()
        self._order.forget_pass()

    def begin(self, began: float) -> None:
        """Note that a pass through the whole model begins.

        Parameters
        ----------
        began : float
            When the hook began, in seconds of `time.perf_counter`.
        """
        with self._hooks.guarded(began):
            self._order.begin()

    def hear(self, layer: Layer, output: Any, began: float) -> None:
        """Take note of a layer's output; `began` as in `begin`."""
        with self._hooks.guarded(began):
            self._order.use(layer)
            layer.hear(output)

    def pass_begins(self) -> None:
        """Count a pass; take the hooks away if nobody asks any more."""
        if not self._demand.happen():
            self.leave()

    def tensors(self) -> list[Tensor]:
        """Return the outputs of those layers that there was a pass through."""
        self.ask()
        outputs = (layer.tensor() for layer in self._order.layers())
        return [output for output in outputs if output is not None]

    def ready(self, shown: Sequence[tuple[Tensor, Plan]]) -> bool:
        """Whether the last pass was measured, see `WatchedModel.ready`."""
        self.ask()
        plans = plans_of(shown)
        if plans != self._plans:
            self._plans = plans
            self._planned = [layer for layer, _ in self._layers if layer.plan(plans)]
        measured = any(layer.measured for layer in self._planned)
        return self._turns.ready([layer.gauge for layer in self._planned], measured=measured)


def _first_tensor(output: Any) -> torch.Tensor | None:
    """Return the first tensor of an output, which may be a tuple or a mapping."""
    if isinstance(output, torch.Tensor):
        return output
    parts = output.values() if isinstance(output, Mapping) else output if isinstance(output, tuple | list) else ()
    return next((tensor for tensor in map(_first_tensor, parts) if tensor is not None), None)


def _part(value: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor | None:
    """Return the first part, of a given shape, of a tensor; None if the tensor is too small."""
    if value.dim() != len(shape) or any(has < wanted for has, wanted in zip(value.shape, shape, strict=True)):
        return None
    return value.detach()[tuple(slice(wanted) for wanted in shape)]
