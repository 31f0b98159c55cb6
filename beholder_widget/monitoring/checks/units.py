"""For how many readings on end each unit of each layer has been silent."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.checks.table import slice_of

UNITS = 2**18
"""Units in all that counts are kept of; where there would be more, all counts begin anew."""


class Units:
    """Counts of units, in one array; each layer has a stretch of it.

    Parameters
    ----------
    most : int
        See `UNITS`.
    """

    def __init__(self, most: int = UNITS) -> None:
        self._most = most
        self._counts = np.zeros(0, np.int32)
        self._stretches: dict[tuple[str, int], int] = {}
        self._last: tuple[tuple[str, ...], tuple[int, ...]] = ((), ())
        self._at: slice | NDArray[np.intp] = slice(0, 0)

    @property
    def nbytes(self) -> int:
        """How many bytes the counts take."""
        return self._counts.nbytes

    def share(
        self,
        names: tuple[str, ...],
        units: NDArray[np.integer],
        silent: NDArray[np.bool_],
        readings: int,
    ) -> NDArray[np.float64]:
        """Count a reading, and return the share of each layer's units that were silent in all the last ones.

        Parameters
        ----------
        names : tuple of str
            The layers.
        units : ndarray of int, shape (names,)
            How many units each has.
        silent : ndarray of bool
            Of all units, layer after layer.
        readings : int
            How many readings are asked for, with this one.

        Returns
        -------
        ndarray of float64, shape (names,)
            NaN for a layer without units, and for those that more than `UNITS` units come before.
        """
        shares = np.full(len(names), np.nan)
        ends = np.cumsum(units)
        judged = (units > 0) & (ends <= self._most)
        if not judged.any():
            return shares
        total = int(ends[judged][-1])
        at = self._placed(names, tuple(units[judged].tolist()), judged)
        counts = self._counts[at]
        counts += 1
        counts *= silent[:total]
        self._counts[at] = counts
        sizes = units[judged]
        long = counts >= readings
        shares[judged] = np.add.reduceat(long, ends[judged] - sizes, dtype=np.int64) / sizes if long.any() else 0.0
        return shares

    def _placed(
        self, names: tuple[str, ...], units: tuple[int, ...], judged: NDArray[np.bool_]
    ) -> slice | NDArray[np.intp]:
        """Return where the counts of these layers' units stand; a layer with another number of units is another one."""
        if (names, units) == self._last:
            return self._at
        layers = list(zip([names[number] for number in np.flatnonzero(judged)], units, strict=True))
        new = [layer for layer in layers if layer not in self._stretches]
        if len(self._counts) + sum(count for _, count in new) > self._most:
            self._counts, self._stretches, new = self._counts[:0], {}, layers
        end = len(self._counts)
        for layer in new:
            self._stretches[layer] = end
            end += layer[1]
        self._counts = np.append(self._counts, np.zeros(end - len(self._counts), np.int32))
        stretches = [np.arange(self._stretches[layer], self._stretches[layer] + layer[1]) for layer in layers]
        self._last, self._at = (names, units), slice_of(np.concatenate(stretches))
        return self._at
