"""However a process ends, the recording that was running plays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from beholder_widget.recording.formats import FORMATS
from tests.e2e.waiting import wait_until

from .videos import FFMPEG, count

ROOT = Path(__file__).parent.parent.parent
FRAMES = 45
BEGINNING = """
import os, sys
from pathlib import Path
from tests.recording.videos import frame
from beholder_widget.recording.recorder import Recorder
recorder = Recorder(Path(sys.argv[1]), path=Path(sys.argv[1]) / (sys.argv[2:] or ["run.mp4"])[0], on_fault=print)
"""
RECORDING = f"""
for _ in range({FRAMES}):
    assert recorder.write(frame())
    assert recorder.flush(30)
"""


def start(folder: Path, *script: str, name: str = "run.mp4", **environment: str) -> subprocess.Popen[str]:
    """Start an interpreter in a session of its own that records to the file of that name."""
    return subprocess.Popen(
        [sys.executable, "-c", BEGINNING + "".join(map(textwrap.dedent, script)), str(folder), name],
        cwd=ROOT,
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def playing(path: Path) -> int:
    """Return how many frames of a file play that is still being written."""
    try:
        return count(path)
    except subprocess.CalledProcessError:
        return 0


def outcome(process: subprocess.Popen[str]) -> str:
    """Return what a process has printed when it ends."""
    return process.communicate(timeout=60)[0]


@pytest.mark.parametrize("ending", ["", "raise SystemExit(3)", "raise RuntimeError", "recorder = None"])
def test_the_interpreters_end_finishes_the_file(tmp_path: Path, ending: str) -> None:
    assert outcome(start(tmp_path, RECORDING, ending)) == ""
    assert count(tmp_path / "run.mp4") == FRAMES


def test_a_script_that_ends_before_ffmpeg_has_started_loses_nothing(tmp_path: Path) -> None:
    assert outcome(start(tmp_path, "for _ in range(3): assert recorder.write(frame())")) == ""
    assert count(tmp_path / "run.mp4") == 3


@pytest.mark.parametrize("ending", [form.ending for form in FORMATS.values() if form.live and form.ending])
def test_a_process_that_is_killed_together_with_ffmpeg_leaves_a_file_that_plays(tmp_path: Path, ending: str) -> None:
    path, pid_file, encoder = tmp_path / f"run{ending}", tmp_path / "pid", tmp_path / "encoder"
    encoder.write_text(f'#!/bin/sh\necho $$ > {pid_file}; exec {FFMPEG} "$@"\n')
    encoder.chmod(0o755)
    waiting = "print('written', flush=True)\nsys.stdin.read()"
    process = start(tmp_path, RECORDING, waiting, name=path.name, IMAGEIO_FFMPEG_EXE=str(encoder))
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n"
    wait_until(lambda: path.exists() and playing(path) >= FRAMES - 5, "the frames in the file", seconds=30)
    for pid in (int(pid_file.read_text()), process.pid):
        os.kill(pid, signal.SIGKILL)
    outcome(process)
    assert count(path) >= FRAMES - 5


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_process_that_is_killed_with_its_group_leaves_the_whole_file(tmp_path: Path, how: signal.Signals) -> None:
    path = tmp_path / "run.mp4"
    process = start(tmp_path, RECORDING, "print('written', flush=True)\nsys.stdin.read()")
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n"
    os.killpg(process.pid, how)
    outcome(process)
    wait_until(lambda: path.exists() and b"mfra" in path.read_bytes(), "the end of the file", seconds=30)
    assert count(path) == FRAMES


def test_an_interrupt_does_not_reach_the_encoder(tmp_path: Path) -> None:
    goes_on = """
    try:
        print("written", flush=True)
        sys.stdin.read()
    except KeyboardInterrupt:
        assert recorder.write(frame())
        print(len(recorder.stop()))
    """
    process = start(tmp_path, RECORDING, goes_on)
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n"
    os.killpg(process.pid, signal.SIGINT)
    assert outcome(process) == "1\n"
    assert count(tmp_path / "run.mp4") == FRAMES + 1


def test_a_forked_child_neither_ends_the_recording_nor_keeps_it_open(tmp_path: Path) -> None:
    forks = """
    child = os.fork()
    if child == 0:
        assert not recorder.write(frame())
        recorder.stop()
        sys.exit(0)
    assert os.waitpid(child, 0)[1] == 0
    sleeper = os.fork()
    if sleeper == 0:
        os.read(os.pipe()[0], 1)
    assert recorder.write(frame())
    recorder.stop()
    os.kill(sleeper, 9)
    print("ended", flush=True)
    """
    assert outcome(start(tmp_path, RECORDING, forks)) == "ended\n"
    assert count(tmp_path / "run.mp4") == FRAMES + 1


def test_a_forked_childs_own_files_are_left_alone(tmp_path: Path) -> None:
    forks = """
    import gc
    child = os.fork()
    if child == 0:
        own = [open(os.devnull, "w") for _ in range(50)]  # some of them take the numbers of what was closed
        del recorder
        gc.collect()
        for file in own:
            file.write("x")
            file.close()
        sys.exit(0)
    print(os.waitpid(child, 0)[1])
    """
    assert outcome(start(tmp_path, RECORDING, forks)) == "0\n"
    assert count(tmp_path / "run.mp4") == FRAMES
