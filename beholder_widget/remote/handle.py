"""What a training loop in another process calls: the widget's own words, in an object that pickles."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any, TypeVar

from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.remote.carrying import Carrier
from beholder_widget.remote.worker import Place, Worker, place
from beholder_widget.settings import quoted

LONGEST_NAME = 64

_TappedT = TypeVar("_TappedT")


class Handle:
    """Shows training of another process in the widget that it comes from, see `BeholderWidget.on_ray`.

    It pickles as the way to the widget: each process that gets it reports as one of its own.

    Parameters
    ----------
    carrier : Carrier
        Pickles too.
    name : str
        What tells several models apart, see `named`.
    find_place : callable
        Returns where a process stands; must pickle.
    """

    on_every_rank = True
    """Callbacks update it in every process, not in the first alone."""

    def __init__(self, carrier: Carrier, name: str = "", find_place: Callable[[], Place] = place) -> None:
        self._carrier, self._name, self._find_place = carrier, name, find_place
        self._worker = worker = Worker(carrier, name, find_place)
        self._gate = worker.gate
        self._tap = worker.probe.sources.tap
        # The threads hold the worker, and never the handle.
        weakref.finalize(self, worker.close, 0)

    def __reduce__(self) -> tuple[Callable[..., Handle], tuple[Any, ...]]:
        return type(self), (self._carrier, self._name, self._find_place)

    def named(self, name: str) -> Handle:
        """Return a handle for another model of the same training: its sections' names begin with `name`.

        Parameters
        ----------
        name : str
            1 to 64 characters, such as ``"critic"``, or a trial's name.

        Raises
        ------
        ValueError
            If it is none of these.
        """
        return type(self)(self._carrier, _checked(name), self._find_place)

    def watch(self, model: Any, optimizer: Any = None) -> Handle:
        """Show the tensors of `model`, in place of those of the model before; see `BeholderWidget.watch`.

        Raises
        ------
        TypeError
            If `model` is nothing that can be watched; the message lists what can.
        """
        self._worker.watch(model, optimizer)
        return self

    def watching(self) -> object | None:
        """Return an object that stands for the watched model, the same as long as it is watched; None for no model."""
        watched: object | None = self._worker.probe.sources.watched
        return watched

    def update(
        self,
        arrays: Any = None,
        frame: Any = None,
        *,
        step: int | None = None,
        metrics: Mapping[str, Any] | None = None,
    ) -> bool:
        """Show the tensors as they are now, if an update is due and this process is shown.

        Never waits for the notebook or for what lies between; see `BeholderWidget.update`.

        Returns
        -------
        bool
            Whether this step was taken. What goes wrong is shown in the view and warned of once; it is never raised.
            What a function raises that `on_alert` was given leaves this call.
        """
        gate = self._gate
        gate.calls += 1
        gate.step = step
        if metrics is not None:
            self._worker.measure(metrics, step)
        began = monotonic()
        if began < gate.look:
            if began >= gate.sample:
                self._worker.subsample(step, began)
            return False
        return self._worker.update(arrays, frame, step, began)

    def on_alert(self, callback: Callable[[Alert], object]) -> None:
        """Have a function called in this process with each of its alerts, see `BeholderWidget.on_alert`.

        Checks run in processes that are shown: others have no alerts. The function does not travel with the handle.

        Parameters
        ----------
        callback : callable
            Takes an `Alert`. What it raises leaves `update`, and so ends the training of this process. Where several
            train together, each waits for the others in its next collective: let the trainer end them all.

        Raises
        ------
        TypeError
            If it cannot be called.
        """
        self._worker.hearers.add(callback)

    def tap(self, name: str, value: _TappedT) -> _TappedT:
        """Show a value of the forward pass among the activations; see `BeholderWidget.tap`. Returns `value` itself."""
        hear = self._tap.hear
        if hear is not None:
            hear(name, value)
        return value

    def close(self) -> None:
        """Bring away what waits, say that this process shows nothing more, and let go of the model."""
        self._worker.close()


def _checked(name: Any) -> str:
    if isinstance(name, str) and 0 < len(name) <= LONGEST_NAME and name.isprintable() and ": " not in name:
        return name
    words = f"a text of 1 to {LONGEST_NAME} printable characters without a colon before a space"
    raise ValueError(f"name must be {words}, not {quoted(name)}")
