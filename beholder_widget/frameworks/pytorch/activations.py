"""Outputs of a PyTorch model's layers: hooks copy the shown cells while activations are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import torch
from torch import nn

from beholder_widget.frameworks import naming, scanning
from beholder_widget.frameworks.activations import Activations
from beholder_widget.frameworks.base import Tensor
from beholder_widget.frameworks.hooking import Handle, Hooks
from beholder_widget.frameworks.outputs import Describe, Place
from beholder_widget.frameworks.pytorch import layers
from beholder_widget.frameworks.pytorch.forward_hooks import LayerHook, PassHook, remove
from beholder_widget.frameworks.pytorch.layouts import activation_axes
from beholder_widget.frameworks.pytorch.tensors import named
from beholder_widget.frameworks.scanning import Found
from beholder_widget.frameworks.tapping import Tap

DEEPEST = 8
"""Levels of an output in parts that are looked into: a list may hold itself."""


class LayerActivations(Activations):
    """The outputs of a module's layers, with tapped values among them.

    Parameters
    ----------
    module : torch.nn.Module
        The model; see `layers.layers_of` for what its layers are.
    hooks : Hooks
        Counts the time of the hooks and keeps their errors.
    tap : Tap
        Passes on what is tapped.
    """

    def __init__(self, module: nn.Module, hooks: Hooks, tap: Tap) -> None:
        self._module = module
        self._layers: list[tuple[Place, nn.Module]] = []
        self._handles: list[Handle] = []
        self._spoiled: dict[int, list[Found]] = {}
        super().__init__(hooks, tap)

    def find_layers(self) -> list[Place]:
        """Return the layers in the order of registration, see `layers.layers_of`."""
        found = list(layers.layers_of(self._module))
        names = naming.unique([name for name, _ in found])
        self._layers = [
            (Place(name, _describing(module)), module) for name, (_, module) in zip(names, found, strict=True)
        ]
        return [place for place, _ in self._layers]

    def attach(self) -> None:
        """Put a hook on the model and on each layer."""
        PassHook(self, self._handles).attach(self._module)
        for place, module in self._layers:
            LayerHook(self, self._handles, place).attach(module)

    def detach(self) -> None:
        """Take the hooks away."""
        remove(self._handles)

    def look_into(self, place: Place) -> None:
        """Keep the figures of those parameters of a layer that are not finite now."""
        self._spoiled = {}
        module = next((module for layer, module in self._layers if layer is place), None)
        for parameter in () if module is None else module.parameters():
            parts = scanning.whole(named("", parameter, None))
            if any(not callable(part) and part.nonfinite for part in parts):
                self._spoiled[id(parameter)] = parts

    def spoiled(self) -> dict[int, list[Found]]:
        """Return the figures of parameters, by `id`, not finite when the first layer of this step spoiled an output."""
        with self._lock:
            return self._spoiled if self._caught else {}


def _describing(module: nn.Module) -> Describe:
    """Return a function that describes the outputs of a module."""

    def describe(name: str, output: Any) -> Tensor | None:
        value = _first_tensor(output)
        return None if value is None else named(name, value, activation_axes(value.dim(), module))

    return describe


def _first_tensor(output: Any, deepest: int = DEEPEST) -> torch.Tensor | None:
    """Return the first tensor of an output, which may be a tuple or a mapping, or hold some."""
    if isinstance(output, torch.Tensor):
        return output
    found = (_first_tensor(part, deepest - 1) for part in _parts(output)) if deepest else ()
    return next((tensor for tensor in found if tensor is not None), None)


def _parts(output: Any) -> Iterable[Any]:
    """Return what an output holds; nothing where the user's own class does not say."""
    if not isinstance(output, Mapping):
        return output if isinstance(output, tuple | list) else ()
    try:
        return tuple(output.values())
    except Exception:  # noqa: BLE001 - whatever that class raises
        return ()
