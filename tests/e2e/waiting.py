"""Waiting for a condition that lies outside of the browser: a server's answer, a file that the kernel writes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

LOOK_EVERY = 0.02


def wait_until(condition: Callable[[], Result | None], what: str, *, seconds: float) -> Result:
    """Return the condition's first result that is true.

    Parameters
    ----------
    condition : callable
        Called until its result is true.
    what : str
        What is waited for, for the error.
    seconds : float
        Time to wait at most.

    Raises
    ------
    TimeoutError
        If that does not come in time.
    """
    deadline = time.monotonic() + seconds
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} did not come true within {seconds:g} s; the last look saw {result!r}")
        time.sleep(LOOK_EVERY)
