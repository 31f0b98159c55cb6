"""Artificial ranks of one process against a real mailbox: how long a round takes, and what the mailbox needs.

`.venv-ray/bin/python tools/simulate_ranks.py 64 1000` simulates 64 ranks, and then 1,000; the first of them are shown.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
import psutil  # type: ignore[import-untyped] # its types are a package of their own
import ray

from beholder_widget import BeholderWidget, frameworks
from beholder_widget.engine import Engine
from beholder_widget.remote.orders import MOST_SHOWN
from beholder_widget.remote.parcels import Parcel, Report, Who
from beholder_widget.remote.ray import connect
from beholder_widget.samples import Take
from beholder_widget.settings import ALL, Taken
from beholder_widget.taking.sampler import Sampler, layout_of

TENSORS, SHAPE = 8, (64, 256)
SECONDS = 12.0


class Ranks:
    """As many artificial ranks as are asked for: all listen for orders, the first push a sample at each step."""

    def __init__(self, world: int, mailbox: Any, engine: Engine) -> None:
        self._who = [Who(f"rank{rank}", "", "run", rank, world) for rank in range(world)]
        self._mailbox, self._engine = mailbox, engine
        arrays = {f"layer{number}": np.ones(SHAPE, np.float32) for number in range(TENSORS)}
        tensors = frameworks.arrays(arrays)
        samples = Sampler().sample(tensors, layout_of(tensors, show_all=False))
        self._take = Take(0, Taken(rank=ALL), "arrays", 1, samples)
        self._step = self.calls = 0

    async def run(self) -> list[float]:
        """Return the seconds from each step to its picture."""
        shown = self._who[:MOST_SHOWN]
        tasks = [*map(self._listen, self._who), *(self._push(who) for who in shown)]
        running = [asyncio.create_task(task) for task in tasks]
        await self._round()
        taken, deadline = [], time.monotonic() + SECONDS
        self.calls = 0
        while time.monotonic() < deadline:
            taken.append(await self._round())
        for task in running:
            task.cancel()
        return taken

    async def _round(self) -> float:
        began = time.monotonic()
        self._step += 1
        while self._engine.screen.frame.step < self._step and time.monotonic() < began + 10:  # noqa: ASYNC110 - another thread's
            await asyncio.sleep(0.005)
        return time.monotonic() - began

    async def _listen(self, who: Who) -> None:
        known = 0
        while True:
            orders = await self._mailbox.listen.remote(who.session, self._report(who).packed(), known)
            self.calls += 1
            known = known if orders is None else orders[0]

    async def _push(self, who: Who) -> None:
        last = 0
        while True:
            while self._step == last:  # noqa: ASYNC110 - as often as ranks that train would look
                await asyncio.sleep(0.01)
            last = self._step
            parcel = Parcel(self._report(who), last, replace(self._take, step=last)).packed()
            await self._mailbox.push.remote(who.session, parcel)
            self.calls += 1

    def _report(self, who: Who) -> Report:
        return Report(who, calls=self._step, step=self._step, choices=("parameters",))


def main(worlds: list[int]) -> None:
    """Simulate so many ranks, one after another."""
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    for world in worlds:
        with BeholderWidget(idle_rate=None, max_overhead=None) as widget:
            widget.rank, engine = ALL, widget._beholder_engine  # noqa: SLF001 - what `on_ray` has, too
            post, _ = connect()
            engine.receive_from(post)
            ranks = Ranks(world, post.mailbox, engine)
            seconds = asyncio.run(ranks.run())
            processes = [each for each in psutil.process_iter() if "RayMailbox" in each.name()]
            memory = max((each.memory_full_info().uss for each in processes), default=0) / 2**20
            median, calls = statistics.median(seconds), ranks.calls / SECONDS
            print(f"{world} ranks: {median * 1e3:.0f} ms a round, {calls:.0f} calls a second, {memory:.0f} MiB")
    ray.shutdown()


if __name__ == "__main__":
    main([int(world) for world in sys.argv[1:]])
