"""One whole frame against matplotlib and Pillow, which make the same picture in notebooks."""

from __future__ import annotations

from collections.abc import Callable

from beholder_widget import tiling
from benchmarks.interleave import Comparison, interleave, timed
from benchmarks.networks import Network, vgg16_shapes
from benchmarks.own import OwnPictures, rendering
from benchmarks.peers.pictures import by_matplotlib, by_pillow, composed
from benchmarks.report import Line, at_least
from benchmarks.row import Options, Row


def measure(options: Options) -> list[Line]:
    """Return a line for each peer; what they are given is the picture's values, taken, scaled and composed."""
    network = Network(vgg16_shapes())
    layout = tiling.layout(vgg16_shapes())
    picture = composed(network.arrays, layout)
    own = OwnPictures()
    with own.widget:
        ours, matplotlib, pillow = interleave(
            lambda: own.picture(network.arrays),
            timed(lambda: by_matplotlib(picture)),
            timed(lambda: by_pillow(picture)),
            rounds=options.rounds(20),
            before=network.train,
        )
    what = f"one whole frame, VGG-16, arrays to PNG bytes, {layout.width} x {layout.height} px"
    return [
        at_least(50, what, "matplotlib's `imshow` and `savefig` of the composed values", Comparison(ours, matplotlib)),
        at_least(20, what, "an RGB PNG by Pillow of the composed values", Comparison(ours, pillow)),
    ]


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame."""
    return rendering(Network(vgg16_shapes()))


ROW = Row("pictures", measure, profiled)
