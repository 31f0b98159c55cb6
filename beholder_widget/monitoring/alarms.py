"""Feeds the checks with what comes to the strip, and keeps what they have to say."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.checks.checks import Checks
from beholder_widget.monitoring.checks.records import Alert, Reading
from beholder_widget.monitoring.checks.rests import Rests
from beholder_widget.monitoring.checks.rules import NAMES, TENSORS
from beholder_widget.monitoring.figures import COUNTED, FIGURES
from beholder_widget.monitoring.wholes import SOURCES, Wholes
from beholder_widget.samples import SCANNED, Scan, Subsample

KEPT = 100
"""Alerts that are kept: the first half of them as they came, and the newest."""

Moment = tuple[int, int]
"""The number of a call of `update`, and its step."""

UNHEARD = 1_000
"""Alerts that may wait for callbacks; later ones are in `Alarms.alerts` alone."""


@dataclass(frozen=True)
class Pictured:
    """The figures of a picture of current values.

    Attributes
    ----------
    call, step : int
        The call of `update` that its values are of, and its step.
    source : str
        Which values these are.
    names : sequence of str
        The sections.
    figures : ndarray, shape (7, names)
        Rows as in `figures.FIGURES`.
    cells, sizes : ndarray of int, shape (names,)
        How many values are shown of each section, and how many its tensor has.
    nans : ndarray of int, shape (names,)
        How many of these cells are NaN.
    silent, units : optional
        As for `Reading`.
    may_overflow : ndarray of bool, shape (names,), optional
        Of which tensors it is no trouble where they are not finite, see `Label`.
    """

    call: int
    step: int
    source: str
    names: Sequence[str]
    figures: NDArray[np.float64]
    cells: NDArray[np.int64]
    sizes: NDArray[np.int64]
    nans: NDArray[np.int64]
    silent: NDArray[np.bool_] | None = None
    units: NDArray[np.int64] | None = None
    may_overflow: NDArray[np.bool_] | None = None


class Elsewhere:
    """Tells what is said twice: by checks where training runs, and by those of its pictures here.

    Attributes
    ----------
    sources : frozenset of str
        Those whose samples are looked at where training runs.
    """

    def __init__(self) -> None:
        self.sources: frozenset[str] = frozenset()
        self._heard: set[tuple[str, str]] = set()
        self._said: set[tuple[str, str, str]] = set()

    def is_news(self, alert: Alert) -> bool:
        """Whether what was said where training runs has not been said of a picture."""
        self._heard.add((alert.check, alert.source))
        said = alert.check, alert.source, alert.section
        is_news = said not in self._said
        self._said.discard(said)
        return is_news

    def unsaid(self, alerts: Iterable[Alert]) -> list[Alert]:
        """Return those of a picture's alerts that have not been said where training runs."""
        unsaid = [one for one in alerts if (one.check, one.source) not in self._heard]
        told = {(one.check, one.source, one.section) for one in unsaid if one.source in self.sources}
        self._said = told | (self._said if len(self._said) < KEPT else set())
        return unsaid


class Alarms:
    """The checks of one widget. It has no lock: `Keeper` sees to it that one thread at a time feeds it.

    Other threads may read `said`, and take what waits for callbacks.

    Attributes
    ----------
    said : (int, tuple of Alert)
        How many alerts there were; those that are kept, oldest first. Replaced at once, so that both fit together.
    wholes : Wholes
        The last figures of each whole tensor.
    """

    def __init__(self) -> None:
        self.said: tuple[int, tuple[Alert, ...]] = 0, ()
        self._begun: tuple[int, ...] = ()
        self.wholes = Wholes()
        self._rests = {source: Rests(source) for source in SOURCES}
        self._checks = Checks()
        self._wanted: frozenset[str] = frozenset(NAMES)
        self._unheard: deque[Alert] = deque()
        self._sampled: frozenset[str] = frozenset()
        self._elsewhere = Elsewhere()

    @property
    def alerts(self) -> tuple[Alert, ...]:
        """Those that are kept, oldest first."""
        return self.said[1]

    @property
    def total(self) -> int:
        """How many there were."""
        return self.said[0]

    @property
    def begun(self) -> tuple[int, ...]:
        """The calls of `update` after which another model was watched; none where there was no alert to be of one."""
        return self._begun if self.total else ()

    def switch(self, names: frozenset[str]) -> None:
        """Have the named checks on from the next reading on, and all others off; from any thread."""
        self._wanted = names

    def begin_anew(self, call: int) -> None:
        """Forget what checks have learnt: another model comes after a call. Alerts stay, as those of the one before."""
        # Before the first call there was no other model.
        if call:
            self._begun = (*self._begun, call)[-KEPT:]
        self._checks.begin_anew()
        self.wholes.forget()
        self._rests = {source: Rests(source) for source in self._rests}
        self._sampled = frozenset()
        self._elsewhere = Elsewhere()

    def next_unheard(self) -> Alert | None:
        """Take out the first alert that waits for callbacks, None for none; from any thread."""
        try:
            return self._unheard.popleft()
        except IndexError:
            return None

    @property
    def rings(self) -> bool:
        """Whether something waits for callbacks."""
        return bool(self._unheard)

    # -- what comes -----------------------------------------------------------------------------------------------

    def see_samples(
        self, moment: Moment, several: Sequence[tuple[Subsample, NDArray[np.float64], NDArray[np.floating]]]
    ) -> None:
        """See the samples of one call of `update`, whose number and step are given: each, its figures, its cells."""
        self._sampled = frozenset(subsample.source for subsample, _, _ in several) | self._sampled
        parameters = next((subsample for subsample, _, _ in several if subsample.source == "parameters"), None)
        # What is wrong with a gradient is the cause of what is wrong with its parameter.
        for subsample, figures, cells in sorted(several, key=lambda each: each[0].source != "gradients"):
            reading = _reading_of(moment, subsample, figures, cells, parameters)
            self._ring(self._see(replace(reading, rests=self._rests[subsample.source].known)))

    def see_picture(self, call: int, picture: Pictured) -> None:
        """See a picture after readings up to a call; of a source that is sampled too, only what is not finite tells."""
        if picture.source not in TENSORS:
            return
        figures = picture.figures
        if picture.source in self._sampled:
            figures = np.full_like(figures, np.nan)
            figures[COUNTED] = picture.figures[COUNTED]
        if picture.may_overflow is not None:
            figures = figures.copy()
            figures[COUNTED, picture.may_overflow] = np.nan
        reading = Reading(
            call,
            picture.step,
            picture.source,
            tuple(picture.names),
            figures,
            # A section without cells has a note: its values are there, but cannot be read.
            np.maximum(picture.cells, 1),
            sizes=picture.sizes,
            nans=picture.nans,
            silent=picture.silent,
            units=picture.units,
            rests=self._rests["parameters"].known or None if picture.source == "updates" else None,
        )
        said = (replace(alert, call=picture.call) for alert in self._see(reading))
        self._ring(self._elsewhere.unsaid(said))

    def see_scan(self, moment: Moment, scan: Scan) -> None:
        """See whole tensors of one call; they tell what is not finite, since medians are of samples."""
        told = scan.settled()
        found = dict(zip(SCANNED, told, strict=True))
        sizes = np.array([math.prod(shape) for shape in scan.shapes], np.int64)
        figures = np.full((len(FIGURES), len(sizes)), np.nan)
        figures[COUNTED] = found["nonfinite"]
        firsts = list(zip(scan.names, scan.shapes, found["first"].astype(np.int64).tolist(), strict=True))
        found_at = {name: scan.step_of(name, first) for name, _, first in firsts if first >= 0}
        places = {name: tuple(map(int, np.unravel_index(first, shape))) for name, shape, first in firsts if first >= 0}
        nans = found["nan"].astype(np.int64)
        reading = Reading(
            *moment,
            scan.source,
            scan.names,
            figures,
            sizes,
            whole=True,
            sizes=sizes,
            nans=nans,
            places=places,
            found_at={name: step for name, step in found_at.items() if step is not None},
            first_steps=scan.first_steps,
        )
        self._ring(self._see(reading))
        if scan.source in SOURCES:
            self.wholes.see(moment[1], scan)
            figures = np.stack([found[name] for name in ("min", "max", "rms", "zeros", "nonfinite", "checksum")])
            self._rests[scan.source].see(moment[0], scan.names, figures, found["zeros"] == sizes)

    def see_metrics(self, moment: Moment, metrics: Mapping[str, float]) -> None:
        """See the metrics of one call of `update`, whose number and step are given."""
        call, step = moment
        self._obey()
        self._ring(replace(alert, call=call) for alert in self._checks.measure(step, metrics, call))

    # -- what checks have said elsewhere --------------------------------------------------------------------------

    def adopt(self, sources: Iterable[str]) -> None:
        """Take note that samples of these sources are looked at where training runs."""
        self._sampled = self._sampled.union(sources)
        self._elsewhere.sources = self._sampled

    def hear(self, alert: Alert) -> None:
        """Keep what a check has said where training runs."""
        if self._elsewhere.is_news(alert):
            self._ring((alert,))

    # -- what is said ---------------------------------------------------------------------------------------------

    def _see(self, reading: Reading) -> tuple[Alert, ...]:
        self._obey()
        return self._checks.see(reading)

    def _obey(self) -> None:
        if self._wanted != self._checks.on:
            self._checks.switch(self._wanted)

    def _ring(self, alerts: Iterable[Alert]) -> None:
        for alert in alerts:
            kept = (*self.alerts, alert)
            kept = kept if len(kept) <= KEPT else (*kept[: KEPT // 2], *kept[KEPT // 2 + 1 :])
            self.said = self.total + 1, kept
            if len(self._unheard) < UNHEARD:
                self._unheard.append(alert)


def _reading_of(
    moment: Moment,
    subsample: Subsample,
    figures: NDArray[np.float64],
    cells: NDArray[np.floating],
    parameters: Subsample | None,
) -> Reading:
    """Return the reading of a sample; with the parameters, a gradient that is lacking is one of no cells."""
    names, sizes = subsample.names, np.array(subsample.sizes, np.int64)
    totals = np.array(subsample.totals or subsample.sizes, np.int64)
    nans = None
    if (figures[COUNTED] > 0).any():
        starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
        nans = np.add.reduceat(np.isnan(cells), starts, dtype=np.int64)
    reading = Reading(
        *moment, subsample.source, names, figures, sizes, sizes=totals, trainable=subsample.trainable, nans=nans
    )
    if subsample.source != "gradients" or parameters is None or len(parameters.names) <= len(names):
        return reading
    return _with_lacking(reading, parameters, frozenset(subsample.unseen))


def _with_lacking(reading: Reading, parameters: Subsample, unseen: frozenset[str]) -> Reading:
    """Return a reading of gradients in the parameters' order, with those that there are none of.

    Of those that are there but are not seen, nothing is known.
    """
    there = {name: number for number, name in enumerate(reading.names)}
    names = parameters.names
    if not there.keys() <= set(names) or parameters.trainable is None:
        return reading
    numbers = np.array([there.get(name, -1) for name in names])
    is_unseen = np.array([name in unseen for name in names])
    lacks = (numbers < 0) & ~is_unseen
    figures = np.full((len(FIGURES), len(names)), np.nan)
    figures[:, numbers >= 0] = reading.figures[:, numbers[numbers >= 0]]
    figures[COUNTED, lacks] = 0

    def spread(counts: NDArray[np.integer]) -> NDArray[np.int64]:
        return np.where(lacks, 0, np.where(is_unseen, parameters.sizes, counts[numbers]))

    sizes = reading.sizes if reading.sizes is not None else reading.cells
    return Reading(
        reading.call,
        reading.step,
        reading.source,
        names,
        figures,
        spread(reading.cells),
        sizes=spread(sizes),
        trainable=parameters.trainable,
        nans=None if reading.nans is None else spread(reading.nans),
    )
