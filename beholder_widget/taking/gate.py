"""What nearly every call of `update` looks at, and nothing else: whether there is anything to do yet."""

from __future__ import annotations

NEVER = float("inf")


class Gate:
    """From when a call of `update` has something to do, and what the last call was.

    A call before all of these times returns at once.

    One object of slots has all of it, since each step from object to object would slow each step of training.

    Attributes
    ----------
    calls : int
        How often `update` was called.
    step : object
        What the last call was given as its step: None for nothing; see `Probe.number`.
    look : float
        When it has to be looked at whether an update is due, seconds of `time.monotonic`.
    drain : float
        When the main thread has to read the pages' messages; infinite where it cannot.
    sample : float
        When a small sample of the watched model is to be taken; infinite for never.
    """

    __slots__ = ("calls", "drain", "look", "sample", "step")

    def __init__(self) -> None:
        self.calls = 0
        self.step: object = None
        self.look = 0.0
        self.drain = self.sample = NEVER
