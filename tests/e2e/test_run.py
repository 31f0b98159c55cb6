"""A training run as a person sees it: the notebook goes on behind it, it survives a reload, and it can be recorded."""

from __future__ import annotations

import re
from collections.abc import Iterator

import imageio_ffmpeg
import pytest
from playwright.sync_api import expect

from tests import kernels

from .beholder_view import BeholderView
from .conftest import EACH_ONCE, EVERYWHERE, LAB_7, OpenNotebook, Place
from .servers import APPS, LAB, App
from .training import SHOW, TRAIN, Training
from .waiting import wait_until

# What the status bar says of the kernel whenever a picture is painted, so many times.
STATES = r"""(canvas, [bar, count]) => new Promise((resolve) => {
  const states = [];
  const observer = new MutationObserver(() => {
    states.push(/Busy|Idle/.exec(bar.innerText)?.[0]);
    if (states.length < count) return;
    observer.disconnect();
    resolve(states);
  });
  observer.observe(canvas, { attributeFilter: ["data-frame"] });
})"""

everywhere = pytest.mark.parametrize("place", EVERYWHERE, ids=str)
each_once = pytest.mark.parametrize("place", EACH_ONCE, ids=str)
BACK_MS = 15_000


@each_once
def test_run_all_runs_the_cell_behind_the_training_cell_after_it(open_notebook: OpenNotebook, place: Place) -> None:
    with open_notebook(place, SHOW, TRAIN, 'print("trained for", steps, "steps")') as notebook:
        training = Training(notebook)
        training.start()
        training.view.wait_for_frame_after(training.view.frame)
        assert notebook.is_running(2)
        training.stop()
        expect(notebook.text(2)).to_have_text(re.compile(r"trained for [1-9]\d* steps"))


@everywhere
def test_a_reload_during_the_cell_brings_the_picture_back(open_notebook: OpenNotebook, place: Place) -> None:
    with open_notebook(place, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        training.start()
        notebook.save()
        before = training.view.frame
        notebook.reload()
        training.view.wait_for_frame_after(before, within_ms=BACK_MS)
        training.view.wait_for_frame_after(training.view.frame)
        training.view.control("Colormap").select_option("grayscale")
        training.view.wait_for_pixels(grey=True)
        training.stop()


@each_once
def test_two_views_of_a_widget_show_the_same(open_notebook: OpenNotebook, place: Place) -> None:
    with open_notebook(place, SHOW, "widget", TRAIN) as notebook:
        # Both are in sight at once: nothing is painted where nobody sees it.
        notebook.page.set_viewport_size({"width": 1280, "height": 2600})
        training = Training(notebook, cell=2)
        training.start()
        first, second = (BeholderView(notebook.cell(index).locator(".beholder")) for index in (0, 1))
        second.wait_for_picture()
        first.wait_for_frame_after(first.frame)
        second.wait_for_frame_after(second.frame)
        second.control("Colormap").select_option("grayscale")
        first.wait_for_pixels(grey=True)
        expect(first.control("Colormap")).to_have_value("grayscale")
        training.stop()


@pytest.fixture(scope="module", params=kernels.PYTHONS)
def busy(request: pytest.FixtureRequest, open_notebook: OpenNotebook) -> Iterator[Training]:
    """A run in JupyterLab that says how much waits in the kernel's loop, for two tests that only look at it."""
    waiting = "len(asyncio.get_running_loop()._ready)"
    train = TRAIN.replace("for name in NAMES}", f'for name in NAMES}} | {{"waiting": {waiting} // 16}}')
    with open_notebook(Place(LAB, request.param), f"import asyncio{SHOW}", train) as notebook:
        training = Training(notebook)
        training.start()
        yield training
        training.stop()


def test_lab_shows_that_the_kernel_is_busy_while_the_cell_runs(busy: Training) -> None:
    bar = busy.notebook.page.locator("#jp-main-statusbar").element_handle()
    states = busy.view.canvas.evaluate(STATES, [bar, 40])
    assert states.count("Busy") > states.count("Idle"), states


def test_nothing_piles_up_in_the_kernels_loop_while_the_cell_runs(busy: Training) -> None:
    last = busy.view.frame + 40
    while busy.view.frame <= last:
        busy.view.wait_for_frame_after(busy.view.frame)
    assert busy.state()["waiting"] == 0


@pytest.mark.parametrize("app", APPS, ids=lambda app: app.name)
def test_a_view_that_is_scrolled_out_of_sight_costs_nothing(open_notebook: OpenNotebook, app: App) -> None:
    show = SHOW.replace("BeholderWidget(model)", "BeholderWidget(model, idle_rate=0)")
    tall = "# far\n" * 200
    train = TRAIN.replace("for name in NAMES}", 'for name in NAMES} | {"taken": widget.stats["taken"]}')
    with open_notebook(Place(app, kernels.NEWEST), show, tall, train) as notebook:
        training = Training(notebook, cell=2)

        def rests() -> bool:
            taken = training.state()["taken"]
            training.wait_for_steps(2)
            return bool(training.state()["taken"] == taken)

        notebook.wait_until_idle()
        notebook.run_all()
        notebook.cell(0).scroll_into_view_if_needed()
        training.view.wait_for_picture()
        training.view.wait_for_frame_after(training.view.frame)
        notebook.cell(2).scroll_into_view_if_needed()
        wait_until(rests, "no more updates being taken", seconds=30)
        out_of_sight = training.view.frame
        notebook.cell(0).scroll_into_view_if_needed()
        training.view.wait_for_frame_after(out_of_sight)
        training.stop()


def test_two_tabs_of_a_notebook_both_show_the_run(open_notebook: OpenNotebook) -> None:
    with open_notebook(LAB_7, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        training.start()
        notebook.save()
        other = Training(notebook.in_another_tab())
        other.view.wait_for_picture()
        other.view.wait_for_frame_after(other.view.frame)
        other.view.control("Mode").select_option("variance")
        expect(training.view.root.get_by_label("Mode", exact=True)).to_have_value("variance")
        training.view.wait_for_frame_after(training.view.frame)
        training.stop()


def test_what_is_recorded_is_an_mp4_with_every_frame_that_was_written(open_notebook: OpenNotebook) -> None:
    count = 'print(widget.stop_recording(), widget.stats["recorded"])'
    train = TRAIN.replace("for name in NAMES}", 'for name in NAMES} | {"tens": widget.stats["recorded"] // 10}')
    with open_notebook(LAB_7, SHOW, train, count) as notebook:
        training = Training(notebook)
        training.start()
        training.view.button("Record").click()
        training.wait_for_state("recording", True)
        wait_until(lambda: training.state()["tens"] > 0, "ten recorded frames", seconds=60)
        training.view.button("Stop recording").click()
        expect(training.view.status).to_contain_text(re.compile(r"Saved .*\.mp4"))
        training.stop()
        (recording,) = (notebook.folder / "beholder-recordings").glob("*.mp4")
        frames, _ = imageio_ffmpeg.count_frames_and_secs(str(recording))
        expect(notebook.text(2)).to_have_text(re.compile(rf" {frames}\s*$"))
        assert frames >= 10
