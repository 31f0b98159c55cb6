"""Images of any dtype as 8-bit pixels."""

from __future__ import annotations

import numpy as np


def to_uint8(pixels: np.ndarray) -> np.ndarray:
    """Return the pixels of an image as uint8.

    uint8 stays as it is. Where all values are from 0 to 1, 0 is dark and 1 is full, as matplotlib's imshow has it.
    Other values are scaled from their least to their greatest. Values that are not finite become 0.
    """
    if pixels.dtype == np.uint8:
        return pixels
    values = pixels.astype(np.float64)
    finite = np.isfinite(values)
    low = float(values.min(where=finite, initial=np.inf))
    high = float(values.max(where=finite, initial=-np.inf))
    if low >= 0 and high <= 1:
        low, high = 0.0, 1.0
    span = high / 2 - low / 2
    with np.errstate(invalid="ignore", over="ignore"):
        scaled = (values / 2 - low / 2) / span if span > 0 else np.full_like(values, 0.5)
    levels: np.ndarray = np.rint(np.where(finite, scaled, 0.0).clip(0, 1) * 255).astype(np.uint8)
    return levels
