"""A recording from its start to its end, as an engine sees it: its files, its counts, and what it tells."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from beholder_widget.recording.reel import Reel
from beholder_widget.recording.series import MOST_FILES
from beholder_widget.rendering.frames import Frame
from beholder_widget.settings import Drawn, Taken
from tests.e2e.waiting import wait_until

from .videos import FFMPEG, as_frame, contents, count, frame, of_many_sizes

ASKED = Taken("parameters")
SECONDS = 30


class Told:
    """What a reel has told its owner."""

    def __init__(self) -> None:
        self.faults: list[Exception] = []
        self.finished = 0
        self.ended: list[Exception] = []

    def finish(self) -> None:
        self.finished += 1


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def reel(told: Told) -> Iterator[Reel]:
    reel = Reel(told.faults.append, told.finish, told.ended.append)
    yield reel
    assert reel.close(SECONDS)


@pytest.fixture
def slow_encoder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have the encoder begin when something is written to the path that is returned."""
    gate, program = tmp_path / "gate", tmp_path / "encoder"
    os.mkfifo(gate)
    program.write_text(f'#!/bin/sh\nread line < {gate}; exec {FFMPEG} "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(program))
    return gate


def picture(taken: Taken = ASKED, still: Frame | None = None) -> Frame:
    return Frame(1, 1, taken, taken.values, Drawn(), "sections", png=(still or frame()).png)


def add(reel: Reel, *frames: Frame) -> None:
    """Add frames, each when the one before is written."""
    for each in frames:
        reel.add(each)
        assert reel.flush(SECONDS)


# -- start ------------------------------------------------------------------------------------------------------------

BAD: list[dict[str, Any]] = [{"path": Path("run.xyz")}, {"path": Path("run.webm")}, {"fps": 0}, {"fps": "fast"}]


@pytest.mark.parametrize("options", BAD, ids=str)
def test_a_start_that_is_refused_leaves_nothing_behind(
    reel: Reel, told: Told, tmp_path: Path, options: dict[str, Any]
) -> None:
    before = threading.enumerate()
    (value,) = options.values()
    with pytest.raises(ValueError, match=str(value)):
        reel.start(tmp_path, **({"path": None, "fps": 15, "wanted": ASKED} | options))
    assert (reel.recording, reel.status()) == (False, None)
    assert threading.enumerate() == before
    assert reel.finish().wait(0) == []
    assert list(tmp_path.iterdir()) == []
    assert (told.faults, told.finished) == ([], 0)


def test_a_start_that_is_refused_leaves_a_running_recording_alone(reel: Reel, tmp_path: Path) -> None:
    reel.start(tmp_path, tmp_path / "run.mp4", 15, ASKED)
    with pytest.raises(ValueError, match=r"\.xyz"):
        reel.start(tmp_path, tmp_path / "run.xyz", 15, ASKED)
    add(reel, picture())
    assert reel.finish().wait(SECONDS) == [tmp_path / "run.mp4"]


def test_a_second_start_goes_on_in_another_file(reel: Reel, tmp_path: Path) -> None:
    reel.start(tmp_path, tmp_path / "first.mp4", 15, ASKED)
    add(reel, picture(), picture())
    reel.start(tmp_path, tmp_path / "second.mp4", 15, ASKED)
    add(reel, picture())
    assert reel.finish().wait(SECONDS) == [tmp_path / "second.mp4"]
    assert (reel.recording, reel.finish().wait(SECONDS)) == (False, [])
    assert reel.close(SECONDS)
    assert (count(tmp_path / "first.mp4"), count(tmp_path / "second.mp4")) == (2, 1)
    assert reel.saved == [tmp_path / "second.mp4"]


@pytest.mark.parametrize("path", [None, Path("~/recordings/run.mp4")])
def test_the_home_directory_is_expanded(
    reel: Reel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: Path | None
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    reel.start(Path("~/recordings"), path, 15, ASKED)
    add(reel, picture())
    (file,) = reel.finish().wait(SECONDS)
    assert file.parent == tmp_path / "recordings"


@pytest.mark.parametrize("ending", [".mp4", ".mov", ".mkv"])
def test_what_can_be_recorded_live_has_every_frame(reel: Reel, tmp_path: Path, ending: str) -> None:
    reel.start(tmp_path, tmp_path / f"run{ending}", 15, ASKED)
    add(reel, picture(), picture(), picture())
    (path,) = reel.finish().wait(SECONDS)
    assert (path.suffix, count(path)) == (ending, 3)


def test_a_recording_begins_with_the_first_picture_of_what_is_asked_for(reel: Reel, tmp_path: Path) -> None:
    reel.start(tmp_path, tmp_path / "frames", 15, ASKED)
    old, first, other = picture(Taken("arrays")), picture(), picture(Taken("gradients"))
    add(reel, old, first, other)
    (folder,) = reel.finish().wait(SECONDS)
    assert contents(folder) == [as_frame(first.png), as_frame(other.png)]


def test_a_recording_without_a_frame_waits_for_what_is_asked_for_now(reel: Reel, tmp_path: Path) -> None:
    reel.start(tmp_path, tmp_path / "frames", 15, ASKED)
    reel.want(Taken("gradients"))
    first = picture(Taken("gradients"))
    add(reel, picture(), first)
    (folder,) = reel.finish().wait(SECONDS)
    assert contents(folder) == [as_frame(first.png)]


# -- end --------------------------------------------------------------------------------------------------------------


def test_a_stop_with_no_recording_running_returns_no_files(reel: Reel, tmp_path: Path) -> None:
    reel.start(tmp_path, None, 15, ASKED)
    add(reel, picture())
    assert len(reel.finish().wait(SECONDS)) == 1
    assert reel.finish().wait(SECONDS) == []


def test_each_of_two_ends_shortly_after_each_other_returns_its_own_files(
    reel: Reel, tmp_path: Path, slow_encoder: Path
) -> None:
    reel.start(tmp_path, tmp_path / "first.mp4", 15, ASKED)
    reel.add(picture())
    first = reel.finish()
    reel.start(tmp_path, tmp_path / "second", 15, ASKED)
    add(reel, picture())
    second = reel.finish()
    assert second.wait(SECONDS) == [tmp_path / "second"]
    slow_encoder.write_text("go\n")
    assert first.wait(SECONDS) == [tmp_path / "first.mp4"]
    assert reel.saved == [tmp_path / "second"]


def test_a_wait_for_the_end_lasts_no_longer_than_its_time(reel: Reel, tmp_path: Path, slow_encoder: Path) -> None:
    reel.start(tmp_path, tmp_path / "run.mp4", 15, ASKED)
    reel.add(picture())
    ending = reel.finish()
    ending.wait(0.05)
    slow_encoder.write_text("go\n")
    assert ending.wait(SECONDS) == [tmp_path / "run.mp4"]


def test_the_owner_hears_of_complete_files_when_they_are_named(told: Told, tmp_path: Path) -> None:
    saved: list[list[Path]] = []
    own = Reel(told.faults.append, lambda: saved.append(own.saved), told.ended.append)
    own.start(tmp_path, tmp_path / "run.mp4", 15, ASKED)
    add(own, picture())
    own.finish().wait(SECONDS)
    assert saved == [[tmp_path / "run.mp4"]]


def test_a_recording_without_frames_starts_no_thread_and_leaves_no_file(reel: Reel, tmp_path: Path) -> None:
    before = threading.enumerate()
    reel.start(tmp_path / "recordings", None, 15, ASKED)
    assert reel.finish().wait(0) == []
    assert threading.enumerate() == before
    assert list(tmp_path.iterdir()) == []


# -- counts -----------------------------------------------------------------------------------------------------------


def test_counts_never_fall_while_files_are_finished(reel: Reel, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    over = threading.Event()

    def look() -> None:
        while not over.is_set():
            seen.append((reel.written, reel.dropped))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        for number in range(20):
            reel.start(tmp_path, tmp_path / f"run{number}", 15, ASKED)
            add(reel, picture(), picture())
            reel.left_out()
            reel.finish()
        assert reel.close(SECONDS)
    finally:
        over.set()
        thread.join(SECONDS)
    seen.append((reel.written, reel.dropped))
    for counts in zip(*seen, strict=True):
        assert list(counts) == sorted(counts)
    assert seen[-1] == (40, 20)


def test_every_frame_left_out_is_told(reel: Reel, tmp_path: Path, slow_encoder: Path) -> None:
    reel.left_out(5)
    reel.start(tmp_path, tmp_path / "run.mp4", 15, ASKED)
    large = frame(size=(800, 800), cell=1)
    for _ in range(20):
        reel.add(picture(still=large))
    reel.left_out(3)
    slow_encoder.write_text("go\n")
    assert reel.flush(SECONDS)
    status = reel.status()
    assert status is not None
    assert (status["frames"] + status["left_out"], status["file"]) == (23, "run.mp4")
    (path,) = reel.finish().wait(SECONDS)
    assert count(path) == reel.written
    assert reel.written + reel.dropped == 23


# -- failure ----------------------------------------------------------------------------------------------------------


def test_a_recorder_that_fails_ends_the_recording_and_says_so_once(tmp_path: Path, told: Told) -> None:
    recording: list[bool] = []

    def ended(error: Exception) -> None:
        told.ended.append(error)
        recording.append(own.recording)

    own = Reel(told.faults.append, told.finish, ended)
    own.start(tmp_path, None, 15, ASKED)
    own.add(picture(still=as_frame(b"no picture")))
    wait_until(lambda: told.finished, "the end of the recording", seconds=SECONDS)
    own.add(picture())
    assert recording == [False]
    assert told.ended == told.faults
    assert (own.status(), own.saved, own.finish().wait(0)) == (None, [], [])


def test_an_end_by_the_owner_is_not_told_as_one_before_its_time(reel: Reel, told: Told, tmp_path: Path) -> None:
    reel.start(tmp_path / "recordings", None, 15, ASKED)
    add(reel, picture())
    shutil.rmtree(tmp_path / "recordings")
    reel.finish().wait(SECONDS)
    assert (len(told.faults), told.ended) == (1, [])


class HostileError(Exception):
    """An error that cannot be told."""

    def __str__(self) -> str:
        raise ValueError("no words")


def test_an_owner_that_cannot_tell_of_a_fault_does_not_keep_the_file_open(tmp_path: Path) -> None:
    def raise_hostile(_: object = None) -> None:
        raise HostileError

    reel = Reel(raise_hostile, raise_hostile, raise_hostile)
    reel.start(tmp_path, tmp_path / "run.mp4", 15, ASKED)
    add(reel, picture())
    reel.add(picture(still=as_frame(b"no picture")))
    assert reel.close(SECONDS)
    assert count(tmp_path / "run.mp4") == 1


# -- files that are gone, and files without end -----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["run.mp4", "frames"])
@pytest.mark.parametrize("frames_after", [0, 1])
def test_a_recording_whose_folder_was_deleted_is_not_told_as_saved(
    reel: Reel, told: Told, tmp_path: Path, name: str, frames_after: int
) -> None:
    folder = tmp_path / "recordings"
    reel.start(folder, folder / name, 15, ASKED)
    add(reel, *(picture() for _ in range(5)))
    shutil.rmtree(folder)
    add(reel, *(picture() for _ in range(frames_after)))
    assert reel.finish().wait(SECONDS) == []
    assert reel.close(SECONDS)
    assert reel.saved == []
    (fault,) = told.faults
    assert f"{folder / name} is gone" in str(fault)


def test_an_earlier_file_that_was_deleted_is_told_and_not_named(reel: Reel, told: Told, tmp_path: Path) -> None:
    reel.start(tmp_path, tmp_path / "run.mp4", 15, ASKED)
    first, second = map(picture, (ASKED, ASKED), of_many_sizes(2))
    add(reel, first, second)
    (tmp_path / "run.mp4").unlink()
    assert reel.finish().wait(SECONDS) == [tmp_path / "run-2.mp4"]
    assert ["run.mp4 is gone" in str(fault) for fault in told.faults] == [True]


@pytest.mark.parametrize("name", ["run.mkv", "run"])
def test_after_many_changes_of_size_the_rest_goes_to_one_folder(
    reel: Reel, told: Told, tmp_path: Path, name: str
) -> None:
    pictures = of_many_sizes(MOST_FILES + 4)
    reel.start(tmp_path, tmp_path / name, 15, ASKED)
    add(reel, *(picture(still=each) for each in pictures))
    *files, folder = reel.finish().wait(SECONDS)
    assert len(files) == MOST_FILES
    assert folder == tmp_path / "run-frames"
    assert contents(folder) == pictures[MOST_FILES:]
    assert ["select" in str(fault) and str(folder) in str(fault) for fault in told.faults] == [True]
    assert told.ended == []
