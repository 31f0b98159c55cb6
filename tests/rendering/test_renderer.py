"""From samples to a picture: given up when not wanted; a variance is of one source, and its memory is bounded."""

from __future__ import annotations

import math
import tracemalloc
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from beholder_widget import frameworks
from beholder_widget.rendering.renderer import Renderer, SupersededError
from beholder_widget.samples import Take
from beholder_widget.settings import Drawn, Taken
from beholder_widget.taking.sampler import Sampler, layout_of

RNG = np.random.default_rng(0)
VARIANCE = Drawn("variance")


SAMPLER = Sampler()


def take(*arrays: np.ndarray, show_all: bool = False, values: str = "arrays", origin: int = 0, step: int = 0) -> Take:
    """Return a take of arrays."""
    return named(dict(enumerate(arrays)), show_all=show_all, values=values, origin=origin, step=step)


def named(
    arrays: Mapping[Any, Any], *, show_all: bool = False, values: str = "arrays", origin: int = 0, step: int = 0
) -> Take:
    """Return a take of named arrays."""
    tensors = frameworks.arrays({str(name): array for name, array in arrays.items()})
    samples = SAMPLER.sample(tensors, layout_of(tensors, show_all=show_all))
    return Take(step, Taken(show_all=show_all), values, origin, samples)


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


@pytest.mark.parametrize("scale", [1e-30, 1.0, 1e30])
def test_the_variance_of_values_whose_squares_float32_does_not_hold_is_shown(scale: float) -> None:
    renderer = Renderer()
    past = [(scale * RNG.normal(size=(2, 3))).astype(np.float32) for _ in range(6)]
    for number, values in enumerate(past, 1):
        frame = renderer.render(take(values), Drawn("variance", 4))
        expected = np.var(np.array(past[:number], np.float64)[-4:], axis=0)
        assert frame.variance_of == min(number, 4)
        assert renderer.shown is not None
        np.testing.assert_allclose(renderer.shown.values.reshape(expected.shape), expected, rtol=1e-4)
        assert frame.sections[0].high == pytest.approx(expected.max(), rel=1e-4)


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


def variance_of(renderer: Renderer, taken: Take) -> int:
    return renderer.render(taken, VARIANCE).variance_of


@pytest.mark.parametrize(
    "other",
    [
        take(np.ones((2, 2)), values="gradients"),
        take(np.ones((2, 2)), origin=1),
        take(np.ones((2, 3))),
        take(np.ones((1, 4))),
        take(np.ones((2, 2), np.float32)),
        named({"b": np.ones((2, 2))}),
    ],
    ids=["values", "model", "cells", "shape", "dtype", "names"],
)
def test_a_window_begins_anew_with_takes_of_another_source(other: Take) -> None:
    renderer = Renderer()
    first = take(np.zeros((2, 2)))
    assert [variance_of(renderer, each) for each in (first, take(np.ones((2, 2))), other, first)] == [1, 2, 1, 1]


@pytest.mark.parametrize(
    ("between", "drawn"),
    [
        (take(np.ones((2, 2))), Drawn()),
        (Take(0, Taken(), "arrays", text="words"), VARIANCE),
        (Take(0, Taken(), "frame", pixels=np.zeros((2, 2))), VARIANCE),
    ],
    ids=["current", "words", "image"],
)
def test_a_window_begins_anew_after_a_picture_that_is_no_variance(between: Take, drawn: Drawn) -> None:
    renderer = Renderer()
    assert variance_of(renderer, take(np.zeros((2, 2)))) == 1
    renderer.render(between, drawn)
    frame = renderer.render(take(np.ones((2, 2))), VARIANCE)
    assert (frame.variance_of, frame.sections[0].high) == (1, 0)


def test_a_given_up_picture_of_current_values_ends_the_window() -> None:
    wanted = [True]
    renderer = Renderer(lambda: not wanted[0])
    renderer.render(take(np.zeros((2, 2))), VARIANCE)
    wanted[0] = False
    with pytest.raises(SupersededError):
        renderer.render(take(np.ones((2, 2))), Drawn())
    wanted[0] = True
    assert variance_of(renderer, take(np.ones((2, 2)))) == 1


def test_the_figures_are_those_of_what_is_shown_and_say_so() -> None:
    renderer = Renderer()
    for step, values in enumerate((0.0, 2.0)):
        frame = renderer.render(take(np.array([[values, -7.0]]), step=step), VARIANCE)
    (section,) = frame.sections
    assert (section.of, section.step) == ("variance of 2", 1)
    assert (section.min, section.mean, section.max) == (0, 0.5, 1)
    (section,) = renderer.render(take(np.array([[2.0, -7.0]]), step=2), Drawn()).sections
    assert (section.of, section.step, section.min) == ("current", 2, -7)


def test_the_values_of_all_sections_that_stand_still_have_a_variance_of_zero_on_a_scale_from_zero() -> None:
    renderer = Renderer()
    for _ in range(3):
        (section,) = renderer.render(take(np.full((2, 2), 7.0)), VARIANCE).sections
    assert (section.min, section.max, section.low, section.high) == (0, 0, 0, 0)


def test_frames_of_one_layout_share_one_table() -> None:
    renderer = Renderer()
    tables = [
        renderer.render(take(np.full((2, 2), value)), drawn).sections.table
        for value, drawn in ((0.0, Drawn()), (1.0, VARIANCE), (2.0, VARIANCE))
    ]
    assert all(table is tables[0] for table in tables)


LARGE = (1000, 2000)
"""Shape of an array of which a window of 100 needs 1.1 GiB as float32, if all of it is shown."""


def large(*, values: str = "arrays") -> Take:
    return take(np.zeros(LARGE, np.float32), show_all=True, values=values)


def test_a_window_beyond_the_bound_is_a_placeholder_that_says_how_to_get_below_it() -> None:
    frame = Renderer().render(large(), Drawn("variance", 100))
    assert (frame.kind, frame.png, frame.variance_of) == ("placeholder", b"", 0)
    assert frame.text == (
        "The variance of 2,000,000 cells over 100 updates needs 1.1 GiB of memory, and may have 1.0 GiB: "
        "set the window to 88 or less, turn off Show all or select fewer sections."
    )


def test_a_window_as_large_as_the_words_say_is_shown() -> None:
    assert Renderer().render(large(), Drawn("variance", 88)).kind == "sections"
    assert Renderer().render(large(), Drawn("variance", 89)).kind == "placeholder"


def test_words_name_no_control_that_would_not_help() -> None:
    picture = take(np.zeros((3, 4)), values="frame")
    assert picture.samples is not None
    huge = replace(picture.samples, buffer=np.broadcast_to(np.float64(0), (300_000_000,)))
    frame = Renderer().render(replace(picture, samples=huge, is_frame=True), VARIANCE)
    assert frame.text.endswith("may have 1.0 GiB: show a smaller frame.")


def test_a_window_that_is_too_large_takes_no_memory_and_gives_back_that_of_the_one_before() -> None:
    renderer, taken = Renderer(), large()
    renderer.render(taken, Drawn())  # its scratch memory stays
    tracemalloc.start()
    try:
        renderer.render(taken, Drawn("variance", 88))
        held, _ = tracemalloc.get_traced_memory()
        renderer.render(taken, Drawn("variance", 100))
        after_words, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held > 2**29
    assert after_words < 2**20


@pytest.mark.parametrize("end", [(large(), Drawn()), (Take(0, Taken(), "arrays", text="words"), VARIANCE)])
def test_the_memory_of_the_window_is_given_back_when_the_picture_is_no_variance(end: tuple[Take, Drawn]) -> None:
    renderer = Renderer()
    renderer.render(end[0], Drawn())
    taken = large()
    renderer.render(taken, Drawn())
    tracemalloc.start()
    try:
        renderer.render(taken, VARIANCE)
        held, _ = tracemalloc.get_traced_memory()
        renderer.render(*end)
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held > 100 * 2**20
    assert after < 2**20


def test_another_source_never_holds_two_windows_at_once() -> None:
    renderer, first, second = Renderer(), large(), large(values="gradients")
    tracemalloc.start()
    try:
        renderer.render(first, Drawn("variance", 50))
        held, _ = tracemalloc.get_traced_memory()
        renderer.render(second, Drawn("variance", 50))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1.2 * held


@pytest.mark.parametrize(
    ("values", "mode", "colormap"),
    [
        ("parameters", "current", "coolwarm"),
        ("gradients", "current", "coolwarm"),
        ("updates", "current", "coolwarm"),
        ("parameters", "variance", "magma"),
        ("activations", "current", "magma"),
        ("optimizer", "current", "magma"),
        ("arrays", "current", "magma"),
    ],
)
def test_the_automatic_colormap_goes_by_what_is_shown(values: str, mode: str, colormap: str) -> None:
    shown = take(np.array([[1.0, -2.0]]), values=values)
    frame = Renderer().render(shown, Drawn(mode))
    assert frame.colormap == frame.to_json()["colormap"] == colormap
    chosen = Renderer().render(shown, Drawn(mode, colormap=colormap))
    assert (chosen.png, chosen.sections[0].low) == (frame.png, frame.sections[0].low)


def test_a_picture_without_a_colormap_names_none() -> None:
    assert Renderer().render(Take(0, Taken(), "frame", pixels=np.zeros((2, 2))), Drawn()).colormap == ""
    assert Renderer().render(Take(0, Taken(), "parameters", text="words"), Drawn()).colormap == ""


SPREAD = take(np.concatenate([np.linspace(-1, 3, 698), [-70.0, 50.0]]), np.array([0.0, 8.0]))


@pytest.mark.parametrize("colormap", ["magma", "coolwarm"])
def test_robust_limits_leave_outliers_out_and_count_them(colormap: str) -> None:
    many, few = Renderer().render(SPREAD, Drawn(scaling="robust", colormap=colormap)).sections
    assert many.high == pytest.approx(2.97, abs=0.01)
    assert many.low == pytest.approx(-2.97 if colormap == "coolwarm" else -0.97, abs=0.01)
    assert (many.clipped > 1, few.clipped, few.high) == (True, 0, 8)


def test_symmetric_limits_are_about_zero_whatever_the_colormap() -> None:
    many, few = Renderer().render(SPREAD, Drawn(scaling="symmetric", colormap="magma")).sections
    assert (many.low, many.high, few.low, few.high) == (-70, 70, -8, 8)
    assert (many.clipped, few.clipped) == (0, 0)


def test_a_logarithmic_scale_keeps_signs_with_a_diverging_colormap_alone() -> None:
    shown = take(np.array([[-1000.0, 0.0, 1.0]]))
    (section,) = Renderer().render(shown, Drawn(scaling="log", colormap="magma")).sections
    assert (section.low, section.high, section.floor, section.clipped, section.zeros) == (1, 1000, 1, 0, 1)
    (section,) = Renderer().render(shown, Drawn(scaling="log", colormap="coolwarm")).sections
    assert (section.low, section.high, section.floor) == (-1000, 1000, 1)


def test_values_eight_decades_below_the_largest_are_clipped_on_a_logarithmic_scale() -> None:
    (section,) = Renderer().render(take(np.array([[0.0, 1e-9, -1e-10, 1.0]])), Drawn(scaling="log")).sections
    assert [section.floor, section.clipped] == pytest.approx([1e-8, 2])


@pytest.mark.parametrize("scaling", ["section", "all", "robust", "symmetric", "log"])
def test_limits_set_by_hand_take_the_place_of_any_scaling(scaling: str) -> None:
    many, few = Renderer().render(SPREAD, Drawn(scaling=scaling, limits=(-1.0, 3.0))).sections
    assert (many.low, many.high, few.low, few.high) == (-1, 3, -1, 3)
    assert (many.clipped, few.clipped) == (2, 1)
    assert math.isnan(many.floor)


ODD = [
    np.full(5, np.nan),
    np.array([np.inf, -np.inf, np.nan]),
    np.array([np.nan, 1.0, -np.inf]),
    np.zeros(4),
    np.full(4, -3.0),
    np.array([-5.0, -2.0, -1.0]),
    np.arange(300),
    np.array([True, False]),
    np.array([1e300, -1e308, 1e-300]),
    np.empty(0),
]


@pytest.mark.parametrize("colormap", ["magma", "coolwarm"])
@pytest.mark.parametrize("scaling", ["section", "all", "robust", "symmetric", "log"])
def test_every_scaling_draws_odd_sections_together_as_it_does_alone(scaling: str, colormap: str) -> None:
    drawn = Drawn(scaling=scaling, colormap=colormap)
    together = Renderer().render(take(*ODD), drawn).sections
    for section, array in zip(together, ODD, strict=True):
        assert section.clipped == 0 or scaling in ("robust", "log")
        assert not section.low > section.high
        if scaling != "all":
            (alone,) = Renderer().render(take(array), drawn).sections
            np.testing.assert_equal((section.low, section.high, section.floor), (alone.low, alone.high, alone.floor))
            assert section.clipped == alone.clipped
