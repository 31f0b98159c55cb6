"""Frameworks, recognised without importing them: whose an array is, what a model holds."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from typing import Any

import numpy as np

from beholder_widget import trees
from beholder_widget.frameworks import arrays as plain
from beholder_widget.frameworks.base import Adapter, Tensor, Wait, Watched
from beholder_widget.frameworks.watched import WatchedTree, is_tree
from beholder_widget.tiling import Plan

__all__ = ["Tensor", "Watched", "arrays", "dtype", "gather", "watch"]

ADAPTERS = {"torch": ("pytorch", "PyTorch"), "jax": ("jax_arrays", "Jax")}
"""Where each framework's adapter is; they are asked in this order."""

ACCEPTED = (
    "a torch.nn.Module, a Keras model, a flax.nnx.Module, a tf.Module, a list of parameters, "
    "a mapping or nested structure of arrays, or a callable that returns one of these"
)


def watch(model: Any, optimizer: Any = None) -> Watched:
    """Return `model` as something to be watched.

    Raises
    ------
    TypeError
        If it is nothing that can be watched; the message names its type and lists what can.
    """
    for adapter in _adapters():
        watched = adapter.watch(model, optimizer)
        if watched is not None:
            return watched
    if is_tree(model) or plain.owns(model):
        return WatchedTree(model, optimizer, _numbers)
    raise TypeError(f"a model must be {ACCEPTED}, not {type(model).__module__}.{type(model).__qualname__}")


def arrays(tree: Any) -> list[Tensor]:
    """Return the arrays of a nested structure by the paths to them; a leaf that is no array becomes a note."""
    return [_tensor(name or "array", leaf) for name, leaf in trees.leaves(tree, _is_array)]


def dtype(tensor: Tensor) -> np.dtype[Any]:
    """Return float32 or float64: the narrower that holds the tensor's values well."""
    adapter = _owner(tensor.value)
    return plain.dtype(tensor.value) if adapter is None else adapter.dtype(tensor.value)


def gather(tensor: Tensor, plan: Plan, out: np.ndarray) -> Wait | None:
    """Copy the cells that `plan` shows of a tensor to `out`.

    Parameters
    ----------
    out : numpy.ndarray
        (rows, cols) of the plan, float32 or float64, C-contiguous.

    Returns
    -------
    callable or None
        None if the cells are there; else what waits for a copy from a device, to be called on the render thread.
    """
    adapter = _owner(tensor.value)
    return (plain.gather if adapter is None else adapter.gather)(tensor.value, plan, out)


def _numbers(tree: Any) -> list[Tensor]:
    """Return a model's arrays; the functions that it holds besides, such as its activations, are left out."""
    return [_tensor(name or "array", leaf) for name, leaf in trees.leaves(tree, _is_array) if not _is_function(leaf)]


def _is_function(leaf: Any) -> bool:
    return callable(leaf) and not _is_array(leaf)


def _tensor(name: str, value: Any) -> Tensor:
    try:
        adapter = _owner(value)
        if adapter is not None:
            return adapter.tensor(name, value)
        if plain.owns(value):
            return plain.tensor(name, value)
        note = f"{type(value).__qualname__} is no array"
    except Exception as error:  # noqa: BLE001 - what a foreign array raises is its own
        note = f"cannot be read: {error}"
    return Tensor(name, None, (), note=note)


def _is_array(value: Any) -> bool:
    return _owner(value) is not None or plain.owns(value)


def _owner(value: Any) -> Adapter | None:
    return next((adapter for adapter in _adapters() if adapter.owns(value)), None)


def _adapters() -> list[Adapter]:
    """Return the adapters of the frameworks that this process has imported."""
    return [_adapter(*place) for framework, place in ADAPTERS.items() if sys.modules.get(framework)]


@cache
def _adapter(module: str, name: str) -> Adapter:
    adapter: Adapter = getattr(import_module(f"beholder_widget.frameworks.{module}"), name)()
    return adapter
