"""A model and its watcher are collected once the watcher is dropped: nothing of the package keeps them."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from typing import Any

import jax.numpy as jnp
import numpy as np
import pytest
import torch
from flax import nnx
from torch import nn

from beholder_widget.frameworks.hooking import Hooks
from tests.frameworks.viewing import Viewer


class Arrays(dict[str, Any]):
    """A mapping to which weak references can be made."""


def pytorch() -> tuple[Any, Any, Callable[[], None]]:
    model = nn.Sequential(nn.Linear(4, 3), nn.ReLU())
    optimizer = torch.optim.Adam(model.parameters())

    def step() -> None:
        optimizer.zero_grad()
        model(torch.ones(2, 4)).sum().backward()
        optimizer.step()

    return model, optimizer, step


def flax() -> tuple[Any, Any, Callable[[], None]]:
    return nnx.Linear(4, 3, rngs=nnx.Rngs(0)), None, lambda: None


def jax_arrays() -> tuple[Any, Any, Callable[[], None]]:
    return Arrays(weight=jnp.ones((4, 3))), None, lambda: None


def numpy_arrays() -> tuple[Any, Any, Callable[[], None]]:
    return Arrays(weight=np.ones((4, 3))), None, lambda: None


def tensorflow() -> tuple[Any, Any, Callable[[], None]]:
    import tensorflow as tf

    class Dense(tf.Module):  # type: ignore[misc] # TensorFlow has no types
        def __init__(self) -> None:
            super().__init__()
            self.weight = tf.Variable(tf.ones((4, 3)))

    return Dense(), None, lambda: None


CASES = [
    *((pytorch, values) for values in ("parameters", "gradients", "updates", "optimizer", "activations")),
    *((make, values) for make in (flax, jax_arrays, numpy_arrays, tensorflow) for values in ("parameters", "updates")),
]


@pytest.mark.parametrize(
    ("make", "values"), CASES, ids=lambda value: value if isinstance(value, str) else value.__name__
)
@pytest.mark.parametrize("closed", [True, False], ids=["closed", "dropped"])
def test_model_and_watcher_are_collected(make: Any, values: str, closed: bool) -> None:
    model, optimizer, step = make()
    viewer = Viewer(model, optimizer, values=values)
    for _ in range(4):
        step()
        seen = viewer.look()
    assert seen
    references = [weakref.ref(model), weakref.ref(viewer.watched)]
    if closed:
        viewer.watched.close()
    del model, optimizer, step, viewer, seen
    gc.collect()
    assert [reference() for reference in references] == [None, None]


def test_the_watcher_is_collected_while_the_model_trains_on() -> None:
    model, optimizer, step = pytorch()
    for values in ("gradients", "updates", "activations"):
        viewer = Viewer(model, optimizer, values=values)
        for _ in range(4):
            step()
            viewer.look()
        reference = weakref.ref(viewer.watched)
        del viewer
        gc.collect()
        assert reference() is None
        step()


def test_an_error_in_a_hook_keeps_nothing_of_training() -> None:
    hooks = Hooks()
    tensor = torch.ones(2, 4)
    reference = weakref.ref(tensor)

    def hook(output: torch.Tensor) -> None:
        with hooks.guarded():
            output.reshape(3)

    hook(tensor)
    del tensor
    gc.collect()
    assert reference() is None
    with pytest.raises(RuntimeError, match="shape"):
        hooks.check()
