"""The window that a variance is taken over: which takes belong to it, and how much memory it may have."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering.variance import MOST_BYTES, RunningVariance, largest_window, memory
from beholder_widget.samples import Samples, Take
from beholder_widget.settings import WINDOW_RANGE

_GIB = 1 << 30


class WindowTooLargeError(Exception):
    """A window needs more memory than it may have; the message says what to do."""


class Window:
    """The last takes of one source, and the variance of each cell over them.

    Takes are compared only where they are of the same values, the same model and the same cells. Any other take, or
    `forget`, begins the window anew.

    Attributes
    ----------
    step : int
        That of the last take that counts.
    """

    def __init__(self) -> None:
        self.forget()

    @property
    def count(self) -> int:
        """Takes that the window has now."""
        return self._running.count if self._running else 0

    def forget(self) -> None:
        """Give back the memory of all takes."""
        self._running: RunningVariance | None = None
        self._source: tuple[Any, ...] = ()
        self._newest: Samples | None = None
        self.step = 0
        self._variance: NDArray[Any] | None = None
        self._is_wide = False

    def variance(self, take: Take, samples: Samples, window: int) -> NDArray[Any]:
        """Return the variance of each cell over the last `window` takes, `take` included.

        Parameters
        ----------
        samples : Samples
            Those of `take`. The same samples may come several times in a row; they count once. What was taken again for
            lenses counts only where nothing else has.

        Returns
        -------
        ndarray, of the shape of ``samples.buffer``
            It is overwritten by the next call. Of its dtype, or float64 where squares are out of float32's range and
            there is memory for it.

        Raises
        ------
        WindowTooLargeError
            If the window would need more than `MOST_BYTES`. It is forgotten then.
        """
        cells, dtype = samples.buffer.size, samples.buffer.dtype
        names = tuple(label.name for label in samples.labels)
        source = (take.values, take.origin, samples.layout, dtype, names)
        if source != self._source:
            self.forget()
        fits_wide = memory(window, cells, np.float64) <= MOST_BYTES
        if self._is_wide and not fits_wide:
            self.forget()
        if memory(window, cells, dtype) > MOST_BYTES:
            self.forget()
            raise WindowTooLargeError(_what_to_do(take, cells, dtype, window))
        if self._running is None or self._variance is None:
            self._running, self._source = RunningVariance(window, cells, dtype), source
            self._variance = np.empty_like(samples.buffer)
        self._running.resize(window)
        if samples is not self._newest and not (take.for_lenses and self._running.count):
            self._running.push(samples.buffer)
            self._newest, self.step = samples, take.step
        variance = self._running.variance(out=self._variance)
        if not self._running.is_lossy or not fits_wide:
            return variance
        self._running, self._is_wide = self._running.widened(), True
        self._variance = self._running.variance()
        return self._variance


def _what_to_do(take: Take, cells: int, dtype: Any, window: int) -> str:
    """Return words about a window that needs too much memory, and how to get below the bound."""
    largest = largest_window(cells, dtype)
    ways = [f"set the window to {largest} or less"] if largest >= WINDOW_RANGE[0] else []
    if take.is_frame:
        ways += ["show a smaller frame"]
    else:
        ways += ["turn off Show all"] if take.taken.show_all else []
        ways += ["select fewer sections"]
    listed = ways[0] if len(ways) == 1 else f"{', '.join(ways[:-1])} or {ways[-1]}"
    need, most = memory(window, cells, dtype) / _GIB, MOST_BYTES / _GIB
    return (
        f"The variance of {cells:,} cells over {window} updates needs {need:.1f} GiB of memory, and may have "
        f"{most:.1f} GiB: {listed}."
    )
