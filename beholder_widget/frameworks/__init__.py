"""Frameworks, recognised without importing them: named arrays, and what a model holds."""

from __future__ import annotations

from typing import Any

from beholder_widget.frameworks import arrays as plain
from beholder_widget.frameworks import trees
from beholder_widget.frameworks.base import Tensor, Watch, Watched
from beholder_widget.frameworks.recognition import adapters, dtype, gather, is_array, tensor
from beholder_widget.frameworks.updates import WatchedWithUpdates
from beholder_widget.frameworks.waiting import waited
from beholder_widget.frameworks.watched import WatchedTree, is_tree

__all__ = ["Tensor", "Watch", "Watched", "arrays", "dtype", "gather", "waited", "watch"]

ACCEPTED = (
    "a torch.nn.Module, a Keras model, a flax.nnx.Module, a tf.Module, a list of parameters, "
    "a mapping or nested structure of arrays, or a callable that returns one of these"
)


def watch(model: Any, optimizer: Any = None) -> Watch:
    """Return `model` as something to be watched.

    Raises
    ------
    TypeError
        If it is nothing that can be watched; the message names its type and lists what can.
    """
    for adapter in adapters():
        watched = adapter.watch(model, optimizer)
        if watched is not None:
            return watched if isinstance(watched, Watch) else WatchedWithUpdates(watched)
    if is_tree(model) or (plain.owns(model) and not isinstance(model, int | float | complex)):
        return WatchedWithUpdates(WatchedTree(model, optimizer, _numbers))
    raise TypeError(f"a model must be {ACCEPTED}, not {type(model).__module__}.{type(model).__qualname__}")


def arrays(tree: Any) -> list[Tensor]:
    """Return the arrays of a nested structure by the paths to them; a leaf that is no array becomes a note."""
    return [tensor(name or "array", leaf) for name, leaf in trees.leaves(tree, is_array)]


def _numbers(tree: Any) -> list[Tensor]:
    """Return a model's arrays; the functions that it holds besides, such as its activations, are left out."""
    return [tensor(name or "array", leaf) for name, leaf in trees.leaves(tree, is_array) if not _is_function(leaf)]


def _is_function(leaf: Any) -> bool:
    return callable(leaf) and not is_array(leaf)
