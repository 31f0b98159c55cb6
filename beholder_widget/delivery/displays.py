"""Which widgets pages show: those stay alive, and others go with their last name.

ipywidgets and the kernel's comms would keep every widget alive for as long as the kernel runs, and with it the model
that it watches. So both are given references that do not: a widget is kept here while a page shows it.
"""

from __future__ import annotations

import sys
import weakref
from collections.abc import Callable
from typing import Any

from ipywidgets.widgets import widget as ipywidgets_widget

from beholder_widget.delivery import kernel

MOST_LEFT_BEHIND = 8
"""Displayed widgets that are kept though no page has been heard of: a page may come back to them."""

_kept: dict[str, Any] = {}
"""By the model's id, in the order in which they were displayed."""

_let_go: weakref.WeakSet[Any] = weakref.WeakSet()
"""Those that no page shows any more, and that IPython's history may still keep."""


def attach(widget: Any, handler: Callable[[Any], None]) -> None:
    """Have the messages for a widget go to `handler`, which must not hold it; nothing keeps it alive afterwards."""
    instances = ipywidgets_widget._instances  # noqa: SLF001 - it has no public way out
    # A page that is reloaded finds its widgets there.
    instances[widget.model_id] = weakref.proxy(widget)
    kernel.attach(widget.comm, handler)
    widget.comm.on_msg(handler)
    left_behind = [name for name, kept in list(_kept.items()) if not _has_page(kept)]
    for name in left_behind[:-MOST_LEFT_BEHIND]:
        _kept.pop(name, None)


def detach(widget: Any) -> None:
    """Let go of a widget that is closed."""
    if widget.comm is not None:
        _kept.pop(widget.model_id, None)
        kernel.detach(widget.comm.comm_id)


def keep(widget: Any) -> None:
    """Keep a widget that is being displayed."""
    if widget.comm is not None:
        _kept[widget.model_id] = widget


def keep_or_let_go(widget: Any, *, shown: bool) -> None:
    """Keep a widget that pages show; let go of one whose last view has been taken out of its page."""
    if shown:
        keep(widget)
        _let_go.discard(widget)
    elif widget.comm is not None and _kept.pop(widget.model_id, None) is not None:
        _let_go.add(widget)
    # A variable may name it until the cell that made it has been run again.
    for unseen in list(_let_go):
        if _forget_output(unseen):
            _let_go.discard(unseen)


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
