"""What a person takes away while a cell trains: the picture, copied or saved; the whole screen; a recording."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import imageio_ffmpeg
from PIL import Image
from playwright.sync_api import expect

from .conftest import LAB_7, OpenNotebook
from .training import SHOW, TRAIN, Training

# What is in the clipboard, as base64.
COPIED = """async () => {
  const [item] = await navigator.clipboard.read();
  const bytes = new Uint8Array(await (await item.getType("image/png")).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}"""


def test_the_picture_and_a_recording_are_taken_away_while_the_cell_runs(
    open_notebook: OpenNotebook, tmp_path: Path
) -> None:
    with open_notebook(LAB_7, SHOW, TRAIN) as notebook:
        training = Training(notebook)
        training.start()
        view, page = training.view, notebook.page
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])

        view.button("Record").click()
        training.wait_for_state("recording", True)
        view.button("More").click()
        with page.expect_download() as saved:
            view.button("Save picture as shown").click()
        shown = Image.open(saved.value.path())
        assert shown.width >= 300
        assert len(shown.convert("RGB").getcolors(1 << 20) or []) > 50

        view.button("Copy picture").click()
        expect(view.root).to_contain_text("Copied.")
        copied = Image.open(io.BytesIO(base64.b64decode(page.evaluate(COPIED))))
        assert copied.size == shown.size

        view.button("Full screen").click()
        page.wait_for_function("document.fullscreenElement?.classList.contains('beholder')")
        number = view.frame
        view.wait_for_frame_after(number)
        page.evaluate("document.exitFullscreen()")
        page.wait_for_function("document.fullscreenElement === null")

        view.button("Stop recording").click()
        training.wait_for_state("recording", False)
        fetch = view.root.get_by_role("button", name="Download")
        expect(fetch).to_be_visible(timeout=20_000)
        with page.expect_download() as fetched:
            fetch.click()
        assert notebook.is_running(1)
        video = tmp_path / fetched.value.suggested_filename
        fetched.value.save_as(video)
        assert imageio_ffmpeg.count_frames_and_secs(str(video))[0] > 0

        view.control("Updates per second")  # opens the menu
        view.button("Export the run as video").click()
        expect(view.status).to_contain_text("beholder-run-", timeout=60_000)
        expect(view.status).to_contain_text(re.compile(r"Saved \S*beholder-run-\S*\.mp4"), timeout=60_000)
        with page.expect_download() as fetched:
            fetch.click()
        assert notebook.is_running(1)
        run = tmp_path / fetched.value.suggested_filename
        fetched.value.save_as(run)
        assert run.name.startswith("beholder-run-")
        assert imageio_ffmpeg.count_frames_and_secs(str(run))[0] > 0
        training.stop()
