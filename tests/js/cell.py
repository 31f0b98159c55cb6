"""A page that shows the front end's bundle with a fake model, and plays the kernel's part."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import FloatRect, Locator, Page, Route

from beholder_widget import tiling
from beholder_widget.geometry.atlas import WIDTH
from beholder_widget.rendering import coloring, png

ROOT = Path(__file__).parent.parent.parent
HOST = "http://beholder.test/"
CALL = "(text) => { const [name, given] = JSON.parse(text); return harness[name](...given); }"
RESIZE = """(cell, width) => new Promise((done) => {
  cell.style.width = width;
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
})"""
TYPES = {".js": "text/javascript", ".css": "text/css", ".html": "text/html"}

Message = Mapping[str, Any]


@dataclass(frozen=True)
class Picture:
    """A picture of sections and what the kernel tells of it.

    Attributes
    ----------
    values : list of numpy.ndarray
        For each section, top to bottom, what its cells show: (rows, columns).
    sections : list of dict
        One for each, as in a frame's message.
    """

    values: list[np.ndarray]
    sections: list[dict[str, Any]]

    @cached_property
    def indices(self) -> list[np.ndarray]:
        """Palette indices of each section's cells, uint8 of (rows, columns)."""
        limits = [(section["low"], section["high"]) for section in self.sections]
        return [coloring.quantize(values, *ends) for values, ends in zip(self.values, limits, strict=True)]

    def atlas(self, step: int = 1) -> np.ndarray:
        """Return the palette indices that travel, uint8 of (height, width)."""
        flat = np.concatenate([section[::step, ::step].reshape(-1) for section in self.indices])
        width = max(1, min(WIDTH, flat.size))
        return np.pad(flat, (0, -flat.size % width)).reshape(-1, width)

    @cached_property
    def message(self) -> dict[str, Any]:
        """What a frame's message says of it."""
        height, width = self.atlas().shape
        return {"kind": "sections", "width": width, "height": height, "sections": self.sections}

    @cached_property
    def png(self) -> bytes:
        """The file that the kernel would send."""
        return self.png_of(1)

    def png_of(self, step: int, colormap: str = "magma") -> bytes:
        """Return the file that the kernel would send to a page whose connection is slow."""
        return png.encode_indexed(self.atlas(step), coloring.palette(colormap))


def picture(*sections: tuple[str, int], width: int = 768, seed: int = 0) -> Picture:
    """Return a picture of random matrices, each given by its name and height, all of them shown."""
    shapes = [(height, width) for _, height in sections]
    plans = [tiling.plan(shape, show_all=True) for shape in shapes]
    return picture_of([name for name, _ in sections], plans, seed=seed)


def picture_of(names: Sequence[str], plans: Sequence[tiling.Plan], *, seed: int = 0, **said: Any) -> Picture:
    """Return a picture of random arrays under these plans; `said` is said of each section besides."""
    rng = np.random.default_rng(seed)
    values = [np.cumsum(rng.normal(size=plan.shape), axis=1) for plan in plans]
    table = [described(name, plan, shown) | said for name, plan, shown in zip(names, plans, values, strict=True)]
    return Picture(values, table)


def described(name: str, plan: tiling.Plan, values: np.ndarray) -> dict[str, Any]:
    """Return what the kernel tells of a section whose cells show these values."""
    finite = values[np.isfinite(values)]
    low, high = float(finite.min()), float(finite.max())
    figures = {"min": low, "mean": float(finite.mean()), "max": high, "rms": float(np.sqrt(np.mean(finite**2)))}
    scale = {"std": float(finite.std()), "ratio": None, "low": low, "high": high, "floor": None}
    counts = {"nan": int(np.isnan(values).sum()), "posinf": int((values == np.inf).sum())}
    counts |= {"neginf": int((values == -np.inf).sum()), "zeros": int((values == 0).sum()), "clipped": 0}
    place = {"rows": plan.shape[0], "cols": plan.shape[1], "shape": plan.array_shape, "plan": plan.describe()}
    size = {"shown": min(plan.shown, plan.size), "size": plan.size}
    kind = {"dtype": "float32", "device": "cpu", "trainable": True}
    return {"name": name, "note": "", **place, **figures, **scale, **counts, **size, **kind}


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
        # As one text: of arguments of many parts Playwright would take more time for each.
        given = json.dumps([method, arguments], allow_nan=False)
        return self.page.evaluate(CALL, given)

    def add_view(self, width: str = "") -> None:
        """Display the widget once more."""
        self.call("addView", width)

    def resize(self, width: str) -> None:
        """Give the cell another width (CSS), and wait until what follows it has been painted."""
        self.page.locator(".cell").evaluate(RESIZE, width)

    def send_frame(
        self, number: int, shown: Picture | None = None, *, status: Message | None = None, **message: Any
    ) -> None:
        """Send a frame as the kernel does; does not wait until it is painted."""
        file = message.pop("png", shown.png if shown else b"")
        data = base64.b64encode(file).decode()
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
        return self.page.locator(".beholder-canvas")

    @property
    def labels(self) -> Locator:
        """The gutter's labels, of every view."""
        return self.page.locator(".beholder-row")

    @property
    def inspector(self) -> Locator:
        """What tells of the value that is pointed at."""
        return self.page.locator("[role=tooltip][data-index]")

    @property
    def tooltip(self) -> Locator:
        """What is told of the section that is pointed at."""
        return self.page.get_by_role("tooltip")

    @property
    def frame(self) -> Locator:
        """What has the focus where keys point: the picture's view."""
        return self.page.get_by_role("group", name="Picture", exact=True)

    def height_of(self, section: int) -> float:
        """Return how high a section is drawn, CSS pixels."""
        return float(self._place_of(section)["height"])

    def width_of(self, section: int) -> float:
        """Return how wide a section is drawn, CSS pixels."""
        return float(self._place_of(section)["width"])

    def top_of(self, section: int) -> float:
        """Return where a section begins in the whole picture, CSS pixels."""
        return float(self._place_of(section)["top"])

    def _place_of(self, section: int) -> dict[str, float]:
        place: dict[str, float] = self.page.evaluate("(section) => harness.place(section)", section)
        return place

    def wait_for_row(self, row: int, colors: np.ndarray) -> None:
        """Wait until a row of the canvas's pixels has these colours, (width, 3)."""
        condition = """([row, colors]) => {
          const canvas = document.querySelector("canvas");
          const at = (row + canvas.height) % canvas.height;
          const pixels = canvas.getContext("2d").getImageData(0, at, canvas.width, 1).data;
          return pixels.filter((_, index) => index % 4 < 3).join() === colors;
        }"""
        self.page.wait_for_function(condition, arg=[row, ",".join(map(str, colors.ravel()))])

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
        url: str = self.canvas.evaluate("(canvas) => canvas.toDataURL()")
        return np.asarray(Image.open(io.BytesIO(base64.b64decode(url.partition(",")[2]))).convert("RGBA"))


def is_seen_whole(element: Locator) -> bool:
    """Return whether there is a text and nothing around it cuts anything of it away."""
    whole: bool = element.evaluate(
        """(node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const { left, right } = range.getBoundingClientRect();
          for (let each = node; each; each = each.parentElement) {
            const box = each.getBoundingClientRect();
            const cuts = getComputedStyle(each).overflowX !== "visible";
            if (cuts && (left < box.left - 0.5 || right > box.right + 0.5)) return false;
          }
          return right > left;
        }"""
    )
    return whole


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
