"""The half of a widget that is where the notebook is: renders takes, and brings frames to pages and files."""

from __future__ import annotations

import itertools
import secrets
import threading
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from beholder_widget.answering import ANSWERED, Answering, Sources
from beholder_widget.delivery import messages
from beholder_widget.delivery.link import Link, Parcel, Send
from beholder_widget.faults import Faults
from beholder_widget.monitoring.checks.records import plain
from beholder_widget.monitoring.keeper import Keeper
from beholder_widget.monitoring.pictures import labelled, pictured
from beholder_widget.monitoring.silence import silent_units
from beholder_widget.recording.background import BackgroundExport
from beholder_widget.recording.exporting import FPS
from beholder_widget.recording.naming import dated
from beholder_widget.recording.progress import Board, Progress, Telling
from beholder_widget.recording.reel import Ending, Reel
from beholder_widget.recording.styles import FIGURES_EVERY, Annotated
from beholder_widget.rendering import placeholder, saved
from beholder_widget.rendering.canvas import USUAL_SIZE
from beholder_widget.rendering.composing import composed
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.kept import Kept, Shown
from beholder_widget.rendering.lenses import Look
from beholder_widget.rendering.pipeline import Pipeline, Rendered
from beholder_widget.rendering.sections import FIGURES
from beholder_widget.samples import Take
from beholder_widget.settings import MODES, Drawn, Settings, Taken

NOTHING_YET = "Nothing to show yet. Call widget.update() in the training loop."

AS_IT_IS = "An image is shown as it is, whatever the mode: {mode} is of values. A frame of floats, (H, W), has such."
PIN_WAITS = "There are no values to pin yet: those of the first picture that has some will be."


class Screen:
    """Everything that becomes of takes.

    Parameters
    ----------
    send : callable
        Takes a message for the pages and its buffers; called from several threads, one at a time.
    settings : Settings
        What the first picture is drawn under.
    release : callable
        Is given each take that will not be rendered again.
    rendered : callable
        Is given the processor seconds of each new take's picture, on the render thread.
    ended : callable
        Is called when a recording has failed, from any thread.
    rang : callable
        Is called when checks have said something, on the strip's thread.

    Attributes
    ----------
    session : str
        A name for this widget's frames: pages tell them from those of a widget before it.
    frame : Frame
        The last frame, which is not changed any more.
    keeper : Keeper
        Keeps the strip.
    note, limited : str
        What the status line says besides; see `messages.STATUS`.
    writing : Board
        How far exports are, which the status line says in place of the note.
    pinned : int or None
        The step whose values mode ``"change"`` compares with; None as long as nothing is pinned.
    held : dict or None
        What the status says of the call of `update` that waits; None while none does.
    trainer : threading.Thread or None
        The thread whose call of `update` was taken last; None before the first.
    overhead : float or None
        The share of training's time that the widget takes; None as long as that is not known.
    """

    def __init__(
        self,
        send: Send,
        settings: Settings,
        *,
        release: Callable[[Take], None],
        rendered: Callable[[float], None],
        ended: Callable[[], None],
        rang: Callable[[], None],
    ) -> None:
        self.session = secrets.token_hex(8)
        self.link = Link(send)
        self.faults = Faults(self.tell_status)
        self.keeper = Keeper(self.faults.report, self.faults.clear, self._tell_alerts)
        self.reel = Reel(
            lambda error: self.faults.report("recording", error),
            self.tell_status,
            lambda _error: ended(),
        )
        self.frame = Frame(0, 0, settings.taken, settings.taken.values, settings.drawn, "placeholder", NOTHING_YET)
        self.note = self.limited = ""
        self.writing = Board(self.tell_status)
        self.exporting = BackgroundExport(self._export, partial(self.faults.report, "exporting"))
        self.pinned: int | None = None
        self._pin_waits = False
        self.held: messages.Content | None = None
        self.trainer: threading.Thread | None = None
        self.overhead: float | None = None
        self.rendered = self.dropped = 0
        self.render_seconds = 0.0
        self._statuses = itertools.count(1)
        self._kept = Kept(release)
        self._answering = Answering(self.session, self.tell, Sources(self.link, self.keeper, self.reel, self._kept))
        self._charge = rendered
        self._rang = rang
        self._pipeline = Pipeline(self, settings.drawn)

    # -- takes ----------------------------------------------------------------------------------------------------

    def put(self, take: Take) -> None:
        """Have a take rendered, in place of one that still waits; returns at once."""
        replaced = self._pipeline.put(take)
        if replaced is not None and not replaced.for_lenses:
            self.dropped += 1
            self.reel.left_out()

    def draw(self, drawn: Drawn, *, again: bool) -> None:
        """Draw under other settings from now on, with `again` the last take too."""
        self._pipeline.draw(drawn, again=again)

    def pin(self) -> int | None:
        """Have the values of the last picture compared with from now on; return their step.

        None where no picture with cells has come: those of the first that comes will be pinned.
        """
        found = self._kept.pin()
        self._pin_waits = found is None
        if found is None:
            self.tell_status()
            return None
        number, pin = found
        self.reel.history.pin(number)
        self._pipeline.compare(pin)
        self.pinned = pin.step
        self.tell_status()
        return pin.step

    def hold(self, held: messages.Content | None) -> None:
        """Note which call of `update` waits, None for none: the status says it, and the clock of videos stands."""
        self.held = held
        self.reel.clock.hold(held=held is not None)

    def wait(self, timeout: float) -> bool:
        """Wait until all that was taken is rendered and handed on; return whether that came true in time."""
        return self._pipeline.wait_idle(timeout)

    # -- pages ----------------------------------------------------------------------------------------------------

    def receive(self, message: messages.FromPage, answer: Callable[[], messages.Content]) -> None:
        """Take in what a page says of itself; show it the current frame if it has come or can be seen now.

        Parameters
        ----------
        answer : callable
            Gives the settings for a welcome: revision, settings and choices.
        """
        if message.kind in ANSWERED:
            if self.link.knows(message.client):
                self._answering.answer(message, self.frame)
            return
        is_news = False
        # What the page says can let in a frame that waits.
        with self.faults.guard("sending", tried=False):
            is_news = self.link.receive(message)
        if is_news and message.kind != "visible" and self.link.is_to_be_welcomed(message.client):
            welcome = {"client": message.client, "session": self.session, "status": self.status(), **answer()}
            self.tell("welcome", **welcome)
            self._tell_alerts_to_pages()
        if is_news:
            with self.faults.guard("sending"):
                self._show(self.frame, coarse=False)

    def wait_for_credit(self, timeout: float) -> bool:
        """Send what waits if a page's message, or the time, lets it; return whether nothing waits any more."""
        with self.faults.guard("sending", tried=False):
            self.link.wait_for_credit(timeout)
        return self.link.idle()

    def tell(self, kind: str, buffers: Sequence[bytes] = (), /, **fields: Any) -> None:
        """Send a message to all pages; what sending raises is a fault."""
        with self.faults.guard("sending"):
            self.link.tell(messages.build(kind, **fields), list(buffers))

    def tell_status(self) -> None:
        """Send the status line to all pages."""
        self.tell("status", status=self.status())

    def _tell_alerts(self) -> None:
        """Tell pages, and training, what checks have said."""
        self.reel.history.guard([alert.call for alert in self.keeper.alarms.alerts])
        self._tell_alerts_to_pages()
        self._rang()

    def _tell_alerts_to_pages(self) -> None:
        total, alerts = self.keeper.alarms.said
        if total:
            told = [plain(alert) for alert in alerts]
            self.tell("alerts", total=total, alerts=told, begun=self.keeper.alarms.begun)

    @property
    def said(self) -> str:
        """What the user should know of what is shown; empty where there is nothing to say."""
        mode = self.frame.drawn.mode
        as_it_is = AS_IT_IS.format(mode=MODES[mode]) if self.frame.image is not None and mode != "current" else ""
        return self.writing.words or (PIN_WAITS if self._pin_waits else self.note or as_it_is)

    def status(self) -> messages.Content:
        """Return what the status line says, see `messages.STATUS`; of two, the one of the greater number is the newer.

        Messages with a status may overtake each other: a picture waits until a page has room for it.
        """
        number, latency = next(self._statuses), self.link.latency
        return {
            "number": number,
            "message": self.faults.message,
            "note": self.said,
            "rate": self.link.rate(),
            "limited": self.limited,
            "overhead": self.overhead,
            "latency_ms": None if latency is None else latency * 1e3,
            "recording": self.reel.status(),
            "saved": [str(path) for path in self.reel.saved],
            "pinned": self.pinned,
            "held": self.held,
        }

    def picture(self) -> tuple[bytes, Frame]:
        """Return the last frame, and its picture as files show it, as PNG bytes: composed here, or words."""
        frame = self.frame
        still = frame.still
        return (placeholder.picture(frame.text) if still is None else composed(still)), frame

    @property
    def goes_on(self) -> bool:
        """Whether another thread than the main one goes on training."""
        trainer = self.trainer
        return trainer is not None and trainer is not threading.main_thread() and trainer.is_alive()

    @property
    def number(self) -> int:
        """The number of the last frame, 0 before the first."""
        return self.frame.number

    def saved_picture(self) -> bytes:
        """Return the last frame for a saved notebook, as PNG bytes with the session's name in them; see `saved`."""
        return saved.picture(self.frame, self.session)

    def has_page(self) -> bool:
        """Whether a page has shown the widget, as far as has been heard."""
        return self.link.displayed()

    def is_covered(self) -> bool:
        """Whether pages have the widget, and each shows a view over its pictures in outputs."""
        return self.link.covers()

    def _show(self, frame: Frame, looks: Sequence[Look] = (), *, coarse: bool) -> None:
        told = frame.to_json(coarse=coarse)
        fields = {"session": self.session, "clients": [], "ack_within": 0, "status": self.status(), **told}
        content = messages.build("frame", **fields)
        picture = frame.coarse_png if coarse else frame.png
        buffers = [picture, frame.sections.figures.tobytes()] if picture else []
        version = (frame.number, int(not coarse))
        seen = {look.lens.client: self._seen(look) for look in looks}
        self.link.offer(Parcel(content, buffers, frame.sections.table.json, version, seen))

    def _seen(self, look: Look) -> tuple[messages.Content, list[bytes]]:
        """Return the message of a look, and its buffers."""
        return messages.build("look", session=self.session, **look.to_json()), [look.indices, look.values]

    # -- the render thread, see `pipeline.Owner` ------------------------------------------------------------------

    def deliver(self, rendered: Rendered) -> None:
        """Show, keep and record a frame."""
        frame = rendered.frame
        self.faults.clear("rendering")
        self.frame = frame
        self.rendered += 1
        self.render_seconds = rendered.wall
        if not rendered.again:
            self._charge(rendered.cpu)
        if rendered.shown is not None:
            self._kept.keep(rendered.shown, _likeness(frame))
        if not rendered.for_lenses:
            with self.faults.guard("the strip", tried=False):
                self._keep_figures(rendered)
            with self.faults.guard("recording a frame"):
                self.reel.add(frame, again=rendered.again)
        if self._pin_waits and isinstance(rendered.shown, Shown):
            with self.faults.guard("pinning"):
                self.pin()
                if frame.drawn.mode == "change":
                    self._pipeline.draw(frame.drawn, again=True)
        with self.faults.guard("sending"):
            self._show(frame, rendered.looks, coarse=bool(frame.coarse_png))

    def _keep_figures(self, rendered: Rendered) -> None:
        """Bring the figures of current values to the strip, of each picture once."""
        frame = rendered.frame
        if rendered.again:
            return
        rows = frame.sections.table.rows
        shown = rendered.shown if isinstance(rendered.shown, Shown) else None
        samples = None if shown is None else shown.take.samples
        if samples is not None and rows and not frame.variance_of and frame.drawn.mode == "current":
            picture = pictured((frame.call, frame.step), frame.values, rows, FIGURES, frame.sections.figures)
            if shown is not None and frame.values == "activations":
                silent, units = silent_units(shown.layout, shown.values)
                picture = replace(picture, silent=silent, units=units)
            picture = labelled(picture, samples.labels)
            if picture.names:
                self.keeper.picture(picture)

    def settle(self, frame: Frame) -> None:
        """Show a frame as fine as it is, now that no other follows."""
        with self.faults.guard("sending"):
            self._show(frame, coarse=False)

    def fault(self, error: Exception) -> None:
        """Show what went wrong with a picture."""
        self.faults.report("rendering", error)

    def coarseness(self) -> int:
        """Return how much coarser than it is the picture is to be sent."""
        return self.link.coarseness.step

    def release(self, take: Take) -> None:
        """Give a take back that will not be rendered again."""
        self._kept.done(take)

    # -- recording, ending ----------------------------------------------------------------------------------------

    def start_recording(
        self, directory: Path, path: Path | None, fps: float | None, wanted: Taken, *, size: tuple[int, int] | None
    ) -> None:
        """Begin to write frames to a file, from the first picture of what is asked for; see `Reel.start`.

        Parameters
        ----------
        size : (int, int), optional
            Of annotated pictures, px; None for plain ones.
        """
        style = None if size is None else Annotated(size, self.keeper.curve, figures_every=FIGURES_EVERY)
        self.reel.start(directory, path, fps, wanted, style=style)
        self.faults.clear("recording")
        self.tell_status()

    def export(
        self, path: str | Path, fps: float, *, size: tuple[int, int] | None, progress: Progress | None = None
    ) -> list[Path]:
        """Write the frames that are kept to files, see `exporting.export`; the status line says how far that is.

        Parameters
        ----------
        size : (int, int), optional
            As for a recording.
        progress : callable, optional
            Is called after each picture: how many are written, of how many.
        """
        curve = self.keeper.curve()
        style = None if size is None else Annotated(size, lambda: curve)
        telling = Telling(Path(path).name, self.writing.place(), progress)
        try:
            files = self.reel.export(path, fps=fps, style=style, progress=telling)
        finally:
            has_told = telling.end()
        if not has_told:
            # There is a file to fetch, though writing it took no time to speak of.
            self.tell_status()
        return files

    def export_in_background(self, directory: Path) -> None:
        """Write the frames that are kept to a video in a folder, unless one is being written; fetch it by its page."""
        self.faults.clear("exporting")
        self.exporting.begin(dated(directory, "beholder-run"))

    def _export(self, path: Path) -> None:
        self.export(path, FPS, size=USUAL_SIZE)

    def stop_recording(self) -> Ending:
        """End the recording after the frames that are on their way; return its end, which can be waited for."""
        ending = self.reel.finish()
        self.tell_status()
        return ending

    def close(self) -> None:
        """Render nothing more, and end the recording; waits for neither."""
        self._pipeline.close()
        self.keeper.close()
        self.reel.finish()


def _likeness(frame: Frame) -> tuple[Hashable, ...]:
    """Return what is the same for all pictures that show the same things at other moments."""
    size = (frame.width, frame.height, frame.image.channels) if frame.image else None
    return frame.sections.table.key, frame.values, frame.drawn.mode, frame.change_since, size
