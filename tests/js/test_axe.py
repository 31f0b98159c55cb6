"""Access: axe-core finds no violation, whatever is shown, in light and in dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from beholder_widget import tiling
from beholder_widget.choices import choices
from tests.js.cell import ROOT, Cell, picture_of
from tests.js.runs import falling
from tests.js.themes import set_theme

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
CHOICES = choices(["auto", "parameters", "gradients"])
NAMES = [f"layer{layer}.{part}" for layer in range(5) for part in ("weight", "bias", "norm")]
MANY = picture_of(NAMES, [tiling.plan(shape) for _ in range(5) for shape in ((40, 30), (40,), (40,))])
ONE = picture_of(["layer1.weight"], [tiling.plan((40, 30))])
ODD = [{**MANY.sections[0], "nan": 48, "clipped": 7}, *MANY.sections[1:]]
STATUS = {"rate": 9.8, "latency_ms": 14, "overhead": 0.012, "saved": ["run.mp4"]}


def _idle(_cell: Cell) -> None:
    """Wait for the first picture."""


def _running(cell: Cell) -> None:
    cell.show(1, MANY, sections=ODD, status=STATUS, step=600)


def _strip(cell: Cell) -> None:
    cell.show(1, MANY, sections=ODD, status=STATUS, step=40)
    falling(NAMES, 40).answer(cell)
    expect(cell.page.locator(".beholder-strip-last")).to_have_text("40")
    cell.page.get_by_role("img", name="over the run").focus()
    cell.page.keyboard.press("ArrowDown")
    expect(cell.page.locator(".beholder-strip-pointed")).to_be_visible()


def _panel(cell: Cell) -> None:
    cell.show(1, ONE, status=STATUS, step=600)
    cell.control("Go to").fill("layer1.wieght[1, 2]")
    cell.control("Go to").press("Enter")
    expect(cell.page.get_by_role("button", name="layer1.weight", exact=True)).to_be_visible()


def _zoomed(cell: Cell) -> None:
    _running(cell)
    for _ in range(2):
        cell.page.get_by_role("button", name="Zoom in").click()
    expect(cell.page.get_by_role("region", name="Section")).to_be_visible()


def _more(cell: Cell) -> None:
    _running(cell)
    cell.page.get_by_role("button", name="More").click()


def _refused(cell: Cell) -> None:
    _running(cell)
    cell.call("reject", "select", "'layer[' is no pattern")
    cell.call("reject", "colormap", "colormap must be one that matplotlib has, not 'magna'")


def _gone(cell: Cell) -> None:
    _running(cell)
    cell.page.evaluate("harness.model.trigger('comm:close')")


def _alerted(cell: Cell) -> None:
    _strip(cell)
    told = {"check": "nonfinite", "source": "parameters", "section": NAMES[0], "value": 48.0, "threshold": 0.0}
    told |= {"clean": 599, "index": [3, 4], "whole": False, "others": [NAMES[4]]}
    alerts = [
        told | {"step": step, "call": step, "message": f"First NaN: {NAMES[0]} at step {step}."} for step in (20, 30)
    ]
    cell.call("alerts", {"total": 2, "alerts": alerts})
    cell.page.locator(".beholder-alert").click()
    expect(cell.status).to_contain_text("at step 20.")


def _opened(cell: Cell) -> None:
    _alerted(cell)
    cell.page.locator(".beholder-alert").click()
    expect(cell.page.locator(".beholder-alert-opened")).to_be_visible()


def _listed(cell: Cell) -> None:
    _opened(cell)
    cell.page.locator(".beholder-alert").click()
    expect(cell.page.get_by_role("dialog", name="Alerts")).to_be_visible()


STATES = [_idle, _running, _strip, _panel, _zoomed, _more, _refused, _gone, _alerted, _opened, _listed]


def violations(cell: Cell) -> list[str]:
    """Return what axe-core finds in the widget, each with the elements that it is about."""
    cell.page.evaluate(AXE)
    found: list[dict[str, Any]] = cell.page.evaluate(
        "async () => (await axe.run('.beholder', {resultTypes: ['violations']})).violations"
    )
    return [f"{each['id']}: {node['html'][:160]} {node['failureSummary']}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__.strip("_"))
@pytest.mark.parametrize("width", ["1080px", "400px"])
def test_axe_finds_no_violation(cell: Cell, width: str, state: Callable[[Cell], None]) -> None:
    cell.open(width=width, _beholder_choices=CHOICES)
    set_theme(cell.page, "light")
    state(cell)
    found = {"light": violations(cell)}
    set_theme(cell.page, "dark")
    assert found | {"dark": violations(cell)} == {"light": [], "dark": []}
