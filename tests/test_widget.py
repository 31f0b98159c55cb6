"""What a user's code gets from the widget, in a plain script without a kernel."""

from __future__ import annotations

import gc
import io
import subprocess
import sys
import threading
import warnings
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import numpy as np
import pytest
import torch
import traitlets
from PIL import Image

from beholder_widget import BeholderWidget
from beholder_widget.rendering import coloring
from beholder_widget.screen import PIN_WAITS
from tests.updating import until_taken

RNG = np.random.default_rng(0)


@pytest.fixture
def widget() -> Iterator[BeholderWidget]:
    """A widget that takes every update that is a millisecond after the last."""
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        yield widget


def take(widget: BeholderWidget, *args: Any, **kwargs: Any) -> None:
    """Update until the update is taken, and wait for its picture."""
    until_taken(widget, *args, **kwargs)
    assert widget.flush()


def names(widget: BeholderWidget) -> list[str]:
    """Return the names of the sections that are shown."""
    return [section.name for section in widget.sections]


def words(widget: BeholderWidget) -> str:
    """Return the words that the view shows in place of a picture."""
    return widget.status["text"]


def fault(widget: BeholderWidget) -> str:
    """Return what the view says went wrong."""
    return widget.status["fault"]


def receive(widget: BeholderWidget, message: dict[str, Any]) -> None:
    """Have a message arrive as from a browser."""
    widget._handle_custom_msg(message, [])  # noqa: SLF001 - what the comm calls


def picture(widget: BeholderWidget) -> np.ndarray:
    """Return the snapshot's pixels, (H, W, 3)."""
    return np.asarray(Image.open(io.BytesIO(widget.snapshot())).convert("RGB"))


def network() -> dict[str, np.ndarray]:
    return {
        "conv.weight": RNG.normal(size=(3, 3, 4, 8)).astype(np.float32),
        "conv.bias": RNG.normal(size=8).astype(np.float32),
        "fc.weight": RNG.normal(size=(2000, 1000)).astype(np.float32),
    }


# -- what is shown ----------------------------------------------------------------------------------------------------


def test_the_first_update_is_taken_and_the_next_is_not_yet_due() -> None:
    with BeholderWidget(network()) as widget:
        assert widget.update() is True
        assert widget.update() is False


def test_sections_follow_the_model_from_top_to_bottom(widget: BeholderWidget) -> None:
    model = network()
    widget.watch(model)
    take(widget)
    assert names(widget) == list(model)
    assert [section.shape for section in widget.sections] == [value.shape for value in model.values()]
    tops = [section.top for section in widget.sections]
    assert tops == sorted(tops)
    last = widget.sections[-1]
    assert picture(widget).shape == (last.top + last.height, 768, 3)


def test_a_sections_figures_are_those_of_its_values(widget: BeholderWidget) -> None:
    values = RNG.normal(size=(20, 30))
    take(widget, [values])
    (section,) = widget.sections
    assert (section.rows, section.cols, section.shown, section.size) == (20, 30, 600, 600)
    assert section.min == pytest.approx(values.min())
    assert section.mean == pytest.approx(values.mean())
    assert section.max == pytest.approx(values.max())


def test_a_section_reads_as_a_mapping_too(widget: BeholderWidget) -> None:
    take(widget, [np.arange(6.0).reshape(2, 3)])
    (section,) = widget.sections
    assert dict(section)["max"] == section["max"] == section.max == 5


def test_figures_leave_out_what_is_not_finite_and_count_it(widget: BeholderWidget) -> None:
    take(widget, [np.array([[1.0, np.nan, 3.0], [np.inf, -np.inf, -np.inf]])])
    (section,) = widget.sections
    assert (section.min, section.mean, section.max) == (1, 2, 3)
    assert (section.nan, section.posinf, section.neginf) == (1, 1, 2)


def test_nan_and_infinities_have_colours_of_their_own(widget: BeholderWidget) -> None:
    take(widget, [np.array([[np.nan, np.inf, -np.inf, 0.0]])])
    pixels = picture(widget)[0]
    colours = [tuple(pixels[96 + 192 * cell]) for cell in range(4)]
    palette = coloring.palette("magma")
    assert colours[:3] == [tuple(palette[index]) for index in (coloring.NAN, coloring.POSINF, coloring.NEGINF)]
    assert len(set(colours)) == 4


def test_an_update_that_follows_a_change_shows_it(widget: BeholderWidget) -> None:
    model = network()
    widget.watch(model)
    take(widget)
    before = widget.snapshot()
    model["fc.weight"][:1000] = 0
    take(widget)
    assert widget.snapshot() != before


def test_square_cells_are_not_stretched(widget: BeholderWidget) -> None:
    take(widget, arrays=[np.zeros((512, 10)), np.zeros((64, 64))])
    widget.square = True
    take(widget, arrays=[np.zeros((512, 10)), np.zeros((64, 64))])
    long, square = widget.sections
    assert [each.height / each.rows for each in (long, square)] == [each.width / each.cols for each in (long, square)]
    assert (long.top, long.left) == (square.top, square.left - long.width - 5) == (0, 0)


def test_show_all_shows_every_value(widget: BeholderWidget) -> None:
    take(widget, [network()["fc.weight"]])
    assert widget.sections[0].shown < widget.sections[0].size
    widget.show_all = True
    take(widget, [network()["fc.weight"]])
    assert widget.sections[0].shown == widget.sections[0].size == 2_000_000


def test_select_leaves_the_chosen_sections(widget: BeholderWidget) -> None:
    widget.watch(network())
    widget.select = "*.bias|fc.*"
    take(widget)
    assert names(widget) == ["conv.bias", "fc.weight"]
    widget.select = "/^conv/"
    take(widget)
    assert names(widget) == ["conv.weight", "conv.bias"]


def test_a_selection_that_matches_nothing_says_so(widget: BeholderWidget) -> None:
    widget.watch(network())
    widget.select = "decoder"
    take(widget)
    assert names(widget) == []
    assert "decoder" in words(widget)


def test_scaling_over_all_sections_gives_them_the_same_limits(widget: BeholderWidget) -> None:
    arrays = [np.array([[-1.0, 0.0]]), np.array([[0.0, 3.0]])]
    take(widget, arrays)
    assert [(section.low, section.high) for section in widget.sections] == [(-1, 0), (0, 3)]
    widget.scaling = "all"
    take(widget, arrays)
    assert [(section.low, section.high) for section in widget.sections] == [(-1, 3), (-1, 3)]


def test_a_diverging_colormap_is_centred_on_zero(widget: BeholderWidget) -> None:
    widget.colormap = "coolwarm"
    take(widget, [np.array([[-1.0, 4.0]])])
    assert (widget.sections[0].low, widget.sections[0].high) == (-4, 4)


def test_variance_is_that_of_the_window(widget: BeholderWidget) -> None:
    widget.mode, widget.window = "variance", 3
    history = RNG.normal(size=(6, 4, 5))
    for values in history:
        take(widget, [values])
    expected = history[-3:].var(axis=0)
    assert widget.sections[0].low == pytest.approx(expected.min())
    assert widget.sections[0].high == pytest.approx(expected.max())


def test_the_figures_are_those_of_the_variance_while_it_is_shown(widget: BeholderWidget) -> None:
    widget.mode = "variance"
    for value in (5.0, 7.0):
        take(widget, [np.full((2, 2), value)])
    (section,) = widget.sections
    assert (section.min, section.mean, section.of) == (1, 1, "variance of 2")


def test_a_variance_begins_anew_with_another_model(widget: BeholderWidget) -> None:
    widget.mode = "variance"
    for value in (5.0, 7.0):
        widget.watch({"weight": np.full((2, 2), value)})
        take(widget)
    (section,) = widget.sections
    assert (section.of, section.max) == ("variance of 1", 0)


def test_a_change_of_setting_is_shown_without_another_update(widget: BeholderWidget) -> None:
    take(widget, [RNG.normal(size=(4, 4))])
    before = picture(widget)
    widget.colormap = "viridis"
    assert widget.flush()
    assert (picture(widget) != before).any()


def test_another_choice_of_values_is_shown_without_another_update_where_the_model_has_it(
    widget: BeholderWidget,
) -> None:
    widget.watch(network())
    widget.values = "arrays"
    take(widget, [np.zeros((2, 2))])
    widget.values = "parameters"
    assert widget.flush()
    assert names(widget) == list(network())
    widget.show_all = True
    assert widget.flush()
    assert widget.sections[-1].shown == 2_000_000


@pytest.mark.parametrize(
    ("shape", "name"),
    [((), "rank 0"), ((0,), "empty"), ((3, 0, 2), "an axis of 0"), ((1,) * 8, "rank 8"), ((1_000_000, 1), "tall")],
)
@pytest.mark.parametrize("show_all", [False, True])
def test_every_shape_gives_a_section(widget: BeholderWidget, shape: tuple[int, ...], name: str, show_all: bool) -> None:
    widget.show_all = show_all
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        take(widget, {name: np.zeros(shape)})
    assert [(section.name, section.shape) for section in widget.sections] == [(name, shape)]


def test_an_array_that_cannot_be_shown_gets_a_note_and_the_others_are_shown(widget: BeholderWidget) -> None:
    take(widget, {"words": np.array(["a", "b"]), "numbers": np.arange(3.0)})
    words, numbers = widget.sections
    assert words.note
    assert numbers.max == 2


def test_a_callable_is_called_only_when_shown_and_due(widget: BeholderWidget) -> None:
    calls: list[str] = []

    def arrays() -> list[np.ndarray]:
        calls.append("arrays")
        return [np.zeros(3)]

    def frame() -> np.ndarray:
        calls.append("frame")
        return np.zeros((4, 4))

    widget.values, widget.rate = "frame", 0.01
    for _ in range(50):
        widget.update(arrays, frame)
    assert calls == ["frame"]


# -- frames -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", [(20, 30), (20, 30, 1), (20, 30, 3), (20, 30, 4)])
def test_a_uint8_frame_is_shown_as_it_is(widget: BeholderWidget, shape: tuple[int, ...]) -> None:
    pixels = RNG.integers(0, 256, size=shape, dtype=np.uint8)
    take(widget, frame=pixels)
    shown = np.asarray(Image.open(io.BytesIO(widget.snapshot())))
    np.testing.assert_array_equal(shown, pixels.reshape(shown.shape))


def test_a_float_matrix_is_coloured_from_its_least_to_its_greatest(widget: BeholderWidget) -> None:
    take(widget, frame=np.array([[-3.0, 5.0]]))
    palette = coloring.palette("magma")
    np.testing.assert_array_equal(picture(widget)[0], [palette[coloring.FIRST_LEVEL], palette[255]])


def test_a_float_image_between_zero_and_one_is_shown_as_imshow_does(widget: BeholderWidget) -> None:
    take(widget, frame=np.array([[[0.0, 0.5, 1.0], [0.2, 0.2, 0.2]]]))
    np.testing.assert_array_equal(picture(widget)[0], [[0, 128, 255], [51, 51, 51]])


def test_a_frame_may_be_changed_as_soon_as_update_returns(widget: BeholderWidget) -> None:
    pixels = np.full((64, 64, 3), 200, np.uint8)
    until_taken(widget, frame=pixels)
    pixels[:] = 0
    assert widget.flush()
    assert (picture(widget) == 200).all()


@pytest.mark.parametrize(
    "frame", ["words", np.zeros(3), np.zeros((2, 2, 2)), np.zeros((0, 3)), np.zeros((2, 2), complex)]
)
def test_a_bad_frame_is_a_fault_that_is_warned_of_and_not_raised(widget: BeholderWidget, frame: Any) -> None:
    with pytest.warns(RuntimeWarning, match="frame must"):
        widget.update(frame=frame)
    take(widget, frame=np.zeros((2, 2), np.uint8))
    assert picture(widget).shape == (2, 2, 3)


# -- placeholders -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ("auto", "widget.watch(model)"),
        ("arrays", "widget.update(arrays=[...])"),
        ("frame", "widget.update(frame=image)"),
        ("parameters", "widget.watch(model)"),
    ],
)
def test_a_missing_source_says_what_to_call(widget: BeholderWidget, values: str, says: str) -> None:
    widget.values = values
    take(widget)
    assert says in words(widget)


@pytest.mark.parametrize("nothing", [[], {}, ()], ids=repr)
@pytest.mark.parametrize("values", ["auto", "arrays"])
def test_arrays_without_any_are_told_from_none_and_the_words_say_what_to_pass(nothing: Any, values: str) -> None:
    with BeholderWidget(values=values) as widget:
        take(widget, nothing)
        assert words(widget).startswith("update() was given arrays, but there is none in what it was given.")
        assert "widget.update(arrays={" in words(widget)
        take(widget, [1.0])
        assert words(widget) == ""


@pytest.mark.parametrize(("mode", "named"), [("variance", "variance"), ("change", "change since pin")])
def test_an_image_is_said_to_be_shown_as_it_is_in_a_mode_that_is_of_values(mode: str, named: str) -> None:
    with BeholderWidget(values="frame", mode=mode) as widget:
        if mode == "change":
            take(widget, frame=np.ones((4, 5), np.float32))
            widget.pin()
        take(widget, frame=np.zeros((4, 5, 3), np.uint8))
        note = (
            f"An image is shown as it is, whatever the mode: {named} is of values. A frame of floats, (H, W), has such."
        )
        assert widget.status["note"] == note
        widget.mode = "current"
        assert widget.flush()
        assert widget.status["note"] == ""
        widget.mode = mode
        take(widget, frame=np.ones((4, 5), np.float32))
        assert widget.status["note"] == ""


def test_a_snapshot_before_the_first_update_is_a_picture_of_words(widget: BeholderWidget) -> None:
    assert "widget.update()" in words(widget)
    assert len(np.unique(picture(widget))) > 2


def test_auto_prefers_the_model_then_arrays_then_the_frame(widget: BeholderWidget) -> None:
    arrays, frame = {"given": np.zeros((2, 2))}, np.zeros((5, 6), np.uint8)
    take(widget, frame=frame)
    assert names(widget) == []
    take(widget, arrays, frame)
    assert names(widget) == ["given"]
    widget.watch({"watched": np.zeros((2, 2))})
    take(widget, arrays, frame)
    assert names(widget) == ["watched"]


# -- recording --------------------------------------------------------------------------------------------------------


def test_a_recording_has_the_frames_from_its_start_to_its_stop(widget: BeholderWidget, tmp_path: Path) -> None:
    widget.directory = tmp_path
    take(widget, {"before": np.zeros((2, 2))})
    widget.start_recording()
    for _ in range(3):
        take(widget, frame=np.zeros((32, 64, 3), np.uint8), arrays=None)
    (path,) = widget.stop_recording()
    take(widget, frame=np.zeros((32, 64, 3), np.uint8))
    assert path.parent == tmp_path
    assert imageio_ffmpeg.count_frames_and_secs(str(path))[0] == 3
    assert widget.recording is False
    assert widget.stats["recorded"] == 3


def test_the_trait_records_too(widget: BeholderWidget, tmp_path: Path) -> None:
    widget.directory = tmp_path
    widget.recording = True
    take(widget, [np.zeros((4, 4))])
    widget.recording = False
    assert widget.stop_recording() == []
    widget.close()
    assert [path.suffix for path in tmp_path.iterdir()] == [".mp4"]


def test_closing_finishes_the_recording(tmp_path: Path) -> None:
    path = tmp_path / "run.mp4"
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        widget.start_recording(path)
        take(widget, [np.zeros((4, 4))])
    assert imageio_ffmpeg.count_frames_and_secs(str(path))[0] == 1


def test_while_recording_the_full_rate_is_taken_though_nobody_watches(tmp_path: Path) -> None:
    with BeholderWidget(rate=1000, idle_rate=0, max_overhead=None, directory=tmp_path) as widget:
        widget.start_recording()
        for _ in range(3):
            take(widget, [np.zeros((4, 4))])


def test_export_writes_what_was_shown(widget: BeholderWidget, tmp_path: Path) -> None:
    for _ in range(3):
        take(widget, [RNG.normal(size=(4, 4))])
    (folder,) = widget.export(tmp_path / "frames", annotated=False)
    pictures = [path.read_bytes() for path in sorted(folder.iterdir())]
    assert len(pictures) == 3
    assert pictures[-1] == widget.snapshot()


def test_history_bytes_bounds_what_export_writes(widget: BeholderWidget, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="history_bytes must be a whole number"):
        widget.history_bytes = -1
    widget.history_bytes = 0
    for _ in range(3):
        take(widget, [RNG.normal(size=(4, 4))])
    (folder,) = widget.export(tmp_path / "frames")
    assert len(list(folder.iterdir())) == 1


def test_a_pin_stays_through_other_modes_and_is_what_change_is_since(widget: BeholderWidget) -> None:
    assert widget.pin() is None
    values = RNG.normal(size=(6, 5)).astype(np.float32)
    until_taken(widget, arrays={"a": values}, step=30)
    widget.flush()
    assert widget.pin() == 30
    widget.mode = "variance"
    until_taken(widget, arrays={"a": values + 1}, step=31)
    widget.mode, widget.colormap = "change", "viridis"
    until_taken(widget, arrays={"a": values + 2}, step=32)
    widget.flush()
    (section,) = widget.sections
    assert (section.of, section.step) == ("change since step 30", 32)
    assert section.mean == pytest.approx(2)
    assert widget.pin() == 32
    widget.flush()
    assert (widget.sections[0].max, widget.sections[0].of) == (0, "change since step 32")


def test_a_pin_before_the_first_picture_waits_for_it_and_the_status_says_so(widget: BeholderWidget) -> None:
    assert widget.pin() is None
    assert widget.status["note"] == PIN_WAITS
    values = RNG.normal(size=(6, 5)).astype(np.float32)
    until_taken(widget, arrays={"a": values}, step=30)
    widget.flush()
    assert widget.status["note"] == ""
    widget.mode = "change"
    until_taken(widget, arrays={"a": values + 2}, step=32)
    widget.flush()
    (section,) = widget.sections
    assert section.of == "change since step 30"
    assert section.mean == pytest.approx(2)


@pytest.mark.parametrize("updated", [False, True])
def test_what_the_model_is_at_the_start_can_be_pinned_at_once(updated: bool) -> None:
    model = {"w": np.zeros((4, 5))}
    with BeholderWidget(model, rate=1000, idle_rate=None, max_overhead=None) as widget:
        if updated:
            assert widget.update(step=0)
        assert widget.pin() == 0
        model["w"] += 3
        widget.mode = "change"
        until_taken(widget, step=7)
        assert widget.flush()
        (section,) = widget.sections
        assert (section.of, section.mean) == ("change since step 0", 3)


# -- traits -----------------------------------------------------------------------------------------------------------


def test_a_bad_value_is_an_error_of_both_kinds_and_leaves_the_old_one(widget: BeholderWidget) -> None:
    with pytest.raises(traitlets.TraitError, match="magma"):
        widget.colormap = "magna"
    with pytest.raises(ValueError, match="'section', 'all'"):
        widget.scaling = "layer"
    assert (widget.colormap, widget.scaling) == ("auto", "section")


def test_an_unknown_argument_is_an_error_that_names_those_accepted() -> None:
    with pytest.raises(TypeError, match="colormap"):
        BeholderWidget(colourmap="magma")


def test_model_and_optimizer_are_taken_as_watch_takes_them() -> None:
    model = torch.nn.Linear(3, 2)
    optimizer = torch.optim.SGD(model.parameters(), momentum=0.9)
    model(torch.ones(1, 3)).sum().backward()
    optimizer.step()
    with BeholderWidget(model, optimizer, values="optimizer") as widget:
        widget.update()
        assert widget.flush()
        assert names(widget) == ["weight.momentum_buffer", "bias.momentum_buffer"]


def test_an_object_that_is_no_model_is_a_type_error_that_names_it() -> None:
    with pytest.raises(TypeError, match="object"):
        BeholderWidget(object())


def test_traits_can_be_observed(widget: BeholderWidget) -> None:
    seen: list[Any] = []
    widget.observe(lambda change: seen.append(change.new), "mode")
    widget.mode = "variance"
    assert seen == ["variance"]


def test_a_browsers_control_sets_the_trait(widget: BeholderWidget) -> None:
    receive(widget, {"type": "set", "client": "a", "name": "rate", "value": 3})
    assert widget.rate == 3


@pytest.mark.parametrize(
    ("name", "value"), [("rate", -1), ("close", 1), ("directory", "/"), ("idle_rate", 5), ("_esm", "alert(1)")]
)
def test_a_browser_sets_nothing_that_is_not_in_the_table(widget: BeholderWidget, name: str, value: Any) -> None:
    before = getattr(widget, name)
    receive(widget, {"type": "set", "client": "a", "name": name, "value": value})
    assert getattr(widget, name) == before


def test_a_control_that_arrives_on_another_thread_is_applied_by_the_next_update(widget: BeholderWidget) -> None:
    message = {"type": "set", "client": "a", "name": "colormap", "value": "viridis"}
    thread = threading.Thread(target=receive, args=(widget, message))
    thread.start()
    thread.join()
    take(widget, [np.zeros(3)])
    assert widget.colormap == "viridis"


# -- faults, cost, ending ---------------------------------------------------------------------------------------------


def test_an_interrupt_passes_through_update(widget: BeholderWidget) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        widget.update(interrupted)
    take(widget, [np.zeros(3)])
    assert widget.sections


def test_a_fault_in_the_users_callable_is_warned_of_once_and_the_next_update_tries_again(
    widget: BeholderWidget,
) -> None:
    def broken() -> list[np.ndarray]:
        raise RuntimeError("out of paint")

    with pytest.warns(RuntimeWarning, match="out of paint") as caught:
        assert not any(widget.update(broken) for _ in range(20))
    assert len(caught) == 1
    take(widget, [np.zeros(3)])
    assert widget.sections


def test_a_fault_stays_in_view_until_an_update_is_taken_again(widget: BeholderWidget) -> None:
    widget.rate = 0.001
    with pytest.warns(RuntimeWarning, match="division"):
        widget.update(lambda: 1 / 0)
    widget.mode = "variance"  # has the next update look, though it is not due
    assert not widget.update([np.zeros(3)])
    assert "division" in fault(widget)
    widget.rate = 1000
    take(widget, [np.zeros(3)])
    assert fault(widget) == ""


def test_rate_zero_takes_nothing_and_keeps_the_picture(widget: BeholderWidget) -> None:
    take(widget, [np.ones((2, 2))])
    before = widget.snapshot()
    widget.rate = 0
    assert widget.flush()
    assert not any(widget.update([np.zeros((3, 3))]) for _ in range(1000))
    assert widget.snapshot() == before


def test_nobody_watching_takes_the_first_update_only_when_idle_rate_is_zero() -> None:
    with BeholderWidget(rate=1000, idle_rate=0) as widget:
        assert [widget.update([np.zeros(3)]) for _ in range(1000)].count(True) == 1


def test_stats_count_what_was_done(widget: BeholderWidget) -> None:
    for _ in range(3):
        take(widget, [np.zeros((4, 4))])
    stats = widget.stats
    assert stats["taken"] == stats["rendered"] == 3
    assert stats["calls"] >= 3
    assert stats["update_ms"] > 0
    with pytest.raises(TypeError):
        stats["taken"] = 0  # type: ignore[index]


def test_a_model_whose_parameters_change_shape_is_followed(widget: BeholderWidget) -> None:
    model: dict[str, np.ndarray] = {"a": np.zeros((4, 4))}
    widget.watch(model)
    widget.mode = "variance"
    take(widget)
    model["a"], model["b"] = np.zeros((8, 2)), np.zeros(2)
    take(widget)
    assert [section.shape for section in widget.sections] == [(8, 2), (2,)]


def test_a_widget_that_nobody_uses_is_collected_with_its_thread() -> None:
    before = set(threading.enumerate())
    widget = BeholderWidget()
    take(widget, [np.zeros(3)])
    threads = set(threading.enumerate()) - before
    reference = weakref.ref(widget)
    del widget
    gc.collect()
    assert reference() is None
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()


def test_closing_twice_is_harmless() -> None:
    widget = BeholderWidget()
    widget.close()
    widget.close()


def test_a_widget_that_outlives_its_modules_ends_in_silence() -> None:
    script = "import numpy; from beholder_widget import BeholderWidget; numpy.kept = BeholderWidget([numpy.ones(3)])"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert ended.stderr == ""


def test_waiting_for_an_update_that_never_comes_ends_with_what_the_widget_counts(widget: BeholderWidget) -> None:
    widget.rate = 0
    with pytest.raises(TimeoutError, match="'taken': 0"):
        until_taken(widget, [np.zeros(3)], within=0.05)
