"""A part of the strip, as a page asks for it: what it lacks of one figure of one source."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.figures import FIGURES


@dataclass(frozen=True)
class Question:
    """What a page wants to know.

    Attributes
    ----------
    source : str
        Which values the rows are of, such as ``"gradients"``.
    figure : str
        One of `FIGURES`.
    version : int
        That of the answer which the page has; -1 for none.
    first : int
        The first column that it lacks, at least 0.

    Raises
    ------
    ValueError
        If there is no such figure or column.
    """

    source: str
    figure: str
    version: int
    first: int

    def __post_init__(self) -> None:
        if self.figure not in FIGURES or self.first < 0:
            raise ValueError(f"there is no figure {self.figure!r}, or no column {self.first}")


@dataclass(frozen=True)
class Excerpt:
    """The answer.

    Attributes
    ----------
    version : int
        Grows when columns or rows get other places.
    first : int
        The first column that is told.
    names : tuple of str
        The rows' names.
    metrics : tuple of str
        The metrics' names.
    moments : ndarray of float64, shape (5 + metrics, columns told)
        The first and the last step of each column; its first and its last call; how many of its calls nothing is known
        of; the metrics.
    figures : ndarray of float32, shape (names, columns told)
        NaN where there is none.
    """

    version: int
    first: int
    names: tuple[str, ...]
    metrics: tuple[str, ...]
    moments: NDArray[np.float64]
    figures: NDArray[np.float32]

    @property
    def columns(self) -> int:
        """How many columns the strip has."""
        return self.first + int(self.moments.shape[1])
