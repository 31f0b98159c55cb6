"""Both halves of a widget over a carrier of this process: the same pictures as without, and training never waits."""

from __future__ import annotations

import gc
import pickle
import threading
import time
import warnings
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from beholder_widget import BeholderWidget, tiling
from beholder_widget.callbacks import is_wanted
from beholder_widget.frameworks import recognition
from beholder_widget.remote.carrying import Mailbox
from beholder_widget.remote.handle import Handle
from beholder_widget.remote.orders import Orders
from beholder_widget.remote.parcels import Plain, Report, Who
from beholder_widget.remote.sender import Sender
from beholder_widget.remote.worker import Place
from beholder_widget.samples import Label, Samples, Take
from beholder_widget.settings import Orders as Wanted
from beholder_widget.settings import Taken
from beholder_widget.taking import holding, scanning
from beholder_widget.taking.holding import NOBODY
from tests.looking import Desk, Heard
from tests.remote.memory import Memory, until
from tests.updating import until_taken

RNG = np.random.default_rng(0)


class Ranks:
    """A widget, and handles of as many ranks as are wanted, which all train in this process."""

    def __init__(self, world: int = 1, **traits: Any) -> None:
        self.memory = Memory()
        self.widget = BeholderWidget(**{"idle_rate": None, "max_overhead": None, **traits})
        self.engine = self.widget._beholder_engine  # noqa: SLF001 - what `on_ray` does with Ray's carrier
        self.engine.receive_from(self.memory)
        self.handles = [Handle(self.memory, "", _Placed(Place("run", rank, world))) for rank in range(world)]
        self.step = 0

    @property
    def frame(self) -> Any:
        return self.engine.screen.frame

    def train_until(self, met: Callable[[], object], what: str, **given: Any) -> None:
        """Call `update` of all ranks, step after step, until something is met."""

        def step() -> object:
            self.step += 1
            for handle in self.handles:
                handle.update(step=self.step, **given)
            return met()

        until(step, what)

    def close(self) -> None:
        for handle in self.handles:
            handle.close()
        self.widget.close()


class _Placed:
    """Finds the place that it was given."""

    def __init__(self, at: Place) -> None:
        self._at = at

    def __call__(self) -> Place:
        return self._at


@contextmanager
def ranks(world: int = 1, **traits: Any) -> Iterator[Ranks]:
    made = Ranks(world, **traits)
    try:
        yield made
    finally:
        made.close()


def shows(made: Ranks, step: int) -> Callable[[], bool]:
    return lambda: made.frame.step >= step and made.frame.kind != "placeholder"


@given(
    shapes=st.lists(st.lists(st.integers(1, 60), min_size=1, max_size=4), min_size=1, max_size=4),
    show_all=st.booleans(),
    square=st.booleans(),
    scaling=st.sampled_from(["section", "all", "robust", "symmetric", "log"]),
)
@hypothesis_settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
def test_the_picture_of_a_sample_that_travelled_is_the_local_one_byte_by_byte(
    shapes: list[list[int]], show_all: bool, square: bool, scaling: str
) -> None:
    arrays = {f"array{number}": RNG.normal(size=shape) for number, shape in enumerate(shapes)}
    how: dict[str, Any] = {"show_all": show_all, "square": square, "scaling": scaling}
    local = BeholderWidget(idle_rate=None, **how)
    until_taken(local, arrays, step=7)
    local.flush()
    with ranks(**how) as made:
        until(lambda: made.handles[0].update(arrays, step=7), "a take")
        until(shows(made, 7), "a picture")
        mine, theirs = made.frame, local._beholder_engine.screen.frame  # noqa: SLF001 - no public verb returns it
        assert (mine.png, mine.step, mine.values) == (theirs.png, theirs.step, theirs.values)
        assert mine.sections.table.json == theirs.sections.table.json
        np.testing.assert_array_equal(mine.sections.figures, theirs.sections.figures)
        assert made.widget.snapshot() == local.snapshot()
    local.close()


def test_settings_act_where_training_runs_and_drawing_needs_no_word_from_there() -> None:
    model = torch.nn.Linear(6, 4)
    with ranks() as made:
        made.handles[0].watch(model)
        made.train_until(lambda: made.frame.values == "parameters", "parameters")
        assert [section.name for section in made.widget.sections] == ["weight", "bias"]
        made.widget.select = "weight"
        made.train_until(lambda: len(made.widget.sections) == 1, "a selection")
        made.widget.values = "frame"
        made.train_until(lambda: made.frame.kind == "frame", "a frame", frame=np.eye(5))
        made.widget.rate = 0
        made.widget.flush()
        made.widget.colormap = "viridis"
        until(lambda: made.frame.colormap == "viridis", "another colormap")
        made.widget.values = "parameters"
        until(lambda: made.frame.values == "parameters", "parameters without an update")


def test_choices_follow_what_the_worker_has() -> None:
    model = torch.nn.Linear(6, 4)
    with ranks() as made:

        def offered() -> list[str]:
            return [each["value"] for each in made.engine.choices()["values"]]

        assert "gradients" not in offered()
        made.handles[0].watch(model)
        model(torch.ones(2, 6)).sum().backward()
        made.train_until(lambda: "gradients" in offered(), "gradients to choose")


def test_figures_metrics_and_alerts_come_with_the_names_of_the_rank() -> None:
    model = torch.nn.Linear(6, 4)
    with ranks(2, rank=1) as made:
        for handle in made.handles:
            handle.watch(model)
        made.train_until(shows(made, 1), "a picture", metrics={"loss": 0.5})
        made.train_until(
            lambda: np.nanmax(made.widget.history.metrics.get("loss", [0])) == 0.5, "a metric", metrics={"loss": 0.5}
        )
        assert "rank 1: weight" in made.widget.history.of("parameters").names
        with torch.no_grad():
            model.weight[2, 3] = torch.nan
        made.train_until(lambda: made.widget.alerts, "an alert")
        (alert, *_) = made.widget.alerts
        assert (alert.check, alert.source, alert.section) == ("nonfinite", "parameters", "rank 1: weight")
        assert len(made.widget.alerts) == 1


@pytest.mark.parametrize("rate", [0.0, 1000.0])
@pytest.mark.parametrize("world", [1, 2])
def test_a_workers_own_function_hears_of_its_alerts_and_may_stop_its_training(world: int, rate: float) -> None:
    heard: list[tuple[str, int]] = []

    def stop(alert: Any) -> None:
        heard.append((alert.section, threading.get_ident()))
        raise FloatingPointError(alert.message)

    with ranks(world, rank="all", rate=rate) as made:
        for handle in made.handles:
            handle.on_alert(stop)
            handle.on_alert(stop)
        made.train_until(lambda: made.widget.history.metrics, "metrics", metrics={"loss": 1.0})
        with pytest.raises(FloatingPointError, match="metric loss"):
            made.train_until(lambda: False, "an end", metrics={"loss": float("nan")})
        assert heard == [("loss", threading.get_ident())]
        with pytest.raises(TypeError, match="on_alert takes a function, not int"):
            made.handles[0].on_alert(3)  # type: ignore[arg-type]


def test_checks_that_are_off_say_nothing_where_training_runs() -> None:
    with ranks(checks=()) as made:
        made.train_until(lambda: "loss" in made.widget.history.metrics, "a metric", metrics={"loss": float("nan")})
        assert made.widget.alerts == ()


def test_all_ranks_are_one_picture_of_one_step_and_steps_count_once() -> None:
    with ranks(2, rank="all") as made:
        for rank, handle in enumerate(made.handles):
            handle.watch({"w": np.full((3, 3), float(rank)), "b": np.zeros(3)})
        made.train_until(lambda: len(made.widget.sections) == 4, "both ranks")
        expected = ["rank 0: w", "rank 1: w", "rank 0: b", "rank 1: b"]
        assert [section.name for section in made.widget.sections] == expected
        assert [section.mean for section in made.widget.sections] == [0, 1, 0, 0]
        assert made.engine.choices()["ranks"][-1] == {"value": "all", "label": "all ranks"}
        steps: list[int] = []

        def thirty() -> bool:
            steps.append(made.frame.step)
            return made.engine.screen.rendered > 30

        made.train_until(thirty, "thirty pictures")
        once = [step for step, before in zip(steps, [0, *steps], strict=False) if step != before]
        assert once == sorted(set(once))


def test_a_rank_that_is_not_shown_samples_nothing() -> None:
    class Read:
        count = 0

        def __call__(self) -> dict[str, Any]:
            self.count += 1
            return {"w": np.zeros(3)}

    shown, hidden = Read(), Read()
    with ranks(2, rank=1) as made:
        made.handles[0].watch(hidden)
        made.handles[1].watch(shown)
        before = hidden.count
        made.train_until(lambda: made.engine.screen.rendered > 5, "pictures")
        assert hidden.count == before
        assert shown.count > 5
        made.widget.rank = 0
        made.train_until(lambda: [section.name for section in made.widget.sections] == ["rank 0: w"], "the other rank")


@pytest.mark.parametrize("method", ["push", "listen", "order", "collect"])
def test_whatever_the_carrier_raises_training_goes_on_and_pictures_come_once_it_works(method: str) -> None:
    with ranks() as made:

        def fail(called: str) -> None:
            if called == method:
                raise ConnectionError("cut")

        made.memory.trouble = fail
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pushes = made.memory.pushed
            deadline = time.monotonic() + 1.5
            made.train_until(lambda: time.monotonic() > deadline, "some time", arrays=[np.eye(3)])
            made.widget.scaling = "all"
            made.memory.trouble = lambda _method: None
            made.train_until(lambda: made.memory.pushed > pushes and shows(made, 1)(), "a picture", arrays=[np.eye(3)])
        until(lambda: made.widget.status["fault"] == "", "no fault")


def test_a_fault_of_the_worker_stands_in_the_status_with_its_rank_and_goes_when_it_works() -> None:
    with ranks(2) as made, pytest.warns(RuntimeWarning, match="no number"):
        for handle in made.handles:
            handle.watch({"w": np.zeros(3)})
        until(lambda: made.handles[0].update(step="no number") or made.widget.status["fault"], "a fault")  # type: ignore[arg-type]
        assert made.widget.status["fault"].startswith("rank 0: ")
        assert "update failed: " in made.widget.status["fault"]
        made.train_until(lambda: made.widget.status["fault"] == "", "no fault")


class Scripted:
    """A carrier that hears nothing, and gives orders in the order in which it was told to."""

    def __init__(self, orders: list[Orders]) -> None:
        self._orders = [each.packed() for each in orders]
        self.obeyed = 0
        self.parcels: list[Plain] = []

    def push(self, _session: str, parcel: Plain) -> bool:
        self.parcels.append(parcel)
        return True

    def listen(self, _session: str, _report: Plain, known: int) -> Plain | None:
        self.obeyed = known
        if self._orders:
            return self._orders.pop(0)
        time.sleep(0.01)
        return None

    @property
    def is_told(self) -> bool:
        return not self._orders


@given(numbers=st.lists(st.integers(1, 6), min_size=1, max_size=12))
@hypothesis_settings(max_examples=15)
def test_orders_may_be_lost_repeated_and_come_in_any_order_the_newest_holds(numbers: list[int]) -> None:
    selected = {number: "abcdefg"[number] for number in range(7)}
    carrier = Scripted(
        [
            Orders(number, Wanted(Taken("arrays", select=selected[number]), 1000.0, True, None, None))
            for number in numbers
        ]
    )
    handle = Handle(carrier)
    handle.update()
    until(lambda: carrier.is_told and carrier.obeyed == max(numbers), "all orders")
    until(lambda: handle.update({name: np.zeros(2) for name in selected.values()}), "a take")
    handle.close()
    labels = carrier.parcels[-1][2][5]
    assert [label[0] for label in labels] == [selected[max(numbers)]]


@given(numbers=st.lists(st.integers(1, 9), max_size=20))
def test_a_mailbox_keeps_the_newest_orders(numbers: list[int]) -> None:
    mailbox = Mailbox()
    for number in numbers:
        mailbox.obey((number,))
    assert mailbox.number == max(numbers, default=0)
    assert mailbox.others(mailbox.number) is None


def test_of_each_session_the_newest_parcel_alone_waits_and_the_others_know_that_they_were_not_taken() -> None:
    mailbox = Mailbox()
    first, second = mailbox.put("a", (1,)), mailbox.put("a", (2,))
    mailbox.withdraw("a", first)
    assert mailbox.take() == (((2,),), ())
    assert (first.taken, second.taken) == (False, True)
    assert not mailbox.has_news


def test_leaving_a_large_sample_costs_the_training_thread_next_to_nothing() -> None:
    layout = tiling.layout([(1000, 1000)], show_all=True)
    samples = Samples(layout, (Label("w", (1000, 1000)),), np.zeros(layout.shown, np.float32))
    take, memory = Take(1, Taken(), "parameters", samples=samples), Memory()
    sender = Sender(
        memory,
        "session",
        report=lambda: Report(Who("session", "", "", 0, 1)),
        news=tuple,
        came=lambda _news: None,
        release=lambda _take: None,
        spent=lambda _seconds: None,
    )
    sender.begin()
    assert samples.buffer.nbytes == 4_000_000
    seconds = []
    for _ in range(200):
        began = time.perf_counter()
        sender.put(take)
        seconds.append(time.perf_counter() - began)
    memory.close()
    sender.close(5)
    assert np.median(seconds) < 2e-4


def test_a_call_that_is_not_due_costs_next_to_nothing() -> None:
    with ranks() as made:
        (handle,) = made.handles
        made.train_until(shows(made, 1), "a picture", arrays=[np.eye(3)])
        made.widget.rate = 0
        deadline = time.monotonic() + 0.5
        until(lambda: handle.update() or time.monotonic() > deadline, "a pause")
        assert min(_seconds_of(handle, 1000) for _ in range(20)) < 2e-6 * 1000


def _seconds_of(handle: Handle, calls: int) -> float:
    began = time.perf_counter()
    for _ in range(calls):
        handle.update()
    return time.perf_counter() - began


def test_closing_brings_away_what_waits_and_the_rank_is_not_missed() -> None:
    with ranks() as made:
        (handle,) = made.handles
        made.train_until(shows(made, 1), "a picture", arrays=[np.eye(3)], metrics={"loss": 1.0})
        handle.update(metrics={"last": 2.0})
        handle.close()
        handle.close()
        assert not handle.update()
        until(lambda: "last" in made.widget.history.metrics, "the last metric")
        assert made.engine.remote is not None
        until(lambda: made.engine.remote.told.reports == (), "its end")  # type: ignore[union-attr]


def test_a_handle_that_is_dropped_ends_its_threads_and_lets_go_of_the_model() -> None:
    memory, model = Memory(), torch.nn.Linear(2, 2)
    handle = Handle(memory)
    handle.watch(model)
    gone, threads = weakref.ref(model), [each for each in threading.enumerate() if each.name.startswith("beholder-")]
    del handle, model
    gc.collect()
    until(lambda: gone() is None, "the model's end")
    memory.close()
    until(lambda: not any(each.is_alive() and each.name == "beholder-sender" for each in threads), "no thread")


def test_several_models_have_names_and_a_name_is_checked() -> None:
    with ranks() as made:
        critic = made.handles[0].named("critic")
        critic.watch({"w": np.zeros(2)})
        until(lambda: critic.update() or [each.name for each in made.widget.sections] == ["critic: w"], "the critic")
        critic.close()
        for name in ("", "a: b", "x" * 65, 3):
            with pytest.raises(ValueError, match="name must be a text of 1 to 64 printable characters"):
                made.handles[0].named(name)  # type: ignore[arg-type]


def test_a_lens_sees_single_values_of_its_own_rank() -> None:
    model = {"w": np.arange(3000.0 * 2000).reshape(3000, 2000)}
    desk, memory = Desk(rank="all"), Memory()
    desk.engine.receive_from(memory)
    handles = [Handle(memory, "", _Placed(Place("run", rank, 2))) for rank in range(2)]
    desk.greet()
    for handle in handles:
        handle.watch(model)

    def train() -> list[Heard]:
        desk.settle()
        for handle in handles:
            handle.update()
        sections = desk.engine.screen.frame.sections
        if len(sections) == 2:
            region: dict[str, Any] = {"section": 1, "rows": [5, 7], "columns": [11, 14], "height": 9, "width": 9}
            desk.say("lens", table=sections.table.key, **region)
        return [each for each in desk.heard if each[0]["type"] == "look" and len(each[1]) == 2 and each[1][1]]

    until(train, "a look")
    content, buffers = train()[-1]
    assert content["section"] == 1
    values = np.frombuffer(buffers[1], "<f8").reshape(2, 3)
    np.testing.assert_array_equal(values, model["w"][5:7, 11:14])
    for handle in handles:
        handle.close()
    desk.engine.close(timeout=0)


def test_a_take_that_counts_another_run_begins_the_variance_anew() -> None:
    with ranks(mode="variance") as made:
        made.train_until(lambda: made.frame.variance_of > 3, "a window", arrays=[RNG.normal(size=9)])
        again = Handle(made.memory, "", _Placed(Place("again", 0, 1)))
        made.handles.append(again)
        until(lambda: (again.update([np.ones(9)], step=1), made.frame.step == 1)[1], "the second run")
        assert made.frame.variance_of <= 2


def test_a_worker_of_another_format_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with ranks() as made, pytest.warns(RuntimeWarning, match="training runs with beholder_widget 9"):
        form, _, *rest = Report(Who("session", "", "", 0, 1)).packed()
        made.memory.listen("session", (form + 1, "9.9", *rest), 0)
        until(
            lambda: "training runs with beholder_widget 9.9, the notebook with" in made.widget.status["fault"], "words"
        )
    assert capsys.readouterr().err == ""


def test_a_hold_of_the_notebook_lets_the_worker_wait_and_go_on_step_by_step() -> None:
    model = torch.nn.Linear(3, 2)
    desk, memory = Desk(), Memory()
    desk.engine.receive_from(memory)
    handle, steps, over = Handle(memory), [0], threading.Event()
    desk.greet()
    handle.watch(model)

    def train() -> None:
        while not over.is_set():
            steps[0] += 1
            handle.update(step=steps[0])

    def held() -> Any:
        return desk.engine.screen.status()["held"]

    thread = threading.Thread(target=train)
    thread.start()
    desk.engine.set("held", value=True)
    until(held, "a hold")
    at = held()["step"]
    assert at == steps[0]
    desk.engine.set("values", "optimizer")
    desk.say("step")
    until(lambda: held() and held()["step"] == at + 1, "the next step")
    assert steps[0] == at + 1
    desk.engine.set("held", value=False)
    until(lambda: held() is None and steps[0] > at + 1, "training")
    over.set()
    thread.join(10)
    handle.close()
    desk.engine.close(timeout=0)


def test_of_several_ranks_none_is_held_and_words_say_why() -> None:
    with ranks(2) as made:
        made.widget.hold()
        why = "Hold is for one process alone: here 2"
        made.train_until(lambda: made.widget.status["note"].startswith(why), "words")
        until(lambda: not made.widget.held, "a button that holds")
        made.widget.go_on()
        made.train_until(lambda: made.widget.status["note"] == "", "no words")


def test_a_hold_of_several_ranks_that_are_known_is_given_up_at_once_and_the_words_stay_until_another_choice() -> None:
    with ranks(2) as made:
        made.train_until(shows(made, 2), "a picture", arrays=[np.eye(3)])
        made.widget.held = True
        assert not made.widget.held
        assert made.widget.status["note"].startswith("Hold is for one process alone: here 2 train together")
        assert "training goes on" in made.widget.status["note"]
        made.train_until(shows(made, made.step + 2), "another picture", arrays=[np.eye(3)])
        assert made.widget.status["note"] != ""
        made.widget.scaling = "all"
        assert made.widget.status["note"] == ""


def test_the_words_of_a_hold_that_was_given_up_end_with_the_training() -> None:
    with ranks(2) as made:
        made.train_until(shows(made, 2), "a picture", arrays=[np.eye(3)])
        made.widget.held = True
        assert "training goes on" in made.widget.status["note"]
        for handle in made.handles:
            handle.close()
        until(lambda: made.widget.status["note"] == "", "no words")


def test_a_hold_that_nobody_watches_ends_in_the_worker_and_in_the_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holding, "ALONE_FOR", 0.1)
    with ranks() as made:
        made.train_until(shows(made, 1), "a picture", arrays=[np.eye(3)])
        made.widget.hold()
        made.train_until(lambda: made.widget.status["note"] == NOBODY, "words")
        until(lambda: not made.widget.held, "the end of the hold")


def test_an_alert_of_the_worker_holds_it_where_the_widget_is_to() -> None:
    with ranks(hold_on="nonfinite") as made:
        made.train_until(shows(made, 1), "a picture", arrays=[np.eye(3)])
        made.train_until(lambda: "loss" in made.widget.history.metrics, "metrics", metrics={"loss": 1.0})
        made.handles[0].update(step=made.step, metrics={"loss": float("nan")})
        until(lambda: made.widget.held, "a hold")
        made.widget.go_on()


def test_a_widget_itself_does_not_travel_and_says_what_does() -> None:
    with (
        BeholderWidget() as widget,
        pytest.raises(TypeError, match="pass on the handle that"),
    ):
        pickle.dumps(widget)


def test_a_tensor_that_is_looked_at_in_pieces_elsewhere_has_the_step_of_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(recognition, "PIECE", 10_000)
    monkeypatch.setattr(scanning, "LONGEST", 1e-9)
    with ranks(2, rank=1) as made:
        for handle in made.handles:
            handle.watch({"weight": np.zeros((700, 300))})
        made.train_until(made.widget.whole_tensors, "whole tensors")
        (whole,) = made.widget.whole_tensors().values()
        assert whole.first_step < whole.step


def test_whole_tensors_are_looked_at_where_training_runs_and_an_alert_has_the_place() -> None:
    model = torch.nn.Linear(700, 300)
    with ranks(2, rank=1) as made:
        for handle in made.handles:
            handle.watch(model)
        made.train_until(made.widget.whole_tensors, "whole tensors")
        assert "rank 1: weight" in str(made.widget.whole_tensors())
        with torch.no_grad():
            model.weight[123, 456] = torch.nan
        made.train_until(
            lambda: any(alert.index for alert in made.widget.alerts),
            "an alert with a place",
            metrics={"loss": float("nan")},
        )
        (alert, *_) = (alert for alert in made.widget.alerts if alert.index)
        assert (alert.section, alert.index) == ("rank 1: weight", (123, 456))


def test_callbacks_update_a_widget_in_the_first_process_and_a_handle_in_each() -> None:
    with ranks() as made:
        (handle,) = made.handles
        for widget, elsewhere in ((made.widget, False), (handle, True)):
            assert is_wanted(widget, is_first=True)
            assert is_wanted(widget, is_first=False) is elsewhere
