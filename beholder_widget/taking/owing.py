"""What the next update owes, besides what the pace makes due."""

from __future__ import annotations

from enum import Enum


class Debt(Enum):
    """Why an update is to be taken before it is due.

    A change of settings or of the model makes a CHANGE: it is paid by the next take, if anybody watches. Values that
    have to be measured during a step of training are a MEASUREMENT: the call after the one that asked for them has
    them, and takes them whether it is due or not.
    """

    NONE = "none"
    CHANGE = "change"
    MEASUREMENT = "measurement"

    def wants(self, *, watched: bool) -> bool:
        """Whether an update is to be taken though it is not due."""
        return self is Debt.MEASUREMENT or (self is Debt.CHANGE and watched)

    def after(self, *, taken: bool) -> Debt:
        """Return what is owed after a take that was tried; one that took nothing has asked for a measurement.

        What was measured in vain is not asked for a second time before the next update is due.
        """
        return Debt.NONE if taken or self is Debt.MEASUREMENT else Debt.MEASUREMENT
