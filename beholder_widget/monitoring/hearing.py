"""Functions of the user that are called with each alert, on the thread that trains."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from beholder_widget.monitoring.checks.records import Alert


class Hearers:
    """The functions that want to hear of alerts, in the order in which they came."""

    def __init__(self) -> None:
        self._callbacks: list[Callable[[Alert], object]] = []

    def __bool__(self) -> bool:
        return bool(self._callbacks)

    def add(self, callback: Any) -> None:
        """Add a function, once; TypeError if it cannot be called."""
        if not callable(callback):
            raise TypeError(f"on_alert takes a function, not {type(callback).__name__}")
        if callback not in self._callbacks:
            self._callbacks.append(callback)

    def tell(self, next_unheard: Callable[[], Alert | None]) -> None:
        """Call all with each alert that waits; what one raises first goes on to the user's loop when all have heard.

        Parameters
        ----------
        next_unheard : callable
            Takes out the first alert that waits; None for none.
        """
        if not self._callbacks:
            return
        first: Exception | None = None
        while (alert := next_unheard()) is not None:
            for hearer in tuple(self._callbacks):
                try:
                    hearer(alert)
                except Exception as error:  # noqa: BLE001, PERF203 - raised below
                    first = first or error
        if first is not None:
            raise first
