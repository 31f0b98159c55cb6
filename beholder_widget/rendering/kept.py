"""The values that the last pictures show, kept to tell a page what stands in the cells that it points at."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering.pins import Pin
from beholder_widget.samples import Take
from beholder_widget.tiling import Layout, Range

FRAMES = 4
KNOWN = 64
MOST_BYTES = 64 * 2**20
"""So many pictures' values are kept, within so much memory; those of the last picture in any case.

Of `KNOWN` pictures it is known what they were of: a page that is far behind is told the values of the last one that is
like its own.
"""

MOST_CELLS = 16_384
"""The most cells, or pixels, that can be read at once."""


@dataclass(frozen=True)
class Shown:
    """What the cells of one picture show.

    Attributes
    ----------
    number : int
        The frame's.
    layout : Layout
        Where each section's cells stand in `values`.
    values : ndarray, 1-D
        float32 or float64, section after section.
    take : Take
        Whose samples the values may be: then they are not overwritten as long as the take is not released.
    step : int
        The step of training that the values are of; of a variance, the last of its steps.
    """

    number: int
    layout: Layout
    values: NDArray[np.floating]
    take: Take
    step: int

    def read(self, section: int, rows: Range, columns: Range) -> bytes | None:
        """Return the values of a rectangle of cells; None if the section has no such cells, or they are too many."""
        if not 0 <= section < len(self.layout.boxes):
            return None
        cells = self.layout.split(self.values)[section]
        for (first, end), count in zip((rows, columns), cells.shape, strict=True):
            if not 0 <= first < end <= count:
                return None
        found = cells[slice(*rows), slice(*columns)]
        return found.astype("<f8").tobytes() if found.size <= MOST_CELLS else None


@dataclass(frozen=True)
class ShownImage:
    """An image whose pixels are the picture.

    Attributes
    ----------
    number : int
        The frame's.
    values : ndarray
        (H, W) or (H, W, 3|4), as it was passed.
    take : Take
        The take that it is of.
    step : int
        The step of training that it is of.
    """

    number: int
    values: NDArray[Any]
    take: Take
    step: int

    def read(self, section: int, rows: Range, columns: Range) -> bytes | None:
        """Return the values of a rectangle of pixels, those of each together; None for no such pixels, or too many."""
        for (first, end), count in zip((rows, columns), self.values.shape, strict=False):
            if not 0 <= first < end <= count:
                return None
        found = self.values[slice(*rows), slice(*columns)]
        is_wanted = section == 0 and found.shape[0] * found.shape[1] <= MOST_CELLS
        return found.astype("<f8").tobytes() if is_wanted else None


class Kept:
    """The values of the last pictures; pages read them on any thread.

    Parameters
    ----------
    release : callable
        Is given each take that will not be rendered again, once no picture that is kept shows its samples.
    """

    def __init__(self, release: Callable[[Take], None]) -> None:
        self._release = release
        self._lock = threading.Lock()
        self._shown: tuple[Shown | ShownImage, ...] = ()
        # What can be pinned stays, however many images come after it.
        self._cells: Shown | None = None
        self._done: list[Take] = []
        self._known: dict[int, Hashable] = {}

    def keep(self, shown: Shown | ShownImage, like: Hashable = None) -> None:
        """Keep what another picture shows, and let go of what no longer has room.

        Parameters
        ----------
        like : hashable
            The same for all pictures whose cells show the same things at other moments.
        """
        with self._lock:
            self._known[shown.number] = like
            for number in list(self._known)[:-KNOWN]:
                del self._known[number]
            self._cells = shown if isinstance(shown, Shown) else self._cells
            kept: list[Shown | ShownImage] = [shown]
            room = MOST_BYTES - shown.values.nbytes
            for older in reversed(self._shown):
                room -= older.values.nbytes
                if len(kept) == FRAMES or room < 0:
                    break
                kept.insert(0, older)
            self._shown = tuple(kept)
            free = self._free()
        for take in free:
            self._release(take)

    def done(self, take: Take) -> None:
        """Note that a take will not be rendered again: it is released as soon as no picture shows its samples."""
        with self._lock:
            self._done.append(take)
            free = self._free()
        for each in free:
            self._release(each)

    def read(
        self, number: int, section: int, rows: Range, columns: Range, *, own: bool = False
    ) -> tuple[bytes, int] | None:
        """Return the values of cells of a picture, and their step; None if they are not there.

        Parameters
        ----------
        own : bool
            Whether none but the picture's own will do, as for one of the past. Otherwise those of the last picture
            that is like it stand in for values that are no longer kept.

        Returns
        -------
        (bytes, int), optional
            float64, little-endian, in C order; of an image, all channels of a pixel together.
        """
        with self._lock:
            if number not in self._known:
                return None
            like = self._known[number]
            for shown in sorted(self._shown, key=lambda each: (each.number == number, each.number), reverse=True):
                if shown.number == number or (not own and self._known[shown.number] == like):
                    values = shown.read(section, rows, columns)
                    return None if values is None else (values, shown.step)
        return None

    def pin(self) -> tuple[int, Pin] | None:
        """Return the number of the last picture of cells, and a pin of the values it was drawn from; None for none."""
        with self._lock:
            last = self._cells
            samples = None if last is None else last.take.samples
            return None if last is None or samples is None else (last.number, Pin(last.take, samples))

    def _free(self) -> list[Take]:
        """Return the takes that nothing needs any more, and forget them."""
        held = {id(shown.take) for shown in (*self._shown, self._cells) if shown is not None}
        free = [take for take in self._done if id(take) not in held]
        self._done = [take for take in self._done if id(take) in held]
        return free
