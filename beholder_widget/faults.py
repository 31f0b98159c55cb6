"""The boundary that keeps a fault of the visualisation away from the training run."""

from __future__ import annotations

import contextlib
import inspect
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from beholder_widget import interrupts
from beholder_widget.wording import words_of

_NOT_CALLERS = (str(Path(__file__).parent), contextlib.__file__)


class Faults:
    """Keeps the last fault for the view, and warns once of each kind.

    Parameters
    ----------
    changed : callable
        Called without arguments when `message` has changed.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._messages: dict[str, str] = {}
        self._elsewhere: tuple[str, ...] = ()
        self._warned: set[tuple[str, type[Exception]]] = set()

    @property
    def message(self) -> str:
        """What to show: the fault of each activity that failed at its last try, empty if none did."""
        return " ".join([*self._messages.values(), *self._elsewhere])

    def hear(self, elsewhere: tuple[str, ...]) -> None:
        """Show what other processes say of themselves, in place of what they said before; none of it is warned of."""
        before, self._elsewhere = self._elsewhere, elsewhere
        if before != elsewhere:
            with suppress(Exception):
                self._changed()

    def report(self, activity: str, error: Exception) -> None:
        """Note that `activity` failed; warn if it has not failed like this before."""
        kind, words = type(error).__name__, words_of(error)
        text = f"{activity} failed: {words if words.startswith(kind) else f'{kind}: {words}'}"
        changed = self._messages.get(activity) != text
        self._messages[activity] = text
        if (activity, type(error)) not in self._warned:
            self._warned.add((activity, type(error)))
            # With warnings as errors, or with stderr closed, warn raises; a fault of the view must not end the run.
            with suppress(Exception):
                warnings.warn(
                    f"beholder_widget: {text}. Training goes on.", RuntimeWarning, stacklevel=_callers_level()
                )
        if changed:
            with suppress(Exception):
                self._changed()

    def clear(self, activity: str) -> None:
        """Note that `activity` has worked."""
        if self._messages.pop(activity, None) is not None:
            with suppress(Exception):
                self._changed()

    @contextmanager
    def guard(self, activity: str, *, tried: bool = True) -> Iterator[None]:
        """Catch what goes wrong within; KeyboardInterrupt and what a signal's handler raises pass through.

        Parameters
        ----------
        tried : bool
            Whether coming through means that the activity has worked; if not, `clear` is to be called where it has.
        """
        try:
            yield
        except Exception as error:
            if interrupts.is_handlers(error):
                raise
            self.report(activity, error)
        else:
            if tried:
                self.clear(activity)


def _callers_level() -> int:
    """Return the stack level of the code that called this package, so that a warning names the user's line."""
    level, frame = 0, inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_NOT_CALLERS):
        level, frame = level + 1, frame.f_back
    return level
