"""What training changed: the differences of parameters between two moments, of the cells that are shown alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.base import Derived, Tensor, Wait, Watched
from beholder_widget.tiling import Plan

Plans = Mapping[str, Plan]


class Cells:
    """Some cells of one tensor at one moment; a copy from a device is waited for when they are first read."""

    def __init__(self, tensor: Tensor, plan: Plan) -> None:
        self.plan = plan
        self._values = np.empty(plan.shape, recognition.dtype(tensor))
        self._wait = recognition.gather(tensor, plan, self._values)

    def read(self) -> np.ndarray:
        """Return the values, (rows, columns); called on the render thread."""
        if self._wait is not None:
            self._wait()
            self._wait = None
        return self._values


Moment = dict[str, Cells]


def moment(parameters: Sequence[Tensor], plans: Plans) -> Moment:
    """Copy the planned cells of the parameters as they are now; one of another shape than planned is left out."""
    planned = [(tensor, plans.get(tensor.name)) for tensor in parameters if tensor.value is not None]
    return {
        tensor.name: Cells(tensor, plan)
        for tensor, plan in planned
        if plan is not None and plan.array_shape == tensor.shape
    }


def plans_of(shown: Sequence[tuple[Tensor, Plan]]) -> dict[str, Plan]:
    """Return the plans by the tensors' names."""
    return {tensor.name: plan for tensor, plan in shown}


class Change(Derived):
    """How much a parameter changed between two moments.

    Parameters
    ----------
    parameter : Tensor
        As it is now.
    changes : Changes
        Has the cells before and after.
    """

    def __init__(self, parameter: Tensor, changes: Changes) -> None:
        self._dtype = recognition.dtype(parameter)
        self._name = parameter.name
        self._changes = changes
        self._ratio = np.nan

    @property
    def dtype(self) -> np.dtype[Any]:
        """The parameter's."""
        return self._dtype

    def gather(self, plan: Plan, out: np.ndarray) -> Wait:
        """Return what writes the differences to `out`."""
        before, after = self._changes.pairs.get(self._name, (None, None))
        if before is None or after is None or before.plan is not plan:
            raise LookupError("no step that changes it has been seen yet")

        def subtract() -> None:
            weights = after.read()
            with np.errstate(all="ignore"):
                np.subtract(weights, before.read(), out=out)
                self._ratio = float(np.linalg.norm(out)) / (float(np.linalg.norm(weights)) or np.nan)

        return subtract

    def ratio(self) -> float:
        """Return the update's norm over the weights', of these cells; NaN if all of the weights are 0."""
        return self._ratio


class Changes:
    """The pairs of moments that are shown as updates.

    Parameters
    ----------
    parameters : callable
        Lists the parameters as they are now.
    """

    def __init__(self, parameters: Callable[[], list[Tensor]]) -> None:
        self.parameters = parameters
        self.pairs: dict[str, tuple[Cells, Cells]] = {}

    def tensors(self) -> list[Tensor]:
        """Return for each parameter its change."""
        return [self._changed(parameter) for parameter in self.parameters()]

    def forget(self) -> None:
        """Let go of all copies."""
        self.pairs = {}

    def _changed(self, parameter: Tensor) -> Tensor:
        if parameter.value is None:
            return parameter
        change = Change(parameter, self)
        note = f"change of the {parameter.note}" if parameter.note else ""
        return replace(parameter, value=change, note=note, ratio=change.ratio)


class ChangesBetweenCalls(Changes):
    """What changed between two calls of `update` that follow each other: in a training loop, that is one step."""

    def __init__(self, parameters: Callable[[], list[Tensor]]) -> None:
        super().__init__(parameters)
        self._last: Moment = {}
        self._call = -1

    def ready(self, shown: Sequence[tuple[Tensor, Plan]], call: int) -> bool:
        """Whether the call before was seen too; see `Watch.ready`."""
        now, before = moment(self.parameters(), plans_of(shown)), self._last
        same = {name: cells.plan for name, cells in now.items()} == {name: cells.plan for name, cells in before.items()}
        in_a_row = same and call == self._call + 1
        self._last, self._call = now, call
        self.pairs = {name: (before[name], now[name]) for name in now} if in_a_row else {}
        return in_a_row

    def forget(self) -> None:
        """Let go of all copies."""
        super().forget()
        self._last = {}


class WatchedWithUpdates:
    """A watched model without hooks, whose updates are what changes from one call of `update` to the next.

    Parameters
    ----------
    watched : Watched
        Lists its parameters.
    """

    def __init__(self, watched: Watched) -> None:
        self._watched = watched
        self._changes = ChangesBetweenCalls(lambda: watched.tensors("parameters"))

    def kinds(self) -> tuple[str, ...]:
        """Return what there is, now or later; updates, since there are parameters."""
        return (*self._watched.kinds(), "updates")

    def choices(self) -> tuple[str, ...]:
        """Return what there is now; updates, since there are parameters."""
        return (*self._watched.choices(), "updates")

    def tensors(self, values: str) -> list[Tensor]:
        """Return the tensors of one choice."""
        return self._changes.tensors() if values == "updates" else self._watched.tensors(values)

    def ready(self, values: str, shown: Sequence[tuple[Tensor, Plan]], call: int) -> bool:
        """Whether the values of this moment can be taken, see `Watch.ready`."""
        return values != "updates" or self._changes.ready(shown, call)

    def show(self, values: str | None) -> None:
        """Keep copies only while updates are shown."""
        if values != "updates":
            self._changes.forget()
        self._watched.show(values)

    def spent(self) -> float:
        """Return that no hook holds up training."""
        return 0.0

    def close(self) -> None:
        """Let go of the model."""
        self._changes.forget()
        self._watched.close()
