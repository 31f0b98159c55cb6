"""Names, places and figures of sections: the same for Python and for the browser, and JSON only when they change."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from beholder_widget import tiling
from beholder_widget.rendering.figures import Summary, summarize
from beholder_widget.rendering.limits import Limits
from beholder_widget.rendering.sections import CURRENT, FIGURES, NONE, Section, Sections, Table
from beholder_widget.samples import Label, Samples

SHAPES = ((3, 4), (5,))


def sections(*, note: str = "", nan: int = 0, of_what: str = CURRENT) -> Sections:
    """Return two sections, "a" and "b"."""
    layout = tiling.layout(SHAPES)
    labels = (
        Label("a", (3, 4), "", dtype="float16", device="cuda:0", trainable=True),
        Label("b", (5,), note, ratio=0.5),
    )
    samples = Samples(layout, labels, np.zeros(layout.shown, np.float32))
    first = Summary(-1.0, 0.25, 2.0, 1.5, 0.75, nan, 1, 0, zeros=3, size=12)
    second = Summary(math.nan, math.nan, math.nan, math.nan, math.nan, 5, 0, 0, zeros=0, size=5)
    limits = (Limits(-1.0, 2.0, 0.5), Limits(math.nan, math.nan))
    return Sections.of(samples, (first, second), limits, (4, 0), step=7, of_what=of_what)


def test_a_section_has_its_place_and_its_figures() -> None:
    first, second = sections(nan=2)
    assert isinstance(first, Section)
    assert (first.name, first.shape, first.top, first.shown, first.size) == ("a", (3, 4), 0, 12, 12)
    assert (first.min, first.mean, first.max, first.low, first.high) == (-1.0, 0.25, 2.0, -1.0, 2.0)
    assert (first.nan, first.posinf, first.neginf) == (2, 1, 0)
    assert (first.rms, first.std, first.floor, first.zeros, first.clipped) == (1.5, 0.75, 0.5, 3, 4)
    assert all(type(count) is int for count in (first.nan, first.posinf, first.neginf, first.zeros, first.clipped))
    assert math.isnan(first.ratio)
    assert math.isnan(second.min)
    assert second.ratio == 0.5
    assert second.top == tiling.layout(SHAPES).boxes[1].top
    assert (first.dtype, first.device, first.trainable) == ("float16", "cuda:0", True)
    assert (second.dtype, second.device, second.trainable) == ("", "", None)


def test_the_browser_is_told_the_same() -> None:
    told = sections(note="not read")
    table = json.loads(told.table.json)
    assert told.figures.dtype == np.dtype("<f8")
    assert told.figures.shape == (2, len(FIGURES))
    for section, row, figures in zip(told, table["places"], told.figures, strict=True):
        expected = dict(section) | {"shape": list(section.shape)}
        assert (expected.pop("step"), expected.pop("of")) == (7, "current")
        np.testing.assert_equal(figures, [expected.pop(name) for name in table["figures"]])
        assert row == expected | {"plan": row["plan"]}


def test_the_browser_is_told_each_sections_plan_and_none_of_a_section_without_cells() -> None:
    layout = tiling.layout([(3, 4), (0,)])
    samples = Samples(layout, (Label("a", (3, 4)), Label("b", (7,), "not read")), np.zeros(layout.shown, np.float32))
    summaries = [summarize(cells) for cells in layout.split(samples.buffer)]
    told = Sections.of(samples, summaries, [Limits(0.0, 0.0)] * 2, (0, 0))
    first, second = json.loads(told.table.json)["places"]
    assert first["plan"] == json.loads(json.dumps(layout.boxes[0].plan.describe()))
    assert second["plan"] is None
    assert "plan" not in dict(told[0])


def test_what_stays_the_same_is_put_into_words_once() -> None:
    assert sections(nan=1).table is sections(nan=2).table
    assert sections().table.key != sections(note="not read").table.key


def test_each_of_many_layouts_keeps_its_table() -> None:
    layouts = [tiling.layout([(rows, 4)]) for rows in range(1, 21)]

    def tables() -> list[Table]:
        summary = summarize(np.zeros(1))
        samples = [Samples(layout, (Label("a", (1, 4)),), np.zeros(layout.shown)) for layout in layouts]
        return [Sections.of(own, (summary,), (Limits(0.0, 0.0),), (0,)).table for own in samples]

    assert all(first is second for first, second in zip(tables(), tables(), strict=True))


def test_figures_say_what_they_are_of() -> None:
    assert [section.of for section in sections()] == ["current"] * 2
    assert [section.of for section in sections(of_what="variance of 15")] == ["variance of 15"] * 2


def test_figures_of_a_variance_have_no_ratio_of_an_update() -> None:
    assert math.isnan(sections(of_what="variance of 15")[1].ratio)


def test_what_figures_are_of_is_not_part_of_the_table() -> None:
    assert sections().table is sections(of_what="variance of 2").table


def test_sections_are_a_sequence() -> None:
    told = sections()
    assert [section.name for section in told[0:2]] == ["a", "b"]
    assert told[-1].name == "b"
    assert len(told) == 2
    assert not NONE
    with pytest.raises(IndexError):
        told[2]
