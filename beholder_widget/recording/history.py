"""The last frames, kept in memory for `export`."""

from __future__ import annotations

from collections import deque

from beholder_widget.recording.locking import lock

HISTORY_BYTES = 64 * 2**20


class FrameHistory:
    """The last frames as PNG bytes; the oldest make room for new ones.

    Parameters
    ----------
    max_bytes : int
        How many bytes of PNG are kept at most; a frame that is larger than that is kept alone.
    """

    def __init__(self, max_bytes: int = HISTORY_BYTES) -> None:
        self._max_bytes = max_bytes
        self._frames: deque[bytes] = deque()
        self._bytes = 0

    def append(self, frame: bytes) -> None:
        """Keep a frame, and drop the oldest that no longer fit."""
        with lock:
            self._frames.append(frame)
            self._bytes += len(frame)
            while self._bytes > self._max_bytes and len(self._frames) > 1:
                self._bytes -= len(self._frames.popleft())

    def frames(self) -> list[bytes]:
        """Return the frames, oldest first."""
        with lock:
            return list(self._frames)

    def __len__(self) -> int:
        return len(self._frames)
