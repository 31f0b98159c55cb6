"""Annotated pictures on a canvas of fixed size, for videos: what a layout does not change is drawn once."""

from __future__ import annotations

import io
import math
import operator
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget import palettes, tiling
from beholder_widget.monitoring.curves import Curve
from beholder_widget.rendering import annotating, fitting, lettering, placing, plotting, png, raster
from beholder_widget.rendering.annotating import MUTED, TEXT
from beholder_widget.rendering.beside import Beside, Stage
from beholder_widget.rendering.composing import GROUND, grounded
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.raster import Paper, Raster, Rectangle
from beholder_widget.rendering.sections import FIGURES

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

LEAST_SIZE, USUAL_SIZE, LARGEST_SIZE = (640, 360), (1920, 1080), (3840, 2160)
"""Width and height of a canvas, px."""

_WHITE = (GROUND, GROUND, GROUND)
_LINE_COLOR = (224, 224, 224)
_ODD = [FIGURES.index(name) for name in ("nan", "posinf", "neginf")]
_TEXT_INK, _MUTED_INK = raster.ink(TEXT), raster.ink(MUTED)


class _Ground(NamedTuple):
    """What the pictures of one layout share.

    Attributes
    ----------
    paper : Paper
        Ground, names, shapes and colour bars, on which pictures are drawn.
    palette : ndarray of uint8, shape (256, 3), optional
        Of the sections; an image has none.
    places : tuple of (int, int, int, int)
        Left, top, width and height of each section's picture, px; of none for those left out.
    lines : tuple of int
        Where the letters beside each section stand, px from above; -1 for a section without a line.
    size : int
        Of the letters beside sections, px.
    """

    paper: Paper
    palette: NDArray[np.uint8] | None
    places: tuple[tuple[int, int, int, int], ...]
    lines: tuple[int, ...]
    size: int

    def put_cells(self, sections: Sequence[NDArray[np.uint8]]) -> None:
        """Put the palette indices of sections into their places, as colours."""
        assert self.palette is not None, "sections have a palette"
        colors = raster.packed(self.palette)
        for (left, top, width, height), cells in zip(self.places, sections, strict=True):
            if cells.size and width and height:
                fitting.paint(self.paper.pixels[top : top + height, left : left + width], cells, colors)


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
    whole number where there is room; see `fitting.paint` for what is shown of them where they have to be reduced.

    Parameters
    ----------
    size : (int, int)
        Width and height, px, as `check_size` returns them.
    figures_every : float
        Seconds for which the figures beside the picture stay as they are, at a pace that eyes can follow, unless
        they are of something else or other sections are not finite; 0 for those of each frame.
    """

    def __init__(self, size: tuple[int, int], *, figures_every: float = 0.0) -> None:
        self.stage = stage = Stage.of(size)
        self._figures_every = figures_every
        self._figured_at = -math.inf
        self._figured_of: tuple[Any, ...] = ()
        self._key: tuple[Any, ...] = ()
        self._ground: _Ground | None = None
        self._axis: plotting.Axis | None = None
        width, height = stage.total
        self._legend: Rectangle = 0, stage.margin + stage.px(20), width, stage.top
        self._cells: Rectangle = stage.margin, stage.top, stage.margin + stage.width, stage.top + stage.room
        # What is written beside it may begin before its place.
        self._curve: Rectangle = 0, stage.hairline, stage.beside - lettering.beside(stage.size), height

    def draw(self, frame: Frame, curve: Curve) -> Raster:
        """Return a frame with a picture on the canvas; its pixels become those of the next picture that is drawn.

        Parameters
        ----------
        curve : Curve
            The metric over the run; it is marked at the frame's step. The one of the last picture is not drawn again.
        """
        if frame.layout is None:
            ground = self._ground_of(("image", frame.colormap), self._empty_ground)
            _put_image(ground.paper.clear(self._cells), frame)
        else:
            indices, palette = png.decode_indexed(frame.png)
            palette = grounded(palette)
            key = frame.layout, frame.sections.table.key, frame.kind, frame.taken.square, palette.tobytes()
            ground = self._ground_of(key, lambda: self._sections_ground(frame, palette))
            ground.put_cells(tiling.atlas(frame.layout).unpack(indices))
            self._write_figures(ground, frame)
        self._write_head(ground, frame)
        self._draw_curve(ground.paper, curve, frame)
        return Raster(ground.paper.pixels)

    def _ground_of(self, key: tuple[Any, ...], drawn: Callable[[], _Ground]) -> _Ground:
        """Return the ground of a key; where it is another one than last time, all upon it is drawn anew."""
        if self._key != key or self._ground is None:
            self._key, self._ground = key, drawn()
            self._axis, self._figured_at = None, -math.inf
        return self._ground

    def _empty_ground(self) -> _Ground:
        pixels = self.stage.blank()
        pixels[self.stage.hairline] = _LINE_COLOR
        return _Ground(Paper(raster.packed(pixels)), None, (), (), self.stage.size)

    def _sections_ground(self, frame: Frame, palette: NDArray[np.uint8]) -> _Ground:
        """Return the ground for the sections of a frame, in which their names, shapes and colour bars stand."""
        from PIL import Image, ImageDraw

        stage, layout = self.stage, frame.layout
        assert layout is not None, "the caller has asked"
        places, tops, line = placing.places(stage, layout, keeps_aspect=frame.kind == "frame" or frame.taken.square)
        size = stage.size if line in (0, stage.line) else stage.small_size
        lines = placing.lines(tops, line or stage.small_line, stage.top + stage.room)
        left_out = len(layout.boxes) - len(tops)
        image = Image.fromarray(stage.blank())
        beside = Beside(stage, size if line else stage.small_size)
        beside.write_names(ImageDraw.Draw(image), frame.sections, lines, left_out=left_out)
        pixels = np.array(image)
        levels = palette[palettes.FIRST_LEVEL : palettes.FIRST_LEVEL + palettes.LEVELS]
        beside.put_bars(pixels, levels, frame.sections, lines)
        pixels[stage.hairline] = _LINE_COLOR
        return _Ground(Paper(raster.packed(pixels)), palette, places, (*lines, *[-1] * left_out), beside.size)

    def _write_figures(self, ground: _Ground, frame: Frame) -> None:
        """Write the figures of a frame, unless there are some that are not too old.

        Those of other values or settings are told at once, and so is what is no longer finite: while training is held
        it may be the last picture for long.
        """
        odd = (frame.sections.figures[:, _ODD] > 0).tobytes()
        now, of = time.monotonic(), (frame.values, frame.change_since, frame.drawn, odd)
        if of == self._figured_of and now - self._figured_at < self._figures_every:
            return
        self._figured_at, self._figured_of = now, of
        beside = Beside(self.stage, ground.size)
        for number, (section, line) in enumerate(zip(frame.sections, ground.lines, strict=True)):
            if line >= 0:
                for column, words in beside.figures(section).items():
                    ink = _TEXT_INK if column == "flags" else _MUTED_INK
                    ground.paper.write((column, number), beside.spot(column, line), words, beside.size, ink)

    def _write_head(self, ground: _Ground, frame: Frame) -> None:
        """Write what is shown, of which step, and with a palette what its colours mean besides values."""
        stage, palette = self.stage, ground.palette
        heading, below = annotating.title(frame)
        counts = annotating.odd_counts(frame) if palette is not None else ()
        top = self._legend[1]
        place = stage.margin, stage.top - stage.px(8) - top

        def write_below(draw: ImageDraw) -> None:
            words, size = self._fitting(below)
            lettering.write(draw, (stage.margin, stage.margin + stage.px(34) - top), words, size, MUTED)
            if palette is not None:
                annotating.write_legend(draw, place, counts, palette, stage.size)

        words, size = self._fitting(heading)
        base = stage.margin + stage.px(14)
        ground.paper.write("heading", raster.Spot(stage.margin, base), words, size, _TEXT_INK)
        ground.paper.draw(self._legend, (below, counts), write_below)

    def _fitting(self, line: tuple[str, int]) -> tuple[str, int]:
        """Return words of a size at scale 1 as there is room for them in the head, and their size, px."""
        words, size = line
        room = self.stage.total[0] - 2 * self.stage.margin
        return lettering.shortened(words, self.stage.px(size), room), self.stage.px(size)

    def _draw_curve(self, paper: Paper, curve: Curve, frame: Frame) -> None:
        """Draw a curve, unless it stands there, and the mark of a frame upon it."""
        if self._axis is None or self._axis.curve is not curve:
            self._axis = self._drawn_axis(paper, curve, frame)
        self._draw_mark(paper, plotting.Mark.of(self._axis, frame.call, frame.step))
        stage, beside = self.stage, Beside(self.stage, self.stage.size)
        base = stage.hairline + (stage.curve.top + stage.curve.bottom + stage.size) // 2
        for column, words in beside.metric(curve, frame.call).items():
            ink = _TEXT_INK if column in {"name", "RMS"} else _MUTED_INK
            paper.write((column, "metric"), beside.spot(column, base), words, beside.size, ink)

    def _draw_mark(self, paper: Paper, mark: plotting.Mark) -> None:
        """Draw a mark on a curve that stands there, in place of the one before."""
        size, pixels = self.stage.curve.size, paper.clear(self._curve)
        left, top, right, bottom = mark.line
        _, low, _, high = mark.label
        for start, end in mark.hidden:
            pixels[low:high, max(0, start - 1) : end + 2] = _TEXT_INK[0]
        pixels[top:bottom, left:right] = _TEXT_INK[-1]
        left, top, right, bottom = mark.label
        pixels[top:bottom, left:right] = raster.painted(
            pixels[top:bottom, left:right], lambda draw: mark.draw(draw, size, (TEXT, _WHITE))
        )

    def _drawn_axis(self, paper: Paper, curve: Curve, frame: Frame) -> plotting.Axis:
        """Draw a curve on the ground, and return its axis."""
        axis = plotting.Axis.of(self.stage.curve, curve)
        red, green, blue = palettes.palette(frame.colormap or "viridis")[palettes.NAN].tolist()

        def draw_axis(draw: ImageDraw) -> None:
            draw.rectangle((0, 0, self.stage.total[0], 0), fill=_LINE_COLOR)
            plotting.draw_curve(draw, axis, (TEXT, MUTED, (red, green, blue)))

        paper.draw_ground(self._curve, draw_axis)
        return axis


def _put_image(place: NDArray[np.uint32], frame: Frame) -> None:
    """Put an image that is no atlas into a place, fitted into it, at the left upper corner."""
    from PIL import Image

    with Image.open(io.BytesIO(frame.png)) as opened:
        image = opened.convert("RGBA")
    width, height = fitting.inside(image.size, (place.shape[1], place.shape[0]))
    resampling = Image.Resampling.NEAREST if width >= image.width else Image.Resampling.BOX
    on_ground = Image.alpha_composite(Image.new("RGBA", image.size, (*_WHITE, 255)), image).convert("RGB")
    place[:height, :width] = raster.packed(np.asarray(on_ground.resize((width, height), resampling)))
