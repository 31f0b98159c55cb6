"""Metrics whose values are asked for later: they become numbers on a thread that may wait."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from beholder_widget.wording import words_of

Scalars = Mapping[str, float | Callable[[], float]]


def settled(scalars: Scalars) -> tuple[dict[str, float], ValueError | None]:
    """Return metrics as floats; and what is wrong with the first that is no number, beside which the others stay."""
    found: dict[str, float] = {}
    problem = None
    for name, scalar in scalars.items():
        try:
            found[name] = scalar() if callable(scalar) else scalar
        except Exception as error:  # noqa: BLE001, PERF203 - whatever a user's number raises is told
            problem = problem or ValueError(f"{f'metric {name}: ' if name else ''}{words_of(error)}")
    return found, problem
