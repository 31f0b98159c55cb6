"""From the samples of one moment to one picture: limits, palette indices, mosaic, PNG."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from beholder_widget import tiling
from beholder_widget.rendering import batching, coloring, images, png
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.sections import NONE as NO_SECTIONS
from beholder_widget.rendering.sections import Sections
from beholder_widget.rendering.variance import RunningVariance
from beholder_widget.samples import Samples, Take
from beholder_widget.settings import Drawn


class SupersededError(Exception):
    """A picture was given up halfway, since it is wanted under other settings."""


class Renderer:
    """Renders takes, one after another; keeps the variance's window and its scratch memory between them.

    Parameters
    ----------
    superseded : callable, optional
        Asked between sections whether the picture is still wanted.
    """

    def __init__(self, superseded: Callable[[], bool] = lambda: False) -> None:
        self._superseded = superseded
        self._number = 0
        self._pushed: Samples | None = None
        self._variance: RunningVariance | None = None
        self._variance_key: tuple[Any, ...] = ()
        self._scratch: dict[str, np.ndarray] = {}
        self._picture = png.canvas(1, 1)

    def render(self, take: Take, drawn: Drawn, *, coarseness: int = 1) -> Frame:
        """Return the picture of `take`, whose samples are settled; it may have been rendered before.

        Parameters
        ----------
        drawn : Drawn
            The settings to draw it under.
        coarseness : int
            The step between the pixels of a second, coarser picture; 1 for none.

        Raises
        ------
        SupersededError
            If the picture was not wanted any more before it was done.
        """
        self._number += 1
        frame = Frame(self._number, take.step, take.taken, take.values, drawn, "placeholder", take.text)
        if take.samples is not None:
            return self._sections(take, take.samples, frame, coarseness)
        if take.pixels is not None:
            pixels = images.to_uint8(take.pixels)
            return _with_picture(frame, "frame", pixels, png.encode_truecolor, coarseness)
        return frame

    def _sections(self, take: Take, samples: Samples, frame: Frame, coarseness: int) -> Frame:
        layout, shown = samples.layout, samples.buffer
        summaries = shown_summaries = batching.summarize(layout, shown, self._check_wanted)
        variance_of = 0
        if frame.drawn.mode == "variance":
            shown = self._variance_of(samples, frame.drawn.window)
            shown_summaries = batching.summarize(layout, shown, self._check_wanted)
            variance_of = self._variance.count if self._variance else 0
        limits = coloring.limits(
            shown_summaries,
            scaling=frame.drawn.scaling,
            centered=coloring.is_diverging(frame.drawn.colormap),
        )
        palette = coloring.palette(frame.drawn.colormap)
        return replace(
            _with_picture(
                frame,
                "frame" if take.is_frame else "sections",
                self._mosaic(layout, shown, shown_summaries, limits),
                partial(png.encode_indexed, palette=palette),
                coarseness,
            ),
            sections=NO_SECTIONS if take.is_frame else Sections.of(samples, summaries, limits),
            variance_of=variance_of,
        )

    def _check_wanted(self) -> None:
        """Give the picture up if it is not wanted any more."""
        if self._superseded():
            raise SupersededError

    def _mosaic(
        self,
        layout: tiling.Layout,
        values: np.ndarray,
        summaries: Sequence[coloring.Summary],
        limits: Sequence[tuple[float, float]],
    ) -> np.ndarray:
        """Return the picture's palette indices, (height, width); they hold until the next call."""
        indices = self._buffer("indices", values.shape, np.uint8)
        batching.quantize(layout, values, summaries, limits, out=indices, check=self._check_wanted)
        if self._picture.shape != (layout.height, layout.width):
            self._picture = png.canvas(layout.height, layout.width)
        return tiling.compose(layout, layout.split(indices), out=self._picture)

    def _variance_of(self, samples: Samples, window: int) -> np.ndarray:
        """Return the variance of each cell over the window that ends with these samples."""
        key = (samples.layout, samples.buffer.dtype, tuple(label.name for label in samples.labels))
        if self._variance is None or self._variance_key != key:
            self._variance = RunningVariance(window, samples.buffer.size, samples.buffer.dtype)
            self._variance_key, self._pushed = key, None
        self._variance.resize(window)
        if samples is not self._pushed:
            self._variance.push(samples.buffer)
            self._pushed = samples
        return self._variance.variance(out=self._buffer("variance", samples.buffer.shape, samples.buffer.dtype))

    def _buffer(self, name: str, shape: tuple[int, ...], dtype: Any) -> np.ndarray:
        """Return scratch memory that stays the same from frame to frame."""
        buffer = self._scratch.get(name)
        if buffer is None or buffer.shape != shape or buffer.dtype != dtype:
            buffer = self._scratch[name] = np.empty(shape, dtype)
        return buffer


def _with_picture(frame: Frame, kind: str, pixels: np.ndarray, encode: Callable[..., bytes], coarseness: int) -> Frame:
    """Return `frame` with a picture, and with a coarser one if that is asked for: of that, bytes are what matters."""
    height, width = pixels.shape[:2]
    coarse = encode(pixels[::coarseness, ::coarseness], small=True) if coarseness > 1 else b""
    return replace(frame, kind=kind, width=width, height=height, png=encode(pixels), coarse_png=coarse)
