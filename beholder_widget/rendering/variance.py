"""The variance of each cell over the last samples, at a cost that does not grow with the window.

One sample of the window is the *anchor*. Sums of deviations from the anchor are kept in two parts. The recent sums are
over the samples that came after the anchor. For the samples up to the anchor, sums over the newest 4, 8, 12 ... of them
are computed once, when the anchor is set; as samples leave the window, smaller sums are used. Nothing is ever
subtracted from a sum. So there is no drift, an outlier leaves no rounding error behind, and a NaN no NaN. The anchor's
own deviation is zero, so the mean square stays well above the squared mean: their difference, the variance, keeps its
digits and is never negative.

The anchor leaves the window after as many pushes as the window is long. Then the newest sample becomes the anchor,
which takes one pass over the window. Blocks of cells take turns at that, so that each push renews an equal share.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

_BLOCK_BYTES = 131_072  # of a sample of a block; with its sums it stays in the second-level cache
_STRIDE = 4  # samples between kept sums: more would save memory, fewer would save additions

_TINY = 1e-36
"""What float32 holds of a mean square that is smaller loses its digits."""

MOST_BYTES = 1 << 30
"""The most memory, in bytes, that a widget's window may take: 1 GiB."""


def memory(window: int, size: int, dtype: DTypeLike) -> int:
    """Return the bytes that a `RunningVariance` of these arguments takes at most."""
    return (window + 2 * (1 + window // _STRIDE)) * size * np.dtype(dtype).itemsize


def largest_window(size: int, dtype: DTypeLike) -> int:
    """Return the largest window whose memory is within `MOST_BYTES`; 0 if there is none. `size` is 1 or more."""
    values = MOST_BYTES // (size * np.dtype(dtype).itemsize) - 2
    if values < 0:
        return 0
    strides, rest = divmod(values, _STRIDE + 2)
    return strides * _STRIDE + min(rest, _STRIDE - 1)


class RunningVariance:
    """The population variance of each cell over the last `window` samples.

    It keeps about ``1.5 * window + 2`` values a cell, see `memory`.

    Parameters
    ----------
    window : int
        Samples that the variance is taken over at most, 1 or more.
    size : int
        Cells in a sample.
    dtype : dtype
        float32 or float64, of samples, sums and variances.

    Attributes
    ----------
    is_lossy : bool
        Whether squares were too large or too small for float32 when the variance was computed last, see `widened`.

    Raises
    ------
    ValueError
        If `window` is less than 1, or `dtype` is not one of these.
    """

    def __init__(self, window: int, size: int, dtype: DTypeLike) -> None:
        self.is_lossy = False
        self._size = size
        self._dtype = np.dtype(dtype)
        if self._dtype not in (np.float32, np.float64):
            raise ValueError(f"dtype must be float32 or float64, not {self._dtype}")
        self._memory = _Memory(window, size, self._dtype)
        self._blocks = _blocks(self._memory, window)
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
        self.is_lossy = any(block.is_lossy for block in self._blocks)
        return out

    def widened(self) -> RunningVariance:
        """Return the same in float64, whose range has the squares of all float32; this one gives its samples up."""
        wide = RunningVariance(self.window, self._size, np.float64)
        for age in range(self.count):
            slot = (self._ring.oldest + age) % self.window
            wide.push(self._memory.samples[slot])
            self._memory.samples[slot] = np.empty(0)
        return wide

    def resize(self, window: int) -> None:
        """Set the window, and keep the newest samples that fit into it.

        This takes one pass over the window, and no more memory than the larger of both windows has.
        """
        if window == self.window:
            return
        held = min(self._ring.held, window)
        self._memory.resize(window, self._ring)
        self._blocks = _blocks(self._memory, window)
        self._ring = _Ring(window, held, held - 1)
        if held:
            with np.errstate(all="ignore"):
                for block in self._blocks:
                    block.renew(self._ring)

    def _check_shape(self, values: NDArray[Any]) -> None:
        if values.shape != (self._size,):
            raise ValueError(f"an array of shape {(self._size,)} is needed, not {values.shape}")


class _Ring(NamedTuple):
    """Which of `window` slots have samples: the `held` slots up to `newest`, counted around the ring."""

    window: int
    held: int
    newest: int

    @property
    def oldest(self) -> int:
        """The slot of the oldest sample."""
        return (self.newest - self.held + 1) % self.window

    def advanced(self) -> _Ring:
        """Return the ring after one more sample."""
        return _Ring(self.window, min(self.held + 1, self.window), (self.newest + 1) % self.window)


class _Memory:
    """Samples, and pairs of sums: of deviations and of their squares.

    Each sample and each pair of kept sums is an array of its own. So another window moves no values, and needs no
    second copy of them.

    Attributes
    ----------
    samples : list of ndarray, shape (size,)
        As many as the window is long.
    recent : ndarray, shape (2, size)
        Sums over the samples that came after the anchor.
    kept : list of ndarray, shape (2, size)
        Sums over the newest 4, 8, 12 ... samples up to the anchor.
    scratch : ndarray, shape (2, 2, block)
        Two pairs for a block of cells. All blocks share them, so that they stay in the cache.
    blocks : int
        How many blocks the cells are divided into.
    """

    def __init__(self, window: int, size: int, dtype: np.dtype[Any]) -> None:
        _check_window(window)
        self.blocks = -(-size * dtype.itemsize // _BLOCK_BYTES)
        self.recent = np.empty((2, size), dtype)
        self.scratch = np.empty((2, 2, -(-size // max(self.blocks, 1))), dtype)
        self.samples = [np.empty(size, dtype) for _ in range(window)]
        self.kept = [np.empty_like(self.recent) for _ in range(window // _STRIDE)]

    def resize(self, window: int, ring: _Ring) -> None:
        """Make room for `window` samples: the newest of `ring` come first, the oldest of them in slot 0."""
        _check_window(window)
        newest_first = [self.samples[(ring.newest - number) % ring.window] for number in range(ring.window)]
        held, spare = newest_first[: ring.held][:window], newest_first[ring.held :]
        samples, kept = (held[::-1] + spare)[:window], self.kept[: window // _STRIDE]
        samples += [np.empty_like(self.samples[0]) for _ in range(window - len(samples))]
        kept += [np.empty_like(self.recent) for _ in range(window // _STRIDE - len(kept))]
        self.samples, self.kept = samples, kept


def _check_window(window: int) -> None:
    if window < 1:
        raise ValueError(f"window must be 1 or more, not {window!r}")


def _blocks(memory: _Memory, window: int) -> list[_Block]:
    """Return blocks that have all cells between them, with turns spread evenly over the slots."""
    size = memory.recent.shape[1]
    bounds = [size * number // memory.blocks for number in range(memory.blocks)] + [size]
    turns = [window * number // memory.blocks for number in range(memory.blocks)]
    return [_Block(slice(*bounds[number : number + 2]), turn, memory) for number, turn in enumerate(turns)]


class _Block:
    """Some of the cells. A sample that comes into the slot `turn` becomes their anchor.

    Attributes
    ----------
    is_lossy : bool
        As for `RunningVariance`.
    """

    def __init__(self, cells: slice, turn: int, memory: _Memory) -> None:
        self.cells = cells
        self.is_lossy = False
        self._turn = turn
        self._anchor = 0
        self._samples = memory.samples
        self._kept = memory.kept
        self._recent = memory.recent[:, cells]
        self._sums, self._deviations = memory.scratch[..., : cells.stop - cells.start]

    def push(self, values: NDArray[Any], ring: _Ring) -> None:
        """Take in the newest sample."""
        self._samples[ring.newest][self.cells] = values
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
                self._kept[number // _STRIDE][:, self.cells] = self._sums

    def variance(self, out: NDArray[Any], ring: _Ring) -> None:
        """Write the variance of each cell into `out`."""
        sums, oldest = self._sums, ring.oldest
        up_to_anchor = (self._anchor - oldest) % ring.window + 1
        strides, more = divmod(up_to_anchor, _STRIDE)
        np.add(self._recent, self._kept[strides - 1][:, self.cells] if strides else 0, out=sums)
        for slot in range(oldest, oldest + more):
            self._add(slot % ring.window, sums)
        np.multiply(sums, 1 / ring.held, out=sums)
        mean, mean_square = sums
        self.is_lossy = mean.dtype == np.float32 and self._is_lossy(mean, mean_square, ring)
        np.multiply(mean, mean, out=mean)
        np.subtract(mean_square, mean, out=out)

    def _is_lossy(self, mean: NDArray[Any], mean_square: NDArray[Any], ring: _Ring) -> bool:
        """Whether a square was too small or too large: a sum of them is not finite though all samples are."""
        if not mean_square.min() >= _TINY and ((mean_square < _TINY) & (mean != 0)).any():
            return True
        if mean_square.max() < np.inf:
            return False
        cells = np.flatnonzero(~np.isfinite(mean_square))
        for age in range(ring.held):
            if not cells.size:
                break
            newest = self._samples[(ring.newest - age) % ring.window][self.cells]
            cells = cells[np.isfinite(newest[cells])]
        return bool(cells.size)

    def _add(self, slot: int, sums: NDArray[Any]) -> None:
        """Add the deviations of the sample in `slot` to `sums`."""
        deviation, square = self._deviations
        np.subtract(self._samples[slot][self.cells], self._samples[self._anchor][self.cells], out=deviation)
        np.multiply(deviation, deviation, out=square)
        np.add(sums, self._deviations, out=sums)
