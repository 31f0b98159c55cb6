"""Names of tensors: each is there once, in every source."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from beholder_widget import frameworks
from beholder_widget.frameworks import naming
from tests.frameworks.viewing import Viewer

TWICE = [("weight", nn.Parameter(torch.zeros(2, 2))), ("weight", nn.Parameter(torch.ones(2, 2)))]


@given(st.lists(st.sampled_from(["a", "b", "a (2)", "a (3)", "a (2) (2)"])))
def test_names_are_unique_and_the_first_of_each_stays(names: list[str]) -> None:
    found = naming.unique(names)
    assert len(set(found)) == len(names)
    for place, name in enumerate(names):
        assert found[place] == name if name not in names[:place] else found[place].startswith(f"{name} (")


def test_the_second_gets_a_number() -> None:
    assert naming.unique(["weight", "bias", "weight", "weight"]) == ["weight", "bias", "weight (2)", "weight (3)"]


def test_two_arrays_of_one_path_have_two_names() -> None:
    tensors = frameworks.arrays({"a.b": np.zeros(2), "a": {"b": np.ones(2)}})
    assert [tensor.name for tensor in tensors] == ["a.b", "a.b (2)"]


@pytest.mark.parametrize(
    "model", [TWICE, {"a.b": np.zeros((2, 2)), "a": {"b": np.ones((2, 2))}}], ids=["torch", "tree"]
)
def test_two_parameters_of_one_name_both_show_their_updates(model: Any) -> None:
    viewer = Viewer(model, values="updates")
    viewer.look()
    first, second = (tensor.value for tensor in frameworks.watch(model).tensors("parameters"))
    with torch.no_grad():
        first += 1
        second += 2
    shown = viewer.look()
    assert [section.note for section in shown.values()] == ["", ""]
    assert [section.cells.max() for section in shown.values()] == [1, 2]


def test_gradients_and_state_have_the_names_of_their_parameters() -> None:
    optimizer = torch.optim.Adam([parameter for _, parameter in TWICE])
    sum((parameter.sum() for _, parameter in TWICE), torch.zeros(())).backward()
    optimizer.step()
    watched = frameworks.watch(TWICE, optimizer)
    assert [tensor.name for tensor in watched.tensors("gradients")] == ["weight", "weight (2)"]
    assert [tensor.name for tensor in watched.tensors("optimizer")][2:] == [
        "weight (2).exp_avg",
        "weight (2).exp_avg_sq",
    ]


def test_parameters_whose_names_are_one_without_their_wrapper_have_two() -> None:
    class Wrapper(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.weight = nn.Parameter(torch.zeros(2))
            self._orig_mod = nn.Linear(2, 2, bias=False)

    names = [tensor.name for tensor in frameworks.watch(Wrapper()).tensors("parameters")]
    assert names == ["weight", "weight (2)"]
