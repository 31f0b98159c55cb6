"""Metrics over the run: those that are kept, and one of them as files show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.figures import farther, farthest

MOST = 32
"""Metrics at most; the one that had no value for longest makes room for a new one."""

MADE_ROOM = "at most {} names are kept, and {!r} made room: it had no value for longest"


class Curve(NamedTuple):
    """The first metric over the run so far.

    Attributes
    ----------
    name : str
        The metric's; empty where `update` was given none.
    steps : ndarray of int64, shape (moments,)
        The first step of each moment, as `update` was told them.
    calls : ndarray of int64, shape (moments,)
        The first call of `update` of each moment, ascending.
    values : ndarray of float64, shape (moments,)
        NaN where there is none.
    lost : ndarray of bool, shape (moments,), optional
        Where it was not finite.
    """

    name: str
    steps: NDArray[np.int64]
    calls: NDArray[np.int64]
    values: NDArray[np.float64]
    lost: NDArray[np.bool_] | None = None

    def at(self, call: int) -> int:
        """Return the last moment that begins with a call or before it; the first where none does, -1 without any."""
        found = int(np.searchsorted(self.calls, call, "right")) - 1
        return max(found, min(0, len(self.calls) - 1))


NO_CURVE = Curve("", np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))


class Curves:
    """The values of metrics in the columns of the strip, in the order in which the metrics came.

    Parameters
    ----------
    columns : int
        How many columns there can be.
    """

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._used: dict[str, int] = {}
        self._values: dict[str, NDArray[np.float64]] = {}
        # In which columns a metric was not finite: its value there, NaN, says no more than that there is none.
        self._lost: dict[str, NDArray[np.bool_]] = {}

    def __iter__(self) -> Iterator[tuple[str, NDArray[np.float64], NDArray[np.bool_]]]:
        """Iterate over names, values and whether they were not finite, both of shape (columns,)."""
        return ((name, values, self._lost[name]) for name, values in self._values.items())

    def names(self) -> tuple[str, ...]:
        """Return the names."""
        return tuple(self._values)

    def use(self, names: Sequence[str], call: int) -> list[str] | None:
        """Make room for what has a value at a call; return the names that are lost by it, None if no name is new."""
        new = [name for name in names if name not in self._values]
        self._used.update(dict.fromkeys(names, call))
        lost = []
        for name in new:
            if len(self._values) == MOST:
                lost.append(min(self._values, key=self._used.__getitem__))
                del self._used[lost[-1]], self._values[lost[-1]], self._lost[lost[-1]]
            self._values[name] = np.full(self._columns, np.nan)
            self._lost[name] = np.zeros(self._columns, np.bool_)
        return lost if new else None

    def put(self, column: int, name: str, several: NDArray[np.float64]) -> None:
        """Keep values in a column; of several, what is farthest from zero."""
        if name in self._values:
            values = self._values[name]
            values[column] = farthest(np.append(values[column], several))
            self._lost[name][column] |= not np.isfinite(several).all()

    def merge(self, count: int) -> None:
        """Make one column of each two neighbours among the first ones; the others are empty then."""
        even, half = count // 2 * 2, (count + 1) // 2
        left, right = slice(0, even, 2), slice(1, even, 2)
        for _, values, lost in self:
            values[: even // 2] = farther(values[left], values[right])
            lost[: even // 2] = lost[left] | lost[right]
            if count > even:
                values[half - 1], lost[half - 1] = values[even], lost[even]
            values[half:], lost[half:] = np.nan, False
