"""Since which step a rule has held of a tensor, and at which it last did not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.checks.judging import Bools
from beholder_widget.monitoring.checks.rests import NEVER
from beholder_widget.monitoring.checks.rules import WINDOW, Rule
from beholder_widget.monitoring.checks.table import Placed, Table

Steps = NDArray[np.int64]


class Streaks:
    """Steps of readings, kept in a table.

    Parameters
    ----------
    table : Table
        Has the history of each rule, under ``"history"``.
    rules : sequence of Rule
        Its lines.
    """

    def __init__(self, table: Table, rules: Sequence[Rule]) -> None:
        self._table, self._rules = table, rules
        # A dead unit was zero in all of the last readings: what `dead` says began with the first of them.
        self._looks_back = next((line for line, rule in enumerate(rules) if rule.check == "dead"), None)
        for key in ("began", "last_well"):
            table.add(key, (len(rules),), NEVER, np.int64)
        table.add("holds", (len(rules),), 0, np.bool_)
        if self._looks_back is not None:
            table.add("steps", (WINDOW,), NEVER, np.int64)

    def note(self, placed: Placed, step: int, holds: Bools, is_well: Bools, counted: Bools) -> None:
        """Note a reading, before it is added to the history.

        A rule may hold long before it speaks: there is history to be had, and of a bias its weight must be so too.

        Parameters
        ----------
        holds, is_well, counted : ndarray of bool, shape (rules, names)
            Whether what a rule says is so; whether it is not so; whether the reading adds to its history.
        """
        table, at = self._table, placed.at
        held = table["holds"][:, at]
        for key, now in (("began", holds & ~held), ("last_well", is_well)):
            table[key][:, at] = np.where(now, step, table[key][:, at])
        table["holds"][:, at] = (held | holds) & ~is_well
        if self._looks_back is not None:
            own = counted[self._looks_back]
            slots = table["history"][self._looks_back, at] % WINDOW
            table["steps"][slots[own], placed.numbers[own]] = step

    def forget(self, lines: Sequence[int]) -> None:
        """Forget what is known of these rules."""
        for key in ("began", "last_well"):
            self._table[key][lines] = NEVER
        self._table["holds"][lines] = False

    def since(self, line: int, places: NDArray[np.intp]) -> Steps:
        """Return the step of the first reading on end in which what a rule says was so, of tensors of which it is."""
        if line == self._looks_back:
            return self._before(places, self._rules[line].history - 1)
        began: Steps = self._table["began"][line, places]
        return began

    def clean(self, line: int, places: NDArray[np.intp]) -> Steps:
        """Return the last step at which a rule did not hold; `NEVER` where none is known."""
        well: Steps = self._table["last_well"][line, places]
        if line == self._looks_back:
            return np.where(well == NEVER, NEVER, self._before(places, self._rules[line].history))
        return well

    def _before(self, places: NDArray[np.intp], readings: int) -> Steps:
        """Return the step of the reading that came so many before the last."""
        last = self._table["history"][self._looks_back, places] - 1
        before: Steps = self._table["steps"][(last - readings) % WINDOW, places]
        return np.where(last >= readings, before, NEVER)
