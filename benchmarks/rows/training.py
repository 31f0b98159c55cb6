"""A training loop with the widget, in a notebook that a browser shows, against the same loop without it."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from beholder_widget import BeholderWidget
from benchmarks.interleave import Comparison, interleave
from benchmarks.notebooks import open_notebook, read_result
from benchmarks.report import Line, at_most
from benchmarks.row import Options, Row

BLOCK_SECONDS = 2.0
"""How long a side trains before the next has its turn: some twenty frames, with their work in the background."""

SHOW = """
from benchmarks import notebooks
from benchmarks.rows import training

loop = training.Loop()
widget = training.shown(loop)
widget
"""
TRAIN = "notebooks.leave_result(lambda: training.measure_in_kernel(loop, widget, rounds={rounds}))"
MEASURED_SECONDS = 900

Measured = dict[str, Any]


class Loop:
    """A small convolutional network that learns from random images, on one thread of PyTorch on the CPU."""

    def __init__(self) -> None:
        import torch

        torch.set_num_threads(1)
        torch.manual_seed(0)
        self.model = torch.nn.Sequential(
            torch.nn.Conv2d(1, 16, 3, padding=1),
            torch.nn.ReLU(),
            torch.nn.MaxPool2d(2),
            torch.nn.Conv2d(16, 32, 3, padding=1),
            torch.nn.ReLU(),
            torch.nn.MaxPool2d(2),
            torch.nn.Flatten(),
            torch.nn.Linear(32 * 7 * 7, 128),
            torch.nn.ReLU(),
            torch.nn.Linear(128, 10),
        )
        self._optimizer = torch.optim.Adam(self.model.parameters(), lr=1e-3)
        self._loss = torch.nn.CrossEntropyLoss()
        self._images, self._labels = torch.randn(16, 1, 28, 28), torch.randint(10, (16,))

    def step(self) -> None:
        """Take one step of training."""
        self._optimizer.zero_grad()
        self._loss(self.model(self._images), self._labels).backward()
        self._optimizer.step()

    def steps(self, number: int, after: Callable[[], object]) -> float:
        """Take steps with something after each of them; return the seconds that they took."""
        began = time.perf_counter()
        for _ in range(number):
            self.step()
            after()
        return time.perf_counter() - began


def shown(loop: Loop) -> BeholderWidget:
    """Return the widget of the first cell, which shows and records the network at its default rate, 10/s."""
    widget = BeholderWidget(loop.model)
    widget.start_recording()
    return widget


def nothing() -> None:
    """Stand where the other loops update: the call itself is part of every loop."""


def measure_in_kernel(loop: Loop, widget: BeholderWidget, *, rounds: int, block: float = BLOCK_SECONDS) -> Measured:
    """Train without the widget, with one that nobody watches, and with the one of the first cell, in turns."""
    unwatched = BeholderWidget(loop.model)
    loop.steps(20, nothing)  # the first ones take longer
    number = max(1, round(20 * block / loop.steps(20, nothing)))
    taken: list[int] = []

    def watched() -> float:
        before = widget.stats["taken"]
        seconds = loop.steps(number, widget.update)
        taken.append(widget.stats["taken"] - before)
        return seconds

    without = partial(loop.steps, number, nothing)
    idle = partial(loop.steps, number, unwatched.update)
    seconds = interleave(without, idle, watched, rounds=rounds, warmups=1, before=widget.flush)
    return {
        "seconds": seconds,
        "steps": number,
        "taken": sum(taken[-rounds:]),
        "watched": dict(widget.stats),
        "unwatched": dict(unwatched.stats),
    }


def measure(options: Options) -> list[Line]:
    """Return the lines of the widget watched and recording, and of one that nobody watches."""
    with open_notebook(SHOW, TRAIN.format(rounds=options.rounds(24))) as notebook:
        notebook.run_cell(0)
        notebook.start_cell(1)
        result: Measured = read_result(notebook.folder, within=MEASURED_SECONDS)
    without, idle, watched = ([seconds / result["steps"] for seconds in side] for side in result["seconds"])
    stats = result["watched"]
    if not stats["painted"] or not stats["recorded"] or result["unwatched"]["painted"]:
        raise RuntimeError(f"the widget was to be watched and recording, and the other one not: {result}")
    step, against = "a step of training, small CNN, PyTorch CPU", "the same loop without it"
    rate = f"{result['taken'] / sum(result['seconds'][-1]):.1f} frames/s watched and recorded"
    return [
        at_most(1.05, f"{step}, {rate}", against, Comparison(tuple(watched), tuple(without))),
        at_most(1.01, f"{step}, nobody watching", against, Comparison(tuple(idle), tuple(without))),
    ]


def profiled() -> Callable[[], object]:
    """Return the updates that are taken while it trains, without a page."""
    loop = Loop()
    widget = BeholderWidget(loop.model, rate=1000, idle_rate=None, max_overhead=None)

    def work() -> None:
        loop.step()
        widget.update()

    return work


ROW = Row("training", measure, profiled)
