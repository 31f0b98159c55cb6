"""The half of a widget that runs in another process: follows orders, and reports."""

from __future__ import annotations

import os
import secrets
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from beholder_widget import interrupts
from beholder_widget.faults import Faults
from beholder_widget.monitoring.hearing import Hearers
from beholder_widget.pacing import Smoothed
from beholder_widget.remote.carrying import Carrier
from beholder_widget.remote.orders import Orders
from beholder_widget.remote.parcels import Report, Who
from beholder_widget.remote.pausing import Pausing
from beholder_widget.remote.relay import Relay
from beholder_widget.remote.sender import AGAIN, Sender
from beholder_widget.samples import Take
from beholder_widget.settings import Orders as Wanted
from beholder_widget.taking.gate import NEVER, Gate
from beholder_widget.taking.metrics import scalars
from beholder_widget.taking.probe import Probe
from beholder_widget.taking.scanning import Scanner
from beholder_widget.taking.subsampling import Subsampler

NOTHING = Wanted(rate=0.0, watched=False, idle_rate=0.0)
"""What is wanted as long as no orders have come."""

LOOK_EVERY = 0.2
"""Seconds between two looks at how far training has come."""

FINISHED_WITHIN = 5.0
"""Seconds that closing waits for the last parcel at most."""


@dataclass(frozen=True)
class Place:
    """Where in a training a process stands, see `Who`."""

    run: str = ""
    rank: int = 0
    world: int = 1


def place() -> Place:
    """Return this process's place by `torch.distributed`, if that has been set up; else that of a single process."""
    torch = sys.modules.get("torch")
    distributed = getattr(torch, "distributed", None)
    if distributed is None or not distributed.is_available() or not distributed.is_initialized():
        return Place()
    return Place(rank=distributed.get_rank(), world=distributed.get_world_size())


class Worker:
    """All that a handle does in the process where it is used.

    Parameters
    ----------
    carrier : Carrier
        Brings parcels to the notebook, and orders from there.
    name : str
        What tells several models apart; mostly empty.
    find_place : callable
        Returns where this process stands.

    Attributes
    ----------
    gate : Gate
        Lets those calls of `update` in that have something to do.
    stride : int
        Above 0, only steps that it divides are taken.
    hearers : Hearers
        The functions of the user that this process calls with its alerts.
    """

    def __init__(self, carrier: Carrier, name: str, find_place: Callable[[], Place]) -> None:
        self._carrier, self._find_place = carrier, find_place
        self._process = os.getpid()
        self._over = threading.Event()
        self._orders = Orders()
        self._shown = False
        self.stride = 0
        self.gate = Gate()
        self._who = Who(secrets.token_hex(8), name, "", 0, 1)
        self._faults = Faults(lambda: None)
        self.hearers = Hearers()
        self._relay = Relay(self._faults.report, self._faults.clear, self._ring)
        subsampler = Subsampler(self.gate, self._relay.subsample, self._relay.has_room, self._relay.spent)
        self.probe = Probe(self._put, self._faults, NOTHING, self.gate, subsampler, scanner=Scanner(self._relay.scan))
        self._sender = Sender(
            carrier,
            self._who.session,
            report=self._report,
            news=self._relay.news,
            came=self._relay.came,
            release=self.probe.sources.release,
            spent=self.probe.pace.rendered,
        )
        self._pausing = Pausing(self.probe, self._sender.tell)
        self._looked = time.monotonic(), 0
        self._speed = Smoothed()
        self._step = 0
        self._suspect = self._was_suspect = False
        self._trainer: threading.Thread | None = None
        self._began = False
        self._lock = threading.Lock()

    # -- training -------------------------------------------------------------------------------------------------

    def watch(self, model: Any, optimizer: Any) -> None:
        """Show the tensors of a model from the next update on; TypeError if it is nothing that can be watched."""
        if os.getpid() != self._process:
            return
        self.probe.watch(model, optimizer)
        self._identify()
        self._relay.begin_anew(self.gate.calls)
        self._follow()
        self._begin()

    def update(self, arrays: Any, frame: Any, step: Any, began: float) -> bool:
        """Take this update if it is due; return whether it was taken.

        Nothing that goes wrong is raised, but what a function raises that hears of alerts.
        """
        if self._over.is_set() or os.getpid() != self._process:
            self.gate.look = self.gate.sample = NEVER
            return False
        taken = self._take(arrays, frame, step, began)
        self.hearers.tell(self._relay.next_unheard)
        return taken

    def _take(self, arrays: Any, frame: Any, step: Any, began: float) -> bool:
        suspect, self._suspect = self._suspect, False
        if self.stride and not suspect and self._number(step) % self.stride:
            return False
        sampled = swept = taken = False
        with interrupts.deferred():
            if not self._began:
                self._identify()
                self._begin()
            self._trainer = threading.current_thread()
            # Before the picture: what the sample shows of this call is judged before what the picture does.
            before = time.monotonic()
            with self._faults.guard("the strip", tried=False):
                sampled, swept = self.probe.subsample(step, began, at_once=suspect, is_suspect=suspect)
            began += time.monotonic() - before
            with self._faults.guard("update", tried=False):
                self._step = self.probe.number(step)
                taken = self.probe.take_if_due(arrays, frame, step, began, at_once=swept or self._pausing.is_wanted)
            if taken and not sampled:
                with self._faults.guard("the strip", tried=False):
                    self._relay.subsample(self.gate.calls, self.probe.number(step), ())
        self._pausing.wait(self._step)
        if self._pausing.is_wanted or self._rings():
            self.gate.look = 0.0
        return taken

    def _rings(self) -> bool:
        """Whether an alert waits for a function that wants to hear of it."""
        return bool(self.hearers and self._relay.unheard)

    def _ring(self) -> None:
        """Have the next call of `update` tell of an alert."""
        if self.hearers:
            self.gate.look = 0.0

    def subsample(self, step: Any, began: float) -> None:
        """Take a small sample of the watched model; nothing that goes wrong is raised."""
        with interrupts.deferred(), self._faults.guard("the strip", tried=False):
            self.probe.subsample(step, began)

    def measure(self, metrics: Any, step: Any) -> None:
        """Keep metrics of a step, of a rank that is shown; nothing that goes wrong is raised."""
        if not self._shown:
            return
        try:
            isnt_finite = self._relay.measure(self.gate.calls, self.probe.number(step), scalars(metrics))
        except Exception as error:
            if interrupts.is_handlers(error):
                raise
            self._faults.report("metrics", error)
            return
        if isnt_finite and not self._was_suspect:
            # This very call looks where it comes from.
            self._suspect = True
            self.gate.look = 0.0
        self._was_suspect = isnt_finite

    def close(self, timeout: float = FINISHED_WITHIN) -> None:
        """Bring away what waits, say that nothing more comes, and let go of the model."""
        if self._over.is_set() or os.getpid() != self._process:
            return
        self._over.set()
        self._pausing.close()
        self.probe.close()
        if self._began:
            self._sender.close(timeout)

    def _number(self, step: Any) -> int:
        try:
            return self.probe.number(step)
        except Exception:  # noqa: BLE001 - what is no number is told of where the update is taken
            return 0

    def _put(self, take: Take) -> None:
        self._sender.put(take)

    # -- who, and since when --------------------------------------------------------------------------------------

    def _identify(self) -> None:
        with self._faults.guard("finding the rank"):
            at = self._find_place()
            self._who = Who(self._who.session, self._who.name, at.run, at.rank, at.world)

    def _begin(self) -> None:
        with self._lock:
            began, self._began = self._began, True
        if not began:
            self._sender.begin()
            threading.Thread(target=self._listen, name="beholder-orders", daemon=True).start()

    def _report(self) -> Report:
        probe, trainer = self.probe, self._trainer
        now = time.monotonic()
        before, step = self._looked
        if now - before > LOOK_EVERY:
            self._looked = now, self._step
            self._speed.add(max(0, self._step - step) / (now - before))
        pace = probe.pace
        return Report(
            self._who,
            obeyed=self._orders.number,
            calls=self.gate.calls,
            step=self._step,
            speed=self._speed.value,
            cost=pace.cost,
            overhead=probe.overhead(),
            update_seconds=probe.seconds,
            taken=probe.taken,
            choices=probe.choices(),
            note=probe.note or self._pausing.note,
            fault=self._faults.message,
            limited=pace.limited,
            held=self._pausing.step,
            ended=self._over.is_set() or (trainer is not None and not trainer.is_alive()),
        )

    # -- orders ---------------------------------------------------------------------------------------------------

    def _listen(self) -> None:
        while not self._over.is_set():
            try:
                plain = self._carrier.listen(self._who.session, self._report().packed(), self._orders.number)
                orders = None if plain is None else Orders.unpacked(plain)
            except Exception:  # noqa: BLE001 - whatever lies between has failed, and is tried again
                self._over.wait(AGAIN)
                continue
            if orders is not None and not self._over.is_set():
                self._obey(orders)

    def _obey(self, orders: Orders) -> None:
        """Follow newer orders; where nothing is taken by itself, what is asked for is taken at once.

        Of several processes that train together the next update has it: within a step, parameters that are sharded are
        gathered and freed.
        """
        if orders.number <= self._orders.number:
            return
        before, self._orders = self._orders, orders
        self._follow()
        if not self._shown or self._who.world > 1:
            return
        with interrupts.deferred(), self._faults.guard("update", tried=False):
            if before.wanted.taken != orders.wanted.taken:
                self.probe.retake()
            elif before.wanted.lenses != orders.wanted.lenses:
                self.probe.look()

    def _follow(self) -> None:
        """Have the probe do what the orders want of this rank."""
        orders, who = self._orders, self._who
        was_shown, self._shown = self._shown, orders.number > 0 and orders.shows(who)
        self.stride = orders.stride if self._shown and orders.is_by_step(who) else 0
        self._relay.alarms.switch(orders.checks)
        self._pausing.follow(orders, who.world, is_shown=self._shown)
        self.probe.obey(orders.of(who) if orders.number else NOTHING)
        if not self._shown:
            self.probe.subsampler.stop()
            self._relay.forget()
        if orders.held:
            self.gate.look = 0.0
        if self._shown and not was_shown and self.probe.sources.watched is not None:
            self.probe.subsampler.begin()
