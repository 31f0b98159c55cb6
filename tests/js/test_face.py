"""The face: singling out and the trail back, the panel with its limits, finding a value, nothing moved by data."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from beholder_widget import tiling
from beholder_widget.choices import choices
from beholder_widget.rendering import coloring
from tests.js.cell import Cell, Picture, box, described, is_seen_whole, picture, picture_of
from tests.js.models import resnet50
from tests.js.themes import set_theme

CHOICES = choices(["auto", "parameters", "gradients"])
SHOWN = picture(("conv.weight", 60), ("conv.bias", 4), ("fc.weight", 60))
ONE = picture_of(["layer3.0.conv2.weight"], [tiling.plan((48, 40), show_all=True)])
FIGURES = ["min", "mean", "max", "RMS", "standard deviation", "zeros", "not finite", "clipped"]


def panel_of(cell: Cell) -> Cell:
    """Show one section, whose panel stands beside it."""
    cell.open(_beholder_choices=CHOICES).show(1, ONE, step=600)
    expect(cell.page.get_by_role("region", name="Section")).to_be_visible()
    return cell


def drawn(cell: Cell) -> object:
    """Return the picture as it is drawn now, to be compared with another one."""
    return cell.canvas.evaluate("(canvas) => canvas.toDataURL()")


def selects(cell: Cell, count: int) -> list[object]:
    """Return the filters that the page has sent."""
    return [message["value"] for message in cell.wait_for_sent("set", count) if message["name"] == "select"]


def test_a_click_on_a_name_singles_the_section_out_and_the_trail_leads_back(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.page.get_by_role("treeitem", name="fc.weight", exact=True).click()
    assert selects(cell, 1) == ["fc.weight"]
    cell.settle(select="fc.weight")
    expect(cell.page.get_by_role("navigation", name="Sections shown")).to_contain_text("fc.weight")
    cell.page.get_by_role("button", name="all", exact=True).click()
    assert selects(cell, 2)[-1] == ""


def test_beside_the_number_of_sections_stands_how_many_parameters_are_frozen(cell: Cell) -> None:
    cell.open().show(1, SHOWN, frozen=2)
    expect(cell.page.locator(".beholder-count")).to_have_text("3 sections, 2 frozen not shown")
    cell.show(2, SHOWN)
    expect(cell.page.locator(".beholder-count")).to_have_text("3 sections")


def test_a_click_on_a_bracket_singles_the_module_out_and_escape_goes_back_step_by_step(cell: Cell) -> None:
    cell.open().show(1, resnet50())
    cell.page.get_by_role("treeitem", name="layer1.0, ").click(position={"x": 8, "y": 60})
    assert selects(cell, 1) == ["layer1.0.*"]
    cell.settle(select="layer1.0.*")
    cell.page.get_by_role("treeitem", name="layer1.0.conv1.weight", exact=True).focus()
    cell.page.keyboard.press("Enter")
    assert selects(cell, 2)[0] == "layer1.0.*"
    cell.page.get_by_role("treeitem").first.focus()
    cell.page.keyboard.press("Escape")
    cell.page.keyboard.press("Escape")
    assert selects(cell, 4)[-2:] == ["layer1.0.*", ""]


def test_the_focus_stays_in_the_widget_when_what_had_it_is_gone_so_that_escape_leads_back(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.page.get_by_role("treeitem", name="fc.weight", exact=True).focus()
    cell.page.keyboard.press("Enter")
    cell.settle(select="fc.weight")
    cell.show(2, picture(("fc.weight", 60)))
    cell.page.keyboard.press("Escape")
    assert selects(cell, 2)[-1] == ""


def test_the_panel_tells_facts_and_figures_with_their_names_in_full(cell: Cell) -> None:
    panel = panel_of(cell).page.get_by_role("region", name="Section")
    for words in [
        "layer3.0.conv2.weight",
        "(48, 40) · float32 · cpu · trainable",
        "1,920 values, all shown",
        "step 600",
    ]:
        expect(panel).to_contain_text(words)
    assert panel.get_by_role("rowheader").all_inner_texts() == FIGURES


def test_a_section_of_zeros_says_so_in_its_figures(cell: Cell) -> None:
    plan = tiling.plan((4, 8), show_all=True)
    zeros = np.zeros(plan.shape)
    cell.open(_beholder_choices=CHOICES).show(1, Picture([zeros], [described("fc.weight", plan, zeros)]))
    panel = cell.page.get_by_role("region", name="Section")
    for name, words in [("min", "0"), ("max", "0"), ("zeros", "32, 100 %")]:
        expect(panel.get_by_role("row").filter(has_text=name).get_by_role("cell").first).to_have_text(words)


def test_the_panel_tells_figures_of_the_whole_tensor_beside_those_of_a_sample(cell: Cell) -> None:
    sample = picture_of(["fc.weight"], [tiling.plan((25_088, 4_096))])
    cell.open(_beholder_choices=CHOICES).show(1, sample, step=600)
    (asked,) = cell.wait_for_sent("whole", 1)
    assert asked["section"] == 0
    panel = cell.page.get_by_role("region", name="Section")
    assert panel.get_by_role("columnheader").all_inner_texts() == ["step 600"]
    figures = {"step": 580, "first_step": 580, "min": -2.5, "max": 3.25, "rms": 0.125, "zeros": 1027, "nonfinite": 1}
    cell.call("whole", asked, figures)
    expect(panel.get_by_role("columnheader")).to_have_text(["step 600", "whole, step 580"])
    for name, words in [
        ("min", "\N{MINUS SIGN}2.500"),
        ("RMS", "0.1250"),
        ("not finite", "1, under 0.1 %"),
        ("mean", ""),
    ]:
        expect(panel.get_by_role("row").filter(has_text=name).get_by_role("cell").last).to_have_text(words)
    # It is asked for anew from time to time only, and another section's figures are not taken for its own.
    cell.show(2, sample, step=601)
    assert len(cell.sent("whole")) == 1
    cell.call("whole", asked | {"section": 1}, figures | {"step": 1, "first_step": 1})
    expect(panel.get_by_role("columnheader").last).to_have_text("whole, step 580")


def test_the_panel_tells_the_steps_of_a_tensor_that_was_looked_at_in_pieces(cell: Cell) -> None:
    sample = picture_of(["fc.weight"], [tiling.plan((25_088, 4_096))])
    cell.open(_beholder_choices=CHOICES).show(1, sample, step=6000)
    (asked,) = cell.wait_for_sent("whole", 1)
    figures = {"step": 5273, "first_step": 0, "min": 0, "max": 80, "rms": 0.125, "zeros": 1027, "nonfinite": 0}
    cell.call("whole", asked, figures)
    heads = cell.page.get_by_role("region", name="Section").get_by_role("columnheader")
    expect(heads).to_have_text(["step 6,000", "whole, steps 0 to 5,273"])


@pytest.mark.parametrize("width", ["1080px", "700px", "400px"])
def test_figures_of_the_whole_tensor_are_not_cut_at_the_panels_edge(cell: Cell, width: str) -> None:
    sample = picture_of(["fc.weight"], [tiling.plan((25_088, 4_096))])
    many = [{**sample.sections[0], "zeros": 123_456, "nan": 98_765}]
    cell.open(width=width, _beholder_choices=CHOICES)
    cell.show(1, sample, sections=many, step=1_497_000, variance_of=50)
    (asked,) = cell.wait_for_sent("whole", 1)
    figures = {"min": -2.5e-5, "max": 3.25e-5, "rms": 0.125e-5, "zeros": 12_345_678, "nonfinite": 98_765_432}
    cell.call("whole", asked, {"step": 1_496_990, "first_step": 1_496_990} | figures)
    panel = cell.page.get_by_role("region", name="Section")
    expect(panel.get_by_role("columnheader").last).to_have_text("whole, step 1,496,990")
    for figure in panel.locator("th, td").all():
        assert is_seen_whole(figure) or not figure.inner_text()


@pytest.mark.parametrize("width", ["1080px", "850px"])
def test_the_panel_of_a_zoomed_view_has_its_figures_in_lines_and_go_to_in_sight(cell: Cell, width: str) -> None:
    sample = picture_of(["decoder.big.weight"], [tiling.plan((300, 300))])
    cell.open(width=width, _beholder_choices=CHOICES).show(1, sample, step=68)
    (asked,) = cell.wait_for_sent("whole", 1)
    figures = {"step": 68, "first_step": 68, "min": -0.2603, "max": 1.273, "rms": 0.5822, "zeros": 0, "nonfinite": 1}
    cell.call("whole", asked, figures)
    cell.frame.focus()
    cell.page.keyboard.press("+")
    expect(cell.page.locator(".beholder-panel-zoomed")).to_be_visible()
    panel = cell.page.get_by_role("region", name="Section")
    share = panel.get_by_role("row").filter(has_text="not finite").get_by_role("cell").last
    expect(share).to_have_text("1, under 0.1 %")
    assert box(share)["height"] <= 21
    where, go_to = box(panel), box(cell.control("Go to"))
    assert go_to["y"] + go_to["height"] <= where["y"] + where["height"]


def test_nothing_is_asked_of_a_tensor_that_is_shown_whole(cell: Cell) -> None:
    panel_of(cell)
    assert cell.sent("whole") == []


def test_the_panel_tells_the_value_that_is_pointed_at(cell: Cell) -> None:
    place = box(panel_of(cell).canvas)
    cell.page.mouse.move(place["x"] + 30, place["y"] + 30)
    panel = cell.page.get_by_role("region", name="Section")
    expect(panel.locator(".beholder-index")).to_have_text("[2, 2]")
    expect(panel.locator(".beholder-value")).to_contain_text("about")
    expect(panel.locator(".beholder-needle")).to_be_visible()


@pytest.mark.parametrize(("key", "share"), [("ArrowRight", 0.01), ("PageUp", 0.1)])
def test_an_end_of_the_colour_bar_is_a_slider_that_sets_limits(cell: Cell, key: str, share: float) -> None:
    end = panel_of(cell).page.get_by_role("slider", name="Low end of the colours")
    low, span = (float(end.get_attribute(f"aria-value{name}") or "") for name in ("now", "min"))
    whole = float(end.get_attribute("aria-valuemax") or "") - span
    end.press(key)
    limits = cell.wait_for_sent("set", 1)[0]
    assert limits["name"] == "limits"
    assert limits["value"][0] == pytest.approx(low + share * whole)
    assert float(end.get_attribute("aria-valuenow") or "") == pytest.approx(limits["value"][0])


def test_dragging_an_end_recolours_at_once_and_says_what_is_outside(cell: Cell) -> None:
    end = panel_of(cell).page.get_by_role("slider", name="High end of the colours")
    before = drawn(cell)
    place = box(end)
    cell.page.mouse.move(place["x"] + 12, place["y"] + 100)
    cell.page.mouse.down()
    cell.page.mouse.move(place["x"] - 120, place["y"] + 100, steps=3)
    cell.page.mouse.up()
    assert drawn(cell) != before
    expect(cell.page.locator(".beholder-shares")).to_contain_text("above")
    expect(cell.page.get_by_role("button", name="Limits by scaling")).to_be_visible()


@pytest.mark.parametrize("limits", [None, [0.0, 1.5], [-40.0, 2.0], [1.0, 1.0]])
def test_the_colours_of_the_bar_begin_and_end_under_its_two_ends(cell: Cell, limits: list[float] | None) -> None:
    panel_of(cell).settle(limits=limits)
    if limits:
        end = cell.page.get_by_role("slider", name="High end of the colours")
        expect(end).to_have_attribute("aria-valuenow", f"{limits[1]:g}")
    check_bar(cell)


@pytest.mark.parametrize("end", ["Low", "High"])
def test_the_colours_of_the_bar_follow_an_end_that_is_dragged(cell: Cell, end: str) -> None:
    slider = panel_of(cell).page.get_by_role("slider", name=f"{end} end of the colours")
    place = box(slider)
    cell.page.mouse.move(place["x"] + 12, place["y"] + 100)
    cell.page.mouse.down()
    for by in (60, 130):
        cell.page.mouse.move(place["x"] + 12 + (by if end == "Low" else -by), place["y"] + 100, steps=3)
        # The browser hands moves of the pointer over with its next frame.
        cell.page.wait_for_function(
            "([end, x]) => Math.abs(end.getBoundingClientRect().x - x) < 1",
            arg=[slider.element_handle(), place["x"] + (by if end == "Low" else -by)],
        )
        check_bar(cell)
    cell.page.mouse.up()


def test_limits_by_hand_are_written_as_those_of_the_scaling_and_keep_all_their_digits(cell: Cell) -> None:
    panel_of(cell).settle(limits=[-0.38385312345, 0.25])
    expect(cell.control("Low")).to_have_value("\N{MINUS SIGN}0.384")
    expect(cell.control("High")).to_have_value("0.25")
    cell.control("High").fill("0.5")
    cell.control("High").press("Enter")
    assert cell.wait_for_sent("set", 1)[-1]["value"] == [-0.38385312345, 0.5]


@pytest.mark.parametrize("typed", ["-0.75", "\N{MINUS SIGN}0.75"])
def test_a_limit_is_taken_with_either_sign(cell: Cell, typed: str) -> None:
    panel_of(cell).settle(limits=[-1.5, 0.25])
    expect(cell.control("High")).to_have_value("0.25")
    cell.control("Low").fill(typed)
    cell.control("Low").press("Enter")
    assert cell.wait_for_sent("set", 1)[-1]["value"] == [-0.75, 0.25]
    cell.control("Low").blur()
    cell.settle(limits=[-0.75, 0.25])
    expect(cell.control("Low")).to_have_value("\N{MINUS SIGN}0.75")


def check_bar(cell: Cell) -> None:
    """Compare the pixels of the colour bar with the limits that its two ends tell."""
    ends = [cell.page.get_by_role("slider", name=f"{end} end of the colours") for end in ("Low", "High")]
    low, high = (float(end.get_attribute("aria-valuenow") or "") for end in ends)
    least, most = (float(ends[0].get_attribute(f"aria-value{name}") or "") for name in ("min", "max"))
    shot = cell.page.locator(".beholder-bar-track").screenshot(style=".beholder-bar-end { opacity: 0 }")
    row = np.asarray(Image.open(io.BytesIO(shot)).convert("RGB")).astype(int)[6]
    levels = np.asarray(coloring.palette("magma")).reshape(-1, 3).astype(int)[4:256]
    values = least + (np.arange(len(row)) + 0.5) / len(row) * (most - least)
    pixel = (most - least) / len(row)
    assert np.abs(row[values < low - pixel] - levels[0]).max(initial=0) <= 1
    assert np.abs(row[values > high + pixel] - levels[-1]).max(initial=0) <= 1
    inside = (values > low + pixel) & (values < high - pixel)
    shares = (values[inside] - low) / (high - low or 1)
    assert np.abs(row[inside] - levels[np.rint(shares * 251).astype(int)]).max(initial=0) <= 16


def test_the_limits_can_be_left_to_the_scaling_again(cell: Cell) -> None:
    panel_of(cell).settle(limits=[-1, 1])
    cell.page.get_by_role("button", name="Limits by scaling").click()
    assert cell.wait_for_sent("set", 1)[0]["value"] is None


def test_go_to_leads_to_a_value_and_near_names_are_offered_for_one_that_nothing_has(cell: Cell) -> None:
    box_ = panel_of(cell).control("Go to")
    box_.fill("layer3.0.conv3.weight[17, 33]")
    box_.press("Enter")
    cell.page.get_by_role("button", name="layer3.0.conv2.weight", exact=True).click()
    expect(cell.page.locator(".beholder-scale")).to_contain_text("px a value")
    expect(cell.page.locator(".beholder-index")).to_have_text("[17, 33]")


def test_an_index_that_is_outside_is_told(cell: Cell) -> None:
    panel_of(cell).control("Go to").fill("[48, 0]")
    cell.control("Go to").press("Enter")
    expect(cell.page.get_by_text("48 is outside: axis 0 has 0 to 47.")).to_be_visible()


def test_another_colormap_recolours_at_once_also_without_a_kernel(cell: Cell) -> None:
    panel_of(cell).page.evaluate("harness.model.trigger('comm:close')")
    before = drawn(cell)
    cell.control("Colormap").select_option("viridis")
    assert drawn(cell) != before


def test_zooming_puts_the_panel_in_the_gutters_place_and_fit_takes_it_away(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    width = box(cell.page.locator(".beholder-stage"))["width"]
    cell.page.get_by_role("button", name="Zoom in").click()
    expect(cell.page.get_by_role("region", name="Section")).to_be_visible()
    expect(cell.page.get_by_role("tree", name="Sections")).to_be_hidden()
    assert box(cell.page.locator(".beholder-stage"))["width"] == width
    cell.page.get_by_role("button", name="Fit").click()
    expect(cell.page.get_by_role("tree", name="Sections")).to_be_visible()


def test_a_matrix_frame_has_limits_and_a_colour_bar_too(cell: Cell) -> None:
    frame = picture_of(["frame"], [tiling.plan((60, 80), show_all=True)])
    cell.open(_beholder_choices=CHOICES).show(1, frame, kind="frame", values="frame")
    expect(cell.page.get_by_role("slider", name="Low end of the colours")).to_be_visible()
    expect(cell.page.get_by_role("tree", name="Sections")).to_be_hidden()


def test_frames_and_figures_move_nothing(cell: Cell) -> None:
    cell.open().show(1, SHOWN, step=1)
    cell.page.evaluate(
        "window.shifts = 0; new PerformanceObserver((list) => { window.shifts += list.getEntries().length })"
        ".observe({type: 'layout-shift', buffered: false})"
    )
    height = box(cell.page.locator(".beholder"))["height"]
    for number in range(2, 8):
        figures = [{**section, "rms": 0.1 * number} for section in SHOWN.sections]
        cell.show(number, SHOWN, sections=figures, step=10**number)
    assert cell.page.evaluate("window.shifts") == 0
    assert box(cell.page.locator(".beholder"))["height"] == height


@pytest.mark.parametrize("shown", [resnet50(), SHOWN], ids=["many", "few"])
def test_what_is_singled_out_changes_neither_the_widgets_height_nor_the_pictures_edge(
    cell: Cell, shown: Picture
) -> None:
    cell.open().show(1, shown)
    before = box(cell.page.locator(".beholder")), box(cell.page.locator(".beholder-stage"))
    cell.show(2, ONE)
    expect(cell.page.get_by_role("region", name="Section")).to_be_visible()
    after = box(cell.page.locator(".beholder")), box(cell.page.locator(".beholder-stage"))
    assert (after[0]["height"], after[1]["width"]) == (before[0]["height"], before[1]["width"])


def test_bars_over_the_colours_follow_the_theme_without_a_frame(cell: Cell) -> None:
    cell.open().show(1, picture(("conv.weight", 60)))
    lightness = """(canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return Math.max(...data.filter((value, at) => at % 4 === 0 && data[at + 3] > 100));
    }"""
    for theme, expected in [("dark", 255), ("light", 0)]:
        set_theme(cell.page, theme)
        cell.wait_until(f"({lightness})(document.querySelector('.beholder-colorbar > canvas')) === {expected}")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_high_contrast_keeps_the_colours_of_data_and_outlines_the_controls(cell: Cell, theme: str) -> None:
    cell.page.emulate_media(forced_colors="active", color_scheme="dark" if theme == "dark" else "light")
    cell.open(_beholder_choices=CHOICES).show(1, SHOWN)
    set_theme(cell.page, theme)
    expect(cell.page.locator(".beholder-control").first).to_have_css("outline-style", "solid")
    ramp = cell.page.locator(".beholder-bar").first
    assert "linear-gradient" in ramp.evaluate("(bar) => getComputedStyle(bar).backgroundImage")
