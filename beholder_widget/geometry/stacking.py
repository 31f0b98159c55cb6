"""What layouts of every kind go by: heights of strips and gaps, and the highest cap that a picture allows."""

from __future__ import annotations

from collections.abc import Callable

from beholder_widget.geometry.grid import Shape

GAP = 5
STRIP = 12
"""Heights in px: between sections, and of a vector."""

CROWDED = 4
"""The lowest cap, in px, that a crowd of sections can bring upon each other."""


def is_vector(shape: Shape) -> bool:
    """Whether an array of this shape is shown as a strip."""
    return len(shape) < 2


def gap(cap: int) -> int:
    """Return the px between sections none of which may be higher than `cap`."""
    return min(GAP, max(1, cap // 8))


def strip_height(rows: int, cap: int) -> int:
    """Return the height of a strip of so many rows of cells, px: the same whole number for each row."""
    height = min(STRIP, max(3, -(-cap // 3)))
    return max(rows, 1) * max(1, height // max(rows, 1))


def highest(fits: Callable[[int], bool], low: int, high: int) -> int:
    """Return the highest number that fits, by halving; `low` if none does."""
    if fits(high):
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if fits(middle):
            low = middle
        else:
            high = middle
    return low
