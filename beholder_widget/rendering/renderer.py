"""From the samples of one moment to one picture: limits, palette indices, atlas, PNG."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from beholder_widget import palettes, tiling
from beholder_widget.rendering import batching, images, limits, png, tallying
from beholder_widget.rendering.figures import Summary
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.kept import Shown, ShownImage
from beholder_widget.rendering.limits import Limits
from beholder_widget.rendering.percentiles import percentiles
from beholder_widget.rendering.pins import NOTHING_PINNED, NothingToCompareError, Pin
from beholder_widget.rendering.sections import Sections
from beholder_widget.rendering.window import Window, WindowTooLargeError
from beholder_widget.samples import Samples, Take
from beholder_widget.settings import Drawn

_SIGNED = frozenset({"parameters", "gradients", "updates"})


class SupersededError(Exception):
    """A picture was given up halfway, because other settings are in force by now."""


class Renderer:
    """Renders takes, one after another. Between them it keeps scratch memory, and the window of the variance.

    Parameters
    ----------
    superseded : callable, optional
        Called between batches of sections; returns True if the picture is not wanted any more.

    Attributes
    ----------
    shown : Shown, ShownImage or None
        What the cells or pixels of the last frame show, or the values that words have taken the place of; None where it
        has none.
    pin : Pin or None
        What mode ``"change"`` compares with.
    """

    def __init__(self, superseded: Callable[[], bool] = lambda: False) -> None:
        self._superseded = superseded
        self.shown: Shown | ShownImage | None = None
        self.pin: Pin | None = None
        self._number = 0
        self._window = Window()
        self._scratch: dict[str, np.ndarray] = {}
        self._picture = png.canvas(1, 1)

    def render(self, take: Take, drawn: Drawn, *, coarseness: int = 1) -> Frame:
        """Return the picture of a take.

        A take of which the variance would need too much memory, or that cannot be compared with what is pinned, becomes
        a placeholder that says what to do.

        Parameters
        ----------
        take : Take
            Its samples must be settled. It may have been rendered before.
        drawn : Drawn
            The settings to draw the take under.
        coarseness : int
            The step between the cells of a second, coarser picture, between the pixels of an image; 1 for none.

        Raises
        ------
        SupersededError
            If the picture was not wanted any more before it was finished.
        """
        self._number += 1
        self.shown = None
        if take.samples is None or drawn.mode != "variance":
            self._window.forget()
        frame = Frame(self._number, take.step, take.taken, take.values, drawn, "placeholder", take.text, call=take.call)
        frame = replace(frame, frozen=take.frozen)
        if take.samples is not None:
            return self._sections(take, take.samples, frame, coarseness)
        if take.pixels is not None:
            self.shown = ShownImage(self._number, take.pixels, take, take.step)
            return _with_image(frame, take.pixels, coarseness)
        return frame

    def _sections(self, take: Take, samples: Samples, frame: Frame, coarseness: int) -> Frame:
        layout = samples.layout
        try:
            frame, shown = self._cells(take, samples, frame)
        except (WindowTooLargeError, NothingToCompareError) as error:
            return replace(frame, text=str(error))
        check = self._check_wanted
        summaries = tallying.summarize(layout, shown, check)
        colormap = palettes.resolve(frame.drawn.colormap, signed=_is_signed(take.values, frame.drawn.mode))
        centered = palettes.is_diverging(colormap) or frame.drawn.scaling == "symmetric"
        own = self._limits(layout, shown, summaries, frame.drawn, centered=centered)
        indices = self._buffer("indices", shown.shape, np.uint8)
        batching.quantize(layout, shown, summaries, own, centered=centered, out=indices, check=check)
        clipped = tallying.clipped(layout, shown, indices, summaries, own, check=check)
        for label, cells in zip(samples.labels, layout.split(indices), strict=True):
            if label.is_blank:
                cells.fill(palettes.GAP)
        sections = Sections.of(samples, summaries, own, clipped, step=frame.step, of_what=frame.of)
        kind = "frame" if take.is_frame else "sections"
        frame = replace(frame, kind=kind, sections=sections, colormap=colormap)
        return self._with_atlas(frame, layout, indices, coarseness)

    def _cells(self, take: Take, samples: Samples, frame: Frame) -> tuple[Frame, np.ndarray]:
        """Return a frame that says what its cells show, and what they show; keep it in `shown`."""
        shown = kept = samples.buffer
        # Where words take the place of the picture, these values can still be pinned.
        self.shown = Shown(self._number, samples.layout.bare, shown, take, take.step)
        if frame.drawn.mode == "variance":
            shown = self._window.variance(take, samples, frame.drawn.window)
            frame = replace(frame, variance_of=self._window.count, step=self._window.step)
            # The next variance is written over this one.
            kept = shown.copy()
        elif frame.drawn.mode == "change":
            if self.pin is None:
                raise NothingToCompareError(NOTHING_PINNED)
            shown = kept = self.pin.change(take, samples)
            frame = replace(frame, change_since=self.pin.step)
        self.shown = Shown(self._number, samples.layout.bare, kept, take, frame.step)
        return frame, shown

    def _limits(
        self,
        layout: tiling.Layout,
        values: np.ndarray,
        summaries: Sequence[Summary],
        drawn: Drawn,
        *,
        centered: bool,
    ) -> list[Limits]:
        """Return the colour limits of each section."""
        check = self._check_wanted
        if drawn.limits is not None:
            return [Limits(*drawn.limits)] * len(summaries)
        if drawn.scaling == "all":
            return limits.of_all(summaries, centered=centered)
        if drawn.scaling == "robust":
            return limits.robust(summaries, percentiles(layout, values, check), centered=centered)
        if drawn.scaling == "log":
            least = tallying.least_magnitudes(layout, values, summaries, check)
            return limits.logarithmic(summaries, least, centered=centered)
        return limits.of_sections(summaries, centered=centered)

    def _check_wanted(self) -> None:
        """Raise SupersededError if the picture is not wanted any more."""
        if self._superseded():
            raise SupersededError

    def _with_atlas(self, frame: Frame, layout: tiling.Layout, indices: np.ndarray, coarseness: int) -> Frame:
        """Return `frame` with the atlas of its cells, and with a coarser, small one where `coarseness` is above 1."""
        atlas, colors = tiling.atlas(layout), palettes.palette(frame.colormap)
        if self._picture.shape != (atlas.height, atlas.width):
            self._picture = png.canvas(atlas.height, atlas.width)
        picture, coarse = png.encode_indexed(atlas.pack(indices, self._picture), colors), b""
        if coarseness > 1:
            coarse = png.encode_indexed(tiling.atlas(layout, coarseness).pack(indices), colors, small=True)
        return replace(
            frame,
            width=atlas.width,
            height=atlas.height,
            png=picture,
            layout=layout.bare,
            coarse=coarseness,
            coarse_png=coarse,
        )

    def _buffer(self, name: str, shape: tuple[int, ...], dtype: Any) -> np.ndarray:
        """Return scratch memory, which is the same from frame to frame as long as its shape and dtype are."""
        buffer = self._scratch.get(name)
        if buffer is None or buffer.shape != shape or buffer.dtype != dtype:
            buffer = self._scratch[name] = np.empty(shape, dtype)
        return buffer


def _with_image(frame: Frame, image: np.ndarray, coarseness: int) -> Frame:
    """Return `frame` with an image, and with a coarser, small one where `coarseness` is above 1."""
    pixels, levels = images.to_uint8(image)
    coarse = png.encode_truecolor(pixels[::coarseness, ::coarseness], small=True) if coarseness > 1 else b""
    height, width = pixels.shape[:2]
    picture = png.encode_truecolor(pixels)
    frame = replace(frame, kind="frame", width=width, height=height, image=levels)
    return replace(frame, png=picture, coarse=coarseness, coarse_png=coarse)


def _is_signed(values: str, mode: str) -> bool:
    """Return whether values of this kind, drawn in this mode, are about zero rather than mostly above it."""
    return mode == "change" or (mode == "current" and values in _SIGNED)
