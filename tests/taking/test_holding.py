"""Hold: a call waits until it is told to go on, whatever is told in whatever order, and by whom."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget.taking.holding import ALONE_FOR, Hold

SECONDS = 10.0


class Wish:
    """What the user wants, and the hold that asks for it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.held = False
        self.hold = Hold(lambda: self.held, clock)

    def tell(self, word: str) -> None:
        if word == "next step":
            self.hold.next_step()
            return
        self.held = word == "hold"
        self.hold.knock()


class Loop:
    """A training loop on a thread of its own, whose calls are counted."""

    def __init__(self, wish: Wish, *, is_watched: Callable[[], bool] = lambda: True) -> None:
        self.wish, self.hold = wish, wish.hold
        self.calls = self.looks = self.given_up = 0
        self._ended = False
        self._is_watched = is_watched
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        while not self._ended:
            if self.wish.held and self.hold.wait(self._look, self._is_watched):
                self.given_up += 1
                self.wish.held = False
            self.calls += 1
            time.sleep(0.0005)

    def _look(self) -> None:
        self.looks += 1

    def end(self) -> None:
        self._ended = True
        self.wish.tell("go on")
        self._thread.join(SECONDS)
        assert not self._thread.is_alive()


def until(reached: Callable[[], object]) -> None:
    deadline = time.monotonic() + SECONDS
    while not reached():
        assert time.monotonic() < deadline
        time.sleep(0.001)


@pytest.fixture
def loop() -> Iterator[Loop]:
    loop = Loop(Wish())
    yield loop
    loop.end()


def test_the_next_call_waits_and_looks_until_training_is_to_go_on(loop: Loop) -> None:
    loop.wish.tell("hold")
    until(lambda: loop.hold.waiting)
    calls, looks = loop.calls, loop.looks
    until(lambda: loop.looks > looks + 2)
    assert loop.calls == calls
    loop.wish.tell("go on")
    until(lambda: loop.calls > calls + 3)


def test_next_step_lets_one_call_through(loop: Loop) -> None:
    loop.wish.tell("hold")
    until(lambda: loop.hold.waiting)
    for _ in range(3):
        calls = loop.calls
        loop.wish.tell("next step")
        until(lambda: loop.calls == calls + 1 and loop.hold.waiting)  # noqa: B023 - called at once
        looks = loop.looks
        until(lambda: loop.looks > looks + 2)  # noqa: B023 - as above
        assert loop.calls == calls + 1


@given(st.lists(st.sampled_from(["hold", "go on", "next step"]), max_size=30))
def test_whatever_is_told_the_last_word_counts(words: list[str]) -> None:
    wish = Wish()
    loop = Loop(wish)
    try:
        for word in words:
            wish.tell(word)
        if wish.held:
            until(lambda: wish.hold.waiting)
        else:
            calls = loop.calls
            until(lambda: loop.calls > calls + 2)
    finally:
        loop.end()


def test_next_step_before_a_call_waits_is_not_kept(loop: Loop) -> None:
    loop.wish.tell("next step")
    loop.wish.tell("hold")
    until(lambda: loop.hold.waiting)
    calls, looks = loop.calls, loop.looks
    until(lambda: loop.looks > looks + 2)
    assert loop.calls == calls


def test_without_a_page_the_wait_is_given_up_after_a_while() -> None:
    now, watched = [0.0], [True]
    wish = Wish(clock=lambda: now[0])
    loop = Loop(wish, is_watched=lambda: watched[0])
    wish.tell("hold")
    until(lambda: wish.hold.waiting)
    now[0] = 10 * ALONE_FOR
    looks = loop.looks
    until(lambda: loop.looks > looks + 2)
    assert wish.hold.waiting
    watched[0] = False
    now[0] += ALONE_FOR - 1
    looks = loop.looks
    until(lambda: loop.looks > looks + 2)
    assert wish.hold.waiting
    now[0] += 2
    until(lambda: not wish.held)
    loop.end()
    assert loop.given_up == 1


def test_an_interrupt_ends_the_wait() -> None:
    hold = Hold(lambda: True)
    main = threading.get_ident()

    def interrupt() -> None:
        until(lambda: hold.waiting)
        signal.pthread_kill(main, signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        hold.wait(lambda: None, lambda: True)
    thread.join()
    assert not hold.waiting


def test_what_a_look_raises_leaves_the_wait() -> None:
    hold = Hold(lambda: True)
    with pytest.raises(ZeroDivisionError):
        hold.wait(lambda: 1 / 0, lambda: True)
    assert not hold.waiting
