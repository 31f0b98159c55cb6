"""Where training runs: a hold of the notebook's lets `update` wait there, if the process trains alone."""

from __future__ import annotations

import time
from collections.abc import Callable

from beholder_widget.remote.orders import Orders
from beholder_widget.taking.holding import NOBODY, Hold
from beholder_widget.taking.probe import Probe


class Pausing:
    """Waits as long as the notebook holds training.

    Parameters
    ----------
    probe : Probe
        Is told that what it takes meanwhile costs training nothing.
    tell : callable
        Has the notebook told of `step` and `note` soon.

    Attributes
    ----------
    step : int or None
        That of the call that waits; None where none does.
    """

    def __init__(self, probe: Probe, tell: Callable[[], None]) -> None:
        self.step: int | None = None
        self._probe, self._tell = probe, tell
        self._orders, self._world = Orders(), 1
        self._is_over = self._gave_up = False
        self._hold = Hold(lambda: self.is_wanted)

    @property
    def is_wanted(self) -> bool:
        """Whether the next call is to wait."""
        return self._orders.held and self._world == 1 and not self._gave_up and not self._is_over

    @property
    def note(self) -> str:
        """Why a hold has ended by itself; empty where it has not, and where there is none."""
        return NOBODY if self._orders.held and self._gave_up else ""

    def follow(self, orders: Orders, world: int, *, is_shown: bool) -> None:
        """Follow other orders, from any thread; those who are not shown are not held."""
        before, self._orders = self._orders, orders if is_shown else Orders()
        self._world = world
        self._gave_up = self._gave_up and orders.held
        if orders.passes != before.passes:
            self._hold.next_step()
        self._hold.knock()

    def wait(self, step: int) -> None:
        """Wait as long as it is held; what is asked for meanwhile is taken from the model as it stands."""
        if not self.is_wanted:
            return
        began = time.monotonic()
        try:
            self.step = step
            self._probe.hold(held=True)
            self._tell()
            self._gave_up = self._hold.wait(lambda: None, lambda: self._orders.wanted.watched)
        finally:
            self.step = None
            self._probe.hold(held=False)
            self._probe.leave_out(time.monotonic() - began)
            self._tell()

    def close(self) -> None:
        """Let a call that waits go on."""
        self._is_over = True
        self._hold.knock()
