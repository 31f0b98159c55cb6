"""One whole frame against the size of the model, from a thousand values to four thousand million."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
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
BASE, LARGEST = "1 M", "4 G"
BROADCAST = f"{LARGEST} broadcast"
"""As many values as in the largest, of which there is one row in memory: what its size alone costs."""


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
        shapes = sized_shapes(SIZES[LARGEST])
        arrays[BROADCAST] = [
            np.broadcast_to(random.standard_normal(shape[-1], dtype=np.float32), shape) for shape in shapes
        ]
        yield arrays


def measure(options: Options) -> list[Line]:
    """Return a line for all but one million values; memory is warm, caches are cold."""
    with models() as arrays:
        owns = {size: OwnPictures() for size in arrays}
        sides = [partial(own.picture, arrays[size]) for size, own in owns.items()]
        results = interleave(*sides, rounds=options.rounds(40), before=ColdCaches().sweep)
        times = dict(zip(owns, results, strict=True))
        shown = {size: sum(section.shown for section in own.widget.sections) for size, own in owns.items()}
        for own in owns.values():
            own.widget.close()
    base = times.pop(BASE)
    return [_line(size, Comparison(ours, base), shown) for size, ours in times.items()]


def _line(size: str, comparison: Comparison, shown: Mapping[str, int]) -> Line:
    what = f"one whole frame of 32 tensors, {size} values, {shown[size]:,} cells"
    line = at_most(1.3, what, f"{BASE} values, {shown[BASE]:,} cells", comparison)
    return line if size.startswith(LARGEST) else without_target(line)


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame of a large model."""
    return rendering(Network(sized_shapes(SIZES["100 M"])))


ROW = Row("model-size", measure, profiled)
