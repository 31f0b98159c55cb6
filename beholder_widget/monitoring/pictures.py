"""The strip's figures of what a picture shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.alarms import Moment, Pictured
from beholder_widget.samples import Label


def pictured(
    moment: Moment,
    source: str,
    rows: Sequence[Mapping[str, Any]],
    columns: Sequence[str],
    figures: NDArray[np.float64],
) -> Pictured:
    """Return what a picture of current values tells of its sections.

    Parameters
    ----------
    moment : (int, int)
        The number of the call of `update` that the values are of, and its step.
    rows : sequence of mapping
        Of each section, among others, its ``"name"``, how many cells it has, ``"shown"``, and how many values its
        tensor has, ``"size"``.
    columns, figures
        As for `figures_of`.
    """
    cells, sizes = (np.array([row[name] for row in rows], np.int64) for name in ("shown", "size"))
    nans = figures[:, columns.index("nan")].astype(np.int64)
    kept = figures_of(columns, figures, cells.tolist())
    return Pictured(*moment, source, [row["name"] for row in rows], kept, cells, sizes, nans)


def labelled(picture: Pictured, labels: Sequence[Label]) -> Pictured:
    """Return what a picture tells of those sections that have values, and of which that they may overflow."""
    may_overflow = np.array([label.may_overflow for label in labels], np.bool_)
    picture = replace(picture, may_overflow=may_overflow) if may_overflow.any() else picture
    return without(picture, [label.is_blank for label in labels])


def without(picture: Pictured, is_blank: Sequence[bool]) -> Pictured:
    """Return what a picture tells of those sections that have values.

    Parameters
    ----------
    is_blank : sequence of bool
        Of each section, whether its values could not be read.
    """
    if not any(is_blank):
        return picture
    kept = ~np.array(is_blank)
    silent, units, may_overflow = picture.silent, picture.units, picture.may_overflow
    return replace(
        picture,
        names=[name for name, is_left_out in zip(picture.names, is_blank, strict=True) if not is_left_out],
        figures=picture.figures[:, kept],
        cells=picture.cells[kept],
        sizes=picture.sizes[kept],
        nans=picture.nans[kept],
        silent=None if silent is None or units is None else silent[np.repeat(kept, units)],
        units=None if units is None else units[kept],
        may_overflow=None if may_overflow is None else may_overflow[kept],
    )


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
