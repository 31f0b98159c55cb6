"""A recording that meets trouble: it says so once, saves what it can, and neither raises nor holds anything up."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from beholder_widget.recording import ffmpeg
from beholder_widget.recording.recorder import Recorder
from beholder_widget.recording.tape import QUEUED
from tests.e2e.waiting import wait_until

from .videos import FFMPEG, as_frame, contents, count, frame, write

UseEncoder = Callable[[str], None]


@pytest.fixture
def faults() -> list[Exception]:
    return []


@pytest.fixture
def recorder(tmp_path: Path, faults: list[Exception]) -> Iterator[Recorder]:
    recorder = Recorder(tmp_path / "recordings", path=tmp_path / "recordings" / "run.mp4", on_fault=faults.append)
    yield recorder
    recorder.stop(0.1)


@pytest.fixture
def use_encoder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UseEncoder:
    """Put a shell script in ffmpeg's place; in it, $FFMPEG is the real one."""
    monkeypatch.setenv("FFMPEG", FFMPEG)

    def use(script: str) -> None:
        program = tmp_path / "encoder"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(program))

    return use


# -- ffmpeg that does not start: pictures instead ---------------------------------------------------------------------


def test_where_there_is_no_ffmpeg_the_frames_become_png_files(
    recorder: Recorder, faults: list[Exception], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "missing"))
    pictures = [frame(), frame()]
    write(recorder, *pictures)
    (folder,) = recorder.stop()
    assert contents(folder) == pictures
    assert folder.name == "video-frames-run"
    assert [str(folder) in str(fault) for fault in faults] == [True]


def test_where_ffmpeg_cannot_be_found_for_a_reason_without_words_the_frames_become_png_files(
    recorder: Recorder, faults: list[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    class HostileError(ImportError):
        def __str__(self) -> str:
            raise ValueError("no words")

    class Hostile:
        def get_ffmpeg_exe(self) -> str:
            raise HostileError

    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", Hostile())
    write(recorder, frame())
    (folder,) = recorder.stop()
    assert len(contents(folder)) == 1
    assert ["cannot be started: HostileError" in str(fault) for fault in faults] == [True]


BROKEN = {
    "dies": "echo no such library >&2; exit 1",
    "dies after a look": "head -c 100 > /dev/null; echo no such library >&2; exit 1",
    "dies after a few frames": "head -c 20000 > /dev/null; echo no such library >&2; exit 1",
    "closes its input": "exec <&-; echo no such library >&2; exit 0",
    "writes nothing": "cat > /dev/null; echo no such library >&2",
}


@pytest.mark.parametrize("script", BROKEN.values(), ids=BROKEN)
def test_an_encoder_that_writes_nothing_costs_no_frame(
    recorder: Recorder, faults: list[Exception], use_encoder: UseEncoder, script: str
) -> None:
    use_encoder(script)
    pictures = [frame() for _ in range(12)]
    write(recorder, *pictures)
    (folder,) = recorder.stop()
    assert contents(folder) == pictures
    assert ["no such library" in str(fault) for fault in faults] == [True]
    assert list(folder.parent.iterdir()) == [folder]


@pytest.mark.parametrize("end", ["exit 3", "exit 0"])
def test_an_encoder_that_has_written_nothing_when_frames_are_kept_no_more_leaves_no_file(
    recorder: Recorder, faults: list[Exception], use_encoder: UseEncoder, end: str
) -> None:
    use_encoder(f"cat > /dev/null; echo no such library >&2; {end}")
    for _ in range(ffmpeg.KEPT_FRAMES + 2):
        write(recorder, frame())
    assert recorder.stop() == []
    assert [str(fault).count("before it wrote anything: no such library") for fault in faults] == [1]
    assert not list(recorder.paths[0].parent.iterdir())


def test_a_picture_too_tall_for_a_video_becomes_a_png_file(recorder: Recorder, faults: list[Exception]) -> None:
    tall = frame(size=(16, 16400))
    write(recorder, tall)
    (folder,) = recorder.stop()
    assert contents(folder) == [tall]
    assert ["16x16400" in str(fault) for fault in faults] == [True]


def test_once_there_are_png_files_a_picture_of_another_size_is_one_too(
    recorder: Recorder, faults: list[Exception], use_encoder: UseEncoder
) -> None:
    use_encoder("exit 1")
    small, large = frame(), frame(size=(80, 40))
    write(recorder, small, large)
    first, second = recorder.stop()
    assert (contents(first), contents(second)) == ([small], [large])
    assert len(faults) == 1


# -- the end of a recording before its time ---------------------------------------------------------------------------


def test_a_full_disk_ends_the_recording_with_a_file_that_plays(
    recorder: Recorder, faults: list[Exception], use_encoder: UseEncoder
) -> None:
    use_encoder("trap '' XFSZ; ulimit -f 100; exec $FFMPEG \"$@\"")
    pictures = [frame(cell=1) for _ in range(60)]
    for picture in pictures:
        recorder.write(picture)
        assert recorder.flush(30)
    (path,) = recorder.stop()
    assert ["too large" in str(fault) for fault in faults] == [True]
    assert 0 < count(path) < len(pictures)
    assert recorder.written + recorder.dropped == len(pictures)


def test_a_directory_that_cannot_be_made_is_reported(tmp_path: Path, faults: list[Exception]) -> None:
    (tmp_path / "file").write_text("not a directory")
    recorder = Recorder(tmp_path / "file" / "recordings", on_fault=faults.append)
    recorder.write(frame())
    assert recorder.flush(30)
    assert recorder.stop() == []
    assert len(faults) == 1


def test_what_is_no_picture_is_reported(recorder: Recorder, faults: list[Exception]) -> None:
    write(recorder, as_frame(b"no picture"))
    assert recorder.write(frame()) is False
    assert recorder.stop() == []
    assert ["no picture" in str(fault) for fault in faults] == [True]


def test_a_recording_may_be_stopped_by_who_hears_of_its_fault(tmp_path: Path) -> None:
    stopped: list[list[Path]] = []
    stopping = Recorder(tmp_path, on_fault=lambda _: stopped.append(stopping.stop()))
    write(stopping, as_frame(b"no picture"))
    assert stopped == [[]]
    assert stopping.write(frame()) is False


# -- an encoder that is slow ------------------------------------------------------------------------------------------


def test_frames_that_find_the_encoder_busy_are_left_out_and_counted(
    recorder: Recorder, use_encoder: UseEncoder, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    use_encoder(f'read line < {gate}; exec $FFMPEG "$@"')
    large = frame(size=(800, 800), cell=1)
    taken = [recorder.write(large) for _ in range(100)]
    assert not recorder.flush(0.01)
    gate.write_text("go\n")
    (path,) = recorder.stop()
    assert taken.count(True) == QUEUED
    assert (recorder.written, recorder.dropped) == (QUEUED, 100 - QUEUED)
    assert count(path) == QUEUED


def test_an_encoder_that_hangs_is_killed_and_its_frames_become_png_files(
    recorder: Recorder, faults: list[Exception], use_encoder: UseEncoder
) -> None:
    use_encoder("exec sleep 600")
    large = frame(size=(800, 800), cell=1)
    assert recorder.write(large)
    (folder,) = recorder.stop(0.1)
    assert contents(folder) == [large]
    assert ["within 0.1 s" in str(fault) for fault in faults] == [True]


def test_an_encoder_that_hangs_halfway_leaves_what_it_has_written(
    recorder: Recorder, faults: list[Exception], use_encoder: UseEncoder, tmp_path: Path
) -> None:
    pid_file, path = tmp_path / "pid", tmp_path / "recordings" / "run.mp4"
    use_encoder(f'echo $$ > {pid_file}; exec $FFMPEG "$@"')
    write(recorder, *(frame() for _ in range(20)))
    wait_until(lambda: path.read_bytes().count(b"moof") >= 15, "the frames in the file", seconds=30)
    os.kill(int(pid_file.read_text()), signal.SIGSTOP)
    assert recorder.stop(0.1) == [path]
    assert count(path) >= 15
    assert ["within 0.1 s" in str(fault) for fault in faults] == [True]


def test_the_encoder_makes_way_for_training(recorder: Recorder, use_encoder: UseEncoder, tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"
    use_encoder(f'echo $$ > {pid_file}; exec $FFMPEG "$@"')
    write(recorder, frame())
    wait_until(lambda: pid_file.exists() and pid_file.read_text() != "", "the encoder's start", seconds=30)
    pid = int(pid_file.read_text())
    assert os.getpriority(os.PRIO_PROCESS, pid) > os.getpriority(os.PRIO_PROCESS, 0)
    if sys.platform == "linux":
        assert os.sched_getscheduler(pid) == os.SCHED_BATCH
    group = Path(f"/proc/{pid}/autogroup")
    if group.exists():
        assert group.read_text().split()[-2:] == ["nice", "10"]
