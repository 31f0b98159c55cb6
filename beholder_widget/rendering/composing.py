"""From what is kept of a picture to the PNG that files show: composed only where one is wanted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from beholder_widget import palettes, tiling
from beholder_widget.rendering import png

GROUND = 255
"""Of the red, green and blue of the ground on which sections stand in files."""


@dataclass(frozen=True)
class Still:
    """What is kept of a picture for files.

    Attributes
    ----------
    png : bytes
        A PNG: the picture itself, or the atlas of its sections, with the palette.
    layout : tiling.Layout, optional
        Where the sections stand in the picture, see `Layout.bare`; None where `png` is the picture.
    """

    png: bytes
    layout: tiling.Layout | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the picture as files show it, px."""
        return png.size(self.png) if self.layout is None else (self.layout.width, self.layout.height)


def composed(still: Still) -> bytes:
    """Return the picture as files show it, as PNG bytes: its sections one below the other, each in its box.

    Gaps have the colour of the ground where a file, as a video, does not show them transparent.
    """
    if still.layout is None:
        return still.png
    indices, palette = png.decode_indexed(still.png)
    picture = png.canvas(still.layout.height, still.layout.width)
    tiling.compose(still.layout, tiling.atlas(still.layout).unpack(indices), out=picture)
    return png.encode_indexed(picture, grounded(palette))


def grounded(palette: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a palette whose gaps have the colour of the ground."""
    palette = palette.copy()
    palette[palettes.GAP] = GROUND
    return palette
