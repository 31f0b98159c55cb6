"""Who carries parcels and orders: what each end needs of a carrier, and what waits between the two."""

from __future__ import annotations

from collections import OrderedDict
from typing import Protocol

from beholder_widget.remote.parcels import Plain

MOST_SESSIONS = 4_096
"""Sessions whose parcels and reports may wait; the oldest make room."""

TAKEN_WITHIN = 1.0
"""Seconds that a parcel waits for the notebook; then it is taken back, and its news come with the next one."""


class GoneError(Exception):
    """What lay between training and the notebook has ended, and does not come back; the message says what to do."""


class Carrier(Protocol):
    """What training needs of a carrier; both methods are called on threads of the handle's own, and may wait.

    What they raise is a fault of the way, not of training: it is tried again.
    """

    def push(self, session: str, parcel: Plain) -> bool:
        """Leave a parcel for the notebook; return whether it was taken, once that is known."""

    def listen(self, session: str, report: Plain, known: int) -> Plain | None:
        """Leave a report; wait a while for orders that are newer than those of the number that is known.

        Returns
        -------
        tuple or None
            The orders; None where there are none yet.
        """


class Post(Protocol):
    """What the notebook needs of a carrier."""

    def order(self, orders: Plain) -> None:
        """Leave orders for all; does not wait."""

    def collect(self, orders: Plain, timeout: float) -> tuple[tuple[Plain, ...], tuple[Plain, ...]]:
        """Wait so many seconds at most for parcels or reports, and return both.

        Parameters
        ----------
        orders : tuple
            Those in force: what lies between may have been lost with its process.

        Raises
        ------
        GoneError
            If there is nothing to be waited for any more. Whatever else it raises is tried again.
        """

    def close(self) -> None:
        """End what lies between."""


class Left:
    """A parcel that was left in a mailbox.

    Attributes
    ----------
    parcel : tuple
    taken : bool
        Whether the notebook has it.
    """

    __slots__ = ("parcel", "taken")

    def __init__(self, parcel: Plain) -> None:
        self.parcel, self.taken = parcel, False


class Mailbox:
    """What waits between training and the notebook: the newest parcel and report of each session, and the orders.

    It has no lock and does not wait: its carrier sees to both.

    Attributes
    ----------
    orders : tuple or None
        The orders with the highest number; None before the first.
    number : int
        Theirs; 0 before the first.
    """

    def __init__(self) -> None:
        self.orders: Plain | None = None
        self.number = 0
        self._parcels: OrderedDict[str, Left] = OrderedDict()
        self._reports: OrderedDict[str, Plain] = OrderedDict()

    def put(self, session: str, parcel: Plain) -> Left:
        """Leave a parcel in place of the one of the same session that waits, and of its report."""
        left = self._parcels[session] = Left(parcel)
        self._reports.pop(session, None)
        while len(self._parcels) > MOST_SESSIONS:
            self._parcels.popitem(last=False)
        return left

    def withdraw(self, session: str, left: Left) -> None:
        """Take a parcel back, if it still waits."""
        if self._parcels.get(session) is left:
            del self._parcels[session]

    def report(self, session: str, report: Plain) -> None:
        """Leave a report in place of the one of the same session that waits."""
        self._reports[session] = report
        while len(self._reports) > MOST_SESSIONS:
            self._reports.popitem(last=False)

    def obey(self, orders: Plain) -> bool:
        """Have orders in force, if they are newer than those there are; return whether."""
        number = int(orders[0])
        if number <= self.number:
            return False
        self.orders, self.number = orders, number
        return True

    def others(self, known: int) -> Plain | None:
        """Return the orders in force, if they are newer than those of the number that is known."""
        return self.orders if self.number > known else None

    @property
    def has_news(self) -> bool:
        """Whether something waits for the notebook."""
        return bool(self._parcels or self._reports)

    def take(self) -> tuple[tuple[Plain, ...], tuple[Plain, ...]]:
        """Take out all parcels and reports."""
        parcels = tuple(left.parcel for left in self._parcels.values())
        for left in self._parcels.values():
            left.taken = True
        reports = tuple(self._reports.values())
        self._parcels.clear()
        self._reports.clear()
        return parcels, reports


def patience(sessions: int) -> float:
    """Return how many seconds a session listens for orders at a time: of many, each reports more rarely."""
    return 1.0 + sessions / 100
