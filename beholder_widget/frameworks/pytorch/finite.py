"""What is not finite in tensors of PyTorch, found where they lie: on a GPU without waiting for it."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import torch

from beholder_widget.frameworks.pytorch import device
from beholder_widget.frameworks.whole import CLEAN, Counts


def counts(value: torch.Tensor) -> Counts | Callable[[], Counts]:
    """Return what is not finite in all of a dense tensor; a complex number is not if one of its parts is not."""
    if not value.is_floating_point() and not value.is_complex():
        return CLEAN
    with torch.no_grad():
        values = value.detach()
        if values.device.type != "cpu":
            return _on_device(values)
        # One pass over them tells that all are finite; mostly they are.
        reals = torch.view_as_real(values.resolve_conj()) if values.is_complex() else values
        low, high = (float(limit) for limit in torch.aminmax(reals))
        if math.isfinite(low) and math.isfinite(high):
            return CLEAN
        return _counts(_counted(values).numpy())


def _on_device(values: torch.Tensor) -> Callable[[], Counts]:
    told, out = _counted(values), np.empty(3, np.float64)
    wait = device.copy_later(told, out) if told.device.type == "cuda" else None

    def later() -> Counts:
        if wait is None:
            out[...] = told.cpu().numpy()
        else:
            wait()
        return _counts(out)

    return later


def _counted(values: torch.Tensor) -> torch.Tensor:
    """Return how many values are not finite, how many are NaN, and where the first that is not finite stands."""
    is_bad = ~torch.isfinite(values)
    first = torch.argmax(is_bad.flatten().to(torch.uint8))
    return torch.stack([torch.count_nonzero(is_bad), torch.count_nonzero(torch.isnan(values)), first])


def _counts(told: np.ndarray) -> Counts:
    nonfinite, nans, first = map(int, told)
    return Counts(nonfinite, nans, first) if nonfinite else CLEAN
