"""A picture under each scaling against one with the limits of each section, from the samples on."""

from __future__ import annotations

from collections.abc import Callable

from beholder_widget.settings import SCALINGS
from benchmarks.interleave import Comparison, Run, interleave
from benchmarks.networks import Network, sized_shapes
from benchmarks.own import ColdCaches, OwnPictures, rendering
from benchmarks.report import Line, at_most
from benchmarks.row import Options, Row

PLAINEST = "section"
VALUES = 1_000_000


def measure(options: Options) -> list[Line]:
    """Return a line for each scaling but the plainest, with the colormap that keeps signs."""
    network, caches = Network(sized_shapes(VALUES)), ColdCaches()
    others = [scaling for scaling in SCALINGS if scaling != PLAINEST]
    owns = [OwnPictures(scaling=scaling, colormap="coolwarm") for scaling in (PLAINEST, *others)]

    def rendered(own: OwnPictures) -> Run:
        def run() -> float:
            own.picture(network.arrays)
            return own.rendered

        return run

    def train() -> None:
        network.train()
        caches.sweep()

    plainest, *times = interleave(*map(rendered, owns), rounds=options.rounds(60), before=train)
    for own in owns:
        own.widget.close()
    cells = sum(section.shown for section in owns[0].widget.sections)
    return [
        at_most(
            1.33,
            f"one picture, {cells / 1e6:.1f} M cells, samples to PNG bytes, limits by {scaling}",
            f"limits by {PLAINEST}",
            Comparison(own, plainest),
        )
        for scaling, own in zip(others, times, strict=True)
    ]


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame on a logarithmic scale."""
    return rendering(Network(sized_shapes(VALUES)), scaling="log")


ROW = Row("scalings", measure, profiled)
