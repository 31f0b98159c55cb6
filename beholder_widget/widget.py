"""`BeholderWidget`: the traits, the public verbs and the wiring between them and the engine."""

from __future__ import annotations

import sys
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import anywidget
import ipywidgets.widgets.widget
import traitlets as t

from beholder_widget import settings
from beholder_widget.delivery import kernel
from beholder_widget.delivery.link import Event
from beholder_widget.engine import Engine
from beholder_widget.recording.recorder import export
from beholder_widget.rendering import coloring, placeholder
from beholder_widget.rendering.sections import Section
from beholder_widget.settings import Settings

if TYPE_CHECKING:
    from typing_extensions import Self

_STATIC = Path(__file__).parent / "static"


class SettingError(t.TraitError, ValueError):
    """A trait was given a value that it cannot have."""


def _setting(name: str) -> Any:
    """Return a trait that takes the values which `settings.validate` takes for `name`."""
    return t.Any(Settings().value(name)).tag(sync=True)


class BeholderWidget(anywidget.AnyWidget):
    """Live video of the tensors of a training run, with controls that act while the cell is running.

    Display the widget in one cell and call `update` in the training loop of the next.

    Parameters
    ----------
    model : object, optional
        What ``values="parameters"`` shows, see `watch`.
    optimizer : object, optional
        The optimizer that trains `model`, see `watch`.
    **traits
        Any trait below.

    Attributes
    ----------
    values : str
        ``"auto"`` (the first source that there is), ``"parameters"``, ``"gradients"``, ``"updates"``, ``"optimizer"``,
        ``"activations"``, ``"arrays"`` or ``"frame"``.
    mode : str
        ``"current"``, or ``"variance"`` of each value over the last `window` taken updates.
    window : int
        2 to 100.
    scaling : str
        Colour limits per ``"section"`` or over ``"all"`` sections.
    colormap : str
        ``"magma"``, ``"inferno"``, ``"plasma"``, ``"viridis"``, ``"grayscale"`` or any matplotlib colormap. The limits
        of a diverging one, such as ``"coolwarm"``, are symmetric about zero, so that its middle colour means zero.
    show_all : bool
        Show every value, up to 16 million a picture, rather than a sample that fits 768 x 4,096 px.
    rate : float
        Taken updates per second at most; 0 pauses: the picture stays and nothing is computed.
    recording : bool
        Whether frames are being written; setting it starts or stops a recording.
    select : str
        Which sections are shown: a glob or a regular expression over their names; empty for all.
    directory : str or pathlib.Path
        Where recordings go, ``"beholder-recordings"`` unless given.
    idle_rate : float or None
        Updates taken per second while nobody watches and nothing is recorded, for `snapshot` and `export`; 0 for none
        but the first, None for the full `rate`.
    max_overhead : float or None
        The share of training's time that the widget may take before it makes frames rarer; None for no limit.
    """

    # As text: for a path, anywidget would watch the file and keep every widget alive to tell it of changes.
    _esm = (_STATIC / "widget.js").read_text(encoding="utf-8")
    _css = (_STATIC / "widget.css").read_text(encoding="utf-8")

    values = _setting("values")
    mode = _setting("mode")
    window = _setting("window")
    scaling = _setting("scaling")
    colormap = _setting("colormap")
    show_all = _setting("show_all")
    rate = _setting("rate")
    recording = _setting("recording")
    select = _setting("select")
    _beholder_choices = t.Dict().tag(sync=True)

    directory = t.Any("beholder-recordings")
    idle_rate = t.Any(1.0)
    max_overhead = t.Any(0.05)

    def __init__(self, model: Any = None, *, optimizer: Any = None, **traits: Any) -> None:
        unknown = [name for name in traits if name not in self.class_trait_names()]
        if unknown:
            accepted = ", ".join((*settings.NAMES, "directory", "idle_rate", "max_overhead"))
            raise TypeError(f"BeholderWidget takes no argument {unknown[0]!r}; it takes model, optimizer, {accepted}")
        owner = weakref.ref(self)
        self._beholder_engine = Engine(lambda *message: _send(owner, *message), Settings())
        self._beholder_events: deque[Event] = deque()
        self._beholder_request: tuple[Path | None, float] = (None, 15)
        super().__init__(**traits)
        self._beholder_offer_choices()
        self._beholder_attach()
        if model is not None:
            self.watch(model, optimizer)

    # -- public verbs ---------------------------------------------------------------------------------------------

    def watch(self, model: Any, optimizer: Any = None) -> BeholderWidget:
        """Show the tensors of `model`, in place of those of the model before.

        Parameters
        ----------
        model : object
            A model of PyTorch, Keras or JAX; a mapping, list or nested structure of arrays; or a callable that returns
            one of these. None for no model.
        optimizer : object, optional
            The optimizer that trains it; its state can then be shown too.

        Returns
        -------
        BeholderWidget
            The widget itself.

        Raises
        ------
        TypeError
            If `model` is nothing that can be watched; the message lists what can.
        """
        self._beholder_engine.watch(model, optimizer)
        self._beholder_offer_choices()
        return self

    def update(self, arrays: Any = None, frame: Any = None, *, step: int | None = None) -> bool:
        """Show the tensors as they are now, if an update is due; meant to be called at every step of training.

        Parameters
        ----------
        arrays : list, dict, nested structure, array or callable, optional
            What ``values="arrays"`` shows; dict keys become names. A callable is called only when it is shown and due.
        frame : array or callable, optional
            What ``values="frame"`` shows, (H, W) or (H, W, 1|3|4) of any real dtype: uint8 is shown as it is, other
            dtypes are scaled, two-dimensional ones with the colormap.
        step : int, optional
            The step of training, shown with the picture; by default how often `update` was called.

        Returns
        -------
        bool
            Whether this step was taken. What goes wrong is shown in the view and warned of once; it is never raised.
        """
        engine = self._beholder_engine
        engine.calls += 1
        began = time.monotonic()
        if began < engine.next_look:
            return False
        taken = False
        with engine.faults.guard("reading messages of the browser"), engine.about_to_take():
            kernel.drain()
            self._beholder_apply_events()
        with engine.faults.guard("update", tried=False):
            taken = engine.look(step, arrays, frame, began)
            if taken:
                self._beholder_offer_choices()
        return taken

    def start_recording(self, path: str | Path | None = None, *, fps: float = 15) -> None:
        """Write every frame that is rendered from now on to an mp4 file.

        Parameters
        ----------
        path : str or pathlib.Path, optional
            The file; by default one named after the time, in `directory`. A picture of another size starts another.
        fps : float
            Frames per second of the video.
        """
        self._beholder_request = (None if path is None else Path(path), fps)
        self.recording = True

    def stop_recording(self) -> list[Path]:
        """End the recording and wait until its files are finished; return them, in order."""
        self.flush()
        self.recording = False
        return self._beholder_engine.reel.wait_finished(timeout=30)

    def export(self, path: str | Path, *, fps: float = 15) -> list[Path]:
        """Write the frames kept in history, the last 64 MB of them, as a video.

        Parameters
        ----------
        path : str or pathlib.Path
            Ending in ``.mp4`` or ``.gif``; without an ending, a folder of PNG files.
        fps : float
            Frames per second.

        Returns
        -------
        list of pathlib.Path
            The files, one for each size of picture.

        Raises
        ------
        ValueError
            If there are no frames yet, or the path has another ending.
        """
        self.flush()
        return export(path, self._beholder_engine.reel.history.frames(), fps=fps)

    def snapshot(self) -> bytes:
        """Return the current picture as the bytes of a colour PNG file; before the first, one that says so in words."""
        self.flush()
        frame = self._beholder_engine.frame
        return frame.png or placeholder.picture(frame.text)

    def flush(self, timeout: float = 10) -> bool:
        """Wait until all that was taken is rendered, sent and written.

        Parameters
        ----------
        timeout : float
            Seconds to wait at most.

        Returns
        -------
        bool
            Whether that came true in time.
        """
        deadline = time.monotonic() + timeout
        engine = self._beholder_engine
        done = engine.wait(timeout) and engine.reel.flush(max(0.0, deadline - time.monotonic()))
        while not engine.link.idle() and time.monotonic() < deadline:
            kernel.drain()
            engine.link.wait_for_credit(0.02)
        return done and engine.link.idle()

    @property
    def sections(self) -> tuple[Section, ...]:
        """The current picture's sections, top to bottom."""
        return tuple(self._beholder_engine.frame.sections)

    @property
    def stats(self) -> Mapping[str, Any]:
        """Figures about what the widget did.

        Counts: ``calls`` of `update`, updates ``taken``, pictures ``rendered``, ``sent``, ``painted`` by a browser,
        ``dropped`` since a newer one came first, ``recorded``, ``recording_dropped``, ``bytes`` sent. Of the last
        frame, in milliseconds: ``update_ms`` that training was held up, ``render_ms``, and ``latency_ms`` from sending
        to paint, smoothed. ``overhead``: the share of training's time that was taken; ``effective_rate``: updates taken
        per second.
        """
        return MappingProxyType(self._beholder_engine.stats())

    def close(self) -> None:
        """Finish the recording, remove hooks from the model, end threads, and take the view off the page."""
        engine = getattr(self, "_beholder_engine", None)
        if engine is not None:
            engine.close()
        if self.comm is not None:
            kernel.detach(self.comm.comm_id)
        super().close()

    def __del__(self, _is_finalizing: Callable[[], bool] = sys.is_finalizing) -> None:
        """Close, unless the interpreter ends: then the recording is finished already, and modules are half gone."""
        if not _is_finalizing():
            super().__del__()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- traits ---------------------------------------------------------------------------------------------------

    @t.validate(*settings.NAMES)
    def _beholder_validate(self, proposal: t.Bunch) -> Any:
        try:
            return settings.validate(proposal.trait.name, proposal.value)
        except ValueError as error:
            raise SettingError(str(error)) from None

    @t.observe(*settings.NAMES)
    def _beholder_setting_changed(self, change: t.Bunch) -> None:
        engine = self._beholder_engine
        engine.apply(engine.settings.changed(change.name, change.new))
        if change.name == "recording":
            if change.new:
                path, fps = self._beholder_request
                engine.start_recording(Path(self.directory), path, fps)
                self._beholder_request = (None, 15)
            else:
                engine.stop_recording()
        with engine.faults.guard("update", tried=False):
            engine.retake()

    @t.observe("idle_rate", "max_overhead")
    def _beholder_limit_changed(self, change: t.Bunch) -> None:
        setattr(self._beholder_engine, change.name, change.new)

    @t.validate("idle_rate", "max_overhead")
    def _beholder_validate_limit(self, proposal: t.Bunch) -> float | None:
        value = proposal.value
        if value is None or (isinstance(value, int | float) and not isinstance(value, bool) and value >= 0):
            return value
        raise SettingError(f"{proposal.trait.name} must be None or a number not below 0, not {value!r}")

    # -- messages of the browser ----------------------------------------------------------------------------------

    def _handle_custom_msg(self, content: Any, buffers: Any) -> None:
        """Take in a message, on the main thread or on a subshell's; traits change on the main thread alone."""
        engine = self._beholder_engine
        kernel.told_idle()
        with engine.faults.guard("reading messages of the browser"):
            event = engine.receive(content)
            if event is not None:
                self._beholder_events.append(event)
                if threading.current_thread() is threading.main_thread():
                    self._beholder_apply_events()
                else:
                    self._beholder_preview(event)
        super()._handle_custom_msg(content, buffers)

    def _beholder_preview(self, event: Event) -> None:
        """Let the picture follow at once; have the main thread set the trait when it next can."""
        engine = self._beholder_engine
        try:
            value = settings.validate(event.name, event.value)
            engine.preview(engine.settings.changed(event.name, value))
        except ValueError:
            pass  # It is refused, and the browser told, when the main thread applies it.
        running = kernel.running_kernel()
        if running is not None:
            running.io_loop.add_callback(self._beholder_apply_events)

    def _beholder_apply_events(self) -> None:
        """Set the traits that browsers asked for; off the main thread they wait."""
        if threading.current_thread() is not threading.main_thread():
            return
        while self._beholder_events:
            event = self._beholder_events.popleft()
            try:
                setattr(self, event.name, settings.validate(event.name, event.value))
            except (ValueError, t.TraitError) as error:
                self._beholder_engine.reject(event, error)

    # -- wiring ---------------------------------------------------------------------------------------------------

    def _beholder_offer_choices(self) -> None:
        """Let the toolbar offer what there is to show now."""
        if threading.current_thread() is threading.main_thread():
            values = [
                {"value": value, "label": settings.VALUES[value]} for value in self._beholder_engine.sources.choices()
            ]
            self._beholder_choices = {"values": values, "colormaps": list(coloring.COLORMAPS)}

    def _beholder_attach(self) -> None:
        """Have the comm's messages handled during cells; outside of a kernel, let go of a comm that leads nowhere."""
        owner = weakref.ref(self)
        if kernel.running_kernel() is not None:
            kernel.attach(self.comm.comm_id, lambda message: _receive(owner, message))
        else:
            # Both keep every widget alive, for browsers that may ask for it; here none can.
            ipywidgets.widgets.widget._instances.pop(self.model_id, None)  # noqa: SLF001 - it has no public way out
            self.comm.on_msg(lambda message: _receive(owner, message))


def _send(owner: weakref.ref[BeholderWidget], content: dict[str, Any], buffers: list[bytes]) -> None:
    widget = owner()
    if widget is not None and widget.comm is not None:
        widget.send(content, buffers)


def _receive(owner: weakref.ref[BeholderWidget], message: dict[str, Any]) -> None:
    widget = owner()
    if widget is not None:
        widget._handle_msg(message)  # noqa: SLF001 - the comm calls the same
