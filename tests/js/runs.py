"""A run as the kernel keeps it, and the answers to a page that asks for it."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from tests.js.cell import Cell


@dataclass
class Run:
    """One figure of sections over a run, of one column a step unless its stride is another.

    Attributes
    ----------
    names : sequence of str
        The sections' names.
    figures : numpy.ndarray
        (names, columns), NaN where there is none.
    metrics : mapping of str to numpy.ndarray
        (columns,) each.
    version : int
        See `StripMessage`.
    begins_again : int
        The call at which steps begin again from 0.
    stride : int
        Steps of each column.
    unseen : int
        Calls of each column that nothing is known of.
    """

    names: Sequence[str]
    figures: np.ndarray
    metrics: Mapping[str, np.ndarray] = field(default_factory=dict)
    version: int = 1
    begins_again: int = 10**9
    stride: int = 1
    unseen: int = 0

    def answer(self, cell: Cell, count: int = 1) -> dict[str, object]:
        """Answer the page's question of this number, counted from 1, and return it."""
        question = cell.wait_for_sent("strip", count)[count - 1]
        columns = self.figures.shape[1]
        first = question["first"] if question["version"] == self.version else 0
        last = self.stride * np.arange(1, columns + 1)
        calls = [last - self.stride + 1, last]
        steps = [each % self.begins_again for each in calls]
        moments = np.array([*steps, *calls, np.full(columns, self.unseen), *self.metrics.values()], "<f8")[:, first:]
        told = {"version": self.version, "first": first, "columns": columns, "names": list(self.names)}
        message = {"source": question["source"], "figure": question["figure"], "metrics": list(self.metrics), **told}
        buffers = [moments.tobytes(), self.figures[:, first:].astype("<f4").tobytes()]
        cell.call("strip", message, *(base64.b64encode(buffer).decode() for buffer in buffers))
        return question


def falling(names: Sequence[str], columns: int, *, seed: int = 0) -> Run:
    """Return a run whose figures and loss fall, with a spike in one section at two thirds."""
    rng = np.random.default_rng(seed)
    time = np.arange(columns) / max(1, columns)
    levels = rng.uniform(-9, -5, (len(names), 1)) - rng.uniform(1, 3, (len(names), 1)) * np.sqrt(time)
    figures = np.exp(levels + rng.normal(0, 0.15, (len(names), columns)))
    figures[len(names) // 2, 2 * columns // 3] *= 40
    loss = 2.3 * np.exp(-4 * time) + rng.uniform(0.02, 0.05, columns)
    return Run(names, figures, {"loss": loss})
