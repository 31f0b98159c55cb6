"""What a row of the table is to the command: something to measure, and something to profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.report import Line

TENSORBOARD = "tensorboard"
PEERS = (TENSORBOARD,)
QUICKER = 4


@dataclass(frozen=True)
class Options:
    """What was asked for on the command line.

    Attributes
    ----------
    peers : frozenset of str
        Optional peers to compare with.
    quick : bool
        Whether to see that everything works, rather than to get figures that can be relied on.
    """

    peers: frozenset[str] = frozenset()
    quick: bool = False

    def rounds(self, number: int) -> int:
        """Return how many rounds to measure where `number` are needed."""
        return max(2, number // QUICKER) if self.quick else number


@dataclass(frozen=True)
class Row:
    """One row of the table; it may have several lines.

    Attributes
    ----------
    name : str
        What `--only` and `--profile` take.
    measure : callable
        Measures the row.
    profiled : callable
        Returns what is profiled: this project's part of the work, done once a call on the calling thread.
    """

    name: str
    measure: Callable[[Options], list[Line]]
    profiled: Callable[[], Callable[[], object]]
