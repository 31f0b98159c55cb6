"""Arrays with a place for each name, in bounded memory: what lets rules look at all tensors of a reading at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_SCARCE = 64


@dataclass(frozen=True)
class Placed:
    """Where the names of a reading stand.

    Attributes
    ----------
    at : slice or ndarray
        Indexes the last axis of a table's arrays: a slice where places follow each other, which saves copies.
    numbers : ndarray of int, shape (names,)
        The places.
    """

    at: slice | NDArray[np.intp]
    numbers: NDArray[np.intp]


class Table:
    """Arrays whose last axis has a place for each name.

    Parameters
    ----------
    most : int
        How many names it has places for, at least 1. Then the name that was not placed for longest makes room, and what
        was kept of it is forgotten.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._places: dict[str, int] = {}
        self._names_at: list[str] = []
        self._arrays: dict[str, NDArray[Any]] = {}
        self._fills: dict[str, float] = {}
        self._used = np.zeros(0, np.int64)
        self._clock = 0
        self._last: tuple[tuple[str, ...], Placed] = ((), Placed(slice(0, 0), np.zeros(0, np.intp)))

    def add(self, key: str, shape: tuple[int, ...], fill: float, dtype: type) -> None:
        """Add an array, ``(*shape, places)``, with what stands in it where nothing is known of a name."""
        self._arrays[key] = np.full((*shape, len(self._used)), fill, dtype)
        self._fills[key] = fill

    def __getitem__(self, key: str) -> NDArray[Any]:
        return self._arrays[key]

    def __contains__(self, key: str) -> bool:
        return key in self._arrays

    def __len__(self) -> int:
        return len(self._places)

    @property
    def nbytes(self) -> int:
        """How many bytes the arrays take."""
        return sum(array.nbytes for array in self._arrays.values())

    def find(self, name: str) -> int | None:
        """Return the place of a name; None where it has none."""
        return self._places.get(name)

    def place(self, names: tuple[str, ...]) -> Placed:
        """Return the places of names, of which there are no more than there is room for; some may be new."""
        self._clock += 1
        known, placed = self._last
        if names != known:
            numbers = self._numbers(names)
            placed = Placed(slice_of(numbers), numbers)
            self._last = names, placed
        self._used[placed.at] = self._clock
        return placed

    def _numbers(self, names: tuple[str, ...]) -> NDArray[np.intp]:
        new = [name for name in dict.fromkeys(names) if name not in self._places]
        if new:
            self._used[[self._places[name] for name in names if name in self._places]] = self._clock
            self._settle(new)
        return np.array([self._places[name] for name in names], np.intp)

    def _settle(self, new: list[str]) -> None:
        """Give places to names that have none: those of names that go, then those that were never used."""
        before = len(self._names_at)
        going = max(0, before + len(new) - self._most)
        spots = [int(spot) for spot in np.argsort(self._used[:before], kind="stable")[:going]]
        for key, array in self._arrays.items():
            array[..., spots] = self._fills[key]
        for spot in spots:
            del self._places[self._names_at[spot]]
        fresh = range(before, before + len(new) - going)
        self._names_at.extend("" for _ in fresh)
        self._grow(len(self._names_at))
        for name, spot in zip(new, [*spots, *fresh], strict=True):
            self._places[name] = spot
            self._names_at[spot] = name

    def _grow(self, needed: int) -> None:
        room = len(self._used)
        if needed <= room:
            return
        more = min(self._most, max(_SCARCE, 2 * needed)) - room
        self._used = np.append(self._used, np.zeros(more, np.int64))
        for key, array in self._arrays.items():
            added = np.full((*array.shape[:-1], more), self._fills[key], array.dtype)
            self._arrays[key] = np.concatenate((array, added), axis=-1)


def slice_of(numbers: NDArray[np.intp]) -> slice | NDArray[np.intp]:
    """Return numbers that follow each other as a slice, others as they are."""
    if numbers.size and (np.diff(numbers) == 1).all():
        return slice(int(numbers[0]), int(numbers[-1]) + 1)
    return numbers
