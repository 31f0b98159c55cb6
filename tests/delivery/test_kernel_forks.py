"""A process forked from a kernel has no kernel, and the kernel is unharmed by it."""

from __future__ import annotations

import pytest

from .conftest import ALL, OpenPage
from .test_kernel_order import BUSY

FORKS = {
    "os.fork": """
import os, signal
child = os.fork()
if child == 0:
    signal.alarm(10)
    os._exit(in_child())
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
""",
    "multiprocessing": """
import multiprocessing, os, signal
def begin():
    signal.alarm(10)
    os._exit(in_child())
child = multiprocessing.get_context("fork").Process(target=begin)
child.start()
child.join(20)
code = child.exitcode
""",
}

IN_CHILD = """
import warnings
warnings.simplefilter("ignore", DeprecationWarning)
from beholder_widget.delivery import kernel as live

def in_child():
    try:
        return 7 if live.drain() == 0 and live.running_kernel() is None and not live.call_soon(print) else 1
    except BaseException:
        return 2
"""


@pytest.mark.parametrize("seen", ["seen-before", "seen-in-the-child-first"])
@pytest.mark.parametrize("fork", FORKS)
@pytest.mark.parametrize("make", ALL)
def test_in_a_forked_child_a_drain_returns_at_once(open_page: OpenPage, make: str, fork: str, seen: str) -> None:
    page = open_page(make)
    forget = "" if seen == "seen-before" else "live._known.clear()"
    page.send("set", name="window", value=7)
    text = page.run(f"{IN_CHILD}\n{forget}\n{FORKS[fork]}\nprint(code)")
    assert text.split()[-1] == "7"


@pytest.mark.parametrize("make", ALL)
def test_a_kernel_drains_as_before_after_a_fork(open_page: OpenPage, make: str) -> None:
    page = open_page(make)
    cell = page.begin_cell(f"{IN_CHILD}\n{FORKS['os.fork']}\n{BUSY}\nprint(widget.select)")
    page.hello()
    page.wait_for_picture()
    page.send("set", name="select", value="stop")
    assert page.text_of(cell).split()[-1] == "stop"
