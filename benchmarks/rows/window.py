"""One whole frame of variances against the window that they are taken over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from benchmarks.interleave import Comparison, interleave
from benchmarks.networks import Network, sized_shapes
from benchmarks.own import ColdCaches, OwnPictures, rendering
from benchmarks.report import Line, at_most
from benchmarks.row import Options, Row

WINDOWS = (2, 15, 100)
VALUES = 1_000_000


def measure(options: Options) -> list[Line]:
    """Return a line for each window but the shortest; all windows are full before the clock first runs."""
    network, caches = Network(sized_shapes(VALUES)), ColdCaches()
    owns = [OwnPictures(mode="variance", window=window) for window in WINDOWS]

    def train() -> None:
        network.train()
        caches.sweep()

    sides = [partial(own.picture, network.arrays) for own in owns]
    shortest, *longer = interleave(*sides, rounds=options.rounds(60), warmups=max(WINDOWS), before=train)
    for own in owns:
        own.widget.close()
    cells = sum(section.shown for section in owns[0].widget.sections)
    return [
        at_most(
            1.2,
            f"one whole frame, {cells / 1e6:.1f} M cells, variance over {window}",
            f"variance over {WINDOWS[0]}",
            Comparison(times, shortest),
        )
        for window, times in zip(WINDOWS[1:], longer, strict=True)
    ]


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame of the longest window, begun with that many."""
    window = max(WINDOWS)
    return rendering(Network(sized_shapes(VALUES)), warmups=window, mode="variance", window=window)


ROW = Row("window", measure, profiled)
