"""In a forked child `update()` returns at once, takes nothing, and says so once; the parent is unharmed."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from beholder_widget import BeholderWidget

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork"),
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:.*os.fork:RuntimeWarning"),  # JAX's, where another test has imported it
]


@pytest.fixture
def widget() -> Iterator[BeholderWidget]:
    with BeholderWidget({"weight": np.ones((5, 5))}, rate=1000, idle_rate=None, max_overhead=None) as widget:
        widget.update()
        assert widget.flush()
        yield widget


def in_a_child(work: Callable[[], bool]) -> int:
    """Run `work` in a forked child; return its exit status: 0 if `work` returned True."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(0 if work() else 3)
        except BaseException:  # noqa: BLE001 - the child must not go on with the tests
            os._exit(4)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def takes_nothing(widget: BeholderWidget) -> bool:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        taken = [widget.update() for _ in range(50)]
        widget.close()
    said = [warning for warning in caught if "is not watched" in str(warning.message)]
    # The page's line to the widget is the parent's to close.
    return not any(taken) and len(said) == 1 and widget.comm is not None


def test_update_returns_at_once_in_a_child_and_says_so_once(widget: BeholderWidget) -> None:
    assert in_a_child(lambda: takes_nothing(widget)) == 0
    while not widget.update():
        pass
    assert widget.flush()


def test_a_child_of_multiprocessing_is_no_different(widget: BeholderWidget) -> None:
    child = multiprocessing.get_context("fork").Process(
        target=lambda: sys.exit(0 if takes_nothing(widget) else 3), daemon=True
    )
    child.start()
    child.join(30)
    assert child.exitcode == 0
    while not widget.update():
        pass


def test_workers_of_a_dataloader_are_no_different(widget: BeholderWidget) -> None:
    torch: Any = pytest.importorskip("torch")

    class Updating(torch.utils.data.Dataset):  # type: ignore[misc] # torch is Any here
        def __len__(self) -> int:
            return 8

        def __getitem__(self, index: int) -> float:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return float(widget.update()) + index * 0

    loader = torch.utils.data.DataLoader(Updating(), num_workers=2, multiprocessing_context="fork", timeout=60)
    assert sum(float(batch.sum()) for batch in loader) == 0
    while not widget.update():
        pass


LAUNCHED = """
import warnings
import accelerate, numpy as np
from beholder_widget import BeholderWidget

widget = BeholderWidget({"weight": np.ones((5, 5))}, rate=1000, idle_rate=None, max_overhead=None)
widget.update()

def train():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert not any([widget.update() for _ in range(50)])
    assert len([warning for warning in caught if "is not watched" in str(warning.message)]) == 1

accelerate.notebook_launcher(train, num_processes=2)
while not widget.update():
    pass
"""


def test_what_a_launcher_forks_is_no_different() -> None:
    subprocess.run([sys.executable, "-c", LAUNCHED], check=True, timeout=120, cwd=Path(__file__).parent.parent)


def test_nothing_of_a_widget_hangs_in_a_child_though_locks_were_held_at_the_fork(widget: BeholderWidget) -> None:
    engine = widget._beholder_engine  # noqa: SLF001 - whose locks other threads may hold at the fork
    # The trait has not followed yet: in the child there is something to follow.
    engine.set("colormap", "viridis")

    def use_all() -> bool:
        widget.colormap = "magma"
        widget.flush()
        widget.snapshot()
        widget.stop_recording()
        widget.watch({"weight": np.ones(2)})
        widget.pin()
        widget.hold()
        widget.update(metrics={"loss": 1.0})
        _ = widget.stats, widget.status, widget.history, widget.alerts, widget.sections
        BeholderWidget({"weight": np.ones(3)}).update()
        widget.close()
        return True

    owners = (engine, engine.probe, engine.screen.link, engine.screen.keeper, engine.screen._kept)  # noqa: SLF001 - as above
    with contextlib.ExitStack() as held:
        for owner in owners:
            held.enter_context(owner._lock)  # noqa: SLF001 - as above
        held.enter_context(widget._beholder_follows)  # noqa: SLF001 - as above
        assert in_a_child(lambda: threading_done(use_all)) == 0


def threading_done(work: Callable[[], bool]) -> bool:
    """Run `work` on a thread, for which a lock of the parent's thread is as good as held by somebody else."""
    done: list[bool] = []
    thread = threading.Thread(target=lambda: done.append(work()), daemon=True)
    thread.start()
    thread.join(20)
    return done == [True]
