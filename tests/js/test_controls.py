"""The toolbar: each control says what the user chose, shows what Python set, and can always be used."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from beholder_widget.choices import choices
from tests.js.cell import Cell, box, picture

SHOWN = picture(("fc.weight", 40))
UNDER_MORE = {"Variance window", "Show all data", "Square cells", "Lowest colour", "Highest colour"}

CONTROLS: dict[str, tuple[str, object, Callable[[Cell], object]]] = {
    "Values": ("values", "gradients", lambda cell: cell.control("Values").select_option("gradients")),
    "Mode": ("mode", "variance", lambda cell: cell.control("Mode").select_option("variance")),
    "Variance window": ("window", 7, lambda cell: cell.control("Variance window").fill("7")),
    "Scaling": ("scaling", "all", lambda cell: cell.control("Scaling").select_option("all")),
    "Colormap": ("colormap", "viridis", lambda cell: cell.control("Colormap").select_option("viridis")),
    "Show all data": ("show_all", True, lambda cell: cell.control("Show all data").check()),
    "Square cells": ("square", True, lambda cell: cell.control("Square cells").check()),
    "Updates per second": ("rate", 3, lambda cell: cell.control("Updates per second").fill("3")),
    "Record": ("recording", True, lambda cell: cell.page.get_by_role("button", name="Record", exact=True).click()),
    "Select": ("select", "fc", lambda cell: cell.control("Select").fill("fc")),
}


def opened(cell: Cell, label: str) -> Cell:
    """Open the menu where the control stands there."""
    if label in UNDER_MORE:
        cell.page.get_by_role("button", name="More", exact=True).click()
    return cell


def with_standing_clock(cell: Cell) -> Cell:
    """Open the cell, then stop the page's clock: nothing is sent because typing has rested."""
    cell.page.clock.install(time=0)
    cell.open()
    cell.page.clock.pause_at(60)
    return cell


@pytest.mark.parametrize("label", CONTROLS)
def test_a_control_sends_what_the_user_chose(cell: Cell, label: str) -> None:
    name, value, use = CONTROLS[label]
    use(opened(cell.open(), label))
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
    cell.open().settle(**{trait: value})
    expect(cell.control(label)).to_have_value(shown)


def test_the_checkbox_shows_what_python_set(cell: Cell) -> None:
    cell.open().settle(show_all=True)
    expect(cell.control("Show all data")).to_be_checked()


def test_a_slider_shows_its_number_and_nought_as_paused(cell: Cell) -> None:
    cell.open().settle(rate=0.5)
    toolbar = cell.page.get_by_role("toolbar", name="Beholder")
    expect(toolbar).to_contain_text("Updates per second0.5/s")
    cell.control("Updates per second").fill("0")
    expect(toolbar).to_contain_text("Updates per secondpaused")
    expect(cell.control("Updates per second")).to_have_attribute("aria-valuetext", "paused")


def test_new_choices_are_offered_and_the_chosen_one_stays(cell: Cell) -> None:
    cell.open()
    choices = [{"value": "parameters", "label": "parameters"}, {"value": "optimizer", "label": "optimizer state"}]
    cell.call("settle", {}, {"values": choices})
    expect(cell.control("Values").locator("option")).to_have_text(["parameters", "optimizer state"])
    expect(cell.control("Values")).to_have_value("parameters")


def test_chosen_values_that_are_offered_no_more_keep_their_words(cell: Cell) -> None:
    cell.open()
    ever, state = {"value": "auto", "label": "automatic"}, {"value": "optimizer", "label": "optimizer state"}
    cell.call("settle", {"values": "optimizer"}, {"values": [ever, state]})
    cell.call("settle", {}, {"values": [ever]})
    expect(cell.control("Values").locator("option")).to_have_text(["automatic", "optimizer state"])
    expect(cell.control("Values")).to_have_value("optimizer")


def test_a_rank_can_be_chosen_where_there_are_several_and_is_told_as_a_number(cell: Cell) -> None:
    cell.open()
    expect(cell.control("Rank")).to_be_hidden()
    ranks = [
        {"value": value, "label": label} for value, label in (("0", "rank 0"), ("1", "rank 1"), ("all", "all ranks"))
    ]
    cell.call("settle", {}, {"ranks": ranks})
    expect(cell.control("Rank")).to_have_value("0")
    cell.control("Rank").select_option("rank 1")
    cell.control("Rank").select_option("all ranks")
    assert cell.sent("set") == [
        {"type": "set", "name": "rank", "value": 1},
        {"type": "set", "name": "rank", "value": "all"},
    ]
    cell.call("settle", {"rank": "all"}, {"ranks": []})
    expect(cell.control("Rank")).to_be_hidden()


def test_the_button_says_what_it_will_do(cell: Cell) -> None:
    cell.open().settle(recording=True)
    cell.page.get_by_role("button", name="Stop recording", exact=True).click()
    expect(cell.page.get_by_role("button", name="Record", exact=True)).to_be_visible()
    assert cell.sent("set") == [{"type": "set", "name": "recording", "value": False}]


def test_a_dragged_slider_sends_its_last_value_and_not_each_one(cell: Cell) -> None:
    opened(cell.open(), "Variance window").control("Variance window").evaluate(
        "(range) => { for (let value = 2; value <= 100; value += 1) {"
        " range.value = value; range.dispatchEvent(new Event('input')); } }"
    )
    assert [message["value"] for message in cell.wait_for_sent("set", 2)] == [2, 100]


def test_a_slider_does_not_jump_back_while_the_kernel_is_behind(cell: Cell) -> None:
    slider = opened(cell.open(), "Variance window").control("Variance window")
    slider.fill("20")
    slider.fill("30")
    cell.settle(window=20)
    expect(slider).to_have_value("30")


def test_the_windows_slider_is_dimmed_but_not_disabled_while_no_variance_is_shown(cell: Cell) -> None:
    window = cell.open().control("Variance window")
    expect(window).to_have_css("opacity", "0.5")
    expect(window).to_be_enabled()
    cell.control("Mode").select_option("variance")
    expect(window).to_have_css("opacity", "1")


@pytest.mark.parametrize("key", ["Enter", "Tab"])
@pytest.mark.usefixtures("own_context")
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


@pytest.mark.usefixtures("own_context")
def test_a_filter_that_is_being_typed_is_not_replaced_by_pythons(cell: Cell) -> None:
    select = with_standing_clock(cell).control("Select")
    select.press_sequentially("laye")
    cell.settle(select="conv")
    expect(select).to_have_value("laye")


def test_the_reason_for_another_refusal_is_told_below_the_picture(cell: Cell) -> None:
    cell.open().call("reject", "colormap", "colormap must be one that matplotlib has, not 'magna'")
    expect(cell.problem).to_have_text("colormap must be one that matplotlib has, not 'magna'")


WAITS = "waits for the running cell"


def waits(cell: Cell) -> None:
    """Let the time pass within which a kernel that is not busy answers a control."""
    cell.page.clock.fast_forward(2000)


@pytest.mark.parametrize("label", CONTROLS)
@pytest.mark.usefixtures("own_context")
def test_a_control_without_an_answer_says_that_it_waits_until_it_has_one(cell: Cell, label: str) -> None:
    name, value, use = CONTROLS[label]
    cell.page.clock.install()
    use(opened(cell.open(), label))
    cell.wait_for_sent("set", 1)
    waits(cell)
    expect(cell.status).to_contain_text(f"{label} {WAITS}.")
    button = cell.page.get_by_role("button", name="Stop recording", exact=True)
    control = button if label == "Record" else cell.control(label)
    expect(control).to_have_accessible_description(WAITS)
    expect(control).to_contain_class("beholder-waits")
    cell.settle(**{name: value})
    expect(cell.status).not_to_contain_text(WAITS)
    expect(cell.page.locator(".beholder-waits")).to_have_count(0)


@pytest.mark.usefixtures("own_context")
def test_a_control_that_waits_keeps_what_the_user_chose(cell: Cell) -> None:
    cell.page.clock.install()
    cell.open().control("Mode").select_option("variance")
    waits(cell)
    cell.page.clock.fast_forward(60_000)
    expect(cell.control("Mode")).to_have_value("variance")


@pytest.mark.parametrize("choices", [None, {}, {"values": 3, "ranges": {"window": "wide"}}, {"colormaps": ["magma"]}])
def test_the_view_stands_whatever_is_missing_of_the_choices(cell: Cell, choices: object) -> None:
    cell.open(_beholder_choices=choices).show(1, SHOWN)
    for label, shown in {"Mode": "current", "Scaling": "section", "Colormap": "magma"}.items():
        expect(cell.control(label)).to_have_value(shown)
    expect(cell.canvas).to_be_visible()


def test_limits_of_the_controls_are_those_that_python_tells(cell: Cell) -> None:
    choices = {"ranges": {"window": [3, 40], "rate": [0.5, 20]}, "select_length": 12}
    cell.open(_beholder_choices=choices)
    for label, least, most in [("Variance window", "3", "40"), ("Updates per second", "0.5", "20")]:
        expect(cell.control(label)).to_have_attribute("min", least)
        expect(cell.control(label)).to_have_attribute("max", most)
    cell.control("Select").press_sequentially("layer4.downsample")
    expect(cell.control("Select")).to_have_value("layer4.downs")


@pytest.mark.parametrize("label", ["Select", "Values", "Updates per second", "More"])
def test_keys_typed_into_the_widget_do_not_reach_the_notebook(cell: Cell, label: str) -> None:
    cell.open().page.evaluate(
        "window.heard = []; document.addEventListener('keydown', (event) => {"
        " if (!event.target.closest('[data-lm-suppress-shortcuts]')) window.heard.push(event.key) }, true);"
        "document.addEventListener('keydown', ({ key }) => window.heard.push(key))"
    )
    for key in ["d", "d", "Shift+Enter", "Control+Enter", "Control+s"]:
        cell.page.get_by_label(label, exact=True).first.press(key)
    assert cell.page.evaluate("window.heard.filter((key) => key !== 'Control')") == ["s", "s"]


def test_the_toolbar_is_left_alone_while_nothing_of_it_changes(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.page.evaluate(
        "window.changes = 0; new MutationObserver((seen) => { window.changes += seen.length }).observe("
        "document.querySelector('.beholder-toolbar'), "
        "{ subtree: true, childList: true, attributes: true, characterData: true })"
    )
    for number in range(2, 6):
        cell.show(number, SHOWN)
    assert cell.page.evaluate("window.changes") == 0


def test_the_automatic_colormap_says_which_one_it_is(cell: Cell) -> None:
    cell.open(colormap="auto").show(1, picture(("a", 40)), colormap="coolwarm", settings={"colormap": "auto"})
    chosen = cell.control("Colormap").locator("option:checked")
    expect(chosen).to_have_text("automatic (coolwarm)")
    cell.show(2, picture(("a", 40)), colormap="viridis", settings={"colormap": "viridis"})
    expect(chosen).to_have_text("automatic")


@pytest.mark.parametrize(
    ("width", "words"), [("1500px", "all, or layer4.*|fc.*"), ("1080px", "all"), ("900px", "all"), ("600px", "all")]
)
def test_the_filter_says_what_is_shown_in_as_many_words_as_it_has_room_for(cell: Cell, width: str, words: str) -> None:
    cell.open(width=width).show(1, SHOWN)
    expect(cell.control("Select")).to_have_attribute("placeholder", words)


def test_the_menu_shows_the_whole_automatic_colormap(cell: Cell) -> None:
    cell.open(width="700px", colormap="auto").show(1, SHOWN, colormap="coolwarm", settings={"colormap": "auto"})
    cell.page.get_by_role("button", name="More", exact=True).click()
    chosen = cell.control("Colormap")
    expect(chosen.locator("option:checked")).to_have_text("automatic (coolwarm)")
    assert chosen.evaluate("(select) => select.scrollWidth <= select.clientWidth")


WIDEST_CUT = """(all) => Math.max(...all.map((each) => {
  const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(each);
  const context = document.createElement("canvas").getContext("2d");
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const words = context.measureText(each.selectedOptions[0].label).width;
  return words - (each.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
}))"""
"""By how many px the words of a drop-down are wider than its room."""


@pytest.mark.parametrize(("width", "count"), [("1160px", 10), ("1100px", 9)])
def test_the_toolbar_is_one_row_on_a_wide_page_with_room_to_spare(cell: Cell, width: str, count: int) -> None:
    cell.open(width=width, colormap="auto").show(1, SHOWN, colormap="coolwarm", settings={"colormap": "auto"})
    row = box(cell.page.get_by_role("toolbar", name="Beholder"))
    assert row["height"] == 32
    # A mark that waits for an alert has a place but is not there.
    controls = cell.page.locator(".beholder-toolbar :is(select, input, button):visible").all()
    assert len(controls) == count
    assert cell.page.locator(".beholder-toolbar select:visible").evaluate_all(WIDEST_CUT) <= 0.5
    for control in controls:
        assert row["y"] <= box(control)["y"]
        assert box(control)["x"] + box(control)["width"] <= row["x"] + row["width"]


@pytest.mark.parametrize("width", ["1200px", "1034px", "1000px", "900px", "820px", "700px"])
def test_what_is_chosen_is_read_in_full_in_the_row_or_under_more(cell: Cell, width: str) -> None:
    offered = choices(["auto", "activations"])
    cell.open(width=width, _beholder_choices=offered, values="auto", mode="change", colormap="auto")
    for number, colormap in enumerate(["coolwarm", "grayscale"], 1):
        cell.show(number, SHOWN, colormap=colormap, settings={"colormap": "auto"})
        row = cell.page.get_by_role("toolbar", name="Beholder")
        assert row.evaluate("(row) => row.scrollWidth <= row.clientWidth")
        assert row.locator("select:visible").evaluate_all(WIDEST_CUT) <= 0.5
    cell.page.get_by_role("button", name="More", exact=True).click()
    for label in ("Values", "Mode", "Scaling", "Colormap", "Select", "Updates per second"):
        expect(cell.control(label)).to_be_visible()


@pytest.mark.parametrize(
    ("width", "row"),
    [
        ("1080px", {"Values", "Mode", "Scaling", "Colormap", "Select", "Updates per second"}),
        ("900px", {"Values", "Mode", "Scaling", "Colormap", "Select"}),
        ("700px", {"Values", "Scaling", "Select"}),
        ("400px", {"Values"}),
    ],
)
def test_what_has_no_room_in_the_row_stands_under_more(cell: Cell, width: str, row: set[str]) -> None:
    cell.open(width=width).show(1, SHOWN)
    every = {"Values", "Mode", "Scaling", "Colormap", "Select", "Updates per second"} | UNDER_MORE
    assert {label for label in every if cell.control(label).is_visible()} == row
    cell.page.get_by_role("button", name="More", exact=True).click()
    for label in every:
        expect(cell.control(label)).to_be_visible()


@pytest.mark.parametrize("width", ["1160px", "1070px", "1010px", "940px", "890px"])
def test_pin_stays_beside_mode_while_changes_since_it_are_shown(cell: Cell, width: str) -> None:
    offered = choices(["auto", "activations"])
    cell.open(width=width, _beholder_choices=offered, mode="change", colormap="auto")
    cell.show(1, SHOWN, colormap="coolwarm", settings={"colormap": "auto"})
    row = cell.page.get_by_role("toolbar", name="Beholder")
    expect(row.get_by_role("button", name="Pin")).to_be_visible()
    expect(row.get_by_label("Mode")).to_be_visible()
    assert row.evaluate("(row) => row.scrollWidth <= row.clientWidth")
    assert row.locator("select:visible").evaluate_all(WIDEST_CUT) <= 0.5


@pytest.mark.parametrize("width", ["1184px", "1140px", "1100px", "1020px", "900px", "820px", "760px"])
def test_what_is_chosen_is_not_cut_by_the_wider_words_of_a_recording(cell: Cell, width: str) -> None:
    offered = choices(["auto", "activations"])
    cell.open(width=width, _beholder_choices=offered, values="auto", mode="change", colormap="auto", recording=False)
    cell.show(1, SHOWN, colormap="coolwarm", settings={"colormap": "auto"})
    cell.settle(recording=True)
    row = cell.page.get_by_role("toolbar", name="Beholder")
    expect(row.get_by_role("button", name="Stop recording")).to_be_visible()
    assert row.locator("select:visible").evaluate_all(WIDEST_CUT) <= 0.5
    assert row.evaluate("(row) => row.scrollWidth <= row.clientWidth")


@pytest.mark.parametrize("width", ["860px", "700px", "600px"])
def test_what_is_chosen_is_not_cut_when_the_widget_has_become_narrower(cell: Cell, width: str) -> None:
    cell.open(width="1080px").show(1, SHOWN)
    cell.resize(width)
    row = cell.page.get_by_role("toolbar", name="Beholder")
    assert row.locator("select:visible").evaluate_all(WIDEST_CUT) <= 0.5
    assert row.evaluate("(row) => row.scrollWidth <= row.clientWidth")


@pytest.mark.parametrize("width", ["1400px", "860px"])
def test_a_filter_is_read_in_full_where_there_is_room_and_elsewhere_ends_with_an_ellipsis(
    cell: Cell, width: str
) -> None:
    cell.page.set_viewport_size({"width": 1500, "height": 1000})
    cell.open(width=width, select="layer4.*|layer3.*|fc.*").show(1, SHOWN)
    filter_ = cell.control("Select")
    expect(filter_).to_have_css("text-overflow", "ellipsis")
    assert filter_.evaluate("(input) => input.scrollWidth <= input.clientWidth")
    cell.settle(select="layer4.*|layer3.*|layer2.*|layer1.*|conv1.*|bn1.*|downsample.*|fc.*")
    assert cell.page.get_by_role("toolbar", name="Beholder").evaluate("(row) => row.scrollWidth <= row.clientWidth")


@pytest.mark.parametrize("width", ["1080px", "900px", "700px", "400px"])
def test_the_rows_of_the_menu_are_all_as_high(cell: Cell, width: str) -> None:
    cell.open(width=width).show(1, SHOWN)
    cell.page.get_by_role("button", name="More", exact=True).click()
    heights = "(menu) => [...menu.querySelectorAll('.beholder-menu-rows > *')].map((row) => row.offsetHeight)"
    menu = cell.page.get_by_role("dialog", name="More")
    assert set(menu.evaluate(heights)) - {0} == {28}
    names = "(names) => names.map(({ offsetHeight }) => offsetHeight)"
    assert set(menu.locator(".beholder-name:visible").evaluate_all(names)) == {16}
    beside = "([name, range]) => range.getBoundingClientRect().left - name.getBoundingClientRect().right"
    for slide in menu.locator(".beholder-slide:visible").all():
        assert slide.locator(".beholder-name, .beholder-range").evaluate_all(beside) >= 8


def test_escape_closes_the_menu_and_gives_the_focus_back(cell: Cell) -> None:
    more = cell.open().page.get_by_role("button", name="More", exact=True)
    more.press("Enter")
    expect(more).to_have_attribute("aria-expanded", "true")
    expect(cell.page.get_by_role("dialog", name="More")).to_be_visible()
    cell.page.keyboard.press("Escape")
    expect(cell.page.get_by_role("dialog", name="More")).to_be_hidden()
    expect(more).to_be_focused()
    expect(more).to_have_attribute("aria-expanded", "false")


def test_the_toolbar_is_one_stop_for_tab_and_the_arrows_move_in_it(cell: Cell) -> None:
    cell.open().control("Values").focus()
    cell.page.keyboard.press("ArrowRight")
    expect(cell.control("Mode")).to_be_focused()
    cell.page.keyboard.press("ArrowLeft")
    cell.page.keyboard.press("ArrowLeft")
    expect(cell.page.get_by_role("button", name="More", exact=True)).to_be_focused()
    assert cell.sent("set") == []
    expect(cell.page.locator(".beholder-toolbar :is(select, input, button)[tabindex='0']")).to_have_count(1)


def test_limits_are_sent_when_both_are_known_and_taken_away_when_both_are_empty(cell: Cell) -> None:
    opened(cell.open(), "Lowest colour").control("Lowest colour").fill("-1")
    cell.control("Highest colour").fill("2e-1")
    cell.control("Highest colour").press("Enter")
    assert cell.wait_for_sent("set", 1)[-1]["value"] == [-1, 0.2]
    cell.settle(limits=[-1, 0.2])
    for label in ["Lowest colour", "Highest colour"]:
        cell.control(label).fill("")
    cell.control("Highest colour").press("Enter")
    cell.wait_until("harness.model.sentOf('set').at(-1).value === null")


def test_limits_the_wrong_way_round_are_told_and_not_sent(cell: Cell) -> None:
    opened(cell.open(limits=[0, 1]), "Lowest colour").control("Lowest colour").fill("3")
    cell.control("Lowest colour").press("Enter")
    expect(cell.page.get_by_text("The low limit is above the high one.")).to_be_visible()
    assert cell.sent("set") == []


def test_the_picture_is_saved_as_shown_and_whole(cell: Cell) -> None:
    cell.open().show(1, SHOWN, step=600)
    cell.page.get_by_role("button", name="More", exact=True).click()
    for name, file in [("Save picture as shown", "beholder-step-600.png")]:
        with cell.page.expect_download() as download:
            cell.page.get_by_role("button", name=name).click()
        assert download.value.suggested_filename == file
    with cell.page.expect_download() as download:
        cell.page.get_by_role("button", name="Save whole picture").click()
    assert download.value.suggested_filename == "beholder-step-600-whole.png"
    assert download.value.path().read_bytes().startswith(b"\x89PNG")


def test_the_run_is_exported_by_the_kernel(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.page.get_by_role("button", name="More", exact=True).click()
    cell.page.get_by_role("button", name="Export the run").click()
    assert len(cell.sent("export")) == 1
    expect(cell.page.get_by_text("The kernel writes it")).to_be_visible()
    cell.call("status", {"saved": ["beholder-recordings/beholder-run.mp4"]})
    expect(cell.page.get_by_role("button", name="Download")).to_be_visible()
