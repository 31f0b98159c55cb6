"""In a kernel each interrupt reaches the user's code once, also while widgets are drained, dropped and closed."""

from __future__ import annotations

import pytest

from .conftest import ALL, OpenPage

COUNT = 150

# Another process sends the signals, one after the last has arrived: so they come at any moment of the widget's work.
# Some ipykernels have a callback of the collector's, and what an interrupt raises in it is lost. No work of our widget
# is at fault there, so such an interrupt counts as arrived. One that is lost elsewhere ends the test: none follows it.
STORM = f"""
import os, signal, subprocess, sys
import numpy as np
from beholder_widget import BeholderWidget

code = "import os, sys, time\\nfor line in sys.stdin: time.sleep(float(line)); os.kill(int(sys.argv[1]), 2)"
command = [sys.executable, "-c", code, str(os.getpid())]
sender = subprocess.Popen(command, stdin=subprocess.PIPE, text=True, bufsize=1)
weights, got, lost = np.ones((64, 64)), 0, []

def note(unraisable, hook=sys.unraisablehook):
    if unraisable.exc_type is KeyboardInterrupt and "_clean_thread_parent_frames" in repr(unraisable.object):
        lost.append(unraisable.exc_type)
    else:
        hook(unraisable)

sys.unraisablehook = note
for number in range({COUNT}):
    delay = (number * 7 % 50) * 4e-5
    try:
        print(delay, file=sender.stdin)
        while got + len(lost) == number:
            WORK
    except KeyboardInterrupt:
        got += 1
sender.stdin.close()
sender.wait()
while not widget.update():
    pass
assert widget.flush() and not widget.status["fault"], widget.status
one = None
sys.unraisablehook = sys.__unraisablehook__
print(got + len(lost))
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
