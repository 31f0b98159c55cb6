"""Hold in the page: one press has training wait, and the words and buttons say what is the case."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from beholder_widget import tiling
from beholder_widget.choices import choices
from tests.js.alarming import NAMES, NAN, SHOWN, alarm, training
from tests.js.cell import Cell, box, picture_of
from tests.js.runs import falling
from tests.js.test_past import keep

BY_HAND: dict[str, Any] = {"step": 60, "message": ""}
BY_ALERT: dict[str, Any] = {"step": 61, "message": NAN["message"]}


def button(cell: Cell, name: str) -> Locator:
    return cell.page.get_by_role("button", name=name, exact=True)


def hold(cell: Cell, held: dict[str, Any] | None = None) -> None:
    """Have the kernel say that training is held."""
    cell.settle(held=True)
    cell.call("status", {"held": held or BY_HAND})


def test_hold_asks_for_it_and_then_there_are_go_on_and_next_step(cell: Cell) -> None:
    training(cell)
    expect(button(cell, "Go on")).to_be_hidden()
    button(cell, "Hold").click()
    assert cell.wait_for_sent("set", 1) == [{"type": "set", "name": "held", "value": True}]
    expect(button(cell, "Hold")).to_be_hidden()
    expect(button(cell, "Go on")).to_be_focused()
    hold(cell)
    expect(cell.status).to_contain_text("Held at step 60. Nothing runs until Go on.")
    button(cell, "Next step").click()
    assert cell.wait_for_sent("step", 1) == [{"type": "step"}]
    button(cell, "Go on").click()
    assert cell.wait_for_sent("set", 2)[-1] == {"type": "set", "name": "held", "value": False}
    expect(button(cell, "Hold")).to_be_focused()
    cell.settle(held=False)
    cell.call("status", {"held": None})
    expect(cell.status).not_to_contain_text("Held")


def test_what_comes_with_the_next_step_is_told_while_held(cell: Cell) -> None:
    training(cell)
    hold(cell)
    cell.call("status", {"held": BY_HAND, "note": "Activations will be shown with the next update."})
    expect(cell.status).to_contain_text("Held at step 60. Activations will be shown with the next update.")


NEXT = "Activations will be shown with the next update."


def test_held_the_strip_ends_with_the_step_that_waits_though_its_picture_is_to_come(cell: Cell) -> None:
    training(cell)
    asked = len(cell.sent("strip"))
    hold(cell, {"step": 75, "message": ""})
    cell.wait_for_sent("strip", asked + 1)
    falling(NAMES, 75).answer(cell, asked + 1)
    slider = cell.page.get_by_role("slider", name="Step", exact=True)
    expect(slider).to_have_text("75")
    expect(slider).to_have_attribute("aria-valuetext", "step 75, live")
    expect(cell.page.locator(".beholder-strip-last")).to_have_text("75")
    expect(cell.canvas).to_have_attribute("data-step", "60")
    cell.call("status", {"held": None})
    cell.show(7, SHOWN, values="gradients", step=80)
    expect(slider).to_have_text("80")


@pytest.mark.parametrize("width", ["1600px", "1080px", "900px", "700px", "400px"])
def test_held_by_an_alert_the_line_says_the_alert_first_and_then_what_comes(cell: Cell, width: str) -> None:
    training(cell, width=width)
    alarm(cell, NAN)
    hold(cell, BY_ALERT)
    alone = box(cell.page.locator(".beholder-foot"))["height"]
    cell.call("status", {"held": BY_ALERT, "note": NEXT})
    expect(cell.status).to_contain_text(f"Held at step 61. {NAN['message']} {NEXT}")
    for words in (NAN["message"], NEXT):
        assert cell.page.get_by_text(words, exact=True).evaluate(
            "(words) => words.scrollWidth <= words.clientWidth || getComputedStyle(words).display === 'inline'"
        )
    lines = (box(cell.page.locator(".beholder-foot"))["height"] - alone) / 16
    assert lines <= (0 if width == "1600px" else 2 if width == "400px" else 1)


def test_values_that_the_mark_chose_and_that_come_with_the_next_update_are_told(cell: Cell) -> None:
    cell.open(values="gradients").show(0, SHOWN, values="activations", step=59)
    cell.show(1, SHOWN, values="gradients", step=61)
    cell.call("settle", {}, {"values": choices(["auto", "gradients", "activations"])["values"]})
    of_unit = NAN | {"source": "activations", "section": "relu", "index": None, "message": "First NaN: activation."}
    alarm(cell, of_unit)
    hold(cell, BY_ALERT)
    cell.page.locator(".beholder-alert").click()
    assert cell.wait_for_sent("set", 1) == [{"type": "set", "name": "values", "value": "activations"}]
    cell.settle(values="activations")
    cell.call("status", {"held": BY_ALERT, "note": NEXT})
    # Of the values none are kept but from before the alert: what waits is not left for them.
    cell.wait_for_sent("frames", 1)
    cell.call("frames", {"version": 1, "first": 0, "count": 2}, [0, 1, 59, 61, 0, 1, 59, 61])
    expect(cell.status).to_contain_text(f"First NaN: activation. {NEXT}")
    caption = cell.page.locator(".beholder-caption")
    expect(caption).to_have_text(f"Gradients of step 61. {NEXT}")
    expect(cell.canvas).to_have_css("opacity", "0.5")
    # What was promised is shown when it comes: a picture of the step before has none of it.
    cell.page.get_by_role("button", name="Next step", exact=True).click()
    cell.show(2, SHOWN, values="activations", step=62)
    expect(caption).to_be_hidden()
    expect(cell.canvas).to_have_css("opacity", "1")
    expect(cell.status).to_contain_text(re.compile(r"^Step 62\..*First NaN: activation\."))
    cell.show(3, SHOWN, values="activations", step=63)
    expect(cell.status).not_to_contain_text("First NaN")
    assert cell.sent("past") == []
    assert len(cell.sent("frames")) == 1


def test_without_a_kernel_an_alert_leaves_room_to_say_so(cell: Cell) -> None:
    training(cell)
    alarm(cell, NAN)
    cell.page.locator(".beholder-alert").click()
    cell.page.evaluate("harness.model.trigger('comm:close')")
    expect(cell.status).to_contain_text(f"{NAN['message']} No kernel.")


def test_until_a_call_waits_there_is_no_next_step(cell: Cell) -> None:
    training(cell)
    cell.settle(held=True)
    expect(cell.status).to_contain_text("Training waits at its next update().")
    expect(button(cell, "Next step")).to_have_attribute("aria-disabled", "true")
    button(cell, "Next step").click(force=True)
    hold(cell)
    expect(button(cell, "Next step")).to_have_attribute("aria-disabled", "false")
    assert cell.sent("step") == []


def test_an_alert_that_holds_is_told_and_leads_to_its_place(cell: Cell) -> None:
    training(cell, values="parameters")
    alarm(cell, NAN)
    hold(cell, BY_ALERT)
    expect(cell.status).to_contain_text(f"Held at step 61. {NAN['message']}")
    button(cell, "Go to fc2.weight[37, 0]").click()
    assert cell.wait_for_sent("set", 1) == [{"type": "set", "name": "values", "value": "gradients"}]
    cell.show(7, SHOWN, values="gradients", step=60)
    expect(cell.inspector).to_have_attribute("data-index", "37,0")
    expect_zoomed(cell)


def expect_zoomed(cell: Cell) -> None:
    """Wait until the picture is zoomed at the value that the alert names."""
    expect(cell.page.get_by_role("region", name="Section")).to_be_visible()
    expect(cell.page.locator(".beholder-index")).to_have_text("[37, 0]")


def test_the_first_press_on_the_way_to_what_holds_ends_at_the_very_value(cell: Cell) -> None:
    plans = [tiling.plan((400, 300) if name.endswith("weight") else (40,), width=100) for name in NAMES]
    training(cell, shown=picture_of(NAMES, plans))
    alarm(cell, NAN | {"index": [37, 1]})
    hold(cell, BY_ALERT | {"step": 60})
    button(cell, "Go to fc2.weight[37, 1]").click()
    expect(cell.page.get_by_role("region", name="Section")).to_be_visible()
    assert [(look["section"], look["rows"][0] <= 37 < look["rows"][1]) for look in cell.wait_for_sent("lens", 1)] == [
        (2, True)
    ]


def test_pressed_before_the_picture_of_its_step_has_come_the_way_ends_at_the_very_value_too(cell: Cell) -> None:
    training(cell)
    alarm(cell, NAN | {"step": 20})
    cell.page.locator(".beholder-alert").click()
    button(cell, "Go to fc2.weight[37, 0]").click()
    expect_zoomed(cell)
    keep(cell)
    expect(cell.canvas).to_have_attribute("data-step", "20")
    expect_zoomed(cell)


def test_there_is_one_filled_button_at_a_time(cell: Cell) -> None:
    training(cell)
    hold(cell)
    filled = "(all) => all.filter((each) => getComputedStyle(each).backgroundColor === 'rgb(25, 118, 210)').length"
    cell.page.evaluate("document.documentElement.style.setProperty('--jp-brand-color1', 'rgb(25, 118, 210)')")
    buttons = cell.page.get_by_role("button")
    assert buttons.evaluate_all(filled) == 1
    cell.page.get_by_role("button", name="Frame before").click()
    keep(cell)
    expect(button(cell, "Live")).to_have_attribute("aria-pressed", "false")
    assert buttons.evaluate_all(filled) == 1


def test_hold_on_is_chosen_under_more(cell: Cell) -> None:
    training(cell)
    button(cell, "More").click()
    cell.control("Hold on").select_option("nonfinite")
    assert cell.wait_for_sent("set", 1) == [{"type": "set", "name": "hold_on", "value": "nonfinite"}]


@pytest.mark.parametrize("width", ["1600px", "1080px", "900px", "700px", "400px", "284px"])
def test_held_or_not_the_row_keeps_its_height_and_nothing_leaves_it(cell: Cell, width: str) -> None:
    training(cell, width=width)
    row, whole = (cell.page.locator(each) for each in (".beholder-toolbar", ".beholder"))
    before = box(row), box(whole)
    alarm(cell, NAN)
    hold(cell, BY_ALERT)
    expect(button(cell, "Go on")).to_be_visible()
    assert (box(row), box(whole))[0] == before[0]
    inner = row.evaluate("(row) => [row.scrollWidth, row.clientWidth]")
    assert inner[0] <= inner[1]
    assert button(cell, "Next step").is_visible()
    for each in (button(cell, "More"), button(cell, "Next step")):
        assert box(each)["x"] + box(each)["width"] <= box(row)["x"] + box(row)["width"] + 0.5
    assert cell.control("Values").is_visible() == (width != "284px")
    button(cell, "More").click()
    expect(cell.control("Values")).to_be_visible()


def test_escape_never_lets_training_go(cell: Cell) -> None:
    training(cell)
    hold(cell)
    cell.frame.focus()
    cell.page.keyboard.press("Escape")
    cell.page.keyboard.press("Escape")
    assert cell.sent("set") == []


def test_a_picture_that_waited_takes_no_newer_words_back(cell: Cell) -> None:
    training(cell)
    cell.settle(held=True)
    cell.call("status", {"number": 9, "held": BY_HAND})
    cell.send_frame(7, SHOWN, status={"number": 8, "held": None}, step=60)
    expect(cell.canvas).to_have_attribute("data-step", "60")
    expect(cell.status).to_contain_text("Held at step 60.")
    cell.call("status", {"number": 10, "held": None})
    expect(cell.status).not_to_contain_text("Held")
