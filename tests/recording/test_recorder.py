"""Frames on their way to files: what is in the file is what was shown."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from beholder_widget.recording.recorder import Recorder
from beholder_widget.rendering import coloring, png

from .videos import HEIGHT, WIDTH, as_frame, contents, count, doubled, errors, frame, pixels, tags, video, write


@pytest.fixture
def faults() -> list[Exception]:
    return []


@pytest.fixture
def recorder(tmp_path: Path, faults: list[Exception]) -> Iterator[Recorder]:
    recorder = Recorder(tmp_path / "recordings", on_fault=faults.append)
    yield recorder
    recorder.stop()


def test_a_recording_that_ends_while_its_thread_starts_has_its_frame(
    recorder: Recorder, faults: list[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = threading.Event()
    start = threading.Thread.start

    def end() -> None:
        recorder.end()
        ended.set()

    def start_and_end(thread: threading.Thread) -> None:
        start(thread)
        monkeypatch.setattr(threading.Thread, "start", start)
        threading.Thread(target=end).start()
        # Whether it ends within the start or after it is the recorder's to decide: a frame is not lost in either case.
        ended.wait(0.5)

    monkeypatch.setattr(threading.Thread, "start", start_and_end)
    written = recorder.write(frame())
    assert ended.wait(10)
    (path,) = recorder.stop()
    assert written
    assert (recorder.written, count(path), faults) == (1, 1, [])


# -- what is in the file ----------------------------------------------------------------------------------------------


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
        error = errors(shown, doubled(picture))
        assert error.mean() < 4
        assert np.percentile(error, 99) < 16


def test_colours_of_cells_as_small_as_a_pixel_survive_the_encoding(recorder: Recorder) -> None:
    picture = frame(cell=1)
    write(recorder, picture)
    (path,) = recorder.stop()
    error = errors(video(path, 2 * HEIGHT, 2 * WIDTH)[0], doubled(picture))
    assert error.mean() < 8
    assert np.percentile(error, 99) < 40


def test_a_photograph_survives_the_encoding(recorder: Recorder) -> None:
    ramp = np.linspace(0, 255, 64, dtype=np.uint8)
    image = np.stack(np.broadcast_arrays(ramp[:, None], ramp[None, :], np.uint8(90)), axis=-1)
    picture = as_frame(png.encode_truecolor(np.ascontiguousarray(image)))
    write(recorder, picture)
    (path,) = recorder.stop()
    assert errors(video(path, 128, 128)[0], doubled(picture)).mean() < 4


def test_what_is_transparent_shows_its_palette_colour(recorder: Recorder) -> None:
    colours = coloring.palette("magma").copy()
    colours[coloring.GAP] = (200, 40, 90)
    write(recorder, as_frame(png.encode_indexed(np.full((HEIGHT, WIDTH), coloring.GAP, np.uint8), colours)))
    (path,) = recorder.stop()
    assert errors(video(path, 2 * HEIGHT, 2 * WIDTH)[0], np.array([200, 40, 90])).max() < 8


def test_pictures_of_one_size_share_a_file_whatever_their_kind(recorder: Recorder) -> None:
    grey = np.full((HEIGHT, WIDTH), 120, np.uint8)
    coloured = np.full((HEIGHT, WIDTH, 3), (30, 160, 220), np.uint8)
    opaque = np.full((HEIGHT, WIDTH, 4), (220, 60, 30, 255), np.uint8)
    pictures = [frame(), *(as_frame(png.encode_truecolor(each)) for each in (grey, coloured, opaque)), frame()]
    write(recorder, *pictures)
    (path,) = recorder.stop()
    for shown, picture in zip(video(path, 2 * HEIGHT, 2 * WIDTH), pictures, strict=True):
        assert errors(shown, doubled(picture)).mean() < 4


@pytest.mark.parametrize("size", [(WIDTH, HEIGHT), (1931, 33)])
def test_the_file_says_what_its_colours_mean(recorder: Recorder, size: tuple[int, int]) -> None:
    write(recorder, frame(size=size))
    (path,) = recorder.stop()
    assert "yuv420p(tv, bt709, progressive)" in tags(path)


def test_a_picture_of_odd_size_above_the_doubled_sizes_is_padded(recorder: Recorder) -> None:
    picture = frame(size=(1931, 33))
    write(recorder, picture)
    (path,) = recorder.stop()
    (shown,) = video(path, 34, 1932)
    assert errors(shown[:28, :1928], pixels(picture)[:28, :1928]).mean() < 8


def test_a_picture_of_another_size_starts_another_file(recorder: Recorder) -> None:
    write(recorder, frame(), frame(), frame(size=(80, 40)))
    first, second = recorder.stop()
    assert (count(first), count(second)) == (2, 1)
    assert second.stem == f"{first.stem}-2"


def test_the_file_is_fragmented_so_that_it_plays_without_its_end(recorder: Recorder) -> None:
    write(recorder, *(frame() for _ in range(40)))
    (path,) = recorder.stop()
    whole = path.read_bytes()
    assert whole.index(b"moov") < whole.index(b"moof")
    cut = path.with_name("cut.mp4")
    cut.write_bytes(whole[: whole.rindex(b"moof") - 4])
    assert count(cut) == 39


# -- where it goes ----------------------------------------------------------------------------------------------------


def test_a_recording_without_frames_leaves_no_file(recorder: Recorder, tmp_path: Path) -> None:
    assert recorder.stop() == []
    assert not (tmp_path / "recordings").exists()


def test_a_given_path_is_used_and_nothing_is_overwritten(tmp_path: Path, faults: list[Exception]) -> None:
    path = tmp_path / "run.mp4"
    path.write_bytes(b"precious")
    recorder = Recorder(tmp_path, path=path, on_fault=faults.append)
    write(recorder, frame())
    assert recorder.stop() == [tmp_path / "run-2.mp4"]
    assert faults == []
    assert path.read_bytes() == b"precious"


def test_recordings_that_begin_together_never_share_a_file(tmp_path: Path, faults: list[Exception]) -> None:
    recorders = [Recorder(tmp_path, path=tmp_path / "run.mp4", on_fault=faults.append) for _ in range(2)]
    assert all(recorder.write(frame()) for recorder in recorders)
    paths = [path for recorder in recorders for path in recorder.stop()]
    assert sorted(path.name for path in paths) == ["run-2.mp4", "run.mp4"]
    assert [count(path) for path in paths] == [1, 1]


@pytest.mark.parametrize("name", ["-run.mp4", "run-12:30.mp4", "run %d 50%.mp4", "RUN.MP4"])
def test_any_name_of_a_file_will_do(
    tmp_path: Path, faults: list[Exception], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    recorder = Recorder(tmp_path, path=Path(name), on_fault=faults.append)
    write(recorder, frame(), frame())
    assert recorder.stop() == [Path(name)]
    assert faults == []
    assert count(tmp_path / name) == 2


def test_a_path_without_an_ending_is_a_folder_of_pictures(tmp_path: Path, faults: list[Exception]) -> None:
    recorder = Recorder(tmp_path, path=tmp_path / "frames", on_fault=faults.append)
    pictures = [frame(), frame()]
    write(recorder, *pictures)
    assert recorder.stop() == [tmp_path / "frames"]
    assert contents(tmp_path / "frames") == pictures


BAD = [{"path": Path("run.avi")}, {"fps": 0}, {"fps": -1}, {"fps": float("inf")}, {"fps": float("nan")}]


@pytest.mark.parametrize("options", BAD, ids=str)
def test_a_bad_argument_is_refused_before_anything_is_recorded(
    tmp_path: Path, faults: list[Exception], options: dict[str, Any]
) -> None:
    (value,) = options.values()
    with pytest.raises(ValueError, match=str(value)):
        Recorder(tmp_path, on_fault=faults.append, **options)


# -- stopping ---------------------------------------------------------------------------------------------------------


def test_stopping_twice_is_harmless(recorder: Recorder) -> None:
    write(recorder, frame())
    assert recorder.stop() == recorder.stop()
    assert recorder.write(frame()) is False


def test_each_thread_that_stops_a_recording_gets_a_finished_file(recorder: Recorder) -> None:
    taken = [recorder.write(frame(size=(768, 768))) for _ in range(5)]
    thread = threading.Thread(target=recorder.stop)
    thread.start()
    (path,) = recorder.stop()
    assert count(path) == taken.count(True)
    thread.join()
