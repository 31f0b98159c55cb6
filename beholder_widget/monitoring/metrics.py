"""Metrics as they were left: their names are checked and their values become numbers, on a thread that may wait."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from beholder_widget.wording import words_of

MOST = 32
"""Metrics in one call."""

LONGEST = 64
"""Characters of a name."""

Scalars = Mapping[Any, float | Callable[[], float]]
"""As they were given: a name may be no text."""


def settled(
    scalars: Scalars, fault: Callable[[str, Exception], None], worked: Callable[[str], None]
) -> dict[str, float]:
    """Return metrics as floats; of those that cannot be, one is told, and the others stay.

    Parameters
    ----------
    fault : callable
        Is given the activity and what is wrong with a metric.
    worked : callable
        Is given the activity where nothing is wrong.
    """
    found: dict[str, float] = {}
    problem = None
    if len(scalars) > MOST:
        problem = ValueError(f"metrics may have at most {MOST} names, not {len(scalars)}")
    for name, scalar in islice(scalars.items(), MOST):
        if not isinstance(name, str) or not 0 < len(name) <= LONGEST:
            words = f"a metric's name must be a text of 1 to {LONGEST} characters"
            problem = problem or ValueError(f"{words}, not {str(name)[:LONGEST]!r}")
            continue
        try:
            found[name] = scalar() if callable(scalar) else scalar
        except Exception as error:  # noqa: BLE001 - whatever a user's number raises is told
            problem = problem or ValueError(f"metric {name}: {words_of(error)}")
    if problem is not None:
        fault("metrics", problem)
    elif found:
        worked("metrics")
    return found
