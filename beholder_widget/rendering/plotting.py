"""The time axis below a picture on a canvas, with the first metric's curve and a mark at the picture's step."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.curves import Curve
from beholder_widget.rendering import lettering, numerals

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

Color = tuple[int, int, int]

_TICKS = 9
"""Ticks of the whole time axis, about."""

_FROM_ZERO = 0.02
"""A run that begins with so small a part of its last step is drawn from 0."""


class Place(NamedTuple):
    """Where the curve stands, px: its edges, the line on which the axis' words stand, and their size."""

    left: int
    right: int
    top: int
    bottom: int
    base: int
    size: int


class Axis(NamedTuple):
    """A curve that was drawn, and where.

    Attributes
    ----------
    place : Place
        Where it stands.
    curve : Curve
        The metric.
    across : ndarray of float64, shape (moments,)
        Where each moment stands, px.
    ticks : list of (int, int, str)
        From where to where what is written at each tick reaches, px.
    """

    place: Place
    curve: Curve
    across: NDArray[np.float64]
    ticks: list[tuple[int, int, str]]

    @classmethod
    def of(cls, place: Place, curve: Curve) -> Axis:
        """Return the axis of a curve in a place."""
        across = _across(place, len(curve.steps))
        return cls(place, curve, across, tick_places(place, ticks(curve.steps), across))


def draw_curve(draw: ImageDraw, axis: Axis, colors: tuple[Color, Color, Color]) -> None:
    """Draw a curve over its moments, and ticks at round steps of each run.

    Where the metric was not finite the curve has a gap, with a mark below. A run begins where steps begin again.

    Parameters
    ----------
    colors : (Color, Color, Color)
        Of the curve, of what is written, and of what is not finite.
    """
    text, muted, odd = colors
    place, curve, across, _ = axis
    heights = _heights(place, curve.values)
    wide = _wide(place)
    for part in stretches(curve):
        if len(part) > 1:
            draw.line([(across[each], heights[each]) for each in part], fill=text, width=wide)
    for each in np.flatnonzero(_lost(curve)).tolist():
        half = max(3 * wide, round((place.right - place.left) / len(across) / 2))
        left, right = max(place.left, across[each] - half), min(place.right, across[each] + half)
        draw.rectangle((left, place.bottom - 4 * wide, right, place.bottom), fill=odd)
    for start, _, tick in axis.ticks:
        lettering.write(draw, (start, place.base), tick, place.size, muted)


class Mark(NamedTuple):
    """A mark at one moment of a curve: a line, and below it the step, in the place of the ticks beside it.

    Attributes
    ----------
    line : (int, int, int, int)
        Left, top, right and bottom, px; right and bottom lie outside.
    label : (int, int, int, int)
        The same of what stands behind the step.
    words : str
        The step.
    hidden : list of (int, int)
        From where to where the ticks beside it reach.
    """

    line: tuple[int, int, int, int]
    label: tuple[int, int, int, int]
    words: str
    hidden: list[tuple[int, int]]

    @classmethod
    def of(cls, axis: Axis, call: int, step: int) -> Mark:
        """Return the mark at a call of `update`, with its step."""
        place, wide, moment = axis.place, _wide(axis.place), axis.curve.at(call)
        at = round(float(axis.across[moment])) if moment >= 0 else place.right
        words, size = numerals.count(step), place.size
        half = lettering.width(words, size) // 2 + size // 2
        middle = min(max(at, place.left + half), place.right - half)
        first, last = middle - half - size // 2, middle + half + size // 2
        return cls(
            (at - wide // 2, place.top, at - wide // 2 + wide, place.bottom + size // 3 + 1),
            (middle - half, place.base - size * 6 // 5, middle + half + 1, place.base + size // 2 + 1),
            words,
            [(start, end) for start, end, _ in axis.ticks if end >= first and start <= last],
        )

    def draw(self, draw: ImageDraw, size: int, colors: tuple[Color, Color]) -> None:
        """Draw the label on a part that begins with it, in the colours of what is behind and of the step."""
        behind, words = colors
        left, top, right, bottom = self.label
        corner = right - left - 1, bottom - top - 1
        draw.rounded_rectangle((0, 0, *corner), radius=corner[1] // 2, fill=behind)
        lettering.write(draw, (size // 2, size * 6 // 5), self.words, size, words)


def _wide(place: Place) -> int:
    """Return how wide lines are, px."""
    return max(1, place.size // 11)


def stretches(curve: Curve) -> list[list[int]]:
    """Return the moments with a value between those at which the metric was not finite."""
    lost = _lost(curve)
    parts = np.split(np.arange(len(lost)), np.flatnonzero(lost))
    return [part[~lost[part] & ~np.isnan(curve.values[part])].tolist() for part in parts]


def _lost(curve: Curve) -> NDArray[np.bool_]:
    lost: NDArray[np.bool_] = np.isinf(curve.values)
    return lost if curve.lost is None else lost | curve.lost


def limits(curve: Curve) -> tuple[float, float]:
    """Return the least and the largest finite value; NaN where there is none."""
    finite = curve.values[np.isfinite(curve.values)]
    return (float(finite.min()), float(finite.max())) if finite.size else (math.nan, math.nan)


def is_logarithmic(curve: Curve) -> bool:
    """Return whether all values are above zero, and the curve is drawn on a logarithmic scale."""
    return limits(curve)[0] > 0


def value_at(curve: Curve, call: int) -> float:
    """Return the metric's last value up to a call of `update`: infinite if it was not finite, NaN without any."""
    upto = slice(curve.at(call) + 1)
    lost = _lost(curve)[upto]
    values = np.where(lost, math.inf, curve.values[upto])
    known = values[~np.isnan(values)]
    return float(known[-1]) if known.size else math.nan


def _across(place: Place, count: int) -> NDArray[np.float64]:
    """Return where each moment stands, px; a single one stands at the right, where now is."""
    if count == 1:
        return np.array([float(place.right)])
    return np.linspace(place.left, place.right, count)


def _heights(place: Place, values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return where each value stands, px from above; NaN where there is none, infinite ones at the edge."""
    finite = values[np.isfinite(values)]
    if not finite.size:
        return np.full(len(values), np.nan)
    if finite.min() > 0:
        with np.errstate(divide="ignore", invalid="ignore"):
            values, finite = np.log(values), np.log(finite)
    # Halved, the difference of the largest numbers is finite too.
    low, span = finite.min() / 2, finite.max() / 2 - finite.min() / 2
    shares = np.clip((values / 2 - low) / span, 0, 1) if span > 0 else np.where(np.isnan(values), np.nan, 0.5)
    return place.bottom - shares * (place.bottom - place.top)


def tick_places(place: Place, found: list[tuple[int, str]], across: NDArray[np.float64]) -> list[tuple[int, int, str]]:
    """Return from where to where what is written at each tick reaches, px; without what has no room beside another."""
    places: list[tuple[int, int, str]] = []
    for each, tick in found:
        own = lettering.width(tick, place.size)
        start = min(max(place.left, round(float(across[each])) - own // 2), place.right - own)
        if not places or start >= places[-1][1] + place.size:
            places.append((start, start + own, tick))
    return places


def ticks(steps: NDArray[np.int64]) -> list[tuple[int, str]]:
    """Return moments at round steps, ascending, and what is written there; each run has as many as it has room for."""
    begins = [0, *(np.flatnonzero(np.diff(steps) < 0) + 1).tolist()] if len(steps) else []
    found = []
    for begin, end in pairwise([*begins, len(steps)]):
        own = _ticks_of_run(steps[begin:end], max(1, _TICKS * (end - begin) // len(steps)))
        found += [(begin + moment, tick) for moment, tick in own]
    return found


def _ticks_of_run(steps: NDArray[np.int64], most: int) -> list[tuple[int, str]]:
    """Return moments at about so many round steps of one run; where there is none, its first step."""
    first, last = int(steps[0]), int(steps[-1])
    first = 0 if 0 < first <= _FROM_ZERO * last else first
    rough = max(1.0, (last - first) / most)
    power = 10 ** math.floor(math.log10(rough))
    interval = next(round(factor * power) for factor in (1, 2, 5, 10) if factor * power >= rough)
    round_steps = range(-(-first // interval) * interval, last + 1, interval) or (int(steps[0]),)
    return [(int(np.searchsorted(steps, step)), numerals.count(step)) for step in round_steps]
