"""Pictures and controls while a cell runs, in real kernels of each make of ipykernel."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from tests.e2e.waiting import wait_until

from .conftest import ALL, ROUTING, WITH_SUBSHELLS, OpenPage
from .kernel_page import ACTS_SECONDS, KernelPage, is_grey, size

TRAIN = """
end = time.monotonic() + 8
stop = False
while time.monotonic() < end and widget.select != "stop":
    weights[:] = random.standard_normal(weights.shape)
    time.sleep(0.001)
    widget.update()
print(widget.colormap, widget.rate)
"""
"""A cell that calls `update` on the main thread."""

TRAIN_IN_THREAD = """
import signal, threading
done = threading.Event()

class Released(Exception):
    pass

def release(*_):
    raise Released

signal.signal(signal.SIGUSR1, release)

def train():
    while not done.is_set():
        weights[:] = random.standard_normal(weights.shape)
        widget.update()
        time.sleep(0.001)

thread = threading.Thread(target=train)
try:
    thread.start()
    BEFORE
    BLOCK
except Released:
    pass
done.set()
thread.join()
print(time.monotonic())
"""
"""A cell whose main thread is blocked, until the page releases it, while a thread of the user's trains."""

BLOCKS = {"sleep": "time.sleep(20)", "event": "threading.Event().wait(20)"}


def _blocked(block: str = "sleep", before: str = "") -> str:
    return TRAIN_IN_THREAD.replace("BLOCK", BLOCKS[block]).replace("BEFORE", before)


def _released(page: KernelPage, cell: str) -> float:
    """End what blocks the main thread, after the time in which a control acts; return when the cell was over."""
    for _ in page.read(ACTS_SECONDS):
        pass
    page.release()
    return float(page.text_of(cell))


def _heard(page: KernelPage) -> list[tuple[str, bool, float]]:
    """Kind, whether on the main thread, and time of each message that the widget has handled."""
    return [tuple(entry) for entry in json.loads(page.run("import json; print(json.dumps(heard))"))]


def _time_of(heard: list[Any], kind: str) -> float:
    return next(float(when) for what, _, when in heard if what == kind)


@pytest.mark.parametrize("make", ALL)
def test_a_picture_arrives_in_a_busy_cell_that_calls_update(open_page: OpenPage, make: str) -> None:
    page = open_page(make)
    cell = page.begin_cell(TRAIN)
    page.hello()
    first, second = page.wait_for_picture(), page.wait_for_picture()
    page.send("set", name="select", value="stop")
    page.text_of(cell)
    assert first != second


@pytest.mark.parametrize("make", ALL)
def test_a_control_acts_within_a_second_in_a_busy_cell_that_calls_update(open_page: OpenPage, make: str) -> None:
    page = open_page(make)
    cell = page.begin_cell(TRAIN)
    page.hello()
    page.wait_for_picture()
    page.send("set", name="colormap", value="grayscale")
    page.wait_until_acted(is_grey)
    page.send("set", name="select", value="stop")
    assert page.text_of(cell).split()[0] == "grayscale"


@pytest.mark.parametrize("make", ALL)
def test_a_message_is_handled_once(open_page: OpenPage, make: str) -> None:
    page = open_page(make)
    cell = page.begin_cell(TRAIN)
    page.hello()
    page.wait_for_picture()
    for number in range(20):
        page.send("set", name="window", value=2 + number)
    page.send("set", name="select", value="stop")
    page.text_of(cell)
    assert [kind for kind, _, _ in _heard(page)].count("set") == 21


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("make", WITH_SUBSHELLS)
def test_a_message_with_a_subshell_reaches_the_widget_while_the_main_thread_is_blocked(
    open_page: OpenPage, make: str, block: str
) -> None:
    page = open_page(make)
    subshell = page.make_subshell()
    cell = page.begin_cell(_blocked(block))
    page.hello(subshell=subshell)
    page.wait_for_picture(subshell=subshell)
    sent = time.monotonic()
    page.send("set", subshell=subshell, name="window", value=7)
    ended = _released(page, cell)
    heard = _time_of(_heard(page), "set")
    assert heard - sent < ACTS_SECONDS < ended - sent


@pytest.mark.parametrize("before", ["", "widget.window = 9"], ids=["untouched", "after-a-trait-was-set"])
@pytest.mark.parametrize("make", ROUTING)
def test_a_message_without_a_subshell_reaches_the_widget_while_the_main_thread_is_blocked(
    open_page: OpenPage, make: str, before: str
) -> None:
    page = open_page(make)
    cell = page.begin_cell(_blocked(before=before))
    page.hello()
    page.wait_for_picture()
    sent = time.monotonic()
    page.send("set", name="window", value=7)
    ended = _released(page, cell)
    heard = _time_of(_heard(page), "set")
    assert heard - sent < ACTS_SECONDS < ended - sent


@pytest.mark.parametrize("make", ROUTING)
def test_a_message_with_a_subshell_reaches_the_widget_after_the_cell_has_set_a_trait(
    open_page: OpenPage, make: str
) -> None:
    page = open_page(make)
    subshell = page.make_subshell()
    cell = page.begin_cell(_blocked(before="widget.window = 9"))
    page.hello(subshell=subshell)
    sent = time.monotonic()
    page.send("set", subshell=subshell, name="window", value=7)
    ended = _released(page, cell)
    heard = _time_of(_heard(page), "set")
    assert heard - sent < ACTS_SECONDS < ended - sent


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("make", WITH_SUBSHELLS)
def test_a_control_acts_while_the_main_thread_is_blocked_and_a_thread_trains(
    open_page: OpenPage, make: str, block: str
) -> None:
    page = open_page(make)
    subshell = page.make_subshell()
    cell = page.begin_cell(_blocked(block))
    page.hello(subshell=subshell)
    whole = size(page.wait_for_picture(subshell=subshell))
    page.send("set", subshell=subshell, name="select", value="biases")
    page.wait_until_acted(lambda picture: size(picture) != whole, subshell=subshell)
    page.release()
    page.text_of(cell)
    assert page.run("print(widget.select)").strip() == "biases"


@pytest.mark.parametrize("before", ["", "widget.window = 9"], ids=["untouched", "after-a-trait-was-set"])
@pytest.mark.parametrize("make", ROUTING)
def test_a_control_without_a_subshell_acts_while_the_main_thread_is_blocked(
    open_page: OpenPage, make: str, before: str
) -> None:
    page = open_page(make)
    cell = page.begin_cell(_blocked(before=before))
    page.hello()
    whole = size(page.wait_for_picture())
    page.send("set", name="select", value="biases")
    page.wait_until_acted(lambda picture: size(picture) != whole)
    page.release()
    page.text_of(cell)
    assert page.run("print(widget.select)").strip() == "biases"


@pytest.mark.parametrize("make", WITH_SUBSHELLS)
def test_traits_follow_a_message_with_a_subshell_while_no_cell_runs(open_page: OpenPage, make: str) -> None:
    page = open_page(make)
    subshell = page.make_subshell()
    page.run("seen = []; widget.observe(lambda change: seen.append(change.new), 'window')")
    page.send("set", subshell=subshell, name="window", value=9)
    wait_until(lambda: page.run("print(seen)").strip() == "[9]", "the trait follows", seconds=10)


@pytest.mark.parametrize("make", [make for make in ALL if make not in ROUTING])
def test_without_a_way_past_a_blocked_main_thread_a_control_acts_when_the_cell_has_ended(
    open_page: OpenPage, make: str
) -> None:
    """Ipykernel 6 has no subshells; 7.0 to 7.3 let only the page choose one, and this page chooses none."""
    page = open_page(make)
    cell = page.begin_cell(_blocked())
    page.send("set", name="colormap", value="grayscale")
    ended = _released(page, cell)
    heard = _heard(page)
    assert _time_of(heard, "set") > ended
    assert page.run("print(widget.colormap)").strip() == "grayscale"


@pytest.mark.parametrize("make", ROUTING)
def test_the_subshell_of_the_kernel_side_is_one_for_all_widgets_and_ends_with_the_last(
    open_page: OpenPage, make: str
) -> None:
    page = open_page(make)
    count = (
        "from ipykernel.kernelbase import Kernel\n"
        "print(len(Kernel.instance().shell_channel_thread.manager.list_subshell()))"
    )
    before = int(page.run(count))
    page.hello()
    page.send("set", name="window", value=7)
    page.wait_for(_says_settings, "the answer to hello", seconds=5)
    one = int(page.run(count))
    page.run("second = BeholderWidget(); second.close()")
    still_one = int(page.run(count))
    page.run("widget.close(); del second")
    wait_until(lambda: int(page.run(count)) == before, "the subshell's end", seconds=5)
    page.show_widget()
    assert (one, still_one) == (before + 1, before + 1)
    assert int(page.run(count)) == before


@pytest.mark.parametrize("make", ALL)
def test_a_figure_of_the_running_cell_survives_the_messages_that_come_meanwhile(open_page: OpenPage, make: str) -> None:
    page = open_page(make)
    page.run("import matplotlib; matplotlib.use('module://matplotlib_inline.backend_inline')")
    page.run("import matplotlib.pyplot as plt; get_ipython().run_line_magic('matplotlib', 'inline')")
    cell = page.begin_cell(f"plt.figure()\n{TRAIN}\nprint(len(plt.get_fignums()))\nplt.close('all')")
    page.hello()
    page.wait_for_picture()
    page.send("set", name="select", value="stop")
    assert page.text_of(cell).split()[-1] == "1"


def _says_settings(message: dict[str, Any]) -> bool:
    data = message["content"].get("data", {})
    return bool(message["msg_type"] == "comm_msg" and data.get("content", {}).get("type") == "welcome")
