"""Frames kept in memory, written to files afterwards, in each of the formats that there are."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import imageio.v3 as iio
import numpy as np
import pytest
from PIL import Image

from beholder_widget.recording import exporting, progress
from beholder_widget.recording.exporting import export
from beholder_widget.recording.ffmpeg import EncoderError
from beholder_widget.recording.formats import FORMATS

from .videos import HEIGHT, WIDTH, contents, count, doubled, errors, frame, of_many_sizes, pixels, tags, video


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


VIDEOS = [form.ending for form in FORMATS.values() if form.writer == "ffmpeg"]
WITHOUT_LOSS = [form.ending for form in FORMATS.values() if form.writer == "imageio"]
TIMED = [".webp", ".apng"]


@pytest.mark.parametrize("ending", VIDEOS)
def test_each_video_shows_the_colours_within_a_tolerance(tmp_path: Path, ending: str) -> None:
    pictures = [frame(brightness) for brightness in (0.1, 0.3, 0.5, 0.7, 0.9)]
    (path,) = export(tmp_path / f"run{ending}", pictures)
    for shown, picture in zip(video(path, 2 * HEIGHT, 2 * WIDTH), pictures, strict=True):
        error = errors(shown, doubled(picture))
        assert error.mean() < 4
        assert np.percentile(error, 99) < 16


@pytest.mark.parametrize("ending", VIDEOS)
@pytest.mark.parametrize("fps", [7, 30])
def test_each_video_keeps_its_rate_and_says_what_its_colours_mean(tmp_path: Path, ending: str, fps: int) -> None:
    (path,) = export(tmp_path / f"run{ending}", [frame() for _ in range(10)], fps=fps)
    said = tags(path)
    assert f"{fps} fps" in said
    assert "yuv420p(tv, bt709, progressive)" in said


@pytest.mark.parametrize("ending", WITHOUT_LOSS)
def test_an_image_without_loss_has_the_very_colours(tmp_path: Path, ending: str) -> None:
    pictures = [frame(brightness) for brightness in (0.2, 0.5, 0.8)]
    (path,) = export(tmp_path / f"run{ending}", pictures)
    np.testing.assert_array_equal([colours for colours, _ in shown_by(path)], [pixels(each) for each in pictures])


@pytest.mark.parametrize("ending", TIMED)
@pytest.mark.parametrize("fps", [7, 15, 24, 30])
def test_an_animation_takes_the_time_that_its_frames_took(tmp_path: Path, ending: str, fps: int) -> None:
    (path,) = export(tmp_path / f"run{ending}", [frame() for _ in range(2 * fps)], fps=fps)
    durations = [duration for _, duration in shown_by(path)]
    assert sum(durations) == 2000
    assert max(durations) - min(durations) <= 1


@pytest.mark.parametrize("ending", [".gif", *TIMED])
def test_an_animation_begins_again_at_its_end(tmp_path: Path, ending: str) -> None:
    (path,) = export(tmp_path / f"run{ending}", [frame(), frame()])
    with Image.open(path) as image:
        assert image.info["loop"] == 0


def shown_by(path: Path) -> list[tuple[np.ndarray, float]]:
    """Return the colours of each frame, (H, W, 3), and how many milliseconds it is shown."""
    shown, until = [], 0.0
    with Image.open(path) as image:
        for number in range(getattr(image, "n_frames", 1)):
            image.seek(number)
            image.load()
            duration = image.info.get("duration", 0.0)
            if "timestamp" in image.info:  # WebP, which tells when a frame begins
                duration, until = image.info["timestamp"] + image.info["duration"] - until, 0.0
                until = image.info["timestamp"] + image.info["duration"]
            shown.append((np.asarray(image.convert("RGB")), duration))
    return shown


@pytest.mark.parametrize("name", ["run.mp4", "run.gif", "run.webp", "run.tif", "frames"])
def test_it_is_told_after_each_picture_how_many_there_are(tmp_path: Path, name: str) -> None:
    told: list[tuple[int, int]] = []
    pictures = [*[frame() for _ in range(3)], *[frame(size=(80, 40)) for _ in range(2)]]
    export(tmp_path / name, pictures, progress=lambda done, total: told.append((done, total)))
    assert told == [(number, 5) for number in range(1, 6)]


def test_it_is_told_for_a_folder_of_many_sizes_too(tmp_path: Path) -> None:
    told: list[int] = []
    export(tmp_path / "frames", of_many_sizes(21), progress=lambda done, _: told.append(done))
    assert told == list(range(1, 22))


def test_words_tell_now_and_then_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    told: list[str] = []
    counts: list[int] = []
    telling = progress.Telling("run.mp4", told.append, lambda done, _: counts.append(done))
    for done in range(1, 1_201):
        now[0] += 1 / 64
        telling(done, 1_200)
    telling.end()
    steps = [*range(64, 1_200, 128), 1_200]
    assert told[:-1] == [f"Writing run.mp4: {done:,} of 1,200 pictures" for done in steps]
    assert told[-1] == ""
    assert counts == list(range(1, 1_201))


def test_of_what_takes_a_moment_nothing_is_said() -> None:
    told: list[str] = []
    telling = progress.Telling("run.mp4", told.append)
    telling(1, 1)
    telling.end()
    assert told == []


# -- several sizes, and what cannot be written ------------------------------------------------------------------------

KINDS = ["run.mp4", "run.webm", "run.gif", "run.apng", "frames"]


@pytest.mark.parametrize("name", KINDS)
def test_export_starts_another_file_where_the_size_changes(tmp_path: Path, name: str) -> None:
    written = export(tmp_path / name, [frame(), frame(size=(80, 40))])
    assert len(set(written)) == 2
    assert sorted(tmp_path.iterdir()) == sorted(written)


@pytest.mark.parametrize("name", KINDS)
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


def test_export_to_an_unknown_ending_quotes_it_and_names_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.mp4, .*\.webm, .*\.gif.*not in '\.xyz'"):
        export(tmp_path / "run.xyz", [frame()])


@pytest.mark.parametrize("fps", [0, -1, float("nan"), "fast", None, True])
def test_export_at_what_is_no_rate_is_refused(tmp_path: Path, fps: Any) -> None:
    with pytest.raises(ValueError, match=f"not {fps!r}"):
        export(tmp_path / "run.gif", [frame()], fps=fps)


def test_a_number_of_numpy_is_a_rate(tmp_path: Path) -> None:
    (path,) = export(tmp_path / "run.mp4", [frame()], fps=np.float32(10))
    assert "10 fps" in tags(path)


def test_export_expands_the_home_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert export("~/frames", [frame()]) == [tmp_path / "frames"]


def test_export_of_many_sizes_to_one_kind_of_file_says_what_holds_them(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"21 files.*without an ending"):
        export(tmp_path / "run.mp4", of_many_sizes(21))
    assert list(tmp_path.iterdir()) == []


def test_export_of_many_sizes_to_a_folder_writes_one_folder(tmp_path: Path) -> None:
    pictures = of_many_sizes(21)
    assert export(tmp_path / "frames", pictures) == [tmp_path / "frames"]
    assert contents(tmp_path / "frames") == pictures


def test_a_picture_that_is_too_tall_for_its_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="16383 px a side, not 16 x 16400"):
        export(tmp_path / "run.webp", [frame(size=(16, 16400))])
    assert list(tmp_path.iterdir()) == []


def test_an_animation_that_would_fill_the_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "HELD_BYTES", 10_000)
    with pytest.raises(ValueError, match=r"in memory.*\.mp4"):
        export(tmp_path / "run.webp", [frame()])
    assert list(tmp_path.iterdir()) == []
