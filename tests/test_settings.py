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
        ("recording", "yes"),
        ("colormap", None),
        ("select", "/(/"),
        ("select", "x" * 501),
        ("select", 4),
    ],
)
def test_a_bad_value_is_refused_and_quoted(name: str, value: Any) -> None:
    with pytest.raises(ValueError, match=name):
        validate(name, value)


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(ValueError, match="__class__"):
        validate("__class__", 1)


def test_an_unknown_colormap_names_near_ones() -> None:
    with pytest.raises(ValueError, match="magma"):
        validate("colormap", "magna")


def test_numpy_numbers_are_numbers() -> None:
    assert validate("window", np.int64(20)) == 20
    assert validate("rate", np.float32(2.5)) == 2.5
