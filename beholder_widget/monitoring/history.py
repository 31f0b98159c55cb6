"""What `widget.history` gives: the figures of the whole run at one moment, which do not change any more."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.figures import FIGURES

Row = tuple[str, str]
"""A source, such as ``"gradients"``, and a section's name."""

NO_PANDAS = "to_pandas() needs pandas: install it, or use figure(name), steps and names."


class History:
    """The run as figures: a row for each section of each source, a column for each moment.

    While there is room, a column is one call of `update`; later it stands for several, and has the largest of each
    figure (of `mean`, what is farthest from zero; of `nonfinite`, the sum).

    Attributes
    ----------
    names : tuple of str
        The sections' names, one a row.
    sources : tuple of str
        Which values each row is of: ``"parameters"``, ``"gradients"`` and so on.
    steps, last_steps : ndarray of int64, shape (columns,)
        The first and the last step that each column covers, as `update` was told them.
    seen, calls : ndarray of int64, shape (columns,)
        How many calls of `update` each column has figures of, and how many there were since the column before. Where
        `seen` is less, the others came faster than the budget allows.
    metrics : mapping of str to ndarray of float64, shape (columns,)
        What `update` was given as metrics; NaN where there was none.
    """

    def __init__(
        self,
        *,
        rows: tuple[Row, ...],
        steps: NDArray[np.int64],
        last_steps: NDArray[np.int64],
        seen: NDArray[np.int64],
        calls: NDArray[np.int64],
        values: NDArray[np.float32],
        metrics: Mapping[str, NDArray[np.float64]],
    ) -> None:
        self.sources = tuple(source for source, _ in rows)
        self.names = tuple(name for _, name in rows)
        self.steps, self.last_steps, self.seen, self.calls = steps, last_steps, seen, calls
        self.metrics: Mapping[str, NDArray[np.float64]] = MappingProxyType(dict(metrics))
        self._values = values
        arrays: tuple[NDArray[Any], ...] = (steps, last_steps, seen, calls, values, *metrics.values())
        for array in arrays:
            array.flags.writeable = False

    def figure(self, name: str) -> NDArray[np.float32]:
        """Return one figure of all rows through time.

        Parameters
        ----------
        name : str
            ``"rms"``, ``"mean"`` or ``"largest"`` (magnitude), in the tensor's own unit; ``"ratio"``, the norm of an
            update over that of its weights; ``"change"``, the norm of the change since the moment before over the norm
            then; ``"zeros"``, the share of cells that are exactly 0; ``"nonfinite"``, how many cells are NaN or
            infinite. All are of cells: a fixed sample of at least 256 of each parameter and gradient, or the shown
            ones of a picture; all but the last of the finite ones.

        Returns
        -------
        ndarray of float32, shape (rows, columns)
            NaN where there is none; a finite figure beyond the range of float32 is its largest number. It cannot be
            written to.

        Raises
        ------
        ValueError
            If there is no such figure.
        """
        if name not in FIGURES:
            raise ValueError(f"figure must be one of {', '.join(FIGURES)}, not {name!r}")
        figure: NDArray[np.float32] = self._values[FIGURES.index(name)]
        return figure

    def of(self, source: str) -> History:
        """Return the rows of one source alone, such as ``"gradients"``."""
        chosen = [number for number, own in enumerate(self.sources) if own == source]
        rows = tuple((source, self.names[number]) for number in chosen)
        return History(
            rows=rows,
            steps=self.steps,
            last_steps=self.last_steps,
            seen=self.seen,
            calls=self.calls,
            values=self._values[:, chosen],
            metrics=self.metrics,
        )

    def to_pandas(self) -> Any:
        """Return a DataFrame: a row for each section and moment that has figures, and a column for each figure.

        Raises
        ------
        ImportError
            If pandas is not installed.
        """
        try:
            import pandas as pd  # type: ignore[import-untyped,import-not-found,unused-ignore]
        except ImportError:
            raise ImportError(NO_PANDAS) from None
        rows, columns = np.nonzero(~np.isnan(self._values).all(axis=0))
        data: dict[str, Any] = {
            "step": self.steps[columns],
            "source": np.array(self.sources, object)[rows],
            "name": np.array(self.names, object)[rows],
        }
        return pd.DataFrame(data | {name: self.figure(name)[rows, columns] for name in FIGURES})

    def __repr__(self) -> str:
        return f"<History of {len(self.names)} sections, {len(self.steps)} columns, {len(self.metrics)} metrics>"
