"""What `update` is given as metrics: names are checked, numbers made floats or left for later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from beholder_widget import frameworks, interrupts

MOST = 32
"""Metrics in one call."""

LONGEST = 64
"""Characters of a name."""

MOST_PROBLEMS = 3
"""Of so many metrics it is told what is wrong with them."""

Scalars = dict[str, float | Callable[[], float]]


def scalars(metrics: Any) -> Scalars:
    """Return metrics as floats, or as callables that return them later.

    A metric that is None is left out: there is none at this step. In the place of one that cannot be a number is a
    callable that raises what is wrong with it, so that the others are kept.

    Raises
    ------
    TypeError
        If something else than a mapping is given.
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
    found: Scalars = {}
    for name, value in islice(metrics.items(), MOST):
        if not isinstance(name, str) or not 0 < len(name) <= LONGEST:
            words = f"a metric's name must be a text of 1 to {LONGEST} characters"
            found[""] = _raising(ValueError(f"{words}, not {str(name)[:LONGEST]!r}"))
        elif value is not None:
            found[name] = _scalar(value)
    if len(metrics) > MOST:
        found[""] = _raising(ValueError(f"metrics may have at most {MOST} names, not {len(metrics)}"))
    return found


def _scalar(value: Any) -> float | Callable[[], float]:
    try:
        return frameworks.scalar(value)
    except Exception as error:
        if interrupts.is_handlers(error):
            raise
        return _raising(error)


def _raising(error: Exception) -> Callable[[], float]:
    def ask() -> float:
        raise error

    return ask
