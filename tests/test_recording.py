"""Frames on their way to files: what is in the file is what was shown, and nothing waits for the encoder."""

from __future__ import annotations

import gc
import io
import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import imageio.v3 as iio
import imageio_ffmpeg
import numpy as np
import pytest
from PIL import Image

from beholder_widget import coloring, png
from beholder_widget.recording import QUEUED, FrameHistory, Recorder, export

from .e2e.waiting import wait_until

RNG = np.random.default_rng(0)
WIDTH, HEIGHT = 96, 64


def frame(brightness: float = 0.5, size: tuple[int, int] = (WIDTH, HEIGHT)) -> bytes:
    """Return a picture like a section of noisy weights above a gap, cells of 4 x 4 pixels."""
    width, height = size
    cells = RNG.normal(brightness, 0.1, size=(-(-height // 4), -(-width // 4)))
    indices = coloring.quantize(cells, 0.0, 1.0).repeat(4, axis=0).repeat(4, axis=1)[:height, :width].copy()
    indices[-5:] = coloring.GAP
    return png.encode_indexed(indices, coloring.palette("magma"))


def pixels(picture: bytes) -> np.ndarray:
    """Return a PNG's colours, (H, W, 3); gaps as their palette colour."""
    return np.asarray(Image.open(io.BytesIO(picture)).convert("RGB"))


def video(path: Path, height: int, width: int) -> np.ndarray:
    """Return the frames of a video of that size, (frames, H, W, 3)."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), *("-loglevel", "error", "-i", str(path))]
    command += ["-f", "rawvideo", "-pix_fmt", "rgb24", "-"]
    data = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    return np.frombuffer(data, np.uint8).reshape(-1, height, width, 3)


def count(path: Path) -> int:
    """Return how many frames a video has."""
    return int(imageio_ffmpeg.count_frames_and_secs(str(path))[0])


@pytest.fixture
def faults() -> list[Exception]:
    return []


@pytest.fixture
def recorder(tmp_path: Path, faults: list[Exception]) -> Iterator[Recorder]:
    recorder = Recorder(tmp_path / "recordings", on_fault=faults.append)
    yield recorder
    recorder.stop()


def write(recorder: Recorder, *frames: bytes) -> None:
    """Write frames, each when the one before has been handed to the encoder."""
    for each in frames:
        assert recorder.write(each)
        assert recorder.flush(30)


# -- the file ---------------------------------------------------------------------------------------------------------


def test_each_frame_is_written_once(recorder: Recorder, faults: list[Exception]) -> None:
    write(recorder, *(frame() for _ in range(7)))
    (path,) = recorder.stop()
    assert (recorder.written, count(path), faults) == (7, 7, [])
    assert path.suffix == ".mp4"


def test_colours_survive_the_encoding(recorder: Recorder) -> None:
    pictures = [frame(brightness) for brightness in (0.1, 0.3, 0.5, 0.7, 0.9)]
    write(recorder, *pictures)
    (path,) = recorder.stop()
    for shown, picture in zip(video(path, 2 * HEIGHT, 2 * WIDTH), pictures, strict=True):
        expected = pixels(picture).repeat(2, axis=0).repeat(2, axis=1)
        error = np.abs(shown.astype(int) - expected)
        assert error.mean() < 4
        assert np.percentile(error, 99) < 16


def test_a_photograph_survives_the_encoding(recorder: Recorder) -> None:
    ramp = np.linspace(0, 255, 64, dtype=np.uint8)
    image = np.stack(np.broadcast_arrays(ramp[:, None], ramp[None, :], np.uint8(90)), axis=-1)
    write(recorder, png.encode_truecolor(np.ascontiguousarray(image)))
    (path,) = recorder.stop()
    error = np.abs(video(path, 128, 128)[0].astype(int) - image.repeat(2, axis=0).repeat(2, axis=1))
    assert error.mean() < 4


def test_a_picture_of_odd_size_above_the_doubled_sizes_is_padded(recorder: Recorder) -> None:
    picture = frame(size=(1931, 33))
    write(recorder, picture)
    (path,) = recorder.stop()
    (shown,) = video(path, 34, 1932)
    assert np.abs(shown[:28, :1928].astype(int) - pixels(picture)[:28, :1928]).mean() < 8


def test_a_picture_of_another_size_starts_another_file(recorder: Recorder) -> None:
    write(recorder, frame(), frame(), frame(size=(80, 40)))
    first, second = recorder.stop()
    assert (count(first), count(second)) == (2, 1)
    assert second.stem == f"{first.stem}-2"


def test_the_file_is_fragmented_so_that_it_plays_without_its_end(recorder: Recorder) -> None:
    write(recorder, *(frame() for _ in range(40)))
    (path,) = recorder.stop()
    whole = path.read_bytes()
    cut = path.with_name("cut.mp4")
    cut.write_bytes(whole[: whole.rindex(b"moof") - 4])
    assert count(cut) == 39


def test_a_recording_without_frames_leaves_no_file(recorder: Recorder, tmp_path: Path) -> None:
    assert recorder.stop() == []
    assert not (tmp_path / "recordings").exists()


def test_stopping_twice_is_harmless(recorder: Recorder) -> None:
    write(recorder, frame())
    assert recorder.stop() == recorder.stop()
    assert recorder.write(frame()) is False


def test_a_given_path_is_used_and_nothing_is_overwritten(tmp_path: Path, faults: list[Exception]) -> None:
    path = tmp_path / "run.mp4"
    path.write_bytes(b"precious")
    recorder = Recorder(tmp_path, path=path, on_fault=faults.append)
    write(recorder, frame())
    assert recorder.stop() == [tmp_path / "run-2.mp4"]
    assert faults == []
    assert path.read_bytes() == b"precious"


def test_a_path_without_an_ending_is_a_folder_of_pictures(tmp_path: Path, faults: list[Exception]) -> None:
    recorder = Recorder(tmp_path, path=tmp_path / "frames", on_fault=faults.append)
    pictures = [frame(), frame()]
    write(recorder, *pictures)
    (folder,) = recorder.stop()
    assert [file.read_bytes() for file in sorted(folder.iterdir())] == pictures


@pytest.mark.parametrize(("options", "says"), [({"path": Path("run.avi")}, "run.avi"), ({"fps": 0}, "fps")])
def test_a_bad_argument_is_refused_before_anything_is_recorded(
    tmp_path: Path, faults: list[Exception], options: dict[str, Any], says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        Recorder(tmp_path, on_fault=faults.append, **options)


# -- trouble ----------------------------------------------------------------------------------------------------------


def test_where_ffmpeg_cannot_start_the_frames_become_png_files(
    recorder: Recorder, faults: list[Exception], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "missing"))
    pictures = [frame(), frame()]
    write(recorder, *pictures)
    (folder,) = recorder.stop()
    assert [file.read_bytes() for file in sorted(folder.iterdir())] == pictures
    assert folder.name.startswith("video-frames-")
    assert len(faults) == 1
    assert str(folder) in str(faults[0])


def test_an_encoder_that_dies_is_reported_once_and_never_raised(
    recorder: Recorder, faults: list[Exception], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "dies"
    program.write_text("#!/bin/sh\nhead -c 100 > /dev/null\necho no space left >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(program))
    large = frame(size=(1600, 1600))
    for _ in range(10):
        recorder.write(large)
        assert recorder.flush(30)
    recorder.stop()
    assert "no space left" in str(faults[0])
    assert recorder.written < 10


def test_a_directory_that_cannot_be_made_is_reported(tmp_path: Path, faults: list[Exception]) -> None:
    (tmp_path / "file").write_text("not a directory")
    recorder = Recorder(tmp_path / "file" / "recordings", on_fault=faults.append)
    recorder.write(frame())
    assert recorder.flush(30)
    assert recorder.stop() == []
    assert len(faults) == 1


def test_frames_that_find_the_encoder_busy_are_left_out_and_counted(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    program = tmp_path / "waits"
    program.write_text(f"#!/bin/sh\nread line < {gate}\ncat > /dev/null\n")
    program.chmod(0o755)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(program))
    large = frame(size=(1600, 1600))
    taken = [recorder.write(large) for _ in range(100)]
    assert not recorder.flush(0.01)
    gate.write_text("go\n")
    assert recorder.flush(30)
    assert taken.count(True) <= QUEUED + 2
    assert recorder.dropped == taken.count(False)
    assert recorder.written == taken.count(True)


# -- ending -----------------------------------------------------------------------------------------------------------

SCRIPT = """
import sys
from pathlib import Path
from tests.test_recording import frame
from beholder_widget.recording import Recorder
recorder = Recorder(Path(sys.argv[1]), path=Path(sys.argv[1]) / "run.mp4", on_fault=print)
for _ in range(45):
    recorder.write(frame())
    recorder.flush(30)
"""


def run_script(folder: Path, ending: str) -> subprocess.Popen[str]:
    """Start an interpreter that records 45 frames, three seconds, to ``run.mp4`` and then does `ending`."""
    script = SCRIPT + textwrap.dedent(ending)
    root = Path(__file__).parent.parent
    return subprocess.Popen(
        [sys.executable, "-c", script, str(folder)],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.mark.parametrize("ending", ["", "raise SystemExit(3)", "raise RuntimeError", "recorder = None"])
def test_the_interpreters_end_finishes_the_file(tmp_path: Path, ending: str) -> None:
    process = run_script(tmp_path, ending)
    process.communicate(timeout=60)
    assert count(tmp_path / "run.mp4") == 45


def test_a_killed_process_leaves_a_file_that_plays(tmp_path: Path) -> None:
    path = tmp_path / "run.mp4"
    process = run_script(tmp_path, "print(recorder._tape._encoder._process.pid, flush=True)\nsys.stdin.read()")
    assert process.stdout is not None
    encoder = int(process.stdout.readline())
    wait_until(lambda: path.exists() and path.read_bytes().count(b"moof") >= 40, "the frames in the file", seconds=30)
    for pid in (encoder, process.pid):
        os.kill(pid, signal.SIGKILL)
    process.communicate()
    assert count(path) >= 40


def test_a_process_that_is_killed_alone_leaves_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "run.mp4"
    process = run_script(tmp_path, "print('written', flush=True)\nsys.stdin.read()")
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n"
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    wait_until(lambda: path.exists() and b"mfra" in path.read_bytes(), "the end of the file", seconds=30)
    assert count(path) == 45


def test_a_forked_child_neither_ends_the_recording_nor_keeps_it_open(tmp_path: Path) -> None:
    ending = """
    import os
    child = os.fork()
    if child == 0:
        sys.exit(0)
    os.waitpid(child, 0)
    sleeper = os.fork()
    if sleeper == 0:
        os.read(os.pipe()[0], 1)
    recorder.write(frame())
    recorder.flush(30)
    recorder.stop()
    os.kill(sleeper, 9)
    print("ended", flush=True)
    """
    process = run_script(tmp_path, ending)
    output, _ = process.communicate(timeout=60)
    assert "ended" in output
    assert count(tmp_path / "run.mp4") == 46


def test_a_recorder_that_nobody_uses_finishes_its_file(tmp_path: Path, faults: list[Exception]) -> None:
    before = set(threading.enumerate())
    recorder = Recorder(tmp_path, path=tmp_path / "run.mp4", on_fault=faults.append)
    write(recorder, frame(), frame())
    del recorder
    gc.collect()
    assert count(tmp_path / "run.mp4") == 2
    assert set(threading.enumerate()) <= before


# -- history and export -----------------------------------------------------------------------------------------------


def test_history_keeps_the_newest_within_its_bytes() -> None:
    history = FrameHistory(max_bytes=100)
    for number in range(10):
        history.append(bytes([number]) * 30)
    assert [kept[0] for kept in history.frames()] == [7, 8, 9]
    assert len(history) == 3


def test_history_keeps_a_frame_that_is_too_large_alone() -> None:
    history = FrameHistory(max_bytes=10)
    history.append(b"x" * 50)
    assert len(history) == 1


def test_export_writes_a_video(tmp_path: Path) -> None:
    (path,) = export(tmp_path / "run.mp4", [frame() for _ in range(5)])
    assert count(path) == 5


def test_a_gif_has_the_very_colours(tmp_path: Path) -> None:
    pictures = [frame(brightness) for brightness in (0.2, 0.5, 0.8)]
    (path,) = export(tmp_path / "run.gif", pictures, fps=10)
    shown = iio.imread(path, index=None, plugin="pillow", mode="RGB")
    np.testing.assert_array_equal(shown, [pixels(picture) for picture in pictures])


def test_export_to_a_folder_writes_the_frames_as_they_are(tmp_path: Path) -> None:
    pictures = [frame(), frame()]
    (folder,) = export(tmp_path / "frames", pictures)
    assert [file.read_bytes() for file in sorted(folder.iterdir())] == pictures


@pytest.mark.parametrize("name", ["run.mp4", "run.gif", "frames"])
def test_export_starts_another_file_where_the_size_changes(tmp_path: Path, name: str) -> None:
    written = export(tmp_path / name, [frame(), frame(size=(80, 40))])
    assert len(set(written)) == 2
    assert all(path.exists() for path in written)


def test_export_of_nothing_says_what_to_call(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"update\(\)"):
        export(tmp_path / "run.mp4", [])


def test_export_to_an_unknown_ending_names_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.mp4, \.gif"):
        export(tmp_path / "run.avi", [frame()])
