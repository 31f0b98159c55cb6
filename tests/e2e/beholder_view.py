"""One view of a widget in a page: its controls by their labels, its picture by its pixels."""

from __future__ import annotations

import re

from playwright.sync_api import FloatRect, Locator, expect

from .waiting import wait_until

FIRST_PICTURE_MS = 20_000
ANSWERED_MS = 10_000
"""An answer that has not come by then never will: how soon one comes on an idle machine is for benchmarks to say."""
ACTS_MS = 1_000
"""A control acts within a second: the promise that the tests of the controls hold the widget to."""

# How many colours a row of the picture has.
COLOURS_OF_ROW = """new Set(
  new Uint32Array(canvas.getContext("2d").getImageData(0, {row}, canvas.width, 1).data.buffer)
).size"""

# Whether no pixel of the picture has a hue.
IS_GREY = """canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data
  .every((value, at, data) => at % 4 === 3 || value === data[at - at % 4])"""


# What the inspector tells.
POINTED = "[inspector.dataset.section, inspector.dataset.index, inspector.dataset.value]"


class BeholderView:
    """A displayed widget.

    Parameters
    ----------
    root : playwright.sync_api.Locator
        The element that holds it.
    """

    def __init__(self, root: Locator) -> None:
        self.root = root
        self.canvas = root.locator("canvas[data-frame]")
        self.status = root.get_by_role("status")
        self.problem = root.get_by_role("alert")

    def control(self, label: str) -> Locator:
        """Return a control by its accessible name; where it stands in the menu More, that is opened."""
        found = self.root.get_by_label(label, exact=True)
        if found.count() == 1 and not found.is_visible() and self.button("More").is_visible():
            self.button("More").click()
            expect(found).to_be_visible()
        return found

    def section(self, name: str) -> Locator:
        """Return a section's line beside the picture."""
        return self.root.get_by_role("treeitem", name=name, exact=True)

    def row_of(self, section: str) -> int:
        """Return a row of the canvas's pixels that shows a section of the whole picture."""
        name, picture = self.section(section).bounding_box(), self.canvas.bounding_box()
        assert name is not None
        assert picture is not None
        return round(name["y"] + 4 - picture["y"])

    def button(self, label: str) -> Locator:
        """Return a button by its accessible name."""
        return self.root.get_by_role("button", name=label, exact=True)

    @property
    def frame(self) -> int:
        """The number of the picture that is shown."""
        return int(self.canvas.get_attribute("data-frame") or -1)

    def wait_for_picture(self) -> None:
        """Wait until there is a picture."""
        expect(self.canvas).to_be_visible(timeout=FIRST_PICTURE_MS)

    def wait_for_frame_after(self, number: int, *, within_ms: float = FIRST_PICTURE_MS) -> None:
        """Wait until a picture is shown whose number is higher."""
        self.wait_for(f"Number(canvas.dataset.frame) > {number}", within_ms=within_ms)

    def wait_for(self, condition: str, *, within_ms: float = ACTS_MS) -> None:
        """Wait until `condition`, in JavaScript, is true of ``canvas``."""
        page, handle = self.root.page, self.canvas.element_handle()
        page.wait_for_function(f"(canvas) => {condition}", arg=handle, timeout=within_ms)

    # -- pointing and zooming -------------------------------------------------------------------------------------

    @property
    def inspector(self) -> Locator:
        """What tells of the value that is pointed at."""
        return self.root.locator("[role=tooltip][data-index]")

    def hover(self, section: str, across: float) -> None:
        """Move the pointer onto a section of the whole picture, so far from left (0) to right (1)."""
        self.root.page.mouse.move(*self._spot(section, across))
        expect(self.inspector).to_have_attribute("data-section", section, timeout=ACTS_MS)

    def tap(self, section: str, across: float) -> None:
        """Touch a section of the whole picture with one finger."""
        x, y = self._spot(section, across)
        session = self.root.page.context.new_cdp_session(self.root.page)
        session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        session.detach()

    def press(self, *keys: str) -> None:
        """Press keys while the picture has the focus."""
        picture = self.root.get_by_role("group", name="Picture", exact=True)
        picture.focus()
        for key in keys:
            picture.press(key)

    def turn_wheel(self, turns: int) -> None:
        """Turn the wheel forward with Ctrl held, where the pointer is."""
        page = self.root.page
        page.keyboard.down("Control")
        for _ in range(turns):
            page.mouse.wheel(0, -120)
        page.keyboard.up("Control")

    def fit(self) -> None:
        """Show the whole picture with nothing pointed at."""
        self.press("Escape", "0", "Escape")
        self.wait_for_fit()

    def wait_for_zoom(self, *, least: float) -> None:
        """Wait until a value is so many CSS pixels wide at least, as the view says."""
        zoomed = self.root.get_by_text(re.compile(r"^[\d.]+ px a value$"))
        expect(zoomed).to_be_visible(timeout=ACTS_MS)
        assert float(zoomed.inner_text().split()[0]) >= least

    def wait_for_fit(self) -> None:
        """Wait until the view is not zoomed."""
        expect(self.root.get_by_text(re.compile(r"^[\d.]+ px a value$"))).to_have_count(0, timeout=ACTS_MS)

    def pointed(self) -> tuple[str, tuple[int, ...], str]:
        """Return the section, index and value that the inspector tells, exact or not."""
        return _pointed(self.inspector.evaluate(f"(inspector) => {POINTED}"))

    def pointed_exactly(self) -> tuple[str, tuple[int, ...], str]:
        """Wait until the value pointed at is exact; return section, index and value."""
        # All at one moment: with the next frame the value is not exact again for a while.
        exact = f"(inspector) => inspector.dataset.exact === 'true' && {POINTED}"
        handle = self.inspector.element_handle()
        found = self.root.page.wait_for_function(exact, arg=handle, timeout=ANSWERED_MS)
        return _pointed(found.json_value())

    def wait_for_index(self, *index: int) -> None:
        """Wait until the inspector tells the value of this index: a lens comes with the next update."""
        expect(self.inspector).to_have_attribute("data-index", ",".join(map(str, index)), timeout=5 * ACTS_MS)

    def wait_for_other_value(self, value: str) -> None:
        """Wait until the inspector tells another value."""
        expect(self.inspector).not_to_have_attribute("data-value", value, timeout=FIRST_PICTURE_MS)

    def _spot(self, section: str, across: float) -> tuple[float, float]:
        """Return a point of the page that is on a section, four pixels below the top of its name."""
        name = self.section(section)
        name.scroll_into_view_if_needed()

        def places() -> tuple[FloatRect, FloatRect] | None:
            """Return where name and picture are, or None while the name is made anew, with other sections."""
            label, picture = name.bounding_box(), self.canvas.bounding_box()
            return None if label is None or picture is None else (label, picture)

        label, picture = wait_until(places, f"a place of the section {section}", seconds=ACTS_MS / 1_000)
        return picture["x"] + across * picture["width"], label["y"] + 4

    # -- pixels ---------------------------------------------------------------------------------------------------

    def wait_for_colours_in_row(self, row: str, count: str) -> None:
        """Wait until a row of the picture has so many colours, both in JavaScript, such as ``"> 20"``."""
        self.wait_for(f"{COLOURS_OF_ROW.format(row=row)} {count}")

    def wait_for_pixels(self, *, grey: bool) -> None:
        """Wait until the picture is grey all over, or is not."""
        self.wait_for(f"{IS_GREY} === {str(grey).lower()}")


def _pointed(told: list[str]) -> tuple[str, tuple[int, ...], str]:
    name, index, value = told
    return name, tuple(map(int, index.split(","))), value
