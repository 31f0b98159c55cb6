"""Signals wait while the widget works on the main thread, and then reach the user's code.

Python runs the handlers of signals on the main thread, between any two instructions. A KeyboardInterrupt in the middle
of the widget's work would leave a lock held or half of a change done, and a handler's own exception would be taken for
a fault of the widget. So inside of `deferred` a stand-in notes each signal, and the user's own handler runs when the
block ends. On other threads there is nothing to defer.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found] # `signal` makes enumeration members of all, in ten times the time
import signal
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

PATIENCE = 2.0
"""Seconds that a signal waits; when it comes once more after that, its handler runs at once, whatever is going on."""

SLICE = 0.05
"""Seconds that a wait lasts at most before signals are let through."""

_NUMBERS = tuple(sorted(set(signal.valid_signals()) - {getattr(signal, "SIGKILL", 0), getattr(signal, "SIGSTOP", 0)}))


class _State:
    """What the main thread is doing; only that thread reads and writes it.

    Attributes
    ----------
    depth : int
        How many deferred blocks the main thread is in; 0 in the user's own code.
    waiting : dict of int to (float, _StandIn)
        Signals that wait: when each came first, and what stands in for its handler.
    raised : BaseException, optional
        What a handler raised last.
    handled : tuple of int
        The signals that had handlers when the main thread last entered a `deferred` block of its own.
    """

    def __init__(self) -> None:
        self.depth = 0
        self.waiting: dict[int, tuple[float, _StandIn]] = {}
        self.raised: BaseException | None = None
        self.handled: tuple[int, ...] = (int(signal.SIGINT),)


class _StandIn:
    """A signal's handler while the widget works; outside of deferred blocks it does what the user's handler does."""

    def __init__(self, handler: Callable[[int, FrameType | None], Any]) -> None:
        self.handler = handler

    def __call__(self, number: int, frame: FrameType | None) -> None:
        now = time.monotonic()
        if _state.depth and now - _state.waiting.setdefault(number, (now, self))[0] < PATIENCE:
            return
        _state.waiting.pop(number, None)
        self.run(number, frame)

    def run(self, number: int, frame: FrameType | None) -> None:
        """Run the user's handler, and note what it raises."""
        try:
            self.handler(number, frame)
        except BaseException as error:
            _state.raised = error
            raise


_state = _State()


class deferred:  # noqa: N801 - it reads as a verb of the with statement
    """Have signals wait within the block, if this is the main thread; blocks may be nested.

    An interrupt that comes before the block is entered, or after its signals have been let through, is raised there.
    Then nothing is left behind but stand-ins, which are as good as the handlers; the next block takes them away.
    """

    def __init__(self) -> None:
        self._outer: int | None = None
        self._stand_ins: list[tuple[int, _StandIn]] = []

    def __enter__(self) -> None:
        if not _is_main():
            return
        self._outer = _state.depth
        if not self._outer:
            _state.raised = None
            self._stand_ins = [
                (number, _stand_in(number)) for number in self._numbers() if callable(_signal.getsignal(number))
            ]
            _state.handled = tuple([number for number, _ in self._stand_ins])
        _state.depth = self._outer + 1

    @staticmethod
    def _numbers() -> tuple[int, ...]:
        """Return the signals that are looked at."""
        return _NUMBERS

    def __exit__(self, *_: object) -> None:
        if self._outer is None:
            return
        _state.depth = self._outer
        if not self._outer:
            for number, stand_in in self._stand_ins:
                # The user's own code may have set another handler meanwhile.
                if _signal.getsignal(number) is stand_in:
                    _signal.signal(number, stand_in.handler)
            _let_through(list(_state.waiting))


class deferred_briefly(deferred):  # noqa: N801 - as above
    """Have those signals wait that had handlers in the last `deferred` block: for hooks, in a fraction of its time."""

    @staticmethod
    def _numbers() -> tuple[int, ...]:
        return _state.handled


class passing:  # noqa: N801 - as above
    """Let signals through at once within a deferred block: for a call of the user's own code."""

    def __init__(self) -> None:
        self._outer: int | None = None

    def __enter__(self) -> None:
        if _is_main() and _state.depth:
            self._outer, _state.depth = _state.depth, 0
            _let_through(list(_state.waiting))

    def __exit__(self, *_: object) -> None:
        if self._outer is not None:
            _state.depth = self._outer


def is_handlers(error: BaseException) -> bool:
    """Whether a signal's handler raised `error`, rather than the code that it interrupted."""
    return error is _state.raised


def wait(done: Callable[[float], bool], timeout: float) -> bool:
    """Wait until `done` says so, with signals let through between two looks.

    Parameters
    ----------
    done : callable
        Waits as many seconds as it is given, and returns whether the wait is over.
    timeout : float
        Seconds.

    Returns
    -------
    bool
        Whether the wait came to its end in time.
    """
    deadline = time.monotonic() + timeout
    while True:
        left = deadline - time.monotonic()
        with deferred():
            if done(max(0.0, min(SLICE, left))):
                return True
        if left <= 0:
            return False


def _is_main() -> bool:
    return threading.get_ident() == threading.main_thread().ident


def _stand_in(number: int) -> _StandIn:
    """Put a stand-in in the place of a signal's handler, and return it."""
    handler = _signal.getsignal(number)
    stand_in = handler if isinstance(handler, _StandIn) else _StandIn(handler)
    if stand_in is not handler:
        _signal.signal(number, stand_in)
    return stand_in


def _let_through(numbers: list[int]) -> None:
    """Run the handlers of signals that waited; one that raises keeps no other from running."""
    if numbers:
        waited = _state.waiting.pop(numbers[0], None)
        try:
            if waited is not None:
                waited[1].run(numbers[0], sys._getframe(1))  # noqa: SLF001 - handlers are given the frame they interrupt
        finally:
            _let_through(numbers[1:])
