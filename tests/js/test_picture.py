"""The picture: the frame's very pixels, crisp, as large as there is room, acknowledged once it is painted."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Browser, expect

from beholder_widget.rendering import coloring
from tests.js.cell import Cell, Picture, box, picture

SMALL = picture(("conv.weight", 40), ("conv.bias", 6), width=120)
LARGE = picture(*((f"layer{index}.weight", 128) for index in range(8)))
WORDS = "Call widget.update() in the training loop"


def test_the_canvas_shows_the_colours_that_the_frame_has(cell: Cell) -> None:
    cell.open().show(1, SMALL)
    shown = SMALL.indices != coloring.GAP
    assert np.array_equal(cell.pixels()[shown, :3], coloring.palette("magma")[SMALL.indices[shown]])


def test_gaps_let_the_page_show_through(cell: Cell) -> None:
    cell.open().show(1, SMALL)
    assert not cell.pixels()[SMALL.indices == coloring.GAP, 3].any()


def test_what_was_shown_before_does_not_show_through_the_gaps(cell: Cell) -> None:
    cell.open().show(1, picture(("all", 51), width=120))
    cell.show(2, SMALL)
    assert not cell.pixels()[SMALL.indices == coloring.GAP, 3].any()


def test_the_canvas_tells_the_frame_the_step_and_what_it_shows(cell: Cell) -> None:
    cell.open().show(7, SMALL, step=1240)
    expect(cell.canvas).to_have_attribute("data-frame", "7")
    expect(cell.canvas).to_have_attribute("data-step", "1240")
    label = "Picture of 2 sections, conv.weight to conv.bias, current values, colormap magma"
    expect(cell.page.get_by_role("img", name=label)).to_be_visible()


def test_no_frame_is_acknowledged_twice_and_the_last_one_stays(cell: Cell) -> None:
    cell.open()
    for number in range(1, 21):
        cell.send_frame(number, SMALL)
    cell.page.wait_for_selector("canvas[data-frame='20']")
    cell.page.wait_for_function("harness.model.sentOf('ack').at(-1)?.number === 20")
    acks = cell.sent("ack")
    numbers = [ack["number"] for ack in acks]
    assert numbers == sorted(set(numbers))
    assert all(ack["painted"] == 1 for ack in acks)


def test_a_frame_for_another_page_is_neither_painted_nor_acknowledged(cell: Cell) -> None:
    cell.open().send_frame(1, SMALL, clients=["another"])
    cell.show(2, SMALL)
    assert [(ack["number"], ack["painted"]) for ack in cell.wait_for_sent("ack", 1)] == [(2, 1)]


def test_bytes_that_are_no_picture_are_acknowledged_and_told_of_and_the_next_frame_is_shown(cell: Cell) -> None:
    cell.open().page.evaluate("harness.frame({number: 1, kind: 'sections'}, {}, btoa('nonsense'))")
    expect(cell.problem).to_contain_text("could not be decoded")
    cell.show(2, SMALL)
    expect(cell.problem).to_be_empty()
    assert [(ack["number"], ack["painted"]) for ack in cell.wait_for_sent("ack", 2)] == [(1, 0), (2, 1)]


def test_a_placeholders_words_stand_where_the_picture_was(cell: Cell) -> None:
    cell.open().show(1, SMALL)
    cell.send_frame(2, kind="placeholder", text=WORDS)
    expect(cell.page.get_by_text(WORDS)).to_be_visible()
    expect(cell.canvas).to_be_hidden()
    expect(cell.labels).to_have_count(0)
    cell.show(3, SMALL)
    expect(cell.page.get_by_text(WORDS)).to_be_hidden()


@pytest.mark.parametrize("ratio", [1, 2])
def test_each_picture_pixel_is_the_same_whole_number_of_screen_pixels(chromium: Browser, ratio: int) -> None:
    page = chromium.new_page(viewport={"width": 1100, "height": 800}, device_scale_factor=ratio)
    cell = Cell(page).open()
    cell.show(1, SMALL)
    width, height = box(cell.canvas)["width"] * ratio, box(cell.canvas)["height"] * ratio
    assert (width % 120, height % 51) == (0, 0)
    assert width / 120 == height / 51
    assert width > (1100 - 350 - 120) * ratio, "it is not as large as fits"
    expect(cell.canvas).to_have_css("image-rendering", "pixelated")
    page.close()


def test_a_picture_wider_than_the_cell_shrinks_evenly_to_its_width(cell: Cell) -> None:
    cell.open(width="600px").show(1, LARGE)
    canvas = box(cell.canvas)
    height, width = LARGE.indices.shape
    assert canvas["width"] < 600
    assert canvas["width"] / canvas["height"] == pytest.approx(width / height, rel=0.01)


def test_the_picture_follows_the_cells_width(cell: Cell) -> None:
    cell.open(width="600px").show(1, LARGE)
    before = box(cell.canvas)["width"]
    cell.page.evaluate("harness.cells[0].style.width = '1000px'")
    cell.page.wait_for_function(f"document.querySelector('canvas').clientWidth > {before}")


def test_a_high_picture_scrolls_inside_a_frame_of_seven_tenths_of_the_window(cell: Cell) -> None:
    cell.open().show(1, LARGE)
    frame = cell.page.get_by_role("group", name="Picture and sections")
    assert box(frame)["height"] == pytest.approx(0.7 * 800, abs=1)
    frame.evaluate("(frame) => frame.scrollTo(0, frame.scrollHeight)")
    picture_end = box(cell.canvas)["y"] + box(cell.canvas)["height"]
    assert picture_end == pytest.approx(box(frame)["y"] + box(frame)["height"], abs=2)


def test_a_ready_frame_is_seen_whole_and_has_no_labels(cell: Cell) -> None:
    cell.open().show(1, picture(("image", 64), width=64), kind="frame", sections=[])
    assert 64 < box(cell.canvas)["height"] <= 0.7 * 800
    expect(cell.labels).to_have_count(0)


def test_a_coarser_picture_takes_the_room_of_the_whole_one(cell: Cell) -> None:
    cell.open().show(1, LARGE)
    whole = box(cell.canvas)
    coarse = Picture(LARGE.indices[::2, ::2], LARGE.sections)
    height, width = LARGE.indices.shape
    cell.show(2, coarse, width=width, height=height)
    assert cell.pixels().shape == (*coarse.indices.shape, 4)
    assert box(cell.canvas) == whole


def test_an_older_frame_is_never_painted_over_a_newer_one(cell: Cell) -> None:
    cell.open().show(7, SMALL)
    cell.send_frame(5, LARGE)
    acks = cell.wait_for_sent("ack", 2)
    assert [(ack["number"], ack["painted"]) for ack in acks] == [(7, 1), (5, 0)]
    expect(cell.canvas).to_have_attribute("data-frame", "7")


def test_another_kernel_numbers_its_frames_anew(cell: Cell) -> None:
    cell.open().show(7, SMALL)
    cell.show(1, LARGE, session="another")


def test_a_frame_without_its_table_is_left_out_and_the_kernel_is_asked_for_it(cell: Cell) -> None:
    cell.open().show(1, SMALL)
    said = len(cell.sent("hello"))
    cell.call("withhold", "later")
    cell.send_frame(2, LARGE, table="later")
    assert (cell.wait_for_sent("ack", 2)[1]["number"], cell.sent("ack")[1]["painted"]) == (2, 0)
    assert len(cell.wait_for_sent("hello", said + 1)) == said + 1
    expect(cell.canvas).to_have_attribute("data-frame", "1")
    cell.call("welcome")
    cell.show(2, LARGE)


def test_figures_that_are_not_those_of_the_sections_are_told_of_and_the_next_frame_is_shown(cell: Cell) -> None:
    cell.open().show(1, SMALL, table="key")
    cell.send_frame(2, LARGE, table="key")
    expect(cell.problem).to_contain_text("bytes of figures for 2 sections")
    assert cell.wait_for_sent("ack", 2)[1]["painted"] == 0
    cell.show(3, LARGE)
