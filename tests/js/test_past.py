"""Looking back: the slider Step, the buttons beside the strip, and what is said of where one is."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, expect

from beholder_widget import tiling
from tests.e2e.waiting import wait_until
from tests.js.cell import Cell, Picture, box, is_seen_whole, picture_of
from tests.js.runs import falling
from tests.js.test_pointing import answer, point_at, told
from tests.js.test_strip import CHOICES, NAMES, SHOWN, running

LAST = 6


def looking(cell: Cell, *, width: str = "1080px", shown: Picture = SHOWN) -> Cell:
    """Open a page that has had six frames, at ten times their numbers."""
    cell.open(width=width, _beholder_choices=CHOICES)
    for number in range(1, LAST + 1):
        cell.show(number, shown, values="gradients", step=10 * number)
    falling([section["name"] for section in shown.sections], 10 * LAST).answer(cell)
    expect(step_of(cell)).to_have_attribute("aria-valuetext", f"step {10 * LAST}, live")
    # The slider knows the step of the frame; the strip is drawn when its answer has come.
    expect(cell.page.locator(".beholder-strip-last")).to_have_text(str(10 * LAST))
    return cell


def keep(cell: Cell, kept: tuple[int, ...] = (1, 2, 3, 5, 6), *, begins_again: int = 10**9) -> None:
    """Answer the page's first question of which frames are kept; their steps may begin again from 0 at a call."""
    assert cell.wait_for_sent("frames", 1)[0] == {"type": "frames", "version": -1, "first": 0}
    calls = [10 * each for each in kept]
    steps = [call % begins_again for call in calls]
    cell.call("frames", {"version": 1, "first": 0, "count": len(kept)}, [*kept, *steps, *kept, *calls])


def step_of(cell: Cell) -> Locator:
    """Return the slider."""
    return cell.page.get_by_role("slider", name="Step", exact=True)


def expect_step(cell: Cell, step: int, *, live: bool = False) -> None:
    """Wait until the slider, the picture and the words are at a step."""
    expect(step_of(cell)).to_have_attribute("aria-valuetext", f"step {step}, {'live' if live else 'looking back'}")
    expect(step_of(cell)).to_have_attribute("aria-valuenow", str(step))
    expect(cell.canvas).to_have_attribute("data-step", str(step))
    words = f"Step {step}." if live else f"Looking back at step {step}"
    expect(cell.status).to_contain_text(words)


def answer_until_exact(cell: Cell) -> None:
    """Answer what the page asks of the cell that is pointed at until it shows an exact value."""

    def is_exact() -> bool:
        answer(cell, [0.75] * 9)
        return bool(told(cell)["exact"] == "true")

    wait_until(is_exact, "an exact value", seconds=5)


def button(cell: Cell, name: str) -> Locator:
    """Return one of the buttons."""
    return cell.page.get_by_role("button", name=name, exact=True)


def test_the_handle_hides_no_part_of_a_number_on_the_axis(cell: Cell) -> None:
    cell.open(_beholder_choices=CHOICES)
    for number, step in enumerate((1_496, 1_497, 1_499), 1):
        cell.show(number, SHOWN, values="gradients", step=step)
    falling([section["name"] for section in SHOWN.sections], 1_499).answer(cell)
    last = cell.page.locator(".beholder-strip-last")
    expect(last).to_have_text("1,499")
    step_of(cell).focus()
    step_of(cell).press("ArrowLeft")
    cell.wait_for_sent("frames", 1)
    cell.call("frames", {"version": 1, "first": 0, "count": 3}, [1, 2, 3, 1_496, 1_497, 1_499, 1, 2, 3, 1, 2, 3])
    expect(step_of(cell)).to_have_text("1,497")
    expect(last).to_have_css("color", "rgba(0, 0, 0, 0)")
    step_of(cell).press("Home")
    expect(step_of(cell)).to_have_text("1,496")


def test_the_axis_ends_with_the_step_that_the_handle_names_there(cell: Cell) -> None:
    cell.open(_beholder_choices=CHOICES).show(1, SHOWN, values="gradients", step=430)
    falling([section["name"] for section in SHOWN.sections], 430).answer(cell)
    last = cell.page.locator(".beholder-strip-last")
    expect(last).to_have_text("430")
    cell.show(2, SHOWN, values="gradients", step=543)
    expect(step_of(cell)).to_have_text("543")
    expect(last).to_have_text("543")
    axis = box(cell.page.locator(".beholder-strip-axis"))
    for step in (100, 200, 300, 400):
        tick = box(cell.page.locator(".beholder-strip-tick").get_by_text(f"{step}", exact=True))
        middle = tick["x"] + tick["width"] / 2 - axis["x"]
        assert middle == pytest.approx(axis["width"] * (step - 0.5) / 543, abs=2), step


def test_keys_go_from_frame_to_frame_and_to_both_ends(cell: Cell) -> None:
    looking(cell)
    step_of(cell).focus()
    step_of(cell).press("ArrowLeft")
    keep(cell)
    expect_step(cell, 50)
    for key, step in (("ArrowLeft", 30), ("ArrowRight", 50), ("PageDown", 10), ("ArrowRight", 20), ("Home", 10)):
        step_of(cell).press(key)
        expect_step(cell, step)
    step_of(cell).press("End")
    expect_step(cell, 60, live=True)
    assert cell.sent("past") == []


def test_what_comes_meanwhile_is_acknowledged_and_shown_when_one_returns(cell: Cell) -> None:
    looking(cell)
    button(cell, "Frame before").click()
    keep(cell)
    expect_step(cell, 50)
    cell.send_frame(7, SHOWN, values="gradients", step=70)
    wait_until(lambda: cell.sent("ack")[-1]["number"] == 7, "an acknowledgement", seconds=5)
    expect_step(cell, 50)
    expect(cell.status).to_contain_text("step 70.")
    button(cell, "Live").click()
    expect_step(cell, 70, live=True)


def test_looking_back_pin_says_where_what_it_pins_is(cell: Cell) -> None:
    looking(cell)
    pin = cell.page.locator(".beholder-pin")
    expect(pin).to_be_enabled()
    button(cell, "Frame before").click()
    keep(cell)
    expect(pin).to_be_disabled()
    expect(pin).to_have_attribute("title", re.compile("Pin remembers the present values; .* Live leads to them.$"))
    button(cell, "Live").click()
    expect(pin).to_be_enabled()
    expect(pin).not_to_have_attribute("title", re.compile("Live"))


def test_space_plays_to_the_present(cell: Cell) -> None:
    looking(cell)
    cell.page.evaluate(
        """() => {
          window.steps = [];
          const canvas = document.querySelector("canvas[data-step]");
          const note = () => window.steps.push(canvas.dataset.step);
          new MutationObserver(note).observe(canvas, { attributeFilter: ["data-step"] });
        }"""
    )
    step_of(cell).press(" ")
    keep(cell)
    cell.page.wait_for_function("window.steps.at(-1) === '60' && window.steps.length > 4")
    expect_step(cell, 60, live=True)
    assert list(dict.fromkeys(cell.page.evaluate("window.steps"))) == ["10", "20", "30", "50", "60"]


def test_a_click_in_the_strip_goes_to_its_step_and_says_where_it_is_not_kept(cell: Cell) -> None:
    looking(cell)
    strip = cell.page.locator(".beholder-strip-map")
    room = box(strip)
    strip.click(position={"x": room["width"] * (19.5 / 60), "y": 60})
    keep(cell)
    expect_step(cell, 20)
    expect(cell.status).not_to_contain_text("nearest")
    strip.click(position={"x": room["width"] * (41.5 / 60), "y": 60})
    expect_step(cell, 50)
    expect(cell.status).to_contain_text("Looking back at step 50, the nearest kept to 42.")


def test_where_steps_begin_again_the_run_is_gone_through_by_its_calls(cell: Cell) -> None:
    cell.open(_beholder_choices=CHOICES)
    for number in range(1, LAST + 1):
        cell.show(number, SHOWN, values="gradients", step=10 * number % 30, call=10 * number)
    replace(falling(NAMES, 60), begins_again=30).answer(cell)
    ticks = cell.page.locator(".beholder-strip-tick")
    expect(ticks.filter(has_text="10")).to_have_count(2)
    strip = cell.page.locator(".beholder-strip-map")
    room = box(strip)
    strip.click(position={"x": room["width"] * (49.5 / 60), "y": 60})
    keep(cell, begins_again=30)
    expect_step(cell, 20)
    expect(cell.canvas).to_have_attribute("data-frame", "5")
    line = box(cell.page.locator(".beholder-strip-line"))
    assert line["x"] - room["x"] == pytest.approx(room["width"] * 49 / 60, abs=2)
    step_of(cell).press("ArrowLeft")
    expect_step(cell, 0)
    step_of(cell).press("ArrowLeft")
    expect_step(cell, 20)
    expect(cell.canvas).to_have_attribute("data-frame", "2")
    strip.click(position={"x": room["width"] * (39.5 / 60), "y": 60})
    expect(cell.status).to_contain_text("Looking back at step 20, the nearest kept to 10.")
    expect(cell.canvas).to_have_attribute("data-frame", "5")


def test_figures_beside_the_strip_that_are_of_several_steps_say_so(cell: Cell) -> None:
    cell.open(_beholder_choices=CHOICES)
    for number in range(1, LAST + 1):
        cell.show(number, SHOWN, values="gradients", step=10 * number)
    replace(falling(NAMES, 30), stride=2).answer(cell)
    head = cell.page.locator(".beholder-strip-head-1")
    expect(head).to_have_text("now")
    step_of(cell).press("Home")
    keep(cell)
    expect(head).to_have_text("9\u201310")
    expect(head).to_have_attribute("title", "steps 9 to 10")
    step_of(cell).press("End")
    expect(head).to_have_text("now")


def test_a_frame_of_other_values_than_those_chosen_now_says_of_which(cell: Cell) -> None:
    looking(cell)
    step_of(cell).press("Home")
    keep(cell)
    expect(cell.status).to_contain_text("Looking back at step")
    expect(cell.status).to_contain_text("Shown then: gradients.")
    caption = cell.page.locator(".beholder-caption")
    expect(caption).to_have_text("Gradients of step 10. Parameters were not shown then.")
    expect(cell.canvas).to_have_css("opacity", "1")
    cell.settle(values="gradients")
    expect(caption).to_be_hidden()
    expect(cell.status).not_to_contain_text("Shown then")


@pytest.mark.parametrize("width", ["1080px", "600px", "400px"])
def test_what_a_picture_is_of_is_said_beside_its_cells_and_moves_nothing(cell: Cell, width: str) -> None:
    looking(cell)
    cell.resize(width)
    before = box(cell.page.locator(".beholder")), box(cell.canvas)
    step_of(cell).press("Home")
    keep(cell)
    caption = cell.page.locator(".beholder-caption")
    expect(caption).to_have_attribute("title", "Gradients of step 10. Parameters were not shown then.")
    assert (box(cell.page.locator(".beholder")), box(cell.canvas)) == before
    said, sill = box(caption), box(cell.page.locator(".beholder-sill-left"))
    assert said["y"] + said["height"] <= before[1]["y"]
    assert sill["x"] <= said["x"]
    assert said["x"] + said["width"] <= sill["x"] + sill["width"]
    assert is_seen_whole(cell.page.locator(".beholder-trail").get_by_text("all", exact=True))
    zoom = box(cell.page.get_by_role("button", name="Zoom in"))
    assert said["x"] + said["width"] <= zoom["x"]


def test_another_mode_leaves_the_step_that_is_looked_back_at_and_says_that_it_was_not_shown_then(cell: Cell) -> None:
    looking(cell)
    step_of(cell).press("Home")
    keep(cell)
    expect_step(cell, 10)
    caption = cell.page.locator(".beholder-caption")
    cell.settle(values="gradients")
    expect(caption).to_be_hidden()
    cell.control("Mode").select_option("change")
    cell.settle(mode="change")
    expect(caption).to_have_text("Current values, at step 10. Changes since the pin were not shown then.")
    cell.send_frame(7, SHOWN, values="gradients", step=70, change_since=3, settings={"mode": "change"})
    expect(cell.status).to_contain_text("Training goes on at step 70.")
    expect_step(cell, 10)
    button(cell, "Live").click()
    expect(caption).to_be_hidden()


def test_a_frame_that_the_page_lacks_is_asked_for(cell: Cell) -> None:
    looking(cell)
    step_of(cell).press("Home")
    keep(cell, (0, 6))
    assert cell.wait_for_sent("past", 1)[0]["number"] == 0


def test_the_handle_is_dragged_along_the_axis(cell: Cell) -> None:
    looking(cell)
    button(cell, "Frame before").click()
    keep(cell)
    expect_step(cell, 50)
    handle, track = box(step_of(cell)), box(cell.page.locator(".beholder-strip-track"))
    cell.page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + 10)
    cell.page.mouse.down()
    cell.page.mouse.move(track["x"] + track["width"] / 3 - 1, handle["y"] + 10, steps=4)
    expect_step(cell, 20)
    cell.page.mouse.move(track["x"] + track["width"] + 30, handle["y"] + 10, steps=4)
    cell.page.mouse.up()
    expect_step(cell, 60, live=True)


def test_the_figures_beside_are_those_of_the_step(cell: Cell) -> None:
    looking(cell)
    loss = cell.page.locator(".beholder-strip-metric > :last-child")
    expect(loss).not_to_have_text("")
    live = loss.inner_text()
    step_of(cell).press("Home")
    keep(cell)
    expect_step(cell, 10)
    expect(cell.page.locator(".beholder-strip-head-1")).to_have_text("step 10")
    assert float(loss.inner_text()) > float(live)


@pytest.mark.parametrize(("count", "each"), [(6, 1), (12, 2)], ids=["sections", "modules"])
def test_the_figures_beside_the_strip_are_those_of_the_step(cell: Cell, count: int, each: int) -> None:
    names = [f"fc{index // 2}.{('weight', 'bias')[index % 2]}" for index in range(count)]
    looking(cell, shown=picture_of(names, [tiling.plan((8,))] * count))
    run = falling(names, 10 * LAST)
    lines = cell.page.locator(".beholder-strip-module > .beholder-figure")

    def expect_figures(step: int) -> None:
        upper = [max(run.figures[row : row + each, step - 1]) for row in range(0, count, each)]

        def are_told() -> bool:
            told = [float(text.replace("\u2212", "-") or "nan") for text in lines.all_inner_texts()]
            return told == pytest.approx(upper, rel=0.01)

        wait_until(are_told, f"the figures of step {step}", seconds=5)

    expect_figures(60)
    step_of(cell).press("Home")
    keep(cell)
    for key, step in (("Home", 10), ("ArrowRight", 20), ("ArrowRight", 30)):
        step_of(cell).press(key)
        expect_step(cell, step)
        expect_figures(step)
    button(cell, "Live").click()
    expect_figures(60)


def test_a_choice_of_other_values_returns_to_the_present(cell: Cell) -> None:
    looking(cell)
    button(cell, "Frame before").click()
    keep(cell)
    expect_step(cell, 50)
    cell.control("Values").select_option("parameters")
    expect_step(cell, 60, live=True)


@pytest.mark.parametrize("way", ["click", "keys"])
def test_a_section_of_a_past_picture_is_zoomed_to_and_the_trail_leads_back(cell: Cell, way: str) -> None:
    looking(cell)
    button(cell, "Frame before").click()
    keep(cell)
    expect_step(cell, 50)
    row = cell.page.get_by_role("treeitem", name="fc2.weight", exact=True)
    if way == "click":
        row.click()
    else:
        row.focus()
        row.press("Enter")
    zoomed = cell.page.locator(".beholder-zoomed")
    expect(zoomed).to_have_count(1)
    expect(cell.page.get_by_role("region", name="Section")).to_contain_text("fc2.weight")
    expect_step(cell, 50)
    button(cell, "Frame before").click()
    expect_step(cell, 30)
    expect(zoomed).to_have_count(1)
    cell.page.keyboard.press("Escape")
    expect(zoomed).to_have_count(0)
    expect_step(cell, 30)
    expect(cell.labels).to_have_count(len(NAMES))
    assert cell.sent("set") == []


def test_a_module_of_a_past_picture_is_not_singled_out_and_the_status_says_why(cell: Cell) -> None:
    names = [f"block{block}.{layer}.weight" for block in range(4) for layer in range(5)]
    shown = picture_of(names, [tiling.plan((200, 30))] * len(names))
    cell.open(_beholder_choices=CHOICES)
    for number in range(1, LAST + 1):
        cell.show(number, shown, values="gradients", step=10 * number)
    button(cell, "Frame before").click()
    keep(cell)
    expect_step(cell, 50)
    cell.page.get_by_role("treeitem", name="block0, 5 sections", exact=True).press("Enter")
    expect(cell.status).to_contain_text("Singling out acts on the present: press Live first.")
    expect_step(cell, 50)
    assert cell.sent("set") == []
    button(cell, "Live").click()
    expect_step(cell, 60, live=True)
    expect(cell.status).not_to_contain_text("Singling out")


def test_colours_of_a_past_picture_change_at_once(cell: Cell) -> None:
    looking(cell)
    button(cell, "Frame before").click()
    keep(cell)
    expect_step(cell, 50)
    before = cell.pixels()
    cell.control("Colormap").select_option("grayscale")
    cell.page.wait_for_function(
        """() => {
          const canvas = document.querySelector("canvas[data-frame]");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, 8);
          return data.every((value, at) => at % 4 === 3 || value === data[at - (at % 4)]);
        }"""
    )
    assert (cell.pixels() != before).any()
    expect_step(cell, 50)


def limits_in(cell: Cell) -> list[str]:
    """Return the limits beside the sections, as they are said of each row."""
    said = [row.get_attribute("aria-description") or "" for row in cell.labels.all()]
    return [words.partition("colours ")[2].partition(", ")[0] for words in said]


@pytest.mark.parametrize("when", ["past", "now"])
def test_the_limits_beside_the_sections_are_those_that_the_colours_have(cell: Cell, when: str) -> None:
    looking(cell)
    if when == "past":
        button(cell, "Frame before").click()
        keep(cell)
        expect_step(cell, 50)
    head = cell.page.locator(".beholder-head-colours")
    expect(head).to_have_text("colours, per section")
    own = limits_in(cell)
    assert len(set(own)) == len(NAMES)
    cell.control("Scaling").select_option("all")
    expect(head).to_have_text("colours, over all")
    wait_until(lambda: len(set(limits_in(cell))) == 1, "the same limits beside all", seconds=5)
    low, high = (float(words.replace("\u2212", "-")) for words in limits_in(cell)[0].split(" to "))
    assert low == pytest.approx(min(section["min"] for section in SHOWN.sections), rel=0.01)
    assert high == pytest.approx(max(section["max"] for section in SHOWN.sections), rel=0.01)
    # The kernel's to find, of a picture that it has no more: the colours stay, and so does what is said of them.
    cell.control("Scaling").select_option("robust")
    expect(head).to_have_text("colours, per section")
    wait_until(lambda: limits_in(cell) == own, "the limits as drawn", seconds=5)


def test_a_past_picture_has_none_but_its_own_values(cell: Cell) -> None:
    looking(cell)
    point_at(cell, 0, 1, 1, SHOWN)
    assert cell.wait_for_sent("read", 1)[-1]["own"] is False
    answer(cell, [1.25] * 9)
    expect(cell.inspector).to_have_attribute("data-value", "1.25000")
    step_of(cell).focus()
    step_of(cell).press("ArrowLeft")
    keep(cell)
    expect_step(cell, 50)
    assert told(cell)["exact"] == "false"
    expect(cell.inspector).to_contain_text("step 50")
    asked = cell.wait_for_sent("read", 2)[-1]
    assert (asked["frame"], asked["own"]) == (5, True)
    answer(cell, [0.75] * 9)
    expect(cell.inspector).to_have_attribute("data-value", "0.750000")
    step_of(cell).press("End")
    expect_step(cell, 60, live=True)
    assert told(cell)["exact"] == "false"
    assert cell.wait_for_sent("read", 3)[-1]["own"] is False


def test_a_past_picture_to_which_one_returns_has_its_values_again(cell: Cell) -> None:
    looking(cell)
    point_at(cell, 0, 1, 1, SHOWN)
    cell.wait_for_sent("read", 1)
    answer(cell, [1.25] * 9)
    step_of(cell).focus()
    step_of(cell).press("ArrowLeft")
    keep(cell)
    expect_step(cell, 50)
    answer_until_exact(cell)
    step_of(cell).press("ArrowLeft")
    expect_step(cell, 30)
    wait_until(lambda: cell.sent("read")[-1]["frame"] == 3, "a question", seconds=5)
    answer(cell, None)
    assert told(cell)["exact"] == "false"
    step_of(cell).press("ArrowRight")
    expect_step(cell, 50)
    answer_until_exact(cell)


@pytest.mark.parametrize("width", ["400px", "700px", "1600px"])
def test_nothing_moves_when_one_looks_back(cell: Cell, width: str) -> None:
    cell.page.set_viewport_size({"width": 1700, "height": 1000})
    looking(cell, width=width)
    parts = [cell.page.locator(each) for each in (".beholder-strip", ".beholder-strip-map", ".beholder-strip-playing")]
    before = [box(part) for part in parts]
    button(cell, "Frame before").click()
    keep(cell)
    expect_step(cell, 50)
    assert [box(part) for part in parts] == before


def test_another_kernel_begins_at_its_present(cell: Cell) -> None:
    looking(cell)
    button(cell, "Frame before").click()
    keep(cell)
    expect_step(cell, 50)
    cell.show(1, SHOWN, values="gradients", step=3, session="another")
    expect_step(cell, 3, live=True)


def test_a_page_that_does_not_look_back_asks_for_nothing(cell: Cell) -> None:
    running(cell)
    cell.show(2, SHOWN, values="gradients", step=61)
    assert len(NAMES) == len(SHOWN.sections)
    assert cell.sent("frames") == []
