"""Brings what training leaves to the strip, on a thread of its own, so that training waits for no lock or device."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from itertools import groupby
from queue import SimpleQueue
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.alarms import Alarms, Moment, Pictured
from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.monitoring.curves import MADE_ROOM, Curve
from beholder_widget.monitoring.curves import MOST as MOST_METRICS
from beholder_widget.monitoring.excerpts import Excerpt, Question
from beholder_widget.monitoring.history import History
from beholder_widget.monitoring.metrics import Scalars, settled
from beholder_widget.monitoring.sampling import SampleFigures
from beholder_widget.monitoring.strip import Strip
from beholder_widget.samples import Scan, Subsample

WAITING = 16
"""Moments with samples that may wait in any case."""

SMALL_WAITING = 256
"""Moments with samples that may wait where all of them have no more than `WAITING_BYTES`."""

WAITING_BYTES = 8 * 2**20

TOGETHER = 4
"""Moments with samples that are seen to together: each waking takes the interpreter from training for a moment."""

METRICS_WAITING = 4_096
"""Moments with metrics that may wait; the oldest make room."""

QUESTIONS_WAITING = 16
"""Questions of pages that may wait; the oldest are given up, and pages ask again."""

PICTURES_WAITING = 4
"""Pictures that may wait for their moment: one can be rendered before training has left word of its call."""

WAKE_EVERY = 1_024
"""Moments with metrics that wait before the thread is woken for them alone."""

_LeftT = TypeVar("_LeftT")


class Keeper:
    """Keeps the strip of one widget.

    Parameters
    ----------
    fault : callable
        Is given what goes wrong: the activity and the error.
    worked : callable
        Is given an activity that has worked.
    rang : callable
        Is called on the thread when checks have had something to say.

    Attributes
    ----------
    alarms : Alarms
        The checks, and what they have said.
    """

    def __init__(
        self, fault: Callable[[str, Exception], None], worked: Callable[[str], None], rang: Callable[[], None]
    ) -> None:
        self.alarms = Alarms()
        self._fault, self._worked, self._rang = fault, worked, rang
        self._told: tuple[int, tuple[int, ...]] = 0, ()
        self._last_call = 0
        self._strip = Strip()
        self._sampled: deque[tuple[Moment, tuple[Subsample, ...] | Scan | None]] = deque(maxlen=2 * SMALL_WAITING)
        self._measured: deque[tuple[Moment, Scalars]] = deque(maxlen=METRICS_WAITING)
        self._pictured: deque[Pictured] = deque(maxlen=PICTURES_WAITING)
        self._asked: deque[tuple[Question, Callable[[Excerpt], None]]] = deque(maxlen=QUESTIONS_WAITING)
        self._sample_figures = SampleFigures()
        self._sample_bytes = 0
        self._lock = threading.Lock()
        self._wake: SimpleQueue[bool] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._over = False
        self._busy = self._charged = 0.0

    # -- training -------------------------------------------------------------------------------------------------

    def has_room(self) -> bool:
        """Whether samples can be left now: of a small network many may wait, where training is faster for a while."""
        return is_room(len(self._sampled), self._sample_bytes)

    def subsample(self, call: int, step: int, subsamples: Sequence[Subsample]) -> None:
        """Leave the samples of one call of `update`; without any, that it was taken."""
        self._sample_bytes = max(self._sample_bytes, sum(each.buffer.nbytes for each in subsamples))
        self._sampled.append(((call, step), tuple(subsamples)))
        if len(self._sampled) >= TOGETHER:
            self._rouse()

    def begin_anew(self, call: int) -> None:
        """Leave word that another model is watched from this call on: what checks have learnt is not of it."""
        self._sample_bytes = 0
        self._sampled.append(((call, 0), None))
        if self.alarms.total:
            # Pages are told which model alerts are of before they have a picture of this one.
            self._rouse()

    def scan(self, call: int, step: int, scan: Scan) -> None:
        """Leave figures of whole tensors of one call of `update`."""
        self._sampled.append(((call, step), scan))

    def leave_floats(self, call: int, step: int, metrics: object) -> bool:
        """Leave metrics if they are a dict of finite floats, which is the usual case; return whether they are."""
        # All in place, since each call of a function would cost as much as the rest.
        if type(metrics) is not dict:
            return False
        for value in metrics.values():
            if type(value) is not float or value - value != 0:
                return False
        measured = self._measured
        measured.append(((call, step), metrics.copy()))
        if len(measured) >= WAKE_EVERY:
            self._rouse()
        return True

    def measure(self, call: int, step: int, metrics: Scalars) -> bool:
        """Leave metrics; return whether one is known not to be finite. Of callables the value is asked for later."""
        self._measured.append(((call, step), metrics))
        if len(self._measured) >= WAKE_EVERY:
            self._rouse()
        for scalar in metrics.values():
            # What is not finite is not left to wait.
            if type(scalar) is float and scalar - scalar != 0:
                self._rouse()
                return True
        return False

    def judge(self) -> None:
        """Have the checks see what was left so far, on the caller's thread; what is on its way is waited for."""
        with self._lock:
            self._drain()
        self._rouse_if_rung()

    def spent(self) -> float:
        """Return the processor seconds that the thread has spent since this was asked last."""
        before, self._charged = self._charged, self._busy
        return self._charged - before

    def _rouse(self) -> None:
        if self._over:
            return
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=_work, args=(self,), name="beholder-strip", daemon=True)
            self._thread.start()
        if self._wake.empty():
            self._wake.put(True)

    # -- the notebook ---------------------------------------------------------------------------------------------

    def picture(self, picture: Pictured) -> None:
        """Keep the figures of a picture in the column of its call."""
        with self._lock:
            self._pictured.append(picture)
            self._drain()
        self._rouse_if_rung()

    def history(self) -> History:
        """Return all that has been left so far."""
        with self._lock:
            self._drain()
            history = self._strip.history()
        self._rouse_if_rung()
        return history

    def curve(self) -> Curve:
        """Return the first metric over the run so far."""
        with self._lock:
            self._drain()
            return self._strip.curve()

    def ask(self, question: Question, answer: Callable[[Excerpt], None]) -> None:
        """Have a question answered, on the thread: no caller waits for what is on its way from a device."""
        if self._over:
            with self._lock:
                excerpt = self._strip.excerpt(question)
            answer(excerpt)
            return
        self._asked.append((question, answer))
        self._rouse()

    def close(self) -> None:
        """End the thread; what is kept can still be had."""
        self._over = True
        self._wake.put(False)

    def enter_child(self) -> None:
        """In a forked child the lock may be held for good, and there is no thread."""
        self._over = True
        self._lock = threading.Lock()

    # -- training elsewhere, see `remote` ----------------------------------------------------------------------------

    def adopt(self, call: int, step: int, tensors: Sequence[tuple[str, Sequence[str], NDArray[np.float64]]]) -> None:
        """Keep figures of one call that were computed where training runs.

        Parameters
        ----------
        tensors : sequence of (str, sequence of str, ndarray)
            For each source, the tensors' names and their figures, (7, names).
        """
        with self._lock:
            self._drain()
            self._see(call, step)
            for source, names, figures in tensors:
                self._strip.put(call, step, source, names, figures)
            self.alarms.adopt(source for source, _, _ in tensors)

    def adopt_metrics(
        self, calls: NDArray[np.int64], steps: NDArray[np.int64], names: Sequence[str], values: NDArray[np.float64]
    ) -> None:
        """Keep metrics that checks have seen where training runs; see `Strip.measure`."""
        with self._lock:
            self._drain()
            self._put_metrics(calls, steps, names, values)

    def adopt_scan(self, step: int, scan: Scan) -> None:
        """Keep figures of whole tensors, which are there and which checks have seen where training runs."""
        with self._lock:
            self.alarms.wholes.see(step, scan)

    def adopt_alert(self, alert: Alert) -> None:
        """Keep what a check has said where training runs."""
        with self._lock:
            self.alarms.hear(alert)
        self._rouse()

    # -- the thread -----------------------------------------------------------------------------------------------

    def work(self) -> bool:
        """Wait until there is something to do, and do it; return False at the end."""
        goes_on = self._wake.get()
        began = time.thread_time()
        with self._lock:
            self._drain()
            answers = [(answer, self._strip.excerpt(question)) for question, answer in _emptied(self._asked)]
        self._busy += time.thread_time() - began
        told = self.alarms.total, self.alarms.begun
        if told != self._told:
            self._told = told
            self._rang()
        for answer, excerpt in answers:
            answer(excerpt)
        if not goes_on:
            # Two may have been started by two threads of training.
            self._wake.put(False)
        return goes_on

    def _drain(self) -> None:
        """Bring all that waits to the strip, in the order of calls; the lock is held."""
        sampled, measured = _emptied(self._sampled), deque(sorted(_emptied(self._measured), key=_call_of))
        for (call, step), subsamples in sorted(sampled, key=_call_of):
            self._measure_until(call, measured)
            if subsamples is None:
                self.alarms.begin_anew(call)
                self._sample_figures.begin_anew()
            elif isinstance(subsamples, Scan):
                self._try("checks", lambda: self.alarms.see_scan((call, step), subsamples))  # noqa: B023 - called at once
            else:
                self._try("the strip", lambda: self._keep(call, step, subsamples))  # noqa: B023 - called at once
        self._measure_until(None, measured)
        for picture in _emptied(self._pictured):
            if self._strip.put_pictured(picture.call, picture.source, picture.names, picture.figures):
                self._try("checks", lambda: self.alarms.see_picture(self._last_call, picture))  # noqa: B023 - as above
            else:
                self._pictured.append(picture)

    def _measure_until(self, call: int | None, measured: deque[tuple[Moment, Scalars]]) -> None:
        """Bring the metrics of calls before one to the strip, or all; those of the same names together."""
        now: list[tuple[Moment, dict[str, float]]] = []
        while measured and (call is None or measured[0][0][0] < call):
            moment, scalars = measured.popleft()
            now.append((moment, settled(scalars, self._fault, self._worked)))
        for names, several in groupby(now, key=lambda item: tuple(item[1])):
            if names:
                self._measure(names, list(several))

    def _measure(self, names: Sequence[str], several: list[tuple[Moment, dict[str, float]]]) -> None:
        """Keep metrics of the same names at several moments."""
        values = [list(metrics.values()) for _, metrics in several]
        calls, steps = np.array([moment for moment, _ in several], np.int64).T
        self._put_metrics(calls, steps, names, np.array(values, np.float64))
        for moment, own in several:
            self._try("checks", lambda: self.alarms.see_metrics(moment, own))  # noqa: B023 - called at once

    def _put_metrics(
        self, calls: NDArray[np.int64], steps: NDArray[np.int64], names: Sequence[str], values: NDArray[np.float64]
    ) -> None:
        """Keep metrics; say so where others are lost."""
        lost = self._strip.measure(calls, steps, names, values)
        if lost:
            self._fault("metrics", ValueError(MADE_ROOM.format(MOST_METRICS, lost[0])))

    def _try(self, activity: str, act: Callable[[], None]) -> None:
        try:
            act()
        except Exception as error:  # noqa: BLE001 - a fault is shown, and training goes on
            self._fault(activity, error)
        else:
            self._worked(activity)

    def _keep(self, call: int, step: int, subsamples: tuple[Subsample, ...]) -> None:
        self._see(call, step)
        seen = self._sample_figures.of(call, subsamples)
        for subsample, figures, _ in seen:
            self._strip.put(call, step, subsample.source, subsample.names, figures)
        if seen:
            self._try("checks", lambda: self.alarms.see_samples((call, step), seen))

    def _see(self, call: int, step: int) -> None:
        """Note a call that is seen; what is taken after it, without another call, is of the same one."""
        if call != self._last_call:
            self._strip.see(call, step)
        self._last_call = call

    def _rouse_if_rung(self) -> None:
        """Have the thread tell what checks have said on another one."""
        if (self.alarms.total, self.alarms.begun) != self._told:
            self._rouse()


def is_room(waiting: int, size: int) -> bool:
    """Whether another moment may wait beside so many, each with samples of so many bytes at most."""
    return waiting < WAITING or (waiting < SMALL_WAITING and waiting * size < WAITING_BYTES)


def _emptied(left: deque[_LeftT]) -> list[_LeftT]:
    """Take out all that is there now; more may come meanwhile."""
    return [left.popleft() for _ in range(len(left))]


def _call_of(left: tuple[Moment, object]) -> int:
    return left[0][0]


def _work(keeper: Keeper) -> None:
    while keeper.work():
        pass
