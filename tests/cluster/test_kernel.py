"""A real kernel whose main thread is in `fit()`: pictures come meanwhile, and controls act on the workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.delivery.kernel_page import CellError, KernelPage, running_page
from tests.kernels import NEWEST, PYTHONS

pytestmark = [pytest.mark.ray, pytest.mark.slow]

STARTED_WITHIN = 120.0
ACTS_WITHIN = 20.0
"""Seconds; on a machine of its own a control acts within one."""

SHOW = """
import ray, time
from ray.train import RunConfig, ScalingConfig
from ray.train.torch import TorchConfig, TorchTrainer
from beholder_widget import BeholderWidget
from tests.cluster.training import train_in_parts

ray.init(num_cpus=3, include_dashboard=False, log_to_driver=False, logging_level="ERROR", object_store_memory=2**27)
widget = BeholderWidget(max_overhead=None)
beholder = widget.on_ray()
widget
"""

FIT = """
widget.rate = 8.0  # the widget's connection was last used by the cell itself
TorchTrainer(
    train_in_parts,
    train_loop_config={"beholder": beholder, "folder": FOLDER},
    torch_config=TorchConfig(backend="gloo"),
    scaling_config=ScalingConfig(num_workers=2),
    run_config=RunConfig(name="run", storage_path=FOLDER),
).fit()
print("fitted", widget.values, widget.rank)
"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KernelPage]:
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    with running_page(PYTHONS[NEWEST], tmp_path) as page:
        yield page
        page.run("widget.close(); ray.shutdown()")


def watch_until(page: KernelPage, met: Callable[[dict[str, Any]], bool], what: str, seconds: float) -> dict[str, Any]:
    """Acknowledge frames until one is as it should be; return what it says."""
    for _ in page.watch(seconds):
        told: dict[str, Any] = page.messages[-1]["content"]["data"]["content"]
        if met(told):
            return told
    raise TimeoutError(f"{what} did not come within {seconds:g} s")


def test_pictures_come_during_a_fit_and_controls_act_on_the_workers(page: KernelPage, tmp_path: Path) -> None:
    shown = page.start_cell(SHOW)
    page.text_of(shown, seconds=STARTED_WITHIN)
    page.widget = page.displayed(shown)
    cell = page.begin_cell(FIT.replace("FOLDER", repr(str(tmp_path))))
    page.hello()
    first = watch_until(page, lambda told: told["kind"] == "sections", "a picture", STARTED_WITHIN)
    watch_until(page, lambda told: told["step"] > first["step"], "another step", ACTS_WITHIN)
    page.send("set", name="values", value="gradients")
    watch_until(page, lambda told: told["values"] == "gradients", "gradients", ACTS_WITHIN)
    page.send("set", name="rank", value="all")
    told = watch_until(page, lambda told: told["settings"]["rank"] == "all", "all ranks", ACTS_WITHIN)
    watch_until(
        page, lambda other: other["table"] != told["table"] or other["step"] > told["step"], "more", ACTS_WITHIN
    )
    (tmp_path / "over").touch()
    assert page.text_of(cell, seconds=STARTED_WITHIN).splitlines()[-1] == "fitted gradients all"
    assert page.run("print(len(widget.sections))").strip() == "8"


def test_an_interrupt_ends_a_fit_as_ray_ends_it_and_the_next_cell_works(page: KernelPage, tmp_path: Path) -> None:
    shown = page.start_cell(SHOW)
    page.text_of(shown, seconds=STARTED_WITHIN)
    page.widget = page.displayed(shown)
    cell = page.begin_cell(FIT.replace("FOLDER", repr(str(tmp_path))))
    page.hello()
    watch_until(page, lambda told: told["kind"] == "sections", "a picture", STARTED_WITHIN)
    page.client.control_channel.send(page.client.session.msg("interrupt_request", {}))
    with pytest.raises(CellError, match="SystemExit"):
        page.text_of(cell, seconds=STARTED_WITHIN)
    assert page.run("print(len(widget.sections), widget.colormap)").strip() == "4 auto"
