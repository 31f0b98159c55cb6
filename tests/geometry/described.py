"""Cases of index arithmetic for the page: `python -m tests.geometry.described` writes them to tests/data/plans.json."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from beholder_widget import tiling
from beholder_widget.tiling import Axes, Plan, Range, Shape

CASES = Path(__file__).parent.parent / "data" / "plans.json"

OIHW, NCHW = ((1, 2), (0, 3)), ((0, 2), (1, 3))

ARRAYS: tuple[tuple[Shape, Axes | None], ...] = (
    ((), None),
    ((10,), None),
    ((5000,), None),
    ((64, 10), None),
    ((7, 900), ((1,), (0,))),
    ((1, 3000), None),
    ((3000, 1), None),
    ((25_088, 4096), None),
    ((64, 100, 12), None),
    ((5, 3, 1000), ((0, 1), (2,))),
    ((3, 3, 64, 128), None),
    ((128, 64, 3, 3), OIHW),
    ((96, 3, 11, 11), OIHW),
    ((40, 20, 5), ((1, 2), (0,))),
    ((8, 28, 28, 16), None),
    ((2, 3, 300, 500), NCHW),
    ((2, 5, 20, 40, 50), ((0, 2, 3), (1, 4))),
    ((2,) * 8, None),
)
"""Scalars, vectors, matrices, kernels, feature maps, and arrays of other ranks."""

BROKEN: tuple[tuple[Shape, Axes | None], ...] = (
    ((1_000_000, 10), None),
    ((10, 1_000_000), None),
    ((3, 3, 20_000, 2), None),
    ((1_000_003,), None),
    ((1009, 1, 1), None),
    ((3, 3, 2, 20_000), None),
    ((1001, 3), ((), (0, 1))),
    ((99_991, 99_989, 299_993), None),
)
"""Arrays that are folded, wrapped, filled up, or larger than products of their positions can be in the page."""


def document() -> str:
    """Return all cases as JSON, one a line; the same in each run."""
    return "[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases()) + "\n]\n"


def cases() -> Iterator[dict[str, Any]]:
    """Yield a plan's description, and what is true of it."""
    chance = random.Random(10)  # noqa: S311 - the same numbers in each run is what it is for
    for plan in plans(chance):
        rows, columns = plan.shape
        spots = [(0, 0), (rows - 1, columns - 1), *((below(chance, rows), below(chance, columns)) for _ in range(3))]
        spots = [spot for spot in spots if min(plan.shape)]
        indices = [tuple(below(chance, length) for length in plan.array_shape) for _ in range(3) if plan.size]
        indices += [plan.index(*spot) for spot in spots]
        yield {
            "plan": plan.describe(),
            "shape": plan.shape,
            "extent": plan.extent,
            "cells": [[*spot, plan.position(*spot), plan.index(*spot)] for spot in spots],
            "indices": [[index, plan.locate(index), plan.cell(index)] for index in indices],
        }


def plans(chance: random.Random) -> Iterator[Plan]:
    """Yield plans of every kind that the page gets."""
    for shape, axes in ARRAYS:
        yield tiling.plan(shape, axes=axes)
        yield tiling.plan(shape, axes=axes, show_all=True, max_cells=chance.choice([100, 4000, 100_000]))
        for _ in range(4):
            yield tiling.plan(shape, axes=axes, height=chance.randint(1, 200), width=chance.randint(1, 900))
        for _ in range(10):
            yield region(chance, shape, axes)
    for shape, axes in BROKEN:
        yield tiling.plan(shape, axes=axes, show_all=True)
        yield region(chance, shape, axes)
    for shape in ((480, 640), (5000, 7000), (1, 1)):
        yield tiling.frame_layout(shape).boxes[0].plan
    for shape in ((0,), (3, 0, 5)):
        yield tiling.plan(shape)
    under = [(512, 25_088), (25_088,), (3, 3, 512, 512), (512,), (20_000, 16), (16,)]
    for show_all in (False, True):
        yield from (box.plan for box in tiling.layout(under, show_all=show_all).boxes)
    wrapped = [*under, (10, 2000), (8, 64, 64), (7, 300, 300), (2, 4, 64, 64), (3, 5, 7, 11, 13)]
    yield from (box.plan for box in tiling.layout(wrapped, square=True).boxes)


def region(chance: random.Random, shape: Shape, axes: Axes | None) -> Plan:
    """Return the plan of a part of an array, broken at any width and of any density."""
    rows, columns = (part(chance, count) for count in tiling.plan(shape, axes=axes).extent)
    width, cells = chance.randint(5, 900), chance.choice([50, 1000, 100_000])
    return tiling.plan(shape, axes=axes, rows=rows, columns=columns, width=width, max_cells=cells)


def part(chance: random.Random, count: int) -> Range:
    """Return a range, short or long, within `count`."""
    first = below(chance, count)
    return first, first + 1 + below(chance, min(count - first, chance.choice([3, 40, count])))


def below(chance: random.Random, count: int) -> int:
    """Return a number from 0 on; 0 where there is none below `count`."""
    return int(chance.random() * count)


if __name__ == "__main__":
    CASES.write_text(document(), encoding="utf-8")
