"""Labels of samples: made once as long as they say the same, and never those of another tensor."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from beholder_widget import frameworks
from beholder_widget.frameworks import Facts, Tensor, UnreadableError
from beholder_widget.frameworks.base import Derived
from beholder_widget.samples import Label
from beholder_widget.taking.sampler import Sampler, layout_of
from beholder_widget.tiling import Plan


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


class Unreadable(Derived):
    """Values that have not come yet."""

    dtype = np.dtype(np.float32)

    def gather(self, plan: Plan, out: np.ndarray) -> None:  # noqa: ARG002 - the base class has them
        raise UnreadableError("not yet")


def test_a_section_whose_values_cannot_be_read_is_blank() -> None:
    sampler = Sampler()
    tensors = [Tensor("there", np.full(3, np.nan), (3,)), Tensor("not there", Unreadable(), (3,))]
    there, lacking = labels(sampler, *tensors)
    assert (there.is_blank, there.note) == (False, "")
    assert (lacking.is_blank, lacking.note) == (True, "not yet")
    _, come = labels(sampler, tensors[0], replace(tensors[1], value=np.zeros(3), note="not yet"))
    assert (come.is_blank, come.note) == (False, "not yet")


def test_fewer_and_more_sections_have_their_own_labels() -> None:
    sampler = Sampler()
    tensors = frameworks.arrays({name: np.zeros(4) for name in "abcd"})
    for shown in (tensors, tensors[2:], tensors[:1], tensors):
        assert [label.name for label in labels(sampler, *shown)] == [tensor.name for tensor in shown]
