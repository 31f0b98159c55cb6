"""Samples as plain data: once settled, no callables are left and they pickle."""

from __future__ import annotations

import pickle
from dataclasses import replace

import numpy as np

from beholder_widget import frameworks
from beholder_widget.samples import Samples, Take
from beholder_widget.settings import Taken
from beholder_widget.taking.sampler import Sampler, layout_of


def samples_of(*arrays: np.ndarray) -> Samples:
    tensors = frameworks.arrays(list(arrays))
    return Sampler().sample(tensors, layout_of(tensors, show_all=False))


def test_settling_waits_for_each_copy_once() -> None:
    arrived: list[int] = []
    samples = replace(samples_of(np.zeros((2, 2))), pending=(lambda: arrived.append(1),))
    settled = samples.settled()
    assert settled.settled() is settled
    assert arrived == [1]


def test_settling_turns_ratios_into_numbers_after_the_copies_have_arrived() -> None:
    norms: list[float] = []
    samples = replace(
        samples_of(np.zeros((2, 2)), np.ones(3)), pending=(lambda: norms.append(0.25),), ratios=((1, lambda: norms[0]),)
    )
    assert samples.settled().labels[1].ratio == 0.25
    assert np.isnan(samples.settled().labels[0].ratio)


def test_a_settled_take_pickles_and_comes_back_with_the_same_cached_layout() -> None:
    samples = samples_of(np.arange(6.0).reshape(2, 3), np.ones((64, 3, 3, 3)))
    take = Take(3, Taken(), "arrays", samples=replace(samples, pending=(lambda: None,))).settled()
    packed = pickle.dumps(take)
    back = pickle.loads(packed)  # noqa: S301 - the test pickled it itself
    assert take.samples is not None
    assert back.samples.layout is take.samples.layout
    assert np.array_equal(back.samples.buffer, take.samples.buffer)
    assert len(packed) < take.samples.buffer.nbytes + 4_000
