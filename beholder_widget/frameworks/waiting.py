"""Time that a thread waits for what training itself computes: that is no cost of showing it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class _Waited(threading.local):
    seconds = 0.0


_waited = _Waited()


@contextmanager
def for_training() -> Iterator[None]:
    """Count the time in this block as training's own."""
    began = time.monotonic()
    try:
        yield
    finally:
        _waited.seconds += time.monotonic() - began


def waited() -> float:
    """Return the seconds that this thread has waited for training since it asked last."""
    seconds, _waited.seconds = _waited.seconds, 0.0
    return seconds
