"""The files of one recording: the next one begins where the picture's size changes, up to a bound."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from beholder_widget.recording.encoding import Encoder, FallbackEncoder, FolderEncoder
from beholder_widget.recording.ffmpeg import EncoderError, GoneError
from beholder_widget.recording.styles import Style
from beholder_widget.rendering.frames import Frame

MOST_FILES = 20
"""How many files a recording has at most; the frames after the last change of size go to one folder."""


class FileSeries:
    """Writes frames of any size: to one file as long as the size stays, then to the next.

    Parameters
    ----------
    path : pathlib.Path
        The first file; without an ending, a folder of PNG files. The next free names of ``name-2``, ``name-3`` ... are
        those of the others.
    fps : float, optional
        Frames per second of a video; None for the times at which frames came.
    style : Style
        How frames look.
    on_fault : callable
        Called with the reason when PNG files are written in place of a video.
    """

    def __init__(self, path: Path, fps: float | None, style: Style, on_fault: Callable[[Exception], None]) -> None:
        self._path = path
        self._fps = fps
        self._style = style
        self._on_fault = on_fault
        self._as_folder = path.suffix == ""
        self._any_size = False
        self._size = (0, 0)
        self._encoders: list[Encoder] = []

    @property
    def paths(self) -> list[Path]:
        """The files begun so far, in order."""
        return [encoder.path for encoder in self._encoders]

    def write(self, frame: Frame, seconds: float) -> None:
        """Draw a frame and add it, and when it came, on any clock; may block.

        Raises
        ------
        EncoderError, OSError, ValueError
            If the frame cannot be written; the recording then ends.
        """
        size = self._style.size(frame)
        if not self._encoders or (size != self._size and not self._any_size):
            self._finish_last()
            self._encoders.append(self._open(size))
            self._size = size
        self._encoders[-1].write(self._style.draw(frame), seconds)

    def finish(self) -> None:
        """Complete the last file.

        Raises
        ------
        EncoderError, OSError
            If it cannot be completed, or one of the files no longer exists.
        """
        self._finish_last()
        for path in self.paths:
            if not path.exists():
                raise GoneError(path)

    def kill(self, why: str) -> None:
        """End the encoder at once, from another thread; what it blocks then fails with the words `why`."""
        for encoder in self._encoders[-1:]:
            encoder.kill(why)

    def _open(self, size: tuple[int, int]) -> Encoder:
        if len(self._encoders) == MOST_FILES:
            return self._open_for_any_size()
        if self._as_folder:
            return FolderEncoder(self._path)
        style = self._style
        return FallbackEncoder(
            self._path, size, self._fps, self._on_fault, as_pixels=style.as_pixels, lettered=style.lettered
        )

    def _open_for_any_size(self) -> Encoder:
        self._any_size = True
        folder = FolderEncoder(self._path.with_name(f"{self._path.stem}-frames"))
        self._on_fault(
            EncoderError(
                f"the picture has changed its size {MOST_FILES} times in this recording, each time for another file. "
                f"The rest is written as PNG files to {folder.path}. For a video, show arrays that keep their shapes: "
                "choose them with the trait select"
            )
        )
        return folder

    def _finish_last(self) -> None:
        for encoder in self._encoders[-1:]:
            encoder.finish()
            if isinstance(encoder, FallbackEncoder) and encoder.fell_back:
                self._path, self._as_folder = encoder.path, True
