"""Text on pictures: Pillow's own font, and for the signs that it lacks one that comes with matplotlib."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_ELLIPSIS = "\u2026"
_NO_GLYPH = "\u0378"
"""A character that no font has: it is drawn as fonts draw those that they lack."""


def width(text: str, size: int) -> int:
    """Return how wide a line of text is, px."""
    return round(sum(font.getlength(run) for run, font in _runs(text, size)))


def shortened(text: str, size: int, room: int) -> str:
    """Return a text that is at most `room` px wide: what is too long loses its beginning."""
    if width(text, size) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high) // 2
        if width(_ELLIPSIS + text[middle:], size) <= room:
            high = middle
        else:
            low = middle + 1
    return _ELLIPSIS + text[low:]


def write(draw: ImageDraw, place: tuple[int, int], text: str, size: int, fill: tuple[int, int, int]) -> None:
    """Draw a line of text.

    Parameters
    ----------
    place : (int, int)
        The left end of the line on which the letters stand, px.
    size : int
        Of the font, px.
    fill : (int, int, int)
        RGB.
    """
    left, base = float(place[0]), place[1]
    for run, font in _runs(text, size):
        draw.text((left, base), run, fill=fill, font=font, anchor="ls")
        left += font.getlength(run)


def stamp(text: str, size: int) -> NDArray[np.uint8]:
    """Return how far a line of text covers each px: 0 not at all, 255 wholly.

    Figures change from picture to picture, and digits do not: each is drawn once.

    Returns
    -------
    ndarray of uint8, shape (height, width)
        The text begins in the column `beside(size)` and ends as many columns before the last: signs reach beyond their
        own widths. The letters stand on the row `above(size)`; the height is the same for every text of a size.
    """
    parts = [_stamp(part, size) for part in re.split(r"(\d)", text) if part]
    around = 2 * beside(size)
    found = np.zeros((above(size) + size // 2, around + sum(part.shape[1] - around for part in parts)), np.uint8)
    left = 0
    for part in parts:
        place = found[:, left : left + part.shape[1]]
        np.maximum(place, part, out=place)
        left += part.shape[1] - around
    return found


def above(size: int) -> int:
    """Return how many rows of a `stamp` stand above the line on which the letters stand."""
    return size * 5 // 4


def beside(size: int) -> int:
    """Return how many columns of a `stamp` stand before the text, and how many behind it."""
    return 1 + size // 4


@lru_cache(maxsize=1024)
def _stamp(text: str, size: int) -> NDArray[np.uint8]:
    from PIL import Image, ImageDraw

    image = Image.new("L", (width(text, size) + 2 * beside(size), above(size) + size // 2))
    left = float(beside(size))
    for run, font in _runs(text, size):
        ImageDraw.Draw(image).text((left, above(size)), run, fill=255, font=font, anchor="ls")
        left += font.getlength(run)
    return np.array(image)


def _runs(text: str, size: int) -> Iterator[tuple[str, FreeTypeFont]]:
    """Yield a text in runs of one font; control characters, which have no shape, become spaces."""
    printable = "".join(character if character.isprintable() else " " for character in text)
    for is_lacking, characters in groupby(printable, key=_is_lacking):
        yield "".join(characters), _fonts(size)[is_lacking]


@lru_cache(maxsize=16)
def _fonts(size: int) -> tuple[FreeTypeFont, FreeTypeFont]:
    """Return the font of this size, and the one for the signs that it lacks."""
    from PIL import ImageFont

    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont), "Pillow is built without FreeType"
    found = importlib.util.find_spec("matplotlib")
    for folder in (found and found.submodule_search_locations) or ():
        path = Path(folder) / "mpl-data" / "fonts" / "ttf" / "DejaVuSans.ttf"
        if path.is_file():
            return font, ImageFont.truetype(str(path), size)
    return font, font


@lru_cache(maxsize=1024)
def _is_lacking(character: str) -> bool:
    font, _ = _fonts(16)
    return character != " " and bytes(font.getmask(character)) == bytes(font.getmask(_NO_GLYPH))
