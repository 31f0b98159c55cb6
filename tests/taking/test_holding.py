"""Hold: a call waits until it is told to go on, whatever is told in whatever order, and by whom."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget.taking.gate import Gate
from beholder_widget.taking.holding import ALONE_FOR, NOBODY, Hold

SECONDS = 10.0


class Loop:
    """A training loop on a thread of its own, whose calls are counted."""

    def __init__(self, hold: Hold, *, is_watched: Callable[[], bool] = lambda: True) -> None:
        self.hold = hold
        self.calls = 0
        self.looks = 0
        self.reasons: list[str] = []
        self._ended = False
        self._is_watched = is_watched
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        while not self._ended:
            _, why = self.hold.wait(self._look, self._is_watched)
            self.reasons += [why] if why else []
            self.calls += 1
            time.sleep(0.0005)

    def _look(self) -> None:
        self.looks += 1

    def end(self) -> None:
        self._ended = True
        self.hold.go_on()
        self._thread.join(SECONDS)
        assert not self._thread.is_alive()


def until(reached: Callable[[], object]) -> None:
    deadline = time.monotonic() + SECONDS
    while not reached():
        assert time.monotonic() < deadline
        time.sleep(0.001)


@pytest.fixture
def loop() -> Iterator[Loop]:
    loop = Loop(Hold(Gate()))
    yield loop
    loop.end()


def test_a_hold_lets_the_gate_in_and_the_next_call_waits_and_looks(loop: Loop) -> None:
    gate = loop.hold._gate  # noqa: SLF001 - what it tells the gate is what is tested
    gate.look = 1e9
    loop.hold.hold()
    assert gate.look == 0.0
    until(lambda: loop.hold.waiting)
    calls, looks = loop.calls, loop.looks
    until(lambda: loop.looks > looks + 2)
    assert loop.calls == calls
    loop.hold.go_on()
    until(lambda: loop.calls > calls + 3)


def test_next_step_lets_one_call_through(loop: Loop) -> None:
    loop.hold.hold()
    until(lambda: loop.hold.waiting)
    for _ in range(3):
        calls = loop.calls
        loop.hold.next_step()
        until(lambda: loop.calls == calls + 1 and loop.hold.waiting)  # noqa: B023 - called at once
        time.sleep(0.01)
        assert loop.calls == calls + 1


@given(st.lists(st.sampled_from(["hold", "go_on", "next_step"]), max_size=30))
def test_whatever_is_told_the_last_word_counts(words: list[str]) -> None:
    hold = Hold(Gate())
    loop = Loop(hold)
    try:
        for word in words:
            getattr(hold, word)()
        wanted = hold.wanted
        assert wanted == ([word for word in ["go_on", *words] if word != "next_step"][-1] == "hold")
        if wanted:
            until(lambda: hold.waiting)
        else:
            calls = loop.calls
            until(lambda: loop.calls > calls + 2)
    finally:
        loop.end()


def test_next_step_before_a_call_waits_is_not_kept(loop: Loop) -> None:
    loop.hold.next_step()
    loop.hold.hold()
    until(lambda: loop.hold.waiting)
    calls = loop.calls
    time.sleep(0.02)
    assert loop.calls == calls


def test_without_a_page_training_goes_on_after_a_while_and_says_so() -> None:
    now, watched = [0.0], [True]
    hold = Hold(Gate(), clock=lambda: now[0])
    loop = Loop(hold, is_watched=lambda: watched[0])
    hold.hold()
    until(lambda: hold.waiting)
    now[0] = 10 * ALONE_FOR
    looks = loop.looks
    until(lambda: loop.looks > looks + 2)
    assert hold.waiting
    watched[0] = False
    now[0] += ALONE_FOR - 1
    looks = loop.looks
    until(lambda: loop.looks > looks + 2)
    assert hold.waiting
    now[0] += 2
    until(lambda: not hold.wanted)
    loop.end()
    assert loop.reasons == [NOBODY]


def test_an_interrupt_ends_the_wait_and_the_hold() -> None:
    hold = Hold(Gate())
    hold.hold()
    main = threading.get_ident()

    def interrupt() -> None:
        until(lambda: hold.waiting)
        signal.pthread_kill(main, signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        hold.wait(lambda: None, lambda: True)
    thread.join()
    assert not hold.wanted
    assert not hold.waiting
    assert hold.wait(lambda: None, lambda: True) == (0.0, "")


def test_what_a_look_raises_leaves_the_wait() -> None:
    hold = Hold(Gate())
    hold.hold()
    with pytest.raises(ZeroDivisionError):
        hold.wait(lambda: 1 / 0, lambda: True)
    assert not hold.waiting
