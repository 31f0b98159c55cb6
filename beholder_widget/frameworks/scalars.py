"""Metrics as training has them: numbers now, or what gives a number later, without waiting for a device."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import numpy as np

Scalar = float | Callable[[], float]


def scalar(value: Any) -> Scalar:
    """Return a number of any framework as a float, or what returns it later, on a thread that may wait.

    Nothing of a graph is kept: of a tensor of PyTorch a detached copy is. What cannot be a number raises, now or when
    the callable is called.
    """
    if isinstance(value, bool | int | float | np.integer | np.floating | np.bool_):
        return float(value)
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(value, torch.Tensor):
        return _of_tensor(value)
    if isinstance(value, np.ndarray):
        return _number(value)
    return lambda: _number(value)


def _of_tensor(value: Any) -> Scalar:
    if value.numel() != 1:
        raise ValueError(f"a metric must be one number, not a tensor of shape {tuple(value.shape)}")
    detached = value.detach()
    if detached.device.type == "cpu":
        return float(detached)
    kept = detached.clone()
    return lambda: float(kept)


def _number(value: Any) -> float:
    if isinstance(value, str | bytes):
        raise TypeError(f"a metric must be a number, not {type(value).__name__}")
    array = np.asarray(value)
    if array.size != 1:
        raise ValueError(f"a metric must be one number, not an array of shape {array.shape}")
    if np.iscomplexobj(array) or np.ma.is_masked(value):
        kind = "complex" if np.iscomplexobj(array) else "masked"
        raise ValueError(f"a metric must be a real number, not a {kind} one")
    return float(array.reshape(())[()])
