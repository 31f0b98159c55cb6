"""One whole frame against the size of the model, from a thousand values to four thousand million."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np

from beholder_widget import tiling
from benchmarks.interleave import Comparison, interleave
from benchmarks.networks import Array, Network, mapped, sized_shapes
from benchmarks.own import ColdCaches, OwnPictures, rendering
from benchmarks.report import Line, at_most, without_target
from benchmarks.row import Options, Row

SIZES = {"1 k": 1_000, "1 M": 1_000_000, "100 M": 100_000_000, "4 G": 4_000_000_000}
BASE = "1 M"


@contextmanager
def models() -> Iterator[dict[str, list[Array]]]:
    """Give the arrays of each size, mapped from files, with noise where cells are shown and nothing elsewhere.

    What is not shown is a hole of the file: nothing may depend on it, for it is never read.
    """
    random = np.random.default_rng(0)
    with tempfile.TemporaryDirectory() as folder:
        arrays = {}
        for size, values in SIZES.items():
            shapes = sized_shapes(values)
            arrays[size] = list(mapped(shapes, Path(folder) / size))
            for array, box in zip(arrays[size], tiling.layout(shapes).boxes, strict=True):
                places = box.plan.offsets([stride // array.itemsize for stride in array.strides])
                array.reshape(-1)[places.ravel()] = random.standard_normal(places.size, dtype=np.float32)
        yield arrays


def measure(options: Options) -> list[Line]:
    """Return a line for each size but one million; memory is warm, caches are cold."""
    with models() as arrays:
        owns = {size: OwnPictures() for size in arrays}
        sides = [partial(own.picture, arrays[size]) for size, own in owns.items()]
        results = interleave(*sides, rounds=options.rounds(40), before=ColdCaches().sweep)
        times = dict(zip(SIZES, results, strict=True))
        shown = {size: sum(section.shown for section in own.widget.sections) for size, own in owns.items()}
        for own in owns.values():
            own.widget.close()
    lines = []
    for size in SIZES:
        what = f"one whole frame of 32 tensors, {size} values, {shown[size]:,} cells"
        against = f"{BASE} values, {shown[BASE]:,} cells"
        comparison = Comparison(times[size], times[BASE])
        if size == max(SIZES, key=SIZES.__getitem__):
            lines.append(at_most(1.3, what, against, comparison))
        elif size != BASE:
            lines.append(without_target(what, against, comparison))
    return lines


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame of a large model."""
    return rendering(Network(sized_shapes(SIZES["100 M"])))


ROW = Row("model-size", measure, profiled)
