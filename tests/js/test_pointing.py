"""What is pointed at: one section, outlined in the picture and told of beside it, however low it is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.js.cell import Cell, box, picture
from tests.js.models import encoder, gpt2

SHOWN = picture(("conv.weight", 100), ("conv.bias", 4), ("fc.weight", 100))
MANY = picture(*((f"block{index}.norm.weight", 4) for index in range(300)))


def point_at(cell: Cell, top: float) -> None:
    """Put the pointer so many CSS pixels below the picture's top, as it is scrolled now."""
    canvas = box(cell.canvas)
    cell.page.mouse.move(canvas["x"] + 100, canvas["y"] + top)


@pytest.mark.parametrize("width", ["700px", "1060px"])
def test_each_section_of_a_crowd_is_told_by_pointing_at_it(cell: Cell, width: str) -> None:
    cell.open(width=width).show(1, encoder())
    scale = box(cell.canvas)["height"] / encoder().indices.shape[0]
    for section in encoder().sections[:13]:
        point_at(cell, (section["top"] + section["height"] / 2) * scale)
        expect(cell.tooltip).to_contain_text(f"{section['name']} (")


def test_what_is_told_are_name_shape_figures_counts_and_colours(cell: Cell) -> None:
    cell.open().show(1, SHOWN, sections=[{**SHOWN.sections[0], "nan": 3, "mean": 0.5, "low": -2, "high": 2}])
    point_at(cell, 20)
    for words in ["conv.weight (100, 768)", "mean 0.500", "3 NaN", "colours -2.00 .. 2.00"]:
        expect(cell.tooltip).to_contain_text(words)


def test_pointing_at_a_label_tells_the_same(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.labels.nth(1).hover()
    expect(cell.tooltip).to_contain_text("conv.bias (4, 768)")


def test_the_section_is_outlined_in_the_picture_whichever_is_pointed_at(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    canvas, section = box(cell.canvas), SHOWN.sections[2]
    scale = canvas["height"] / SHOWN.indices.shape[0]
    cell.labels.nth(2).hover()
    mark = box(cell.page.locator(".beholder-mark"))
    assert mark["y"] == pytest.approx(canvas["y"] + section["top"] * scale, abs=1)
    assert (mark["width"], mark["height"]) == pytest.approx((canvas["width"], section["height"] * scale), abs=1)


def test_nothing_is_told_once_the_pointer_has_left(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    expect(cell.tooltip).to_have_count(0)
    point_at(cell, 20)
    expect(cell.tooltip).to_be_visible()
    cell.page.mouse.move(5, 5)
    expect(cell.tooltip).to_have_count(0)
    expect(cell.page.locator(".beholder-mark")).to_be_hidden()


def test_the_next_frames_figures_are_told_without_pointing_again(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    point_at(cell, 20)
    cell.show(2, SHOWN, sections=[{**section, "mean": 0.5} for section in SHOWN.sections])
    expect(cell.tooltip).to_contain_text("mean 0.500")


def test_a_placeholder_in_place_of_the_picture_is_not_outlined(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    point_at(cell, 20)
    cell.send_frame(2, kind="placeholder", text="Call widget.update() in the training loop")
    expect(cell.page.locator(".beholder-mark")).to_be_hidden()
    expect(cell.tooltip).to_have_count(0)


def test_what_is_told_is_within_what_can_be_seen_of_the_frame(cell: Cell) -> None:
    cell.open().show(1, MANY)
    point_at(cell, box(cell.frame)["height"] - 3)
    assert box(cell.tooltip)["y"] + box(cell.tooltip)["height"] <= box(cell.frame)["y"] + box(cell.frame)["height"] + 1


def test_a_label_without_room_is_read_when_it_has_the_focus(cell: Cell) -> None:
    cell.open().show(1, MANY)
    folded = cell.page.locator("[role=listitem][data-lines='0']").first
    name = folded.get_attribute("aria-label")
    assert name is not None
    cell.labels.first.focus()
    for _ in range(MANY.sections.index(next(section for section in MANY.sections if section["name"] == name))):
        cell.page.keyboard.press("ArrowDown")
    expect(folded).to_be_focused()
    expect(cell.tooltip).to_contain_text(name)
    expect(folded).to_have_accessible_description(cell.tooltip.inner_text().replace("\n", " "))


def test_escape_ends_what_is_told_of_the_label_that_has_the_focus(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.labels.first.focus()
    cell.page.keyboard.press("ArrowDown")
    expect(cell.tooltip).to_be_visible()
    cell.page.keyboard.press("Escape")
    expect(cell.tooltip).to_have_count(0)


def test_what_is_told_covers_no_label_for_the_pointer(cell: Cell) -> None:
    cell.open().show(1, MANY)
    cell.labels.nth(2).hover()
    over, covered = box(cell.tooltip), box(cell.labels.nth(4))
    assert over["y"] <= covered["y"] < over["y"] + over["height"]
    hit = "([x, y]) => document.elementFromPoint(x, y).closest('[role=listitem]')?.ariaLabel"
    assert cell.page.evaluate(hit, [over["x"] + 30, covered["y"] + 8]) == "block4.norm.weight"


def test_in_a_narrow_cell_pointing_at_a_section_brings_its_label_into_sight(cell: Cell) -> None:
    cell.open(width="400px").show(1, gpt2())
    section = next(each for each in gpt2().sections if each["name"] == "h.1.attn.c_attn.weight")
    scale = box(cell.canvas)["height"] / gpt2().indices.shape[0]
    point_at(cell, (section["top"] + section["height"] / 2) * scale)
    label = cell.page.get_by_role("listitem", name=section["name"], exact=True)
    expect(label).to_be_in_viewport(ratio=1)
    expect(label).to_have_attribute("title", re.compile(rf"{section['name']} \("))


def test_in_a_narrow_cell_the_labels_follow_the_picture_as_it_is_scrolled(cell: Cell) -> None:
    cell.open(width="400px").show(1, gpt2())
    scale = box(cell.canvas)["height"] / gpt2().indices.shape[0]
    section = next(each for each in gpt2().sections if each["name"] == "h.5.ln_1.weight")
    scrolled = cell.page.locator(".beholder-picture")
    scrolled.evaluate("(picture, to) => picture.scrollTo(0, to)", section["top"] * scale)
    expect(cell.page.get_by_role("listitem", name=section["name"], exact=True)).to_be_in_viewport(ratio=1)


def test_in_a_narrow_cell_a_label_that_gets_the_focus_brings_its_section_into_sight(cell: Cell) -> None:
    cell.open(width="400px").show(1, gpt2())
    cell.labels.first.focus()
    cell.page.keyboard.press("End")
    expect(cell.labels.last).to_be_focused()
    expect(cell.page.locator(".beholder-mark")).to_be_in_viewport()
