"""The picture that a saved notebook keeps: annotated, in few colours, and cut where it would be too large."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

from beholder_widget.rendering import annotating, placeholder, png
from beholder_widget.rendering.frames import Frame

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 144_000
"""Of a PNG but for the name in it; as base64, with what else an output has, a notebook grows by less than 200 kB."""

MOST_WIDTH, MOST_HEIGHT = 1600, 2400
"""Px. An image is scaled to fit, an annotated picture is cut between sections, and says how many are left out."""

_COLOURS = 256, 64, 24
"""How many are tried, in order: the noise of weights is hard to compress, and few colours still tell it."""

_SPARE = 0.95
"""How much of the height that seems to fit is tried."""


KEYWORD = "beholder_widget"
"""Of the text in a picture that names the widget: a page shows a live view over the pictures of a widget."""


def picture(frame: Frame, name: str) -> bytes:
    """Return the PNG of a frame for a saved notebook, at most `MOST_BYTES`: annotated, an image plain, or words.

    Parameters
    ----------
    name : str
        Of the widget, which is written into the file.
    """
    return png.with_text(_picture(frame), KEYWORD, name)


def _picture(frame: Frame) -> bytes:
    from PIL import Image

    if frame.layout is not None:
        beginning = annotating.Beginning(frame, most_height=MOST_HEIGHT)
        return _within(beginning.cut(MOST_HEIGHT), lambda image, share: beginning.cut(int(share * image.height)))
    if not frame.png:
        return placeholder.picture(frame.text)
    with Image.open(io.BytesIO(frame.png)) as opened:
        image = opened.convert("RGB")
    image.thumbnail((MOST_WIDTH, MOST_HEIGHT))
    return _within(image, _shrunk)


def _within(image: Image, less: Callable[[Image, float], Image]) -> bytes:
    """Return an image as a PNG within the bound: in fewer colours, then of a share of the image that `less` returns."""
    for colours in _COLOURS:
        found = _encoded(image, colours)
        if len(found) <= MOST_BYTES:
            return found
    while len(found) > MOST_BYTES:
        image = less(image, _SPARE * MOST_BYTES / len(found))
        found = _encoded(image, _COLOURS[-1])
    return found


def _shrunk(image: Image, share: float) -> Image:
    """Return an image scaled to a share of its px."""
    return image.resize((max(1, int(image.width * share**0.5)), max(1, int(image.height * share**0.5))))


def _encoded(image: Image, colours: int) -> bytes:
    import PIL.Image

    buffer = io.BytesIO()
    indexed = image.quantize(colours, method=PIL.Image.Quantize.FASTOCTREE, dither=PIL.Image.Dither.NONE)
    indexed.save(buffer, "png", optimize=True)
    return buffer.getvalue()
