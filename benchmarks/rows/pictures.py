"""One whole frame against matplotlib and Pillow, which make the same picture in notebooks."""

from __future__ import annotations

from collections.abc import Callable

from beholder_widget import tiling
from benchmarks.interleave import Comparison, interleave, timed
from benchmarks.networks import Network, vgg16_shapes
from benchmarks.own import OwnPictures, rendering
from benchmarks.peers.pictures import by_matplotlib, by_pillow, composed
from benchmarks.report import Line, at_least, without_target
from benchmarks.row import Options, Row


def measure(options: Options) -> list[Line]:
    """Return the lines of each peer.

    What they are given is the picture's values, taken, scaled and composed: beside them stand our pictures from the
    samples on, which are still to be scaled and composed, and, without a target, those from the model's arrays on.
    """
    network = Network(vgg16_shapes())
    layout = tiling.layout(vgg16_shapes())
    picture = composed(network.arrays, layout)
    own, rendered, rounds = OwnPictures(), [], options.rounds(20)

    def whole() -> float:
        seconds = own.picture(network.arrays)
        rendered.append(own.rendered)
        return seconds

    with own.widget:
        from_arrays, matplotlib, pillow = interleave(
            whole,
            timed(lambda: by_matplotlib(picture)),
            timed(lambda: by_pillow(picture)),
            rounds=rounds,
            before=network.train,
        )
    from_samples = tuple(rendered[-rounds:])
    size = f"{layout.width} x {layout.height} px"
    what, all_of_it = (f"one whole frame, VGG-16, {start} to PNG bytes, {size}" for start in ("samples", "arrays"))
    peers = (
        (50, "matplotlib's `imshow` and `savefig` of the composed values", matplotlib),
        (20, "an RGB PNG by Pillow of the composed values", pillow),
    )
    return [
        line
        for least, against, theirs in peers
        for line in (
            at_least(least, what, against, Comparison(from_samples, theirs)),
            without_target(at_least(least, all_of_it, against, Comparison(from_arrays, theirs))),
        )
    ]


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame."""
    return rendering(Network(vgg16_shapes()))


ROW = Row("pictures", measure, profiled)
