"""What a frame costs on its way to the page, against the picture that files show, which is composed from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from beholder_widget.rendering.composing import composed
from benchmarks.interleave import Comparison, interleave, timed
from benchmarks.networks import Network, Shape, vgg16_shapes
from benchmarks.own import rendering
from benchmarks.report import Line, at_most, megabytes
from benchmarks.row import Options, Row

QUICKSTART = ((3, 3, 1, 16), (16,), (3, 3, 16, 32), (32,), (512, 10), (10,))
"""Shapes of the quickstart's network, kernels stored as VGG-16's are here, and matrices as (in, out)."""

AGAINST = "the same frame as files show it"


def measure(options: Options) -> list[Line]:
    """Return the lines of the quickstart's network and of VGG-16."""
    networks = (("the quickstart's network", QUICKSTART), ("VGG-16", vgg16_shapes()))
    return [line for name, shapes in networks for line in _lines(name, shapes, options)]


def _lines(name: str, shapes: Sequence[Shape], options: Options) -> list[Line]:
    network = Network(shapes)
    work = rendering(network)
    frame = work()
    assert frame.still is not None
    picture = composed(frame.still)

    def as_file() -> object:
        still = work().still
        assert still is not None
        return composed(still)

    ours, theirs = interleave(timed(work), timed(as_file), rounds=options.rounds(20), before=network.train)
    volume = Comparison((len(frame.png),), (len(picture),))
    return [
        at_most(1, f"bytes of a frame for the page, {name}", AGAINST, volume, megabytes),
        at_most(1, f"from arrays to those bytes, {name}", AGAINST, Comparison(ours, theirs)),
    ]


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame."""
    return rendering(Network(QUICKSTART))


ROW = Row("atlas", measure, profiled)
