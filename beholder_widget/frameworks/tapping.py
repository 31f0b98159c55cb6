"""What `widget.tap` calls: one attribute says who hears of tapped values; mostly that is nobody."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from typing import Any

from beholder_widget.frameworks import recognition

Hear = Callable[[Any, Any], None]
"""Is told a name and a value; raises nothing, and keeps neither."""


class Tap:
    """Passes tapped values on to those who show them.

    Parameters
    ----------
    calls : callable
        Returns how often `update` has been called.

    Attributes
    ----------
    hear : callable or None
        Is called with the name and the value of each tap; None while nobody listens.
    used : bool
        Whether a value has ever been tapped. The first one is noted though nobody listens.
    """

    def __init__(self, calls: Callable[[], int] = lambda: 0) -> None:
        self.calls = calls
        self.used = False
        self.hear: Hear | None = self._note_first

    def listen(self, hear: Hear | None) -> None:
        """Pass values on to `hear` from now on; to nobody if None."""
        self.hear = hear if hear is not None or self.used else self._note_first

    def note(self) -> None:
        """Note that a value has been tapped."""
        self.used = True

    def _note_first(self, _name: Any, value: Any) -> None:
        if is_compiling():
            return
        try:
            if recognition.is_readable(value):
                self.used, self.hear = True, None
        except Exception:  # noqa: BLE001 - a foreign object may raise anything, and the forward pass goes on
            self.hear = None


def is_compiling() -> bool:
    """Whether PyTorch compiles what runs now; what it compiles must not reach any code below this."""
    torch = sys.modules.get("torch")
    return torch is not None and torch.compiler.is_compiling()


class _OfThread(threading.local):
    """What one thread has tapped in its pass."""

    number = -1
    begins_itself = False

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()


class Occurrences:
    """Tells how often a name has come in one pass; the passes of several threads are counted apart."""

    def __init__(self) -> None:
        self._number = 0
        self._of_thread = _OfThread()

    def begin(self, *, told: bool) -> None:
        """Begin another pass.

        Parameters
        ----------
        told : bool
            Whether this thread itself begins a pass through the whole model. Then no other thread ends that.
        """
        self._number += 1
        mine = self._of_thread
        mine.begins_itself = mine.begins_itself or told
        if told:
            mine.counts.clear()

    def next(self, name: str) -> int:
        """Count a name; return its number in this pass, 1 for the first."""
        mine = self._of_thread
        if not mine.begins_itself and mine.number != self._number:
            mine.number = self._number
            mine.counts.clear()
        mine.counts[name] += 1
        return mine.counts[name]
