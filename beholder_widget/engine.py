"""One widget's parts put together: the probe, the screen, and the settings that both follow.

`BeholderWidget` owns an engine; the engine's threads hold on to the engine and never to the widget, so that a widget
which is no longer used can be collected.
"""

from __future__ import annotations

import threading
import time
import warnings
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from beholder_widget import interrupts, settings
from beholder_widget.choices import choices
from beholder_widget.delivery import messages
from beholder_widget.delivery.link import Send
from beholder_widget.holding import Holding
from beholder_widget.monitoring.checks.rules import NAMES as CHECKS
from beholder_widget.monitoring.history import History
from beholder_widget.remote.carrying import Post
from beholder_widget.remote.receiver import Owner, Receiver, Told
from beholder_widget.rendering.canvas import USUAL_SIZE
from beholder_widget.samples import Take
from beholder_widget.screen import Screen
from beholder_widget.settings import NAMES, Orders, Settings
from beholder_widget.taking.gate import NEVER, Gate
from beholder_widget.taking.metrics import scalars
from beholder_widget.taking.probe import FARTHEST_STEP, Probe
from beholder_widget.taking.scanning import Scanner
from beholder_widget.taking.subsampling import Subsampler

TAKES_REMEMBERED = 20
OVER = "a recording cannot begin: the widget is closed, or this process was forked off the one that shows it"
IN_A_CHILD = (
    "beholder_widget: this process was forked off the one that shows the widget, and is not watched. "
    "Call update() in the process of the notebook."
)


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
        self._draws_later = self._undrawn = False
        self._forked = self._closed = False
        self._suspect = self._was_suspect = False
        self._taken_at: deque[float] = deque(maxlen=TAKES_REMEMBERED)
        self.screen = Screen(
            send,
            self.settings,
            release=self._release,
            rendered=self._charge,
            ended=self._recording_ended,
            rang=self._ring,
        )
        keeper = self.screen.keeper
        self._leave_floats = keeper.leave_floats
        self.gate = Gate()
        self.holding = Holding(self.screen, lambda: self.settings.run, lambda: self.set("held", value=False))
        subsampler = Subsampler(self.gate, keeper.subsample, keeper.has_room, keeper.spent)
        scanner = Scanner(keeper.scan)
        self.probe = Probe(self.screen.put, self.screen.faults, self._orders(), self.gate, subsampler, scanner=scanner)
        self._choices: tuple[tuple[str, ...], tuple[int, ...]] = self.probe.choices(), ()
        self._verbs: dict[str, Callable[[], object]] = {"pin": self.pin, "step": self.next_step}

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

    def update(
        self,
        arrays: Any,
        frame: Any,
        step: Any,
        began: float,
        read_messages: Callable[[], object],
        *,
        tell_alerts: Callable[[], object],
    ) -> bool:
        """Take this update if it is due; return whether it was taken. Nothing that goes wrong is raised.

        Parameters
        ----------
        began : float
            When the call of `update` began, seconds of `time.monotonic`.
        read_messages : callable
            Reads what pages have sent; settings that change meanwhile are drawn with this update.
        tell_alerts : callable
            Tells those who want to hear of alerts, while training is held; what it raises is raised, and ends the hold.
        """
        if self.is_over:
            return self._refuse()
        faults = self.screen.faults
        sampled = swept = taken = False
        suspect, self._suspect = self._suspect, False
        with interrupts.deferred():
            self._draws_later = True
            self._read(read_messages)
            # Before the picture: what the sample shows of this call is judged before what the picture does.
            before = time.monotonic()
            with faults.guard("the strip", tried=False):
                at_once = suspect or self.holding.is_armed
                sampled, swept = self.probe.subsample(step, began, at_once=at_once, is_suspect=suspect)
            began += time.monotonic() - before
            with faults.guard("update", tried=False):
                taken = self.probe.take_if_due(arrays, frame, step, began, at_once=swept or self.settings.run.held)
            if taken and not sampled:
                with faults.guard("the strip", tried=False):
                    self.screen.keeper.subsample(self.gate.calls, self.probe.number(step), ())
            if self.holding.is_armed and self._is_caught() and not taken:
                with faults.guard("update", tried=False):
                    taken = self.probe.take_if_due(arrays, frame, step, began, at_once=True)
            self._draw_what_was_left(taken=taken)
            if taken:
                self._taken_at.append(time.monotonic())
                self._offer_choices()
            self._describe()
        if self.settings.run.held:
            self._wait(step, read_messages, tell_alerts)
        self._look_again()
        return taken

    def _look_again(self) -> None:
        """Have the next call look, where something besides pictures asks for it."""
        run = self.settings.run
        if run.held or run.hold_on != "never" or (self.hears_alerts and self.screen.keeper.alarms.rings):
            self.gate.look = 0.0

    def _read(self, read_messages: Callable[[], object]) -> None:
        """Read what pages have sent, and follow it."""
        with self.screen.faults.guard("reading messages of the browser"):
            read_messages()
        self._obey()

    # -- holding --------------------------------------------------------------------------------------------------

    def _is_caught(self) -> bool:
        """Whether an alert holds training now: what was sampled and measured so far is judged first."""
        self.screen.keeper.judge()
        caught = self.holding.is_caught()
        if caught and not self.settings.run.held:
            self.set("held", value=True)
        return caught

    def _wait(self, step: Any, read_messages: Callable[[], object], tell_alerts: Callable[[], object]) -> None:
        """Wait as long as training is held; what is asked for meanwhile is taken from the model as it stands."""
        began = time.monotonic()
        number = self.gate.calls
        with self.screen.faults.guard("update", tried=False):
            number = self.probe.number(step)
        try:
            self.probe.is_held = True
            self.holding.wait(number, lambda: self._look_around(read_messages, tell_alerts))
        finally:
            self.probe.is_held = False
            self._leave_out(time.monotonic() - began)
            self._describe()

    def _look_around(self, read_messages: Callable[[], object], tell_alerts: Callable[[], object]) -> None:
        self._read(read_messages)
        if self.is_over:
            self._replace("held", value=False)
            return
        tell_alerts()

    def _leave_out(self, seconds: float) -> None:
        """Have time that training was held for count neither as training's nor as ours."""
        self.probe.leave_out(seconds)
        self._taken_at = deque((taken + seconds for taken in self._taken_at), maxlen=TAKES_REMEMBERED)

    def subsample(self, step: Any, began: float) -> None:
        """Take a small sample of the watched model; nothing that goes wrong is raised."""
        if not self.is_over:
            with interrupts.deferred(), self.screen.faults.guard("the strip", tried=False):
                self.probe.subsample(step, began)

    def _ring(self) -> None:
        """Have the next call of `update` look for alerts; hold training elsewhere, if it is to be held for them."""
        if self.remote is not None and self.holding.is_armed and self.holding.is_caught():
            self.set("held", value=True)
        self._look_again()

    def measure(self, metrics: Any, step: Any) -> None:
        """Keep metrics of a step; nothing that goes wrong is raised."""
        call = self.gate.calls
        try:
            # A step that is an ordinary number is not asked about: that would cost as much as all of this.
            is_plain = type(step) is int and -FARTHEST_STEP <= step <= FARTHEST_STEP
            number = call if step is None else step if is_plain else self.probe.number(step)
            if self._leave_floats(call, number, metrics):
                self._was_suspect = False
                return
            isnt_finite = self.screen.keeper.measure(call, number, scalars(metrics))
        except Exception as error:
            if interrupts.is_handlers(error):
                raise
            self.screen.faults.report("metrics", error)
            return
        if isnt_finite and not self._was_suspect:
            # This very call looks where it comes from.
            self._suspect = True
            self.gate.look = 0.0
        self._was_suspect = isnt_finite

    def history(self) -> History:
        """Return the figures of the run so far."""
        with interrupts.deferred():
            return self.screen.keeper.history()

    def _refuse(self) -> bool:
        """Take nothing, in a forked child or after the end; say so once in a child."""
        self.gate.look = self.gate.drain = NEVER
        if self._forked:
            warnings.warn(IN_A_CHILD, RuntimeWarning, stacklevel=4)
        return False

    def next_step(self) -> None:
        """Let the call of `update` that waits return, here or elsewhere, and have the next one wait."""
        self.holding.hold.next_step()
        if self.remote is not None:
            self.remote.next_step()

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
        self._taken_at.append(time.monotonic())
        self._describe()
        self.screen.put_from_elsewhere(take)

    def _hear(self) -> None:
        """Tell pages what training elsewhere says of itself."""
        held = self._told.held
        if not self.holding.hold.waiting:
            self.screen.held = None if held is None else {"step": held, "message": ""}
        self.screen.faults.hear(self._told.faults)
        self._offer_choices()
        self._describe()
        self.screen.tell_status()

    def _draw_what_was_left(self, *, taken: bool) -> None:
        """Draw the last take under settings that changed during the update, unless the update draws a new one."""
        self._draws_later = False
        undrawn, self._undrawn = self._undrawn, False
        if undrawn and not taken:
            self.screen.draw(self.settings.drawn, again=True)

    def _describe(self) -> None:
        """Let the status line say what the probe has to say."""
        told = self._told
        limits = self.probe.pace.limited or any(report.limited for report in told.reports)
        limited = limits and self.settings.run.rate > 0 and self.max_overhead is not None
        self.screen.limited = f"max_overhead={self.max_overhead:g}" if limited else ""
        self.screen.note = self.probe.note or self.holding.note or told.note
        self.screen.overhead = self._overhead() if len(self._taken_at) > 1 else None

    def _charge(self, processor_seconds: float) -> None:
        self.probe.pace.rendered(processor_seconds)

    def _release(self, take: Take) -> None:
        if self.remote is None:
            self.probe.sources.release(take)

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
            if name == "recording":
                self._record() if value else self.screen.stop_recording()
            if before.drawn != self.settings.drawn:
                self._undrawn = self._draws_later
                self.screen.draw(self.settings.drawn, again=not self._draws_later)
            if before.taken != self.settings.taken:
                self.screen.reel.want(self.settings.taken)
            if before.run != self.settings.run:
                self.holding.obey(before.run)
                self.gate.look = 0.0
            self._obey()
            self._tell_settings()
            if before.taken != self.settings.taken and not self._draws_later:
                with self.screen.faults.guard("update", tried=False):
                    self.probe.retake()
            noted = self.screen.note
            self._describe()
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
                self._undrawn = self._draws_later
                self.screen.draw(self.settings.drawn, again=not self._draws_later)
        return step

    def limit(self, name: str, value: float | None) -> None:
        """Set ``idle_rate`` or ``max_overhead``, which has been checked."""
        setattr(self, name, value)
        if not self.is_over:
            self._obey()

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
            self._obey()
            self._tell_settings()

    def stop_recording(self) -> Callable[[float], list[Path]]:
        """End the recording; return what waits for its files, for so many seconds at most, and gives them in order."""
        if self.is_over:
            return lambda _seconds: []
        with interrupts.deferred():
            ending = self.screen.stop_recording()
            self._replace("recording", value=False)
            self._obey()
            self._tell_settings()
        return ending.wait

    def _record(
        self, path: Path | None = None, fps: float | None = None, size: tuple[int, int] | None = USUAL_SIZE
    ) -> None:
        self.screen.start_recording(self.directory, path, fps, self.settings.taken, size=size)

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
        return Orders(taken, run.rate, watched, self.idle_rate, self.max_overhead, lenses, each)

    def _obey(self) -> None:
        orders = self._orders()
        self.probe.obey(orders)
        if self.remote is not None:
            self.remote.order(orders, self._checks, held=self.settings.run.held)

    def switch_checks(self, names: frozenset[str]) -> None:
        """Have the named checks on from now on, and all others off."""
        self._checks = names
        self.screen.keeper.alarms.switch(names)
        if not self.is_over:
            self._obey()

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
            self._obey()
            if self.probe.orders.lenses != before and not self._draws_later:
                with interrupts.deferred(), self.screen.faults.guard("update", tried=False):
                    self.probe.look()
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

    def wait(self, timeout: float) -> bool:
        """Wait until all that was taken is rendered, written and sent; return whether that came true in time."""
        if self._forked:
            return False
        deadline = time.monotonic() + timeout
        waits: tuple[Callable[[float], bool], ...] = (self.screen.wait, self.screen.reel.flush)
        return all(interrupts.wait(done, deadline - time.monotonic()) for done in waits)

    def stats(self) -> dict[str, Any]:
        """Return figures about what the widget did, see `BeholderWidget.stats`."""
        probe, screen, link = self.probe, self.screen, self.screen.link
        told = self._told.reports
        return {
            "calls": told[0].calls if told else self.gate.calls,
            "taken": told[0].taken if told else probe.taken,
            "rendered": screen.rendered,
            "sent": link.sent,
            "painted": link.painted,
            "dropped": screen.dropped + link.dropped,
            "recorded": screen.reel.written,
            "recording_dropped": screen.reel.dropped,
            "update_ms": (told[0].update_seconds if told else probe.seconds) * 1e3,
            "render_ms": screen.render_seconds * 1e3,
            "latency_ms": None if link.latency is None else link.latency * 1e3,
            "bytes": link.bytes,
            "overhead": self._overhead(),
            "effective_rate": self._rate(),
            "ranks": {report.who.label or "rank 0": {"calls": report.calls, "step": report.step} for report in told},
        }

    def _rate(self) -> float:
        """Return how many updates are taken a second, over the last `TAKES_REMEMBERED`; 0 before two are."""
        times = list(self._taken_at)
        return (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 and times[-1] > times[0] else 0.0

    def _overhead(self) -> float:
        """Return the share of training's time that taking and rendering take now."""
        local = self.probe.pace.cost * self._rate() + self.probe.overhead()
        elsewhere = (report.cost * self._rate() + report.overhead for report in self._told.reports)
        return max(local, *elsewhere, 0.0)

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
