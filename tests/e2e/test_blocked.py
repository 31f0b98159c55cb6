"""A cell that blocks the main thread, as a fit on a cluster does, while another thread trains."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import LAB_7, OpenNotebook
from .test_run import BACK_MS
from .training import SHOW, Training

TRAIN_ON_A_THREAD = """
import threading

def train():
    while not os.path.exists("stop"):
        model["wide"] += 0.05 * random.standard_normal(model["wide"].shape)
        widget.update()
        time.sleep(0.01)

thread = threading.Thread(target=train)
thread.start()
thread.join()
"""


def test_a_reload_while_the_main_thread_is_blocked_brings_the_picture_back(open_notebook: OpenNotebook) -> None:
    with open_notebook(LAB_7, SHOW, TRAIN_ON_A_THREAD) as notebook:
        training = Training(notebook)
        training.start()
        notebook.save()
        before = training.view.frame
        notebook.reload()
        expect(training.view.canvas).to_be_visible(timeout=BACK_MS)
        training.view.wait_for_frame_after(before, within_ms=BACK_MS)
        training.view.wait_for_frame_after(training.view.frame)
        training.view.control("Colormap").select_option("grayscale")
        training.view.wait_for_pixels(grey=True)
        training.stop()
