"""The gutter: each section's name and figures level with it, in columns that are never cut, as a tree of modules."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from beholder_widget import tiling
from tests.js.cell import Cell, Picture, box, is_seen_whole, picture, picture_of
from tests.js.models import encoder, gpt2, resnet50

SHOWN = picture(("conv.weight", 60), ("conv.bias", 4), ("fc.weight", 60))
MANY = picture_of([f"block{index}.norm.weight" for index in range(1000)], [tiling.plan((4,))] * 1000)
MARKUP = "<img src=x onerror=document.title='run'>"
RESNET_BLOCKS = [f"layer{layer}.{block}" for layer, count in enumerate((3, 4, 6, 3), 1) for block in range(count)]
CUT = "(figures) => figures.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)"


def test_each_label_is_level_with_its_section(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    top = box(cell.canvas)["y"]
    tops = [box(label)["y"] - top for label in cell.labels.all()]
    assert tops == [0, 244, 312]


def test_a_line_tells_name_shape_limits_and_rms(cell: Cell) -> None:
    figures = {"shape": [6, 1, 3, 3], "low": -0.41, "high": 0.38, "rms": 0.1234, "min": -0.41, "max": 0.38}
    cell.open().show(1, SHOWN, sections=[{**SHOWN.sections[0], **figures}, *SHOWN.sections[1:]])
    line = cell.labels.first
    for words in ["conv.weight", "6\u00d71\u00d73\u00d73", "\u22120.41", "0.38"]:
        expect(line).to_contain_text(words)
    expect(line).to_have_accessible_name("conv.weight")


def test_other_values_or_sections_begin_in_a_notation_of_their_own(cell: Cell) -> None:
    plain = [{**each, "low": -0.812, "high": 0.432, "rms": 0.25} for each in SHOWN.sections]
    tiny = [{**each, "low": -1e-7, "high": 2e-6, "rms": 1e-7} for each in SHOWN.sections]
    figures = cell.labels.first.locator(".beholder-figure")
    cell.open().show(1, SHOWN, sections=plain, values="parameters")
    before = figures.all_inner_texts()
    assert before == ["\u22120.81", "0.43", "0.250"]
    cell.show(2, SHOWN, sections=tiny, values="gradients")
    assert figures.first.inner_text() == "\u22121.0e\u22127"
    cell.show(3, SHOWN, sections=plain, values="parameters")
    assert figures.all_inner_texts() == before
    cell.show(4, SHOWN, sections=tiny, values="parameters")
    cell.show(5, picture(("conv.weight", 60)), sections=plain[:1], values="parameters")
    assert figures.all_inner_texts() == before


def test_what_is_not_finite_is_counted_beside_a_diamond(cell: Cell) -> None:
    odd = {**SHOWN.sections[0], "nan": 1024, "posinf": 3}
    cell.open().show(1, SHOWN, sections=[odd, *SHOWN.sections[1:]])
    expect(cell.labels.first.locator(".beholder-flag")).to_have_text("1,027")
    expect(cell.labels.first.locator("svg")).to_be_visible()
    expect(cell.labels.last.locator("svg")).to_be_hidden()


@pytest.mark.parametrize("width", ["1600px", "1080px", "900px"])
@pytest.mark.parametrize(("count", "words"), [(4_608, "4,608"), (16_384, "16k"), (32_768, "33k"), (2_359_296, "2.4M")])
def test_a_count_is_never_cut_to_another_number(cell: Cell, width: str, count: int, words: str) -> None:
    odd = {**SHOWN.sections[0], "nan": count}
    cell.open(width=width).show(1, SHOWN, sections=[odd, *SHOWN.sections[1:]])
    flag = cell.labels.first.locator(".beholder-flag")
    expect(flag).to_have_text(words)
    expect(flag).to_have_attribute("title", f"{count:,}")
    assert is_seen_whole(flag.locator("span"))
    expect(cell.labels.first).to_have_attribute("aria-description", re.compile(f"{count:,} NaN"))


def test_the_legend_names_what_is_not_finite_and_what_is_clipped_when_there_is_any(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    expect(cell.page.locator(".beholder-mark:visible")).to_have_count(0)
    odd = {**SHOWN.sections[0], "nan": 2, "neginf": 1, "clipped": 1200}
    cell.show(2, SHOWN, sections=[odd, *SHOWN.sections[1:]])
    expect(cell.page.locator(".beholder-mark:visible")).to_have_text(["NaN", "\N{MINUS SIGN}Inf", "1,200 clipped"])


def test_a_sampled_section_says_how_much_of_it_is_shown(cell: Cell) -> None:
    sampled = {**SHOWN.sections[0], "size": 2_359_296, "shown": 98_304}
    cell.open().show(1, SHOWN, sections=[sampled, *SHOWN.sections[1:]])
    expect(cell.labels.first.locator(".beholder-flag")).to_have_text("4 %")


def test_a_section_of_zeros_says_all_0_in_place_of_limits(cell: Cell) -> None:
    zeros = {"min": 0.0, "max": 0.0, "low": -1.0, "high": 1.0, "rms": 0.0}
    first, second, third = SHOWN.sections
    some = second["shown"] - 1
    cell.open().show(
        1, SHOWN, sections=[{**first, **zeros, "zeros": first["shown"]}, {**second, **zeros, "zeros": some}, third]
    )
    notes = cell.page.locator(".beholder-row-note")
    expect(notes).to_have_text(["all 0", "", ""])
    expect(cell.labels.first).to_have_attribute("aria-description", re.compile("all 0"))


def test_a_note_stands_in_place_of_the_figures(cell: Cell) -> None:
    noted = {**SHOWN.sections[0], "note": "no gradient yet", "min": None, "max": None, "low": None, "high": None}
    cell.open().show(1, SHOWN, sections=[noted, *SHOWN.sections[1:]])
    expect(cell.labels.first.get_by_text("no gradient yet")).to_be_visible()
    expect(cell.labels.first.locator(".beholder-limits")).to_be_hidden()


@pytest.mark.parametrize("width", ["1400px", "800px", "400px"])
def test_a_name_without_room_keeps_of_which_rank_it_is_and_its_end(cell: Cell, width: str) -> None:
    names = [f"rank {rank}: encoder.layers.0.weight.exp_avg[{rows}, :]" for rank in (0, 1) for rows in ("0:64", "64:9")]
    cell.open(width=width).show(1, picture_of(names, [tiling.plan((64, 64))] * 4))
    for name in names:
        row = cell.page.get_by_role("treeitem", name=name, exact=True)
        assert is_seen_whole(row.get_by_text(name[: len("rank 0:")], exact=True))
        rest, room = box(row.locator("bdi")), box(row.locator(".beholder-row-seen"))
        assert rest["x"] < room["x"]
        assert rest["x"] + rest["width"] <= room["x"] + room["width"] + 0.5
        expect(row).to_have_attribute("title", re.compile(re.escape(name)))


def test_a_name_is_text_never_markup(cell: Cell) -> None:
    noted = {**SHOWN.sections[0], "name": MARKUP, "note": MARKUP, "min": None, "max": None}
    cell.open().show(1, SHOWN, sections=[noted, *SHOWN.sections[1:]])
    expect(cell.labels.first).to_contain_text(MARKUP)
    expect(cell.page.locator(".beholder img")).to_have_count(0)


@pytest.mark.parametrize("width", ["1080px", "900px", "700px"])
@pytest.mark.parametrize("model", [resnet50, encoder])
def test_no_figure_is_cut_and_no_two_lines_overlap(cell: Cell, model: Callable[[], Picture], width: str) -> None:
    cell.open(width=width).show(1, model())
    figures = cell.page.locator(":is(.beholder-figure, .beholder-row-shape):visible")
    assert figures.evaluate_all(CUT) == []
    lines = sorted((box(line)["y"] for line in cell.labels.all()), key=float)
    assert len(lines) > 10
    assert all(after >= before + 16 for before, after in itertools.pairwise(lines))


@pytest.mark.usefixtures("own_context")
def test_columns_only_grow_so_that_the_picture_keeps_its_width(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    wide = [{**section, "low": -123.456, "rms": 1234.5} for section in SHOWN.sections]
    cell.page.clock.install()
    cell.show(2, SHOWN, sections=wide)
    cell.page.clock.fast_forward(1000)
    width = box(cell.page.locator(".beholder-stage"))["width"]
    cell.show(3, SHOWN)
    cell.page.clock.fast_forward(1000)
    assert box(cell.page.locator(".beholder-stage"))["width"] == width


def test_the_tree_is_one_stop_for_tab_and_the_arrows_move_in_it(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    expect(cell.page.locator("[role=treeitem][tabindex='0']")).to_have_count(1)
    cell.labels.first.focus()
    cell.page.keyboard.press("ArrowDown")
    expect(cell.labels.nth(1)).to_be_focused()
    cell.page.keyboard.press("End")
    expect(cell.labels.last).to_be_focused()
    cell.page.keyboard.press("Home")
    expect(cell.labels.first).to_be_focused()


def test_of_a_thousand_sections_only_the_lines_in_sight_exist_and_each_can_be_reached(cell: Cell) -> None:
    cell.open().show(1, MANY)
    assert cell.labels.count() < 60
    cell.labels.first.focus()
    cell.page.keyboard.press("End")
    last = cell.page.get_by_role("treeitem", name="block999.norm.weight", exact=True)
    expect(last).to_be_focused()
    expect(last).to_be_in_viewport()
    assert cell.labels.count() < 60


def test_the_next_frame_changes_the_lines_that_are_there(cell: Cell) -> None:
    cell.open().show(1, MANY)
    cell.page.evaluate("document.querySelectorAll('.beholder-row').forEach((line) => { line.kept = true })")
    cell.show(2, MANY, sections=[{**section, "rms": 0.5} for section in MANY.sections])
    expect(cell.labels.first).to_contain_text("0.50")
    assert cell.page.evaluate("[...document.querySelectorAll('.beholder-row')].every((line) => line.kept)")


@pytest.mark.parametrize(
    ("model", "modules"), [(resnet50, RESNET_BLOCKS[:2]), (gpt2, ["h.0"]), (encoder, ["encoder.layers.0"])]
)
def test_each_module_has_a_bracket_over_its_sections(
    cell: Cell, model: Callable[[], Picture], modules: list[str]
) -> None:
    cell.open().show(1, model())
    for module in modules:
        bracket = cell.page.get_by_role("treeitem", name=f"{module}, ")
        first = next(section["name"] for section in model().sections if section["name"].startswith(f"{module}."))
        line = cell.page.get_by_role("treeitem", name=first, exact=True)
        assert abs(box(bracket)["y"] - box(line)["y"]) <= 2
        expect(line.locator("bdi")).to_have_text(first.removeprefix(f"{module}."))


@pytest.mark.parametrize("width", ["1080px", "400px"])
def test_a_line_within_a_bracket_has_its_whole_name_and_is_found_by_it(cell: Cell, width: str) -> None:
    cell.open(width=width).show(1, resnet50())
    line = cell.page.get_by_role("treeitem", name="layer1.0.conv1.weight", exact=True)
    expect(line.get_by_text("conv1.weight", exact=True)).to_be_visible()
    name = cell.page.get_by_text("layer1.0.conv1.weight", exact=True)
    assert box(name)["height"] == box(line)["height"] == 16
    name.hover()
    expect(line).to_have_class(re.compile(r"\bbeholder-pointed\b"))
    name.click(trial=True)
    line.get_by_text("conv1.weight", exact=True).click()
    assert cell.wait_for_sent("set", 1)[0]["value"] == "layer1.0.conv1.weight"


def test_a_modules_name_stays_in_sight_while_its_sections_are_scrolled(cell: Cell) -> None:
    cell.open().show(1, encoder())
    name = cell.page.locator(".beholder-module-name", has_text="encoder.layers.0").first
    before = box(name)["y"]
    cell.page.locator(".beholder-scroller").evaluate("(scroller) => { scroller.scrollTop += 120 }")
    expect(name).to_be_in_viewport()
    assert box(name)["y"] <= before


def test_the_arrows_lead_from_a_section_to_its_module_and_back(cell: Cell) -> None:
    cell.open().show(1, resnet50())
    line = cell.page.get_by_role("treeitem", name="layer1.0.conv1.weight", exact=True)
    line.focus()
    line.click(trial=True)
    cell.page.keyboard.press("Home")
    for _ in range(4):
        cell.page.keyboard.press("ArrowDown")
    expect(line).to_be_focused()
    cell.page.keyboard.press("ArrowLeft")
    expect(cell.page.get_by_role("treeitem", name="layer1.0, ")).to_be_focused()
    cell.page.keyboard.press("ArrowRight")
    expect(line).to_be_focused()


def test_the_pointed_line_is_tinted_and_a_needle_stands_on_its_colour_bar(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    place = box(cell.canvas)
    cell.page.mouse.move(place["x"] + 40, place["y"] + 20)
    expect(cell.page.locator(".beholder-pointed .beholder-needle")).to_be_visible()
    expect(cell.page.locator(".beholder-pointed")).to_have_accessible_name("conv.weight")


def test_the_line_says_what_runs_down_and_what_across(cell: Cell) -> None:
    plans = [tiling.plan((10, 512), axes=([1], [0])), tiling.plan((10,))]
    shown = picture_of(["fc.weight", "fc.bias"], plans)
    cell.open().show(1, shown, values="parameters")
    expect(cell.labels.first).to_have_attribute("title", "fc.weight (10, 512)\n512 in down, 10 out across")


def test_a_section_that_is_singled_out_is_told_of_in_the_same_words(cell: Cell) -> None:
    plans = [tiling.plan((10, 512), axes=([1], [0])), tiling.plan((10,))]
    cell.open().show(1, picture_of(["fc.weight", "fc.bias"], plans), values="parameters")
    cell.show(2, picture_of(["fc.weight"], plans[:1]), values="parameters")
    expect(cell.page.get_by_role("region", name="Section")).to_contain_text("512 in down, 10 out across")


@pytest.mark.parametrize("width", ["400px", "560px", "700px", "1000px"])
def test_nothing_need_be_scrolled_sideways(cell: Cell, width: str) -> None:
    cell.open(width=width).show(1, resnet50())
    assert cell.page.locator(".cell").evaluate("(cell) => cell.scrollWidth <= cell.clientWidth")


def test_in_a_narrow_cell_there_are_names_only(cell: Cell) -> None:
    cell.open(width="400px").show(1, SHOWN)
    expect(cell.labels.first.get_by_text("conv.weight")).to_be_visible()
    expect(cell.page.locator(":is(.beholder-limits, .beholder-figure, .beholder-row-shape):visible")).to_have_count(0)
    assert box(cell.canvas)["width"] > 240


def test_a_row_of_widgets_gives_the_widget_room(cell: Cell) -> None:
    cell.open().page.evaluate("document.body.style.cssText = 'display: flex; width: 1060px'")
    cell.show(1, SHOWN)
    assert box(cell.page.locator(".beholder"))["width"] > 700


@pytest.mark.parametrize("width", ["810px", "850px"])
def test_in_a_cell_of_middle_width_a_diamond_stands_apart_from_the_limits(cell: Cell, width: str) -> None:
    shown = picture(("conv.weight", 60), ("fc.weight", 60))
    odd = {**shown.sections[0], "nan": 48, "low": -1.2e5, "high": -1.2e-5}
    cell.open(width=width).show(1, Picture(shown.values, [odd, shown.sections[1]]))
    row = cell.page.get_by_role("treeitem", name="conv.weight", exact=True)
    limit, diamond = box(row.locator(".beholder-figure-high")), box(row.locator(".beholder-flag svg"))
    assert diamond["x"] - (limit["x"] + limit["width"]) >= 4


@pytest.mark.parametrize("width", ["400px", "284px"])
def test_the_count_of_sections_is_read_in_full_or_not_there(cell: Cell, width: str) -> None:
    cell.open(width=width).show(1, resnet50())
    trail = cell.page.locator(".beholder-trail")
    assert is_seen_whole(trail.locator(".beholder-here"))
    count, row = box(trail.locator(".beholder-count")), box(trail)
    is_below = count["y"] >= row["y"] + row["height"] - 0.5
    assert is_below or count["x"] + count["width"] <= row["x"] + row["width"] + 0.5
