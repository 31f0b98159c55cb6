"""Where alerts are marked: in the gutter, the strip and the overview."""

from __future__ import annotations

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from beholder_widget import tiling
from tests.js.alarming import LOSS, NAN, SHOWN, SPIKE, alarm, diamonds, mark_of, row_of, shot_of, training
from tests.js.cell import Cell, box, is_seen_whole, picture_of
from tests.js.models import encoder
from tests.js.test_past import keep
from tests.js.test_strip import pixels_of


def test_the_gutter_marks_the_sections_that_an_alert_of_what_is_shown_is_about(cell: Cell) -> None:
    training(cell)
    alarm(cell, NAN, SPIKE, SPIKE | {"source": "parameters", "section": "fc1.weight"})
    alerting = cell.page.locator(".beholder-row.beholder-alerting")
    expect(alerting).to_have_count(3)
    for name, count in (("fc2.weight", "48"), ("fc2.bias", ""), ("fc3.weight", "")):
        expect(row_of(cell, name).locator(".beholder-flag svg")).to_be_visible()
        expect(row_of(cell, name).locator(".beholder-flag")).to_have_text(count)
    expect(row_of(cell, "fc3.weight")).to_have_attribute(
        "aria-description", re.compile("alert: gradient spike at step 20")
    )
    cell.show(7, SHOWN, values="parameters", step=70)
    expect(alerting).to_have_count(1)
    expect(alerting).to_contain_text("fc1.weight")


def test_looking_back_sections_are_marked_by_what_was_said_by_then(cell: Cell) -> None:
    training(cell)
    alarm(cell, SPIKE, NAN)
    alerting = cell.page.locator(".beholder-row.beholder-alerting")
    expect(alerting).to_have_count(3)
    step = cell.page.get_by_role("slider", name="Step", exact=True)
    step.press("Home")
    keep(cell)
    expect(alerting).to_have_count(0)
    expect(diamonds(cell, ".beholder-strip")).to_have_count(2)
    step.press("ArrowRight")
    expect(alerting).to_have_count(1)
    expect(alerting).to_contain_text("weight")
    step.press("End")
    expect(alerting).to_have_count(3)


def test_alerts_of_the_model_before_mark_no_section_of_another(cell: Cell) -> None:
    training(cell)
    alarm(cell, NAN)
    alerting = cell.page.locator(".beholder-alerting.beholder-row, .beholder-strip-alerting")
    expect(alerting).to_have_count(3)
    told = [{"call": 60, **NAN}]
    cell.call("alerts", {"total": 1, "alerts": told, "begun": [60]})
    expect(alerting).to_have_count(3)
    cell.show(7, SHOWN, values="gradients", step=61)
    expect(alerting).to_have_count(0)
    expect(diamonds(cell, ".beholder-strip")).to_have_count(1)
    cell.call("alerts", {"total": 2, "alerts": [*told, {"call": 61, **SPIKE}], "begun": [60]})
    expect(cell.page.locator(".beholder-row.beholder-alerting")).to_have_count(1)


def test_a_section_that_is_not_finite_now_keeps_its_own_count_and_one_diamond(cell: Cell) -> None:
    odd = [{**section, "nan": 7} if section["name"] == "fc2.weight" else section for section in SHOWN.sections]
    training(cell).show(7, SHOWN, values="gradients", step=70, sections=odd)
    alarm(cell, NAN)
    flag = row_of(cell, "fc2.weight").locator(".beholder-flag")
    expect(flag).to_have_text("7")
    expect(flag.locator("svg")).to_have_count(1)


def test_a_diamond_without_a_count_stands_alone_where_a_share_is_shown(cell: Cell) -> None:
    some = [{**section, "shown": 400} if section["name"] == "fc3.weight" else section for section in SHOWN.sections]
    training(cell).show(7, SHOWN, values="gradients", step=70, sections=some)
    flag = row_of(cell, "fc3.weight").locator(".beholder-flag")
    expect(flag).to_have_text("33 %")
    alarm(cell, SPIKE)
    expect(flag).to_have_text("")
    expect(flag.locator("svg")).to_be_visible()
    expect(row_of(cell, "fc3.weight")).to_have_attribute("aria-description", re.compile("33.* % shown, alert: "))


def test_the_strip_names_the_section_of_an_alert_in_the_room_of_columns_that_are_not_there(cell: Cell) -> None:
    names = [f"encoder.layer{layer}.attention.{part}" for layer in (1, 2) for part in ("weight", "bias", "norm")]
    training(cell, shown=picture_of(names, [tiling.plan((40, 30)) for _ in names]), width="700px")
    alarm(cell, NAN | {"section": names[4], "others": []})
    name = cell.page.locator(".beholder-strip-alerting .beholder-row-seen")
    expect(name).to_have_text(names[4])
    assert name.evaluate("(name) => name.scrollWidth <= name.clientWidth")
    assert (
        box(name)["x"] + box(name)["width"] <= box(cell.page.locator(".beholder-strip-alerting > .beholder-flag"))["x"]
    )


def test_the_strip_names_the_section_of_the_alert_that_was_opened(cell: Cell) -> None:
    names = [f"block{layer:02}.lin.{part}" for layer in range(13) for part in ("weight", "bias")]
    training(cell, shown=picture_of(names, [tiling.plan((40, 30)) for _ in names]))
    sections = ("block00.lin.bias", "block01.lin.bias", "block01.lin.weight")
    alarm(cell, *(SPIKE | {"section": name, "step": 20 * at + 10} for at, name in enumerate(sections)))
    lines = cell.page.locator(".beholder-strip-alerting")
    expect(lines.locator(".beholder-row-name")).to_have_text([sections[0]])
    mark_of(cell).click()
    keep(cell)
    for at, name in enumerate(sections):
        if at:
            mark_of(cell).click()
        expect(lines.locator(".beholder-row-name")).to_have_text([name])
        expect(lines.locator(".beholder-flag")).to_have_text([str(20 * at + 10)])
    cell.page.get_by_role("button", name="Live", exact=True).click()
    expect(lines.locator(".beholder-row-name")).to_have_text([sections[0]])


@pytest.mark.parametrize("width", ["1600px", "1080px", "900px", "700px"])
@pytest.mark.parametrize("step", [2_813, 12_813, 1_497_000])
def test_the_step_of_an_alert_beside_the_strip_is_never_cut(cell: Cell, width: str, step: int) -> None:
    training(cell, width=width)
    alarm(cell, NAN | {"step": step})
    line = cell.page.locator(".beholder-strip-alerting")
    flag = line.locator(".beholder-flag")
    expect(flag).to_have_text(f"{step:,}")
    assert is_seen_whole(flag)
    name = line.locator(".beholder-row-seen")
    assert is_seen_whole(name)
    assert box(name)["x"] + box(name)["width"] <= box(flag)["x"]


def test_the_strip_has_a_diamond_at_the_step_and_an_arrow_at_the_row(cell: Cell) -> None:
    training(cell)
    beyond = [SPIKE | {"step": step} for step in (0, 61)]
    alarm(cell, SPIKE, NAN, LOSS, *beyond, SPIKE | {"source": "parameters", "step": 50})
    expect(diamonds(cell, ".beholder-strip-map")).to_have_count(3)
    strip = box(cell.page.locator(".beholder-strip-map"))
    places = [box(each) for each in diamonds(cell, ".beholder-strip-map").all()]
    middles = sorted(place["x"] + place["width"] / 2 - strip["x"] for place in places)
    width = strip["width"]
    assert middles == pytest.approx([width * 19.5 / 60, width * 29.5 / 60, width - 12], abs=1)
    arrows = [box(each) for each in cell.page.locator(".beholder-strip-arrow").all()]
    heights = sorted(arrow["y"] + arrow["height"] / 2 - strip["y"] for arrow in arrows)
    # The heat map begins at 44; a row is 21 high and two modules are 2 apart.
    assert heights == pytest.approx([44 + 2 * 21 + 2 + 10.5, 44 + 4 * 21 + 2 * 2 + 10.5], abs=0.5)
    lines = cell.page.locator(".beholder-strip-alerting")
    expect(lines.locator(".beholder-row-name")).to_have_text(["fc2.weight", "fc3.weight"])
    expect(lines.locator(".beholder-row-shape")).to_have_text(["40\u00d730", "40\u00d730"])
    expect(lines.locator(".beholder-flag")).to_have_text(["60", "20"])
    assert pixels_of(cell).any()


def test_a_diamond_of_the_strip_lies_over_the_line_and_hides_nothing_of_the_heat_map(cell: Cell) -> None:
    training(cell)
    strip = cell.page.locator(".beholder-strip-map")
    before = shot_of(strip)
    alarm(cell, SPIKE)
    expect(diamonds(cell, ".beholder-strip-map")).to_have_count(1)
    after = shot_of(strip)
    middle = round(before.shape[1] * 19.5 / 60)
    line = 41
    assert before[line, middle].tolist() == before[line, 0].tolist() != [230, 81, 0]
    assert after[line, middle].tolist() == [230, 81, 0]
    np.testing.assert_array_equal(after[44:], before[44:])


def test_the_overview_has_a_diamond_at_each_section(cell: Cell) -> None:
    training(cell, shown=encoder())
    names = [section["name"] for section in encoder().sections]
    alarm(cell, NAN | {"section": names[3], "others": [names[200]]})
    expect(diamonds(cell, ".beholder-overview")).to_have_count(2)
    overview = box(cell.page.locator(".beholder-overview"))
    first, last = (box(each) for each in diamonds(cell, ".beholder-overview").all())
    assert overview["y"] - 8 <= first["y"] < last["y"] < overview["y"] + overview["height"]
