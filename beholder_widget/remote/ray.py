"""Ray as the carrier: an actor on the notebook's own node is the mailbox, and each process of the cluster finds it."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import ray

from beholder_widget.remote.carrying import TAKEN_WITHIN, GoneError, Mailbox, patience
from beholder_widget.remote.handle import Handle
from beholder_widget.remote.parcels import Plain
from beholder_widget.remote.worker import Place
from beholder_widget.remote.worker import place as place_by_torch

ANSWERED_WITHIN = 20.0
"""Seconds more than asked for that the mailbox has to answer; then the call counts as failed."""

STANDS = getattr(ray._private.worker, "_connect_or_shutdown_lock", None) or threading.RLock()  # noqa: SLF001 - see below
"""Ray holds this while it shuts down. A thread that is within Ray at that moment ends the process, the notebook's
kernel: so the notebook's calls hold it too. Ray has no public name for it."""

if hasattr(os, "register_at_fork"):
    # A child would never have the lock, and would hang at its end, where Ray is shut down.
    os.register_at_fork(before=STANDS.acquire, after_in_parent=STANDS.release, after_in_child=STANDS.release)

LET_GO_AFTER = 0.05
"""Seconds that a call which waits may keep Ray from being shut down, and the notebook's orders from leaving."""

LET_GO_FOR = 0.005
"""Seconds until it goes on to wait: a lock that is taken again at once is had by nobody else."""

MOST_CALLS = 10_000
"""Calls of the mailbox that may wait in it at once: two of each process."""

NODE = "ray.io/node-id"
"""The label that Ray gives each node."""

GONE = "Ray was shut down: call widget.on_ray() again, and pass on the handle that it returns"
CLIENT = (
    "on_ray() needs a notebook on a node of the cluster: through Ray Client (ray://) each picture would go through a "
    "proxy. Start the notebook's kernel on the head node, or any other, and call ray.init()."
)


class RayMailbox:
    """The actor: waits for parcels and for orders, and keeps the newest of each."""

    def __init__(self) -> None:
        self._mailbox = Mailbox()
        self._ordered, self._came = asyncio.Condition(), asyncio.Condition()
        self._taken: dict[str, asyncio.Event] = {}
        self._listening = 0

    async def push(self, session: str, parcel: Plain) -> bool:
        """Leave a parcel; return whether the notebook took it within `TAKEN_WITHIN` seconds."""
        left = self._mailbox.put(session, parcel)
        taken = self._taken[session] = asyncio.Event()
        await self._tell(self._came)
        await _within(TAKEN_WITHIN, taken.wait())
        if self._taken.get(session) is taken:
            del self._taken[session]
        self._mailbox.withdraw(session, left)
        return left.taken

    async def listen(self, session: str, report: Plain, known: int) -> Plain | None:
        """Leave a report, and wait for newer orders; None where none came for a while."""
        self._mailbox.report(session, report)
        await self._tell(self._came)
        self._listening += 1
        try:
            await self._wait(self._ordered, lambda: self._mailbox.number > known, patience(self._listening))
        finally:
            self._listening -= 1
        return self._mailbox.others(known)

    async def order(self, orders: Plain) -> None:
        """Have orders in force."""
        if self._mailbox.obey(orders):
            await self._tell(self._ordered)

    async def collect(self, orders: Plain, timeout: float) -> tuple[tuple[Plain, ...], tuple[Plain, ...]]:
        """Have orders in force; wait for parcels and reports, and hand them over."""
        await self.order(orders)
        await self._wait(self._came, lambda: self._mailbox.has_news, timeout)
        found = self._mailbox.take()
        for taken in self._taken.values():
            taken.set()
        return found

    @staticmethod
    async def _tell(changed: asyncio.Condition) -> None:
        async with changed:
            changed.notify_all()

    @staticmethod
    async def _wait(changed: asyncio.Condition, met: Callable[[], bool], seconds: float) -> None:
        async with changed:
            await _within(seconds, changed.wait_for(met))


async def _within(seconds: float, done: Awaitable[Any]) -> None:
    """Wait for something, for so many seconds at most."""
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(done, seconds)


class RayCarrier:
    """The way of a process of the cluster to the mailbox.

    Parameters
    ----------
    mailbox : ray.actor.ActorHandle
        Of a `RayMailbox`.
    """

    def __init__(self, mailbox: Any) -> None:
        self._mailbox = mailbox

    def push(self, session: str, parcel: Plain) -> bool:
        """Leave a parcel for the notebook; see `Carrier.push`."""
        return bool(_get(self._mailbox.push, session, parcel, within=TAKEN_WITHIN))

    def listen(self, session: str, report: Plain, known: int) -> Plain | None:
        """Leave a report, wait for orders; see `Carrier.listen`."""
        orders: Plain | None = _get(self._mailbox.listen, session, report, known, within=patience(MOST_CALLS))
        return orders


class RayPost:
    """The notebook's way to the mailbox, which it makes.

    Parameters
    ----------
    mailbox : ray.actor.ActorHandle
        Of a `RayMailbox`.

    Attributes
    ----------
    mailbox : ray.actor.ActorHandle
    """

    def __init__(self, mailbox: Any) -> None:
        self.mailbox = mailbox
        self._job = ray.get_runtime_context().get_job_id()

    @property
    def is_there(self) -> bool:
        """Whether the cluster is still the one that the mailbox was made in."""
        with STANDS:
            return bool(ray.is_initialized() and ray.get_runtime_context().get_job_id() == self._job)

    def order(self, orders: Plain) -> None:
        """Leave orders for all; see `Post.order`."""
        with suppress(GoneError), self._standing():
            self.mailbox.order.remote(orders)

    def collect(self, orders: Plain, timeout: float) -> tuple[tuple[Plain, ...], tuple[Plain, ...]]:
        """Wait for parcels and reports; see `Post.collect`."""
        deadline = time.monotonic() + timeout + ANSWERED_WITHIN
        with self._standing():
            pending = [self.mailbox.collect.remote(orders, timeout)]
        while True:
            with self._standing(), _in_short():
                try:
                    parcels, reports = ray.get(pending[0], timeout=LET_GO_AFTER)
                except ray.exceptions.GetTimeoutError:
                    if time.monotonic() > deadline:
                        raise
                else:
                    # Letting go of the answer calls Ray too.
                    pending.clear()
                    return parcels, reports
            time.sleep(LET_GO_FOR)

    @contextmanager
    def _standing(self) -> Iterator[None]:
        """Keep Ray from being shut down meanwhile; GoneError if it was."""
        with STANDS:
            if not self.is_there:
                raise GoneError(GONE)
            yield

    def close(self) -> None:
        """End the mailbox."""
        with suppress(GoneError), self._standing():
            ray.kill(self.mailbox)


def connect() -> tuple[RayPost, Handle]:
    """Make a mailbox on this node; return the notebook's way to it, and the handle for training.

    Raises
    ------
    RuntimeError
        If this process is connected through Ray Client.
    """
    client = sys.modules.get("ray.util.client")
    if client is not None and client.ray.is_connected():
        raise RuntimeError(CLIENT)
    if not ray.is_initialized():
        ray.init()
    node = ray.get_runtime_context().get_node_id()
    actor = ray.remote(RayMailbox).options(
        num_cpus=0, max_restarts=-1, max_concurrency=MOST_CALLS, label_selector={NODE: node}
    )
    mailbox = actor.remote()
    return RayPost(mailbox), Handle(RayCarrier(mailbox), "", place)


def place() -> Place:
    """Return where this process stands: in a run of Ray Train, else by `torch.distributed`."""
    group = ray.util.get_current_placement_group()
    run = ray.get_runtime_context().get_job_id() if group is None else group.id.hex()
    rank, world = _in_train()
    if world:
        return Place(run, rank, world)
    at = place_by_torch()
    return Place(run, at.rank, at.world)


def _in_train() -> tuple[int, int]:
    """Return the rank and the number of workers in Ray Train; 0 of 0 outside of it."""
    train = sys.modules.get("ray.train")
    if train is None:
        return 0, 0
    try:
        context = train.get_context()
        return int(context.get_world_rank()), int(context.get_world_size())
    except Exception:  # noqa: BLE001 - outside of a training function it says so in ways that change with its version
        return 0, 0


def _get(method: Any, *given: Any, within: float) -> Any:
    """Call a method of the mailbox from a process of the cluster, and wait for its answer.

    Raises
    ------
    ConnectionError
        If there is none.
    GoneError
        If Ray was shut down.
    """
    if not ray.is_initialized():
        # Ray would start a cluster of its own.
        raise GoneError(GONE)
    with _in_short():
        return ray.get(method.remote(*given), timeout=within + ANSWERED_WITHIN)


@contextmanager
def _in_short() -> Iterator[None]:
    """Say of an error of Ray what it is: its own words of an actor that is being restarted are many lines."""
    try:
        yield
    except ray.exceptions.RayError as error:
        raise ConnectionError(f"the mailbox does not answer ({type(error).__name__})") from None
    except SystemExit:
        # So end calls that wait when Ray is shut down; this thread is not Ray's to end.
        raise GoneError(GONE) from None
