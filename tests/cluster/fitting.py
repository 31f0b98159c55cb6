"""The cells of a notebook that fits on a cluster, and what its page waits for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.delivery.kernel_page import KernelPage

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


def watch_until(page: KernelPage, met: Callable[[dict[str, Any]], bool], what: str, seconds: float) -> dict[str, Any]:
    """Acknowledge frames until one is as it should be; return what it says."""
    for _ in page.watch(seconds):
        told: dict[str, Any] = page.messages[-1]["content"]["data"]["content"]
        if met(told):
            return told
    raise TimeoutError(f"{what} did not come within {seconds:g} s")


def watch_two_steps(page: KernelPage) -> None:
    """Wait until pictures of two steps have come."""
    first = watch_until(page, lambda told: told["kind"] == "sections", "a picture", STARTED_WITHIN)
    watch_until(page, lambda told: told["step"] > first["step"], "another step", ACTS_WITHIN)
