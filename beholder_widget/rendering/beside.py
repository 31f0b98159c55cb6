"""What stands beside the picture on a canvas of fixed size, and where everything stands there."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.curves import Curve
from beholder_widget.rendering import annotating, columns, lettering, numerals, plotting
from beholder_widget.rendering.annotating import MUTED, TEXT
from beholder_widget.rendering.composing import GROUND
from beholder_widget.rendering.raster import Rectangle, Spot
from beholder_widget.rendering.sections import Section

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

_UNIT = (1280, 720)
"""The size of a canvas at which letters are as large as in the notebook."""

_COLUMNS = {"shape": 88, "low": 54, "bar": 24, "high": 54, "RMS": 56, "flags": 72}
"""Widths in px of a canvas of 1,280 x 720; the name has the rest."""

_HEADS = {"name": "section", "shape": "shape", "low": "low", "high": "high", "RMS": "RMS", "flags": "flags"}
NOT_FINITE = "not finite"

_DIGIT = re.compile(r"\d")
_TO_THE_RIGHT = frozenset({"low", "RMS"})
"""Columns whose words end at one line."""


class Stage(NamedTuple):
    """Where the parts of a canvas stand, px.

    Attributes
    ----------
    total : (int, int)
        Width and height of the canvas.
    unit : float
        How many px there are for one of the notebook's.
    margin, top, width, room : int
        Left edge of the picture, its top, its width, and the height that there is for it.
    line, small_line, size, small_size : int
        The usual and the small line of text, and their letters.
    hairline : int
        The top of the line between picture and curve.
    curve : plotting.Place
        Of the curve, from the hairline on.
    """

    total: tuple[int, int]
    unit: float
    margin: int
    top: int
    width: int
    room: int
    line: int
    small_line: int
    size: int
    small_size: int
    hairline: int
    curve: plotting.Place

    @classmethod
    def of(cls, total: tuple[int, int]) -> Stage:
        """Return the parts of a canvas of this size."""
        unit = min(side / own for side, own in zip(total, _UNIT, strict=True))

        def px(length: float) -> int:
            return round(length * unit)

        margin, size = px(16), px(columns.SIZE)
        width = (total[0] // 2 - margin) // 16 * 16
        base = total[1] - px(14)
        bottom = base - px(18)
        hairline = bottom - px(52)
        top = margin + px(64)
        below, low = bottom - hairline, base - hairline
        place = plotting.Place(margin, margin + width, below - px(40), below, low, size)
        lines = px(16), px(10.5), size, px(8)
        return cls(total, unit, margin, top, width, hairline - px(8) - top, *lines, hairline, place)

    def px(self, length: float) -> int:
        """Return a length of the notebook's in px of the canvas."""
        return round(length * self.unit)

    @property
    def beside(self) -> int:
        """Where the columns beside the picture begin, px."""
        return self.margin + self.width + self.px(16)

    @property
    def lettered(self) -> tuple[Rectangle, ...]:
        """The parts around the picture: the head, what stands beside it, and the curve."""
        (width, height), top, end = self.total, self.top, self.hairline
        return (0, 0, width, top), (self.margin + self.width, top, width, end), (0, end, width, height)

    def blank(self) -> NDArray[np.uint8]:
        """Return an empty canvas."""
        return np.full((self.total[1], self.total[0], 3), GROUND, np.uint8)


class Beside:
    """Writes the columns beside a picture.

    Parameters
    ----------
    stage : Stage
        The canvas.
    size : int
        Of the letters, px.
    """

    def __init__(self, stage: Stage, size: int) -> None:
        self.size = size
        self._stage = stage
        self._lefts: dict[str, int] = {}
        right = stage.total[0] - stage.margin
        for name, width in reversed(_COLUMNS.items()):
            right -= stage.px(width)
            self._lefts[name] = right
            # The limits stand close to their bar.
            right -= stage.px(4 if name in {"bar", "high"} else 12)
        self._lefts["name"] = stage.beside
        self._room = right - self._lefts["name"]

    def write_names(self, draw: ImageDraw, sections: Sequence[Section], lines: Sequence[int], *, left_out: int) -> None:
        """Write the columns' heads, and what stays the same of the sections that have a line."""
        stage = self._stage
        base = stage.top - stage.px(8)
        heads = Beside(stage, stage.size)
        for name, words in _HEADS.items():
            heads._write(draw, name, base, words, MUTED)
        if left_out:
            words = annotating.left_out(left_out, len(sections))
            lettering.write(draw, (stage.margin + stage.width // 2, base), words, stage.size, MUTED)
        for section, line in zip(sections, lines, strict=False):
            if line >= 0:
                self._write(draw, "name", line, section.name, TEXT)
                self._write(draw, "shape", line, numerals.shape(section.shape), MUTED)

    def put_bars(
        self, pixels: NDArray[np.uint8], levels: NDArray[np.uint8], sections: Sequence[Section], lines: Sequence[int]
    ) -> None:
        """Put the ramp of colours beside each section that has cells and a line."""
        width, height = self._stage.px(_COLUMNS["bar"]), max(2, self.size * 8 // columns.SIZE)
        ramp = levels[np.arange(width) * len(levels) // width]
        left = self._lefts["bar"]
        for section, line in zip(sections, lines, strict=False):
            if section.rows and line >= 0:
                pixels[line - height : line, left : left + width] = ramp

    def figures(self, section: Section) -> dict[str, str]:
        """Return what changes from picture to picture, by column: limits, RMS, and how many cells are not finite."""
        figures = {"flags": self._shortened("flags", _flags(section))}
        if section.rows:
            figures |= {"low": self._figure("low", section.low, 2), "high": self._figure("high", section.high, 2)}
            figures |= {"RMS": self._figure("RMS", section.rms, 3)}
        return figures

    def metric(self, curve: Curve, call: int) -> dict[str, str]:
        """Return a metric's name, limits over the run and value at a call of `update`, by column; empty without one."""
        if not curve.name:
            return dict.fromkeys(("name", "shape", "low", "high", "RMS"), "")
        value, (low, high) = plotting.value_at(curve, call), plotting.limits(curve)
        return {
            "name": self._shortened("name", curve.name),
            "shape": "log scale" if plotting.is_logarithmic(curve) else "metric",
            "low": self._figure("low", low, 3),
            "high": self._figure("high", high, 3),
            "RMS": NOT_FINITE if math.isinf(value) else self._figure("RMS", value, 3),
        }

    def spot(self, name: str, base: int) -> Spot:
        """Return where words of a column stand, on a line so many px from above."""
        left = self._lefts[name]
        is_end = name in _TO_THE_RIGHT
        return Spot(left + self._stage.px(_COLUMNS[name]) if is_end else left, base, is_end)

    def _write(self, draw: ImageDraw, name: str, base: int, words: str, color: tuple[int, int, int]) -> None:
        """Write words into a column, on a line so many px from above."""
        words, spot = self._shortened(name, words), self.spot(name, base)
        left = spot.at - lettering.width(words, self.size) if spot.is_end else spot.at
        lettering.write(draw, (left, base), words, self.size, color)

    def _shortened(self, name: str, words: str) -> str:
        """Return words for which there is room in a column."""
        return lettering.shortened(words, self.size, self._room_of(name))

    def _figure(self, name: str, value: float, digits: int) -> str:
        """Return a number with so many significant digits, or with as many as there is room for in a column."""
        room = self._room_of(name)
        for count in range(digits, 1, -1):
            words = numerals.figure(value, count)
            if _width(_DIGIT.sub("0", words), self.size) <= room:
                return words
        return numerals.figure(value, 1)

    def _room_of(self, name: str) -> int:
        """Return how wide words in a column may be, px: a part of the gap that they reach into is theirs."""
        if name not in _COLUMNS:
            return self._room
        return self._stage.px(_COLUMNS[name] + (4 if name in _TO_THE_RIGHT else 8))


@lru_cache(maxsize=1024)
def _width(form: str, size: int) -> int:
    """Return how wide figures are whose digits are all 0: digits are as wide as one another, and so forms are few."""
    return lettering.width(form, size)


def _flags(section: Section) -> str:
    counts = {"NaN": section.nan, "+Inf": section.posinf, f"{numerals.MINUS}Inf": section.neginf}
    found = [f"{numerals.count(number)} {what}" for what, number in counts.items() if number]
    return ", ".join([*found, section.note] if section.note else found)
