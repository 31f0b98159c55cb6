"""Which units of layers were silent in a picture of their activations."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from beholder_widget.tiling import Layout, Plan

_PLANS = 256
"""Layers whose units are kept, each in at most `_MOST_CELLS` numbers."""

_MOST_CELLS = 2**17
"""Where cells of a layer stand wrapped, its units are told apart up to so many cells."""


def silent_units(layout: Layout, values: NDArray[np.floating]) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Return of each unit whether all of its shown cells are zero.

    A unit is a feature of a dense layer, or a channel of a convolution. It runs along the first of the axes across,
    as activations are shown.

    Parameters
    ----------
    layout : Layout
        Where each layer's cells stand.
    values : ndarray, 1-D
        The cells, layer after layer.

    Returns
    -------
    silent : ndarray of bool, 1-D
        Layer after layer, of those units that have cells.
    units : ndarray of int64, shape (layers,)
        How many of these each layer has; 0 where its axes are not told apart.
    """
    found: list[NDArray[np.bool_]] = []
    counts = np.zeros(len(layout.boxes), np.int64)
    for number, (box, cells) in enumerate(zip(layout.boxes, layout.split(values), strict=True)):
        units = _units_of(box.plan)
        if units is not None:
            of, count = units
            active = np.zeros(count, bool)
            active[of[cells.any(axis=0) if of.ndim == 1 else cells != 0]] = True
            counts[number] = count
            found.append(~active)
    return (np.concatenate(found) if found else np.zeros(0, bool)), counts


@lru_cache(maxsize=_PLANS)
def _units_of(plan: Plan) -> tuple[NDArray[np.int32], int] | None:
    """Return the number of each cell's unit, and how many units there are; None where there are none to tell apart.

    Where all rows of cells have the same units, they are returned once, (columns,); otherwise (rows, columns).
    """
    axes = plan.axes
    if not plan.shown or axes is None or not axes[1] or len(plan.array_shape) < 2:
        return None
    # Steps of one along the units' axis, and of none along the others, make the place of a value its unit.
    along = np.asarray(plan.offsets([int(axis == axes[1][0]) for axis in range(len(plan.array_shape))]))
    of = along[0] if (along == along[0]).all() else along
    if of.size > _MOST_CELLS:
        return None
    places, numbers = np.unique(of, return_inverse=True)
    return numbers.reshape(of.shape).astype(np.int32), len(places)
