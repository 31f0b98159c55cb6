"""Small samples of a watched model's parameters and gradients, for every call of `update` that can afford them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from beholder_widget import tiling
from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.base import ModelTensors, Tensor, UnreadableError, Wait
from beholder_widget.frameworks.places import CELLS, spacing
from beholder_widget.samples import Subsample

SOURCES = ("parameters", "gradients")


def subsample(model: ModelTensors) -> list[Subsample]:
    """Return a small sample of each parameter and gradient of a model, without waiting for a device.

    A model may have a faster way of its own, as those of PyTorch have.
    """
    own: Callable[[], list[Subsample]] | None = getattr(model, "subsample", None)
    if own is not None:
        return own()
    there = model.choices()
    sampled = (_sample(source, model.tensors(source)) for source in SOURCES if source in there)
    return [subsample for subsample in sampled if subsample.names]


def _sample(source: str, tensors: Sequence[Tensor]) -> Subsample:
    """Return a sample of tensors of any framework: of the cells that a picture would show, some."""
    parts, totals, trainable = [], [], []
    for tensor in tensors:
        for part in _cells(tensor):
            parts.append(part)
            totals.append(math.prod(tensor.shape))
            trainable.append(tensor.facts.trainable)
    sizes = tuple(len(places) for _, _, places, _ in parts)
    wide = any(cells.dtype == np.float64 for _, cells, _, _ in parts)
    buffer = np.empty(sum(sizes), np.float64 if wide else np.float32)

    def pick() -> None:
        start = 0
        for _, cells, places, wait in parts:
            if wait is not None:
                wait()
            buffer[start : start + len(places)] = cells.ravel()[places]
            start += len(places)

    pending: tuple[Wait, ...] = (pick,)
    if all(wait is None for _, _, _, wait in parts):
        # What is in host memory is there at once: what is not finite is known of in this very call.
        pick()
        pending = ()
    names = tuple(name for name, _, _, _ in parts)
    there = set(names)
    unseen = tuple(tensor.name for tensor in tensors if tensor.name not in there)
    return Subsample(source, names, sizes, buffer, pending, tuple(totals), tuple(trainable), unseen)


def _cells(tensor: Tensor) -> Iterator[tuple[str, np.ndarray, range, Wait | None]]:
    if tensor.value is None:
        return
    plan = tiling.plan(tensor.shape, axes=tensor.axes)
    cells = np.empty(plan.shape, recognition.dtype(tensor))
    if not cells.size:
        return
    try:
        wait = recognition.gather(tensor, plan, cells)
    except UnreadableError:
        return
    step = spacing(cells.size, cells.shape[1]) if cells.size > CELLS else 1
    yield tensor.name, cells, range(0, cells.size, step), wait
