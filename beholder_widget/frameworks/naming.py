"""Names that tell tensors apart: a name that comes again gets a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from beholder_widget.frameworks.base import Tensor


def unique(names: Sequence[str]) -> list[str]:
    """Return the names, made unique: the second ``weight`` becomes ``weight (2)``, the third ``weight (3)``."""
    if len(set(names)) == len(names):
        return list(names)
    reserved, counts = set(names), dict.fromkeys(names, 0)
    found = []
    for name in names:
        counts[name] += 1
        numbered = name
        while counts[name] > 1 and numbered in reserved:
            numbered = f"{name} ({counts[name]})"
            counts[name] += numbered in reserved
        reserved.add(numbered)
        found.append(numbered)
    return found


def uniquely_named(tensors: list[Tensor]) -> list[Tensor]:
    """Return the tensors with unique names, in the same order."""
    names = [tensor.name for tensor in tensors]
    renamed = unique(names)
    if renamed == names:
        return tensors
    return [replace(tensor, name=name) for tensor, name in zip(tensors, renamed, strict=True)]
