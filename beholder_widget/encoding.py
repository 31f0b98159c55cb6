"""Where recorded frames go: an mp4 file written by ffmpeg, or a folder of PNG files."""

from __future__ import annotations

import os
import subprocess
import threading
import weakref
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

DOUBLED_UP_TO = 1920
"""Pictures with no side longer than this are doubled: halving the colour resolution then costs nothing."""

QUALITY = 18
NICENESS = 10
STOP_SECONDS = 20.0


class EncoderError(RuntimeError):
    """Frames can no longer be written."""


class Encoder(Protocol):
    """Writes frames of one size to `path`."""

    path: Path

    def write(self, png: bytes) -> None:
        """Add a frame; may block. Raises `EncoderError` or OSError."""

    def finish(self) -> None:
        """Complete what was written."""


class FfmpegEncoder:
    """Writes an H.264 mp4 with imageio-ffmpeg's bundled ffmpeg, which reads the PNG bytes as they are.

    The file is fragmented, each frame a fragment that is written at once, so that it plays up to its last few frames
    when everything is killed. ffmpeg runs in a session of its own: what interrupts or kills the kernel
    leaves it the time to finish the file.

    Parameters
    ----------
    path : pathlib.Path
        The file to write.
    size : tuple of int
        Width and height of the frames, pixels.
    fps : float
        Frames per second.

    Raises
    ------
    EncoderError
        If ffmpeg cannot be started.
    """

    def __init__(self, path: Path, size: tuple[int, int], fps: float) -> None:
        self.path = path
        self._errors: deque[bytes] = deque(maxlen=20)
        try:
            import imageio_ffmpeg

            command = [imageio_ffmpeg.get_ffmpeg_exe(), *_arguments(size, fps), str(path)]
            self._process = subprocess.Popen(  # noqa: S603 - the command is the lines above
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        except (ImportError, OSError, RuntimeError) as error:
            raise EncoderError(f"ffmpeg cannot be started: {error}") from error
        _pipes.add(self)
        with suppress(OSError, AttributeError):
            os.setpriority(os.PRIO_PROCESS, self._process.pid, NICENESS)
        self._reader = threading.Thread(target=self._read_errors, name="beholder-ffmpeg", daemon=True)
        self._reader.start()

    def write(self, png: bytes) -> None:
        """Hand a frame over to ffmpeg; blocks while it is busy."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(png)
            self._process.stdin.flush()
        except (OSError, ValueError) as error:
            self._process.wait(STOP_SECONDS)
            self._reader.join(1)
            raise EncoderError(f"ffmpeg ended: {self._complaint() or error}") from error

    def finish(self) -> None:
        """End the input and wait for ffmpeg to complete the file."""
        assert self._process.stdin is not None
        with suppress(OSError):
            self._process.stdin.close()
        _pipes.discard(self)
        try:
            code = self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self._reader.join(1)
        if code != 0:
            raise EncoderError(f"ffmpeg ended with code {code}: {self._complaint()}")

    def abandon(self) -> None:
        """Let go of the pipe in a forked child, whose copy of it would keep ffmpeg waiting for more."""
        if self._process.stdin is not None:
            with suppress(OSError):
                os.close(self._process.stdin.fileno())

    def _read_errors(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as lines:
            self._errors.extend(lines)

    def _complaint(self) -> str:
        return b"".join(self._errors).decode(errors="replace").strip()[-500:]


class FolderEncoder:
    """Writes each frame as a PNG file of its own: ``frame-00000.png`` and so on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._count = 0
        path.mkdir(parents=True, exist_ok=True)

    def write(self, png: bytes) -> None:
        """Write a file."""
        (self.path / f"frame-{self._count:05}.png").write_bytes(png)
        self._count += 1

    def finish(self) -> None:
        """Do nothing: each file is complete."""


def _arguments(size: tuple[int, int], fps: float) -> list[str]:
    """Return ffmpeg's options between its own name and the output file's."""
    colours = "out_color_matrix=bt709:out_range=tv"
    if max(size) <= DOUBLED_UP_TO:
        filters = f"scale=iw*2:ih*2:flags=neighbor:{colours}"
    else:
        filters = f"pad=ceil(iw/2)*2:ceil(ih/2)*2,scale={colours}"
    return [
        *("-y", "-loglevel", "error", "-nostdin"),
        # Told what comes, ffmpeg need not read five seconds of it to find out before it writes the first frame.
        *("-probesize", "32", "-analyzeduration", "0"),
        *("-f", "image2pipe", "-threads", "1", "-c:v", "png", "-framerate", str(fps), "-i", "-"),
        *("-vf", f"{filters},format=yuv420p", "-c:v", "libx264", "-threads", "1"),
        # Of the presets it takes the least processor time and, at one quality setting, loses the least.
        *("-preset", "ultrafast", "-tune", "zerolatency", "-crf", str(QUALITY), "-g", str(max(1, round(fps)))),
        *("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"),
        *("-movflags", "+frag_every_frame+empty_moov+default_base_moof", "-flush_packets", "1", "-f", "mp4"),
    ]


_pipes: weakref.WeakSet[FfmpegEncoder] = weakref.WeakSet()


def _abandon_pipes() -> None:
    for encoder in list(_pipes):
        encoder.abandon()


_register: Callable[..., Any] | None = getattr(os, "register_at_fork", None)
if _register is not None:
    _register(after_in_child=_abandon_pipes)
