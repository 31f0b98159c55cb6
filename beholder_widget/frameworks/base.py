"""What every framework's adapter gives: named tensors, and models that can be watched."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

import numpy as np

from beholder_widget.tiling import Axes, Plan

Wait = Callable[[], None]


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
        Why there are no values, or what is shown in their place; mostly empty.
    ratio : callable, optional
        Of an update, what share of the weight it is: norm of the shown cells' update over norm of their weights, NaN
        where there is none. To be called on the render thread, after what `gather` returned.
    """

    name: str
    value: Any
    shape: tuple[int, ...]
    axes: Axes | None = None
    note: str = ""
    ratio: Callable[[], float] | None = None


class Derived(ABC):
    """A tensor's value that is worked out cell by cell, out of arrays, and lies nowhere as a whole."""

    @property
    @abstractmethod
    def dtype(self) -> np.dtype[Any]:
        """float32 or float64: the narrower that holds the values well."""

    @abstractmethod
    def gather(self, plan: Plan, out: np.ndarray) -> Wait | None:
        """Write the plan's cells to `out`, now or when the returned callable is called.

        Raises
        ------
        LookupError
            If there are no values yet.
        """


class Watched(Protocol):
    """A model that is watched, with its optimizer if that is known."""

    def kinds(self) -> tuple[str, ...]:
        """Return which values there are, now or later: ``"parameters"``, ``"gradients"`` and so on."""

    def choices(self) -> tuple[str, ...]:
        """Return which of them there are now."""

    def tensors(self, values: str) -> list[Tensor]:
        """Return the tensors of one of these choices, in the order of the network."""

    def show(self, values: str | None) -> None:
        """Take note of which choice is shown from now on, None for none of them."""

    def close(self) -> None:
        """Remove every hook and let go of the model."""


@runtime_checkable
class Watch(Watched, Protocol):
    """A watched model that also shows what has to be measured while a step of training goes on."""

    def ready(self, values: str, shown: Sequence[tuple[Tensor, Plan]], call: int) -> bool:
        """Whether the values of this moment can be taken; asked when they are due, before they are.

        If not, what they need is set up: they are there after the next step of training, or the next call. Asked again
        without them, those last measured are given, and only if there are none is the answer no once more.

        Parameters
        ----------
        values : str
            The choice that is to be taken.
        shown : sequence of (Tensor, Plan)
            What of it is shown, and which cells.
        call : int
            How often `update` has been called: one more with each call.
        """

    def spent(self) -> float:
        """Return the seconds that hooks have held up training since this was asked last."""


class Adapter(Protocol):
    """What is known of one framework's arrays and models."""

    def owns(self, value: Any) -> bool:
        """Whether `value` is an array of this framework."""

    def tensor(self, name: str, value: Any) -> Tensor:
        """Return an array of this framework as a named tensor."""

    def dtype(self, value: Any) -> np.dtype[Any]:
        """Return float32 or float64: the narrower that holds the array's values well."""

    def gather(self, value: Any, plan: Plan, out: np.ndarray) -> Wait | None:
        """Copy the plan's cells of an array to `out`, now or when the returned callable is called."""

    def watch(self, model: Any, optimizer: Any) -> Watched | None:
        """Return a model of this framework as watched, None if it is none of its."""


def cell_dtype(dtype: np.dtype[Any]) -> np.dtype[Any]:
    """Return float32 or float64: the narrower that holds values of `dtype` well."""
    wide = (dtype.kind in "iu" and dtype.itemsize > 2) or (dtype.kind in "fc" and dtype.itemsize // _parts(dtype) > 4)
    return np.dtype(np.float64 if wide else np.float32)


def _parts(dtype: np.dtype[Any]) -> int:
    return 2 if dtype.kind == "c" else 1
