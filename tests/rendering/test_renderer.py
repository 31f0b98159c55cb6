"""From samples to a picture: given up when it is not wanted, and never counted twice into a variance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from beholder_widget import frameworks
from beholder_widget.rendering.renderer import Renderer, SupersededError
from beholder_widget.samples import Samples, Take
from beholder_widget.settings import Settings
from beholder_widget.taking.sampler import Sampler, layout_of

RNG = np.random.default_rng(0)


def take(*arrays: np.ndarray, **settings: object) -> Take:
    """Return a take of arrays under settings."""
    tensors = frameworks.arrays(list(arrays))
    samples = Sampler().sample(tensors, layout_of(tensors, show_all=False))
    return Take(0, replace(Settings(), **settings), samples=samples)  # type: ignore[arg-type]


def after(calls: int) -> Callable[[], bool]:
    """Return what says that a picture is not wanted any more from the given call on."""
    count = iter(range(10_000))
    return lambda: next(count) >= calls


def test_a_picture_that_is_not_wanted_any_more_is_given_up_between_sections() -> None:
    many = [RNG.normal(size=(200, 800)) for _ in range(24)]
    with pytest.raises(SupersededError):
        Renderer(after(4)).render(take(*many))
    assert Renderer(after(12)).render(take(*many)).png


def test_rendering_again_does_not_count_into_the_variance_again() -> None:
    renderer = Renderer()
    first, second = take(np.zeros((2, 2)), mode="variance"), take(np.ones((2, 2)), mode="variance")
    renderer.render(first)
    renderer.render(second)
    frame = renderer.render(replace(second, settings=replace(second.settings, colormap="viridis")))
    assert frame.variance_of == 2
    assert frame.sections[0].high == pytest.approx(0.25)


def test_a_given_up_picture_counts_into_the_variance_once() -> None:
    wanted = [True]
    renderer = Renderer(lambda: not wanted[0])
    for values in (0.0, 1.0):
        given_up = take(np.full((2, 2), values), mode="variance")
        wanted[0] = False
        with pytest.raises(SupersededError):
            renderer.render(given_up)
        wanted[0] = True
        frame = renderer.render(given_up)
    assert frame.variance_of == 2


def test_another_window_keeps_the_newest_samples() -> None:
    renderer = Renderer()
    for values in (0.0, 1.0, 2.0, 10.0):
        frame = renderer.render(take(np.full((1, 2), values), mode="variance", window=4))
    assert frame.variance_of == 4
    frame = renderer.render(take(np.full((1, 2), 10.0), mode="variance", window=2))
    assert (frame.variance_of, frame.sections[0].high) == (2, 0)


def test_other_sections_start_the_variance_anew() -> None:
    renderer = Renderer()
    renderer.render(take(np.zeros((2, 2)), mode="variance"))
    assert renderer.render(take(np.zeros((2, 3)), mode="variance")).variance_of == 1


def test_a_copy_on_its_way_from_a_device_is_waited_for_once() -> None:
    arrived: list[int] = []
    on_its_way = take(np.zeros((2, 2)))
    assert isinstance(on_its_way.samples, Samples)
    samples = replace(on_its_way.samples, pending=(lambda: arrived.append(1),))
    renderer = Renderer()
    for colormap in ("magma", "viridis"):
        renderer.render(Take(0, replace(Settings(), colormap=colormap), samples=samples))
    assert arrived == [1]
