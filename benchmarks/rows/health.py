"""What watching over a training costs: looking at VGG-16's whole tensors in turn, and the checks of 291 of them."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from beholder_widget import BeholderWidget
from beholder_widget.monitoring.checks.checks import Checks
from beholder_widget.monitoring.checks.records import Reading
from beholder_widget.monitoring.figures import of_samples
from benchmarks.networks import vgg16_shapes
from benchmarks.report import Line, under
from benchmarks.row import Options, Row

SHARE = 0.01
"""Seconds in each second of training that looking at whole tensors may take: a fifth of the default budget."""

JUDGED = 1e-3
"""Seconds that the checks of one reading may take, on their own thread."""

STEP = 0.02
"""Seconds of a step of training."""

TENSORS = 291
CELLS = 64


def measure(options: Options) -> list[Line]:
    """Return both lines."""
    return [_scanning(options), _judging(options)]


def _scanning(options: Options) -> Line:
    import torch

    model = [torch.nn.Parameter(torch.zeros(shape)) for shape in vgg16_shapes()]
    for weight in model:
        weight.grad = torch.ones_like(weight)
    shares = []
    with BeholderWidget(model, rate=0) as widget:
        scanner = widget._beholder_engine.probe.scanner  # noqa: SLF001 - its share alone is no public figure
        # The first piece is looked at before any time has paid for it: it counts less and less.
        for _ in range(options.rounds(40)):
            end = time.monotonic() + 1
            while time.monotonic() < end:
                time.sleep(STEP)
                widget.update()
            shares.append(scanner.overhead())
    return under(SHARE, "VGG-16's whole tensors in turn, of a second of training", shares)


def _judging(options: Options) -> Line:
    judge = profiled()
    seconds = []
    for _ in range(options.rounds(200)):
        before = time.thread_time()
        judge()
        seconds.append(time.thread_time() - before)
    return under(JUDGED, f"the checks of a reading of {TENSORS} gradients", seconds)


def profiled() -> Callable[[], object]:
    """Return the judging of one reading after another."""
    checks, random, calls = Checks(), np.random.default_rng(0), iter(range(1, 1 << 62))
    names = tuple(f"layer{number}.weight" for number in range(TENSORS))
    sizes = np.full(TENSORS, CELLS)
    figures = [of_samples(random.standard_normal(TENSORS * CELLS), sizes) for _ in range(8)]

    def judge() -> object:
        call = next(calls)
        return checks.see(Reading(call, call, "gradients", names, figures[call % len(figures)], sizes))

    return judge


ROW = Row("health", measure, profiled)
