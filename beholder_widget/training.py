"""What a call of `update` does: it samples, takes a picture, reads what pages have sent, and waits while it is held."""

from __future__ import annotations

import threading
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

from beholder_widget import interrupts
from beholder_widget.costs import Costs
from beholder_widget.holding import Holding
from beholder_widget.screen import Screen
from beholder_widget.settings import Settings
from beholder_widget.taking.gate import NEVER, Gate
from beholder_widget.taking.metrics import scalars
from beholder_widget.taking.probe import Probe
from beholder_widget.taking.steps import FARTHEST

IN_A_CHILD = (
    "beholder_widget: this process was forked off the one that shows the widget, and is not watched. "
    "Call update() in the process of the notebook."
)


class Steering(Protocol):
    """What training asks of the settings in force; see `engine.Engine`."""

    @property
    def settings(self) -> Settings:
        """The settings in force."""

    @property
    def hears_alerts(self) -> bool:
        """Whether alerts are to be taken out within `update`."""

    @property
    def is_over(self) -> bool:
        """Whether nothing is taken any more."""

    @property
    def forked(self) -> bool:
        """Whether this is a child that was forked off the widget's process."""

    def hold(self, *, held: bool) -> None:
        """Have training held, or not; pages follow."""

    def obey(self) -> None:
        """Have training follow the settings, and what pages want to look at."""

    def begin_update(self) -> None:
        """Leave it to the update that begins to draw under settings that change meanwhile."""

    def end_update(self, *, taken: bool) -> None:
        """Draw what was left to the update, unless it draws a new picture; tell pages what there is to say."""

    def describe(self) -> None:
        """Let the status line say what there is to say."""


@dataclass(frozen=True)
class Pages:
    """What a call of `update` does for those who watch.

    Attributes
    ----------
    read_messages : callable
        Reads what pages have sent; settings that change meanwhile are drawn with this update.
    tell_alerts : callable
        Tells those who want to hear of alerts, while training is held; what it raises is raised, and ends the hold.
    """

    read_messages: Callable[[], object]
    tell_alerts: Callable[[], object]


class Training:
    """Runs in calls of `update`, on the thread that trains.

    Parameters
    ----------
    steering : Steering
    probe : Probe
    screen : Screen
    holding : Holding
    costs : Costs
    """

    def __init__(self, steering: Steering, probe: Probe, screen: Screen, holding: Holding, costs: Costs) -> None:
        self._steering, self._probe, self._screen = steering, probe, screen
        self._holding, self._costs = holding, costs
        self._gate: Gate = probe.gate
        self._leave_floats = screen.keeper.leave_floats
        self._suspect = self._was_suspect = False

    def update(self, arrays: Any, frame: Any, step: Any, began: float, pages: Pages) -> bool:
        """Take this update if it is due; return whether it was taken. Nothing that goes wrong is raised.

        Parameters
        ----------
        began : float
            When the call of `update` began, seconds of `time.monotonic`.
        pages : Pages
        """
        if self._steering.is_over:
            return self._refuse()
        with interrupts.deferred():
            self._steering.begin_update()
            self._read(pages)
            taken = self._take(arrays, frame, step, began)
            if taken:
                self._screen.trainer = threading.current_thread()
                self._costs.took()
            self._steering.end_update(taken=taken)
        if self._steering.settings.run.held:
            self._wait(step, pages)
        self.look_again()
        return taken

    def _take(self, arrays: Any, frame: Any, step: Any, began: float) -> bool:
        """Take a sample and a picture if they are due, and a picture of what holds training; return whether one."""
        faults, run = self._screen.faults, self._steering.settings.run
        sampled = swept = taken = False
        suspect, self._suspect = self._suspect, False
        # Before the picture: what the sample shows of this call is judged before what the picture does.
        before = time.monotonic()
        with faults.guard("the strip", tried=False):
            at_once = suspect or self._holding.is_armed or run.held
            sampled, swept = self._probe.subsample(step, began, at_once=at_once, is_suspect=suspect)
        began += time.monotonic() - before
        with faults.guard("update", tried=False):
            taken = self._probe.take_if_due(arrays, frame, step, began, at_once=swept or run.held)
        if taken and not sampled:
            with faults.guard("the strip", tried=False):
                self._screen.keeper.subsample(self._gate.calls, self._probe.number(step), ())
        if self._holding.is_armed and self._is_caught() and not taken:
            with faults.guard("update", tried=False):
                taken = self._probe.take_if_due(arrays, frame, step, began, at_once=True)
        return taken

    def look_again(self) -> None:
        """Have the next call look, where something besides pictures asks for it."""
        run = self._steering.settings.run
        rings = self._steering.hears_alerts and self._screen.keeper.alarms.rings
        if run.held or run.hold_on != "never" or rings:
            self._gate.look = 0.0

    def subsample(self, step: Any, began: float) -> None:
        """Take a small sample of the watched model; nothing that goes wrong is raised."""
        if not self._steering.is_over:
            with interrupts.deferred(), self._screen.faults.guard("the strip", tried=False):
                self._probe.subsample(step, began)

    def measure(self, metrics: Any, step: Any) -> None:
        """Keep metrics of a step; nothing that goes wrong is raised."""
        call = self._gate.calls
        try:
            # A step that is an ordinary number is not asked about: that would cost as much as all of this.
            is_plain = type(step) is int and -FARTHEST <= step <= FARTHEST
            number = call if step is None else step if is_plain else self._probe.number(step)
            if self._leave_floats(call, number, metrics):
                self._was_suspect = False
                return
            isnt_finite = self._screen.keeper.measure(call, number, scalars(metrics))
        except Exception as error:
            if interrupts.is_handlers(error):
                raise
            self._screen.faults.report("metrics", error)
            return
        if isnt_finite and not self._was_suspect:
            # This very call looks where it comes from.
            self._suspect = True
            self._gate.look = 0.0
        self._was_suspect = isnt_finite

    def _refuse(self) -> bool:
        """Take nothing, in a forked child or after the end; say so once in a child."""
        self._gate.look = self._gate.drain = NEVER
        if self._steering.forked:
            # With warnings as errors, warn raises; what is not shown must not end the run.
            with suppress(Exception):
                warnings.warn(IN_A_CHILD, RuntimeWarning, stacklevel=4)
        return False

    def _read(self, pages: Pages) -> None:
        """Read what pages have sent, and follow it."""
        with self._screen.faults.guard("reading messages of the browser"):
            pages.read_messages()
        self._steering.obey()

    def _is_caught(self) -> bool:
        """Whether an alert holds training now: what was sampled and measured so far is judged first."""
        self._screen.keeper.judge()
        caught = self._holding.is_caught()
        if caught:
            self._steering.hold(held=True)
        return caught

    def _wait(self, step: Any, pages: Pages) -> None:
        """Wait as long as training is held; what is asked for meanwhile is taken from the model as it stands."""
        began = time.monotonic()
        number = self._gate.calls
        with self._screen.faults.guard("update", tried=False):
            number = self._probe.number(step)
        try:
            self._probe.hold(held=True)
            self._holding.wait(number, lambda: self._look_around(pages))
        finally:
            self._probe.hold(held=False)
            self._costs.leave_out(time.monotonic() - began)
            self._steering.describe()

    def _look_around(self, pages: Pages) -> None:
        self._read(pages)
        if self._steering.is_over:
            self._steering.hold(held=False)
            return
        pages.tell_alerts()
