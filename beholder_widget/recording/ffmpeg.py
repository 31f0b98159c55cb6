"""Frames to a video, by an ffmpeg process that reads their PNG bytes, or their pixels, as they are."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import weakref
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from beholder_widget.recording import timed
from beholder_widget.recording.command import arguments
from beholder_widget.recording.formats import FORMATS
from beholder_widget.recording.naming import claim
from beholder_widget.recording.styles import Picture
from beholder_widget.rendering.raster import Raster, Rectangle

NICENESS = 10
PIPE_BYTES = 2**20
"""As many as Linux lets any process have in a pipe."""

STOP_SECONDS = 20.0
KEPT_FRAMES = 30
KEPT_BYTES = 2**26
"""How many frames are kept for another encoder while ffmpeg has not written anything, and about how large they are."""


class EncoderError(RuntimeError):
    """Frames can no longer be written."""


class GoneError(EncoderError):
    """The file or folder that is being written no longer exists."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is gone: it was moved or deleted while frames were written to it. "
            "Start again: the folder is then made anew"
        )


class NotStartedError(EncoderError):
    """ffmpeg cannot be started, or ended before it wrote anything; `frames` are those that it was given."""

    def __init__(self, message: str, frames: list[Picture]) -> None:
        super().__init__(message)
        self.frames = frames


class FfmpegEncoder:
    """Writes a video with imageio-ffmpeg's bundled ffmpeg, which reads what it is given as it is.

    In the formats that can be recorded live, each frame is written to the file at once, so that the file plays up to
    its last few frames when everything is killed. ffmpeg runs in a session of its own: whatever interrupts or kills the
    kernel leaves ffmpeg the time to finish the file.

    Parameters
    ----------
    path : pathlib.Path
        The file to write; if it exists, the next free name is taken. Its ending is one that ffmpeg writes, see
        `formats.FORMATS`.
    size : tuple of int
        Width and height of the frames, pixels.
    fps : float, optional
        Frames per second; None for the times at which frames came, to the millisecond.
    as_pixels : bool
        Whether pictures are pixels and not PNG bytes: of an even size, and with cells several pixels wide.
    lettered : sequence of (int, int, int, int)
        Left, top, right and bottom of the parts in which words stand: H.264 keeps them sharp, though a picture like
        noise beside them takes more bytes than there are.

    Raises
    ------
    NotStartedError
        If ffmpeg cannot be started.
    OSError
        If the file cannot be made.
    """

    def __init__(
        self,
        path: Path,
        size: tuple[int, int],
        fps: float | None,
        *,
        as_pixels: bool = False,
        lettered: Sequence[Rectangle] = (),
    ) -> None:
        self.path = claim(path)
        self._times = None if fps is not None else timed.Times(timed.header(size, as_pixels=as_pixels))
        self._unproven: list[Picture] | None = []
        self._words = self._killed = ""
        options = FORMATS[path.suffix.lower()].options
        try:
            import imageio_ffmpeg

            # Without "file:" a name with a colon or a leading dash would be a protocol or an option.
            command = [
                imageio_ffmpeg.get_ffmpeg_exe(),
                *arguments(size, fps, options, as_pixels=as_pixels, lettered=lettered),
                f"file:{self.path}",
            ]
            with _starting:
                self._process, self._errors = _start(command)
                _encoders.add(self)
        except (ImportError, OSError, RuntimeError) as error:
            self.path.unlink(missing_ok=True)
            raise NotStartedError(f"ffmpeg cannot be started: {said(error)}", []) from error
        _give_way(self._process.pid)
        _widen(self._pipe)

    def write(self, picture: Picture, seconds: float) -> None:
        """Hand a frame over to ffmpeg, and when it came, on any clock; blocks while ffmpeg is busy."""
        if not self.path.exists():
            raise self._failure("it was ended")
        if self._unproven is not None:
            self._unproven.append(picture.copy() if isinstance(picture, Raster) else picture)
        content = memoryview(picture) if isinstance(picture, bytes) else picture.rgba()
        try:
            if self._times is not None:
                self._put(memoryview(self._times.before(len(content), seconds)))
            self._put(content)
        except (OSError, ValueError) as error:
            raise self._failure(said(error)) from error
        if self._unproven is not None and (self._begun() or self._keeps_enough(len(content))):
            self._unproven = None

    def _put(self, rest: memoryview) -> None:
        while rest:
            rest = rest[self._pipe.write(rest) :]

    def _keeps_enough(self, size: int) -> bool:
        """Whether no more frames of about this many bytes are kept for another encoder."""
        kept = len(self._unproven or ())
        return kept >= KEPT_FRAMES or kept * size >= KEPT_BYTES

    def finish(self) -> None:
        """End the input and wait for ffmpeg to complete the file."""
        if self._end() != 0 or not self._begun():
            raise self._failure("it gave no reason")
        self._unproven = None

    def kill(self, why: str) -> None:
        """End ffmpeg at once; the file plays up to its last few frames."""
        self._killed = why
        self._process.kill()

    def abandon(self) -> None:
        """Close a forked child's copy of the pipe, which would keep ffmpeg waiting for more frames."""
        with suppress(OSError):
            self._pipe.close()

    @property
    def _pipe(self) -> IO[bytes]:
        assert self._process.stdin is not None
        return self._process.stdin

    def _begun(self) -> bool:
        """Return whether ffmpeg has written something to the file."""
        return self.path.exists() and self.path.stat().st_size > 0

    def _end(self) -> int:
        """End the input, wait for ffmpeg, and return its exit status."""
        with suppress(OSError):
            self._pipe.close()
        _encoders.discard(self)
        try:
            code = self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        if not self._errors.closed:
            with self._errors:
                self._errors.seek(0)
                self._words = self._errors.read(500).decode(errors="replace").strip()  # the cause stands first
        return code

    def _failure(self, otherwise: str) -> EncoderError:
        """Return what went wrong, in ffmpeg's words if it has any."""
        code = self._end()
        if not self.path.exists():
            return GoneError(self.path)
        words = self._killed or self._words or otherwise
        if self._begun():
            return EncoderError(f"ffmpeg ended with code {code}, {self.path} plays up to there: {words}")
        self.path.unlink(missing_ok=True)
        message = f"ffmpeg ended with code {code} before it wrote anything: {words}"
        if self._unproven is None:
            return EncoderError(f"{message}. It was given more frames than are kept for PNG files")
        return NotStartedError(message, self._unproven)


def said(error: BaseException) -> str:
    """Return an error's message, or the name of its class where the error cannot say it."""
    try:
        return str(error)
    except Exception:  # noqa: BLE001 - code that is not ours makes the message
        return type(error).__name__


def _give_way(process: int) -> None:
    """Have a process give way to training, as far as the system can."""
    with suppress(OSError, AttributeError):
        os.setpriority(os.PRIO_PROCESS, process, NICENESS)
        # What ffmpeg waits for comes in pieces, and a waking process of this policy interrupts no other.
        os.sched_setscheduler(process, os.SCHED_BATCH, os.sched_param(0))
    # Where Linux shares a core among sessions first (sched(7), "The autogroup feature"), a process's own niceness only
    # counts within its session: that of the session counts against training's.
    with suppress(OSError):
        Path(f"/proc/{process}/autogroup").write_text(str(NICENESS))


def _widen(pipe: IO[bytes]) -> None:
    """Have a pipe hold more, where the system can: each piece that it takes wakes a process beside training."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)


def _start(command: list[str]) -> tuple[subprocess.Popen[bytes], IO[bytes]]:
    """Return a process that reads a pipe, and the file that its errors go to."""
    # Not a pipe, which would need a thread to empty it: at the interpreter's exit none can be started any more.
    errors = tempfile.TemporaryFile()  # noqa: SIM115 - it stays open as long as the process runs
    try:
        process = subprocess.Popen(  # noqa: S603 - the caller wrote the command
            command,
            bufsize=0,  # a buffer's lock, held by the recorder's thread at a fork, would never open in the child
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,
        )
    except BaseException:
        errors.close()
        raise
    return process, errors


_encoders: weakref.WeakSet[FfmpegEncoder] = weakref.WeakSet()
_starting = threading.Lock()
"""Held from before a pipe is made until its encoder is in `_encoders`, so that no fork comes in between."""


def _abandon_pipes() -> None:
    _starting.release()
    for encoder in list(_encoders):
        encoder.abandon()


_register: Callable[..., Any] | None = getattr(os, "register_at_fork", None)
if _register is not None:
    _register(before=_starting.acquire, after_in_parent=_starting.release, after_in_child=_abandon_pipes)
