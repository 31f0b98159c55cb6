"""How far an export is, in words that are told now and then."""

from __future__ import annotations

import time
from collections.abc import Callable

from beholder_widget.rendering import numerals

Progress = Callable[[int, int], object]
"""Is called after each picture: how many are written, of how many."""

SOON = 1.0
EVERY = 2.0
"""Seconds after which it is told for the first time, and how often then: a line that a screen reader reads out."""


class Board:
    """What each export that is being written has told last, in the order in which they began to tell.

    Parameters
    ----------
    changed : callable
        Is called when there is something else to say.
    """

    def __init__(self, changed: Callable[[], object]) -> None:
        self._changed = changed
        # Each access is one call: a lock could be left held by an interrupt of the thread that exports.
        self._said: dict[object, str] = {}

    @property
    def words(self) -> str:
        """What all of them say; empty where there are none."""
        return ". ".join(list(self._said.values()))

    def place(self) -> Callable[[str], None]:
        """Return what one export tells; it says nothing any more once it is given no words."""
        own = object()

        def tell(words: str) -> None:
            if words:
                self._said[own] = words
            else:
                self._said.pop(own, None)
            self._changed()

        return tell


class Telling:
    """Tells how far an export is, if that takes longer than a moment.

    Parameters
    ----------
    name : str
        Of what is written.
    tell : callable
        Is given words, and at the end none.
    progress : callable, optional
        Is called after each picture too.
    """

    def __init__(self, name: str, tell: Callable[[str], object], progress: Progress | None = None) -> None:
        self._name, self._tell, self._progress = name, tell, progress
        self._next = time.monotonic() + SOON
        self._has_told = False

    def __call__(self, done: int, total: int) -> None:
        """Take note that one more picture is written; all of them may wait for the end of their file."""
        if self._progress is not None:
            self._progress(done, total)
        now = time.monotonic()
        if now >= self._next or (done == total and self._has_told):
            self._next, self._has_told = now + EVERY, True
            self._tell(f"Writing {self._name}: {numerals.count(done)} of {numerals.count(total)} pictures")

    def end(self) -> bool:
        """Take the words back; return whether there were any."""
        if self._has_told:
            self._tell("")
        return self._has_told
