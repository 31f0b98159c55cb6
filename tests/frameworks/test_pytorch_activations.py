"""Outputs of PyTorch's layers: those of the last batch, as they were before the next layer changed them."""

from __future__ import annotations

import copy
import gc
import io
import tracemalloc
import warnings
import weakref
from collections import UserDict
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from beholder_widget import frameworks
from tests.frameworks.viewing import Shown, Viewer


def network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Conv2d(2, 3, 3),
        nn.ReLU(inplace=True),
        nn.Dropout(0.5),
        nn.Flatten(),
        nn.Linear(48, 5),
    )


def images(batch: int = 4) -> torch.Tensor:
    return torch.randn(batch, 2, 6, 6)


def look_until_shown(model: nn.Module, viewer: Viewer, *inputs: torch.Tensor) -> dict[str, Shown]:
    """Run the model and look until there is something to see."""
    for _ in range(5):
        model(*inputs)
        shown = viewer.look()
        if shown:
            return shown
    raise AssertionError("nothing is shown after five passes")


def layers(model: nn.Module, *inputs: torch.Tensor) -> dict[str, frameworks.Tensor]:
    viewer = Viewer(model, values="activations")
    return {name: shown.tensor for name, shown in look_until_shown(model, viewer, *inputs).items()}


# -- what is shown ----------------------------------------------------------------------------------------------------


def test_each_layers_output_is_shown_as_it_came_out_though_the_next_layer_writes_over_it() -> None:
    model = network().eval()
    viewer = Viewer(model, values="activations")
    look_until_shown(model, viewer, images())
    inputs = images()
    weight, bias = model.get_parameter("0.weight"), model.get_parameter("0.bias")
    maps = nn.functional.conv2d(inputs, weight, bias)
    expected = {"0": maps, "1": maps.relu(), "4": model(inputs)}
    shown = viewer.look()
    assert list(shown) == list(expected)
    assert (shown["0"].cells < 0).any()
    for name, output in expected.items():
        np.testing.assert_array_equal(shown[name].cells, shown[name].plan.take(output.detach().numpy()))


def test_where_each_pass_is_looked_at_each_is_shown() -> None:
    model = network()
    viewer = Viewer(model, values="activations")
    look_until_shown(model, viewer, images())
    for _ in range(4):
        output = model(images())
        section = viewer.look()["4"]
        np.testing.assert_array_equal(section.cells, section.plan.take(output.detach().numpy()))


def test_where_some_passes_are_looked_at_what_is_shown_is_the_one_just_before() -> None:
    model = network()
    viewer = Viewer(model, values="activations")
    look_until_shown(model, viewer, images())
    for pause in (1, 5, 20):
        for _ in range(pause):
            output = model(images())
        shown = viewer.look()
        if not shown:
            output = model(images())
            shown = viewer.look()
        np.testing.assert_array_equal(shown["4"].cells, shown["4"].plan.take(output.detach().numpy()))


def test_where_other_cells_are_asked_for_the_picture_waits_until_all_layers_have_theirs() -> None:
    model = network()
    viewer = Viewer(model, values="activations", height=16, width=768)
    look_until_shown(model, viewer, images())
    model(images())
    viewer.bounds["height"] = 8
    shown = viewer.look()
    if not shown:
        model(images())
        shown = viewer.look()
    assert {section.note for section in shown.values()} == {""}


def test_before_the_first_pass_there_is_nothing() -> None:
    watched = frameworks.watch(network())
    watched.show("activations")
    assert watched.tensors("activations") == []


def test_a_list_of_parameters_has_no_activations() -> None:
    assert "activations" not in frameworks.watch(list(network().parameters())).choices()


@pytest.mark.parametrize("make", [torch.jit.script, lambda model: torch.jit.trace(model, torch.randn(2, 4))])
@pytest.mark.parametrize("is_wrapped", [False, True])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_scripted_model_whose_layers_can_have_no_hooks_has_no_activations(make: Any, is_wrapped: bool) -> None:
    scripted = make(nn.Sequential(nn.Linear(4, 3), nn.ReLU()))
    watched: Any = frameworks.watch(nn.ModuleList([scripted]) if is_wrapped else scripted)
    assert "activations" not in watched.choices()
    assert "activations" not in watched.kinds()
    watched.measure(each=True, whole=True)
    assert watched.outputs() == []


def test_of_a_model_with_a_scripted_part_the_other_layers_are_shown() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        model = nn.Sequential(nn.Linear(4, 3), torch.jit.script(nn.Linear(3, 2)))
    shown = look_until_shown(model, Viewer(model, values="activations"), torch.randn(5, 4))
    assert list(shown) == ["0"]


def test_half_precision_outputs_are_exact() -> None:
    model = nn.Linear(4, 3).bfloat16()
    viewer = Viewer(model, values="activations")
    inputs = torch.randn(5, 4).bfloat16()
    shown = look_until_shown(model, viewer, inputs)
    np.testing.assert_array_equal(shown["output"].cells, model(inputs).detach().float().numpy())


def test_only_shown_cells_are_copied() -> None:
    model = nn.Sequential(nn.Linear(8, 4000), nn.Linear(4000, 8))
    viewer = Viewer(model, values="activations", height=16, width=16)
    tracemalloc.start()
    for _ in range(5):
        model(torch.randn(500, 8))
        shown = viewer.look()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert shown["0"].tensor.shape == (500, 4000)
    assert peak < 500 * 4000


# -- rows and columns -------------------------------------------------------------------------------------------------


class Attention(nn.Module):
    """Attention of a sequence to itself."""

    def __init__(self, *, batch_first: bool) -> None:
        super().__init__()
        self.attention = nn.MultiheadAttention(4, 2, batch_first=batch_first)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """Return the outputs without the weights."""
        outputs: torch.Tensor = self.attention(inputs, inputs, inputs)[0]
        return outputs


@pytest.mark.parametrize(
    ("model", "shape", "axes"),
    [
        (nn.Linear(4, 3), (5, 4), None),
        (nn.Linear(4, 3), (2, 5, 4), ((0, 1), (2,))),
        (nn.Linear(4, 3), (2, 5, 6, 4), ((0, 1), (3, 2))),
        (nn.LayerNorm(4), (2, 5, 6, 4), ((0, 1), (3, 2))),
        (nn.Embedding(9, 4), (2, 5), ((0, 1), (2,))),
        (nn.Conv1d(4, 3, 1), (2, 4, 7), ((0,), (1, 2))),
        (nn.Conv2d(4, 3, 1), (2, 4, 7, 8), ((0, 2), (1, 3))),
        (nn.ReLU(), (2, 4, 7, 8), ((0, 2), (1, 3))),
        (nn.Conv3d(4, 3, 1), (2, 4, 7, 8, 9), ((0, 2), (1, 3, 4))),
        (nn.LSTM(4, 3, batch_first=True), (2, 7, 4), ((0, 1), (2,))),
        (nn.LSTM(4, 3), (7, 2, 4), ((1, 0), (2,))),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, nn.Module) else "",
)
def test_batches_run_down_and_channels_across(model: nn.Module, shape: tuple[int, ...], axes: Any) -> None:
    inputs = torch.zeros(shape, dtype=torch.long) if isinstance(model, nn.Embedding) else torch.randn(shape)
    (tensor,) = layers(model, inputs).values()
    assert tensor.axes == axes


@pytest.mark.parametrize(("batch_first", "axes"), [(True, ((0, 1), (2,))), (False, ((1, 0), (2,)))])
def test_of_an_attention_its_output_is_shown(batch_first: bool, axes: Any) -> None:
    shown = layers(Attention(batch_first=batch_first), torch.randn(2, 7, 4))
    assert {name: (tensor.shape, tensor.axes) for name, tensor in shown.items()} == {"attention": ((2, 7, 4), axes)}


# -- batches of different sizes ---------------------------------------------------------------------------------------


def test_a_smaller_last_batch_is_passed_over_and_the_next_whole_one_is_shown() -> None:
    model = nn.Linear(4, 3)
    viewer = Viewer(model, values="activations")
    look_until_shown(model, viewer, torch.randn(8, 4))
    for batch in (8, 8, 5, 8, 8):
        output = model(torch.randn(batch, 4))
        shown = viewer.look()
        if batch == 8 and shown:
            np.testing.assert_array_equal(shown["output"].cells, output.detach().numpy())
        assert all(section.tensor.shape == (8, 3) for section in shown.values())


def test_a_batch_that_stays_smaller_is_followed() -> None:
    model = nn.Linear(4, 3)
    viewer = Viewer(model, values="activations")
    look_until_shown(model, viewer, torch.randn(8, 4))
    for _ in range(8):
        model(torch.randn(5, 4))
        shown = viewer.look()
    assert shown["output"].tensor.shape == (5, 3)


def test_of_sequences_that_differ_in_length_the_common_part_is_shown() -> None:
    model = nn.Linear(4, 3)
    viewer = Viewer(model, values="activations")
    look_until_shown(model, viewer, torch.randn(2, 9, 4))
    for length in (9, 6, 6, 11, 7):
        output = model(torch.randn(2, length, 4))
        shown = viewer.look()
    assert shown["output"].tensor.shape == (2, 6, 3)
    section = shown["output"]
    np.testing.assert_array_equal(section.cells, section.plan.take(output.detach()[:, :6].numpy()))


@pytest.mark.parametrize("first", [(1, 4), (1, 5, 4), (8, 5, 4)])
def test_after_a_small_first_pass_the_batches_of_training_are_shown_whole(first: tuple[int, ...]) -> None:
    model = nn.Linear(4, 3)
    viewer = Viewer(model, values="activations")
    look_until_shown(model, viewer, torch.randn(first))
    inputs = torch.randn(64, *(9 for _ in first[2:]), 4)
    section = look_until_shown(model, viewer, inputs)["output"]
    assert section.tensor.shape == (*inputs.shape[:-1], 3)
    np.testing.assert_array_equal(section.cells, section.plan.take(model(inputs).detach().numpy()))


def test_where_each_pass_is_measured_each_is_shown_at_its_own_size() -> None:
    model = nn.Linear(4, 3)
    viewer = Viewer(model, values="activations")
    watched: Any = viewer.watched
    look_until_shown(model, viewer, torch.randn(8, 4))
    for batch in (8, 5, 8, 1, 12, 12, 8):
        watched.measure(each=True, whole=False)
        output = model(torch.randn(batch, 4))
        section = viewer.look()["output"]
        np.testing.assert_array_equal(section.cells, output.detach().numpy())
        assert section.tensor.shape == (batch, 3)


def test_of_passes_of_other_sizes_the_last_one_before_the_look_is_shown_where_each_is_measured() -> None:
    model = nn.Linear(4, 3)
    viewer = Viewer(model, values="activations")
    watched: Any = viewer.watched
    look_until_shown(model, viewer, torch.randn(8, 4))
    for batches in ((8, 5), (5, 8), (5, 6, 8), (12, 8, 5)):
        watched.measure(each=True, whole=False)
        for batch in batches:
            output = model(torch.randn(batch, 4))
        np.testing.assert_array_equal(viewer.look()["output"].cells, output.detach().numpy())


def test_of_several_passes_between_two_looks_the_last_one_is_shown() -> None:
    model = nn.Linear(4, 3)
    viewer = Viewer(model, values="activations")
    look_until_shown(model, viewer, torch.randn(8, 4))
    for passes in (2, 2, 5, 5, 5, 5, 3, 3, 20, 20):
        for _ in range(passes):
            output = model(torch.randn(8, 4))
        for section in viewer.look().values():
            np.testing.assert_array_equal(section.cells, output.detach().numpy())


# -- other kinds of models --------------------------------------------------------------------------------------------


def test_of_a_compiled_model_the_output_is_shown() -> None:
    model = torch.compile(network(), backend="eager")
    assert isinstance(model, nn.Module)
    assert list(layers(model, images())) == ["output"]


@pytest.mark.filterwarnings("ignore:The .grad attribute")
def test_of_a_model_with_a_compiled_part_the_part_as_a_whole_is_shown() -> None:
    model = network()
    model.add_module("4", torch.compile(model[4], backend="eager"))  # type: ignore[arg-type]
    assert list(layers(model, images())) == ["0", "1", "4"]


def test_hooks_break_no_graph_of_what_is_compiled_while_they_are_there() -> None:
    model = network()
    watched = frameworks.watch(model)
    watched.show("activations")
    whole = torch.compile(lambda inputs: model(inputs).sum(), backend="eager", fullgraph=True)
    whole(images()).backward()
    assert watched.tensors("activations") == []


def test_a_layer_that_is_used_twice_is_shown_once() -> None:
    shared = nn.Linear(4, 4)
    assert list(layers(nn.Sequential(shared, nn.ReLU(), shared), torch.randn(2, 4))) == ["0", "1"]


def test_the_first_tensor_of_an_output_in_parts_is_shown() -> None:
    class Parts(nn.Module):
        def forward(self, inputs: torch.Tensor) -> dict[str, Any]:
            """Return a mapping of tuples."""
            return {"none": None, "scores": (inputs * 2, inputs), "loss": inputs.sum()}

    (tensor,) = layers(Parts(), torch.ones(2, 3)).values()
    assert tensor.shape == (2, 3)


class Unsaid(UserDict[str, torch.Tensor]):
    """An output of a class of its own, which does not say what it holds."""

    def values(self) -> Any:
        raise ValueError("not now")


def holding_itself() -> list[Any]:
    made: list[Any] = []
    made.append(made)
    return made


@pytest.mark.parametrize("make", [Unsaid, holding_itself])
def test_an_output_that_does_not_say_what_it_holds_keeps_no_other_from_being_shown(make: Callable[[], Any]) -> None:
    class Odd(nn.Module):
        def forward(self, _inputs: torch.Tensor) -> Any:
            """Return what no tensor can be found in."""
            return make()

    model = nn.ModuleList([nn.Linear(3, 5), Odd()])
    watched: Any = frameworks.watch(model)
    watched.show("activations")
    for layer in model:
        layer(torch.ones(2, 3))
    assert [tensor.name for tensor in watched.tensors("activations")] == ["0"]
    assert watched.ready("activations", [], 1) in {True, False}


def test_an_output_that_cannot_be_shown_is_a_note() -> None:
    class Sparse(nn.Module):
        def forward(self, inputs: torch.Tensor) -> torch.Tensor:
            """Return a sparse tensor."""
            return inputs.to_sparse()

    model = nn.Sequential(Sparse())
    watched = frameworks.watch(model)
    watched.show("activations")
    model(torch.eye(3))
    (tensor,) = watched.tensors("activations")
    assert tensor.value is None
    assert "sparse" in tensor.note


def test_gradients_of_functions_are_taken_as_if_nobody_looked() -> None:
    model = nn.Linear(3, 1)
    viewer = Viewer(model, values="activations")
    parameters = dict(model.named_parameters())

    def loss(parameters: Any, inputs: torch.Tensor) -> torch.Tensor:
        outputs: torch.Tensor = torch.func.functional_call(model, parameters, inputs)
        return outputs.sum()

    for _ in range(3):
        gradients = torch.func.grad(loss)(parameters, torch.ones(2, 3))
        viewer.look()
    assert torch.equal(gradients["weight"], torch.full((1, 3), 2.0))
    assert "outside" in viewer.watched.tensors("activations")[0].note


# -- hooks ------------------------------------------------------------------------------------------------------------


def hooks(model: nn.Module) -> int:
    return sum(len(module._forward_hooks) for module in model.modules())  # noqa: SLF001 - they have no public name


@pytest.mark.parametrize("how", ["show", "close"])
def test_hooks_are_there_only_while_activations_are_shown(how: str) -> None:
    model = network()
    watched = frameworks.watch(model)
    assert hooks(model) == 0
    watched.show("activations")
    assert hooks(model) == 3
    watched.show("parameters") if how == "show" else watched.close()
    assert hooks(model) == 0


def test_a_copy_of_a_model_with_hooks_is_not_watched_and_works() -> None:
    model = network()
    watched = frameworks.watch(model)
    watched.show("activations")
    copied = copy.deepcopy(model)
    copied(images())
    assert watched.tensors("activations") == []


def test_a_model_with_hooks_can_be_saved_and_loaded_where_the_widget_is_not_installed() -> None:
    model = network().eval()
    watched = frameworks.watch(model)
    watched.show("activations")
    file = io.BytesIO()
    torch.save(model, file)
    assert b"beholder" not in file.getvalue()
    file.seek(0)
    inputs = images()
    assert torch.equal(torch.load(file, weights_only=False)(inputs), model(inputs))


def test_a_watched_model_that_nobody_closes_can_be_collected() -> None:
    model = network()
    watched = frameworks.watch(model)
    watched.show("activations")
    reference = weakref.ref(watched)
    del watched
    gc.collect()
    assert reference() is None
    model(images())


def graph(output: torch.Tensor) -> list[str]:
    """Return the names of the nodes that a backward pass goes through."""
    names, nodes = [], [output.grad_fn]
    while nodes:
        node = nodes.pop()
        if node is not None:
            names.append(node.name())
            nodes.extend(following for following, _ in node.next_functions)
    return names


def test_nothing_is_added_to_the_graph() -> None:
    model = network().eval()
    expected = graph(model(images()))
    viewer = Viewer(model, values="activations")
    for _ in range(4):
        assert graph(model(images())) == expected
        viewer.look()


@pytest.mark.parametrize("model", [nn.Conv2d(2, 3, 3), nn.Flatten(0), nn.Linear(6, 5)])
def test_where_each_pass_is_measured_the_first_one_is_shown(model: nn.Module) -> None:
    network = nn.Sequential(model, nn.Identity())
    viewer = Viewer(network, values="activations", height=7, width=9)
    watched: Any = viewer.watched
    watched.measure(each=True, whole=False)
    inputs = images()
    expected = model(inputs).detach().numpy()
    network(inputs)
    shown = viewer.look()
    assert shown
    for section in shown.values():
        np.testing.assert_array_equal(section.cells, section.plan.take(expected))
