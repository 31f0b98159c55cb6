"""Keras 3: models and variables, on any of its back ends. Imported only where keras has been."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

import keras
import numpy as np

from beholder_widget.frameworks import channels_last, recognition
from beholder_widget.frameworks.base import Facts, ModelTensors, Tensor, Wait
from beholder_widget.frameworks.listing import ListedModel
from beholder_widget.frameworks.whole import Later, Part
from beholder_widget.tiling import Axes, Plan

IS_KNOWN = hasattr(keras, "Variable")
"""Keras 2 has none: its models are modules of TensorFlow, and are watched as such."""

SYMBOLIC = "symbolic: it has no values while the model is built"

TRANSPOSED = (keras.layers.Conv1DTranspose, keras.layers.Conv2DTranspose, keras.layers.Conv3DTranspose)
DEPTHWISE = (keras.layers.DepthwiseConv1D, keras.layers.DepthwiseConv2D)


class Keras:
    """The adapter of Keras: its variables are read as the arrays of the back end that they hold."""

    def owns(self, value: Any) -> bool:
        """Whether `value` is a variable, or stands for a tensor while a model is built."""
        return IS_KNOWN and isinstance(value, keras.Variable | keras.KerasTensor)

    def tensor(self, name: str, value: Any) -> Tensor:
        """Return a variable's array by name; what stands for a tensor gets a note."""
        if self.is_symbolic(value):
            return Tensor(name, None, (), note=SYMBOLIC)
        axes = channels_last.axes(name, tuple(value.shape))
        return _tensor(name, value.value, axes, trainable=value.trainable)

    def dtype(self, value: Any) -> np.dtype[Any]:
        """Return float32 or float64: the narrower that holds the variable's values well."""
        return recognition.dtype(self.tensor("", value))

    def gather(self, value: Any, plan: Plan, out: np.ndarray) -> Wait | None:
        """Copy the plan's cells of a variable, now or when the returned callable is called."""
        return recognition.gather(self.tensor("", value), plan, out)

    def part(self, value: Any, shape: tuple[int, ...]) -> Any:
        """Return the first part, of a given shape, of a larger variable's array."""
        return recognition.part(value.value, shape)

    def whole(self, value: Any, start: int, stop: int) -> Part | Later:
        """Return figures of some values of a variable's array."""
        return recognition.figures(self.tensor("", value), start, stop)

    def in_pieces(self, value: Any) -> bool:
        """Whether a variable's array can be looked at piece by piece."""
        return len(recognition.pieces(self.tensor("", value))) > 1

    def is_symbolic(self, value: Any) -> bool:
        """Whether `value` stands for a tensor while a model is built."""
        return isinstance(value, keras.KerasTensor)

    def watch(self, model: Any, optimizer: Any) -> ModelTensors | None:
        """Return a model, a layer or a list of variables as watched.

        Where no optimizer is given, it is the one that the model was compiled with.
        """
        if not IS_KNOWN:
            return None
        if isinstance(model, list | tuple) and model and all(isinstance(each, keras.Variable) for each in model):
            return _watched_variables(tuple(model), optimizer)
        return _watched_layer(model, optimizer) if isinstance(model, keras.layers.Layer) else None


def _watched_variables(variables: tuple[Any, ...], optimizer: Any) -> ListedModel:
    """Return given variables as watched."""

    def parameters() -> list[tuple[str, Any, Axes | None]]:
        return [(each.path, each.value, channels_last.axes(each.path, tuple(each.shape))) for each in variables]

    parts = {
        "parameters": lambda: [
            _tensor(*parameter, trainable=each.trainable)
            for each, parameter in zip(variables, parameters(), strict=True)
        ]
    }
    if optimizer is not None:
        parts["optimizer"] = lambda: _optimizer_state(optimizer, parameters())
    return ListedModel(parts)


def _watched_layer(layer: Any, optimizer: Any) -> ListedModel:
    """Return a layer, such as a model, as watched; gradients are kept by the back end of PyTorch alone."""

    def optimizer_state() -> list[Tensor]:
        used = optimizer if optimizer is not None else getattr(layer, "optimizer", None)
        return _optimizer_state(used, _parameters(layer)) if used is not None else []

    parts = {"parameters": lambda: [_tensor(*parameter, trainable=True) for parameter in _parameters(layer)]}
    if keras.backend.backend() == "torch":
        parts["gradients"] = lambda: [
            _tensor(path, value.grad, axes, trainable=True)
            for path, value, axes in _parameters(layer)
            if value.grad is not None
        ]
    return ListedModel(parts | {"optimizer": optimizer_state})


def _parameters(layer: Any) -> list[tuple[str, Any, Axes | None]]:
    """Return path, array, rows and columns of each trainable variable, as training has left it.

    On the back end of JAX, `fit` keeps the variables' values to itself until it is asked for them.
    """
    if hasattr(layer, "jax_state_sync"):
        layer.jax_state_sync()
    special = _special_axes(layer)
    return [
        (
            variable.path,
            variable.value,
            special.get(id(variable)) or channels_last.axes(variable.path, tuple(variable.shape)),
        )
        for variable in layer.trainable_variables
    ]


def _special_axes(layer: Any) -> dict[int, Axes]:
    """Return rows and columns of those kernels whose outputs do not come last, by the identity of the variable."""
    special = {}
    for part in layer._flatten_layers():  # noqa: SLF001 - a layer's public lists leave out layers within layers
        if part.built and isinstance(part, TRANSPOSED):
            special[id(part.kernel)] = channels_last.kernel(len(part.kernel.shape), transposed=True)
        elif part.built and isinstance(part, DEPTHWISE):
            special[id(part.kernel)] = channels_last.depthwise(len(part.kernel.shape))
    return special


def _optimizer_state(optimizer: Any, parameters: Iterable[tuple[str, Any, Axes | None]]) -> list[Tensor]:
    """Return an optimizer's variables without its counters; moments are laid out as their parameters are.

    A moment is named after its parameter, with the slashes of the parameter's path made underscores.
    """
    layouts = sorted(
        ((path.replace("/", "_"), axes) for path, _, axes in parameters), key=lambda layout: -len(layout[0])
    )
    found = []
    for variable in optimizer.variables:
        if len(variable.shape):
            name = variable.path.rpartition("/")[2]
            axes = next((axes for parameter, axes in layouts if name.startswith(f"{parameter}_")), None)
            found.append(_tensor(variable.path, variable.value, axes))
    return found


def _tensor(name: str, array: Any, axes: Axes | None, *, trainable: bool | None = None) -> Tensor:
    """Return the back end's array by name; its layout is Keras's, whatever the back end's own is.

    Parameters
    ----------
    trainable : bool, optional
        What Keras says, in place of the back end; None where it says nothing.
    """
    tensor = recognition.tensor(name, array)
    return replace(tensor, axes=axes, facts=_facts_of(tensor.facts, trainable))


@lru_cache(maxsize=64)
def _facts_of(facts: Facts, trainable: bool | None) -> Facts:
    return facts._replace(trainable=trainable)
