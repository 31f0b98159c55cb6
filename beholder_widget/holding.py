"""A widget's hold: which call of `update` waits, why, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from beholder_widget.monitoring.checks.origins import is_of_nonfinite, origin
from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.screen import Screen
from beholder_widget.settings import Run
from beholder_widget.taking.holding import NOBODY, Hold

MOST_CAUSES = 100
"""Alerts that are looked through for the one that leads to where it began: processes that cannot be held go on."""


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
        self._causes: tuple[Alert, ...] = ()

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
            self._causes = self._causes if run.held else ()
            self.hold.knock()

    def refuse(self, why: str) -> None:
        """Let training that cannot be held go on, and say why, until the user chooses something else."""
        self._let_go()
        self.note = why

    def hear(self) -> None:
        """Have a call that waits look at alerts that have come meanwhile; from any thread."""
        self.hold.knock()

    def is_caught(self) -> bool:
        """Whether there is a new alert that training is to be held for."""
        new = self._new()
        self._causes = (*self._causes, *new)[:MOST_CAUSES]
        return bool(new)

    def _new(self) -> tuple[Alert, ...]:
        """Return the alerts since the last look that training is to be held for."""
        total, alerts = self._screen.keeper.alarms.said
        count, self._seen = total - self._seen, total
        kind = self._run().hold_on
        if not count or kind == "never":
            return ()
        return tuple(alert for alert in alerts[-count:] if kind == "alert" or is_of_nonfinite(alert))

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
        told = {"step": step, "message": self.why}
        self._tell(told)

        def learn() -> None:
            # What the picture shows of the step that waits may lead farther back than what held it.
            nonlocal told
            look()
            new = (alert for alert in self._new() if alert.step == step)
            self._causes = (*self._causes, *new)[:MOST_CAUSES]
            if self.why != told["message"]:
                told = {**told, "message": self.why}
                self._tell(told)

        is_alone = False
        try:
            is_alone = self.hold.wait(learn, self._screen.link.displayed)
        except BaseException:
            self._let_go()
            raise
        finally:
            self._tell(None)
        if is_alone:
            self.refuse(NOBODY)
        self._causes = ()

    @property
    def why(self) -> str:
        """What an alert has said that holds training; empty where the user does."""
        return origin(self._causes).message if self._causes else ""

    def _tell(self, held: dict[str, Any] | None) -> None:
        self._screen.hold(held)
        self._screen.tell_status()
