"""Where the notebook is: the thread that collects what training has left, and hands it on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from beholder_widget import settings
from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.monitoring.checks.rules import METRICS
from beholder_widget.remote.carrying import GoneError, Post
from beholder_widget.remote.gathering import Gathering, Heard
from beholder_widget.remote.orders import Orders
from beholder_widget.remote.parcels import Alerted, Anew, Figured, FormatError, Measured, Parcel, Plain, Report, Scanned
from beholder_widget.samples import Scan, Take
from beholder_widget.taking.holding import NOBODY

COLLECT_FOR = 0.5
"""Seconds that one call of the carrier waits at most."""

AGAIN = 0.5
"""Seconds until the next try where the way does not work."""

LISTENING = "listening to the cluster"
READING = "reading what the cluster has sent"
UNDERSTANDING = "understanding what the cluster has sent"

TOGETHER = (
    "Hold is for one process alone: here {world} train together, and training goes on. Each waits for the others in "
    "every step, and would give up after a time-out."
)
"""Why a hold of several processes holds none."""

_ReadT = TypeVar("_ReadT")


class Keeper(Protocol):
    """Keeps figures, metrics and alerts that come from elsewhere; see `monitoring.keeper.Keeper`."""

    def begin_anew(self, call: int) -> None:
        """Forget what was learnt of the model before."""

    def adopt(
        self, call: int, step: int, tensors: tuple[tuple[str, tuple[str, ...], NDArray[np.float64]], ...]
    ) -> None:
        """Keep figures."""

    def adopt_metrics(
        self, calls: NDArray[np.int64], steps: NDArray[np.int64], names: tuple[str, ...], values: NDArray[np.float64]
    ) -> None:
        """Keep metrics."""

    def adopt_scan(self, step: int, scan: Scan) -> None:
        """Keep figures of whole tensors."""

    def adopt_alert(self, alert: Alert) -> None:
        """Keep an alert."""


@dataclass(frozen=True)
class Owner:
    """What a receiver works for; all of it is called on the receiver's thread.

    Attributes
    ----------
    put : callable
        Is given each take.
    keeper : Keeper
    fault : callable
        Is given an activity that has failed, and the error.
    worked : callable
        Is given an activity that has worked.
    changed : callable
        Is called when what training says of itself has changed.
    """

    put: Callable[[Take], None]
    keeper: Keeper
    fault: Callable[[str, Exception], None]
    worked: Callable[[str], None]
    changed: Callable[[], None]


@dataclass(frozen=True)
class Told:
    """What training elsewhere says of itself.

    Attributes
    ----------
    choices : tuple of str
        The values that can be shown.
    ranks : tuple of int
        Those that can be chosen; empty where there are not several.
    note : str
    faults : tuple of str
    held : int or None
        The step of a call of `update` that waits; None where none does.
    unheld : str
        Why a hold holds nothing there; empty where it does, or would.
    reports : tuple of Report
        Of those that are shown.
    """

    choices: tuple[str, ...] = ()
    ranks: tuple[int, ...] = ()
    note: str = ""
    faults: tuple[str, ...] = ()
    held: int | None = None
    unheld: str = ""
    reports: tuple[Report, ...] = ()


class Receiver:
    """Collects parcels and sends orders.

    Parameters
    ----------
    post : Post
    owner : Owner
        Must not hold on to the widget that it serves, since the thread holds on to it.
    wanted : settings.Orders
        What is wanted at first.
    checks : frozenset of str
        The checks that are on.

    Attributes
    ----------
    told : Told
        What was heard last.
    """

    def __init__(self, post: Post, owner: Owner, wanted: settings.Orders, checks: frozenset[str]) -> None:
        self._post, self._owner = post, owner
        self.told = Told()
        self._gathering = Gathering()
        self._lock = threading.Lock()
        self._orders = Orders(1, wanted, 0, checks)
        self._over = threading.Event()

    def begin(self) -> None:
        """Start the thread."""
        threading.Thread(target=self._work, name="beholder-receiver", daemon=True).start()

    def order(self, wanted: settings.Orders, checks: frozenset[str], *, held: bool) -> None:
        """Have other orders followed where training runs; returns at once."""
        self._order(wanted=wanted, checks=checks, held=held)

    def next_step(self) -> None:
        """Let a call of `update` that waits return, and have the next one wait."""
        self._order(passes=self._orders.passes + 1)

    def close(self) -> None:
        """Collect no more, and end what lies between."""
        self._over.set()
        try:
            self._post.close()
        except Exception as error:  # noqa: BLE001 - it may be gone already
            self._owner.fault("closing the way to the cluster", error)

    def _order(self, **changes: object) -> None:
        with self._lock:
            orders = replace(self._orders, **changes)  # type: ignore[arg-type] # fields of Orders
            if orders == self._orders or self._over.is_set():
                return
            self._orders = orders = replace(orders, number=orders.number + 1)
        try:
            self._post.order(orders.packed())
        except Exception as error:  # noqa: BLE001 - they go with the next call of `collect` too
            self._owner.fault(LISTENING, error)

    # -- the thread -----------------------------------------------------------------------------------------------

    def _work(self) -> None:
        while not self._over.is_set():
            try:
                parcels, reports = self._post.collect(self._orders.packed(), COLLECT_FOR)
            except GoneError as error:
                self._over.set()
                self.told = replace(self.told, ranks=(), note=str(error), faults=(), held=None, reports=())
                self._owner.worked(LISTENING)
                self._owner.changed()
                return
            except Exception as error:  # noqa: BLE001 - whatever lies between has failed, and is tried again
                if not self._over.is_set():
                    self._owner.fault(LISTENING, error)
                    self._over.wait(AGAIN)
                continue
            self._owner.worked(LISTENING)
            try:
                self._take_in(parcels, reports)
            except Exception as error:  # noqa: BLE001 - what one parcel has wrong does not end the others
                self._owner.fault(READING, error)
            else:
                self._owner.worked(READING)

    def _take_in(self, parcels: tuple[Plain, ...], reports: tuple[Plain, ...]) -> None:
        now, gathering, orders = time.monotonic(), self._gathering, self._orders
        gathering.choose(orders.wanted.taken.rank)
        for plain in reports:
            report = self._read(Report.unpacked, plain)
            if report is not None:
                gathering.hear(report, now)
        for plain in parcels:
            parcel = self._read(Parcel.unpacked, plain)
            heard = None if parcel is None else gathering.bring(parcel, now)
            if heard is not None:
                self._keep(heard)
        take = gathering.next(now)
        if take is not None:
            self._owner.put(take)
        stride = gathering.stride(orders.wanted.rate, orders.wanted.max_overhead)
        self._order(stride=stride)
        self._tell(now)

    def _read(self, unpack: Callable[[Plain], _ReadT], plain: Plain) -> _ReadT | None:
        """Return what was packed; None where another version of this package has packed it, which is told."""
        try:
            return unpack(plain)
        except FormatError as error:
            self._owner.fault(UNDERSTANDING, error)
            return None

    def _keep(self, heard: Heard) -> None:
        """Bring news to the strip and to the alerts; of several ranks, the metrics of the first."""
        keeper, base, prefix = self._owner.keeper, heard.base, heard.who.prefix
        for news in heard.news:
            if isinstance(news, Figured):
                tensors = tuple(
                    (source, tuple(prefix + name for name in names), figures) for source, names, figures in news.tensors
                )
                keeper.adopt(base + news.call, news.step, tensors)
            elif isinstance(news, Measured):
                if heard.leads:
                    keeper.adopt_metrics(base + news.calls, news.steps, news.names, news.values)
            elif isinstance(news, Scanned):
                names = tuple(prefix + name for name in news.names)
                pieces = {prefix + name: looked for name, looked in news.pieces}
                keeper.adopt_scan(news.step, Scan(news.source, names, news.shapes, news.figures, pieces=pieces))
            elif isinstance(news, Anew):
                keeper.begin_anew(base + news.call)
            else:
                alert = Alerted.read(news)
                keeper.adopt_alert(_named(prefix, replace(alert, call=base + alert.call)))

    def _tell(self, now: float) -> None:
        """Note what training says of itself, and tell if it says something else than before."""
        gathering = self._gathering
        gathering.refresh()
        note, faults = gathering.words(now)
        reports = gathering.reports()
        held = reports[0].held if reports else None
        unheld = _unheld(reports, self._orders.number)
        told = Told(gathering.choices, gathering.ranks, note, tuple(faults), held, unheld, reports)
        before, self.told = self.told, told
        if replace(before, reports=()) != replace(told, reports=()):
            self._owner.changed()


def _unheld(reports: tuple[Report, ...], number: int) -> str:
    """Return why orders of this number hold none of those who report; empty where they do, or would."""
    world = min((report.who.world for report in reports), default=1)
    if world > 1:
        return TOGETHER.format(world=world)
    gave_up = any(report.note == NOBODY and report.obeyed == number for report in reports)
    return NOBODY if gave_up else ""


def _named(prefix: str, alert: Alert) -> Alert:
    """Return an alert whose tensors have the names of the picture's sections."""
    if not prefix or alert.source == METRICS:
        return alert
    others = tuple(prefix + name for name in alert.others)
    return replace(alert, section=prefix + alert.section, others=others, message=prefix + alert.message)
