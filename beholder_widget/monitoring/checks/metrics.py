"""The checks of metrics: what is not finite, and a loss that leaps."""

from __future__ import annotations

import math
import statistics
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from beholder_widget.monitoring.checks import wording
from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.monitoring.checks.rules import METRICS, RULES, WINDOW

MOST = 32
"""Metrics, at most, as many as the strip keeps; of the one that had no value for longest all is forgotten."""

LARGE, SMALL = 0.5, 0.01
"""Shares of the level at which a loss began. Above the larger a leap is said soon; near zero factors are noise."""

LASTING = 25
"""In so many readings on end a loss between the two must have leapt: an ordinary training with Adam can in 19."""

NONFINITE, LOSS = (next(rule for rule in RULES if rule.check == name) for name in ("nonfinite", "loss"))


@dataclass
class Excursion:
    """Whether something has been said, and for how long it has held, or not held, since.

    Attributes
    ----------
    since : int
        The step from which on it has held.
    clean : int or None
        The last step at which it did not hold.
    """

    said: bool = False
    run: int = 0
    well: int = 0
    since: int = 0
    clean: int | None = None

    def begins(self, step: int, bad: bool, successive: int, well: int) -> bool:
        """Follow one more value, and return whether an excursion begins with it."""
        self.since = self.since if bad and self.run else step
        self.clean = self.clean if bad else step
        self.run, self.well = (self.run + 1, 0) if bad else (0, self.well + 1)
        self.said = self.said and self.well < well
        starts = not self.said and self.run >= successive
        self.said = self.said or starts
        return starts


@dataclass
class Metric:
    """What is kept of one metric."""

    past: deque[float] = field(default_factory=lambda: deque(maxlen=WINDOW))
    count: int = 0
    first_level: float = math.inf
    clean: int | None = None
    used: int = 0
    bad: int = -1
    nonfinite: Excursion = field(default_factory=Excursion)
    loss: Excursion = field(default_factory=Excursion)


class Metrics:
    """All metrics of a run."""

    def __init__(self) -> None:
        self.begin_anew()

    def __len__(self) -> int:
        return len(self._metrics)

    def begin_anew(self) -> None:
        """Forget all metrics."""
        self._metrics: dict[str, Metric] = {}
        self._again = False
        self._clock = 0

    def forget(self, checks: frozenset[str]) -> None:
        """Forget what these checks know: they need enough history again."""
        for metric in self._metrics.values():
            if "nonfinite" in checks:
                metric.nonfinite = Excursion()
            if "loss" in checks:
                metric.loss = Excursion()
                metric.past.clear()
                metric.count, metric.first_level = 0, math.inf

    def see(
        self, step: int, metrics: Mapping[str, float], on: frozenset[str], *, follows: bool = False
    ) -> Iterator[Alert]:
        """Yield what the checks that are on say of these values; `follows` as in `wording.of_nonfinite`."""
        not_finite: list[tuple[str, float]] = []
        self._clock += 1
        lasts = any(self._lasts(metric) for metric in self._metrics.values())
        for name, value in metrics.items():
            metric = self._metric(name)
            finite = math.isfinite(value)
            metric.bad = metric.bad if finite else self._clock
            if "nonfinite" in on and metric.nonfinite.begins(step, not finite, NONFINITE.successive, NONFINITE.well):
                not_finite.append((name, value))
            if "loss" in on and "loss" in name.lower():
                yield from self._loss(name, metric, step, value, "nonfinite" in on)
        if not_finite and not lasts:
            yield self._nonfinite(not_finite, step, follows=follows)
        for name, value in metrics.items():
            if math.isfinite(value) and name in self._metrics:
                self._metrics[name].clean = step

    def _lasts(self, metric: Metric) -> bool:
        """Whether what was said of a metric still stands for what goes wrong in others too.

        It does not of one that never was finite, as one whose first value is still to come; nor of one that comes
        rarely or no more, after so many readings of any.
        """
        is_recent = self._clock - metric.bad <= NONFINITE.well
        return metric.nonfinite.said and metric.clean is not None and is_recent

    def _metric(self, name: str) -> Metric:
        """Return what is kept of a metric that has a value now; it may be new."""
        metric = self._metrics.get(name)
        if metric is None:
            if len(self._metrics) >= MOST:
                del self._metrics[min(self._metrics, key=lambda known: self._metrics[known].used)]
            metric = self._metrics[name] = Metric()
        metric.used = self._clock
        return metric

    def _nonfinite(self, several: list[tuple[str, float]], step: int, *, follows: bool) -> Alert:
        (name, value), *others = several
        clean = self._metrics[name].clean if name in self._metrics else None
        message = wording.of_metric(name, step, value, clean, again=self._again, follows=follows)
        self._again = True
        rest = tuple(other for other, _ in others)
        return Alert("nonfinite", METRICS, name, step, value, 0.0, clean, None, message, whole=True, others=rest)

    def _loss(self, name: str, metric: Metric, step: int, value: float, is_said: bool) -> Iterator[Alert]:
        """Follow a loss; what is not finite is left to `nonfinite`, where that is on."""
        if not math.isfinite(value):
            if not is_said and metric.nonfinite.begins(step, True, NONFINITE.successive, NONFINITE.well):
                message = wording.of_metric(name, step, value, metric.clean)
                yield Alert("loss", METRICS, name, step, value, LOSS.limit, metric.clean, None, message, whole=True)
            return
        if not is_said:
            metric.nonfinite.begins(step, False, NONFINITE.successive, NONFINITE.well)
        times = self._times(metric, value)
        loss = metric.loss
        successive = LOSS.successive if value > LARGE * metric.first_level else LASTING
        if metric.count >= LOSS.history and loss.begins(step, times > LOSS.limit, successive, LOSS.well):
            message = wording.of_loss(name, step, times, LOSS.limit, loss.since)
            yield Alert("loss", METRICS, name, step, times, LOSS.limit, loss.clean, None, message, whole=True)
        metric.past.append(value)
        metric.count += 1
        if metric.count == LOSS.history:
            metric.first_level = statistics.median(metric.past)

    @staticmethod
    def _times(metric: Metric, value: float) -> float:
        """Return how many times its median a loss is, 0 where that is not asked: the median is not computed then."""
        if metric.count < LOSS.history or metric.first_level <= 0 or value <= SMALL * metric.first_level:
            return 0.0
        if value <= LOSS.limit * min(metric.past):
            return 0.0
        median = statistics.median(metric.past)
        return value / median if median > 0 else 0.0
