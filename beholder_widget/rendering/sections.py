"""Names, places and figures of the sections of a picture, for Python and for the browser.

A model has hundreds of sections, and their figures go to the browser ten times a second. So names and places, which
stay the same from picture to picture, become JSON once; the figures of a picture are one array of numbers.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering.figures import Summary
from beholder_widget.rendering.limits import Limits
from beholder_widget.samples import Samples
from beholder_widget.tiling import Layout

COUNTS = ("nan", "posinf", "neginf", "zeros", "clipped")
"""The columns of `Sections.figures` that are whole numbers."""

FIGURES = ("min", "mean", "max", "rms", "std", "low", "high", "floor", *COUNTS, "ratio")
"""The columns of `Sections.figures`."""

_NO_COUNTS = (0,) * len(COUNTS)

CURRENT = "current"
"""What figures are of that are those of the values themselves."""

_LABELLED = attrgetter("name", "shape", "note", "dtype", "device", "trainable")
"""What a table says of a section that its plan does not know."""

_TABLES = 32
"""How many tables are kept, so that each is made once even where as many widgets take turns."""


@dataclass(frozen=True)
class Section:
    """One tensor's part of a picture. Attributes can be read as items too, and ``dict(section)`` works.

    Attributes
    ----------
    name : str
        The tensor's name.
    shape : tuple of int
        The tensor's whole shape.
    top, height, left, width : int
        Its place in the picture, in pixels.
    rows, cols : int
        Cells shown.
    min, mean, max : float
        Of the finite ones among the shown cells; NaN if there are none. They are those of the whole tensor where
        `shown` equals `size`. `of` says what the cells show.
    rms, std : float
        Root mean square and population standard deviation, of the same cells as the mean.
    low, high : float
        What the two ends of the colour scale stand for.
    floor : float
        The magnitude where a logarithmic scale begins: smaller values look like zero. NaN for a linear scale.
    nan, posinf, neginf : int
        How many of the shown cells are NaN, +Inf, -Inf.
    zeros : int
        How many of the shown cells are exactly 0.
    clipped : int
        How many of the shown cells are finite but have no place on the colour scale: they are below `low`, above
        `high`, or, unless they are 0, nearer to zero than `floor`. They have the colour of the nearest place.
    shown, size : int
        How many values are shown, of how many in the tensor.
    ratio : float
        The norm of an update over the norm of its weights, both of the shown cells; NaN for everything else, the
        variance and the change included.
    note : str
        Why no values are shown, or what is shown in place of the values; mostly empty.
    dtype : str
        The tensor's own dtype, such as ``"bfloat16"``; empty where there is none.
    device : str
        Where the tensor lies: ``"cpu"``, ``"cuda:0"``; empty where that is not known.
    trainable : bool or None
        Whether training is to change it, or, of a gradient or an update, its parameter; None where that is not known.
    step : int
        The step of training that the values are of; of a variance, the last of its steps.
    of : str
        What the figures are of: ``"current"`` values, or for example the ``"variance of 15"`` updates, or the
        ``"change since step 300"``.
    """

    name: str
    shape: tuple[int, ...]
    top: int
    height: int
    left: int
    width: int
    rows: int
    cols: int
    min: float
    mean: float
    max: float
    rms: float
    std: float
    low: float
    high: float
    floor: float
    nan: int
    posinf: int
    neginf: int
    zeros: int
    clipped: int
    shown: int
    size: int
    ratio: float
    note: str
    dtype: str
    device: str
    trainable: bool | None
    step: int
    of: str

    def keys(self) -> Iterator[str]:
        """Return the names of the attributes."""
        return (field.name for field in fields(self))

    def __getitem__(self, name: str) -> Any:
        """Return the attribute `name`; KeyError if there is none."""
        if name not in self.__dataclass_fields__:
            raise KeyError(name)
        return getattr(self, name)


class Table(NamedTuple):
    """What stays the same of sections from picture to picture.

    Attributes
    ----------
    rows : tuple of dict
        For each section, the attributes of `Section` that are not figures; and its `plan` as `Plan.describe` has it,
        None for a section without cells.
    json : bytes
        The rows, and the names of the columns of the figures.
    key : str
        A short hash of `json`.
    """

    rows: tuple[dict[str, Any], ...]
    json: bytes
    key: str

    @classmethod
    def of(cls, rows: tuple[dict[str, Any], ...]) -> Table:
        """Return the table that has these rows."""
        words = json.dumps({"figures": FIGURES, "places": rows}, separators=(",", ":")).encode()
        return cls(rows, words, hashlib.sha256(words).hexdigest()[:16])


class Sections(Sequence[Section]):
    """The sections of a picture, top to bottom.

    Attributes
    ----------
    table : Table
        Names, shapes and places.
    figures : ndarray of float64, little-endian, shape (sections, 14)
        Columns as in `FIGURES`.
    step : int
        The step of training that the figures are of.
    of_what : str
        What the figures are of, see `Section.of`.
    """

    def __init__(self, table: Table, figures: NDArray[np.float64], *, step: int = 0, of_what: str = CURRENT) -> None:
        self.table = table
        self.figures = figures
        self.step = step
        self.of_what = of_what

    @classmethod
    def of(
        cls,
        samples: Samples,
        summaries: Sequence[Summary],
        limits: Sequence[Limits],
        clipped: Sequence[int],
        *,
        step: int = 0,
        of_what: str = CURRENT,
    ) -> Sections:
        """Return the sections of `samples`; where there are no values to read, nothing is counted.

        Parameters
        ----------
        summaries : sequence of Summary
            For each section, the figures of what its cells show: the values, or their variance.
        limits : sequence of Limits
            For each section, its colour limits.
        clipped : sequence of int
            For each section, how many cells are outside them.
        step, of_what
            See `Sections`.
        """
        figures = [
            (
                *(own.min, own.mean, own.max, own.rms, own.std, *ends),
                *(_NO_COUNTS if label.is_blank else (own.nan, own.posinf, own.neginf, own.zeros, outside)),
                label.ratio if of_what == CURRENT else math.nan,
            )
            for own, ends, outside, label in zip(summaries, limits, clipped, samples.labels, strict=True)
        ]
        table = _table(samples.layout, tuple(map(_LABELLED, samples.labels)))
        return cls(table, np.array(figures, "<f8").reshape(-1, len(FIGURES)), step=step, of_what=of_what)

    def total(self, name: str) -> int:
        """Return the sum of one of `COUNTS` over all sections."""
        return int(self.figures[:, FIGURES.index(name)].sum())

    def __len__(self) -> int:
        return len(self.table.rows)

    @overload
    def __getitem__(self, index: int) -> Section: ...
    @overload
    def __getitem__(self, index: slice) -> list[Section]: ...
    def __getitem__(self, index: int | slice) -> Section | list[Section]:
        """Return one section, or the sections of a slice."""
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        values = dict(zip(FIGURES, self.figures[index].tolist(), strict=True))
        counts = {name: int(values[name]) for name in COUNTS}
        row = {name: value for name, value in self.table.rows[index].items() if name != "plan"}
        return Section(**row | values | counts, step=self.step, of=self.of_what)


@lru_cache(maxsize=_TABLES)
def _table(layout: Layout, labels: tuple[tuple[Any, ...], ...]) -> Table:
    rows = tuple(
        {
            "name": name,
            "shape": shape,
            "top": box.top,
            "height": box.height,
            "left": box.left,
            "width": box.width,
            "rows": box.plan.shape[0],
            "cols": box.plan.shape[1],
            "shown": box.plan.distinct,
            "size": math.prod(shape),
            "note": note,
            "dtype": dtype,
            "device": device,
            "trainable": trainable,
            "plan": box.plan.describe() if box.plan.shown else None,
        }
        for (name, shape, note, dtype, device, trainable), box in zip(labels, layout.boxes, strict=True)
    )
    return Table.of(rows)


NONE = Sections(Table.of(())._replace(key=""), np.empty((0, len(FIGURES)), "<f8"))
"""The sections of a picture that has none."""
