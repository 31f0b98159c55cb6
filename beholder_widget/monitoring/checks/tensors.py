"""What is known of the tensors of one source, and which rules begin to hold at a reading of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.checks.judging import JUDGES, NONFINITE, Bools, Judged, Memory, Numbers, Seen, hosts
from beholder_widget.monitoring.checks.records import Reading
from beholder_widget.monitoring.checks.rests import NEVER
from beholder_widget.monitoring.checks.rules import NAMES, RULES, WINDOW, Rule
from beholder_widget.monitoring.checks.streaks import Steps, Streaks
from beholder_widget.monitoring.checks.table import Placed, Table
from beholder_widget.monitoring.checks.units import Units

MOST = 4_096
"""Tensors of one source, at most, as many as the strip has rows; the one not seen for longest makes room."""

MOST_FINITE = 65_536
"""As many of them are looked at for what is not finite, of which little is kept: one NaN spoils all."""


@dataclass(frozen=True)
class Verdict:
    """That a rule begins to hold of some tensors.

    Attributes
    ----------
    numbers : ndarray of int
        Which tensors of the reading, at least one, in the reading's order.
    values, limits : ndarray of float
        The figure of each of them, and what it is beyond.
    unsure : ndarray of bool, optional
        Whether it is known of the sampled cells alone, rather than of the whole tensor.
    since, clean : ndarray of int64, optional
        The step of the first reading on end in which it has held, and the last at which it did not; `NEVER` where that
        is not known, None for what is not finite.
    """

    rule: Rule
    numbers: NDArray[np.intp]
    values: Numbers
    limits: Numbers
    unsure: Bools | None = None
    since: Steps | None = None
    clean: Steps | None = None


@dataclass(frozen=True)
class Followed:
    """What has come of the excursions, each of shape (rules, names).

    Attributes
    ----------
    begins : ndarray of bool
        Whether one begins.
    run, needed : ndarray of int
        In how many readings on end the rule has held, and in how many it must.
    """

    begins: Bools
    run: NDArray[np.int32]
    needed: NDArray[np.int32]


class Tensors:
    """The tensors of one source, seen whole or by samples of the same cells each time.

    An *excursion* of a tensor begins once a rule has held in enough readings on end, and ends once it has not held in
    enough on end. A reading that cannot be judged leaves things as they were.

    Parameters
    ----------
    source : str
        One of `rules.TENSORS`.
    most : int
        Of how many tensors something is kept.
    checks : frozenset of str
        The only checks that are ever made here; all, if they are not given.
    """

    def __init__(self, source: str, most: int = MOST, checks: frozenset[str] = frozenset(NAMES)) -> None:
        self._rules = tuple(rule for rule in RULES if source in rule.sources and rule.check in checks)
        self._most = most
        self._history, self._successive, self._well = (
            np.array([[getattr(rule, name)] for rule in self._rules], np.int32)
            for name in ("history", "successive", "well")
        )
        self._hosts: tuple[tuple[str, ...], NDArray[np.intp]] = ((), np.zeros(0, np.intp))
        self.begin_anew()

    def begin_anew(self) -> None:
        """Forget all tensors."""
        lines = len(self._rules)
        self._table = Table(self._most)
        for key in ("history", "run", "well"):
            self._table.add(key, (lines,), 0, np.int32)
        self._table.add("said", (lines,), 0, np.bool_)
        checks = {rule.check for rule in self._rules}
        if "nonfinite" in checks:
            for key in ("clean_call", "clean_step", "clean_cells"):
                self._table.add(key, (), NEVER, np.int64)
        self._streaks = Streaks(self._table, self._rules) if checks - {"nonfinite"} else None
        if "update_ratio" in checks:
            self._table.add("began_small", (), np.nan, np.float64)
        if "gradient_spike" in checks:
            self._table.add("ring", (WINDOW,), np.inf, np.float64)
            self._table.add("least", (), np.inf, np.float64)
            self._table.add("floor", (), 0, np.float64)
        if checks & {"no_gradient", "unchanged"}:
            self._table.add("last_reading", (), 0, np.int64)
            self._table.add("moved_call", (), NEVER, np.int64)
            self._table.add("was_zero", (), 0, np.bool_)
        self._units = Units()
        self._memory = Memory()

    def forget(self, checks: frozenset[str]) -> None:
        """Forget what these checks know: they need enough history again."""
        lines = [line for line, rule in enumerate(self._rules) if rule.check in checks]
        for key in ("history", "run", "well", "said"):
            self._table[key][lines] = 0
        if self._streaks is not None:
            self._streaks.forget(lines)
        if "update_ratio" in checks:
            self._memory.greatest_ratio = 0.0
        for check in checks & set(self._memory.moved):
            self._memory.moved[check] = 0
        if "gradient_spike" in checks and "ring" in self._table:
            self._table["ring"][:] = self._table["least"][:] = np.inf
            self._table["floor"][:] = 0
        if "dead" in checks:
            self._units = Units()

    @property
    def nbytes(self) -> int:
        """How many bytes are kept."""
        return self._table.nbytes + self._units.nbytes

    def has_said(self, rule: Rule, name: str | None = None) -> bool:
        """Return whether an excursion beyond this rule lasts: of one tensor, or of any."""
        said = self._table["said"][self._rules.index(rule)]
        if name is None:
            return bool(said.any())
        place = self._table.find(name)
        return place is not None and bool(said[place])

    def clean(self, name: str, cells: int = 0) -> tuple[int, int]:
        """Return at which call and step a tensor was last seen with finite values only; `NEVER` if it was not.

        Parameters
        ----------
        cells : int
            How many of them must have been seen at least.
        """
        place = self._table.find(name)
        if place is None or self._table["clean_cells"][place] < cells:
            return NEVER, NEVER
        return int(self._table["clean_call"][place]), int(self._table["clean_step"][place])

    def see(self, reading: Reading, on: frozenset[str], is_said: Callable[[Rule, str], bool]) -> list[Verdict]:
        """Return which rules begin to hold.

        Parameters
        ----------
        reading : Reading
            Of no more tensors than there is room for.
        on : frozenset of str
            The checks that are on.
        is_said : callable
            Is asked of a rule and a tensor whether it has been said of it already, from readings of another kind.
        """
        placed = self._table.place(reading.names)
        judged = self._judge(reading, on, placed)
        followed = self._follow(reading.step, placed, judged)
        found = list(self._verdicts(reading, judged, followed, is_said)) if followed else []
        if "clean_call" in self._table:
            self._note_clean(reading, placed)
        return found

    def _judge(self, reading: Reading, on: frozenset[str], placed: Placed) -> list[Judged | None]:
        names, weights = self._hosts
        if names != reading.names:
            weights = hosts(reading.names)
            self._hosts = reading.names, weights
        history = self._table["history"][:, placed.at]
        judged: list[Judged | None] = []
        with np.errstate(all="ignore"):
            for line, rule in enumerate(self._rules):
                seen = Seen(reading, rule, self._table, self._units, self._memory, placed, weights, history[line])
                judged.append(JUDGES[rule.check, rule.side](seen) if rule.check in on else None)
        return judged

    def _follow(self, step: int, placed: Placed, judged: list[Judged | None]) -> Followed | None:
        """Follow all excursions; None where none lasts. What is judged is None for a rule that is off."""
        table, at = self._table, placed.at
        history = table["history"][:, at]
        run, said = table["run"][:, at], table["said"][:, at]
        counted, able, bad, so = np.zeros((4, *history.shape), bool)
        for line, each in enumerate(judged):
            if each is not None:
                able[line], bad[line] = each.able, each.bad
                counted[line] = each.able if each.counted is None else each.counted
                so[line] = each.bad if each.alone is None else each.alone
        if self._streaks is not None:
            self._streaks.note(placed, step, able & so, able & ~so, counted)
        able &= history >= self._history
        bad &= able
        is_well = able & ~bad
        table["history"][:, at] = history + counted
        if not (bad.any() or run.any() or said.any()):
            return None
        run = (run + bad) * ~is_well
        well = (table["well"][:, at] + is_well) * ~bad
        said &= well < self._well
        needed = np.repeat(self._successive, history.shape[1], axis=1)
        for line, each in enumerate(judged):
            if each is not None and each.patience is not None:
                needed[line] *= each.patience
        begins = bad & ~said & (run >= needed)
        table["run"][:, at], table["well"][:, at], table["said"][:, at] = run, well, said | begins
        return Followed(begins, run, needed)

    def _verdicts(
        self, reading: Reading, judged: list[Judged | None], followed: Followed, is_said: Callable[[Rule, str], bool]
    ) -> Iterator[Verdict]:
        """Yield what begins, but for what has been said."""
        for line in np.flatnonzero(followed.begins.any(axis=1)):
            rule, each = self._rules[line], judged[line]
            numbers = np.flatnonzero(followed.begins[line])
            if rule.check == "nonfinite" and self._table["said"][line].sum() > len(numbers):
                continue
            numbers = numbers[[not is_said(rule, reading.names[number]) for number in numbers]]
            if not numbers.size or each is None:
                continue
            if each.stands:
                values, limits = followed.run[line, numbers], followed.needed[line, numbers]
                unsure = None if each.unsure is None else each.unsure[numbers]
                verdict = Verdict(rule, numbers, values.astype(np.float64), limits.astype(np.float64), unsure)
            else:
                verdict = Verdict(rule, numbers, each.value[numbers], np.full(numbers.shape, rule.limit))
            yield self._dated(verdict, int(line), reading)

    def _dated(self, verdict: Verdict, line: int, reading: Reading) -> Verdict:
        """Return a verdict with since when it has been so."""
        if self._streaks is None or verdict.rule.check == "nonfinite":
            return verdict
        places = np.array([self._table.find(reading.names[number]) for number in verdict.numbers], np.intp)
        return replace(verdict, since=self._streaks.since(line, places), clean=self._streaks.clean(line, places))

    def _note_clean(self, reading: Reading, placed: Placed) -> None:
        calls = self._table["clean_call"]
        clean = (reading.figures[NONFINITE] == 0) & (reading.cells > 0) & (calls[placed.at] < reading.call)
        where = placed.at if clean.all() else placed.numbers[clean]
        calls[where] = reading.call
        self._table["clean_step"][where] = reading.step
        for number, name in enumerate(reading.names) if reading.first_steps else ():
            if name in reading.first_steps and clean[number]:
                self._table["clean_step"][placed.numbers[number]] = reading.first_steps[name]
        self._table["clean_cells"][where] = reading.cells if clean.all() else reading.cells[clean]
