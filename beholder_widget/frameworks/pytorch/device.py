"""Copying cells of PyTorch's tensors: out of host memory at once, from a GPU without waiting for it."""

from __future__ import annotations

from functools import cache
from weakref import WeakKeyDictionary

import numpy as np
import torch

from beholder_widget.frameworks.base import Wait
from beholder_widget.frameworks.cells import write
from beholder_widget.tiling import Plan


def dtypes(names: str) -> frozenset[torch.dtype]:
    """Return those of the named dtypes that this version of PyTorch has."""
    return frozenset(getattr(torch, name) for name in names.split() if hasattr(torch, name))


NATIVE = dtypes("bool uint8 uint16 uint32 uint64 int8 int16 int32 int64 float16 float32 float64 complex64 complex128")
"""Dtypes that NumPy has too."""

FOREIGN = dtypes("bfloat16 float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu complex32")
"""Dtypes that NumPy lacks. The bits of shown values are taken, and widened then."""

READABLE = NATIVE | FOREIGN

BITS = {1: torch.uint8, 2: torch.int16, 4: torch.int32, 8: torch.int64}

_places: WeakKeyDictionary[Plan, dict[object, torch.Tensor]] = WeakKeyDictionary()
"""Each plan's offsets on the devices that they were needed on."""


def gather(value: torch.Tensor, plan: Plan, out: np.ndarray) -> Wait | None:
    """Copy the plan's cells of a dense tensor, wherever it lies; of complex numbers, the magnitude.

    Raises
    ------
    ValueError
        If the tensor has not the shape that the plan is for.
    """
    value = _as_stored(value)
    if value.device.type == "cpu":
        _take(value, plan, out)
        return None
    cells = pick(value, plan)
    if value.device.type == "cuda":
        return copy_later(cells, out)
    _write(cells.cpu(), out)
    return None


def pick(value: torch.Tensor, plan: Plan) -> torch.Tensor:
    """Return a copy of the plan's cells on the tensor's own device, without waiting for it.

    It is queued on the current stream: behind what makes the values, and before any step that changes them.
    """
    if tuple(value.shape) != plan.array_shape:
        raise ValueError(f"this plan is for arrays of shape {plan.array_shape}, not {tuple(value.shape)}")
    with torch.no_grad():
        extent = 1 + sum(step * (length - 1) for step, length in zip(value.stride(), value.shape, strict=True))
        flat = value.as_strided((extent if value.numel() else 0,), (1,))
        bits = BITS.get(value.dtype.itemsize)
        picked = torch.index_select(flat if bits is None else flat.view(bits), 0, _places_on(value, plan))
        return picked.view(value.dtype).view(plan.shape)


def magnitudes(values: torch.Tensor) -> torch.Tensor:
    """Return the magnitudes of complex values where they lie, see `cells.magnitudes`."""
    found = values.abs()
    return torch.where(torch.isfinite(values), found.clamp(max=torch.finfo(found.dtype).max), found)


def copy_later(cells: torch.Tensor, out: np.ndarray) -> Wait:
    """Return what copies cells from a GPU to `out`, and waits until they are there.

    Nobody else writes to `cells`: the copy has to come after the event that is recorded here, whenever that may be, and
    goes over a stream of its own. So it neither waits for the steps queued meanwhile nor holds them up.
    """
    made = torch.cuda.Event()
    made.record(torch.cuda.current_stream(cells.device))

    def wait() -> None:
        with torch.cuda.stream(_copy_stream(cells.device)):
            made.wait()
            host = torch.empty(cells.shape, dtype=cells.dtype, device="cpu", pin_memory=torch.cuda.is_available())
            host.copy_(cells, non_blocking=True)
            copied = torch.cuda.Event(blocking=True)
            copied.record()
        copied.synchronize()
        _write(host, out)

    return wait


@cache
def _copy_stream(device: torch.device) -> torch.cuda.Stream:
    return torch.cuda.Stream(device)


def _places_on(value: torch.Tensor, plan: Plan) -> torch.Tensor:
    """Return the plan's offsets in the tensor's storage, flat, on its device.

    Each stream has its own, so that making, using and freeing them need no more than the stream's order.
    """
    device, strides = value.device, value.stride()
    on_gpu = device.type == "cuda"
    key = (strides, device, torch.cuda.current_stream(device).cuda_stream if on_gpu else 0)
    placed = _places.setdefault(plan, {})
    places = placed.get(key)
    if places is None:
        offsets = plan.offsets(strides).ravel()
        narrow = value.numel() < 2**31 and (offsets.size == 0 or int(offsets.max()) < 2**31)
        host = torch.from_numpy(offsets.astype(np.int32 if narrow else np.int64))
        places = placed[key] = (host.pin_memory() if on_gpu else host).to(device, non_blocking=True)
    return places


def _as_stored(value: torch.Tensor) -> torch.Tensor:
    """Return a tensor as it lies in memory; of complex numbers that is perhaps the conjugate, of the same magnitude."""
    value = value.detach()
    return (value.conj() if value.is_conj() else value).resolve_neg()


def _take(value: torch.Tensor, plan: Plan, out: np.ndarray) -> None:
    if value.dtype in FOREIGN:
        bits = plan.take(_memory(value.view(BITS[value.dtype.itemsize])))
        _write(torch.from_numpy(bits).view(value.dtype), out)
    elif value.is_complex():
        write(plan.take(_memory(value)), out)
    else:
        plan.take(_memory(value), out)


_HELD_AS: dict[torch.dtype, tuple[torch.dtype, type[np.generic]]] = {
    torch.bool: (torch.uint8, np.bool_),
    torch.uint16: (torch.int16, np.uint16),
    torch.uint32: (torch.int32, np.uint32),
    torch.uint64: (torch.int64, np.uint64),
}
"""What DLPack hands over in some releases alone, by what it always did."""


def _memory(value: torch.Tensor) -> np.ndarray:
    """Return a view of a tensor's memory.

    `Tensor.numpy` would forbid for good that the memory is freed, as FSDP does with gathered parameters in each step.
    """
    if value.dtype in _HELD_AS:
        bits, dtype = _HELD_AS[value.dtype]
        return np.from_dlpack(value.view(bits)).view(dtype)
    return np.from_dlpack(value)


def _write(cells: torch.Tensor, out: np.ndarray) -> None:
    """Write cells in host memory to `out`, which is wide enough for them."""
    if cells.is_complex():
        write(cells.to(torch.promote_types(cells.dtype, torch.complex64)).numpy(), out)
    else:
        out[...] = (cells.float() if cells.dtype in FOREIGN else cells).numpy()
