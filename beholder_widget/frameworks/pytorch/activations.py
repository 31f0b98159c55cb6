"""Outputs of a PyTorch model's layers, measured by hooks that are there while they are shown."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol
from weakref import WeakMethod

import numpy as np
import torch
from torch import nn

from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.base import Derived, Tensor, Wait
from beholder_widget.frameworks.hooking import Handle, Hooks
from beholder_widget.frameworks.probing import Probe, Turns
from beholder_widget.frameworks.pytorch.layouts import activation_axes
from beholder_widget.frameworks.pytorch.wrappers import is_recording, unwrapped
from beholder_widget.frameworks.updates import Cells, plans_of
from beholder_widget.tiling import Axes, Plan

SILENT = (nn.Identity, nn.Flatten, nn.Unflatten, nn.modules.dropout._DropoutNd)  # noqa: SLF001 - the base of all kinds
"""Layers whose outputs are their inputs, but for their shape or for zeros."""

PATIENCE = 3
"""So many smaller batches in a row are passed over; after that they are what is shown."""


class NameTensor(Protocol):
    """`PyTorch.tensor`."""

    def __call__(self, name: str, value: torch.Tensor, axes: Axes | None = None) -> Tensor:
        """Return a tensor by name."""


class Output(Derived):
    """The output of a layer in the last pass that was measured."""

    def __init__(self, dtype: np.dtype[Any], cells: Cells | None = None) -> None:
        self._dtype = dtype
        self._cells = cells

    @property
    def dtype(self) -> np.dtype[Any]:
        """That of the cells."""
        return self._dtype

    def gather(self, plan: Plan, out: np.ndarray) -> Wait:
        """Return what copies the cells to `out`."""
        cells = self._cells
        if cells is None or cells.plan is not plan:
            raise LookupError("no pass through this layer has been seen yet")
        return lambda: np.copyto(out, cells.read())


class Layer:
    """What is known of one layer's outputs.

    A batch that is smaller than what is shown, as the last of an epoch, is passed over; of a larger one the part that
    is shown is taken. So the picture keeps its shape from step to step.

    Attributes
    ----------
    probe : Probe
        Says which passes are measured.
    """

    def __init__(self, name: str, module: nn.Module, name_tensor: NameTensor, hooks: Hooks) -> None:
        self.probe = Probe()
        self._name = name
        self._module = module
        self._name_tensor = name_tensor
        self._hooks = hooks
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
        self.probe.armed = self._plan is not None
        return self._plan is not None

    def tensor(self) -> Tensor | None:
        """Return the output as a named tensor, None as long as there was no pass."""
        seen = self._seen
        if seen is None or seen.value is None:
            return seen
        return replace(seen, value=Output(seen.value.dtype, self._cells))

    def hear(self, output: Any) -> None:
        """Take note of an output; copy its cells if this pass is to be measured."""
        self.probe.happen()
        if self._seen is None or self.probe.armed:
            with self._hooks.guarded():
                self._measure(_first_tensor(output))

    def _measure(self, value: torch.Tensor | None) -> None:
        if value is None:
            return
        tensor = self._named(value)
        shown = None if self._plan is None else self._plan.array_shape
        part = None if tensor.value is None or shown is None else _part(value, shown)
        if part is not None and self._plan is not None:
            self._cells, self._misses = Cells(self._named(part), self._plan), 0
            self.probe.measured()
            return
        self._misses += 1
        if shown is None or tensor.shape[1:] != shown[1:] or self._misses >= PATIENCE:
            dtype = None if tensor.value is None else recognition.dtype(tensor)
            self._seen = replace(tensor, value=None if dtype is None else Output(dtype))

    def _named(self, value: torch.Tensor) -> Tensor:
        return self._name_tensor(self._name, value, activation_axes(value.dim(), self._module))


class LayerHook:
    """The forward hook of one layer. In a copy of the model, or a file of it, nothing is left of it but a place."""

    def __init__(self, layer: Layer) -> None:
        self._hear = WeakMethod(layer.hear)

    def __call__(self, _module: nn.Module, _inputs: Any, output: Any) -> None:
        """Hand the output on."""
        if not is_recording():
            hear = self._hear()
            if hear is not None:
                hear(output)

    def __reduce__(self) -> tuple[Any, ...]:
        # What every Python can load, takes three arguments and returns None.
        return getattr, (contextlib.nullcontext(), "__exit__")


class Activations:
    """The outputs of a model's layers.

    Parameters
    ----------
    module : torch.nn.Module
        Layers are its modules without children, and those with parameters of their own; of what is compiled, the whole.
    """

    def __init__(self, module: nn.Module, name_tensor: NameTensor, hooks: Hooks) -> None:
        self._module = module
        self._name_tensor = name_tensor
        self._hooks = hooks
        self._turns = Turns()
        self._plans: Mapping[str, Plan] = {}
        self._layers: list[Layer] = []
        self._planned: list[Layer] = []
        self._handles: list[Handle] = []

    def show(self, *, on: bool) -> None:
        """Have hooks on the layers, or take them and all copies away."""
        while self._handles:
            self._handles.pop().remove()
        self._layers, self._planned, self._plans = [], [], {}
        for name, module in layers_of(self._module) if on else ():
            layer = Layer(name, module, self._name_tensor, self._hooks)
            self._layers.append(layer)
            self._handles.append(module.register_forward_hook(LayerHook(layer)))

    def tensors(self) -> list[Tensor]:
        """Return the outputs of those layers that there was a pass through."""
        outputs = (layer.tensor() for layer in self._layers)
        return [output for output in outputs if output is not None]

    def ready(self, shown: Sequence[tuple[Tensor, Plan]]) -> bool:
        """Whether the last pass was measured, see `Watch.ready`."""
        plans = plans_of(shown)
        if plans != self._plans:
            self._plans = plans
            self._planned = [layer for layer in self._layers if layer.plan(plans)]
        measured = any(layer.measured for layer in self._planned)
        return self._turns.ready([layer.probe for layer in self._planned], measured=measured)


def layers_of(model: nn.Module) -> Iterator[tuple[str, nn.Module]]:
    """Yield the layers in the order of the network, with their names; one that is used twice, once."""
    seen: set[int] = set()

    def walk(path: str, module: nn.Module) -> Iterator[tuple[str, nn.Module]]:
        if id(module) in seen or isinstance(module, torch.jit.ScriptModule):
            return
        seen.add(id(module))
        if getattr(module, "_compiled_call_impl", None) is not None:
            return  # Its hooks are compiled with it.
        children = [] if _is_compiled(module) else _children(module)
        speaks = not children or next(module.parameters(recurse=False), None) is not None
        if speaks and not isinstance(module, SILENT):
            yield unwrapped(path) or "output", module
        for name, child in children:
            yield from walk(f"{path}.{name}" if path else name, child)

    return walk("", model)


def _children(module: nn.Module) -> list[tuple[str, nn.Module]]:
    return [(name, child) for name, child in module.named_children() if name != "parametrizations"]


def _is_compiled(module: nn.Module) -> bool:
    compiler = sys.modules.get("torch._dynamo.eval_frame")
    return compiler is not None and isinstance(module, compiler.OptimizedModule)


def _first_tensor(output: Any) -> torch.Tensor | None:
    """Return the first tensor of an output, which may be a tuple or a mapping."""
    if isinstance(output, torch.Tensor):
        return output
    parts = output.values() if isinstance(output, Mapping) else output if isinstance(output, tuple | list) else ()
    return next((tensor for tensor in map(_first_tensor, parts) if tensor is not None), None)


def _part(value: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor | None:
    """Return the first part, of a given shape, of a tensor; None if it is too small."""
    if value.dim() != len(shape) or any(has < wanted for has, wanted in zip(value.shape, shape, strict=True)):
        return None
    return value.detach()[tuple(slice(wanted) for wanted in shape)]
