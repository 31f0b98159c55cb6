"""What pages see through their lenses: cells of a region, coloured like the section that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beholder_widget import palettes
from beholder_widget.lenses import Lens
from beholder_widget.rendering import coloring
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.pins import NothingToCompareError, Pin
from beholder_widget.rendering.sections import Section
from beholder_widget.rendering.variance import MOST_BYTES, memory
from beholder_widget.rendering.window import Window
from beholder_widget.samples import Samples, Take
from beholder_widget.tiling import Plan

MOST_VALUES = 65_536
"""Of more cells than that, a page is told the colours alone."""

TOO_LARGE = "The variance of this region needs too much memory: zoom in further, or set a smaller window."


@dataclass(frozen=True)
class Look:
    """What one page sees through its lens.

    Attributes
    ----------
    lens : Lens
        What it asked for.
    number : int
        The frame by whose limits it is coloured.
    step : int
        The step of training that the values are of.
    plan : Plan or None
        Which value each cell shows; None where there are no cells.
    indices : bytes
        Palette indices of the cells, in C order.
    values : bytes
        The values as float64, little-endian, in C order; empty where there are more than `MOST_VALUES`.
    shown : str
        Which values these are, as ``Frame.values``.
    colormap : str
    variance_of : int
        How many updates it is the variance of; 0 where it is none.
    change_since : int, optional
        The pinned step that it is the change since; None where it is none.
    note : str
        Why there are no cells; mostly empty.
    """

    lens: Lens
    number: int
    step: int
    plan: Plan | None
    indices: bytes
    values: bytes
    shown: str
    colormap: str
    variance_of: int
    change_since: int | None
    note: str

    def to_json(self) -> dict[str, Any]:
        """Return what the browser gets with the indices and the values."""
        lens = self.lens
        return {
            "client": lens.client,
            "number": self.number,
            "step": self.step,
            "table": lens.table,
            "section": lens.section,
            "rows": list(lens.rows),
            "columns": list(lens.columns),
            "height": lens.height,
            "width": lens.width,
            "plan": None if self.plan is None else self.plan.describe(),
            "values": self.shown,
            "colormap": self.colormap,
            "variance_of": self.variance_of,
            "change_since": self.change_since,
            "note": self.note,
        }


class Lenses:
    """Colours what was taken through lenses; in variance mode each has a window of its own.

    Attributes
    ----------
    pin : Pin or None
        What mode ``"change"`` compares with.
    """

    def __init__(self) -> None:
        self.pin: Pin | None = None
        self._windows: dict[Lens, Window] = {}

    def render(self, take: Take, frame: Frame) -> tuple[Look, ...]:
        """Return what pages see of a take whose picture is `frame`."""
        if frame.drawn.mode != "variance":
            self._windows = {}
        else:
            wanted = {lens for lens, _ in take.lenses}
            self._windows = {lens: window for lens, window in self._windows.items() if lens in wanted}
        sections = frame.sections
        looks = []
        for lens, samples in take.lenses:
            names = [row["name"] for row in sections.table.rows]
            if lens.name in names:
                looks.append(self._look(lens, samples, take, frame, sections[names.index(lens.name)]))
        return tuple(looks)

    def _look(self, lens: Lens, samples: Samples, take: Take, frame: Frame, section: Section) -> Look:
        (box,), (label,) = samples.layout.boxes, samples.labels
        note, variance_of, shown, step = label.note, 0, samples.buffer, take.step
        is_missing = bool(note) and not np.isfinite(shown).any()
        if not is_missing:
            try:
                variance_of, shown, step = self._cells(lens, samples, take, frame)
            except NothingToCompareError as error:
                note, is_missing = str(error), True
        indices = values = b""
        if not is_missing:
            centered = palettes.is_diverging(frame.colormap) or frame.drawn.scaling == "symmetric"
            indices = coloring.quantize(
                shown, section.low, section.high, centered=centered, floor=section.floor
            ).tobytes()
            values = shown.astype("<f8").tobytes() if shown.size <= MOST_VALUES else b""
        return Look(
            lens,
            frame.number,
            step,
            None if is_missing else box.plan,
            indices,
            values,
            frame.values,
            frame.colormap,
            variance_of,
            frame.change_since,
            note if is_missing else "",
        )

    def _cells(self, lens: Lens, samples: Samples, take: Take, frame: Frame) -> tuple[int, NDArray[Any], int]:
        """Return how many updates the cells show the variance of, what they show, and the last step of that."""
        if frame.change_since is not None and self.pin is not None:
            return 0, self.pin.change_in(lens.name, samples.layout.boxes[0].plan, take, samples), take.step
        if frame.drawn.mode != "variance":
            return 0, samples.buffer, take.step
        if not self._has_room(lens, frame.drawn.window, take):
            raise NothingToCompareError(TOO_LARGE)
        window = self._windows.setdefault(lens, Window())
        shown = window.variance(take, samples, frame.drawn.window)
        return window.count, shown, window.step

    def _has_room(self, lens: Lens, window: int, take: Take) -> bool:
        """Whether the windows of all lenses, with this one's, are within the memory that a widget's window may take."""
        sizes = self._sizes(take.lenses, {lens, *self._windows})
        return sum(memory(window, size, dtype) for size, dtype in sizes) <= MOST_BYTES

    @staticmethod
    def _sizes(taken: Sequence[tuple[Lens, Samples]], wanted: set[Lens]) -> list[tuple[int, Any]]:
        return [(samples.buffer.size, samples.buffer.dtype) for lens, samples in taken if lens in wanted]
