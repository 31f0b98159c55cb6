"""The outputs that widgets leave in a notebook: a view, and a picture for where there is no kernel.

A display comes before training, so its picture is not the one to keep. At the end of a cell that trained, and when a
widget is closed, the output is replaced by one with the last picture, under the same display id.

A notebook that is opened again has no kernel, and JupyterLab would show an error in place of a view. So the output that
replaces another has no view where the page shows one over the picture by itself: JupyterLab and Notebook 7.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any, Protocol

from beholder_widget import interrupts
from beholder_widget.delivery import kernel
from beholder_widget.faults import Faults

VIEW = "application/vnd.jupyter.widget-view+json"
RENDERED_WITHIN = 2.0
"""Seconds that the end of a cell waits for the last take to be rendered."""

Bundle = dict[str, Any]


class Shown(Protocol):
    """What a widget shows: its screen."""

    faults: Faults

    @property
    def number(self) -> int:
        """The number of the last picture, 0 before the first."""

    @property
    def goes_on(self) -> bool:
        """Whether another thread than the main one goes on training."""

    def saved_picture(self) -> bytes:
        """Return the last picture for a saved notebook, as PNG bytes."""

    def wait(self, timeout: float) -> bool:
        """Wait until all that was taken is rendered."""

    def has_page(self) -> bool:
        """Whether any page has been heard of."""

    def is_covered(self) -> bool:
        """Whether pages have been heard of that show a view over the picture by themselves."""


@dataclass
class _Output:
    screen: Shown
    view: Bundle
    number: int
    """Of the picture that the output has."""
    has_view: bool


_outputs: dict[str, _Output] = {}
"""By the model's id: one for each widget that was displayed and is neither closed nor collected."""


def bundle(screen: Shown, view: Bundle) -> Bundle:
    """Return what a display of a widget holds: `view`, and the current picture or words.

    A program that runs a notebook, such as nbconvert, stores the state of each widget that is in an output, and would
    show a view without a kernel in place of the picture: there the view is left out.
    """
    return _pictured(screen, view if screen.has_page() or not kernel.asks_nothing() else _without_view(view))


def _without_view(view: Bundle) -> Bundle:
    return {kind: value for kind, value in view.items() if kind != VIEW}


def _pictured(screen: Shown, view: Bundle) -> Bundle:
    found = dict(view)
    with screen.faults.guard("the saved picture"):
        found["image/png"] = base64.b64encode(screen.saved_picture()).decode("ascii")
    return found


def display(name: str, screen: Shown, view: Bundle) -> None:
    """Display a widget in the running cell; further displays of it are replaced with this one."""
    number = screen.number
    shown = bundle(screen, view)
    _outputs[name] = _Output(screen, view, number, VIEW in shown)
    kernel.publish(shown, name)


def replace_for_good(name: str) -> None:
    """Leave the last picture of a widget that is being closed, without a view."""
    output = _outputs.pop(name, None)
    if output is not None:
        _replace(name, output, _without_view(output.view))


def forget(name: str) -> None:
    """Leave the outputs of a widget as they are."""
    _outputs.pop(name, None)


def forget_all() -> None:
    """In a forked child the outputs are the parent's."""
    _outputs.clear()


def cell_ended() -> None:
    """Replace outputs whose picture is another since, as in a cell that trained, and those that need no view.

    While another thread goes on training, more pictures come: that output waits for the end of a later cell.
    """
    for name, output in list(_outputs.items()):
        screen = output.screen
        if screen.goes_on:
            continue
        interrupts.wait(screen.wait, RENDERED_WITHIN)
        is_covered = screen.is_covered()
        if screen.number != output.number or (output.has_view and is_covered):
            _replace(name, output, _without_view(output.view) if is_covered else output.view)


def _replace(name: str, output: _Output, view: Bundle) -> None:
    with output.screen.faults.guard("replacing the output"):
        output.number = output.screen.number
        shown = bundle(output.screen, view)
        output.has_view = VIEW in shown
        kernel.publish(shown, name, update=True)
