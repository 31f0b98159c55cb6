"""A ready frame, checked: an image that is shown as it is, or a matrix of values that is coloured like a section."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

MOST_PIXELS = 16_000_000


def host_array(frame: Any) -> np.ndarray:
    """Return `frame` as a NumPy array, which may share its memory.

    Raises
    ------
    TypeError
        If it is not an array of real numbers.
    ValueError
        If its shape is not (H, W) or (H, W, 1|3|4), or it has no pixels, or more than 16 million.
    """
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(frame, torch.Tensor):
        frame = frame.detach().cpu()
        frame = frame.float() if frame.dtype == torch.bfloat16 else frame
    pixels = np.asarray(frame)
    if pixels.dtype.kind not in "biuf":
        raise TypeError(f"frame must be an array of real numbers, not {type(frame).__name__} of {pixels.dtype}")
    if pixels.ndim == 3 and pixels.shape[2] == 1:
        pixels = pixels[:, :, 0]
    if pixels.ndim != 2 and not (pixels.ndim == 3 and pixels.shape[2] in (3, 4)):
        raise ValueError(f"frame must have the shape (H, W) or (H, W, 1|3|4), not {pixels.shape}")
    if pixels.size == 0 or pixels.shape[0] * pixels.shape[1] > MOST_PIXELS:
        raise ValueError(f"frame must have from 1 to {MOST_PIXELS:,} pixels, not {pixels.shape}")
    return pixels


def is_matrix(pixels: np.ndarray) -> bool:
    """Whether a frame is a matrix of values, to be coloured, rather than an image."""
    return pixels.ndim == 2 and pixels.dtype != np.uint8
