"""A page that shows the front end's bundle with a fake model, and plays the kernel's part."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import FloatRect, Locator, Page, Route

from beholder_widget.rendering import coloring, png

ROOT = Path(__file__).parent.parent.parent
HOST = "http://beholder.test/"
TYPES = {".js": "text/javascript", ".css": "text/css", ".html": "text/html"}
GAP = 5

Message = Mapping[str, Any]


@dataclass(frozen=True)
class Picture:
    """A picture of sections and what the kernel tells of it.

    Attributes
    ----------
    indices : numpy.ndarray
        Palette indices, uint8 of shape (height, width).
    sections : list of dict
        One for each section, top to bottom, as in a frame's message.
    """

    indices: np.ndarray
    sections: list[dict[str, Any]]

    @property
    def message(self) -> dict[str, Any]:
        """What a frame's message says of it."""
        height, width = self.indices.shape
        return {"kind": "sections", "width": width, "height": height, "sections": self.sections}

    @property
    def png(self) -> bytes:
        """The file that the kernel would send."""
        return png.encode_indexed(self.indices, coloring.palette("magma"))


def picture(*sections: tuple[str, int], width: int = 768, gap: int = GAP, seed: int = 0) -> Picture:
    """Return a picture of random sections, each given by its name and height in pixels."""
    rng = np.random.default_rng(seed)
    rows, table, top = [], [], 0
    for name, height in sections:
        values = np.cumsum(rng.normal(size=(height, width)), axis=1)
        low, high = float(values.min()), float(values.max())
        rows += [coloring.quantize(values, low, high), np.full((gap, width), coloring.GAP, np.uint8)]
        figures = {"min": low, "mean": float(values.mean()), "max": high, "ratio": None, "low": low, "high": high}
        counts = {"nan": 0, "posinf": 0, "neginf": 0, "shown": values.size, "size": values.size}
        place = {"top": top, "height": height, "rows": height, "cols": width, "shape": [height, width]}
        table.append({"name": name, "note": "", **place, **figures, **counts})
        top += height + gap
    return Picture(np.concatenate(rows[:-1]), table)


class Cell:
    """The widget in a page of its own.

    Parameters
    ----------
    page : playwright.sync_api.Page
        An empty page.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        page.route(f"{HOST}**", _serve)

    def open(self, *, width: str = "", with_signal: bool = True, **traits: Any) -> Cell:
        """Display a widget with these traits in a cell so wide (CSS); the kernel has answered its hello."""
        self.load(with_signal=with_signal, **traits)
        self.add_view(width)
        self.wait_until("harness.model.sentOf('hello').at(-1)?.visible")
        self.call("welcome")
        self.wait_until("harness.model.sentOf('visible').length === 1")
        return self

    def load(self, *, with_signal: bool = True, **traits: Any) -> Cell:
        """Load a page with a widget that is displayed nowhere yet, and a kernel that says nothing."""
        self.page.goto(f"{HOST}tests/js/harness.html")
        self.page.wait_for_selector("html[data-ready]")
        arguments = [traits, with_signal]
        self.page.evaluate("(given) => { window.harness = new Harness(...given) }", arguments)
        return self

    def wait_until(self, condition: str) -> None:
        """Wait until an expression is true in the page, no longer than the page's timeout."""
        self.page.wait_for_function(condition)

    def call(self, method: str, *arguments: Any) -> Any:
        """Call a method of the page's harness."""
        return self.page.evaluate("([name, given]) => harness[name](...given)", [method, arguments])

    def add_view(self, width: str = "") -> None:
        """Display the widget once more."""
        self.call("addView", width)

    def send_frame(
        self, number: int, shown: Picture | None = None, *, status: Message | None = None, **message: Any
    ) -> None:
        """Send a frame as the kernel does; does not wait until it is painted."""
        data = base64.b64encode(shown.png).decode() if shown else ""
        told = {"number": number, **(shown.message if shown else {}), **message}
        self.call("frame", told, status or {}, data)

    def show(self, number: int, shown: Picture, **message: Any) -> None:
        """Send a frame and wait until it is painted."""
        self.send_frame(number, shown, **message)
        self.page.wait_for_selector(f"canvas[data-frame='{number}']")

    def settle(self, **settings: Any) -> None:
        """Put settings in force as the kernel does, and tell the page."""
        self.call("settle", settings)

    def sent(self, kind: str) -> list[dict[str, Any]]:
        """Return the messages of a kind that the page has sent, without the client's name."""
        messages: Sequence[dict[str, Any]] = self.page.evaluate("(kind) => harness.model.sentOf(kind)", kind)
        return [{name: value for name, value in each.items() if name != "client"} for each in messages]

    def wait_for_sent(self, kind: str, count: int) -> list[dict[str, Any]]:
        """Wait until so many messages of a kind were sent, and return them."""
        condition = "([kind, count]) => harness.model.sentOf(kind).length >= count"
        self.page.wait_for_function(condition, arg=[kind, count])
        return self.sent(kind)

    def control(self, label: str) -> Locator:
        """Return a control by its accessible name."""
        return self.page.get_by_label(label, exact=True)

    @property
    def canvas(self) -> Locator:
        """The picture's canvas, of every view."""
        return self.page.locator("canvas")

    @property
    def labels(self) -> Locator:
        """The gutter's labels, of every view."""
        return self.page.get_by_role("listitem")

    @property
    def tooltip(self) -> Locator:
        """What is told of the section that is pointed at."""
        return self.page.get_by_role("tooltip")

    @property
    def frame(self) -> Locator:
        """What scrolls: the picture and the labels beside it."""
        return self.page.get_by_role("group", name="Picture and sections")

    @property
    def status(self) -> Locator:
        """The status line."""
        return self.page.get_by_role("status")

    @property
    def problem(self) -> Locator:
        """Where errors are told."""
        return self.page.get_by_role("alert")

    def pixels(self) -> np.ndarray:
        """Return the canvas's pixels: uint8 of shape (height, width, 4)."""
        width, height, data = self.canvas.evaluate(
            "(canvas) => [canvas.width, canvas.height,"
            " Array.from(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data)]"
        )
        return np.array(data, np.uint8).reshape(height, width, 4)


def box(element: Locator) -> FloatRect:
    """Return where an element is in the page, CSS pixels."""
    found = element.bounding_box()
    assert found is not None, f"{element} is not shown"
    return found


def _serve(route: Route) -> None:
    path = ROOT / route.request.url.removeprefix(HOST)
    if path.is_file():
        route.fulfill(body=path.read_bytes(), content_type=TYPES.get(path.suffix, "application/octet-stream"))
    else:
        route.fulfill(status=404)
