"""Callbacks for trainers that own the loop; each is in the module of its library, and is imported with it alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol
from weakref import WeakKeyDictionary, WeakSet


class Widget(Protocol):
    """What a callback needs of a widget; a handle of a widget in another process has the same methods."""

    def watch(self, model: Any, optimizer: Any = None) -> Any:
        """Watch a model."""

    def update(self, *, step: int | None = None, metrics: Mapping[str, Any] | None = None) -> bool:
        """Show the model as it is after a step, keep its metrics; return whether it was taken."""

    def watching(self) -> object | None:
        """Return an object that stands for the watched model, None if no model is watched.

        It is the same object as long as the same model is watched, and weak references to it can be made.
        """


def is_wanted(widget: Widget, *, is_first: bool) -> bool:
    """Whether a callback is to update a widget in this process of training: in the first, or, of a handle, in each."""
    return is_first or getattr(widget, "on_every_rank", False) is True


_by_callbacks: WeakKeyDictionary[Widget, WeakSet[Any]] = WeakKeyDictionary()
"""For each widget, the models that callbacks have had it watch."""


def watch_if_idle(widget: Widget, model: Any, optimizer: Any = None) -> None:
    """Have a widget watch the model that is being trained, unless it watches one that the user chose."""
    ours = _by_callbacks.setdefault(widget, WeakSet())
    watched = widget.watching()
    if watched is None or watched in ours:
        widget.watch(model, optimizer)
        watched = widget.watching()
        if watched is not None:
            ours.add(watched)


def metrics_of(logs: Any) -> dict[str, Any] | None:
    """Return those of a trainer's logs that are single numbers, as far as a widget takes them; None if none are."""
    if not isinstance(logs, Mapping):
        return None
    numbers = [
        (name, value)
        for name, value in logs.items()
        if isinstance(name, str) and 0 < len(name) <= 64 and (isinstance(value, int | float) or _is_single(value))
    ]
    return dict(numbers[:32]) or None


def _is_single(value: Any) -> bool:
    return getattr(value, "shape", None) == ()
