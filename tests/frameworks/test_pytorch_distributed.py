"""Models that are split among processes: one process's part, by its place, without a word to the others."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.device_mesh import DeviceMesh, init_device_mesh
from torch.distributed.fsdp import FullyShardedDataParallel, fully_shard
from torch.distributed.tensor import DTensor, Partial, Replicate, Shard, distribute_tensor
from torch.distributed.tensor.debug import CommDebugMode
from torch.testing._internal.distributed.fake_pg import FakeStore

from beholder_widget import frameworks
from tests.frameworks.reading import cells, plan_of
from tests.frameworks.viewing import Viewer


@pytest.fixture(scope="module")
def mesh() -> Iterator[DeviceMesh]:
    """The second of four processes; what the others would send is made up by PyTorch's own stand-in for them."""
    dist.init_process_group("fake", store=FakeStore(), rank=1, world_size=4)
    yield init_device_mesh("cpu", (4,))
    dist.destroy_process_group()


def network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(6, 10), nn.ReLU(), nn.Linear(10, 3))


def test_of_a_fully_sharded_model_the_local_part_is_shown_and_its_place_named(mesh: DeviceMesh) -> None:
    model = network()
    weight = model.get_parameter("0.weight").detach().clone()
    fully_shard(model, mesh=mesh)
    tensors = frameworks.watch(model).tensors("parameters")
    assert {tensor.name: tensor.shape for tensor in tensors} == {
        "0.weight[3:6, :]": (3, 6),
        "0.bias[3:6]": (3,),
        "2.weight[1:2, :]": (1, 10),
        "2.bias[1:2]": (1,),
    }
    np.testing.assert_array_equal(cells(tensors[0], plan_of(tensors[0])), weight[3:6].T.numpy())


@pytest.mark.parametrize("values", ["parameters", "gradients", "optimizer", "updates"])
def test_looking_at_a_sharded_model_sends_nothing(mesh: DeviceMesh, values: str) -> None:
    model = network()
    fully_shard(model, mesh=mesh)
    optimizer = torch.optim.Adam(model.parameters())
    viewer = Viewer(model, optimizer, values=values)
    with CommDebugMode() as sent:
        for _ in range(3):
            for parameter in model.parameters():
                parameter.grad = torch.ones_like(parameter)
            optimizer.step()
            shown = viewer.look()
    assert sent.get_total_counts() == 0
    assert len(shown) == (8 if values == "optimizer" else 4)
    assert all(name.endswith("]") and not section.note for name, section in shown.items())


@pytest.mark.parametrize(
    ("placement", "name", "shape"),
    [
        (Shard(0), "part[2:4, :]", (2, 12)),
        (Shard(1), "part[:, 3:6]", (8, 3)),
        (Replicate(), "part", (8, 12)),
    ],
    ids=str,
)
def test_a_distributed_tensor_is_named_by_its_place(
    mesh: DeviceMesh, placement: Shard | Replicate, name: str, shape: tuple[int, ...]
) -> None:
    part = DTensor.from_local(torch.zeros(shape), mesh, [placement])
    (tensor,) = frameworks.arrays({"part": part})
    assert (tensor.name, tensor.shape) == (name, shape)


def test_a_sum_that_is_not_yet_added_up_says_so(mesh: DeviceMesh) -> None:
    (tensor,) = frameworks.arrays({"loss": DTensor.from_local(torch.zeros(2), mesh, [Partial()])})
    assert tensor.name == "loss[partial sum]"


@pytest.mark.usefixtures("mesh")
def test_a_mesh_of_two_dimensions_gives_a_place_in_both() -> None:
    square = init_device_mesh("cpu", (2, 2))
    part = distribute_tensor(torch.arange(48.0).reshape(8, 6), square, [Shard(0), Shard(1)], src_data_rank=None)
    (tensor,) = frameworks.arrays({"part": part})
    assert (tensor.name, tensor.shape) == ("part[0:4, 3:6]", (4, 3))
    assert cells(tensor, plan_of(tensor))[0, 0] == 3


@pytest.mark.usefixtures("mesh")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("as_they_were", "shapes"),
    [
        (True, {"0.weight": (18,), "0.bias": (0,), "2.weight": (9,), "2.bias": (0,)}),
        (False, {"_flat_param": (9,), "0._flat_param": (18,)}),
    ],
)
def test_flattened_parameters_are_named_by_their_rank(as_they_were: bool, shapes: dict[str, tuple[int, ...]]) -> None:
    def wrap(module: nn.Module) -> nn.Module:
        return FullyShardedDataParallel(module, use_orig_params=as_they_were, device_id=torch.device("cpu"))

    model = network()
    model[0] = wrap(model[0])
    tensors = frameworks.watch(wrap(model)).tensors("parameters")
    assert {tensor.name: tensor.shape for tensor in tensors} == {
        f"{name}[rank 1 of 4]": shape for name, shape in shapes.items()
    }
