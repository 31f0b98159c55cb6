"""Recordings and exports with all that explains them: one file, whatever is shown, in the colours of the picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence

from beholder_widget import BeholderWidget
from beholder_widget.monitoring.curves import NO_CURVE
from beholder_widget.recording import ffmpeg
from beholder_widget.recording.exporting import export
from beholder_widget.recording.ffmpeg import FfmpegEncoder
from beholder_widget.recording.recorder import Recorder
from beholder_widget.recording.styles import Annotated
from beholder_widget.rendering.composing import GROUND
from beholder_widget.rendering.frames import Frame
from tests.rendering.test_annotating import frame_of
from tests.updating import until_taken

from .test_pace import LIVE, MOST_BYTES_A_SECOND
from .videos import errors, frame, tags, times, video

SIZE = (640, 360)
RNG = np.random.default_rng(5)


def style() -> Annotated:
    return Annotated(SIZE, lambda: NO_CURVE)


def weights(number: int = 1) -> Frame:
    return frame_of({f"layer{each}.weight": RNG.normal(size=(4, 10)) for each in range(number)})


def drawn(shown: Frame) -> np.ndarray:
    """Return what a video is to show of a frame, (H, W, 3)."""
    pixels = np.frombuffer(style().draw(shown).rgba(), np.uint8)
    return pixels.reshape(SIZE[1], SIZE[0], 4)[..., :3]


def assert_same_colors(shown: np.ndarray, expected: np.ndarray) -> None:
    """Check a video's picture: it has half the colour resolution, so at the edges of cells colours are mixed."""
    error = errors(shown, expected)
    is_ground = (expected == GROUND).all(axis=-1)
    assert error[is_ground].mean() < 1
    # Within cells, where all neighbours have the same colour, it is the picture's.
    inner = np.ones(is_ground.shape, bool)
    for axis in (0, 1):
        for shift in (-2, -1, 1, 2):
            inner &= (np.roll(expected, shift, axis=axis) == expected).all(axis=-1)
    assert (inner & ~is_ground).sum() > 1000
    assert np.median(error[inner & ~is_ground]) <= 2
    assert np.percentile(error[inner & ~is_ground], 95) < 10


@pytest.mark.parametrize("ending", LIVE)
def test_frames_keep_their_colours_and_their_times(ending: str, tmp_path: Path) -> None:
    shown = [weights(number) for number in (1, 2, 9)]
    came = [7.0, 7.45, 9.0]
    encoder = FfmpegEncoder(tmp_path / f"run{ending}", SIZE, None, as_pixels=True)
    for each, seconds in zip(shown, came, strict=True):
        encoder.write(style().draw(each), seconds)
    encoder.finish()
    np.testing.assert_allclose(times(encoder.path), np.array(came) - came[0], atol=1.5e-3)
    for picture, each in zip(video(encoder.path, SIZE[1], SIZE[0]), shown, strict=True):
        assert_same_colors(picture, drawn(each))
    assert "tv, bt709" in tags(encoder.path)


def test_words_stay_sharp_beside_pictures_like_noise(tmp_path: Path) -> None:
    size = (1280, 720)
    shown = [frame_of({f"layer{each}.weight": RNG.normal(size=(64, 640)) for each in range(8)}) for _ in range(40)]
    large = Annotated(size, lambda: NO_CURVE)
    (path,) = export(tmp_path / "run.mp4", shown, fps=10, style=large)
    expected = large.draw(shown[-1]).pixels.view(np.uint8).reshape(size[1], size[0], 4)[..., :3]
    error = errors(video(path, size[1], size[0])[-1], expected)
    for left, top, right, bottom in large.lettered:
        part = np.s_[top + 16 : bottom - 16, left + 16 : right - 16]
        is_word = (expected[part] < GROUND // 2).all(axis=-1)
        assert is_word.any()
        # The colours of bars are mixed at their edges; words are grey.
        assert np.percentile(error[part][is_word], 95) < 16, (left, top)


@pytest.mark.parametrize("ending", [".mp4", ".webm", ".mkv", ".avi"])
def test_an_export_at_a_rate_keeps_the_colours(ending: str, tmp_path: Path) -> None:
    shown = [weights(number) for number in (1, 2, 9)]
    (path,) = export(tmp_path / f"run{ending}", shown, fps=10, style=style())
    pictures = video(path, SIZE[1], SIZE[0])
    assert len(pictures) == len(shown)
    for picture, each in zip(pictures, shown, strict=True):
        assert_same_colors(picture, drawn(each))


@pytest.mark.parametrize("ending", [".webp", ".apng", ".tif", ".gif"])
def test_images_hold_every_frame(ending: str, tmp_path: Path) -> None:
    shown = [weights(number) for number in (1, 9)]
    (path,) = export(tmp_path / f"run{ending}", shown, style=style())
    with Image.open(path) as opened:
        pictures = [np.asarray(picture.convert("RGB")) for picture in ImageSequence.Iterator(opened)]
    assert len(pictures) == len(shown)
    for picture, each in zip(pictures, shown, strict=True):
        # A GIF has 256 colours a frame.
        assert errors(picture, drawn(each)).mean() < (2 if ending == ".gif" else 1e-9)


def test_a_recording_is_one_file_though_source_and_layout_change(tmp_path: Path) -> None:
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        widget.start_recording(tmp_path / "run.mkv", size=SIZE)
        until_taken(widget, {"one": np.ones((4, 4))}, step=1, metrics={"loss": 2.0})
        assert widget.flush()
        until_taken(widget, {f"{number}": np.ones((30, 9)) for number in range(40)}, step=2, metrics={"loss": 1.0})
        assert widget.flush()
        widget.values = "frame"
        until_taken(widget, frame=np.zeros((33, 57, 3), np.uint8), step=3)
        assert widget.flush()
        files = widget.stop_recording()
        assert [path.name for path in files] == ["run.mkv"]
        assert video(files[0], SIZE[1], SIZE[0]).shape[0] == 3
        (whole,) = widget.export(tmp_path / "whole.mp4", size=SIZE)
        assert video(whole, SIZE[1], SIZE[0]).shape[0] == 3


def test_a_recording_marks_the_metric_at_its_step(tmp_path: Path) -> None:
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        for annotated in (True, False):
            widget.start_recording(tmp_path / f"run{annotated}", annotated=annotated)
            for step in range(3):
                until_taken(widget, {"one": np.ones((4, 4))}, step=step, metrics={"loss": 3.0 - step})
                assert widget.flush()
            (folder,) = widget.stop_recording()
            contents = [file.read_bytes() for file in sorted(folder.iterdir())]
            assert len(contents) == 3
            assert len(set(contents)) == (3 if annotated else 1)


@pytest.mark.parametrize("verb", ["start_recording", "export"])
def test_a_size_that_cannot_be_used_changes_nothing(verb: str, tmp_path: Path) -> None:
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        until_taken(widget, {"one": np.ones((4, 4))})
        with pytest.raises(ValueError, match="size must be two even whole numbers"):
            getattr(widget, verb)(tmp_path / "run.mp4", size=(641, 360))
        assert not widget.recording
        assert list(tmp_path.iterdir()) == []


def test_where_ffmpeg_does_not_start_the_frames_are_png_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "encoder"
    program.write_text("#!/bin/sh\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(program))
    faults: list[Exception] = []
    recorder = Recorder(tmp_path / "recordings", style=style(), on_fault=faults.append)
    shown = [weights(), weights(2)]
    for each in shown:
        assert recorder.write(each)
    (folder,) = recorder.stop()
    files = sorted(folder.iterdir())
    assert [file.read_bytes() for file in files] == [style().draw(each).png() for each in shown]
    assert len(faults) == 1


def test_what_is_kept_for_another_encoder_is_bounded_in_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = style().draw(weights())
    monkeypatch.setattr(ffmpeg, "KEPT_BYTES", 3 * len(picture.rgba()))
    monkeypatch.setattr(FfmpegEncoder, "_begun", lambda self: self._unproven is None)
    encoder = FfmpegEncoder(tmp_path / "run.mp4", SIZE, None, as_pixels=True)
    kept = []
    for number in range(4):
        encoder.write(picture, float(number))
        kept.append(len(encoder._unproven or ()))  # noqa: SLF001 - nothing else tells what is kept
    monkeypatch.undo()
    encoder.finish()
    assert kept == [1, 2, 0, 0]


def test_a_minute_of_noise_stays_under_30_mb(tmp_path: Path) -> None:
    rate, seconds = 10, 3
    own = Annotated((1920, 1080), lambda: NO_CURVE)
    encoder = FfmpegEncoder(tmp_path / "run.mp4", (1920, 1080), None, as_pixels=True)
    for number in range(rate * seconds):
        noise = frame_of({f"layer{each}": RNG.normal(size=(100, 700)) for each in range(8)})
        encoder.write(own.draw(noise), number / rate)
    encoder.finish()
    assert encoder.path.stat().st_size < MOST_BYTES_A_SECOND * (seconds + 1)


def test_a_plain_recorder_still_writes_what_a_snapshot_shows(tmp_path: Path) -> None:
    faults: list[Exception] = []
    recorder = Recorder(tmp_path, path=tmp_path / "frames", on_fault=faults.append)
    picture = frame()
    assert recorder.write(picture)
    (folder,) = recorder.stop()
    assert [file.read_bytes() for file in folder.iterdir()] == [picture.png]
    assert faults == []
