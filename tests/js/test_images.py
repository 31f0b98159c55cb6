"""Images that are the picture: pointing at their pixels, zooming into them, looking back at them."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import expect

from beholder_widget.rendering import images, png
from tests.e2e.waiting import wait_until
from tests.js.cell import Cell, box
from tests.js.test_pointing import answer, told

RNG = np.random.default_rng(0)
BYTES = RNG.integers(0, 256, (48, 48, 3), np.uint8)
FLOATS = RNG.normal(size=(48, 48, 3)).astype(np.float32)
PX = 576 // 48


def show_image(cell: Cell, number: int, image: NDArray[np.generic], *, coarse: int = 1, **message: Any) -> None:
    """Send an image as the kernel does, and wait until it is painted."""
    pixels, levels = images.to_uint8(image)
    data = base64.b64encode(png.encode_truecolor(np.ascontiguousarray(pixels[::coarse, ::coarse]))).decode()
    size = {"height": image.shape[0], "width": image.shape[1], "image": levels.to_json(), "coarse": coarse}
    told = {"number": number, "step": 10 * number, "kind": "frame", "values": "frame", "colormap": ""}
    cell.call("frame", told | size | message, {}, data)
    cell.page.wait_for_selector(f"canvas[data-frame='{number}']")


def point_at(cell: Cell, row: int, column: int, px: float = PX) -> None:
    """Put the pointer on the middle of a pixel of the whole image."""
    canvas = box(cell.canvas)
    cell.page.mouse.move(canvas["x"] + (column + 0.5) * px, canvas["y"] + (row + 0.5) * px)


def values_asked(cell: Cell, image: NDArray[np.generic]) -> list[float]:
    """Return the values that the page's last question is after."""
    asked = cell.sent("read")[-1]
    return [float(value) for value in image[slice(*asked["rows"]), slice(*asked["columns"])].ravel()]


def test_the_values_of_a_byte_image_are_exact_without_a_question(cell: Cell) -> None:
    show_image(cell.open(), 1, BYTES)
    point_at(cell, 3, 7)
    values = ", ".join(map(str, BYTES[3, 7].tolist()))
    assert told(cell) == {"section": "frame", "index": "3,7", "value": values, "exact": "true"}
    for words in ("frame[3, 7]", values, "RGB, frame, step 10"):
        expect(cell.inspector).to_contain_text(words)
    assert cell.sent("read") == []


def test_the_values_of_floats_are_about_those_of_the_colour_until_the_kernel_answers(cell: Cell) -> None:
    show_image(cell.open(), 1, FLOATS)
    point_at(cell, 3, 7)
    # Of two digits the second may be off by one.
    about = [float(each) for each in str(told(cell)["value"]).split(", ")]
    assert about == pytest.approx(FLOATS[3, 7].tolist(), rel=0.1)
    expect(cell.inspector).to_contain_text("about")
    asked = cell.wait_for_sent("read", 1)[0]
    assert asked == {"type": "read", "frame": 1, "section": 0, "rows": [2, 5], "columns": [6, 9], "own": False}
    answer(cell, values_asked(cell, FLOATS))
    expect(cell.inspector).to_have_attribute("data-exact", "true")
    exact = [float(each) for each in str(told(cell)["value"]).split(", ")]
    assert exact == pytest.approx(FLOATS[3, 7].tolist(), rel=1e-5)
    expect(cell.inspector).not_to_contain_text("about")


def test_a_value_that_is_not_finite_is_told_as_it_is_once_it_is_known(cell: Cell) -> None:
    image = FLOATS.copy()
    image[3, 7] = [np.nan, np.inf, 1.5]
    show_image(cell.open(), 1, image)
    point_at(cell, 3, 7)
    assert str(told(cell)["value"]).startswith("?, ?, 1.5")
    cell.wait_for_sent("read", 1)
    asked = cell.sent("read")[-1]
    region = image[slice(*asked["rows"]), slice(*asked["columns"])].ravel()
    cell.call("values", asked, [None if np.isnan(value) else min(float(value), 1e308) for value in region])
    expect(cell.inspector).to_contain_text("NaN, 1.00000e308, 1.50000")


@pytest.mark.parametrize(
    ("image", "words"),
    [(BYTES[:, :, 0], "frame, step 10"), (np.dstack([BYTES, np.full((48, 48), 255, np.uint8)]), "RGBA, frame")],
)
def test_grey_images_and_such_with_opacity_have_their_own_channels(
    cell: Cell, image: NDArray[np.uint8], words: str
) -> None:
    show_image(cell.open(), 1, image)
    point_at(cell, 40, 2)
    assert told(cell)["value"] == ", ".join(map(str, np.atleast_1d(image[40, 2]).tolist()))
    assert told(cell)["exact"] == "true"
    expect(cell.inspector).to_contain_text(words)


def test_a_coarse_image_is_asked_about_and_as_large_as_a_fine_one(cell: Cell) -> None:
    show_image(cell.open(), 1, BYTES, coarse=5)
    point_at(cell, 47, 47)
    assert told(cell) | {"value": None} == {"section": "frame", "index": "47,47", "value": None, "exact": "false"}
    cell.wait_for_sent("read", 1)
    answer(cell, values_asked(cell, BYTES))
    expect(cell.inspector).to_have_attribute("data-value", ", ".join(map(str, BYTES[47, 47].tolist())))


def test_pointing_follows_the_images_that_come(cell: Cell) -> None:
    show_image(cell.open(), 1, BYTES)
    point_at(cell, 3, 7)
    show_image(cell, 2, BYTES[::-1])
    expect(cell.inspector).to_have_attribute("data-value", ", ".join(map(str, BYTES[44, 7].tolist())))
    expect(cell.inspector).to_contain_text("step 20")


def test_beside_an_image_stand_what_it_is_and_where_to_go_to(cell: Cell) -> None:
    show_image(cell.open(), 1, FLOATS)
    panel = cell.page.get_by_role("region", name="Section")
    for words in ("(48, 48, 3) \N{MIDDLE DOT} float32", "2,304 pixels, all shown", "dark is \N{MINUS SIGN}"):
        expect(panel).to_contain_text(words)
    expect(panel.get_by_label("Figures")).to_be_hidden()
    panel.get_by_label("Go to").fill("[30, 12]")
    cell.page.keyboard.press("Enter")
    assert told(cell)["index"] == "30,12"


@pytest.mark.parametrize("width", ["1600px", "1080px", "900px", "700px", "400px", "300px"])
def test_the_way_back_stands_beside_an_image(cell: Cell, width: str) -> None:
    show_image(cell.open(width=width), 1, BYTES)
    view, play = box(cell.page.locator(".beholder")), box(cell.page.get_by_role("button", name="Play"))
    assert play["x"] + play["width"] <= view["x"] + view["width"]
    cell.page.get_by_role("button", name="Live").click(trial=True)


def test_keys_go_from_pixel_to_pixel(cell: Cell) -> None:
    show_image(cell.open(), 1, BYTES)
    cell.frame.focus()
    for key in ("Home", "ArrowRight", "ArrowRight", "ArrowDown"):
        cell.page.keyboard.press(key)
    assert told(cell)["index"] == "1,2"


def zoomed_on(cell: Cell, row: int, column: int, turns: int) -> float:
    """Zoom about a pixel; return how large it is then."""
    point_at(cell, row, column)
    cell.page.keyboard.down("Control")
    for _ in range(turns):
        cell.page.mouse.wheel(0, -120)
    cell.page.keyboard.up("Control")
    words = cell.page.get_by_text("px a value")
    expect(words).to_be_visible()
    return float(words.inner_text().split()[0])


def cell_pixels(cell: Cell) -> NDArray[np.uint8]:
    """Return what is drawn in the cell that is pointed at."""
    left, top, width, height = cell.page.evaluate(
        """() => {
          const [outline, canvas] = [".beholder-outline", ".beholder-canvas"]
            .map((name) => document.querySelector(name).getBoundingClientRect());
          return [outline.left - canvas.left, outline.top - canvas.top, outline.width, outline.height].map(Math.round);
        }"""
    )
    return cell.pixels()[top + 1 : top + height - 1, left + 1 : left + width - 1, :3]


def test_pixels_are_drawn_as_they_are_where_one_zooms_in(cell: Cell) -> None:
    show_image(cell.open(), 1, BYTES)
    px = zoomed_on(cell, 20, 20, 1)
    assert px == 24
    assert np.all(cell_pixels(cell) == BYTES[20, 20])


def test_values_stand_in_pixels_that_have_room_for_all_channels(cell: Cell) -> None:
    show_image(cell.open(), 1, BYTES)
    assert zoomed_on(cell, 20, 20, 2) == 48
    drawn = cell_pixels(cell)
    ink = np.any(drawn != BYTES[20, 20], axis=(1, 2)).nonzero()[0]
    blanks = np.diff(ink)
    assert (blanks > 1).sum() == 2, "three lines"
    assert cell.sent("read") == []


def test_floats_in_sight_are_asked_for_and_written_once_they_are_known(cell: Cell) -> None:
    show_image(cell.open(), 1, FLOATS)
    zoomed_on(cell, 20, 20, 2)
    pixels, _ = images.to_uint8(FLOATS)
    assert np.all(cell_pixels(cell) == pixels[20, 20])
    wait_until(
        lambda: any(asked["rows"] != [19, 22] for asked in cell.sent("read")),
        "a question for those in sight",
        seconds=10,
    )
    for asked in cell.sent("read"):
        region = FLOATS[slice(*asked["rows"]), slice(*asked["columns"])]
        cell.call("values", asked, [float(value) for value in region.ravel()])
    wait_until(lambda: bool(np.any(cell_pixels(cell) != pixels[20, 20])), "values in the cells", seconds=10)


def look_back(cell: Cell) -> None:
    """Go to the frame before the last."""
    cell.page.get_by_role("button", name="Frame before").click()
    cell.wait_for_sent("frames", 1)
    cell.call("frames", {"version": 1, "first": 0, "count": 2}, [1, 2, 10, 20, 1, 2, 1, 2])
    cell.page.wait_for_selector("canvas[data-frame='1']")


def test_of_the_past_bytes_are_exact_still(cell: Cell) -> None:
    cell.open()
    for number, image in ((1, BYTES), (2, BYTES[::-1])):
        show_image(cell, number, image)
    look_back(cell)
    point_at(cell, 3, 7)
    assert told(cell)["value"] == ", ".join(map(str, BYTES[3, 7].tolist()))
    assert told(cell)["exact"] == "true"


def test_of_the_past_it_is_said_that_floats_are_kept_in_8_bits(cell: Cell) -> None:
    cell.open()
    for number, image in ((1, FLOATS), (2, FLOATS[::-1])):
        show_image(cell, number, image)
    look_back(cell)
    point_at(cell, 3, 7)
    expect(cell.inspector).to_contain_text("about")
    expect(cell.inspector).to_contain_text("kept in 8 bits")
    assert cell.wait_for_sent("read", 1)[0]["own"]
    answer(cell, None)
    zoomed_on(cell, 20, 20, 2)
    expect(cell.page.get_by_text("Of the past, colours of 8 bits are kept")).to_be_visible()
    pixels, _ = images.to_uint8(FLOATS)
    assert np.any(cell_pixels(cell) != pixels[20, 20])
