"""What becomes of rendered frames besides being shown: the history for `export`, and the recording that runs."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from beholder_widget.recording.clocks import Clock
from beholder_widget.recording.exporting import FPS, export
from beholder_widget.recording.history import FrameHistory
from beholder_widget.recording.locking import lock
from beholder_widget.recording.progress import Progress
from beholder_widget.recording.recorder import Recorder
from beholder_widget.recording.styles import Style
from beholder_widget.rendering.frames import Frame
from beholder_widget.settings import Taken


class Ending:
    """The end of one recording, which it comes to on its own thread.

    Parameters
    ----------
    recorder : Recorder, optional
        The recorder, which has been ended; None where no recording ran.
    """

    def __init__(self, recorder: Recorder | None = None) -> None:
        self._recorder = recorder

    def wait(self, timeout: float) -> list[Path]:
        """Wait until this recording's files are complete, for `timeout` seconds at most; return those that exist."""
        if self._recorder is None:
            return []
        self._recorder.wait(timeout)
        return self._recorder.files


class Reel:
    """Keeps the last frames, and writes them while a recording runs; may be used from any thread.

    Parameters
    ----------
    fault : callable
        Called with an exception that a recording met with, from any thread.
    finished : callable
        Called when the files of a recording are complete, from any thread.
    ended : callable
        Called once, from any thread, with what ended a running recording before its time; `recording` is False by then.
        `fault` has been called with the same exception.
    """

    def __init__(
        self,
        fault: Callable[[Exception], None],
        finished: Callable[[], None],
        ended: Callable[[Exception], None],
    ) -> None:
        self.history = FrameHistory()
        self.clock = Clock()
        self.saved: list[Path] = []
        self._fault = fault
        self._finished = finished
        self._ended = ended
        self._ledger = _Ledger()
        self._saved_by = -1

    # -- frames ---------------------------------------------------------------------------------------------------

    def add(self, frame: Frame, *, again: bool = False) -> None:
        """Keep a frame, and write it if a recording runs; never waits for the encoder.

        Parameters
        ----------
        again : bool
            Whether it shows the values of the frame before, drawn under other settings: it is kept in its place.
        """
        if frame.still is not None:
            self.history.append(frame, time.monotonic(), again=again)
            run = self._running()
            if run is not None and run.begins_with(frame.taken):
                run.recorder.write(frame)

    def left_out(self, count: int = 1) -> None:
        """Count takes of the running recording that were never rendered."""
        run = self._running()
        if run is not None:
            with lock:
                run.left_out += count

    def export(
        self, path: str | Path, *, fps: float = FPS, style: Style | None = None, progress: Progress | None = None
    ) -> list[Path]:
        """Write the frames kept in history to files, see `exporting.export`; they are what was saved last."""
        frames = [kept.frame for kept in self.history.kept()]
        self.saved = export(path, frames, fps=fps, style=style, progress=progress)
        return self.saved

    # -- recording ------------------------------------------------------------------------------------------------

    def start(
        self, directory: Path, path: Path | None, fps: float | None, wanted: Taken, *, style: Style | None = None
    ) -> None:
        """Begin a recording; one that runs is ended first, and keeps its own files.

        Parameters
        ----------
        directory, path, fps, style
            As for `Recorder`; the file is made with the first frame.
        wanted : Taken
            What is asked for: the recording begins with the first frame that was taken under these settings.

        Raises
        ------
        ValueError
            If the path or the rate cannot be used; a recording that runs goes on.
        """
        run = _Run(wanted)
        run.recorder = Recorder(
            directory,
            path=path,
            fps=fps,
            style=style,
            clock=self.clock,
            on_fault=self._fault,
            on_failure=partial(self._fail, run),
            on_over=partial(self._be_over, run),
        )
        self.finish()
        with lock:
            run.number = self._ledger.begun
            self._ledger = self._ledger.with_begun(run)

    def want(self, taken: Taken) -> None:
        """Tell that other settings are asked for: a recording without a frame yet waits for a frame of these."""
        run = self._running()
        if run is not None:
            run.wanted = taken

    def finish(self) -> Ending:
        """End the running recording without waiting for its files; return its end, that of none where none runs."""
        run = self._running()
        if run is None:
            return Ending()
        # In this order: what an interrupt cuts off between the two, the next call does again.
        run.recorder.end()
        run.running = False
        return Ending(run.recorder)

    def flush(self, timeout: float) -> bool:
        """Wait until the frames so far are written; return whether that came true within `timeout` seconds."""
        run = self._running()
        return run is None or run.recorder.flush(timeout)

    def close(self, timeout: float) -> bool:
        """End the running recording and wait for all; return whether their files were complete in time."""
        deadline = time.monotonic() + timeout
        self.finish()
        return all(run.recorder.wait(deadline - time.monotonic()) for run in self._ledger.unfinished)

    # -- figures --------------------------------------------------------------------------------------------------

    @property
    def recording(self) -> bool:
        """Whether a recording runs."""
        return self._running() is not None

    @property
    def written(self) -> int:
        """Frames written to files so far, in all recordings; never falls."""
        ledger = self._ledger
        return ledger.written + sum(run.recorder.written for run in ledger.unfinished)

    @property
    def dropped(self) -> int:
        """Frames of all recordings that are in no file; never falls.

        The encoder or the disk was slower than they came, or their takes were never rendered (`left_out`).
        """
        ledger = self._ledger
        return ledger.dropped + sum(run.dropped for run in ledger.unfinished)

    def status(self) -> dict[str, Any] | None:
        """Return the running recording's seconds, frames, frames left out and file's name; None if none runs."""
        run = self._running()
        if run is None:
            return None
        paths = run.recorder.paths
        return {
            "seconds": run.recorder.seconds,
            "frames": run.recorder.written,
            "left_out": run.dropped,
            "file": paths[-1].name if paths else "",
        }

    # -- what recorders tell --------------------------------------------------------------------------------------

    def _running(self) -> _Run | None:
        unfinished = self._ledger.unfinished
        return unfinished[-1] if unfinished and unfinished[-1].running else None

    def _fail(self, run: _Run, error: Exception) -> None:
        with lock:
            was_running, run.running = run.running, False
        try:
            self._fault(error)
        finally:
            if was_running:
                self._ended(error)

    def _be_over(self, run: _Run) -> None:
        """Note that a recording's files are complete; an interrupt may have it told twice."""
        files = run.recorder.files
        with lock:
            run.running = False
            if run.number > self._saved_by:
                self.saved, self._saved_by = files, run.number
            self._ledger = self._ledger.with_finished(run)
        self._finished()


class _Run:
    """A recording: what it begins with, and the frames that never came to its recorder."""

    recorder: Recorder

    def __init__(self, wanted: Taken) -> None:
        self.wanted = wanted
        self.number = -1
        self.left_out = 0
        self.running = True
        self._begun = False

    @property
    def dropped(self) -> int:
        """Frames that are in no file."""
        return self.left_out + self.recorder.dropped

    def begins_with(self, taken: Taken) -> bool:
        """Return whether the recording has begun, or begins with a frame that was taken under these settings."""
        self._begun = self._begun or taken == self.wanted
        return self._begun


class _Ledger(NamedTuple):
    """The counts of all recordings, replaced whole so that a reader never sees a recording twice or not at all."""

    begun: int = 0
    written: int = 0
    dropped: int = 0
    unfinished: tuple[_Run, ...] = ()

    def with_begun(self, run: _Run) -> _Ledger:
        return self._replace(begun=self.begun + 1, unfinished=(*self.unfinished, run))

    def with_finished(self, run: _Run) -> _Ledger:
        """Return the counts with the frames of a recording that is over; the same if they are counted already."""
        if run not in self.unfinished:
            return self
        return self._replace(
            written=self.written + run.recorder.written,
            dropped=self.dropped + run.dropped,
            unfinished=tuple(other for other in self.unfinished if other is not run),
        )
