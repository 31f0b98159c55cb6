"""The places of the view's parts: none is moved by there being nothing to show."""

from __future__ import annotations

import pytest
from playwright.sync_api import FloatRect

from beholder_widget.choices import choices
from tests.js.cell import Cell, box, picture

CHOICES = choices(["auto", "parameters"])
WIDTHS = ["1600px", "1080px", "900px", "700px", "400px"]
PARTS = [".beholder-stage", ".beholder-strip", ".beholder-strip-map", ".beholder-foot"]
TRANSPORT = ["Live", "Frame before", "Frame after", "Play"]
NOTHING = "Nothing matches 'scale' of 21 names, such as scale.g"


def places_of(cell: Cell) -> dict[str, FloatRect]:
    """Return where the parts and the transport stand."""
    parts = {part: box(cell.page.locator(part)) for part in PARTS}
    buttons = cell.page.get_by_role("group", name="Looking back")
    return parts | {name: box(buttons.get_by_role("button", name=name)) for name in TRANSPORT}


def tops_of(cell: Cell) -> dict[str, float]:
    """Return where the parts and the transport begin: how wide the picture is follows from the names beside it."""
    return {name: place["y"] for name, place in places_of(cell).items()}


def ramp_of(cell: Cell) -> str:
    """Return the colours of the bars, as CSS."""
    ramp: str = cell.page.locator(".beholder").evaluate("(el) => el.style.getPropertyValue('--beholder-ramp')")
    return ramp


@pytest.mark.parametrize("width", WIDTHS)
def test_words_in_place_of_the_picture_move_nothing(cell: Cell, width: str) -> None:
    cell.open(width=width, _beholder_choices=CHOICES).show(
        1, picture(("layer1.weight", 40), ("layer1.bias", 8), ("head.weight", 30))
    )
    before, ramp, toolbar = places_of(cell), ramp_of(cell), cell.page.get_by_role("toolbar").inner_text()
    assert ramp.startswith("linear-gradient")
    cell.send_frame(2, kind="placeholder", text=NOTHING, colormap="")
    words = cell.page.get_by_text(NOTHING)
    words.wait_for()
    assert places_of(cell) == before
    assert ramp_of(cell) == ramp
    assert cell.page.get_by_role("toolbar").inner_text() == toolbar
    assert box(words)["y"] == box(cell.page.locator(".beholder-stage"))["y"]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_first_picture_moves_nothing_up_or_down(cell: Cell, width: str) -> None:
    cell.open(width=width, _beholder_choices=CHOICES)
    cell.page.get_by_text("waiting for the first picture").wait_for()
    before = tops_of(cell)
    cell.send_frame(1, kind="placeholder", text=NOTHING, colormap="")
    cell.page.get_by_text(NOTHING).wait_for()
    assert tops_of(cell) == before
    cell.show(2, picture(("layer1.weight", 40), ("layer1.bias", 8), ("head.weight", 30)))
    assert tops_of(cell) == before


def test_a_page_without_a_kernel_and_a_picture_has_no_empty_room(cell: Cell) -> None:
    cell.load().add_view()
    cell.page.get_by_text("waiting for the kernel").wait_for()
    assert box(cell.page.locator(".beholder"))["height"] < 200
