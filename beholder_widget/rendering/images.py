"""Images of any dtype as 8-bit pixels, and what the levels of these stand for."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

LEVELS = 255
"""The greatest of the levels from 0 on."""


@dataclass(frozen=True)
class Levels:
    """What the levels of an image's 8-bit pixels stand for, in the units of the array that was passed.

    Attributes
    ----------
    channels : int
        How many values a pixel has: 1, 3 or 4.
    dtype : str
        Of the array.
    low, high : float
        The values of levels 0 and `LEVELS`.
    exact : bool
        Whether the levels are the very values.
    finite : bool
        Whether all values are finite; one that is not has level 0.
    """

    channels: int
    dtype: str
    low: float
    high: float
    exact: bool
    finite: bool

    def to_json(self) -> dict[str, Any]:
        """Return what the browser gets with the picture."""
        return asdict(self)


def to_uint8(pixels: np.ndarray) -> tuple[np.ndarray, Levels]:
    """Return the pixels of an image as uint8, and what they stand for.

    uint8 stays as it is. Where all values are from 0 to 1, 0 is dark and 1 is full, as matplotlib's imshow has it.
    Other values are scaled from their least to their greatest. Values that are not finite become 0.
    """
    channels = 1 if pixels.ndim == 2 else pixels.shape[2]
    if pixels.dtype == np.uint8:
        return pixels, Levels(channels, str(pixels.dtype), 0.0, float(LEVELS), exact=True, finite=True)
    values = pixels.astype(np.float64)
    finite = np.isfinite(values)
    low = float(values.min(where=finite, initial=np.inf))
    high = float(values.max(where=finite, initial=-np.inf))
    if low >= 0 and high <= 1:
        low, high = 0.0, 1.0
    span = high / 2 - low / 2
    with np.errstate(invalid="ignore", over="ignore"):
        scaled = (values / 2 - low / 2) / span if span > 0 else np.full_like(values, 0.5)
    levels: np.ndarray = np.rint(np.where(finite, scaled, 0.0).clip(0, 1) * LEVELS).astype(np.uint8)
    return levels, Levels(channels, str(pixels.dtype), low, high, exact=False, finite=bool(finite.all()))
