"""Several threads use one widget, and interrupts come at any moment: nothing is torn, nothing starves."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import numpy as np

from beholder_widget import BeholderWidget

ROOT = Path(__file__).parent.parent


def test_two_threads_that_update_do_not_wait_for_each_other() -> None:
    with BeholderWidget(values="arrays", rate=1000, idle_rate=None, max_overhead=None) as widget:
        entered, leave = threading.Event(), threading.Event()

        def slow() -> list[np.ndarray]:
            entered.set()
            assert leave.wait(10)
            return [np.ones(3)]

        thread = threading.Thread(target=lambda: widget.update(slow))
        thread.start()
        assert entered.wait(10)
        gate = widget._beholder_engine.gate  # noqa: SLF001 - which would let most of these calls pass at once
        due = time.monotonic() + 0.02
        while time.monotonic() < due:
            gate.look = 0.0
            assert not widget.update([np.ones(2)])
        leave.set()
        thread.join(10)
        assert widget.stats["taken"] == 1


def test_no_lock_is_held_while_the_users_function_runs() -> None:
    widget = BeholderWidget(values="arrays", rate=1000, idle_rate=None, max_overhead=None)
    waited: list[bool] = []

    def use() -> None:
        widget.watch({"weight": np.ones(2)})
        widget.close()

    def arrays() -> list[np.ndarray]:
        thread = threading.Thread(target=use, daemon=True)
        thread.start()
        thread.join(10)
        waited.append(thread.is_alive())
        return [np.ones(3)]

    widget.update(arrays)
    assert waited == [False]


def test_settings_from_many_threads_are_all_applied() -> None:
    with BeholderWidget({"weight": np.ones((3, 3))}, rate=1000, idle_rate=None, max_overhead=None) as widget:
        engine = widget._beholder_engine  # noqa: SLF001 - what messages of pages call
        names = {"rate": 7.0, "window": 30, "scaling": "all", "colormap": "viridis", "select": "w*", "show_all": True}
        setters = [threading.Thread(target=engine.set, args=item) for item in names.items()]
        for thread in setters:
            thread.start()
        for _ in range(100):
            widget.update()
        for thread in setters:
            thread.join(10)
        engine.gate.look = 0.0
        widget.update()
        assert {name: getattr(widget, name) for name in names} == names


STORM = """
    import os, signal, subprocess, sys
    import numpy as np
    from beholder_widget import BeholderWidget

    COUNT = 2_000
    # Another process sends the signals: so they come at any moment, and not where this one would send them.
    code = "import os, sys, time\\nfor line in sys.stdin: time.sleep(float(line)); os.kill(int(sys.argv[1]), 2)"
    command = [sys.executable, "-c", code, str(os.getpid())]
    sender = subprocess.Popen(command, stdin=subprocess.PIPE, text=True, bufsize=1)
    model = {f"layer{number}": np.random.default_rng(number).normal(size=(64, 64)) for number in range(8)}
    widget = BeholderWidget(model, rate=1000, idle_rate=None, max_overhead=None)
    colormaps = ("viridis", "magma")
    got = 0
    for number in range(COUNT):
        delay = (number * 7 % 50) * 4e-5
        try:
            print(delay, file=sender.stdin)
            while True:
                widget.update()
                widget.colormap = colormaps[number % 2]
                widget.update(step=number)
        except KeyboardInterrupt:
            got += 1
    sender.stdin.close()
    sender.wait()
    taken = widget.stats["taken"]
    while not widget.update():
        pass
    assert widget.flush(), "what was taken is not rendered"
    assert widget.status["fault"] == "", widget.status
    assert widget.stats["taken"] == taken + 1
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    widget.close()
    print(got)
"""


def test_no_interrupt_at_any_moment_leaves_the_widget_broken_and_each_reaches_the_users_code_once() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(STORM)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "2000"), ran.stderr


HANDLER = """
    import signal
    import numpy as np
    from beholder_widget import BeholderWidget

    class TooLateError(Exception):
        pass

    def handler(*_):
        raise TooLateError

    signal.signal(signal.SIGALRM, handler)
    model = {f"layer{number}": np.ones((64, 64)) for number in range(8)}
    widget = BeholderWidget(model, rate=1000, idle_rate=None, max_overhead=None)
    came = 0
    for number in range(300):
        try:
            signal.setitimer(signal.ITIMER_REAL, 1e-4 + (number % 30) * 5e-5)
            while True:
                widget.update(arrays=lambda: [np.ones(3)])
        except TooLateError:
            came += 1
            widget.values = ("arrays", "parameters")[number % 2]
    assert widget.status["fault"] == "", widget.status
    widget.close()
    print(came)
"""


def test_what_a_signals_handler_raises_is_no_fault_of_the_widget_and_reaches_the_users_code() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(HANDLER)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "300"), ran.stderr
