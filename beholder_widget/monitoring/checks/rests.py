"""What whole tensors tell of samples that rest: an embedding's may, while rows beside it are trained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOST = 8_192
"""Tensors that are remembered; of more, those that were seen last."""

NEVER = np.iinfo(np.int64).min
"""The call of what has not been."""


@dataclass(frozen=True)
class Rest:
    """When a whole tensor was last seen to move and to rest; a gradient moves where it is not zero.

    Attributes
    ----------
    moved, rested : int
        The numbers of the calls; `NEVER` for none.
    """

    moved: int = NEVER
    rested: int = NEVER


UNKNOWN = Rest()


class Rests:
    """Remembers of each tensor of one source when it was seen to rest, seen whole.

    Attributes
    ----------
    known : dict of str to Rest
        By name.
    """

    def __init__(self, source: str) -> None:
        self.known: dict[str, Rest] = {}
        self._is_gradient = source == "gradients"
        self._before: dict[str, list[float]] = {}

    def see(self, call: int, names: Sequence[str], figures: NDArray[np.float64], zeros: NDArray[np.bool_]) -> None:
        """See whole tensors.

        Parameters
        ----------
        figures : ndarray, shape (any, names)
            Some are others where the tensor is another. The last one is a checksum, NaN where there is none: equal
            figures do not tell then that the tensor is the same.
        zeros : ndarray of bool, shape (names,)
            Whether all values are zero.
        """
        checked = ~np.isnan(figures[-1])
        kept = np.nan_to_num(figures).T.tolist()
        for name, now, is_zero, is_checked in zip(names, kept, zeros.tolist(), checked.tolist(), strict=True):
            before, rest = self._before.pop(name, None), self.known.pop(name, UNKNOWN)
            self._before[name] = now
            if self._is_gradient:
                self.known[name] = Rest(rest.moved, call) if is_zero else Rest(call, rest.rested)
            elif before is not None and before != now:
                self.known[name] = Rest(call, rest.rested)
            else:
                self.known[name] = Rest(rest.moved, call) if before is not None and is_checked else rest
        for old in list(self._before)[: max(0, len(self._before) - MOST)]:
            del self._before[old], self.known[old]
