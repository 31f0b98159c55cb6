"""Make the README's animation of a held NaN: a gain sinks below zero under a root, training is held there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from animating import animate, seen
from playwright.sync_api import expect

from tests.e2e.beholder_view import BeholderView
from tests.e2e.notebook_page import write_notebook
from tests.kernels import NEWEST

HELD_WITHIN_MS = 60_000

SHOW = """
import time

import torch
from torch import nn

from beholder_widget import BeholderWidget


class Gain(nn.Module):
    def __init__(self):
        super().__init__()
        self.gain = nn.Parameter(torch.tensor(0.2))

    def forward(self, value):
        return value * torch.sqrt(self.gain)


torch.manual_seed(0)
model = nn.Sequential()
model.embed = nn.Linear(64, 128)
model.block1 = nn.Sequential(nn.Linear(128, 128), nn.Tanh())
model.scale = Gain()
model.block2 = nn.Sequential(nn.Linear(128, 128), nn.Tanh())
model.head = nn.Linear(128, 10)
optimizer = torch.optim.Adam(model.parameters(), 1e-3)
widget = BeholderWidget(model, optimizer=optimizer, values="activations", hold_on="nonfinite")
widget
"""

TRAIN = """
teacher = torch.randn(64, 10)
for step in range(1_000):
    inputs = torch.randn(256, 64)
    loss = nn.functional.cross_entropy(model(inputs), (inputs @ teacher).argmax(1))
    optimizer.zero_grad()
    loss.backward()
    widget.update(step=step, metrics={"loss": loss})
    optimizer.step()
    model.scale.gain.data.fill_(0.199 - 0.002 * step)  # below zero at step 100
    time.sleep(0.05)
"""


def training(folder: Path) -> None:
    """Write a notebook that trains."""
    write_notebook(folder, NEWEST, [SHOW, TRAIN])


def played(view: BeholderView) -> Iterator[bytes]:
    """Yield pictures until training is held, then after each move of a person who looks where the NaN came from."""
    held = view.status.get_by_text(re.compile("^Held at step"))
    yield from seen(view, 12)
    expect(held).to_be_visible(timeout=HELD_WITHIN_MS)
    yield from seen(view, 14)
    view.root.get_by_role("button", name=re.compile("^Go to")).click()
    yield from seen(view, 12)
    view.control("Values").select_option("gradients")
    yield from seen(view, 14)
    view.control("Values").select_option("activations")
    view.button("Next step").click()
    expect(view.section("scale")).to_be_visible()
    yield from seen(view, 20)


if __name__ == "__main__":
    animate("held.webp", training, played)
