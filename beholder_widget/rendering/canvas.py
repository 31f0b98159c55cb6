"""Annotated pictures on a canvas of fixed size, for videos: what a layout does not change is drawn once."""

from __future__ import annotations

import io
import operator
import time
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget import palettes, tiling
from beholder_widget.monitoring.curves import Curve
from beholder_widget.rendering import annotating, fitting, lettering, plotting, png, raster
from beholder_widget.rendering.annotating import MUTED, TEXT
from beholder_widget.rendering.beside import Beside, Stage
from beholder_widget.rendering.composing import GROUND, grounded
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.raster import Raster

if TYPE_CHECKING:
    pass

LEAST_SIZE, USUAL_SIZE, LARGEST_SIZE = (640, 360), (1920, 1080), (3840, 2160)
"""Width and height of a canvas, px."""

_WHITE = (GROUND, GROUND, GROUND)
_LINE_COLOR = (224, 224, 224)


class _Ground(NamedTuple):
    """What the pictures of one layout share.

    Attributes
    ----------
    key : tuple
        What it was drawn for.
    pixels : ndarray of uint32, shape (height, width)
        Ground, names, shapes and colour bars, see `raster.packed`.
    colors : ndarray of uint32, shape (256,)
        Of each palette index.
    places : tuple of (int, int, int, int)
        Left, top, width and height of each section's picture, px; of none for those left out.
    lines : tuple of int
        Where the letters beside each section stand, px from above; -1 for a section without a line.
    size : int
        Of the letters beside sections, px.
    """

    key: tuple[Any, ...]
    pixels: NDArray[np.uint32]
    colors: NDArray[np.uint32]
    places: tuple[tuple[int, int, int, int], ...]
    lines: tuple[int, ...]
    size: int


def check_size(size: Any) -> tuple[int, int]:
    """Return the size of a canvas.

    Raises
    ------
    ValueError
        If it is not two even whole numbers from 640 x 360 to 3,840 x 2,160; the message quotes it.
    """
    try:
        width, height = map(operator.index, size)
    except (TypeError, ValueError):
        width = height = 1
    fits = all(low <= side <= high for low, side, high in zip(LEAST_SIZE, (width, height), LARGEST_SIZE, strict=True))
    if not fits or width % 2 or height % 2:
        raise ValueError(
            f"size must be two even whole numbers of px, width and height, from {LEAST_SIZE[0]} x {LEAST_SIZE[1]} to "
            f"{LARGEST_SIZE[0]} x {LARGEST_SIZE[1]}, not {size!r}"
        )
    return width, height


class Canvas:
    """Draws frames with step, source, names, colour bars, limits and a metric's curve, all of one size.

    The picture has the left half of the canvas, and words the right one, whatever is shown. Sections are enlarged by a
    whole number where there is room; see `fitting.scaled` for what is shown of them where they have to be reduced.

    Parameters
    ----------
    size : (int, int)
        Width and height, px, as `check_size` returns them.
    figures_every : float
        Seconds for which the figures beside the picture stay as they are, at a pace that eyes can follow; 0 for those
        of each frame.
    """

    def __init__(self, size: tuple[int, int], *, figures_every: float = 0.0) -> None:
        self.stage = Stage.of(size)
        self._figures_every = figures_every
        self._ground: _Ground | None = None
        self._figured: tuple[_Ground, float, NDArray[np.uint32]] | None = None

    def draw(self, frame: Frame, curve: Curve) -> Raster:
        """Return a frame with a picture on the canvas.

        Parameters
        ----------
        curve : Curve
            The metric over the run; it is marked at the frame's step.
        """
        palette = None
        if frame.layout is None:
            pixels = self._with_image(frame)
        else:
            indices, palette = png.decode_indexed(frame.png)
            palette = grounded(palette)
            ground = self._ground_of(frame, frame.layout, palette)
            pixels = self._with_figures(frame, ground).copy()
            cells = tiling.atlas(frame.layout).unpack(indices)
            for (left, top, width, height), own in zip(ground.places, cells, strict=True):
                if own.size and width and height:
                    drawn = fitting.scaled(own, height, width)
                    np.take(ground.colors, drawn, out=pixels[top : top + height, left : left + width])
        self._write_head(pixels, frame, palette)
        self._draw_curve(pixels, curve, frame)
        return Raster(pixels)

    def _with_figures(self, frame: Frame, ground: _Ground) -> NDArray[np.uint32]:
        """Return the ground with figures that are not too old."""
        from PIL import ImageDraw

        now = time.monotonic()
        kept = self._figured
        if kept is None or kept[0] is not ground or now - kept[1] >= self._figures_every:
            image = raster.image(ground.pixels)
            Beside(self.stage, ground.size).write_figures(ImageDraw.Draw(image), frame.sections, ground.lines)
            kept = self._figured = (ground, now, raster.pixels_of(image))
        return kept[2]

    def _with_image(self, frame: Frame) -> NDArray[np.uint32]:
        """Return the canvas with an image that is no atlas, fitted into the picture's place."""
        from PIL import Image

        stage = self.stage
        pixels = stage.blank()
        with Image.open(io.BytesIO(frame.png)) as opened:
            image = opened.convert("RGBA")
        width, height = fitting.inside(image.size, (stage.width, stage.room))
        resampling = Image.Resampling.NEAREST if width >= image.width else Image.Resampling.BOX
        on_ground = Image.alpha_composite(Image.new("RGBA", image.size, (*_WHITE, 255)), image).convert("RGB")
        left, top = stage.margin, stage.top
        pixels[top : top + height, left : left + width] = np.asarray(on_ground.resize((width, height), resampling))
        return raster.packed(pixels)

    def _ground_of(self, frame: Frame, layout: tiling.Layout, palette: NDArray[np.uint8]) -> _Ground:
        key = (layout, frame.sections.table.key, frame.kind, frame.taken.square, palette.tobytes())
        if self._ground is None or self._ground.key != key:
            self._ground = self._drawn_ground(key, frame, layout, palette)
        return self._ground

    def _drawn_ground(
        self, key: tuple[Any, ...], frame: Frame, layout: tiling.Layout, palette: NDArray[np.uint8]
    ) -> _Ground:
        from PIL import Image, ImageDraw

        stage = self.stage
        places, tops, line = _places(stage, layout, keeps_aspect=frame.kind == "frame" or frame.taken.square)
        size = stage.size if line in (0, stage.line) else stage.small_size
        lines = _lines(tops, line or stage.small_line, stage.top + stage.room)
        pixels = stage.blank()
        image = Image.fromarray(pixels)
        beside = Beside(stage, size if line else stage.small_size)
        beside.write_names(ImageDraw.Draw(image), frame.sections, lines, left_out=len(layout.boxes) - len(tops))
        pixels = np.array(image)
        levels = palette[palettes.FIRST_LEVEL : palettes.FIRST_LEVEL + palettes.LEVELS]
        beside.put_bars(pixels, levels, frame.sections, lines)
        lines = (*lines, *[-1] * (len(layout.boxes) - len(tops)))
        return _Ground(key, raster.packed(pixels), raster.packed(palette), places, lines, beside.size)

    def _write_head(self, pixels: NDArray[np.uint32], frame: Frame, palette: NDArray[np.uint8] | None) -> None:
        """Write what is shown, of which step, and with a palette what its colours mean besides values."""
        from PIL import ImageDraw

        stage = self.stage
        image = raster.image(pixels[: stage.top])
        draw = ImageDraw.Draw(image)
        for (words, size), base in zip(annotating.title(frame), (14, 34), strict=False):
            place = stage.margin, stage.margin + stage.px(base)
            color = TEXT if base == 14 else MUTED
            room = stage.total[0] - 2 * stage.margin
            lettering.write(draw, place, lettering.shortened(words, stage.px(size), room), stage.px(size), color)
        if palette is not None:
            annotating.write_legend(draw, (stage.margin, stage.top - stage.px(8)), frame, palette, stage.size)
        pixels[: stage.top] = raster.pixels_of(image)

    def _draw_curve(self, pixels: NDArray[np.uint32], curve: Curve, frame: Frame) -> None:
        from PIL import ImageDraw

        stage = self.stage
        image = raster.image(pixels[stage.hairline :])
        draw = ImageDraw.Draw(image)
        draw.rectangle((0, 0, stage.total[0], 0), fill=_LINE_COLOR)
        red, green, blue = palettes.palette(frame.colormap or "viridis")[palettes.NAN].tolist()
        odd = red, green, blue
        plotting.draw_curve(draw, stage.curve, curve, (frame.call, frame.step), (TEXT, MUTED, _WHITE, odd))
        if curve.name:
            Beside(stage, stage.size).write_metric(draw, curve, frame.call)
        pixels[stage.hairline :] = raster.pixels_of(image)


def _places(
    stage: Stage, layout: tiling.Layout, *, keeps_aspect: bool
) -> tuple[tuple[tuple[int, int, int, int], ...], list[tuple[int, int]], int]:
    """Return each section's place, the tops and rows of those that have one, and how high a line of text is.

    Sections that stand side by side keep their aspect in any case.
    """
    groups = fitting.groups(layout)
    wide = stage.width / layout.width
    keeps_aspect = keeps_aspect or any(box.width < layout.width for box in layout.boxes)
    bottoms = [max(box.top + box.height for box in group) for group in groups]
    heights = [bottom - group[0].top for group, bottom in zip(groups, bottoms, strict=True)]
    found = fitting.fit(
        heights,
        [len(group) for group in groups],
        stage.room,
        sizes=(stage.line, stage.small_line),
        gap=stage.px(4),
        most=wide if keeps_aspect else fitting.MOST_ZOOM,
        depths=[max(Counter(box.left for box in group).values()) for group in groups],
    )
    across = min(wide, found.zoom) if keeps_aspect else wide
    places, tops = [], []
    for group, top, high, own in zip(groups, found.tops, found.heights, heights, strict=False):
        down = high / own if own else 0.0
        within = _within(group, (across, down), (stage.width, high))
        for row, (box, (left, upper, width, height)) in enumerate(zip(group, within, strict=True)):
            place = stage.margin + left, stage.top + top + upper, width, height
            places.append(place if box.height else (0, 0, 0, 0))
            tops.append((stage.top + top, row))
    places += [(0, 0, 0, 0)] * (len(layout.boxes) - len(places))
    return tuple(places), tops, found.line


def _within(
    group: Sequence[tiling.Box], scale: tuple[float, float], room: tuple[int, int]
) -> list[tuple[int, int, int, int]]:
    """Return left, top, width and height of the sections of a group in its room, px, by a scale across and down."""
    columns = [list(column) for _, column in groupby(group, key=operator.attrgetter("left"))]
    sides = [(column[0].left, column[0].left + column[0].width) for column in columns]
    found = []
    for column, (left, width) in zip(columns, fitting.spans(sides, scale[0], room[0]), strict=True):
        ends = [(box.top - group[0].top, box.top - group[0].top + box.height) for box in column]
        found += [(left, top, width, height) for top, height in fitting.spans(ends, scale[1], room[1])]
    return found


def _lines(tops: Sequence[tuple[int, int]], line: int, end: int) -> tuple[int, ...]:
    """Return where the letters beside each section stand; -1 where the line before leaves no room."""
    lines, free = [], 0
    for top, row in tops:
        start = top + row * line
        fits = start >= free and start + line <= end + line // 2
        lines.append(start + line * 3 // 4 if fits else -1)
        free = start + line if fits else free
    return tuple(lines)
