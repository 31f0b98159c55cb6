"""Where training runs: figures and metrics become news, which wait until they are known to have come."""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

import numpy as np

from beholder_widget.monitoring.alarms import UNHEARD, Alarms, Moment
from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.monitoring.keeper import METRICS_WAITING, WAITING
from beholder_widget.monitoring.metrics import Scalars, settled
from beholder_widget.monitoring.sampling import SampleFigures
from beholder_widget.monitoring.wholes import SOURCES
from beholder_widget.remote.parcels import Alerted, Anew, Figured, Measured, News, Scanned
from beholder_widget.samples import Scan, Subsample

NEWS_WAITING = 256
"""News that may wait until they are known to have come; the oldest make room."""

NEWS_TOGETHER = 64
"""News in one parcel, at most."""

_LeftT = TypeVar("_LeftT")


class Relay:
    """Takes what training leaves at each call of `update`, and makes news of it on another thread.

    Parameters
    ----------
    fault : callable
        Is given what goes wrong: the activity and the error.
    worked : callable
        Is given an activity that has worked.
    rang : callable
        Is called when an alert came.

    Attributes
    ----------
    alarms : Alarms
        The checks, and what they have said.
    unheard : deque of Alert
        Those that wait for the callbacks of this process; the oldest make room.
    """

    def __init__(
        self, fault: Callable[[str, Exception], None], worked: Callable[[str], None], rang: Callable[[], None]
    ) -> None:
        self.alarms = Alarms()
        self.unheard: deque[Alert] = deque(maxlen=UNHEARD)
        self._fault, self._worked, self._rang = fault, worked, rang
        self._figures = SampleFigures()
        self._sampled: deque[tuple[Moment, tuple[Subsample, ...] | Scan | None]] = deque(maxlen=4 * WAITING)
        self._measured: deque[tuple[Moment, Scalars]] = deque(maxlen=METRICS_WAITING)
        self._news: deque[tuple[int, News]] = deque(maxlen=NEWS_WAITING)
        self._numbered = self._told = 0
        self._busy = self._charged = 0.0
        self._lock = threading.Lock()

    # -- training -------------------------------------------------------------------------------------------------

    def has_room(self) -> bool:
        """Whether samples can be left now."""
        return len(self._sampled) < WAITING

    def subsample(self, call: int, step: int, subsamples: Sequence[Subsample]) -> None:
        """Leave the samples of one call of `update`."""
        self._sampled.append(((call, step), tuple(subsamples)))

    def scan(self, call: int, step: int, scan: Scan) -> None:
        """Leave figures of whole tensors of one call of `update`."""
        self._sampled.append(((call, step), scan))

    def begin_anew(self, call: int) -> None:
        """Leave word that another model is watched from this call on."""
        self._sampled.append(((call, 0), None))

    def measure(self, call: int, step: int, metrics: Scalars) -> bool:
        """Leave metrics; return whether one is known not to be finite. Of callables the value is asked for later."""
        self._measured.append(((call, step), metrics))
        return any(type(scalar) is float and not math.isfinite(scalar) for scalar in metrics.values())

    def spent(self) -> float:
        """Return the processor seconds that looking has taken since this was asked last."""
        before, self._charged = self._charged, self._busy
        return self._charged - before

    # -- the sender's thread --------------------------------------------------------------------------------------

    def news(self) -> tuple[tuple[int, News], ...]:
        """Look at all that was left, and return the oldest news that are not known to have come."""
        began = time.thread_time()
        with self._lock:
            measured = _emptied(self._measured)
            for (call, step), subsamples in _emptied(self._sampled):
                self._measure([one for one in measured if one[0][0] < call])
                measured = [one for one in measured if one[0][0] >= call]
                if subsamples is None:
                    self.alarms.begin_anew(call)
                    self._figures.begin_anew()
                    self._add(Anew(call))
                elif isinstance(subsamples, Scan):
                    self._try("checks", lambda: self._see_scan((call, step), subsamples))  # noqa: B023 - called at once
                else:
                    self._try("the strip", lambda: self._see((call, step), subsamples))  # noqa: B023 - called at once
            self._measure(measured)
            self._busy += time.thread_time() - began
            return tuple(self._news)[:NEWS_TOGETHER]

    def came(self, news: Sequence[tuple[int, News]]) -> None:
        """Take note that news have come."""
        last = news[-1][0] if news else 0
        with self._lock:
            while self._news and self._news[0][0] <= last:
                self._news.popleft()

    def forget(self) -> None:
        """Throw away what waits: this rank is not shown any more."""
        with self._lock:
            self._sampled.clear()
            self._measured.clear()
            self._news.clear()

    def _see(self, moment: Moment, subsamples: tuple[Subsample, ...]) -> None:
        seen = self._figures.of(moment[0], subsamples)
        tensors = tuple((subsample.source, subsample.names, figures) for subsample, figures, _ in seen)
        self._add(Figured(*moment, tensors))
        if seen:
            self._try("checks", lambda: self.alarms.see_samples(moment, seen))
            self._tell_alerts()

    def _see_scan(self, moment: Moment, scan: Scan) -> None:
        self.alarms.see_scan(moment, scan)
        if scan.source in SOURCES:
            pieces = tuple(scan.pieces.items())
            self._add(Scanned(moment[1], scan.source, scan.names, scan.shapes, scan.figures, pieces))
        self._tell_alerts()

    def _measure(self, measured: Sequence[tuple[Moment, Scalars]]) -> None:
        now = [(moment, settled(scalars, self._fault, self._worked)) for moment, scalars in measured]
        for names, several in groupby(now, key=lambda item: tuple(item[1])):
            if names:
                self._try("checks", lambda: self._keep_metrics(names, list(several)))  # noqa: B023 - called at once

    def _keep_metrics(self, names: tuple[str, ...], several: list[tuple[Moment, dict[str, float]]]) -> None:
        values = [list(metrics.values()) for _, metrics in several]
        calls, steps = np.array([moment for moment, _ in several], np.int64).T
        self._add(Measured(calls, steps, names, np.array(values, np.float64)))
        for moment, own in several:
            self.alarms.see_metrics(moment, own)
        self._tell_alerts()

    def _tell_alerts(self) -> None:
        while (alert := self.alarms.next_unheard()) is not None:
            self._add(Alerted.of(alert))
            self.unheard.append(alert)
            self._rang()

    def next_unheard(self) -> Alert | None:
        """Take out the first alert that waits for the callbacks of this process, None for none; from any thread."""
        try:
            return self.unheard.popleft()
        except IndexError:
            return None

    def _add(self, news: News) -> None:
        self._numbered += 1
        self._news.append((self._numbered, news))

    def _try(self, activity: str, act: Callable[[], None]) -> None:
        try:
            act()
        except Exception as error:  # noqa: BLE001 - a fault is shown, and training goes on
            self._fault(activity, error)
        else:
            self._worked(activity)


def _emptied(left: deque[tuple[Moment, _LeftT]]) -> list[tuple[Moment, _LeftT]]:
    """Take out all that is there now, in the order of calls; more may come meanwhile."""
    return sorted((left.popleft() for _ in range(len(left))), key=lambda item: item[0][0])
