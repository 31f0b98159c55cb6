"""The variance of each cell over the last samples, at a cost that does not grow with the window.

Sums of deviations from an *anchor*, a sample of the window itself, are kept in two parts. The recent part gathers
what came after the anchor. For the part up to the anchor, sums over its newest 4, 8, 12 ... samples are computed once,
when the anchor is set; as samples leave the window, smaller sums are used. So nothing is ever subtracted from a sum:
there is no drift, a sample that was far out leaves no rounding error behind, and one that was not finite leaves no NaN.
And since the anchor's own deviation is zero, the mean square stays well above the squared mean, so that their
difference, the variance, keeps its digits and is never negative.

The anchor leaves the window after a whole window of pushes; then the newest sample becomes the anchor, which takes one
pass over the window. Blocks of cells take turns at that, so that each push renews a like share of them.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

_BLOCK_BYTES = 131_072  # of a sample of a block; with its sums it stays in the second-level cache
_STRIDE = 4  # samples between kept sums: more would save memory, fewer would save additions


class RunningVariance:
    """The population variance of each cell over the last `window` samples.

    It keeps ``1.5 * window + 2`` values a cell, in memory that is touched only as samples come.

    Parameters
    ----------
    window : int
        Samples that the variance is taken over at most, 1 or more.
    size : int
        Cells in a sample.
    dtype : dtype
        float32 or float64, of samples, sums and variances.

    Raises
    ------
    ValueError
        If `window` or `dtype` is another.
    """

    def __init__(self, window: int, size: int, dtype: DTypeLike) -> None:
        self._size = size
        self._dtype = np.dtype(dtype)
        if self._dtype not in (np.float32, np.float64):
            raise ValueError(f"dtype must be float32 or float64, not {self._dtype}")
        self._memory = _Memory(window, size, self._dtype)
        self._blocks = _blocks(self._memory)
        self._ring = _Ring(window, 0, -1)

    @property
    def window(self) -> int:
        """Samples that the variance is taken over at most."""
        return self._ring.window

    @property
    def count(self) -> int:
        """Samples that the variance is taken over now."""
        return self._ring.held

    def push(self, values: NDArray[Any]) -> None:
        """Take in a sample, an array of shape (size,); the oldest leaves if there are `window` already."""
        self._check_shape(values)
        self._ring = self._ring.advanced()
        with np.errstate(all="ignore"):
            for block in self._blocks:
                block.push(values[block.cells], self._ring)

    def variance(self, out: NDArray[Any] | None = None) -> NDArray[Any]:
        """Return the variance of each cell.

        Parameters
        ----------
        out : ndarray, shape (size,), optional
            Where to put it.

        Returns
        -------
        ndarray, shape (size,)
            `out` or a new array. NaN where a sample of the window is not finite, and everywhere before any came.
        """
        if out is None:
            out = np.empty(self._size, self._dtype)
        self._check_shape(out)
        if not self.count:
            out.fill(np.nan)
            return out
        with np.errstate(all="ignore"):
            for block in self._blocks:
                block.variance(out[block.cells], self._ring)
        return out

    def resize(self, window: int) -> None:
        """Set the window and keep the newest samples that fit into it: work for a change of the setting."""
        if window == self.window:
            return
        ring, samples = self._ring, self._memory.samples
        self._memory = _Memory(window, self._size, self._dtype)
        self._blocks = _blocks(self._memory)
        kept = min(ring.held, window)
        self._ring = _Ring(window, kept, kept - 1)
        if not kept:
            return
        for slot in range(kept):
            self._memory.samples[slot] = samples[(ring.newest + 1 - kept + slot) % ring.window]
        with np.errstate(all="ignore"):
            for block in self._blocks:
                block.renew(self._ring)

    def _check_shape(self, values: NDArray[Any]) -> None:
        if values.shape != (self._size,):
            raise ValueError(f"an array of shape {(self._size,)} is needed, not {values.shape}")


class _Ring(NamedTuple):
    """Where the samples that are held stand in `window` slots."""

    window: int
    held: int
    newest: int

    @property
    def oldest(self) -> int:
        """The slot of the oldest sample."""
        return (self.newest - self.held + 1) % self.window

    def advanced(self) -> _Ring:
        """Return where they stand after one more."""
        return _Ring(self.window, min(self.held + 1, self.window), (self.newest + 1) % self.window)


class _Memory:
    """Samples, and pairs of sums: of deviations and of their squares.

    Attributes
    ----------
    samples : ndarray, shape (window, size)
    recent : ndarray, shape (2, size)
        Sums over what came after the anchor.
    kept : ndarray, shape (window // _STRIDE, 2, size)
        Sums over the newest 4, 8, 12 ... samples up to the anchor.
    scratch : ndarray, shape (2, 2, block)
        Two pairs for a block of cells, shared by all blocks so that it stays in the cache.
    blocks : int
        How many blocks the cells fall into.
    """

    def __init__(self, window: int, size: int, dtype: np.dtype[Any]) -> None:
        if window < 1:
            raise ValueError(f"window must be 1 or more, not {window!r}")
        self.blocks = -(-size * dtype.itemsize // _BLOCK_BYTES)
        self.samples = np.empty((window, size), dtype)
        self.recent = np.empty((2, size), dtype)
        self.kept = np.empty((window // _STRIDE, 2, size), dtype)
        self.scratch = np.empty((2, 2, -(-size // max(self.blocks, 1))), dtype)


def _blocks(memory: _Memory) -> list[_Block]:
    """Return the blocks that all cells fall into, with turns spread evenly over the slots."""
    window, size = memory.samples.shape
    bounds = [size * number // memory.blocks for number in range(memory.blocks)] + [size]
    turns = [window * number // memory.blocks for number in range(memory.blocks)]
    return [_Block(slice(*bounds[number : number + 2]), turn, memory) for number, turn in enumerate(turns)]


class _Block:
    """Some of the cells; their anchor is the sample in the slot `turn` once there is one."""

    def __init__(self, cells: slice, turn: int, memory: _Memory) -> None:
        self.cells = cells
        self._turn = turn
        self._anchor = 0
        self._samples = memory.samples[:, cells]
        self._recent = memory.recent[:, cells]
        self._kept = memory.kept[..., cells]
        self._sums, self._deviations = memory.scratch[..., : cells.stop - cells.start]

    def push(self, values: NDArray[Any], ring: _Ring) -> None:
        """Take in the newest sample."""
        self._samples[ring.newest] = values
        if ring.newest == self._turn or ring.held == 1:
            self.renew(ring)
        else:
            self._add(ring.newest, self._recent)

    def renew(self, ring: _Ring) -> None:
        """Make the newest sample the anchor."""
        self._anchor = ring.newest
        self._recent.fill(0)
        self._sums.fill(0)
        for number in range(ring.held):
            self._add((ring.newest - number) % ring.window, self._sums)
            if (number + 1) % _STRIDE == 0:
                self._kept[number // _STRIDE] = self._sums

    def variance(self, out: NDArray[Any], ring: _Ring) -> None:
        """Write the variance of each cell into `out`."""
        sums, oldest = self._sums, ring.oldest
        up_to_anchor = (self._anchor - oldest) % ring.window + 1
        strides, more = divmod(up_to_anchor, _STRIDE)
        np.add(self._recent, self._kept[strides - 1] if strides else 0, out=sums)
        for slot in range(oldest, oldest + more):
            self._add(slot % ring.window, sums)
        np.multiply(sums, 1 / ring.held, out=sums)
        mean, mean_square = sums
        np.multiply(mean, mean, out=mean)
        np.subtract(mean_square, mean, out=out)

    def _add(self, slot: int, sums: NDArray[Any]) -> None:
        """Add the deviations of the sample in `slot` to `sums`."""
        deviation, square = self._deviations
        np.subtract(self._samples[slot], self._samples[self._anchor], out=deviation)
        np.multiply(deviation, deviation, out=square)
        np.add(sums, self._deviations, out=sums)
