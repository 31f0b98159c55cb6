"""Where training runs: one slot for the newest take, and the thread that brings it away, one push at a time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress

from beholder_widget.remote.carrying import Carrier
from beholder_widget.remote.parcels import News, Parcel, Report
from beholder_widget.samples import Take

NEWS_EVERY = 0.2
"""Seconds after which news go without a take."""

AGAIN = 0.5
"""Seconds until the next try where the way does not work."""


class Sender:
    """Brings takes and news to the notebook.

    Parameters
    ----------
    carrier : Carrier
    session : str
        The name that parcels are left under.
    report : callable
        Returns how training goes.
    news : callable
        Returns the news that are not known to have come.
    came : callable
        Is given news that have come.
    release : callable
        Is given each take that is not needed any more, on any thread.
    spent : callable
        Is given the processor seconds that bringing a take away has cost.
    """

    def __init__(
        self,
        carrier: Carrier,
        session: str,
        *,
        report: Callable[[], Report],
        news: Callable[[], tuple[tuple[int, News], ...]],
        came: Callable[[tuple[tuple[int, News], ...]], None],
        release: Callable[[Take], None],
        spent: Callable[[float], None],
    ) -> None:
        self._carrier, self._session = carrier, session
        self._report, self._news, self._came = report, news, came
        self._release, self._spent = release, spent
        self._lock = threading.Lock()
        self._changed = threading.Condition(self._lock)
        self._take: Take | None = None
        self._number = 0
        self._over = self._is_told = False
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Start the thread."""
        self._thread = threading.Thread(target=self._work, name="beholder-sender", daemon=True)
        self._thread.start()

    def put(self, take: Take) -> None:
        """Leave a take in place of the one that waits; returns at once."""
        with self._lock:
            over, replaced = self._over, self._take
            if not over:
                self._take = take
                self._changed.notify()
        if over or replaced is not None:
            self._release(take if over else replaced)  # type: ignore[arg-type] # not over: there is one

    def tell(self) -> None:
        """Have a report go soon, with or without anything else."""
        with self._lock:
            self._is_told = True
            self._changed.notify()

    def close(self, timeout: float) -> None:
        """Bring away what waits, and that nothing more comes; wait so many seconds at most."""
        with self._lock:
            self._over = True
            self._changed.notify()
        thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(timeout)

    def _work(self) -> None:
        over = False
        while not over:
            with self._lock:
                self._changed.wait_for(lambda: self._take is not None or self._over or self._is_told, NEWS_EVERY)
                take, over, told = self._take, self._over, self._is_told
                self._take, self._is_told = None, False
            brought = self._bring(take, told=told)
            if not brought and not over:
                with self._lock:
                    self._changed.wait_for(lambda: self._over, AGAIN)

    def _bring(self, take: Take | None, *, told: bool) -> bool:
        """Push a take, news and, at the end or where it is told to, a report; return whether the way works."""
        began = time.thread_time()
        try:
            news = self._news()
            if take is None and not news and not self._over and not told:
                return True
            self._number += 1
            settled = None if take is None else take.settled()
            parcel = Parcel(self._report(), self._number, settled, news)
            if self._carrier.push(self._session, parcel.packed()):
                self._came(news)
        except Exception:  # noqa: BLE001 - whatever lies between has failed, training goes on
            return False
        else:
            return True
        finally:
            if take is not None:
                self._spent(time.thread_time() - began)
                with suppress(Exception):
                    self._release(take)
