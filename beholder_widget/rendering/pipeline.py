"""The mailbox of one and the render thread that empties it: takes go in, frames come out, latest wins."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import Protocol

from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.kept import Shown, ShownImage
from beholder_widget.rendering.lenses import Lenses, Look
from beholder_widget.rendering.pins import Pin
from beholder_widget.rendering.renderer import Renderer, SupersededError
from beholder_widget.samples import Take
from beholder_widget.settings import Drawn

SETTLE = 0.7
"""Seconds without a frame after which the last one is sent as fine as it is."""


@dataclass(frozen=True)
class Rendered:
    """A frame, and the seconds it took: `cpu` of the render thread's processor time, `wall` from start to end.

    `again` says that the take had been rendered before; `for_lenses`, that it was taken for lenses alone. `shown` is
    what the cells or pixels show, None where there are none; `looks` what pages see through their lenses.
    """

    frame: Frame
    cpu: float
    wall: float
    again: bool
    for_lenses: bool = False
    shown: Shown | ShownImage | None = None
    looks: tuple[Look, ...] = ()


class Mailbox:
    """One slot between two threads: what is put in replaces what waits there.

    Parameters
    ----------
    drawn : Drawn
        The settings that takes are drawn under.

    Attributes
    ----------
    pin : Pin or None
        What mode ``"change"`` compares with, from the next picture on.
    """

    def __init__(self, drawn: Drawn) -> None:
        # Entering the lock itself cannot be torn by an interrupt, as entering the condition can.
        self._lock = threading.Lock()
        self._changed = threading.Condition(self._lock)
        self._drawn = drawn
        self._take: Take | None = None
        self._redraw = self._busy = self._closed = False
        self.pin: Pin | None = None

    def put(self, take: Take) -> Take | None:
        """Leave `take` to be rendered; return the one that it replaces."""
        with self._lock:
            replaced, self._take = self._take, take
            self._changed.notify_all()
            return replaced

    def draw(self, drawn: Drawn, *, again: bool) -> None:
        """Draw under other settings from now on; with `again` the last take too, where none waits."""
        with self._lock:
            self._drawn = drawn
            self._redraw = self._redraw or again
            self._changed.notify_all()

    def is_superseded(self) -> bool:
        """Whether what is being rendered is wanted under other settings."""
        return self._redraw

    def is_closed(self) -> bool:
        """Whether what is put in is rendered no more."""
        return self._closed

    def get(self, timeout: float | None) -> tuple[Take | None, Drawn, bool] | None:
        """Wait for work; return a take if there is one, the settings, and whether these are new. None when closed."""
        with self._lock:
            self._busy = False
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._closed or self._take is not None or self._redraw, timeout)
            if self._closed:
                return None
            work = self._take, self._drawn, self._redraw
            self._take, self._redraw, self._busy = None, False, True
            return work

    def wait_idle(self, timeout: float) -> bool:
        """Wait until nothing waits and nothing is being rendered; return whether that came true in time."""
        with self._lock:
            return self._changed.wait_for(
                lambda: self._closed or not (self._take is not None or self._redraw or self._busy), timeout
            )

    def close(self) -> None:
        """Have `get` return None from now on."""
        with self._lock:
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
        """Return the step between the cells of the coarser picture, 1 for none."""


class Pipeline:
    """Renders takes on a thread of its own, which starts with the first one.

    Parameters
    ----------
    owner : Owner
        Must not hold on to the widget that it serves, since the thread holds on to it.
    drawn : Drawn
        The settings that takes are drawn under.
    """

    def __init__(self, owner: Owner, drawn: Drawn) -> None:
        self._mailbox = Mailbox(drawn)
        self._owner = owner
        self._thread: threading.Thread | None = None

    def put(self, take: Take) -> Take | None:
        """Hand over a take; return the one that it replaced, which had not been rendered yet."""
        if self._mailbox.is_closed():
            self._owner.release(take)
            return None
        thread = self._thread
        if thread is None or not thread.is_alive():
            self._thread = thread = threading.Thread(
                target=_work, args=(self._mailbox, self._owner), name="beholder-render", daemon=True
            )
            thread.start()
        replaced = self._mailbox.put(take)
        if replaced is not None:
            self._owner.release(replaced)
        return replaced

    def draw(self, drawn: Drawn, *, again: bool) -> None:
        """Draw under other settings from now on; with `again` the last take too, where none waits."""
        self._mailbox.draw(drawn, again=again and self._thread is not None)

    def compare(self, pin: Pin) -> None:
        """Have mode ``"change"`` compare with a pin, from the next picture on."""
        self._mailbox.pin = pin

    def wait_idle(self, timeout: float) -> bool:
        """Wait until all that was handed over is rendered; return whether that came true in time."""
        thread = self._thread
        if thread is None or thread is threading.current_thread() or not thread.is_alive():
            return True
        return self._mailbox.wait_idle(timeout)

    def close(self) -> None:
        """End the thread after the frame that it is working on."""
        self._mailbox.close()
        # Python remembers threads by weak references with callbacks: it is best freed where no interrupt comes.
        self._thread = None


def _work(mailbox: Mailbox, owner: Owner) -> None:
    """Render what the mailbox gives until it is closed."""
    # Of two pictures in a row at least one is finished, however fast settings change.
    insist = False
    renderer, lenses = Renderer(lambda: not insist and mailbox.is_superseded()), Lenses()
    last: Take | None = None
    unsettled: Frame | None = None
    while (work := mailbox.get(SETTLE if unsettled else None)) is not None:
        fresh, drawn, redraw = work
        try:
            if fresh is None and not redraw:
                if unsettled is not None:
                    owner.settle(unsettled)
                unsettled = None
                continue
            if fresh is not None:
                if last is not None:
                    owner.release(last)
                last = fresh
                last = fresh.settled()
            if last is None:
                continue
            renderer.pin = lenses.pin = mailbox.pin
            rendered = _render(renderer, lenses, last, drawn, again=fresh is None, coarseness=owner.coarseness())
            insist, unsettled = False, rendered.frame if rendered.frame.coarse_png else None
            owner.deliver(rendered)
        except SupersededError:
            insist = True
        except Exception as error:  # noqa: BLE001 - a fault is shown, and the next take tried
            if last is not None:
                owner.release(last)
            last = None
            owner.fault(error)


def _render(renderer: Renderer, lenses: Lenses, take: Take, drawn: Drawn, *, again: bool, coarseness: int) -> Rendered:
    cpu, wall = time.thread_time(), time.perf_counter()
    frame = renderer.render(take, drawn, coarseness=coarseness)
    looks, shown = lenses.render(take, frame), renderer.shown
    cpu, wall = time.thread_time() - cpu, time.perf_counter() - wall
    return Rendered(frame, cpu, wall, again, take.for_lenses and not again, shown, looks)
