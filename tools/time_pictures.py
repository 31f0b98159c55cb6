"""Make the pictures of docs/time.md: a spike of one layer's gradient is found in the strip, and looked back on."""

from __future__ import annotations

import json
import re
import sys
import tempfile
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import expect, sync_playwright  # noqa: E402 - the path to the tests is the line above

from tests.e2e import browser as chromium  # noqa: E402
from tests.e2e.beholder_view import BeholderView  # noqa: E402
from tests.e2e.notebook_page import NotebookPage, write_notebook  # noqa: E402
from tests.e2e.servers import LAB, running_server  # noqa: E402
from tests.kernels import NEWEST, install_kernelspecs  # noqa: E402

FOUND = ROOT / "docs" / "spike-found.png"
SHOWN = ROOT / "docs" / "spike-shown.png"
LAYER = "layer3.0.weight"
SPIKE = 121

SHOW = """
import time

import numpy as np
import torch
from sklearn.datasets import load_digits
from torch import nn

from beholder_widget import BeholderWidget

torch.manual_seed(0)
torch.set_num_threads(1)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        channels = [1, 16, 24, 32, 32]
        for number, (before, after) in enumerate(zip(channels, channels[1:]), start=1):
            block = nn.Sequential(nn.Conv2d(before, after, 3, padding=1), nn.BatchNorm2d(after), nn.ReLU())
            setattr(self, f"layer{number}", block)
        self.head = nn.Linear(32 * 16, 10)

    def forward(self, x):
        x = self.layer2(self.layer1(x))
        x = self.layer4(self.layer3(nn.functional.max_pool2d(x, 2)))
        return self.head(x.flatten(1))


digits = load_digits()
images = torch.tensor(digits.images[:, None] / 16, dtype=torch.float32)
labels = torch.tensor(digits.target)
net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9)
widget = BeholderWidget(net, optimizer=optimizer, values="gradients", scaling="log", rate=30, max_overhead=None)
widget
"""

# The spike is put in: three steps at which one layer's gradient is sixty times as large.
TRAIN = """
for step in range(1, 301):
    chosen = torch.randint(len(images), (16,))
    loss = nn.functional.cross_entropy(net(images[chosen]), labels[chosen])
    optimizer.zero_grad()
    loss.backward()
    if 120 <= step < 123:
        net.layer3[0].weight.grad *= 60
    widget.update(step=step, metrics={"loss": loss})
    optimizer.step()
    time.sleep(0.05)
"""


def main() -> None:
    """Write both pictures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder) / "home"
        home.mkdir()
        install_kernelspecs(Path(folder) / "jupyter")
        with running_server(LAB, home, Path(folder) / "jupyter") as server:
            place = server.root / "spike"
            write_notebook(place, NEWEST, [SHOW, TRAIN])
            browser = chromium.launch(playwright)
            page = browser.new_page(viewport={"width": 1500, "height": 1100})
            notebook = NotebookPage(page, server, place)
            notebook.open()
            notebook.wait_until_idle()
            notebook.run_all()
            view = BeholderView(page.locator(".beholder").first)
            view.wait_for_picture()
            view.wait_for("Number(canvas.dataset.step) > 290", within_ms=240_000)
            notebook.wait_until_idle()
            photograph(view)
            browser.close()
    print(json.dumps({str(each.relative_to(ROOT)): each.stat().st_size for each in (FOUND, SHOWN)}))


def photograph(view: BeholderView) -> None:
    """Point at the spike, then click there."""
    page, said = view.root.page, view.root.locator(".beholder-strip-pointed")
    slider = view.root.get_by_role("slider", name="Step", exact=True)
    expect(slider).to_have_attribute("aria-valuemax", "300")
    strip = view.root.locator(".beholder-strip-map")
    # A photograph of what is not all in sight scrolls the page, and takes the pointer off the spike.
    view.root.evaluate("(root) => root.scrollIntoView({ block: 'center' })")
    room = strip.bounding_box()
    assert room is not None
    across = room["width"] * SPIKE / 300
    for down, aside in product(range(46, int(room["height"]), 3), range(-8, 9)):
        page.mouse.move(room["x"] + across + aside, room["y"] + down)
        if re.search(rf"{re.escape(LAYER)}\s*steps? 12[012]", said.inner_text()):
            break
    else:
        sys.exit("the spike is not in the strip")
    view.root.screenshot(path=FOUND)
    strip.click(position={"x": across + aside, "y": down})
    view.wait_for("120 <= Number(canvas.dataset.step) && Number(canvas.dataset.step) <= 122", within_ms=10_000)
    expect(view.status).to_contain_text("Looking back")
    page.mouse.move(0, 0)
    # The figures beside the picture follow within a quarter of a second.
    expect(view.root.locator(".beholder-strip-head-1")).to_contain_text("step 12")
    page.wait_for_timeout(500)
    view.root.screenshot(path=SHOWN)


if __name__ == "__main__":
    main()
