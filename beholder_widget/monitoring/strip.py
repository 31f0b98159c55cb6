"""The whole run as figures of sections: a bounded table of rows (source, name) and columns (moments)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.curves import Curve, Curves
from beholder_widget.monitoring.excerpts import Excerpt, Question
from beholder_widget.monitoring.figures import COUNTED, FIGURES, merged
from beholder_widget.monitoring.history import History, Row

COLUMNS = 2_000
"""At most; when there are so many, neighbours are merged pairwise."""

ROWS = 4_096
"""At most; the row that has had no figure for longest makes room for a new one."""

BYTES = 64 * 2**20
"""What the figures take at most: where more than a thousand rows are kept, there are fewer columns."""

RATIO = FIGURES.index("ratio")
SAMPLED = [number for number in range(len(FIGURES)) if number not in (RATIO, COUNTED)]
_SCARCE = 64
_LARGEST = float(np.finfo(np.float32).max)


class Strip:
    """Figures through time. It has no lock: `Keeper` sees to it that one thread at a time uses it.

    Moments come with the number of the call of `update`, which orders them; steps are what the user calls them. A
    column is as wide as the others, in moments; each merging doubles that.

    Parameters
    ----------
    columns, rows, size : int
        Bounds, see `COLUMNS`, `ROWS` and `BYTES`.
    """

    def __init__(self, columns: int = COLUMNS, rows: int = ROWS, size: int = BYTES) -> None:
        self._most_columns, self._most_rows, self._most_bytes = max(2, columns // 2 * 2), rows, size
        self._stride = 1
        self._count = 0
        self._rows: dict[Row, int] = {}
        self._used: dict[Row, int] = {}
        self._sampled: set[int] = set()
        self._columns = np.zeros((6, self._most_columns), np.int64)
        self._first, self._last, self._from, self._to, self._width, self._seen = self._columns
        self._figures = np.full((len(FIGURES), 0, self._most_columns), np.nan, np.float32)
        self._metrics = Curves(self._most_columns)
        self._version = 0

    # -- what comes -----------------------------------------------------------------------------------------------

    def see(self, call: int, step: int) -> None:
        """Note that the call of this number, of this step, is seen."""
        self._seen[self._at(call, step)] += 1

    def put(self, call: int, step: int, source: str, names: Sequence[str], figures: NDArray[np.floating]) -> None:
        """Keep figures of a sample, (7, names)."""
        rows = [self._rows.get((source, name)) for name in names]
        for row in rows:
            if row is not None and row not in self._sampled:
                # What pictures have shown so far is of other cells.
                self._figures[SAMPLED, row] = np.nan
                self._version += 1
        self._sampled.update(self._keep(self._at(call, step), call, source, names, _narrowed(figures)))

    def put_pictured(self, call: int, source: str, names: Sequence[str], figures: NDArray[np.floating]) -> bool:
        """Keep figures of a picture, (7, names), in the column of its call; return whether there is one.

        Of a row that is sampled only the ratio and the number of non-finite cells are taken: its other figures are of
        the same cells from column to column.
        """
        column = int(np.searchsorted(self._first[: self._count], call, "right")) - 1
        if column < 0 or call > self._last[column]:
            return False
        figures = _narrowed(figures)
        places = [self._rows.get((source, name)) for name in names]
        for number, row in enumerate(places):
            if row is not None and row in self._sampled:
                there = self._figures[:, row, column]
                for exact in (RATIO, COUNTED):
                    there[exact] = np.fmax(there[exact], figures[exact, number])
                figures[:, number] = np.nan
        self._keep(column, int(self._last[column]), source, names, figures)
        return True

    def measure(
        self, calls: NDArray[np.int64], steps: NDArray[np.int64], names: Sequence[str], values: NDArray[np.float64]
    ) -> list[str]:
        """Keep values of metrics at several moments; of those in one column, what is farthest from zero.

        Parameters
        ----------
        calls, steps : ndarray of int64, shape (moments,)
            In the order of calls, no two alike.
        names : sequence of str
            The metrics.
        values : ndarray of float64, shape (moments, names)

        Returns
        -------
        list of str
            The metrics that made room for them, see `Curves`.
        """
        lost = self._metrics.use(names, int(calls[-1]))
        if lost is not None:
            self._version += 1
        start = 0
        while start < len(calls):
            column = self._at(int(calls[start]), int(steps[start]))
            end = start + 1 + self._join(column, calls[start + 1 :], steps[start + 1 :])
            for name, several in zip(names, values[start:end].T, strict=True):
                self._metrics.put(column, name, several)
            start = end
        return lost or []

    def _join(self, column: int, calls: NDArray[np.int64], steps: NDArray[np.int64]) -> int:
        """Let the last column cover as many of these moments, which follow it, as it has room for; return how many."""
        if column != self._count - 1 or not len(calls) or calls[0] <= self._last[column]:
            return 0
        count = min(len(calls), self._stride - int(self._width[column]))
        if count > 0:
            self._last[column] = calls[count - 1]
            self._from[column] = min(self._from[column], steps[:count].min())
            self._to[column] = max(self._to[column], steps[:count].max())
            self._width[column] += count
        return max(0, count)

    # -- what is kept ---------------------------------------------------------------------------------------------

    def history(self) -> History:
        """Return a copy of all that is kept."""
        count, rows = self._count, sorted(self._rows, key=self._rows.__getitem__)
        order = [self._rows[row] for row in rows]
        last = self._last[:count]
        return History(
            rows=tuple(rows),
            steps=self._from[:count].copy(),
            last_steps=self._to[:count].copy(),
            seen=self._seen[:count].copy(),
            calls=np.diff(last, prepend=0),
            values=self._figures[:, order, :count],
            metrics={name: values[:count].copy() for name, values, _ in self._metrics},
        )

    def curve(self) -> Curve:
        """Return a copy of the first metric."""
        none = "", np.full(self._most_columns, np.nan), np.zeros(self._most_columns, np.bool_)
        name, values, lost = next(iter(self._metrics), none)
        own = (each[: self._count].copy() for each in (self._from, self._first, values, lost))
        return Curve(name, *own)

    def excerpt(self, question: Question) -> Excerpt:
        """Return one figure of the rows of one source, of the columns from one on.

        Those are all columns where the question knows another version: then others have other places meanwhile.
        Infinity stands where a tensor, or a metric, was not finite.
        """
        first = min(question.first, self._count) if question.version == self._version else 0
        chosen = [(name, row) for (source, name), row in self._rows.items() if source == question.source]
        columns = slice(first, self._count)
        calls = np.diff(self._last[: self._count], prepend=0)[columns]
        metrics = [np.where(lost, np.inf, values)[columns] for _, values, lost in self._metrics]
        ends = [each[columns] for each in (self._from, self._to, self._first, self._last)]
        moments = [*ends, calls - self._seen[columns], *metrics]
        rows = [row for _, row in chosen]
        figures = self._figures[FIGURES.index(question.figure), rows, columns]
        if question.figure != "nonfinite":
            figures = np.where(self._figures[COUNTED, rows, columns] > 0, np.inf, figures)
        return Excerpt(
            version=self._version,
            first=first,
            names=tuple(name for name, _ in chosen),
            metrics=self._metrics.names(),
            moments=np.array(moments, "<f8"),
            figures=figures.astype("<f4"),
        )

    @property
    def nbytes(self) -> int:
        """How many bytes the figures take."""
        return self._figures.nbytes

    def _keep(
        self, column: int, call: int, source: str, names: Sequence[str], figures: NDArray[np.floating]
    ) -> list[int]:
        """Keep figures in a column, which may be merged meanwhile; return the places of their rows."""
        before = self._count
        rows = [self._row((source, name), call) for name in names]
        if self._count != before:
            column = int(np.searchsorted(self._first[: self._count], call, "right")) - 1
        there = self._figures[:, rows, column]
        self._figures[:, rows, column] = merged(there, figures)
        return rows

    def _at(self, call: int, step: int) -> int:
        """Return the column of a moment; a new one after the last, or the one that covers a moment that comes late."""
        count = self._count
        if count and call <= self._last[count - 1]:
            return max(0, int(np.searchsorted(self._first[:count], call, "right")) - 1)
        if count and self._width[count - 1] < self._stride:
            column = count - 1
            self._last[column] = call
            self._from[column], self._to[column] = min(self._from[column], step), max(self._to[column], step)
            self._width[column] += 1
            return column
        if count == self._capacity:
            self._merge()
            return self._at(call, step)
        self._columns[:, count] = call, call, step, step, 1, 0
        self._count += 1
        return count

    @property
    def _capacity(self) -> int:
        return int(self._figures.shape[2])

    def _row(self, row: Row, call: int) -> int:
        """Return the place of a row, which may be new."""
        place = self._rows.get(row)
        if place is None:
            place = self._new_row()
            self._rows[row] = place
            self._version += 1
        self._used[row] = call
        return place

    def _new_row(self) -> int:
        if len(self._rows) == self._most_rows:
            oldest = min(self._used, key=self._used.__getitem__)
            del self._used[oldest]
            place = self._rows.pop(oldest)
            self._sampled.discard(place)
            self._figures[:, place] = np.nan
            return place
        if len(self._rows) == self._figures.shape[1]:
            self._grow()
        return len(self._rows)

    def _grow(self) -> None:
        """Make room for twice as many rows, with fewer columns where they would take too much."""
        rows = min(self._most_rows, max(_SCARCE, 2 * self._figures.shape[1]))
        affordable = self._most_bytes // (rows * len(FIGURES) * self._figures.itemsize)
        columns = max(2, min(self._most_columns, affordable) // 2 * 2)
        while self._count > columns:
            self._merge()
        grown = np.full((len(FIGURES), rows, columns), np.nan, np.float32)
        grown[:, : self._figures.shape[1], : self._count] = self._figures[:, :, : self._count]
        self._figures = grown

    def _merge(self) -> None:
        """Make one column of each two neighbours."""
        self._version += 1
        count, even = self._count, self._count // 2 * 2
        left, right, half = slice(0, even, 2), slice(1, even, 2), (count + 1) // 2
        figures = merged(self._figures[:, :, left], self._figures[:, :, right])
        self._first[: even // 2] = self._first[left]
        self._last[: even // 2] = self._last[right]
        self._from[: even // 2] = np.minimum(self._from[left], self._from[right])
        self._to[: even // 2] = np.maximum(self._to[left], self._to[right])
        for counts in (self._width, self._seen):
            counts[: even // 2] = counts[left] + counts[right]
        if count > even:
            self._columns[:, half - 1] = self._columns[:, even]
            self._figures[:, :, half - 1] = self._figures[:, :, even]
        self._figures[:, :, : even // 2] = figures
        self._figures[:, :, half:] = np.nan
        self._metrics.merge(count)
        self._columns[:, half:] = 0
        self._count, self._stride = half, 2 * self._stride


def _narrowed(figures: NDArray[np.floating]) -> NDArray[np.float32]:
    """Return a copy as float32; a finite figure beyond its range is its largest number, so that it stays finite."""
    kept = np.where(np.isfinite(figures), np.clip(figures, -_LARGEST, _LARGEST), figures)
    with np.errstate(under="ignore"):
        return kept.astype(np.float32)
