"""The memory of kernel and page over one run of two hundred thousand updates, with strip, curve and looking back."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil  # type: ignore[import-untyped] # it ships no types

from beholder_widget import BeholderWidget
from benchmarks.networks import Network
from benchmarks.notebooks import leave_result, open_notebook, read_result
from benchmarks.own import rendering
from benchmarks.report import Line, megabytes
from benchmarks.row import Options, Row
from benchmarks.rows.memory import NAP_SECONDS
from benchmarks.rows.page_memory import Heap
from tests.e2e.beholder_view import BeholderView
from tests.e2e.waiting import wait_until

UPDATES = 200_000
QUICK_UPDATES = 4_000
SETTLED = 0.5
"""The share of the updates after which the memory is looked at first."""

SHAPES = ((96, 256),) * 4
PICTURE_BYTES = 40_000
"""What a picture of these has at least, where it is kept: all cells are noise."""

HISTORY_BYTES = 32 * 2**20
PAGE_BYTES = 150 * 2**20
COLUMNS = 2_000
"""What is bounded: the kernel's frames, the page's, and the columns of the strip."""

LIMIT = 5e6
EVERY = 500
LOOKS = 40
"""Updates from look to look, and the last looks at the kernel's memory that are compared with the first ones."""

TOLD = "told"
MEASURED_SECONDS = 1500

SHOW = """
from benchmarks.rows import long_run

widget = long_run.shown()
widget
"""
TRAIN = "long_run.train(widget, updates={updates})"

Look = dict[str, int]


def shown() -> BeholderWidget:
    """Return the widget of the first cell: every call is sampled, fifteen a second are pictures."""
    return BeholderWidget(rate=15, idle_rate=None, max_overhead=None, history_bytes=HISTORY_BYTES)


def train(widget: BeholderWidget, *, updates: int) -> None:
    """Call `update` so often, look at the memory now and then, and leave what was seen."""
    leave_result(lambda: looked_at(widget, updates=updates))


def looked_at(widget: BeholderWidget, *, updates: int, every: int = EVERY) -> list[Look]:
    """Train a model for so many updates, and return the looks at the memory, each of which is told at once."""
    random, process = np.random.default_rng(0), psutil.Process()
    model = {f"layer{number}.weight": random.standard_normal(shape, "f4") for number, shape in enumerate(SHAPES)}
    widget.watch(model)
    looks: list[Look] = []
    told, part = Path(TOLD), Path(f"{TOLD}.part")
    for step in range(1, updates + 1):
        for values in model.values():
            values[step % len(values)] = random.standard_normal(values.shape[1], "f4")
        widget.update(step=step, metrics={"loss": 1 / step, "accuracy": step / updates})
        time.sleep(NAP_SECONDS)
        if step % every == 0:
            stats = widget.stats
            counts = {name: stats[name] for name in ("rendered", "painted")}
            looks.append({"updates": step, **counts, "sent": stats["bytes"], "bytes": int(process.memory_info().rss)})
            part.write_text(json.dumps(looks[-1]))
            part.replace(told)
    return looks


def check_stores(look: Look) -> None:
    """Raise if not all that the kernel keeps within bounds was full at a look: it would go on to grow."""
    if look["rendered"] * PICTURE_BYTES <= HISTORY_BYTES or look["updates"] <= COLUMNS:
        raise RuntimeError(f"too few pictures or updates to fill what the kernel keeps: {look}")


def besides_pictures(heap: float, look: Look) -> float:
    """Return what a page has besides the pictures that it keeps: all that it was sent, up to its bound.

    How large pictures are that a page is sent goes by how busy it is, so its store fills up sooner or later.
    """
    return heap - min(look["sent"], PAGE_BYTES)


def measure(options: Options) -> list[Line]:
    """Return a line for the kernel and one for the page, of the same run."""
    updates = QUICK_UPDATES if options.quick else UPDATES
    with open_notebook(SHOW, TRAIN.format(updates=updates)) as notebook:
        notebook.run_cell(0)
        notebook.start_cell(1)
        BeholderView(notebook.page.locator(".beholder")).wait_for_picture()
        heap, told = Heap(notebook), notebook.folder / TOLD

        def look() -> Look:
            found: Look = json.loads(told.read_text()) if told.exists() else {"updates": 0}
            return found

        wait_until(lambda: look()["updates"] >= SETTLED * updates, "full stores", seconds=MEASURED_SECONDS)
        settled, heap_first, nodes_first = look(), heap.used(), heap.nodes()
        if not options.quick:
            check_stores(settled)
        looks: list[Look] = read_result(notebook.folder, within=MEASURED_SECONDS)
        heap_last, nodes_last = heap.used(), heap.nodes()
    kept = [megabytes(min(each["sent"], PAGE_BYTES)) for each in (settled, looks[-1])]
    ends = besides_pictures(heap_first, settled), besides_pictures(heap_last, looks[-1])
    count = min(LOOKS, len(looks) // 4)
    after = [each["bytes"] for each in looks if each["updates"] >= settled["updates"]]
    first, last = (float(np.median(part)) for part in (after[:count], after[-count:]))
    run = f"{updates:,} updates ({looks[-1]['rendered']:,} rendered, {looks[-1]['painted']:,} painted)"
    before = f"after the first {settled['updates']:,}"
    return [
        _line(f"memory of the kernel after {run}", before, (first, last), f"at most {megabytes(max(after) - first)}"),
        _line(
            f"memory of the page after {run}, besides {kept[1]} of pictures, {nodes_last:,} nodes",
            f"{before}, besides {kept[0]}, {nodes_first:,} nodes",
            ends,
        ),
    ]


def _line(what: str, before: str, ends: tuple[float, float], spread: str = "") -> Line:
    first, last = ends
    return Line(
        what,
        before,
        target=f"grown by less than {megabytes(LIMIT)}",
        measured=megabytes(last - first),
        spread=spread,
        ours=megabytes(last),
        theirs=megabytes(first),
        reached=last - first < LIMIT,
    )


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame."""
    return rendering(Network(SHAPES))


ROW = Row("long-run", measure, profiled)
