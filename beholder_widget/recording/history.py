"""The last frames, kept in memory for `export`."""

from __future__ import annotations

from collections import deque

from beholder_widget.recording.locking import lock
from beholder_widget.rendering.composing import Still

HISTORY_BYTES = 64 * 2**20
BOX_BYTES = 1024
"""What the place of a section counts for, where it is not that of the frame before."""


class FrameHistory:
    """The last frames, not composed yet; the oldest make room for new ones.

    Parameters
    ----------
    max_bytes : int
        How many bytes are kept at most: those of the PNGs, and `BOX_BYTES` for each section of a layout that is not the
        one of the frame before. A frame that is larger than that is kept alone.
    """

    def __init__(self, max_bytes: int = HISTORY_BYTES) -> None:
        self._max_bytes = max_bytes
        self._frames: deque[tuple[Still, int]] = deque()
        self._bytes = 0

    def append(self, frame: Still) -> None:
        """Keep a frame, and drop the oldest that no longer fit."""
        with lock:
            cost = len(frame.png)
            layout = self._frames[-1][0].layout if self._frames else None
            if frame.layout is not None and frame.layout is not layout:
                cost += BOX_BYTES * len(frame.layout.boxes)
            self._frames.append((frame, cost))
            self._bytes += cost
            while self._bytes > self._max_bytes and len(self._frames) > 1:
                self._bytes -= self._frames.popleft()[1]

    def frames(self) -> list[Still]:
        """Return the frames, oldest first."""
        with lock:
            return [frame for frame, _ in self._frames]

    def __len__(self) -> int:
        return len(self._frames)
