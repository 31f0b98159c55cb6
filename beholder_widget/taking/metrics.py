"""What `update` is given as metrics: numbers become floats, or are left for later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from beholder_widget import frameworks, interrupts

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
    if not isinstance(metrics, Mapping):
        raise TypeError(f'metrics must be a mapping, like {{"loss": loss}}, not {type(metrics).__name__}')
    return {name: _scalar(value) for name, value in metrics.items() if value is not None}


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
