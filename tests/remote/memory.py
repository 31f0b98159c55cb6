"""A carrier of this process: parcels and orders go through pickles, as plain data alone can."""

from __future__ import annotations

import io
import pickle
import threading
import time
from collections.abc import Callable
from typing import Any

from beholder_widget.remote.carrying import TAKEN_WITHIN, Mailbox
from beholder_widget.remote.parcels import Plain

PLAIN = {"builtins", "numpy", "numpy.core.multiarray", "numpy._core.multiarray", "numpy._core.numeric"}
"""The modules that what travels may need to be read."""


class _PlainUnpickler(pickle.Unpickler):
    """Reads nothing but NumPy's arrays and numbers."""

    def find_class(self, module: str, name: str) -> Any:
        if module not in PLAIN:
            raise AssertionError(f"a parcel needs {module}.{name} to be read")
        return super().find_class(module, name)


def carried(plain: Plain) -> Plain:
    """Return what arrives of plain data in another process."""
    found: Plain = _PlainUnpickler(io.BytesIO(pickle.dumps(plain, protocol=5))).load()
    return found


class Memory:
    """Both ends of a carrier, for handles and receivers of this process.

    Attributes
    ----------
    trouble : callable
        Is called with the name of each method before it does anything; what it raises, the method raises.
    """

    def __init__(self) -> None:
        self.trouble: Callable[[str], object] = lambda _method: None
        self._mailbox = Mailbox()
        self._changed = threading.Condition()
        self.pushed = self.replaced = 0
        self.closed = False

    def push(self, session: str, parcel: Plain) -> bool:
        self.trouble("push")
        with self._changed:
            self.pushed += 1
            left = self._mailbox.put(session, carried(parcel))
            self._changed.notify_all()
            self._changed.wait_for(lambda: left.taken or self.closed, TAKEN_WITHIN)
            self._mailbox.withdraw(session, left)
            return left.taken

    def listen(self, session: str, report: Plain, known: int) -> Plain | None:
        self.trouble("listen")
        with self._changed:
            self._mailbox.report(session, carried(report))
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._mailbox.number > known or self.closed, 0.2)
            return self._mailbox.others(known)

    def order(self, orders: Plain) -> None:
        self.trouble("order")
        with self._changed:
            self._mailbox.obey(carried(orders))
            self._changed.notify_all()

    def collect(self, orders: Plain, timeout: float) -> tuple[tuple[Plain, ...], tuple[Plain, ...]]:
        self.trouble("collect")
        self.order(orders)
        with self._changed:
            self._changed.wait_for(lambda: self._mailbox.has_news or self.closed, timeout)
            taken = self._mailbox.take()
            self._changed.notify_all()
            return taken

    def close(self) -> None:
        with self._changed:
            self.closed = True
            self._changed.notify_all()


def until(met: Callable[[], object], what: str, within: float = 20.0) -> None:
    """Wait until something is met; TimeoutError if it is not in time."""
    deadline = time.monotonic() + within
    while not met():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {within:g} s")
        time.sleep(0.005)
