"""The half of a widget that runs where training runs: takes updates when they are due, and gives them to a sink."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from beholder_widget import interrupts
from beholder_widget.faults import Faults
from beholder_widget.frameworks.outputs import COMES_NEXT
from beholder_widget.pacing import Pace
from beholder_widget.samples import Take
from beholder_widget.settings import Orders
from beholder_widget.taking import steps
from beholder_widget.taking.gate import NEVER, Gate
from beholder_widget.taking.owing import Debt
from beholder_widget.taking.scanning import Scanner
from beholder_widget.taking.sources import OF_A_CALL, Sources
from beholder_widget.taking.subsampling import SHARE, Subsampler

NOT_SHOWN = "update() is given {name}, but {values} are shown: choose {name} in Values."
NOT_LAST = "The picture is of step {step:,}: of step {last:,}, the last, these values are not there any more."
NEXT_UPDATE = "{values} will be shown with the next update."
NEXT_STEP = "Next step makes one."
AWAITS_PASS = f"Some values are {COMES_NEXT}. {NEXT_STEP}"

LOOKED_AT_WITHIN = 0.5
"""Seconds after which what a page looks at more closely is taken, though what has been spent is not paid yet."""


class Probe:
    """Decides at each call of `update` whether to take, copies what is shown, and keeps faults away from training.

    Parameters
    ----------
    sink : callable
        Is given each take, on the thread that calls `update`; it must not wait.
    faults : Faults
        Keeps what goes wrong.
    orders : Orders
        What is wanted at first; see `obey`.
    gate : Gate
        Is told when the next call has something to do.
    subsampler : Subsampler
        Takes samples between two pictures.
    scanner : Scanner
        Looks at whole tensors.

    Attributes
    ----------
    taken : int
        How many updates were taken.
    seconds : float
        For how long the last take held training up.
    is_held : bool
        Whether training is held by the user, see `hold`: what is taken then costs training nothing.
    """

    def __init__(
        self,
        sink: Callable[[Take], None],
        faults: Faults,
        orders: Orders,
        gate: Gate,
        subsampler: Subsampler,
        *,
        scanner: Scanner,
    ) -> None:
        self.orders = orders
        self.taken = 0
        self._note = ""
        # The note says that values come with the next update; the last take lacks some that come with the next pass.
        self._awaits_update = self._awaits_pass = False
        self.seconds = 0.0
        self.is_held = False
        self.pace = Pace()
        self.sources = Sources(lambda: gate.calls)
        self.gate, self.subsampler, self.scanner = gate, subsampler, scanner
        self._sink = sink
        self._faults = faults
        # Reentrant: what the user's model does while it is read may come back here.
        self._lock = threading.RLock()
        self._taking = False
        self._debt = Debt.NONE
        self._changes = 0
        self._last_call = self._last_step = self._wanted_after = 0
        self._asked_at = math.inf
        self._last_shown = ""
        self._last_auto = "what update() is given"

    @property
    def note(self) -> str:
        """What the user should know of what is shown; mostly empty. While held, also what brings the rest."""
        if not self.is_held:
            return self._note
        if self._awaits_update:
            return f"{self._note} {NEXT_STEP}"
        return self._note or (AWAITS_PASS if self._awaits_pass else "")

    def obey(self, orders: Orders) -> None:
        """Follow other orders from the next call on."""
        before, self.orders = self.orders, orders
        if not set(orders.lenses) <= set(before.lenses):
            self._asked_at = min(self._asked_at if before.lenses else math.inf, time.monotonic())
        if before.taken != orders.taken or (before.lenses != orders.lenses and orders.rate == 0):
            # While nothing is taken by itself, what a page wants to look at is.
            self._change()
        if before != orders:
            self.gate.look = 0.0

    def show_soon(self, call: int) -> None:
        """Have the next update taken, unless one of this call or a later one was; from any thread.

        It is taken whatever is owed: the moment does not come again. That is not while nothing is taken by itself.
        """
        if call > max(self._last_call, self._wanted_after):
            self._wanted_after = call
            self.gate.look = 0.0

    def watch(self, model: Any, optimizer: Any) -> None:
        """Show the tensors of `model` from the next update on; None for no model.

        Raises
        ------
        TypeError
            If it is nothing that can be watched; the model before stays.
        """
        with interrupts.deferred(), self._lock:
            self.sources.watch(model, optimizer)
            self.subsampler.stop() if model is None else self.subsampler.begin()
            self.scanner.begin()
        self._change()

    def take_if_due(self, arrays: Any, frame: Any, step: Any, began: float, *, at_once: bool = False) -> bool:
        """Take this update if it is due; return whether it was taken.

        Parameters
        ----------
        began : float
            When the call of `update` began: what it holds up training is counted from there.
        at_once : bool
            Take it even if it is not due.
        """
        orders, changes, debt = self.orders, self._changes, self._debt
        self.sources.trainer = threading.current_thread()
        self.sources.measure(each=orders.each_step, whole=orders.held)
        if not self._begin(orders, debt, at_once=at_once):
            return False
        taken, owed = False, Debt.NONE
        try:
            values = self.sources.resolve(orders.taken.values, arrays, frame)
            if orders.taken.values == "auto" and values != "auto":
                self._last_auto = values
            arrays, frame = _given(arrays, values == "arrays"), _given(frame, values == "frame")
            self._note, self._awaits_update = self._note_of(orders, values, arrays, frame), False
            number = self.number(step)
            with self._lock:
                taken = self._take(number, orders, values, (arrays, frame), debt)
            owed = debt.after(taken=taken)
            if at_once and not taken:
                self._await_update(values)
        finally:
            if owed is not Debt.MEASUREMENT:
                self._serve(orders)
            self._debt = owed if self._changes == changes else Debt.CHANGE
            self.gate.look = 0.0 if self._debt is Debt.MEASUREMENT else self.gate.look
            self._charge(began, taken=taken)
            self._taking = False
        return taken

    def subsample(
        self, step: Any, began: float, *, at_once: bool = False, is_suspect: bool = False
    ) -> tuple[bool, bool]:
        """Take a small sample of the watched model, if one is due, and look at whole tensors; not within another take.

        Parameters
        ----------
        at_once : bool
            Take it even if it is not due.
        is_suspect : bool
            Whether something else of this call is not finite.

        Returns
        -------
        (bool, bool)
            Whether a sample was taken; whether all whole tensors were looked at, since something is not finite.
        """
        if (began < self.gate.sample and not at_once) or not self._lock.acquire(blocking=False):
            return False, False
        try:
            watched, limit = self.sources.watched, self.orders.max_overhead
            if watched is None or self._taking:
                return False, False
            subsamples = self.subsampler.subsample(watched, limit)
            if subsamples is None:
                return False, False
            call, number = self.gate.calls, self.number(step)
            # Whole tensors come first: of two that say the same, they say more.
            swept = self.scanner.see(
                watched, call, number, subsamples, limit, is_suspect=is_suspect, outputs=self.sources.outputs
            )
            self.subsampler.leave(call, number, subsamples)
            return True, swept
        finally:
            self._lock.release()

    def number(self, step: Any) -> int:
        """Return the step's number: by default, how often `update` was called.

        Raises
        ------
        TypeError, ValueError, OverflowError
            As for `steps.number_of`.
        """
        return self.gate.calls if step is None else steps.number_of(step)

    def retake(self) -> bool:
        """Take again without an update, if settings ask for other tensors and the model has them; return whether."""
        if self._debt is not Debt.CHANGE or not self.taken:
            return False
        orders, changes, began = self.orders, self._changes, time.monotonic()
        with interrupts.deferred(), self._lock:
            if self._taking:
                return False
            values, taken = self.sources.resolve(orders.taken.values, None, None), False
            values = self._last_auto if values == "auto" else values
            if not self.sources.needs_update(orders.taken.values) and self._are_still(values) is not False:
                self.sources.measure(each=orders.each_step, whole=orders.held)
                taken = self._take_present(orders, values, Debt.CHANGE)
                if self._changes == changes:
                    # What is shown once more is not of the next step: that one is still to be measured.
                    self._debt = Debt.CHANGE.after(taken=taken)
            shown = taken or self._show_again(orders, values)
            self._note, self._awaits_update = "", False
            if not shown:
                self._await_update(values)
            self._charge(began, taken=False)
        return shown

    def begin(self) -> bool:
        """Take what the model has before the first update, if it has what is shown; return whether."""
        orders = self.orders
        values = orders.taken.values
        if self.taken or self.sources.needs_update(values) or self.sources.is_of_a_step(values):
            return False
        with interrupts.deferred(), self._lock:
            if self._taking:
                return False
            values = self.sources.resolve(values, None, None)
            return self._are_still(values) is not False and self._take_present(orders, values, Debt.NONE)

    def finish(self) -> bool:
        """Take what the last calls of `update` have left, at their end; return whether there was something to take.

        That is so if the last picture is of an earlier call, pictures are taken by themselves, and the model has what
        is shown: words in place of what is gone by now would say less than the last picture. Gradients that are not
        known to be those of the last call are not taken either: most trainings reset them, or add to them. A note says
        of which step the picture is that stays.
        """
        orders = self.orders
        idle_rate = None if orders.watched else orders.idle_rate
        if not self.taken or self._last_call == self.gate.calls or orders.rate == 0 or idle_rate == 0:
            return False
        taken = self._take_what_is_left(orders)
        if not taken and not self._note and self._last_step != self._present():
            self._note = NOT_LAST.format(step=self._last_step, last=self._present())
        return taken

    def _take_what_is_left(self, orders: Orders) -> bool:
        """Take what the last call has left, if the model still has it; return whether."""
        began, values = time.monotonic(), orders.taken.values
        if self.sources.needs_update(values) or self.sources.is_of_a_step(values):
            return False
        with interrupts.deferred(), self._lock:
            if self._taking:
                return False
            values = self.sources.resolve(values, None, None)
            if not self._are_still(values):
                return False
            taken = self._take_present(orders, values, Debt.NONE, is_to_have_cells=True)
            self._charge(began, taken=False)
        return taken

    def look(self) -> bool:
        """Take what pages look at through lenses again without an update, if the model has it; return whether."""
        orders, began = self.orders, time.monotonic()
        if not orders.lenses or not self.taken or self._debt is not Debt.NONE:
            return False
        if self.sources.needs_update(orders.taken.values) or self.sources.is_of_a_step(orders.taken.values):
            return False
        with interrupts.deferred(), self._lock:
            if self._taking:
                return False
            values = self.sources.resolve(orders.taken.values, None, None)
            if self._are_still(values) is False:
                return False
            take = self.sources.take(
                self._present(), orders.taken, values, None, None, call=self.gate.calls, lenses=orders.lenses
            )
            self._faults.clear("update")
            taken = take is not None and bool(take.lenses)
            if take is not None and taken:
                self._sink(replace(take, for_lenses=True, call=self.gate.calls))
                self._serve(orders)
            self._charge(began, taken=False)
        return taken

    def hold(self, *, held: bool) -> None:
        """Take note that the last call of `update` waits, or that it waits no longer."""
        with interrupts.deferred(), self._lock:
            self.is_held = self.sources.trainer_waits = held
            if held:
                self.sources.kept.keep_only(self.gate.calls)
            else:
                self.sources.kept.forget()

    def overhead(self) -> float:
        """Return the share of training's time that samples and whole tensors take."""
        return self.subsampler.overhead() + self.scanner.overhead()

    def leave_out(self, seconds: float) -> None:
        """Have so many seconds that have just passed not count as training's."""
        for each in (self.pace, self.subsampler, self.scanner, self.sources):
            each.leave_out(seconds)

    def choices(self) -> tuple[str, ...]:
        """Return the values that can be shown now, in the toolbar's order."""
        return self.sources.choices()

    def close(self) -> None:
        """Let go of the model and of its hooks; a take that is going on is waited for."""
        self.gate.look = NEVER
        self.subsampler.stop()
        with interrupts.deferred(), self._lock:
            self.sources.close()

    def _change(self) -> None:
        self._changes += 1
        self._debt = Debt.CHANGE
        self.gate.look = 0.0

    def _begin(self, orders: Orders, debt: Debt, *, at_once: bool) -> bool:
        """Whether to take now; of several threads that call, one takes at a time, and the others do not wait."""
        if not self._lock.acquire(blocking=False):
            return False
        try:
            if self._taking:
                return False
            now = time.monotonic()
            due = self.pace.due(
                now,
                orders.rate,
                watched=orders.watched,
                idle_rate=orders.idle_rate,
                max_overhead=self._left_for_pictures(orders.max_overhead),
            )
            self.gate.look = self.pace.next_look(now)
            self._taking = due or at_once or debt.wants(watched=orders.watched) or self._is_wanted(orders, now)
            if not self._taking and not orders.watched and orders.idle_rate == 0 and not orders.each_step:
                self.sources.show(None)
            return self._taking
        finally:
            self._lock.release()

    def _is_wanted(self, orders: Orders, now: float) -> bool:
        """Whether a picture is wanted because of an alert; or of what a page looks at, if the budget allows it.

        A page waits for so long at most, and an alert not at all: what is spent beyond the budget then is owed, and
        makes other pictures rarer.
        """
        is_looked_at = bool(orders.lenses) and self._asked_at <= now
        is_rung = self._wanted_after > self._last_call and (orders.watched or orders.idle_rate != 0)
        if orders.rate == 0 or not (is_looked_at or is_rung):
            return False
        is_late = is_looked_at and now - self._asked_at >= LOOKED_AT_WITHIN
        return is_rung or is_late or self.pace.affords(now, self._left_for_pictures(orders.max_overhead))

    def _serve(self, orders: Orders) -> None:
        """Note that what pages look at was taken, or cannot be, unless they look at something else by now."""
        if self.orders.lenses == orders.lenses:
            self._asked_at = math.inf

    def _left_for_pictures(self, max_overhead: float | None) -> float | None:
        """Return what samples leave of the budget; they may take half of it."""
        return max_overhead and max((1 - SHARE) * max_overhead, max_overhead - self.overhead())

    def _are_still(self, values: str) -> bool | None:
        """Return whether what a model has is what the last call of `update` has left; None where that is not known.

        Parameters and optimizer state stay as a step has left them, and training that is held changes nothing.
        Gradients are another's where they must not be looked at.
        """
        watched = self.sources.watched
        if values != "gradients" or watched is None or self.is_held:
            return True
        if self.sources.is_apart:
            return False
        return self.subsampler.are_still(watched, values, self.gate.calls)

    def _present(self) -> int:
        """Return the step of the last call of `update`: what is read without a call is what that one has left."""
        return self.number(self.gate.step)

    def _take(self, step: int, orders: Orders, values: str, given: tuple[Any, Any], debt: Debt) -> bool:
        """Take what is to be shown; what must be measured first is taken by the next call, or when it is next due."""
        take = self._find(step, orders, values, given, debt)
        if take is not None:
            self._give(take)
        return take is not None

    def _take_present(self, orders: Orders, values: str, debt: Debt, *, is_to_have_cells: bool = False) -> bool:
        """Take what the model has without a call of `update`, as of the last one; return whether something was taken.

        Parameters
        ----------
        is_to_have_cells : bool
            Whether words are not enough.
        """
        step = self._present()
        take = self._find(step, orders, values, (None, None), debt)
        if take is None or (is_to_have_cells and take.samples is None):
            return False
        # The figures of this picture belong to a call that no sample may have been taken of.
        self.subsampler.leave(self.gate.calls, step, ())
        self._give(take)
        return True

    def _show_again(self, orders: Orders, values: str) -> bool:
        """While training is held, show what the call that waits has shown of a source; return whether it has."""
        take = None
        if self.is_held:
            take = self.sources.kept.find(values, orders.taken, self.sources.origin, orders.lenses)
        if take is not None:
            self._give(take)
        return take is not None

    def _find(self, step: int, orders: Orders, values: str, given: tuple[Any, Any], debt: Debt) -> Take | None:
        """Copy what is to be shown, or put words in its place; None where it has to be measured first."""
        taken = orders.taken
        self.sources.kept.keep_only(self.gate.calls)
        take = self.sources.take(step, taken, values, *given, call=self.gate.calls, lenses=orders.lenses)
        self._faults.clear("update")
        if take is None and debt is Debt.MEASUREMENT and self._last_shown != taken.values:
            take = Take(step, taken, values, self.sources.origin, text=self.sources.words(values))
        if take is not None and orders.each_step and values in OF_A_CALL:
            take = self.sources.kept.keep(take, self.gate.calls)
        return take

    def _give(self, take: Take) -> None:
        """Give a take of the last call to the sink."""
        self._last_call, self._last_step, self._last_shown = self.gate.calls, take.step, take.taken.values
        taken = [samples for samples in (take.samples, *(looked_at for _, looked_at in take.lenses)) if samples]
        self._awaits_pass = any(label.note == COMES_NEXT for samples in taken for label in samples.labels)
        self._sink(replace(take, call=self.gate.calls))
        self.taken += 1

    def _await_update(self, values: str) -> None:
        """Say that values come with the next update."""
        self._note, self._awaits_update = NEXT_UPDATE.format(values=values[0].upper() + values[1:]), True

    def _note_of(self, orders: Orders, values: str, arrays: Any, frame: Any) -> str:
        """Return what to say of arguments that are not shown, as long as the user has not chosen what is."""
        given = [name for name, value in (("arrays", arrays), ("frame", frame)) if value is not None and name != values]
        if orders.taken.values != "auto" or not given:
            return ""
        return NOT_SHOWN.format(name=given[0], values=values)

    def _charge(self, began: float, *, taken: bool) -> None:
        seconds = max(0.0, time.monotonic() - began + self.sources.spent())
        # Of steps that somebody lets through one by one, none is slower for its picture.
        if not self.is_held and not self.orders.held:
            self.pace.charge(seconds, taken=taken)
        if taken:
            self.seconds = seconds


def _given(value: Any, is_shown: bool) -> Any:
    """Return what the user passed; a function that is shown is called, with signals let through and no lock held."""
    if not is_shown or not callable(value):
        return value
    with interrupts.passing():
        return value()
