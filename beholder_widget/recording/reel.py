"""What becomes of rendered frames besides being shown: the history for `export`, and the recording that runs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from beholder_widget.recording.recorder import FrameHistory, Recorder
from beholder_widget.rendering.frames import Frame


class Reel:
    """Keeps the last frames, and writes them while a recording runs.

    Parameters
    ----------
    fault : callable
        Called with an exception that a recording met with, from any thread.
    finished : callable
        Called when the files of a recording are complete, from a thread of its own.
    """

    def __init__(self, fault: Callable[[Exception], None], finished: Callable[[], None]) -> None:
        self.history = FrameHistory()
        self.saved: list[Path] = []
        self._fault = fault
        self._finished = finished
        self._recorder: Recorder | None = None
        self._finishing: list[tuple[threading.Thread, Recorder]] = []
        self._written = self._dropped = 0

    @property
    def recording(self) -> bool:
        """Whether a recording runs."""
        return self._recorder is not None

    @property
    def written(self) -> int:
        """Frames written to files so far."""
        return self._written + (self._recorder.written if self._recorder else 0)

    @property
    def dropped(self) -> int:
        """Frames left out since the encoder or the disk was slower than they came."""
        return self._dropped + (self._recorder.dropped if self._recorder else 0)

    def start(self, directory: Path, path: Path | None, fps: float) -> None:
        """Begin a recording; its file is made with the first frame."""
        if self._recorder is None:
            self._recorder = Recorder(directory, path=path, fps=fps, on_fault=self._fault)

    def add(self, frame: Frame) -> None:
        """Keep a frame, and write it if a recording runs; never waits for the encoder."""
        if frame.png:
            self.history.append(frame.png)
            recorder = self._recorder
            if recorder is not None:
                recorder.write(frame.png)

    def flush(self, timeout: float) -> bool:
        """Wait until what was added is written; return whether that came true in time."""
        recorder = self._recorder
        return recorder is None or recorder.flush(timeout)

    def finish(self) -> None:
        """End the recording; a thread finishes its file, and only the interpreter's exit waits for that."""
        recorder, self._recorder = self._recorder, None
        if recorder is not None:
            thread = threading.Thread(target=self._stop, args=(recorder,), name="beholder-finish")
            self._finishing.append((thread, recorder))
            thread.start()

    def wait_finished(self, timeout: float) -> list[Path]:
        """Wait for ended recordings; return the files of the last one."""
        for thread, _ in list(self._finishing):
            thread.join(timeout)
        return list(self.saved)

    def status(self) -> dict[str, Any] | None:
        """Return the running recording's seconds, frames and file's name, None if none runs."""
        recorder = self._recorder
        if recorder is None:
            return None
        paths = recorder.paths
        return {
            "seconds": recorder.seconds,
            "frames": recorder.written,
            "file": paths[-1].name if paths else "",
        }

    def _stop(self, recorder: Recorder) -> None:
        try:
            self.saved = recorder.stop()
        except Exception as error:  # noqa: BLE001 - what a framework or a disk raises is its own
            self._fault(error)
        self._written += recorder.written
        self._dropped += recorder.dropped
        self._finishing = [item for item in self._finishing if item[1] is not recorder]
        self._finished()
