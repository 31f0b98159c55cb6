"""Interrupts at any moment: a wait ends with KeyboardInterrupt, and nothing stays held."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .test_endings import ROOT
from .videos import count

COUNT = 400

SCRIPT = """
import itertools, random, signal, sys, threading, time
from pathlib import Path
from beholder_widget.recording.reel import Reel
from beholder_widget.settings import Taken
from tests.recording.test_reel import picture

COUNT = int(sys.argv[2])
folder, wanted = Path(sys.argv[1]), Taken("parameters")
faults, ended, over, number = [], [], threading.Event(), itertools.count()
reel = Reel(faults.append, lambda: None, ended.append)
shown = picture()
interrupts = interrupted = 0
inside = False

def render():  # as the render thread does
    while not over.is_set():
        reel.add(shown)
        time.sleep(0.001)

def interrupt():
    global interrupts
    while not inside:
        time.sleep(0)
    for _ in range(COUNT):
        time.sleep(random.uniform(0, 0.002))
        interrupts += 1
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
        deadline = time.monotonic() + 5
        while interrupted < interrupts or not inside:
            if time.monotonic() > deadline:
                over.set()
                return
            time.sleep(0)
    over.set()

def use():
    reel.start(folder, folder / f"frames-{next(number)}", 15, wanted)
    reel.flush(5)
    reel.left_out()
    reel.status(), reel.written, reel.dropped
    ending = reel.finish()
    ending.wait(5)

threads = [threading.Thread(target=target) for target in (render, interrupt)]
for thread in threads:
    thread.start()
while not over.is_set():
    try:
        inside = True
        while not over.is_set():
            use()
    except KeyboardInterrupt:
        inside = False
        interrupted += 1
for thread in threads:
    thread.join(10)
    assert not thread.is_alive(), "a thread hangs"
assert interrupted == interrupts == COUNT, f"{interrupted} of {interrupts} interrupts arrived"
assert reel.close(20), "a recording was not finished"
assert (faults, ended) == ([], []), faults
reel.start(folder, folder / "run.mp4", 15, wanted)
for _ in range(3):
    reel.add(shown)
    assert reel.flush(20)
print(*reel.finish().wait(20))
"""


def test_interrupts_at_any_moment_leave_nothing_held(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(tmp_path), str(COUNT)]
    ended = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=120)
    assert (ended.returncode, ended.stdout) == (0, f"{tmp_path / 'run.mp4'}\n"), ended.stderr
    assert count(tmp_path / "run.mp4") == 3
