"""Numbers in words that a person reads: few digits, a true minus sign, and a power of ten where it is shorter."""

from __future__ import annotations

import math

MINUS = "\u2212"
MULTIPLICATION = "\u00d7"
NOTHING = "\u2013"

_LEAST, _MOST = 1e-3, 1e5
"""Magnitudes from the one up to the other are written without a power of ten."""


def figure(value: float, digits: int) -> str:
    """Return a number with so many significant digits, as in ``"0.0431"`` or ``"1.2e5"``; a dash where there is none.

    Parameters
    ----------
    value : float
        NaN for no number.
    digits : int
        1 or more.
    """
    if math.isnan(value):
        return NOTHING
    if math.isinf(value):
        return ("" if value > 0 else MINUS) + "\u221e"
    if value == 0:
        return "0"
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    if _LEAST <= abs(float(f"{mantissa}e{exponent}")) < _MOST:
        words = f"{value:.{max(0, digits - 1 - int(exponent))}f}"
    else:
        words = f"{mantissa}e{int(exponent)}"
    return words.replace("-", MINUS)


def count(number: int) -> str:
    """Return a whole number with commas."""
    return f"{number:,}".replace("-", MINUS)


def shape(lengths: tuple[int, ...]) -> str:
    """Return the shape of a tensor, ``"64\u00d73\u00d73"``; ``"scalar"`` for one without axes."""
    return MULTIPLICATION.join(map(str, lengths)) or "scalar"
