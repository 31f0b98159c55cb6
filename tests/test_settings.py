"""Settings are checked against one table, whoever sets them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from beholder_widget.settings import NAMES, Settings, validate


@pytest.mark.parametrize("name", NAMES)
def test_every_default_is_valid(name: str) -> None:
    assert validate(name, Settings().value(name)) == Settings().value(name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("values", "weights"),
        ("values", 3),
        ("mode", "variances"),
        ("scaling", "layer"),
        ("window", 1),
        ("window", 101),
        ("window", 2.5),
        ("window", True),
        ("window", "15"),
        ("rate", -1),
        ("rate", float("nan")),
        ("rate", float("inf")),
        ("rate", None),
        ("show_all", 1),
        ("square", 1),
        ("recording", "yes"),
        ("colormap", None),
        ("limits", (1.0, 1.0)),
        ("limits", (1.0, 0.0)),
        ("limits", (0.0, float("inf"))),
        ("limits", (0.0, float("nan"))),
        ("limits", (0.0, 1.0, 2.0)),
        ("limits", (0.0, "1")),
        ("limits", (False, True)),
        ("limits", "01"),
        ("limits", 1.0),
        ("limits", {0: 1, 1: 2}),
        ("limits", 10**400),
        ("limits", (0, 10**400)),
        ("select", "/(/"),
        ("select", "x" * 501),
        ("select", 4),
    ],
)
def test_a_bad_value_is_refused_and_quoted(name: str, value: Any) -> None:
    with pytest.raises(ValueError, match=name):
        validate(name, value)


@pytest.mark.parametrize("name", ["mode", "limits", "show_all"])
def test_a_long_value_is_quoted_in_part(name: str) -> None:
    with pytest.raises(ValueError, match=name) as raised:
        validate(name, "x" * 5_000)
    assert len(str(raised.value)) < 500


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(ValueError, match="__class__"):
        validate("__class__", 1)


def test_an_unknown_colormap_names_near_ones() -> None:
    with pytest.raises(ValueError, match="magma"):
        validate("colormap", "magna")


def test_numpy_numbers_are_numbers() -> None:
    assert validate("window", np.int64(20)) == 20
    assert validate("rate", np.float32(2.5)) == 2.5


@pytest.mark.parametrize("value", [(-1, 2), [-1.0, 2.0], np.array([-1, 2]), np.array([-1, 2], np.float32)])
def test_limits_are_kept_as_a_pair_of_floats(value: Any) -> None:
    assert validate("limits", value) == (-1.0, 2.0)
    assert all(type(end) is float for end in validate("limits", value))


@pytest.mark.parametrize("scaling", ["section", "all", "robust", "symmetric", "log"])
def test_every_scaling_is_accepted(scaling: str) -> None:
    assert validate("scaling", scaling) == scaling
