"""What training elsewhere costs, over a carrier of this process: Ray's own share is in `docs/clusters.md`."""

from __future__ import annotations

import itertools
import statistics
import time
import timeit
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
import psutil  # type: ignore[import-untyped] # its types are a package of their own

from beholder_widget import BeholderWidget, frameworks
from beholder_widget.remote.handle import Handle
from beholder_widget.remote.orders import Orders
from beholder_widget.remote.parcels import Report, Who
from beholder_widget.remote.sender import Sender
from beholder_widget.remote.worker import Place
from beholder_widget.samples import Take
from beholder_widget.settings import Taken
from beholder_widget.taking.sampler import Sampler, layout_of
from benchmarks.interleave import Run, compare, timed
from benchmarks.networks import Network
from benchmarks.own import rendering
from benchmarks.report import Line, at_most, megabytes, under, without_target
from benchmarks.row import Options, Row
from tests.remote.memory import Memory

LEFT = (1024, 1024)
"""A sample of 4 MB, as float32."""

TENSORS, SHAPE = 8, (64, 256)
WORLDS = (1, 2, 4)
PUSHES = 2_000
FIRST = 200
CALLS = 1_000
LIMIT = 5e6
WAITED = 10.0


class At:
    """Finds a place in a training of so many processes."""

    def __init__(self, rank: int, world: int) -> None:
        self._place = Place("run", rank, world)

    def __call__(self) -> Place:
        """Return it."""
        return self._place


def sample() -> Take:
    """Return a take of 4 MB."""
    tensors = frameworks.arrays({"weight": np.ones(LEFT, np.float32)})
    samples = Sampler().sample(tensors, layout_of(tensors, show_all=True))
    return Take(0, Taken(), "arrays", 1, samples)


@contextmanager
def sending(memory: Memory) -> Iterator[Sender]:
    """Give a sender that brings takes away over a carrier."""
    report = Report(Who("sender", "", "run", 0, 1))
    sender = Sender(
        memory,
        "sender",
        report=lambda: report,
        news=lambda: (),
        came=lambda _news: None,
        release=lambda _take: None,
        spent=lambda _seconds: None,
    )
    sender.begin()
    yield sender
    memory.close()
    sender.close(WAITED)


def left(pushes: int) -> tuple[list[float], list[int]]:
    """Leave so many samples, one after another has been collected; return seconds of each, and the bytes held then."""
    memory, take, process, orders = Memory(), sample(), psutil.Process(), Orders().packed()
    seconds, held = [], []
    with sending(memory) as sender:
        for _ in range(pushes):
            began = time.perf_counter()
            sender.put(take)
            seconds.append(time.perf_counter() - began)
            while not memory.collect(orders, WAITED)[0]:
                pass
            held.append(process.memory_info().rss)
    return seconds, held


def shown(widget: BeholderWidget, update: Callable[[int], object]) -> Run:
    """Return a run of one step, from the first call of `update` to the step's picture."""
    steps, screen = itertools.count(1), widget._beholder_engine.screen  # noqa: SLF001 - its last frame

    def work() -> None:
        step, deadline = next(steps), time.monotonic() + WAITED
        while screen.frame.step < step:
            update(step)
            if time.monotonic() > deadline:
                raise TimeoutError(f"no picture of step {step} within {WAITED:g} s")
            time.sleep(1e-4)

    return timed(work)


def to_picture(world: int, rounds: int) -> Line:
    """Return the line of a step's picture, of so many processes against one that trains here."""
    arrays = [{f"layer{number}": np.ones(SHAPE, np.float32) for number in range(TENSORS)} for _ in range(world)]
    memory = Memory()
    how = {"idle_rate": None, "max_overhead": None, "rate": 1000.0, "values": "arrays"}
    with BeholderWidget(**how, rank="all") as widget, BeholderWidget(**how) as local:
        widget._beholder_engine.receive_from(memory)  # noqa: SLF001 - what `on_ray` does with Ray's carrier
        handles = [Handle(memory, "", At(rank, world)) for rank in range(world)]
        whole = {f"{rank}.{name}": array for rank, each in enumerate(arrays) for name, array in each.items()}

        def update(step: int) -> None:
            for handle, each in zip(handles, arrays, strict=True):
                handle.update(arrays=each, step=step)

        ours = shown(widget, update)
        theirs = shown(local, lambda step: local.update(arrays=whole, step=step))
        comparison = compare(ours, theirs, rounds=rounds, warmups=5)
        for handle in handles:
            handle.close()
    what = f"a step to its picture, {world} {'process' if world == 1 else 'processes'} elsewhere"
    return without_target(at_most(1, what, "the same tensors, trained here", comparison))


def not_due() -> list[float]:
    """Return the seconds of a call of `update` that is not due."""
    with BeholderWidget(rate=0.001) as widget:
        memory = Memory()
        widget._beholder_engine.receive_from(memory)  # noqa: SLF001 - as above
        handle = Handle(memory, "", At(0, 1))
        given = {"handle": handle, "arrays": {"weight": np.ones(SHAPE, np.float32)}}
        timer = timeit.Timer("handle.update(arrays=arrays)", globals=given)
        figures = [timer.timeit(CALLS) / CALLS for _ in range(50)]
        handle.close()
    return figures


def measure(options: Options) -> list[Line]:
    """Return the lines."""
    seconds, held = left(options.rounds(PUSHES))
    first, last = statistics.median(held[FIRST - 20 : FIRST]), statistics.median(held[-20:])
    memory = Line(
        f"memory after {len(held):,} samples of 4 MB, left and collected",
        f"after the first {FIRST}",
        target=f"grown by less than {megabytes(LIMIT)}",
        measured=megabytes(last - first),
        ours=megabytes(last),
        theirs=megabytes(first),
        reached=last - first < LIMIT,
    )
    return [
        under(2e-6, "`update()` of a handle, not due", not_due()),
        under(0.2e-3, "leaving a sample of 4 MB holds training up", seconds[FIRST:]),
        *(to_picture(world, options.rounds(100)) for world in WORLDS),
        memory,
    ]


def profiled() -> Callable[[], object]:
    """Return the rendering of a frame."""
    return rendering(Network([SHAPE] * TENSORS))


ROW = Row("cluster", measure, profiled)
