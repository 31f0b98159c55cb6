"""What the widget does with a watched model at each update, without the widget."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from beholder_widget import frameworks, tiling
from beholder_widget.frameworks import Tensor
from tests.frameworks import reading


@dataclass
class Shown:
    """A tensor as it was taken: its plan, its cells, their ratio, or why there are none."""

    tensor: Tensor
    plan: tiling.Plan
    cells: np.ndarray
    ratio: float = math.nan
    note: str = ""


class Viewer:
    """Looks at one choice of a watched model, update for update."""

    def __init__(self, model: Any, optimizer: Any = None, *, values: str, **bounds: Any) -> None:
        self.watched = frameworks.watch(model, optimizer)
        self.watched.show(values)
        self._values = values
        self.bounds = bounds
        self._call = 0

    @classmethod
    def of(cls, watched: frameworks.WatchedModel, *, values: str) -> Viewer:
        """Return what looks at a model that is watched already."""
        viewer = cls({}, values="parameters")
        watched.show(values)
        viewer.watched, viewer._values = watched, values
        return viewer

    def look(self) -> dict[str, Shown]:
        """Call once where `update` would be called; return what is shown, nothing if it is not ready."""
        self._call += 1
        tensors = self.watched.tensors(self._values)
        planned = [(tensor, reading.plan_of(tensor, **self.bounds)) for tensor in tensors if tensor.value is not None]
        if not self.watched.ready(self._values, planned, self._call):
            return {}
        return {tensor.name: self._shown(tensor, plan) for tensor, plan in planned}

    def _shown(self, tensor: Tensor, plan: tiling.Plan) -> Shown:
        try:
            cells = reading.cells(tensor, plan)
        except LookupError as error:
            return Shown(tensor, plan, np.empty((0, 0)), note=str(error))
        return Shown(tensor, plan, cells, math.nan if tensor.ratio is None else tensor.ratio(), tensor.note)
