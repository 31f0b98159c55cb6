"""A widget ends when it is closed, and when nobody can use it any more; what fails to begin leaves nothing behind."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Iterator
from typing import Any

import ipywidgets.widgets.widget
import numpy as np
import pytest

from beholder_widget import BeholderWidget
from beholder_widget.rendering.renderer import Renderer
from tests.e2e.waiting import wait_until


class Model(dict[str, np.ndarray]):
    """A model that can be referred to weakly."""


def threads() -> set[threading.Thread]:
    """Return the threads that are the widget's."""
    named = {thread for thread in threading.enumerate() if thread.name.startswith("beholder")}
    return {thread for thread in named if thread.name != "beholder-undertaker"}


def await_end_of(running: set[threading.Thread]) -> None:
    for thread in running:
        thread.join(10)
        assert not thread.is_alive(), f"{thread.name} goes on"


@pytest.fixture
def frozen_heap() -> Iterator[None]:
    """Leave out of collections what other tests have left: to look through all of it may take seconds."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("frozen_heap")
def test_a_widget_that_nobody_names_lets_its_model_and_its_threads_go_without_waiting() -> None:
    before = threads()
    model = Model(weight=np.ones((50, 50)))
    widget: BeholderWidget | None = BeholderWidget(model, rate=1000, idle_rate=None)
    assert widget is not None
    widget.update()
    widget.flush()
    running, gone, model_gone = threads() - before, weakref.ref(widget), weakref.ref(model)
    assert running
    del model
    began = time.monotonic()
    widget = None
    gc.collect()
    assert time.monotonic() - began < 2, "collection waited"
    await_end_of(running)
    wait_until(lambda: (gc.collect(), model_gone())[1] is None, what="the model is let go", seconds=10)
    assert gone() is None


@pytest.mark.usefixtures("frozen_heap")
def test_collecting_a_widget_does_not_wait_for_its_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    began, go_on, render = threading.Event(), threading.Event(), Renderer.render

    def render_slowly(*arguments: Any, **keywords: Any) -> Any:
        began.set()
        assert go_on.wait(20)
        return render(*arguments, **keywords)

    monkeypatch.setattr(Renderer, "render", render_slowly)
    before = threads()
    widget: BeholderWidget | None = BeholderWidget({"weight": np.ones((5, 5))})
    assert widget is not None
    widget.update()
    assert began.wait(10)
    running, gone = threads() - before, weakref.ref(widget)
    started = time.monotonic()
    widget = None
    gc.collect()
    seconds = time.monotonic() - started
    go_on.set()
    await_end_of(running)
    assert gone() is None
    assert seconds < 2, "collection waited"


def test_a_widget_that_is_recording_when_it_is_let_go_completes_its_file(tmp_path: Any) -> None:
    widget: BeholderWidget | None = BeholderWidget({"weight": np.ones((50, 50))}, rate=1000, idle_rate=None)
    assert widget is not None
    widget.start_recording(tmp_path / "run.mp4")
    before = threads()
    widget.update()
    widget.flush()
    running = threads() - before
    widget = None
    gc.collect()
    await_end_of(running)
    assert (tmp_path / "run.mp4").stat().st_size > 0


def test_hooks_go_with_the_widgets_that_made_them() -> None:
    torch = pytest.importorskip("torch")
    model = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.ReLU(), torch.nn.Linear(4, 2))
    for _ in range(20):
        widget = BeholderWidget(model, values="activations", rate=1000, idle_rate=None, max_overhead=None)
        for _ in range(3):
            model(torch.ones(2, 4))
            widget.update()
    del widget
    gc.collect()

    def hooks() -> list[int]:
        return [len(module._forward_hooks) for module in model.modules()]  # noqa: SLF001 - torch has no other way

    wait_until(lambda: hooks() == [0, 0, 0, 0], what="the hooks are gone", seconds=10)


def test_an_update_after_the_end_takes_nothing_and_starts_nothing() -> None:
    widget = BeholderWidget({"weight": np.ones(3)}, rate=1000, idle_rate=None)
    widget.close()
    before = set(threading.enumerate())
    assert [widget.update() for _ in range(3)] == [False] * 3
    assert set(threading.enumerate()) <= before
    assert widget.flush()
    widget.close()


def test_what_the_shown_arrays_come_from_may_watch_and_close() -> None:
    widget = BeholderWidget(values="arrays", rate=1000, idle_rate=None)
    done = threading.Event()

    def arrays() -> list[np.ndarray]:
        widget.watch({"weight": np.ones(2)})
        widget.update()
        widget.close()
        return [np.ones(3)]

    def work() -> None:
        widget.update(arrays)
        done.set()

    threading.Thread(target=work, daemon=True).start()
    assert done.wait(10), "update() hangs"


@pytest.mark.parametrize("arguments", [{"model": 3}, {"rate": -1}, {"window": None}])
def test_a_constructor_that_raises_leaves_nothing(arguments: dict[str, Any]) -> None:
    before, instances = threads(), dict(ipywidgets.widgets.widget._instances)  # noqa: SLF001 - what keeps widgets
    with pytest.raises((TypeError, ValueError)):
        BeholderWidget(**arguments)
    assert threads() == before
    left = [one for name, one in ipywidgets.widgets.widget._instances.items() if name not in instances]  # noqa: SLF001
    assert not any(isinstance(one, BeholderWidget) for one in left)


def test_a_start_that_fails_leaves_no_recording(tmp_path: Any) -> None:
    with BeholderWidget({"weight": np.ones((5, 5))}, rate=1000, idle_rate=None) as widget:
        with pytest.raises(ValueError, match="doc"):
            widget.start_recording(tmp_path / "run.doc")
        assert not widget.recording
        widget.start_recording(tmp_path / "run.mp4")
        assert widget.recording
        widget.update()
        assert widget.stop_recording() == [tmp_path / "run.mp4"]
        assert not widget.recording
        assert widget.stop_recording() == []


def test_a_second_start_switches_files(tmp_path: Any) -> None:
    with BeholderWidget({"weight": np.ones((5, 5))}, rate=1000, idle_rate=None, max_overhead=None) as widget:
        for name in ("one.mp4", "two.mp4"):
            widget.start_recording(tmp_path / name)
            while not widget.update():
                pass
            assert widget.flush()
        assert widget.stop_recording() == [tmp_path / "two.mp4"]
    assert (tmp_path / "one.mp4").stat().st_size > 0


def test_a_recording_begins_with_the_first_picture_of_what_is_asked_for(tmp_path: Any) -> None:
    with BeholderWidget({"weight": np.ones((5, 5))}, rate=1000, idle_rate=None, max_overhead=None) as widget:
        widget.update()
        assert widget.flush()
        widget.values = "arrays"
        widget.start_recording(tmp_path / "run")
        while not widget.update(arrays=[np.ones((3, 3))]):
            pass
        (folder,) = widget.stop_recording()
        assert widget.stats["recorded"] == 1
        assert len(list(folder.iterdir())) == 1


def test_a_recording_without_a_frame_begins_with_what_is_asked_for_by_then(tmp_path: Any) -> None:
    with BeholderWidget({"weight": np.ones((5, 5))}, rate=1000, idle_rate=None, max_overhead=None) as widget:
        widget.update()
        assert widget.flush()
        widget.start_recording(tmp_path / "run")
        widget.values = "arrays"
        while not widget.update(arrays=[np.ones((3, 3))]):
            pass
        (folder,) = widget.stop_recording()
        assert widget.stats["recorded"] == 1
        assert len(list(folder.iterdir())) == 1


def test_a_recording_that_fails_ends_everywhere(tmp_path: Any) -> None:
    (tmp_path / "file").write_text("no folder")
    with BeholderWidget({"weight": np.ones((5, 5))}, rate=1000, idle_rate=None, max_overhead=None) as widget:
        widget.start_recording(tmp_path / "file" / "run.mp4")
        with pytest.warns(RuntimeWarning, match="recording failed"):
            while not widget.update():
                pass
            assert widget.flush()
        while not widget.update():
            pass
        assert not widget.recording
        assert widget._beholder_engine.screen.status()["recording"] is None  # noqa: SLF001 - what the page is told


def test_nothing_is_recorded_after_the_end(tmp_path: Any) -> None:
    widget = BeholderWidget({"weight": np.ones(3)})
    widget.start_recording(tmp_path / "run.mp4")
    widget.close()
    assert not widget.recording
    with pytest.raises(ValueError, match="closed"):
        widget.start_recording(tmp_path / "late.mp4")
    with pytest.raises(ValueError, match="closed"):
        widget.recording = True
    assert not widget.recording
    assert widget.stop_recording() == []
