"""Callbacks for trainers that own the loop; each is in the module of its library, and is imported with it alone."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from beholder_widget.frameworks import Watch
from beholder_widget.widget import BeholderWidget

_given: WeakKeyDictionary[BeholderWidget, Watch | None] = WeakKeyDictionary()
"""What each widget was last given to watch by a callback."""


def watch_if_idle(widget: BeholderWidget, model: Any, optimizer: Any = None) -> None:
    """Have a widget watch the model that is being trained, unless it watches one that the user chose."""
    watched = _watched(widget)
    if watched is None or watched is _given.get(widget):
        widget.watch(model, optimizer)
        _given[widget] = _watched(widget)


def _watched(widget: BeholderWidget) -> Watch | None:
    return widget._beholder_engine.sources._watched  # noqa: SLF001 - a widget does not tell in public what it watches
