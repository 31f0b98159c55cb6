"""Finds the adapter of the framework that an array belongs to, and reads the array with it."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from beholder_widget.frameworks import arrays as plain
from beholder_widget.frameworks.base import Adapter, Derived, Tensor, UnreadableError, Wait
from beholder_widget.frameworks.whole import PIECE, Counts, Later, Part
from beholder_widget.tiling import Plan
from beholder_widget.wording import words_of

UNREADABLE = "cannot be read: {}"

ADAPTERS = {
    "keras": ("keras_models", "Keras"),
    "torch": ("pytorch.adapter", "PyTorch"),
    "jax": ("jax.arrays", "Jax"),
    "tensorflow": ("tensorflow_arrays", "TensorFlow"),
}
"""Module and class of each framework's adapter. Their order counts: a Keras model may also be a PyTorch module."""

_owners: WeakKeyDictionary[type, Adapter] = WeakKeyDictionary()
"""The adapter for each class of arrays: it is looked up several times for each tensor that is shown."""


def adapters() -> list[Adapter]:
    """Return the adapters of the frameworks that this process has imported."""
    return [_adapter(*place) for framework, place in ADAPTERS.items() if sys.modules.get(framework)]


def is_array(value: Any) -> bool:
    """Whether `value` is an array of some framework, or can give itself as one; a foreign object may raise anything."""
    return _owner(value) is not None or plain.owns(value)


def tensor(name: str, value: Any) -> Tensor:
    """Return `value` as a named tensor; never raises.

    A value that is no array, or that cannot be read, gets a note. An exception is a value that could not be read.
    """
    try:
        if isinstance(value, Exception):
            return Tensor(name, None, (), note=UNREADABLE.format(words_of(value)))
        adapter = _owner(value)
        if adapter is not None:
            return adapter.tensor(name, value)
        if plain.owns(value):
            return plain.tensor(name, value)
        note = f"{type(value).__qualname__} is no array"
    except Exception as error:  # noqa: BLE001 - a foreign array may raise anything
        note = UNREADABLE.format(words_of(error))
    return Tensor(name, None, (), note=note)


def activation(name: str, value: Any) -> Tensor:
    """Return `value`, tapped in a forward pass, as a named tensor; see `tensor`.

    Of an array whose channels may be last, (batch, heads, T, T) are maps: where the last two axes are equal, and the
    two in the middle are not, as they are in a batch of square images, each map is a block of its own.
    """
    found = tensor(name, value)
    if found.axes is None and len(found.shape) == 4:
        _, heads, rows, columns = found.shape
        if heads != rows == columns > 1:
            return replace(found, axes=((0, 2), (1, 3)))
    return found


def dtype(tensor: Tensor) -> np.dtype[Any]:
    """Return float32 or float64: the narrower that holds the tensor's values well.

    float32 for an array that does not tell; reading such an array fails too, in `gather`.
    """
    try:
        if isinstance(tensor.value, Derived):
            return tensor.value.dtype
        adapter = _owner(tensor.value)
        return plain.dtype(tensor.value) if adapter is None else adapter.dtype(tensor.value)
    except Exception:  # noqa: BLE001 - a foreign array may raise anything
        return np.dtype(np.float32)


def gather(tensor: Tensor, plan: Plan, out: np.ndarray) -> Wait | None:
    """Copy the cells that `plan` shows of a tensor to `out`.

    Parameters
    ----------
    out : numpy.ndarray
        (rows, cols) of the plan, float32 or float64, C-contiguous.

    Returns
    -------
    callable or None
        None if the cells are there. Else a callable that waits for a copy from a device; the render thread calls it.

    Raises
    ------
    UnreadableError
        If the cells cannot be read. Nothing else is raised; the message says why.
    """
    try:
        if isinstance(tensor.value, Derived):
            return tensor.value.gather(plan, out)
        adapter = _owner(tensor.value)
        return (plain.gather if adapter is None else adapter.gather)(tensor.value, plan, out)
    except UnreadableError:
        raise
    except Exception as error:  # noqa: BLE001 - a foreign array may raise anything
        raise UnreadableError(UNREADABLE.format(words_of(error))) from None


def part(value: Any, shape: tuple[int, ...]) -> Any:
    """Return the first part, of a given shape, of a larger array; no gradient is traced through it."""
    adapter = _owner(value)
    return (plain.part if adapter is None else adapter.part)(value, shape)


def pieces(tensor: Tensor) -> list[tuple[int, int]]:
    """Return the pieces that a tensor's values can be looked at in: each piece's first value, and the one behind it.

    None for a tensor that cannot be looked at whole.
    """
    size, value = math.prod(tensor.shape), tensor.value
    if value is None or isinstance(value, Derived) or not size:
        return []
    adapter = _owner(value)
    if size <= PIECE or not (plain.in_pieces if adapter is None else adapter.in_pieces)(value):
        return [(0, size)]
    return [(start, min(start + PIECE, size)) for start in range(0, size, PIECE)]


def figures(tensor: Tensor, start: int, stop: int) -> Part | Later:
    """Return figures of one of the tensor's `pieces`, or what returns them once a device has them.

    Raises
    ------
    UnreadableError
        If the values cannot be read. Nothing else is raised; the message says why.
    """
    adapter = _owner(tensor.value)
    try:
        return (plain.figures if adapter is None else adapter.whole)(tensor.value, start, stop)
    except UnreadableError:
        raise
    except Exception as error:  # noqa: BLE001 - a foreign array may raise anything
        raise UnreadableError(UNREADABLE.format(words_of(error))) from None


def finiteness(tensor: Tensor) -> Counts | Callable[[], Counts] | None:
    """Return what is not finite in all of a tensor, or what returns it once a device has it; None if unreadable.

    An adapter may have a faster way of its own, as that of PyTorch has.
    """
    if tensor.value is None or not math.prod(tensor.shape):
        return None
    own: Callable[[Any], Counts | Callable[[], Counts]] | None = getattr(_owner(tensor.value), "finiteness", None)
    try:
        if own is not None:
            return own(tensor.value)
        parts = [figures(tensor, *piece) for piece in pieces(tensor)]
    except Exception:  # noqa: BLE001 - a foreign array may raise anything
        return None

    def later() -> Counts:
        whole = Part()
        for part in parts:
            whole = whole.and_then(part() if callable(part) else part)
        return Counts(whole.nonfinite, whole.nans, whole.first)

    return later if any(callable(part) for part in parts) else later()


def is_readable(value: Any) -> bool:
    """Whether `value` is an array, or a number, that has values now.

    Of an object of no known framework, the class alone is asked: an attribute of a recorder's stand-in would be
    recorded.
    """
    adapter = _owner(value)
    if adapter is not None:
        return not adapter.is_symbolic(value)
    return isinstance(value, plain.NUMBERS) or plain.gives_array(type(value))


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
