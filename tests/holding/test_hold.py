"""Hold: training waits within `update`, one call at a time goes through, and nothing is lost by it."""

from __future__ import annotations

import signal
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from beholder_widget import BeholderWidget
from beholder_widget.recording import clocks
from beholder_widget.taking import holding
from beholder_widget.taking.holding import NOBODY
from tests.holding.loops import SECONDS, Loop, let_go, next_step, until
from tests.test_alerts import Training
from tests.test_settings_act import Page


def test_training_waits_and_the_picture_is_of_the_step_that_waits(loop: Loop) -> None:
    loop.page.set("held", value=True)
    step = loop.stands()
    assert loop.held() == {"step": step, "message": ""}
    assert loop.widget.flush()
    assert loop.widget._beholder_engine.screen.frame.step == step  # noqa: SLF001 - the last frame
    assert loop.training.steps == step
    loop.page.set("held", value=False)
    until(lambda: loop.training.steps > step + 3)
    assert loop.held() is None
    assert not loop.widget.held


def test_next_step_advances_the_loop_by_one_and_its_picture_is_taken(loop: Loop) -> None:
    loop.page.set("rate", 0)
    loop.page.set("held", value=True)
    step = loop.stands()
    for _ in range(3):
        loop.page.send("step")
        step += 1
        until(lambda: (loop.held() or {}).get("step") == step)  # noqa: B023 - called at once
        assert loop.training.steps == step
        assert loop.widget.flush()
        assert loop.widget._beholder_engine.screen.frame.step == step  # noqa: SLF001 - the last frame
        assert loop.widget.held


def test_time_held_is_not_charged_and_not_shown_as_trainings(loop: Loop) -> None:
    until(lambda: loop.widget.stats["taken"] > 25)
    loop.widget.hold()
    loop.stands()
    rate = loop.widget.stats["effective_rate"]
    taken_at = loop.widget._beholder_engine.costs.taken_at  # noqa: SLF001 - as above
    span = taken_at[-1] - taken_at[0]
    deadline = time.monotonic() + 3 * span + 0.2
    while time.monotonic() < deadline:
        loop.page.set("select", f"{time.monotonic()}|*")
    loop.widget.go_on()
    until(lambda: loop.held() is None)
    taken = loop.widget.stats["taken"]
    until(lambda: loop.widget.stats["taken"] > taken + 2)
    assert loop.widget.stats["effective_rate"] > rate / 3
    assert loop.widget.stats["overhead"] < 1


def test_pictures_of_steps_that_are_let_through_one_by_one_are_not_charged_and_nothing_limits_them(loop: Loop) -> None:
    until(lambda: loop.widget.stats["taken"] > 25)
    pace = loop.widget._beholder_engine.probe.pace  # noqa: SLF001 - what is owed
    loop.widget.max_overhead = 1e-6
    until(lambda: loop.widget.status["limited"])
    loop.widget.hold()
    loop.stands()
    assert loop.widget.flush()
    cost, owed = pace.cost, pace._owed  # noqa: SLF001 - as above
    for values in ("gradients", "activations", "parameters"):
        loop.page.set("values", values)
        next_step(loop)
        assert loop.widget.status["limited"] == ""
        assert {message["status"]["limited"] for message in loop.page.received[-3:] if "status" in message} <= {""}
    assert (pace.cost, pace._owed <= owed) == (cost, True)  # noqa: SLF001 - as above
    loop.widget.max_overhead = None


def test_the_time_of_a_recording_stands_while_training_is_held(
    loop: Loop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clocks, "HELD_FOR", 0.0)
    loop.widget.start_recording(tmp_path / "run.mp4")
    until(lambda: loop.widget.stats["recorded"] > 2)
    loop.widget.hold()
    loop.stands()
    assert loop.widget.flush()
    reel = loop.widget._beholder_engine.screen.reel  # noqa: SLF001 - what the status says of the recording
    told = {reel.status()["seconds"] for _ in range(1000)}  # type: ignore[index] # it runs
    assert len(told) == 1
    loop.widget.go_on()
    until(lambda: reel.status()["seconds"] > max(told))  # type: ignore[index] # it runs
    assert loop.widget.stop_recording()


def test_when_the_last_page_has_gone_training_goes_on_and_says_so(monkeypatch: pytest.MonkeyPatch, loop: Loop) -> None:
    loop.widget.hold()
    step = loop.stands()
    assert loop.training.steps == step
    monkeypatch.setattr(holding, "ALONE_FOR", 0.2)
    loop.page.send("bye")
    until(lambda: loop.training.steps > step + 3)
    assert not loop.widget.held
    until(lambda: loop.widget.status["note"] == NOBODY)
    loop.page.hello()
    loop.widget.hold()
    loop.stands()
    loop.widget.go_on()
    until(lambda: loop.widget.status["note"] == "")


def test_an_interrupt_while_held_reaches_the_users_code_and_ends_the_hold() -> None:
    training = Training()
    page = Page(training.widget)
    page.hello()
    main = threading.get_ident()

    def interrupt() -> None:
        until(lambda: training.widget._beholder_engine.screen.held)  # noqa: SLF001 - the status
        signal.pthread_kill(main, signal.SIGINT)

    training.step()
    training.widget.hold()
    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        training.step()
    thread.join(SECONDS)
    assert not training.widget.held
    assert page.received[-1]["status"]["held"] is None
    training.step()
    training.widget.close()


def test_a_step_that_is_no_number_is_held_too_and_raises_nothing() -> None:
    training = Training()
    page = Page(training.widget)
    page.hello()
    training.widget.hold()
    ended = let_go(training, page)
    odd: Any = object()
    assert training.widget.update(step=odd) is False
    assert ended()
    training.widget.close()


def test_closing_the_widget_lets_the_call_go(loop: Loop) -> None:
    loop.widget.hold()
    step = loop.stands()
    loop.widget.close()
    until(lambda: loop.training.steps > step + 3)


def test_a_widget_that_was_closed_while_held_is_not_held(loop: Loop) -> None:
    loop.widget.hold()
    loop.stands()
    loop.widget.close()
    assert not loop.widget.held
    loop.end()
    assert not loop.widget.held


def test_a_held_run_has_the_losses_of_one_that_was_not() -> None:
    def losses(hold: bool) -> list[float]:
        loop = Loop(**({"hold_on": "alert"} if hold else {}))
        found: list[float] = []
        step = loop.training.step

        def counted(*args: Any, **kwargs: Any) -> None:
            step(*args, **kwargs)
            found.append(loop.training.loss)

        loop.training.step = counted  # type: ignore[method-assign]
        loop.begin()
        if hold:
            loop.widget.hold()
            loop.stands()
            for values in ("gradients", "updates", "activations", "optimizer"):
                loop.page.set("values", values)
            loop.page.send("step")
            loop.widget.go_on()
        until(lambda: len(found) >= 60)
        loop.end()
        return found[:60]

    assert losses(hold=False) == losses(hold=True)


def test_a_widget_that_is_not_held_is_not_asked() -> None:
    with BeholderWidget({"weight": [1.0, 2.0]}) as widget:
        widget.update()
        widget.flush()
        assert widget.held is False
        assert widget.hold_on == "never"
        widget.next_step()
        assert widget.update() in (True, False)
