"""`update()` when no update is due, against an empty method."""

from __future__ import annotations

import timeit
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from beholder_widget import BeholderWidget
from benchmarks.interleave import Run, compare
from benchmarks.report import Line, at_most
from benchmarks.row import Options, Row

CALLS = 1000
METRICS = {"loss": 1.0}
UNROLLED = 10
"""Calls between two turns of the loop, whose own cost would flatter both sides alike."""


class Empty:
    """An object with a method of the same signature that does nothing."""

    def update(
        self,
        arrays: Any = None,
        frame: Any = None,
        *,
        step: int | None = None,
        metrics: Mapping[str, Any] | None = None,
    ) -> None:
        """Do nothing."""


def calls(shown: BeholderWidget | Empty, arrays: list[np.ndarray], frame: np.ndarray, more: str = "") -> Run:
    """Return a run of `CALLS` calls, as seconds for each; `more` are further arguments, as they are written."""
    statement = "\n".join([f"shown.update(arrays=arrays, frame=frame{more})"] * UNROLLED)
    timer = timeit.Timer(statement, globals={"shown": shown, "arrays": arrays, "frame": frame, "metrics": METRICS})
    return lambda: timer.timeit(CALLS // UNROLLED) / CALLS


def calls_not_due(widget: BeholderWidget, run: Run) -> Run:
    """Return that run of a widget's updates, begun anew where one of them was due after all."""

    def undue() -> float:
        while True:
            widget.flush()
            before = widget.stats["taken"]
            seconds = run()
            if widget.stats["taken"] == before > 0:
                return seconds
            widget.update(arrays=[np.zeros((2, 2))])

    return undue


def measure(options: Options) -> list[Line]:
    """Return the line."""
    arrays, frame = [np.ones((128, 768), np.float32)] * 32, np.ones((128, 128), np.float32)
    with BeholderWidget() as widget:
        ours = calls_not_due(widget, calls(widget, arrays, frame))
        comparison = compare(ours, calls(Empty(), arrays, frame), rounds=options.rounds(400), warmups=20)
    what = "`update(arrays=..., frame=...)`, not due"
    return [at_most(4, what, "an empty method of the same signature", comparison)]


def profiled() -> Callable[[], object]:
    """Return ten thousand updates that are not due."""
    widget = BeholderWidget()
    widget.update(arrays=[np.zeros((2, 2))])

    def work() -> None:
        for _ in range(10_000):
            widget.update(arrays=None, frame=None)

    return work


ROW = Row("not-due", measure, profiled)
