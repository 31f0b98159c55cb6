"""The kernel's memory over a hundred thousand updates, with the view open and recording."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import psutil  # type: ignore[import-untyped] # it ships no types

from beholder_widget import BeholderWidget
from benchmarks.networks import Network
from benchmarks.notebooks import open_notebook, read_result
from benchmarks.own import rendering
from benchmarks.report import Line, megabytes
from benchmarks.row import Options, Row

UPDATES = 100_000
SETTLED = 1_000
NAP_SECONDS = 2e-4
"""What the main thread waits while no update is due, as it does for what computes without the interpreter."""

LAST = 5
"""Looks at the memory, the last ones, whose median is taken for the end."""

LIMIT = 5e6
CELLS = (128, 768)
HISTORY_BYTES = 64 * 2**20

SHOW = """
from benchmarks import notebooks
from benchmarks.rows import memory

widget = memory.shown()
widget
"""
UPDATE = "notebooks.leave_result(lambda: memory.measure_in_kernel(widget, updates={updates}))"
MEASURED_SECONDS = 1500

Measured = dict[str, Any]
Look = dict[str, int]


def shown() -> BeholderWidget:
    """Return the widget of the first cell: it takes as many updates as it can, and records them."""
    widget = BeholderWidget(values="arrays", rate=1000, max_overhead=None, history_bytes=HISTORY_BYTES)
    widget.start_recording()
    return widget


def measure_in_kernel(widget: BeholderWidget, *, updates: int, every: int = SETTLED) -> Measured:
    """Take updates, with another row of a matrix changed each time, and look at the memory now and then.

    The picture's PNG has about 100 kB, of which the history for `export` keeps 64 MB: it is full by the time that a
    thousand pictures have been made.
    """
    random, process = np.random.default_rng(0), psutil.Process()
    matrix = random.standard_normal(CELLS, dtype=np.float32)
    looks = []
    for number in range(1, updates + 1):
        matrix[number % CELLS[0]] = random.standard_normal(CELLS[1], dtype=np.float32)
        while not widget.update(arrays=[matrix], step=number):
            time.sleep(NAP_SECONDS)
        if number <= SETTLED:
            widget.flush()  # none of the first pictures is left out: then the history is full
        if number % every == 0:
            looks.append({"taken": number, "rendered": widget.stats["rendered"], "bytes": process.memory_info().rss})
    return {"looks": looks, "stats": dict(widget.stats), "picture": len(widget.snapshot())}


def check_history(look: Look, picture: int) -> None:
    """Raise if the history was not full at a look: it would go on to grow; `picture` is the bytes of one."""
    if look["rendered"] * picture <= HISTORY_BYTES:
        raise RuntimeError(f"too few pictures of {picture} bytes to fill the history: {look}")


def measure(options: Options) -> list[Line]:
    """Return the line."""
    updates = UPDATES // 10 if options.quick else UPDATES
    with open_notebook(SHOW, UPDATE.format(updates=updates)) as notebook:
        notebook.run_cell(0)
        notebook.start_cell(1)
        result: Measured = read_result(notebook.folder, within=MEASURED_SECONDS)
    stats, looks = result["stats"], result["looks"]
    if not stats["painted"] or not stats["recorded"]:
        raise RuntimeError(f"the view was to be open and recording: {stats}")
    check_history(looks[0], result["picture"])
    first, last = looks[0]["bytes"], statistics.median(look["bytes"] for look in looks[-LAST:])
    counts = ", ".join(f"{stats[name]:,} {name}" for name in ("rendered", "painted", "recorded"))
    return [
        Line(
            f"memory of the kernel after {stats['taken']:,} updates ({counts})",
            f"after the first {looks[0]['taken']:,}",
            target=f"grown by less than {megabytes(LIMIT)}",
            measured=megabytes(last - first),
            spread=f"at most {megabytes(max(look['bytes'] for look in looks) - first)}",
            ours=megabytes(last),
            theirs=megabytes(first),
            reached=last - first < LIMIT,
        )
    ]


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame."""
    return rendering(Network([CELLS]))


ROW = Row("memory", measure, profiled)
