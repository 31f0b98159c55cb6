"""Measuring several sides in turns, so that whatever else the machine does befalls all of them alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Run = Callable[[], float]
"""Does a side's work once and returns the seconds that it took."""


@dataclass(frozen=True)
class Spread:
    """The median of some figures, and the quartiles that half of them lie between."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, figures: Sequence[float]) -> Spread:
        """Return the spread of at least one figure."""
        if len(figures) < 2:
            return cls(figures[0], figures[0], figures[0])
        low, _, high = statistics.quantiles(figures, n=4, method="inclusive")
        return cls(statistics.median(figures), low, high)


@dataclass(frozen=True)
class Comparison:
    """Two sides' figures, round by round.

    Attributes
    ----------
    ours, theirs : tuple of float
        Of the same length: a round's two figures were measured one right after the other.
    """

    ours: tuple[float, ...]
    theirs: tuple[float, ...]

    def cost(self) -> Spread:
        """Return how many times theirs ours is, from each round's ratio."""
        return Spread.of([ours / theirs for ours, theirs in zip(self.ours, self.theirs, strict=True)])

    def gain(self) -> Spread:
        """Return how many times ours theirs is, from each round's ratio."""
        return Comparison(self.theirs, self.ours).cost()


def timed(work: Callable[[], object]) -> Run:
    """Return a run that does `work` and nothing else."""

    def run() -> float:
        began = time.perf_counter()
        work()
        return time.perf_counter() - began

    return run


def interleave(
    *sides: Run, rounds: int, warmups: int = 2, before: Callable[[], object] = lambda: None
) -> list[tuple[float, ...]]:
    """Return the seconds of each side, round by round.

    Parameters
    ----------
    *sides : callable
        Every other round goes backwards, and each two start with another one, so that each comes after every other.
    rounds : int
        How often each side runs.
    warmups : int
        Rounds before those that count.
    before : callable
        Called before each run and not counted.
    """
    seconds: list[list[float]] = [[] for _ in sides]
    for number in range(-warmups, rounds):
        order = [(turn + number // 2) % len(sides) for turn in range(len(sides))]
        for side in reversed(order) if number % 2 else order:
            before()
            taken = sides[side]()
            if number >= 0:
                seconds[side].append(taken)
    return [tuple(side) for side in seconds]


def compare(
    ours: Run, theirs: Run, *, rounds: int, warmups: int = 2, before: Callable[[], object] = lambda: None
) -> Comparison:
    """Return both sides' seconds, see `interleave`."""
    return Comparison(*interleave(ours, theirs, rounds=rounds, warmups=warmups, before=before))
