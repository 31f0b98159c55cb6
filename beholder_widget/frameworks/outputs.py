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
from beholder_widget.frameworks.sizes import PATIENCE, ShownShape, contains
from beholder_widget.frameworks.updates import Cells, Plans
from beholder_widget.tiling import Plan

PASSED_BY = "no pass through this layer has been seen yet"
COMES_NEXT = "shown from the next forward pass on"
"""Why there are no cells: passes have not come by this place; or there was none since these cells were asked for."""

EARLIER = "of an earlier step: not called in the last one"

IN_COMMON = "the part that outputs of different sizes have in common"

Describe = Callable[[str, Any], Tensor | None]
"""Returns an output as a tensor of a given name, None if there is no array in it."""


class Output(Derived):
    """The output of a place in the last pass that was measured.

    Parameters
    ----------
    cells : callable
        Returns what cells there are: which are wanted may be said after this was made.
    lack : callable
        Returns why there are none.
    """

    def __init__(
        self,
        dtype: np.dtype[Any],
        cells: Callable[[], Mapping[Plan, Cells | Chosen]],
        lack: Callable[[], str] = lambda: PASSED_BY,
    ) -> None:
        self._dtype = dtype
        self._cells = cells
        self._lack = lack

    @property
    def dtype(self) -> np.dtype[Any]:
        """The dtype of the cells."""
        return self._dtype

    def gather(self, plan: Plan, out: np.ndarray) -> Wait:
        """Return a callable that copies the cells to `out`."""
        cells = self._cells().get(plan)
        if cells is None:
            raise UnreadableError(self._lack())
        return lambda: np.copyto(out, cells.read())


class Place:
    """A place in the forward pass: a layer, or a call of `tap`; it keeps cells of the output, never the output.

    Where outputs differ in size, `ShownShape` decides which is shown. While each pass is measured, each is shown at its
    own size.

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
    awaits_pass : bool
        Whether there was no pass since cells were asked for that are not there.
    is_caught : bool
        Whether its last output is not finite, and is to be seen whatever else it puts out until the next update.
    heard_at : int
        The number of calls of `update` before its last output.
    """

    def __init__(self, name: str, describe: Describe) -> None:
        self.name = name
        self.gauge = Gauge()
        self.awaits_pass = self.is_caught = False
        self.heard_at = -1
        self._describe = describe
        self._seen: Tensor | None = None
        self._plans: tuple[Plan, ...] = ()
        self._cells: dict[Plan, Cells | Chosen] = {}
        self._cells_of = -1
        self._entire: Entire | None = None
        self._shown = ShownShape()
        self._unreadable = 0

    def describe(self, output: Any) -> Tensor | None:
        """Return an output as a tensor of the place's name, None if there is no array in it."""
        return self._describe(self.name, output)

    @property
    def measured(self) -> bool:
        """Whether there are cells to show."""
        return bool(self._plans) and self._plans[0] in self._cells

    @property
    def planned(self) -> bool:
        """Whether it is known which cells are shown."""
        return bool(self._plans)

    @property
    def falls_short(self) -> bool:
        """Whether there are cells of the last pass, and not those that are asked for now."""
        return self.awaits_pass and not self.measured and bool(self._cells)

    @property
    def kept(self) -> int:
        """How many values are kept of the last pass beside the cells that are shown."""
        return 0 if self._entire is None else self._entire.size

    def plan(self, plans: Plans) -> bool:
        """Measure the planned cells from the next pass on; return whether there are any.

        What is known of them is kept where the picture stays the same. What is known of the last pass is kept until the
        next one, whatever is asked for: it may be asked for again.
        """
        planned = plans.get(self._seen.name, ()) if self._seen is not None else ()
        if (planned[:1] != self._plans[:1] or not planned) and self._cells_of != self.gauge.events:
            self._cells = {}
        if planned != self._plans or not planned:
            self._plans = planned
            self.gauge.armed = False
            if planned:
                self.gauge.ask()
        self._choose(planned)
        if not self.measured:
            self.gauge.forget()
        elif self._cells_of == self.gauge.events:
            self.gauge.measured()
        self.awaits_pass = any(plan not in self._cells for plan in planned)
        return bool(planned)

    def _choose(self, planned: tuple[Plan, ...]) -> None:
        """Have the planned cells from a copy of all values of the last pass, if there is one."""
        if all(plan in self._cells for plan in planned):
            return
        complete = [plan for plan in self._cells if plan.distinct == plan.size]
        if self._entire is None and complete and self._cells_of == self.gauge.events:
            self._entire = Entire(complete[0], self._cells[complete[0]])
        entire = self._entire
        if entire is not None and planned[0].array_shape == entire.shape:
            known = self._cells if self._cells_of == self.gauge.events else {}
            self._cells = {plan: known.get(plan) or Chosen(entire, plan) for plan in planned}
            self._cells_of = self.gauge.events

    def tensor(self, *, is_late: bool = False) -> Tensor | None:
        """Return the output as a named tensor, None as long as there was no pass; it is said if it is a late one's."""
        seen = self._seen
        if seen is None or seen.value is None:
            return seen
        note = ", ".join(filter(None, (seen.note, EARLIER))) if is_late else seen.note
        return replace(seen, value=Output(seen.value.dtype, lambda: self._cells, self._lack), note=note)

    def _lack(self) -> str:
        """Return why there are no cells."""
        return COMES_NEXT if self.awaits_pass else PASSED_BY

    def forget_missed(self) -> None:
        """Let go of cells that are older than the last pass."""
        if self.gauge.missed:
            self._cells = {}
            self.gauge.forget()

    def forget_rest(self) -> None:
        """Let go of what is kept beside the cells that are shown."""
        self._entire = None
        if len(self._cells) > len(self._plans):
            self._cells = {plan: cells for plan, cells in self._cells.items() if plan in self._plans}

    def hear(
        self, output: Any, *, each: bool = False, whole: bool = False, room: Callable[[], int] = lambda: 0
    ) -> None:
        """Take note of an output; copy its cells if this pass is to be measured.

        Parameters
        ----------
        each : bool
            Whether each pass is measured.
        whole : bool
            Whether all values are copied too, so that any cells of this pass can be asked for.
        room : callable
            Returns how many values may be copied beside the cells that are shown.
        """
        self.gauge.happen()
        self.forget_rest()
        if self.gauge.armed or each or self._seen is None or self._seen.value is None:
            tensor = self.describe(output)
            if tensor is not None and tensor.value is None:
                self._note_unreadable(tensor)
            elif tensor is not None:
                is_known = self._planned_shape == tensor.shape
                fits = each and (whole or not is_known) and 0 < prod(tensor.shape) <= room()
                self._measure(tensor, follow=each and (is_known or fits), whole=whole and fits)

    def keep(self, tensor: Tensor, *, room: int) -> None:
        """Take note of an output that is not shown; copy all its values if they are no more than `room`."""
        self.gauge.happen()
        if tensor.value is None:
            self._note_unreadable(tensor)
            return
        self._shown.follow(tensor.shape)
        self._see(tensor, tensor.shape)
        if 0 < prod(tensor.shape) <= room:
            self._entire = Entire.of(tensor)

    def let_go(self) -> None:
        """Let go of values that were kept."""
        self._entire = None

    @property
    def _planned_shape(self) -> tuple[int, ...] | None:
        return self._plans[0].array_shape if self._plans else None

    def _note_unreadable(self, tensor: Tensor) -> None:
        """Show why there are no values, unless that may be a matter of one pass."""
        self._unreadable += 1
        if not self._plans or self._unreadable >= PATIENCE:
            self._seen, self._shown = tensor, ShownShape()

    def _measure(self, tensor: Tensor, *, follow: bool, whole: bool) -> None:
        """Copy the shown cells; all values too, or where the size is followed and its cells are not known yet."""
        self._unreadable = 0
        if follow:
            self._shown.follow(tensor.shape)
        else:
            self._shown.see(tensor.shape, can_be_cut=not isinstance(tensor.value, Derived))
        shape = self._shown.shape or ()
        part = _part(tensor, shape) if self._planned_shape == shape else None
        if part is not None:
            self._cells, self._cells_of = {plan: Cells(part, plan) for plan in self._plans}, self.gauge.events
            self.gauge.measured()
        if whole or (follow and part is None):
            self._entire = Entire.of(tensor)
        self._see(tensor, shape)

    def _see(self, tensor: Tensor, shape: tuple[int, ...]) -> None:
        """Show this part of such tensors from now on."""
        seen = None if self._seen is None or self._seen.value is None else self._seen
        if seen is not None and seen.shape == shape and not contains(tensor.shape, shape):
            return
        note = tensor.note if tensor.shape == shape else ", ".join(filter(None, (tensor.note, IN_COMMON)))
        if seen is None or (seen.shape, seen.facts, seen.note) != (shape, tensor.facts, note):
            self._seen = replace(tensor, value=Output(recognition.dtype(tensor), dict), shape=shape, note=note)


def _part(tensor: Tensor, shape: tuple[int, ...]) -> Tensor | None:
    """Return the first part, of a given shape, of a tensor of as many axes; None if there is no such part."""
    if tensor.shape == shape:
        return tensor
    if isinstance(tensor.value, Derived) or not contains(tensor.shape, shape):
        return None
    return replace(tensor, value=recognition.part(tensor.value, shape), shape=shape)
