"""Frames written to files while they come."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from beholder_widget.recording.clocks import Clock
from beholder_widget.recording.ffmpeg import STOP_SECONDS
from beholder_widget.recording.formats import check_pace, format_of
from beholder_widget.recording.naming import dated, expanded
from beholder_widget.recording.styles import Plain, Style
from beholder_widget.recording.tape import Listener, Tape
from beholder_widget.rendering.frames import Frame


def _ignore() -> None:
    pass


class Recorder:
    """Draws frames and writes them on a thread of its own; a frame that finds the encoder busy is left out.

    Each frame is one frame of the video, which keeps the pace at which they came. A picture of another size starts
    another file, up to `series.MOST_FILES`. Where ffmpeg cannot be started, the frames become a folder of PNG files.
    Stopping finishes the file, and so does the interpreter's exit. Garbage collection does not: a finalizer that it
    runs would swallow an interrupt.

    Parameters
    ----------
    directory : pathlib.Path
        Where the file goes, named after the time, unless `path` is given; made with the first frame.
    path : pathlib.Path, optional
        The file, with an ending that `formats.FORMATS` names as live; without an ending, a folder of PNG files. A file
        that exists is not overwritten: the next free of ``name-2``, ``name-3`` ... is taken.
    fps : float, optional
        Frames per second of the video; by default each frame has the time at which it came.
    style : Style, optional
        How frames look; plain unless given.
    clock : Clock, optional
        Tells when frames come; that of the wall unless given.
    on_fault : callable
        Called on the recorder's thread with the reason when PNG files are written in place of a video.
    on_failure : callable, optional
        Called on the recorder's thread, once, with what ended the recording before its time; `on_fault` unless given.
    on_over : callable, optional
        Called when the files are complete: on the recorder's thread, or by `stop` where there was no frame.

    Raises
    ------
    ValueError
        If `path` has another ending, or `fps` is not a positive number, or ``~`` stands for no directory.
    """

    def __init__(
        self,
        directory: Path,
        *,
        path: Path | None = None,
        fps: float | None = None,
        style: Style | None = None,
        clock: Clock | None = None,
        on_fault: Callable[[Exception], None],
        on_failure: Callable[[Exception], None] | None = None,
        on_over: Callable[[], None] = _ignore,
    ) -> None:
        path = dated(directory, "beholder") if path is None else expanded(path)
        format_of(path, live=True)
        listener = Listener(on_fault, on_failure or on_fault, on_over)
        self._tape = Tape(path, check_pace(fps), style or Plain(), listener, clock or Clock())

    @property
    def paths(self) -> list[Path]:
        """The files begun so far, in order."""
        return self._tape.paths

    @property
    def files(self) -> list[Path]:
        """The files begun so far that still exist, in order."""
        return [path for path in self._tape.paths if path.exists()]

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
        """How long the recording has been running, or ran, seconds of its clock."""
        return self._tape.seconds

    def write(self, frame: Frame) -> bool:
        """Add a frame; return False if it is left out. Never waits for the encoder."""
        return self._tape.put(frame)

    def flush(self, timeout: float) -> bool:
        """Wait until the frames so far are handed to the encoder; return whether that came true within the timeout."""
        return self._tape.wait_idle(timeout)

    def end(self) -> None:
        """Have the files finished after the frames that wait, without waiting for that; may be called again."""
        self._tape.end()

    def wait(self, timeout: float) -> bool:
        """Wait until a recorder that was ended has finished its files; return whether that came true in time."""
        return self._tape.wait_over(timeout)

    def stop(self, timeout: float = STOP_SECONDS) -> list[Path]:
        """Finish the files and return those that exist, in order; stopping again is harmless.

        Parameters
        ----------
        timeout : float
            Seconds after which an encoder that has not finished is killed; its file plays up to its last few frames.
        """
        self._tape.finish(timeout)
        return self.files
