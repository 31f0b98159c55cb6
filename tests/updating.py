"""Updates that are taken: calls `update` until one is, with a deadline."""

from __future__ import annotations

import time
from typing import Any

from beholder_widget import BeholderWidget

TAKEN_WITHIN = 10.0
"""Seconds; an update is due within one."""


def until_taken(widget: BeholderWidget, *args: Any, within: float = TAKEN_WITHIN, **kwargs: Any) -> None:
    """Call `update` with these arguments until an update is taken.

    Raises
    ------
    TimeoutError
        If none is taken in time; it tells what the widget counts.
    """
    deadline = time.monotonic() + within
    while not widget.update(*args, **kwargs):
        if time.monotonic() > deadline:
            raise TimeoutError(f"no update was taken within {within:g} s: {dict(widget.stats)}")
