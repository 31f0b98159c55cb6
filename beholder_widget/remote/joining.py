"""Several ranks' takes of one step become one: the sections of each tensor stand below each other, rank by rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from beholder_widget.lenses import Lens
from beholder_widget.samples import Label, Samples, Take
from beholder_widget.tiling import MAX_CELLS, Box, Layout

GAP = 5
"""Between two sections, px."""

TOO_MANY = (
    "All ranks together would show {cells:,} values, and a picture can show {most:,}: "
    "turn off Show all, select fewer sections, or choose one rank."
)

Part = tuple[str, Take]
"""What the names of a rank's sections begin with, and its take."""


def named(prefix: str, take: Take) -> Take:
    """Return a take whose sections' names begin with `prefix`."""
    if not prefix:
        return take
    samples = None if take.samples is None else replace(take.samples, labels=_prefixed(prefix, take.samples))
    lenses = tuple(
        (replace(lens, name=prefix + lens.name), replace(looked_at, labels=_prefixed(prefix, looked_at)))
        for lens, looked_at in take.lenses
    )
    return replace(take, samples=samples, lenses=lenses, text=prefix + take.text if take.text else "")


def joined(parts: Sequence[Part]) -> Take:
    """Return one take of several, each with its names' prefix; the first one's step, and what it was taken under.

    An image stands alone: of several, the first is shown. Words of some are left out where others have sections.

    Parameters
    ----------
    parts : sequence of (str, Take)
        At least one; settled, taken under the same settings and of the same values.
    """
    takes = [named(prefix, take) for prefix, take in parts]
    first = takes[0]
    lenses: tuple[tuple[Lens, Samples], ...] = tuple(look for take in takes for look in take.lenses)
    sampled = [take.samples for take in takes if take.samples is not None and not take.is_frame]
    if len(takes) == 1 or not sampled or first.pixels is not None or first.is_frame:
        return first
    cells = sum(samples.layout.shown for samples in sampled)
    if cells > MAX_CELLS:
        return replace(first, samples=None, lenses=(), text=TOO_MANY.format(cells=cells, most=MAX_CELLS))
    return replace(first, samples=_together(sampled), lenses=lenses, text="")


def _prefixed(prefix: str, samples: Samples) -> tuple[Label, ...]:
    return tuple(replace(label, name=prefix + label.name) for label in samples.labels)


def _together(several: Sequence[Samples]) -> Samples:
    """Return the sections of all samples, in the order of the tensors and, of each, of the ranks."""
    layouts = tuple(samples.layout for samples in several)
    names = tuple(tuple(_tensor(label.name) for label in samples.labels) for samples in several)
    order = _order(names)
    cells = [samples.layout.split(samples.buffer) for samples in several]
    dtype = np.result_type(*(samples.buffer.dtype for samples in several))
    buffer = np.concatenate([np.empty(0, dtype), *(cells[rank][number].ravel() for rank, number in order)])
    labels = tuple(several[rank].labels[number] for rank, number in order)
    return Samples(_stacked(layouts, order), labels, buffer)


def _tensor(name: str) -> str:
    """Return the name of the tensor that a section is a part of: without its rank, and without its place."""
    return name.rpartition(": ")[2].partition("[")[0]


@lru_cache(maxsize=8)
def _order(names: tuple[tuple[str, ...], ...]) -> tuple[tuple[int, int], ...]:
    """Return which sections follow each other, each as (rank, its number there)."""
    first: dict[str, int] = {}
    for own in names:
        for name in own:
            first.setdefault(name, len(first))
    everyone = [(rank, number) for rank, own in enumerate(names) for number in range(len(own))]
    return tuple(sorted(everyone, key=lambda at: (first[names[at[0]][at[1]]], *at)))


@lru_cache(maxsize=8)
def _stacked(layouts: tuple[Layout, ...], order: tuple[tuple[int, int], ...]) -> Layout:
    """Return a layout of these sections, one below the other; the same object for the same sections."""
    width = max(layout.width for layout in layouts)
    boxes, top = [], 0
    for rank, number in order:
        box = layouts[rank].boxes[number]
        across = width if box.width == layouts[rank].width else box.width
        boxes.append(Box(box.plan, top, box.height, 0, across))
        top += box.height + GAP
    return Layout(tuple(boxes), width, max(0, top - GAP))
