"""Figures of whole arrays: each framework's agree with those of NumPy in float64, whatever the dtype."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import jax.numpy as jnp
import ml_dtypes
import numpy as np
import pytest
import tensorflow as tf
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from beholder_widget import frameworks
from beholder_widget.frameworks import recognition, subsampling, whole
from beholder_widget.frameworks.jax import device as jax_device
from beholder_widget.frameworks.pytorch import device
from beholder_widget.frameworks.pytorch import whole as pytorch_whole
from beholder_widget.frameworks.tensorflow_arrays import figures_on_device
from beholder_widget.frameworks.whole import Part
from beholder_widget.taking.sampler import Sampler, layout_of

DTYPES = ["float32", "float64", "float16", "bfloat16", "int8", "int32", "uint8", "bool", "complex64"]
SPECIAL = [math.nan, math.inf, -math.inf, 0.0, -0.0, 1e30, -3.0]


def expected(array: np.ndarray) -> Part:
    """Return the figures, one by one and in float64."""
    if array.dtype.kind == "c":
        array = np.abs(array)
    values = array.astype(np.float64).ravel()
    finite = np.isfinite(values)
    kept = values[finite]
    limits = (kept.min(), kept.max()) if kept.size else (math.inf, -math.inf)
    first = -1 if finite.all() else int(np.flatnonzero(~finite)[0])
    counts = (int((values == 0).sum()), int((~finite).sum()), int(np.isnan(values).sum()))
    return Part(values.size, limits[0], limits[1], float((kept**2).sum()), *counts, first)


def agrees(found: Part, array: np.ndarray, *, tolerance: float = 1e-5) -> None:
    wanted = expected(array)
    for name, one, other in zip(Part._fields, found, wanted, strict=True):
        if name == "checksum":
            continue
        assert one == pytest.approx(other, rel=tolerance, nan_ok=True), name


def arrays(dtype: str) -> st.SearchStrategy[np.ndarray]:
    shapes = hnp.array_shapes(min_dims=0, max_dims=3, max_side=9)
    numbers = st.one_of(st.sampled_from(SPECIAL), st.floats(-100, 100, width=16))
    kind = np.dtype(ml_dtypes.bfloat16) if dtype == "bfloat16" else np.dtype(dtype)
    is_whole = kind.kind in "iu"

    def cast(values: np.ndarray) -> np.ndarray:
        with np.errstate(all="ignore"):
            kept = np.nan_to_num(values, nan=0, posinf=7, neginf=0).clip(0 if kind.kind == "u" else -100, 100)
            return np.asarray((kept if is_whole else values).astype(kind))

    return hnp.arrays(np.float64, shapes, elements=numbers).map(cast)


def arrays_of_each_kind(dtype: str) -> np.ndarray:
    """Return an array with ordinary and special values, as far as the dtype has them."""
    values = np.array([*SPECIAL, *np.linspace(-100, 100, 35)]).reshape(6, 7)
    kind = np.dtype(ml_dtypes.bfloat16) if dtype == "bfloat16" else np.dtype(dtype)
    if kind.kind in "iu":
        values = np.nan_to_num(values, nan=0, posinf=7, neginf=0).clip(0 if kind.kind == "u" else -100, 100)
    with np.errstate(all="ignore"):
        return values.astype(kind)


def of(value: Any) -> Part:
    """Return the figures of an array of any framework, of all of its pieces together."""
    tensor = frameworks.arrays({"value": value})[0]
    found = Part()
    for start, stop in frameworks.pieces(tensor):
        part = frameworks.figures(tensor, start, stop)
        found = found.and_then(part() if callable(part) else part)
    return found


def torch_tensor(array: np.ndarray) -> torch.Tensor:
    if array.dtype == ml_dtypes.bfloat16:
        return torch.from_numpy(array.astype(np.float32)).to(torch.bfloat16)
    return torch.from_numpy(array)


@pytest.mark.parametrize("dtype", DTYPES)
@given(data=st.data())
def test_the_figures_are_those_of_all_values_in_each_framework(dtype: str, data: st.DataObject) -> None:
    array = data.draw(arrays(dtype))
    agrees(of(array), array)
    agrees(of(torch_tensor(array)), array)
    if dtype != "complex64":
        agrees(pytorch_whole._on_device(torch_tensor(array).float().ravel())(), array)  # noqa: SLF001 - runs on a GPU


@pytest.mark.parametrize("dtype", DTYPES)
def test_so_are_those_of_jax_and_tensorflow(dtype: str) -> None:
    array = arrays_of_each_kind(dtype)
    if dtype != "float64":
        agrees(of(jnp.asarray(array)), array)
        agrees(jax_device.figures(jnp.asarray(array))(), array, tolerance=1e-4)
    if dtype not in {"bool", "bfloat16"}:
        agrees(of(tf.constant(array)), array)
        agrees(figures_on_device(tf.constant(array))(), array, tolerance=1e-4)


@given(arrays("float32"), st.integers(1, 30))
def test_pieces_add_up_to_the_whole(array: np.ndarray, piece: int) -> None:
    found = Part()
    for start in range(0, array.size, piece):
        found = found.and_then(whole.of_array(array, start, min(start + piece, array.size)))
    agrees(found, array)
    finite = array[np.isfinite(array)].astype(np.float64)
    assert found.rms == pytest.approx(np.sqrt(np.mean(finite**2)) if finite.size else math.nan, rel=1e-5, nan_ok=True)


@pytest.mark.parametrize("lay", [lambda a: a.T, lambda a: a[:, ::2], lambda a: a[::-1]], ids=["turned", "gaps", "back"])
def test_an_array_with_gaps_is_looked_at_in_one_piece_and_in_the_order_of_its_indices(lay: Any) -> None:
    array = np.arange(60, dtype=np.float32).reshape(6, 10)
    array[4, 6] = np.nan
    agrees(of(lay(array)), np.ascontiguousarray(lay(array)))
    if lay(array).strides[0] > 0:
        agrees(of(lay(torch.from_numpy(array))), np.ascontiguousarray(lay(array)))


def test_a_large_tensor_is_looked_at_in_pieces_and_one_bad_value_of_many_is_found(monkeypatch: Any) -> None:
    monkeypatch.setattr(recognition, "PIECE", 1000)
    value = torch.zeros(123, 457)
    value[77, 300] = math.nan
    tensor = frameworks.arrays({"value": value})[0]
    assert len(frameworks.pieces(tensor)) == 57
    found = of(value)
    assert (found.nonfinite, found.nans, found.first) == (1, 1, 77 * 457 + 300)
    assert found.zeros == 123 * 457 - 1


@given(arrays("float32"), st.integers(1, 30))
def test_the_checksum_is_the_same_in_each_framework_and_of_any_pieces(array: np.ndarray, piece: int) -> None:
    found = Part()
    for start in range(0, array.size, piece):
        found = found.and_then(whole.of_array(array, start, min(start + piece, array.size)))
    value = torch_tensor(array)
    on_device = pytorch_whole._on_device(value.ravel())()  # noqa: SLF001 - runs on a GPU
    checksums = {each.checksum for each in (found, of(array), of(value), on_device)}
    assert checksums == {float(array.ravel().view(np.uint32).sum(dtype=np.uint64) % 2**32)}


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_checksum_tells_a_change_of_one_value_among_many(dtype: Any) -> None:
    before = np.random.default_rng(0).normal(size=100_000).astype(dtype)
    after = before.copy()
    after[70_001] = np.nextafter(after[70_001], dtype(9))
    for make in (np.asarray, torch.from_numpy):
        one, other = of(make(before)), of(make(after))
        assert one.checksum != other.checksum


def test_squares_beyond_the_range_of_float32_are_told() -> None:
    array = np.full(10, 1e25, np.float32)
    assert of(array).rms == pytest.approx(1e25)
    assert of(torch.from_numpy(array)).rms == pytest.approx(1e25)


@given(
    hnp.arrays(np.float64, st.integers(1, 30), elements=st.floats(-1.7e308, 1.7e308) | st.sampled_from(SPECIAL)),
    st.integers(1, 30),
)
def test_squares_beyond_the_range_of_float64_are_told(array: np.ndarray, piece: int) -> None:
    finite = array[np.isfinite(array)]
    largest = float(np.abs(finite).max(initial=0)) or 1.0
    wanted = float(np.sqrt(np.mean((finite / largest) ** 2)) * largest) if finite.size else math.nan
    looks: list[Callable[[np.ndarray], Part | whole.Later]] = [
        lambda values: whole.of_array(values, 0, values.size),
        lambda values: pytorch_whole.figures(torch.from_numpy(values), 0, values.size),
        lambda values: pytorch_whole._on_device(torch.from_numpy(values)),  # noqa: SLF001 - runs on a GPU
        lambda values: figures_on_device(tf.constant(values)),
    ]
    for look in looks:
        found = Part()
        for start in range(0, array.size, piece):
            part = look(array[start : start + piece])
            found = found.and_then(part() if callable(part) else part)
        assert found.rms == pytest.approx(wanted, rel=1e-9, nan_ok=True)


@pytest.mark.parametrize("dtype", [np.complex64, np.complex128])
def test_a_complex_value_is_finite_where_both_of_its_parts_are(dtype: Any) -> None:
    largest = np.finfo(dtype).max
    array = np.array([complex(largest, -largest), 3 + 4j, complex(math.nan, 1), complex(0, -math.inf)], dtype)
    tensor = torch.from_numpy(array)
    looks = [of(array), of(tensor), pytorch_whole._on_device(device.magnitudes(tensor))()]  # noqa: SLF001 - on a GPU
    looks += [of(tf.constant(array)), figures_on_device(tf.constant(array))()]
    if dtype == np.complex64:
        looks += [of(jnp.asarray(array)), jax_device.figures(jnp.asarray(array))()]
    for found in looks:
        assert (found.low, found.high, found.nonfinite, found.nans, found.first) == (5, largest, 2, 1, 2)


@pytest.mark.parametrize(
    "make", [np.asarray, torch.from_numpy, jnp.asarray, tf.constant], ids=["numpy", "torch", "jax", "tensorflow"]
)
def test_a_complex_value_whose_magnitude_is_too_large_is_shown_as_the_largest(make: Any) -> None:
    array = np.full((2, 3), complex(3e38, -3e38), np.complex64)
    tensor = frameworks.arrays({"value": make(array)})[0]
    samples = Sampler().sample([tensor], layout_of([tensor], show_all=False)).settled()
    assert np.unique(samples.buffer).tolist() == [np.finfo(np.float32).max]


def test_a_small_sample_of_complex_parameters_is_finite_where_both_parts_are() -> None:
    parameter = torch.nn.Parameter(torch.full((4,), complex(3e38, -3e38), dtype=torch.complex64))
    (sample,) = subsampling.subsample(frameworks.watch([parameter], None))
    assert np.isfinite(sample.settled()).all()


def test_what_cannot_be_read_has_no_pieces_or_says_why() -> None:
    assert frameworks.pieces(frameworks.arrays({"text": "no array"})[0]) == []
    assert frameworks.pieces(frameworks.arrays({"none": np.zeros((0, 3))})[0]) == []
    masked = np.ma.masked_array([1.0, 2.0], [True, False])
    assert frameworks.pieces(frameworks.arrays({"masked": masked})[0]) == []


def test_no_gradient_is_traced_through_it() -> None:
    value = torch.ones(3, requires_grad=True)
    doubled = value * 2
    of(doubled)
    doubled.sum().backward()
    assert value.grad is not None
    assert value.grad.tolist() == [2, 2, 2]
