"""A picture as pixels, for what reads them as they are."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering import lettering, png

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

Rectangle = tuple[int, int, int, int]
"""Left, top, right and bottom of a part of a picture, px; right and bottom lie outside."""

Ink = NDArray[np.uint32]
"""A colour on white, see `ink`."""

_WHITE = 0xFFFF_FFFF


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


class Spot(NamedTuple):
    """Where words stand.

    Attributes
    ----------
    at, base : int
        Where they begin, and the line on which the letters stand, px.
    is_end : bool
        Whether they end there.
    """

    at: int
    base: int
    is_end: bool = False


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
        self._drawn: dict[Hashable, Hashable] = {}
        self._written: dict[Hashable, Rectangle] = {}

    def draw(self, part: Rectangle, key: Hashable, paint: Callable[[ImageDraw], None]) -> None:
        """Draw a part upon the ground, unless it was drawn for the same key before.

        Parameters
        ----------
        paint : callable
            Is given the part to draw upon, whose left upper corner is at (0, 0).
        """
        if part not in self._drawn or self._drawn[part] != key:
            self.pixels[_within(part)] = painted(self._ground[_within(part)], paint)
            self._drawn[part] = key

    def write(self, name: Hashable, spot: Spot, words: str, size: int, ink: Ink) -> None:
        """Write words in place of those that had the name before; the ground is to be white there.

        Parameters
        ----------
        name : hashable
            The same for words of the same spot.
        spot : Spot
            Where they stand; what reaches beyond the right edge is cut off.
        size : int
            Of the font, px.
        ink : ndarray of uint32, shape (256,)
            See `ink`.
        """
        if self._drawn.get(name) == words:
            return
        self._drawn[name] = words
        if name in self._written:
            self.clear(self._written.pop(name))
        stamp = lettering.stamp(words, size)
        width = stamp.shape[1] - 2 * lettering.beside(size)
        left = (spot.at - width if spot.is_end else spot.at) - lettering.beside(size)
        stamp = stamp[:, : max(0, self.pixels.shape[1] - left)]
        # No more than the letters cover: those of the lines above and below stand close by.
        rows, across = (np.flatnonzero(stamp.any(axis=axis)) for axis in (1, 0))
        if rows.size:
            covered = int(across[0]), int(rows[0]), int(across[-1]) + 1, int(rows[-1]) + 1
            top = spot.base - lettering.above(size)
            part = covered[0] + left, covered[1] + top, covered[2] + left, covered[3] + top
            self.pixels[_within(part)] = ink[stamp[_within(covered)]]
            self._written[name] = part

    def draw_ground(self, part: Rectangle, paint: Callable[[ImageDraw], None]) -> None:
        """Draw a part of the ground anew; see `draw`."""
        left, top, right, bottom = part
        white = np.full((bottom - top, right - left), _WHITE, np.uint32)
        self._ground[_within(part)] = painted(white, paint)

    def clear(self, part: Rectangle) -> NDArray[np.uint32]:
        """Have a part show the ground, and return its pixels."""
        found: NDArray[np.uint32] = self.pixels[_within(part)]
        found[...] = self._ground[_within(part)]
        return found


def ink(color: tuple[int, int, int]) -> Ink:
    """Return what a colour gives on white, as `packed` does, for each part of a px that it covers, in 255ths."""
    covered = np.arange(256)[:, np.newaxis] / 255
    return packed(np.rint(255 + (np.array(color) - 255) * covered).astype(np.uint8))


def _within(part: Rectangle) -> tuple[slice, slice]:
    left, top, right, bottom = part
    return slice(top, bottom), slice(left, right)


def painted(pixels: NDArray[np.uint32], paint: Callable[[ImageDraw], None]) -> NDArray[np.uint32]:
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
