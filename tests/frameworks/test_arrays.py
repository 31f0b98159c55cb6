"""NumPy's arrays, and objects of other libraries that give themselves as arrays."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import ml_dtypes
import numpy as np
import pytest

from beholder_widget import frameworks
from tests.frameworks.reading import cells, plan_of, values_at

VALUES = np.random.default_rng(0).normal(size=(30, 40))


class GivenByArray:
    """An array of a library that knows NumPy's protocol."""

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        return VALUES


class GivenByDlpack:
    """An array of a library that shares its memory."""

    def __dlpack__(self, **options: Any) -> Any:
        return VALUES.__dlpack__(**options)

    def __dlpack_device__(self) -> tuple[Any, int]:
        return VALUES.__dlpack_device__()


class OnDevice:
    """An array on a GPU, after CuPy's: NumPy may not have it unless it is asked for."""

    __cuda_array_interface__: dict[str, Any]

    def __init__(self, values: np.ndarray) -> None:
        self._values = values
        self.shape, self.dtype = values.shape, values.dtype
        self.__cuda_array_interface__ = {"shape": values.shape, "version": 3}
        self.device = SimpleNamespace(id=1)
        self.fetched = 0

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        raise TypeError("Implicit conversion to a NumPy array is not allowed.")

    def __dlpack__(self, **options: Any) -> Any:
        raise BufferError("not on this device")

    def __dlpack_device__(self) -> tuple[int, int]:
        return 2, 0

    def take(self, indices: np.ndarray) -> OnDevice:
        return OnDevice(self._values.take(indices))

    def get(self) -> np.ndarray:
        self.fetched += self._values.size
        return self._values


@pytest.mark.parametrize(
    "given", [GivenByArray(), GivenByDlpack(), OnDevice(VALUES)], ids=lambda value: type(value).__name__
)
def test_a_foreign_array_is_shown(given: Any) -> None:
    (tensor,) = frameworks.arrays({"weights": given})
    plan = plan_of(tensor)
    assert (tensor.name, tensor.shape) == ("weights", VALUES.shape)
    np.testing.assert_array_equal(cells(tensor, plan), values_at(VALUES, plan))


def test_an_array_on_a_device_is_never_fetched_whole() -> None:
    given = OnDevice(VALUES)
    (tensor,) = frameworks.arrays([given])
    cells(tensor, plan_of(tensor, height=2, width=3))
    assert given.fetched == 0


@pytest.mark.parametrize(
    ("given", "facts"),
    [
        (np.zeros(3, np.int16), ("int16", "cpu", None)),
        (np.zeros(3, ml_dtypes.bfloat16), ("bfloat16", "cpu", None)),
        (np.ma.masked_array(np.zeros(3), mask=[True, False, False]), ("float64", "cpu", None)),
        (np.zeros(3, object), ("object", "cpu", None)),
        (GivenByDlpack(), (str(VALUES.dtype), "cpu", None)),
        (OnDevice(VALUES), (str(VALUES.dtype), "cuda:1", None)),
        (2.5, ("float64", "cpu", None)),
        ("no array", ("", "", None)),
    ],
)
def test_an_array_says_its_dtype_and_where_it_lies(given: Any, facts: Any) -> None:
    (tensor,) = frameworks.arrays([given])
    assert tensor.facts == facts


def test_an_array_that_refuses_gets_a_note_and_the_others_are_shown() -> None:
    class Refusing:
        def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
            raise RuntimeError("locked")

    first, second = frameworks.arrays([Refusing(), VALUES])
    assert (first.note, first.value) == ("cannot be read: locked", None)
    assert second.value is VALUES


@pytest.mark.parametrize(
    "dtype", [ml_dtypes.bfloat16, ml_dtypes.float8_e5m2, ml_dtypes.int4], ids=lambda dtype: dtype.__name__
)
def test_numbers_of_dtypes_that_numpy_does_not_know_are_shown(dtype: Any) -> None:
    (tensor,) = frameworks.arrays([np.arange(-4, 4).astype(dtype)])
    np.testing.assert_array_equal(cells(tensor, plan_of(tensor)), [np.arange(-4, 4)])


@pytest.mark.parametrize("dtype", [object, "U3", "M8[s]", "V4", [("x", "f4")]], ids=str)
def test_an_array_that_holds_no_numbers_gets_a_note(dtype: Any) -> None:
    (tensor,) = frameworks.arrays([np.zeros(3, dtype)])
    assert "cannot be shown" in tensor.note


@pytest.mark.parametrize("dtype", ["f4", "f8", "i4", "u1", "?", "c8"])
def test_a_masked_value_is_nan_and_counted_in_the_note(dtype: str) -> None:
    given = np.ma.masked_array(
        np.arange(6).reshape(2, 3).astype(dtype), mask=[[False, True, False], [False, False, True]]
    )
    (tensor,) = frameworks.arrays([given])
    assert tensor.note == ("magnitude of complex64, 2 masked" if dtype == "c8" else "2 masked")
    expected = np.abs(given.data.astype("c8")) if dtype != "?" else given.data.astype("f4")
    np.testing.assert_array_equal(cells(tensor, plan_of(tensor)), np.where(given.mask, np.nan, expected))


def test_a_masked_array_without_masked_values_is_an_array() -> None:
    (tensor,) = frameworks.arrays([np.ma.masked_array(VALUES)])
    assert tensor.note == ""
    np.testing.assert_array_equal(cells(tensor, plan_of(tensor, show_all=True)), VALUES)


def test_frameworks_are_imported_without_the_notebooks_libraries() -> None:
    program = "import sys, beholder_widget.frameworks, beholder_widget.callbacks; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"anywidget", "ipywidgets", "traitlets", "matplotlib"} & set(run.stdout.split())
