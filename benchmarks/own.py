"""Our side: pictures by the widget's public verbs, the way they are made while a network trains."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beholder_widget import BeholderWidget, tiling
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.renderer import Renderer
from beholder_widget.settings import Drawn, Taken
from beholder_widget.taking.sources import Sources
from benchmarks.networks import Network

Cells = list[NDArray[np.float32]]
TAKEN_WITHIN = 60.0
"""Seconds; only a picture of billions of values takes more than one."""


class OwnPictures:
    """A widget that takes every update, as if someone were watching, however much that costs.

    Parameters
    ----------
    model : object, optional
        What the widget watches; without it, arrays are passed to the updates.
    **traits
        The widget's.

    Attributes
    ----------
    png : bytes
        The last picture, as files show it.
    rendered : float
        Seconds from the samples of the last picture to its PNG's bytes: rendering what the page gets, and composing.
    """

    def __init__(self, model: Any = None, **traits: Any) -> None:
        self.widget = BeholderWidget(model, rate=1000, idle_rate=None, max_overhead=None, **traits)
        self.png = b""
        self.rendered = 0.0

    def update(self, arrays: Any = None) -> float:
        """Update once; return the seconds that this held up the caller, and only then wait for the picture."""
        seconds = self._taken(arrays)
        self.widget.flush()
        return seconds

    def picture(self, arrays: Any = None) -> float:
        """Make one picture; return the seconds from the call of `update` to the bytes of the PNG."""
        began = time.perf_counter() - self._taken(arrays)
        self.widget.flush()
        composing = time.perf_counter()
        self.png = self.widget.snapshot()
        ended = time.perf_counter()
        self.rendered = self.widget.stats["render_ms"] / 1e3 + ended - composing
        return ended - began

    def _taken(self, arrays: Any) -> float:
        """Update until the update is due, which takes a millisecond at most; return how long that one took."""
        deadline = time.perf_counter() + TAKEN_WITHIN
        while True:
            began = time.perf_counter()
            if self.widget.update(arrays):
                return time.perf_counter() - began
            if began > deadline:
                raise TimeoutError(f"no update was taken within {TAKEN_WITHIN:g} s: {dict(self.widget.stats)}")


class PlainGather:
    """What no way of taking the same cells can do without: one `numpy.take` a tensor, into memory that is there.

    Parameters
    ----------
    arrays : sequence of ndarray
        C-contiguous.
    layout : tiling.Layout
        Where each cell's value lies in its array is taken from its plans, before any clock runs.
    """

    def __init__(self, arrays: Sequence[NDArray[np.float32]], layout: tiling.Layout) -> None:
        self._flat = [array.reshape(-1) for array in arrays]
        self._places = [
            box.plan.offsets([stride // array.itemsize for stride in array.strides]).reshape(-1).copy()
            for box, array in zip(layout.boxes, arrays, strict=True)
        ]
        memory = np.empty(layout.shown, np.float32)
        ends = np.cumsum([places.size for places in self._places])
        self.cells: Cells = [memory[end - places.size : end] for end, places in zip(ends, self._places, strict=True)]

    def gather(self) -> None:
        """Take all cells; ``mode="clip"`` spares NumPy the detour through a buffer that ``"raise"`` makes it take."""
        for flat, places, cells in zip(self._flat, self._places, self.cells, strict=True):
            flat.take(places, out=cells, mode="clip")


class ColdCaches:
    """Memory that is swept over to leave the processor's caches as a step of training would: full of other things."""

    def __init__(self, nbytes: int = 1 << 28) -> None:
        self._memory = np.zeros(nbytes // 4, np.float32)

    def sweep(self) -> None:
        """Write to all of it."""
        np.add(self._memory, 1, out=self._memory)


def rendering(network: Network, *, warmups: int = 1, show_all: bool = False, **drawn: Any) -> Callable[[], Frame]:
    """Return what makes a whole picture on the calling thread, where a profiler sees all of it.

    Parameters
    ----------
    warmups : int
        Pictures of changing values that are made first, which is what variances are then taken of.
    """
    sources, renderer, steps = Sources(), Renderer(), itertools.count()

    def work() -> Frame:
        step = next(steps)
        take = sources.take(step, Taken(show_all=show_all), "arrays", network.arrays, None, call=step)
        assert take is not None
        assert take.samples is not None
        frame = renderer.render(take.settled(), Drawn(**drawn))
        sources.release(take)
        return frame

    for _ in range(warmups):
        work()
        network.train()
    return work
