"""The rules, each a function of one reading and of what is kept of its tensors, over all tensors at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.checks.records import Reading
from beholder_widget.monitoring.checks.rests import UNKNOWN
from beholder_widget.monitoring.checks.rules import EARLY, NEARLY, NEGLIGIBLE, PARTIAL, WINDOW, Rule
from beholder_widget.monitoring.checks.table import Placed, Table
from beholder_widget.monitoring.checks.units import Units
from beholder_widget.monitoring.figures import FIGURES

RMS, MEAN, LARGEST, RATIO, CHANGE = (FIGURES.index(name) for name in ("rms", "mean", "largest", "ratio", "change"))
NONFINITE = FIGURES.index("nonfinite")

Bools = NDArray[np.bool_]
Numbers = NDArray[np.floating]


@dataclass
class Memory:
    """What is kept of all tensors of one table together.

    Attributes
    ----------
    greatest_ratio : float
        The greatest ratio of an update to its weights that was ever seen.
    readings : dict of str to int
        By check, how many readings it has had.
    moved : dict of str to int
        By check, in which reading the tensors were last seen to move: to have gradients, or to change.
    """

    greatest_ratio: float = 0.0
    readings: dict[str, int] = field(default_factory=dict)
    moved: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Seen:
    """One reading, where its tensors stand in the table, and whom their biases are judged with.

    Attributes
    ----------
    hosts : ndarray of int, shape (names,)
        For a bias, the number of the weight of its layer; for others their own, see `hosts`.
    history : ndarray of int, shape (names,)
        How many readings of each tensor the rule has had before.
    """

    reading: Reading
    rule: Rule
    table: Table
    units: Units
    memory: Memory
    placed: Placed
    hosts: NDArray[np.intp]
    history: NDArray[np.integer]

    def figure(self, row: int) -> Numbers:
        """Return one figure of all tensors, (names,)."""
        figure: Numbers = self.reading.figures[row]
        return figure

    def with_hosts(self, bad: Bools) -> Bools:
        """Return what is bad, and if it is a bias, whose weight is bad too."""
        return bad & bad[self.hosts] if bad.any() else bad


@dataclass(frozen=True)
class Judged:
    """What a rule finds, each of shape (names,).

    Attributes
    ----------
    bad : ndarray of bool
        Whether it is beyond the limit.
    able : ndarray of bool
        Whether it can be judged now; what cannot leaves all as it was.
    value : ndarray of float
        The figure, wherever it is bad.
    counted : ndarray of bool, optional
        Whether the reading adds to the tensor's history; as `able`, if it is not given.
    patience : ndarray of int, optional
        How many times as long the rule must hold.
    unsure : ndarray of bool, optional
        Where it is true of the sampled cells, and not known of the whole tensor.
    stands : bool
        Whether the figure is for how many readings it has been so, which this does not know.
    alone : ndarray of bool, optional
        Whether it is so of the tensor alone, whatever its host; as `bad`, if it is not given.
    """

    bad: Bools
    able: Bools
    value: Numbers
    counted: Bools | None = None
    patience: NDArray[np.int32] | None = None
    unsure: Bools | None = None
    stands: bool = False
    alone: Bools | None = None


def hosts(names: tuple[str, ...]) -> NDArray[np.intp]:
    """Return for each bias the number of a tensor of its layer that is none, and for others their own number.

    Some biases do nothing, and nothing is wrong: before a normalisation, or of the keys of an attention. The weights
    beside them tell. A layer is what has one name but for the part after the last ``.`` or ``/``.
    """
    layers = [name[: max(name.rfind("."), name.rfind("/")) + 1] for name in names]
    weights: dict[str, int] = {}
    for number, (name, layer) in enumerate(zip(names, layers, strict=True)):
        if layer and "bias" not in name[len(layer) :]:
            weights.setdefault(layer, number)
    return np.array(
        [
            weights.get(layer, number) if "bias" in name[len(layer) :] else number
            for number, (name, layer) in enumerate(zip(names, layers, strict=True))
        ],
        np.intp,
    )


def _nonfinite(seen: Seen) -> Judged:
    count = seen.figure(NONFINITE)
    able = (count >= 0) & (seen.reading.cells > 0)
    return Judged(able & (count > 0), able, count)


def _update_ratio_high(seen: Seen) -> Judged:
    ratio = seen.figure(RATIO)
    able = ratio >= 0
    bad = able & (ratio > seen.rule.limit)
    at, began_small = seen.placed.at, seen.table["began_small"]
    new = np.isnan(began_small[at])
    if new.any() or bad.any():
        rms = seen.figure(RMS)
        is_update = seen.reading.source == "updates"
        weights = rms / ratio if is_update else rms
        small = ~(weights >= 0.1 * _middle(weights))
        # An update of zero says nothing of its weights.
        began_small[at] = np.where(new & ((rms > 0) if is_update else (rms >= 0)), small, began_small[at])
        bad &= ~small & (began_small[at] == 0)
    return Judged(seen.with_hosts(bad), able, ratio, alone=bad)


def _update_ratio_low(seen: Seen) -> Judged:
    ratio = seen.figure(RATIO)
    able = ratio > 0
    bad = able & (ratio < seen.rule.limit)
    memory = seen.memory
    memory.greatest_ratio = max(memory.greatest_ratio, float(np.fmax.reduce(ratio, initial=0.0)))
    if bad.any() and memory.greatest_ratio >= seen.rule.limit:
        middle = _middle(ratio)
        bad &= (middle >= seen.rule.limit) & (ratio < 1e-3 * middle)
    return Judged(seen.with_hosts(bad), able, ratio, alone=bad)


def _gradient_spike(seen: Seen) -> Judged:
    """Judge by medians, which are computed only where a lower bound of the window leaves it open."""
    rms, rule, table = seen.figure(RMS), seen.rule, seen.table
    able, at = (rms > 0) & np.isfinite(rms), seen.placed.at
    beyond = (
        able & (seen.history >= rule.history) & (rms > table["floor"][at]) & (rms > rule.limit * table["least"][at])
    )
    bad, times = beyond, rms
    if beyond.any():
        suspects = np.flatnonzero(beyond)
        times = np.full(len(rms), np.nan)
        times[suspects] = rms[suspects] / _medians(seen, suspects, seen.history[suspects])
        bad = seen.with_hosts(times > rule.limit)
    _push(seen, rms, able)
    return Judged(bad, able, times)


def _push(seen: Seen, rms: Numbers, able: Bools) -> None:
    """Keep the RMS of gradients in their windows and, once a window, what the largest median so far asks of a spike."""
    ring, least, at, numbers = seen.table["ring"], seen.table["least"], seen.placed.at, seen.placed.numbers
    slots = seen.history % WINDOW
    if able.all() and (slots == slots[0]).all():
        ring[slots[0], at] = rms
    else:
        ring[slots[able], numbers[able]] = rms[able]
    least[at] = np.fmin(least[at], np.where(able, rms, np.inf))
    due = able & (slots == seen.rule.history - 1)
    if due.any():
        which = np.flatnonzero(due)
        floor = EARLY * _medians(seen, which, seen.history[which] + 1)
        seen.table["floor"][numbers[which]] = np.fmax(seen.table["floor"][numbers[which]], floor)


def _medians(seen: Seen, which: NDArray[np.intp], filled: NDArray[np.integer]) -> Numbers:
    """Return the medians of the windows of some tensors, which have so many values."""
    places = seen.placed.numbers[which]
    past, columns = np.sort(seen.table["ring"][:, places], axis=0), np.arange(len(which))
    filled = np.minimum(filled, WINDOW)
    seen.table["least"][places] = past[0]
    medians: Numbers = 0.5 * (past[(filled - 1) // 2, columns] + past[filled // 2, columns])
    return medians


def _gradient_vanished(seen: Seen) -> Judged:
    rms = seen.figure(RMS)
    able = (rms > 0) & np.isfinite(rms)
    share = rms / rms.max(where=able, initial=0.0)
    bad = able & (share < seen.rule.limit)
    return Judged(seen.with_hosts(bad), able, share, alone=bad)


def _no_gradient(seen: Seen) -> Judged:
    largest = seen.figure(LARGEST)
    none = (largest == 0) | (seen.reading.cells == 0)
    return _still(seen, none, none | (largest > 0), bool((seen.figure(RMS) > NEGLIGIBLE).any()))


def _unchanged(seen: Seen) -> Judged:
    if seen.reading.source == "updates":
        moved, largest = seen.figure(RATIO), seen.figure(LARGEST)
        still, known = largest == 0, largest >= 0
    else:
        moved = seen.figure(CHANGE)
        still, known = moved == 0, moved >= 0
        zero, at, table = seen.figure(RMS) == 0, seen.placed.at, seen.table["was_zero"]
        was_zero = table[at]
        if was_zero.any():
            # The change of a tensor of zeros is not defined, but whether it is one of zeros still.
            still, known = still | (zero & was_zero), known | was_zero
        table[at] = zero
    return _still(seen, still, known, not still.any() or _middle(moved) > 1e-6)


def _still(seen: Seen, still: Bools, known: Bools, others: bool) -> Judged:
    """Judge what stands still: only a reading in which others do not, or one since which others did not, tells."""
    reading, memory, check, at = seen.reading, seen.memory, seen.rule.check, seen.placed.at
    now = memory.readings[check] = memory.readings.get(check, 0) + 1
    if others:
        memory.moved[check] = now
    last = seen.table["last_reading"]
    bad, alone, able, patience, unsure = still, still, known, None, None
    if still.any():
        able = known & (~still | (memory.moved.get(check, 0) > last[at]))
        if reading.trainable is not None:
            bad = still & np.array([each is not False for each in reading.trainable])
        if not reading.whole:
            bad, patience, unsure = _compared(seen, bad & able)
        alone, bad = bad, seen.with_hosts(bad)
    seen.table["moved_call"][seen.placed.numbers[known & ~still]] = reading.call
    last[at] = now
    return Judged(bad, able, reading.figures[RMS], patience=patience, unsure=unsure, stands=True, alone=alone)


def _compared(seen: Seen, bad: Bools) -> tuple[Bools, NDArray[np.int32], Bools]:
    """Compare samples that rest with their whole tensors; return what is bad, for how long it must be, what is unsure.

    Where the whole tensor has moved since the sample did, its rest counts from there. Until the whole tensor has been
    seen to rest too, one waits still longer.
    """
    reading, moved = seen.reading, seen.table["moved_call"]
    is_part = reading.cells > 0 if reading.sizes is None else (reading.cells > 0) & (reading.cells < reading.sizes)
    patience, unsure, bad = np.where(is_part, PARTIAL, 1).astype(np.int32), is_part & bad, bad.copy()
    if reading.rests is None:
        return bad, patience, unsure
    for number in np.flatnonzero(unsure).tolist():
        rest, place = reading.rests.get(reading.names[number], UNKNOWN), seen.placed.numbers[number]
        if rest.moved > moved[place]:
            moved[place], bad[number] = rest.moved, False
        unsure[number] = rest.rested <= moved[place]
        patience[number] = PARTIAL**2 if unsure[number] else PARTIAL
    return bad, patience, unsure


def _dead(seen: Seen) -> Judged:
    reading = seen.reading
    if reading.silent is None or reading.units is None:
        none = np.zeros(len(reading.names), bool)
        return Judged(none, none, np.zeros(len(none)))
    share = seen.units.share(reading.names, reading.units, reading.silent, seen.rule.history)
    bad, known = share > seen.rule.limit, share >= 0
    return Judged(bad, bad | (share <= NEARLY * seen.rule.limit), share, counted=known)


def _constant(seen: Seen) -> Judged:
    largest = seen.figure(LARGEST)
    # As `figures.of_samples` computes them, these three are equal to the last bit for equal values alone.
    same = (seen.figure(RMS) == largest) & (np.abs(seen.figure(MEAN)) == largest)
    able = (largest >= 0) & (seen.reading.cells > 1)
    if seen.reading.source in {"gradients", "updates"}:
        able &= largest > 0
    elif seen.reading.source == "activations" and seen.reading.units is not None:
        able &= (largest > 0) | (seen.reading.units == 0)
    return Judged(able & same, able, largest, counted=able & ~same, stands=True)


JUDGES: Mapping[tuple[str, str], Callable[[Seen], Judged]] = {
    ("nonfinite", ""): _nonfinite,
    ("update_ratio", "high"): _update_ratio_high,
    ("update_ratio", "low"): _update_ratio_low,
    ("gradient_spike", ""): _gradient_spike,
    ("gradient_vanished", ""): _gradient_vanished,
    ("no_gradient", ""): _no_gradient,
    ("unchanged", ""): _unchanged,
    ("dead", ""): _dead,
    ("constant", ""): _constant,
}
"""The functions of the rules, by check and side."""


def _middle(figures: Numbers) -> float:
    """Return the upper median of those that are more than zero; NaN without any."""
    some = figures[figures > 0]
    return float(np.partition(some, some.size // 2)[some.size // 2]) if some.size else np.nan
