"""The picture: every cell in the colour of its value, at the size that the page has; acknowledged once painted."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Browser, expect

from beholder_widget import tiling
from beholder_widget.rendering import coloring
from tests.js.cell import Cell, Picture, box, picture, picture_of
from tests.js.test_images import show_image

SMALL = picture(("conv.weight", 40), ("conv.bias", 6), width=120)
LARGE = picture(*((f"layer{index}.weight", 128) for index in range(8)))
WORDS = "Call widget.update() in the training loop"
MAGMA = coloring.palette("magma")


def colors_at(cell: Cell, section: int, shown: Picture) -> np.ndarray:
    """Return the colour that is drawn in the middle of each cell of a section, (rows, columns, 3)."""
    pixels = cell.pixels()
    rows, columns = shown.values[section].shape
    top = cell.top_of(section)
    height, width = cell.height_of(section), pixels.shape[1]
    down = [round(top + (row + 0.5) * height / rows - 0.5) for row in range(rows)]
    across = [int((column + 0.5) * width / columns) for column in range(columns)]
    return pixels[np.ix_(down, across)][..., :3]


@pytest.mark.parametrize("section", [0, 1])
def test_each_cell_has_the_colour_that_its_index_has_in_the_palette(cell: Cell, section: int) -> None:
    cell.open().show(1, SMALL)
    assert np.array_equal(colors_at(cell, section, SMALL), MAGMA[SMALL.indices[section]])


def test_gaps_let_the_page_show_through(cell: Cell) -> None:
    cell.open().show(1, SMALL)
    gap = round(cell.top_of(0) + cell.height_of(0))
    assert not cell.pixels()[gap : round(cell.top_of(1)), :, 3].any()


def test_what_was_shown_before_does_not_show_through_the_gaps(cell: Cell) -> None:
    cell.open().show(1, picture(("all", 72), width=120))
    cell.show(2, SMALL)
    gap = round(cell.top_of(0) + cell.height_of(0))
    assert not cell.pixels()[gap : round(cell.top_of(1)), :, 3].any()


def test_a_coarse_picture_gives_cells_that_are_left_out_the_colour_of_the_one_before(cell: Cell) -> None:
    cell.open().show(1, SMALL)
    cell.send_frame(2, SMALL, coarse=2, png=SMALL.png_of(2))
    cell.page.wait_for_selector("canvas[data-frame='2']")
    expected = np.repeat(np.repeat(SMALL.indices[0][::2, ::2], 2, axis=0), 2, axis=1)
    assert np.array_equal(colors_at(cell, 0, SMALL), MAGMA[expected])


def test_an_image_is_shown_as_it_is(cell: Cell) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (48, 48, 3), np.uint8)
    show_image(cell.open(), 1, pixels)
    shown = cell.pixels()
    scale = 576 // 48
    assert np.array_equal(shown[scale // 2 : 576 : scale, scale // 2 : 576 : scale, :3], pixels)


def test_a_matrix_given_as_a_frame_has_square_cells(cell: Cell) -> None:
    matrix = picture_of(["frame"], [tiling.plan((40, 60), show_all=True)])
    cell.open().show(1, matrix, kind="frame")
    assert cell.height_of(0) / 40 == cell.width_of(0) / 60


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


@pytest.mark.parametrize("ratio", [1, 2])
def test_rows_are_whole_screen_pixels(chromium: Browser, ratio: int) -> None:
    page = chromium.new_page(viewport={"width": 1100, "height": 800}, device_scale_factor=ratio)
    cell = Cell(page).open()
    cell.show(1, SMALL)
    assert cell.height_of(0) % 40 == 0
    assert cell.pixels().shape[0] == box(cell.canvas)["height"] * ratio
    assert np.array_equal(colors_of_rows(cell, ratio), MAGMA[SMALL.indices[0][:, 0]])
    page.close()


def colors_of_rows(cell: Cell, ratio: int) -> np.ndarray:
    """Return the colours at the left edge of the first section, one for each of its forty rows."""
    height = round(cell.height_of(0) * ratio) // 40
    return cell.pixels()[height // 2 : 40 * height : height, 0, :3]


def test_the_picture_follows_the_cells_width(cell: Cell) -> None:
    cell.open(width="900px").show(1, LARGE)
    before = box(cell.canvas)["width"]
    cell.page.evaluate("harness.cells[0].style.width = '1060px'")
    cell.page.wait_for_function(f"document.querySelector('canvas').clientWidth > {before}")


def test_a_high_picture_scrolls_in_576_pixels(cell: Cell) -> None:
    cell.open().show(1, LARGE)
    assert box(cell.frame)["height"] == 576
    cell.frame.evaluate("(frame) => frame.scrollTo(0, frame.scrollHeight)")
    last = LARGE.indices[-1][-1]
    cell.page.wait_for_function("document.querySelector('.beholder-scroller').scrollTop > 0")
    width = cell.pixels().shape[1]
    columns = (np.arange(width) * len(last)) // width
    cell.wait_for_row(-1, MAGMA[last[columns]])


def test_a_frame_has_no_labels(cell: Cell) -> None:
    cell.open().show(1, picture(("frame", 64), width=64), kind="frame")
    expect(cell.labels).to_have_count(0)


def test_repainting_leaves_nothing_behind(cell: Cell) -> None:
    cell.open().show(1, LARGE)
    canvases = cell.page.evaluate("document.querySelectorAll('canvas').length")
    for number in range(2, 40):
        cell.show(number, LARGE)
    assert cell.page.evaluate("document.querySelectorAll('canvas').length") == canvases
