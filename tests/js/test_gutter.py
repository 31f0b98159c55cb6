"""The gutter: each section's name and figures level with it, as text, and cheap to keep up."""

from __future__ import annotations

import itertools

import pytest
from playwright.sync_api import expect

from beholder_widget.rendering import coloring
from tests.js.cell import Cell, box, picture

SHOWN = picture(("conv.weight", 100), ("conv.bias", 4), ("fc.weight", 100))
MANY = picture(*((f"block{index}.norm.weight", 4) for index in range(300)))
HIGH = picture(*((f"layer{index}.weight", 128) for index in range(12)))
MARKUP = "<img src=x onerror=document.title='run'>"


def test_each_label_is_level_with_its_section(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    top = box(cell.canvas)["y"]
    scale = box(cell.canvas)["height"] / SHOWN.indices.shape[0]
    for label, section in zip(cell.labels.all(), SHOWN.sections, strict=True):
        from_, to = top + section["top"] * scale, top + (section["top"] + section["height"]) * scale
        assert box(label)["y"] <= to
        assert box(label)["y"] + box(label)["height"] >= from_


def test_a_label_tells_name_shape_and_figures(cell: Cell) -> None:
    figures = {"shape": [6, 1, 3, 3], "min": -0.41, "mean": 0.012, "max": 0.38, "size": 2_359_296, "shown": 98_304}
    cell.open().show(1, SHOWN, sections=[{**SHOWN.sections[0], **figures}])
    words = ["conv.weight", "(6, 1, 3, 3)", "-0.410 .. 0.380", "mean 0.0120"]
    for each in [*words, "shown 98,304 of 2,359,296"]:
        expect(cell.labels).to_contain_text(each)


@pytest.mark.parametrize(
    ("count", "words", "index"),
    [("nan", "1,024 NaN", coloring.NAN), ("posinf", "3 +Inf", coloring.POSINF), ("neginf", "1 -Inf", coloring.NEGINF)],
)
def test_what_is_not_finite_is_counted_beside_its_colour(cell: Cell, count: str, words: str, index: int) -> None:
    number = int(words.split(maxsplit=1)[0].replace(",", ""))
    cell.open().show(1, SHOWN, sections=[{**SHOWN.sections[0], count: number}])
    counted = cell.labels.get_by_text(words)
    expect(counted).to_be_visible()
    colour = counted.evaluate("(node) => getComputedStyle(node, '::before').backgroundColor")
    assert colour == "rgb({}, {}, {})".format(*coloring.palette("magma")[index])


def test_a_note_stands_in_place_of_the_figures(cell: Cell) -> None:
    cell.open().show(1, SHOWN, sections=[{**SHOWN.sections[0], "note": "no gradient yet", "min": None, "max": None}])
    expect(cell.labels).to_contain_text("no gradient yet")
    expect(cell.labels).not_to_contain_text("..")


def test_a_name_is_text_never_markup(cell: Cell) -> None:
    noted = {**SHOWN.sections[0], "name": MARKUP, "note": MARKUP, "min": None, "max": None}
    cell.open().show(1, SHOWN, sections=[noted])
    expect(cell.labels).to_contain_text(MARKUP)
    expect(cell.labels.locator("img")).to_have_count(0)


def test_no_two_labels_overlap(cell: Cell) -> None:
    cell.open().show(1, MANY)
    shown = cell.page.locator("[role=listitem]:not([data-lines='0'])").evaluate_all(
        "(labels) => labels.map((label) => label.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])"
    )
    assert len(shown) > 100
    assert all(after[0] >= before[1] - 0.5 for before, after in itertools.pairwise(shown))


def test_the_labels_are_one_stop_for_tab_and_the_arrows_move_among_them(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    expect(cell.page.locator("[role=listitem][tabindex='0']")).to_have_count(1)
    cell.labels.first.focus()
    cell.page.keyboard.press("ArrowDown")
    expect(cell.labels.nth(1)).to_be_focused()
    cell.page.keyboard.press("End")
    expect(cell.labels.last).to_be_focused()


def test_the_next_frame_changes_the_labels_that_are_there(cell: Cell) -> None:
    cell.open().show(1, MANY)
    cell.page.evaluate("document.querySelectorAll('[role=listitem]').forEach((label) => { label.kept = true })")
    cell.show(2, MANY, sections=[{**section, "mean": 0.5} for section in MANY.sections])
    expect(cell.labels.first).to_contain_text("mean 0.500")
    assert cell.page.evaluate("[...document.querySelectorAll('[role=listitem]')].every((label) => label.kept)")


def test_in_a_narrow_cell_the_sections_are_listed_below_the_picture(cell: Cell) -> None:
    cell.open(width="400px").show(1, SHOWN)
    below = box(cell.canvas)["y"] + box(cell.canvas)["height"]
    assert box(cell.page.get_by_role("list", name="Sections"))["y"] >= below
    assert box(cell.canvas)["width"] > 350


@pytest.mark.parametrize("width", ["400px", "560px", "700px", "1000px"])
def test_nothing_need_be_scrolled_sideways(cell: Cell, width: str) -> None:
    cell.open(width=width).show(1, HIGH)
    scrolled = "['.cell', '.beholder-frame', '.beholder-picture'].map((name) => document.querySelector(name))"
    assert cell.page.evaluate(f"{scrolled}.every((box) => box.scrollWidth <= box.clientWidth)")


@pytest.mark.parametrize(("value", "words"), [(0, "all 0"), (0.5, "all 0.5")])
def test_a_section_of_one_value_says_so(cell: Cell, value: float, words: str) -> None:
    cell.open().show(1, SHOWN, sections=[{**SHOWN.sections[0], "min": value, "mean": value, "max": value}])
    expect(cell.labels).to_contain_text(words)
    expect(cell.labels).not_to_contain_text("mean")
    expect(cell.labels).to_have_accessible_name("conv.weight")


def test_figures_of_the_variance_say_so(cell: Cell) -> None:
    cell.open().show(1, SHOWN, variance_of=15)
    expect(cell.labels.first).to_contain_text("variance of 15")
    cell.labels.first.hover()
    expect(cell.tooltip).to_contain_text("variance of 15")
    cell.show(2, SHOWN)
    expect(cell.labels.first).not_to_contain_text("variance")


def test_a_row_of_widgets_gives_the_widget_room(cell: Cell) -> None:
    cell.open().page.evaluate("document.body.style.cssText = 'display: flex; width: 1060px'")
    cell.show(1, SHOWN)
    assert box(cell.page.locator(".beholder"))["width"] > 700
