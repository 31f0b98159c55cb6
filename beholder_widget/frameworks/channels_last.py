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
        The path to the weight, joined by dots, slashes or spaces. Its parts tell what the shape leaves open: a kernel
        of rank 3 is (k, in, out), but (in, heads, features) or (heads, features, out) in an attention.
    shape : tuple of int
    """
    parts = re.split(r"[./ ]", name)
    rank = len(shape)
    if PROJECTIONS & set(parts):
        return _projection(parts, rank)
    if rank == 3 and OUTPUTS & set(parts) and "kernel" in parts:
        return (0, 1), (2,)
    if rank >= 3 and "depthwise_kernel" in parts:
        return (), (rank - 2, rank - 1, *range(rank - 2))
    if rank in (3, 5) and "kernel" in parts:
        return kernel(rank)
    return None


def kernel(rank: int, *, transposed: bool = False) -> Axes:
    """Return rows and columns of a kernel (k..., in, out), in transposed convolutions (k..., out, in)."""
    into, out = (rank - 1, rank - 2) if transposed else (rank - 2, rank - 1)
    spatial = tuple(range(rank - 2))
    half = len(spatial) // 2
    return (into, *spatial[:half]), (out, *spatial[half:])


def _projection(parts: list[str], rank: int) -> Axes | None:
    if rank == 3 and "kernel" in parts:
        return (0,), (1, 2)
    if rank == 2 and "bias" in parts:
        return (), (0, 1)
    return None
