"""Copying cells of JAX arrays: out of host memory, or by a gather on the device that does not hold up training."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

import jax
import jax.numpy as jnp
import numpy as np

from beholder_widget.frameworks import cells, waiting
from beholder_widget.frameworks.base import Wait
from beholder_widget.frameworks.whole import Later, Part, of_array, unscaled
from beholder_widget.tiling import Plan

_places: WeakKeyDictionary[Plan, dict[Any, jax.Array]] = WeakKeyDictionary()
"""Each plan's indices on the devices that they were needed on."""


def copy_from_host(array: jax.Array, plan: Plan, out: np.ndarray) -> None:
    """Copy the cells of an array in host memory, once the computation that makes the array is done.

    The array is seen through a shard, which is let go of: a view of the array itself would stay with it, and then its
    buffer could no longer be donated.
    """
    with waiting.for_training():
        array.block_until_ready()
    cells.take(plan, np.asarray(array.addressable_shards[0].data), out)


def figures_on_host(array: jax.Array, start: int, stop: int) -> Part:
    """Return figures of some values of an array in host memory, see `copy_from_host` and `whole.of_array`."""
    with waiting.for_training():
        array.block_until_ready()
    return of_array(np.asarray(array.addressable_shards[0].data), start, stop)


def figures(array: jax.Array) -> Later:
    """Start computing the figures of an array on its device; return what waits for them."""
    with _unguarded():
        values = _magnitudes(array) if jnp.iscomplexobj(array) else array
        values = values.astype(jnp.promote_types(values.dtype, jnp.float32))
        finite = jnp.isfinite(values)
        kept = jnp.where(finite, values, 0)
        scale = jnp.abs(kept).max()
        several = (
            jnp.where(finite, values, jnp.inf).min(),
            jnp.where(finite, values, -jnp.inf).max(),
            jnp.square(kept / jnp.where(scale > 0, scale, 1)).sum(),
            scale,
            *(jnp.count_nonzero(each) for each in (values == 0, ~finite, jnp.isnan(values))),
            jnp.argmin(finite),
        )
        for each in several:
            each.copy_to_host_async()

    def later() -> Part:
        with _unguarded():
            low, high, squares, scale, *counts = (np.asarray(each).item() for each in several)
        zeros, nonfinite, nans, first = map(int, counts)
        squares, unit = unscaled(squares, scale)
        where = first if nonfinite else -1
        return Part(array.size, low, high, squares, zeros, nonfinite, nans, where, np.nan, unit)

    return later


def gather(array: jax.Array, plan: Plan, out: np.ndarray) -> Wait:
    """Start copying the cells of an array on a device; return what waits until they are in `out`.

    The gather is queued behind the computation that makes the array and before any that its buffer is donated to.
    """
    with _unguarded():
        whole = plan.shown >= plan.size
        sample = jnp.copy(array) if whole else _pick(array, _places_on(array, plan))
        sample.copy_to_host_async()

    def wait() -> None:
        with _unguarded():
            values = np.asarray(sample)
        if whole:
            cells.take(plan, values, out)
        else:
            cells.write(values, out)

    return wait


def part(array: jax.Array, shape: tuple[int, ...]) -> jax.Array:
    """Return a copy of the first part, of a given shape, of a larger array."""
    with _unguarded():
        return array[tuple(slice(length) for length in shape)]


def _magnitudes(array: jax.Array) -> jax.Array:
    """Return the magnitudes of complex values, see `cells.magnitudes`."""
    found = jnp.abs(array)
    return jnp.where(jnp.isfinite(array), jnp.minimum(found, np.finfo(found.dtype).max), found)


@jax.jit
def _pick(array: jax.Array, places: jax.Array) -> jax.Array:
    return array.at[tuple(places)].get(mode="clip")


def _places_on(array: jax.Array, plan: Plan) -> jax.Array:
    """Return the plan's indices, (rank, rows, columns) int32, on the array's device.

    There is one index for each axis rather than an offset, which int32 might not hold; and flattening an array would
    copy it where a device lays it out in tiles.
    """
    placed = _places.setdefault(plan, {})
    places = placed.get(array.sharding)
    if places is None:
        offsets = plan.offsets(plan.grid.strides)
        indices = np.stack(np.unravel_index(offsets, plan.array_shape)).astype(np.int32)
        places = placed[array.sharding] = jax.device_put(indices, array.sharding)
    return places


@contextmanager
def _unguarded() -> Iterator[None]:
    """Allow what the user may have forbidden to the training: NaN in results, transfers that are not spelled out."""
    with jax.debug_nans(False), jax.debug_infs(False), jax.transfer_guard("allow"):
        yield
