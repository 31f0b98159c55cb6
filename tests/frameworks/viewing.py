"""What the widget does with a watched model at each update, without the widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from beholder_widget import frameworks, tiling
from beholder_widget.frameworks import Tensor
from tests.frameworks import reading


@dataclass
class Shown:
    """A tensor as it was taken: its plan, its cells, and their ratio if it has one."""

    tensor: Tensor
    plan: tiling.Plan
    cells: np.ndarray
    ratio: float | None


class Viewer:
    """Looks at one choice of a watched model, update for update."""

    def __init__(self, model: Any, optimizer: Any = None, *, values: str, **bounds: Any) -> None:
        self.watched = frameworks.watch(model, optimizer)
        self.watched.show(values)
        self._values = values
        self._bounds = bounds
        self._call = 0

    def look(self) -> dict[str, Shown]:
        """Call once where `update` would be called; return what is shown, nothing if it is not ready."""
        self._call += 1
        tensors = self.watched.tensors(self._values)
        planned = [(tensor, reading.plan_of(tensor, **self._bounds)) for tensor in tensors if tensor.value is not None]
        if not self.watched.ready(self._values, planned, self._call):
            return {}
        return {tensor.name: self._shown(tensor, plan) for tensor, plan in planned}

    def _shown(self, tensor: Tensor, plan: tiling.Plan) -> Shown:
        cells = reading.cells(tensor, plan)
        return Shown(tensor, plan, cells, None if tensor.ratio is None else tensor.ratio())
