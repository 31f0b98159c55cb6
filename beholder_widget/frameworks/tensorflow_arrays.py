"""TensorFlow: eager tensors, variables and modules. Imported only where tensorflow has been."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
import tensorflow as tf

from beholder_widget.frameworks import cells, channels_last, recognition
from beholder_widget.frameworks.arrays import first
from beholder_widget.frameworks.base import Facts, ModelTensors, Tensor, Wait, cell_dtype
from beholder_widget.frameworks.listing import ListedModel, ListTensors, variables_of
from beholder_widget.frameworks.whole import Later, Part, of_array, unscaled
from beholder_widget.tiling import Plan

DENSE = (tf.Tensor, tf.Variable)
IGNORED = frozenset({"_self_unconditional_checkpoint_dependencies", "_self_unconditional_dependency_names"})
OTHERS = (tf.IndexedSlices, tf.SparseTensor, tf.RaggedTensor)

_places: WeakKeyDictionary[Plan, dict[str, tf.Tensor]] = WeakKeyDictionary()
"""Each plan's offsets on the devices that they were needed on."""


class TensorFlow:
    """The adapter of TensorFlow."""

    def owns(self, value: Any) -> bool:
        """Whether `value` is a tensor of any kind, or a variable."""
        return isinstance(value, DENSE + OTHERS)

    def tensor(self, name: str, value: Any) -> Tensor:
        """Return a tensor by name; one whose values cannot be read gets a note."""
        note = _obstacle(value)
        if note:
            return Tensor(name, None, (), note=note)
        note = f"magnitude of {value.dtype.name}" if value.dtype.is_complex else ""
        shape = tuple(value.shape)
        trainable = value.trainable if isinstance(value, tf.Variable) else None
        facts = _facts_of(value.dtype.name, value.device, trainable)
        return Tensor(name, value, shape, channels_last.axes(name, shape), note, facts=facts)

    def dtype(self, value: Any) -> np.dtype[Any]:
        """Return float32 or float64: the narrower that holds the tensor's values well."""
        return cell_dtype(np.dtype(value.dtype.as_numpy_dtype))

    def gather(self, value: Any, plan: Plan, out: np.ndarray) -> Wait | None:
        """Copy the plan's cells: out of host memory at once, from a device without waiting for it.

        Inside `tf.init_scope` no gradient tape notes what is done.
        """
        with tf.init_scope():
            tensor = value.value() if isinstance(value, tf.Variable) else value
            if _is_on_host(tensor):
                cells.take(plan, np.from_dlpack(tensor), out)
                return None
            return gather_on_device(tensor, plan, out)

    def part(self, value: Any, shape: tuple[int, ...]) -> Any:
        """Return a copy of the first part, of a given shape, of a larger tensor; no gradient tape notes it."""
        with tf.init_scope():
            return value[first(shape)]

    def whole(self, value: Any, start: int, stop: int) -> Part | Later:
        """Return figures of some values: in host memory at once, on a device of all without waiting for it."""
        with tf.init_scope():
            tensor = value.value() if isinstance(value, tf.Variable) else value
            if _is_on_host(tensor):
                return of_array(np.from_dlpack(tensor), start, stop)
            return figures_on_device(tensor)

    def in_pieces(self, value: Any) -> bool:
        """Whether NumPy can see a tensor's memory."""
        return _is_on_host(value)

    def is_symbolic(self, value: Any) -> bool:
        """Whether a tensor stands for values inside of a function that is being traced."""
        return bool(tf.is_symbolic_tensor(value))

    def watch(self, model: Any, optimizer: Any) -> ModelTensors | None:
        """Return a module, or a list of variables, as watched, its optimizer's variables too if that has some."""
        if isinstance(model, list | tuple) and model and all(isinstance(value, tf.Variable) for value in model):
            named = [(variable.name.removesuffix(":0"), variable) for variable in model]
            return self._watched(lambda: named, optimizer)
        if isinstance(model, tf.Module):
            return self._watched(lambda: variables_of(model, (tf.Module, tf.Variable), IGNORED), optimizer)
        return None

    def _watched(self, variables: Callable[[], list[tuple[str, tf.Variable]]], optimizer: Any) -> ModelTensors:
        parts: dict[str, ListTensors] = {
            "parameters": lambda: [self.tensor(name, variable) for name, variable in variables() if variable.trainable]
        }
        if optimizer is not None:
            if not hasattr(optimizer, "variables"):
                given = type(optimizer).__qualname__
                raise TypeError(
                    f"the optimizer of a TensorFlow model must have `variables`, as Keras's do, not {given}"
                )
            parts["optimizer"] = lambda: _state(optimizer)
        return ListedModel(parts)


def _state(optimizer: Any) -> list[Tensor]:
    """Return an optimizer's variables without its counters."""
    variables = optimizer.variables() if callable(optimizer.variables) else optimizer.variables
    named = [(getattr(each, "path", each.name).removesuffix(":0"), each) for each in variables if len(each.shape)]
    return [recognition.tensor(name, variable) for name, variable in named]


def _obstacle(value: Any) -> str:
    """Return why a tensor's values cannot be read, empty if they can."""
    if isinstance(value, OTHERS):
        return f"{type(value).__name__}: only dense tensors can be shown"
    if tf.is_symbolic_tensor(value):
        return "symbolic: it has no values inside a tf.function; call update() outside of it"
    dtype = value.dtype
    numbers = dtype.is_floating or dtype.is_integer or dtype.is_complex or dtype.is_bool
    return "" if numbers else f"tensor of dtype {dtype.name} cannot be shown"


@lru_cache(maxsize=64)
def _facts_of(dtype: str, device: str, trainable: bool | None) -> Facts:
    """Return what is said of a tensor on a device, such as ``"/job:localhost/replica:0/task:0/device:GPU:0"``."""
    return Facts(dtype, device.rpartition("device:")[2].lower().replace("cpu:0", "cpu"), trainable)


def _is_on_host(tensor: tf.Tensor) -> bool:
    """Whether NumPy can see a tensor's memory; it knows no bfloat16."""
    dtype = np.dtype(tensor.dtype.as_numpy_dtype)
    return "device:CPU" in tensor.device and dtype.kind in "biufc" and dtype.isbuiltin == 1


def gather_on_device(tensor: tf.Tensor, plan: Plan, out: np.ndarray) -> Wait:
    """Start gathering the plan's cells on the tensor's device; return what waits until they are in `out`."""
    with tf.device(tensor.device):
        sample = tf.gather(tf.reshape(tensor, [-1]), offsets_on(tensor.device, plan))
    return lambda: cells.write(sample.numpy(), out)


def figures_on_device(tensor: tf.Tensor) -> Later:
    """Start computing the figures of a tensor on its device; return what waits for them."""
    with tf.device(tensor.device):
        values = _magnitudes(tensor) if tensor.dtype.is_complex else tensor
        values = tf.cast(values, tf.float64 if values.dtype.size > 4 else tf.float32)
        finite = tf.math.is_finite(values)
        kept = tf.where(finite, values, 0.0)
        scale = tf.reduce_max(tf.abs(kept))
        several = (
            tf.reduce_min(tf.where(finite, values, np.inf)),
            tf.reduce_max(tf.where(finite, values, -np.inf)),
            tf.reduce_sum(tf.square(kept / tf.where(scale > 0, scale, 1.0))),
            scale,
            *(tf.math.count_nonzero(each) for each in (values == 0, ~finite, tf.math.is_nan(values))),
            tf.argmin(tf.cast(tf.reshape(finite, [-1]), tf.uint8)),
        )

    def later() -> Part:
        low, high, squares, scale, *counts = (each.numpy().item() for each in several)
        zeros, nonfinite, nans, first = map(int, counts)
        size, where = int(tf.size(tensor)), first if nonfinite else -1
        squares, unit = unscaled(squares, scale)
        return Part(size, low, high, squares, zeros, nonfinite, nans, where, np.nan, unit)

    return later


def _magnitudes(tensor: tf.Tensor) -> tf.Tensor:
    """Return the magnitudes of complex values, see `cells.magnitudes`."""
    found = tf.abs(tensor)
    finite = tf.math.is_finite(tf.math.real(tensor)) & tf.math.is_finite(tf.math.imag(tensor))
    return tf.where(finite, tf.minimum(found, found.dtype.max), found)


def offsets_on(device: str, plan: Plan) -> tf.Tensor:
    """Return the plan's offsets in a flat tensor, (rows, columns), on a device."""
    placed = _places.setdefault(plan, {})
    if device not in placed:
        narrow = plan.size <= np.iinfo(np.int32).max
        placed[device] = tf.constant(plan.offsets(plan.grid.strides), tf.int32 if narrow else tf.int64)
    return placed[device]
