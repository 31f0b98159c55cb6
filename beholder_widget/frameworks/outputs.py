"""The output of one layer, or one tapped value: the shown cells of it are copied when a forward pass makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import prod
from typing import Any

import numpy as np

from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.base import Derived, Tensor, UnreadableError, Wait
from beholder_widget.frameworks.entire import Chosen, Entire
from beholder_widget.frameworks.measuring import Gauge
from beholder_widget.frameworks.updates import Cells, Plans
from beholder_widget.tiling import Plan

PATIENCE = 3
"""So many smaller batches in a row are passed over; after that the smaller shape is shown."""

Describe = Callable[[str, Any], Tensor | None]
"""Returns an output as a tensor of a given name, None if there is no array in it."""


class Output(Derived):
    """The output of a place in the last pass that was measured.

    Parameters
    ----------
    cells : callable
        Returns what cells there are: which are wanted may be said after this was made.
    """

    def __init__(self, dtype: np.dtype[Any], cells: Callable[[], Mapping[Plan, Cells | Chosen]]) -> None:
        self._dtype = dtype
        self._cells = cells

    @property
    def dtype(self) -> np.dtype[Any]:
        """The dtype of the cells."""
        return self._dtype

    def gather(self, plan: Plan, out: np.ndarray) -> Wait:
        """Return a callable that copies the cells to `out`."""
        cells = self._cells().get(plan)
        if cells is None:
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
        self._plans: tuple[Plan, ...] = ()
        self._cells: dict[Plan, Cells | Chosen] = {}
        self._entire: Entire | None = None
        self._misses = 0

    @property
    def measured(self) -> bool:
        """Whether there are cells to show."""
        return bool(self._cells)

    @property
    def kept(self) -> int:
        """How many values are kept of the last pass, whose cells are not known yet."""
        return 0 if self._entire is None else self._entire.size

    def plan(self, plans: Plans) -> bool:
        """Measure the planned cells from the next pass on; return whether there are any.

        What is known of them is kept where the picture stays the same.
        """
        planned = plans.get(self._seen.name, ()) if self._seen is not None else ()
        if planned[:1] != self._plans[:1] or not planned:
            self._cells, self._misses = {}, 0
            self.gauge.forget()
        if planned != self._plans or not planned:
            self._cells = {plan: cells for plan, cells in self._cells.items() if plan in planned}
            self._plans = planned
            self.gauge.armed = False
            if planned:
                self.gauge.ask()
        entire, self._entire = self._entire, None
        if entire is not None and planned and planned[0].array_shape == entire.shape:
            self._cells = {plan: Chosen(entire, plan) for plan in planned}
            self.gauge.measured()
        return bool(planned)

    def tensor(self) -> Tensor | None:
        """Return the output as a named tensor, None as long as there was no pass."""
        seen = self._seen
        if seen is None or seen.value is None:
            return seen
        return replace(seen, value=Output(seen.value.dtype, lambda: self._cells))

    def forget_missed(self) -> None:
        """Let go of cells that are older than the last pass."""
        if self.gauge.missed:
            self._cells = {}
            self.gauge.forget()

    def hear(self, output: Any, *, each: bool = False, room: int = 0) -> None:
        """Take note of an output; copy its cells if this pass is to be measured.

        Parameters
        ----------
        each : bool
            Whether each pass is measured.
        room : int
            How many values may be copied where it is not known yet which cells are shown.
        """
        self.gauge.happen()
        self._entire = None
        if self.gauge.armed or each or self._seen is None or self._seen.value is None:
            self._measure(output, room)

    def _measure(self, output: Any, room: int) -> None:
        tensor = self._describe(self.name, output)
        if tensor is None:
            return
        shape = self._plans[0].array_shape if self._plans else None
        part = None if shape is None else _part(tensor, shape)
        if part is not None:
            self._cells, self._misses = {plan: Cells(part, plan) for plan in self._plans}, 0
            if self._seen is not None and self._seen.facts != tensor.facts:
                self._seen = replace(self._seen, facts=tensor.facts)
            self.gauge.measured()
            return
        if shape is None and tensor.value is not None and 0 < prod(tensor.shape) <= room:
            self._entire = Entire(tensor)
        self._misses += 1
        if shape is None or tensor.shape[1:] != shape[1:] or self._misses >= PATIENCE:
            dtype = None if tensor.value is None else recognition.dtype(tensor)
            self._seen = replace(tensor, value=None if dtype is None else Output(dtype, dict))


def _part(tensor: Tensor, shape: tuple[int, ...]) -> Tensor | None:
    """Return the first part, of a given shape, of a tensor; None if the tensor is too small, or has no values."""
    if tensor.value is None or len(tensor.shape) != len(shape):
        return None
    if tensor.shape == shape:
        return tensor
    if isinstance(tensor.value, Derived) or any(has < wanted for has, wanted in zip(tensor.shape, shape, strict=True)):
        return None
    return replace(tensor, value=recognition.part(tensor.value, shape), shape=shape)
