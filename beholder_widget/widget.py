"""`BeholderWidget`: the traits, the public verbs and the wiring between them and the engine."""

from __future__ import annotations

import math
import threading
import weakref
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from threading import get_ident
from time import monotonic
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import traitlets as t

from beholder_widget import interrupts, settings
from beholder_widget.delivery import displays, kernel, outputs
from beholder_widget.engine import Engine
from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.monitoring.hearing import Hearers
from beholder_widget.monitoring.history import History
from beholder_widget.monitoring.wholes import Whole
from beholder_widget.pacing import POLL
from beholder_widget.recording.exporting import FPS
from beholder_widget.rendering import annotating, canvas
from beholder_widget.rendering.sections import Section
from beholder_widget.training import Pages
from beholder_widget.traits import Traits

if TYPE_CHECKING:
    from typing_extensions import Self

    from beholder_widget.remote.handle import Handle
    from beholder_widget.remote.ray import RayPost

_TappedT = TypeVar("_TappedT")

_STATIC = Path(__file__).parent / "static"
_MAIN = threading.main_thread().ident

PINNED_WITHIN = 5.0
"""Seconds that `pin` waits at most for a picture which is on its way."""


ELSEWHERE = (
    "a widget stays in the process of its notebook, and cannot show another one's training. On a Ray cluster, pass on "
    "the handle that widget.on_ray() returns."
)


class BeholderWidget(Traits):
    r"""Live video of the tensors of a training run, with controls that act while the cell is running.

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
        ``"current"``; ``"variance"`` of each value over the last `window` taken updates; ``"change"``, each value less
        the pinned one, see `pin`.
    window : int
        2 to 100.
    scaling : str
        Which values the ends of the colour scale stand for: the lowest and the highest of each ``"section"``, or of
        ``"all"`` sections; ``"robust"``, the 1st and the 99th percentile of each section; ``"symmetric"``, the largest
        magnitude of each section with either sign; ``"log"``, magnitudes of each section on a logarithmic scale.
    colormap : str
        ``"auto"``, ``"magma"``, ``"inferno"``, ``"plasma"``, ``"viridis"``, ``"grayscale"`` or any matplotlib colormap.
        The limits of a diverging one, such as ``"coolwarm"``, are symmetric about zero, so that its middle colour means
        zero. ``"auto"`` is ``"coolwarm"`` for parameters, gradients and updates, and ``"magma"`` for everything else.
    limits : tuple of (float, float), optional
        The two ends of the colour scale of all sections, in place of `scaling`; None for limits by `scaling`.
    show_all : bool
        Show every value, up to 16 million a picture, rather than a sample that fits 768 x 4,096 px.
    square : bool
        Draw square cells: blocks are wrapped rather than stretched, so that kernels and attention maps look like what
        they are, and small sections stand side by side.
    rate : float
        Taken updates per second at most; 0 pauses: the picture stays and nothing is computed.
    recording : bool
        Whether frames are being written; setting it starts or stops a recording.
    held : bool
        Whether training is held, see `hold`.
    hold_on : str
        Which alerts hold training by themselves: ``"never"``; ``"nonfinite"``, the first of a metric,
        gradient, parameter or shown cell that is not finite; ``"alert"``, any. While it is not ``"never"``, each call
        of `update` takes the small sample of the model that checks are fed with, whatever that costs, and waits until
        it has been judged.
    select : str
        Which sections are shown: globs over their whole names, joined by ``|``, as in ``"layer4.*|fc.*"``; a module's
        path for all within it, as in ``"layer4.0"``; or a regular expression between slashes, which is searched for:
        ``"/h\.1\./"``. Empty for all.
    rank : int or str
        Of training on a cluster, see `on_ray`: the process that is shown, 0 unless given, or ``"all"`` of them.
    directory : str or pathlib.Path
        Where recordings go, ``"beholder-recordings"`` unless given.
    idle_rate : float or None
        Updates taken per second while nobody watches and nothing is recorded, for `snapshot` and `export`; 0 for none
        but the first, None for the full `rate`.
    max_overhead : float or None
        The share of training's time that the widget may take before it makes frames rarer; None for no limit.
    history_bytes : int
        How many bytes of frames are kept for `export`, 128 MiB unless given; 0 for the last frame alone.
    checks : tuple of str
        The names of the checks that are on, all unless given; see `docs/health.md` for what each of them says and when.
    """

    # As text: for a path, anywidget would watch the file and keep every widget alive to tell it of changes.
    _esm = (_STATIC / "widget.js").read_text(encoding="utf-8")
    _css = (_STATIC / "widget.css").read_text(encoding="utf-8")

    def __init__(self, model: Any = None, optimizer: Any = None, **traits: Any) -> None:
        unknown = [name for name in traits if name not in self.class_trait_names()]
        if unknown:
            accepted = ", ".join((*settings.NAMES, "directory", "idle_rate", "max_overhead", "history_bytes", "checks"))
            raise TypeError(f"BeholderWidget takes no argument {unknown[0]!r}; it takes model, optimizer, {accepted}")
        with interrupts.deferred():
            self._beholder_begin(model, optimizer, traits)

    def _beholder_begin(self, model: Any, optimizer: Any, traits: dict[str, Any]) -> None:
        owner = weakref.ref(self)
        self._beholder_engine = engine = Engine(kernel.sending(lambda *message: _send(owner, *message)))
        self._beholder_gate = engine.gate
        self._beholder_training = engine.training
        self._beholder_tap = engine.probe.sources.tap
        self._beholder_hearers = Hearers()
        self._beholder_on_ray: tuple[RayPost, Handle] | None = None
        self._beholder_follows = threading.RLock()
        self._beholder_followed = 0
        self._beholder_following: int | None = None
        self._beholder_thread = get_ident()
        engine.gate.drain = math.inf if kernel.running_kernel() is None else 0.0
        self._beholder_follow_soon = kernel.sending(lambda: _follow(owner))
        try:
            if model is not None:
                engine.watch(model, optimizer)
            # Where a recording goes has to be known when it begins.
            ordered = sorted(traits.items(), key=lambda item: item[0] == "recording")
            super().__init__(**dict(ordered), _beholder_choices=engine.choices(), _beholder_name=engine.screen.session)
        except BaseException:
            engine.close(timeout=0)
            raise
        displays.attach(self, engine, lambda message: _receive(owner, message))

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
        self._beholder_follow()
        return self

    def update(
        self,
        arrays: Any = None,
        frame: Any = None,
        *,
        step: int | None = None,
        metrics: Mapping[str, Any] | None = None,
    ) -> bool:
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
        metrics : mapping of str to number, optional
            Such as ``{"loss": loss}``, at most 32: numbers, or arrays and tensors of one number, which are not waited
            for; see `history`.

        Returns
        -------
        bool
            Whether this step was taken. What goes wrong is shown in the view and warned of once; it is never raised.
        """
        gate = self._beholder_gate
        gate.calls += 1
        gate.step = step
        if metrics is not None:
            self._beholder_training.measure(metrics, step)
        began = monotonic()
        if began < gate.look and (began < gate.drain or get_ident() != _MAIN):
            if began >= gate.sample:
                self._beholder_training.subsample(step, began)
            return False
        pages = Pages(self._beholder_read_messages, self._beholder_tell_hearers)
        taken = self._beholder_training.update(arrays, frame, step, began, pages)
        pages.tell_alerts()
        return taken

    def on_alert(self, callback: Callable[[Alert], object]) -> None:
        """Have a function called with each alert, within the next call of `update`, on the thread that calls it.

        What the function raises leaves `update`: so a run can be stopped. A function that is given again is not called
        twice.

        Parameters
        ----------
        callback : callable
            Takes an `Alert`.

        Raises
        ------
        TypeError
            If it cannot be called.
        """
        self._beholder_hearers.add(callback)
        self._beholder_engine.hears_alerts = True

    def hold(self) -> None:
        """Hold training: the next call of `update` waits until `go_on`, or until the page's ``Go on`` is pressed.

        While it waits, the page's controls act on the model as it stands. It waits only while somebody watches: when no
        page has had the widget for 30 s, training goes on. An interrupt of the kernel ends the wait and the hold.
        """
        self._beholder_engine.set("held", value=True)
        self._beholder_follow()

    def go_on(self) -> None:
        """Let training go on that is held; may be called from any thread."""
        self._beholder_engine.go_on()
        self._beholder_follow()

    def next_step(self) -> None:
        """Let the call of `update` that waits return, and have the next one wait; nothing where none waits."""
        self._beholder_engine.next_step()

    def on_ray(self, rank: int | str = 0) -> Handle:
        """Show training that runs on a Ray cluster: return a handle to pass on to it.

        The handle has the widget's own words: `watch`, `update`, `tap` and `close`. It works as an argument of tasks
        and actors, in `train_loop_config` of Ray Train, and in closures; each process that gets it reports as one of
        its own. See `docs/clusters.md`.

        Parameters
        ----------
        rank : int or str
            The process that is shown, as the trait of this name: a number, or ``"all"``.

        Returns
        -------
        Handle
            The same as before, as long as Ray was not shut down meanwhile.

        Raises
        ------
        ImportError
            If Ray is not installed: ``pip install beholder_widget[ray]``.
        RuntimeError
            If this process is connected through Ray Client, or the widget is closed.
        ValueError
            If `rank` is neither.
        """
        from beholder_widget.remote import ray

        if self._beholder_engine.is_over:
            raise RuntimeError("on_ray() cannot begin: the widget is closed")
        self.rank = rank
        before = self._beholder_on_ray
        if before is not None and before[0].is_there:
            return before[1]
        self._beholder_on_ray = post, handle = ray.connect()
        self._beholder_engine.receive_from(post)
        return handle

    def tap(self, name: str, value: _TappedT) -> _TappedT:
        """Show a value of the forward pass among the activations, where it stands in the pass.

        While activations are not shown, this costs hardly more than a call that does nothing.

        Parameters
        ----------
        name : str
            Name of the section. Of a name that comes again in one pass, the second is called ``"name (2)"``.
        value : array
            A tensor or an array of any framework; its shown cells are copied, and nothing of it is kept. What is being
            compiled, traced or captured has no values, and is not shown. An array (batch, heads, T, T) is drawn as
            maps: the last two axes are equal, and the middle two are not.

        Returns
        -------
        array
            `value` itself, the same object. What goes wrong is shown in the view; it is never raised.
        """
        hear = self._beholder_tap.hear
        if hear is not None:
            hear(name, value)
        return value

    def pin(self) -> int | None:
        """Remember the values of the last picture: ``mode="change"`` shows how far each cell has moved since.

        A picture that is on its way is waited for; before the first update the model's values are taken as they are.
        The pin stays until the next one, whatever is shown meanwhile. Where there is nothing to compare (other values,
        another model, cells that were not pinned), words in place of the picture say so. The frame that is pinned stays
        in the history.

        Returns
        -------
        int or None
            The step that the pinned values are of; None where no picture with cells has come yet: then the first one
            that comes is pinned, and the status line says so.
        """
        return self._beholder_engine.pin_present(PINNED_WITHIN)

    def watching(self) -> object | None:
        """Return an object that stands for the watched model, the same as long as it is watched; None for no model."""
        watched: object | None = self._beholder_engine.probe.sources.watched
        return watched

    def start_recording(
        self,
        path: str | Path | None = None,
        *,
        fps: float | None = None,
        annotated: bool = True,
        size: tuple[int, int] = canvas.USUAL_SIZE,
    ) -> None:
        """Write every frame that is rendered from now on to a file, from the first picture of what is asked for.

        A recording that runs is ended first, and keeps its own files.

        Parameters
        ----------
        path : str or pathlib.Path, optional
            The file; by default one named after the time, in `directory`.
        fps : float, optional
            Frames per second of the video; by default the video keeps the run's own pace, each frame its time.
        annotated : bool
            Add names, shapes, colour bars, limits, figures, the step and the first metric's curve, on a canvas of one
            size. Without, frames are plain pictures, and a picture of another size starts another file.
        size : (int, int)
            Width and height of annotated frames, even numbers of px from 640 x 360 to 3,840 x 2,160.

        Raises
        ------
        ValueError
            If the path has an ending that cannot be recorded, or `fps` is not a positive number, or `size` is none of
            these; nothing is changed.
        """
        own = canvas.check_size(size)
        self._beholder_engine.start_recording(None if path is None else Path(path), fps, own if annotated else None)
        self._beholder_follow()

    def stop_recording(self) -> list[Path]:
        """End the recording and wait until its files are finished; return them, in order, none if none ran."""
        self.flush()
        wait = self._beholder_engine.stop_recording()
        self._beholder_follow()
        return wait(30)

    def export(
        self,
        path: str | Path,
        *,
        fps: float = FPS,
        annotated: bool = True,
        size: tuple[int, int] = canvas.USUAL_SIZE,
    ) -> list[Path]:
        """Write the frames that are kept to files: a time-lapse of the run, dense near now and thinner with age.

        It returns once they are written; the line below the picture says how far that is.

        Parameters
        ----------
        path : str or pathlib.Path
            Ending in ``.mp4``, ``.mov``, ``.mkv``, ``.webm``, ``.avi``, ``.gif``, ``.webp``, ``.apng`` or ``.tif``;
            without an ending, a folder of PNG files.
        fps : float
            Frames per second.
        annotated, size
            As for `start_recording`. A GIF has 256 colours a frame: those of annotated ones are approximate.

        Returns
        -------
        list of pathlib.Path
            The files: one, or one for each size of plain picture.

        Raises
        ------
        ValueError
            If there are no frames yet, or the path has another ending, or `size` cannot be used.
        """
        own = canvas.check_size(size)
        self.flush()
        return self._beholder_engine.screen.export(path, fps, size=own if annotated else None)

    def snapshot(self, *, annotated: bool = False, scale: int = 2) -> bytes:
        """Return the current picture as the bytes of a colour PNG file; before the first, one that says so in words.

        Parameters
        ----------
        annotated : bool
            Add names, shapes, colour bars, limits, figures and the step. An image is returned plain in any case.
        scale : int
            Of an annotated picture, how many px there are for each of the plain one, 1 to 4; fewer where there would be
            more than 67 million.

        Raises
        ------
        ValueError
            If `scale` is none of these, or an annotated picture of so many sections would be too large even at 1.
        """
        number = annotating.check_scale(scale)
        self.flush()
        screen = self._beholder_engine.screen
        frame = screen.frame
        if annotated and frame.layout is not None:
            return annotating.annotated(frame, scale=number)
        picture, _ = screen.picture()
        return picture

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
        deadline = monotonic() + timeout
        engine = self._beholder_engine
        if engine.forked:
            return False
        done = engine.wait(timeout)

        def sent(seconds: float) -> bool:
            kernel.drain()
            return engine.screen.wait_for_credit(min(seconds, 0.02))

        return interrupts.wait(sent, deadline - monotonic()) and done

    @property
    def sections(self) -> tuple[Section, ...]:
        """The current picture's sections, top to bottom."""
        return tuple(self._beholder_engine.screen.frame.sections)

    @property
    def history(self) -> History:
        """The figures of all sections through the whole run, and the metrics, as they are now; see `History`."""
        return self._beholder_engine.history()

    @property
    def alerts(self) -> tuple[Alert, ...]:
        """What checks have said, oldest first: of more than 100 alerts, the first 50 and the last 50; see `checks`."""
        return self._beholder_engine.screen.keeper.alarms.alerts

    def whole_tensors(self, values: str = "parameters") -> Mapping[str, Whole]:
        """Return the last figures of each whole tensor, by name: not of a sample, and each with its step.

        Tensors of the watched model are looked at in turn where they lie, within a fifth of `max_overhead`.

        Parameters
        ----------
        values : str
            ``"parameters"`` or ``"gradients"``.

        Raises
        ------
        ValueError
            For anything else.
        """
        if values not in ("parameters", "gradients"):
            raise ValueError(f'values must be "parameters" or "gradients", not {settings.quoted(values)}')
        return self._beholder_engine.screen.keeper.alarms.wholes.of(values)

    @property
    def status(self) -> Mapping[str, str]:
        """What the view says in words; each is empty where there is nothing to say.

        ``text``: words in place of a picture. ``fault``: what went wrong at its last try. ``note``: what the user
        should know of what is shown. ``limited``: the trait that keeps pictures rarer than `rate`.
        """
        screen = self._beholder_engine.screen
        words = {"text": screen.frame.text, "fault": screen.faults.message, "note": screen.said}
        return MappingProxyType(words | {"limited": screen.limited})

    @property
    def stats(self) -> Mapping[str, Any]:
        """Figures about what the widget did.

        Counts: ``calls`` of `update`, updates ``taken``, pictures ``rendered``, ``sent``, ``painted`` by a browser,
        ``dropped`` since a newer one came first, ``recorded``, ``recording_dropped``, ``bytes`` sent. Of the last
        frame, in milliseconds: ``update_ms`` that training was held up, ``render_ms``, and ``latency_ms`` from sending
        to paint, smoothed. ``overhead``: the share of training's time that was taken; ``effective_rate``: updates taken
        per second. ``ranks``: of each process elsewhere that is shown, by its name, its calls and its step; then the
        figures above are those of the first.
        """
        return MappingProxyType(self._beholder_engine.costs.stats())

    def _beholder_tell_hearers(self) -> None:
        """Call those who want to hear of alerts, all of them; what one raises first goes on to the user's loop."""
        self._beholder_hearers.tell(self._beholder_engine.screen.keeper.alarms.next_unheard)

    def close(self) -> None:
        """Finish the recording, remove hooks from the model, end threads, and take the view off the page."""
        engine = self._beholder_engine
        if engine.forked:
            return
        engine.close(timeout=10)
        self._beholder_follow()
        if self.comm is not None:
            outputs.replace_for_good(self.model_id)
        with interrupts.deferred():
            displays.detach(self)
            super().close()

    # In place of the base class's, which would close the widget: what an interrupt raises in a finalizer is swallowed.
    # This does nothing, and has no instruction in which an interrupt can come; `displays` closes what is left.
    __del__ = object.__sizeof__

    def __reduce__(self) -> NoReturn:
        """Say how another process can be shown: a widget itself stays where its page's kernel is."""
        raise TypeError(ELSEWHERE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _repr_mimebundle_(self, **_options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        displays.keep(self)
        return outputs.bundle(self._beholder_engine.screen, self._beholder_view()), {}

    def _ipython_display_(self) -> None:
        """Display the widget so that its output can be replaced, which that of a cell's last expression cannot."""
        if self.comm is None or kernel.running_kernel() is None:
            raise NotImplementedError
        displays.keep(self)
        outputs.display(self.model_id, self._beholder_engine.screen, self._beholder_view())

    def _beholder_view(self) -> dict[str, Any]:
        shown = super()._repr_mimebundle_()
        return {**(shown[0] if shown else {}), "text/plain": type(self).__name__}

    # -- traits ---------------------------------------------------------------------------------------------------

    @t.observe(*settings.NAMES)
    def _beholder_setting_changed(self, change: t.Bunch) -> None:
        if self._beholder_following != get_ident():
            self._beholder_engine.set(change.name, change.new)

    @t.observe("idle_rate", "max_overhead")
    def _beholder_limit_changed(self, change: t.Bunch) -> None:
        self._beholder_engine.limit(change.name, change.new)

    @t.observe("history_bytes")
    def _beholder_bytes_changed(self, change: t.Bunch) -> None:
        self._beholder_engine.screen.reel.history.max_bytes = change.new

    @t.observe("checks")
    def _beholder_checks_changed(self, change: t.Bunch) -> None:
        self._beholder_engine.switch_checks(frozenset(change.new))

    @t.observe("directory")
    def _beholder_directory_changed(self, change: t.Bunch) -> None:
        self._beholder_engine.directory = Path(change.new)

    def _beholder_is_over(self) -> bool:
        return self._beholder_engine.is_over

    def _beholder_catch_up(self) -> None:
        # While the widget is being made there is nothing to follow yet.
        follow = getattr(self, "_beholder_follow_soon", None)
        if follow is not None and self.comm is not None:
            follow()

    def _beholder_follow(self) -> None:
        """Set the traits to the settings in force, which pages and other threads have changed."""
        engine = self._beholder_engine
        is_done = self._beholder_followed == engine.revision or self._beholder_following == get_ident()
        # In a forked child the lock may be held for good, and the pages are the parent's.
        if is_done or engine.forked:
            return
        with interrupts.deferred(), self._beholder_follows:
            revision = engine.revision
            self._beholder_following = get_ident()
            try:
                for name, value in (*engine.settings.plain().items(), ("_beholder_choices", engine.choices())):
                    # The user's own observers run here: what they raise is theirs, and the other traits follow.
                    with engine.screen.faults.guard(f"an observer of {name}"):
                        setattr(self, name, value)
                self._beholder_followed = revision
            finally:
                self._beholder_following = None

    def set_state(self, sync_data: Any) -> None:
        """Take what a front end sets by itself: settings alone, never the code of the view or the choices."""
        with suppress(t.TraitError):
            super().set_state({name: value for name, value in sync_data.items() if name in settings.NAMES})

    # -- messages of the pages ------------------------------------------------------------------------------------

    def _handle_custom_msg(self, content: Any, buffers: Any) -> None:
        """Take in a message; settings act at once on whichever thread it comes, traits follow on the widget's own."""
        engine = self._beholder_engine
        kernel.told_idle()
        with interrupts.deferred(), engine.screen.faults.guard("reading messages of the browser"):
            engine.receive(content)
            displays.keep_or_let_go(self, shown=engine.screen.link.displayed())
            if get_ident() == self._beholder_thread:
                self._beholder_follow()
            elif self._beholder_followed != engine.revision:
                kernel.call_soon(self._beholder_follow_soon)
        super()._handle_custom_msg(content, buffers)

    def _beholder_read_messages(self) -> None:
        if get_ident() == _MAIN:
            # Other threads that call update() must not keep the main thread, which alone can drain, from looking.
            self._beholder_gate.drain = monotonic() + POLL
            kernel.drain()
        self._beholder_follow_soon()


def _send(owner: weakref.ref[BeholderWidget], content: dict[str, Any], buffers: list[bytes]) -> None:
    widget = owner()
    if widget is not None and widget.comm is not None:
        widget.send(content, buffers)


def _receive(owner: weakref.ref[BeholderWidget], message: dict[str, Any]) -> None:
    widget = owner()
    if widget is not None:
        widget._handle_msg(message)  # noqa: SLF001 - the comm calls the same


def _follow(owner: weakref.ref[BeholderWidget]) -> None:
    widget = owner()
    if widget is not None:
        widget._beholder_follow()  # noqa: SLF001 - its own
