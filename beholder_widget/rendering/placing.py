"""Where the sections of a layout, and the lines of text beside them, stand on a canvas; pure."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from beholder_widget import tiling
from beholder_widget.rendering import fitting
from beholder_widget.rendering.beside import Stage


def places(
    stage: Stage, layout: tiling.Layout, *, keeps_aspect: bool
) -> tuple[tuple[tuple[int, int, int, int], ...], list[tuple[int, int]], int]:
    """Return each section's place, the tops and rows of those that have one, and how high a line of text is.

    Sections that stand side by side keep their aspect in any case.
    """
    groups = fitting.groups(layout)
    wide = stage.width / layout.width
    keeps_aspect = keeps_aspect or any(box.width < layout.width for box in layout.boxes)
    bottoms = [max(box.top + box.height for box in group) for group in groups]
    heights = [bottom - group[0].top for group, bottom in zip(groups, bottoms, strict=True)]
    found = fitting.fit(
        heights,
        [len(group) for group in groups],
        stage.room,
        sizes=(stage.line, stage.small_line),
        gap=stage.px(4),
        most=wide if keeps_aspect else fitting.MOST_ZOOM,
        depths=[max(Counter(box.left for box in group).values()) for group in groups],
    )
    across = min(wide, found.zoom) if keeps_aspect else wide
    standing, tops = [], []
    for group, top, high, own in zip(groups, found.tops, found.heights, heights, strict=False):
        down = high / own if own else 0.0
        within = _within(group, (across, down), (stage.width, high))
        for row, (box, (left, upper, width, height)) in enumerate(zip(group, within, strict=True)):
            place = stage.margin + left, stage.top + top + upper, width, height
            standing.append(place if box.height else (0, 0, 0, 0))
            tops.append((stage.top + top, row))
    standing += [(0, 0, 0, 0)] * (len(layout.boxes) - len(standing))
    return tuple(standing), tops, found.line


def _within(
    group: Sequence[tiling.Box], scale: tuple[float, float], room: tuple[int, int]
) -> list[tuple[int, int, int, int]]:
    """Return left, top, width and height of the sections of a group in its room, px, by a scale across and down."""
    columns = [list(column) for _, column in groupby(group, key=operator.attrgetter("left"))]
    sides = [(column[0].left, column[0].left + column[0].width) for column in columns]
    found = []
    for column, (left, width) in zip(columns, fitting.spans(sides, scale[0], room[0]), strict=True):
        ends = [(box.top - group[0].top, box.top - group[0].top + box.height) for box in column]
        found += [(left, top, width, height) for top, height in fitting.spans(ends, scale[1], room[1])]
    return found


def lines(tops: Sequence[tuple[int, int]], line: int, end: int) -> tuple[int, ...]:
    """Return where the letters beside each section stand; -1 where the line before leaves no room."""
    found, free = [], 0
    for top, row in tops:
        start = top + row * line
        fits = start >= free and start + line <= end + line // 2
        found.append(start + line * 3 // 4 if fits else -1)
        free = start + line if fits else free
    return tuple(found)
