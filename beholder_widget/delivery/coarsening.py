"""How coarse the pictures sent to browsers are: a connection that cannot keep up loses resolution before frames."""

from __future__ import annotations

from collections import deque

COARSEST = 8
WINDOW = 8
"""Frames looked at; a step coarser is taken when most of them found no credit."""

PATIENCE = 40
"""Frames in a row that found credit before a step finer is tried; doubled when that proves too much."""

LONGEST_PATIENCE = 640


class Coarseness:
    """The step between the cells of each section that are sent, along both sides: 1, 2, 4 or 8.

    Attributes
    ----------
    step : int
        1 sends the picture as it is.
    """

    def __init__(self) -> None:
        self.step = 1
        self._late: deque[bool] = deque(maxlen=WINDOW)
        self._kept_up = 0
        self._patience = PATIENCE
        self._trying = False

    def note(self, *, late: bool) -> None:
        """Note whether a frame had to give way to the next because no client had credit for it."""
        self._late.append(late)
        self._kept_up = 0 if late else self._kept_up + 1
        if sum(self._late) > WINDOW // 2 and self.step < COARSEST:
            self._set(self.step * 2)
            if self._trying:
                self._patience = min(self._patience * 2, LONGEST_PATIENCE)
            self._trying = False
        elif self._kept_up >= self._patience and self.step > 1:
            self._set(self.step // 2)
            self._trying = True

    def _set(self, step: int) -> None:
        self.step = step
        self._late.clear()
        self._kept_up = 0
