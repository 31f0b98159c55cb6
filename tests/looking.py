"""Pages of an engine without a kernel: what they say goes in, and every message that they would hear comes out."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from beholder_widget.engine import Engine
from beholder_widget.tiling import Plan
from beholder_widget.training import Pages

Heard = tuple[dict[str, Any], list[bytes]]
TAKEN_WITHIN = 20.0


class Desk:
    """An engine that takes every update, and the messages that it sends.

    Parameters
    ----------
    model, optimizer : object
        What it watches; None for no model.
    **settings
        Put in force before the first update.
    """

    def __init__(self, model: Any = None, optimizer: Any = None, **settings: Any) -> None:
        self.heard: list[Heard] = []
        self.engine = Engine(lambda content, buffers: self.heard.append((content, list(buffers))))
        self.engine.max_overhead = None
        self._steps = itertools.count(1)
        if model is not None:
            self.engine.watch(model, optimizer)
        for name, value in {"rate": 240.0, **settings}.items():
            self.engine.set(name, value)

    def say(self, kind: str, client: str = "page", **fields: Any) -> None:
        """Say something as a page does."""
        self.engine.receive({"type": kind, "client": client, **fields})

    def greet(self, client: str = "page") -> None:
        """Show the widget on a page."""
        self.say("hello", client, visible=True, covers=False)

    def update(self, arrays: Any = None, frame: Any = None, read: Callable[[], object] = lambda: None) -> None:
        """Call update once, which reads messages, and wait for what comes of it; acknowledge what pages were sent."""
        gate, step = self.engine.gate, next(self._steps)
        gate.calls += 1
        gate.step = step
        pages = Pages(read, lambda: None)
        self.engine.training.update(arrays, frame, step, time.monotonic(), pages)
        self.settle()

    def settle(self) -> None:
        """Wait until all that was taken has been sent."""
        assert self.engine.wait(TAKEN_WITHIN)
        for content, _ in list(self.heard):
            if content["type"] == "frame":
                for client in content["clients"]:
                    self.say("ack", client, number=content["number"], painted=1, held=0)

    def until_taken(self, arrays: Any = None, frame: Any = None) -> None:
        """Call update until one is taken: the rate holds some of them back."""
        before, deadline = self.engine.probe.taken, time.monotonic() + TAKEN_WITHIN
        while self.engine.probe.taken == before:
            self.update(arrays, frame)
            assert time.monotonic() < deadline, "no update was taken"

    def until_called(self) -> None:
        """Call update as a training loop does, a moment after the one before: taken or not, as is due."""
        time.sleep(1 / 200)
        self.update()

    def last(self, kind: str, client: str = "page") -> Heard:
        """Return the last message of a kind for a page, with its buffers."""
        for content, buffers in reversed(self.heard):
            if content["type"] == kind and client in (content.get("client"), *content.get("clients", ())):
                return content, buffers
        raise AssertionError(f"{client} has heard no {kind}")

    def count(self, kind: str, client: str = "page") -> int:
        """Return how many messages of a kind a page has heard."""
        return sum(content["type"] == kind and content.get("client") == client for content, _ in self.heard)

    def table(self) -> list[dict[str, Any]]:
        """Return the places of the sections that are shown."""
        return list(json.loads(self.engine.screen.frame.sections.table.json)["places"])

    def read(self, section: int, rows: tuple[int, int], columns: tuple[int, int], **fields: Any) -> Any:
        """Ask for values of the current frame; return them, float64 of (rows, columns), or None.

        Those of an image's pixels have the channels as a third axis.
        """
        asked = {"frame": self.engine.screen.frame.number, "section": section, "own": False, **fields}
        self.say("read", rows=list(rows), columns=list(columns), **asked)
        content, buffers = self.last("values")
        assert {name: content[name] for name in asked} == asked
        if not content["kept"]:
            assert not buffers
            return None
        (values,) = buffers
        shape = rows[1] - rows[0], columns[1] - columns[0]
        image = self.engine.screen.frame.image
        return np.frombuffer(values, "<f8").reshape(shape if image is None else (*shape, image.channels))

    def look(
        self, name: str, rows: tuple[int, int], columns: tuple[int, int], client: str = "page", **fields: Any
    ) -> None:
        """Have a page look at a region of a section, in positions; wait for what comes of it."""
        self.tell_lens(name, rows, columns, client, **fields)
        self.settle()

    def tell_lens(
        self, name: str, rows: tuple[int, int], columns: tuple[int, int], client: str = "page", **fields: Any
    ) -> None:
        """Say what a page looks at."""
        section = [place["name"] for place in self.table()].index(name)
        asked = {"table": self.engine.screen.frame.sections.table.key, "section": section, "height": 64, "width": 64}
        self.say("lens", client, rows=list(rows), columns=list(columns), **asked | fields)

    def seen(self, client: str = "page") -> tuple[dict[str, Any], np.ndarray, np.ndarray]:
        """Return the last look of a page: the message, palette indices and values, in C order."""
        content, (indices, values) = self.last("look", client)
        return content, np.frombuffer(indices, np.uint8), np.frombuffer(values, "<f8")

    def close(self) -> None:
        """End the engine's threads."""
        self.engine.close(timeout=10)


def values_at(array: np.ndarray, plan: Plan) -> np.ndarray:
    """Return the values that a plan's cells show, one by one, by `Plan.index`."""
    rows, columns = plan.shape
    return np.array([[array[plan.index(row, column)] for column in range(columns)] for row in range(rows)])
