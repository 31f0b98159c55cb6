"""The mailbox of one between training and rendering."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from beholder_widget.rendering import png
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.pipeline import Pipeline, Rendered
from beholder_widget.samples import Take
from beholder_widget.settings import Drawn, Taken


class Collector:
    """Receives what a pipeline calls back with; `hold` keeps the render thread in `deliver`."""

    def __init__(self) -> None:
        self.frames: list[Rendered] = []
        self.faults: list[Exception] = []
        self.released: list[Take] = []
        self.entered = threading.Event()
        self.hold = threading.Event()
        self.hold.set()
        self.settled: list[Frame] = []
        self.step = 1
        self.pipeline = Pipeline(self, Drawn())

    def fault(self, error: Exception) -> None:
        self.faults.append(error)

    def release(self, take: Take) -> None:
        self.released.append(take)

    def settle(self, frame: Frame) -> None:
        self.settled.append(frame)
        self.entered.set()

    def coarseness(self) -> int:
        return self.step

    def deliver(self, rendered: Rendered) -> None:
        self.entered.set()
        assert self.hold.wait(10)
        self.frames.append(rendered)

    def steps(self) -> list[int]:
        return [rendered.frame.step for rendered in self.frames]


def take(step: int, **options: object) -> Take:
    """Return a take of words, the cheapest to render."""
    return replace(Take(step, Taken(), "auto", text="words"), **options)  # type: ignore[arg-type]


@pytest.fixture
def collector() -> Iterator[Collector]:
    collector = Collector()
    yield collector
    collector.pipeline.close()


def test_a_take_becomes_a_frame(collector: Collector) -> None:
    collector.pipeline.put(take(7))
    assert collector.pipeline.wait_idle(10)
    assert collector.steps() == [7]


def test_while_one_is_rendered_the_latest_replaces_those_before(collector: Collector) -> None:
    collector.hold.clear()
    collector.pipeline.put(take(1))
    assert collector.entered.wait(10)
    replaced = [collector.pipeline.put(take(step)) for step in (2, 3, 4)]
    collector.hold.set()
    assert collector.pipeline.wait_idle(10)
    assert [one and one.step for one in replaced] == [None, 2, 3]
    assert collector.steps() == [1, 4]


def test_a_take_that_is_not_rendered_again_is_released(collector: Collector) -> None:
    for step in (1, 2):
        collector.pipeline.put(take(step))
        assert collector.pipeline.wait_idle(10)
    assert [released.step for released in collector.released] == [1]


def test_new_settings_render_the_last_take_again(collector: Collector) -> None:
    collector.pipeline.put(take(1))
    assert collector.pipeline.wait_idle(10)
    collector.pipeline.draw(Drawn(colormap="viridis"), again=True)
    assert collector.pipeline.wait_idle(10)
    assert [rendered.frame.drawn.colormap for rendered in collector.frames] == ["auto", "viridis"]
    assert [rendered.again for rendered in collector.frames] == [False, True]


def test_new_settings_before_the_first_take_render_nothing(collector: Collector) -> None:
    collector.pipeline.draw(Drawn(), again=True)
    assert collector.pipeline.wait_idle(10)
    assert collector.frames == []


def test_frame_numbers_grow(collector: Collector) -> None:
    for step in range(3):
        collector.pipeline.put(take(step))
        assert collector.pipeline.wait_idle(10)
    numbers = [rendered.frame.number for rendered in collector.frames]
    assert numbers == sorted(set(numbers))
    assert numbers[0] > 0


def test_a_fault_is_reported_and_the_next_take_rendered(collector: Collector) -> None:
    collector.pipeline.put(take(1, pixels="no pixels"))
    assert collector.pipeline.wait_idle(10)
    collector.pipeline.put(take(2))
    assert collector.pipeline.wait_idle(10)
    assert len(collector.faults) == 1
    assert collector.steps() == [2]


def test_closing_ends_the_thread(collector: Collector) -> None:
    before = set(threading.enumerate())
    collector.pipeline.put(take(1))
    assert collector.pipeline.wait_idle(10)
    (thread,) = set(threading.enumerate()) - before
    collector.pipeline.close()
    thread.join(10)
    assert not thread.is_alive()


def test_a_coarse_picture_is_followed_by_the_whole_one_when_no_other_frame_is(collector: Collector) -> None:
    collector.step = 2
    collector.pipeline.put(take(1, text="", pixels=np.zeros((6, 8, 3), np.uint8)))
    assert collector.pipeline.wait_idle(10)
    frame = collector.frames[0].frame
    assert (frame.width, frame.height) == (8, 6)
    assert png.size(frame.coarse_png) == (4, 3)
    collector.entered.clear()
    assert collector.entered.wait(10)
    assert collector.settled == [frame]
