"""In a kernel each interrupt reaches the user's code once, also while widgets are drained, dropped and closed."""

from __future__ import annotations

import pytest

from .conftest import ALL, OpenPage

COUNT = 150

# Another process sends the signals, one after the last has arrived: so they come at any moment of the widget's work.
# ipykernel below 7.1 has a callback of the garbage collector that would lose those which come in it: it is taken out,
# so that each one that is lost is lost by us.
STORM = f"""
import gc, os, signal, subprocess, sys
import numpy as np
from beholder_widget import BeholderWidget

gc.callbacks[:] = [call for call in gc.callbacks if "_clean_thread_parent_frames" not in repr(call)]
code = "import os, sys, time\\nfor line in sys.stdin: time.sleep(float(line)); os.kill(int(sys.argv[1]), 2)"
command = [sys.executable, "-c", code, str(os.getpid())]
sender = subprocess.Popen(command, stdin=subprocess.PIPE, text=True, bufsize=1)
weights, got = np.ones((64, 64)), 0
for number in range({COUNT}):
    delay = (number * 7 % 50) * 4e-5
    try:
        print(delay, file=sender.stdin)
        while True:
            WORK
    except KeyboardInterrupt:
        got += 1
sender.stdin.close()
sender.wait()
while not widget.update():
    pass
assert widget.flush() and not widget.status["fault"], widget.status
one = None
print(got)
"""
UPDATED = "widget.update(); widget.colormap = ('viridis', 'magma')[number % 2]"
DROPPED = 'one = BeholderWidget({"weight": weights}, rate=1000); one.update(); one.update(); widget.update()'


@pytest.mark.parametrize("work", [UPDATED, DROPPED], ids=["updated", "dropped"])
@pytest.mark.parametrize("make", ALL)
def test_each_interrupt_reaches_the_users_code_once(open_page: OpenPage, make: str, work: str) -> None:
    page = open_page(make)
    page.hello()
    page.run("widget.max_overhead, widget.rate = None, 1000")
    assert page.run(STORM.replace("WORK", work)).split()[-1] == str(COUNT)
