"""One widget's parts put together: the probe, the screen, and the settings that both follow.

`BeholderWidget` owns an engine; the engine's threads hold on to the engine and never to the widget, so that a widget
which is no longer used can be collected.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from beholder_widget import interrupts, settings
from beholder_widget.choices import choices
from beholder_widget.costs import Costs
from beholder_widget.delivery import messages
from beholder_widget.delivery.link import Send
from beholder_widget.holding import Holding
from beholder_widget.monitoring.checks.rules import NAMES as CHECKS
from beholder_widget.monitoring.history import History
from beholder_widget.refreshing import Refresh
from beholder_widget.remote.carrying import Post
from beholder_widget.remote.receiver import Owner, Receiver, Told
from beholder_widget.rendering.canvas import USUAL_SIZE
from beholder_widget.samples import Take
from beholder_widget.screen import Screen
from beholder_widget.settings import NAMES, Orders, Settings
from beholder_widget.taking.gate import Gate
from beholder_widget.taking.probe import Probe
from beholder_widget.taking.scanning import Scanner
from beholder_widget.taking.subsampling import Subsampler
from beholder_widget.training import Training

BESIDE_HOLD_ON = ", without what hold_on takes"
"""What looking at each step takes is no part of the budget."""

OVER = "a recording cannot begin: the widget is closed, or this process was forked off the one that shows it"


class Engine:
    """Everything that a widget does, without traits.

    Settings act at once, on whichever thread they come; traits follow, see `revision`.

    Parameters
    ----------
    send : callable
        Takes a message for the pages and its buffers; called from several threads, one at a time.

    Attributes
    ----------
    settings : Settings
        Those in force.
    revision : int
        Grows with each change of the settings or of the choices.
    directory : pathlib.Path
        Where recordings go.
    hears_alerts : bool
        Whether alerts are to be taken out within `update`.
    gate : Gate
        Lets those calls of `update` in that have something to do.
    holding : Holding
        Lets calls of `update` wait.
    training : Training
        What calls of `update` do.
    costs : Costs
        What they cost.
    remote : Receiver or None
        Brings takes from other processes; None as long as none are expected.
    """

    def __init__(self, send: Send) -> None:
        self.settings = Settings()
        self.revision = 0
        self.directory = Path("beholder-recordings")
        self.idle_rate: float | None = 1.0
        self.max_overhead: float | None = 0.05
        self.hears_alerts = False
        self.remote: Receiver | None = None
        self._checks = frozenset(CHECKS)
        self._lock = threading.Lock()
        self._rests = self._forked = self._closed = False
        self.screen = Screen(
            send,
            self.settings,
            release=self._release,
            rendered=self._charge,
            ended=self._recording_ended,
            rang=self._ring,
        )
        keeper = self.screen.keeper
        self.gate = Gate()
        self.holding = Holding(self.screen, lambda: self.settings.run, lambda: self.hold(held=False))
        subsampler = Subsampler(self.gate, keeper.subsample, keeper.has_room, keeper.spent)
        scanner = Scanner(keeper.scan)
        self.probe = Probe(self.screen.put, self.screen.faults, self._orders(), self.gate, subsampler, scanner=scanner)
        self._refresh = Refresh(
            self.probe, self.screen, lambda: self.settings.drawn, lambda: self.is_over, self._describe_anew
        )
        self.costs = Costs(self.probe, self.screen, lambda: self._told)
        self.training = Training(self, self.probe, self.screen, self.holding, self.costs)
        self._choices: tuple[tuple[str, ...], tuple[int, ...]] = self.probe.choices(), ()
        self._verbs: dict[str, Callable[[], object]] = {
            "pin": self.pin,
            "step": self.next_step,
            "export": self._export,
        }

    @property
    def is_over(self) -> bool:
        """Whether nothing is taken or shown any more: the widget is closed, or this is a forked child."""
        return self._closed or self._forked

    @property
    def forked(self) -> bool:
        """Whether this process is a child that was forked off the widget's own: there a lock may be held for good."""
        return self._forked

    # -- training -------------------------------------------------------------------------------------------------

    def watch(self, model: Any, optimizer: Any) -> None:
        """Show `model`'s tensors from the next update on, see `Probe.watch`."""
        if self._forked:
            return
        self.probe.watch(model, optimizer)
        self.screen.keeper.begin_anew(self.gate.calls)
        self._offer_choices()

    # -- for training, see `training.Steering` ---------------------------------------------------------------------

    def hold(self, *, held: bool) -> None:
        """Have training held, or not; pages follow."""
        if self.is_over:
            self._replace("held", held)
        else:
            self.set("held", held)

    def go_on(self) -> None:
        """Let training go on that is held, and no longer say why some has gone on by itself."""
        self.set("held", value=False)
        self.holding.note = ""
        self._describe_anew()

    def obey(self) -> None:
        """Have training follow the settings, and what pages want to look at."""
        orders = self._orders()
        self.probe.obey(orders)
        if self.remote is not None:
            self.remote.order(orders, self._checks, held=self.settings.run.held)

    def begin_update(self) -> None:
        """Leave it to the update that begins to draw and look at what changes meanwhile."""
        self._refresh.begin_update()
        self._rests = False

    def end_update(self, *, taken: bool) -> None:
        """Draw what was left to the update, unless it draws a new picture; tell pages what there is to say."""
        self._refresh.end_update(taken=taken)
        if taken:
            self._offer_choices()
        self.describe()

    def finish_cell(self) -> None:
        """Take what the calls of `update` in a cell have left at its end; nothing that goes wrong is raised.

        While another thread goes on training, more pictures come by themselves.
        """
        if self.is_over or self.screen.goes_on:
            return
        with interrupts.deferred(), self.screen.faults.guard("update", tried=False):
            self.obey()
            if self.probe.finish():
                self._offer_choices()
            self._rests = True
            before = self.screen.note, self.screen.limited
            self.describe()
            if (self.screen.note, self.screen.limited) != before:
                self.screen.tell_status()

    def describe(self) -> None:
        """Let the status line say what there is to say."""
        self.screen.limited = self._limit()
        self.screen.note = self.probe.note or self.holding.note or self._told.note
        self.screen.overhead = self.costs.overhead if len(self.costs.taken_at) > 1 else None

    def _limit(self) -> str:
        """Return what keeps pictures rarer than `rate`: nothing does where none is to come by itself."""
        is_still = self._rests or self.settings.run.held or self.screen.held is not None
        if is_still or not self.costs.is_limited or self.settings.run.rate == 0 or self.max_overhead is None:
            return ""
        return f"max_overhead={self.max_overhead:g}" + (BESIDE_HOLD_ON if self.holding.is_armed else "")

    def next_step(self) -> None:
        """Let the call of `update` that waits return, here or elsewhere, and have the next one wait."""
        self.holding.hold.next_step()
        if self.remote is not None:
            self.remote.next_step()

    # -- for the screen -------------------------------------------------------------------------------------------

    def _ring(self) -> None:
        """Have the next call of `update` look for alerts; hold training elsewhere, if it is to be held for them."""
        if self.remote is not None and self.holding.is_armed and self.holding.is_caught():
            self.hold(held=True)
        alerts = self.screen.keeper.alarms.alerts
        if self.remote is None and alerts:
            self.probe.show_soon(alerts[-1].call)
        self.training.look_again()
        self.holding.hear()

    def _charge(self, processor_seconds: float) -> None:
        # What is rendered while training waits costs it nothing.
        if not self.settings.run.held:
            self.probe.pace.rendered(processor_seconds)

    def _release(self, take: Take) -> None:
        if self.remote is None:
            self.probe.sources.release(take)

    # -- training elsewhere ---------------------------------------------------------------------------------------

    def receive_from(self, post: Post) -> None:
        """Show training of other processes from now on, in place of that of before."""
        before, screen = self.remote, self.screen
        owner = Owner(self._put, screen.keeper, screen.faults.report, screen.faults.clear, self._hear)
        self.remote = Receiver(post, owner, self._orders(), self._checks)
        if before is not None:
            before.close()
        self.remote.begin()

    @property
    def _told(self) -> Told:
        return Told() if self.remote is None else self.remote.told

    def _put(self, take: Take) -> None:
        self.costs.took()
        self.describe()
        self.screen.put(take)

    def _hear(self) -> None:
        """Tell pages what training elsewhere says of itself."""
        held = self._told.held
        if not self.holding.hold.waiting:
            self.screen.hold(None if held is None else {"step": held, "message": self.holding.why})
        self._give_up_hold()
        if not self._told.reports:
            # Why the training that has ended there was not held concerns nobody any more.
            self.holding.note = ""
        self.screen.faults.hear(self._told.faults)
        self._offer_choices()
        self.describe()
        self.screen.tell_status()

    # -- settings -------------------------------------------------------------------------------------------------

    def set(self, name: str, value: Any) -> None:
        """Change a setting, at once and on any thread.

        Raises
        ------
        ValueError
            If it cannot have that value; then nothing has changed.
        """
        value = settings.validate(name, value)
        if self.is_over:
            return
        with interrupts.deferred():
            before = self._replace(name, value)
            if before.value(name) == value:
                return
            self.holding.note = ""
            if name == "recording":
                self._record() if value else self.screen.stop_recording()
            if before.drawn != self.settings.drawn:
                self._refresh.draw()
            if before.taken != self.settings.taken:
                self.screen.reel.want(self.settings.taken)
            if before.run != self.settings.run:
                self.holding.obey(before.run)
                self.gate.look = 0.0
            self.obey()
            self._tell_settings()
            if before.taken != self.settings.taken:
                self._refresh.take()
            self._give_up_hold()
            self._describe_anew()

    def _give_up_hold(self) -> None:
        """Hold training no more that cannot be held where it runs: it goes on."""
        if self.settings.run.held and self._told.unheld:
            self.holding.refuse(self._told.unheld)

    def _describe_anew(self) -> None:
        """Tell pages what there is to say now, if that is another note."""
        noted = self.screen.note
        self.describe()
        if self.screen.note != noted:
            self.screen.tell_status()

    def pin_present(self, timeout: float) -> int | None:
        """Pin what was taken last, once its picture is there; before the first update what the model has now.

        Parameters
        ----------
        timeout : float
            Seconds to wait for the picture at most.
        """
        if self.is_over:
            return None
        with self.screen.faults.guard("update", tried=False):
            self.probe.begin()
        interrupts.wait(self.screen.wait, timeout)
        return self.pin()

    def pin(self) -> int | None:
        """Pin the values of the last picture; return their step, None where there are none."""
        if self.is_over:
            return None
        with interrupts.deferred():
            step = self.screen.pin()
            if step is not None and self.settings.drawn.mode == "change":
                self._refresh.draw()
        return step

    def limit(self, name: str, value: float | None) -> None:
        """Set ``idle_rate`` or ``max_overhead``, which has been checked."""
        setattr(self, name, value)
        if not self.is_over:
            self.obey()

    def start_recording(self, path: Path | None, fps: float | None, size: tuple[int, int] | None) -> None:
        """Begin a recording, in place of one that runs; `size` is that of annotated pictures, None for plain ones.

        Raises
        ------
        ValueError
            If nothing can be recorded to that path, or at that rate, or the widget is closed; then nothing has changed.
        """
        if self.is_over:
            raise ValueError(OVER)
        with interrupts.deferred():
            self._record(path, fps, size)
            self._replace("recording", value=True)
            self.obey()
            self._tell_settings()

    def stop_recording(self) -> Callable[[float], list[Path]]:
        """End the recording; return what waits for its files, for so many seconds at most, and gives them in order."""
        if self.is_over:
            return lambda _seconds: []
        with interrupts.deferred():
            ending = self.screen.stop_recording()
            self._replace("recording", value=False)
            self.obey()
            self._tell_settings()
        return ending.wait

    def _record(
        self, path: Path | None = None, fps: float | None = None, size: tuple[int, int] | None = USUAL_SIZE
    ) -> None:
        self.screen.start_recording(self.directory, path, fps, self.settings.taken, size=size)

    def _export(self) -> None:
        self.screen.export_in_background(self.directory)

    def _recording_ended(self) -> None:
        """Switch the setting off after a recording has failed."""
        self._replace("recording", value=False)
        self._tell_settings()

    def _replace(self, name: str, value: Any) -> Settings:
        """Put another value in force; return the settings before."""
        with self._lock:
            before, self.settings = self.settings, self.settings.changed(name, value)
            self.revision += before != self.settings
        return before

    def _orders(self) -> Orders:
        watched = self.screen.reel.recording or self.screen.link.watched()
        lenses = self.screen.link.lenses()
        taken, run = self.settings.taken, self.settings.run
        each = run.held or run.hold_on != "never"
        return Orders(taken, run.rate, watched, self.idle_rate, self.max_overhead, lenses, each, run.held)

    def switch_checks(self, names: frozenset[str]) -> None:
        """Have the named checks on from now on, and all others off."""
        self._checks = names
        self.screen.keeper.alarms.switch(names)
        if not self.is_over:
            self.obey()

    # -- pages ----------------------------------------------------------------------------------------------------

    def receive(self, content: Any) -> None:
        """Take in a page's message, on whichever thread it comes."""
        message = messages.parse(content)
        if message is None or self.is_over:
            return
        if message.kind in self._verbs:
            self._verbs[message.kind]()
            return
        if message.kind != "set":
            self.screen.receive(message, self.answer)
            before = self.probe.orders.lenses
            self.obey()
            if self.probe.orders.lenses != before:
                self._refresh.look()
            return
        name = message.fields["name"]
        try:
            self.set(name, message.fields["value"])
        except ValueError as error:
            value = self.settings.value(name) if name in NAMES else None
            self.screen.tell("rejected", client=message.client, name=name, message=str(error), value=value)

    def answer(self) -> messages.Content:
        """Return the settings and choices as messages tell them."""
        return {"revision": self.revision, "settings": self.settings.plain(), "choices": self.choices()}

    def choices(self) -> messages.Content:
        """Return what the controls offer and accept."""
        return choices(*self._choices)

    def _offer_choices(self) -> None:
        """Tell pages what there is to show now, if that has changed."""
        told = self._told
        offered = told.choices or self.probe.choices(), told.ranks
        if offered != self._choices:
            with self._lock:
                self._choices = offered
                self.revision += 1
            self._tell_settings()

    def _tell_settings(self) -> None:
        self.screen.tell("settings", **self.answer())

    # -- figures, waiting, ending ---------------------------------------------------------------------------------

    def history(self) -> History:
        """Return the figures of the run so far."""
        with interrupts.deferred():
            return self.screen.keeper.history()

    def wait(self, timeout: float) -> bool:
        """Wait until all that was taken is rendered, written and sent; return whether that came true in time."""
        if self._forked:
            return False
        deadline = time.monotonic() + timeout
        waits: tuple[Callable[[float], bool], ...] = (
            self.screen.wait,
            self.screen.reel.flush,
            self.screen.exporting.wait,
        )
        return all(interrupts.wait(done, deadline - time.monotonic()) for done in waits)

    def close(self, timeout: float) -> None:
        """Finish the recording, end the threads, let go of the model.

        Parameters
        ----------
        timeout : float
            Seconds to wait at most until frames and files are complete; with 0 nothing is waited for.
        """
        if self.is_over:
            return
        if timeout:
            interrupts.wait(self.screen.wait, timeout)
        with interrupts.deferred():
            self._closed = True
            self._let_go()
            if self.remote is not None:
                self.remote.close()
            self.screen.close()
            self._replace("recording", value=False)
        if timeout:
            interrupts.wait(self.screen.reel.close, timeout)
        self.probe.close()

    def _let_go(self) -> None:
        """Let calls of `update` that wait return, at the end."""
        before = self._replace("held", value=False)
        self.holding.obey(before.run)

    def enter_child(self) -> None:
        """Do nothing any more: in a forked child there are no threads, and the pages are the parent's."""
        self._forked = True
        self.screen.keeper.enter_child()
        self.probe.subsampler.stop()
        self.gate.look = 0.0
