"""Updates: the differences of parameters between two moments, computed for the shown cells alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import numpy as np

from beholder_widget.frameworks import naming, recognition
from beholder_widget.frameworks.base import Derived, ModelTensors, Tensor, UnreadableError, Wait
from beholder_widget.tiling import Plan

Plans = Mapping[str, tuple[Plan, ...]]
"""By the tensors' names: the plan that the picture shows a tensor under, and those of lenses."""


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


Moment = dict[tuple[str, Plan], Cells]
Pairs = dict[tuple[str, Plan], tuple[Cells, Cells]]


def moment(parameters: Sequence[Tensor], plans: Plans) -> Moment:
    """Copy the planned cells of the parameters as they are now.

    A parameter is left out if its shape is not the planned one, or if it cannot be read.
    """
    copied: Moment = {}
    for tensor in parameters:
        for plan in plans.get(tensor.name, ()):
            if tensor.value is not None and plan.array_shape == tensor.shape:
                with suppress(UnreadableError):
                    copied[tensor.name, plan] = Cells(tensor, plan)
    return copied


def plans_of(shown: Sequence[tuple[Tensor, Plan]]) -> dict[str, tuple[Plan, ...]]:
    """Return the plans by the tensors' names, each plan once, in the order in which they come."""
    plans: dict[str, tuple[Plan, ...]] = {}
    for tensor, plan in shown:
        known = plans.get(tensor.name, ())
        plans[tensor.name] = known if plan in known else (*known, plan)
    return plans


def pictured(plans: Plans) -> set[tuple[str, Plan]]:
    """Return what the picture shows of the plans, without lenses: the first plan of each name."""
    return {(name, several[0]) for name, several in plans.items() if several}


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
        self._pictured: Plan | None = None

    @property
    def dtype(self) -> np.dtype[Any]:
        """The parameter's."""
        return self._dtype

    def gather(self, plan: Plan, out: np.ndarray) -> Wait:
        """Return what writes the differences to `out`."""
        before, after = self._changes.pairs.get((self._name, plan), (None, None))
        if before is None or after is None:
            raise UnreadableError("no step that changes it has been seen yet")
        self._pictured = self._pictured or plan

        def subtract() -> None:
            weights = after.read()
            with np.errstate(all="ignore"):
                np.subtract(weights, before.read(), out=out)
                if plan is self._pictured:
                    self._ratio = float(np.linalg.norm(out)) / (float(np.linalg.norm(weights)) or np.nan)

        return subtract

    def ratio(self) -> float:
        """Return the update's norm over the weights', of the cells gathered first; NaN if all of the weights are 0."""
        return self._ratio


class Changes:
    """The changes of all parameters: the shown cells of each at two moments.

    Parameters
    ----------
    parameters : callable
        Lists the parameters as they are now.
    """

    def __init__(self, parameters: Callable[[], list[Tensor]]) -> None:
        self.parameters = parameters
        self.pairs: Pairs = {}

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
        note = f"change of the {parameter.note}" if parameter.note.startswith("magnitude") else parameter.note
        return replace(parameter, value=change, note=note, ratio=change.ratio)


class ChangesBetweenCalls(Changes):
    """The changes between two successive calls of `update`: in a training loop, that is one step."""

    def __init__(self, parameters: Callable[[], list[Tensor]]) -> None:
        super().__init__(parameters)
        self._last: Moment = {}
        self._call = -1

    def ready(self, shown: Sequence[tuple[Tensor, Plan]], call: int) -> bool:
        """Whether the cells of the call before were copied too; see `WatchedModel.ready`."""
        plans = plans_of(shown)
        now, before = moment(self.parameters(), plans), self._last
        in_a_row = call == self._call + 1 and pictured(plans) & now.keys() <= before.keys()
        self._last, self._call = now, call
        self.pairs = {key: (before[key], now[key]) for key in now.keys() & before.keys()} if in_a_row else {}
        return in_a_row

    def forget(self) -> None:
        """Let go of all copies."""
        super().forget()
        self._last = {}


class ModelWithUpdates:
    """A model without hooks; its updates are the changes of its parameters from one call of `update` to the next.

    This is where tensors of such models get unique names.

    Parameters
    ----------
    model : ModelTensors
        Lists the tensors.
    """

    def __init__(self, model: ModelTensors) -> None:
        self._model = model
        self._changes = ChangesBetweenCalls(lambda: naming.uniquely_named(model.tensors("parameters")))

    def kinds(self) -> tuple[str, ...]:
        """Return the model's values, now or later, and updates."""
        return (*self._model.kinds(), "updates")

    def choices(self) -> tuple[str, ...]:
        """Return the values that the model has now, and updates."""
        return (*self._model.choices(), "updates")

    def tensors(self, values: str) -> list[Tensor]:
        """Return the tensors of one choice."""
        return self._changes.tensors() if values == "updates" else naming.uniquely_named(self._model.tensors(values))

    def ready(self, values: str, shown: Sequence[tuple[Tensor, Plan]], call: int) -> bool:
        """Whether the values of this moment can be taken, see `WatchedModel.ready`."""
        return values != "updates" or self._changes.ready(shown, call)

    def show(self, values: str | None) -> None:
        """Keep copies only while updates are shown."""
        if values != "updates":
            self._changes.forget()

    def spent(self) -> float:
        """Return 0: all copying is done within calls of `update`."""
        return 0.0

    def close(self) -> None:
        """Let go of the model."""
        self._changes.forget()
        self._model.close()
