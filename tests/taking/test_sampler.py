"""Labels of samples: made once as long as they say the same, and never those of another tensor."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from beholder_widget import frameworks
from beholder_widget.frameworks import Facts, Tensor
from beholder_widget.samples import Label
from beholder_widget.taking.sampler import Sampler, layout_of


def labels(sampler: Sampler, *tensors: Tensor) -> tuple[Label, ...]:
    return sampler.sample(tensors, layout_of(tensors, show_all=False)).labels


def test_a_label_is_made_once() -> None:
    sampler = Sampler()
    first, second = (
        labels(sampler, *frameworks.arrays({"a": np.zeros((2, 3)), "b": np.zeros(3, np.float32)})) for _ in range(2)
    )
    assert all(one is other for one, other in zip(first, second, strict=True))
    assert [(label.dtype, label.device, label.trainable) for label in first] == [
        ("float64", "cpu", None),
        ("float32", "cpu", None),
    ]


def test_a_label_says_what_its_tensor_says_now() -> None:
    sampler = Sampler()
    (tensor,) = frameworks.arrays({"a": np.zeros((2, 3))})
    others = [
        replace(tensor, name="b"),
        replace(tensor, note="change"),
        replace(tensor, facts=Facts("float64", "cuda:0", True)),
        replace(tensor, value=np.zeros((3, 2)), shape=(3, 2)),
    ]
    for other in others:
        labels(sampler, tensor)
        (label,) = labels(sampler, other)
        assert (label.name, label.shape, label.note) == (other.name, other.shape, other.note)
        assert Facts(label.dtype, label.device, label.trainable) == other.facts


def test_fewer_and_more_sections_have_their_own_labels() -> None:
    sampler = Sampler()
    tensors = frameworks.arrays({name: np.zeros(4) for name in "abcd"})
    for shown in (tensors, tensors[2:], tensors[:1], tensors):
        assert [label.name for label in labels(sampler, *shown)] == [tensor.name for tensor in shown]
