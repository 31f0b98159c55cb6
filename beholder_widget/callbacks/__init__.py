"""Callbacks for trainers that own the loop; each is in the module of its library, and is imported with it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary, WeakSet

from beholder_widget.frameworks import Watch

if TYPE_CHECKING:
    from beholder_widget.widget import BeholderWidget

_by_callbacks: WeakKeyDictionary[BeholderWidget, WeakSet[Watch]] = WeakKeyDictionary()
"""What callbacks have had each widget watch."""


def watch_if_idle(widget: BeholderWidget, model: Any, optimizer: Any = None) -> None:
    """Have a widget watch the model that is being trained, unless it watches one that the user chose."""
    ours = _by_callbacks.setdefault(widget, WeakSet())
    watched = _watched(widget)
    if watched is None or watched in ours:
        widget.watch(model, optimizer)
        watched = _watched(widget)
        if watched is not None:
            ours.add(watched)


def _watched(widget: BeholderWidget) -> Watch | None:
    return widget._beholder_engine.sources.watched  # noqa: SLF001 - a widget does not tell in public what it watches
