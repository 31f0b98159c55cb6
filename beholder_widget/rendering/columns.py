"""What stands beside each section of an annotated picture, in columns: the words, and how wide each column is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beholder_widget.rendering import lettering, numerals
from beholder_widget.rendering.sections import Section

HEADS = ("section", "shape", "low", "", "high", "mean", "RMS", "flags")
BAR = HEADS.index("")
"""The column of the colour bars."""

RIGHT = frozenset({"low", "mean", "RMS"})
"""Columns whose words end at one line."""

SIZE = 11
GAP = 16
BAR_SIZE = (48, 8)
LONGEST = 360
"""Of an annotated picture that is not enlarged, px: the font, the room between columns, a bar, the longest name."""


class Columns(NamedTuple):
    """The columns beside a picture.

    Attributes
    ----------
    rows : tuple of tuple of str
        For each section its words, column by column; that of the bars is empty.
    lefts, widths : tuple of int
        Of each column, px.
    width : int
        Of all together, px.
    """

    rows: tuple[tuple[str, ...], ...]
    lefts: tuple[int, ...]
    widths: tuple[int, ...]
    width: int


def columns_of(sections: Sequence[Section], scale: int) -> Columns:
    """Return the columns of sections, `scale` times as large."""
    size = SIZE * scale
    rows = [_words(section) for section in sections]
    rows = [(lettering.shortened(name, size, LONGEST * scale), *rest) for name, *rest in rows]
    widths = [max(lettering.width(words, size) for words in column) for column in zip(HEADS, *rows, strict=True)]
    widths[BAR] = BAR_SIZE[0] * scale
    lefts, end = [], 0
    for number, wide in enumerate(widths):
        # The limits stand close to their bar.
        end += 0 if not number else 6 * scale if number in {BAR, BAR + 1} else GAP * scale
        lefts.append(end)
        end += wide
    return Columns(tuple(rows), tuple(lefts), tuple(widths), end)


def _words(section: Section) -> tuple[str, ...]:
    if not section.rows:
        return section.name, numerals.shape(section.shape), "", "", "", "", "", section.note
    figures = (section.low, 2), (section.high, 2), (section.mean, 3), (section.rms, 3)
    low, high, mean, rms = (numerals.figure(value, digits) for value, digits in figures)
    return section.name, numerals.shape(section.shape), low, "", high, mean, rms, _flags(section)


def _flags(section: Section) -> str:
    counts = {"NaN": section.nan, "+Inf": section.posinf, f"{numerals.MINUS}Inf": section.neginf}
    flags = [f"{numerals.count(number)} {what}" for what, number in counts.items() if number]
    flags += [f"{numerals.count(section.clipped)} clipped"] if section.clipped else []
    if section.shown < section.size:
        flags.append(f"{numerals.figure(100 * section.shown / section.size, 2)} % shown")
    return ", ".join([*flags, section.note] if section.note else flags)
