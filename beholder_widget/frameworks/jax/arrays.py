"""JAX: arrays, and the variables of libraries above it. Imported only where jax has been."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from beholder_widget.frameworks import channels_last
from beholder_widget.frameworks.base import Facts, ModelTensors, Tensor, Wait, cell_dtype
from beholder_widget.frameworks.jax import device
from beholder_widget.frameworks.whole import Later, Part
from beholder_widget.tiling import Plan

LINEN = (
    "the Flax Linen module {name} holds no parameters; watch what holds them, "
    "for example widget.watch(lambda: state), where state is a TrainState or the parameters"
)


class Jax:
    """The adapter of JAX."""

    def owns(self, value: Any) -> bool:
        """Whether `value` is an array, or gives itself as one to JAX, as a variable of Flax does."""
        return isinstance(value, jax.Array) or hasattr(type(value), "__jax_array__")

    def tensor(self, name: str, value: Any) -> Tensor:
        """Return an array by name; one whose values cannot be read gets a note.

        Of an array that is split among devices, the first part that this process holds is shown, and the name says
        which: nothing is fetched from other devices or processes.
        """
        array = value if isinstance(value, jax.Array) else value.__jax_array__()
        note = _obstacle(array)
        if note:
            return Tensor(name, None, array.shape, note=note, facts=Facts(str(array.dtype)))
        note = f"magnitude of {array.dtype}" if np.dtype(array.dtype).kind == "c" else ""
        shard = array.addressable_shards[0]
        place = "" if shard.data.shape == array.shape else f"[{_range_words(shard.index, array.shape)}]"
        axes = channels_last.axes(name, shard.data.shape)
        facts = _facts_of(array.dtype, shard.device)
        return Tensor(name + place, shard.data, shard.data.shape, axes, note, facts=facts)

    def dtype(self, value: jax.Array) -> np.dtype[Any]:
        """Return float32 or float64: the narrower that holds the array's values well."""
        return cell_dtype(np.dtype(value.dtype))

    def gather(self, value: jax.Array, plan: Plan, out: np.ndarray) -> Wait | None:
        """Copy the plan's cells: from host memory at once, from a device without waiting for it."""
        if self.in_pieces(value):
            device.copy_from_host(value, plan, out)
            return None
        return device.gather(value, plan, out)

    def part(self, value: jax.Array, shape: tuple[int, ...]) -> jax.Array:
        """Return a copy of the first part, of a given shape, of a larger array."""
        return device.part(value, shape)

    def whole(self, value: jax.Array, start: int, stop: int) -> Part | Later:
        """Return figures of some values: in host memory at once, on a device of all without waiting for it."""
        if self.in_pieces(value):
            return device.figures_on_host(value, start, stop)
        return device.figures(value)

    def in_pieces(self, value: jax.Array) -> bool:
        """Whether an array lies in host memory."""
        return bool(next(iter(value.devices())).platform == "cpu")

    def is_symbolic(self, value: Any) -> bool:
        """Whether an array is being traced."""
        return isinstance(value, jax.core.Tracer)

    def watch(self, model: Any, optimizer: Any) -> ModelTensors | None:
        """Return a module of Flax NNX as watched; other models of JAX are nested structures, which need no adapter.

        Raises
        ------
        TypeError
            For a module of Flax Linen, which holds no parameters.
        """
        nnx, linen = sys.modules.get("flax.nnx"), sys.modules.get("flax.linen")
        if nnx is not None and isinstance(model, nnx.Module):
            from beholder_widget.frameworks.jax import flax_models

            return flax_models.watch(model, optimizer, self.tensor)
        if linen is not None and isinstance(model, linen.Module):
            raise TypeError(LINEN.format(name=type(model).__name__))
        return None


@lru_cache(maxsize=64)
def _facts_of(dtype: Any, device: jax.Device) -> Facts:
    on_host = f"cpu:{device.id}" if device.id else "cpu"
    return Facts(str(dtype), on_host if device.platform == "cpu" else str(device))


def _obstacle(array: jax.Array) -> str:
    """Return why an array's values cannot be read, empty if they can."""
    if isinstance(array, jax.core.Tracer):
        return "being traced: it has no values inside a transformed function; call update() outside of it"
    if jnp.issubdtype(array.dtype, jax.dtypes.extended):
        return f"array of dtype {array.dtype} cannot be shown"
    if array.is_deleted():
        return "deleted: its buffer was donated to a function; show what that returned"
    return "" if array.addressable_shards else "held by other processes alone"


def _range_words(index: tuple[slice, ...], shape: tuple[int, ...]) -> str:
    """Return the part of an array that an index takes: ``"0:64, :"``."""
    bounds = [part.indices(length)[:2] for part, length in zip(index, shape, strict=True)]
    return ", ".join(
        ":" if (start, stop) == (0, length) else f"{start}:{stop}"
        for (start, stop), length in zip(bounds, shape, strict=True)
    )
