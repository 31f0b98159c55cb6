"""A training run for the browser tests: cells whose loop is synchronous and busy, and prints what it sees.

The loop's own variables are read from what it prints: one line of JSON whenever one of them has changed, and one every
thousand steps.
"""

from __future__ import annotations

import json
from typing import Any

from .beholder_view import ACTS_MS, BeholderView
from .notebook_page import NotebookPage
from .waiting import wait_until

SHOW = """
import json, os, time
import numpy as np
from beholder_widget import BeholderWidget

random = np.random.default_rng(0)
model = {
    "steady": np.tile(np.linspace(-1, 1, 64), (16, 1)),
    "wide": random.standard_normal((16, 1500)),
    "tiny": 1e-3 * random.standard_normal((16, 64)),
}
widget = BeholderWidget(model)
widget
"""
"""``steady`` never changes, ``wide`` does not fit unless all is shown, ``tiny`` has a range of its own."""

TRAIN = """
NAMES = ("values", "mode", "window", "scaling", "colormap", "limits", "show_all", "square", "rate", "recording",
         "select")
steps, told, end = 0, None, time.monotonic() + 240
while not os.path.exists("stop") and time.monotonic() < end:
    steps += 1
    model["wide"] += 0.05 * random.standard_normal(model["wide"].shape)
    model["tiny"] += 5e-5 * random.standard_normal(model["tiny"].shape)
    widget.update(arrays={"given": model["wide"][:, :100]}, frame=random.random((40, 90)), step=steps)
    state = {name: getattr(widget, name) for name in NAMES} | {"thousands": steps // 1000}
    if state != told:
        print(json.dumps(state), flush=True)
        told = state
"""


class Training:
    """A notebook that trains in one cell while the widget of the first shows it.

    Parameters
    ----------
    notebook : NotebookPage
        Its first cell is `SHOW`.
    cell : int
        Where `TRAIN` is.
    """

    def __init__(self, notebook: NotebookPage, cell: int = 1) -> None:
        self.notebook = notebook
        self._cell = cell
        self.view = BeholderView(notebook.page.locator(".beholder").first)

    def start(self) -> None:
        """Run all cells and wait until the picture is there."""
        self.notebook.wait_until_idle()
        self.notebook.run_all()
        self.view.wait_for_picture()

    def stop(self) -> None:
        """End the loop and wait until the kernel runs nothing: a reloaded page cannot tell when a cell ends."""
        (self.notebook.folder / "stop").touch()
        self.notebook.wait_until_idle()

    def state(self) -> dict[str, Any]:
        """Return the loop's variables as it last printed them."""
        lines = self.notebook.text(self._cell).inner_text().strip().splitlines()
        return dict(json.loads(lines[-1])) if lines else {}

    def wait_for_state(self, name: str, value: object, *, seconds: float = ACTS_MS / 1000) -> None:
        """Wait until the loop has seen `value` in its variable."""
        wait_until(lambda: self.state().get(name) == value, f"the loop's {name} being {value!r}", seconds=seconds)

    def wait_for_steps(self, thousands: int) -> None:
        """Wait until the loop has gone on for some thousands of steps."""
        first = wait_until(self.state, "the loop's first line", seconds=60)
        goal = first["thousands"] + thousands
        # A page that draws its output anew has none for a moment.
        wait_until(lambda: self.state().get("thousands", 0) >= goal, f"{thousands},000 more steps", seconds=60)
