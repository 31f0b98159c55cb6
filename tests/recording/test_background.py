"""An export that a page asks for: written beside training, one at a time, told of and offered to the page."""

from __future__ import annotations

import threading
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest

from beholder_widget import BeholderWidget
from beholder_widget.recording.background import BackgroundExport
from tests.test_settings_act import Page

FILE = Path("run.mp4")


def test_one_file_is_written_at_a_time() -> None:
    written: list[Path] = []
    release = threading.Event()

    def export(path: Path) -> None:
        written.append(path)
        assert release.wait(10)

    faults: list[Exception] = []
    background = BackgroundExport(export, faults.append)
    assert background.begin(FILE)
    assert not background.begin(FILE)
    assert not background.wait(0)
    release.set()
    assert background.wait(10)
    assert background.begin(FILE)
    assert background.wait(10)
    assert (written, faults) == ([FILE, FILE], [])


def test_what_it_raises_is_a_fault() -> None:
    faults: list[Exception] = []
    error = OSError("the disk is full")

    def export(_path: Path) -> None:
        raise error

    background = BackgroundExport(export, faults.append)
    assert background.begin(FILE)
    assert background.wait(10)
    assert faults == [error]


def test_a_page_has_the_run_written_and_is_offered_the_file(tmp_path: Path) -> None:
    with BeholderWidget(directory=tmp_path / "videos", rate=1000, max_overhead=None) as widget:
        page = Page(widget)
        page.hello()
        for step in range(3):
            widget.update({"weight": np.full((4, 4), step)}, step=step)
            assert widget.flush()
        page.send("export")
        assert widget.flush()
        (path,) = (tmp_path / "videos").iterdir()
        assert (path.stem[:13], path.suffix) == ("beholder-run-", ".mp4")
        frames = len(widget._beholder_engine.screen.reel.history.kept())  # noqa: SLF001 - what is kept
        assert imageio_ffmpeg.count_frames_and_secs(str(path))[0] == frames
        assert page.all("status")[-1]["status"]["saved"] == [str(path)]
        page.send("fetch", file=0, part=0)
        assert page.all("file")[-1]["name"] == path.name
        # What was saved last is offered: so is what is exported in the notebook.
        (own,) = widget.export(tmp_path / "own.mp4")
        assert page.all("status")[-1]["status"]["saved"] == [str(own)]


def test_where_nothing_is_kept_words_say_so(tmp_path: Path) -> None:
    with BeholderWidget(directory=tmp_path) as widget:
        page = Page(widget)
        page.hello()
        with pytest.warns(RuntimeWarning, match="no frames to export yet"):
            page.send("export")
            assert widget.flush()
        assert "no frames to export yet" in page.all("status")[-1]["status"]["message"]
        widget.update({"weight": np.ones((4, 4))})
        assert widget.flush()
        page.send("export")
        assert widget.flush()
        assert page.all("status")[-1]["status"]["message"] == ""
