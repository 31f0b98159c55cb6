"""A widget's hold: which call of `update` waits, why, and what is said of it."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.monitoring.checks.rules import METRICS
from beholder_widget.screen import Screen
from beholder_widget.settings import Run
from beholder_widget.taking.holding import NOBODY, Hold


class Holding:
    """Holds training when the user, or an alert, asks for it.

    Parameters
    ----------
    screen : Screen
        Has the alerts, and tells pages what is the case.
    run : callable
        Returns the settings in force.
    let_go : callable
        Sets ``held`` to False.

    Attributes
    ----------
    hold : Hold
        What a call waits in.
    note : str
        Why training went on though nobody said so; mostly empty.
    """

    def __init__(self, screen: Screen, run: Callable[[], Run], let_go: Callable[[], object]) -> None:
        self.hold = Hold(lambda: run().held)
        self.note = ""
        self._screen, self._run, self._let_go = screen, run, let_go
        self._seen = 0
        self._why = ""

    @property
    def is_armed(self) -> bool:
        """Whether an alert may hold training."""
        return self._run().hold_on != "never"

    def obey(self, before: Run) -> None:
        """Follow other settings at once."""
        run = self._run()
        if before.hold_on != run.hold_on:
            # What has been said so far is not what training is to be held for.
            self._seen = self._screen.keeper.alarms.total
        if before.held != run.held:
            self.note = ""
            self._why = self._why if run.held else ""
            self.hold.knock()

    def is_caught(self) -> bool:
        """Whether there is a new alert that training is to be held for."""
        alarms = self._screen.keeper.alarms
        new, self._seen = alarms.total - self._seen, alarms.total
        kind = self._run().hold_on
        found = [alert for alert in alarms.alerts[-new:] if kind == "alert" or _is_of_nonfinite(alert)] if new else []
        if not found or kind == "never":
            return False
        # A tensor says where to look; a metric only that there is something to look for.
        self._why = next((alert for alert in found if alert.source != METRICS), found[0]).message
        return True

    def wait(self, step: int, look: Callable[[], object]) -> None:
        """Wait as long as training is held.

        Parameters
        ----------
        step : int
            That of the call that waits.
        look : callable
            As for `Hold.wait`.

        Raises
        ------
        KeyboardInterrupt
            Or what another handler of a signal raises; then training is held no more.
        """
        self._tell({"step": step, "message": self._why})
        is_alone = False
        try:
            is_alone = self.hold.wait(look, self._screen.link.displayed)
        except BaseException:
            self._let_go()
            raise
        finally:
            self._tell(None)
        if is_alone:
            self._let_go()
            self.note = NOBODY
        self._why = ""

    def _tell(self, held: dict[str, Any] | None) -> None:
        self._screen.hold(held)
        self._screen.tell_status()


def _is_of_nonfinite(alert: Alert) -> bool:
    return alert.check == "nonfinite" or not math.isfinite(alert.value)
