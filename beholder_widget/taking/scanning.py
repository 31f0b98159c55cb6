"""Whole tensors in turn, within a small share of training's time; and all of them at once where something is wrong."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence

import numpy as np

from beholder_widget.frameworks import Tensor, WatchedModel, scanning
from beholder_widget.frameworks import pieces as pieces_of
from beholder_widget.frameworks.scanning import Found
from beholder_widget.pacing import Passes
from beholder_widget.samples import SCANNED, Scan, Subsample

SHARE = 0.2
"""The part of `max_overhead` that scanning may take."""

LONGEST = 0.005
"""Seconds after which no further piece is begun in one call of `update`."""

FADES_IN = 60.0
"""Seconds of training after which what is told of the cost forgets half of what was before."""

NONFINITE = SCANNED.index("nonfinite")

Sink = Callable[[int, int, Scan], None]


class Scanner:
    """Looks at one piece of the watched model after another; of several threads, the probe lets one in at a time.

    The next piece comes when the time since the last call, times the share, has paid for what was looked at then. What
    is looked at first is not paid for beforehand: the second piece waits until it is. A full pass of the garbage
    collector is not paid for, see `Passes`.

    Parameters
    ----------
    sink : callable
        Is given the number of the call, its step, and figures of whole tensors; must not wait.
    """

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._passes = Passes()
        self.begin()

    def begin(self) -> None:
        """Begin with the first tensor: another model is watched."""
        self._next = 0.0
        self._last = time.monotonic()
        self._turn = 0
        self._at: dict[str, int] = {}
        self._begun: tuple[str, str, list[tuple[int, Found]]] = "", "", []
        self._step = 0
        self._bad: set[tuple[str, str]] = set()
        self._has_swept = False
        self._spent = 0.0
        self._since = self._last

    def overhead(self) -> float:
        """Return the share of training's time that this has taken lately."""
        passed = time.monotonic() - self._since
        return self._spent / passed if passed > 0 else 0.0

    def leave_out(self, seconds: float) -> None:
        """Have so many seconds that have just passed not count as training's."""
        self._next += seconds
        self._last += seconds
        self._since += seconds

    def see(
        self,
        watched: WatchedModel,
        call: int,
        step: int,
        subsamples: Sequence[Subsample],
        max_overhead: float | None,
        *,
        is_suspect: bool,
        outputs: Callable[[], Sequence[Scan]] = tuple,
    ) -> bool:
        """Look at the next whole tensors if that is due; at all of them where something is not finite.

        Parameters
        ----------
        subsamples : sequence of Subsample
            Those of this call: their sources are looked at.
        is_suspect : bool
            Whether something else of this call is not finite.
        outputs : callable
            Returns which outputs of the forward pass are not finite, where these are looked at: it is asked when
            something is not finite, and when all is again.

        Returns
        -------
        bool
            Whether all were looked at, for the first time since all was finite.
        """
        began, self._step = time.monotonic(), step
        sources = [subsample.source for subsample in reversed(subsamples)]
        is_bad = is_suspect or bool(self._bad) or any(_is_bad(subsample) for subsample in subsamples)
        found: list[Scan] = []
        is_due = bool(sources) and began >= self._next and (self._has_swept or not is_bad)
        if is_due:
            found = self._scan(watched, sources, began + self._allowed(began, max_overhead))
            is_bad = is_bad or any(bool((scan.figures[NONFINITE] > 0).any()) for scan in found if not scan.pending)
        ends, sweeps, self._has_swept = self._has_swept and not is_bad, is_bad and not self._has_swept, is_bad
        for seen in outputs() if sweeps or ends else ():
            self._sink(call, step, seen)
        # Of two that say the same, the one that names all comes alone.
        for scan in scanning.sweep(watched, sources) if sweeps else found:
            self._note(scan)
            self._sink(call, step, scan)
        if is_due or sweeps:
            # How long it takes to look at all of them is not known beforehand.
            self._charge(began, max_overhead, usual=0.0 if sweeps else LONGEST)
        return sweeps

    def _allowed(self, began: float, max_overhead: float | None) -> float:
        """Return for how many seconds pieces may be begun now."""
        earned = SHARE * max_overhead * (began - self._last) if max_overhead else LONGEST
        return min(LONGEST, earned)

    def _charge(self, began: float, max_overhead: float | None, *, usual: float) -> None:
        """Note what a call has cost, of which so much is usual, and when the next piece is due."""
        now = time.monotonic()
        half = (now - self._since) / 2
        if half > FADES_IN / 2:
            self._spent, self._since = self._spent / 2, self._since + half
        cost = self._passes.own(now - began, usual)
        self._spent += cost
        self._last = self._next = now
        if max_overhead:
            pause = cost / (SHARE * max_overhead)
            # Until all that came before is paid for too; of a time without a limit, no more than as much again.
            until_paid = self._since + (self._spent + cost) / (SHARE * max_overhead)
            self._next = min(max(now + pause, until_paid), now + 2 * pause)

    def _note(self, scan: Scan) -> None:
        """Note of what is there by now whether it is finite."""
        if scan.pending:
            return
        names = [(scan.source, name) for name in scan.names]
        bad = scan.figures[NONFINITE] > 0
        self._bad = (self._bad - set(names)) | {name for name, is_bad in zip(names, bad, strict=True) if is_bad}

    def _forget_others(self, source: str, tensors: Sequence[Tensor]) -> None:
        """Forget what was not finite of tensors that are there no more, such as the gradient of a layer now frozen."""
        if self._bad:
            there = {(source, tensor.name) for tensor in tensors}
            self._bad = {name for name in self._bad if name[0] != source or name in there}

    def _scan(self, watched: WatchedModel, sources: Sequence[str], deadline: float) -> list[Scan]:
        """Look at pieces until the time is over, at one at least; each source comes once at most."""
        found = []
        for _ in sources:
            source = sources[self._turn % len(sources)]
            tensors = watched.tensors(source)
            self._forget_others(source, tensors)
            seen, is_over = self._go_on(source, tensors, deadline)
            if seen:
                found.append(_packed(source, seen))
            if is_over:
                break
            self._turn += 1
        return found

    def _go_on(
        self, source: str, tensors: Sequence[Tensor], deadline: float
    ) -> tuple[list[tuple[Tensor, list[tuple[int, Found]]]], bool]:
        """Go on with the tensors of a source; return what was seen, and whether the time is over."""
        seen: list[tuple[Tensor, list[tuple[int, Found]]]] = []
        first = self._at.pop(source, 0)
        for at, tensor in enumerate(tensors[first:], first):
            parts = self._look(source, tensor, deadline)
            if parts is None:
                self._at[source] = at
                return seen, True
            if parts:
                seen.append((tensor, parts))
            if time.monotonic() >= deadline:
                self._at[source] = at + 1
                return seen, True
        return seen, False

    def _look(self, source: str, tensor: Tensor, deadline: float) -> list[tuple[int, Found]] | None:
        """Go on with a tensor; return what was found of all its pieces, None while there are more, [] if unreadable.

        With each piece comes the step at which it was looked at.
        """
        pieces = pieces_of(tensor)
        name, own, parts = self._begun
        if (name, own) != (source, tensor.name) or len(parts) >= len(pieces):
            parts = []
        for piece in pieces[len(parts) :]:
            found = scanning.look(tensor, piece)
            if found is None:
                self._begun = "", "", []
                return []
            parts.append((self._step, found))
            if len(parts) < len(pieces) and time.monotonic() >= deadline:
                self._begun = source, tensor.name, parts
                return None
        self._begun = "", "", []
        return parts


def _packed(source: str, seen: Sequence[tuple[Tensor, Sequence[tuple[int, Found]]]]) -> Scan:
    """Return one record of what was found of tensors, of each all pieces in order, each with its step."""
    pieces = {
        tensor.name: tuple((end, step) for (_, end), (step, _) in zip(pieces_of(tensor), parts, strict=True))
        for tensor, parts in seen
        if len({step for step, _ in parts}) > 1
    }
    return scanning.packed(source, [(tensor, [found for _, found in parts]) for tensor, parts in seen], pieces)


def _is_bad(subsample: Subsample) -> bool:
    """Whether a sample that is there has something that is not finite; of one that is on its way, nothing is known."""
    if subsample.pending:
        return False
    with np.errstate(all="ignore"):
        if math.isfinite(float(subsample.buffer.sum())):
            return False
    return not bool(np.isfinite(subsample.buffer).all())
