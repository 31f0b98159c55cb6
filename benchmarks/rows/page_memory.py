"""The page's memory over ten thousand pictures, with strip, curve and figures."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import numpy as np

from beholder_widget import BeholderWidget
from benchmarks.networks import Network
from benchmarks.notebooks import open_notebook
from benchmarks.own import rendering
from benchmarks.report import Line, megabytes
from benchmarks.row import Options, Row
from tests.e2e.beholder_view import BeholderView
from tests.e2e.notebook_page import NotebookPage
from tests.e2e.waiting import wait_until

PICTURES = 10_000
SETTLED = 0.6
"""The share of the pictures after which the page's store of them is full, 150 MB of them."""

SHAPES = ((32, 64),) * 6
LIMIT = 5e6
PAINTED = "painted"
EVERY = 50
MEASURED_SECONDS = 1200

SHOW = """
from benchmarks.rows import page_memory

widget = page_memory.shown()
widget
"""
TRAIN = "page_memory.train(widget)"


def shown() -> BeholderWidget:
    """Return the widget of the first cell."""
    return BeholderWidget(rate=1000, max_overhead=None)


def train(widget: BeholderWidget) -> None:
    """Train until interrupted, and tell how many pictures the page has painted."""
    random = np.random.default_rng(0)
    model = {f"layer{number}.weight": random.standard_normal(shape) for number, shape in enumerate(SHAPES)}
    widget.watch(model)
    told, part = Path(PAINTED), Path(f"{PAINTED}.part")
    for step in itertools.count():
        for values in model.values():
            values[step % len(values)] = random.standard_normal(values.shape[1])
        widget.update(step=step, metrics={"loss": 1 / (1 + step)})
        widget.flush(0.1)
        if step % EVERY == 0:
            part.write_text(str(widget.stats[PAINTED]))
            part.replace(told)


class Heap:
    """The page's heap, after what nobody needs has been collected."""

    def __init__(self, notebook: NotebookPage) -> None:
        self._session = notebook.page.context.new_cdp_session(notebook.page)
        self._session.send("Performance.enable")

    def used(self) -> float:
        """Return bytes of objects and of what buffers hold."""
        self._session.send("HeapProfiler.collectGarbage")
        usage = self._session.send("Runtime.getHeapUsage")
        return float(usage["usedSize"]) + float(usage.get("backingStorageSize", 0))

    def nodes(self) -> int:
        """Return how many nodes the document has, those that were taken out and not collected too."""
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return int(next(metric["value"] for metric in metrics if metric["name"] == "Nodes"))


def measure(options: Options) -> list[Line]:
    """Return the line."""
    pictures = options.rounds(PICTURES)
    with open_notebook(SHOW, TRAIN) as notebook:
        notebook.run_cell(0)
        notebook.start_cell(1)
        BeholderView(notebook.page.locator(".beholder")).wait_for_picture()
        heap, told = Heap(notebook), notebook.folder / PAINTED

        def at(count: float) -> tuple[float, int]:
            def reached() -> bool:
                return told.exists() and int(told.read_text()) >= count

            wait_until(reached, f"{count:g} pictures on the page", seconds=MEASURED_SECONDS)
            return heap.used(), heap.nodes()

        first, nodes_first = at(SETTLED * pictures)
        last, nodes_last = at(pictures)
    return [
        Line(
            f"memory of the page after {pictures:,} pictures ({nodes_last:,} nodes)",
            f"after the first {SETTLED * pictures:,.0f} ({nodes_first:,} nodes)",
            target=f"grown by less than {megabytes(LIMIT)}",
            measured=megabytes(last - first),
            ours=megabytes(last),
            theirs=megabytes(first),
            reached=last - first < LIMIT,
        )
    ]


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame."""
    return rendering(Network(SHAPES))


ROW = Row("page-memory", measure, profiled)
