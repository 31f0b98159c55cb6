"""Zooming into one section: about the pointer, by wheel, keys, fingers and name; the lens; values written in cells."""

from __future__ import annotations

import base64
import math
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import expect

from beholder_widget import tiling
from beholder_widget.choices import choices
from beholder_widget.rendering import coloring
from tests.e2e.waiting import wait_until
from tests.js.cell import Cell, Picture, box, described, picture_of

LARGE = tiling.plan((25_088, 4_096))
KERNELS = tiling.plan((16, 8, 3, 3), show_all=True)
SHOWN = picture_of(["conv.weight", "fc6.weight"], [KERNELS, LARGE])
MAGMA = coloring.palette("magma")


@pytest.fixture
def shown(cell: Cell) -> Cell:
    """A page that shows a picture of a section that is whole, and of one of which a sample is shown."""
    cell.open().show(1, SHOWN)
    return cell


def point_at(cell: Cell, section: int, across: float = 0.5) -> None:
    """Put the pointer into a section of the whole picture."""
    canvas = box(cell.canvas)
    y = cell.top_of(section) + cell.height_of(section) / 2
    cell.page.mouse.move(canvas["x"] + across * canvas["width"], canvas["y"] + y)


def turn(cell: Cell, turns: int, *, control: bool = True) -> None:
    """Turn the wheel, forward or (below 0) backward."""
    if control:
        cell.page.keyboard.down("Control")
    for _ in range(abs(turns)):
        cell.page.mouse.wheel(0, -120 if turns > 0 else 120)
    cell.page.keyboard.up("Control")


def pixels_a_value(cell: Cell) -> float:
    """Return what the view says, waiting until it is zoomed."""
    words = cell.page.get_by_text("px a value").inner_text()
    return float(words.split()[0])


def expect_whole(cell: Cell) -> None:
    """Wait until the whole picture is shown."""
    expect(cell.page.locator(".beholder-zoomed")).to_have_count(0)


def see(cell: Cell, seen: np.ndarray, **message: Any) -> dict[str, Any]:
    """Answer the page's last lens with these values, which fill its region."""
    asked = cell.sent("lens")[-1]
    plan = tiling.plan(LARGE.array_shape, rows=tuple(asked["rows"]), columns=tuple(asked["columns"]))
    cells = np.broadcast_to(seen, plan.shape)
    section = SHOWN.sections[1]
    indices = coloring.quantize(cells.copy(), section["low"], section["high"])
    told = {name: asked[name] for name in ("table", "section", "rows", "columns", "height", "width")}
    told |= {"number": 1, "plan": plan.describe()} | message
    cell.call("look", told, base64.b64encode(indices.tobytes()).decode(), cells.ravel().tolist())
    return asked


def test_control_and_wheel_zoom_about_the_pointer(shown: Cell) -> None:
    point_at(shown, 1, 0.3)
    before = index_of(shown)
    turn(shown, 4)
    assert pixels_a_value(shown) > 1
    after = index_of(shown)
    assert abs(after[1] - before[1]) <= 4096 / 500
    assert abs(after[0] - before[0]) <= 25_088 / 60


def index_of(cell: Cell) -> tuple[int, ...]:
    """Return the index that the inspector tells."""
    index = cell.inspector.get_attribute("data-index")
    assert index is not None
    return tuple(map(int, index.split(",")))


def test_zoomed_nothing_lies_over_the_cells_since_the_panel_tells_of_the_value(shown: Cell) -> None:
    point_at(shown, 1)
    expect(shown.inspector).to_be_visible()
    turn(shown, 8)
    expect(shown.inspector).to_be_hidden()
    panel = shown.page.get_by_role("region", name="Section")
    before = index_of(shown)
    expect(panel).to_contain_text(f"[{', '.join(map(str, before))}]")
    # What nobody sees is not moved: for a hidden layer that moves, the page is composed anew.
    places = "(hidden) => hidden.getAnimations().map((each) => each.currentTime)"
    stood = shown.inspector.evaluate(places)
    assert len(stood) == 2
    canvas = box(shown.canvas)
    shown.page.mouse.move(canvas["x"] + 0.7 * canvas["width"], canvas["y"] + 0.4 * canvas["height"])
    expect(shown.inspector).not_to_have_attribute("data-index", ",".join(map(str, before)))
    assert shown.inspector.evaluate(places) == stood
    turn(shown, -9)
    expect(shown.inspector).to_be_visible()
    assert shown.inspector.evaluate(places) != stood


def test_in_a_narrow_cell_the_value_is_told_below_also_of_a_zoomed_picture(cell: Cell) -> None:
    cell.open(width="400px").show(1, SHOWN)
    point_at(cell, 1)
    turn(cell, 8)
    expect(cell.inspector).to_be_visible()


def test_eight_turns_reach_single_values_of_a_hundred_million(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 8)
    assert pixels_a_value(shown) >= 24


def test_turning_back_leads_to_the_whole_picture(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 3)
    turn(shown, -4)
    expect_whole(shown)


def test_a_plain_wheel_scrolls_past_the_picture_and_zooms_once_it_has_the_focus(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 1, control=False)
    expect_whole(shown)
    shown.frame.focus()
    turn(shown, 1, control=False)
    expect(shown.page.locator(".beholder-zoomed")).to_have_count(1)


@pytest.mark.parametrize("leave", ["0", "Escape"])
def test_keys_zoom_in_and_lead_out_again(shown: Cell, leave: str) -> None:
    shown.frame.focus()
    shown.page.keyboard.press("+")
    first = pixels_a_value(shown)
    shown.page.keyboard.press("+")
    assert pixels_a_value(shown) > first
    shown.page.keyboard.press("-")
    assert pixels_a_value(shown) == first
    shown.page.keyboard.press(leave)
    expect_whole(shown)


def test_a_double_click_shows_the_whole_picture(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 3)
    canvas = box(shown.canvas)
    shown.page.mouse.dblclick(canvas["x"] + 200, canvas["y"] + 200)
    expect_whole(shown)


def test_dragging_moves_what_is_under_the_pointer_along(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 8)
    px = pixels_a_value(shown)
    shown.page.wait_for_function(SETTLED)
    see(shown, np.array(0.5))
    canvas = box(shown.canvas)
    x, y = canvas["x"] + 300, canvas["y"] + 300
    shown.page.mouse.move(x, y)
    before = index_of(shown)
    shown.page.mouse.down()
    shown.page.mouse.move(x - 3 * px, y - 2 * px, steps=4)
    shown.page.mouse.up()
    assert index_of(shown) == before
    shown.page.mouse.move(x, y)
    assert index_of(shown) != before


def test_two_fingers_zoom(shown: Cell) -> None:
    canvas = box(shown.canvas)
    x, y = canvas["x"] + 250, canvas["y"] + shown.top_of(1) + 20
    session = shown.page.context.new_cdp_session(shown.page)

    def touch(kind: str, *spread: int) -> None:
        points = [{"x": x + side * spread[0], "y": y, "id": side} for side in (0, 1)] if spread else []
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 40)
    touch("touchMove", 90)
    touch("touchMove", 200)
    touch("touchEnd")
    expect(shown.page.locator(".beholder-zoomed")).to_have_count(1)


def test_the_cells_of_a_section_that_is_shown_whole_need_no_lens(shown: Cell) -> None:
    point_at(shown, 0)
    turn(shown, 4)
    assert shown.wait_for_sent("read", 1)
    assert shown.sent("lens") == []


def test_values_of_cells_in_sight_are_asked_for_and_written(shown: Cell) -> None:
    point_at(shown, 0)
    turn(shown, 5)
    before = shown.pixels()
    for asked in shown.wait_for_sent("read", 2):
        count = (asked["rows"][1] - asked["rows"][0]) * (asked["columns"][1] - asked["columns"][0])
        shown.call("values", asked, [0.5] * count)
    assert not np.array_equal(before, shown.pixels())


def checkered(one: float, other: float) -> Picture:
    """Return a picture of two sections with one value and another in turn, on a scale from 0 to 1."""
    plan = tiling.plan((12, 12))
    cells = np.where(np.indices(plan.shape).sum(axis=0) % 2, one, other)
    told = [described(name, plan, cells) | {"low": 0.0, "high": 1.0} for name in ("one", "other")]
    return Picture([cells, cells], told)


def answer_last(cell: Cell, shown: Picture) -> None:
    """Answer the page's last question with the values of a picture of `checkered`."""
    asked = cell.sent("read")[-1]
    cells = shown.values[asked["section"]][slice(*asked["rows"]), slice(*asked["columns"])]
    cell.call("values", asked, cells.ravel().tolist())


def test_what_is_written_in_a_cell_is_of_the_picture_that_is_drawn(cell: Cell) -> None:
    first, second, near = checkered(0.25, 0.75), checkered(0.375, 0.625), checkered(0.376, 0.626)
    cell.open().show(1, first, step=1)
    cell.page.evaluate(WRITTEN)
    point_at(cell, 0)
    turn(cell, 6)
    point_at(cell, 1)
    cell.page.mouse.move(5, 5)

    def written_until_answered(number: int, shown: Picture) -> set[str]:
        def is_answered() -> bool:
            if cell.sent("read")[-1]["frame"] == number:
                answer_last(cell, shown)
            return written(cell) == {f"{value:.3f}" for value in np.unique(shown.values[0])}

        wait_until(is_answered, "the values of the frame", seconds=5)
        return written(cell)

    written_until_answered(1, first)
    cell.show(2, second, step=2)
    told = sorted({float(text) for text in written(cell)})
    assert told == pytest.approx([0.375, 0.625], abs=0.006)
    assert written_until_answered(2, second) == {"0.375", "0.625"}
    cell.show(3, near, step=3)
    assert written(cell) == {"0.375", "0.625"}


WRITTEN = """() => {
  const { prototype } = CanvasRenderingContext2D;
  const { fillText, putImageData } = prototype;
  window.written = [];
  const isPicture = (context) => context.canvas.matches(".beholder-canvas");
  prototype.putImageData = function (...given) {
    if (isPicture(this)) window.written = [];
    putImageData.apply(this, given);
  };
  prototype.fillText = function (text, ...given) {
    if (isPicture(this) && !text.includes(",")) window.written.push(text);
    fillText.call(this, text, ...given);
  };
}"""
"""Notes what is written in the picture's cells since it was last drawn; indices have commas."""


def written(cell: Cell) -> set[str]:
    """Return what stands in the cells in sight, see `WRITTEN`."""
    return set(cell.page.evaluate("window.written"))


def test_cells_of_a_folded_section_are_asked_for_though_the_section_has_more_than_one_answer_holds(cell: Cell) -> None:
    attention = tiling.layout([(17, 5, 16, 16)] * 2, axes=[[[0, 2], [1, 3]]] * 2, square=True).boxes[0].plan
    assert math.prod(attention.shape) > 16_384
    cell.open().show(1, picture_of(["attn", "attn (2)"], [attention, attention]))
    point_at(cell, 0)
    turn(cell, 1)
    go_to(cell, "attn[3, 1, 12, 5]")
    expect(cell.inspector).to_have_attribute("data-index", "3,1,12,5")
    before = cell.pixels()
    for asked in cell.wait_for_sent("read", 2):
        count = (asked["rows"][1] - asked["rows"][0]) * (asked["columns"][1] - asked["columns"][0])
        cell.call("values", asked, [0.5] * count)
    assert not np.array_equal(before, cell.pixels())


def test_a_lens_asks_for_what_is_in_sight_of_a_sampled_section(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 8)
    shown.page.wait_for_function(SETTLED)
    asked = shown.sent("lens")[-1]
    row, column = LARGE.locate(index_of(shown))
    assert asked["section"] == 1
    assert asked["rows"][0] <= row < asked["rows"][1]
    assert asked["columns"][0] <= column < asked["columns"][1]


def test_a_lens_asks_for_what_a_wider_picture_has_in_sight(cell: Cell) -> None:
    cell.open(width="400px").show(1, SHOWN)
    point_at(cell, 1)
    turn(cell, 8)
    cell.page.wait_for_function(SETTLED)
    narrow = see(cell, np.array(0.123456))
    cell.resize("1080px")
    wait_until(lambda: cell.sent("lens")[-1]["width"] > narrow["width"], "the page asks again", seconds=5)
    wide = cell.sent("lens")[-1]
    lengths = [asked["columns"][1] - asked["columns"][0] for asked in (narrow, wide)]
    assert lengths[1] / lengths[0] == pytest.approx(wide["width"] / narrow["width"], rel=0.2)


def test_coarse_cells_are_hatched_until_the_look_has_come(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 8)
    shown.page.wait_for_function(SETTLED)
    hatched = shown.pixels()
    section = SHOWN.sections[1]
    see(shown, np.array((section["low"] + section["high"]) / 2))
    seen = shown.pixels()
    middle = tuple(MAGMA[4 + 126])
    assert (seen[..., :3] == middle).all(axis=2).mean() > 0.5
    assert (hatched[..., :3] == middle).all(axis=2).mean() < 0.1


SETTLED = """() => {
  const lens = harness.model.sentOf("lens").at(-1);
  return lens && lens.rows[1] - lens.rows[0] < 60;
}"""


def test_pointing_tells_the_values_of_the_look(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 8)
    shown.page.wait_for_function(SETTLED)
    see(shown, np.array(0.123456))
    expect(shown.inspector).to_have_attribute("data-exact", "true")
    expect(shown.inspector).to_have_attribute("data-value", "0.123456")


def test_a_look_of_other_tensors_is_not_shown(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 8)
    shown.page.wait_for_function(SETTLED)
    see(shown, np.array(0.123456))
    shown.show(2, SHOWN, values="gradients")
    expect(shown.inspector).to_have_attribute("data-exact", "false")
    see(shown, np.array(0.5))
    expect(shown.inspector).to_have_attribute("data-exact", "false")
    see(shown, np.array(0.25), values="gradients")
    expect(shown.inspector).to_have_attribute("data-value", "0.250000")


def test_a_kernel_that_meets_the_page_anew_is_asked_for_the_lens_again(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 8)
    shown.page.wait_for_function(SETTLED)
    count = len(shown.sent("lens"))
    shown.call("welcome")
    shown.wait_for_sent("lens", count + 1)
    shown.call("welcome")
    shown.page.wait_for_function(REPEATED)


REPEATED = """() => {
  const [one, other] = harness.model.sentOf("lens").slice(-2).map((lens) => JSON.stringify(lens));
  return one === other;
}"""
"""Otherwise nothing is asked for twice; the first of two welcomes finds a view that may still change."""


def test_words_tell_why_there_is_no_look(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 8)
    shown.page.wait_for_function(SETTLED)
    see(shown, np.array(0.0), plan=None, note="no step that changes it has been seen yet")
    expect(shown.page.get_by_text("no step that changes it has been seen yet")).to_be_visible()


def test_the_lens_is_taken_away_when_the_whole_picture_is_shown(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 3)
    shown.wait_for_sent("lens", 1)
    shown.frame.press("0")
    shown.page.wait_for_function("harness.model.sentOf('lens').at(-1).section === -1")


def test_a_frame_of_other_sections_ends_the_zoom(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 3)
    shown.show(2, picture_of(["other"], [tiling.plan((4, 5), show_all=True)]))
    expect_whole(shown)


def test_the_zoom_stays_while_frames_of_the_same_sections_come(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 5)
    before = pixels_a_value(shown)
    shown.show(2, SHOWN)
    assert pixels_a_value(shown) == before


def test_another_colormap_recolours_at_once(cell: Cell) -> None:
    shown = cell.open(_beholder_choices=choices(["parameters"]))
    shown.show(1, SHOWN)
    row = shown.pixels()[round(shown.top_of(0)) + 1]
    shown.control("Colormap").select_option("grayscale")
    grey = shown.pixels()[round(shown.top_of(0)) + 1]
    assert (grey[:, 0] == grey[:, 1]).all()
    assert not (row[:, 0] == row[:, 1]).all()


def test_where_a_value_is_not_shown_it_is_said_that_the_nearest_is(shown: Cell) -> None:
    point_at(shown, 1)
    turn(shown, 3)
    go_to(shown, "[778, 333]")
    shown.page.wait_for_function(SETTLED)
    words = shown.page.get_by_text("[778, 333] is not shown here. Nearest shown:")
    expect(words).to_have_count(0)
    see(shown, np.array(0.0), plan=None, note="of the pinned step only what the picture showed is kept")
    nearest = ", ".join(map(str, index_of(shown)))
    expect(shown.page.get_by_text(f"[778, 333] is not shown here. Nearest shown: [{nearest}].")).to_be_visible()
    see(shown, np.array(0.5))
    go_to(shown, "[779, 334]")
    shown.page.wait_for_function(SETTLED)
    see(shown, np.array(0.5))
    expect(shown.inspector).to_have_attribute("data-index", "779,334")
    expect(shown.page.get_by_text("Nearest shown")).to_have_count(0)


def test_words_about_a_name_go_with_the_sections_that_they_are_about(cell: Cell) -> None:
    whole = picture_of(["0.weight", "1.weight"], [tiling.plan((32, 16), show_all=True)] * 2)
    one = picture_of(["0.weight"], [tiling.plan((32, 16), show_all=True)])
    cell.open(select="0.weight").show(1, one)
    go_to(cell, "1.weight[3, 5]")
    words = cell.page.get_by_text("1.weight is not among the sections shown now. Go back to all.")
    expect(words).to_be_visible()
    cell.settle(select="")
    cell.show(2, whole)
    point_at(cell, 0)
    turn(cell, 3)
    expect(cell.control("Go to")).to_be_visible()
    expect(words).to_have_count(0)


SAMPLED = tiling.plan((2_000, 1_024))


def test_going_to_another_section_leads_out_of_a_sampled_one(cell: Cell) -> None:
    layers = picture_of(["0.weight", "1.weight"], [SAMPLED, tiling.plan((32, 16), show_all=True)])
    cell.open().show(1, layers)
    asked = look_at(cell, layers, 0, "0.weight[1999, 1023]")
    go_to(cell, "1.weight[3, 5]")
    expect_at(cell, "1.weight", "3,5")
    # What the kernel has answered meanwhile is of the section that was left.
    see_of(cell, layers, asked)
    expect_at(cell, "1.weight", "3,5")


def test_going_from_one_sampled_section_to_another_shows_no_look_of_the_first(cell: Cell) -> None:
    layers = picture_of(["0.weight", "1.weight"], [SAMPLED, tiling.plan((3_000, 2_000))])
    cell.open().show(1, layers)
    look_at(cell, layers, 0, "0.weight[1999, 1023]")
    asked = look_at(cell, layers, 1, "1.weight[3, 5]")
    assert asked["section"] == 1
    expect_at(cell, "1.weight", "3,5")


def test_keys_begin_in_the_section_that_is_zoomed_into(cell: Cell) -> None:
    layers = picture_of(["0.weight", "1.weight"], [tiling.plan((32, 16), show_all=True)] * 2)
    cell.open().show(1, layers)
    point_at(cell, 1)
    turn(cell, 3)
    cell.frame.focus()
    cell.page.keyboard.press("Escape")
    cell.page.keyboard.press("ArrowDown")
    expect(cell.inspector).to_have_attribute("data-section", "1.weight")


def look_at(cell: Cell, layers: Picture, section: int, words: str) -> dict[str, Any]:
    """Zoom to a value of a sampled section, and answer what the page asks for there."""
    if not cell.control("Go to").is_visible():
        point_at(cell, section)
        turn(cell, 3)
    go_to(cell, words)
    cell.page.wait_for_function(
        """(section) => {
          const lens = harness.model.sentOf("lens").at(-1);
          return lens?.section === section && lens.rows[1] - lens.rows[0] < 60;
        }""",
        arg=section,
    )
    return see_of(cell, layers, cell.sent("lens")[-1])


def go_to(cell: Cell, words: str) -> None:
    """Type where to go, as a person does."""
    cell.control("Go to").fill(words)
    cell.control("Go to").press("Enter")


def see_of(cell: Cell, layers: Picture, asked: dict[str, Any]) -> dict[str, Any]:
    """Answer a lens that the page has asked for."""
    shape = tuple(layers.sections[asked["section"]]["shape"])
    plan = tiling.plan(shape, rows=tuple(asked["rows"]), columns=tuple(asked["columns"]))
    cells = np.zeros(plan.shape)
    told = {name: asked[name] for name in ("table", "section", "rows", "columns", "height", "width")}
    indices = base64.b64encode(np.full(plan.shape, 100, np.uint8).tobytes()).decode()
    cell.call("look", told | {"number": 1, "plan": plan.describe()}, indices, cells.ravel().tolist())
    return asked


def expect_at(cell: Cell, name: str, index: str) -> None:
    """Wait until all that tells where one is agrees on a section and the value in it."""
    expect(cell.page.locator(".beholder-panel-name")).to_have_text(name)
    expect(cell.page.locator(".beholder-here")).to_have_text(name)
    expect(cell.inspector).to_have_attribute("data-index", index)
    expect(cell.inspector).to_contain_text(name)
    expect(cell.page.locator(".beholder-map-range")).to_contain_text("[0\u2013")
