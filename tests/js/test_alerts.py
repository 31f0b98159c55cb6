"""Alerts: the mark in the toolbar, the list of them, and the way to what an alert names."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from beholder_widget import tiling
from beholder_widget.choices import choices
from tests.e2e.waiting import wait_until
from tests.js.alarming import (
    CHOICES,
    LOSS,
    NAMES,
    NAN,
    SHOWN,
    SPIKE,
    VALUES,
    alarm,
    diamonds,
    mark_of,
    row_of,
    training,
)
from tests.js.cell import Cell, box, is_seen_whole, picture_of
from tests.js.models import encoder
from tests.js.runs import falling
from tests.js.test_past import keep


def is_whole(words: Locator) -> bool:
    """Return whether nothing that is seen of these words is cut."""
    inside: bool = words.evaluate(
        "(words) => !words.checkVisibility() || (words.scrollWidth <= words.clientWidth"
        " && words.getBoundingClientRect().right <= words.closest('button').getBoundingClientRect().right)"
    )
    return inside


@pytest.mark.parametrize(
    ("alert", "words"),
    [
        (NAN, "NaN at step 60"),
        (NAN | {"message": "Another NaN: gradient of fc1.bias."}, "NaN at step 60"),
        (NAN | {"message": "First infinite value: gradient of fc1.bias."}, "Not finite at step 60"),
        (SPIKE | {"check": "dead", "step": 1200}, "dead units at step 1,200"),
    ],
)
def test_the_mark_says_what_and_when_and_is_called_by_the_whole_message(
    cell: Cell, alert: dict[str, Any], words: str
) -> None:
    training(cell)
    expect(mark_of(cell)).to_be_hidden()
    alarm(cell, alert)
    expect(mark_of(cell)).to_have_text(words)
    expect(mark_of(cell)).to_have_accessible_name(f"{words}. {alert['message']}")


@pytest.mark.parametrize("width", ["900px", "700px", "400px"])
def test_where_there_is_less_room_the_mark_says_what_alone(cell: Cell, width: str) -> None:
    cell.open(width=width, _beholder_choices=CHOICES).show(1, SHOWN, values="gradients")
    alarm(cell, NAN)
    assert mark_of(cell).inner_text().split() == ["NaN"]
    alarm(cell, SPIKE)
    assert mark_of(cell).inner_text().split() == ["gradient", "spike"]


@pytest.mark.parametrize("width", ["1600px", "1200px", "1100px", "1020px", "900px", "700px", "570px", "400px"])
@pytest.mark.parametrize("alert", [NAN, SPIKE])
def test_the_mark_and_the_count_fit_in_a_row_that_ends_with_the_widget(
    cell: Cell, alert: dict[str, Any], width: str
) -> None:
    automatic = {"colormap": "coolwarm", "settings": {"colormap": "auto"}}
    cell.open(width=width, _beholder_choices=CHOICES, colormap="auto", values="parameters", mode="variance")
    cell.show(1, SHOWN, values="gradients", step=60, **automatic)
    alarm(cell, alert, total=1200)
    assert is_whole(mark_of(cell).locator(".beholder-alert-when"))
    row = box(cell.page.get_by_role("toolbar", name="Beholder"))
    ends = cell.page.locator(".beholder-toolbar > *").evaluate_all(
        "(parts) => parts.map((part) => [part.getBoundingClientRect().left, part.getBoundingClientRect().right])"
    )
    assert ends[-1][1] <= row["x"] + row["width"] + 0.5
    assert all(before[1] + 7.5 <= after[0] for before, after in pairwise(ends))
    mark_of(cell).click()
    assert mark_of(cell).inner_text().split()[0] == "1,200"
    assert is_whole(mark_of(cell).locator(".beholder-alert-name"))
    assert is_whole(mark_of(cell).locator(".beholder-alert-when"))


def cut_in(row: Locator) -> list[str]:
    """Return what is cut in a row of the toolbar."""
    words = [each for each in row.locator(".beholder-alert-words > span").all() if each.is_visible()]
    cut = [each.inner_text() for each in words if not is_whole(each)]
    values: list[str] = row.locator("select:visible").evaluate_all(
        """(all) => all.filter((each) => {
          const whole = each.cloneNode(true);
          whole.value = each.value;
          Object.assign(whole.style, { position: "absolute", width: "max-content" });
          each.parentElement.append(whole);
          const { width } = whole.getBoundingClientRect();
          whole.remove();
          return each.getBoundingClientRect().width < width - 0.5;
        }).map((each) => each.value)"""
    )
    return [*cut, *values, *([] if row.evaluate("(row) => row.scrollWidth <= row.clientWidth") else ["the row"])]


@pytest.mark.parametrize("check", ["gradient_spike", "gradient_vanished", "unchanged", "no_gradient", "update_ratio"])
def test_no_word_in_the_toolbar_is_cut(cell: Cell, check: str) -> None:
    training(cell, width="1392px")
    alarm(cell, SPIKE | {"check": check, "step": 12_813})
    row = cell.page.locator(".beholder-toolbar")
    for width in ("1392px", "1240px", "1080px", "1000px", "900px", "700px", "560px", "400px", "380px"):
        cell.resize(width)
        for is_held in (False, True):
            cell.settle(held=is_held)
            button = cell.page.get_by_role("button", name="Go on" if is_held else "Hold", exact=True)
            expect(button).to_be_visible()
            # What is fitted follows a change of the room with the next frame.
            wait_until(lambda: cut_in(row) == [], f"a row of {width} without a cut word", seconds=5)


def test_beside_the_strip_of_a_narrow_cell_stand_the_metric_and_names(cell: Cell) -> None:
    training(cell, width="400px")
    beside = cell.page.locator(".beholder-strip-beside")
    expect(beside.locator(".beholder-strip-metric")).to_contain_text("loss")
    for words in ("0.0859", *NAMES):
        assert is_seen_whole(beside.get_by_text(words, exact=True))


@pytest.mark.parametrize("width", ["1080px", "900px", "700px", "400px"])
def test_an_alert_moves_nothing(cell: Cell, width: str) -> None:
    training(cell, shown=encoder(), width=width)
    parts = [".beholder", ".beholder-toolbar > *", ".beholder-end > *", ".beholder-stage", ".beholder-row"]
    parts += [".beholder-row > *", ".beholder-strip", ".beholder-strip-map", ".beholder-foot", ".beholder-overview"]
    places = (
        "(parts) => parts.flatMap((part) => [...document.querySelectorAll(part)].filter((each) => "
        "!each.matches('.beholder-flag')).map((each) => JSON.stringify(each.getBoundingClientRect())))"
    )
    before = cell.page.evaluate(places, parts)
    section = encoder().sections[3]["name"]
    alarm(cell, *({**NAN, "section": section, "step": step, "others": [NAMES[0]]} for step in range(1, 9)))
    expect(mark_of(cell)).to_be_visible()
    assert cell.page.evaluate(places, parts) == before


def test_pressing_the_mark_points_at_the_value_and_tells_the_message(cell: Cell) -> None:
    training(cell)
    alarm(cell, NAN)
    mark_of(cell).click()
    expect(cell.inspector).to_have_attribute("data-index", "37,0")
    expect(cell.page.locator(".beholder-row.beholder-pointed")).to_contain_text("fc2.weight")
    expect(cell.status).to_contain_text(NAN["message"])
    assert cell.sent("set") == []
    cell.page.get_by_role("button", name="Go to fc2.weight[37, 0]", exact=True).click()
    expect(cell.page.get_by_role("region", name="Section")).to_be_visible()
    expect(cell.page.locator(".beholder-index")).to_have_text("[37, 0]")


@pytest.mark.parametrize("width", ["1600px", "1080px", "900px", "700px", "400px"])
def test_all_that_an_alert_says_is_read_below_the_picture(cell: Cell, width: str) -> None:
    others = " So are 25 others, of which blocks.1.norm.bias is the first; all of them have been so since step 57."
    message = SPIKE["message"] + others
    training(cell, width=width)
    alarm(cell, SPIKE | {"message": message})
    mark_of(cell).click()
    told = cell.page.get_by_text(message)
    expect(told).to_be_visible()
    line, words = cell.page.locator(".beholder-foot-row"), box(told)
    assert told.evaluate("({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth")
    row = box(line)
    assert row["y"] <= words["y"]
    assert words["y"] + words["height"] <= row["y"] + row["height"]
    assert words["x"] + words["width"] <= row["x"] + row["width"]


def test_the_way_leads_to_the_values_then_back_to_the_step_then_to_the_section(cell: Cell) -> None:
    training(cell, values="parameters")
    for number in range(1, 7):
        cell.show(6 + number, SHOWN, values="gradients", step=10 * number)
    cell.show(13, SHOWN, values="parameters", step=70)
    alarm(cell, SPIKE)
    mark_of(cell).click()
    assert cell.wait_for_sent("set", 1) == [{"type": "set", "name": "values", "value": "gradients"}]
    cell.show(14, SHOWN, values="gradients", step=80)
    kept = (7, 8, 9, 12, 14)
    cell.wait_for_sent("frames", 1)
    steps = [10, 20, 30, 60, 80]
    cell.call("frames", {"version": 1, "first": 0, "count": len(kept)}, [*kept, *steps, *kept, *steps])
    expect(cell.canvas).to_have_attribute("data-step", "20")
    expect(cell.status).to_contain_text("Looking back at step 20.")
    expect(cell.status).to_contain_text(SPIKE["message"])
    expect(cell.page.locator(".beholder-row.beholder-pointed")).to_contain_text("fc3.weight")
    outline = box(cell.page.locator(".beholder-outline"))
    assert outline["y"] == box(cell.canvas)["y"] + cell.top_of(4)


def ended(cell: Cell, kept: tuple[str, ...]) -> None:
    """Open a page of a run that is over, whose frames were of these values, at ten times their numbers."""
    offered = choices([*VALUES, "activations"])
    cell.open(width="1080px", _beholder_choices=offered, values=kept[-1])
    cell.call("settle", {}, {"values": offered["values"]})
    for number, values in enumerate(kept, 1):
        cell.show(number, SHOWN, values=values, step=10 * number, status={"rate": 0})


DEAD = SPIKE | {"check": "dead", "source": "activations", "section": "fc1.weight", "message": "fc1 is dead."}


@pytest.mark.parametrize("chosen", ["gradients", "parameters"])
@pytest.mark.parametrize(
    ("step", "frame", "words"),
    [
        (20, 2, "Looking back at step 20."),
        (15, 2, "Looking back at step 20, the first of activations kept after 15."),
        (45, 3, "Looking back at step 30, the last of activations kept before 45."),
    ],
)
def test_once_the_run_is_over_an_alert_leads_to_the_kept_picture_of_its_values(
    cell: Cell, chosen: str, step: int, frame: int, words: str
) -> None:
    ended(cell, ("parameters", "activations", "activations", "parameters", chosen))
    alarm(cell, DEAD | {"step": step})
    mark_of(cell).click()
    assert cell.wait_for_sent("set", 1) == [{"type": "set", "name": "values", "value": "activations"}]
    cell.settle(values="activations")
    cell.call("status", {"rate": 0, "note": "Activations will be shown with the next update."})
    keep(cell, (1, 2, 3, 4, 5))
    expect(cell.canvas).to_have_attribute("data-frame", str(frame))
    expect(cell.status).to_contain_text(words)
    expect(cell.status).to_contain_text("fc1 is dead.")
    expect(cell.page.locator(".beholder-caption")).to_be_hidden()
    expect(cell.page.locator(".beholder-row.beholder-pointed")).to_contain_text("fc1.weight")


def test_of_two_alerts_opened_after_the_run_each_leads_to_its_own_values(cell: Cell) -> None:
    ended(cell, ("parameters", "activations", "gradients", "parameters"))
    alarm(cell, SPIKE | {"step": 30}, DEAD | {"step": 20})
    mark_of(cell).click()
    cell.settle(values="gradients")
    keep(cell, (1, 2, 3, 4))
    expect(cell.canvas).to_have_attribute("data-frame", "3")
    mark_of(cell).click()
    expect(cell.canvas).to_have_attribute("data-frame", "2")
    expect(cell.status).to_contain_text("Looking back at step 20.")


def test_the_nearest_frame_is_shown_where_the_alerts_is_not_kept(cell: Cell) -> None:
    training(cell)
    alarm(cell, SPIKE | {"step": 42})
    mark_of(cell).click()
    keep(cell)
    expect(cell.status).to_contain_text("Looking back at step 50, the first of gradients kept after 42.")
    expect(cell.status).to_contain_text(SPIKE["message"])


def test_an_opened_alert_leads_to_what_came_of_it_and_is_marked_there_whatever_step_is_kept(cell: Cell) -> None:
    training(cell)
    for number, values in ((7, "parameters"), (8, "gradients"), (9, "gradients")):
        cell.show(number, SHOWN, values=values, step=10 * number)
    alarm(cell, SPIKE | {"step": 61}, NAN | {"step": 95, "message": "After all pictures.", "others": []})
    alerting = cell.page.locator(".beholder-row.beholder-alerting")
    mark_of(cell).click()
    keep(cell, (1, 2, 6, 7, 8))
    expect(cell.status).to_contain_text("Looking back at step 80, the first of gradients kept after 61.")
    expect(alerting).to_have_count(1)
    expect(alerting).to_contain_text("fc3.weight")
    mark_of(cell).click()
    expect(cell.status).to_contain_text("Looking back at step 80, the last of gradients kept before 95.")
    expect(cell.status).to_contain_text("After all pictures.")
    expect(alerting).to_have_count(2)
    expect(row_of(cell, "fc2.weight").locator(".beholder-flag svg")).to_be_visible()
    expect(cell.inspector).to_have_attribute("data-index", "37,0")
    cell.page.get_by_role("button", name="Frame before").click()
    expect(cell.status).to_contain_text("Looking back at step 70.")
    expect(alerting).to_have_count(0)


def test_the_message_is_told_until_one_is_elsewhere(cell: Cell) -> None:
    training(cell)
    alarm(cell, SPIKE)
    mark_of(cell).click()
    keep(cell)
    expect(cell.status).to_contain_text("Looking back at step 20.")
    cell.page.get_by_role("button", name="Live", exact=True).click()
    expect(cell.status).not_to_contain_text(SPIKE["message"])
    expect(cell.page.get_by_role("button", name="Go to")).to_have_count(0)


def test_an_alert_of_a_metric_leads_to_its_step(cell: Cell) -> None:
    training(cell, values="parameters")
    alarm(cell, LOSS)
    mark_of(cell).click()
    keep(cell)
    expect(cell.status).to_contain_text("Looking back at step 30.")
    expect(cell.status).to_contain_text(LOSS["message"])
    assert cell.sent("set") == []


def test_the_mark_goes_on_to_the_next_and_is_a_count_when_all_were_opened(cell: Cell) -> None:
    training(cell)
    later = NAN | {"check": "constant", "message": "Gradient of fc2.weight is constant at step 60.", "index": None}
    alarm(cell, NAN, later, total=3)
    expect(mark_of(cell)).to_have_text("NaN at step 60")
    mark_of(cell).click()
    expect(mark_of(cell)).to_have_text("constant at step 60")
    mark_of(cell).click()
    expect(mark_of(cell)).to_have_text("3 alerts")
    expect(cell.status).to_contain_text(later["message"])
    cell.show(7, SHOWN, values="gradients", step=60)
    expect(cell.status).to_contain_text(later["message"])


def list_of(cell: Cell) -> Locator:
    """Return the list of alerts."""
    return cell.page.get_by_role("dialog", name="Alerts", exact=True)


def opened_all(cell: Cell, *alerts: dict[str, Any], total: int | None = None) -> Cell:
    """Tell a page of alerts, and open each."""
    alarm(cell, *alerts, total=total)
    for _ in alerts:
        mark_of(cell).click()
    return cell


@pytest.mark.parametrize("width", ["1080px", "400px"])
def test_the_count_of_alerts_lists_them_and_each_can_be_opened_again(cell: Cell, width: str) -> None:
    training(cell, width=width)
    opened_all(cell, SPIKE | {"step": 60}, NAN, total=5)
    expect(list_of(cell)).to_be_hidden()
    mark_of(cell).click()
    rows = list_of(cell).get_by_role("button")
    expect(rows).to_have_text(
        [re.compile("gradient spike.*fc3.weight.*at step 60"), re.compile("NaN.*fc2.weight.*at step 60")]
    )
    expect(rows.last).to_be_focused()
    expect(list_of(cell)).to_contain_text("3 before these are no longer kept.")
    window, outer = cell.page.viewport_size, box(list_of(cell))
    assert window is not None
    assert outer["x"] >= 0
    assert outer["x"] + outer["width"] <= window["width"]
    assert all(is_seen_whole(part) for part in rows.locator("> span").all())
    rows.first.click()
    expect(list_of(cell)).to_be_hidden()
    expect(cell.status).to_contain_text(SPIKE["message"])
    expect(cell.page.locator(".beholder-row.beholder-pointed")).to_contain_text("fc3.weight")
    expect(mark_of(cell)).to_be_focused()
    expect(mark_of(cell)).to_have_text("5 alerts")


def test_the_list_of_alerts_goes_with_escape_and_before_a_new_one_that_a_press_opens(cell: Cell) -> None:
    training(cell)
    opened_all(cell, SPIKE)
    mark_of(cell).press("Enter")
    expect(mark_of(cell)).to_have_attribute("aria-expanded", "true")
    cell.page.keyboard.press("Escape")
    expect(list_of(cell)).to_be_hidden()
    expect(mark_of(cell)).to_be_focused()
    mark_of(cell).click()
    expect(list_of(cell)).to_be_visible()
    mark_of(cell).click()
    expect(list_of(cell)).to_be_hidden()
    mark_of(cell).click()
    alarm(cell, SPIKE, NAN)
    expect(list_of(cell)).to_be_hidden()
    mark_of(cell).click()
    expect(cell.status).to_contain_text(NAN["message"])
    expect(list_of(cell)).to_be_hidden()


def test_a_new_alert_after_all_were_opened_is_told_of(cell: Cell) -> None:
    training(cell)
    alarm(cell, SPIKE)
    mark_of(cell).click()
    expect(mark_of(cell)).to_have_text("1 alert")
    alarm(cell, SPIKE, NAN)
    expect(mark_of(cell)).to_have_text("NaN at step 60")


def test_the_way_scrolls_to_the_section(cell: Cell) -> None:
    training(cell, shown=encoder())
    alarm(cell, NAN | {"section": encoder().sections[200]["name"], "index": None})
    mark_of(cell).click()
    cell.wait_until("document.querySelector('.beholder-scroller').scrollTop > 500")
    expect(cell.page.locator(".beholder-row.beholder-pointed")).to_be_visible()


def test_where_steps_begin_again_an_alert_stands_and_leads_where_it_was(cell: Cell) -> None:
    cell.open(width="1080px", _beholder_choices=CHOICES, values="gradients")
    for number in range(1, 7):
        cell.show(number, SHOWN, values="gradients", step=10 * number % 30, call=10 * number)
    replace(falling(NAMES, 60), begins_again=30).answer(cell)
    alarm(cell, SPIKE | {"step": 20, "call": 50})
    strip = box(cell.page.locator(".beholder-strip-map"))
    expect(diamonds(cell, ".beholder-strip-map")).to_have_count(1)
    diamond = box(diamonds(cell, ".beholder-strip-map"))
    middle = diamond["x"] + diamond["width"] / 2 - strip["x"]
    assert middle == pytest.approx(strip["width"] * 49.5 / 60, abs=3)
    mark_of(cell).click()
    keep(cell, begins_again=30)
    expect(cell.canvas).to_have_attribute("data-frame", "5")
    expect(cell.status).to_contain_text("at step 20.")


def test_an_alert_of_a_later_fit_leads_to_no_picture_of_one_that_was_looked_back_at_before(cell: Cell) -> None:
    training(cell)
    cell.page.get_by_role("button", name="Frame before").click()
    keep(cell, (1, 2, 3, 4, 5, 6))
    expect(cell.status).to_contain_text("Looking back at step 50.")
    cell.page.get_by_role("button", name="Live", exact=True).click()
    for number in range(7, 13):
        cell.show(number, SHOWN, values="gradients", step=10 * (number - 7), call=10 * number)
    alarm(cell, SPIKE | {"step": 15, "call": 85})
    asked = len(cell.sent("frames"))
    mark_of(cell).click()
    cell.wait_for_sent("frames", asked + 1)
    kept = [*range(7, 13)]
    moments = [*kept, *(10 * (number - 7) for number in kept), *kept, *(10 * number for number in kept)]
    cell.call("frames", {"version": 1, "first": 6, "count": 12}, moments)
    expect(cell.canvas).to_have_attribute("data-frame", "9")
    expect(cell.status).to_contain_text("Looking back at step 20, the first of gradients kept after 15.")


@pytest.mark.parametrize(
    "message",
    [
        {"total": 1},
        {"total": -1, "alerts": [NAN | {"call": 60}]},
        {"total": 1, "alerts": NAN | {"call": 60}},
        {"total": 1, "alerts": [NAN]},
        {"total": 1, "alerts": [NAN | {"call": 60, "step": "60"}]},
        {"total": 1, "alerts": [NAN | {"call": 60, "index": [0.5]}]},
        {"total": 1, "alerts": [NAN | {"call": 60, "others": [None]}]},
    ],
)
def test_a_message_that_is_malformed_is_dropped(cell: Cell, message: dict[str, Any]) -> None:
    training(cell)
    alarm(cell, SPIKE)
    cell.call("alerts", message)
    expect(mark_of(cell)).to_have_text("gradient spike at step 20")


def test_an_index_that_the_array_lacks_is_left_alone(cell: Cell) -> None:
    training(cell)
    alarm(cell, NAN | {"index": [4000, 0]}, NAN | {"index": [1], "step": 61})
    mark_of(cell).click()
    expect(cell.page.locator(".beholder-row.beholder-pointed")).to_contain_text("fc2.weight")
    cell.page.get_by_role("button", name="Go to fc2.weight[4000, 0]", exact=True).click()
    expect(cell.page.get_by_role("region", name="Section")).to_be_hidden()


@pytest.mark.parametrize("restart", ["welcome", "frame"])
def test_another_kernel_has_no_alerts_yet(cell: Cell, restart: str) -> None:
    training(cell)
    alarm(cell, NAN)
    mark_of(cell).click()
    if restart == "welcome":
        cell.call("welcome", {}, {"session": "another"})
    else:
        cell.show(1, SHOWN, values="gradients", step=1, session="another")
    expect(mark_of(cell)).to_be_hidden()
    for gone in (".beholder-alerting", ".beholder-diamond", ".beholder-strip-arrow"):
        expect(cell.page.locator(gone)).to_have_count(0)
    expect(cell.status).not_to_contain_text("First NaN")
    alarm(cell, NAN)
    expect(mark_of(cell)).to_have_text("NaN at step 60")


def test_names_of_data_are_text(cell: Cell) -> None:
    bad = "<img src=x onerror='window.hit = 1'>"
    names = [bad, *NAMES[1:]]
    shown = picture_of(names, [tiling.plan((40, 30)) for _ in names])
    training(cell, shown=shown)
    alarm(cell, NAN | {"section": bad, "check": bad, "message": bad, "others": [bad]})
    expect(mark_of(cell)).to_contain_text(bad)
    mark_of(cell).click()
    expect(cell.status).to_contain_text(bad)
    expect(cell.page.locator(".beholder-strip-alerting")).to_contain_text(bad)
    expect(cell.page.get_by_role("button", name=f"Go to {bad}[37, 0]", exact=True)).to_be_visible()
    expect(cell.page.locator(".beholder img")).to_have_count(0)
    assert cell.page.evaluate("window.hit") is None


def test_the_mark_is_in_the_toolbars_one_stop_for_tab(cell: Cell) -> None:
    training(cell)
    alarm(cell, NAN)
    cell.control("Values").focus()
    cell.page.keyboard.press("ArrowLeft")
    for _ in range(4):
        cell.page.keyboard.press("ArrowLeft")
    expect(mark_of(cell)).to_be_focused()
    expect(cell.page.locator(".beholder-toolbar :is(select, input, button)[tabindex='0']")).to_have_count(1)
    cell.page.keyboard.press("Enter")
    expect(cell.status).to_contain_text(NAN["message"])
    expect(mark_of(cell)).to_be_focused()


def test_two_views_share_what_was_opened(cell: Cell) -> None:
    training(cell).add_view("1080px")
    alarm(cell, SPIKE, NAN)
    expect(mark_of(cell)).to_have_text(["gradient spike at step 20"] * 2)
    mark_of(cell).first.click()
    expect(mark_of(cell)).to_have_text(["NaN at step 60"] * 2)
