"""The mailbox of one and the render thread that empties it: takes go in, frames come out, latest wins."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from typing import Protocol

from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.renderer import Renderer, SupersededError
from beholder_widget.samples import Take
from beholder_widget.settings import Settings

SETTLE = 0.7
"""Seconds without a frame after which the last one is sent as fine as it is."""


@dataclass(frozen=True)
class Rendered:
    """A frame, and the seconds it took: `cpu` of the render thread's processor time, `wall` from start to end."""

    frame: Frame
    cpu: float
    wall: float
    again: bool


class Mailbox:
    """One slot between two threads: what is put in replaces what waits there."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._take: Take | None = None
        self._settings: Settings | None = None
        self._busy = False
        self._closed = False

    def put(self, take: Take) -> Take | None:
        """Leave `take` to be rendered; return the one that it replaces."""
        with self._changed:
            replaced, self._take = self._take, take
            self._changed.notify_all()
            return replaced

    def refresh(self, settings: Settings) -> None:
        """Ask for the last picture under other settings, and for those in whatever waits."""
        with self._changed:
            if self._take is not None:
                self._take = replace(self._take, settings=settings)
            self._settings = settings
            self._changed.notify_all()

    def has_other_settings(self) -> bool:
        """Whether the picture that is being rendered is wanted under other settings."""
        return self._settings is not None

    def get(self, timeout: float | None) -> tuple[Take | None, Settings | None] | None:
        """Wait for work; return a take or new settings for the last one, neither in vain, None when closed."""
        with self._changed:
            self._busy = False
            self._changed.notify_all()
            self._changed.wait_for(
                lambda: self._closed or self._take is not None or self._settings is not None, timeout
            )
            if self._closed:
                return None
            work, self._take, self._settings = (self._take, self._settings), None, None
            self._busy = True
            return work

    def wait_idle(self, timeout: float) -> bool:
        """Wait until nothing waits and nothing is being rendered; return whether that came true in time."""
        with self._changed:
            return self._changed.wait_for(
                lambda: self._closed or (self._take is None and self._settings is None and not self._busy),
                timeout,
            )

    def close(self) -> None:
        """Have `get` return None from now on."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()


class Owner(Protocol):
    """What a pipeline works for; all but `coarseness` are called on the render thread."""

    def deliver(self, rendered: Rendered) -> None:
        """Take a frame."""

    def settle(self, frame: Frame) -> None:
        """Take note that `frame`, which came with a coarser picture, has had no follower for a while."""

    def fault(self, error: Exception) -> None:
        """Take note of what rendering or delivering raised."""

    def release(self, take: Take) -> None:
        """Have back a take that will not be rendered again."""

    def coarseness(self) -> int:
        """Return the step between the pixels of the coarser picture, 1 for none."""


class Pipeline:
    """Renders takes on a thread of its own, which starts with the first one.

    Parameters
    ----------
    owner : Owner
        Must not hold on to the widget that it serves, since the thread holds on to it.
    """

    def __init__(self, owner: Owner) -> None:
        self._mailbox = Mailbox()
        self._owner = owner
        self._thread: threading.Thread | None = None

    def put(self, take: Take) -> bool:
        """Hand over a take; return whether it replaced one that had not been rendered yet."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(
                target=_work, args=(self._mailbox, self._owner), name="beholder-render", daemon=True
            )
            self._thread.start()
        replaced = self._mailbox.put(take)
        if replaced is not None:
            self._owner.release(replaced)
        return replaced is not None

    def refresh(self, settings: Settings) -> None:
        """Render the last take again under other settings."""
        if self._thread is not None:
            self._mailbox.refresh(settings)

    def wait_idle(self, timeout: float) -> bool:
        """Wait until all that was handed over is rendered; return whether that came true in time."""
        thread = self._thread
        if thread is None or thread is threading.current_thread() or not thread.is_alive():
            return True
        return self._mailbox.wait_idle(timeout)

    def close(self) -> None:
        """End the thread after the frame that it is working on."""
        self._mailbox.close()


def _work(mailbox: Mailbox, owner: Owner) -> None:
    """Render what the mailbox gives until it is closed."""
    # Of two pictures in a row at least one is finished, however fast settings change.
    insist = False
    renderer = Renderer(lambda: not insist and mailbox.has_other_settings())
    last: Take | None = None
    unsettled: Frame | None = None
    while (work := mailbox.get(SETTLE if unsettled else None)) is not None:
        fresh, settings = work
        try:
            if fresh is None and settings is None:
                if unsettled is not None:
                    owner.settle(unsettled)
                unsettled = None
                continue
            last = _next(last, fresh, settings, owner)
            if last is None:
                continue
            rendered = _render(renderer, last, again=fresh is None, coarseness=owner.coarseness())
            insist, unsettled = False, rendered.frame if rendered.frame.coarse_png else None
            owner.deliver(rendered)
        except SupersededError:
            insist = True
        except Exception as error:  # noqa: BLE001 - a fault is shown, and the next take tried
            if last is not None:
                owner.release(last)
            last = None
            owner.fault(error)


def _next(last: Take | None, fresh: Take | None, settings: Settings | None, owner: Owner) -> Take | None:
    """Return what is to be rendered now: a fresh take, or the last one under other settings."""
    if fresh is None:
        return replace(last, settings=settings) if last is not None and settings is not None else last
    if last is not None:
        owner.release(last)
    return fresh


def _render(renderer: Renderer, take: Take, *, again: bool, coarseness: int) -> Rendered:
    cpu, wall = time.thread_time(), time.perf_counter()
    frame = renderer.render(take, coarseness=coarseness)
    return Rendered(frame, time.thread_time() - cpu, time.perf_counter() - wall, again)
