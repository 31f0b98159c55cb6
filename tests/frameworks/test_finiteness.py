"""Whether outputs are finite: each looked at whole, as the forward pass makes it; what is so on purpose is not told."""

from __future__ import annotations

import gc
import time
import weakref
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from beholder_widget import frameworks
from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.finiteness import MOST_OUTPUTS, Finiteness
from beholder_widget.frameworks.hooking import UNASKED_EVENTS, UNASKED_SECONDS
from beholder_widget.frameworks.outputs import EARLIER
from beholder_widget.frameworks.whole import CLEAN, Counts
from beholder_widget.samples import SCANNED, Scan

NAN, INF = float("nan"), float("inf")

NONFINITE, FIRST = SCANNED.index("nonfinite"), SCANNED.index("first")


def bad(scan: Scan | None) -> dict[str, tuple[int, int]]:
    """Return how many values are not finite, and where the first stands, of each output that has some."""
    assert scan is not None
    figures = scan.settled()
    counts = zip(scan.names, figures[NONFINITE].tolist(), figures[FIRST].tolist(), strict=True)
    return {name: (int(count), int(first)) for name, count, first in counts if count}


class Passes:
    """Forward passes between calls of `update`."""

    def __init__(self) -> None:
        self.calls = 0
        self.finiteness = Finiteness()

    def make(self, **outputs: Any) -> None:
        for name, value in outputs.items():
            self.finiteness.look(recognition.tensor(name, np.asarray(value, np.float32)), self.calls)

    def update(self) -> dict[str, tuple[int, int]]:
        self.calls += 1
        return bad(self.finiteness.scan(self.calls))


@pytest.fixture
def passes() -> Passes:
    return Passes()


def test_outputs_are_told_in_the_order_of_the_pass(passes: Passes) -> None:
    passes.make(first=[1, 2], second=[NAN, 2], last=[1, INF])
    assert list(passes.update().items()) == [("second", (1, 0)), ("last", (1, 1))]


def test_an_output_of_any_pass_since_the_last_update_is_told(passes: Passes) -> None:
    passes.make(layer=[1, 2, 3])
    passes.make(layer=[[1, NAN]])
    passes.make(layer=[4, 5, 6])
    assert passes.update() == {"layer": (1, 1)}
    passes.make(layer=[1, 2, 3])
    assert passes.update() == {}


def test_what_was_so_before_is_taken_for_finite(passes: Passes) -> None:
    passes.make(masked=[-INF, 1], layer=[1, 2])
    passes.update()
    passes.make(masked=[-INF, 1], layer=[1, NAN])
    assert passes.update() == {"layer": (1, 1)}


def test_without_a_pass_since_the_last_update_nothing_is_told(passes: Passes) -> None:
    assert passes.finiteness.scan(1) is None
    passes.make(layer=[NAN])
    assert passes.update()
    passes.calls += 1
    assert passes.finiteness.scan(passes.calls) is None
    passes.make(layer=[NAN])
    assert passes.update() == {"layer": (1, 0)}


@given(st.lists(st.tuples(st.sampled_from([CLEAN, Counts(2, 1, 3)]), st.integers(1, 2)), min_size=1, max_size=30))
def test_what_a_device_tells_later_is_bounded_and_the_first_of_its_shape_counts(made: list[tuple[Counts, int]]) -> None:
    finiteness, asked = Finiteness(), [0]

    def later(counts: Counts) -> Callable[[], Counts]:
        def wait() -> Counts:
            asked[0] += 1
            return counts

        return wait

    with pytest.MonkeyPatch.context() as patch:
        for counts, length in made:
            patch.setattr(recognition, "finiteness", lambda _, counts=counts: later(counts))
            finiteness.look(recognition.tensor("layer", np.ones(length)), 0)
    scan = finiteness.scan(1)
    assert scan is not None
    assert scan.pending
    assert not asked[0]  # training waits for no device
    same = [counts for counts, length in made if length == made[0][1]][:MOST_OUTPUTS]
    assert bad(scan) == ({"layer": (2, 3)} if Counts(2, 1, 3) in same else {})
    assert asked[0] <= MOST_OUTPUTS


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (torch.tensor([1.0, NAN, INF]), Counts(2, 1, 1)),
        (torch.tensor([[1.0, 3e38], [3e38, 3e38]]), CLEAN),
        (torch.tensor([1.0, -INF], dtype=torch.float16), Counts(1, 0, 1)),
        (torch.tensor([6e4, 6e4], dtype=torch.float16), CLEAN),
        (torch.tensor([1.0, NAN], dtype=torch.bfloat16), Counts(1, 1, 1)),
        (torch.tensor([1 + 1j, complex(0, INF), complex(NAN, 0)]), Counts(2, 1, 1)),
        (torch.tensor([1, 2]), CLEAN),
        (torch.tensor([True]), CLEAN),
        (torch.tensor(NAN), Counts(1, 1, 0)),
        (torch.tensor([[0.0, NAN], [1.0, 2.0]]).T, Counts(1, 1, 2)),
        (np.array([1.0, NAN]), Counts(1, 1, 1)),
        (np.array([1, 2]), CLEAN),
    ],
    ids=str,
)
def test_what_is_not_finite_is_counted(value: Any, expected: Counts) -> None:
    found = recognition.finiteness(recognition.tensor("value", value))
    assert (found() if callable(found) else found) == expected


@pytest.mark.parametrize(
    "value", [torch.ones(0), torch.ones(2, device="meta"), torch.ones(2, 2).to_sparse(), "no array"], ids=str
)
def test_what_cannot_be_read_is_passed_over(value: Any) -> None:
    assert recognition.finiteness(recognition.tensor("value", value)) is None


class Watched:
    """A model that is watched, with passes through it."""

    def __init__(self) -> None:
        self.calls = 0
        self.model = nn.Sequential(nn.Linear(4, 3000), nn.ReLU(), nn.Linear(3000, 2))
        self.watched: Any = frameworks.watch(self.model, tap=frameworks.Tap(lambda: self.calls))
        self.is_spoilt = False
        self.model[0].register_forward_hook(self._spoil)

    def _spoil(self, _layer: nn.Module, _inputs: Any, output: torch.Tensor) -> None:
        if self.is_spoilt:
            output.data[-1, 1234] = NAN

    def update(self) -> Scan | None:
        self.calls += 1
        self.watched.measure(each=True, whole=False)
        scans: list[Scan] = self.watched.outputs()
        assert len(scans) < 2
        return scans[0] if scans else None

    def hooks(self) -> int:
        return sum(len(module._forward_hooks) for module in self.model) - 1  # noqa: SLF001 - they are not public


@pytest.mark.parametrize("shown", [None, "parameters", "activations"])
def test_one_value_that_no_picture_shows_is_found(shown: str | None) -> None:
    watched = Watched()
    watched.watched.show(shown)
    watched.update()
    for _ in range(3):
        watched.model(torch.ones(500, 4))
        assert bad(watched.update()) == {}
    watched.is_spoilt = True
    watched.model(torch.ones(500, 4))
    assert bad(watched.update()) == {"0": (1, 499 * 3000 + 1234), "1": (1, 499 * 3000 + 1234), "2": (2, 998)}


def test_a_validation_of_many_passes_between_two_updates_does_not_end_it() -> None:
    watched = Watched()
    watched.update()
    with torch.no_grad():
        for _ in range(3 * UNASKED_EVENTS):
            watched.model(torch.ones(2, 4))
    watched.is_spoilt = True
    watched.model(torch.ones(500, 4))
    assert bad(watched.update())["0"] == (1, 499 * 3000 + 1234)


def test_hooks_leave_where_nobody_has_asked_for_many_passes_and_long(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Watched()
    watched.update()
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + UNASKED_SECONDS + 1)
    with torch.no_grad():
        for _ in range(UNASKED_EVENTS - 1):
            watched.model(torch.ones(2, 4))
        assert watched.hooks() == 3
        watched.model(torch.ones(2, 4))
    assert watched.hooks() == 0
    watched.update()
    assert watched.hooks() == 3


class Experts(nn.Module):
    """Two layers, of which each pass calls one."""

    def __init__(self) -> None:
        super().__init__()
        self.one, self.other, self.last = nn.Linear(4, 3), nn.Linear(4, 3), nn.Linear(3, 2)
        self.is_other = False

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        made: torch.Tensor = self.last((self.other if self.is_other else self.one)(inputs))
        return made


@pytest.mark.parametrize("each", [True, False])
def test_of_a_layer_that_the_step_did_not_call_it_is_said_that_its_output_is_older(each: bool) -> None:
    calls, model = 0, Experts()
    watched: Any = frameworks.watch(model, tap=frameworks.Tap(lambda: calls))
    watched.show("activations")
    for step in range(6):
        watched.measure(each=each, whole=False)
        model.is_other = step % 2 == 1
        model(torch.ones(5, 4))
        calls += 1
        notes = {tensor.name: tensor.note for tensor in watched.tensors("activations")}
    assert notes == {"one": EARLIER if each else "", "other": "", "last": ""}
    watched.close()


def test_hooks_come_with_the_hold_and_go_with_it() -> None:
    watched = Watched()
    assert watched.hooks() == 0
    watched.update()
    assert watched.hooks() == 3
    watched.watched.show("activations")
    watched.watched.show("parameters")
    assert watched.hooks() == 3
    watched.watched.measure(each=False, whole=False)
    assert watched.hooks() == 0
    watched.watched.show("activations")
    watched.watched.measure(each=True, whole=False)
    watched.watched.measure(each=False, whole=False)
    assert watched.hooks() == 3
    watched.watched.close()
    assert watched.hooks() == 0


@pytest.mark.parametrize("shown", [None, "parameters", "activations"])
def test_a_model_that_is_let_go_while_each_pass_is_measured_keeps_no_hook_and_is_freed(shown: str | None) -> None:
    watched = Watched()
    watched.watched.show(shown)
    watched.update()
    watched.watched.close()
    assert watched.hooks() == 0
    model = weakref.ref(watched.model)
    del watched.model
    gc.collect()
    assert model() is None


def test_taps_are_not_heard_any_more_once_what_is_tapped_is_let_go() -> None:
    tap = frameworks.Tap(lambda: 0)
    tapped = frameworks.TappedValues(tap)
    tapped.measure(each=True, whole=False)
    assert tap.hear is not None
    tap.note()
    tapped.close()
    assert tap.hear is None


def test_no_output_is_kept() -> None:
    watched = Watched()
    watched.update()
    alive: list[Any] = []
    watched.model[1].register_forward_hook(lambda _layer, _inputs, output: alive.append(weakref.ref(output)))
    watched.model(torch.ones(2, 4))
    assert [output() for output in alive] == [None]
