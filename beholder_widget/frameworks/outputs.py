"""The output of one layer, or one tapped value: the shown cells of it are copied when a forward pass makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.base import Derived, Tensor, UnreadableError, Wait
from beholder_widget.frameworks.measuring import Gauge
from beholder_widget.frameworks.updates import Cells
from beholder_widget.tiling import Plan

PATIENCE = 3
"""So many smaller batches in a row are passed over; after that the smaller shape is shown."""

Describe = Callable[[str, Any], Tensor | None]
"""Returns an output as a tensor of a given name, None if there is no array in it."""


class Output(Derived):
    """The output of a place in the last pass that was measured."""

    def __init__(self, dtype: np.dtype[Any], cells: Cells | None = None) -> None:
        self._dtype = dtype
        self._cells = cells

    @property
    def dtype(self) -> np.dtype[Any]:
        """The dtype of the cells."""
        return self._dtype

    def gather(self, plan: Plan, out: np.ndarray) -> Wait:
        """Return a callable that copies the cells to `out`."""
        cells = self._cells
        if cells is None or cells.plan is not plan:
            raise UnreadableError("no pass through this layer has been seen yet")
        return lambda: np.copyto(out, cells.read())


class Place:
    """A place in the forward pass: a layer, or a call of `tap`; it keeps cells of the output, never the output.

    A batch that is smaller than the shown one, as the last of an epoch, is passed over. Of a larger batch the shown
    part is taken. So the picture keeps its shape from step to step.

    Parameters
    ----------
    name : str
        Name of the section.
    describe : callable
        Returns an output as a tensor of that name.

    Attributes
    ----------
    gauge : Gauge
        Decides which outputs are measured.
    """

    def __init__(self, name: str, describe: Describe) -> None:
        self.name = name
        self.gauge = Gauge()
        self._describe = describe
        self._seen: Tensor | None = None
        self._plan: Plan | None = None
        self._cells: Cells | None = None
        self._misses = 0

    @property
    def measured(self) -> bool:
        """Whether there are cells to show."""
        return self._cells is not None

    def plan(self, plans: Mapping[str, Plan]) -> bool:
        """Measure the planned cells from the next pass on; return whether there are any."""
        plan = plans.get(self._seen.name) if self._seen is not None else None
        if plan is None or plan is not self._plan:
            self._plan, self._cells, self._misses = plan, None, 0
            self.gauge.armed = plan is not None
        return plan is not None

    def tensor(self) -> Tensor | None:
        """Return the output as a named tensor, None as long as there was no pass."""
        seen = self._seen
        if seen is None or seen.value is None:
            return seen
        return replace(seen, value=Output(seen.value.dtype, self._cells))

    def hear(self, output: Any) -> None:
        """Take note of an output; copy its cells if this pass is to be measured."""
        self.gauge.happen()
        if self.gauge.armed or self._seen is None or self._seen.value is None:
            self._measure(output)

    def _measure(self, output: Any) -> None:
        tensor = self._describe(self.name, output)
        if tensor is None:
            return
        part = None if self._plan is None else _part(tensor, self._plan.array_shape)
        if part is not None and self._plan is not None:
            self._cells, self._misses = Cells(part, self._plan), 0
            if self._seen is not None and self._seen.facts != tensor.facts:
                self._seen = replace(self._seen, facts=tensor.facts)
            self.gauge.measured()
            return
        self._misses += 1
        if self._plan is None or tensor.shape[1:] != self._plan.array_shape[1:] or self._misses >= PATIENCE:
            dtype = None if tensor.value is None else recognition.dtype(tensor)
            self._seen = replace(tensor, value=None if dtype is None else Output(dtype))


def _part(tensor: Tensor, shape: tuple[int, ...]) -> Tensor | None:
    """Return the first part, of a given shape, of a tensor; None if the tensor is too small, or has no values."""
    if tensor.value is None or len(tensor.shape) != len(shape):
        return None
    if tensor.shape == shape:
        return tensor
    if isinstance(tensor.value, Derived) or any(has < wanted for has, wanted in zip(tensor.shape, shape, strict=True)):
        return None
    return replace(tensor, value=recognition.part(tensor.value, shape), shape=shape)
