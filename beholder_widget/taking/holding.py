"""Hold: the next call of `update` waits, until the user's own hand lets training go on."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable

from beholder_widget import interrupts
from beholder_widget.taking.gate import Gate

ALONE_FOR = 30.0
"""Seconds without a page after which training goes on."""

NOBODY = "Training went on: nobody has watched the hold for 30 s."


class Hold:
    """Whether the next call of `update` waits, and until when; may be told from any thread.

    What one thread tells another is a single assignment or one item in a queue, so that an interrupt at any moment
    leaves nothing half done.

    Parameters
    ----------
    gate : Gate
        Is told to let the next call in.
    clock : callable
        Monotonic time, seconds.

    Attributes
    ----------
    wanted : bool
        Whether calls of `update` are to wait.
    waiting : bool
        Whether one waits now.
    """

    def __init__(self, gate: Gate, clock: Callable[[], float] = time.monotonic) -> None:
        self.wanted = self.waiting = False
        self._gate, self._clock = gate, clock
        self._passes: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._bell: queue.SimpleQueue[None] = queue.SimpleQueue()

    def hold(self) -> None:
        """Have the next call wait."""
        self.wanted = True
        self._gate.look = 0.0

    def go_on(self) -> None:
        """Let training go on."""
        self.wanted = False
        self._bell.put(None)

    def next_step(self) -> None:
        """Let the call that waits go on, and have the next one wait; nothing where none waits."""
        if self.waiting:
            self._passes.put(None)
            self._bell.put(None)

    def wait(self, look: Callable[[], object], is_watched: Callable[[], bool]) -> tuple[float, str]:
        """Wait as long as it is held.

        Parameters
        ----------
        look : callable
            Is called again and again meanwhile: it reads pages' messages.
        is_watched : callable
            Whether there is a page.

        Returns
        -------
        float
            Seconds for which it waited.
        str
            Why it goes on, where nobody told it to; otherwise empty.

        Raises
        ------
        KeyboardInterrupt
            Or what another handler of a signal raises; then nothing is held any more.
        """
        if not self.wanted:
            return 0.0, ""
        began = seen = self._clock()
        why = ""

        def is_over(seconds: float) -> bool:
            nonlocal seen, why
            look()
            if is_watched():
                seen = self._clock()
            elif self._clock() - seen > ALONE_FOR:
                self.wanted, why = False, NOBODY
            if not self.wanted or self._has_pass():
                return True
            self._listen(seconds)
            return False

        _emptied(self._passes)
        self.waiting = True
        try:
            interrupts.wait(is_over, float("inf"))
        except BaseException:
            self.wanted = False
            raise
        finally:
            self.waiting = False
            _emptied(self._bell)
        return self._clock() - began, why

    def _has_pass(self) -> bool:
        try:
            self._passes.get_nowait()
        except queue.Empty:
            return False
        return True

    def _listen(self, seconds: float) -> None:
        """Wait until something is told, so many seconds at most."""
        try:
            self._bell.get(timeout=seconds)
        except queue.Empty:
            return


def _emptied(told: queue.SimpleQueue[None]) -> None:
    while not told.empty():
        told.get_nowait()
