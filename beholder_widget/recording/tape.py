"""The frames that wait for a recording's encoder, and the thread that draws them and brings them there.

A wait takes no lock. It hangs up a bell, a queue of its own, and the tape's thread rings it by putting one item in. An
interrupt of the waiting thread at any moment leaves at most a bell that nobody hears. Threads are made and dropped on
threads of this package alone: dropping one calls back into Python, which would swallow an interrupt of the main thread.
"""

from __future__ import annotations

import atexit
import os
import queue
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from beholder_widget.recording.clocks import Clock
from beholder_widget.recording.ffmpeg import STOP_SECONDS
from beholder_widget.recording.series import FileSeries
from beholder_widget.recording.styles import Style
from beholder_widget.rendering.frames import Frame

KILLED_SECONDS = 5.0
QUEUED = 8
"""Frames that may wait for the encoder, as they do while it starts; more are left out."""

Bell = queue.SimpleQueue[None]


class _Coming(NamedTuple):
    """A frame that waits for the encoder, and when it came, seconds of the tape's clock."""

    frame: Frame
    seconds: float


@dataclass(frozen=True)
class Listener:
    """What a tape calls, on its thread, or on the thread that ends it where it has had no frame.

    Attributes
    ----------
    fault : callable
        Called with the reason when PNG files are written in place of a video.
    failed : callable
        Called once with what ended the recording before its time.
    over : callable
        Called when the files are complete.
    """

    fault: Callable[[Exception], None]
    failed: Callable[[Exception], None]
    over: Callable[[], None]


class Tape:
    """Takes frames without waiting, and writes them on a thread of its own, which starts with the first frame.

    Parameters
    ----------
    path, fps, style
        As for `FileSeries`.
    listener : Listener
        Hears of faults and of the end.
    clock : Clock
        Tells frames' times.
    """

    def __init__(self, path: Path, fps: float | None, style: Style, listener: Listener, clock: Clock) -> None:
        self.written = 0
        self._listener: Listener | None = listener
        self._series = FileSeries(path, fps, style, self._tell_fault)
        self._clock = clock
        self._began = clock.now()
        self._ended_at: float | None = None
        # Unlike Queue it can be used again within its own use: garbage collection may end the tape at any moment.
        self._queue: queue.SimpleQueue[_Coming | Bell | None] = queue.SimpleQueue()
        self._waiting: deque[Bell] = deque()
        self._at_end: Bell = queue.SimpleQueue()
        self._refused = self._lost = self._taken = self._settled = 0
        self._failed = self._over = False
        self._thread: threading.Thread | None = None
        # Whether the thread begins or the tape ends without one is decided once. Garbage collection may end the tape
        # within the end of others, so the same thread may enter it again.
        self._beginning = threading.RLock()

    @property
    def paths(self) -> list[Path]:
        """The files begun so far, in order."""
        return self._series.paths

    @property
    def dropped(self) -> int:
        """Frames left out: the encoder was busy, or had failed, or the tape was at its end."""
        return self._refused + self._lost

    @property
    def seconds(self) -> float:
        """How long the tape has been running, or ran, seconds of its clock."""
        return (self._clock.now() if self._ended_at is None else self._ended_at) - self._began

    def put(self, frame: Frame) -> bool:
        """Add a frame, from one thread at a time; return False if it is left out. Never waits for the encoder."""
        try:
            with self._beginning:
                if self._ended_at is not None or self._taken - self._settled >= QUEUED:
                    self._refused += 1
                    return False
                if self._thread is None:
                    self._begin()
                self._taken += 1
                self._queue.put(_Coming(frame, self._clock.picture()))
                return True
        except RuntimeError as error:  # no thread can be started, as while the interpreter ends
            self._refused += 1
            self._fail(error)
            return False

    def wait_idle(self, timeout: float) -> bool:
        """Wait until the frames so far are written; return whether that came true within `timeout` seconds."""
        if self._thread is None:
            return True
        bell: Bell = queue.SimpleQueue()
        self._queue.put(bell)
        return self._hear(bell, timeout)

    def wait_over(self, timeout: float) -> bool:
        """Wait until the files are complete; return whether that came true within `timeout` seconds."""
        if self._ended_at is not None and self._thread is None:
            self._be_over()
        bell: Bell = queue.SimpleQueue()
        self._waiting.append(bell)
        try:
            return self._hear(bell, timeout)
        finally:
            with suppress(ValueError):
                self._waiting.remove(bell)

    def end(self) -> None:
        """Have the files completed after the frames that wait, without waiting for that; may be called again."""
        if self._over:
            return
        with self._beginning:
            self._ended_at = self._clock.now() if self._ended_at is None else self._ended_at
            self._queue.put(None)
            self._at_end.put(None)
            never_began = self._thread is None
        if never_began:
            self._be_over()

    def finish(self, timeout: float) -> None:
        """End, and wait until the files are complete; kill the encoder after `timeout` seconds."""
        self.end()
        if self._thread is threading.current_thread():
            return
        self._kill_after(timeout)

    def _kill_after(self, timeout: float) -> None:
        if self.wait_over(timeout):
            return
        self._series.kill(f"it did not finish within {timeout:g} s")
        self.wait_over(KILLED_SECONDS)

    def forget(self) -> None:
        """Be over in a forked child, which does not have the thread."""
        self._beginning = threading.RLock()
        self._ended_at = self._clock.now() if self._ended_at is None else self._ended_at
        self._over = True
        self._listener = self._thread = None

    def _begin(self) -> None:
        thread = threading.Thread(target=self._run, name="beholder-recorder", daemon=True)
        _tapes.add(self)
        thread.start()
        self._thread = thread

    def _hear(self, bell: Bell, timeout: float) -> bool:
        # The bell hangs already: `_be_over` sets the flag first and then rings every bell that hangs there.
        if self._over or self._thread is threading.current_thread():
            return self._over
        try:
            bell.get(timeout=max(0.0, timeout))
        except queue.Empty:
            return self._over
        return True

    def _run(self) -> None:
        # Where it cannot be started, the interpreter's exit kills an encoder that hangs.
        with suppress(RuntimeError):
            threading.Thread(target=self._watch_end, name="beholder-finish", daemon=True).start()
        try:
            while (work := self._queue.get()) is not None:
                if isinstance(work, _Coming):
                    self._write(work)
                else:
                    work.put(None)
            self._close()
        finally:
            self._be_over()

    def _watch_end(self) -> None:
        """Kill an encoder that hangs after the end; the thread that writes to it could not."""
        self._at_end.get()
        self._kill_after(STOP_SECONDS)

    def _write(self, coming: _Coming) -> None:
        try:
            if self._failed:
                self._lost += 1
            else:
                self._series.write(coming.frame, coming.seconds)
                self.written += 1
        except Exception as error:  # noqa: BLE001 - whatever it is ends the recording, and nothing else
            self._lost += 1
            self._fail(error)
        self._settled += 1

    def _close(self) -> None:
        try:
            self._series.finish()
        except Exception as error:  # noqa: BLE001 - as above
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        """End because of a fault; the faults that follow from it are not news."""
        if not self._failed:
            self._failed = True
            self.end()
            listener = self._listener
            if listener is not None:
                _call(listener.failed, error)

    def _tell_fault(self, error: Exception) -> None:
        listener = self._listener
        if listener is not None:
            _call(listener.fault, error)

    def _be_over(self) -> None:
        """Tell that the files are complete; where an interrupt cuts this short, the next wait does it again."""
        self._empty_queue()
        listener = self._listener
        if listener is not None:
            _call(listener.over)
        self._over = True
        self._at_end.put(None)
        self._listener = self._thread = None
        _tapes.discard(self)
        self._empty_queue()
        for bell in list(self._waiting):
            bell.put(None)

    def _empty_queue(self) -> None:
        with suppress(queue.Empty):
            while True:
                work = self._queue.get_nowait()
                if isinstance(work, _Coming):
                    self._lost += 1
                elif work is not None:
                    work.put(None)


def _call(callback: Callable[..., None], *arguments: Any) -> None:
    """Call a listener; what it raises must not keep the file from being finished."""
    with suppress(Exception):
        callback(*arguments)


_tapes: set[Tape] = set()
"""The tapes whose threads run."""


@atexit.register
def _finish_tapes() -> None:
    tapes = list(_tapes)
    for tape in tapes:
        tape.end()
    for tape in tapes:
        tape.finish(STOP_SECONDS)


def _forget_tapes() -> None:
    for tape in _tapes:
        tape.forget()
    _tapes.clear()


_register: Callable[..., Any] | None = getattr(os, "register_at_fork", None)
if _register is not None:
    _register(after_in_child=_forget_tapes)
