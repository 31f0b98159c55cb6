"""An export that a page asks for: on a thread of its own, so that it holds up neither training nor the kernel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path


class BackgroundExport:
    """Writes one file at a time.

    Parameters
    ----------
    export : callable
        Writes the kept frames to a path.
    fault : callable
        Is given what that raises.
    """

    def __init__(self, export: Callable[[Path], object], fault: Callable[[Exception], object]) -> None:
        self._export, self._fault = export, fault
        self._thread: threading.Thread | None = None

    def begin(self, path: Path) -> bool:
        """Begin to write; return whether it began: while another file is being written, none does."""
        if self._thread is not None and self._thread.is_alive():
            return False
        self._thread = threading.Thread(target=self._write, args=(path,), name="beholder-export", daemon=True)
        self._thread.start()
        return True

    def wait(self, timeout: float) -> bool:
        """Wait until no file is being written; return whether that came true within so many seconds."""
        thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(timeout)
        return thread is None or not thread.is_alive()

    def _write(self, path: Path) -> None:
        try:
            self._export(path)
        except Exception as error:  # noqa: BLE001 - a fault is shown, and training goes on
            self._fault(error)
