"""Figures of whole tensors of PyTorch, computed where they lie: on a GPU without waiting for it."""

from __future__ import annotations

import math

import numpy as np
import torch

from beholder_widget.frameworks.pytorch import device
from beholder_widget.frameworks.whole import CHECKSUMS, Later, Part

FLOATS = (torch.float32, torch.float64)
WIDE = frozenset({torch.float64, torch.int32, torch.int64, torch.complex128}) | device.dtypes("uint32 uint64")
"""Dtypes whose values need float64."""


def figures(value: torch.Tensor, start: int, stop: int) -> Part | Later:
    """Return the figures of some values of a dense tensor, in C order; see `whole.of_array`."""
    with torch.no_grad():
        tensor = value.detach()
        part = tensor.view(-1)[start:stop] if tensor.is_contiguous() else tensor.reshape(-1)
        if part.is_complex():
            part = part.abs()
        if part.dtype not in FLOATS:
            part = part.to(torch.float64 if value.dtype in WIDE else torch.float32)
        if not part.numel():
            return Part()
        return _of_host(part) if part.device.type == "cpu" else _on_device(part)


def _of_host(values: torch.Tensor) -> Part:
    low, high = (float(limit) for limit in torch.aminmax(values))
    zeros = values.numel() - int(torch.count_nonzero(values))
    checksum = float(int(_bits(values)) % CHECKSUMS)
    if math.isfinite(low) and math.isfinite(high):
        return Part(values.numel(), low, high, _squares(values), zeros, checksum=checksum)
    finite = torch.isfinite(values)
    kept = values[finite]
    limits = tuple(float(limit) for limit in torch.aminmax(kept)) if kept.numel() else (math.inf, -math.inf)
    nonfinite, nans = values.numel() - kept.numel(), int(torch.count_nonzero(torch.isnan(values)))
    first = int(torch.argmin(finite.to(torch.uint8)))
    return Part(values.numel(), limits[0], limits[1], _squares(kept), zeros, nonfinite, nans, first, checksum)


def _bits(values: torch.Tensor) -> torch.Tensor:
    """Return the sum of what values are as bits, which may run over."""
    bits = torch.int32 if values.dtype == torch.float32 else torch.int64
    return values.view(bits).sum(dtype=bits)


def _squares(values: torch.Tensor) -> float:
    squares = float(torch.linalg.vector_norm(values)) ** 2
    return squares if math.isfinite(squares) else float(torch.linalg.vector_norm(values, dtype=torch.float64)) ** 2


def _on_device(values: torch.Tensor) -> Later:
    finite = torch.isfinite(values)
    counts = (values == 0, ~finite, torch.isnan(values))
    several = (
        torch.where(finite, values, math.inf).min(),
        torch.where(finite, values, -math.inf).max(),
        torch.linalg.vector_norm(torch.where(finite, values, 0.0), dtype=torch.float64).square(),
        *(torch.count_nonzero(count) for count in counts),
        torch.argmin(finite.to(torch.uint8)),
        _bits(values).to(torch.int64).remainder(CHECKSUMS),
    )
    told = torch.stack([each.to(torch.float64) for each in several])
    out, count = np.empty(told.shape, np.float64), values.numel()
    wait = device.copy_later(told, out) if told.device.type == "cuda" else None

    def later() -> Part:
        if wait is None:
            out[...] = told.cpu().numpy()
        else:
            wait()
        low, high, squares, zeros, nonfinite, nans, first, checksum = out.tolist()
        where = int(first) if nonfinite else -1
        return Part(count, low, high, squares, int(zeros), int(nonfinite), int(nans), where, checksum)

    return later
