"""The variance of each cell over the last samples, at a cost that does not grow with the window.

Sums of deviations from an anchor, a sample of the window itself, are kept in two parts. The *recent* part gathers what
came after the anchor. For what came before, up to the anchor, sums from any sample on were computed once, when the
anchor was set; as samples leave the window, the sums from a later one on are used. So nothing is ever subtracted from a
sum: there is no drift, a sample that was far out leaves no rounding error behind, and one that was not finite leaves no
NaN. An anchor leaves the window after a whole window of pushes; then the newest sample becomes the anchor. Cells take
turns at that, so that each push renews a like share of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

_BLOCK = 16_384  # cells; a block's sums and scratch stay in the second-level cache
_STRIDE = 4  # slots from one kept sum to the next; more saves memory, fewer saves sums made at each variance


class _Block(NamedTuple):
    """Cells that are worked on together, and the slot whose samples are their anchors."""

    cells: slice
    turn: int


class RunningVariance:
    """The population variance of each cell over the last `window` samples.

    Memory is allocated at once but touched, row by row, as samples come: ``1.5 * window + 3`` values a cell.

    Parameters
    ----------
    window : int
        Samples that the variance is taken over at most, 1 or more.
    size : int
        Cells in a sample.
    dtype : dtype
        float32 or float64, of samples, sums and variances.
    """

    def __init__(self, window: int, size: int, dtype: DTypeLike) -> None:
        self._size = size
        self._dtype = np.dtype(dtype)
        if self._dtype not in (np.float32, np.float64):
            raise ValueError(f"dtype must be float32 or float64, not {self._dtype}")
        self._start(window)

    @property
    def window(self) -> int:
        """Samples that the variance is taken over at most."""
        return self._window

    @property
    def count(self) -> int:
        """Samples that the variance is taken over now."""
        return min(self._pushed, self._window)

    def push(self, values: NDArray[Any]) -> None:
        """Take a sample in, shape (size,); the oldest leaves if there are `window` already."""
        if values.shape != (self._size,):
            raise ValueError(f"a sample must have the shape {(self._size,)}, not {values.shape}")
        slot = self._pushed % self._window
        self._samples[slot] = values
        self._pushed += 1
        with np.errstate(all="ignore"):
            for number, block in enumerate(self._blocks):
                if block.turn == slot or self._pushed == 1:
                    self._anchor(number, slot)
                else:
                    cells = block.cells
                    self._add(self._samples[slot, cells], number, *self._recent[:, cells])

    def variance(self, out: NDArray[Any] | None = None) -> NDArray[Any]:
        """Return the variance of each cell.

        Parameters
        ----------
        out : ndarray, shape (size,), optional
            Where to put it, of the dtype given at the start.

        Returns
        -------
        ndarray, shape (size,)
            `out` or a new array. NaN where a sample of the window is not finite, and everywhere while there is none.
        """
        if out is None:
            out = np.empty(self._size, self._dtype)
        count = self.count
        if not count:
            out.fill(np.nan)
            return out
        with np.errstate(all="ignore"):
            for number, block in enumerate(self._blocks):
                total, squares = self._sums(number)
                np.multiply(total, total, out=total)
                np.divide(total, count, out=total)
                np.subtract(squares, total, out=squares)
                np.divide(squares, count, out=squares)
                np.maximum(squares, 0, out=out[block.cells])
        return out

    def resize(self, window: int) -> None:
        """Set the window, and keep the newest samples that fit into it."""
        if window == self._window:
            return
        newest = self._samples[list(self._slots_by_age())[-window:]]
        self._start(window)
        self._samples[: len(newest)] = newest
        self._pushed = len(newest)
        if self._pushed:
            for number in range(len(self._blocks)):
                self._anchor(number, self._pushed - 1)

    def _start(self, window: int) -> None:
        if window < 1:
            raise ValueError(f"window must be 1 or more, not {window!r}")
        self._window = window
        self._pushed = 0
        self._blocks = _blocks(self._size, window)
        self._anchors = [0] * len(self._blocks)
        self._samples = np.empty((window, self._size), self._dtype)
        self._kept = np.empty((-(-window // _STRIDE), 2, self._size), self._dtype)
        self._recent = np.zeros((2, self._size), self._dtype)
        self._scratch = np.empty((3, min(self._size, _BLOCK)), self._dtype)

    def _slots_by_age(self) -> Iterator[int]:
        """Yield the slots that hold samples, the oldest first."""
        oldest = self._pushed % self._window if self._pushed > self._window else 0
        for age in range(self.count):
            yield (oldest + age) % self._window

    def _add(self, values: NDArray[Any], number: int, total: NDArray[Any], squares: NDArray[Any]) -> None:
        """Add the deviations of a block's values from its anchor, and their squares, to its sums."""
        deviation = self._scratch[0, : values.size]
        np.subtract(values, self._samples[self._anchors[number], self._blocks[number].cells], out=deviation)
        np.add(total, deviation, out=total)
        np.multiply(deviation, deviation, out=deviation)
        np.add(squares, deviation, out=squares)

    def _anchor(self, number: int, slot: int) -> None:
        """Make the newest sample, in `slot`, the anchor of a block, and keep sums from there back to the oldest."""
        self._anchors[number] = slot
        cells = self._blocks[number].cells
        self._recent[:, cells] = 0
        sums = self._scratch[1:, : cells.stop - cells.start]
        sums.fill(0)
        for earlier in reversed(list(self._slots_by_age())):
            self._add(self._samples[earlier, cells], number, *sums)
            if earlier % _STRIDE == 0:
                self._kept[earlier // _STRIDE, :, cells] = sums

    def _sums(self, number: int) -> NDArray[Any]:
        """Return the sums of deviations and squares of a block over the window, in scratch."""
        cells, anchor = self._blocks[number].cells, self._anchors[number]
        sums = self._scratch[1:, : cells.stop - cells.start]
        oldest = self._pushed % self._window if self._pushed > self._window else 0
        wraps = oldest > anchor
        last = self._window - 1 if wraps else anchor
        kept = -(-oldest // _STRIDE) * _STRIDE
        if kept <= last:
            np.add(self._recent[:, cells], self._kept[kept // _STRIDE, :, cells], out=sums)
        elif wraps:
            np.add(self._recent[:, cells], self._kept[0, :, cells], out=sums)
        else:
            np.copyto(sums, self._recent[:, cells])
        for slot in range(oldest, min(kept, last + 1)):
            self._add(self._samples[slot, cells], number, *sums)
        return sums


def _blocks(size: int, window: int) -> list[_Block]:
    """Return the blocks that `size` cells fall into, with turns spread evenly over the window's slots."""
    count = -(-size // _BLOCK)
    bounds = [size * number // count for number in range(count + 1)] if count else [0]
    return [
        _Block(slice(start, stop), number * window // count)
        for number, (start, stop) in enumerate(zip(bounds, bounds[1:]))
    ]
