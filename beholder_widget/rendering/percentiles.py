"""The percentiles of many sections at once, which robust colour limits are made of."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

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


class _Group(NamedTuple):
    """Sections whose cells are sorted together, each in a row of one width.

    Attributes
    ----------
    sections : ndarray of intp
        Their numbers in the batch.
    places : ndarray of intp, shape (sections, width)
        The cells of the batch that are looked at; the last of a section again and again beyond its end.
    beyond : ndarray of bool, shape (sections, width)
        What is beyond the end.
    """

    sections: NDArray[np.intp]
    places: NDArray[np.intp]
    beyond: NDArray[np.bool_]


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
    for batch, groups in _looked_at(layout):
        check()
        own = np.full((len(batch.sizes), 2), np.nan, buffer.dtype)
        for group in groups:
            own[group.sections] = _outer(buffer[batch.cells], group)
        found += [(low, high) for low, high in own.tolist()]
    return found


@lru_cache(maxsize=2)
def _looked_at(layout: Layout) -> tuple[tuple[Batch, tuple[_Group, ...]], ...]:
    return tuple((batch, tuple(_groups(batch))) for batch in batches(layout))


def _groups(batch: Batch) -> Iterator[_Group]:
    """Yield the sections that are sorted together."""
    looked_at = np.minimum(batch.sizes, SAMPLE)
    narrower = 0
    for width in _WIDTHS:
        sections = np.flatnonzero((looked_at > narrower) & (looked_at <= width))
        narrower = width
        if sections.size:
            sizes, counts = batch.sizes[sections, np.newaxis], looked_at[sections, np.newaxis]
            numbers = np.arange(width)
            places = np.minimum((numbers * (sizes / counts)).astype(np.intp), sizes - 1)
            yield _Group(sections, batch.starts[sections, np.newaxis] + places, numbers >= counts)


def _outer(cells: NDArray[np.floating], group: _Group) -> NDArray[np.floating]:
    """Return the percentiles of a group's sections, shape (sections, 2)."""
    sample = cells[group.places]
    # What is no finite cell goes behind all that are.
    np.copyto(sample, np.inf, where=~np.isfinite(sample) | group.beyond)
    sample.sort(axis=1)
    last = np.count_nonzero(sample < np.inf, axis=1) - 1
    low, high = last * LOW // 100, -(-last * HIGH // 100)
    rows = np.arange(len(sample))
    found = np.stack([sample[rows, low], sample[rows, high]], axis=1)
    found[last < 0] = math.nan
    return found
