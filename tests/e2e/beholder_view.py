"""One view of a widget in a page: its controls by their labels, its picture by its pixels."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

FIRST_PICTURE_MS = 20_000
ACTS_MS = 1_000
"""A control acts within a second: the promise that the tests of the controls hold the widget to."""

# How many colours a row of the picture has.
COLOURS_OF_ROW = """new Set(
  new Uint32Array(canvas.getContext("2d").getImageData(0, {row}, canvas.width, 1).data.buffer)
).size"""

# Whether no pixel of the picture has a hue.
IS_GREY = """canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data
  .every((value, at, data) => at % 4 === 3 || value === data[at - at % 4])"""


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
        """Return a control by its accessible name."""
        return self.root.get_by_label(label, exact=True)

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

    def wait_for_colours_in_row(self, row: str, count: str) -> None:
        """Wait until a row of the picture has so many colours, both in JavaScript, such as ``"> 20"``."""
        self.wait_for(f"{COLOURS_OF_ROW.format(row=row)} {count}")

    def wait_for_pixels(self, *, grey: bool) -> None:
        """Wait until the picture is grey all over, or is not."""
        self.wait_for(f"{IS_GREY} === {str(grey).lower()}")
