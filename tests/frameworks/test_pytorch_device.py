"""Copying cells of PyTorch tensors of every dtype and storage; on a GPU, without a wait on the training thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
import torch
from hypothesis import given
from torch.utils._python_dispatch import TorchDispatchMode

from beholder_widget import tiling
from beholder_widget.frameworks.pytorch import device as pytorch_device
from beholder_widget.frameworks.pytorch.adapter import PyTorch

BOUNDS = [{}, {"height": 3, "width": 4}, {"show_all": True}]
NUMBERS = [
    *("bool", "uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64"),
    *("float16", "float32", "float64", "bfloat16"),
]
EIGHT_BITS = ["float8_e4m3fn", "float8_e4m3fnuz", "float8_e5m2", "float8_e5m2fnuz"]
COMPLEX = ["complex64", "complex128", "complex32"]


def gathered(tensor: torch.Tensor, plan: tiling.Plan) -> np.ndarray:
    out = np.full(plan.shape, np.nan, PyTorch().dtype(tensor))
    assert pytorch_device.gather(tensor, plan, out) is None
    return out


def picked(tensor: torch.Tensor, plan: tiling.Plan) -> np.ndarray:
    """Return the cells as they are taken on a GPU."""
    out = np.full(plan.shape, np.nan, PyTorch().dtype(tensor))
    pytorch_device._write(pytorch_device.pick(tensor, plan), out)  # noqa: SLF001 - what is done when the copy is there
    return out


@pytest.mark.parametrize("take", [gathered, picked])
@pytest.mark.parametrize("bounds", BOUNDS, ids=str)
@pytest.mark.parametrize("name", NUMBERS + EIGHT_BITS)
def test_values_of_every_dtype_are_exact(name: str, bounds: dict[str, Any], take: Any) -> None:
    tensor = (torch.arange(84).reshape(6, 14) % 13).to(getattr(torch, name))
    plan = tiling.plan(tensor.shape, axes=((1,), (0,)), **bounds)
    np.testing.assert_array_equal(take(tensor, plan), plan.take(tensor.double().numpy()))


@pytest.mark.filterwarnings("ignore:ComplexHalf support is experimental")
@pytest.mark.parametrize("name", NUMBERS + EIGHT_BITS + COMPLEX)
def test_a_tensor_whose_cells_were_taken_can_be_freed_as_fsdp_frees_parameters_after_each_layer(name: str) -> None:
    tensor = torch.ones(6, 14).to(getattr(torch, name))
    gathered(tensor, tiling.plan(tensor.shape))
    tensor.untyped_storage().resize_(0)


@pytest.mark.filterwarnings("ignore:ComplexHalf support is experimental")
@pytest.mark.parametrize("take", [gathered, picked])
@pytest.mark.parametrize("name", COMPLEX)
def test_of_complex_numbers_the_magnitude_is_taken(name: str, take: Any) -> None:
    tensor = torch.tensor([[3 + 4j, 0], [1j, -2]]).to(getattr(torch, name))
    np.testing.assert_array_equal(take(tensor, tiling.plan((2, 2))), [[5, 0], [1, 2]])


@pytest.mark.parametrize(
    ("name", "dtype"),
    [*((name, np.float32) for name in ["bool", "uint8", "int16", "float16", "bfloat16", "float32", "complex64"]),
     *((name, np.float64) for name in ["int32", "int64", "uint32", "float64", "complex128"])],
)  # fmt: skip
def test_cells_are_as_wide_as_their_values_need(name: str, dtype: type) -> None:
    assert PyTorch().dtype(torch.zeros(2, dtype=getattr(torch, name))) == dtype


def storages() -> dict[str, torch.Tensor]:
    """Return tensors of one shape, (4, 6), that lie in memory in different ways."""
    values = torch.arange(24.0)
    return {
        "contiguous": values.reshape(4, 6),
        "transposed": values.reshape(6, 4).t(),
        "every other": torch.arange(96.0).reshape(8, 12)[::2, ::2],
        "with an offset": torch.arange(100.0)[76:].reshape(4, 6),
        "expanded": torch.arange(6.0).expand(4, 6),
        "channels last": values.reshape(1, 6, 1, 4).contiguous(memory_format=torch.channels_last)[0, :, 0].t(),
        "conjugated": torch.complex(values, values + 1).conj().reshape(4, 6),
        "negated": torch.complex(values, values + 1).conj().imag.reshape(4, 6),
        "requires grad": values.reshape(4, 6).clone().requires_grad_(),
        "inference": inference_tensor(),
    }


def inference_tensor() -> torch.Tensor:
    with torch.inference_mode():
        return torch.arange(24.0).reshape(4, 6)


@pytest.mark.parametrize("bounds", BOUNDS, ids=str)
@pytest.mark.parametrize("kind", list(storages()))
def test_values_are_taken_from_any_storage(kind: str, bounds: dict[str, Any]) -> None:
    tensor = storages()[kind]
    plan = tiling.plan((4, 6), **bounds)
    expected = plan.take(np.abs(tensor.detach().resolve_conj().resolve_neg().numpy()) if tensor.is_complex() else
                         tensor.detach().resolve_neg().numpy())  # fmt: skip
    np.testing.assert_allclose(gathered(tensor, plan), expected, rtol=1e-6)
    np.testing.assert_allclose(picked(pytorch_device._as_stored(tensor), plan), expected, rtol=1e-6)  # noqa: SLF001


@given(shape=st.lists(st.integers(0, 5), max_size=4), data=st.data())
def test_a_gpu_picks_what_the_plan_takes(shape: list[int], data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(shape))))
    tensor = torch.arange(float(np.prod(shape))).reshape([shape[axis] for axis in order])
    tensor = tensor.permute(*np.argsort(order).tolist()) if shape else tensor
    plan = tiling.plan(tensor.shape, height=data.draw(st.integers(1, 9)), width=data.draw(st.integers(1, 9)))
    np.testing.assert_array_equal(picked(tensor, plan), plan.take(tensor.numpy()))


def test_another_shape_than_the_plans_is_refused() -> None:
    plan = tiling.plan((4, 6))
    for take in (gathered, picked):
        with pytest.raises(ValueError, match=r"\(4, 6\), not \(6, 4\)"):
            take(torch.zeros(6, 4), plan)


class Operations(TorchDispatchMode):
    """Notes the names of the operations that PyTorch is asked for."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.names: list[str] = []

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        self.names.append(func._schema.name.removeprefix("aten::"))  # noqa: SLF001 - it has no public name
        return func(*args, **(kwargs or {}))


@pytest.mark.parametrize("name", ["float32", "bfloat16", "float8_e5m2", "int64"])
def test_a_tensor_in_host_memory_is_seen_where_it_lies_and_not_copied(name: str) -> None:
    tensor = torch.zeros(64, 64, dtype=getattr(torch, name))
    plan = tiling.plan(tensor.shape, height=4, width=4)
    with Operations() as operations:
        pytorch_device.gather(tensor, plan, np.zeros(plan.shape))
    widening_of_cells = {"_to_copy", "lift_fresh"}
    assert set(operations.names) <= {"detach", "alias", "view"} | widening_of_cells


def test_on_a_gpu_a_tensor_is_neither_copied_nor_waited_for() -> None:
    tensor = torch.zeros(64, 64).t()
    plan = tiling.plan(tensor.shape, height=4, width=4)
    pytorch_device.pick(tensor, plan)
    with Operations() as operations:
        pytorch_device.pick(tensor, plan)
    assert set(operations.names) <= {"as_strided", "view", "detach", "index_select"}


def test_taking_cells_leaves_no_trace_in_the_graph_and_the_gradients() -> None:
    weight = torch.ones(3, 4, requires_grad=True)
    loss = (weight * 2).sum()
    graph, version = loss.grad_fn, weight._version  # noqa: SLF001 - it has no public name
    gathered(weight, tiling.plan((3, 4)))
    assert not pytorch_device.pick(weight.detach(), tiling.plan((3, 4))).requires_grad
    loss.backward()
    assert loss.grad_fn is graph
    assert weight._version == version  # noqa: SLF001 - it has no public name
    assert weight.grad is not None
    assert torch.equal(weight.grad, torch.full((3, 4), 2.0))


# -- a GPU ------------------------------------------------------------------------------------------------------------


class Stand:
    """In place of torch.cuda where there is none: notes who asks for what, on which thread."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str]] = []
        stand = self

        class Stream:
            cuda_stream = 7

            def __init__(self, device: Any = None) -> None:
                self.device = device

        class Event:
            def __init__(self, *, blocking: bool = False) -> None:
                self.blocking = blocking

            def record(self, _stream: Any = None) -> None:
                stand.note("record")

            def wait(self) -> None:
                stand.note("wait")

            def synchronize(self) -> None:
                assert self.blocking, "a waiting thread must sleep, not spin"
                stand.note("synchronize")

        self.Stream, self.Event = Stream, Event

    def note(self, what: str) -> None:
        self.calls.append((what, threading.current_thread().name))

    def current_stream(self, device: Any = None) -> Any:
        return self.Stream(device)

    def stream(self, _stream: Any) -> Any:
        self.note("stream")
        return _Within()

    def is_available(self) -> bool:
        return False


class _Within:
    def __enter__(self) -> None: ...

    def __exit__(self, *_: object) -> None: ...


@pytest.fixture
def stand(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stand]:
    """What stands in for torch.cuda."""
    stand = Stand()
    monkeypatch.setattr(torch, "cuda", stand)
    pytorch_device._copy_stream.cache_clear()  # noqa: SLF001 - it would keep the stand-in's stream
    yield stand
    pytorch_device._copy_stream.cache_clear()  # noqa: SLF001 - it would keep the stand-in's stream


def test_the_training_thread_records_an_event_and_the_render_thread_waits_for_it(stand: Stand) -> None:
    cells = torch.arange(6.0).reshape(2, 3)
    out = np.zeros((2, 3), np.float32)
    wait = pytorch_device.copy_later(cells, out)
    main = threading.current_thread().name
    assert stand.calls == [("record", main)]
    render = threading.Thread(target=wait, name="render")
    render.start()
    render.join()
    assert stand.calls[1:] == [(what, "render") for what in ("stream", "wait", "record", "synchronize")]
    np.testing.assert_array_equal(out, cells.numpy())


@pytest.mark.cuda
@pytest.mark.filterwarnings("ignore:ComplexHalf support is experimental")
@pytest.mark.parametrize("name", NUMBERS + EIGHT_BITS + COMPLEX)
def test_on_a_gpu_values_are_those_of_the_step_they_were_taken_at(name: str) -> None:
    values = (torch.arange(60_000).reshape(200, 300) % 13).to(getattr(torch, name))
    on_gpu = values.cuda()
    plan = tiling.plan(values.shape, axes=((1,), (0,)))
    outs = [np.zeros(plan.shape, PyTorch().dtype(values)) for _ in range(3)]
    waits = []
    for out in outs:
        waits.append(pytorch_device.gather(on_gpu, plan, out))
        on_gpu.view(torch.uint8).zero_()  # The next step, queued right behind.
    threads = [threading.Thread(target=wait) for wait in waits if wait is not None]
    for thread in threads:
        thread.start()
        thread.join()
    assert len(threads) == 3
    np.testing.assert_array_equal(outs[0], gathered(values, plan))
    assert not outs[1].any()
    assert not outs[2].any()


@pytest.mark.cuda
def test_on_a_gpu_the_training_thread_does_not_wait() -> None:
    tensor = torch.randn(2000, 2000, device="cuda")
    plan = tiling.plan(tensor.shape)
    out = np.zeros(plan.shape, np.float32)
    warm = pytorch_device.gather(tensor, plan, out)
    assert warm is not None
    warm()
    torch.cuda.synchronize()
    with torch.cuda.device(tensor.device):
        torch.cuda.set_sync_debug_mode("error")
        try:
            busy = torch.cuda.Event()
            torch.cuda._sleep(500_000_000)  # noqa: SLF001 - some tenths of a second of work
            busy.record()
            wait = pytorch_device.gather(tensor, plan, out)
            assert not busy.query(), "gather returned only after the work that was queued before it"
        finally:
            torch.cuda.set_sync_debug_mode("default")
    assert wait is not None
    wait()
    np.testing.assert_array_equal(out, plan.take(tensor.cpu().numpy()))
