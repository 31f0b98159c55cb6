"""Frameworks, recognised without importing them: named arrays, and the tensors of a model."""

from __future__ import annotations

from typing import Any

from beholder_widget.frameworks import arrays as plain
from beholder_widget.frameworks import naming, trees
from beholder_widget.frameworks.base import (
    Facts,
    LeavesOut,
    MeasuresSteps,
    ModelTensors,
    ShowsTaps,
    Tensor,
    UnreadableError,
    WatchedModel,
)
from beholder_widget.frameworks.listing import TreeModel, is_tree
from beholder_widget.frameworks.recognition import adapters, dtype, figures, gather, is_array, pieces, tensor
from beholder_widget.frameworks.scalars import scalar
from beholder_widget.frameworks.subsampling import subsample
from beholder_widget.frameworks.tapped import TappedValues
from beholder_widget.frameworks.tapping import Tap
from beholder_widget.frameworks.updates import ModelWithUpdates
from beholder_widget.frameworks.waiting import waited

__all__ = [
    "Facts",
    "LeavesOut",
    "MeasuresSteps",
    "ModelTensors",
    "Tap",
    "TappedValues",
    "Tensor",
    "UnreadableError",
    "WatchedModel",
    "arrays",
    "dtype",
    "figures",
    "gather",
    "pieces",
    "scalar",
    "subsample",
    "waited",
    "watch",
]

ACCEPTED = (
    "a torch.nn.Module, a Keras model, a flax.nnx.Module, a tf.Module, a list of parameters, "
    "a mapping or nested structure of arrays, or a callable that returns one of these"
)


def watch(model: Any, optimizer: Any = None, tap: Tap | None = None) -> WatchedModel:
    """Return what lists the tensors of `model` from now on.

    Parameters
    ----------
    tap : Tap, optional
        Passes on what is tapped; a model whose layers' outputs can be shown shows that among them.

    Raises
    ------
    TypeError
        If `model` cannot be watched. The message names its type and lists what can be watched.
    """
    for adapter in adapters():
        watched = adapter.watch(model, optimizer)
        if watched is not None:
            if tap is not None and isinstance(watched, ShowsTaps):
                watched.connect(tap)
            return watched if isinstance(watched, WatchedModel) else ModelWithUpdates(watched)
    if is_tree(model) or (plain.owns(model) and not isinstance(model, int | float | complex)):
        return ModelWithUpdates(TreeModel(model, optimizer, _numbers))
    raise TypeError(f"a model must be {ACCEPTED}, not {type(model).__module__}.{type(model).__qualname__}")


def arrays(tree: Any) -> list[Tensor]:
    """Return the arrays of a nested structure, named by the paths to them; never raises.

    A leaf that is no array, or that cannot be read, has a note in place of values. Names are unique.
    """
    return naming.uniquely_named([tensor(name or "array", leaf) for name, leaf in trees.leaves(tree, is_array)])


def _numbers(tree: Any) -> list[Tensor]:
    """Return the arrays of a model; a function that it holds, such as an activation, is left out."""
    return [tensor(name or "array", leaf) for name, leaf in trees.leaves(tree, is_array) if not _is_function(leaf)]


def _is_function(leaf: Any) -> bool:
    return callable(leaf) and not is_array(leaf)
