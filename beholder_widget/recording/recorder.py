"""Frames as they come: kept (`FrameHistory`), and written to files while they do (`Recorder`)."""

from __future__ import annotations

import atexit
import os
import queue
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from beholder_widget.recording.encoding import Encoder, FallbackEncoder, FolderEncoder
from beholder_widget.recording.exporting import check_fps, export
from beholder_widget.recording.ffmpeg import STOP_SECONDS
from beholder_widget.rendering import png

__all__ = ["FrameHistory", "Recorder", "export"]

HISTORY_BYTES = 64 * 2**20
KILLED_SECONDS = 5.0
QUEUED = 8
"""Frames that may wait for the encoder, as they do while it starts; more are left out."""


class FrameHistory:
    """The last frames as PNG bytes, the oldest dropped first.

    Parameters
    ----------
    max_bytes : int
        How many bytes of PNG are kept at most; a frame that is larger alone is kept alone.
    """

    def __init__(self, max_bytes: int = HISTORY_BYTES) -> None:
        self._max_bytes = max_bytes
        self._frames: deque[bytes] = deque()
        self._bytes = 0
        self._lock = threading.Lock()

    def append(self, frame: bytes) -> None:
        """Keep a frame, and drop the oldest that no longer fit."""
        with self._lock:
            self._frames.append(frame)
            self._bytes += len(frame)
            while self._bytes > self._max_bytes and len(self._frames) > 1:
                self._bytes -= len(self._frames.popleft())

    def frames(self) -> list[bytes]:
        """Return the frames, oldest first."""
        with self._lock:
            return list(self._frames)

    def __len__(self) -> int:
        return len(self._frames)


class Recorder:
    """Writes frames to files on a thread of its own; a frame that finds the encoder busy is left out.

    Each frame is one frame of the video. A picture of another size starts another file. Where ffmpeg cannot be started
    a folder of PNG files is written. Stopping, garbage collection and the interpreter's exit finish the file; garbage
    collection does not wait until that is done.

    Parameters
    ----------
    directory : pathlib.Path
        Where the file goes, named after the time, unless `path` is given; made with the first frame.
    path : pathlib.Path, optional
        The file, ending in ``.mp4``; without an ending, a folder of PNG files. One that exists is not overwritten: the
        next free of ``name-2``, ``name-3`` ... is taken.
    fps : float
        Frames per second of the video.
    on_fault : callable
        Called on the recorder's thread with what ends the recording, or makes it a folder of PNG files.

    Raises
    ------
    ValueError
        If `path` has another ending, or `fps` is not a positive number.
    """

    def __init__(
        self, directory: Path, *, path: Path | None = None, fps: float = 15, on_fault: Callable[[Exception], None]
    ) -> None:
        if path is not None and path.suffix.lower() not in ("", ".mp4"):
            raise ValueError(f"a recording's path must end in .mp4, or be a folder for PNG files, not {str(path)!r}")
        check_fps(fps)
        moment = datetime.now().astimezone()
        self._tape = _Tape(path or directory / f"beholder-{moment:%Y%m%d-%H%M%S}.mp4", fps, on_fault)
        weakref.finalize(self, self._tape.end)

    @property
    def paths(self) -> list[Path]:
        """The files begun so far, in order."""
        return [encoder.path for encoder in self._tape.encoders]

    @property
    def written(self) -> int:
        """Frames handed to the encoder."""
        return self._tape.written

    @property
    def dropped(self) -> int:
        """Frames left out: the encoder was busy, or had failed, or the recording was over."""
        return self._tape.dropped

    @property
    def seconds(self) -> float:
        """How long the recording has been running, seconds."""
        return time.monotonic() - self._tape.began

    def write(self, frame: bytes) -> bool:
        """Add a frame, the bytes of a PNG; return False if it is left out. Never blocks."""
        return self._tape.put(frame)

    def flush(self, timeout: float) -> bool:
        """Wait until what was added is handed to the encoder; return whether that came true in time."""
        return self._tape.wait_idle(timeout)

    def stop(self, timeout: float = STOP_SECONDS) -> list[Path]:
        """Finish the files and return them, in order; stopping again is harmless.

        Parameters
        ----------
        timeout : float
            Seconds after which an encoder that has not finished is killed; its file plays up to its last few frames.
        """
        self._tape.finish(timeout)
        return self.paths


class _Tape:
    """What a recorder's thread holds on to: the frames that wait, and the encoder that takes them."""

    def __init__(self, path: Path, fps: float, on_fault: Callable[[Exception], None]) -> None:
        self.encoders: list[Encoder] = []
        self.written = 0
        self.began = time.monotonic()
        self._path = path
        self._as_folder = path.suffix == ""
        self._fps = fps
        self._on_fault = on_fault
        # Reentrant, unlike Queue: garbage collection may end the tape on a thread that is just using the queue.
        self._queue: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._refused = self._taken = self._settled = 0
        self._progress = threading.Condition()
        self._size = (0, 0)
        self._failed = self._ended = self._over = False
        self._thread = threading.Thread(target=self._run, name="beholder-recorder", daemon=True)
        _tapes.add(self)
        self._thread.start()

    @property
    def dropped(self) -> int:
        return self._refused + (self._taken if self._over else self._settled) - self.written

    def put(self, frame: bytes) -> bool:
        if self._ended or self._failed or self._taken - self._settled >= QUEUED:
            self._refused += 1
            return False
        self._taken += 1
        self._queue.put(frame)
        return True

    def wait_idle(self, timeout: float) -> bool:
        taken = self._taken
        with self._progress:
            return self._progress.wait_for(lambda: self._over or self._settled >= taken, timeout)

    def end(self) -> None:
        """Have the thread finish the file after the frames that wait; does not wait for it."""
        self._ended = True
        self._queue.put(None)

    def finish(self, timeout: float) -> None:
        """End, and wait until the file is finished, or kill the encoder."""
        self.end()
        if self._thread is threading.current_thread() or self._over:
            return
        self._thread.join(timeout)
        if self._thread.is_alive():
            for encoder in self.encoders[-1:]:
                encoder.kill(f"it did not finish within {timeout:g} s")
            self._thread.join(KILLED_SECONDS)

    def forget(self) -> None:
        """Be over in a forked child, which has no thread."""
        self._ended = self._over = True

    def _run(self) -> None:
        try:
            while (frame := self._queue.get()) is not None:
                self._write(frame)
                with self._progress:
                    self._settled += 1
                    self._progress.notify_all()
            self._close()
        finally:
            with self._progress:
                self._over = True
                self._progress.notify_all()
            _tapes.discard(self)

    def _write(self, frame: bytes) -> None:
        if self._failed:
            return
        try:
            self._encode(frame)
            self.written += 1
        except Exception as error:  # noqa: BLE001 - whatever it is ends the recording, and nothing else
            self._report(error)

    def _encode(self, frame: bytes) -> None:
        size = png.size(frame)
        if not self.encoders or size != self._size:
            self._finish_encoder()
            self.encoders.append(self._open(size))
            self._size = size
        self.encoders[-1].write(frame)

    def _open(self, size: tuple[int, int]) -> Encoder:
        if self._as_folder:
            return FolderEncoder(self._path)
        return FallbackEncoder(self._path, size, self._fps, self._on_fault)

    def _close(self) -> None:
        try:
            self._finish_encoder()
        except Exception as error:  # noqa: BLE001 - as above
            self._report(error)

    def _finish_encoder(self) -> None:
        for encoder in self.encoders[-1:]:
            encoder.finish()
            if isinstance(encoder, FallbackEncoder) and encoder.fell_back:
                self._path, self._as_folder = encoder.path, True

    def _report(self, error: Exception) -> None:
        """Report the fault that ends the recording; those that follow from it are not news."""
        if not self._failed:
            self._failed = True
            self._on_fault(error)


_tapes: set[_Tape] = set()
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
