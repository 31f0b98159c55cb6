"""Plain tasks and actors of a real cluster: what is shown, what acts, and what survives the end of each process."""

from __future__ import annotations

import os
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psutil  # type: ignore[import-untyped] # its types are a package of their own
import pytest
import ray

from beholder_widget import BeholderWidget
from beholder_widget.remote.orders import Orders
from beholder_widget.remote.ray import STANDS, connect
from beholder_widget.settings import Orders as Wanted
from beholder_widget.settings import Taken
from tests.cluster.processes import Nodes, kill, unique_memory
from tests.cluster.training import Trainer
from tests.remote.memory import until

pytestmark = pytest.mark.ray

STARTED_WITHIN = 60.0
ACTS_WITHIN = 20.0
"""Seconds; on a machine of its own a setting acts within one."""


@contextmanager
def training(beholder: Any, size: int = 0, **how: Any) -> Iterator[tuple[Any, Any]]:
    """An actor that trains, and what it returns once it was told to stop; it is ended in any case."""
    trainer = ray.remote(Trainer).options(**{"num_cpus": 1, **how}, max_concurrency=3).remote(beholder)
    done = trainer.train.remote(size)
    try:
        yield trainer, done
    finally:
        ray.kill(trainer)


def shows(widget: BeholderWidget, values: str = "parameters") -> Callable[[], bool]:
    return lambda: bool(widget.sections) and screen(widget).frame.values == values


def screen(widget: BeholderWidget) -> Any:
    return widget._beholder_engine.screen  # noqa: SLF001 - what the page is shown


def advances(widget: BeholderWidget, pictures: int = 2) -> Callable[[], bool]:
    rendered = screen(widget).rendered
    return lambda: bool(screen(widget).rendered >= rendered + pictures)


def test_training_on_another_node_is_shown_and_controls_act_there(
    nodes: Nodes, widget: BeholderWidget, second: dict[str, Any]
) -> None:
    handle = widget.on_ray()
    assert widget.on_ray() is handle
    with training(handle, **second) as (trainer, done):
        until(shows(widget), "a picture", STARTED_WITHIN)
        assert [section.name for section in widget.sections] == ["0.weight", "0.bias", "2.weight", "2.bias"]
        assert nodes.mailbox().is_running()
        widget.values = "gradients"
        until(shows(widget, "gradients"), "gradients", ACTS_WITHIN)
        widget.select = "2.*"
        until(lambda: len(widget.sections) == 2, "a selection", ACTS_WITHIN)
        widget.rate = 0
        time_of_pause = widget.stats["taken"]
        widget.values = "parameters"
        until(shows(widget), "parameters while paused", ACTS_WITHIN)
        assert widget.stats["taken"] <= time_of_pause + 2
        trainer.stop.remote()
        steps, raised, heavy, _ = ray.get(done, timeout=30)
        assert (raised, heavy) == ("", [])
        assert steps > 10
    until(lambda: widget.stats["ranks"] == {}, "the end", ACTS_WITHIN)
    assert widget.history.metrics["loss"][-1] < 1


def test_a_killed_worker_is_named_with_the_time_and_one_that_follows_is_shown(widget: BeholderWidget) -> None:
    handle = widget.on_ray()
    with training(handle) as (trainer, done):
        until(shows(widget), "a picture", STARTED_WITHIN)
        kill(ray.get(trainer.pid.remote()))
        with pytest.raises(ray.exceptions.RayActorError):
            ray.get(done, timeout=30)
        until(lambda: "training is silent since " in widget.status["fault"], "words", 30)
    with training(handle):
        until(advances(widget), "pictures of the next", STARTED_WITHIN)
        until(lambda: widget.status["fault"] == "", "no words", ACTS_WITHIN)


def test_a_killed_mailbox_comes_back_with_the_settings_and_training_never_hears_of_it(
    nodes: Nodes, widget: BeholderWidget
) -> None:
    with training(widget.on_ray()) as (trainer, done):
        until(shows(widget), "a picture", STARTED_WITHIN)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            kill(nodes.mailbox().pid)
            widget.values = "gradients"
            until(shows(widget, "gradients"), "gradients", STARTED_WITHIN)
            until(lambda: widget.status["fault"] == "", "no fault", ACTS_WITHIN)
        widget.values = "parameters"
        until(shows(widget), "parameters", ACTS_WITHIN)
        trainer.stop.remote()
        _, raised, _, longest = ray.get(done, timeout=30)
        assert raised == ""
        assert longest < 1.0


def test_a_lost_node_is_named_and_the_others_go_on(nodes: Nodes, widget: BeholderWidget) -> None:
    third = nodes.add("third")
    handle = widget.on_ray()
    with training(handle.named("here")), training(handle.named("there"), resources={"third": 1}):
        until(lambda: {each.name[:5] for each in widget.sections} == {"here:", "there"}, "both", STARTED_WITHIN)
        nodes.lose(third)
        until(lambda: "there is silent since " in widget.status["fault"], "words", 60)
        until(advances(widget), "pictures of the other", ACTS_WITHIN)


def test_hundreds_of_pictures_leave_all_processes_as_they_were(
    nodes: Nodes, widget: BeholderWidget, second: dict[str, Any]
) -> None:
    widget.show_all, widget.rate = True, 100
    with training(widget.on_ray(), size=1000, **second) as (trainer, done):
        until(shows(widget), "a picture", STARTED_WITHIN)
        until(advances(widget, 50), "pictures", STARTED_WITHIN)
        processes = [nodes.mailbox(), psutil.Process(ray.get(trainer.pid.remote())), psutil.Process()]
        before = [unique_memory(process) for process in processes]
        until(advances(widget, 150), "more pictures", STARTED_WITHIN)
        grown = [unique_memory(process) - start for process, start in zip(processes, before, strict=True)]
        assert max(grown) < 24, grown
        trainer.stop.remote()
        _, raised, _, longest = ray.get(done, timeout=30)
        assert raised == ""
        assert longest < 1.0


def test_where_nobody_collects_training_goes_on_and_nothing_grows(nodes: Nodes) -> None:
    post, handle = connect()
    post.order(Orders(1, Wanted(Taken(show_all=True), 100.0, True, None, None)).packed())
    with training(handle, size=1000) as (trainer, done):
        until(lambda: _is_there(nodes), "a mailbox", STARTED_WITHIN)
        box, process = nodes.mailbox(), psutil.Process(ray.get(trainer.pid.remote()))
        assert ray.wait([done], timeout=4)[0] == []
        before = [unique_memory(box), unique_memory(process)]
        assert ray.wait([done], timeout=4)[0] == []
        grown = [unique_memory(box) - before[0], unique_memory(process) - before[1]]
        assert max(grown) < 24, grown
        trainer.stop.remote()
        steps, raised, _, longest = ray.get(done, timeout=30)
        assert raised == ""
        assert steps > 500
        assert longest < 1.0
    post.close()


def test_the_mailbox_ends_with_the_widget(nodes: Nodes) -> None:
    widget = BeholderWidget()
    widget.on_ray()
    until(lambda: _is_there(nodes), "a mailbox", STARTED_WITHIN)
    widget.close()
    until(lambda: not _is_there(nodes), "its end", 30)
    with pytest.raises(RuntimeError, match="the widget is closed"):
        widget.on_ray()


def _is_there(nodes: Nodes) -> bool:
    try:
        return bool(nodes.mailbox().is_running())
    except RuntimeError:
        return False


def test_after_a_shutdown_words_say_what_to_do_and_a_new_handle_works(nodes: Nodes, widget: BeholderWidget) -> None:
    before = widget.on_ray()
    ray.shutdown()
    until(lambda: widget.status["note"].startswith("Ray was shut down: call widget.on_ray() again"), "words", 30)
    assert not ray.is_initialized()
    nodes.connect()
    handle = widget.on_ray()
    assert handle is not before
    with training(handle):
        until(shows(widget), "a picture", STARTED_WITHIN)
        assert widget.status["note"] == ""


def test_ray_is_not_shut_down_while_the_notebook_is_within_it(
    nodes: Nodes, widget: BeholderWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, within, told = ray.get, threading.Event(), []

    def slow(*given: Any, **how: Any) -> Any:
        told.append("begins")
        within.set()
        time.sleep(0.2)
        try:
            return real(*given, **how)
        finally:
            told.append("ends")

    widget.on_ray()
    monkeypatch.setattr(ray, "get", slow)
    assert within.wait(STARTED_WITHIN)
    ray.shutdown()
    seen = list(told)
    until(lambda: widget.status["note"].startswith("Ray was shut down"), "words", ACTS_WITHIN)
    assert told == seen == ["begins", "ends"] * (len(seen) // 2)
    monkeypatch.undo()
    nodes.connect()


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_child_that_is_forked_while_the_notebook_is_within_ray_can_end_it(
    nodes: Nodes,  # noqa: ARG001 - there is a cluster
    widget: BeholderWidget,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real, within = ray.get, threading.Event()

    def slow(*given: Any, **how: Any) -> Any:
        within.set()
        time.sleep(0.2)
        return real(*given, **how)

    widget.on_ray()
    monkeypatch.setattr(ray, "get", slow)
    assert within.wait(STARTED_WITHIN)
    child = os.fork()
    if child == 0:
        os._exit(0 if STANDS.acquire(timeout=5) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_ray_client_is_refused_in_words(widget: BeholderWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    import ray.util.client

    monkeypatch.setattr(ray.util.client.ray, "is_connected", lambda: True)
    with pytest.raises(RuntimeError, match="Start the notebook's kernel on the head node"):
        widget.on_ray()


def test_a_rank_that_is_none_is_refused_before_anything_is_made(widget: BeholderWidget) -> None:
    with pytest.raises(ValueError, match="rank must be a whole number of 0 or above, or 'all', not 'first'"):
        widget.on_ray(rank="first")
