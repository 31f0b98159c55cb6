"""The strip below the picture: asked for as frames come, aligned with the picture, and pointed into."""

from __future__ import annotations

import base64
import io
import re
import time
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Locator, expect

from beholder_widget import tiling
from beholder_widget.choices import choices
from tests.js.cell import Cell, Picture, box, is_seen_whole, picture_of
from tests.js.models import encoder, resnet50
from tests.js.runs import Run, falling
from tests.js.themes import set_theme

CHOICES = choices(["auto", "parameters", "gradients"])
NAMES = [f"fc{layer}.{part}" for layer in range(1, 4) for part in ("weight", "bias")]
SHOWN = picture_of(NAMES, [tiling.plan((40, 30) if name.endswith("weight") else (40,)) for name in NAMES])
NAN = (57, 255, 20)
CURVE, MAP_TOP = 40, 44
ROW, GAP = 21, 2
"""CSS pixels: a row of these six sections, and between two modules."""


PLACES_OF_WORDS = """(nodes) => nodes.flatMap((node) => {
  if (!node.checkVisibility() || !node.textContent || node.querySelector("span")) return [];
  const range = document.createRange();
  range.selectNodeContents(node);
  const { left, right } = range.getBoundingClientRect();
  return [[left, right]];
}).sort(([one], [other]) => one - other)"""


def running(cell: Cell, run: Run | None = None, *, shown: Picture = SHOWN, width: str = "1080px") -> Cell:
    """Open a page that shows a picture of gradients at the run's last step, and answer what it asks of the run."""
    run = run or falling([section["name"] for section in shown.sections], 60)
    step = run.stride * run.figures.shape[1]
    cell.open(width=width, _beholder_choices=CHOICES).show(1, shown, values="gradients", step=step)
    run.answer(cell)
    expect(cell.page.locator(".beholder-strip-last")).not_to_be_empty()
    return cell


def strip_of(cell: Cell) -> Locator:
    """Return what is drawn of the run."""
    return cell.page.get_by_role("img", name="over the run")


def pixels_of(cell: Cell) -> np.ndarray:
    """Return the strip's pixels: uint8 of (height, width, 4)."""
    url: str = cell.page.locator(".beholder-strip-canvas").evaluate("(canvas) => canvas.toDataURL()")
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(url.partition(",")[2]))).convert("RGBA"))


def wait_for_curve(cell: Cell, lightness: int) -> None:
    """Wait until the curve is so light, from 0 to 255."""
    cell.page.wait_for_function(
        """(lightness) => {
          const canvas = document.querySelector(".beholder-strip-canvas");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, 40);
          return data.some((value, at) => at % 4 === 0 && data[at + 3] > 100 && value === lightness);
        }""",
        arg=lightness,
    )


def said_of(cell: Cell) -> Locator:
    """Return what is said of the place that is pointed at."""
    return cell.page.locator(".beholder-strip-pointed")


def test_a_page_asks_after_a_frame_then_for_the_last_columns_and_four_times_a_second_at_most(cell: Cell) -> None:
    cell.open(_beholder_choices=CHOICES)
    assert cell.sent("strip") == []
    run, began = falling(NAMES, 60), time.monotonic()
    cell.show(1, SHOWN, values="gradients")
    asked = {"type": "strip", "source": "gradients", "figure": "rms"}
    assert run.answer(cell) == {**asked, "version": -1, "first": 0}
    for number in range(2, 8):
        cell.show(number, SHOWN, values="gradients")
    assert len(cell.sent("strip")) <= 1 + (time.monotonic() - began) / 0.25
    assert run.answer(cell, 2) == {**asked, "version": 1, "first": 56}


def test_columns_that_got_other_places_are_all_told_anew(cell: Cell) -> None:
    running(cell)
    cell.show(2, SHOWN, values="gradients", step=70)
    run = falling(NAMES, 35)
    run.version, run.stride = 2, 2
    run.answer(cell, 2)
    expect(cell.page.locator(".beholder-strip-tick").get_by_text("20", exact=True)).to_be_visible()
    expect(cell.page.locator(".beholder-strip-last")).to_have_text("70")


@pytest.mark.parametrize("width", ["1080px", "700px", "400px"])
def test_the_sentence_over_the_strip_says_that_each_row_has_a_scale_of_its_own(cell: Cell, width: str) -> None:
    running(cell, width=width)
    words = cell.page.locator(".beholder-strip-words")
    expect(words).to_have_text("of gradients over the run, each row on its own log scale")
    assert is_seen_whole(words.locator("span").first)
    inner = box(words)
    scaled = box(words.locator("span").last)
    is_left_out = scaled["y"] >= inner["y"] + inner["height"]
    assert is_left_out or is_seen_whole(words.locator("span").last)
    assert not is_left_out or width != "1080px"
    cell.control("Figure").select_option("zeros")
    falling(NAMES, 60).answer(cell, 2)
    expect(words).to_have_text("in gradients over the run")


def test_where_the_figure_is_said_in_words_they_say_that_it_is_of_a_sample(cell: Cell) -> None:
    title = "of a sample of each tensor"
    running(cell)
    expect(cell.page.locator(".beholder-strip-words")).to_have_attribute("title", title)
    expect(cell.page.locator(".beholder-strip-module").last.locator(".beholder-figure").last).to_have_attribute(
        "title", title
    )
    expect(cell.page.locator(".beholder-strip-metric .beholder-figure").last).not_to_have_attribute("title", title)
    strip = box(strip_of(cell))
    cell.page.mouse.move(strip["x"] + 50, strip["y"] + MAP_TOP + 1)
    expect(cell.page.get_by_title(title).get_by_text("fc1.weight")).to_be_visible()
    expect(strip_of(cell)).to_have_accessible_description(title)


def test_another_figure_is_asked_for_and_then_told_in_a_sentence(cell: Cell) -> None:
    running(cell).control("Figure").select_option("zeros")
    question = falling(NAMES, 60).answer(cell, 2)
    assert (question["figure"], question["version"]) == ("zeros", -1)
    expect(cell.page.get_by_text("in gradients over the run")).to_be_visible()
    assert cell.control("Figure").locator("option").all_inner_texts() == [
        "RMS",
        "mean",
        "largest magnitude",
        "update/weight",
        "change",
        "zeros",
        "not finite",
    ]


def test_the_run_stays_when_the_kernel_is_gone_and_goes_when_another_one_speaks(cell: Cell) -> None:
    running(cell).page.evaluate("harness.model.trigger('comm:close')")
    expect(cell.control("Figure")).to_be_disabled()
    assert pixels_of(cell)[MAP_TOP:].any()
    cell.call("welcome", {}, {"session": "another"})
    expect(cell.page.locator(".beholder-strip-axis")).to_have_text("")
    assert not pixels_of(cell).any()


@pytest.mark.parametrize(("width", "docked"), [("1080px", 0), ("700px", 0), ("400px", 64)])
def test_picture_and_strip_share_their_edges(cell: Cell, width: str, docked: int) -> None:
    running(cell, width=width)
    picture, strip = box(cell.page.locator(".beholder-stage")), box(strip_of(cell))
    assert (strip["x"], strip["width"]) == (picture["x"], picture["width"])
    assert strip["y"] == pytest.approx(picture["y"] + picture["height"] + docked + 8 + 1 + 24)


def test_the_whole_run_takes_the_whole_width(cell: Cell) -> None:
    for columns in (3, 60, 1999):
        running(cell, falling(NAMES, columns))
        heat = pixels_of(cell)[MAP_TOP + 1]
        assert heat[:, 3].min() == 255, columns
        assert len(np.unique(heat, axis=0)) >= 3


@pytest.mark.usefixtures("own_context")
def test_once_nothing_more_comes_the_colours_are_of_what_is_there(cell: Cell) -> None:
    run = falling(NAMES, 420)
    run.figures[:] = np.geomspace(1, 5, 420) + np.tile([0, 0.01], 210)
    run.metrics = {}
    cell.page.clock.install()
    running(cell, replace(run, figures=run.figures[:, :400]))
    cell.show(2, SHOWN, values="gradients", step=420)
    run.answer(cell, 2)
    expect(cell.page.locator(".beholder-strip-last")).to_have_text("420")
    cell.page.clock.run_for(2000)
    kept = pixels_of(cell)[MAP_TOP:]
    running(cell, run)
    np.testing.assert_array_equal(kept, pixels_of(cell)[MAP_TOP:])


@pytest.mark.parametrize("columns", [20, 1900])
def test_what_is_not_finite_stands_out_where_it_was(cell: Cell, columns: int) -> None:
    run = falling(NAMES, columns)
    run.figures[2, columns // 2] = np.inf
    running(cell, run)
    odd = (pixels_of(cell)[..., :3] == NAN).all(axis=2)
    across, down = np.flatnonzero(odd.any(axis=0)), np.flatnonzero(odd.any(axis=1))
    assert len(across) >= 6
    assert across.mean() == pytest.approx(odd.shape[1] * (columns // 2 + 0.5) / columns, abs=4)
    assert down[0] == MAP_TOP + 2 * ROW + GAP


def test_a_section_without_figures_has_an_empty_row(cell: Cell) -> None:
    run = falling(NAMES[1:], 60)
    running(cell, run)
    rows = pixels_of(cell)[MAP_TOP:, 10, 3]
    assert not rows[:ROW].any()
    assert rows[ROW] == 255


def test_a_metric_is_a_curve_with_its_name_limits_and_last_value_beside_it(cell: Cell) -> None:
    run = falling(NAMES, 60)
    run.metrics = {"loss": np.geomspace(2.5, 0.02, 60), "accuracy": np.linspace(0, 1, 60)}
    running(cell, run)
    for words in ("loss", "0.020", "2.5", "0.0200"):
        expect(cell.page.locator(".beholder-strip-metric").get_by_text(words, exact=True)).to_be_visible()
    curve = pixels_of(cell)[:CURVE, :, 3]
    tops = [int(np.flatnonzero(curve[:, x])[0]) for x in (10, curve.shape[1] // 2, curve.shape[1] - 10)]
    assert tops[1] - tops[0] == pytest.approx(tops[2] - tops[1], abs=2)


def test_of_several_metrics_the_name_of_one_shows_the_next_and_the_choice_stays_while_the_run_goes_on(
    cell: Cell,
) -> None:
    run = falling(NAMES, 60)
    run.metrics = {"loss": np.geomspace(2.5, 0.02, 60), "accuracy": np.linspace(0, 1, 60)}
    running(cell, run)
    line = cell.page.locator(".beholder-strip-metric")
    expect(line).to_contain_text("1 of 2")
    line.get_by_role("button", name="loss. Next metric: accuracy").click()
    for words in ("accuracy", "2 of 2", "1.00"):
        expect(line.get_by_text(words, exact=True)).to_be_visible()
    curve = pixels_of(cell)[:CURVE, :, 3]
    tops = [int(np.flatnonzero(curve[:, x])[0]) for x in (10, curve.shape[1] - 10)]
    assert tops[1] < tops[0]
    run.metrics = {"error": np.ones(60), **run.metrics}
    cell.control("Figure").select_option("largest")
    run.answer(cell, 2)
    expect(line).to_contain_text("3 of 3")
    line.get_by_role("button", name="accuracy. Next metric: error").press("Enter")
    expect(line).to_contain_text("1 of 3")
    run.metrics = {"error": np.ones(60)}
    cell.control("Figure").select_option("rms")
    run.answer(cell, 3)
    expect(line.get_by_text("metric", exact=True)).to_be_visible()
    expect(line.get_by_role("button", name="error")).to_be_disabled()


def columns_beside(cell: Cell) -> list[list[str]]:
    """Return what stands in the columns of figures beside the rows: low, high and now of each."""
    lines = cell.page.locator(".beholder-strip-module").all()
    return [line.locator(".beholder-figure").all_inner_texts() for line in lines]


def test_beside_the_strip_a_column_that_spans_over_three_decades_is_in_e_notation_throughout(cell: Cell) -> None:
    run = falling(NAMES, 60)
    run.figures[:] = np.geomspace(0.0043, 0.00193, 60)
    run.figures[1] = 2.5e-7
    run.metrics = {"loss": np.geomspace(2.5, 0.02, 60)}
    running(cell, run)
    assert columns_beside(cell)[:2] == [
        ["1.9e\u22123", "4.3e\u22123", "1.93e\u22123"],
        ["2.5e\u22127", "2.5e\u22127", "2.50e\u22127"],
    ]
    expect(cell.page.locator(".beholder-strip-metric").get_by_text("0.020", exact=True)).to_be_visible()
    cell.control("Figure").select_option("largest")
    run.figures[1] = 0.05
    run.answer(cell, 2)
    expect(cell.page.locator(".beholder-strip-module .beholder-figure").first).to_have_text("0.0019")
    assert columns_beside(cell)[:2] == [["0.0019", "0.0043", "0.00193"], ["0.0500", "0.0500", "0.05000"]]


@pytest.mark.parametrize("width", ["1392px", "1080px", "900px", "700px"])
def test_beside_the_strip_no_words_lie_over_others_however_narrow_the_gutter_is(cell: Cell, width: str) -> None:
    shown = picture_of(["a", "b"], [tiling.plan((4,)), tiling.plan((6,))])
    short = [{**section, "low": 0.1, "high": 0.9, "rms": 0.5} for section in shown.sections]
    cell.open(width=width).show(1, shown, sections=short, values="gradients")
    run = falling(["a", "b"], 30)
    replace(run, metrics={"loss": np.linspace(23, 0.00231, 30)}).answer(cell)
    value = cell.page.locator(".beholder-strip-metric > .beholder-figure")
    expect(value).to_have_text("0.00231")
    words = ".beholder-strip-playing span, .beholder-strip .beholder-heads > span", ".beholder-strip-metric span"
    for line in words:
        places = cell.page.locator(line).evaluate_all(PLACES_OF_WORDS)
        assert len(places) >= 2
        assert all(one[1] <= other[0] for one, other in pairwise(places)), places


def test_neither_columns_nor_figures_nor_what_is_shown_change_the_height(cell: Cell) -> None:
    cell.open(_beholder_choices=CHOICES).show(1, resnet50(), values="gradients")
    height = box(cell.page.locator(".beholder"))["height"]
    falling([section["name"] for section in resnet50().sections], 300).answer(cell)
    expect(cell.page.locator(".beholder-strip-last")).to_have_text("300")
    assert box(cell.page.locator(".beholder"))["height"] == height
    cell.show(2, SHOWN, values="gradients")
    assert box(cell.page.locator(".beholder"))["height"] == height


def test_ticks_and_curve_go_on_without_a_layout_shift(cell: Cell) -> None:
    running(cell)
    cell.page.evaluate(
        "window.shifts = 0; new PerformanceObserver((list) => { window.shifts += list.getEntries().length })"
        ".observe({type: 'layout-shift', buffered: false})"
    )
    for number, columns in enumerate((61, 90, 160), start=2):
        cell.show(number, SHOWN, values="gradients", step=columns)
        falling(NAMES, columns).answer(cell, number)
        expect(cell.page.locator(".beholder-strip-last")).to_have_text(str(columns))
    assert cell.page.evaluate("window.shifts") == 0


def test_many_sections_have_a_row_for_each_module(cell: Cell) -> None:
    strip = strip_of(running(cell, shown=encoder()))
    expect(strip).to_have_accessible_name("RMS of gradients over the run, a row for each of 291 sections")
    assert box(strip)["height"] < 200
    line = cell.page.locator(".beholder-strip-module").first
    expect(line.locator(".beholder-row-name")).to_have_text("embedding")
    expect(line.locator(".beholder-row-shape")).to_have_text("8000\u00d7512")
    of_many = cell.page.locator(".beholder-strip-module .beholder-row-shape").nth(1)
    expect(of_many).to_have_text(re.compile(r"^\d+ rows$"))
    figures = line.locator(".beholder-figure")
    expect(figures).to_have_count(3)
    low, high, now = (float(each.replace("\u2212", "-")) for each in figures.all_inner_texts())
    assert low <= now <= high


def test_one_section_has_a_high_row_and_its_figure_as_a_curve_below(cell: Cell) -> None:
    one = picture_of(["fc1.weight"], [tiling.plan((40, 30))])
    alpha = pixels_of(running(cell, shown=one))[MAP_TOP:, :, 3]
    assert (alpha[:24] == 255).all()
    assert 0 < (alpha[28:] > 0).mean() < 0.3


def test_pointing_names_section_step_and_figure_and_leads_the_eye_to_the_section(cell: Cell) -> None:
    run = falling(NAMES, 10)
    run.figures[2, 4] = 0.125
    strip = box(strip_of(running(cell, run)))
    cell.page.mouse.move(strip["x"] + 0.45 * strip["width"], strip["y"] + MAP_TOP + 2 * ROW + GAP + 1)
    expect(said_of(cell)).to_contain_text("fc2.weight")
    expect(said_of(cell)).to_contain_text("step 5: 0.125")
    expect(cell.page.locator(".beholder-row.beholder-pointed")).to_contain_text("fc2.weight")
    outline = box(cell.page.locator(".beholder-outline"))
    assert outline["y"] == box(cell.canvas)["y"] + cell.top_of(2)
    cell.page.mouse.move(strip["x"], strip["y"] - 60)
    expect(said_of(cell)).to_be_hidden()
    expect(cell.page.locator(".beholder-row.beholder-pointed")).to_have_count(0)


def test_a_stretch_that_nobody_looked_at_is_empty_and_a_held_reading_is_named_by_its_own_step(cell: Cell) -> None:
    run = falling(NAMES, 200)
    run.figures[:, 50:150] = np.nan
    run.figures[:, 1:50:2] = np.nan
    run.figures[0, 48] = 0.125
    running(cell, run)
    strip, row = box(strip_of(cell)), pixels_of(cell)[MAP_TOP + 1, :, 3]
    across = [int((step - 0.5) / 200 * len(row)) for step in (49, 50, 52, 100, 150, 151)]
    assert [int(alpha) for alpha in row[across]] == [255, 255, 224, 0, 0, 255]
    for step, words in [(49, "step 49: 0.125"), (50, "step 50: 0.125 of step 49"), (100, "step 100: no figure")]:
        cell.page.mouse.move(strip["x"] + (step - 0.5) / 200 * strip["width"], strip["y"] + MAP_TOP + 1)
        expect(cell.page.locator(".beholder-strip-said")).to_have_text(words)


@pytest.mark.parametrize(("unseen", "since"), [(0, "14"), (1, "13")])
def test_a_change_says_since_which_step_it_is(cell: Cell, unseen: int, since: str) -> None:
    run = falling(NAMES, 60)
    run = replace(run, stride=2, unseen=unseen)
    run.figures[:, 7:9] = np.nan
    run.figures[:, 10] = np.nan
    run.figures[0, 9] = 0.756
    running(cell, run).control("Figure").select_option("change")
    run.answer(cell, 2)
    strip = box(strip_of(cell))
    for column, words in [
        (9, f"steps 19 to 20, since {since}: 0.756"),
        (10, f"steps 21 to 22: 0.756 of steps 19 to 20, since {since}"),
        (0, "steps 1 to 2: "),
    ]:
        cell.page.mouse.move(strip["x"] + (column + 0.5) / 60 * strip["width"], strip["y"] + MAP_TOP + 1)
        expect(cell.page.locator(".beholder-strip-said")).to_contain_text(words)


def test_pointing_at_a_module_says_that_its_figure_is_a_median_and_which_row_is_the_largest(cell: Cell) -> None:
    parts = ["norm.weight", "norm.bias", "up.weight", "up.bias", "down.weight", "down.bias"]
    names = [f"blocks.{block}.{part}" for block in range(4) for part in parts]
    run = falling(names, 30)
    run.figures[6:12] = np.array([0.01, 0.02, 0.03, 0.041, 0.756, 0.05])[:, None]
    running(cell, run, shown=picture_of(names, [tiling.plan((4, 8))] * len(names)))
    line = cell.page.locator(".beholder-strip-module").nth(1)
    expect(line.locator(".beholder-figure").last).to_have_text("0.041000")
    line.hover()
    expect(said_of(cell)).to_contain_text("blocks.1")
    expect(cell.page.locator(".beholder-strip-said")).to_have_text("median of 6: 0.0410; largest 0.756, down.weight")
    run.figures[8] = np.inf
    cell.show(2, picture_of(names, [tiling.plan((4, 8))] * len(names)), values="gradients", step=61)
    run.answer(cell, 2)
    expect(cell.page.locator(".beholder-strip-said")).to_have_text("largest not finite, up.weight")
    cell.page.mouse.move(1, 1)
    expect(said_of(cell)).to_be_hidden()


def test_a_pointer_at_rest_points_at_what_is_under_it_once_columns_are_merged(cell: Cell) -> None:
    strip = box(strip_of(running(cell)))
    place = strip["x"] + 0.97 * strip["width"], strip["y"] + MAP_TOP + 1
    cell.page.mouse.move(*place)
    expect(said_of(cell)).to_contain_text("step 59:")
    cell.show(2, SHOWN, values="gradients", step=70)
    run = falling(NAMES, 35)
    run.version, run.stride = 2, 2
    run.answer(cell, 2)
    expect(said_of(cell)).to_contain_text("steps 67 to 68:")
    strip_of(cell).focus()
    cell.page.keyboard.press("ArrowLeft")
    expect(said_of(cell)).to_contain_text("steps 65 to 66:")
    cell.show(3, SHOWN, values="gradients", step=80)
    run = falling(NAMES, 20)
    run.version, run.stride = 3, 4
    run.answer(cell, 3)
    expect(said_of(cell)).to_contain_text("steps 73 to 76:")


@pytest.mark.usefixtures("own_context")
def test_what_is_pointed_at_stays_under_the_pointer_while_pictures_come_and_for_two_seconds_while_the_run_goes_on(
    cell: Cell,
) -> None:
    cell.page.clock.install(time=0)
    strip = box(strip_of(running(cell)))
    cell.page.clock.pause_at(60)
    slider = cell.page.get_by_role("slider", name="Step", exact=True)
    cell.page.mouse.move(strip["x"] + 29.5 / 60 * strip["width"], strip["y"] + MAP_TOP + 1)
    expect(said_of(cell)).to_contain_text("step 30:")
    cell.show(2, SHOWN, values="gradients", step=90)
    cell.page.clock.run_for(300)
    expect(slider).to_have_attribute("aria-valuenow", "90")
    expect(said_of(cell)).to_contain_text("step 30:")
    falling(NAMES, 90).answer(cell, 2)
    cell.page.clock.run_for(1600)
    expect(said_of(cell)).to_contain_text("step 30:")
    cell.page.clock.run_for(200)
    expect(said_of(cell)).to_contain_text("step 45:")


@pytest.mark.usefixtures("own_context")
def test_the_run_is_drawn_after_five_seconds_though_the_pointer_moves_on_and_on(cell: Cell) -> None:
    cell.page.clock.install(time=0)
    strip = box(strip_of(running(cell)))
    cell.page.clock.pause_at(60)
    place = strip["x"] + 29.5 / 60 * strip["width"], strip["y"] + MAP_TOP + 1
    cell.page.mouse.move(*place)
    cell.show(2, SHOWN, values="gradients", step=90)
    cell.page.clock.run_for(300)
    falling(NAMES, 90).answer(cell, 2)
    for second in range(6):
        cell.page.mouse.move(place[0], place[1] + second % 2)
        expect(said_of(cell)).to_contain_text("step 30:" if second < 5 else "step 45:")
        cell.page.clock.run_for(1000)


def test_keys_move_through_the_strip_and_escape_lets_go(cell: Cell) -> None:
    running(cell, falling(NAMES, 10))
    strip_of(cell).focus()
    for key, words in [
        ("ArrowLeft", ("fc1.weight", "step 10:")),
        ("ArrowLeft", ("fc1.weight", "step 9:")),
        ("ArrowDown", ("fc1.bias", "step 9:")),
        ("Home", ("fc1.bias", "step 1:")),
        ("PageDown", ("fc1.bias", "step 10:")),
        ("ArrowUp", ("fc1.weight", "step 10:")),
    ]:
        cell.page.keyboard.press(key)
        for word in words:
            expect(said_of(cell)).to_contain_text(word)
    cell.page.keyboard.press("Escape")
    expect(said_of(cell)).to_be_hidden()
    expect(strip_of(cell)).to_be_focused()


def test_a_click_scrolls_the_picture_to_the_section(cell: Cell) -> None:
    strip = box(strip_of(running(cell, shown=encoder())))
    cell.page.mouse.click(strip["x"] + 100, strip["y"] + MAP_TOP + 60)
    cell.wait_until("document.querySelector('.beholder-scroller').scrollTop > 500")
    assert cell.sent("set") == []


def test_the_curve_follows_the_theme_without_a_frame(cell: Cell) -> None:
    running(cell)
    for theme, lightness in [("dark", 255), ("light", 0), ("dark", 255)]:
        set_theme(cell.page, theme)
        wait_for_curve(cell, lightness)


def test_the_curve_follows_a_theme_whose_second_part_ends_the_transition_of_the_first(cell: Cell) -> None:
    running(cell)
    lay_out = "getComputedStyle(document.querySelector('.beholder-ink')).color;"
    for theme, lightness in [("dark", 255), ("light", 0)]:
        ending = f"{lay_out} document.body.hidden = true; {lay_out} document.body.hidden = false"
        set_theme(cell.page, theme, then=ending)
        wait_for_curve(cell, lightness)


def test_the_curve_follows_a_theme_that_has_come_while_the_view_was_behind_another(cell: Cell) -> None:
    running(cell)
    cell.page.evaluate("document.body.hidden = true")
    cell.wait_until("harness.model.sentOf('visible').at(-1)?.visible === false")
    set_theme(cell.page, "dark")
    cell.page.evaluate("document.body.hidden = false")
    wait_for_curve(cell, 255)
