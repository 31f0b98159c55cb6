"""JupyterLab in a browser, whose kernel is in `fit()`: the picture advances, and controls act on the workers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import psutil  # type: ignore[import-untyped] # its types are a package of their own
import pytest
from playwright.sync_api import expect, sync_playwright

from tests import kernels
from tests.cluster.fitting import SHOW
from tests.cluster.training import told
from tests.e2e import browser as chromium
from tests.e2e.beholder_view import BeholderView
from tests.e2e.conftest import VIEWPORT, keep_pictures
from tests.e2e.notebook_page import NotebookPage, write_notebook
from tests.e2e.servers import LAB, running_server
from tests.e2e.waiting import wait_until

pytestmark = [pytest.mark.ray, pytest.mark.e2e, pytest.mark.slow]

SERVER = kernels.ROOT / ".venv" / "bin" / "python"
"""JupyterLab finds its pages beside the interpreter that it was installed with, not beside that of Ray's layer."""

STARTED_MS = 120_000
ACTS_MS = 20_000
"""On a machine of its own a control acts within a second."""

FIT = """
import os
TorchTrainer(
    train_in_parts,
    train_loop_config={"beholder": beholder, "folder": os.getcwd()},
    torch_config=TorchConfig(backend="gloo"),
    scaling_config=ScalingConfig(num_workers=2),
    run_config=RunConfig(name="run", storage_path=os.getcwd()),
).fit()
"""

END = """
import json
end = [widget.values, widget.select, widget.rank, widget.stats["recorded"]]
widget.close()
ray.shutdown()
with open("unfinished", "w") as file:
    json.dump(end, file)
os.replace("unfinished", "end")
"""


class Training:
    """A notebook whose second cell trains on two workers."""

    def __init__(self, notebook: NotebookPage) -> None:
        self.notebook = notebook
        self.view = BeholderView(notebook.page.locator(".beholder").first)

    def start(self) -> None:
        self.notebook.run_all()
        expect(self.view.canvas).to_be_visible(timeout=STARTED_MS)

    def advances(self) -> None:
        """Wait until the picture is of a later step, twice."""
        for _ in range(2):
            step = int(self.view.canvas.get_attribute("data-step") or -1)
            self.view.wait_for(f"Number(canvas.dataset.step) > {step}", within_ms=ACTS_MS)

    def is_told(self, rank: int, /, **wanted: Any) -> None:
        """Wait until a worker has it from the notebook."""

        def has_it() -> bool:
            return wanted.items() <= told(self.notebook.folder, rank).items()

        wait_until(has_it, f"rank {rank} being told {wanted}", seconds=ACTS_MS / 1000)

    def worker(self, rank: int) -> psutil.Process:
        """Return a worker's process."""
        return psutil.Process(int((self.notebook.folder / f"rank{rank}").read_text()))

    def shows(self, *sections: str) -> None:
        """Wait until the picture has these sections and no others."""
        lines = self.view.root.get_by_role("treeitem")
        expect(lines).to_have_count(len(sections), timeout=ACTS_MS)
        for name in sections:
            expect(self.view.section(name)).to_be_visible(timeout=ACTS_MS)

    def stop(self) -> None:
        """Let the workers end; a reloaded page cannot tell when its cells do."""
        (self.notebook.folder / "over").touch()

    def end(self) -> list[Any]:
        """Wait for the last cell; return what it has left."""
        file = self.notebook.folder / "end"
        wait_until(file.exists, "the last cell's file", seconds=STARTED_MS / 1000)
        return list(json.loads(file.read_text()))


@pytest.fixture
def training(tmp_path: Path, jupyter_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Training]:
    for name, value in {
        "PYTHONPATH": str(kernels.ROOT),
        "RAY_USAGE_STATS_ENABLED": "0",
        "OMP_NUM_THREADS": "1",
    }.items():
        monkeypatch.setenv(name, value)
    home = tmp_path / "lab"
    home.mkdir()
    with running_server(LAB, home, jupyter_path, python=SERVER) as server, sync_playwright() as playwright:
        folder = server.root / "notebook"
        write_notebook(folder, kernels.NEWEST, (SHOW, FIT, END))
        browser = chromium.launch(playwright)
        notebook = NotebookPage(browser.new_context(viewport=VIEWPORT).new_page(), server, folder)
        try:
            notebook.open()
            notebook.wait_until_idle()
            yield Training(notebook)
        finally:
            # Where the test has failed, they show what was to be seen.
            keep_pictures(browser, "lab-ray")
            browser.close()
            server.shut_down_kernels(folder.name)


def test_a_fit_is_watched_steered_recorded_and_found_again_after_a_reload(training: Training) -> None:
    notebook, view = training.notebook, training.view
    training.start()
    training.advances()
    assert notebook.is_running(1)

    view.control("Values").select_option("gradients")
    training.is_told(0, values="gradients")
    view.control("Select").fill("0.*")
    training.is_told(0, select="0.*")
    training.shows("rank 0: 0.weight[0:16, :]", "rank 0: 0.bias[0:16]")

    view.control("Rank").select_option("all")
    training.is_told(0, rank="all")
    training.is_told(1, rank="all", values="gradients", select="0.*")
    training.shows(
        "rank 0: 0.weight[0:16, :]", "rank 1: 0.weight[16:32, :]", "rank 0: 0.bias[0:16]", "rank 1: 0.bias[16:32]"
    )

    view.button("Record").click()
    training.advances()
    view.button("Stop recording").click()
    expect(view.status).to_contain_text(re.compile(r"Saved .*\.mp4"), timeout=ACTS_MS)
    (recording,) = (notebook.folder / "beholder-recordings").glob("*.mp4")
    frames, _ = imageio_ffmpeg.count_frames_and_secs(str(recording))
    assert frames >= 2

    notebook.save()
    notebook.reload()
    expect(view.canvas).to_be_visible(timeout=STARTED_MS)
    training.advances()
    expect(view.control("Rank")).to_have_value("all")
    view.control("Values").select_option("parameters")
    training.is_told(1, values="parameters")
    training.advances()

    training.stop()
    assert training.end() == ["parameters", "0.*", "all", frames]


def test_a_kernel_that_is_restarted_during_a_fit_watches_the_next_one(training: Training) -> None:
    notebook, view = training.notebook, training.view
    training.start()
    view.control("Values").select_option("gradients")
    training.is_told(0, values="gradients")
    training.is_told(1)
    before = [training.worker(rank) for rank in range(2)]

    notebook.restart_and_run_all()
    _, alive = psutil.wait_procs(before, timeout=STARTED_MS / 1000)
    assert not alive, "workers of the kernel before train on"
    expect(view.control("Values")).to_have_value("auto", timeout=STARTED_MS)
    expect(view.canvas).to_be_visible(timeout=STARTED_MS)
    training.advances()
    training.is_told(0, values="auto")
    assert training.worker(0) not in before

    training.stop()
    assert training.end() == ["auto", "", 0, 0]
