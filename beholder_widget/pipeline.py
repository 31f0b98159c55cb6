"""The mailbox of one and the render thread that empties it: takes go in, frames come out, latest wins."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from beholder_widget.rendering import Frame, Renderer, Take
from beholder_widget.settings import Settings


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

    def get(self) -> tuple[Take | None, Settings | None] | None:
        """Wait for work; return a take or new settings for the last one, None when closed."""
        with self._changed:
            self._busy = False
            self._changed.notify_all()
            while not self._closed and self._take is None and self._settings is None:
                self._changed.wait()
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


class Pipeline:
    """Renders takes on a thread of its own, which starts with the first one.

    Parameters
    ----------
    deliver : callable
        Called with a `Rendered` on the render thread.
    fault : callable
        Called with an exception that rendering or delivering raised, on the render thread.
    release : callable
        Called with a take that will not be rendered again.

    The callables must not hold on to the pipeline's owner, since the thread holds on to them.
    """

    def __init__(
        self,
        deliver: Callable[[Rendered], None],
        fault: Callable[[Exception], None],
        release: Callable[[Take], None],
    ) -> None:
        self._mailbox = Mailbox()
        self._callbacks = (deliver, fault, release)
        self._thread: threading.Thread | None = None

    def put(self, take: Take) -> bool:
        """Hand over a take; return whether it replaced one that had not been rendered yet."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(
                target=_work, args=(self._mailbox, *self._callbacks), name="beholder-render", daemon=True
            )
            self._thread.start()
        replaced = self._mailbox.put(take)
        if replaced is not None:
            self._callbacks[2](replaced)
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


def _work(
    mailbox: Mailbox,
    deliver: Callable[[Rendered], None],
    fault: Callable[[Exception], None],
    release: Callable[[Take], None],
) -> None:
    """Render what the mailbox gives until it is closed."""
    renderer = Renderer()
    last: Take | None = None
    while (work := mailbox.get()) is not None:
        take, settings = work
        again = take is None
        if take is None:
            if last is None or settings is None:
                continue
            take = last = replace(last, settings=settings)
        else:
            if last is not None:
                release(last)
            last = take
        try:
            cpu, wall = time.thread_time(), time.perf_counter()
            frame = renderer.render(take, again=again)
            deliver(Rendered(frame, time.thread_time() - cpu, time.perf_counter() - wall, again))
        except Exception as error:  # noqa: BLE001 - a fault is shown, and the next take tried
            release(take)
            last = None
            fault(error)
