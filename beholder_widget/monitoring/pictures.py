"""The strip's figures of what a picture shows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def figures_of(columns: Sequence[str], figures: NDArray[np.float64], shown: Sequence[int]) -> NDArray[np.float64]:
    """Return the figures of the cells that a picture shows.

    Parameters
    ----------
    columns : sequence of str
        What the columns of `figures` are.
    figures : ndarray, shape (sections, columns)
        Of each section.
    shown : sequence of int
        How many cells of each section are shown.

    Returns
    -------
    ndarray of float64, shape (7, sections)
        Rows as in `monitoring.figures.FIGURES`; `change` is NaN.
    """
    of = dict(zip(columns, figures.T, strict=True))
    nonfinite = of["nan"] + of["posinf"] + of["neginf"]
    finite = np.array(shown, np.float64) - nonfinite
    with np.errstate(all="ignore"):
        largest = np.maximum(np.abs(of["min"]), np.abs(of["max"]))
        zeros = np.where(finite > 0, of["zeros"] / finite, np.nan)
    change = np.full(len(shown), np.nan)
    return np.stack([of["rms"], of["mean"], largest, of["ratio"], change, zeros, nonfinite])
