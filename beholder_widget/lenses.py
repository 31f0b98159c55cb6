"""What a page looks at more closely than the picture shows: a region of one tensor, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

from beholder_widget import tiling

MOST_SIDE = 4096
MOST_CELLS = 1 << 20
"""The most cells of a lens: on one side, and in all."""


@dataclass(frozen=True)
class Lens:
    """A region of a tensor that a page wants cells of, with each picture.

    Attributes
    ----------
    client : str
        The page.
    table : str
        The key of the table of sections that `section` is an index into.
    section : int
    name : str
        The section's, which is the tensor's.
    rows, columns : (int, int)
        The first position on each side, and the one after the last, see `tiling.plan`.
    height, width : int
        How many cells are wanted at most.
    """

    client: str
    table: str
    section: int
    name: str
    rows: tiling.Range
    columns: tiling.Range
    height: int
    width: int

    def plan(self, shown: tiling.Plan) -> tiling.Plan | None:
        """Return which cells it asks for of an array that is shown under a plan; None if it has no such region."""
        ranges = (self.rows, self.columns)
        fits = all(0 <= first < end <= extent for (first, end), extent in zip(ranges, shown.extent, strict=True))
        if not fits or not shown.shown:
            return None
        most = min(MOST_CELLS, self.height * self.width)
        return tiling.plan(
            shown.array_shape, axes=shown.axes, rows=self.rows, columns=self.columns, width=MOST_SIDE, max_cells=most
        )
