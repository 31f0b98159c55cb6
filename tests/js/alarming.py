"""A page whose training has alerts: some of each kind, and what the page shows of them."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import Locator, expect

from beholder_widget import tiling
from beholder_widget.choices import choices
from tests.js.cell import Cell, Picture, picture_of
from tests.js.runs import falling

VALUES = ("auto", "parameters", "gradients", "updates")
CHOICES = choices([*VALUES])
NAMES = [f"fc{layer}.{part}" for layer in range(1, 4) for part in ("weight", "bias")]
SHOWN = picture_of(NAMES, [tiling.plan((40, 30) if name.endswith("weight") else (40,)) for name in NAMES])
NAN: dict[str, Any] = {
    "check": "nonfinite",
    "source": "gradients",
    "section": "fc2.weight",
    "step": 60,
    "value": 48.0,
    "threshold": 0.0,
    "clean": 59,
    "index": [37, 0],
    "message": "First NaN: gradient of fc2.weight, 48 of 1,200 cells not finite. Last clean at step 59.",
    "whole": False,
    "others": ["fc2.bias"],
}
SPIKE = NAN | {
    "check": "gradient_spike",
    "section": "fc3.weight",
    "step": 20,
    "value": 140.0,
    "threshold": 100.0,
    "clean": None,
    "index": None,
    "message": "Gradient of fc3.weight is 140 times its median (limit 100) at step 20.",
    "others": [],
}
LOSS = SPIKE | {
    "check": "loss",
    "source": "metrics",
    "section": "loss",
    "step": 30,
    "message": "loss is 12 times its median (limit 10) at step 30.",
}


def training(cell: Cell, *, shown: Picture = SHOWN, values: str = "gradients", width: str = "1080px") -> Cell:
    """Open a page that has had six frames, at ten times their numbers, and what the strip has of them."""
    cell.open(width=width, _beholder_choices=CHOICES, values=values)
    for number in range(1, 7):
        cell.show(number, shown, values=values, step=10 * number)
    falling([section["name"] for section in shown.sections], 60).answer(cell)
    expect(cell.page.locator(".beholder-strip-last")).to_have_text("60")
    return cell


def alarm(cell: Cell, *alerts: dict[str, Any], total: int | None = None) -> None:
    """Tell the page of alerts, each of the call that has the number of its step."""
    told = [{"call": alert["step"], **alert} for alert in alerts]
    cell.call("alerts", {"total": len(alerts) if total is None else total, "alerts": told})


def mark_of(cell: Cell) -> Locator:
    """Return the mark in the toolbar."""
    return cell.page.locator(".beholder-alert")


def row_of(cell: Cell, name: str) -> Locator:
    """Return a section's line in the gutter."""
    return cell.page.get_by_role("treeitem", name=name, exact=True)


def shot_of(drawing: Locator) -> np.ndarray:
    """Return what is seen there: uint8 of (height, width, 3)."""
    return np.asarray(Image.open(io.BytesIO(drawing.screenshot())).convert("RGB"))


def diamonds(cell: Cell, within: str) -> Locator:
    """Return the diamonds over a drawing."""
    return cell.page.locator(f"{within} .beholder-diamond")
