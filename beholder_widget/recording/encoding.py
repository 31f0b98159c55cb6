"""Where frames of one size go: a video, a folder of PNG files, or a folder in place of a video."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from beholder_widget.recording.ffmpeg import EncoderError, FfmpegEncoder, GoneError, NotStartedError
from beholder_widget.recording.naming import claim
from beholder_widget.recording.styles import Picture
from beholder_widget.rendering.raster import Rectangle


class Encoder(Protocol):
    """Writes frames of one size to `path`."""

    @property
    def path(self) -> Path:
        """The file or folder that is written."""

    def write(self, picture: Picture, seconds: float) -> None:
        """Add a frame and when it came, on any clock; may block. Raises `EncoderError` or OSError."""

    def finish(self) -> None:
        """Complete what was written; may be called again. Raises `EncoderError` or OSError."""

    def kill(self, why: str) -> None:
        """End at once, from another thread; a write or finish that blocks then fails with the words `why`."""


class FolderEncoder:
    """Writes each frame as a PNG file of its own: ``frame-00000.png`` and so on.

    Parameters
    ----------
    path : pathlib.Path
        The folder to write; if it exists, the next free name is taken.
    """

    def __init__(self, path: Path) -> None:
        self.path = claim(path, Path.mkdir)
        self._count = 0

    def write(self, picture: Picture, seconds: float) -> None:  # noqa: ARG002 - files have no times
        """Write a file; raises `GoneError` if the folder no longer exists."""
        try:
            (self.path / f"frame-{self._count:05}.png").write_bytes(png_of(picture))
        except FileNotFoundError:
            raise GoneError(self.path) from None
        self._count += 1

    def finish(self) -> None:
        """Check that the folder still exists: each of its files is complete."""
        if not self.path.exists():
            raise GoneError(self.path)

    def kill(self, why: str) -> None:
        """Do nothing: there is no process to end."""


class FallbackEncoder:
    """Writes a video, or, where ffmpeg does not start, the same frames as PNG files.

    Parameters
    ----------
    path, size, fps, as_pixels, lettered
        As for `FfmpegEncoder`.
    on_fault : callable
        Called with the reason when PNG files are written instead.
    """

    def __init__(
        self,
        path: Path,
        size: tuple[int, int],
        fps: float | None,
        on_fault: Callable[[Exception], None],
        *,
        as_pixels: bool = False,
        lettered: Sequence[Rectangle] = (),
    ) -> None:
        self.fell_back = False
        self._wanted = path
        self._on_fault = on_fault
        self._encoder: Encoder
        try:
            self._encoder = FfmpegEncoder(path, size, fps, as_pixels=as_pixels, lettered=lettered)
        except NotStartedError as error:
            self._fall_back(error)

    @property
    def path(self) -> Path:
        """The file, or the folder that is written instead."""
        return self._encoder.path

    def write(self, picture: Picture, seconds: float) -> None:
        """Add a frame and when it came; may block."""
        try:
            self._encoder.write(picture, seconds)
        except NotStartedError as error:
            self._fall_back(error)

    def finish(self) -> None:
        """Complete the file."""
        try:
            self._encoder.finish()
        except NotStartedError as error:
            self._fall_back(error)

    def kill(self, why: str) -> None:
        """End ffmpeg at once."""
        self._encoder.kill(why)

    def _fall_back(self, error: NotStartedError) -> None:
        self.fell_back = True
        self._encoder = FolderEncoder(self._wanted.parent / f"video-frames-{self._wanted.stem}")
        self._on_fault(EncoderError(f"{error}. The frames are written as PNG files to {self.path}"))
        for frame in error.frames:
            self._encoder.write(frame, 0.0)


def png_of(picture: Picture) -> bytes:
    """Return a picture as PNG bytes."""
    return picture if isinstance(picture, bytes) else picture.png()
