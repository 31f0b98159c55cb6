"""Which shape is shown of outputs that differ in size."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget.frameworks.sizes import MOST_DOUBTS, PATIENCE, ShownShape

Shape = tuple[int, ...]


def shown_after(shapes: Iterable[Shape], *, can_be_cut: bool = True) -> list[Shape | None]:
    shown = ShownShape()
    after: list[Shape | None] = []
    for shape in shapes:
        shown.see(shape, can_be_cut=can_be_cut)
        after.append(shown.shape)
    return after


@pytest.mark.parametrize("can_be_cut", [True, False])
@pytest.mark.parametrize("larger", [(64, 20, 3), (1, 20, 3), (64, 2, 3)])
def test_a_larger_output_is_followed_at_once(larger: Shape, can_be_cut: bool) -> None:
    assert shown_after([(1, 2, 3), larger], can_be_cut=can_be_cut)[-1] == larger


def test_a_batch_that_is_smaller_now_and_then_changes_nothing() -> None:
    epoch: list[Shape] = [*[(64, 3)] * 5, (10, 3)]
    assert set(shown_after(epoch * 5)) == {(64, 3)}


def test_a_batch_that_stays_smaller_is_followed() -> None:
    assert shown_after([(64, 3)] + [(10, 3)] * PATIENCE)[-2:] == [(64, 3), (10, 3)]


def test_a_smaller_batch_of_shorter_sequences_leaves_room_for_the_whole_batches_to_come() -> None:
    assert shown_after([(64, 20, 3), (10, 15, 3), (64, 18, 3)]) == [(64, 20, 3), (64, 15, 3), (64, 15, 3)]


def test_of_lengths_that_differ_all_along_the_common_part_is_shown_and_seldom_another() -> None:
    lengths = np.random.default_rng(0).integers(10, 50, 400).tolist()
    after = shown_after((32, length, 8) for length in lengths)
    assert sum(one != other for one, other in pairwise(after[100:])) < 2 * 300 / MOST_DOUBTS
    assert all(shape is not None and shape[0] == 32 for shape in after)


SHAPES = st.tuples(st.integers(0, 9), st.integers(0, 9)) | st.tuples(st.integers(0, 9))


@given(st.lists(SHAPES, max_size=60), SHAPES, st.booleans())
def test_whatever_came_before_an_output_that_stays_as_it_is_is_soon_shown_whole(
    before: list[Shape], shape: Shape, can_be_cut: bool
) -> None:
    assert shown_after([*before, *[shape] * (MOST_DOUBTS + PATIENCE)], can_be_cut=can_be_cut)[-1] == shape
