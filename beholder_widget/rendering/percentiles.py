"""The percentiles of many sections at once, which robust colour limits are made of."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering.batching import Batch, batches
from beholder_widget.tiling import Layout

SAMPLE = 2039
"""The most cells of a section that are looked at.

It is the largest prime number below 2,048. A number that divides the length of a section's rows would always meet the
same columns, and those of a convolution are always the same value of each kernel."""

LOW, HIGH = 1, 99

_WIDTHS = (64, 256, 1024, SAMPLE)
"""Sections of up to so many cells are sorted together, so that little time goes to filling them up to one width."""


def percentiles(layout: Layout, buffer: NDArray[np.floating], check: Callable[[], None]) -> list[tuple[float, float]]:
    """Return the 1st and the 99th percentile of the finite cells of each section.

    Each is the value of a cell, the outer one of the two that the percentile falls between. So sections of up to 100
    cells have their lowest and their highest value. Of a section with more than `SAMPLE` cells, an even sample of so
    many is looked at: 0.5 to 1.7 % of the cells are then beyond each, mostly 1 %.

    Parameters
    ----------
    buffer : ndarray of float32 or float64, 1-D
        All sections' cells, one after another.
    check : callable
        Called before each batch; an exception that it raises ends the work.

    Returns
    -------
    list of (float, float)
        NaN where no cell that was looked at is finite.
    """
    found: list[tuple[float, float]] = []
    for batch in batches(layout):
        check()
        own = np.full((len(batch.sizes), 2), np.nan, buffer.dtype)
        for sections, width in _groups(batch):
            own[sections] = _outer(buffer[batch.cells], batch.starts[sections], batch.sizes[sections], width)
        found += [(low, high) for low, high in own.tolist()]
    return found


def _groups(batch: Batch) -> Iterator[tuple[NDArray[np.intp], int]]:
    """Yield the numbers of the sections that are sorted together, and how many cells of each are looked at."""
    looked_at = np.minimum(batch.sizes, SAMPLE)
    narrower = 0
    for width in _WIDTHS:
        sections = np.flatnonzero((looked_at > narrower) & (looked_at <= width))
        narrower = width
        if sections.size:
            yield sections, width


def _outer(
    cells: NDArray[np.floating], starts: NDArray[np.intp], sizes: NDArray[np.intp], width: int
) -> NDArray[np.floating]:
    """Return the percentiles of sections of 1 cell or more, shape (sections, 2)."""
    counts = np.minimum(sizes, width)[:, np.newaxis]
    numbers = np.arange(width)
    places = np.minimum((numbers * (sizes[:, np.newaxis] / counts)).astype(np.intp), sizes[:, np.newaxis] - 1)
    sample = cells[starts[:, np.newaxis] + places]
    # What is no finite cell goes behind all that are.
    np.copyto(sample, np.inf, where=~np.isfinite(sample) | (numbers >= counts))
    sample.sort(axis=1)
    last = np.count_nonzero(sample < np.inf, axis=1) - 1
    low, high = last * LOW // 100, -(-last * HIGH // 100)
    rows = np.arange(len(sizes))
    found = np.stack([sample[rows, low], sample[rows, high]], axis=1)
    found[last < 0] = math.nan
    return found
