"""How sections, one below the other or side by side, fit into a place of fixed size; pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget import palettes, tiling

MOST_ZOOM = 8
"""No picture is enlarged more than so many times."""

_ROOMY = 0.75
"""Lines of text may take this share of the room at their full size; where they need more, they are small."""

_LEAST = 2
"""Px that a group is high at least, as long as there is room for that."""


class Fit(NamedTuple):
    """Where groups of sections stand.

    Attributes
    ----------
    zoom : float
        How many px there are for one of the plain picture: a whole number from 1 up, or less than 1.
    line : int
        How high a line of text is, px; 0 where there is no room for a line beside each section.
    tops, heights : tuple of int
        Of each group that there is room for, px.
    """

    zoom: float
    line: int
    tops: tuple[int, ...]
    heights: tuple[int, ...]


def groups(layout: tiling.Layout) -> list[list[tiling.Box]]:
    """Return the sections in groups that stand one below the other, each of those that stand side by side.

    In a layout a section is followed by what stands below it, and only then by what stands beside it: a group ends
    where nothing that comes later stands beside it.
    """
    highest = list(accumulate((box.top for box in reversed(layout.boxes)), min))[::-1]
    found: list[list[tiling.Box]] = []
    bottom = 0
    for box, later in zip(layout.boxes, highest, strict=True):
        if not found or (box.left == 0 and later >= bottom):
            found.append([])
        found[-1].append(box)
        bottom = max(bottom, box.top + box.height)
    return found


def fit(
    heights: Sequence[int],
    lines: Sequence[int],
    room: int,
    *,
    sizes: tuple[int, int],
    gap: int,
    most: float,
    depths: Sequence[int] | None = None,
) -> Fit:
    """Return where groups of sections stand, one below the other.

    All groups are drawn at one zoom, the largest with which they fit, and never closer than their lines of text. Where
    even small lines of text do not fit, they no longer count; where a px for each section that has others above or
    below it does not fit, the last groups are left out.

    Parameters
    ----------
    heights, lines : sequences of int
        Of each group: px of the plain picture, and lines of text beside it.
    room : int
        Px, at least 1.
    sizes : (int, int)
        The heights of a line of text, px: the usual one and a small one.
    gap : int
        Between groups, px, as long as there is room for it.
    most : float
        The largest zoom that is allowed.
    depths : sequence of int, optional
        Of each group: how many of its sections stand one below the other, at most; 1 where it is not given.
    """
    depths = depths or [1] * len(heights)
    for line, share in zip(sizes, (_ROOMY, 1.0), strict=True):
        texts = [line * count for count in lines]
        if sum(max(text, _LEAST) for text in texts) + gap * (len(texts) - 1) <= share * room:
            return _stacked(heights, texts, room, gap, most)._replace(line=line)
    for between, least in ((1, _LEAST), (0, _LEAST), (0, 1)):
        floors = [max(least, depth) for depth in depths]
        if sum(floors) + between * (len(floors) - 1) <= room:
            return _stacked(heights, floors, room, between, most)
    count = bisect_right(list(accumulate(depths)), room)
    return _stacked(heights[:count], depths[:count], room, 0, most)


def spans(own: Sequence[tuple[int, int]], scale: float, room: int) -> list[tuple[int, int]]:
    """Return where stretches that follow one another stand once they are scaled, each of a px at least.

    Parameters
    ----------
    own : sequence of (int, int)
        Start and end of each stretch, px of the plain picture.
    scale : float
        How many px there are for one of the plain picture.
    room : int
        Px, at least one for each stretch.

    Returns
    -------
    list of (int, int)
        Start and length of each, px: none reaches into the next one or beyond the room.
    """
    found, free = [], 0
    for left, (start, end) in zip(range(len(own) - 1, -1, -1), own, strict=True):
        # Those that follow have a px each.
        first = min(max(free, int(start * scale)), room - left - 1)
        free = min(max(first + 1, int(end * scale)), room - left)
        found.append((first, free - first))
    return found


def _stacked(heights: Sequence[int], floors: Sequence[int], room: int, gap: int, most: float) -> Fit:
    """Return groups at the largest zoom at which they fit, each in a slot that is no lower than its floor."""
    room -= gap * (len(heights) - 1)

    def fits(zoom: float) -> bool:
        slots = (max(_zoomed(height, zoom), floor) for height, floor in zip(heights, floors, strict=True))
        return sum(slots) <= room

    zoom = next((float(whole) for whole in range(int(min(most, MOST_ZOOM)), 0, -1) if fits(whole)), 0.0)
    if not zoom:
        high = min(1.0, most)
        for _ in range(16):
            middle = (zoom + high) / 2
            zoom, high = (middle, high) if fits(middle) else (zoom, middle)
    drawn = [max(_zoomed(height, zoom), min(height, floor)) for height, floor in zip(heights, floors, strict=True)]
    tops, top = [], 0
    for height, floor in zip(drawn, floors, strict=True):
        tops.append(top)
        top += max(height, floor) + gap
    return Fit(zoom, 0, tuple(tops), tuple(drawn))


def _zoomed(height: int, zoom: float) -> int:
    return max(1, int(height * zoom)) if height else 0


def inside(size: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """Return the size of an image in a place, aspect kept: enlarged by a whole number, or reduced to fit, px."""
    factor = min(side / own for side, own in zip(room, size, strict=True))
    factor = float(min(int(factor), MOST_ZOOM)) if factor >= 1 else factor
    width, height = (max(1, min(side, round(own * factor))) for own, side in zip(size, room, strict=True))
    return width, height


def paint(place: NDArray[np.uint32], cells: NDArray[np.uint8], colors: NDArray[np.uint32]) -> None:
    """Put the colours of palette indices into a place, scaled to its size.

    Where there are fewer px than cells, each px shows the cell that stands out most among those that it stands for: the
    first of NaN, +Inf and -Inf that there is, otherwise the one whose colour is farthest from the section's mean.

    Parameters
    ----------
    place : ndarray of uint32, shape (height, width)
        At least one px each way.
    cells : ndarray of uint8, shape (rows, columns)
        At least one each way.
    colors : ndarray of uint32, shape (256,)
        Of each palette index.
    """
    # Coloured first, and enlarged along one axis after the other, cells take the least memory on their way.
    drawn: NDArray[np.uint32] = np.take(colors, _reduced(cells, *place.shape))
    for axis in (1, 0):
        length, count = place.shape[axis], drawn.shape[axis]
        if length != count:
            drawn = np.take(drawn, np.arange(length) * count // length, axis=axis)
    place[...] = drawn


def _reduced(cells: NDArray[np.uint8], height: int, width: int) -> NDArray[np.uint8]:
    """Return palette indices with no more rows and columns than a place has px, see `paint`."""
    if height >= cells.shape[0] and width >= cells.shape[1]:
        return cells
    keys = _salience(cells)[cells]
    for axis, length in ((0, height), (1, width)):
        if length < keys.shape[axis]:
            starts = np.arange(length) * keys.shape[axis] // length
            keys = np.maximum.reduceat(keys, starts, axis=axis)
    return (keys & 0xFF).astype(np.uint8)


def _salience(cells: NDArray[np.uint8]) -> NDArray[np.uint16]:
    """Return for each palette index a key that holds it, and is the larger the more it stands out in these cells."""
    counts = np.bincount(cells.reshape(-1), minlength=256)[palettes.FIRST_LEVEL :]
    mean = int(counts @ np.arange(len(counts)) / max(1, counts.sum()))
    ranks = np.empty(256, np.uint16)
    ranks[palettes.FIRST_LEVEL :] = 1 + np.abs(np.arange(len(counts)) - mean)
    ranks[[palettes.GAP, palettes.NAN, palettes.POSINF, palettes.NEGINF]] = 0, 255, 254, 253
    keys: NDArray[np.uint16] = (ranks << 8 | np.arange(256, dtype=np.uint16)).astype(np.uint16)
    return keys
