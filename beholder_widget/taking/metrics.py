"""What `update` is given as metrics: names are checked, numbers made floats or left for later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from beholder_widget import frameworks

MOST = 32
"""Metrics in one call."""

LONGEST = 64
"""Characters of a name."""

Scalars = dict[str, float | Callable[[], float]]


def scalars(metrics: Any) -> Scalars:
    """Return metrics as floats, or as callables that return them later.

    Raises
    ------
    TypeError, ValueError
        If something else is given; the message says what can be.
    """
    if type(metrics) is dict and len(metrics) <= MOST:
        for name, value in metrics.items():
            if type(value) is not float or type(name) is not str or not 0 < len(name) <= LONGEST:
                break
        else:
            return metrics.copy()
    return _checked(metrics)


def _checked(metrics: Any) -> Scalars:
    if not isinstance(metrics, Mapping):
        raise TypeError(f'metrics must be a mapping, like {{"loss": loss}}, not {type(metrics).__name__}')
    if len(metrics) > MOST:
        raise ValueError(f"metrics may have at most {MOST} names, not {len(metrics)}")
    for name in metrics:
        if not isinstance(name, str) or not 0 < len(name) <= LONGEST:
            words = f"a metric's name must be a text of 1 to {LONGEST} characters"
            raise ValueError(f"{words}, not {str(name)[:LONGEST]!r}")
    return {name: frameworks.scalar(value) for name, value in metrics.items()}
