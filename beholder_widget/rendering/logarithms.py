"""Levels of magnitudes on logarithmic scales.

NumPy's logarithm takes longer than all else that a picture needs. That of float32 is made of its bits instead: the
exponent is there, and the logarithm of the mantissa is close to a line and a hyperbola.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget.palettes import FIRST_LEVEL, LEVELS
from beholder_widget.rendering.figures import FLOAT32
from beholder_widget.rendering.limits import Limits

ROUNDED_UP = 1 + 2**-22
"""Above 1 by a few roundings of float32: a value on the border of two steps, as the middle is, has the higher one."""

LEAST_FLOOR = float(np.finfo(np.float32).tiny)
"""Logarithms of float32 are right from here on; what is smaller has one that is as small or smaller."""

_MIDDLE = LEVELS // 2
_BELOW_END = float(np.nextafter(np.float32(LEVELS), np.float32(0)))

_MANTISSA, _EXPONENT, _UNIT = np.uint32(0x007F_FFFF), np.uint32(0x7F80_0000), np.uint32((127 + 21) << 23)
"""The bits of the mantissa and of the exponent of float32, and those of 2**21."""

_POLE = 0.70712368
_HYPERBOLA = 0.75 * (1 + _POLE) * (2 + _POLE)
"""y / 4 - hyperbola / (y + pole) is the logarithm, to base 2, of y from 1 to 2, but for a constant and 0.00008.

From 1 to 2 it grows by 1, and no step of its reckoning ever falls as y grows: nor does the logarithm, in all octaves.
An octave counts 2**23, as in the bits, and y is reckoned in units of 2**21, so that a quarter of it need not be taken.
"""


class Scales(NamedTuple):
    """How to compute values' positions in steps: ``(logarithm - floor) * factor``, not below 0.

    The logarithm is that of `put_logarithms`, of the scales' dtype. Of limits that keep signs the position is the
    distance from the middle, and has the sign of the value.

    Attributes
    ----------
    floors, factors : ndarray of float32 or float64, shape (sections,)
    """

    floors: NDArray[Any]
    factors: NDArray[Any]


def scales_of(limits: Sequence[Limits], dtype: np.dtype[Any]) -> Scales:
    """Return the scales of logarithmic limits; in float32, of those with a floor of `LEAST_FLOOR` or more."""
    lows, highs, floors = np.array(limits).T
    ends = np.concatenate([floors, highs]).astype(dtype)
    found = np.empty_like(ends)
    put_logarithms(ends, found, np.empty_like(ends))
    begins, tops = np.split(found, 2)
    # The smallest float has none below it.
    begins = np.where(begins < tops, begins, tops - 1)
    steps = np.where(lows < 0, _MIDDLE, LEVELS)
    return Scales(begins, (ROUNDED_UP * steps / (tops.astype(np.float64) - begins)).astype(dtype))


def put_levels(
    block: NDArray[Any], scales: Scales, scratch: NDArray[Any], indices: NDArray[np.uint8], *, signed: bool
) -> None:
    """Write the levels of finite values into `indices`.

    Parameters
    ----------
    block, indices : ndarray, 1-D, of equal size
        Values, float32 or float64, and where their levels go.
    scales : Scales
        One, or one for each value.
    scratch : ndarray, shape (2, size)
        Of the values' dtype.
    signed : bool
        Whether the limits keep signs.
    """
    work, spare = scratch
    put_logarithms(block, work, spare)
    np.subtract(work, scales.floors, out=work)
    np.multiply(work, scales.factors, out=work)
    if not signed:
        np.clip(work, 0, _BELOW_END, out=work)
        np.copyto(indices, work, casting="unsafe")
        np.add(indices, FIRST_LEVEL, out=indices)
        return
    np.clip(work, 0, _BELOW_END - _MIDDLE, out=work)
    np.copyto(indices, work, casting="unsafe")
    # Steps below the middle count from -1 down, as turned bits do. Bytes take a tenth of the time of floats.
    below = np.less(block, 0)
    below &= work > 0
    np.bitwise_xor(indices, np.negative(below.view(np.uint8)), out=indices)
    np.add(indices, FIRST_LEVEL + _MIDDLE, out=indices)


def put_logarithms(block: NDArray[Any], work: NDArray[Any], spare: NDArray[Any]) -> None:
    """Write the logarithms of the magnitudes of a block's values into `work`.

    Those of float64 are natural. Those of float32 count an octave as 2**23, from anywhere, and are wrong by less than
    0.0001 octaves: a hundredth of a step of the shortest scale there is. They never fall as magnitudes rise.

    Parameters
    ----------
    block, work, spare : ndarray of float32 or float64, 1-D, of equal size
        Values, where their logarithms go, and scratch memory; no two of them overlap.
    """
    if block.dtype != FLOAT32:
        np.abs(block, out=work)
        np.log(work, out=work)
        return
    bits = block.view(np.uint32)
    np.bitwise_and(bits, _MANTISSA, out=work.view(np.uint32))
    np.bitwise_or(work.view(np.uint32), _UNIT, out=work.view(np.uint32))
    np.add(work, np.float32(_POLE * 2**21), out=spare)
    np.divide(np.float32(_HYPERBOLA * 2.0 ** (21 + 23)), spare, out=spare)
    np.subtract(work, spare, out=work)
    np.bitwise_and(bits, _EXPONENT, out=spare.view(np.uint32))
    np.add(work, spare.view(np.int32), out=work, dtype=np.float32, casting="unsafe")
