"""One whole frame against TensorBoard 2.2.2's Beholder: its `Visualizer.build_frame` and its PNG encoder."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from functools import partial
from typing import Any

from benchmarks.interleave import Comparison, compare
from benchmarks.networks import Network, vgg16_shapes
from benchmarks.own import OwnPictures, rendering
from benchmarks.peers.tensorboard import TensorBoard
from benchmarks.report import Line, at_least, at_most, megabytes, without_target
from benchmarks.row import TENSORBOARD, Options, Row

WINDOW = 15
AGAINST = "TensorBoard 2.2.2's Beholder"


def measure(mode: str, options: Options) -> list[Line]:
    """Return the lines of pictures in one mode: time, and the current picture's bytes."""
    what, whole = (f"one whole frame, VGG-16, {start} to PNG bytes, {mode}" for start in ("samples", "arrays"))
    if TENSORBOARD not in options.peers:
        return [Line(what, AGAINST, "at least 100 x faster", "`make bench PEERS=tensorboard`")]
    network, own = Network(vgg16_shapes()), OwnPictures(mode=mode, window=WINDOW)
    sizes: dict[str, Any] = {}
    rendered: list[float] = []
    with own.widget, closing(TensorBoard()) as peer:
        peer.ask("prepare", shapes=vgg16_shapes(), mode=mode)

        def ours() -> float:
            network.train()
            seconds = own.picture(network.arrays)
            rendered.append(own.rendered)
            return seconds

        def theirs() -> float:
            peer.ask("train")
            sizes.update(peer.ask("frame"))
            return float(sizes["seconds"])

        warmups = WINDOW if mode == "variance" else 2
        times = compare(ours, theirs, rounds=options.rounds(16), warmups=warmups)
    against = f"{AGAINST}, {sizes['width']} x {sizes['height']} px"
    last = own.widget.sections[-1]
    size = f"768 x {last.top + last.height} px"
    of_samples = Comparison(tuple(rendered[warmups:]), times.theirs)
    lines = [
        at_least(100, f"{what}, {size}", against, of_samples),
        without_target(at_least(100, f"{whole}, {size}", against, times)),
    ]
    if mode == "current":
        volume = Comparison((len(own.png),), (sizes["bytes"],))
        lines.append(at_most(1, "bytes of that PNG", against, volume, megabytes))
    return lines


def profiled(mode: str) -> Callable[[], object]:
    """Return the rendering of a frame."""
    return rendering(Network(vgg16_shapes()), warmups=WINDOW, mode=mode, window=WINDOW)


CURRENT = Row("tensorboard", partial(measure, "current"), partial(profiled, "current"))
VARIANCE = Row("tensorboard-variance", partial(measure, "variance"), partial(profiled, "variance"))
