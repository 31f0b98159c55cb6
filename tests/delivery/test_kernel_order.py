"""What `drain` leaves alone: the order of cells, an error that aborts them, and kernels that it does not know."""

from __future__ import annotations

import pytest

from .conftest import ALL, OpenPage
from .kernel_page import CellError

BUSY = """
end = time.monotonic() + 5
while time.monotonic() < end and widget.select != "stop":
    widget.update()
"""


@pytest.mark.parametrize("make", ALL)
def test_cells_that_wait_behind_a_drained_one_run_in_order(open_page: OpenPage, make: str) -> None:
    page = open_page(make)
    page.run("order = []")
    cells = [page.begin_cell(BUSY + "order.append(0)")]
    page.hello()
    cells += [page.start_cell(f"order.append({number})") for number in range(1, 6)]
    page.wait_for_picture()
    page.send("set", name="select", value="stop")
    for cell in cells:
        page.text_of(cell)
    assert page.run("print(order)").strip() == "[0, 1, 2, 3, 4, 5]"


@pytest.mark.parametrize("make", ALL)
def test_an_error_aborts_the_cells_that_wait_behind_it(open_page: OpenPage, make: str) -> None:
    page = open_page(make)
    failing = page.begin_cell(BUSY + "1 / 0")
    page.hello()
    waiting = page.start_cell("print('ran')")
    page.wait_for_picture()
    page.send("set", name="select", value="stop")
    with pytest.raises(CellError, match="ZeroDivisionError"):
        page.text_of(failing)
    with pytest.raises(CellError, match="aborted"):
        page.text_of(waiting)
    assert page.run("print('goes on')").strip() == "goes on"


UNKNOWN = {
    "lacks-a-part": "kernel.__dict__.pop('shell_handlers')",
    "raises": "stream.flush = lambda *_: 1 / 0",
}


@pytest.mark.parametrize("lack", UNKNOWN)
@pytest.mark.parametrize("make", ALL)
def test_a_kernel_with_other_internals_counts_as_none_and_is_no_fault(
    open_page: OpenPage, make: str, lack: str
) -> None:
    page = open_page(make)
    text = page.run(f"""
from beholder_widget.delivery import kernel as live
from ipykernel.kernelbase import Kernel
kernel = Kernel.instance()
stream = live._known[0].shell.stream
remembered, handlers = live._known[:], kernel.shell_handlers
callback = stream._recv_callback
try:
    if {lack!r} == "lacks-a-part":
        live._known.clear()
    {UNKNOWN[lack]}
    drained = live.drain()
    print(drained, live.running_kernel(), live.call_soon(print), stream._recv_callback is callback)
    print(widget.update() in (True, False))
finally:
    stream.__dict__.pop("flush", None)
    kernel.shell_handlers = handlers
    live._known[:] = remembered
""")
    assert text.split() == ["0", "None", "False", "True", "True"]


@pytest.mark.parametrize("make", ALL)
def test_several_threads_send_at_once(open_page: OpenPage, make: str) -> None:
    page = open_page(make)
    text = page.run("""
from beholder_widget.delivery import kernel as live
meeting = threading.Barrier(4)

def publish(number):
    meeting.wait(5)
    widget.send({"type": "nothing", "number": number})
    return number

send = live.sending(publish)
came = []
threads = [threading.Thread(target=lambda n=n: came.append(send(n))) for n in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(sorted(came))
""")
    assert text.strip() == "[0, 1, 2, 3]"
