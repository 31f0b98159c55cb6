"""Where the notebook is: takes of ranks that train together become rounds of equal steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from beholder_widget.remote.parcels import Report, Who
from beholder_widget.samples import Take

KEPT = 2
"""Takes of each rank that wait for those of the others."""

APART = 2.0
"""Seconds without a round after which the newest takes are shown together, though they are of different steps."""

Key = tuple[int, object, str]
"""What takes of one round have in common: step, settings, values."""


@dataclass
class Member:
    """One rank, as far as it has been heard of.

    Attributes
    ----------
    report : Report
        The last.
    heard : float
        When it came, seconds of `time.monotonic`.
    heard_at : float
        The same, seconds since 1970.
    base : int
        What is added to the numbers of its calls, so that those of a later run are higher.
    number : int
        That of the last parcel.
    news : int
        The number of the last news.
    waiting : list of Take
        Those that wait for others of the same round; the newest last.
    latest : Take or None
    ended : bool
        Whether nothing more comes of it.
    """

    report: Report
    heard: float
    heard_at: float
    base: int = 0
    number: int = 0
    news: int = 0
    waiting: list[Take] = field(default_factory=list)
    latest: Take | None = None
    ended: bool = False

    @property
    def who(self) -> Who:
        """Who it is."""
        return self.report.who

    def bring(self, take: Take) -> None:
        """Let a take wait, in place of one of the same step, or of the oldest that does."""
        self.latest = take
        others = [one for one in self.waiting if one.for_lenses or _key(one) != _key(take)]
        self.waiting = [*others, take][-KEPT:]


class Rounds:
    """Finds the rounds of one group of ranks."""

    def __init__(self) -> None:
        self._since: float | None = None
        self.apart = False

    def next(self, members: Sequence[Member], now: float) -> list[tuple[Member, Take]] | None:
        """Return the takes of the newest complete round, in the ranks' order; None as long as there is none.

        Where none is completed for `APART` seconds, the newest takes come together.
        """
        for member in members:
            for take in member.waiting:
                if take.for_lenses:
                    member.waiting = [one for one in member.waiting if one is not take]
                    return _like(take, [(other, take if other is member else other.latest) for other in members])
        waiting = [{_key(take): take for take in member.waiting} for member in members]
        if not any(waiting):
            return None
        complete = set(waiting[0]).intersection(*waiting[1:])
        if complete:
            key = max(complete, key=list(waiting[0]).index)
            for member, own in zip(members, waiting, strict=True):
                member.waiting = member.waiting[list(own).index(key) + 1 :]
            self._since, self.apart = None, False
            return [(member, own[key]) for member, own in zip(members, waiting, strict=True)]
        if self._since is None:
            self._since = now
        if now - self._since < APART:
            return None
        self._since, self.apart = now - APART / 2, True
        newest = max((member for member in members if member.waiting), key=lambda member: member.heard)
        for member in members:
            member.waiting = []
        last = newest.latest
        return None if last is None else _like(last, [(member, member.latest) for member in members])


def _key(take: Take) -> Key:
    return take.step, take.taken, take.values


def _like(like: Take, several: list[tuple[Member, Take | None]]) -> list[tuple[Member, Take]]:
    """Return those takes that were taken under the same settings as one of them."""
    return [
        (member, take)
        for member, take in several
        if take is not None and (take.taken, take.values) == (like.taken, like.values)
    ]
