"""Put the sections' cells together into one picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beholder_widget.geometry.grid import Positions, spread
from beholder_widget.geometry.plans import Plan

Indices = NDArray[np.uint8]


@dataclass(frozen=True)
class Box:
    """One section's place in the picture: its plan, and top, height, left and width in px."""

    plan: Plan
    top: int
    height: int
    left: int
    width: int


@dataclass(frozen=True, eq=False)
class Layout:
    """Where each section stands in the picture, top to bottom, and left to right where some stand side by side.

    Attributes
    ----------
    boxes : one for each array, in their order
    width, height : of the picture, px
    recipe : the function that made it, and its arguments: a layout pickles as these, and comes back as the same cached
        object where there is one
    """

    boxes: tuple[Box, ...]
    width: int
    height: int
    recipe: tuple[Callable[..., Layout], tuple[Any, ...]] | None = field(default=None, repr=False)

    def __reduce__(self) -> tuple[Callable[..., Layout], tuple[Any, ...]]:
        return self.recipe or (Layout, (self.boxes, self.width, self.height))

    @cached_property
    def size(self) -> int:
        """Values in all arrays."""
        return sum(box.plan.size for box in self.boxes)

    @cached_property
    def shown(self) -> int:
        """Cells of all sections."""
        return sum(box.plan.shown for box in self.boxes)

    @cached_property
    def bare(self) -> Layout:
        """The same layout for what is kept for long: its plans are its own, and nothing is kept in them for taking."""
        return replace(self, boxes=tuple(replace(box, plan=Plan(box.plan.grid)) for box in self.boxes))

    @cached_property
    def is_full(self) -> bool:
        """Whether each section is as wide as the picture: then only gaps between rows are left to fill."""
        return all(box.width == self.width for box in self.boxes)

    @cached_property
    def _places(self) -> tuple[tuple[slice, tuple[int, int]], ...]:
        ends = list(accumulate(box.plan.shown for box in self.boxes))
        return tuple(
            (slice(end - box.plan.shown, end), box.plan.shape) for box, end in zip(self.boxes, ends, strict=True)
        )

    def split(self, buffer: NDArray[Any]) -> list[NDArray[Any]]:
        """Return each section's (rows, columns) view of a buffer that has all cells, section after section."""
        return [buffer[place].reshape(shape) for place, shape in self._places]


def compose(layout: Layout, cells: Sequence[Indices], out: Indices | None = None) -> Indices:
    """Scale each section's cells up into its box, nearest neighbour; gaps are 0.

    Parameters
    ----------
    layout : where the sections stand
    cells : for each section its palette indices, uint8 of its plan's `shape`
    out : uint8 of (layout.height, layout.width) to write into; a new one when None

    Returns
    -------
    `out`, or the new picture

    Raises
    ------
    ValueError
        When `cells` or `out` do not fit the layout.
    """
    if len(cells) != len(layout.boxes):
        raise ValueError(f"a layout of {len(layout.boxes)} sections needs as many arrays of cells, not {len(cells)}")
    if out is None:
        out = np.empty((layout.height, layout.width), np.uint8)
    elif out.shape != (layout.height, layout.width) or out.dtype != np.uint8:
        raise ValueError(f"out must be uint8 of {(layout.height, layout.width)}, not {out.dtype} of {out.shape}")
    if not layout.is_full:
        out[...] = 0
    painted = 0
    for box, section in zip(layout.boxes, cells, strict=True):
        if section.shape != box.plan.shape or section.dtype != np.uint8:
            raise ValueError(f"cells must be uint8 of {box.plan.shape}, not {section.dtype} of {section.shape}")
        if layout.is_full:
            out[painted : box.top] = 0
            painted = box.top
        if section.size:
            painted = box.top + box.height
            _paint(out[box.top : painted, box.left : box.left + box.width], section)
    if layout.is_full:
        out[painted:] = 0
    return out


def _paint(place: Indices, section: Indices) -> None:
    rows, columns = section.shape
    height, width = place.shape
    if columns == width:
        wide = section
    elif rows == height:
        section.take(_columns_at(columns, width), axis=1, out=place, mode="clip")
        return
    else:
        wide = section.take(_columns_at(columns, width), axis=1, mode="clip")
    place.reshape(rows, height // rows, width)[:] = wide[:, np.newaxis]


@lru_cache(maxsize=256)
def _columns_at(columns: int, width: int) -> Positions:
    """Return the column of cells at each px across the picture."""
    return spread(columns, width)
