"""What is told of a picture's sections, kept as columns.

A model has hundreds of sections, and ten times a second all that is said of them goes to the browser. What stays the
same from picture to picture is put into words once; the rest is one array of numbers.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering.coloring import Summary
from beholder_widget.samples import Samples
from beholder_widget.tiling import Layout

FIGURES = ("min", "mean", "max", "low", "high", "nan", "posinf", "neginf", "ratio")
"""The columns of `Sections.figures`."""


@dataclass(frozen=True)
class Section:
    """One tensor's part of a picture. Attributes can be read as items too, and ``dict(section)`` works.

    Attributes
    ----------
    name : str
        The tensor's name.
    shape : tuple of int
        The tensor's whole shape.
    top, height : int
        Where it stands in the picture, pixels.
    rows, cols : int
        Cells shown.
    min, mean, max : float
        Of the finite values among the current values of the shown cells; NaN if there are none. They are the whole
        tensor's where `shown` equals `size`.
    low, high : float
        Values at the two ends of the colour scale; of the variance, when that is shown.
    nan, posinf, neginf : int
        How many of the shown cells are NaN, +Inf, -Inf.
    shown, size : int
        How many values are shown, of how many in the tensor.
    ratio : float
        Of an update, its norm over that of the weights, both of the shown cells; NaN for everything else.
    note : str
        Why no values are shown, or what is shown in place of the values; mostly empty.
    """

    name: str
    shape: tuple[int, ...]
    top: int
    height: int
    rows: int
    cols: int
    min: float
    mean: float
    max: float
    low: float
    high: float
    nan: int
    posinf: int
    neginf: int
    shown: int
    size: int
    ratio: float
    note: str

    def keys(self) -> Iterator[str]:
        """Return the names of the attributes."""
        return (field.name for field in fields(self))

    def __getitem__(self, name: str) -> Any:
        """Return the attribute `name`; KeyError if there is none."""
        if name not in self.__dataclass_fields__:
            raise KeyError(name)
        return getattr(self, name)


class Table(NamedTuple):
    """What stays the same of sections: row by row; as JSON, with the names of the figures' columns; and a short key."""

    rows: tuple[dict[str, Any], ...]
    json: bytes
    key: str

    @classmethod
    def of(cls, rows: tuple[dict[str, Any], ...]) -> Table:
        """Return the table of these rows, with a key that tells it from others."""
        words = json.dumps({"figures": FIGURES, "places": rows}).encode()
        return cls(rows, words, hashlib.sha256(words).hexdigest()[:16])


class Sections(Sequence[Section]):
    """The sections of a picture, top to bottom.

    Attributes
    ----------
    table : Table
        Names, shapes and places.
    figures : ndarray of float64, little-endian, shape (sections, 9)
        Columns as in `FIGURES`.
    """

    def __init__(self, table: Table, figures: NDArray[np.float64]) -> None:
        self.table = table
        self.figures = figures

    @classmethod
    def of(cls, samples: Samples, summaries: Sequence[Summary], limits: Sequence[tuple[float, float]]) -> Sections:
        """Return the sections of samples that have these figures and colour limits."""
        figures = [
            (own.min, own.mean, own.max, low, high, own.nan, own.posinf, own.neginf, label.ratio)
            for own, (low, high), label in zip(summaries, limits, samples.labels, strict=True)
        ]
        table = _table(samples.layout, tuple((label.name, label.shape, label.note) for label in samples.labels))
        return cls(table, np.array(figures, "<f8").reshape(-1, len(FIGURES)))

    def __len__(self) -> int:
        return len(self.table.rows)

    @overload
    def __getitem__(self, index: int) -> Section: ...
    @overload
    def __getitem__(self, index: slice) -> list[Section]: ...
    def __getitem__(self, index: int | slice) -> Section | list[Section]:
        """Return one section, or those of a slice."""
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        values = dict(zip(FIGURES, self.figures[index].tolist(), strict=True))
        counts = {name: int(values[name]) for name in ("nan", "posinf", "neginf")}
        return Section(**self.table.rows[index] | values | counts)


@lru_cache(maxsize=8)
def _table(layout: Layout, labels: tuple[tuple[str, tuple[int, ...], str], ...]) -> Table:
    rows = tuple(
        {
            "name": name,
            "shape": shape,
            "top": box.top,
            "height": box.height,
            "rows": box.plan.shape[0],
            "cols": box.plan.shape[1],
            "shown": min(box.plan.shown, box.plan.size),
            "size": math.prod(shape),
            "note": note,
        }
        for (name, shape, note), box in zip(labels, layout.boxes, strict=True)
    )
    return Table.of(rows)


NONE = Sections(Table.of(()), np.empty((0, len(FIGURES)), "<f8"))
"""Of a picture without sections."""
