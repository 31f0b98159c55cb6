"""The toolbar: each control says what the user chose, shows what Python set, and can always be used."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.js.cell import Cell, picture

SHOWN = picture(("fc.weight", 40))

CONTROLS = {
    "Values": ("values", "gradients", lambda cell: cell.control("Values").select_option("gradients")),
    "Mode": ("mode", "variance", lambda cell: cell.control("Mode").select_option("variance")),
    "Variance window": ("window", 7, lambda cell: cell.control("Variance window").fill("7")),
    "Scaling": ("scaling", "all", lambda cell: cell.control("Scaling").select_option("all")),
    "Colormap": ("colormap", "viridis", lambda cell: cell.control("Colormap").select_option("viridis")),
    "Show all data": ("show_all", True, lambda cell: cell.control("Show all data").check()),
    "Updates per second": ("rate", 3, lambda cell: cell.control("Updates per second").fill("3")),
    "Record": ("recording", True, lambda cell: cell.page.get_by_role("button", name="Record", exact=True).click()),
    "Select": ("select", "fc", lambda cell: cell.control("Select").fill("fc")),
}


def with_standing_clock(cell: Cell) -> Cell:
    """Open the cell, then stop the page's clock: nothing is sent because typing has rested."""
    cell.page.clock.install(time=0)
    cell.open()
    cell.page.clock.pause_at(60)
    return cell


@pytest.mark.parametrize(("name", "value", "use"), CONTROLS.values(), ids=CONTROLS)
def test_a_control_sends_what_the_user_chose(cell: Cell, name: str, value: object, use: Callable[[Cell], None]) -> None:
    use(cell.open())
    assert cell.wait_for_sent("set", 1) == [{"type": "set", "name": name, "value": value}]


@pytest.mark.parametrize("label", CONTROLS)
def test_a_control_can_be_used_whatever_is_shown(cell: Cell, label: str) -> None:
    cell.open().send_frame(1, kind="placeholder", text="nothing yet")
    button = cell.page.get_by_role("button", name=label, exact=True)
    expect(button if label == "Record" else cell.control(label)).to_be_enabled()


@pytest.mark.parametrize(
    ("label", "trait", "value", "shown"),
    [
        ("Values", "values", "frame", "frame"),
        ("Mode", "mode", "variance", "variance"),
        ("Variance window", "window", 42, "42"),
        ("Scaling", "scaling", "all", "all"),
        ("Colormap", "colormap", "coolwarm", "coolwarm"),
        ("Colormap", "colormap", "twilight_shifted", "twilight_shifted"),
        ("Updates per second", "rate", 3, "3"),
        ("Updates per second", "rate", 60, "60"),
        ("Select", "select", "fc", "fc"),
    ],
)
def test_a_control_shows_what_python_set(cell: Cell, label: str, trait: str, value: object, shown: str) -> None:
    cell.open().change_trait(trait, value)
    expect(cell.control(label)).to_have_value(shown)


def test_the_checkbox_shows_what_python_set(cell: Cell) -> None:
    cell.open().change_trait("show_all", True)
    expect(cell.control("Show all data")).to_be_checked()


def test_a_slider_shows_its_number_and_nought_as_paused(cell: Cell) -> None:
    cell.open().change_trait("rate", 0.5)
    toolbar = cell.page.get_by_role("group", name="Beholder")
    expect(toolbar).to_contain_text("Updates per second0.5")
    cell.control("Updates per second").fill("0")
    expect(toolbar).to_contain_text("Updates per secondpaused")
    expect(cell.control("Updates per second")).to_have_attribute("aria-valuetext", "paused")


def test_new_choices_are_offered_and_the_chosen_one_stays(cell: Cell) -> None:
    cell.open()
    choices = [{"value": "parameters", "label": "parameters"}, {"value": "optimizer", "label": "optimizer state"}]
    cell.change_trait("_beholder_choices", {"values": choices, "colormaps": ["magma", "gray"]})
    expect(cell.control("Values").locator("option")).to_have_text(["parameters", "optimizer state"])
    expect(cell.control("Values")).to_have_value("parameters")
    expect(cell.control("Colormap").locator("option")).to_have_text(["magma", "gray"])


def test_the_button_says_what_it_will_do(cell: Cell) -> None:
    cell.open().change_trait("recording", True)
    cell.page.get_by_role("button", name="Stop recording", exact=True).click()
    expect(cell.page.get_by_role("button", name="Record", exact=True)).to_be_visible()
    assert cell.sent("set") == [{"type": "set", "name": "recording", "value": False}]


def test_a_dragged_slider_sends_its_last_value_and_not_each_one(cell: Cell) -> None:
    cell.open().control("Variance window").evaluate(
        "(range) => { for (let value = 2; value <= 100; value += 1) {"
        " range.value = value; range.dispatchEvent(new Event('input')); } }"
    )
    assert [message["value"] for message in cell.wait_for_sent("set", 2)] == [2, 100]


def test_a_slider_does_not_jump_back_while_the_kernel_is_behind(cell: Cell) -> None:
    slider = cell.open().control("Variance window")
    slider.fill("20")
    slider.fill("30")
    cell.change_trait("window", 20)
    expect(slider).to_have_value("30")


def test_the_window_is_dimmed_but_not_disabled_while_no_variance_is_shown(cell: Cell) -> None:
    cell.open()
    window = cell.page.locator(".beholder-control", has=cell.control("Variance window"))
    expect(window).to_have_css("opacity", "0.5")
    cell.control("Mode").select_option("variance")
    expect(window).to_have_css("opacity", "1")


@pytest.mark.parametrize("key", ["Enter", "Tab"])
def test_a_filter_is_sent_on_enter_and_on_leaving(cell: Cell, key: str) -> None:
    select = with_standing_clock(cell).control("Select")
    select.press_sequentially("fc")
    select.press(key)
    assert cell.sent("set") == [{"type": "set", "name": "select", "value": "fc"}]


def test_a_refused_filter_is_kept_for_mending_with_the_reason_beside_it(cell: Cell) -> None:
    select = cell.open().control("Select")
    select.fill("layer[")
    cell.wait_for_sent("set", 1)
    cell.call("reject", "select", "'layer[' is no pattern")
    expect(cell.page.get_by_text("'layer[' is no pattern")).to_be_visible()
    expect(select).to_have_value("layer[")
    expect(select).to_have_accessible_description("'layer[' is no pattern")
    select.fill("layer")
    expect(cell.page.get_by_text("'layer[' is no pattern")).to_be_hidden()


def test_escape_puts_back_the_filter_in_force(cell: Cell) -> None:
    select = cell.open(select="conv").control("Select")
    select.fill("layer[")
    select.press("Escape")
    expect(select).to_have_value("conv")


def test_a_filter_that_is_being_typed_is_not_replaced_by_pythons(cell: Cell) -> None:
    select = with_standing_clock(cell).control("Select")
    select.press_sequentially("laye")
    cell.change_trait("select", "conv")
    expect(select).to_have_value("laye")


def test_the_reason_for_another_refusal_is_told_below_the_picture(cell: Cell) -> None:
    cell.open().call("reject", "colormap", "colormap must be one that matplotlib has, not 'magna'")
    expect(cell.problem).to_have_text("colormap must be one that matplotlib has, not 'magna'")
