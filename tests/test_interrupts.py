"""Signals wait while the widget works, and reach the user's code exactly once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from types import FrameType

import pytest

from beholder_widget import interrupts


class RaisedByHandlerError(Exception):
    """What a handler of these tests raises."""


@pytest.fixture(autouse=True)
def handlers() -> Iterator[list[int]]:
    """Handlers that note their signals and, of SIGUSR1, raise."""
    came: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        came.append(number)
        if number == signal.SIGUSR1:
            raise RaisedByHandlerError

    before = [(number, signal.signal(number, note)) for number in (signal.SIGUSR1, signal.SIGUSR2)]
    yield came
    for number, handler in before:
        signal.signal(number, handler)


def test_a_signal_waits_until_the_block_ends(handlers: list[int]) -> None:
    with interrupts.deferred():
        signal.raise_signal(signal.SIGUSR2)
        assert handlers == []
    assert handlers == [signal.SIGUSR2]


def test_what_its_handler_raises_leaves_the_block(handlers: list[int]) -> None:
    with pytest.raises(RaisedByHandlerError), interrupts.deferred():
        signal.raise_signal(signal.SIGUSR1)
    assert handlers == [signal.SIGUSR1]


def test_a_handler_that_raises_keeps_no_other_from_running(handlers: list[int]) -> None:
    def both() -> None:
        with interrupts.deferred():
            signal.raise_signal(signal.SIGUSR1)
            signal.raise_signal(signal.SIGUSR2)

    with pytest.raises(RaisedByHandlerError):
        both()
    assert handlers == [signal.SIGUSR1, signal.SIGUSR2]


def test_blocks_within_a_block_end_with_the_outermost(handlers: list[int]) -> None:
    with interrupts.deferred():
        with interrupts.deferred():
            signal.raise_signal(signal.SIGUSR2)
        assert handlers == []
    assert handlers == [signal.SIGUSR2]


def test_the_users_handlers_are_back_after_the_block() -> None:
    before = signal.getsignal(signal.SIGUSR1)
    with interrupts.deferred():
        assert signal.getsignal(signal.SIGUSR1) is not before
    assert signal.getsignal(signal.SIGUSR1) is before


def test_the_users_own_code_is_interrupted_at_once_and_the_exception_is_told_from_its_own() -> None:
    with pytest.raises(RaisedByHandlerError) as raised, interrupts.deferred(), interrupts.passing():
        signal.raise_signal(signal.SIGUSR1)
    assert interrupts.is_handlers(raised.value)
    assert not interrupts.is_handlers(RaisedByHandlerError())


def test_a_signal_that_waits_is_let_through_when_the_users_code_begins() -> None:
    def call_the_users_code() -> None:
        with interrupts.deferred():
            signal.raise_signal(signal.SIGUSR1)
            with interrupts.passing():
                pytest.fail("the user's code began")

    with pytest.raises(RaisedByHandlerError):
        call_the_users_code()
    with interrupts.deferred():
        assert callable(signal.getsignal(signal.SIGUSR1))


def test_a_signal_comes_through_where_the_widget_is_stuck(handlers: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interrupts, "PATIENCE", 0.0)
    with interrupts.deferred():
        signal.raise_signal(signal.SIGUSR2)
        assert handlers == [signal.SIGUSR2]


def test_a_handler_that_the_users_code_sets_meanwhile_stays() -> None:
    def other(_number: int, _frame: FrameType | None) -> None:
        return None

    with interrupts.deferred(), interrupts.passing():
        signal.signal(signal.SIGUSR2, other)
    assert signal.getsignal(signal.SIGUSR2) is other


def test_a_brief_block_has_those_signals_wait_that_had_handlers_in_the_last_block(handlers: list[int]) -> None:
    with interrupts.deferred():
        pass
    with interrupts.deferred_briefly():
        os.kill(os.getpid(), signal.SIGUSR2)
        assert handlers == []
    assert handlers == [signal.SIGUSR2]


def test_other_threads_have_nothing_to_defer() -> None:
    seen: list[object] = []

    def work() -> None:
        with interrupts.deferred(), interrupts.passing():
            seen.append(signal.getsignal(signal.SIGUSR1))

    before = signal.getsignal(signal.SIGUSR1)
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [before]


def test_a_wait_ends_when_it_is_over_or_when_its_time_is() -> None:
    assert interrupts.wait(lambda _seconds: True, timeout=10)
    assert not interrupts.wait(lambda _seconds: False, timeout=0.0)


def test_a_wait_is_interrupted_between_two_looks() -> None:
    def done(_seconds: float) -> bool:
        signal.raise_signal(signal.SIGUSR1)
        return False

    with pytest.raises(RaisedByHandlerError):
        interrupts.wait(done, timeout=10)


STORM = """
    import os, signal, subprocess, sys
    from beholder_widget import interrupts

    # Another process sends the signals: so they come at any moment, and not where this one would send them.
    code = "import os, sys, time\\nfor line in sys.stdin: time.sleep(float(line)); os.kill(int(sys.argv[1]), 2)"
    command = [sys.executable, "-c", code, str(os.getpid())]
    sender = subprocess.Popen(command, stdin=subprocess.PIPE, text=True, bufsize=1)
    inside, got = False, 0
    for number in range(500):
        try:
            # Where the machine is busy, the interrupt comes before this returns.
            print((number % 50) * 1e-5, file=sender.stdin)
            while True:
                with interrupts.{block}():
                    assert not inside, "a block was torn"
                    inside = True
                    sum(range(50))
                    inside = False
        except KeyboardInterrupt:
            got += 1
    sender.stdin.close()
    sender.wait()
    with interrupts.deferred():
        pass
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    print(got)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGINT to send")
@pytest.mark.parametrize("block", ["deferred", "deferred_briefly"])
def test_no_block_is_torn_and_each_interrupt_reaches_the_users_code_once(block: str) -> None:
    code = textwrap.dedent(STORM).replace("{block}", block)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "500"), done.stderr
