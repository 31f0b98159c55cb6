"""Writing frames to files: while they come (`Recorder`), and afterwards from memory (`FrameHistory`, `export`)."""

from __future__ import annotations

import io
import os
import queue
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from itertools import count, groupby
from pathlib import Path

from beholder_widget import png
from beholder_widget.encoding import Encoder, EncoderError, FfmpegEncoder, FolderEncoder

HISTORY_BYTES = 64 * 2**20
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
    a folder of PNG files is written. Stopping, garbage collection and the interpreter's exit finish the file.

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
        Called with each exception, on the recorder's thread.

    Raises
    ------
    ValueError
        If `path` has another ending, or `fps` is not positive.
    """

    def __init__(
        self, directory: Path, *, path: Path | None = None, fps: float = 15, on_fault: Callable[[Exception], None]
    ) -> None:
        if path is not None and path.suffix not in ("", ".mp4"):
            raise ValueError(f"a recording's path must end in .mp4, or be a folder for PNG files, not {str(path)!r}")
        if not fps > 0:
            raise ValueError(f"fps must be a number of frames per second above 0, not {fps!r}")
        moment = datetime.now().astimezone()
        self._tape = _Tape(path or directory / f"beholder-{moment:%Y%m%d-%H%M%S}.mp4", fps, on_fault)
        self._finish = weakref.finalize(self, self._tape.finish, os.getpid())

    @property
    def paths(self) -> list[Path]:
        """The files begun so far, in order."""
        return list(self._tape.paths)

    @property
    def written(self) -> int:
        """Frames handed to the encoder."""
        return self._tape.written

    @property
    def dropped(self) -> int:
        """Frames left out."""
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

    def stop(self) -> list[Path]:
        """Finish the files and return them, in order."""
        self._finish()
        return self.paths


class _Tape:
    """What a recorder's thread holds on to: the frames that wait, and the encoder that takes them."""

    def __init__(self, path: Path, fps: float, on_fault: Callable[[Exception], None]) -> None:
        self.paths: list[Path] = []
        self.written = self.dropped = 0
        self.began = time.monotonic()
        self._path = path
        self._fps = fps
        self._on_fault = on_fault
        self._queue: queue.Queue[bytes | None] = queue.Queue()
        self._encoder: Encoder | None = None
        self._size = (0, 0)
        self._failed = False
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="beholder-recorder", daemon=True)
        self._thread.start()

    def put(self, frame: bytes) -> bool:
        if self._ended or self._failed or self._queue.qsize() >= QUEUED:
            self.dropped += 1
            return False
        self._queue.put(frame)
        return True

    def wait_idle(self, timeout: float) -> bool:
        deadline = time.monotonic() + timeout
        with self._queue.all_tasks_done:
            while self._queue.unfinished_tasks and self._thread.is_alive():
                left = deadline - time.monotonic()
                if left <= 0 or not self._queue.all_tasks_done.wait(left):
                    return False
        return True

    def finish(self, pid: int) -> None:
        """End the thread and with it the file; in a forked child, which has no thread, do nothing."""
        if os.getpid() != pid or self._ended:
            return
        self._ended = True
        self._queue.put(None)
        if self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        while (frame := self._queue.get()) is not None:
            self._write(frame)
            self._queue.task_done()
        self._close()
        self._queue.task_done()

    def _write(self, frame: bytes) -> None:
        if self._failed:
            return
        try:
            self._encode(frame)
            self.written += 1
        except (OSError, EncoderError, ValueError) as error:
            self._failed = True
            self._on_fault(error)

    def _encode(self, frame: bytes) -> None:
        size = png.size(frame)
        if self._encoder is None or size != self._size:
            self._close()
            self._size = size
            self._encoder = self._open(size)
            self.paths.append(self._encoder.path)
        self._encoder.write(frame)

    def _open(self, size: tuple[int, int]) -> Encoder:
        path = _free(self._path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == "":
            return FolderEncoder(path)
        try:
            return FfmpegEncoder(path, size, self._fps)
        except EncoderError as error:
            folder = _free(path.parent / f"video-frames-{path.stem}")
            self._on_fault(EncoderError(f"{error}. The frames are written as PNG files to {folder}"))
            self._path = folder
            return FolderEncoder(folder)

    def _close(self) -> None:
        encoder, self._encoder = self._encoder, None
        if encoder is not None:
            try:
                encoder.finish()
            except EncoderError as error:
                self._on_fault(error)


def export(path: str | Path, frames: Sequence[bytes], *, fps: float = 15) -> list[Path]:
    """Write frames as one video, or as several where their size changes.

    Parameters
    ----------
    path : str or pathlib.Path
        Ending in ``.mp4`` or ``.gif``; without an ending, a folder of PNG files. What exists is not overwritten.
    frames : sequence of bytes
        PNG files.
    fps : float
        Frames per second; GIF rounds a frame's time to hundredths of a second.

    Returns
    -------
    list of pathlib.Path
        The files written, in order.

    Raises
    ------
    ValueError
        If there are no frames, or the path has another ending.
    EncoderError
        If ffmpeg cannot be started or fails.
    """
    path = Path(path)
    if path.suffix not in ("", ".mp4", ".gif"):
        raise ValueError(f"export writes .mp4, .gif or a folder of PNG files, not {str(path)!r}")
    if not frames:
        raise ValueError("there are no frames to export yet: call update() first")
    path.parent.mkdir(parents=True, exist_ok=True)
    return [_export_run(_free(path), size, list(run), fps) for size, run in groupby(frames, png.size)]


def _export_run(path: Path, size: tuple[int, int], frames: Iterable[bytes], fps: float) -> Path:
    """Write frames of one size."""
    if path.suffix == ".gif":
        _write_gif(path, frames, fps)
        return path
    encoder: Encoder = FfmpegEncoder(path, size, fps) if path.suffix else FolderEncoder(path)
    for frame in frames:
        encoder.write(frame)
    encoder.finish()
    return path


def _write_gif(path: Path, frames: Iterable[bytes], fps: float) -> None:
    """Write an animation that loops; indexed pictures keep their palettes, so that colours stay as they are."""
    from PIL import Image

    first, *rest = (Image.open(io.BytesIO(frame)) for frame in frames)
    for image in (first, *rest):
        image.info.pop("transparency", None)
    first.save(path, save_all=True, append_images=rest, duration=1000 / fps, loop=0, disposal=2)


def _free(path: Path) -> Path:
    """Return `path`, or the first of ``name-2``, ``name-3`` ... that does not exist."""
    if not path.exists():
        return path
    return next(
        candidate
        for number in count(2)
        if not (candidate := path.with_name(f"{path.stem}-{number}{path.suffix}")).exists()
    )
