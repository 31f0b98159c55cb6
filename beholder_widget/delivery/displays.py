"""Which widgets pages show: those stay alive, and others go with their last name.

ipywidgets and the kernel's comms would keep every widget alive for as long as the kernel runs, and with it the model
that it watches. So both are given references that do not: a widget is kept here while a page shows it.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

from ipywidgets.widgets import widget as ipywidgets_widget

from beholder_widget.delivery import kernel, outputs

MOST_LEFT_BEHIND = 8
"""Displayed widgets that are kept though no page has been heard of: a page may come back to them."""


class Closing(Protocol):
    """What is left of a widget that has been collected: its engine."""

    def close(self, timeout: float) -> None:
        """End; with 0, without waiting."""

    def enter_child(self) -> None:
        """Take note that this process was forked off the widget's own."""

    def finish_cell(self) -> None:
        """Show what the cell that ends has left; raise nothing."""


class _Grave(weakref.ref[Any]):
    """A reference to a widget, with all that has to be closed once the widget has been collected."""

    engine: Closing
    comm: Any
    close_comm: Callable[[], Any]


_kept: dict[str, Any] = {}
"""By the model's id, in the order in which they were displayed."""

_let_go: dict[str, weakref.ref[Any]] = {}
"""Those that no page shows any more, and that IPython's history may still keep."""

_graves: dict[str, _Grave] = {}
"""One for each widget that is not closed.

Engines are in no `WeakSet`: its callbacks are Python's and run wherever an engine is freed, and an interrupt that comes
in one is swallowed."""

_inherited: list[_Grave] = []
"""Those that a forked child has from its parent, and that are not its to close: as many as there were at the fork."""

_dead: queue.SimpleQueue[_Grave] = queue.SimpleQueue()
"""The graves of widgets that have been collected. The reference's callback is the queue's own method, which holds no
instruction of Python's: in one, an interrupt would be swallowed."""

_listening: list[Any] = []
"""The kernel whose cells' ends are heard, once there is one."""

_undertakers: list[threading.Thread] = []
"""The thread that closes them, once there is one; a forked child begins without."""


def attach(widget: Any, engine: Closing, handler: Callable[[Any], None]) -> None:
    """Have the messages for a widget go to `handler`, which must not hold it; nothing keeps it alive afterwards."""
    instances = ipywidgets_widget._instances  # noqa: SLF001 - it has no public way out
    # A page that is reloaded finds its widgets there.
    instances[widget.model_id] = weakref.proxy(widget)
    kernel.attach(widget.comm, handler)
    widget.comm.on_msg(handler)
    grave = _Grave(widget, _dead.put)
    grave.engine, grave.comm, grave.close_comm = engine, widget.comm, kernel.sending(widget.comm.close)
    _graves[widget.model_id] = grave
    _have_undertaker()
    _listen()
    left_behind = [name for name, kept in list(_kept.items()) if not _has_page(kept)]
    for name in left_behind[:-MOST_LEFT_BEHIND]:
        _kept.pop(name, None)


def detach(widget: Any) -> None:
    """Let go of a widget that is closed."""
    if widget.comm is not None:
        _kept.pop(widget.model_id, None)
        _let_go.pop(widget.model_id, None)
        _graves.pop(widget.model_id, None)
        outputs.forget(widget.model_id)
        kernel.detach(widget.comm.comm_id)


def keep(widget: Any) -> None:
    """Keep a widget that is being displayed."""
    if widget.comm is not None:
        _kept[widget.model_id] = widget


def keep_or_let_go(widget: Any, *, shown: bool) -> None:
    """Keep a widget that pages show; let go of one whose last view has been taken out of its page."""
    if widget.comm is None:
        return
    if shown:
        keep(widget)
        _let_go.pop(widget.model_id, None)
    elif _kept.pop(widget.model_id, None) is not None:
        _let_go[widget.model_id] = weakref.ref(widget)
    # A variable may name it until the cell that made it has been run again.
    for name, unseen in list(_let_go.items()):
        other = unseen()
        if other is None or _forget_output(other):
            _let_go.pop(name, None)


def _listen() -> None:
    running = kernel.running_kernel()
    if running not in _listening and kernel.on_cell_end(_cell_ended):
        _listening[:] = [running]


def _cell_ended() -> None:
    """Have the last pictures be of the last step of the cell, on pages and in outputs."""
    if threading.current_thread() is not threading.main_thread():
        return
    for grave in list(_graves.values()):
        grave.engine.finish_cell()
    outputs.cell_ended()


def _have_undertaker() -> None:
    if not _undertakers:
        _undertakers.append(threading.Thread(target=_bury, name="beholder-undertaker", daemon=True))
        _undertakers[0].start()


def _bury() -> None:
    """Close what is left of collected widgets, on a thread of its own, where no interrupt comes."""
    while True:
        grave = _dead.get()
        name = grave.comm.comm_id
        _graves.pop(name, None)
        outputs.forget(name)
        ipywidgets_widget._instances.pop(name, None)  # noqa: SLF001 - as above
        # Nobody is left to be told what goes wrong here.
        with suppress(Exception):
            grave.engine.close(timeout=0)
        with suppress(Exception):
            kernel.detach(name)
        with suppress(Exception):
            grave.close_comm()
        del grave


def _forget_all() -> None:
    """In a forked child the widgets are the parent's, and so are their locks."""
    for grave in _graves.values():
        grave.engine.enter_child()
        _inherited.append(grave)
    outputs.forget_all()
    for collection in (_kept, _let_go, _graves, _undertakers):
        collection.clear()


def _has_page(widget: Any) -> bool:
    shown: bool = widget._beholder_engine.screen.link.displayed()  # noqa: SLF001 - it is this package's
    return shown


def _forget_output(widget: Any) -> bool:
    """Take a widget out of IPython's history of outputs, which would keep it; return False if a variable names it."""
    ipython = sys.modules.get("IPython")
    shell = None if ipython is None else ipython.get_ipython()
    if shell is None:
        return True
    names = shell.user_ns
    if any(value is widget for name, value in list(names.items()) if not name.startswith("_")):
        return False
    outputs = names.get("Out")
    if isinstance(outputs, dict):
        for number in [number for number, value in list(outputs.items()) if value is widget]:
            del outputs[number]
    for kept in (names, getattr(shell, "user_ns_hidden", {})):
        for name in [name for name, value in list(kept.items()) if value is widget]:
            kept[name] = None
    for name in ("_", "__", "___"):
        if getattr(shell.displayhook, name, None) is widget:
            setattr(shell.displayhook, name, None)
    return True


_register: Callable[..., Any] | None = getattr(os, "register_at_fork", None)
if _register is not None:
    _register(after_in_child=_forget_all)
