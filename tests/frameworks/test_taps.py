"""Tapped values: shown among the activations in their place of the pass, and training does not notice."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional
from torch.utils.checkpoint import checkpoint

from beholder_widget import BeholderWidget, frameworks, tiling
from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.activations import MOST_TAPS, PASSES_KEPT
from beholder_widget.frameworks.hooking import UNASKED_EVENTS
from tests.frameworks.viewing import Shown, Viewer
from tests.updating import TAKEN_WITHIN, until_taken

Taps = Callable[[str, Any], Any]


def pass_through(_name: str, value: Any) -> Any:
    """Do what a tap does that nobody listens to."""
    return value


class Network(nn.Module):
    """Layers with functions between them."""

    def __init__(self, tap: Taps = pass_through) -> None:
        super().__init__()
        self.last = nn.Linear(4, 3)
        self.first = nn.Linear(4, 4)
        self.tap = tap

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """Return the outputs."""
        hidden = self.tap("relu", functional.relu(self.first(self.tap("inputs", inputs))))
        scores = self.tap("attention", functional.softmax(hidden @ hidden.T, dim=-1))
        outputs: torch.Tensor = self.last(self.tap("attention", scores @ hidden))
        return outputs


class Tapped:
    """A model that is looked at, and the tap that goes with it."""

    def __init__(self, model: Any = None) -> None:
        self.calls = 0
        self.tap = frameworks.Tap(lambda: self.calls)
        self.watched = frameworks.TappedValues(self.tap) if model is None else frameworks.watch(model, tap=self.tap)
        self.viewer = Viewer.of(self.watched, values="activations")

    def __call__(self, name: Any, value: Any) -> Any:
        """Tap as `widget.tap` does."""
        hear = self.tap.hear
        if hear is not None:
            hear(name, value)
        return value

    def look(self) -> dict[str, Shown]:
        """Look where `update` would be called."""
        self.calls += 1
        return self.viewer.look()

    def is_heard(self) -> bool:
        """Whether anybody listens."""
        return self.tap.hear is not None

    def names_after(self, forward: Callable[[], object], passes: int = 6) -> list[str]:
        """Return what is shown after some passes, each followed by a look."""
        shown: dict[str, Shown] = {}
        for _ in range(passes):
            forward()
            shown = self.look() or shown
        return list(shown)


def network() -> tuple[Network, Tapped]:
    torch.manual_seed(0)
    model = Network()
    tapped = Tapped(model)
    model.tap = tapped
    return model, tapped


def until_shown(tapped: Tapped, forward: Callable[[], object]) -> dict[str, Shown]:
    """Run passes until there is something to see."""
    for _ in range(6):
        forward()
        shown = tapped.look()
        if shown and all(section.cells.size for section in shown.values()):
            return shown
    raise AssertionError("nothing is shown after six passes")


# -- what is shown, and where -----------------------------------------------------------------------------------------


def test_a_tapped_value_stands_in_its_place_among_the_layers_and_a_name_that_comes_again_is_numbered() -> None:
    model, tapped = network()
    names = tapped.names_after(lambda: model(torch.ones(2, 4)))
    assert names == ["inputs", "first", "relu", "attention", "attention (2)", "last"]


def test_what_is_shown_is_the_value_of_the_last_pass() -> None:
    model, tapped = network()
    until_shown(tapped, lambda: model(torch.randn(5, 4)))
    inputs = torch.randn(5, 4)
    shown = until_shown(tapped, lambda: model(inputs))
    np.testing.assert_array_equal(shown["relu"].cells, functional.relu(model.first(inputs)).detach().numpy())


def test_what_is_written_over_later_is_shown_as_it_was() -> None:
    model = nn.Identity()
    tapped = Tapped(model)

    def forward() -> None:
        model(torch.ones(1))
        tapped("before", torch.ones(2, 3)).zero_()

    assert (until_shown(tapped, forward)["before"].cells == 1).all()


def test_a_name_that_a_layer_has_is_numbered() -> None:
    model = nn.Sequential(nn.Linear(2, 2))
    tapped = Tapped(model)
    assert tapped.names_after(lambda: tapped("0", model(torch.ones(1, 2)))) == ["0", "0 (2)"]


def test_a_pass_that_skips_a_tap_keeps_its_place() -> None:
    model, tapped = network()
    skipped = iter([False, False, False, True, False, True, True, False])

    def forward() -> None:
        skips = next(skipped)
        model.tap = lambda name, value: value if skips and name == "relu" else tapped(name, value)
        model(torch.ones(2, 4))

    names = tapped.names_after(forward, passes=8)
    assert names == ["inputs", "first", "relu", "attention", "attention (2)", "last"]


def test_a_tap_that_comes_later_stands_behind_what_ran_before_it() -> None:
    model, tapped = network()
    passes = iter(range(8))

    def forward() -> None:
        is_late = next(passes) >= 4
        model.tap = lambda name, value: tapped(name, value) if is_late or name == "inputs" else value
        model(torch.ones(2, 4))

    names = tapped.names_after(forward, passes=8)
    assert names == ["inputs", "first", "relu", "attention", "attention (2)", "last"]


def test_attention_of_rank_four_has_queries_down_and_keys_across() -> None:
    tapped = Tapped()
    (section,) = until_shown(tapped, lambda: tapped("attention", torch.rand(2, 3, 4, 5))).values()
    assert section.tensor.axes == ((0, 2), (1, 3))


def test_of_a_smaller_batch_nothing_is_taken_and_a_larger_one_is_shown_whole() -> None:
    tapped = Tapped()
    whole = until_shown(tapped, lambda: tapped("value", torch.ones(4, 3)))
    tapped("value", torch.zeros(2, 3))
    assert all((section.cells == 1).all() for section in tapped.look().values())
    shown = until_shown(tapped, lambda: tapped("value", torch.arange(18.0).reshape(6, 3)))
    assert (whole["value"].tensor.shape, shown["value"].tensor.shape) == ((4, 3), (6, 3))
    np.testing.assert_array_equal(shown["value"].cells, np.arange(18.0).reshape(6, 3))


@pytest.mark.parametrize(
    ("name", "words"), [(7, "7"), (None, "None"), (["unhashable"], "['unhashable']"), ("", "")], ids=repr
)
def test_a_name_may_be_anything(name: Any, words: str) -> None:
    tapped = Tapped()
    assert tapped.names_after(lambda: tapped(name, np.ones((2, 3)))) == [words]


# -- without a model --------------------------------------------------------------------------------------------------


def test_without_a_model_a_pass_is_what_lies_between_two_updates() -> None:
    tapped = Tapped()

    def forward() -> None:
        for _ in range(3):
            tapped("attention", torch.rand(2, 2))
        tapped("loss", 0.5)

    assert tapped.names_after(forward) == ["attention", "attention (2)", "attention (3)", "loss"]


def numpy_array() -> Any:
    return np.ones((2, 3))


def jax_array() -> Any:
    return pytest.importorskip("jax.numpy").ones((2, 3))


def tensorflow_tensor() -> Any:
    return pytest.importorskip("tensorflow").ones((2, 3))


def torch_tensor() -> Any:
    return torch.ones(2, 3, requires_grad=True) * 1


ARRAYS = pytest.mark.parametrize("make", [numpy_array, jax_array, tensorflow_tensor, torch_tensor])


@ARRAYS
def test_arrays_of_every_framework_are_shown(make: Callable[[], Any]) -> None:
    tapped = Tapped()
    shown = until_shown(tapped, lambda: tapped("value", make()))
    np.testing.assert_array_equal(shown["value"].cells, np.ones((2, 3)))


@ARRAYS
def test_larger_arrays_of_every_framework_are_shown_whole(make: Callable[[], Any]) -> None:
    tapped = Tapped()
    until_shown(tapped, lambda: tapped("value", make()[:1]))
    shown = until_shown(tapped, lambda: tapped("value", make()))
    np.testing.assert_array_equal(shown["value"].cells, np.ones((2, 3)))


@ARRAYS
def test_of_arrays_of_every_framework_that_differ_in_length_the_common_part_is_shown(make: Callable[[], Any]) -> None:
    tapped = Tapped()
    until_shown(tapped, lambda: tapped("value", make()))
    until_shown(tapped, lambda: tapped("value", make()[:, :2]))
    (section,) = until_shown(tapped, lambda: tapped("value", make())).values()
    np.testing.assert_array_equal(section.cells, np.ones((2, 2)))
    until_shown(tapped, lambda: tapped("value", make()))
    (section,) = until_shown(tapped, lambda: tapped("value", make())).values()
    assert "in common" in section.note


def test_gradients_of_tensorflow_are_those_of_the_untapped() -> None:
    tf = pytest.importorskip("tensorflow")
    tapped = Tapped()
    for batch in (1, 1, 1, 2, 2):
        variable = tf.Variable(tf.ones((batch, 3)))
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(tapped("square", variable * variable))
        np.testing.assert_array_equal(tape.gradient(loss, variable), 2 * np.ones((batch, 3)))
        tapped.look()


def test_a_masked_array_is_shown_with_its_mask() -> None:
    tapped = Tapped()
    masked = np.ma.masked_array(np.ones((2, 2)), mask=[[True, False], [False, False]])
    shown = until_shown(tapped, lambda: tapped("masked", masked))
    np.testing.assert_array_equal(shown["masked"].cells, [[np.nan, 1], [1, 1]])


# -- what is passed by ------------------------------------------------------------------------------------------------


def test_under_jit_a_tracer_is_passed_through_untouched() -> None:
    jax = pytest.importorskip("jax")
    tapped = Tapped()
    seen = []

    def forward(inputs: Any) -> Any:
        hidden = inputs * 2
        seen.append(tapped("hidden", hidden) is hidden)
        return hidden

    compiled = jax.jit(forward)
    for _ in range(3):
        compiled(jax.numpy.ones(3))
        assert tapped.look() == {}
    assert seen == [True]
    assert not tapped.tap.used


def test_inside_a_tensorflow_function_nothing_is_taken() -> None:
    tf = pytest.importorskip("tensorflow")
    tapped = Tapped()
    doubled = tf.function(lambda inputs: tapped("hidden", inputs * 2))
    np.testing.assert_array_equal(doubled(tf.ones(3)), 2 * np.ones(3))
    assert tapped.watched.tensors("activations") == []


@pytest.mark.parametrize("shows", [False, True], ids=["unshown", "shown"])
def test_a_tap_breaks_no_graph_of_what_is_compiled(shows: bool) -> None:
    model = Network()
    with BeholderWidget(model, values="activations" if shows else "parameters", rate=1000) as widget:
        model.tap = widget.tap
        widget.update()
        whole = torch.compile(lambda inputs: model(inputs).sum(), backend="eager", fullgraph=True)
        whole(torch.ones(2, 4)).backward()
        assert widget.status["fault"] == ""


def test_a_compiled_function_with_the_first_tap_ever_is_compiled_whole() -> None:
    with BeholderWidget() as widget:
        whole = torch.compile(lambda inputs: widget.tap("double", inputs * 2), backend="eager", fullgraph=True)
        assert torch.equal(whole(torch.ones(2)), torch.full((2,), 2.0))


@pytest.mark.filterwarnings("ignore:`torch.jit.trace:DeprecationWarning")
def test_tracing_takes_no_notice_of_a_tap() -> None:
    model, tapped = network()
    nodes = str(torch.jit.trace(Network(), torch.ones(2, 4), check_trace=False).graph).count("aten::")
    traced = torch.jit.trace(model, torch.ones(2, 4), check_trace=False)
    assert str(traced.graph).count("aten::") == nodes
    assert tapped.watched.tensors("activations") == []


def test_a_symbolic_trace_has_no_nodes_of_a_tap() -> None:
    tapped = Tapped()

    def forward(inputs: torch.Tensor) -> torch.Tensor:
        hidden: torch.Tensor = tapped("relu", inputs.relu())
        return hidden

    graph = torch.fx.symbolic_trace(forward).graph
    assert [node.op for node in graph.nodes] == ["placeholder", "call_method", "output"]


def test_a_function_that_is_transformed_is_left_alone() -> None:
    tapped = Tapped()
    gradient = torch.func.grad(lambda value: tapped("square", value * value).sum())(torch.ones(3))
    assert torch.equal(gradient, torch.full((3,), 2.0))
    assert tapped.watched.tensors("activations") == []


@pytest.mark.parametrize("use_reentrant", [True, False])
def test_what_a_backward_pass_computes_again_is_not_shown_twice(use_reentrant: bool) -> None:
    part = Network()

    class Whole(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.part = part

        def forward(self, inputs: torch.Tensor) -> Any:
            """Return the outputs, of which a backward pass computes everything again."""
            return checkpoint(part, inputs, use_reentrant=use_reentrant)

    model = Whole()
    part.tap = tapped = Tapped(model)
    names = tapped.names_after(lambda: model(torch.ones(2, 4, requires_grad=True)).sum().backward())
    assert names == ["inputs", "part.first", "relu", "attention", "attention (2)", "part.last"]


# -- training does not notice -----------------------------------------------------------------------------------------


def losses(model: Network, *, steps: int, after: Callable[[], object] = lambda: None) -> list[float]:
    """Train and return the losses."""
    torch.manual_seed(1)
    optimizer = torch.optim.Adam(model.parameters(), 0.01)
    found = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = model(torch.randn(8, 4)).square().mean()
        loss.backward()
        optimizer.step()
        found.append(loss.item())
        after()
    return found


@pytest.mark.parametrize("values", ["parameters", "activations"])
@pytest.mark.parametrize("watched", [True, False], ids=["watched", "unwatched"])
def test_losses_are_those_of_a_network_without_taps(values: str, watched: bool) -> None:
    torch.manual_seed(0)
    expected = losses(Network(), steps=20)
    torch.manual_seed(0)
    model = Network()
    with BeholderWidget(
        model if watched else None, values=values, rate=1000, idle_rate=None, max_overhead=None
    ) as widget:
        model.tap = widget.tap
        assert losses(model, steps=20, after=widget.update) == expected
        assert widget.flush()
        if values == "activations":
            assert {"inputs", "relu", "attention", "attention (2)"} <= {section.name for section in widget.sections}
        assert widget.status["fault"] == ""


def test_a_tap_returns_the_value_itself() -> None:
    value = torch.ones(2, requires_grad=True) * 2
    with BeholderWidget(values="activations") as widget:
        assert widget.tap("value", value) is value
        widget.update()
        assert widget.tap("value", value) is value


@pytest.mark.parametrize("value", [object(), None, "words", [torch.ones(1)], torch.ones(3).to_sparse()], ids=type)
def test_what_is_no_dense_array_is_returned_and_nothing_is_raised(value: Any) -> None:
    tapped = Tapped()
    for _ in range(3):
        assert tapped("value", value) is value
        assert tapped.look() == {}


class Hostile(np.ndarray):
    """An array that raises when it is looked at."""

    def __getattribute__(self, name: str) -> Any:
        raise RuntimeError(f"no {name}")


def test_an_array_that_raises_when_it_is_looked_at_does_not_raise_into_the_pass() -> None:
    tapped = Tapped()
    value = np.ones(3).view(Hostile)
    for _ in range(3):
        assert tapped("value", value) is value
        with pytest.raises(RuntimeError, match="no "):
            tapped.look()


# -- memory, time, threads --------------------------------------------------------------------------------------------


def test_neither_a_tapped_tensor_nor_its_graph_is_kept() -> None:
    tapped = Tapped()
    kept: list[weakref.ref[torch.Tensor]] = []

    def forward() -> None:
        value = torch.ones(2, 3, requires_grad=True) * 2
        kept.append(weakref.ref(value))
        tapped("value", value)

    until_shown(tapped, forward)
    forward()
    gc.collect()
    assert [reference() for reference in kept] == [None] * len(kept)


def test_nobody_listens_while_activations_are_not_shown() -> None:
    model, tapped = network()
    assert tapped.is_heard()
    model(torch.ones(2, 4))
    tapped.watched.show("parameters")
    assert not tapped.is_heard()
    tapped.watched.show("activations")
    assert tapped.is_heard()


def test_nobody_listens_any_more_when_nobody_asks() -> None:
    model, tapped = network()
    for _ in range(UNASKED_EVENTS + 1):
        model(torch.ones(2, 4))
    assert not tapped.is_heard()
    assert tapped.names_after(lambda: model(torch.ones(2, 4)))[:2] == ["inputs", "first"]


def test_the_time_of_a_tap_is_charged() -> None:
    tapped = Tapped()
    tapped("value", np.ones((2, 3)))
    assert tapped.watched.spent() > 0
    assert tapped.watched.spent() == 0


def test_a_tap_that_no_pass_comes_by_any_more_is_forgotten() -> None:
    tapped = Tapped()
    tapped("once", np.ones(3))
    for _ in range(PASSES_KEPT + 2):
        names = tapped.names_after(lambda: tapped("always", np.ones(3)), passes=1)
    assert "once" not in names
    assert [tensor.name for tensor in tapped.watched.tensors("activations")] == ["always"]


def test_names_that_are_always_new_are_bounded_and_a_note_says_so() -> None:
    tapped = Tapped()
    for number in range(MOST_TAPS + 10):
        tapped(f"value {number}", np.ones(1))
    *values, note = tapped.watched.tensors("activations")
    assert len(values) == MOST_TAPS
    assert "same names" in note.note


def test_threads_that_share_a_model_have_the_same_names() -> None:
    model, tapped = network()
    errors: list[BaseException] = []

    def replica() -> None:
        try:
            for _ in range(50):
                model(torch.ones(2, 4))
        except BaseException as error:  # noqa: BLE001 - the test reports it
            errors.append(error)

    for _ in range(4):
        threads = [threading.Thread(target=replica) for _ in range(3)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            tapped.look()
        for thread in threads:
            thread.join()
    assert errors == []
    names = tapped.names_after(lambda: model(torch.ones(2, 4)))
    assert sorted(names) == ["attention", "attention (2)", "first", "inputs", "last", "relu"]


class Slow:
    """An array that can be read only after a while."""

    def __init__(self) -> None:
        self.is_read, self.may_go_on = threading.Event(), threading.Event()

    def __array__(self, *_: Any, **__: Any) -> np.ndarray:
        self.is_read.set()
        assert self.may_go_on.wait(10), "nobody let the array be read"
        return np.ones(3)


def test_a_thread_does_not_wait_while_another_ones_value_is_copied() -> None:
    tapped, slow = Tapped(), Slow()
    thread = threading.Thread(target=tapped, args=("slow", slow))
    thread.start()
    try:
        assert slow.is_read.wait(10), "the slow array was never read"
        tapped("quick", np.ones(3))
    finally:
        slow.may_go_on.set()
        thread.join()
    assert [tensor.name for tensor in tapped.watched.tensors("activations")] == ["slow"]


# -- the widget -------------------------------------------------------------------------------------------------------


@pytest.fixture
def widget() -> Iterator[BeholderWidget]:
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as shown:
        yield shown


def until_sections(widget: BeholderWidget, step: Callable[[], object]) -> list[str]:
    """Step and update until the picture has sections; return their names."""
    deadline = time.monotonic() + TAKEN_WITHIN
    while time.monotonic() < deadline:
        step()
        widget.update()
        assert widget.flush()
        if widget.sections:
            return [section.name for section in widget.sections]
    raise TimeoutError(f"no sections within {TAKEN_WITHIN:g} s: {dict(widget.status)}")


def offered(widget: BeholderWidget) -> list[str]:
    return [choice["value"] for choice in widget._beholder_choices["values"]]  # noqa: SLF001 - what the page reads


def test_taps_alone_make_activations_available(widget: BeholderWidget) -> None:
    assert "activations" not in offered(widget)
    assert until_sections(widget, lambda: widget.tap("relu", np.ones((2, 3)))) == ["relu"]
    assert "activations" in offered(widget)


def test_what_is_passed_to_update_comes_before_what_is_tapped(widget: BeholderWidget) -> None:
    for _ in range(4):
        widget.tap("relu", np.ones((2, 3)))
        until_taken(widget, arrays={"passed": np.ones((2, 3))})
    widget.select = "*"
    assert widget.flush()
    assert [section.name for section in widget.sections] == ["passed"]


def test_taps_are_shown_where_activations_of_the_model_cannot_be_seen(widget: BeholderWidget) -> None:
    widget.watch({"weight": np.ones((2, 2))})
    widget.values = "activations"
    assert until_sections(widget, lambda: widget.tap("relu", np.ones((2, 3)))) == ["relu"]
    widget.values = "parameters"
    until_taken(widget)
    assert widget.flush()
    assert [section.name for section in widget.sections] == ["weight"]
    assert widget._beholder_tap.hear is None  # noqa: SLF001 - nobody listens while parameters are shown


def test_words_say_to_tap_where_there_is_nothing_to_see(widget: BeholderWidget) -> None:
    widget.values = "activations"
    widget.update()
    assert widget.flush()
    assert "widget.tap" in widget.status["text"]


MAPS = ((0, 2), (1, 3))


@pytest.mark.parametrize(
    ("shape", "axes"),
    [
        ((2, 4, 16, 16), MAPS),
        ((4, 4, 16, 16), MAPS),
        ((2, 16, 16, 16), None),
        ((8, 28, 28, 16), None),
        ((8, 28, 20, 16), None),
        ((8, 28, 1, 1), None),
        ((16, 16, 16), None),
    ],
)
def test_maps_of_any_framework_are_blocks_and_channels_stay_last(shape: tuple[int, ...], axes: Any) -> None:
    tapped = Tapped()

    def forward() -> None:
        tapped("scores", np.ones(shape, np.float32))

    tapped.names_after(forward)
    (tensor,) = tapped.watched.tensors("activations")
    assert (tensor.shape, tensor.axes) == (shape, axes)


def test_maps_of_an_array_are_laid_out_as_those_of_a_tensor() -> None:
    values = torch.arange(2.0 * 3 * 8 * 8).reshape(2, 3, 8, 8)
    plans = []
    for value in (values, values.numpy()):
        found = recognition.activation("scores", value)
        plans.append(tiling.plan(found.shape, axes=found.axes))
    assert plans[0] is plans[1]
