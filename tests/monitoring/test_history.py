"""`widget.history`: what happens between two pictures is found in it, and training is as it is without."""

from __future__ import annotations

import gc
import sys
import threading
import time
import warnings
from collections.abc import Callable
from itertools import pairwise
from types import FrameType
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import torch

from beholder_widget import BeholderWidget, frameworks
from beholder_widget.taking.gate import Gate
from beholder_widget.taking.subsampling import Subsampler
from tests.updating import until_taken

MOST_CALLS = 4
SECONDS = 20.0

SPIKE = range(200, 203)


@pytest.fixture
def model() -> torch.nn.Module:
    """Return a small network."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    return torch.nn.Sequential(torch.nn.Linear(32, 64), torch.nn.ReLU(), torch.nn.Linear(64, 1))


def train(model: torch.nn.Module, steps: int, update: Callable[..., Any], *, spike: range = range(0)) -> list[float]:
    """Train; return the losses. In the steps of `spike`, one layer's gradient is a thousand times as large."""
    generator = torch.Generator().manual_seed(1)
    optimizer = torch.optim.SGD(model.parameters(), lr=1e-3)
    losses = []
    for step in range(1, steps + 1):
        loss = model(torch.randn(16, 32, generator=generator)).square().mean()
        optimizer.zero_grad()
        loss.backward()
        if step in spike and (gradient := model.get_parameter("2.weight").grad) is not None:
            gradient.mul_(1_000)
        update(step=step, metrics={"loss": loss})
        if step not in spike:
            optimizer.step()
        losses.append(loss.item())
    return losses


@pytest.mark.parametrize("rate", [10, 0])
def test_a_spike_of_three_steps_between_two_pictures_is_found_at_its_steps(
    model: torch.nn.Module, monkeypatch: pytest.MonkeyPatch, rate: float
) -> None:
    # The clock is the test's own, and samples cost a tenth of what their budget allows at 20 steps a second.
    passed, spent = [0.0], threading.local()

    def processor_time() -> float:
        spent.seconds = getattr(spent, "seconds", 0.0) + 0.05 * 0.05 * 0.5 / 10
        return float(spent.seconds)

    monkeypatch.setattr(time, "monotonic", lambda: passed[0])
    monkeypatch.setattr("beholder_widget.widget.monotonic", lambda: passed[0])
    monkeypatch.setattr(time, "thread_time", processor_time)
    with BeholderWidget(model, rate=rate) as widget:

        def update(**given: Any) -> None:
            widget.update(**given)
            passed[0] += 0.05
            # The strip's thread has 50 ms for each step, though the loop takes none.
            assert widget.history is not None

        train(model, 260, update, spike=SPIKE)
        history = widget.history.of("gradients")
    rms = history.figure("rms")[history.names.index("2.weight")]
    spikes = history.steps[rms > 100 * np.nanmedian(rms)]
    assert set(spikes) == set(SPIKE)
    assert history.metrics["loss"].shape == history.steps.shape
    assert not np.isnan(history.metrics["loss"]).any()


def test_losses_are_bit_identical_with_and_without(model: torch.nn.Module) -> None:
    state = {name: value.clone() for name, value in model.state_dict().items()}
    alone = train(model, 50, lambda **_: None)
    model.load_state_dict(state)
    with BeholderWidget(model, max_overhead=None, rate=1_000) as widget:
        keeper = widget._beholder_engine.screen.keeper  # noqa: SLF001 - a call that finds no room is not seen

        def update(**given: Any) -> None:
            widget.update(**given)
            deadline = time.monotonic() + SECONDS
            while not keeper.has_room():
                assert time.monotonic() < deadline
                time.sleep(0.001)

        watched = train(model, 50, update)
        assert widget.history.seen.sum() == 50
    assert alone == watched


def test_parameters_have_the_ratio_and_the_change_of_each_step(model: torch.nn.Module) -> None:
    with BeholderWidget(model, max_overhead=None) as widget:
        for scale in (1.0, 1.5):
            with torch.no_grad():
                model.get_parameter("0.weight").mul_(scale)
            widget.update()
        history = widget.history.of("parameters")
    number = history.names.index("0.weight")
    assert history.figure("ratio")[number, 1] == pytest.approx(0.5)
    assert history.figure("change")[number, 1] == pytest.approx(0.5)


def test_figures_of_what_a_picture_shows_are_kept() -> None:
    with BeholderWidget() as widget:
        until_taken(widget, arrays={"a": np.full((4, 4), -3.0), "b": np.array([[0.0, np.nan]])}, step=7)
        widget.flush()
        history = widget.history
    assert (history.sources, history.names) == (("arrays", "arrays"), ("a", "b"))
    assert history.steps.tolist() == [7]
    assert history.figure("largest").ravel().tolist() == [3, 0]
    assert history.figure("zeros").ravel().tolist() == [0, 1]
    assert history.figure("nonfinite").ravel().tolist() == [0, 1]


def test_models_of_jax_are_sampled_too() -> None:
    parameters = {"dense": jnp.ones((300, 7)), "bias": jnp.zeros(3)}
    with BeholderWidget(lambda: parameters, max_overhead=None, rate=0) as widget:
        widget.update()
        parameters["dense"] = parameters["dense"] * 2
        widget.update()
        history = widget.history
    rms = history.figure("rms")
    assert rms[history.names.index("dense")].tolist() == [1, 2]
    assert history.figure("zeros")[history.names.index("bias")].tolist() == [1, 1]


@pytest.mark.parametrize("layout", [torch.contiguous_format, torch.channels_last])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64, torch.bfloat16])
def test_samples_are_of_values_in_the_tensor_and_at_least_256(layout: torch.memory_format, dtype: torch.dtype) -> None:
    weight = torch.nn.Parameter(torch.randn(32, 8, 4, 4).to(dtype).contiguous(memory_format=layout))
    sampled = frameworks.subsample(frameworks.watch([weight]))[0]
    assert 256 <= sampled.sizes[0] < 512
    assert np.isin(sampled.settled(), weight.detach().double().numpy()).all()


def test_another_model_is_not_compared_with_the_one_before() -> None:
    with BeholderWidget([torch.nn.Parameter(torch.ones(8, 8))], max_overhead=None) as widget:
        for _ in range(3):
            widget.update()
        widget.watch([torch.nn.Parameter(torch.full((8, 8), 3.0))])
        for _ in range(3):
            widget.update()
        history = widget.history.of("parameters")
    for figure in ("change", "ratio"):
        (moved,) = history.figure(figure)
        np.testing.assert_array_equal(moved, [np.nan, 0, 0, np.nan, 0, 0])


def test_metrics_may_be_numbers_of_every_framework_and_keep_no_graph() -> None:
    loss = (torch.ones(3, requires_grad=True) ** 2).sum()
    given = {
        "int": 1,
        "numpy": np.float32(2),
        "array": np.array(4.0),
        "torch": loss,
        "jax": jnp.array(5.0),
        "nan": np.nan,
    }
    with BeholderWidget() as widget:
        widget.update(metrics=given)
        references = sys.getrefcount(loss)
        metrics = widget.history.metrics
        assert {name: curve.tolist() for name, curve in metrics.items() if name != "nan"} == {
            "int": [1],
            "numpy": [2],
            "array": [4],
            "torch": [3],
            "jax": [5],
        }
        given.clear()
        assert sys.getrefcount(loss) == references - 1


def test_a_metric_that_is_lost_for_a_new_one_is_told_once() -> None:
    with BeholderWidget() as widget, warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        for step in range(40):
            widget.update(step=step, metrics={f"epoch {step}": 0.5})
        for step in range(40, 60):
            widget.update(step=step, metrics={"loss": float("nan")})
        assert "loss" in widget.history.metrics
        assert [alert.section for alert in widget.alerts] == ["loss"]
    (warning,) = warned
    assert "'epoch 0' made room" in str(warning.message)


@pytest.mark.parametrize(
    ("metrics", "words"),
    [
        (3, "must be a mapping"),
        ({"loss": torch.ones(3)}, "one number, not a tensor of shape"),
        ({"loss": np.ones(3)}, "one number, not an array of shape"),
        ({"loss": jnp.ones(3)}, "one number, not an array of shape"),
        ({"loss": "high"}, "not str"),
        ({"": 1.0}, "a metric's name must be"),
        ({"x" * 65: 1.0}, "a metric's name must be"),
        ({"loss": 0.0} | {str(number): 1.0 for number in range(32)}, "at most 32"),
    ],
)
def test_bad_metrics_are_words_in_the_view_and_never_raised(metrics: Any, words: str) -> None:
    with BeholderWidget() as widget, warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        widget.update(metrics=metrics)
        # Of too many names the first are kept, of all else here nothing.
        assert len(widget.history.metrics) == (32 if words == "at most 32" else 0)
        assert words in widget.status["fault"]
        widget.update(metrics={"loss": 1.0})
        assert widget.history.metrics["loss"][-1] == 1
        assert "metric" not in widget.status["fault"]


@pytest.mark.parametrize(
    ("other", "fault"),
    [
        (None, ""),
        ("high", "metric other: a metric must be a number, not str"),
        (1 + 2j, "metric other: a metric must be a real number, not a complex one"),
        (np.complex64(1), "metric other: a metric must be a real number, not a complex one"),
        (np.ma.masked, "metric other: a metric must be a real number, not a masked one"),
        (jnp.ones(3), "metric other: a metric must be one number, not an array of shape (3,)"),
        (torch.ones(0), "metric other: a metric must be one number, not a tensor of shape (0,)"),
    ],
)
def test_a_loss_that_is_no_number_is_said_whatever_stands_beside_it(other: Any, fault: str) -> None:
    with BeholderWidget() as widget, warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        for _ in range(3):
            widget.update(metrics={"other": other, "loss": float("nan")})
        assert set(widget.history.metrics) == {"loss"}
        assert fault in widget.status["fault"]
        assert bool(fault) == bool(widget.status["fault"])
        assert [(alert.check, alert.section) for alert in widget.alerts] == [("nonfinite", "loss")]


def test_a_step_that_no_page_can_count_to_is_refused_in_words_and_what_came_before_stays() -> None:
    with BeholderWidget(hold_on="nonfinite") as widget, warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        for step in (1, 2, 2**63):
            widget.update(step=step, metrics={"loss": 1.0})
        assert "step is beyond 2^53" in widget.status["fault"]
        assert widget.history.steps.tolist() == [1, 2]


def test_a_float_costs_few_calls_of_functions_where_none_is_due() -> None:
    """How long that takes is a row of the benchmark; the number of calls is the same on every machine."""
    called: list[str] = []

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and "beholder_widget" in frame.f_code.co_filename:
            called.append(frame.f_code.co_name)

    with BeholderWidget(rate=0) as widget:
        widget.update()
        metrics = {"loss": 1.0}
        widget.update(metrics=metrics)
        sys.setprofile(note)
        try:
            widget.update(metrics=metrics)
        finally:
            sys.setprofile(None)
    assert 1 <= len(called) <= MOST_CALLS, called


def sampled_calls(
    monkeypatch: pytest.MonkeyPatch, seconds: Callable[[int], float], calls: int, step: float
) -> list[int]:
    """Return which of so many steps of training are sampled, by their numbers from 0.

    Parameters
    ----------
    seconds : callable
        Returns how long a sample takes, given how many there were.
    step : float
        Seconds of a step without a sample.
    """
    now, sampled = [0.0], list[int]()
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setattr(time, "thread_time", lambda: now[0])

    class Model:
        def subsample(self) -> list[Any]:
            now[0] += seconds(len(sampled))
            return []

    gate = Gate()
    subsampler = Subsampler(gate, lambda *_: None, lambda: True, float)
    subsampler.begin()
    for call in range(calls):
        now[0] += step
        if now[0] >= gate.sample:
            assert subsampler.subsample(Model(), 0.05) == []  # type: ignore[arg-type]
            sampled.append(call)
    return sampled


def test_samples_take_no_more_than_their_share_of_time(monkeypatch: pytest.MonkeyPatch) -> None:
    count = len(sampled_calls(monkeypatch, lambda _: 0.01, 10_000, step=0.01))
    assert 0.01 * count < 0.025 * (10_000 + count) * 0.01 * 1.1
    assert count > 50


@pytest.mark.usefixtures("collected_by_hand")
def test_a_full_pass_of_the_garbage_collector_makes_the_next_samples_no_rarer(monkeypatch: pytest.MonkeyPatch) -> None:
    def seconds(number: int) -> float:
        if number != 50:
            return 0.001
        gc.collect()
        return 0.151

    sampled = sampled_calls(monkeypatch, seconds, 400, step=0.02)
    gaps = [after - before for before, after in pairwise(sampled[50:])]
    assert len(gaps) > 100
    assert max(gaps) <= 3


def test_calls_that_nobody_could_see_are_said() -> None:
    wide = {str(number): np.ones((64, 64)) for number in range(50)}
    with BeholderWidget(wide, max_overhead=0.01) as widget:
        for _ in range(500):
            widget.update()
        widget.update(metrics={"loss": 0.0})
        history = widget.history
    assert history.calls.sum() == 501
    assert 0 < history.seen.sum() < 250


def test_pandas_has_a_row_for_each_section_and_moment() -> None:
    pandas = pytest.importorskip("pandas")
    with BeholderWidget() as widget:
        until_taken(widget, arrays={"a": np.ones((4, 4))}, step=3)
        widget.flush()
        table = widget.history.to_pandas()
    assert isinstance(table, pandas.DataFrame)
    assert table[["step", "source", "name", "rms"]].to_numpy().tolist() == [[3, "arrays", "a", 1.0]]


def test_without_pandas_words_say_what_to_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with BeholderWidget() as widget, pytest.raises(ImportError, match="needs pandas"):
        widget.history.to_pandas()


def test_history_stays_after_the_end_and_before_the_first_update() -> None:
    widget = BeholderWidget()
    assert widget.history.figure("rms").shape == (0, 0)
    until_taken(widget, arrays=[np.ones((2, 2))])
    widget.close()
    assert len(widget.history.names) == 1


def test_donated_and_deleted_arrays_are_left_out() -> None:
    array = jax.device_put(np.ones((4, 4)))
    with BeholderWidget({"a": array, "b": np.ones(3)}, max_overhead=None, rate=0) as widget:
        array.delete()
        widget.update()
        assert "b" in widget.history.names
