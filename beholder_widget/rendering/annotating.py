"""A picture with all that explains it, to print or send: names, shapes, colour bars, limits, figures and the step."""

from __future__ import annotations

import io
import operator
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget import palettes, tiling
from beholder_widget.rendering import columns, fitting, lettering, numerals, png
from beholder_widget.rendering.columns import Columns
from beholder_widget.rendering.composing import GROUND, grounded
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.sections import CURRENT
from beholder_widget.settings import SCALINGS, VALUES

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

LARGEST_SCALE = 4
MOST_PIXELS = 1 << 26
"""Of an annotated picture: what would be larger is scaled less, and refused where that does not help."""

_MARGIN, _HEAD, _LINE, _BETWEEN = 16, 64, 16, 16
"""Px at scale 1: around all, of the head, of a line of text, between picture and columns."""

TEXT, MUTED = (32, 32, 32), (96, 96, 96)


class Plot(NamedTuple):
    """Where everything stands, in px of the finished picture.

    Attributes
    ----------
    scale : int
        How many px there are for one of the plain picture.
    tops, lines : tuple of int
        Of each section, and of its line of text.
    columns : Columns
        What stands beside the sections.
    left : int
        Of the columns.
    size : (int, int)
        Width and height of all.
    """

    scale: int
    tops: tuple[int, ...]
    lines: tuple[int, ...]
    columns: Columns
    left: int
    size: tuple[int, int]


def check_scale(scale: int) -> int:
    """Return `scale`, after checking that it is a whole number from 1 to 4.

    Raises
    ------
    ValueError
        If it is not; the message quotes it.
    """
    try:
        number = operator.index(scale)
    except TypeError:
        number = 0
    if isinstance(scale, bool) or not 1 <= number <= LARGEST_SCALE:
        raise ValueError(f"scale must be a whole number from 1 to {LARGEST_SCALE}, not {scale!r}")
    return number


def annotated(frame: Frame, *, scale: int) -> bytes:
    """Return a frame's picture with names, shapes, colour bars, limits, figures and step, as PNG bytes.

    Sections stand as in the plain picture, but never closer than lines of text.

    Parameters
    ----------
    frame : Frame
        One with an atlas.
    scale : int
        How many px there are for one of the plain picture, 1 to 4; fewer where the picture would have more than
        `MOST_PIXELS`.

    Raises
    ------
    ValueError
        If the picture would have too many px even unscaled.
    """
    layout = _layout_of(frame)
    plot = plot_of(frame, layout, scale)
    buffer = io.BytesIO()
    dpi = (96 * plot.scale, 96 * plot.scale)
    _drawn(frame, layout, plot, plot.size[1]).save(buffer, "png", dpi=dpi, compress_level=3)
    return buffer.getvalue()


class Beginning:
    """What `annotated` returns at scale 1, drawn as far as so many px, to be cut between sections.

    Parameters
    ----------
    frame : Frame
        One with an atlas.
    most_height : int
        Px, enough for the head and two lines.
    """

    def __init__(self, frame: Frame, *, most_height: int) -> None:
        layout = _layout_of(frame)
        self._counts = [0, *accumulate(map(len, fitting.groups(layout)))]
        _, self._lines, self._ends = _stacked(layout)
        self._total = len(layout.boxes)
        # What does not end within the height may begin there.
        fits = self._counts[min(bisect_right(self._ends, most_height) + 1, len(self._ends))]
        self._plot = _scaled(frame, layout, 1, count=min(fits, bisect_right(self._lines, most_height)))
        self._whole = _height(self._ends[-1] if self._ends else 0)
        self._image = _drawn(frame, layout, self._plot, min(self._whole, most_height))

    def cut(self, height: int) -> Image:
        """Return the first sections, and words that say how many are left out, where not all end within the height."""
        from PIL import Image, ImageDraw

        if self._whole <= height:
            return self._image
        room = max(1, height - _height(_LINE))
        groups = bisect_right(self._ends, room)
        end, shown = (self._ends[groups - 1], self._counts[groups]) if groups else (room, self._first_shown(room))
        image = Image.new("RGB", (self._image.width, _height(end + _LINE)), (GROUND,) * 3)
        bottom = _MARGIN + _HEAD + end
        image.paste(self._image.crop((0, 0, image.width, bottom)))
        draw = ImageDraw.Draw(image)
        if shown < self._total and (hidden := _MARGIN + _HEAD + self._lines[shown]) < bottom:
            draw.rectangle((self._plot.left, hidden, image.width, bottom), fill=(GROUND,) * 3)
        words = left_out(
            self._total - shown, self._total, end_of="" if groups else self._plot.columns.rows[shown - 1][0]
        )
        lettering.write(draw, (_MARGIN, bottom + _LINE), words, columns.SIZE, MUTED)
        return image

    def _first_shown(self, room: int) -> int:
        """Return how many sections of the first group have their line within a room, px; one at least."""
        return max(1, sum(line + _LINE <= room for line in self._lines[: self._counts[1]]))


def left_out(count: int, total: int, *, end_of: str = "") -> str:
    """Return words that say how many sections are left out, and of which one the end is."""
    parts = [f"{numerals.count(count)} of {numerals.count(total)} sections"] if count else []
    parts += [f"the end of {end_of}"] if end_of else []
    return f"{' and '.join(parts)} {'is' if parts == parts[:1] and count <= 1 else 'are'} left out"


def _height(end: int) -> int:
    """Return the height of a picture whose sections end so many px below the head, at scale 1."""
    return _MARGIN + _HEAD + end + _MARGIN


def _layout_of(frame: Frame) -> tiling.Layout:
    assert frame.layout is not None, "a frame without an atlas has nothing to annotate"
    return frame.layout


def _drawn(frame: Frame, layout: tiling.Layout, plot: Plot, height: int) -> Image:
    """Return the first `height` px of the picture that a plot describes."""
    from PIL import Image, ImageDraw

    indices, palette = png.decode_indexed(frame.png)
    palette = grounded(palette)
    pixels = np.full((height, plot.size[0], 3), GROUND, np.uint8)
    drawn = zip(layout.boxes, tiling.atlas(layout).unpack(indices), strict=True)
    for (box, cells), top in zip(islice(drawn, len(plot.tops)), plot.tops, strict=True):
        if cells.size and top < height:
            left, step = (_MARGIN + box.left) * plot.scale, plot.scale
            place = pixels[top : top + box.height * step, left : left + box.width * step]
            _put(place, palette[cells], height=box.height * step)
    _put_bars(pixels, plot, frame, palette)
    image = Image.fromarray(pixels)
    draw = ImageDraw.Draw(image)
    _write_head(draw, plot, frame, palette)
    _write_columns(draw, plot)
    return image


def plot_of(frame: Frame, layout: tiling.Layout, scale: int) -> Plot:
    """Return where everything stands, at the largest scale that there is room for."""
    for smaller in range(scale, 0, -1):
        plot = _scaled(frame, layout, smaller)
        if plot.size[0] * plot.size[1] <= MOST_PIXELS:
            return plot
    width, height = plot.size
    raise ValueError(
        f"an annotated picture may have {MOST_PIXELS:,} px, and this one of {len(layout.boxes)} sections would have "
        f"{width:,} x {height:,}: show fewer sections with select, or turn off show_all"
    )


def _scaled(frame: Frame, layout: tiling.Layout, scale: int, *, count: int | None = None) -> Plot:
    """Return where everything stands, or all that belongs to so many sections at the beginning."""
    beside = columns.columns_of(frame.sections[:count], scale)
    tops, lines, ends = _stacked(layout)
    left = (_MARGIN + layout.width + _BETWEEN) * scale
    head = max(lettering.width(words, size * scale) for words, size in title(frame))
    width = max(left + beside.width, head + _MARGIN * scale) + _MARGIN * scale
    height = _height(ends[-1] if ends else 0) * scale
    first = _MARGIN + _HEAD
    return Plot(
        scale,
        tuple((first + top) * scale for top in tops[:count]),
        tuple((first + line) * scale for line in lines[:count]),
        beside,
        left,
        (width, height),
    )


def _stacked(layout: tiling.Layout) -> tuple[list[int], list[int], list[int]]:
    """Return the tops of the sections, of their lines, and the ends of groups, in px of the plain picture.

    Sections that stand side by side have their lines one below the other.
    """
    tops: list[int] = []
    lines: list[int] = []
    ends: list[int] = []
    shift = end = 0
    for group in fitting.groups(layout):
        # A group begins below what stands before it and below the lines beside that.
        shift += max(0, end - (shift + group[0].top))
        line = 0
        for box in group:
            tops.append(shift + box.top)
            # Where a section is lower in its group than the line before it, its own line is beside it.
            line = max(line, shift + box.top)
            lines.append(line)
            line += _LINE
            end = max(end, line, shift + box.top + box.height)
        ends.append(end)
    return tops, lines, ends


def _put(place: NDArray[np.uint8], colors: NDArray[np.uint8], *, height: int) -> None:
    """Scale the colours of cells up to the width of their place and a height, as far as there is place for them."""
    rows = np.arange(len(place)) * colors.shape[0] // height
    across = np.arange(place.shape[1]) * colors.shape[1] // place.shape[1]
    place[...] = colors[rows[:, np.newaxis], across]


def _put_bars(pixels: NDArray[np.uint8], plot: Plot, frame: Frame, palette: NDArray[np.uint8]) -> None:
    levels = palette[np.newaxis, palettes.FIRST_LEVEL : palettes.FIRST_LEVEL + palettes.LEVELS]
    width, height = (length * plot.scale for length in columns.BAR_SIZE)
    left = plot.left + plot.columns.lefts[columns.BAR]
    for section, line in zip(frame.sections[: len(plot.lines)], plot.lines, strict=True):
        if section.rows:
            top = line + (_LINE - columns.BAR_SIZE[1]) // 2 * plot.scale
            _put(pixels[top : top + height, left : left + width], levels, height=height)


def title(frame: Frame) -> list[tuple[str, int]]:
    """Return the lines of the head of a picture, and the size of each at scale 1."""
    values = VALUES.get(frame.values, frame.values).capitalize()
    heading = f"{values}, step {numerals.count(frame.step)}", 16
    if frame.layout is None:
        return [heading, ("colours as given", columns.SIZE)]
    of = "current values" if frame.of == CURRENT else frame.of
    limits = frame.drawn.limits
    if limits is None:
        scaling = SCALINGS[frame.drawn.scaling]
    else:
        low, high = (numerals.figure(end, 3) for end in limits)
        scaling = f"from {low} to {high}, set by hand"
    return [heading, (f"{of}; colours: {frame.colormap}, limits {scaling}", columns.SIZE)]


def _write_head(draw: ImageDraw, plot: Plot, frame: Frame, palette: NDArray[np.uint8]) -> None:
    scale = plot.scale
    (heading, large), (words, small) = title(frame)
    lettering.write(draw, (_MARGIN * scale, (_MARGIN + 14) * scale), heading, large * scale, TEXT)
    lettering.write(draw, (_MARGIN * scale, (_MARGIN + 34) * scale), words, small * scale, MUTED)
    base = (_MARGIN + _HEAD - 8) * scale
    for number, name in enumerate(columns.HEADS):
        lettering.write(draw, (_left(plot, number, name), base), name, small * scale, MUTED)
    _write_legend(draw, plot, frame, palette, base)


def _write_legend(draw: ImageDraw, plot: Plot, frame: Frame, palette: NDArray[np.uint8], base: int) -> None:
    write_legend(draw, (_MARGIN * plot.scale, base), odd_counts(frame), palette, columns.SIZE * plot.scale)


def odd_counts(frame: Frame) -> tuple[int, ...]:
    """Return how many values of a frame are NaN, +Inf and -Inf."""
    return tuple(frame.sections.total(name) for name in ("nan", "posinf", "neginf"))


def write_legend(
    draw: ImageDraw, place: tuple[int, int], counts: Sequence[int], palette: NDArray[np.uint8], size: int
) -> None:
    """Write what the colours of values that are not finite mean, where there are any.

    Parameters
    ----------
    counts : sequence of int
        See `odd_counts`.
    place : (int, int)
        The left end of the line on which the letters stand, px.
    size : int
        Of the font, px.
    """
    names = ("NaN", palettes.NAN), ("+Inf", palettes.POSINF), (f"{numerals.MINUS}Inf", palettes.NEGINF)
    left, base, side = *place, 8 * size // columns.SIZE
    for (name, index), count in zip(names, counts, strict=True):
        if count:
            red, green, blue = palette[index].tolist()
            draw.rectangle((left, base - side, left + side, base), fill=(red, green, blue))
            words = f"{name}: {numerals.count(count)}"
            lettering.write(draw, (left + 14 * size // columns.SIZE, base), words, size, MUTED)
            left += (14 + columns.GAP) * size // columns.SIZE + lettering.width(words, size)


def _write_columns(draw: ImageDraw, plot: Plot) -> None:
    for words, line in zip(plot.columns.rows, plot.lines, strict=True):
        for number, word in enumerate(words):
            fill = TEXT if number == 0 else MUTED
            place = _left(plot, number, word), line + 12 * plot.scale
            lettering.write(draw, place, word, columns.SIZE * plot.scale, fill)


def _left(plot: Plot, number: int, words: str) -> int:
    """Return where the words of a column begin, px."""
    left = plot.left + plot.columns.lefts[number]
    if columns.HEADS[number] in columns.RIGHT:
        left += plot.columns.widths[number] - lettering.width(words, columns.SIZE * plot.scale)
    return left
