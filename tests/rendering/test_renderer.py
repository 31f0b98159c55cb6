"""From samples to a picture: given up when it is not wanted, and never counted twice into a variance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from beholder_widget import frameworks
from beholder_widget.rendering.renderer import Renderer, SupersededError
from beholder_widget.samples import Take
from beholder_widget.settings import Drawn, Taken
from beholder_widget.taking.sampler import Sampler, layout_of

RNG = np.random.default_rng(0)
VARIANCE = Drawn("variance")


def take(*arrays: np.ndarray) -> Take:
    """Return a take of arrays."""
    tensors = frameworks.arrays(list(arrays))
    samples = Sampler().sample(tensors, layout_of(tensors, show_all=False))
    return Take(0, Taken(), "arrays", samples=samples)


def after(calls: int) -> Callable[[], bool]:
    """Return what says that a picture is not wanted any more from the given call on."""
    count = iter(range(10_000))
    return lambda: next(count) >= calls


def test_a_picture_that_is_not_wanted_any_more_is_given_up_between_sections() -> None:
    many = [RNG.normal(size=(200, 800)) for _ in range(24)]
    with pytest.raises(SupersededError):
        Renderer(after(4)).render(take(*many), Drawn())
    assert Renderer(after(12)).render(take(*many), Drawn()).png


def test_rendering_again_does_not_count_into_the_variance_again() -> None:
    renderer = Renderer()
    first, second = take(np.zeros((2, 2))), take(np.ones((2, 2)))
    renderer.render(first, VARIANCE)
    renderer.render(second, VARIANCE)
    frame = renderer.render(second, replace(VARIANCE, colormap="viridis"))
    assert frame.variance_of == 2
    assert frame.sections[0].high == pytest.approx(0.25)


def test_a_given_up_picture_counts_into_the_variance_once() -> None:
    wanted = [True]
    renderer = Renderer(lambda: not wanted[0])
    for values in (0.0, 1.0):
        given_up = take(np.full((2, 2), values))
        wanted[0] = False
        with pytest.raises(SupersededError):
            renderer.render(given_up, VARIANCE)
        wanted[0] = True
        frame = renderer.render(given_up, VARIANCE)
    assert frame.variance_of == 2


def test_another_window_keeps_the_newest_samples() -> None:
    renderer = Renderer()
    for values in (0.0, 1.0, 2.0, 10.0):
        frame = renderer.render(take(np.full((1, 2), values)), Drawn("variance", 4))
    assert frame.variance_of == 4
    frame = renderer.render(take(np.full((1, 2), 10.0)), Drawn("variance", 2))
    assert (frame.variance_of, frame.sections[0].high) == (2, 0)


def test_other_sections_start_the_variance_anew() -> None:
    renderer = Renderer()
    renderer.render(take(np.zeros((2, 2))), VARIANCE)
    assert renderer.render(take(np.zeros((2, 3))), VARIANCE).variance_of == 1
