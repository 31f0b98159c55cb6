"""TensorFlow's tensors, variables and modules."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import pytest

from beholder_widget import BeholderWidget, frameworks, tiling
from tests.frameworks.reading import cells, columns_of, plan_of, values_at

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # It is read at the import, which prints much otherwise.

import tensorflow as tf

from beholder_widget.frameworks import tensorflow_arrays
from tests.updating import until_taken

RNG = np.random.default_rng(0)
INPUTS = RNG.normal(size=(32, 6)).astype(np.float32)


class Dense(tf.Module):  # type: ignore[misc] # TensorFlow has no types
    """A dense layer whose kernel is set before its bias."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.kernel = tf.Variable(RNG.normal(size=(inputs, outputs)).astype(np.float32))
        self.bias = tf.Variable(np.zeros(outputs, np.float32))
        self.calls = tf.Variable(0, trainable=False)

    def __call__(self, inputs: Any) -> Any:
        return inputs @ self.kernel + self.bias


class Net(tf.Module):  # type: ignore[misc] # TensorFlow has no types
    """Layers of which the first comes last in the alphabet, and one of them twice."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = Dense(6, 5)
        self.blocks = [Dense(5, 5), Dense(5, 4)]
        self.again = self.stem

    def __call__(self, inputs: Any) -> Any:
        features = tf.nn.relu(self.stem(inputs))
        for block in self.blocks:
            features = block(features)
        return features


def only(tree: Any) -> frameworks.Tensor:
    (tensor,) = frameworks.arrays(tree)
    return tensor


@pytest.mark.parametrize("dtype", ["float32", "float64", "float16", "bfloat16", "int64", "uint8", "bool", "complex64"])
@pytest.mark.parametrize("make", [tf.constant, tf.Variable], ids=["tensor", "variable"])
def test_every_cell_shows_the_value_at_its_index(make: Any, dtype: str) -> None:
    array = make(tf.cast(RNG.normal(size=(30, 90)) * 10, dtype))
    tensor = only(array)
    plan = plan_of(tensor, height=20, width=50)
    values = array.numpy()
    expected = values_at(np.abs(values) if dtype == "complex64" else values.astype(np.float64), plan)
    np.testing.assert_array_equal(cells(tensor, plan), expected)
    out = np.zeros(plan.shape)
    tensorflow_arrays.gather_on_device(tf.convert_to_tensor(array), plan, out)()
    np.testing.assert_array_equal(out, expected)


def test_parameters_are_named_by_the_paths_to_them_in_the_order_of_attributes_and_shared_ones_listed_once() -> None:
    layers = ("stem", "blocks.0", "blocks.1")
    names = [tensor.name for tensor in frameworks.watch(Net()).tensors("parameters")]
    assert names == [f"{layer}.{kind}" for layer in layers for kind in ("kernel", "bias")]


def test_a_tensor_says_its_dtype_where_it_lies_and_whether_it_is_trainable() -> None:
    assert only({"x": tf.constant([1.0])}).facts == ("float32", "cpu", None)
    assert only({"x": tf.Variable([1], trainable=False)}).facts == ("int32", "cpu", False)
    assert {tensor.facts for tensor in frameworks.watch(Net()).tensors("parameters")} == {("float32", "cpu", True)}


def test_a_list_of_variables_has_their_names() -> None:
    variables = [tf.Variable(np.zeros((2, 3)), name="weights"), tf.Variable(np.zeros(3), name="offsets")]
    assert [tensor.name for tensor in frameworks.watch(variables).tensors("parameters")] == ["weights", "offsets"]


def test_a_column_of_a_dense_layer_holds_one_outputs_weights_with_its_bias_below() -> None:
    kernel, bias = frameworks.watch(Dense(5, 7)).tensors("parameters")
    assert columns_of(kernel) == [{(into, out) for into in range(5)} for out in range(7)]
    assert columns_of(bias) == [{(out,)} for out in range(7)]


def test_an_optimizers_state_is_shown_without_its_counters() -> None:
    net = Net()
    optimizer = tf.keras.optimizers.SGD(0.1, momentum=0.9)
    watched = frameworks.watch(net, optimizer)
    optimizer.build(net.trainable_variables)
    shapes = sorted(tensor.shape for tensor in watched.tensors("optimizer"))
    assert shapes == sorted(tuple(variable.shape) for variable in net.trainable_variables)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (tf.constant(["a", "b"]), "string"),
        (tf.IndexedSlices(tf.zeros((1, 2)), tf.constant([0])), "IndexedSlices"),
        (tf.sparse.from_dense(tf.eye(2)), "SparseTensor"),
        (tf.ragged.constant([[1.0], [2.0, 3.0]]), "RaggedTensor"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_has_no_dense_values_gets_a_note(value: Any, words: str) -> None:
    assert words in only([value]).note


def test_a_tensor_inside_a_function_gets_a_note() -> None:
    notes = []

    @tf.function  # type: ignore[untyped-decorator] # TensorFlow has no types
    def step(value: Any) -> Any:
        notes.append(only([value]).note)
        return value

    step(tf.zeros(3))
    assert "outside" in notes[0]


def test_offsets_are_put_on_a_device_once() -> None:
    plan = tiling.plan((30, 90), height=5, width=5)
    array = tf.constant(RNG.normal(size=(30, 90)))
    tensorflow_arrays.gather_on_device(array, plan, np.zeros(plan.shape))
    first = tensorflow_arrays.offsets_on(array.device, plan)
    assert tensorflow_arrays.offsets_on(array.device, plan) is first


class Momentum(tf.Module):  # type: ignore[misc] # TensorFlow has no types
    """An optimizer that is no Keras one, as those of Sonnet."""

    def __init__(self) -> None:
        super().__init__()
        self.velocity = tf.Variable(np.ones((3, 4), np.float32), name="velocity")
        self.step = tf.Variable(0)


def test_the_variables_of_an_optimizer_that_is_a_module_are_its_state() -> None:
    watched = frameworks.watch(Dense(3, 4), Momentum())
    assert [tensor.name for tensor in watched.tensors("optimizer")] == ["velocity"]


def test_an_optimizer_without_variables_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="must have `variables`, as Keras's do, not dict"):
        frameworks.watch(Dense(3, 4), {"velocity": tf.Variable(0.0)})


def test_no_tape_notes_what_the_widget_reads() -> None:
    variable = tf.Variable(tf.cast(RNG.normal(size=(3, 4)), "bfloat16"))
    with tf.GradientTape() as tape:
        cells(only(variable), plan_of(only(variable)))
    assert tape.watched_variables() == ()


def losses(widget: BeholderWidget | None) -> list[float]:
    """Return the losses of training in which the widget is updated while the tape is recording."""
    tf.random.set_seed(0)
    net, found = Dense(6, 4), []
    net.kernel.assign(tf.random.normal((6, 4)))
    for number in range(12):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((net(tf.nn.dropout(INPUTS, 0.2)) - 1) ** 2)
            if widget is not None:
                until_taken(widget, net.trainable_variables, step=number)
        for variable, slope in zip(net.trainable_variables, tape.gradient(loss, net.trainable_variables), strict=True):
            variable.assign_sub(0.1 * slope)
        found.append(float(loss))
    return found


def test_training_is_the_same_to_the_last_bit_with_and_without_the_widget() -> None:
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        assert losses(widget) == losses(None)
        assert widget.flush()
        assert len(widget.sections) == 2
