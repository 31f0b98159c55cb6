"""A recording in a real browser: it plays, seeks, and shows the colours that were shown."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, sync_playwright

from beholder_widget.recording.exporting import export
from beholder_widget.recording.recorder import Recorder
from tests.e2e.browser import launch

from .videos import HEIGHT, WIDTH, doubled, errors, frame, write

pytestmark = pytest.mark.e2e

FPS = 15
BRIGHTNESSES = np.linspace(0.1, 0.9, 45)

LOAD = """async (source) => {
  const video = document.createElement("video");
  video.muted = true;
  const loaded = new Promise((resolve, reject) => {
    video.onloadeddata = resolve;
    video.onerror = () => reject(new Error(video.error.message));
  });
  video.src = source;
  document.body.replaceChildren(video);
  await loaded;
  return [video.videoWidth, video.videoHeight, video.duration];
}"""

# After "seeked" the frame before may still be what is drawn: only its time says which one is presented.
PIXELS_AT = """async ([number, fps]) => {
  const video = document.querySelector("video");
  const presented = new Promise((resolve) => {
    const look = (_, { mediaTime }) =>
      Math.round(mediaTime * fps) === number ? resolve() : video.requestVideoFrameCallback(look);
    video.requestVideoFrameCallback(look);
  });
  video.currentTime = (number + 0.5) / fps;
  await presented;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  const context = canvas.getContext("2d");
  context.drawImage(video, 0, 0);
  return [...context.getImageData(0, 0, canvas.width, canvas.height).data];
}"""

PLAY = """async () => {
  const video = document.querySelector("video");
  const ended = new Promise((resolve) => video.addEventListener("ended", resolve, { once: true }));
  await video.play();
  await ended;
  return video.currentTime;
}"""


class Files(BaseHTTPRequestHandler):
    """Answers with a folder's files, or the part of one that is asked for: without that a browser cannot seek."""

    folder: Path

    def do_GET(self) -> None:
        file = self.folder / Path(self.path).name
        if self.path == "/" or not file.is_file():
            self._answer(200, b"<!doctype html><title>video</title>", {"Content-Type": "text/html"})
            return
        data = file.read_bytes()
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", "bytes=0-"))
        assert asked is not None
        first, last = int(asked[1]), int(asked[2] or len(data) - 1)
        place = {"Content-Type": "video/mp4", "Content-Range": f"bytes {first}-{last}/{len(data)}"}
        self._answer(206, data[first : last + 1], {"Accept-Ranges": "bytes", **place})

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the base class's name
        pass


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def page(folder: Path) -> Iterator[Page]:
    """A page of a loopback server that has the folder's files."""
    handler = type("FolderFiles", (Files,), {"folder": folder})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        browser = launch(playwright)
        try:
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/")
            yield page
        finally:
            browser.close()
            server.shutdown()
            thread.join()


def shown(page: Page, number: int) -> np.ndarray:
    """Return what the browser shows of a frame, (2 H, 2 W, 3)."""
    values = page.evaluate(PIXELS_AT, [number, FPS])
    return np.array(values, np.uint8).reshape(2 * HEIGHT, 2 * WIDTH, 4)[..., :3]


def test_a_recording_plays_and_shows_the_colours_of_the_frame_that_is_sought(page: Page, folder: Path) -> None:
    pictures = [frame(brightness) for brightness in BRIGHTNESSES]
    export(folder / "run.mp4", pictures, fps=FPS)
    width, height, seconds = page.evaluate(LOAD, "run.mp4")
    assert (width, height) == (2 * WIDTH, 2 * HEIGHT)
    assert seconds == pytest.approx(len(pictures) / FPS, abs=0.01)
    for number in (0, 40, 7, 22):
        error = errors(shown(page, number), doubled(pictures[number]))
        assert error.mean() < 3
        assert np.percentile(error, 99) < 16
    assert page.evaluate(PLAY) == pytest.approx(len(pictures) / FPS, abs=0.01)


def test_a_recording_that_was_cut_off_plays_up_to_its_last_second(page: Page, folder: Path) -> None:
    recorder = Recorder(folder, path=folder / "whole.mp4", fps=FPS, on_fault=lambda _: None)
    pictures = [frame(brightness) for brightness in BRIGHTNESSES]
    write(recorder, *pictures)
    (path,) = recorder.stop()
    whole = path.read_bytes()
    (folder / "cut.mp4").write_bytes(whole[: whole.rindex(b"moof") + 30])
    page.evaluate(LOAD, "cut.mp4")
    last = len(pictures) - 2
    assert errors(shown(page, last), doubled(pictures[last])).mean() < 3
