"""Whose an array is: the adapters of the frameworks that are in use, and what is asked of them."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from beholder_widget.frameworks import arrays as plain
from beholder_widget.frameworks.base import Adapter, Derived, Tensor, Wait
from beholder_widget.tiling import Plan

ADAPTERS = {
    "keras": ("keras_models", "Keras"),
    "torch": ("pytorch.adapter", "PyTorch"),
    "jax": ("jax.arrays", "Jax"),
    "tensorflow": ("tensorflow_arrays", "TensorFlow"),
}
"""Where each framework's adapter is; they are asked in this order: a model of Keras may also be a module of PyTorch."""


_owners: WeakKeyDictionary[type, Adapter] = WeakKeyDictionary()
"""Whose arrays those of a class are: this is asked several times for each tensor that is shown."""


def adapters() -> list[Adapter]:
    """Return the adapters of the frameworks that this process has imported."""
    return [_adapter(*place) for framework, place in ADAPTERS.items() if sys.modules.get(framework)]


def is_array(value: Any) -> bool:
    """Whether `value` is an array of some framework, or can give itself as one."""
    return _owner(value) is not None or plain.owns(value)


def tensor(name: str, value: Any) -> Tensor:
    """Return `value` as a named tensor; what is no array, or cannot be read, gets a note."""
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


def dtype(tensor: Tensor) -> np.dtype[Any]:
    """Return float32 or float64: the narrower that holds the tensor's values well."""
    if isinstance(tensor.value, Derived):
        return tensor.value.dtype
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
    if isinstance(tensor.value, Derived):
        return tensor.value.gather(plan, out)
    adapter = _owner(tensor.value)
    return (plain.gather if adapter is None else adapter.gather)(tensor.value, plan, out)


def _owner(value: Any) -> Adapter | None:
    kind = type(value)
    if kind is np.ndarray:
        return None
    owner = _owners.get(kind)
    if owner is None:
        owner = next((adapter for adapter in adapters() if adapter.owns(value)), None)
        if owner is not None:
            _owners[kind] = owner
    return owner


@cache
def _adapter(module: str, name: str) -> Adapter:
    adapter: Adapter = getattr(import_module(f"beholder_widget.frameworks.{module}"), name)()
    return adapter
