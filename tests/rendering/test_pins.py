"""What is pinned is compared cell by cell, and what cannot be compared is never shown as if it could."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget import frameworks, tiling
from beholder_widget.rendering.pins import NothingToCompareError, Pin
from beholder_widget.rendering.renderer import Renderer
from beholder_widget.samples import Samples, Take
from beholder_widget.settings import Drawn, Taken
from beholder_widget.taking.sampler import Sampler, layout_of

CHANGE = Drawn(mode="change")


def take_of(arrays: dict[str, np.ndarray], *, step: int = 1, values: str = "arrays", show_all: bool = False) -> Take:
    """Return a take of arrays, which owns its samples."""
    tensors = frameworks.arrays(arrays)
    samples = Sampler().sample(tensors, layout_of(tensors, show_all=show_all))
    return Take(step, Taken(show_all=show_all), values, samples=replace(samples, buffer=samples.buffer.copy()))


def pinned(take: Take) -> Pin:
    assert take.samples is not None
    return Pin(take, take.samples)


def change(pin: Pin, take: Take) -> list[np.ndarray]:
    assert take.samples is not None
    return take.samples.layout.split(pin.change(take, take.samples))


@given(
    shapes=st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=4).map(tuple), min_size=1, max_size=4),
    seed=st.integers(0, 2**32 - 1),
)
def test_each_cell_shows_its_value_less_the_pinned_one(shapes: list[tuple[int, ...]], seed: int) -> None:
    rng = np.random.default_rng(seed)
    before = {f"{number}": rng.normal(size=shape).astype(np.float32) for number, shape in enumerate(shapes)}
    after = {name: array + rng.normal(size=array.shape).astype(np.float32) for name, array in before.items()}
    shown = change(pinned(take_of(before)), take_of(after))
    for name, cells, box in zip(before, shown, layout(take_of(after)).boxes, strict=True):
        moved = (after[name] - before[name]).ravel()
        rows, columns = box.plan.shape
        for row in range(0, rows, 3):
            index = box.plan.index(row, columns - 1)
            assert cells[row, columns - 1] == moved[np.ravel_multi_index(index, after[name].shape)]


def layout(take: Take) -> tiling.Layout:
    assert take.samples is not None
    return take.samples.layout


def test_a_pin_does_not_change_with_what_is_taken_later() -> None:
    take = take_of({"a": np.ones((4, 4))})
    pin = pinned(take)
    assert take.samples is not None
    take.samples.buffer[:] = 5
    assert [cells.tolist() for cells in change(pin, take_of({"a": np.full((4, 4), 3.0)}))] == [[[2.0] * 4] * 4]


def test_a_section_that_is_singled_out_is_compared_with_what_was_pinned_of_it() -> None:
    rng = np.random.default_rng(0)
    arrays = {"a": rng.normal(size=(30, 20)), "b": rng.normal(size=(7, 5))}
    pin = pinned(take_of(arrays))
    (alone,) = change(pin, take_of({"b": arrays["b"] * 3}))
    np.testing.assert_allclose(alone, arrays["b"] * 2, rtol=1e-6)


def test_other_cells_of_a_large_array_are_found_among_all_that_were_pinned() -> None:
    large = np.arange(1200.0 * 900).reshape(1200, 900)
    whole, sample = take_of({"a": large}, show_all=True), take_of({"a": large + 1})
    assert layout(sample).shown < layout(whole).shown == large.size
    assert {1.0} == set(change(pinned(whole), sample)[0].ravel())
    with pytest.raises(NothingToCompareError, match="other cells were pinned at step 1"):
        change(pinned(sample), whole)


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (lambda: take_of({"a": np.ones((4, 4))}, values="gradients"), "arrays were pinned at step 1, not gradients"),
        (lambda: replace(take_of({"a": np.ones((4, 4))}), origin=1), "another model was watched"),
        (lambda: take_of({"b": np.ones((4, 4))}), "b was not pinned at step 1"),
        (lambda: take_of({"a": np.ones((4, 5))}), r"a had the shape \(4, 4\) at step 1"),
    ],
)
def test_what_cannot_be_compared_is_said_in_place_of_the_picture(other: Any, words: str) -> None:
    renderer = Renderer()
    renderer.pin = pinned(take_of({"a": np.ones((4, 4))}))
    frame = renderer.render(other(), CHANGE)
    assert frame.kind == "placeholder"
    assert re.match(f"Nothing to compare: .*{words}", frame.text)


def test_without_a_pin_words_say_what_to_press() -> None:
    frame = Renderer().render(take_of({"a": np.ones((4, 4))}), CHANGE)
    assert (frame.kind, frame.text[:23]) == ("placeholder", "Nothing is pinned yet. ")


def test_a_picture_of_change_says_since_when_and_is_about_zero() -> None:
    renderer = Renderer()
    renderer.pin = pinned(take_of({"a": np.zeros((4, 4)), "b": np.zeros(3)}, step=300))
    frame = renderer.render(take_of({"a": np.full((4, 4), 2.0), "b": np.full(3, -1.0)}, step=310), CHANGE)
    assert (frame.step, frame.change_since, frame.colormap) == (310, 300, "coolwarm")
    assert [(section.mean, section.low, section.high, section.of) for section in frame.sections] == [
        (2, -2, 2, "change since step 300"),
        (-1, -1, 1, "change since step 300"),
    ]
    assert renderer.shown is not None
    assert np.frombuffer(renderer.shown.read(0, (0, 1), (0, 2)) or b"", "<f8").tolist() == [2, 2]


def test_a_change_of_what_is_not_finite_is_not_finite() -> None:
    pin = pinned(take_of({"a": np.array([[1.0, np.inf, np.nan, -np.inf]])}))
    ((cells,),) = change(pin, take_of({"a": np.array([[np.inf, np.inf, 1.0, 1.0]])}))
    np.testing.assert_array_equal(cells, [np.inf, np.nan, np.nan, np.inf])


def test_regions_are_compared_with_what_was_pinned_of_them() -> None:
    array = np.arange(400.0).reshape(20, 20)
    take = take_of({"a": array})
    pin = pinned(take)
    for first in [*range(12), 0]:
        plan = tiling.plan((20, 20), rows=(first, first + 2), columns=(0, 20))
        region = Samples(tiling.layout([(2, 20)]), (), 2 * array[first : first + 2].astype(np.float32).ravel())
        shown = pin.change_in("a", plan, take, region)
        np.testing.assert_array_equal(shown, array[first : first + 2].ravel())
