"""JAX's arrays and nested structures of them."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import torch

from beholder_widget import BeholderWidget, frameworks, tiling
from beholder_widget.frameworks.jax import device as jax_device
from tests.frameworks.reading import cells, columns_of, plan_of, values_at
from tests.updating import until_taken

RNG = np.random.default_rng(0)
DTYPES = ["float32", "float16", "bfloat16", "float8_e4m3fn", "int8", "int32", "uint8", "bool", "complex64"]


def random_array(shape: tuple[int, ...], dtype: str = "float32") -> jax.Array:
    values = RNG.normal(size=shape) * 10
    return jnp.asarray(values + 1j * RNG.normal(size=shape) if dtype == "complex64" else values).astype(dtype)


def host(array: jax.Array) -> np.ndarray:
    """Return an array's values, of complex ones the magnitude, as float64."""
    values = np.asarray(array)
    return (np.abs(values) if values.dtype.kind == "c" else values).astype(np.float64)


def on_device(array: jax.Array, plan: tiling.Plan) -> np.ndarray:
    """Return the plan's cells, gathered as from an accelerator."""
    out = np.full(plan.shape, np.nan, np.float64)
    jax_device.gather(array, plan, out)()
    return out


def only(tree: Any) -> frameworks.Tensor:
    (tensor,) = frameworks.arrays(tree)
    return tensor


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", [(), (5,), (7, 3), (3, 3, 4, 6), (300, 900)], ids=str)
def test_every_cell_shows_the_value_at_its_index(shape: tuple[int, ...], dtype: str) -> None:
    array = random_array(shape, dtype)
    tensor = only(array)
    plan = plan_of(tensor, height=40, width=50)
    expected = values_at(host(array), plan)
    np.testing.assert_array_equal(cells(tensor, plan), expected)
    np.testing.assert_array_equal(on_device(array, plan), expected)


def test_names_are_paths_and_keys_that_jax_has_sorted_are_put_in_the_order_of_the_network() -> None:
    layer = {"bias": jnp.zeros(2), "kernel": jnp.zeros((2, 2))}
    sorted_by_jax = jax.jit(lambda tree: tree)({f"Dense_{index}": dict(layer) for index in (0, 10, 2)})
    names = [tensor.name for tensor in frameworks.arrays([sorted_by_jax, (jnp.zeros(3),)])]
    assert names == [
        "0.Dense_0.kernel",
        "0.Dense_0.bias",
        "0.Dense_2.kernel",
        "0.Dense_2.bias",
        "0.Dense_10.kernel",
        "0.Dense_10.bias",
        "1.0",
    ]


def test_the_keys_of_a_dict_that_is_not_sorted_keep_their_order() -> None:
    tree = {"stem": jnp.zeros(2), "blocks": jnp.zeros(2), "head": jnp.zeros(2)}
    assert [tensor.name for tensor in frameworks.arrays(tree)] == ["stem", "blocks", "head"]


@pytest.mark.parametrize("make", [np.zeros, torch.zeros], ids=["numpy", "torch"])
def test_a_dict_that_holds_nothing_of_jax_keeps_its_order(make: Any) -> None:
    tree = {"bias": make(2), "kernel": {"layer_1": make(2), "layer_10": make(2), "layer_2": make(2)}}
    names = [tensor.name for tensor in frameworks.arrays(tree)]
    assert names == ["bias", "kernel.layer_1", "kernel.layer_10", "kernel.layer_2"]


def test_a_registered_class_is_a_container_of_its_dynamic_attributes_in_the_order_they_were_set() -> None:
    @partial(jax.tree_util.register_dataclass, data_fields=["alpha", "weight"], meta_fields=["activation"])
    class Layer:
        def __init__(self, weight: Any, alpha: Any, activation: Any) -> None:
            self.weight, self.alpha, self.activation = weight, alpha, activation

    layer = Layer(jnp.zeros((2, 3)), jnp.zeros(3), jnp.tanh)
    assert [tensor.name for tensor in frameworks.arrays({"a": layer})] == ["a.weight", "a.alpha"]


def test_a_column_of_a_dense_kernel_holds_one_outputs_weights() -> None:
    kernel = only({"dense": {"kernel": random_array((5, 7))}})
    assert columns_of(kernel) == [{(into, out) for into in range(5)} for out in range(7)]


@pytest.mark.parametrize("shape", [(3, 4, 6), (3, 3, 4, 6), (2, 3, 3, 4, 6)], ids=str)
def test_the_columns_of_a_convolution_belong_to_one_output_each_and_follow_each_other(shape: tuple[int, ...]) -> None:
    kernel = only({"conv": {"kernel": random_array(shape)}})
    outputs = [{index[-1] for index in column} for column in columns_of(kernel)]
    assert all(len(column) == 1 for column in outputs)
    assert [out for (out,) in outputs] == sorted(out for (out,) in outputs)


def test_a_deleted_array_gets_a_note_and_the_others_are_shown() -> None:
    gone = random_array((3, 4))
    gone.delete()
    with BeholderWidget() as widget:
        widget.update({"gone": gone, "here": jnp.ones((2, 2))})
        assert widget.flush()
        first, second = widget.sections
    assert "donated" in first.note
    assert (second.note, second.max) == ("", 1)


def test_an_array_that_was_shown_can_still_be_donated() -> None:
    array = random_array((100, 100))
    address = array.unsafe_buffer_pointer()
    tensor = only(array)
    cells(tensor, plan_of(tensor))
    del tensor
    result = jax.jit(lambda value: value + 1, donate_argnums=0)(array)
    assert array.is_deleted()
    assert result.unsafe_buffer_pointer() == address


@pytest.mark.parametrize("bounds", [{}, {"height": 10, "width": 10}], ids=["whole", "sampled"])
def test_a_copy_that_is_on_its_way_outlives_the_donation_of_its_array(bounds: dict[str, Any]) -> None:
    array = random_array((100, 100))
    before = np.array(host(array))
    plan = tiling.plan(array.shape, **bounds)
    out = np.zeros(plan.shape, np.float32)
    wait = jax_device.gather(array, plan, out)
    jax.jit(lambda value: value * 0, donate_argnums=0)(array).block_until_ready()
    assert array.is_deleted()
    wait()
    np.testing.assert_array_equal(out, plan.take(before))


def test_the_time_that_training_takes_to_compute_an_array_is_told_apart() -> None:
    @jax.jit
    def slow(value: jax.Array) -> jax.Array:
        def nap(value: np.ndarray) -> np.ndarray:
            released.wait(10)
            return value

        result: jax.Array = jax.pure_callback(nap, value, value)
        return result

    released = threading.Event()
    tensor = only(slow(jnp.ones(3)))
    frameworks.waited()
    timer = threading.Timer(0.2, released.set)
    timer.start()
    cells(tensor, plan_of(tensor))
    assert frameworks.waited() > 0
    assert frameworks.waited() == 0
    timer.join()


def test_indices_are_sent_to_the_device_once() -> None:
    plan = tiling.plan((300, 900), height=20, width=20)
    array = random_array((300, 900))
    with jax.transfer_guard("disallow"):
        on_device(array, plan)
    with jax.transfer_guard_host_to_device("disallow_explicit"):
        out = np.zeros(plan.shape, np.float32)
        jax_device.gather(array, plan, out)()
    np.testing.assert_array_equal(out, plan.take(host(array)))


@pytest.mark.parametrize("bounds", [{}, {"height": 1, "width": 4}], ids=["whole", "sampled"])
def test_nan_is_shown_where_the_user_has_jax_look_for_it(bounds: dict[str, Any]) -> None:
    array = jnp.full((3, 8), jnp.nan)
    with jax.debug_nans(True):
        assert np.isnan(on_device(array, tiling.plan(array.shape, **bounds))).all()
        assert np.isnan(cells(only(array), plan_of(only(array)))).all()


def test_an_array_says_its_dtype_and_where_it_lies() -> None:
    assert only({"x": jnp.zeros((2, 3), jnp.bfloat16)}).facts == ("bfloat16", "cpu", None)


def test_a_traced_array_gets_a_note() -> None:
    notes = []

    @jax.jit
    def step(value: jax.Array) -> jax.Array:
        notes.append(only(value).note)
        return value

    step(jnp.zeros(3))
    assert "outside" in notes[0]


def test_a_random_key_gets_a_note() -> None:
    assert "key<" in only(jax.random.key(0)).note


def test_of_an_array_split_among_devices_the_first_part_is_shown_and_its_place_named() -> None:
    program = """
import jax, jax.numpy as jnp, numpy as np
from jax.sharding import NamedSharding, PartitionSpec
from beholder_widget import frameworks, tiling

mesh = jax.make_mesh((4,), ("x",))
values = jnp.arange(48.0).reshape(8, 6)
tree = {
    "split": jax.device_put(values, NamedSharding(mesh, PartitionSpec("x"))),
    "copied": jax.device_put(values, NamedSharding(mesh, PartitionSpec())),
}
for tensor in frameworks.arrays(tree):
    out = np.zeros(tensor.shape, np.float32)
    frameworks.gather(tensor, tiling.plan(tensor.shape), out)
    assert (out == np.asarray(values)[: len(out)]).all()
    print(tensor.name, tensor.shape, tensor.facts.device)
print(frameworks.arrays(jax.device_put(values, jax.devices()[2]))[0].facts.device)
"""
    environment = os.environ | {"XLA_FLAGS": "--xla_force_host_platform_device_count=4"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["split[0:2, :] (2, 6) cpu", "copied (8, 6) cpu", "cpu:2"], done.stderr


def train(*, shown: bool) -> list[float]:
    """Return the losses of a tiny network, whose old parameters are donated in each step."""
    keys = jax.random.split(jax.random.key(0), 2)
    params = {"dense": {"kernel": jax.random.normal(keys[0], (6, 4)), "bias": jnp.zeros(4)}}
    inputs = jax.random.normal(keys[1], (32, 6))

    @partial(jax.jit, donate_argnums=0)
    def step(params: Any) -> tuple[Any, jax.Array]:
        def loss(params: Any) -> jax.Array:
            return jnp.mean((inputs @ params["dense"]["kernel"] + params["dense"]["bias"] - 1) ** 2)

        value, gradients = jax.value_and_grad(loss)(params)
        return jax.tree.map(lambda weight, slope: weight - 0.1 * slope, params, gradients), value

    losses = []
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        for number in range(10):
            params, value = step(params)
            losses.append(float(value))
            if shown:
                until_taken(widget, params, step=number)
    return losses


def test_training_is_the_same_to_the_last_bit_with_and_without_the_widget() -> None:
    assert train(shown=True) == train(shown=False)
