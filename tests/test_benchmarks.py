"""The benchmarks' own parts: turns, ratios and the table, and that both sides of a row do the same work."""

from __future__ import annotations

import inspect
import io
import json
import math
import shutil
import statistics
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from beholder_widget import BeholderWidget, tiling
from benchmarks import notebooks, report
from benchmarks.__main__ import main
from benchmarks.interleave import Comparison, Spread, compare, interleave
from benchmarks.networks import Network, mapped, sized_shapes, vgg16_shapes
from benchmarks.own import OwnPictures, PlainGather
from benchmarks.peers.pictures import by_matplotlib, by_pillow, composed
from benchmarks.peers.tensorboard import PeerError, TensorBoard
from benchmarks.report import Line, at_least, at_most
from benchmarks.row import Options, Row
from benchmarks.rows import ROWS, blocking, latency, long_run, memory, model_size, not_due, training

SHAPES = [(3, 3, 5, 9), (9,), (300, 900), (900,), (40, 20), (20,)]
figures = st.lists(st.floats(1e-9, 1e9), min_size=1, max_size=30)


def pixels(png: bytes) -> NDArray[np.int16]:
    """Return a PNG's pixels, (H, W, 4), as numbers that can be subtracted."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA")).astype(np.int16)


# -- turns ------------------------------------------------------------------------------------------------------------


def sides_that_tell(names: str) -> tuple[list[str], list[Callable[[], float]]]:
    """Return what is told, and a side for each name, which tells when it runs and takes its place in the alphabet."""
    told: list[str] = []

    def side(name: str) -> Callable[[], float]:
        def run() -> float:
            told.append(name)
            return float(ord(name) - ord("a") + 1)

        return run

    return told, [side(name) for name in names]


def test_sides_take_turns_and_each_comes_after_every_other() -> None:
    told, sides = sides_that_tell("abc")
    interleave(*sides, rounds=4, warmups=0)
    assert "".join(told) == "abccbabcaacb"
    assert interleave(*sides, rounds=2, warmups=3) == [(1.0, 1.0), (2.0, 2.0), (3.0, 3.0)]


def test_what_comes_before_each_run_is_called_for_each() -> None:
    told, sides = sides_that_tell("ab")
    compare(*sides, rounds=2, warmups=0, before=lambda: told.append("-"))
    assert "".join(told) == "-a-b-b-a"


# -- ratios -----------------------------------------------------------------------------------------------------------


@given(figures)
def test_the_spread_is_the_median_between_the_quartiles(values: list[float]) -> None:
    spread = Spread.of(values)
    assert spread.median == statistics.median(values)
    assert min(values) <= spread.low <= spread.median <= spread.high <= max(values)
    assert Spread.of([5, 1, 2, 3, 4]) == Spread(3, 2, 4)


def test_ratios_are_taken_round_by_round() -> None:
    slow_round = Comparison((2.0, 200.0, 2.0), (1.0, 100.0, 4.0))
    assert slow_round.cost() == Spread(2, 1.25, 2)


@given(st.floats(1e-9, 1e9), st.floats(1e-9, 1e9))
def test_what_costs_half_is_twice_as_fast(ours: float, theirs: float) -> None:
    comparison = Comparison((ours,), (theirs,))
    assert math.isclose(comparison.cost().median * comparison.gain().median, 1)
    assert (comparison.cost().median < 1) == (ours < theirs)


# -- the table --------------------------------------------------------------------------------------------------------


def test_a_target_is_reached_at_its_limit_and_not_beyond() -> None:
    costs = [at_most(4, "", "", Comparison((ours,), (1.0,))).reached for ours in (3.9, 4.0, 4.1)]
    gains = [at_least(100, "", "", Comparison((1.0,), (theirs,))).reached for theirs in (99.0, 100.0, 101.0)]
    assert (costs, gains) == ([True, True, False], [False, True, True])


def test_seconds_are_told_in_the_unit_that_suits_them() -> None:
    words = {2.5: "2.50 s", 0.0123: "12.3 ms", 4.56e-5: "45.6 us", 7e-8: "70.0 ns", 123.4: "123 s"}
    assert {number: report.seconds(number) for number in words} == words


def test_a_line_tells_the_ratio_its_spread_and_both_sides_medians() -> None:
    line = at_least(50, "frame", "matplotlib", Comparison((0.01, 0.02, 0.03), (1.0, 1.0, 1.2)))
    assert line == Line(
        *("frame", "matplotlib", "at least 50 x faster", "50.0 x faster", "45.0 .. 75.0", "20.0 ms", "1.00 s", True)
    )


def test_the_table_has_a_line_under_the_headings_for_each_line_and_a_cell_for_each_heading() -> None:
    lines = [
        Line("update", "empty", reached=False),
        Line("frame", "Pillow", measured="20 x", reached=True),
        Line("", ""),
    ]
    cells = [[cell.strip() for cell in row.split("|")[1:-1]] for row in report.table(lines).splitlines()]
    assert cells[0] == list(report.HEADINGS)
    assert set("".join(cells[1])) == {"-"}
    assert [(row[0], row[3], row[-1]) for row in cells[2:]] == [
        ("update", "", "**no**"),
        ("frame", "20 x", "yes"),
        ("", "", ""),
    ]
    assert {len(row) for row in cells} == {len(report.HEADINGS)}


def test_one_row_is_measured_and_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--quick", "--only", "not-due"]) == 0
    printed = capsys.readouterr().out
    assert "| `update(arrays=..., frame=...)`, not due" in printed
    assert "numpy" in printed.splitlines()[-1]


def test_a_row_that_fails_is_told_and_the_others_are_still_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_options: Options) -> list[Line]:
        raise RuntimeError("no memory")

    monkeypatch.setitem(ROWS, "memory", Row("memory", fail, memory.profiled))
    assert main(["--quick", "--only", "memory", "not-due"]) == 1
    output = capsys.readouterr()
    assert "no memory" in output.err
    assert "not due" in output.out


def test_without_its_environment_the_peer_of_2020_is_not_measured() -> None:
    lines = [line for name in ("tensorboard", "tensorboard-variance") for line in ROWS[name].measure(Options())]
    assert [line.reached for line in lines] == [None, None]
    assert all("make bench PEERS=tensorboard" in line.measured for line in lines)


def test_a_peer_that_ends_is_told() -> None:
    false = shutil.which("false")
    assert false is not None
    peer = TensorBoard(Path(false))
    with pytest.raises(PeerError, match="ended at 'frame'"):
        peer.ask("frame")
    peer.close()


# -- both sides do the same work --------------------------------------------------------------------------------------


def test_the_empty_method_has_the_signature_of_update() -> None:
    ours, empty = (inspect.signature(update).parameters for update in (BeholderWidget.update, not_due.Empty.update))
    assert ours == empty


def test_updates_that_are_not_due_are_measured_anew_where_one_was() -> None:
    with BeholderWidget() as widget:
        seconds = iter([1.0, 2.0])

        def run() -> float:
            widget.update(arrays=[np.zeros((2, 2))])  # the first of all is always due
            return next(seconds)

        assert not_due.calls_not_due(widget, run)() == 2.0
        assert widget.stats["taken"] == 1


def assert_same_cells(own: OwnPictures, plain: PlainGather) -> None:
    plain.gather()
    sections = own.widget.sections
    assert [section.rows * section.cols for section in sections] == [cells.size for cells in plain.cells]
    assert [(section.min, section.max) for section in sections] == [(c.min(), c.max()) for c in plain.cells]
    assert [section.mean for section in sections] == pytest.approx([cells.mean() for cells in plain.cells], abs=1e-6)


def test_the_plain_gather_takes_the_cells_that_an_update_takes_of_numpys_arrays() -> None:
    own, arrays, plain = blocking.of_numpy(Network(SHAPES))
    with own.widget:
        assert own.update(arrays) > 0
        assert_same_cells(own, plain)


def test_the_plain_gather_takes_the_cells_that_an_update_takes_of_pytorchs_parameters() -> None:
    own, given_arrays, plain = blocking.of_torch(
        torch.nn.Sequential(torch.nn.Conv2d(5, 9, 3), torch.nn.Linear(900, 300))
    )
    with own.widget:
        assert own.update(given_arrays) > 0
        assert_same_cells(own, plain)


@pytest.mark.parametrize("peer", [by_matplotlib, by_pillow])
def test_each_peer_draws_the_picture_that_the_widget_draws(peer: Callable[[NDArray[np.float32]], bytes]) -> None:
    arrays = Network(SHAPES).arrays
    own = OwnPictures()
    with own.widget:
        assert own.picture(arrays) > 0
    ours, theirs = pixels(own.png), pixels(peer(composed(arrays, tiling.layout(SHAPES))))
    assert ours.shape == theirs.shape
    assert len(np.unique(ours.reshape(-1, 4), axis=0)) > 200
    shown = ours[..., 3] > 0
    assert shown.mean() > 0.9
    assert np.abs(ours - theirs)[shown].max() <= 6  # 252 levels against 256


def test_vgg16_has_32_tensors_of_138_million_values() -> None:
    sizes = [math.prod(shape) for shape in vgg16_shapes()]
    assert (len(sizes), sum(sizes)) == (32, 138_357_544)


def test_networks_of_equal_shapes_are_trained_alike_in_any_process() -> None:
    one, other = Network(SHAPES), Network(SHAPES)
    before = [array.copy() for array in one.arrays]
    one.train()
    other.train()
    for array, same, old in zip(one.arrays, other.arrays, before, strict=True):
        assert np.array_equal(array, same)
        assert (array != old).mean() > 0.99


def test_models_of_any_size_show_the_same_cells_from_a_million_values_up() -> None:
    shown = []
    for values in model_size.SIZES.values():
        shapes = sized_shapes(values)
        assert len(shapes) == 32
        assert sum(map(math.prod, shapes)) == pytest.approx(values, rel=0.02)
        shown.append([box.plan.shape for box in tiling.layout(shapes).boxes])
    assert shown[1] == shown[2] == shown[3]


def test_a_mapped_array_takes_no_room_where_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "sparse"
    arrays = list(mapped([(3000, 3000), (3000,)], file))
    arrays[1][7] = 1
    assert [array.shape for array in arrays] == [(3000, 3000), (3000,)]
    assert arrays[0][2999, 2999] == 0
    assert file.stat().st_size == 4 * 3001 * 3000
    assert file.stat().st_blocks * 512 < file.stat().st_size / 10


def test_every_loop_trains_for_as_many_steps() -> None:
    loop = training.Loop()
    with BeholderWidget(loop.model) as widget:
        measured = training.measure_in_kernel(loop, widget, rounds=2, block=0.05)
    assert [len(side) for side in measured["seconds"]] == [2, 2, 2]
    assert measured["steps"] >= 1
    assert measured["watched"]["calls"] == measured["unwatched"]["calls"] == 3 * measured["steps"]


def test_both_sides_are_given_different_pictures_of_one_size() -> None:
    pictures = latency.Pictures(number=2)
    assert pictures.size == latency.SIZE
    first = pictures.arrays, pictures.values
    pictures.change()
    assert pictures.values.shape == first[1].shape == latency.SIZE[::-1]
    assert not np.array_equal(pictures.values, first[1])
    assert not np.array_equal(pictures.arrays[0], first[0][0])


@given(st.integers(0, 2**latency.MARKS - 1))
def test_a_marked_picture_tells_its_step(step: int) -> None:
    marked = latency.marked(np.full((2, 40), 0.5, np.float32), step)
    red = pixels(by_pillow(marked))[0, : latency.MARKS, 0]
    assert sum(2**bit for bit, level in enumerate(red) if level > 127) == step


def test_an_image_is_given_a_picture_only_when_one_is_due() -> None:
    image = latency.shown_image()
    interval = 1 / latency.RATE
    moments = iter([5.0, 5.0 + 0.9 * interval, 5.0 + 1.1 * interval])
    side = latency.ImageSide(image, lambda: next(moments))
    values = np.zeros((20, 40), np.float32)
    assert [side.show(values, step) for step in (1, 2, 3)] == [True, False, True]
    assert pixels(image.value).shape == (20, 40, 4)


def test_latencies_are_those_of_the_pictures_that_were_painted() -> None:
    assert latency.latencies({"1": 10.0, "2": 11.0, "3": 12.0}, {"1": 10.25, "3": 12.5, "9": 99.0}) == [0.25, 0.5]


def test_95_percent_of_the_figures_do_not_exceed_what_is_told_of_them() -> None:
    assert latency.percentile_95([float(number) for number in range(101)]) == 95


def test_memory_is_looked_at_only_once_the_history_is_full() -> None:
    memory.check_history({"rendered": 1000}, picture=100_000)
    with pytest.raises(RuntimeError, match="too few pictures"):
        memory.check_history({"rendered": 600}, picture=100_000)


def test_memory_is_looked_at_every_so_many_updates_that_are_taken() -> None:
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        measured = memory.measure_in_kernel(widget, updates=40, every=20)
    assert [look["taken"] for look in measured["looks"]] == [20, 40]
    assert measured["stats"]["taken"] == 40
    assert measured["picture"] > 64 * 2**20 / memory.SETTLED


def test_a_long_run_is_looked_at_only_once_all_that_is_bounded_is_full() -> None:
    full = {"updates": 100_000, "rendered": 3_000, "painted": 2_000, "sent": 200_000_000, "bytes": 0}
    long_run.check_stores(full)
    for name, few in (("updates", 1_000), ("rendered", 600)):
        with pytest.raises(RuntimeError, match="too few"):
            long_run.check_stores({**full, name: few})
    assert long_run.besides_pictures(200e6, full) == 200e6 - long_run.PAGE_BYTES
    assert long_run.besides_pictures(200e6, {**full, "sent": 10_000_000}) == 190e6


def test_a_long_run_tells_every_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        looks = long_run.looked_at(widget, updates=40, every=20)
        assert widget.history.calls.sum() == 40
        assert set(widget.history.metrics) == {"loss", "accuracy"}
    assert [look["updates"] for look in looks] == [20, 40]
    assert json.loads((tmp_path / long_run.TOLD).read_text()) == looks[-1]


# -- what kernels leave -----------------------------------------------------------------------------------------------


def test_what_a_cell_measures_is_read_in_the_notebooks_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    notebooks.leave_result(lambda: {"seconds": [0.5]})
    assert notebooks.read_result(tmp_path, within=1) == {"seconds": [0.5]}


def test_a_cell_that_fails_is_told_with_its_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    notebooks.leave_result(lambda: 1 / 0)
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        notebooks.read_result(tmp_path, within=1)
