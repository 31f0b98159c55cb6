"""What runs behind one widget: takes updates when they are due, and brings frames to browsers and files.

`BeholderWidget` owns an engine and gives it settings; the engine's threads hold on to the engine and never to the
widget, so that a widget which is no longer used can be collected.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from beholder_widget.delivery.link import Event, Link, Send
from beholder_widget.faults import Faults
from beholder_widget.pacing import Pace
from beholder_widget.recording.reel import Reel
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.pipeline import Pipeline, Rendered
from beholder_widget.samples import Take
from beholder_widget.settings import NAMES, Settings
from beholder_widget.taking.sources import NOTHING_YET, Sources

TAKES_REMEMBERED = 20


class Engine:
    """Everything that a widget does, without traits.

    Parameters
    ----------
    send : callable
        Takes a message for the browsers and its buffers; called from several threads, one at a time.
    settings : Settings
        What the first picture is rendered under.
    """

    def __init__(self, send: Send, settings: Settings) -> None:
        self.settings = settings
        self.idle_rate: float | None = 1.0
        self.max_overhead: float | None = 0.05
        self.calls = 0
        self.next_look = 0.0
        self.link = Link(send)
        self.sources = Sources()
        self.faults = Faults(self.tell_status)
        self.reel = Reel(lambda error: self.faults.report("recording", error), self._tell_of_files)
        self.frame = Frame(0, 0, settings.taken, settings.taken.values, settings.drawn, "placeholder", NOTHING_YET)
        self._pace = Pace()
        self._lock = threading.Lock()
        self._pipeline = Pipeline(self, settings.drawn)
        self._stale = self._about_to_take = self._owed = False
        self._taken = self._rendered = self._dropped = 0
        self._update_seconds = self._render_seconds = 0.0
        self._taken_at: deque[float] = deque(maxlen=TAKES_REMEMBERED)

    # -- the training thread ------------------------------------------------------------------------------------

    def look(self, step: int | None, arrays: Any, frame: Any, began: float) -> bool:
        """Take this update if it is due; return whether it was taken.

        Parameters
        ----------
        began : float
            When the update began, in seconds of `time.monotonic`: what it holds up training is counted from there.
        """
        if not self._lock.acquire(blocking=False):
            return False
        try:
            now = time.monotonic()
            rate, watched = self.settings.run.rate, self.reel.recording or self.link.watched()
            due = self._pace.due(now, rate, watched=watched, idle_rate=self.idle_rate, max_overhead=self.max_overhead)
            self.next_look = self._pace.next_look(now)
            if not due and not self._owed and not (self._stale and watched):
                if not watched and self.idle_rate == 0:
                    self.sources.show(None)
                return False
            taken = self._take(self.calls if step is None else step, arrays, frame)
            self._note_time(began, taken=taken)
            return taken
        finally:
            self._lock.release()

    def _take(self, step: int, arrays: Any, frame: Any) -> bool:
        """Take what is to be shown; what has to be measured first is taken by the next call, or when it is next due."""
        self._stale = False
        taken = self.settings.taken
        take = self.sources.take(step, self.settings.taken, arrays, frame, call=self.calls)
        self.faults.clear("update")
        self._owed, owed = take is None and not self._owed, self._owed
        if take is None:
            self.next_look = 0.0 if self._owed else self.next_look
            if not owed or self.frame.taken.values == taken.values:
                return False
            take = Take(step, taken, taken.values, text=self.sources.words(taken.values))
        self._dropped += self._pipeline.put(take)
        return True

    def _note_time(self, began: float, *, taken: bool) -> None:
        now = time.monotonic()
        self._update_seconds = max(0.0, now - began + self.sources.spent())
        if taken:
            self._taken += 1
            self._taken_at.append(now)

    # -- settings, from the main thread ---------------------------------------------------------------------------

    def apply(self, settings: Settings) -> None:
        """Use `settings` from now on, also for the picture that is shown."""
        old, self.settings = self.settings, settings
        self.next_look = 0.0
        if old.taken != settings.taken:
            self._stale = True
        if old.drawn != settings.drawn:
            self._pipeline.redraw(settings.drawn)

    def preview(self, settings: Settings) -> None:
        """Show the last picture under settings that the main thread is too busy to apply yet."""
        self.next_look = 0.0
        self._pipeline.redraw(settings.drawn)

    @contextmanager
    def about_to_take(self) -> Iterator[None]:
        """Have settings that change within wait for the update that follows, rather than be shown at once."""
        self._about_to_take = True
        try:
            yield
        finally:
            self._about_to_take = False

    def retake(self) -> None:
        """Take again without an update, if settings ask for other tensors and the model has them."""
        wanted = self._stale and self._taken > 0 and not self._about_to_take
        if not wanted or self.sources.needs_update(self.settings.taken.values):
            return
        if self._lock.acquire(blocking=False):
            try:
                self._take(self.frame.step, None, None)
            finally:
                self._lock.release()

    def watch(self, model: Any, optimizer: Any) -> None:
        """Show `model`'s tensors from the next update on."""
        with self._lock:
            self.sources.watch(model, optimizer)
        self._stale = True

    # -- browsers -------------------------------------------------------------------------------------------------

    def receive(self, content: Any) -> Event | None:
        """Take in a browser's message; return what it wants changed, if anything."""
        event = self.link.receive(content)
        if event is None or event.kind == "set":
            return event
        if event.kind == "hello":
            self.link.tell(
                {
                    "type": "welcome",
                    "client": event.client,
                    "settings": self.settings.plain(),
                    "status": self.status(),
                }
            )
        self.next_look = 0.0
        self._show(self.frame, self.frame.png)
        return None

    def reject(self, event: Event, error: Exception) -> None:
        """Tell a browser that a control's value was refused, and which one is in force."""
        value = self.settings.value(event.name) if event.name in NAMES else None
        self.link.tell(
            {
                "type": "rejected",
                "client": event.client,
                "name": event.name,
                "message": str(error),
                "value": value,
            }
        )

    def status(self) -> dict[str, Any]:
        """Return what the status line says."""
        latency = self.link.latency
        return {
            "message": self.faults.message,
            "rate": self.link.rate(),
            "limited": "overhead budget" if self._pace.limited else "",
            "latency_ms": None if latency is None else latency * 1e3,
            "recording": self.reel.status(),
            "saved": [str(path) for path in self.reel.saved],
            "note": "",
        }

    def _tell_of_files(self) -> None:
        with self.faults.guard("sending"):
            self.tell_status()

    def tell_status(self) -> None:
        """Send the status line to every browser."""
        self.link.tell({"type": "status", "status": self.status()})

    def _show(self, frame: Frame, picture: bytes) -> None:
        content = {"type": "frame", **frame.to_json(), "status": self.status()}
        sections = frame.sections
        self.link.offer(content, [picture, sections.table.json, sections.figures.tobytes()] if picture else [])

    # -- the render thread ----------------------------------------------------------------------------------------

    def deliver(self, rendered: Rendered) -> None:
        """Show, keep and record a frame."""
        self.faults.clear("rendering")
        self.frame = rendered.frame
        self._rendered += 1
        self._render_seconds = rendered.wall
        if not rendered.again:
            self._pace.spent(self._update_seconds, rendered.cpu)
        with self.faults.guard("recording a frame"):
            self.reel.add(rendered.frame)
        with self.faults.guard("sending"):
            self._show(rendered.frame, rendered.frame.coarse_png or rendered.frame.png)

    def settle(self, frame: Frame) -> None:
        """Show a frame as fine as it is, now that no other follows."""
        with self.faults.guard("sending"):
            self._show(frame, frame.png)

    def fault(self, error: Exception) -> None:
        """Show what went wrong with a picture."""
        self.faults.report("rendering", error)

    def coarseness(self) -> int:
        """Return how much coarser than it is the picture is to be sent."""
        return self.link.coarseness.step

    def release(self, take: Take) -> None:
        """Use a take's buffer again."""
        if take.samples is not None:
            self.sources.sampler.release(take.samples)

    # -- recording, waiting, ending -------------------------------------------------------------------------------

    def start_recording(self, directory: Path, path: Path | None, fps: float) -> None:
        """Begin to write rendered frames to a file."""
        self.faults.clear("recording")
        self.reel.start(directory, path, fps)
        self.next_look = 0.0
        self.tell_status()

    def stop_recording(self) -> None:
        """End the recording, after the frames that are on their way; does not wait for the encoder."""
        self.reel.finish()
        self.tell_status()

    def wait(self, timeout: float) -> bool:
        """Wait until all that was taken is rendered and handed on; return whether that came true in time."""
        return self._pipeline.wait_idle(timeout)

    def stats(self) -> dict[str, Any]:
        """Return figures about what the widget did, see `BeholderWidget.stats`."""
        times = list(self._taken_at)
        rate = (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 and times[-1] > times[0] else 0.0
        latency = self.link.latency
        return {
            "calls": self.calls,
            "taken": self._taken,
            "rendered": self._rendered,
            "sent": self.link.sent,
            "painted": self.link.painted,
            "dropped": self._dropped + self.link.dropped,
            "recorded": self.reel.written,
            "recording_dropped": self.reel.dropped,
            "update_ms": self._update_seconds * 1e3,
            "render_ms": self._render_seconds * 1e3,
            "latency_ms": None if latency is None else latency * 1e3,
            "bytes": self.link.bytes,
            "overhead": self._pace.cost * rate,
            "effective_rate": rate,
        }

    def close(self) -> None:
        """Finish the recording, end the threads, let go of the model."""
        self._pipeline.wait_idle(timeout=5)
        self._pipeline.close()
        self.reel.finish()
        self.reel.wait_finished(timeout=10)
        with self._lock:
            self.sources.close()
