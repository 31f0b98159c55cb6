"""Hold: a call of `update` waits, until the user's own hand lets training go on."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from contextlib import suppress
from threading import get_ident

from beholder_widget import interrupts

ALONE_FOR = 30.0
"""Seconds without a page after which training goes on."""

NOBODY = f"Training went on: nobody has watched the hold for {ALONE_FOR:g} s."
"""What is said then."""


class Hold:
    """Lets calls of `update` wait; may be told from any thread.

    Whether it is held is one value, and the user's: this asks for it. What one thread tells another is one item in a
    queue, so that an interrupt at any moment leaves nothing half done.

    Parameters
    ----------
    wanted : callable
        Whether calls are to wait.
    clock : callable
        Monotonic time, seconds.
    """

    def __init__(self, wanted: Callable[[], bool], clock: Callable[[], float] = time.monotonic) -> None:
        self._wanted, self._clock = wanted, clock
        self._waiting: dict[int, None] = {}
        self._passes: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._bell: queue.SimpleQueue[None] = queue.SimpleQueue()

    @property
    def waiting(self) -> bool:
        """Whether a call waits now."""
        return bool(self._waiting)

    def knock(self) -> None:
        """Have a call that waits ask at once whether it still has to."""
        if self._waiting:
            self._bell.put(None)

    def next_step(self) -> None:
        """Let the call that waits go on, and have the next one wait; nothing where none waits."""
        if self._waiting:
            self._passes.put(None)
            self._bell.put(None)

    def wait(self, look: Callable[[], object], is_watched: Callable[[], bool]) -> bool:
        """Wait as long as it is held.

        Parameters
        ----------
        look : callable
            Is called again and again meanwhile: it reads pages' messages.
        is_watched : callable
            Whether there is a page.

        Returns
        -------
        bool
            Whether it gave up, since there has been no page for `ALONE_FOR` seconds.

        Raises
        ------
        KeyboardInterrupt
            Or what another handler of a signal raises, or `look`.
        """
        seen, is_alone = self._clock(), False

        def is_over(seconds: float) -> bool:
            nonlocal seen, is_alone
            look()
            if is_watched():
                seen = self._clock()
            is_alone = self._clock() - seen > ALONE_FOR
            if is_alone or not self._wanted() or self._has_pass():
                return True
            self._listen(seconds)
            return False

        _empty(self._passes)
        self._waiting[get_ident()] = None
        try:
            interrupts.wait(is_over, float("inf"))
        finally:
            self._waiting.pop(get_ident(), None)
            _empty(self._bell)
        return is_alone

    def _has_pass(self) -> bool:
        try:
            self._passes.get_nowait()
        except queue.Empty:
            return False
        return True

    def _listen(self, seconds: float) -> None:
        """Wait until somebody knocks, so many seconds at most."""
        try:
            self._bell.get(timeout=seconds)
        except queue.Empty:
            return


def _empty(told: queue.SimpleQueue[None]) -> None:
    with suppress(queue.Empty):
        while True:
            told.get_nowait()
