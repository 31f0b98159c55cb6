"""PyTorch models as they are watched: which parameters, by which names, with which rows and columns."""

from __future__ import annotations

from typing import Any, cast
from unittest import mock

import numpy as np
import pytest
import torch
from torch import nn

from beholder_widget import frameworks, tiling
from tests.frameworks.reading import cells, columns_of, plan_of, values_at


def parameters(model: Any) -> dict[str, frameworks.Tensor]:
    return {tensor.name: tensor for tensor in frameworks.watch(model).tensors("parameters")}


def axes_of(module: nn.Module) -> dict[str, tiling.Axes | None]:
    return {name: tensor.axes for name, tensor in parameters(module).items()}


class Network(nn.Module):
    """A layer of each of the common kinds."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(3, 8, (3, 5))
        self.norm = nn.BatchNorm2d(8)
        self.up = nn.ConvTranspose2d(8, 4, 2)
        self.fc = nn.Linear(16, 10)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        """Return scores."""
        maps = self.up(self.norm(self.conv(images)).relu())
        scores: torch.Tensor = self.fc(maps.mean((2, 3)).repeat(1, 4))
        return scores


# -- which parameters, and their names --------------------------------------------------------------------------------


def test_parameters_come_in_the_order_and_by_the_names_of_named_parameters() -> None:
    network = Network()
    shapes = {name: tensor.shape for name, tensor in parameters(network).items()}
    assert list(shapes.items()) == [(name, tuple(value.shape)) for name, value in network.named_parameters()]


@pytest.mark.parametrize("bounds", [{}, {"height": 7, "width": 9}, {"show_all": True}], ids=str)
def test_each_cell_shows_the_value_that_the_plan_says(bounds: dict[str, Any]) -> None:
    network = Network()
    for name, value in network.named_parameters():
        tensor = parameters(network)[name]
        plan = plan_of(tensor, **bounds)
        np.testing.assert_array_equal(cells(tensor, plan), values_at(value.detach().numpy(), plan))


def test_tied_parameters_are_listed_once_by_their_first_name() -> None:
    model = nn.Sequential(nn.Embedding(20, 6), nn.Linear(6, 20, bias=False))
    model[1].weight = model[0].weight
    assert list(parameters(model)) == ["0.weight"]


def test_parameters_that_are_not_trained_are_left_out() -> None:
    network = Network()
    network.conv.requires_grad_(requires_grad=False)
    assert list(parameters(network)) == ["norm.weight", "norm.bias", "up.weight", "up.bias", "fc.weight", "fc.bias"]


def test_a_compiled_module_has_the_names_of_the_module() -> None:
    network = Network()
    network.up.compile(backend="eager")
    network.fc = cast("nn.Linear", torch.compile(network.fc, backend="eager"))
    compiled = torch.compile(network, backend="eager")
    assert list(parameters(compiled)) == list(parameters(Network()))


def test_a_data_parallel_module_has_the_names_that_it_gives() -> None:
    assert list(parameters(nn.DataParallel(nn.Linear(2, 3)))) == ["module.weight", "module.bias"]


def test_parameters_that_are_replaced_during_the_run_are_followed() -> None:
    model = nn.Sequential(nn.Linear(4, 3))
    watched = frameworks.watch(model)
    model[0] = nn.Linear(4, 7)
    model.append(nn.Linear(7, 2))
    assert [tensor.shape for tensor in watched.tensors("parameters")] == [(7, 4), (7,), (2, 7), (2,)]


@pytest.mark.parametrize(
    ("given", "names"),
    [
        (lambda module: list(module.parameters()), ["0", "1"]),
        (lambda module: module.parameters(), ["0", "1"]),
        (lambda module: list(module.named_parameters()), ["weight", "bias"]),
        (lambda module: module.named_parameters(), ["weight", "bias"]),
        (lambda module: dict(module.named_parameters()), ["weight", "bias"]),
        (lambda module: module.weight, ["0"]),
    ],
    ids=["list", "parameters()", "list of pairs", "named_parameters()", "dict", "one"],
)
def test_parameters_may_be_given_without_their_module(given: Any, names: list[str]) -> None:
    module = nn.Linear(5, 3)
    watched = frameworks.watch(given(module))
    module(torch.ones(1, 5)).sum().backward()
    assert [tensor.name for tensor in watched.tensors("parameters")] == names
    assert [tensor.name for tensor in watched.tensors("gradients")] == names
    assert watched.tensors("gradients")[0].axes == ((1,), (0,))


# -- rows and columns -------------------------------------------------------------------------------------------------


def test_a_column_of_a_linear_layer_holds_one_outputs_weights_and_its_bias_stands_below() -> None:
    model = parameters(nn.Linear(5, 7))
    assert columns_of(model["weight"]) == [{(out, into) for into in range(5)} for out in range(7)]
    assert columns_of(model["bias"]) == [{(out,)} for out in range(7)]


@pytest.mark.parametrize(
    ("module", "out", "axes"),
    [
        (nn.Conv1d(4, 6, 3), 0, ((1,), (0, 2))),
        (nn.Conv2d(4, 6, 3), 0, ((1, 2), (0, 3))),
        (nn.Conv3d(4, 6, 3), 0, ((1, 2), (0, 3, 4))),
        (nn.ConvTranspose1d(4, 6, 3), 1, ((0,), (1, 2))),
        (nn.ConvTranspose2d(4, 6, 3), 1, ((0, 2), (1, 3))),
        (nn.ConvTranspose3d(4, 6, 3), 1, ((0, 2), (1, 3, 4))),
        (nn.LazyConv2d(6, 3), 0, ((1, 2), (0, 3))),
    ],
    ids=lambda value: type(value).__name__,
)
def test_the_columns_of_a_convolution_belong_to_one_output_each(module: nn.Module, out: int, axes: tiling.Axes) -> None:
    if isinstance(module, nn.LazyConv2d):
        module(torch.ones(1, 4, 5, 5))
    weight = parameters(module)["weight"]
    assert weight.axes == axes
    outputs = [{index[out] for index in column} for column in columns_of(weight)]
    assert [output for (output,) in outputs] == sorted(output for (output,) in outputs)


def test_the_rows_of_an_embedding_are_tokens() -> None:
    assert axes_of(nn.Embedding(10, 4)) == {"weight": ((0,), (1,))}


@pytest.mark.parametrize("module", [nn.LSTM(3, 4), nn.GRU(3, 4), nn.RNN(3, 4)], ids=lambda value: type(value).__name__)
def test_the_columns_of_a_recurrent_layer_are_its_gates_with_their_biases_below(module: nn.Module) -> None:
    gates = {"LSTM": 4, "GRU": 3, "RNN": 1}[type(module).__name__] * 4
    model = parameters(module)
    assert list(model) == ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"]
    assert {tensor.shape[0] for tensor in model.values()} == {gates}
    assert columns_of(model["weight_ih_l0"])[-1] == {(gates - 1, into) for into in range(3)}


def test_the_columns_of_an_attentions_joint_projection_are_outputs() -> None:
    model = parameters(nn.MultiheadAttention(4, 2))
    assert columns_of(model["in_proj_weight"])[11] == {(11, into) for into in range(4)}
    assert columns_of(model["in_proj_bias"])[11] == {(11,)}
    assert model["out_proj.weight"].axes == ((1,), (0,))


def test_vectors_have_no_axes_of_their_own() -> None:
    assert set(axes_of(nn.Sequential(nn.BatchNorm2d(3), nn.LayerNorm(4), nn.PReLU(5))).values()) == {None}


def test_a_parametrised_weight_is_still_a_weight() -> None:
    module = torch.nn.utils.parametrizations.weight_norm(nn.Linear(5, 7))
    assert axes_of(module)["parametrizations.weight.original1"] == ((1,), (0,))


def test_a_matrix_that_is_no_weight_is_shown_as_it_is() -> None:
    class Positions(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.positions = nn.Parameter(torch.zeros(9, 4))
            self.table = nn.Parameter(torch.zeros(1, 9, 4))

    assert axes_of(Positions()) == {"positions": ((0,), (1,)), "table": ((0, 1), (2,))}


def test_the_linear_layer_of_gpt2_is_stored_the_other_way_round() -> None:
    from transformers.pytorch_utils import Conv1D

    model = parameters(Conv1D(4, 4))  # type: ignore[no-untyped-call]
    assert columns_of(model["weight"]) == [{(into, out) for into in range(4)} for out in range(4)]


def test_a_bilinear_layers_columns_are_outputs() -> None:
    assert columns_of(parameters(nn.Bilinear(2, 3, 5))["weight"])[4] == {(4, a, b) for a in range(2) for b in range(3)}


# -- what cannot be shown ---------------------------------------------------------------------------------------------


def test_a_lazy_parameter_is_a_note_until_it_has_a_shape() -> None:
    module = nn.LazyLinear(3)
    watched = frameworks.watch(module)
    notes = [tensor.note for tensor in watched.tensors("parameters")]
    assert all(note.startswith("lazy parameter") for note in notes)
    assert len(notes) == 2
    module(torch.ones(1, 5))
    assert [(tensor.shape, tensor.note) for tensor in watched.tensors("parameters")] == [((3, 5), ""), ((3,), "")]


@pytest.mark.filterwarnings("ignore:.*torch.jit.*is deprecated:DeprecationWarning")
@pytest.mark.parametrize("compiled", [torch.jit.script, lambda model: torch.jit.trace(model, torch.ones(1, 5))])
def test_parameters_of_what_torchscript_has_compiled_are_those_of_its_source(compiled: Any) -> None:
    model = nn.Sequential(nn.Sequential(nn.Conv1d(5, 4, 1), nn.ReLU()), nn.Linear(1, 3))
    model = nn.Sequential(nn.Unflatten(1, (5, 1)), model)
    found, expected = parameters(compiled(model)), parameters(model)
    assert list(found) == list(expected)
    assert all(torch.equal(found[name].value, expected[name].value) for name in expected)
    assert [tensor.shape for tensor in found.values()] == [tensor.shape for tensor in expected.values()]


def test_a_meta_parameter_is_a_note_with_its_shape() -> None:
    weight = parameters(nn.Linear(5, 3, device="meta"))["weight"]
    assert (weight.value, weight.shape) == (None, (3, 5))
    assert "meta" in weight.note


def shortened(held: int) -> torch.Tensor:
    """Return a tensor of whose memory so many bytes are still there."""
    value = torch.ones(300, 40).T
    value.untyped_storage().resize_(held)
    return value


def test_a_parameter_whose_memory_is_freed_and_made_again_is_sampled_while_it_is_there() -> None:
    layer = nn.Linear(30, 40)
    watched: Any = frameworks.watch(layer)
    storage, size = layer.weight.untyped_storage(), 4 * 30 * 40
    for held, names, unseen in (
        (size, ("weight", "bias"), ()),
        (0, ("bias",), ("weight",)),
        (size, ("weight", "bias"), ()),
    ):
        storage.resize_(held)
        (sample,) = watched.subsample()
        assert (sample.names, sample.unseen) == (names, unseen)
        assert [bool(tensor.note) for tensor in watched.tensors("parameters")] == [not held, False]


class Viewless(torch.Tensor):
    """A tensor of a class of its own, which has no views of other strides."""

    @classmethod
    def __torch_function__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if func is torch.Tensor.as_strided:
            raise NotImplementedError
        return super().__torch_function__(func, types, args, kwargs)  # type: ignore[no-untyped-call]


def test_a_tensor_without_views_of_other_strides_is_not_said_to_be_freed() -> None:
    (shown,) = frameworks.arrays({"own": torch.ones(3, 4).as_subclass(Viewless)})
    assert (shown.note, shown.shape) == ("", (3, 4))
    layer = nn.Linear(4, 3)
    layer.weight = nn.Parameter(torch.ones(3, 4).as_subclass(Viewless))
    watched: Any = frameworks.watch(layer)
    (sample,) = watched.subsample()
    assert (sample.names, sample.unseen) == (("weight", "bias"), ())


@pytest.mark.filterwarnings("ignore:.*(quantize_per_tensor|nested tensors|Sparse CSR|prototype)")
@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: torch.quantize_per_tensor(torch.ones(2), 1.0, 0, torch.quint8), "quantised"),
        (lambda: torch.eye(3).to_sparse(), "sparse_coo"),
        (lambda: torch.eye(3).to_sparse_csr(), "sparse_csr"),
        (lambda: torch.nested.nested_tensor([torch.ones(2), torch.ones(3)], layout=torch.jagged), "nested"),
        (lambda: torch.nested.nested_tensor([torch.ones(2), torch.ones(3)]), "nested"),
        (lambda: torch.empty(3, dtype=torch.bits8), "bits8"),
        (lambda: shortened(0), "freed"),
        (lambda: shortened(8), "freed"),
    ],
    ids=["quantised", "sparse", "sparse rows", "jagged", "nested", "bits", "freed", "partly freed"],
)
def test_what_has_no_dense_values_is_a_note_and_the_others_are_shown(make: Any, words: str) -> None:
    odd, plain = frameworks.arrays({"odd": make(), "plain": torch.ones(2)})
    assert odd.value is None
    assert words in odd.note
    assert (plain.note, plain.shape) == ("", (2,))


def test_a_sparse_gradient_is_a_note() -> None:
    table = nn.Embedding(10, 4, sparse=True)
    watched = frameworks.watch(table)
    table(torch.tensor([1, 2])).sum().backward()
    (gradient,) = watched.tensors("gradients")
    assert "sparse_coo" in gradient.note


def test_a_tensor_inside_a_transformed_function_is_a_note() -> None:
    notes: list[str] = []

    def function(value: torch.Tensor) -> torch.Tensor:
        notes.extend(tensor.note for tensor in frameworks.arrays([value]))
        return value.square().sum()

    torch.func.grad(function)(torch.ones(3))
    torch.func.vmap(function)(torch.ones(3, 2))
    assert all("outside" in note for note in notes)
    assert len(notes) == 2


# -- gradients and the optimizer --------------------------------------------------------------------------------------


def trained(optimizer_of: Any) -> tuple[Network, Any]:
    torch.manual_seed(0)
    network = Network()
    optimizer = optimizer_of(network.parameters())
    network(torch.randn(4, 3, 6, 8)).square().sum().backward()
    optimizer.step()
    return network, optimizer


def test_tensors_say_their_dtype_where_they_lie_and_whether_they_are_trained() -> None:
    network, optimizer = trained(torch.optim.Adam)
    watched = frameworks.watch(network, optimizer)
    facts = {values: {tensor.facts for tensor in watched.tensors(values)} for values in watched.choices()[:4]}
    assert facts == {
        "parameters": {("float32", "cpu", True)},
        "gradients": {("float32", "cpu", True)},
        "updates": {("float32", "cpu", True)},
        "optimizer": {("float32", "cpu", None)},
    }


@pytest.mark.parametrize(
    ("value", "facts"),
    [
        (torch.zeros(3, dtype=torch.bfloat16), ("bfloat16", "cpu", None)),
        (torch.zeros(3, requires_grad=True), ("float32", "cpu", True)),
        (torch.zeros(3, requires_grad=True) * 2, ("float32", "cpu", None)),
        (nn.Parameter(torch.zeros(3), requires_grad=False), ("float32", "cpu", False)),
        (torch.zeros(3, device="meta"), ("float32", "meta", None)),
    ],
    ids=["tensor", "leaf", "result", "frozen", "meta"],
)
def test_what_is_given_as_an_array_says_the_same(value: torch.Tensor, facts: Any) -> None:
    (tensor,) = frameworks.arrays([value])
    assert tensor.facts == facts


def test_there_are_gradients_as_long_as_parameters_have_them() -> None:
    network, optimizer = trained(torch.optim.SGD)
    watched = frameworks.watch(network, optimizer)
    assert "gradients" in watched.choices()
    optimizer.zero_grad()
    assert "gradients" not in watched.choices()
    assert watched.tensors("gradients") == []


def test_a_gradient_has_the_name_and_the_axes_of_its_parameter_and_its_own_values() -> None:
    network, _ = trained(torch.optim.SGD)
    watched = frameworks.watch(network)
    for tensor, parameter in zip(watched.tensors("gradients"), watched.tensors("parameters"), strict=True):
        assert (tensor.name, tensor.axes) == (parameter.name, parameter.axes)
        expected = network.get_parameter(tensor.name).grad
        assert expected is not None
        np.testing.assert_array_equal(cells(tensor, plan_of(tensor)), plan_of(tensor).take(expected.numpy()))


def test_adams_moments_are_named_after_their_parameter_and_laid_out_like_it() -> None:
    network, optimizer = trained(torch.optim.Adam)
    state = frameworks.watch(network, optimizer).tensors("optimizer")
    names = [f"{name}.{key}" for name, _ in network.named_parameters() for key in ("exp_avg", "exp_avg_sq")]
    assert [tensor.name for tensor in state] == names
    moment = next(tensor for tensor in state if tensor.name == "fc.weight.exp_avg")
    assert moment.axes == ((1,), (0,))
    expected = optimizer.state[network.fc.weight]["exp_avg"].numpy()
    np.testing.assert_array_equal(cells(moment, plan_of(moment)), expected.T)


def test_momentum_is_there_once_a_step_has_made_it() -> None:
    network, optimizer = trained(lambda parameters: torch.optim.SGD(parameters, 0.1, momentum=0.9))
    names = [tensor.name for tensor in frameworks.watch(network, optimizer).tensors("optimizer")]
    assert names == [f"{name}.momentum_buffer" for name, _ in network.named_parameters()]
    fresh = torch.optim.SGD(network.parameters(), 0.1, momentum=0.9)
    assert "optimizer" not in frameworks.watch(network, fresh).choices()
    assert len(fresh.state) == 0, "looking has made entries in the optimizer's state"


def test_several_optimizers_may_train_one_model() -> None:
    network = Network()
    first = torch.optim.Adam(network.conv.parameters())
    second = torch.optim.SGD(network.fc.parameters(), 0.1, momentum=0.9)
    watched = frameworks.watch(network, [first, second])
    network(torch.randn(4, 3, 6, 8)).sum().backward()
    first.step()
    second.step()
    names = [tensor.name for tensor in watched.tensors("optimizer")]
    assert names[0] == "conv.weight.exp_avg"
    assert names[-1] == "fc.bias.momentum_buffer"


def test_an_optimizer_in_a_wrapper_is_found() -> None:
    network, optimizer = trained(torch.optim.Adam)

    class Wrapper:
        def __init__(self) -> None:
            self.optimizer = optimizer

    assert "optimizer" in frameworks.watch(network, Wrapper()).choices()


# -- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("model", ["resnet50", 3, None, object(), nn.Linear, torch.float32], ids=type)
def test_what_is_no_model_is_refused_by_the_name_of_its_type_and_with_what_is_accepted(model: Any) -> None:
    with pytest.raises(TypeError, match=rf"torch\.nn\.Module.*not .*{type(model).__qualname__}"):
        frameworks.watch(model)


def test_what_is_no_optimizer_is_refused_by_the_name_of_its_type() -> None:
    with pytest.raises(TypeError, match=r"must be a torch\.optim\.Optimizer.*not Linear"):
        frameworks.watch(nn.Linear(1, 1), nn.Linear(1, 1))


def test_a_stand_in_for_a_tensor_is_no_tensor() -> None:
    (tensor,) = frameworks.arrays([mock.Mock(spec=torch.Tensor)])
    assert tensor.value is None
    assert tensor.note


def test_nothing_is_left_of_a_model_that_is_closed() -> None:
    watched = frameworks.watch(Network())
    watched.close()
    assert watched.tensors("parameters") == []
