"""What travels from the notebook to training: what is wanted there, numbered, and replaced whole."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from beholder_widget import settings
from beholder_widget.lenses import Lens
from beholder_widget.monitoring.checks.rules import NAMES
from beholder_widget.remote.parcels import Plain, Who
from beholder_widget.settings import ALL, Taken

MOST_SHOWN = 16
"""Ranks that are shown at once: of more, the first."""


@dataclass(frozen=True)
class Orders:
    """What the notebook wants of all ranks.

    Attributes
    ----------
    number : int
        Grows with each change; orders of a lower number are out of date.
    wanted : settings.Orders
        What is taken of those that are shown, and how often.
    stride : int
        Where several ranks are shown: every step that this divides is taken, so that all take the same ones. 0 as long
        as it is not known how fast training goes; then the time alone decides.
    checks : frozenset of str
        The checks that are on.
    held : bool
        Whether training is to wait.
    passes : int
        Grows by one when the call that waits is to return, and the next one to wait.
    """

    number: int = 0
    wanted: settings.Orders = field(default_factory=settings.Orders)
    stride: int = 0
    checks: frozenset[str] = frozenset(NAMES)
    held: bool = False
    passes: int = 0

    def packed(self) -> Plain:
        """Return the orders as plain data."""
        wanted = self.wanted
        named = {one.name: getattr(wanted, one.name) for one in fields(wanted)}
        taken = tuple(getattr(wanted.taken, one.name) for one in fields(Taken))
        lenses = tuple(tuple(getattr(lens, one.name) for one in fields(Lens)) for lens in wanted.lenses)
        plain = tuple(value for name, value in named.items() if name not in ("taken", "lenses"))
        return (self.number, taken, plain, lenses, self.stride, tuple(sorted(self.checks)), self.held, self.passes)

    @classmethod
    def unpacked(cls, plain: Plain) -> Orders:
        """Return the orders that were packed."""
        number, taken, rest, lenses, stride, checks, held, passes = plain
        names = [one.name for one in fields(settings.Orders) if one.name not in ("taken", "lenses")]
        wanted = settings.Orders(
            taken=Taken(*taken), lenses=tuple(Lens(*lens) for lens in lenses), **dict(zip(names, rest, strict=True))
        )
        return cls(number, wanted, stride, frozenset(checks), held, passes)

    def shows(self, who: Who) -> bool:
        """Whether a rank is shown."""
        return shows(self.wanted.taken.rank, who)

    def of(self, who: Who) -> settings.Orders:
        """Return what these orders want of one rank: nothing of one that is not shown."""
        wanted = self.wanted
        if not self.shows(who):
            return replace(wanted, rate=0.0, watched=False, idle_rate=0.0, lenses=(), each_step=False, held=False)
        prefix = who.prefix
        own = tuple(
            replace(lens, name=lens.name[len(prefix) :]) for lens in wanted.lenses if lens.name.startswith(prefix)
        )
        rate = settings.HIGHEST_RATE if self.is_by_step(who) and wanted.rate > 0 else wanted.rate
        # Of several processes that train together, none is held.
        alone = who.world == 1
        return replace(wanted, rate=rate, lenses=own, each_step=wanted.each_step and alone, held=wanted.held and alone)

    def is_by_step(self, who: Who) -> bool:
        """Whether steps, rather than the time, decide what a rank takes."""
        return self.stride > 0 and who.world > 1 and self.wanted.taken.rank == ALL


def shows(rank: int | str, who: Who) -> bool:
    """Whether the setting ``rank`` shows somebody."""
    return who.rank < MOST_SHOWN if rank == ALL else who.rank == rank
