"""Pointing at cells: which value of the framework's array it is, about at first, exact once the kernel answers."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import expect

from beholder_widget import tiling
from tests.js.cell import Cell, Picture, box, picture_of

KERNELS = tiling.plan((16, 8, 3, 3), axes=((1, 2), (0, 3)), show_all=True)
SHOWN = picture_of(
    ["conv.weight", "conv.bias", "fc.weight"],
    [KERNELS, tiling.plan((6,), show_all=True), tiling.plan((40, 700), show_all=True)],
)
ROWS = SHOWN.values[0].shape[0]


@pytest.fixture
def shown(cell: Cell) -> Cell:
    """A page that shows a picture."""
    cell.open().show(1, SHOWN)
    return cell


def point_at(cell: Cell, section: int, row: int, column: int, picture: Picture = SHOWN) -> None:
    """Put the pointer on the middle of a cell."""
    canvas = box(cell.canvas)
    rows, columns = picture.values[section].shape
    x = canvas["x"] + (column + 0.5) * cell.width_of(section) / columns
    cell.page.mouse.move(x, canvas["y"] + cell.top_of(section) + (row + 0.5) * cell.height_of(section) / rows)


def answer(cell: Cell, values: list[float] | None) -> None:
    """Answer the page's last question as the kernel does; None where it no longer keeps what is asked for."""
    cell.call("values", cell.sent("read")[-1], values)


def told(cell: Cell) -> dict[str, Any]:
    """Return what the inspector says of itself."""
    names = ("section", "index", "value", "exact")
    return {name: cell.inspector.get_attribute(f"data-{name}") for name in names}


@pytest.mark.parametrize(("row", "column"), [(0, 0), (4, 11), (23, 47)])
def test_the_index_is_that_of_the_frameworks_own_array(shown: Cell, row: int, column: int) -> None:
    point_at(shown, 0, row, column)
    index = KERNELS.index(row, column)
    assert told(shown) | {"value": None} == {
        "section": "conv.weight",
        "index": ",".join(map(str, index)),
        "value": None,
        "exact": "false",
    }
    expect(shown.inspector).to_contain_text(f"conv.weight[{', '.join(map(str, index))}]")


def test_a_value_is_about_that_of_its_colour_until_the_kernel_answers(shown: Cell) -> None:
    point_at(shown, 2, 5, 600)
    expect(shown.inspector).to_contain_text("about")
    section = SHOWN.sections[2]
    step = (section["high"] - section["low"]) / 252
    assert float(told(shown)["value"]) == pytest.approx(SHOWN.values[2][5, 600], abs=step)


def test_the_exact_value_takes_its_place(shown: Cell) -> None:
    point_at(shown, 2, 5, 600)
    shown.wait_for_sent("read", 1)
    where = {"section": 2, "rows": [4, 7], "columns": [599, 602]}
    assert shown.sent("read")[0] == {"type": "read", "frame": 1, "own": False, **where}
    answer(shown, [0.0, 0, 0, 0, -1.0626412e-4, 0, 0, 0, 0])
    expect(shown.inspector).to_have_attribute("data-exact", "true")
    assert told(shown)["value"] == "-1.06264e-4"
    expect(shown.inspector).to_contain_text("\N{MINUS SIGN}1.06264e\N{MINUS SIGN}4")
    expect(shown.inspector).not_to_contain_text("about")


def test_the_whole_kernel_around_a_cell_is_asked_for(shown: Cell) -> None:
    point_at(shown, 0, 4, 11)
    assert shown.wait_for_sent("read", 1)[0]["rows"] == [3, 6]
    assert shown.sent("read")[0]["columns"] == [9, 12]


def test_pointing_follows_the_frames_that_come(shown: Cell) -> None:
    point_at(shown, 2, 5, 600)
    shown.wait_for_sent("read", 1)
    answer(shown, [1.25] * 9)
    expect(shown.inspector).to_have_attribute("data-value", "1.25000")
    shown.show(2, SHOWN, step=2)
    shown.wait_for_sent("read", 2)
    answer(shown, [2.5] * 9)
    expect(shown.inspector).to_have_attribute("data-value", "2.50000")
    expect(shown.inspector).to_contain_text("step 2")


def test_an_exact_value_of_other_tensors_is_not_shown(shown: Cell) -> None:
    point_at(shown, 2, 5, 600)
    shown.wait_for_sent("read", 1)
    answer(shown, [1.25] * 9)
    expect(shown.inspector).to_have_attribute("data-exact", "true")
    shown.show(2, SHOWN, values="gradients")
    assert told(shown)["exact"] == "false"
    expect(shown.inspector).to_contain_text("gradient")


def test_one_question_is_on_its_way_at_a_time_and_the_last_one_follows(shown: Cell) -> None:
    point_at(shown, 2, 5, 99)
    shown.wait_for_sent("read", 1)
    for column in range(100, 140):
        point_at(shown, 2, 5, column)
    assert len(shown.sent("read")) == 1
    # Where the pointer has rested for long enough on its way, that is asked for too.
    for number in range(2, 43):
        answer(shown, [0.0] * 9)
        if shown.wait_for_sent("read", number)[-1]["columns"] == [138, 141]:
            return
    pytest.fail("the last one does not follow")


def test_the_pointer_that_leaves_takes_the_inspector_along(shown: Cell) -> None:
    point_at(shown, 1, 0, 3)
    expect(shown.inspector).to_be_visible()
    shown.page.mouse.move(5, 5)
    expect(shown.page.locator(".beholder-inspector")).to_be_hidden()


def test_the_arrow_keys_move_from_cell_to_cell(shown: Cell) -> None:
    shown.frame.focus()
    for key in ("Home", "ArrowRight", "ArrowRight", "ArrowDown"):
        shown.page.keyboard.press(key)
    assert told(shown)["index"] == ",".join(map(str, KERNELS.index(1, 2)))


def test_page_keys_move_from_section_to_section_and_end_to_the_last_cell(shown: Cell) -> None:
    shown.frame.focus()
    shown.page.keyboard.press("PageDown")
    shown.page.keyboard.press("PageDown")
    assert (told(shown)["section"], told(shown)["index"]) == ("conv.bias", "0")
    shown.page.keyboard.press("PageUp")
    assert told(shown)["section"] == "conv.weight"
    shown.page.keyboard.press("End")
    assert (told(shown)["section"], told(shown)["index"]) == ("fc.weight", ",".join(map(str, _last())))


def _last() -> tuple[int, ...]:
    return tiling.plan((40, 700), show_all=True).index(39, 699)


def test_escape_lets_go(shown: Cell) -> None:
    shown.frame.focus()
    shown.page.keyboard.press("Home")
    expect(shown.inspector).to_be_visible()
    shown.page.keyboard.press("Escape")
    expect(shown.page.locator(".beholder-inspector")).to_be_hidden()


def tap(cell: Cell) -> None:
    """Tap on the first value of the second section."""
    canvas = box(cell.canvas)
    x, y = canvas["x"] + 0.5 * cell.width_of(1) / 6, canvas["y"] + cell.top_of(1) + 6
    session = cell.page.context.new_cdp_session(cell.page)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_tap_points(shown: Cell) -> None:
    tap(shown)
    expect(shown.inspector).to_have_attribute("data-index", "0")


def test_in_a_narrow_cell_a_tap_is_answered_below_the_picture_and_moves_nothing(cell: Cell) -> None:
    cell.open(width="400px").show(1, SHOWN)
    parts = [cell.page.locator(f".beholder{part}") for part in ("", "-canvas", "-status")]
    before = [box(part) for part in parts]
    expect(cell.page.locator(".beholder-inspector")).to_be_hidden()
    tap(cell)
    expect(cell.inspector).to_have_attribute("data-index", "0")
    expect(cell.inspector).to_contain_text("conv.bias[0]")
    assert [box(part) for part in parts] == before
    docked = box(cell.inspector)
    assert (docked["y"], docked["height"]) == (before[1]["y"] + before[1]["height"], 64)


@pytest.mark.parametrize("kernel", [3, 5, 7])
def test_in_a_narrow_cell_what_is_told_keeps_to_its_room(cell: Cell, kernel: int) -> None:
    plan = tiling.plan((8, 4, kernel, kernel), axes=((1, 2), (0, 3)), show_all=True)
    long = picture_of(["encoder.layers.23.self_attn.out_proj.parametrizations.weight.original", "bias"], [plan] * 2)
    cell.open(width="400px").show(1, long)
    point_at(cell, 0, 1, 1, long)
    room = box(cell.inspector)
    for part in cell.inspector.locator("canvas, div").all():
        place = box(part)
        assert place["x"] >= room["x"]
        assert place["y"] >= room["y"]
        assert place["x"] + place["width"] <= room["x"] + room["width"]
        assert place["y"] + place["height"] <= room["y"] + room["height"]
    # It has all of that, also what stands below the names beside the picture.
    assert room["width"] > box(cell.page.locator(".beholder-stage"))["width"] + 50
    for width in ("400px", "397px", "411px", "1080px", "404px"):
        cell.resize(width)
        point_at(cell, 0, 1, 0, long)
        point_at(cell, 0, 1, 1, long)
        if width != "1080px":
            assert box(cell.inspector.locator("canvas"))["width"] == box(cell.inspector)["width"]
    room = box(cell.inspector)
    assert room["x"] + room["width"] <= box(cell.page.locator(".beholder"))["x"] + 400


def test_the_picture_is_described_by_what_is_pointed_at_and_by_nothing_else(shown: Cell) -> None:
    expect(shown.frame).to_have_accessible_description("")
    point_at(shown, 1, 0, 3)
    expect(shown.frame).to_have_accessible_description(re.compile(r"conv\.bias\[3\]"))
    shown.page.mouse.move(5, 5)
    expect(shown.frame).to_have_accessible_description("")


def test_a_clipped_value_is_told_from_one_on_the_scale(cell: Cell) -> None:
    sections = [{**section, "low": -0.5, "high": 0.5} for section in SHOWN.sections]
    clipped = Picture(SHOWN.values, sections)
    cell.open().show(1, clipped)
    point_at(cell, 2, 5, 600, clipped)
    cell.wait_for_sent("read", 1)
    answer(cell, [7.5] * 9)
    expect(cell.inspector).to_contain_text("above the colour scale")


@pytest.mark.parametrize(("value", "words"), [(np.nan, "NaN"), (np.inf, "+Inf"), (-np.inf, "\N{MINUS SIGN}Inf")])
def test_what_is_not_finite_is_named_at_once(cell: Cell, value: float, words: str) -> None:
    values = [SHOWN.values[0], SHOWN.values[1], SHOWN.values[2].copy()]
    values[2][5, 600] = value
    cell.open().show(1, Picture(values, SHOWN.sections))
    point_at(cell, 2, 5, 600)
    expect(cell.inspector).to_contain_text(words)
    expect(cell.inspector).not_to_contain_text("about")


def test_pointing_works_without_a_kernel(shown: Cell) -> None:
    shown.page.evaluate("harness.model.trigger('comm:close')")
    point_at(shown, 2, 5, 600)
    expect(shown.inspector).to_contain_text("about")
    assert shown.sent("read") == []


def test_the_section_pointed_at_is_tinted_in_the_gutter(shown: Cell) -> None:
    point_at(shown, 2, 5, 600)
    row = shown.page.get_by_role("treeitem", name="fc.weight", exact=True)
    expect(row).to_have_class(re.compile(r"\bbeholder-pointed\b"))


# Moves the pointer over cells of the last section, and asks after each for something that depends on the layout.
OVER_CELLS = """(cells) => {
  const scroller = document.querySelector(".beholder-scroller");
  const { left, top } = document.querySelector(".beholder-canvas").getBoundingClientRect();
  for (let at = 0; at < cells; at += 1) {
    const place = { clientX: left + 100 + 3 * at, clientY: top + harness.place(2).top + 20 };
    scroller.dispatchEvent(new PointerEvent("pointermove", { ...place, pointerType: "mouse", bubbles: true }));
    document.body.getBoundingClientRect();
  }
}"""


def test_the_page_is_not_laid_out_for_each_move_of_the_pointer(shown: Cell) -> None:
    session = shown.page.context.new_cdp_session(shown.page)
    session.send("Performance.enable")
    shown.page.evaluate(OVER_CELLS, 2)

    def layouts() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "LayoutCount"))

    before = layouts()
    shown.page.evaluate(OVER_CELLS, 50)
    assert layouts() - before < 10


def test_a_turn_of_the_wheel_tells_once_what_is_pointed_at(shown: Cell) -> None:
    point_at(shown, 2, 5, 600)
    expect(shown.inspector).to_be_visible()
    shown.page.evaluate("""() => {
      window.told = 0;
      const told = (changes) => { window.told += changes.length };
      const options = { attributeFilter: ["data-index"] };
      new MutationObserver(told).observe(document.querySelector("[role=tooltip]"), options);
    }""")
    shown.page.keyboard.down("Control")
    shown.page.mouse.wheel(0, -240)
    shown.page.keyboard.up("Control")
    shown.page.wait_for_selector(".beholder-zoomed")
    assert shown.page.evaluate("told") == 1


@pytest.mark.parametrize(("row", "column"), [(0, 0), (4, 11), (23, 47)])
def test_the_needle_stands_on_the_colour_bar_where_the_value_is(shown: Cell, row: int, column: int) -> None:
    point_at(shown, 0, row, column)
    line = shown.page.locator(".beholder-pointed")
    needle, bar = box(line.locator(".beholder-needle")), box(line.locator(".beholder-bar"))
    section, value = SHOWN.sections[0], float(told(shown)["value"])
    share = (value - section["low"]) / (section["high"] - section["low"])
    assert needle["x"] - bar["x"] == pytest.approx(share * bar["width"], abs=1)
