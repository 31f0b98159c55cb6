"""What the user calls a step, as a number that a page can count to."""

from __future__ import annotations

import operator
from typing import Any

FARTHEST = 2**53 - 1
"""Integers up to here are exact in a browser."""

LONGEST = 40
"""Characters of a step that are told of one beyond."""


def number_of(step: Any) -> int:
    """Return the number of a step, which may be a number or an array of any framework.

    Raises
    ------
    TypeError, ValueError, OverflowError
        If it is none, or one beyond what a page can count to.
    """
    number = step if type(step) is int else _whole(step)
    if not -FARTHEST <= number <= FARTHEST:
        raise ValueError(f"step is beyond 2^53: {str(number)[:LONGEST]}")
    return number


def _whole(step: Any) -> int:
    try:
        return operator.index(step)
    except TypeError:
        return int(step)
