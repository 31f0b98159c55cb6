"""Settings belong to the engine: they act at once on any thread, and one change is one picture."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np
import pytest
import torch

from beholder_widget import BeholderWidget
from beholder_widget.delivery import kernel
from beholder_widget.delivery.link import ACK_EXPIRY
from beholder_widget.rendering.frames import Frame
from beholder_widget.settings import NAMES
from beholder_widget.training import Pages
from beholder_widget.traits import SettingError

from .e2e.waiting import wait_until
from .updating import until_taken


@pytest.fixture
def widget() -> Iterator[BeholderWidget]:
    with BeholderWidget(
        {"weight": np.arange(6.0).reshape(2, 3)}, rate=1000, idle_rate=None, max_overhead=None
    ) as widget:
        widget.update()
        assert widget.flush()
        yield widget


class Page:
    """A page whose messages arrive as the comm would hand them over, and which keeps what it is sent."""

    def __init__(self, widget: BeholderWidget, name: str = "page") -> None:
        self.widget = widget
        self.name = name
        self.received: list[dict[str, Any]] = []
        widget.send = self._receive

    def _receive(self, content: dict[str, Any], buffers: Any = None) -> None:  # noqa: ARG002 - the widget's signature
        self.received.append(content)

    def send(self, kind: str, **fields: Any) -> None:
        message = {"type": kind, "client": self.name, **fields}
        self.widget._handle_custom_msg(message, [])  # noqa: SLF001 - what the comm calls

    def set(self, name: str, value: Any) -> None:
        self.send("set", name=name, value=value)

    def hello(self) -> None:
        self.send("hello", visible=True, covers=False)

    def all(self, kind: str) -> list[dict[str, Any]]:
        return [message for message in self.received if message["type"] == kind]


def elsewhere(function: Any, *arguments: Any) -> None:
    """Call a function on another thread, as a subshell does, and wait for it."""
    thread = threading.Thread(target=function, args=arguments)
    thread.start()
    thread.join(10)
    assert not thread.is_alive()


def test_a_control_acts_at_once_on_a_thread_that_is_not_the_widgets(widget: BeholderWidget) -> None:
    page = Page(widget)
    page.hello()
    elsewhere(page.set, "colormap", "viridis")
    assert widget.flush()
    assert page.all("frame")[-1]["settings"]["colormap"] == "viridis"
    assert page.all("settings")[-1]["settings"]["colormap"] == "viridis"


def test_the_main_thread_reads_messages_though_updates_of_another_thread_have_just_looked(
    widget: BeholderWidget,
) -> None:
    gate = widget._beholder_engine.gate  # noqa: SLF001 - as in a kernel, whose messages the main thread alone can read
    gate.look, gate.drain = math.inf, 0.0
    elsewhere(widget.update)
    assert gate.drain == 0
    widget.update()
    assert gate.drain > 0


def test_traits_follow_with_the_next_update(widget: BeholderWidget) -> None:
    page = Page(widget)
    seen: list[float] = []
    widget.observe(lambda change: seen.append(change.new), "rate")
    elsewhere(page.set, "rate", 3)
    assert seen == []
    widget._beholder_engine.gate.look = 0.0  # noqa: SLF001 - the next call looks
    widget.update()
    assert seen == [3]


def test_traits_follow_at_once_on_the_widgets_own_thread(widget: BeholderWidget) -> None:
    Page(widget).set("scaling", "all")
    assert widget.scaling == "all"


def test_a_widget_belongs_to_the_thread_that_made_it() -> None:
    made: list[BeholderWidget] = []
    seen: list[str] = []

    def make() -> None:
        widget = BeholderWidget()
        made.append(widget)
        widget.observe(lambda change: seen.append(change.new), "scaling")
        Page(widget).set("scaling", "all")
        seen.append("on its thread")

    elsewhere(make)
    with made[0] as widget:
        Page(widget).set("scaling", "robust")
        assert seen == ["all", "on its thread"]


def test_the_second_of_two_controls_does_not_undo_the_first(widget: BeholderWidget) -> None:
    page = Page(widget)
    elsewhere(page.set, "colormap", "viridis")
    elsewhere(page.set, "scaling", "all")
    assert widget.flush()
    drawn = widget._beholder_engine.screen.frame.drawn  # noqa: SLF001 - what the page is shown
    assert (drawn.colormap, drawn.scaling) == ("viridis", "all")


def test_one_change_of_how_it_is_drawn_is_one_picture(widget: BeholderWidget) -> None:
    page = Page(widget)
    rendered = widget.stats["rendered"]
    elsewhere(page.set, "colormap", "viridis")
    assert widget.flush()
    assert widget.stats["rendered"] == rendered + 1


@pytest.mark.parametrize(("name", "value"), [("rate", 5), ("rate", 0), ("recording", False)])
def test_a_change_of_how_it_runs_is_no_picture(widget: BeholderWidget, name: str, value: Any) -> None:
    rendered = widget.stats["rendered"]
    Page(widget).set(name, value)
    assert widget.flush()
    assert widget.stats["rendered"] == rendered


def test_a_change_that_an_update_brings_along_is_drawn_with_it(
    widget: BeholderWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, rendered = widget._beholder_engine, widget.stats["rendered"]  # noqa: SLF001 - the drain is a kernel's
    engine.gate.look = 0.0

    take_if_due = engine.probe.take_if_due

    def change() -> None:
        engine.set("colormap", "viridis")
        assert engine.screen.wait(10)

    def take_and_draw(*arguments: Any, **keywords: Any) -> bool:
        taken = take_if_due(*arguments, **keywords)
        assert engine.screen.wait(10)
        return taken

    monkeypatch.setattr(engine.probe, "take_if_due", take_and_draw)
    while not engine.training.update(None, None, None, 0.0, Pages(change, lambda: None)):
        pass
    assert widget.flush()
    assert widget.stats["rendered"] == rendered + 1
    assert engine.screen.frame.drawn.colormap == "viridis"


def test_a_change_that_an_update_brings_along_is_drawn_though_the_update_is_not_due(widget: BeholderWidget) -> None:
    widget.rate = 0
    engine, rendered = widget._beholder_engine, widget.stats["rendered"]  # noqa: SLF001 - the drain is a kernel's
    change = partial(engine.set, "colormap", "viridis")
    assert not engine.training.update(None, None, None, 0.0, Pages(change, lambda: None))
    assert widget.flush()
    assert widget.stats["rendered"] == rendered + 1
    assert engine.screen.frame.drawn.colormap == "viridis"


def test_a_picture_carries_the_values_that_it_was_taken_for(widget: BeholderWidget) -> None:
    widget.values = "gradients"
    widget.colormap = "viridis"
    assert widget.flush()
    frame = widget._beholder_engine.screen.frame  # noqa: SLF001 - what the page is shown
    assert frame.kind == "placeholder" or frame.values == "parameters"
    widget._beholder_engine.gate.look = 0.0  # noqa: SLF001 - the next call looks
    widget.update()
    assert widget.flush()
    assert "gradients" in widget.status["text"]


def test_choices_are_there_from_the_start_and_on_any_thread() -> None:
    made: list[BeholderWidget] = []
    elsewhere(lambda: made.append(BeholderWidget({"weight": np.ones((2, 2))})))
    with made[0] as widget:
        choices = widget.get_state("_beholder_choices")["_beholder_choices"]
        assert [choice["value"] for choice in choices["values"]][:2] == ["auto", "parameters"]
        assert choices["ranges"]["window"] == [2, 100]


def test_choices_follow_the_engine_whichever_thread_trains() -> None:
    torch = pytest.importorskip("torch")
    model = torch.nn.Linear(3, 2)
    with BeholderWidget(model, rate=1000, idle_rate=None, max_overhead=None) as widget:
        page = Page(widget)
        page.hello()

        def train() -> None:
            model(torch.ones(4, 3)).sum().backward()
            while not widget.update():
                pass

        elsewhere(train)
        offered = page.all("settings")[-1]["choices"]["values"]
        assert "gradients" in [choice["value"] for choice in offered]
        page.send("hello", visible=True, covers=False)


def test_what_is_passed_and_not_shown_is_said_with_the_control_that_shows_it(widget: BeholderWidget) -> None:
    page = Page(widget)
    page.hello()
    while not widget.update(arrays=[np.ones(3)]):
        pass
    assert widget.flush()
    assert widget.status["note"] == "update() is given arrays, but parameters are shown: choose arrays in Values."
    assert page.all("frame")[-1]["status"]["note"] == widget.status["note"]
    widget.values = "parameters"
    while not widget.update(arrays=[np.ones(3)]):
        pass
    assert widget.status["note"] == ""


def test_values_that_come_with_the_next_update_are_announced(widget: BeholderWidget) -> None:
    page = Page(widget)
    page.hello()
    page.set("values", "frame")
    assert widget.status["note"] == "Frame will be shown with the next update."
    while not widget.update(frame=np.ones((2, 2))):
        pass
    assert widget.status["note"] == ""


@pytest.mark.parametrize("name", [*(name for name in NAMES if name != "limits"), "directory"])
def test_none_is_refused_by_every_setting_that_has_no_use_for_it_and_changes_nothing(
    widget: BeholderWidget, name: str
) -> None:
    before = getattr(widget, name)
    with pytest.raises((SettingError, ValueError)):
        setattr(widget, name, None)
    assert getattr(widget, name) == before
    while not widget.update():
        pass


def test_limits_set_by_a_page_are_in_force_until_none_are(widget: BeholderWidget) -> None:
    page = Page(widget)
    page.hello()
    page.set("limits", [-1, 2.5])
    assert widget.limits == (-1.0, 2.5)
    page.set("limits", [3, 1])
    assert "the lower one first" in page.all("rejected")[-1]["message"]
    page.set("limits", None)
    assert widget.limits is None


def test_a_budget_of_nothing_is_refused_and_numpys_numbers_are_taken(widget: BeholderWidget) -> None:
    with pytest.raises(SettingError, match="above 0"):
        widget.max_overhead = 0
    widget.max_overhead = np.float32(0.5)
    widget.idle_rate = np.int64(2)
    assert (widget.max_overhead, widget.idle_rate) == (0.5, 2)


def test_what_limits_pictures_is_named_with_its_trait_and_not_while_paused(widget: BeholderWidget) -> None:
    for _ in range(2):
        until_taken(widget)
    widget.max_overhead = 1e-6
    widget.update()
    assert widget.status["limited"] == "max_overhead=1e-06"
    widget.rate = 0
    assert widget.status["limited"] == ""


def test_beside_a_hold_on_what_limits_pictures_is_told_from_what_slows_training(widget: BeholderWidget) -> None:
    for _ in range(2):
        until_taken(widget)
    widget.max_overhead = 1e-6
    widget.hold_on = "nonfinite"
    widget.update()
    assert widget.status["limited"] == "max_overhead=1e-06, without what hold_on takes"
    widget.hold_on = "never"
    assert widget.status["limited"] == "max_overhead=1e-06"


def test_nothing_limits_pictures_once_the_run_has_ended(widget: BeholderWidget) -> None:
    page = Page(widget)
    page.hello()
    for _ in range(2):
        until_taken(widget)
    widget.max_overhead = 1e-6
    widget.update()
    widget._beholder_engine.finish_cell()  # noqa: SLF001 - what the end of a cell calls
    assert widget.status["limited"] == ""
    assert [message["status"]["limited"] for message in page.received if "status" in message][-1] == ""
    deadline = time.monotonic() + 10
    while not widget.status["limited"]:
        assert time.monotonic() < deadline
        widget.update()


def test_a_front_end_cannot_set_the_views_own_code(widget: BeholderWidget) -> None:
    own = ["_esm", "_css", "_beholder_choices"]
    before = widget.get_state(own)
    widget.set_state({"_esm": "export default {}", "_css": "", "_beholder_choices": {}, "rate": 7})
    assert widget.get_state(own) == before
    assert widget.rate == 7
    widget.set_state({"mode": "no mode"})
    assert widget.mode == "current"


def test_a_long_value_is_refused_without_being_sent_back_whole(widget: BeholderWidget) -> None:
    page = Page(widget)
    page.hello()
    page.set("select", "x" * 5_000_000)
    page.set("colormap", "y" * 5_000_000)
    assert len(page.all("rejected")) == 2
    assert all(len(str(message)) < 2_000 for message in page.all("rejected"))
    assert [message["value"] for message in page.all("rejected")] == ["", "auto"]


@pytest.mark.parametrize("step", [5, np.int64(5), np.array(5), 5.0])
def test_a_step_is_a_whole_number_whatever_it_comes_as(widget: BeholderWidget, step: Any) -> None:
    page = Page(widget)
    page.hello()
    while not widget.update(step=step):
        pass
    assert widget.flush()
    sent = page.all("frame")[-1]["step"]
    assert (sent, type(sent)) == (5, int)


def test_a_step_may_be_a_tensor(widget: BeholderWidget) -> None:
    torch = pytest.importorskip("torch")
    number = widget._beholder_engine.probe.number(torch.tensor(5))  # noqa: SLF001 - what becomes of a step
    assert (number, type(number)) == (5, int)


def test_twenty_hellos_that_waited_together_are_welcomed_once(widget: BeholderWidget) -> None:
    page = Page(widget)
    for _ in range(20):
        page.hello()
    assert len(page.all("welcome")) == 1
    assert page.all("frame")


def test_an_error_of_sending_never_leaves_update(widget: BeholderWidget) -> None:
    page = Page(widget)
    page.hello()

    def fail(*_: Any) -> None:
        raise RuntimeError("the comm is gone")

    widget.send = fail
    with pytest.warns(RuntimeWarning, match="the comm is gone"):
        while not widget.update(arrays=lambda: 1 / 0):
            pass
        assert widget.flush()


def test_what_sending_raises_leaves_no_setter_and_nothing_half_done(widget: BeholderWidget, tmp_path: Any) -> None:
    page = Page(widget)
    page.hello()

    def fail(*_: Any) -> None:
        raise RuntimeError("the comm is gone")

    widget.send = fail
    with pytest.warns(RuntimeWarning, match="the comm is gone"):
        widget.colormap = "viridis"
        widget.start_recording(tmp_path / "run")
        assert widget.recording
        while not widget.update():
            pass
        assert len(widget.stop_recording()) == 1
    assert not widget.recording


def test_what_sending_raises_when_a_page_lets_the_next_frame_in_leaves_neither_its_message_nor_flush(
    widget: BeholderWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Page(widget)
    page.hello()
    link = widget._beholder_engine.screen.link  # noqa: SLF001 - it waits for a page, and the clock, that fail here

    def wait_for_credit() -> int:
        """Take updates until a frame waits for an acknowledgement; return the last frame's number that was sent."""
        while link.idle():
            until_taken(widget)
            assert widget._beholder_engine.wait(10)  # noqa: SLF001 - `flush` would wait for the page
        number: int = max(message["number"] for message in page.all("frame"))
        return number

    def fail(*_: Any) -> None:
        raise RuntimeError("the comm is gone")

    number = wait_for_credit()
    widget.send = fail
    with pytest.warns(RuntimeWarning, match="the comm is gone"):
        page.send("ack", number=number, painted=1, held=0.0)
    widget.send = page._receive  # noqa: SLF001 - as the page before
    number = wait_for_credit()
    widget.send = fail
    now = link._clock()  # noqa: SLF001 - the page is silent for so long that what it owes is given up
    monkeypatch.setattr(link, "_clock", lambda: now + ACK_EXPIRY + 1)
    assert widget.flush()
    assert "the comm is gone" in widget.status["fault"]


def test_a_recording_that_fails_is_told_to_pages_and_counts_as_watched_no_more(
    widget: BeholderWidget, tmp_path: Any
) -> None:
    page = Page(widget)
    page.send("hello", visible=False, covers=False)
    (tmp_path / "file").write_text("no folder")
    widget.start_recording(tmp_path / "file" / "run.mp4")
    orders = widget._beholder_engine.probe.orders  # noqa: SLF001 - what the probe takes for watched
    assert orders.watched
    with pytest.warns(RuntimeWarning, match="recording failed"):
        until_taken(widget)
        wait_until(lambda: not page.all("settings")[-1]["settings"]["recording"], "the end is told", seconds=10)
    until_taken(widget)
    assert not widget._beholder_engine.probe.orders.watched  # noqa: SLF001 - as above


def test_an_observer_that_raises_keeps_no_setting_from_following(widget: BeholderWidget) -> None:
    def observer(_change: Any) -> None:
        raise ZeroDivisionError

    widget.observe(observer, "window")
    page = Page(widget)
    elsewhere(page.set, "window", 7)
    elsewhere(page.set, "rate", 5)
    with pytest.warns(RuntimeWarning, match="an observer of window failed"):
        assert (widget.window, widget.rate) == (7, 5)
    widget.unobserve_all("window")
    widget.colormap = "plasma"
    assert widget.flush()
    assert widget._beholder_engine.screen.frame.drawn.colormap == "plasma"  # noqa: SLF001 - what the page is shown


def test_setting_a_trait_to_the_value_it_had_before_a_page_changed_it_acts(widget: BeholderWidget) -> None:
    elsewhere(Page(widget).set, "colormap", "viridis")
    widget.colormap = "auto"
    assert widget.flush()
    assert widget._beholder_engine.screen.frame.drawn.colormap == "auto"  # noqa: SLF001 - what the page is shown


def test_a_control_that_acts_while_traits_follow_is_not_undone(widget: BeholderWidget) -> None:
    page = Page(widget)
    widget.observe(lambda _change: elsewhere(page.set, "colormap", "viridis"), "scaling")
    elsewhere(page.set, "scaling", "all")
    elsewhere(page.set, "colormap", "plasma")
    assert widget.scaling == "all"
    assert widget.colormap == "viridis"


def test_reading_a_trait_gives_the_value_in_force(widget: BeholderWidget) -> None:
    elsewhere(Page(widget).set, "colormap", "viridis")
    assert widget.colormap == "viridis"


@pytest.mark.parametrize("value", [10**400, -(10**400)])
def test_a_number_beyond_all_floats_is_no_message(widget: BeholderWidget, value: int) -> None:
    page = Page(widget)
    page.hello()
    page.set("rate", value)
    assert (widget.rate, widget.status["fault"]) == (1000, "")


def test_an_object_that_cannot_be_turned_into_a_number_is_refused_in_words(widget: BeholderWidget) -> None:
    class Hostile:
        def __float__(self) -> float:
            raise KeyError

        def __repr__(self) -> str:
            raise KeyError

    with pytest.raises(SettingError, match=r"not a .*Hostile"):
        widget.window = Hostile()


def test_text_that_cannot_be_encoded_is_refused(widget: BeholderWidget) -> None:
    with pytest.raises(SettingError, match="select"):
        widget.select = "\ud800"


def test_what_comes_with_the_next_update_is_named_as_it_is_shown() -> None:
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        widget.update(arrays={"a": np.zeros((3, 4))})
        assert widget.flush()
        widget.square = True
        assert widget.status["note"] == "Arrays will be shown with the next update."


GRAD: Any = torch._C.TensorBase.grad  # noqa: SLF001 - what reads and writes it


class Gradients:
    """Takes the place of `torch.Tensor.grad`, and notes which threads read it."""

    def __init__(self) -> None:
        self.readers: set[threading.Thread] = set()

    def __get__(self, tensor: Any, _owner: object) -> Any:
        self.readers.add(threading.current_thread())
        return GRAD.__get__(tensor)

    def __set__(self, tensor: Any, value: Any) -> None:
        GRAD.__set__(tensor, value)


@pytest.fixture
def gradients(monkeypatch: pytest.MonkeyPatch) -> Gradients:
    made = Gradients()
    monkeypatch.setattr(torch.Tensor, "grad", made, raising=False)
    return made


class Fitting:
    """A network that is fitted, and what a page shows of it."""

    def __init__(self) -> None:
        self.model = torch.nn.Sequential(torch.nn.Linear(8, 64), torch.nn.ReLU(), torch.nn.Linear(64, 4))
        self.widget = BeholderWidget(self.model, rate=1000, idle_rate=None, max_overhead=None)
        self.page = Page(self.widget)
        self.page.hello()

    def step(self) -> None:
        self.model.zero_grad()
        self.model(torch.randn(16, 8)).pow(2).mean().backward()
        self.widget.update()

    def shows(self, values: str) -> bool:
        frame: Frame = self.widget._beholder_engine.screen.frame  # noqa: SLF001 - the last frame
        return frame.values == values


def test_a_page_on_another_thread_never_reads_gradients_that_a_backward_pass_may_be_writing(
    gradients: Gradients,
) -> None:
    fitting, over = Fitting(), threading.Event()

    def fit() -> None:
        while not over.is_set():
            fitting.step()

    fitting.step()
    trainer = threading.Thread(target=fit)
    trainer.start()
    wait_until(lambda: fitting.widget.stats["taken"] > 5, what="training", seconds=20)
    gradients.readers.clear()
    for _ in range(20):
        for values in ("gradients", "parameters"):
            fitting.page.set("values", values)
            fitting.page.set("select", "0")
            fitting.page.set("select", "")
            wait_until(partial(fitting.shows, values), what=values, seconds=20)
    assert gradients.readers == {trainer}
    over.set()
    trainer.join(20)
    fitting.page.set("values", "gradients")
    assert fitting.widget.flush()
    assert fitting.shows("gradients")
    fitting.widget.close()


def test_gradients_chosen_on_another_thread_come_once_no_cell_runs(
    gradients: Gradients, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon: list[Callable[[], Any]] = []

    def call_soon(callback: Callable[[], Any]) -> bool:
        soon.append(callback)
        return True

    monkeypatch.setattr(kernel, "call_soon", call_soon)
    fitting = Fitting()
    fitting.step()
    assert fitting.widget.flush()
    gradients.readers.clear()
    elsewhere(fitting.page.set, "values", "gradients")
    elsewhere(fitting.page.set, "select", "0")
    assert gradients.readers == set()
    assert fitting.widget.status["note"] == "Gradients will be shown with the next update."
    for at_rest in soon:
        at_rest()
    assert fitting.widget.flush()
    assert fitting.shows("gradients")
    assert fitting.widget.status["note"] == ""
    fitting.widget.close()
