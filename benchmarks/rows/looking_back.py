"""What a step back costs the page, and how soon the picture of that step is there."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from beholder_widget import BeholderWidget
from benchmarks.networks import Network
from benchmarks.notebooks import open_notebook
from benchmarks.own import rendering
from benchmarks.report import Line, under
from benchmarks.row import Options, Row
from benchmarks.rows.looking import PICTURE, Tasks
from tests.e2e.beholder_view import BeholderView

FRAMES = 60
STEP_BACK = 0.1
"""Seconds within which a person takes an answer for immediate."""

MAIN_THREAD = 16e-3
"""Seconds of the page's main thread: one frame of the screen."""

SHOW = """
from benchmarks.rows import looking_back

widget = looking_back.shown()
widget
"""
TRAIN = "looking_back.train(widget)"

# Resolves with the milliseconds from a key to the picture of another step.
PRESS = """() => new Promise((tell) => {
  const canvas = document.querySelector(".beholder-canvas");
  const slider = document.querySelector("[role=slider][aria-label=Step]");
  const began = performance.now();
  const seen = new MutationObserver(() => {
    seen.disconnect();
    tell(performance.now() - began);
  });
  seen.observe(canvas, { attributeFilter: ["data-step"] });
  slider.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true, cancelable: true }));
})"""


def shown() -> BeholderWidget:
    """Return the widget of the first cell."""
    return BeholderWidget(values="arrays", rate=1000, show_all=True, max_overhead=None)


def train(widget: BeholderWidget) -> None:
    """Leave `FRAMES` frames."""
    rng = np.random.default_rng(0)
    for step in range(FRAMES):
        widget.update(arrays={"weight": rng.standard_normal(PICTURE, dtype=np.float32)}, step=step)
        widget.flush()


def measure(options: Options) -> list[Line]:
    """Return the line of the time to a picture, and that of the main thread."""
    with open_notebook(SHOW, TRAIN) as notebook:
        notebook.run_cell(0)
        notebook.run_cell(1)
        page, view = notebook.page, BeholderView(notebook.page.locator(".beholder"))
        view.wait_for_picture()
        page.evaluate(PRESS)
        seconds = [page.evaluate(PRESS) / 1e3 for _ in range(options.rounds(FRAMES // 2))]
        view.button("Live").click()
        view.wait_for(f"Number(canvas.dataset.step) === {FRAMES - 1}")
        busy = Tasks(notebook).of(lambda _: page.evaluate(PRESS))
    size = f"{PICTURE[1]} x {PICTURE[0]:,} cells"
    return [
        under(STEP_BACK, f"a step back, key to picture, {size}", seconds),
        under(MAIN_THREAD, f"main thread of the page, a step back, {size}", busy),
    ]


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame."""
    return rendering(Network((PICTURE,)))


ROW = Row("looking-back", measure, profiled)
