"""The order of layers is that of the forward pass, whichever order they were registered in."""

from __future__ import annotations

import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from beholder_widget import frameworks
from beholder_widget.frameworks.order import PassOrder
from tests.frameworks.viewing import Viewer


def order_of(layers: str) -> PassOrder[str]:
    return PassOrder(list(layers), lambda: None)


def run(order: PassOrder[str], layers: str) -> str:
    """Run a pass; return the order that is known then."""
    order.begin()
    for layer in layers:
        order.use(layer)
    return "".join(order.layers())


@given(st.permutations("abcdef"))
def test_a_whole_pass_gives_its_own_order(layers: list[str]) -> None:
    assert run(order_of("abcdef"), "".join(layers)) == "".join(layers)


@given(st.permutations("abcdef"), st.lists(st.sets(st.sampled_from("abcdef"))))
def test_passes_that_skip_layers_do_not_change_the_order(layers: list[str], skipped: list[set[str]]) -> None:
    order = order_of("abcdef")
    run(order, "".join(layers))
    for skip in skipped:
        run(order, "".join(layer for layer in layers if layer not in skip))
    assert order.layers() == layers


def test_a_layer_that_is_used_twice_counts_at_its_first_use() -> None:
    assert run(order_of("abc"), "cacb") == "cab"


def test_where_only_parts_are_called_a_pass_ends_when_its_first_layer_comes_again() -> None:
    order = order_of("abc")
    for layer in "cabcab":
        order.use(layer)
    assert "".join(order.layers()) == "cab"


@given(st.permutations("abcdef"), st.integers(0, 6), st.sets(st.sampled_from("abcdef")))
def test_a_layer_that_is_added_stands_behind_what_was_used_before_it(
    layers: list[str], place: int, skipped: set[str]
) -> None:
    order = order_of("abcdef")
    run(order, "".join(layers))
    order.begin()
    before = [layer for layer in layers[:place] if layer not in skipped]
    for layer in before:
        order.use(layer)
    order.add("x")
    order.use("x")
    for layer in layers[place:]:
        if layer not in skipped:
            order.use(layer)
    found = order.layers()
    assert [layer for layer in found if layer != "x"] == layers
    assert found.index("x") == (found.index(before[-1]) + 1 if before else 0)


@given(st.permutations("abcdef"), st.sampled_from("abcdef"))
def test_without_a_layer_that_is_removed_the_others_stay_in_order(layers: list[str], removed: str) -> None:
    order = order_of("abcdef")
    run(order, "".join(layers))
    order.remove(removed)
    rest = "".join(layer for layer in layers if layer != removed)
    assert "".join(order.layers()) == rest
    assert run(order, rest[::-1]) == rest[::-1]


def test_where_only_parts_are_called_a_pass_ends_where_that_is_said() -> None:
    counted = []
    order = PassOrder(list("ab"), lambda: counted.append(1))
    for layer in "ab":
        order.use(layer)
        order.end()
        order.end()
    assert len(counted) == 2


def test_passes_are_counted() -> None:
    counted = []
    order = PassOrder(list("ab"), lambda: counted.append(1))
    for _ in range(3):
        run(order, "aba")
    assert len(counted) == 3


class Backwards(nn.Module):
    """A network that uses its layers in another order than it has them."""

    def __init__(self) -> None:
        super().__init__()
        self.last = nn.Linear(4, 4)
        self.identity = nn.Identity()
        self.flatten = nn.Flatten()
        self.dropout = nn.Dropout(0.5)
        self.skipped = nn.Linear(4, 4)
        self.first = nn.Linear(4, 4)

    def forward(self, inputs: torch.Tensor, *, skip: bool = False) -> torch.Tensor:
        """Return the output of all layers."""
        hidden = self.first(inputs)
        if not skip:
            hidden = self.skipped(hidden)
        output: torch.Tensor = self.last(self.identity(self.flatten(self.dropout(hidden))))
        return output


def test_activations_stand_in_the_order_of_the_pass_and_an_identity_is_a_layer() -> None:
    model = Backwards()
    watched = frameworks.watch(model)
    watched.show("activations")
    for skip in (True, False, True, True, False):
        model(torch.ones(2, 4), skip=skip)
    names = [tensor.name for tensor in watched.tensors("activations")]
    assert names == ["first", "skipped", "identity", "last"]


def test_the_order_stays_from_step_to_step() -> None:
    model = Backwards()
    viewer = Viewer(model, values="activations")
    seen = set()
    for number in range(20):
        model(torch.ones(2, 4), skip=number > 3 and number % 3 == 0)
        seen.add(tuple(viewer.look()))
    assert seen - {()} == {("first", "skipped", "identity", "last")}


def test_a_model_of_which_only_parts_are_called_is_in_order_too() -> None:
    model = Backwards()
    watched = frameworks.watch(model)
    watched.show("activations")
    for _ in range(2):
        model.last(model.first(torch.ones(2, 4)))
    assert [tensor.name for tensor in watched.tensors("activations")] == ["first", "last"]
