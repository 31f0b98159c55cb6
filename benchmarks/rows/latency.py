"""From a value in a busy kernel to the pixels on the page, against `ipywidgets.Image` on the same page."""

from __future__ import annotations

import itertools
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ipywidgets
import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import ViewportSize

from beholder_widget import BeholderWidget, tiling
from benchmarks import report
from benchmarks.interleave import Comparison
from benchmarks.networks import Network
from benchmarks.notebooks import open_notebook, read_result
from benchmarks.own import rendering
from benchmarks.peers.pictures import by_pillow, composed
from benchmarks.report import Line, at_most
from benchmarks.row import Options, Row

SHAPES = ((128, 768),) * 7 + ((64, 768),) * 2
"""Matrices whose sections, each as high as it has rows, fill a picture of 768 x 1064 px with the gaps between them."""

SIZE = (768, 1064)
RATE = 10.0
PHASE_SECONDS = 3.0
PAUSE_SECONDS = 2.0
"""Between phases, so that no picture of one side is still on its way when the other begins."""

VIEWPORT: ViewportSize = {"width": 1280, "height": 2400}
"""High enough for both pictures to be in sight at once: neither is drawn where nobody sees it."""

SLOWEST = 0.25
MARKS = 32
OWN, IMAGE = "own", "image"
AGAINST = "`ipywidgets.Image` on the same page, PNG by Pillow"

Moments = dict[str, float]
Measured = dict[str, Any]
WATCH = (Path(__file__).parent / "latency.js").read_text()

SHOW = """
from benchmarks import notebooks
from benchmarks.rows import latency

widget = latency.shown()
widget
"""
SHOW_IMAGE = """
image = latency.shown_image()
image
"""
TRAIN = "notebooks.leave_result(lambda: latency.measure_in_kernel(widget, image, phases={phases}))"
MEASURED_SECONDS = 600


def shown() -> BeholderWidget:
    """Return the widget of the first cell."""
    return BeholderWidget(values="arrays", rate=RATE)


def shown_image() -> ipywidgets.Image:
    """Return the image of the second cell, which shows something already so that the page has made its element."""
    return ipywidgets.Image(value=by_pillow(np.zeros((8, 8), np.float32)), format="png")


class Pictures:
    """Different pictures, as arrays and as composed values, in turns."""

    def __init__(self, number: int = 8) -> None:
        random = np.random.default_rng(0)
        layout = tiling.layout(SHAPES)
        networks = [[random.standard_normal(shape, dtype=np.float32) for shape in SHAPES] for _ in range(number)]
        self.size = (layout.width, layout.height)
        self._turns = itertools.cycle((arrays, composed(arrays, layout)) for arrays in networks)
        self.arrays, self.values = next(self._turns)

    def change(self) -> None:
        """Go on to the next."""
        self.arrays, self.values = next(self._turns)


class Busy:
    """What the kernel does between updates: products of matrices, on one thread, some milliseconds each."""

    def __init__(self) -> None:
        self._matrix = np.random.default_rng(0).standard_normal((400, 400))

    def step(self) -> None:
        """Do some of it."""
        np.matmul(self._matrix, self._matrix)

    def on(self, seconds: float) -> None:
        """Do it for some time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.step()


class ImageSide:
    """An `ipywidgets.Image` that is given a picture whenever one is due."""

    def __init__(self, image: ipywidgets.Image, clock: Callable[[], float] = time.monotonic) -> None:
        self._image = image
        self._clock = clock
        self._due = 0.0

    def show(self, values: NDArray[np.float32], step: int) -> bool:
        """Show a picture if one is due."""
        now = self._clock()
        if now < self._due:
            return False
        self._due = now + 1 / RATE
        self._image.value = by_pillow(marked(values, step))
        return True


def marked(values: NDArray[np.float32], step: int) -> NDArray[np.float32]:
    """Return the picture with its step in the first pixels, bit by bit, so that the page can tell which it shows."""
    values[0, :MARKS] = [step >> bit & 1 for bit in range(MARKS)]
    return values


def measure_in_kernel(
    widget: BeholderWidget, image: ipywidgets.Image, *, phases: int, seconds: float = PHASE_SECONDS
) -> Measured:
    """Show pictures on both sides in turns, and leave the moments at which each was at hand, by its step."""
    pictures, busy, peer, steps = Pictures(), Busy(), ImageSide(image), itertools.count(1)

    def phase(show: Callable[[int], bool]) -> Moments:
        moments: Moments = {}
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            busy.step()
            pictures.change()
            step, began = next(steps), time.time()
            if show(step):
                moments[str(step)] = began
        busy.on(PAUSE_SECONDS)
        return moments

    result: list[dict[str, Moments]] = [
        {
            OWN: phase(lambda step: widget.update(arrays=pictures.arrays, step=step)),
            IMAGE: phase(lambda step: peer.show(pictures.values, step)),
        }
        for _ in range(phases)
    ]
    return {"phases": result, "size": pictures.size}


def measure(options: Options) -> list[Line]:
    """Return the lines of the medians and of our slowest."""
    phases = options.rounds(10)
    with open_notebook(SHOW, SHOW_IMAGE, TRAIN.format(phases=phases + 1), viewport=VIEWPORT) as notebook:
        notebook.run_cell(0)
        notebook.run_cell(1)
        notebook.page.locator("img.widget-image").wait_for()
        notebook.page.evaluate(WATCH)
        notebook.start_cell(2)
        result: Measured = read_result(notebook.folder, within=MEASURED_SECONDS)
        painted: dict[str, Moments] = notebook.page.evaluate("benchmarkPainted")
    if tuple(result["size"]) != SIZE:
        raise RuntimeError(f"the pictures were to be of {SIZE}, not {result['size']}")
    ours, theirs = ([latencies(phase[side], painted[side]) for phase in result["phases"][1:]] for side in (OWN, IMAGE))
    medians = Comparison(tuple(map(statistics.median, ours)), tuple(map(statistics.median, theirs)))
    all_ours, all_theirs = sorted(itertools.chain(*ours)), sorted(itertools.chain(*theirs))
    what = f"update to paint, busy kernel, {SIZE[0]} x {SIZE[1]} px"
    slowest = percentile_95(all_ours)
    return [
        at_most(0.25, f"{what}, median", AGAINST, medians),
        Line(
            f"{what}, 95 % within ({len(all_ours)} pictures)",
            "",
            target=f"under {report.seconds(SLOWEST)}",
            measured=report.seconds(slowest),
            ours=report.seconds(slowest),
            theirs=report.seconds(percentile_95(all_theirs)),
            reached=slowest < SLOWEST,
        ),
    ]


def latencies(at_hand: Moments, painted: Moments) -> list[float]:
    """Return the seconds to the paint of each picture that was painted before the next one came."""
    return [painted[step] - moment for step, moment in at_hand.items() if step in painted]


def percentile_95(figures: list[float]) -> float:
    """Return what 95 % of the figures do not exceed."""
    return statistics.quantiles(figures, n=20, method="inclusive")[-1]


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame."""
    return rendering(Network(SHAPES))


ROW = Row("latency", measure, profiled)
