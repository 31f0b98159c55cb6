"""What travels from training to the notebook: who reports, what was taken, and news; plain data when it is packed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from beholder_widget.geometry import layouts
from beholder_widget.lenses import Lens
from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.samples import Label, Samples, Take
from beholder_widget.settings import Taken
from beholder_widget.taking.sampler import layout_of_region
from beholder_widget.version import VERSION

FORMAT = 2
"""Grows when what is packed changes: one side cannot read another format."""

Plain = tuple[Any, ...]
"""Tuples of NumPy arrays, text, numbers, True, False, None, and of tuples of these."""


class FormatError(Exception):
    """What has come was packed by another version of this package; the message says by which."""


@dataclass(frozen=True)
class Who:
    """Who reports.

    Attributes
    ----------
    session : str
        Chosen anew by each handle in each process.
    name : str
        What tells several models of one cluster apart; mostly empty.
    run : str
        The same for all ranks that train together, and for no others.
    rank, world : int
        The number of this process among those that train together, and how many these are.
    """

    session: str
    name: str
    run: str
    rank: int
    world: int

    @property
    def label(self) -> str:
        """What tells this one from the others, ``"critic rank 1"``; empty for the only one."""
        return " ".join(([self.name] if self.name else []) + ([f"rank {self.rank}"] if self.world > 1 else []))

    @property
    def prefix(self) -> str:
        """What the names of its sections begin with; empty for the only one."""
        label = self.label
        return f"{label}: " if label else ""


@dataclass(frozen=True)
class Report:
    """How training goes, in a few words and numbers.

    Attributes
    ----------
    who : Who
    version : str
        Of this package, where training runs.
    obeyed : int
        The version of the orders that are followed; 0 for none yet.
    calls, step : int
        How often `update` was called, and the last step.
    speed : float
        Steps per second; 0 as long as that is not known.
    cost : float
        Seconds that a take costs.
    overhead : float
        The share of training's time that is taken.
    update_seconds : float
        For how long the last take held training up.
    taken : int
        How many updates were taken.
    choices : tuple of str
        The values that can be shown now.
    note, fault : str
        What the user should know of what is shown, and what failed at its last try; mostly empty.
    limited : bool
        Whether the overhead budget, not the asked rate, decides.
    held : int or None
        The step of a call that waits, since training is held; None where none does.
    ended : bool
        Whether nothing more comes.
    """

    who: Who
    version: str = VERSION
    obeyed: int = 0
    calls: int = 0
    step: int = 0
    speed: float = 0.0
    cost: float = 0.0
    overhead: float = 0.0
    update_seconds: float = 0.0
    taken: int = 0
    choices: tuple[str, ...] = ()
    note: str = ""
    fault: str = ""
    limited: bool = False
    held: int | None = None
    ended: bool = False

    def packed(self) -> Plain:
        """Return the report as plain data."""
        return (FORMAT, self.version, _packed(self.who), *_packed(self)[2:])

    @classmethod
    def unpacked(cls, plain: Plain) -> Report:
        """Return the report that was packed.

        Raises
        ------
        FormatError
            If another version of this package has packed it.
        """
        form, version, who, *rest = plain
        if form != FORMAT:
            raise FormatError(
                f"training runs with beholder_widget {version}, the notebook with {VERSION}: install the same"
            )
        return cls(Who(*who), version, *rest)


@dataclass(frozen=True)
class Figured:
    """Figures of one call of `update`, of samples of the watched model.

    Attributes
    ----------
    call, step : int
    tensors : tuple of (str, tuple of str, ndarray of float64)
        For each source, the tensors' names and their figures, (7, names).
    """

    call: int
    step: int
    tensors: tuple[tuple[str, tuple[str, ...], np.ndarray], ...]


@dataclass(frozen=True)
class Measured:
    """Metrics of the same names at several calls.

    Attributes
    ----------
    calls, steps : ndarray of int64, shape (calls,)
    names : tuple of str
    values : ndarray of float64, shape (calls, names)
    """

    calls: np.ndarray
    steps: np.ndarray
    names: tuple[str, ...]
    values: np.ndarray


@dataclass(frozen=True)
class Scanned:
    """Figures of whole tensors of one kind; see `samples.Scan`.

    Attributes
    ----------
    step : int
    source : str
    names : tuple of str
    shapes : tuple of tuple of int
    figures : ndarray of float64, shape (8, names)
    pieces : tuple of (str, tuple of (int, int))
        As the items of `Scan.pieces`.
    """

    step: int
    source: str
    names: tuple[str, ...]
    shapes: tuple[tuple[int, ...], ...]
    figures: np.ndarray
    pieces: tuple[tuple[str, tuple[tuple[int, int], ...]], ...] = ()


@dataclass(frozen=True)
class Alerted:
    """What a check has said.

    Attributes
    ----------
    alert : tuple
        The fields of an `Alert`, in order.
    """

    alert: Plain

    @classmethod
    def of(cls, alert: Alert) -> Alerted:
        """Return what travels of an alert."""
        return cls(_packed(alert))

    def read(self) -> Alert:
        """Return the alert."""
        return Alert(*self.alert)


@dataclass(frozen=True)
class Anew:
    """Another model is watched from this call on.

    Attributes
    ----------
    call : int
    """

    call: int


News = Figured | Measured | Scanned | Alerted | Anew
_NEWS: dict[str, Callable[..., News]] = {kind.__name__: kind for kind in (Figured, Measured, Scanned, Alerted, Anew)}


@dataclass(frozen=True)
class Parcel:
    """What one push brings.

    Attributes
    ----------
    report : Report
    number : int
        Grows by one with each parcel of a session.
    take : Take or None
        Settled. Names are those that training knows.
    news : tuple of (int, News)
        Each with its number, which grows by one with each of a session: news that are not known to have come are sent
        again.
    """

    report: Report
    number: int
    take: Take | None = None
    news: tuple[tuple[int, News], ...] = ()

    def packed(self) -> Plain:
        """Return the parcel as plain data. Arrays are the take's own, they are not copied."""
        take = None if self.take is None else _packed_take(self.take)
        news = tuple((number, type(one).__name__, _packed(one)) for number, one in self.news)
        return (self.report.packed(), self.number, take, news)

    @classmethod
    def unpacked(cls, plain: Plain) -> Parcel:
        """Return the parcel that was packed. All arrays are copied: those that came can be let go of.

        Raises
        ------
        FormatError
            If another version of this package has packed it.
        """
        told, number, take, news = plain
        report = Report.unpacked(told)
        kept = tuple((own, _NEWS[kind](*map(_copied, given))) for own, kind, given in news)
        return cls(report, number, None if take is None else _unpacked_take(take), kept)


def _packed(record: Any) -> Plain:
    """Return the fields of a record, in order."""
    return tuple(getattr(record, field.name) for field in fields(record))


def _copied(value: Any) -> Any:
    """Return plain data whose arrays are copies that can be written to."""
    if isinstance(value, tuple):
        return tuple(map(_copied, value))
    return np.array(value) if isinstance(value, np.ndarray) else value


def _packed_take(take: Take) -> Plain:
    labels = samples = None
    if take.samples is not None:
        labels = tuple(map(_packed, take.samples.labels))
        samples = (layouts.written(take.samples.layout), take.samples.buffer)
    lenses = tuple(
        (_packed(lens), _packed(looked_at.labels[0]), looked_at.buffer, _number_of(lens, take))
        for lens, looked_at in take.lenses
    )
    kind = (take.is_frame, take.for_lenses)
    return (
        take.step,
        _packed(take.taken),
        take.values,
        take.origin,
        samples,
        labels,
        take.pixels,
        take.text,
        kind,
        lenses,
        take.call,
        take.frozen,
    )


def _number_of(lens: Lens, take: Take) -> int:
    """Return the number of the section that a lens looks at."""
    labels = () if take.samples is None else take.samples.labels
    return next(number for number, label in enumerate(labels) if label.name == lens.name)


def _unpacked_take(plain: Plain) -> Take:
    step, taken, values, origin, packed, labels, pixels, text, (is_frame, for_lenses), lenses, call, frozen = plain
    samples, looks = None, []
    if packed is not None:
        layout = layouts.read(packed[0])
        samples = Samples(layout, tuple(Label(*label) for label in labels), np.array(packed[1]))
        for given, label, buffer, number in lenses:
            lens = Lens(*given)
            plan = lens.plan(layout.boxes[number].plan)
            if plan is not None and plan.shown == buffer.size:
                looks.append((lens, Samples(layout_of_region(plan), (Label(*label),), np.array(buffer))))
    return Take(
        step,
        Taken(*taken),
        values,
        origin,
        samples,
        None if pixels is None else np.array(pixels),
        text,
        is_frame,
        tuple(looks),
        for_lenses,
        call,
        frozen,
    )
