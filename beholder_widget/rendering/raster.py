"""A picture as pixels, for what reads them as they are."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering import png

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

Rectangle = tuple[int, int, int, int]
"""Left, top, right and bottom of a part of a picture, px; right and bottom lie outside."""


@dataclass(frozen=True, eq=False)
class Raster:
    """A picture as pixels.

    Attributes
    ----------
    pixels : ndarray of uint32, shape (height, width)
        The bytes of each are red, green, blue and 255, see `packed`.
    """

    pixels: NDArray[np.uint32]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, px."""
        height, width = self.pixels.shape
        return width, height

    def copy(self) -> Raster:
        """Return the picture with pixels of its own."""
        return Raster(self.pixels.copy())

    def rgba(self) -> memoryview:
        """Return the bytes, row after row, without a copy."""
        return self.pixels.data.cast("B")

    def png(self) -> bytes:
        """Return the picture as PNG bytes."""
        colors = self.pixels.view(np.uint8).reshape(*self.pixels.shape, 4)
        return png.encode_truecolor(np.ascontiguousarray(colors[..., :3]))


class Paper:
    """A picture that is drawn upon again and again: each of its parts only where it has changed.

    Parameters
    ----------
    ground : ndarray of uint32, shape (height, width)
        What stays, see `packed`; drawn upon, so not to be used any more.

    Attributes
    ----------
    pixels : ndarray of uint32, shape (height, width)
        The ground with what was drawn upon it.
    """

    def __init__(self, ground: NDArray[np.uint32]) -> None:
        self.pixels = ground.copy()
        self._ground = ground
        self._drawn: dict[Rectangle, Hashable] = {}

    def draw(self, part: Rectangle, key: Hashable, paint: Callable[[ImageDraw], None]) -> None:
        """Draw a part upon the ground, unless it was drawn for the same key before.

        Parameters
        ----------
        paint : callable
            Is given the part to draw upon, whose left upper corner is at (0, 0).
        """
        if part not in self._drawn or self._drawn[part] != key:
            self.pixels[_within(part)] = _painted(self._ground[_within(part)], paint)
            self._drawn[part] = key

    def draw_ground(self, part: Rectangle, color: tuple[int, int, int], paint: Callable[[ImageDraw], None]) -> None:
        """Draw a part of the ground anew, on one colour; see `draw`."""
        left, top, right, bottom = part
        plain = np.full((bottom - top, right - left, 3), color, np.uint8)
        self._ground[_within(part)] = _painted(packed(plain), paint)
        self._drawn.pop(part, None)

    def clear(self, part: Rectangle) -> NDArray[np.uint32]:
        """Have a part show the ground, and return its pixels."""
        found: NDArray[np.uint32] = self.pixels[_within(part)]
        found[...] = self._ground[_within(part)]
        return found


def _within(part: Rectangle) -> tuple[slice, slice]:
    left, top, right, bottom = part
    return slice(top, bottom), slice(left, right)


def _painted(pixels: NDArray[np.uint32], paint: Callable[[ImageDraw], None]) -> NDArray[np.uint32]:
    """Return a copy of pixels that was drawn upon."""
    import PIL.Image
    from PIL import ImageDraw

    height, width = pixels.shape
    image = PIL.Image.frombytes("RGBA", (width, height), pixels.tobytes())
    paint(ImageDraw.Draw(image))
    found: NDArray[np.uint32] = np.frombuffer(image.tobytes(), np.uint32).reshape(height, width)
    return found


def packed(colors: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """Return colours, red, green and blue along the last axis, as one number each; its bytes are those and 255."""
    four = np.full((*colors.shape[:-1], 4), 255, np.uint8)
    four[..., :3] = colors
    return four.view(np.uint32)[..., 0]
