"""What the strip costs training: a sample of a model of 291 tensors, and a metric in an update that is not due."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from beholder_widget import BeholderWidget, frameworks
from benchmarks.interleave import interleave
from benchmarks.report import Line, under
from benchmarks.row import Options, Row
from benchmarks.rows.not_due import calls, calls_not_due

TENSORS = 291
SIDE = 512
METRIC = 1e-6
"""Seconds that a metric may add to an update that is not due."""

SAMPLE = 2.5e-3
"""Seconds that a sample may take: half of the default budget at 10 steps a second."""


def deep() -> object:
    """Return a PyTorch model of `TENSORS` parameters that have gradients."""
    import torch

    weights = [torch.nn.Parameter(torch.randn(SIDE, SIDE)) for _ in range(TENSORS)]
    for weight in weights:
        weight.grad = torch.ones_like(weight)
    return weights


def measure(options: Options) -> list[Line]:
    """Return both lines."""
    return [_sampling(options), _metrics(options)]


def _sampling(options: Options) -> Line:
    sample = _sampled(deep())
    for _ in range(5):
        sample()
    seconds = []
    for _ in range(options.rounds(60)):
        before = time.thread_time()
        sample()
        seconds.append(time.thread_time() - before)
    return under(SAMPLE, f"a sample for the strip, {TENSORS} parameters and gradients", seconds)


def _metrics(options: Options) -> Line:
    arrays, frame = [np.ones((128, 768), np.float32)], np.ones((128, 128), np.float32)
    with BeholderWidget() as widget, BeholderWidget() as other:
        plain = calls_not_due(widget, calls(widget, arrays, frame))
        with_metrics = calls_not_due(other, calls(other, arrays, frame, more=", metrics=metrics"))
        without, with_them = interleave(plain, with_metrics, rounds=options.rounds(200), warmups=20)
    added = [one - another for one, another in zip(with_them, without, strict=True)]
    return under(METRIC, "`update(metrics={...: float})`, not due, beyond one without", added)


def _sampled(model: object) -> Callable[[], object]:
    watched = frameworks.watch(model)
    return lambda: [each.settled() for each in frameworks.subsample(watched)]


def profiled() -> Callable[[], object]:
    """Return a sample."""
    return _sampled(deep())


ROW = Row("strip", measure, profiled)
