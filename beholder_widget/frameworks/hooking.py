"""Hooks into a step of training: they raise nothing in it, their time is counted, and they go when nobody asks."""

from __future__ import annotations

import time
from typing import Protocol

from beholder_widget.interrupts import deferred_briefly

UNASKED_EVENTS = 100
"""Hooks are taken away after so many forward passes, steps or backward passes in which nobody asked for values."""

UNASKED_SECONDS = 600.0
"""Where each step is looked at, hooks stay for so long at least: a validation may be many passes long."""


class Handle(Protocol):
    """What adding a hook returns."""

    def remove(self) -> None:
        """Take the hook away."""


class Hooks:
    """The seconds and the errors of all hooks of one watched model."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._error: Exception | None = None

    def guarded(self, began: float | None = None) -> _Guard:
        """Return a block that counts the time inside it, that keeps an exception for `check`, and that no signal tears.

        Parameters
        ----------
        began : float, optional
            When the hook began, in seconds of `time.perf_counter`; now if None.
        """
        return _Guard(self, time.perf_counter() if began is None else began)

    def ended(self, began: float, error: BaseException | None) -> None:
        """Count the time of a hook since `began`, and keep its error."""
        self._seconds += time.perf_counter() - began
        if isinstance(error, Exception):
            # Its traceback would keep the tensors of training alive.
            self._error = error.with_traceback(None)

    def check(self) -> None:
        """Raise the last error of a hook since the last call, if there was one."""
        error, self._error = self._error, None
        if error is not None:
            raise error

    def spent(self) -> float:
        """Return the seconds spent in hooks since the last call."""
        seconds, self._seconds = self._seconds, 0.0
        return seconds


class _Guard:
    """The block of `Hooks.guarded`: a class, since a generator would cost more than most hooks do."""

    def __init__(self, hooks: Hooks, began: float) -> None:
        self._hooks, self._began = hooks, began
        self._signals = deferred_briefly()

    def __enter__(self) -> None:
        self._signals.__enter__()

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> bool:
        try:
            self._hooks.ended(self._began, error)
        finally:
            self._signals.__exit__()
        return isinstance(error, Exception)


class Demand:
    """Tells whether anybody still asks for what hooks measure."""

    def __init__(self) -> None:
        self._unasked = 0
        self._asked_at = time.monotonic()

    def ask(self) -> None:
        """Note that values are asked for."""
        self._unasked = 0
        self._asked_at = time.monotonic()

    def happen(self, *, each: bool = False) -> bool:
        """Count an event; return whether there is still demand.

        Parameters
        ----------
        each : bool
            Whether each step is looked at.
        """
        self._unasked += 1
        is_asked = self._unasked < UNASKED_EVENTS
        return is_asked or (each and time.monotonic() - self._asked_at < UNASKED_SECONDS)
