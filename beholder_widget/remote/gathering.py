"""Where the notebook is: who trains, what of it is shown, and which takes belong to one picture."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TypeVar

from beholder_widget.remote.carrying import MOST_SESSIONS, patience
from beholder_widget.remote.joining import joined
from beholder_widget.remote.orders import MOST_SHOWN, shows
from beholder_widget.remote.parcels import News, Parcel, Report, Who
from beholder_widget.remote.rounds import APART as APART_FOR
from beholder_widget.remote.rounds import Member, Rounds
from beholder_widget.samples import Take
from beholder_widget.settings import ALL
from beholder_widget.version import VERSION

STRIDES = (1, 2, 5)
"""And ten times each of these, and so on: a step that one divides, others divide too."""

MOST_STRIDE = 1_000_000
RETIRED = 1_024
"""Sessions that are remembered as out of date; and as many runs."""

TWICE = "two processes report as {who}: tell them apart by handle.named(...)"
APART = "ranks are at different steps"
FEW = "ranks 0 to {last} of {world} are shown"
OTHER = "{who} runs beholder_widget {theirs}, the notebook {ours}: install the same on both"

_KeyT = TypeVar("_KeyT")


@dataclass(frozen=True)
class Heard:
    """News of a rank that is shown.

    Attributes
    ----------
    who : Who
    leads : bool
        Whether it is the one whose metrics are kept.
    base : int
        To be added to the numbers of its calls, so that those of a later run are higher.
    news : tuple of News
        Those that had not come before, in order.
    """

    who: Who
    leads: bool
    base: int
    news: tuple[News, ...]


class Gathering:
    """Takes in reports and parcels of any number of processes; gives takes to render.

    It has no lock: one thread feeds it. Others may read the attributes.

    Attributes
    ----------
    rank : int or str
        Which is shown; `ALL` for all.
    choices : tuple of str
        The values that what is shown offers; those of before as long as nothing is shown.
    ranks : tuple of int
        The ranks that there are; empty where there are not several.
    """

    def __init__(self) -> None:
        self.rank: int | str = 0
        self.choices: tuple[str, ...] = ()
        self.ranks: tuple[int, ...] = ()
        self._members: OrderedDict[str, Member] = OrderedDict()
        self._rounds: dict[str, Rounds] = {}
        self._highest = 0
        self._retired: OrderedDict[str, None] = OrderedDict()
        self._ended_runs: OrderedDict[tuple[str, str, int], None] = OrderedDict()
        self._origins: tuple[tuple[str, int], ...] = ()
        self._origin = 0
        self._twice = ""

    # -- what comes -----------------------------------------------------------------------------------------------

    def hear(self, report: Report, now: float) -> Member | None:
        """Take a report in; return who it is of, None where it is out of date."""
        who = report.who
        if who.session in self._retired:
            self._twice = TWICE.format(who=who.label or "rank 0") if not report.ended else self._twice
            return None
        member = self._members.get(who.session)
        if member is None or member.who != who:
            if not self._admit(who):
                return None
            fellows = [one.base for one in self._members.values() if one.who.name == who.name]
            base = fellows[0] if fellows else self._highest
            member = self._members[who.session] = Member(report, now, time.time(), base=base)
        self._highest = max(self._highest, member.base + report.calls)
        if report.calls >= member.report.calls:
            member.report = report
        member.heard, member.heard_at, member.ended = now, time.time(), report.ended
        return member

    def bring(self, parcel: Parcel, now: float) -> Heard | None:
        """Take a parcel in; return its news, None where it has none of a rank that is shown.

        News that came before are not taken in again, and no take of before the last.
        """
        member = self.hear(parcel.report, now)
        if member is None or not shows(self.rank, member.who):
            return None
        if parcel.number > member.number:
            member.number = parcel.number
            if parcel.take is not None and parcel.take.taken.rank == self.rank:
                member.bring(parcel.take)
        fresh = [(number, news) for number, news in parcel.news if number > member.news]
        if not fresh:
            return None
        member.news = fresh[-1][0]
        leads = member is self._shown()[0]
        return Heard(member.who, leads, member.base, tuple(news for _, news in fresh))

    def _admit(self, who: Who) -> bool:
        """Let a session in, in place of those that it follows; return False for one of a run that is over."""
        if (who.name, who.run, who.world) in self._ended_runs:
            _remember(self._retired, who.session)
            return False
        for session, other in list(self._members.items()):
            theirs = other.who
            if theirs.name != who.name:
                continue
            is_of_another = (theirs.run, theirs.world) != (who.run, who.world)
            if is_of_another:
                _remember(self._ended_runs, (theirs.name, theirs.run, theirs.world))
            if session != who.session and (is_of_another or theirs.rank == who.rank):
                del self._members[session]
                _remember(self._retired, session)
        self._twice = ""
        while len(self._members) >= MOST_SESSIONS:
            self._members.popitem(last=False)
        return True

    # -- what is shown --------------------------------------------------------------------------------------------

    def choose(self, rank: int | str) -> None:
        """Show another rank, or all."""
        if rank != self.rank:
            self.rank = rank
            for member in self._members.values():
                member.waiting, member.latest = [], None

    def next(self, now: float) -> Take | None:
        """Return the next picture's take: of the first model, a round; of others, what they brought last."""
        shown = [member for member in self._shown() if not self._is_silent(member, now)]
        take = self._picture(shown, now) if shown else None
        # What they have brought last is shown, with what others bring of the same step, and then they are gone.
        for session, member in list(self._members.items()):
            if member.ended and (not member.waiting or now - member.heard >= APART_FOR):
                del self._members[session]
        return take

    def _picture(self, shown: list[Member], now: float) -> Take | None:
        """Return the next picture's take of those that are shown, if there is one."""
        names = list(dict.fromkeys(member.who.name for member in shown))
        self._rounds = {name: self._rounds.get(name) or Rounds() for name in names}
        first = [member for member in shown if member.who.name == names[0]]
        parts = self._rounds[names[0]].next(first, now)
        if not parts:
            return None
        like = parts[0][1]
        for member in shown:
            take = member.latest
            is_like = take is not None and (take.taken, take.values) == (like.taken, like.values)
            if take is not None and is_like and member.who.name != names[0]:
                parts.append((member, replace(take, lenses=())))
        origins = tuple((member.who.session, take.origin) for member, take in parts)
        if origins != self._origins:
            self._origins, self._origin = origins, self._origin + 1
        call = parts[0][0].base + like.call
        return replace(joined([(member.who.prefix, take) for member, take in parts]), origin=self._origin, call=call)

    def refresh(self) -> bool:
        """Bring choices and ranks up to date; return whether that changed them."""
        shown = self._shown()
        ranks = tuple(sorted({member.who.rank for member in self._members.values()}))
        before = self.choices, self.ranks
        if shown:
            self.choices = shown[0].report.choices
        if self._members:
            self.ranks = ranks if len(ranks) > 1 else ()
        return before != (self.choices, self.ranks)

    def stride(self, rate: float, max_overhead: float | None) -> int:
        """Return which steps all shown ranks are to take, for so many pictures a second; 0 as long as it is unknown."""
        shown = self.reports()
        speed = max((report.speed for report in shown), default=0.0)
        if rate <= 0 or speed <= 0:
            return 0
        seconds = 1 / rate
        if max_overhead:
            seconds = max(seconds, max(report.cost for report in shown) / max_overhead)
        wanted = min(MOST_STRIDE, max(1.0, speed * seconds * 0.9))
        power = 10.0 ** int(math.log10(wanted))
        return next(int(each * power) for each in (*STRIDES, 10) if each * power >= wanted)

    def reports(self) -> tuple[Report, ...]:
        """Return the last reports of those that are shown, the first one first."""
        return tuple(member.report for member in self._shown())

    def words(self, now: float) -> tuple[str, list[str]]:
        """Return what there is to note of what is shown, and what is wrong with whom."""
        shown = self._shown()
        notes = [self._twice] if self._twice else []
        notes += [report.note for report in self.reports()[:1] if report.note]
        if any(rounds.apart for rounds in self._rounds.values()) and len(shown) > 1:
            notes.append(APART)
        world = max((member.who.world for member in shown), default=1)
        if self.rank == ALL and world > MOST_SHOWN:
            notes.append(FEW.format(last=MOST_SHOWN - 1, world=world))
        faults = []
        for member in self._members.values():
            who, report = member.who, member.report
            label = who.label or "training"
            if self._is_silent(member, now):
                since = time.strftime("%H:%M:%S", time.localtime(member.heard_at))
                faults.append(f"{label} is silent since {since}.")
            elif report.fault:
                faults.append(f"{label}: {report.fault}")
            elif report.version != VERSION:
                faults.append(OTHER.format(who=label, theirs=report.version, ours=VERSION))
        return ". ".join(notes), faults

    def _shown(self) -> list[Member]:
        """Return those that are shown: model after model as they came, and rank after rank."""
        shown = [member for member in self._members.values() if shows(self.rank, member.who)]
        names = list(dict.fromkeys(member.who.name for member in shown))
        return sorted(shown, key=lambda member: (names.index(member.who.name), member.who.rank))

    def _is_silent(self, member: Member, now: float) -> bool:
        return now - member.heard > 2 + 4 * patience(len(self._members))


def _remember(kept: OrderedDict[_KeyT, None], key: _KeyT) -> None:
    kept[key] = None
    while len(kept) > RETIRED:
        kept.popitem(last=False)
