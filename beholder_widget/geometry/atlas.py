"""Pack the cells of all sections into one picture, a px for each cell, without gaps: what travels and what is kept."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

import numpy as np

from beholder_widget.geometry.mosaic import Indices, Layout

WIDTH = 1024
"""The width of an atlas, px, unless it has fewer cells."""


@dataclass(frozen=True, eq=False)
class Atlas:
    """Where each cell of a layout's sections stands in a picture that has one px for each.

    The cells stand in the order of the sections, those of a section in C order, and run on from each row of the
    picture to the next. What is left of the last row is 0, a gap.

    Attributes
    ----------
    layout : the sections
    step : 1 for all cells; 2 for those of every other row and column of each section, from its first on, and so on
    """

    layout: Layout
    step: int

    @cached_property
    def shapes(self) -> tuple[tuple[int, int], ...]:
        """Cells of each section: (rows, columns)."""
        shapes = (box.plan.shape for box in self.layout.boxes)
        return tuple((-(-rows // self.step), -(-columns // self.step)) for rows, columns in shapes)

    @cached_property
    def cells(self) -> int:
        """Cells of all sections."""
        return sum(map(math.prod, self.shapes))

    @cached_property
    def width(self) -> int:
        """Width of the picture, px."""
        return max(1, min(WIDTH, self.cells))

    @cached_property
    def height(self) -> int:
        """Height of the picture, px."""
        return max(1, -(-self.cells // self.width))

    @cached_property
    def _places(self) -> tuple[slice, ...]:
        ends = accumulate(map(math.prod, self.shapes))
        return tuple(slice(end - math.prod(shape), end) for end, shape in zip(ends, self.shapes, strict=True))

    def pack(self, indices: Indices, out: Indices | None = None) -> Indices:
        """Return the picture of a layout's cells.

        Parameters
        ----------
        indices : palette indices of all cells, section after section, each in C order: uint8 of (layout.shown,)
        out : uint8 of (height, width) to write into; a new one when None

        Returns
        -------
        `out`, or the new picture

        Raises
        ------
        ValueError
            When `indices` or `out` do not fit.
        """
        if indices.shape != (self.layout.shown,) or indices.dtype != np.uint8:
            raise ValueError(f"indices must be uint8 of {(self.layout.shown,)}, not {indices.dtype} of {indices.shape}")
        if out is None:
            out = np.empty((self.height, self.width), np.uint8)
        self._check(out)
        flat = indices if self.step == 1 else self._thinned(indices)
        rows, rest = divmod(flat.size, self.width)
        out[:rows] = flat[: flat.size - rest].reshape(rows, self.width)
        out[rows:, :rest] = flat[flat.size - rest :]
        out[rows:, rest:] = 0
        return out

    def unpack(self, picture: Indices) -> list[Indices]:
        """Return the cells of each section in a picture that `pack` made, (rows, columns) each.

        Raises
        ------
        ValueError
            When the picture does not fit.
        """
        self._check(picture)
        flat = picture.reshape(-1)
        return [flat[place].reshape(shape) for place, shape in zip(self._places, self.shapes, strict=True)]

    def _thinned(self, indices: Indices) -> Indices:
        cells = [section[:: self.step, :: self.step].reshape(-1) for section in self.layout.split(indices)]
        return np.concatenate([indices[:0], *cells])

    def _check(self, picture: Indices) -> None:
        if picture.shape != (self.height, self.width) or picture.dtype != np.uint8:
            raise ValueError(
                f"an atlas must be uint8 of {(self.height, self.width)}, not {picture.dtype} of {picture.shape}"
            )


def atlas(layout: Layout, step: int = 1) -> Atlas:
    """Return where each cell of a layout stands in the picture that is sent and kept.

    Parameters
    ----------
    layout : the sections
    step : take every so many cells of each section, along both sides

    Raises
    ------
    ValueError
        When `step` is less than 1.
    """
    if step < 1:
        raise ValueError(f"step must be 1 or more, not {step!r}")
    return _cached_atlas(layout, step)


@lru_cache(maxsize=16)
def _cached_atlas(layout: Layout, step: int) -> Atlas:
    return Atlas(layout, step)
