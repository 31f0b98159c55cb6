"""Hooks into a step of training: they never raise in it, their time is counted, and they hold on to nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol
from weakref import WeakMethod


class Handle(Protocol):
    """What adding a hook returns."""

    def remove(self) -> None:
        """Take the hook away."""


class Hooks:
    """What all hooks of one watched model have in common."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._error: Exception | None = None

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Count the time of what is done inside, and keep what it raises for `check`."""
        began = time.perf_counter()
        try:
            yield
        except Exception as error:  # noqa: BLE001 - training must go on, whatever it is
            self._error = error
        finally:
            self._seconds += time.perf_counter() - began

    def check(self) -> None:
        """Raise what a hook raised since this was called last."""
        error, self._error = self._error, None
        if error is not None:
            raise error

    def spent(self) -> float:
        """Return the seconds spent in hooks since this was called last."""
        seconds, self._seconds = self._seconds, 0.0
        return seconds


def weakly(method: Callable[..., None]) -> Callable[..., None]:
    """Return a function that calls a method as long as its object lives, and does nothing after that."""
    reference = WeakMethod(method)

    def call(*args: Any) -> None:
        alive = reference()
        if alive is not None:
            alive(*args)

    return call
