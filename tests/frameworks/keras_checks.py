"""Keras 3 on the back end that the environment names; `test_keras` has these tests run on each of them."""

from __future__ import annotations

import functools
import gc
import weakref
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest

from beholder_widget import BeholderWidget, frameworks
from beholder_widget.callbacks.keras import BeholderCallback
from tests.frameworks.reading import cells, columns_of, plan_of, values_at
from tests.frameworks.viewing import Viewer
from tests.updating import until_taken

pytestmark = [
    # Keras's variables answer NumPy 2 in the way of NumPy 1.
    pytest.mark.filterwarnings("ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"),
]

BACKEND = keras.backend.backend()
RNG = np.random.default_rng(0)
IMAGES = RNG.normal(size=(256, 8, 8, 1)).astype(np.float32)
LABELS = RNG.integers(0, 10, 256)
NAMES = ["net/conv/kernel", "net/conv/bias", "net/dense/kernel", "net/dense/bias"]


def make_model() -> Any:
    keras.utils.set_random_seed(0)
    layers = [
        keras.layers.Input((8, 8, 1)),
        keras.layers.Conv2D(4, 3, activation="relu", name="conv"),
        keras.layers.Dropout(0.1),
        keras.layers.GlobalAveragePooling2D(),
        keras.layers.Dense(10, name="dense"),
    ]
    model = keras.Sequential(layers, name="net")
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model


def fit(model: Any, *callbacks: Any, epochs: int = 2) -> list[float]:
    """Train with small batches; return each epoch's loss."""
    history = model.fit(
        IMAGES, LABELS, batch_size=32, epochs=epochs, shuffle=False, verbose=0, callbacks=list(callbacks)
    )
    losses: list[float] = history.history["loss"]
    return losses


@functools.cache
def trained_alone() -> tuple[list[float], list[np.ndarray]]:
    """Return the losses and the weights of a training run without a widget."""
    model = make_model()
    return fit(model), model.get_weights()


def eager_widget() -> BeholderWidget:
    return BeholderWidget(rate=1000, idle_rate=None, max_overhead=None)


class UntilTaken(keras.callbacks.Callback):  # type: ignore[misc] # Keras has no types
    """Ends training once a widget has shown some pictures."""

    def __init__(self, widget: BeholderWidget, pictures: int = 3) -> None:
        super().__init__()
        self._widget, self._pictures = widget, pictures

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:  # noqa: ARG002 - Keras's signature
        if self._widget.stats["taken"] >= self._pictures:
            self.model.stop_training = True


def test_parameters_have_their_paths_as_names_and_the_order_of_the_network() -> None:
    tensors = frameworks.watch(make_model()).tensors("parameters")
    assert [tensor.name for tensor in tensors] == NAMES
    assert [tensor.shape for tensor in tensors] == [(3, 3, 1, 4), (4,), (4, 10), (10,)]


def test_a_list_of_variables_has_their_paths_as_names() -> None:
    tensors = frameworks.watch(make_model().trainable_variables).tensors("parameters")
    assert [tensor.name for tensor in tensors] == NAMES


def test_parameters_say_their_dtype_where_they_lie_and_that_they_are_trainable() -> None:
    model = make_model()
    for watched in (model, model.trainable_variables):
        facts = {tensor.facts for tensor in frameworks.watch(watched).tensors("parameters")}
        assert facts == {("float32", "cpu", True)}
    model.get_layer("conv").trainable = False
    frozen, trained = frameworks.arrays([model.get_layer(name).kernel for name in ("conv", "dense")])
    assert (frozen.facts.trainable, trained.facts.trainable) == (False, True)
    model.get_layer("conv").trainable = True
    fit(model, epochs=1)
    assert {tensor.facts[:2] for tensor in frameworks.watch(model).tensors("optimizer")} == {("float32", "cpu")}


def test_what_is_frozen_is_left_out() -> None:
    model = make_model()
    model.get_layer("conv").trainable = False
    assert [tensor.name for tensor in frameworks.watch(model).tensors("parameters")] == NAMES[2:]


@pytest.mark.parametrize("dtype", ["float32", "bfloat16", "float16"])
def test_every_cell_shows_the_value_at_its_index(dtype: str) -> None:
    layer = keras.layers.Conv2D(6, 3, dtype=dtype)
    layer.build((None, 8, 8, 4))
    tensor = frameworks.watch(layer).tensors("parameters")[0]
    plan = plan_of(tensor)
    weights = keras.ops.convert_to_numpy(layer.kernel).astype(np.float32)
    np.testing.assert_array_equal(cells(tensor, plan), values_at(weights, plan))


def test_a_variable_among_arrays_is_shown_too() -> None:
    dense = make_model().get_layer("dense")
    (tensor,) = frameworks.arrays({"dense": dense.kernel})
    np.testing.assert_array_equal(cells(tensor, plan_of(tensor)), dense.get_weights()[0])


def output_columns(layer: Any, inputs: tuple[int | None, ...]) -> list[set[Any]]:
    """Return, for each column of a new layer's kernel, which outputs the weights in it belong to."""
    layer.build(inputs)
    columns = columns_of(frameworks.watch(layer).tensors("parameters")[0])
    if isinstance(layer, keras.layers.Conv2DTranspose):
        return [{index[-2] for index in column} for column in columns]
    if isinstance(layer, keras.layers.DepthwiseConv2D):
        return [{index[-2:] for index in column} for column in columns]
    return [{index[-1] for index in column} for column in columns]


@pytest.mark.parametrize(
    ("layer", "inputs"),
    [
        (keras.layers.Dense(5), (None, 3)),
        (keras.layers.Conv1D(5, 3), (None, 8, 2)),
        (keras.layers.Conv2D(5, 3), (None, 8, 8, 3)),
        (keras.layers.Conv3D(5, 3), (None, 8, 8, 8, 2)),
        (keras.layers.Conv2DTranspose(5, 3), (None, 8, 8, 2)),
        (keras.layers.DepthwiseConv2D(3, depth_multiplier=2), (None, 8, 8, 3)),
        (keras.layers.LSTM(4), (None, 8, 3)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_column_of_a_kernel_belongs_to_one_output_and_outputs_follow_each_other(layer: Any, inputs: Any) -> None:
    columns = output_columns(layer, inputs)
    assert all(len(column) == 1 for column in columns)
    outputs = [output for (output,) in columns]
    assert outputs == sorted(outputs)
    assert len(set(outputs)) > 1


def test_a_column_of_a_dense_layer_holds_one_outputs_weights_with_its_bias_below() -> None:
    dense = make_model().get_layer("dense")
    dense.bias.assign(np.arange(10.0))
    kernel, bias = (cells(tensor, plan_of(tensor)) for tensor in frameworks.watch(dense).tensors("parameters"))
    weights, biases = dense.get_weights()
    for output in range(10):
        np.testing.assert_array_equal(kernel[:, output], weights[:, output])
        assert bias[0, output] == biases[output]


def test_attentions_projections_have_a_column_for_each_output_with_its_bias_below() -> None:
    attention = keras.layers.MultiHeadAttention(2, 3)
    attention.build((None, 4, 8), (None, 4, 8))
    query, bias = frameworks.watch(attention).tensors("parameters")[:2]
    outputs = [(head, feature) for head in range(2) for feature in range(3)]
    assert columns_of(query) == [{(into, *output) for into in range(8)} for output in outputs]
    assert columns_of(bias) == [{output} for output in outputs]


def test_the_callback_has_the_model_watched_and_shows_it_while_it_trains() -> None:
    model = make_model()
    with eager_widget() as widget:
        fit(model, BeholderCallback(widget), UntilTaken(widget), epochs=1000)
        assert widget.flush()
        assert [section.name for section in widget.sections] == NAMES
        assert not any(section.note for section in widget.sections)
        until_taken(widget)
        assert widget.flush()
        assert [section.max for section in widget.sections] == pytest.approx(
            [part.max() for part in model.get_weights()]
        )


def test_the_state_of_the_optimizer_goes_with_a_list_of_variables() -> None:
    model = make_model()
    fit(model, epochs=1)
    listed, whole = frameworks.watch(model.trainable_variables, model.optimizer), frameworks.watch(model)
    names = [tensor.name for tensor in listed.tensors("optimizer")]
    assert names == [tensor.name for tensor in whole.tensors("optimizer")] != []


def test_the_callback_leaves_a_widget_its_model() -> None:
    with BeholderWidget({"mine": np.zeros((2, 2))}) as widget:
        fit(make_model(), BeholderCallback(widget), epochs=1)
        assert widget.flush()
        assert [section.name for section in widget.sections] == ["mine"]


def test_the_callback_goes_on_to_the_next_model_that_is_fitted() -> None:
    with BeholderWidget() as widget:
        fit(make_model(), BeholderCallback(widget), epochs=1)
        layers = [keras.layers.Input((8, 8, 1)), keras.layers.Flatten(), keras.layers.Dense(10)]
        other = keras.Sequential(layers, name="other")
        other.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
        fit(other, BeholderCallback(widget), epochs=1)
        until_taken(widget)
        assert widget.flush()
        assert [section.name for section in widget.sections] == [v.path for v in other.trainable_variables]


def test_steps_go_on_counting_over_epochs() -> None:
    steps = []

    class Widget(BeholderWidget):
        def update(self, arrays: Any = None, frame: Any = None, *, step: int | None = None, **given: Any) -> bool:
            steps.append(step)
            return super().update(arrays, frame, step=step, **given)

    with Widget() as widget:
        fit(make_model(), BeholderCallback(widget), epochs=2)
        history = widget.history
        assert history.last_steps[-1] == steps[-1]
        assert np.isfinite(history.metrics["loss"]).all()
    assert steps == list(range(1, 17))


def test_updates_are_what_one_batch_changed() -> None:
    with eager_widget() as widget:
        widget.values = "updates"
        fit(make_model(), BeholderCallback(widget), UntilTaken(widget), epochs=1000)
        assert widget.flush()
        assert [section.name for section in widget.sections] == NAMES
        # A step of Adam changes a value by about its learning rate, 0.001.
        assert all(0 < max(-section.min, section.max) < 0.005 for section in widget.sections)


def test_optimizer_state_is_laid_out_as_the_parameters_are_and_without_counters() -> None:
    model = make_model()
    watched = frameworks.watch(model)
    fit(model, epochs=1)
    state = watched.tensors("optimizer")
    parameters = {tensor.name.replace("/", "_"): tensor for tensor in watched.tensors("parameters")}
    names = [name.removeprefix(f"{model.optimizer.name}/") for name in (tensor.name for tensor in state)]
    assert names == [f"{name}_{moment}" for name in parameters for moment in ("momentum", "velocity")]
    for name, tensor in zip(names, state, strict=True):
        parameter = parameters[name.rpartition("_")[0]]
        assert (tensor.shape, tensor.axes) == (parameter.shape, parameter.axes)


def test_gradients_are_shown_where_the_back_end_keeps_them() -> None:
    model = make_model()
    watched = frameworks.watch(model)
    fit(model, epochs=1)
    if BACKEND != "torch":
        assert "gradients" not in watched.choices()
        return
    gradients = watched.tensors("gradients")
    assert [tensor.name for tensor in gradients] == NAMES
    for tensor, variable in zip(gradients, model.trainable_variables, strict=True):
        np.testing.assert_array_equal(cells(tensor, plan_of(tensor)).max(), variable.value.grad.numpy().max())


class Tapping(keras.layers.Layer):  # type: ignore[misc] # Keras has no types
    """A layer whose result is tapped."""

    def __init__(self, tap: Callable[[str, Any], Any]) -> None:
        super().__init__()
        self._tap = tap

    def call(self, inputs: Any) -> Any:
        """Return the inputs without what is negative."""
        return self._tap("hidden", keras.ops.relu(inputs))


def tapping_model(tap: Callable[[str, Any], Any], *, eager: bool) -> Any:
    keras.utils.set_random_seed(0)
    layers = [keras.layers.Input((8, 8, 1)), keras.layers.Flatten(), Tapping(tap), keras.layers.Dense(10)]
    model = keras.Sequential(layers)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile("adam", loss, run_eagerly=eager)
    return model


def test_what_is_tapped_is_shown_as_activations_where_the_model_runs_eagerly_and_training_does_not_notice() -> None:
    losses = fit(tapping_model(lambda _name, value: value, eager=True), epochs=1)
    with eager_widget() as widget:
        model = tapping_model(widget.tap, eager=True)
        widget.watch(model)
        widget.values = "activations"
        assert fit(model, BeholderCallback(widget), epochs=1) == losses
        assert widget.flush()
        assert [section.name for section in widget.sections] == ["hidden"]
        assert widget.sections[0].min == 0
        assert widget.status["fault"] == ""


def test_a_tap_in_what_is_compiled_changes_nothing_and_shows_nothing() -> None:
    if BACKEND == "torch":
        return  # It compiles nothing.
    losses = fit(tapping_model(lambda _name, value: value, eager=False), epochs=1)
    with eager_widget() as widget:
        model = tapping_model(widget.tap, eager=False)
        widget.watch(model)
        widget.values = "activations"
        assert fit(model, BeholderCallback(widget), epochs=1) == losses
        assert widget.flush()
        assert "widget.tap" in widget.status["text"]


@pytest.mark.parametrize("values", ["parameters", "updates", "optimizer"])
def test_training_is_the_same_to_the_last_bit_with_and_without_the_widget(values: str) -> None:
    losses, weights = trained_alone()
    watched = make_model()
    with eager_widget() as widget:
        widget.values = values
        assert fit(watched, BeholderCallback(widget)) == losses
        assert widget.stats["taken"]
    for one, other in zip(weights, watched.get_weights(), strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("values", ["parameters", "updates", "optimizer"])
def test_model_and_watcher_are_collected_once_the_watcher_is_dropped(values: str) -> None:
    model = make_model()
    fit(model)
    viewer = Viewer(model, values=values)
    viewer.look()
    assert viewer.look()
    watched = weakref.ref(viewer.watched)
    layers = [weakref.ref(layer) for layer in (model, *model.layers)]
    del viewer
    gc.collect()
    assert watched() is None
    del model
    gc.collect()
    assert [layer() for layer in layers] == [None] * len(layers)


def test_a_value_that_is_not_finite_is_named_with_its_step_and_place() -> None:
    model = make_model()
    with eager_widget() as widget:
        widget.watch(model)
        for step in range(1, 8):
            if step == 5:
                kernel = np.array(model.get_layer("dense").kernel)
                kernel[2, 7] = np.nan
                model.get_layer("dense").kernel.assign(kernel)
            widget.update(step=step)
        assert widget.flush()
        assert widget.history.steps.size
        (alert,) = [alert for alert in widget.alerts if alert.source == "parameters"]
    assert (alert.check, alert.section, alert.step) == ("nonfinite", "net/dense/kernel", 5)
    assert (alert.clean, alert.index, alert.whole) == (4, (2, 7), True)
