"""Objects that raise when they are looked at: only their own section has a note, and nothing is raised."""

from __future__ import annotations

from collections import UserDict
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from beholder_widget import frameworks, tiling
from beholder_widget.taking.sampler import Sampler, layout_of
from tests.frameworks.viewing import Viewer

VALUES = np.arange(6.0).reshape(2, 3)


class MuteError(Exception):
    """An error that cannot say what is wrong."""

    def __str__(self) -> str:
        raise RuntimeError("no words")


class Key:
    """A key that has neither a name nor a representation."""

    def __str__(self) -> str:
        raise MuteError

    __repr__ = __str__


class Attributes:
    """An object all of whose attributes raise."""

    def __getattr__(self, name: str) -> Any:
        raise MuteError


class Class:
    """An object that does not tell its class."""

    @property
    def __class__(self) -> Any:
        raise MuteError

    @__class__.setter
    def __class__(self, value: Any) -> None:
        raise MuteError


class Shape:
    """An array on a device that does not tell its shape."""

    __cuda_array_interface__ = {"version": 3}  # noqa: RUF012 - as libraries have it
    dtype = np.dtype("f4")

    @property
    def shape(self) -> Any:
        raise MuteError

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        raise MuteError

    def take(self, _places: Any) -> Any:
        """Raise."""
        raise MuteError

    def get(self) -> Any:
        """Raise."""
        raise MuteError


class Cells(Shape):
    """An array on a device that tells its shape, and then fails."""

    shape = (2, 3)


class Mapping(UserDict[str, Any]):
    """A mapping whose items cannot be listed."""

    def items(self) -> Any:
        """Raise."""
        raise MuteError


@dataclass
class Fields:
    """A container of which one field raises."""

    good: Any

    bad: Any

    def __getattribute__(self, name: str) -> Any:
        if name == "bad":
            raise MuteError
        return object.__getattribute__(self, name)


@pytest.mark.parametrize("make", [Attributes, Class, Shape, Cells, Mapping, MuteError])
def test_only_the_hostile_section_has_a_note(make: Any) -> None:
    tensors = frameworks.arrays({"first": VALUES, "hostile": make(), "last": VALUES})
    samples = Sampler().sample(tensors, layout_of(tensors, show_all=False))
    assert [label.name for label in samples.labels] == ["first", "hostile", "last"]
    assert [bool(label.note) for label in samples.labels] == [False, True, False]
    first, *_, last = samples.layout.split(samples.buffer)
    assert np.array_equal(first, last)
    assert np.nansum(first) == VALUES.sum()


def test_a_key_without_a_name_is_named_by_its_place() -> None:
    tensors = frameworks.arrays({"weight": VALUES, Key(): VALUES})
    assert [(tensor.name, tensor.note) for tensor in tensors] == [("weight", ""), ("key 1", "")]


def test_a_field_that_raises_leaves_the_others() -> None:
    fields = object.__new__(Fields)
    object.__setattr__(fields, "good", VALUES)
    good, bad = frameworks.arrays(fields)
    assert good.value is VALUES
    assert bad.note == "cannot be read: MuteError, whose message cannot be read"


def test_a_whole_that_is_hostile_is_one_note() -> None:
    (tensor,) = frameworks.arrays(Class())
    assert "cannot be read" in tensor.note


def test_reading_raises_nothing_but_that_it_cannot_be_read() -> None:
    (tensor,) = frameworks.arrays([Cells()])
    plan = tiling.plan(tensor.shape)
    with pytest.raises(frameworks.UnreadableError, match="cannot be read: MuteError"):
        frameworks.gather(tensor, plan, np.empty(plan.shape))


def test_updates_of_the_others_are_shown() -> None:
    model = {"good": VALUES.copy(), "bad": Cells()}
    viewer = Viewer(model, values="updates")
    viewer.look()
    model["good"] += 1
    shown = viewer.look()
    np.testing.assert_array_equal(shown["good"].cells, np.ones((2, 3)))
    assert shown["bad"].note


def test_a_model_that_holds_hostile_objects_shows_its_arrays() -> None:
    first, second = frameworks.watch({"weight": VALUES, "bad": Class()}).tensors("parameters")
    assert first.value is VALUES
    assert "cannot be read" in second.note
