"""Colour limits: which values the ends of a section's colour scale stand for, under each kind of scaling."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from beholder_widget.rendering.figures import Summary

MOST_DECADES = 8
"""The most decades of magnitude on a logarithmic scale: smaller values look like zero."""

LEAST_DECADES = 1
"""The fewest, so that values of nearly one magnitude do not fill the whole scale."""

_MOST, _LEAST = 10.0**MOST_DECADES, 10.0**LEAST_DECADES
_LEAST_FLOAT = 5e-324

Range = tuple[float, float]


class Limits(NamedTuple):
    """The two ends of a section's colour scale.

    Attributes
    ----------
    low, high : float
        What the lowest and the highest level stand for; ``low <= high``. Both are 0 where all values are 0, and NaN
        where no value is finite.
    floor : float
        The magnitude where a logarithmic scale begins; NaN for a linear scale. Where `low` is negative the scale runs
        in both directions from its middle, which stands for all magnitudes up to `floor`. Otherwise it is a scale of
        magnitudes, and `floor` equals `low`.
    """

    low: float
    high: float
    floor: float = math.nan

    @property
    def is_logarithmic(self) -> bool:
        """Whether equal steps of level are equal factors of magnitude."""
        return not math.isnan(self.floor)

    def enclose(self, summary: Summary) -> bool:
        """Return whether no finite value is outside the scale; False where there might be one."""
        if self.is_logarithmic:
            # A floor above the lowest possible one is no higher than the smallest magnitude.
            return self.floor > _lowest_floor(self.high)
        return summary.within(self.low, self.high)


def of_sections(summaries: Sequence[Summary], *, centered: bool) -> list[Limits]:
    """Return limits of each section's own: its lowest and its highest value, see `around`."""
    return around(((summary.min, summary.max) for summary in summaries), centered=centered)


def of_all(summaries: Sequence[Summary], *, centered: bool) -> list[Limits]:
    """Return the limits that all sections share: their lowest and their highest value, see `around`."""
    finite = [summary for summary in summaries if not math.isnan(summary.min)]
    low = min((summary.min for summary in finite), default=math.nan)
    high = max((summary.max for summary in finite), default=math.nan)
    return around([(low, high)], centered=centered) * len(summaries)


def robust(summaries: Sequence[Summary], percentiles: Sequence[Range], *, centered: bool) -> list[Limits]:
    """Return limits by percentiles, see `around`.

    Where the percentiles are one value, as in a section of nearly all zeros, or NaN, the section's lowest and highest
    value take their place.

    Parameters
    ----------
    percentiles : sequence of (float, float)
        Of each section, the percentiles that become its limits.
    """
    ranges = (
        (low, high) if low < high else (summary.min, summary.max)
        for (low, high), summary in zip(percentiles, summaries, strict=True)
    )
    return around(ranges, centered=centered)


def logarithmic(summaries: Sequence[Summary], least: Sequence[float], *, centered: bool) -> list[Limits]:
    """Return the limits of logarithmic scales, one for each section.

    A scale ends at the section's largest magnitude. Its floor is the smallest magnitude that is not zero, but at least
    `LEAST_DECADES` and at most `MOST_DECADES` below the end. A section whose finite values are all 0 has linear limits.

    Parameters
    ----------
    least : sequence of float
        Of each section, the smallest magnitude that is neither 0 nor NaN.
    centered : bool
        Whether signs are kept: the scale runs from the negative values through zero to the positive ones.
    """
    found = []
    for summary, smallest in zip(summaries, least, strict=True):
        reach = summary.reach
        if not reach > 0:
            found += around([(summary.min, summary.max)], centered=centered)
            continue
        floor = max(min(smallest, reach / _LEAST), _lowest_floor(reach))
        found.append(Limits(-reach if centered else floor, reach, floor))
    return found


def around(ranges: Iterable[Range], *, centered: bool) -> list[Limits]:
    """Return linear limits that enclose these ranges.

    Zero is one of them where a range is a single value, so that a constant section has the colour of its value on a
    scale.

    Parameters
    ----------
    ranges : iterable of (float, float)
        The lowest and the highest value of each section; NaN where there is none.
    centered : bool
        Whether limits are symmetric about zero.
    """
    if centered:
        reaches = [max(abs(low), abs(high)) for low, high in ranges]
        return [Limits(0.0 - reach, reach) for reach in reaches]  # rather than -reach, which would be -0.0 for 0
    # Adding 0.0 makes 0.0 of -0.0.
    return [
        Limits(min(low, 0.0) + 0.0, max(low, 0.0) + 0.0) if low == high else Limits(low, high) for low, high in ranges
    ]


def _lowest_floor(reach: float) -> float:
    return max(reach / _MOST, _LEAST_FLOAT)
