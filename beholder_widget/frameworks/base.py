"""The terms that all adapters share: a named tensor, the tensors of a model, a model that is watched."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

import numpy as np

from beholder_widget.frameworks.whole import Later, Part
from beholder_widget.samples import Scan
from beholder_widget.tiling import Axes, Plan

if TYPE_CHECKING:
    from beholder_widget.frameworks.tapping import Tap

Wait = Callable[[], None]


class Facts(NamedTuple):
    """What a framework says of an array besides its shape. Adapters make them once for all arrays of the same facts.

    Attributes
    ----------
    dtype : str
        Such as ``"float32"``; empty where there is none.
    device : str
        Where it lies: ``"cpu"``, ``"cuda:0"``; empty where that is not known.
    trainable : bool or None
        Whether training is to change it, or, of a gradient or an update, its parameter; None where that is not known.
    """

    dtype: str = ""
    device: str = ""
    trainable: bool | None = None


NO_FACTS = Facts()


@dataclass(frozen=True, eq=False)
class Tensor:
    """One named array that a source offers; no copy is made.

    Attributes
    ----------
    name : str
        As the framework names it.
    value : object
        The framework's array, or None where only a note can be shown.
    shape : tuple of int
        Its shape.
    axes : tuple, optional
        Which axes are rows and which columns, see `tiling.plan`; None for its default rules.
    note : str
        Why there are no values, or what is shown in place of the values; mostly empty.
    ratio : callable, optional
        Of an update: returns the norm of the shown cells' update over the norm of their weights, NaN where there is
        none. The render thread calls it, after the callable that `gather` returned.
    facts : Facts
        What the framework says of it; of a change, what it says of the parameter.
    may_overflow : bool
        Whether training goes on well where it is not finite, as under a GradScaler, which skips that step.
    """

    name: str
    value: Any
    shape: tuple[int, ...]
    axes: Axes | None = None
    note: str = ""
    ratio: Callable[[], float] | None = None
    facts: Facts = NO_FACTS
    may_overflow: bool = False


class UnreadableError(LookupError):
    """The cells of a tensor cannot be read; the message is the section's note."""


class Derived(ABC):
    """The value of a tensor that lies nowhere as a whole: its cells are computed from cells of other arrays."""

    @property
    @abstractmethod
    def dtype(self) -> np.dtype[Any]:
        """float32 or float64: the narrower that holds the values well."""

    @abstractmethod
    def gather(self, plan: Plan, out: np.ndarray) -> Wait | None:
        """Write the plan's cells to `out`, now or when the returned callable is called.

        Raises
        ------
        UnreadableError
            If there are no values yet.
        """


class ModelTensors(Protocol):
    """What an adapter knows of a model: the tensors that the model and its optimizer hold at any moment."""

    def kinds(self) -> tuple[str, ...]:
        """Return which values the model has, now or later: ``"parameters"``, ``"gradients"`` and so on."""

    def choices(self) -> tuple[str, ...]:
        """Return which of these values the model has now."""

    def tensors(self, values: str) -> list[Tensor]:
        """Return the tensors of one choice, in the order of the network."""

    def close(self) -> None:
        """Let go of the model."""


@runtime_checkable
class WatchedModel(ModelTensors, Protocol):
    """A model whose tensors can be shown, also those that have to be measured during a step of training."""

    def show(self, values: str | None) -> None:
        """Prepare for showing one choice from now on, and for no other; None for none at all."""

    def ready(self, values: str, shown: Sequence[tuple[Tensor, Plan]], call: int) -> bool:
        """Whether values can be taken now; called right before they are taken.

        If not, the model prepares to measure them: they are there after the next step of training, or at the next call.
        If this is called again before that step, the values that were measured last are taken, if there are any.

        Parameters
        ----------
        values : str
            The choice that is to be taken.
        shown : sequence of (Tensor, Plan)
            The tensors that are shown, and which cells of each.
        call : int
            How often `update` has been called: one more with each call.
        """

    def spent(self) -> float:
        """Return the seconds since the last call in which showing held up training outside of `update`: all hooks'."""


@runtime_checkable
class MeasuresSteps(Protocol):
    """A model with values that are measured during a step of training, and mostly only in those that are shown."""

    def measure(self, *, each: bool, whole: bool) -> None:
        """Measure each step from now on, or those alone that are to be shown.

        Parameters
        ----------
        each : bool
            While it is each, this is told at each call of `update`; what is then shown is never older than that step.
        whole : bool
            Whether outputs of each step are copied whole, as far as there is room: somebody looks around in each.
        """

    def outputs(self) -> list[Scan]:
        """Return which outputs of the forward passes since the last call of `update` are not finite.

        They are looked at, whole, while each step is measured; asked for within a call of `update`. Outputs are in the
        order in which the passes made them; there is no record if nothing was looked at. Only what is not finite is
        known of them. A further record has the parameters that were not finite when the first layer with such an
        output computed with them: an optimizer may have spread that over all parameters since.
        """


@runtime_checkable
class LeavesOut(Protocol):
    """A model that shows those parameters alone that are trained."""

    def frozen(self) -> int:
        """Return how many there are besides, as of the last listing: they are not among the tensors."""


@runtime_checkable
class ShowsTaps(Protocol):
    """A model that shows what is tapped among its own activations."""

    def connect(self, tap: Tap) -> None:
        """Hear from `tap` while activations are shown."""


class Adapter(Protocol):
    """How the arrays and the models of one framework are read."""

    def owns(self, value: Any) -> bool:
        """Whether `value` is an array of this framework."""

    def tensor(self, name: str, value: Any) -> Tensor:
        """Return an array of this framework as a named tensor."""

    def dtype(self, value: Any) -> np.dtype[Any]:
        """Return float32 or float64: the narrower that holds the array's values well."""

    def gather(self, value: Any, plan: Plan, out: np.ndarray) -> Wait | None:
        """Copy the plan's cells of an array to `out`, now or when the returned callable is called."""

    def part(self, value: Any, shape: tuple[int, ...]) -> Any:
        """Return the first part, of a given shape, of a larger array; no gradient is traced through it."""

    def whole(self, value: Any, start: int, stop: int) -> Part | Later:
        """Return figures of some values of an array, in C order, or what returns them once a device has them.

        All of them are asked for at once where `in_pieces` is False.
        """

    def in_pieces(self, value: Any) -> bool:
        """Whether a few values of a large array can be looked at as fast as of a small one."""

    def is_symbolic(self, value: Any) -> bool:
        """Whether there are no values to read now: the array only stands for some, or a recorder notes what is done."""

    def watch(self, model: Any, optimizer: Any) -> ModelTensors | None:
        """Return what lists the tensors of a model of this framework; None for any other object."""


def cell_dtype(dtype: np.dtype[Any]) -> np.dtype[Any]:
    """Return float32 or float64: the narrower that holds values of `dtype` well."""
    wide = (dtype.kind in "iu" and dtype.itemsize > 2) or (dtype.kind in "fc" and dtype.itemsize // _parts(dtype) > 4)
    return np.dtype(np.float64 if wide else np.float32)


def _parts(dtype: np.dtype[Any]) -> int:
    return 2 if dtype.kind == "c" else 1
