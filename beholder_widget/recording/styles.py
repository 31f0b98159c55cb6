"""How frames look in files: plain, or with all that explains them on a canvas of fixed size."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from typing import Protocol

from beholder_widget.monitoring.curves import NO_CURVE, Curve
from beholder_widget.rendering.canvas import Canvas
from beholder_widget.rendering.composing import Still, composed
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.raster import Raster, Rectangle

Picture = bytes | Raster
"""A picture for a file: PNG bytes; or pixels, which the style's next picture takes over."""

FIGURES_EVERY = 0.25
"""Seconds for which the figures in a recording stay as they are: a pace that eyes can follow."""


class Style(Protocol):
    """How frames look in a file."""

    @property
    def as_pixels(self) -> bool:
        """Whether pictures are pixels, of one size whatever is shown."""

    @property
    def lettered(self) -> Sequence[Rectangle]:
        """The parts of each picture in which words stand, see `FfmpegEncoder`."""

    def size(self, frame: Frame) -> tuple[int, int]:
        """Return the width and the height of a frame's picture, px."""

    def draw(self, frame: Frame) -> Picture:
        """Return a frame's picture."""


class Plain:
    """Pictures as `widget.snapshot()` returns them."""

    as_pixels = False
    lettered: Sequence[Rectangle] = ()

    def size(self, frame: Frame) -> tuple[int, int]:
        """Return the width and the height of a frame's picture, px."""
        return _still(frame).size

    def draw(self, frame: Frame) -> bytes:
        """Return a frame's picture as PNG bytes."""
        return composed(_still(frame))


class Annotated:
    """Pictures with step, source, names, colour bars, limits and a metric's curve, see `canvas.Canvas`.

    Parameters
    ----------
    size : (int, int)
        Width and height of all, px, as `canvas.check_size` returns them.
    curve : callable
        Returns the metric over the run so far.
    figures_every : float
        Seconds for which the curve stays as it is; for the figures see `Canvas`.
    """

    as_pixels = True

    def __init__(self, size: tuple[int, int], curve: Callable[[], Curve], *, figures_every: float = 0.0) -> None:
        self._size = size
        self._ask = curve
        self._curve, self._asked_at = NO_CURVE, -math.inf
        self._every = figures_every
        self._canvas = Canvas(size, figures_every=figures_every)

    @property
    def lettered(self) -> Sequence[Rectangle]:
        """The parts of each picture in which words stand."""
        return self._canvas.stage.lettered

    def size(self, _: Frame) -> tuple[int, int]:
        """Return the width and the height of all pictures, px."""
        return self._size

    def draw(self, frame: Frame) -> Raster:
        """Return a frame's picture as pixels."""
        now = time.monotonic()
        if now - self._asked_at >= self._every:
            self._curve, self._asked_at = self._ask(), now
        return self._canvas.draw(frame, self._curve)


def _still(frame: Frame) -> Still:
    assert frame.still is not None, "only frames with a picture are kept"
    return frame.still
