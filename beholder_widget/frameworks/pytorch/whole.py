"""Figures of whole tensors of PyTorch, computed where they lie: on a GPU without waiting for it."""

from __future__ import annotations

import math

import numpy as np
import torch

from beholder_widget.frameworks.pytorch import device
from beholder_widget.frameworks.whole import CHECKSUMS, VAST, Later, Part

FLOATS = (torch.float32, torch.float64)
WIDE = frozenset({torch.float64, torch.int32, torch.int64, torch.complex128}) | device.dtypes("uint32 uint64")
"""Dtypes whose values need float64."""

_LARGE = 2.0**450
"""As many values as there may be, none larger, have squares whose sum is in the range of float64."""


def figures(value: torch.Tensor, start: int, stop: int) -> Part | Later:
    """Return the figures of some values of a dense tensor, in C order; see `whole.of_array`."""
    with torch.no_grad():
        tensor = value.detach()
        part = tensor.view(-1)[start:stop] if tensor.is_contiguous() else tensor.reshape(-1)
        if part.is_complex():
            part = device.magnitudes(part)
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
        squares, unit = _squares(values)
        return Part(values.numel(), low, high, squares, zeros, checksum=checksum, unit=unit)
    finite = torch.isfinite(values)
    kept = values[finite]
    limits = tuple(float(limit) for limit in torch.aminmax(kept)) if kept.numel() else (math.inf, -math.inf)
    nonfinite, nans = values.numel() - kept.numel(), int(torch.count_nonzero(torch.isnan(values)))
    first = int(torch.argmin(finite.to(torch.uint8)))
    squares, unit = _squares(kept)
    return Part(values.numel(), limits[0], limits[1], squares, zeros, nonfinite, nans, first, checksum, unit)


def _bits(values: torch.Tensor) -> torch.Tensor:
    """Return the sum of what values are as bits, which may run over."""
    bits = torch.int32 if values.dtype == torch.float32 else torch.int64
    return values.view(bits).sum(dtype=bits)


def _squares(values: torch.Tensor) -> tuple[float, float]:
    """Return the sum of the squares of finite values, and its unit."""
    norm = float(torch.linalg.vector_norm(values))
    if not math.isfinite(norm):
        norm = float(torch.linalg.vector_norm(values, dtype=torch.float64))
    if math.isfinite(norm * norm):
        return norm * norm, 1.0
    norm = float(torch.linalg.vector_norm(values / VAST))
    return norm * norm, VAST


def _on_device(values: torch.Tensor) -> Later:
    finite = torch.isfinite(values)
    counts = (values == 0, ~finite, torch.isnan(values))
    low, high = torch.where(finite, values, math.inf).min(), torch.where(finite, values, -math.inf).max()
    kept, unit = torch.where(finite, values, 0.0), torch.ones_like(low)
    if values.dtype == torch.float64:
        unit = torch.where(kept.abs().max() > _LARGE, VAST, unit)
        kept = kept / unit
    several = (
        low,
        high,
        torch.linalg.vector_norm(kept, dtype=torch.float64).square(),
        unit,
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
        low, high, squares, unit, zeros, nonfinite, nans, first, checksum = out.tolist()
        where = int(first) if nonfinite else -1
        return Part(count, low, high, squares, int(zeros), int(nonfinite), int(nans), where, checksum, unit)

    return later
