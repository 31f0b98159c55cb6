"""The status line and the looks: where training is, what is recorded, what went wrong; light, dark, any width."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.js.cell import Cell, picture

SHOWN = picture(("fc.weight", 40))
INK = {"light": "rgb(33, 33, 33)", "dark": "rgb(222, 222, 222)"}


def test_it_tells_step_rate_and_latency(cell: Cell) -> None:
    cell.open().show(1, SHOWN, step=1240, status={"rate": 9.84, "latency_ms": 41.2})
    expect(cell.status).to_have_text("step 1,240 · 9.8 frames/s · 41 ms")


def test_figures_that_change_all_the_time_are_kept_from_screen_readers(cell: Cell) -> None:
    cell.open().show(1, SHOWN, status={"limited": "overhead budget"})
    expect(cell.status).to_contain_text("limited by overhead budget")
    read = cell.status.evaluate(
        "(line) => [...line.children].filter((child) => !child.ariaHidden).map((child) => child.textContent).join('')"
    )
    assert read == "limited by overhead budget"


def test_the_variance_tells_how_many_updates_it_has(cell: Cell) -> None:
    cell.open().show(1, SHOWN, step=7, variance_of=7)
    expect(cell.status).to_contain_text("step 7 · variance of 7")


def test_a_pause_is_told_in_place_of_the_rate(cell: Cell) -> None:
    cell.open(rate=0).show(1, SHOWN, step=5)
    expect(cell.status).to_have_text("step 5 · paused")


def test_when_frames_stop_coming_their_rate_is_no_longer_told(cell: Cell) -> None:
    cell.page.clock.install()
    cell.open().show(1, SHOWN, step=5)
    expect(cell.status).to_contain_text("frames/s")
    cell.page.clock.fast_forward(4000)
    expect(cell.status).to_have_text("step 5")


def test_a_recording_tells_its_time_and_file_and_then_where_it_was_saved(cell: Cell) -> None:
    cell.open().call("status", {"recording": {"seconds": 12.4, "frames": 186, "left_out": 0, "file": "run.mp4"}})
    expect(cell.status).to_contain_text("recording 00:12 · run.mp4")
    cell.call("status", {"saved": ["beholder-recordings/run.mp4"]})
    expect(cell.status).to_contain_text("saved beholder-recordings/run.mp4")
    expect(cell.status).not_to_contain_text("00:12")


def test_a_page_that_has_just_come_tells_of_a_recording_that_is_running(cell: Cell) -> None:
    cell.open().call("welcome", {"recording": {"seconds": 75, "frames": 1125, "left_out": 0, "file": "run.mp4"}})
    expect(cell.status).to_contain_text("recording 01:15 · run.mp4")


def test_of_several_files_the_first_is_named(cell: Cell) -> None:
    cell.open().call("status", {"saved": ["a.mp4", "b.mp4", "c.mp4"]})
    expect(cell.status).to_contain_text("saved a.mp4 and 2 more")


def test_a_fault_of_python_is_told_as_text(cell: Cell) -> None:
    cell.open().call("status", {"message": "arrays cannot be read: <b>object</b>"})
    expect(cell.problem).to_have_text("arrays cannot be read: <b>object</b>")


def test_a_kernel_that_is_gone_is_told_and_the_last_picture_stays(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.page.evaluate("harness.model.broken = true")
    cell.control("Mode").select_option("variance")
    expect(cell.problem).to_have_text("kernel gone - last picture kept")
    expect(cell.canvas).to_be_visible()


def test_a_kernel_that_is_heard_again_is_not_gone_any_more(cell: Cell) -> None:
    cell.open().show(1, SHOWN)
    cell.page.evaluate("harness.model.trigger('comm:close')")
    expect(cell.problem).to_have_text("kernel gone - last picture kept")
    cell.show(2, SHOWN)
    expect(cell.problem).to_be_empty()


def set_theme(page: Page, theme: str) -> None:
    """Give the page JupyterLab's marks and colours of a theme."""
    page.evaluate(
        "([light, ink]) => { document.body.dataset.jpThemeLight = light;"
        " document.body.style.setProperty('--jp-ui-font-color1', ink) }",
        [str(theme == "light").lower(), INK[theme]],
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("system", ["light", "dark"])
def test_text_and_native_controls_follow_the_hosts_theme_whatever_the_systems(
    cell: Cell, theme: str, system: str
) -> None:
    cell.page.emulate_media(color_scheme="dark" if system == "dark" else "light")
    set_theme(cell.open().page, theme)
    widget = cell.page.locator(".beholder")
    expect(widget).to_have_css("color", INK[theme])
    expect(widget).to_have_css("color-scheme", theme)


@pytest.mark.parametrize(("system", "ink"), [("light", "rgb(0, 0, 0)"), ("dark", "rgb(255, 255, 255)")])
def test_where_the_host_names_no_theme_the_pages_own_is_followed(cell: Cell, system: str, ink: str) -> None:
    cell.page.emulate_media(color_scheme="dark" if system == "dark" else "light")
    expect(cell.open().page.locator(".beholder")).to_have_css("color", ink)


def test_the_control_that_has_the_focus_is_outlined(cell: Cell) -> None:
    cell.open().control("Values").focus()
    cell.page.keyboard.press("Tab")
    expect(cell.control("Mode")).to_be_focused()
    expect(cell.control("Mode")).to_have_css("outline-style", "solid")


def test_a_widget_that_no_kernel_answers_says_after_ten_seconds_what_to_do(cell: Cell) -> None:
    cell.page.clock.install()
    cell.load().add_view()
    expect(cell.frame).to_have_text("waiting for the kernel")
    cell.page.clock.fast_forward(10_000)
    expect(cell.frame).to_contain_text("run the cell again")


def test_a_picture_that_the_kernel_does_not_answer_for_any_more_says_so(cell: Cell) -> None:
    cell.page.clock.install()
    cell.open().show(1, SHOWN)
    cell.page.evaluate("harness.model.trigger('comm_live_update')")
    cell.page.clock.fast_forward(10_000)
    expect(cell.status).to_contain_text("no answer from the kernel")
    cell.call("welcome")
    expect(cell.status).not_to_contain_text("no answer")


@pytest.mark.parametrize(
    ("rate", "words"),
    [(0, "41 ms"), (9.84, "9.8 frames/s · 41 ms"), (120.4, "120 frames/s · 41 ms"), (3818.4, "41 ms")],
)
def test_a_rate_is_told_where_a_person_believes_it(cell: Cell, rate: float, words: str) -> None:
    cell.open().show(1, SHOWN, step=5, status={"rate": rate})
    expect(cell.status).to_have_text(f"step 5 · {words}" if rate else "step 5")


def test_what_the_line_cuts_short_is_told_in_full_when_it_is_pointed_at(cell: Cell) -> None:
    cell.open().call("status", {"saved": ["a.mp4", "b.mp4", "c.mp4"], "note": "frame comes with the next update"})
    expect(cell.status.get_by_title("a.mp4\nb.mp4\nc.mp4")).to_contain_text("saved a.mp4 and 2 more")
    expect(cell.status.get_by_title("frame comes with the next update")).to_be_visible()


def test_frames_that_a_recording_leaves_out_are_counted(cell: Cell) -> None:
    recording = {"seconds": 12.4, "frames": 186, "left_out": 7, "file": "run.mp4"}
    cell.open().call("status", {"recording": recording})
    expect(cell.status).to_contain_text("recording 00:12 · run.mp4 · 7 left out")
