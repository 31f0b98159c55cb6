"""What runs on the cluster: small trainings, as functions and as an actor."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch

HEAVY = ("IPython", "PIL", "anywidget", "ipywidgets", "matplotlib", "traitlets")
"""What a worker has no use for."""


def model() -> torch.nn.Module:
    return torch.nn.Sequential(torch.nn.Linear(64, 32), torch.nn.ReLU(), torch.nn.Linear(32, 10))


class Trainer:
    """An actor that trains until it is told to stop; meant to have two threads of calls."""

    def __init__(self, beholder: Any) -> None:
        self._beholder = beholder
        self._over = threading.Event()
        self.failed = ""

    def pid(self) -> int:
        return os.getpid()

    def train(self, size: int = 0) -> tuple[int, str, list[str], float]:
        """Train; return the steps, what `update` raised, what is loaded of no use, and its longest call, seconds."""
        own = model()
        optimizer = torch.optim.Adam(own.parameters())
        self._beholder.watch({"large": np.zeros((size, size), np.float32)} if size else own)
        step, raised, longest = 0, "", 0.0
        while not self._over.wait(0.002):
            step += 1
            if not size:
                optimizer.zero_grad()
                loss = own(torch.randn(8, 64)).square().mean()
                loss.backward()
                optimizer.step()
            began = time.perf_counter()
            try:
                self._beholder.update(step=step, metrics={"loss": 1 / step})
            except Exception as error:  # noqa: BLE001 - that none comes is what is tested
                raised = repr(error)
            longest = max(longest, time.perf_counter() - began) if step > 5 else 0.0
        self._beholder.close()
        return step, raised, [name for name in HEAVY if name in sys.modules], longest

    def stop(self) -> None:
        self._over.set()


def train_alone(config: dict[str, Any]) -> None:
    """Train in the notebook's own process, as Ray Train does with `num_workers=0`."""
    beholder, own = config["beholder"], model()
    optimizer = torch.optim.SGD(own.parameters(), 0.1)
    beholder.watch(own, optimizer)
    ends = time.monotonic() + config["seconds"]
    step = 0
    while time.monotonic() < ends:
        step += 1
        optimizer.zero_grad()
        own(torch.randn(8, 64)).square().mean().backward()
        optimizer.step()
        beholder.update(step=step)
        time.sleep(0.002)


def train_in_parts(config: dict[str, Any]) -> None:
    """Train with FSDP2 on as many ranks as there are, until a file comes.

    Each rank leaves its process's number, and what the notebook wants of it, see `told`.
    """
    import ray.train
    from torch.distributed.device_mesh import init_device_mesh
    from torch.distributed.fsdp import fully_shard

    context, folder = ray.train.get_context(), Path(config["folder"])
    rank, world = context.get_world_rank(), context.get_world_size()
    (folder / f"rank{rank}").write_text(str(os.getpid()))
    own = model()
    fully_shard(own, mesh=init_device_mesh("cpu", (world,)))
    optimizer = torch.optim.Adam(own.parameters())
    beholder = config["beholder"]
    beholder.watch(own, optimizer)
    step = 0
    over = torch.zeros(1)
    while not over.item():
        step += 1
        loss = own(torch.randn(8, 64)).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        beholder.update(step=step, metrics={"loss": loss})
        if step % 20 == 0:
            tell(beholder, folder, rank)
            # All ranks leave at the same step.
            over.fill_((folder / "over").exists())
            torch.distributed.all_reduce(over, torch.distributed.ReduceOp.MAX)
    beholder.close()


def tell(beholder: Any, folder: Path, rank: int) -> None:
    """Leave what the notebook wants of this rank, as the rank has it."""
    taken = beholder._worker.probe.orders.taken  # noqa: SLF001 - what the next update follows
    unfinished = folder / f"unfinished{rank}"
    unfinished.write_text(json.dumps({"rank": taken.rank, "values": taken.values, "select": taken.select}))
    unfinished.replace(folder / f"told{rank}")


def told(folder: Path, rank: int) -> dict[str, Any]:
    """Return what a rank has left of `tell`; empty as long as it has not."""
    file = folder / f"told{rank}"
    return dict(json.loads(file.read_text())) if file.exists() else {}


def train_again(train: Any, folder: Path, beholder: Any, over: Path) -> Any:
    """Train, again and again until a file comes; return what the last training has learned, see `test_trainers`."""
    while True:
        learned = train(folder, beholder)
        if over.exists():
            return learned


def train_a_trial(config: dict[str, Any]) -> None:
    """Train as one of several trials, until a file comes."""
    from ray import tune

    beholder, own = config["beholder"].named(tune.get_context().get_trial_name()), model()
    optimizer = torch.optim.SGD(own.parameters(), config["lr"])
    beholder.watch(own, optimizer)
    step = 0
    while not Path(config["over"]).exists():
        step += 1
        optimizer.zero_grad()
        own(torch.randn(8, 64)).square().mean().backward()
        optimizer.step()
        beholder.update(step=step)
        time.sleep(0.01)
    beholder.close()
