"""Shows anew what a change of the settings, or of what pages look at, concerns: at once, or when training is ready."""

from __future__ import annotations

from collections.abc import Callable

from beholder_widget import interrupts
from beholder_widget.delivery import kernel
from beholder_widget.screen import Screen
from beholder_widget.settings import Drawn
from beholder_widget.taking.probe import Probe


class Refresh:
    """Draws, takes and looks again.

    While a call of `update` runs, this is left to that call, which may take a new picture anyway. While training may be
    within a step on the kernel's main thread, nothing is taken before no cell runs.

    Parameters
    ----------
    probe : Probe
        Takes.
    screen : Screen
        Draws.
    drawn : callable
        Returns the settings in force of how values are drawn.
    is_over : callable
        Whether nothing is taken or shown any more.
    taken : callable
        Is called once something was taken at rest.
    """

    def __init__(
        self,
        probe: Probe,
        screen: Screen,
        drawn: Callable[[], Drawn],
        is_over: Callable[[], bool],
        taken: Callable[[], object],
    ) -> None:
        self._probe, self._screen = probe, screen
        self._drawn, self._is_over, self._taken = drawn, is_over, taken
        self._in_update = self._undrawn = self._unlooked = self._waits_for_rest = False

    def begin_update(self) -> None:
        """Leave what comes from now on to the update that begins."""
        self._in_update = True

    def end_update(self, *, taken: bool) -> None:
        """Do what was left to the update, unless it has taken a new picture."""
        self._in_update = False
        undrawn, self._undrawn = self._undrawn, False
        unlooked, self._unlooked = self._unlooked, False
        if undrawn and not taken:
            self._screen.draw(self._drawn(), again=True)
        if unlooked and not taken:
            self._look()

    def draw(self) -> None:
        """Draw what was taken last under the settings in force."""
        self._undrawn = self._in_update
        self._screen.draw(self._drawn(), again=not self._in_update)

    def take(self) -> None:
        """Take what is there by now, if that can be had without an update."""
        if self._in_update:
            return
        with self._screen.faults.guard("update", tried=False):
            if not self._probe.retake():
                self._wait_for_rest()

    def look(self) -> None:
        """Take what pages look at, if that can be had without an update."""
        self._unlooked = self._in_update
        if not self._in_update:
            self._look()

    def _look(self) -> None:
        with interrupts.deferred(), self._screen.faults.guard("update", tried=False):
            if not self._probe.look():
                self._wait_for_rest()

    def _wait_for_rest(self) -> None:
        """Try again on the kernel's main thread once no cell runs, if training may be within a step on it now."""
        if self._probe.sources.is_apart and not self._waits_for_rest:
            self._waits_for_rest = kernel.call_soon(self._at_rest)

    def _at_rest(self) -> None:
        self._waits_for_rest = False
        if self._is_over() or self._probe.sources.is_apart:
            return
        with interrupts.deferred():
            with self._screen.faults.guard("update", tried=False):
                if not self._probe.retake():
                    self._probe.look()
            self._taken()
