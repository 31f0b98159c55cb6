"""Looks at whole tensors of a model: at all of them at once, or at one piece after another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.base import ModelTensors, Tensor, UnreadableError
from beholder_widget.frameworks.whole import Part
from beholder_widget.samples import SCANNED, Scan

Found = Part | Callable[[], Part]
Pieces = tuple[tuple[int, int], ...]
"""Of each piece of a tensor, which value it ends before, and the step at which it was looked at."""


def scan(source: str, tensors: Sequence[Tensor]) -> Scan:
    """Return the figures of whole tensors; those that cannot be looked at are left out."""
    seen = [(tensor, parts) for tensor in tensors if (parts := whole(tensor))]
    return packed(source, seen, {})


def sweep(model: ModelTensors, sources: Sequence[str]) -> list[Scan]:
    """Return the figures of all whole tensors of a model, of each source that it has now."""
    there = model.choices()
    return [scan(source, model.tensors(source)) for source in sources if source in there]


def packed(source: str, seen: Sequence[tuple[Tensor, Sequence[Found]]], pieces: Mapping[str, Pieces]) -> Scan:
    """Return one record of what was found of tensors, of each all pieces in order; `pieces` as for `Scan`."""
    figures = np.empty((len(SCANNED), len(seen)), np.float64)
    pending = []
    for number, (_, parts) in enumerate(seen):
        write = _writer(figures, number, parts)
        if any(callable(part) for part in parts):
            pending.append(write)
        else:
            write()
    names = tuple(tensor.name for tensor, _ in seen)
    return Scan(source, names, tuple(tensor.shape for tensor, _ in seen), figures, tuple(pending), pieces)


def look(tensor: Tensor, piece: tuple[int, int]) -> Found | None:
    """Return the figures of one piece of a tensor; None where it cannot be read."""
    try:
        return recognition.figures(tensor, *piece)
    except UnreadableError:
        return None


def whole(tensor: Tensor) -> list[Found]:
    """Return the figures of all pieces of a tensor; none where it cannot be read."""
    pieces = recognition.pieces(tensor)
    found = [part for piece in pieces if (part := look(tensor, piece)) is not None]
    return found if len(found) == len(pieces) else []


def _writer(figures: np.ndarray, number: int, parts: Sequence[Found]) -> Callable[[], None]:
    def write() -> None:
        all_of_it = Part()
        for part in parts:
            all_of_it = all_of_it.and_then(part() if callable(part) else part)
        some = all_of_it.size > all_of_it.nonfinite
        limits = (all_of_it.low, all_of_it.high) if some else (np.nan, np.nan)
        counts = (all_of_it.zeros, all_of_it.nonfinite, all_of_it.nans, all_of_it.first, all_of_it.checksum)
        figures[:, number] = (*limits, all_of_it.rms, *counts)

    return write
