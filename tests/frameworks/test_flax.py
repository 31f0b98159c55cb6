"""Flax: train states of Linen and modules of NNX."""

from __future__ import annotations

from typing import Any

import flax.linen as nn
import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
from flax import nnx
from flax.training.train_state import TrainState

from beholder_widget import BeholderWidget, frameworks
from tests.frameworks.reading import cells, columns_of, plan_of, values_at
from tests.updating import until_taken

IMAGES = np.random.default_rng(0).normal(size=(16, 8, 8, 1)).astype(np.float32)
LABELS = np.arange(16) % 10


class LinenNet(nn.Module):
    """A convolution and a dense layer, of which the first comes last in the alphabet."""

    @nn.compact
    def __call__(self, images: Any) -> Any:
        features = nn.relu(nn.Conv(4, (3, 3), name="stem")(images))
        return nn.Dense(10, name="head")(features.reshape(len(features), -1))


class NnxNet(nnx.Module):
    """A convolution, a norm, a tied and a plain dense layer, in this order, and what is no parameter."""

    def __init__(self) -> None:
        rngs = nnx.Rngs(0)
        self.stem = nnx.Conv(1, 8, (3, 3), rngs=rngs)
        self.norm = nnx.BatchNorm(8, rngs=rngs)
        self.drop = nnx.Dropout(0.1, rngs=rngs)
        self.dense = nnx.Linear(8, 8, rngs=rngs)
        self.tied = self.dense
        self.activation = nnx.relu
        self.head = nnx.Sequential(nnx.Linear(8, 10, rngs=rngs))

    def __call__(self, images: Any) -> Any:
        features = self.drop(self.activation(self.norm(self.stem(images)))).mean((1, 2))
        return self.head(self.tied(self.dense(features)))


def cross_entropy(scores: Any) -> Any:
    return optax.softmax_cross_entropy_with_integer_labels(scores, LABELS).mean()


@jax.jit
def linen_step(state: TrainState) -> tuple[TrainState, Any]:
    loss, gradients = jax.value_and_grad(lambda params: cross_entropy(state.apply_fn(params, IMAGES)))(state.params)
    return state.apply_gradients(grads=gradients), loss  # type: ignore[no-untyped-call] # Flax's types are partial


@nnx.jit
def nnx_step(model: NnxNet, optimizer: nnx.Optimizer[Any]) -> Any:
    loss, gradients = nnx.value_and_grad(lambda model: cross_entropy(model(IMAGES)))(model)
    # In Flax 0.10, the last for Python 3.10, an optimizer holds its model.
    arguments: Any = (gradients,) if hasattr(optimizer, "model") else (model, gradients)
    optimizer.update(*arguments)
    return loss


def linen_state() -> TrainState:
    params = LinenNet().init(jax.random.key(0), IMAGES)
    state: TrainState = TrainState.create(  # type: ignore[no-untyped-call] # Flax's types are partial
        apply_fn=LinenNet().apply, params=params, tx=optax.adam(1e-2)
    )
    return state


def nnx_training() -> tuple[NnxNet, nnx.Optimizer[Any]]:
    model = NnxNet()
    return model, nnx.Optimizer(model, optax.adam(1e-2), wrt=nnx.Param)


def names(watched: frameworks.ModelTensors, values: str) -> list[str]:
    return [tensor.name for tensor in watched.tensors(values)]


def test_a_train_state_is_parameters_and_optimizer_in_one() -> None:
    state = linen_state()
    watched = frameworks.watch(lambda: state)
    parameters = ["params.head.kernel", "params.head.bias", "params.stem.kernel", "params.stem.bias"]
    state, _ = linen_step(state)
    assert names(watched, "parameters") == parameters
    assert set(watched.choices()) == {"parameters", "optimizer", "updates"}
    assert names(watched, "optimizer") == [f"0.{moment}.{name}" for moment in ("mu", "nu") for name in parameters]


def test_a_train_state_is_followed_where_a_function_returns_it() -> None:
    state = linen_state()
    with BeholderWidget(lambda: state) as widget:
        state = state.replace(params={"only": jnp.full((2, 2), 7.0)})
        widget.update()
        assert widget.flush()
        assert [(section.name, section.max) for section in widget.sections] == [("only", 7)]


def test_the_optimizers_state_can_be_given_beside_the_parameters() -> None:
    params = {"dense": {"kernel": jnp.ones((2, 3)), "bias": jnp.ones(3)}}
    watched = frameworks.watch(params, lambda: optax.sgd(0.1, 0.9).init(params))
    assert names(watched, "optimizer") == ["0.trace.dense.kernel", "0.trace.dense.bias"]


def test_a_module_of_linen_is_a_type_error_that_says_what_to_watch() -> None:
    with pytest.raises(TypeError, match=r"LinenNet holds no parameters.*lambda: state"):
        frameworks.watch(LinenNet())


def test_nnx_parameters_are_in_the_order_of_the_network_and_shared_ones_are_listed_once() -> None:
    model, optimizer = nnx_training()
    watched = frameworks.watch(model, optimizer)
    nnx_step(model, optimizer)
    layers = ["stem.kernel", "stem.bias", "norm.scale", "norm.bias", "dense.kernel", "dense.bias"]
    parameters = [*layers, "head.layers.0.kernel", "head.layers.0.bias"]
    assert names(watched, "parameters") == parameters
    assert names(watched, "optimizer") == [f"0.{moment}.{name}" for moment in ("mu", "nu") for name in parameters]


def test_nnx_trainable_is_what_the_optimizer_trains() -> None:
    model = NnxNet()
    of_the_head = nnx.All(nnx.Param, nnx.PathContains("head"))
    watched = frameworks.watch(model, nnx.Optimizer(model, optax.sgd(1e-2, 0.9), wrt=of_the_head))
    assert names(watched, "parameters") == ["head.layers.0.kernel", "head.layers.0.bias"]
    assert names(watched, "optimizer") == ["0.trace.head.layers.0.kernel", "0.trace.head.layers.0.bias"]


def test_nnx_optimizers_of_other_libraries_are_a_type_error() -> None:
    with pytest.raises(TypeError, match=r"flax\.nnx\.Optimizer"):
        frameworks.watch(NnxNet(), optax.adam(1e-2))


def test_nnx_sections_show_the_parameters_as_training_changes_them() -> None:
    model, optimizer = nnx_training()
    watched = frameworks.watch(model, optimizer)
    before = np.array(model.stem.kernel)
    nnx_step(model, optimizer)
    tensor = watched.tensors("parameters")[0]
    plan = plan_of(tensor)
    np.testing.assert_array_equal(cells(tensor, plan), values_at(np.asarray(model.stem.kernel), plan))
    assert (cells(tensor, plan) != values_at(before, plan)).any()


def test_a_column_of_an_attentions_projection_holds_one_outputs_weights_and_its_bias() -> None:
    attention = nnx.MultiHeadAttention(2, 8, rngs=nnx.Rngs(0))
    tensors = {tensor.name: tensor for tensor in frameworks.watch(attention).tensors("parameters")}
    outputs = [(head, feature) for head in range(2) for feature in range(4)]
    assert columns_of(tensors["query.kernel"]) == [{(into, *out) for into in range(8)} for out in outputs]
    assert columns_of(tensors["query.bias"]) == [{out} for out in outputs]
    assert columns_of(tensors["out.kernel"]) == [{(*into, out) for into in outputs} for out in range(8)]


def linen_losses(widget: BeholderWidget | None) -> list[float]:
    state, losses = linen_state(), []
    for _ in range(8):
        state, loss = linen_step(state)
        losses.append(float(loss))
        if widget is not None:
            until_taken(widget, state.params)
    return losses


def nnx_losses(widget: BeholderWidget | None) -> list[float]:
    model, optimizer = nnx_training()
    if widget is not None:
        widget.watch(model, optimizer)
    losses = []
    for number in range(8):
        losses.append(float(nnx_step(model, optimizer)))
        if widget is not None:
            widget.values = ("parameters", "optimizer")[number % 2]
            until_taken(widget)
    return losses


@pytest.mark.parametrize("losses", [linen_losses, nnx_losses])
def test_training_is_the_same_to_the_last_bit_with_and_without_the_widget(losses: Any) -> None:
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        assert losses(widget) == losses(None)
