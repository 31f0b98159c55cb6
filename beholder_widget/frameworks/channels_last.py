"""Rows and columns of weights that are named and stored as Keras and Flax do it: outputs last.

Columns are outputs everywhere, so that a bias, which is one row, fits under its weight.
"""

from __future__ import annotations

import re

from beholder_widget.tiling import Axes

PROJECTIONS = frozenset({"query", "key", "value"})
"""An attention's projections from features to (heads, features of a head)."""

OUTPUTS = frozenset({"out", "attention_output"})
"""Its projection back."""


def axes(name: str, shape: tuple[int, ...]) -> Axes | None:
    """Return rows and columns of a weight, None where `tiling`'s default rules are right.

    Parameters
    ----------
    name : str
        The path to the weight, joined by dots or slashes. Its parts tell what the shape leaves open: a kernel of rank
        3 is (k, in, out), but (in, heads, features) or (heads, features, out) in an attention.
    shape : tuple of int
    """
    parts = set(re.split(r"[./]", name))
    rank = len(shape)
    if rank == 2 and PROJECTIONS & parts and "bias" in parts:
        return (), (0, 1)
    if rank < 3 or not any(part.endswith("kernel") for part in parts):
        return None
    if "depthwise_kernel" in parts:
        return depthwise(rank)
    if rank == 3 and PROJECTIONS & parts:
        return (0,), (1, 2)
    if rank == 3 and OUTPUTS & parts:
        return (0, 1), (2,)
    return kernel(rank)


def kernel(rank: int, *, transposed: bool = False) -> Axes:
    """Return rows and columns of a kernel (k..., in, out), in transposed convolutions (k..., out, in)."""
    into, out = (rank - 1, rank - 2) if transposed else (rank - 2, rank - 1)
    spatial = tuple(range(rank - 2))
    half = len(spatial) // 2
    return (into, *spatial[:half]), (out, *spatial[half:])


def depthwise(rank: int) -> Axes:
    """Return rows and columns of a kernel (k..., in, outputs of each)."""
    return (), (rank - 2, rank - 1, *range(rank - 2))
