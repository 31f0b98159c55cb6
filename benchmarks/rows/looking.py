"""What pointing and zooming cost the page, and how soon a lens shows what the wheel asks for."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from playwright.sync_api import CDPSession, expect

from beholder_widget import BeholderWidget, tiling
from benchmarks.networks import Network
from benchmarks.notebooks import open_notebook
from benchmarks.own import rendering
from benchmarks.report import Line, under, without_target
from benchmarks.row import Options, Row
from benchmarks.rows.latency import Busy
from tests.e2e.beholder_view import BeholderView
from tests.e2e.notebook_page import NotebookPage

PICTURE = (4_096, 768)
"""The matrix on which moves are measured: all of its values are shown."""

MATRIX = (25_088, 4_096)
"""The matrix that lenses look at."""

RATE = 10.0
TURNS = 6
MOVES = 40
BUSY_SECONDS = 300
WATCH = (Path(__file__).parent / "looking.js").read_text()
NEXT_FRAME = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"

SHOW = """
from benchmarks.rows import looking

widget, values = looking.shown()
widget
"""
SHOW_SAMPLED = """
widget.update(arrays={"weight": looking.sampled()})
widget.limits = (0, 1)
widget.colormap = "grayscale"
"""
TRAIN = "looking.train(widget)"


def shown() -> tuple[BeholderWidget, np.ndarray]:
    """Return the widget of the first cell, and what it shows."""
    values = np.random.default_rng(0).standard_normal(PICTURE, dtype=np.float32)
    widget = BeholderWidget(values="arrays", rate=RATE, show_all=True)
    widget.update(arrays={"weight": values})
    return widget, values


def sampled() -> np.ndarray:
    """Return a matrix of ones whose sample, as a picture shows it, is zeros."""
    values = np.ones(MATRIX, np.float32)
    plan = tiling.plan(MATRIX)
    values.reshape(-1)[plan.offsets([MATRIX[1], 1]).reshape(-1)] = 0
    return values


def train(widget: BeholderWidget, seconds: float = BUSY_SECONDS) -> None:
    """Compute and update, until interrupted."""
    values, busy, end = sampled(), Busy(), time.monotonic() + seconds
    for step in itertools.count():
        busy.step()
        widget.update(arrays={"weight": values}, step=step)
        if time.monotonic() > end:
            return


class Tasks:
    """The page's main thread: how long it is busy with something.

    Parameters
    ----------
    session : playwright.sync_api.CDPSession
        Of the page.
    """

    def __init__(self, notebook: NotebookPage) -> None:
        self._page = notebook.page
        self._session: CDPSession = notebook.page.context.new_cdp_session(notebook.page)
        # The processor time of the thread: what else the machine does meanwhile does not count.
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def of(self, move: Callable[[int], object]) -> list[float]:
        """Return the seconds that each move keeps the thread busy, beyond what waiting for a frame does."""
        return [self._seconds(partial(move, number)) - self._seconds(lambda: None) for number in range(MOVES)]

    def _seconds(self, act: Callable[[], object]) -> float:
        before = self._busy()
        act()
        self._page.evaluate(NEXT_FRAME)
        return self._busy() - before

    def _busy(self) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


def measure(options: Options) -> list[Line]:
    """Return the lines of moves, and those of lenses."""
    with open_notebook(SHOW, SHOW_SAMPLED, TRAIN) as notebook:
        notebook.run_cell(0)
        view = BeholderView(notebook.page.locator(".beholder"))
        view.wait_for_picture()
        lines = _moves(notebook, view)
        notebook.run_cell(1)
        notebook.page.evaluate(WATCH)
        trials = options.rounds(16)
        idle = _lenses(view, trials)
        notebook.start_cell(2)
        busy = _lenses(view, trials)
    within = 1 / RATE + 0.1
    return [
        *lines,
        under(0.15, f"wheel to a lens's paint, idle kernel, {MATRIX[0]:,} x {MATRIX[1]:,}", idle),
        under(within, f"wheel to a lens's paint, busy cell, {RATE:g} updates a second", busy),
    ]


def _moves(notebook: NotebookPage, view: BeholderView) -> list[Line]:
    """Measure pointing at cell after cell, turning the wheel to and fro, and dragging; and moves beside the widget."""
    tasks, mouse = Tasks(notebook), notebook.page.mouse

    def moving(left: float, top: float) -> list[float]:
        mouse.move(left, top)
        return tasks.of(lambda number: mouse.move(left + 3 * (number % 20), top + 5 * number % 60))

    prompt = notebook.page.locator(".jp-OutputArea-prompt").first.bounding_box()
    assert prompt is not None
    beside = moving(prompt["x"], prompt["y"] + 200)
    picture = view.canvas.bounding_box()
    assert picture is not None
    # A matrix that stands alone is as wide as its shape has it.
    x, y = picture["x"] + 20, picture["y"] + 200
    mouse.move(x, y)
    expect(view.inspector).to_be_visible()
    pointing = moving(x, y)
    notebook.page.keyboard.down("Control")
    mouse.wheel(0, -240)
    zooming = tasks.of(lambda number: mouse.wheel(0, 120 if number % 2 else -120))
    notebook.page.keyboard.up("Control")
    mouse.down()
    panning = tasks.of(lambda number: mouse.move(x + 4 * (number % 20), y + 3 * (number % 20)))
    mouse.up()
    view.fit()
    size = f"{PICTURE[1]} x {PICTURE[0]:,} cells"
    alone = [seconds - float(np.median(beside)) for seconds in pointing]
    return [
        without_target(under(2e-3, "main thread of the page, such a move beside the widget", beside)),
        under(2e-3, f"main thread of the page, inspector, {size}", pointing),
        under(2e-3, "main thread of the page, inspector, beyond such a move beside the widget", alone),
        under(8e-3, f"main thread of the page, turn of the wheel, {size}", zooming),
        under(8e-3, f"main thread of the page, step of a drag, {size}", panning),
    ]


def _lenses(view: BeholderView, trials: int) -> list[float]:
    """Return the seconds from the wheel until what only a lens can see is painted."""
    page, seconds = view.root.page, []
    for trial in range(trials):
        view.fit()
        picture = view.canvas.bounding_box()
        assert picture is not None
        page.evaluate("benchmarkForget()")
        page.mouse.move(picture["x"] + (0.3 + 0.02 * trial) * picture["width"], picture["y"] + 100 + 5 * trial)
        view.turn_wheel(TURNS)
        seconds.append(page.evaluate("benchmarkLens()") / 1e3)
    return seconds


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame."""
    return rendering(Network((PICTURE,)))


ROW = Row("looking", measure, profiled)
