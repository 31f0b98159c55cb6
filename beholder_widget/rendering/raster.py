"""A picture as pixels, for what reads them as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering import png

if TYPE_CHECKING:
    from PIL.Image import Image


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

    def rgba(self) -> memoryview:
        """Return the bytes, row after row, without a copy."""
        return self.pixels.data.cast("B")

    def png(self) -> bytes:
        """Return the picture as PNG bytes."""
        colors = self.pixels.view(np.uint8).reshape(*self.pixels.shape, 4)
        return png.encode_truecolor(np.ascontiguousarray(colors[..., :3]))


def packed(colors: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """Return colours, red, green and blue along the last axis, as one number each; its bytes are those and 255."""
    four = np.full((*colors.shape[:-1], 4), 255, np.uint8)
    four[..., :3] = colors
    return four.view(np.uint32)[..., 0]


def image(pixels: NDArray[np.uint32]) -> Image:
    """Return a copy of pixels for Pillow to draw on."""
    import PIL.Image

    height, width = pixels.shape
    return PIL.Image.frombytes("RGBA", (width, height), pixels.tobytes())


def pixels_of(image: Image) -> NDArray[np.uint32]:
    """Return a copy of an RGBA image's pixels."""
    found: NDArray[np.uint32] = np.frombuffer(image.tobytes(), np.uint32).reshape(image.height, image.width)
    return found
