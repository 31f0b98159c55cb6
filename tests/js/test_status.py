"""The status line and the looks: where training is, what is recorded, what went wrong; light, dark, any width."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.js.cell import Cell, box, picture
from tests.js.themes import set_theme

SHOWN = picture(("fc.weight", 40))
INK = {"light": "rgba(0, 0, 0, 0.87)", "dark": "rgba(255, 255, 255, 0.87)"}


def test_it_tells_step_rate_latency_and_what_it_costs_in_a_sentence(cell: Cell) -> None:
    cell.open().show(1, SHOWN, step=1240, status={"rate": 9.84, "latency_ms": 13.7, "overhead": 0.012})
    words = "Step 1,240. 9.8 pictures a second, 14 ms behind; training is 1.2 % slower for it."
    expect(cell.status).to_have_text(words)


def test_what_cannot_be_said_is_left_out(cell: Cell) -> None:
    cell.open().show(1, SHOWN, step=5, status={"rate": 9.84, "latency_ms": None, "overhead": None})
    expect(cell.status).to_have_text("Step 5. 9.8 pictures a second.")


def test_figures_that_change_all_the_time_are_kept_from_screen_readers(cell: Cell) -> None:
    cell.open().show(1, SHOWN, status={"limited": "overhead budget"})
    expect(cell.status).to_contain_text("Limited by overhead budget.")
    read = cell.status.evaluate(
        "(line) => { const said = line.cloneNode(true);"
        " said.querySelectorAll('[aria-hidden=true]').forEach((each) => each.remove()); return said.textContent; }"
    )
    assert read == "Limited by overhead budget."


@pytest.mark.parametrize("width", ["1080px", "860px", "700px", "600px", "400px"])
def test_words_on_what_limits_the_pace_move_nothing_when_they_come_and_go(cell: Cell, width: str) -> None:
    told = {"rate": 9.84, "latency_ms": 13.7, "overhead": 0.05}
    cell.open(width=width).show(1, SHOWN, step=1240, status=told)
    height = box(cell.page.locator(".beholder"))["height"]
    cell.show(2, SHOWN, step=1241, status={**told, "limited": "max_overhead=0.05"})
    limited = cell.page.get_by_text("Limited by max_overhead=0.05.")
    expect(limited).to_have_attribute("title", "Limited by max_overhead=0.05.")
    assert box(cell.page.locator(".beholder"))["height"] == height


def test_the_variance_tells_how_many_updates_it_has(cell: Cell) -> None:
    cell.open().show(1, SHOWN, step=7, variance_of=7)
    expect(cell.status).to_contain_text("Step 7. Variance of 7.")


def test_a_pause_is_told_in_place_of_the_rate(cell: Cell) -> None:
    cell.open(rate=0).show(1, SHOWN, step=5, status={"limited": "max_overhead=0.05"})
    expect(cell.status).to_have_text("Paused at step 5. Training goes on at full speed.")


@pytest.mark.usefixtures("own_context")
def test_when_frames_stop_coming_their_rate_is_no_longer_told(cell: Cell) -> None:
    cell.page.clock.install()
    cell.open().show(1, SHOWN, step=5)
    expect(cell.status).to_contain_text("pictures a second")
    cell.page.clock.fast_forward(4000)
    expect(cell.status).to_have_text("Step 5.")


def test_a_recording_tells_its_time_and_file_and_then_where_it_was_saved(cell: Cell) -> None:
    cell.open().call("status", {"recording": {"seconds": 12.4, "frames": 186, "left_out": 0, "file": "run.mp4"}})
    expect(cell.status).to_contain_text("Recording 00:12 to run.mp4.")
    cell.call("status", {"saved": ["beholder-recordings/run.mp4"]})
    expect(cell.status).to_contain_text("Saved beholder-recordings/run.mp4.")
    expect(cell.status).not_to_contain_text("00:12")


def test_a_recording_without_a_file_yet_names_none(cell: Cell) -> None:
    cell.open().call("status", {"recording": {"seconds": 0, "frames": 0, "left_out": 0, "file": ""}})
    expect(cell.status).to_contain_text("Recording 00:00.")


def test_a_page_that_has_just_come_tells_of_a_recording_that_is_running(cell: Cell) -> None:
    cell.open().call("welcome", {"recording": {"seconds": 75, "frames": 1125, "left_out": 0, "file": "run.mp4"}})
    expect(cell.status).to_contain_text("Recording 01:15 to run.mp4.")


def test_of_several_files_the_first_is_named(cell: Cell) -> None:
    cell.open().call("status", {"saved": ["a.mp4", "b.mp4", "c.mp4"]})
    expect(cell.status).to_contain_text("Saved a.mp4 and 2 more.")


def test_a_fault_of_python_is_told_as_text(cell: Cell) -> None:
    cell.open().call("status", {"message": "arrays cannot be read: <b>object</b>"})
    expect(cell.problem).to_have_text("arrays cannot be read: <b>object</b>")


GONE = "No kernel. This is step 600; pointing and colours still work."


def test_a_kernel_that_is_gone_is_told_and_the_last_picture_stays(cell: Cell) -> None:
    cell.open().show(1, SHOWN, step=600)
    cell.page.evaluate("harness.model.broken = true")
    cell.control("Mode").select_option("variance")
    expect(cell.status).to_have_text(GONE)
    expect(cell.problem).to_be_empty()
    expect(cell.canvas.first).to_be_visible()


def test_a_kernel_that_is_heard_again_is_not_gone_any_more(cell: Cell) -> None:
    cell.open().show(1, SHOWN, step=600)
    cell.page.evaluate("harness.model.trigger('comm:close')")
    expect(cell.status).to_have_text(GONE)
    cell.show(2, SHOWN, step=601)
    expect(cell.status).not_to_contain_text("No kernel")


def test_a_file_that_was_saved_can_be_fetched(cell: Cell) -> None:
    cell.open().call("status", {"saved": ["beholder-recordings/run.mp4"]})
    cell.page.get_by_role("button", name="Download").click()
    assert cell.wait_for_sent("fetch", 1) == [{"type": "fetch", "file": 0, "part": 0}]


def test_of_two_files_that_are_fetched_at_once_each_is_told(cell: Cell) -> None:
    cell.open()
    for count, name in enumerate(["first.mp4", "second.mp4"], 1):
        cell.call("status", {"saved": [name]})
        cell.page.get_by_role("button", name="Download").click()
        cell.wait_for_sent("fetch", count)
    expect(cell.status).to_contain_text("Fetching first.mp4. Fetching second.mp4.")


@pytest.mark.parametrize("width", ["1600px", "1080px", "700px", "400px"])
@pytest.mark.parametrize("limited", ["", "max_overhead=0.05, which is little for a model of this size"])
def test_a_file_that_was_saved_and_its_download_stand_on_one_line(cell: Cell, width: str, limited: str) -> None:
    status = {"saved": ["beholder-recordings/beholder-1.mp4"], "limited": limited}
    cell.open(width=width).show(1, SHOWN, step=3288, status=status)
    saved, download = cell.page.get_by_text("Saved "), cell.page.get_by_role("button", name="Download")
    words, button = box(saved), box(download)
    assert abs(words["y"] + words["height"] / 2 - button["y"] - button["height"] / 2) <= 1
    assert 0 < button["x"] - words["x"] - words["width"] < 12
    foot = box(cell.page.locator(".beholder-foot"))
    assert button["x"] + button["width"] <= foot["x"] + foot["width"]


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
    cell.page.keyboard.press("ArrowRight")
    expect(cell.control("Mode")).to_be_focused()
    expect(cell.control("Mode")).to_have_css("outline-style", "solid")


@pytest.mark.usefixtures("own_context")
def test_a_widget_that_no_kernel_answers_says_after_ten_seconds_what_to_do(cell: Cell) -> None:
    cell.page.clock.install()
    cell.load().add_view()
    expect(cell.page.locator(".beholder-words")).to_have_text("waiting for the kernel")
    cell.page.clock.fast_forward(10_000)
    expect(cell.page.locator(".beholder-words")).to_contain_text("run the cell again")


@pytest.mark.usefixtures("own_context")
def test_a_picture_that_the_kernel_does_not_answer_for_any_more_says_so(cell: Cell) -> None:
    cell.page.clock.install()
    cell.open().show(1, SHOWN)
    cell.page.evaluate("harness.model.trigger('comm_live_update')")
    cell.page.clock.fast_forward(10_000)
    expect(cell.status).to_contain_text("No answer from the kernel")
    cell.call("welcome")
    expect(cell.status).not_to_contain_text("No answer")


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (0, ""),
        (9.84, "9.8 pictures a second, 41 ms behind."),
        (120.4, "120 pictures a second, 41 ms behind."),
        (3818.4, "41 ms behind."),
    ],
)
def test_a_rate_is_told_where_a_person_believes_it(cell: Cell, rate: float, words: str) -> None:
    cell.open().show(1, SHOWN, step=5, status={"rate": rate, "overhead": None})
    expect(cell.status).to_have_text(f"Step 5. {words}".strip())


def test_what_the_line_cuts_short_is_told_in_full_when_it_is_pointed_at(cell: Cell) -> None:
    cell.open().call("status", {"saved": ["a.mp4", "b.mp4", "c.mp4"], "note": "frame comes with the next update"})
    expect(cell.status.get_by_title("a.mp4\nb.mp4\nc.mp4")).to_contain_text("Saved a.mp4 and 2 more.")
    expect(cell.status.get_by_title("Frame comes with the next update.")).to_be_visible()


def test_frames_that_a_recording_leaves_out_are_counted(cell: Cell) -> None:
    recording = {"seconds": 12.4, "frames": 186, "left_out": 7, "file": "run.mp4"}
    cell.open().call("status", {"recording": recording})
    expect(cell.status).to_contain_text("Recording 00:12 to run.mp4. 7 pictures left out.")
