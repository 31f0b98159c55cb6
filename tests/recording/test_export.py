"""Frames kept in memory, written to files afterwards."""

from __future__ import annotations

from pathlib import Path

import imageio.v3 as iio
import numpy as np
import pytest
from PIL import Image

from beholder_widget.recording.ffmpeg import EncoderError
from beholder_widget.recording.recorder import export

from .videos import contents, count, frame, pixels


def test_export_writes_a_video(tmp_path: Path) -> None:
    (path,) = export(tmp_path / "run.mp4", [frame() for _ in range(5)])
    assert count(path) == 5


def test_a_gif_has_the_very_colours(tmp_path: Path) -> None:
    pictures = [frame(brightness) for brightness in (0.2, 0.5, 0.8)]
    (path,) = export(tmp_path / "run.gif", pictures, fps=10)
    shown = iio.imread(path, index=None, plugin="pillow", mode="RGB")
    np.testing.assert_array_equal(shown, [pixels(picture) for picture in pictures])


@pytest.mark.parametrize("fps", [7, 15, 24, 30])
def test_a_gif_takes_the_time_that_its_frames_took(tmp_path: Path, fps: int) -> None:
    (path,) = export(tmp_path / "run.gif", [frame() for _ in range(2 * fps)], fps=fps)
    with Image.open(path) as image:
        assert image.info["loop"] == 0
        durations = []
        for number in range(image.n_frames):
            image.seek(number)
            durations.append(image.info["duration"])
    assert sum(durations) == 2000
    assert max(durations) - min(durations) <= 10


def test_export_to_a_folder_writes_the_frames_as_they_are(tmp_path: Path) -> None:
    pictures = [frame(), frame()]
    (folder,) = export(tmp_path / "frames", pictures)
    assert contents(folder) == pictures


@pytest.mark.parametrize("name", ["run.mp4", "run.gif", "frames"])
def test_export_starts_another_file_where_the_size_changes(tmp_path: Path, name: str) -> None:
    written = export(tmp_path / name, [frame(), frame(size=(80, 40))])
    assert len(set(written)) == 2
    assert sorted(tmp_path.iterdir()) == sorted(written)


@pytest.mark.parametrize("name", ["run.mp4", "run.gif", "frames"])
def test_export_overwrites_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"precious")
    (path,) = export(tmp_path / name, [frame()])
    assert path.stem == f"{Path(name).stem}-2"
    assert (tmp_path / name).read_bytes() == b"precious"


def test_export_without_ffmpeg_fails_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "missing"))
    with pytest.raises(EncoderError, match="missing"):
        export(tmp_path / "run.mp4", [frame()])
    assert list(tmp_path.iterdir()) == []


def test_export_of_nothing_says_what_to_call(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"update\(\)"):
        export(tmp_path / "run.mp4", [])


def test_export_to_an_unknown_ending_names_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.mp4, \.gif"):
        export(tmp_path / "run.avi", [frame()])


def test_export_at_no_rate_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not 0"):
        export(tmp_path / "run.gif", [frame()], fps=0)
