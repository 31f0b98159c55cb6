"""Callbacks for trainers that own the loop; each is in the module of its library, and is imported with it alone."""

from __future__ import annotations

from typing import Any

from beholder_widget.widget import BeholderWidget


def watch_if_idle(widget: BeholderWidget, model: Any, optimizer: Any = None) -> None:
    """Have a widget watch the model that is being trained, unless it watches one that the user chose."""
    sources = widget._beholder_engine.sources  # noqa: SLF001 - a widget does not tell in public whether it watches
    if sources.resolve("auto", None, None) != "parameters":
        widget.watch(model, optimizer)
