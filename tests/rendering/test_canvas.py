"""Pictures on a canvas of fixed size: whatever is shown, its colours, names and the curve stand there."""

from __future__ import annotations

import io
import time
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from beholder_widget import palettes
from beholder_widget.monitoring.curves import NO_CURVE, Curve
from beholder_widget.rendering import annotating, beside, lettering, numerals, plotting, png
from beholder_widget.rendering.canvas import Canvas, check_size
from beholder_widget.rendering.composing import GROUND, grounded
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.raster import Raster
from beholder_widget.settings import Drawn, Taken

from .test_annotating import CROWD, frame_of

RNG = np.random.default_rng(3)
SIZE = (1280, 720)
CURVE = Curve("loss", np.arange(0, 2000, 10), np.arange(1, 201), np.exp(-np.arange(200) / 40))
WEIGHTS = {"fc.weight": RNG.normal(size=(30, 40)), "fc.bias": RNG.normal(size=40)}


def colors(raster: Raster) -> np.ndarray:
    """Return a picture's colours, (H, W, 3)."""
    shown = np.asarray(Image.open(io.BytesIO(raster.png())).convert("RGB"))
    np.testing.assert_array_equal(np.frombuffer(raster.rgba(), np.uint8).reshape(*shown.shape[:2], 4)[..., :3], shown)
    return shown


def left_half(shown: np.ndarray) -> np.ndarray:
    """Return the place of sections, without head and curve."""
    stage = beside.Stage.of((shown.shape[1], shown.shape[0]))
    found: np.ndarray = shown[stage.top : stage.top + stage.room, stage.margin : stage.margin + stage.width]
    return found


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (1920, 1080), (720, 1280), (3840, 2160)])
@pytest.mark.parametrize("arrays", [WEIGHTS, CROWD, {"one": np.zeros(3)}, {"empty": np.zeros((0, 4))}], ids=len)
def test_every_picture_has_the_size_that_was_asked_for(size: tuple[int, int], arrays: dict[str, np.ndarray]) -> None:
    for square in (False, True):
        assert Canvas(size).draw(frame_of(arrays, square=square), CURVE).size == size


def test_all_cells_of_small_sections_stand_there_in_their_colours() -> None:
    frame = frame_of(WEIGHTS)
    indices, palette = png.decode_indexed(frame.png)
    wanted = {tuple(color) for color in grounded(palette)[np.unique(indices)].tolist()}
    shown = left_half(colors(Canvas(SIZE).draw(frame, CURVE)))
    ground = {(GROUND, GROUND, GROUND)}
    assert {tuple(color) for color in np.unique(shown.reshape(-1, 3), axis=0).tolist()} - ground == wanted - ground


@pytest.mark.parametrize("shape", [(4, 24, 24), (16, 40), (6, 10, 40)])
def test_square_cells_are_square(shape: tuple[int, ...]) -> None:
    frame = frame_of({"map": RNG.random(shape)}, square=True)
    assert frame.layout is not None
    (box,) = frame.layout.boxes
    shown = left_half(colors(Canvas(SIZE).draw(frame, CURVE)))
    rows, columns = ((shown != GROUND).any(axis=-1).any(axis=axis).sum() for axis in (1, 0))
    assert columns / rows == pytest.approx(box.width / box.height, rel=0.02)


def test_one_nan_among_cells_that_are_far_more_than_pixels_is_seen() -> None:
    values = RNG.normal(size=(1200, 700))
    values[0, 333] = np.nan
    frame = frame_of({"large": values, "other": values[1:]})
    _, palette = png.decode_indexed(frame.png)
    shown = left_half(colors(Canvas((640, 360)).draw(frame, CURVE)))
    assert frame.sections[0].nan == 1
    assert (shown == palette[palettes.NAN]).all(axis=-1).any()


def test_a_new_layout_and_new_limits_are_drawn_at_once() -> None:
    canvas = Canvas(SIZE)
    for arrays in (WEIGHTS, CROWD, WEIGHTS, {name: 9 * values for name, values in WEIGHTS.items()}):
        frame = frame_of(arrays)
        np.testing.assert_array_equal(
            colors(canvas.draw(frame, CURVE)), colors(Canvas(SIZE).draw(frame, CURVE)), err_msg=str(len(arrays))
        )


def test_figures_stay_for_a_while_and_cells_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    canvas = Canvas(SIZE, figures_every=0.25)
    first, second = (frame_of({"one": RNG.normal(size=(20, 20)) * factor}) for factor in (1, 5))
    before = colors(canvas.draw(first, CURVE))
    now[0] += 0.2
    kept = colors(canvas.draw(second, CURVE))
    now[0] += 0.1
    renewed = colors(canvas.draw(second, CURVE))
    fresh = colors(Canvas(SIZE).draw(second, CURVE))
    np.testing.assert_array_equal(renewed, fresh)
    np.testing.assert_array_equal(left_half(kept), left_half(fresh))
    right = np.s_[:, SIZE[0] // 2 + 20 :]
    np.testing.assert_array_equal(kept[right], before[right])
    assert (kept[right] != fresh[right]).any()


def test_what_no_frame_has_any_more_is_not_there_any_more() -> None:
    canvas = Canvas(SIZE)
    odd = {**WEIGHTS, "fc.bias": np.full(40, np.nan)}
    for arrays, curve in ((odd, CURVE), (WEIGHTS, CURVE), (WEIGHTS, NO_CURVE), (odd, NO_CURVE), (WEIGHTS, CURVE)):
        frame = _at(frame_of(arrays), 120)
        np.testing.assert_array_equal(colors(canvas.draw(frame, curve)), colors(Canvas(SIZE).draw(frame, curve)))


def test_a_curve_that_stands_there_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    draw = plotting.draw_curve

    def counted(image: Any, axis: plotting.Axis, inks: Any) -> None:
        drawn.append(axis.curve.name)
        draw(image, axis, inks)

    monkeypatch.setattr(plotting, "draw_curve", counted)
    canvas, frame = Canvas(SIZE), frame_of(WEIGHTS)
    for call in (1, 40, 120):
        canvas.draw(_at(frame, call), CURVE)
    assert drawn == ["loss"]
    canvas.draw(frame, NO_CURVE)
    assert drawn == ["loss", ""]


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_figures_tell_at_once_what_is_not_finite(monkeypatch: pytest.MonkeyPatch, value: float) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 100.0)
    canvas = Canvas(SIZE, figures_every=0.25)
    spoiled = {**WEIGHTS, "fc.weight": np.where(WEIGHTS["fc.weight"] > 1, value, WEIGHTS["fc.weight"])}
    for arrays in (WEIGHTS, spoiled, WEIGHTS):
        frame = frame_of(arrays)
        np.testing.assert_array_equal(canvas.draw(frame, CURVE).pixels, Canvas(SIZE).draw(frame, CURVE).pixels)


@pytest.mark.parametrize("other", [{"values": "gradients"}, {"drawn": Drawn(limits=(-3.0, 3.0))}, {"change_since": 3}])
def test_figures_of_something_else_come_at_once(monkeypatch: pytest.MonkeyPatch, other: dict[str, Any]) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 100.0)
    canvas = Canvas(SIZE, figures_every=0.25)
    canvas.draw(frame_of(WEIGHTS), CURVE)
    frame = replace(frame_of({name: 7 * values for name, values in WEIGHTS.items()}), **other)
    np.testing.assert_array_equal(canvas.draw(frame, CURVE).pixels, Canvas(SIZE).draw(frame, CURVE).pixels)


def test_an_image_is_fitted_into_the_place_of_sections() -> None:
    pixels = np.zeros((50, 100, 3), np.uint8)
    pixels[:, :, 0] = 200
    picture = png.encode_truecolor(pixels)
    frame = Frame(1, 7, Taken(), "frame", Drawn(), "frame", width=100, height=50, png=picture)
    assert [words for words, _ in annotating.title(frame)] == ["Frame, step 7", "colours as given"]
    shown = left_half(colors(Canvas(SIZE).draw(frame, NO_CURVE)))
    red = (shown == (200, 0, 0)).all(axis=-1)
    height, width = np.ptp(np.flatnonzero(red.any(axis=1))) + 1, np.ptp(np.flatnonzero(red.any(axis=0))) + 1
    assert (width, height) == (600, 300)
    assert red.sum() == width * height


def test_the_curve_and_its_mark_follow_the_call_whatever_the_step() -> None:
    frame = frame_of(WEIGHTS)
    canvas = Canvas(SIZE)
    at = canvas.stage.hairline
    shown = {call: colors(canvas.draw(_at(frame, call), CURVE))[at:] for call in (1, 101, 200)}
    for one, other in ((1, 101), (101, 200)):
        assert (shown[one] != shown[other]).any()
    assert (colors(canvas.draw(frame, NO_CURVE))[at + 20 :] != GROUND).any()


@pytest.mark.parametrize(
    "values",
    [[], [np.nan], [1.0], [np.nan, np.inf, -np.inf], [1e308, -1e308, 3.0], [5e-324, 1e308], [2.0, 2.0, 2.0]],
    ids=str,
)
def test_any_metric_can_be_drawn(values: list[float]) -> None:
    moments = np.arange(len(values))
    curve = Curve("m" * 200, moments * 10**6, moments, np.array(values, float))
    assert Canvas((640, 360)).draw(frame_of(WEIGHTS), curve).size == (640, 360)


def test_the_curve_has_a_gap_with_a_mark_where_the_metric_was_not_finite() -> None:
    values = np.linspace(3.0, 1.0, 60)
    lost = np.zeros(60, np.bool_)
    lost[20:40] = True
    values[20:40] = np.nan
    curve = Curve("loss", np.arange(60), np.arange(1, 61), values, lost)
    assert plotting.stretches(curve) == [[*range(20)], *[[]] * 19, [*range(40, 60)]]
    frame, canvas = frame_of(WEIGHTS), Canvas(SIZE)
    odd = palettes.palette(frame.colormap)[palettes.NAN]
    below = colors(canvas.draw(frame, curve))[canvas.stage.hairline + 3 :]
    marked = np.flatnonzero((below == odd).all(axis=2).any(axis=0))
    place = canvas.stage.curve
    middle = (place.left + place.right) / 2
    assert marked.size
    assert abs((marked[0] + marked[-1]) / 2 - middle) < 0.02 * SIZE[0]
    assert not (colors(canvas.draw(frame, CURVE))[canvas.stage.hairline + 3 :] == odd).all(axis=2).any()


def test_each_run_has_ticks_at_round_steps_of_its_own() -> None:
    runs = [np.arange(0, 1000, 10), np.arange(0, 500, 10), np.arange(7, 1507, 10)]
    found = plotting.ticks(np.concatenate(runs))
    assert found == [(0, "0"), (50, "500"), (100, "0"), (150, "0"), (200, "500"), (250, "1,000")]


@given(lengths=st.lists(st.integers(1, 300), max_size=12), begin=st.integers(0, 2_000), every=st.integers(1, 50))
def test_ticks_stand_where_their_steps_are_reached(lengths: list[int], begin: int, every: int) -> None:
    runs = [begin + every * np.arange(length) for length in lengths]
    steps = np.concatenate([np.empty(0, np.int64), *runs])
    found = plotting.ticks(steps)
    moments = [moment for moment, _ in found]
    assert moments == sorted(moments)
    starts = [0, *(np.flatnonzero(np.diff(steps) < 0) + 1).tolist()] if len(steps) else []
    for start, end in zip(starts, [*starts[1:], len(steps)], strict=False):
        own = [(moment, int(words.replace(",", ""))) for moment, words in found if start <= moment < end]
        assert own
        for moment, step in own:
            assert steps[moment] >= step
            assert moment == start or steps[moment - 1] < step


def test_words_of_ticks_lie_over_one_another_nowhere() -> None:
    steps = np.concatenate([np.arange(3_000, 3_000 + length) for length in (400, 3, 20, 5, 5, 30, 200, 1)])
    place = beside.Stage.of(SIZE).curve
    places = plotting.tick_places(place, plotting.ticks(steps), np.linspace(place.left, place.right, len(steps)))
    assert len(places) > 4
    assert all(end < start for (_, end, _), (start, _, _) in pairwise(places))
    assert all(place.left <= start and end <= place.right for start, end, _ in places)


def test_the_value_beside_the_curve_is_the_last_one_up_to_the_call() -> None:
    curve = Curve("loss", np.array([0, 10, 0]), np.array([1, 10, 20]), np.array([3.0, np.nan, 1.0]))
    assert [plotting.value_at(curve, call) for call in (0, 9, 15, 20, 99)] == [3, 3, 3, 1, 1]
    assert np.isnan(plotting.value_at(NO_CURVE, 5))


def test_a_metric_that_was_not_finite_is_said_to_be_so_until_it_is_again() -> None:
    lost = np.array([False, True, False, False])
    curve = Curve("loss", np.arange(4), np.array([1, 10, 20, 30]), np.array([3.0, np.nan, np.nan, 1.0]), lost)
    words = beside.Beside(beside.Stage.of(SIZE), 12)
    said = [words.metric(curve, call)["RMS"] for call in (1, 10, 20, 30)]
    assert said == ["3.00", "not finite", "not finite", "1.00"]


@pytest.mark.parametrize(
    "size", [None, 5, (640,), (639, 360), (641, 360), (640, 358), (3842, 2160), ("a", "b"), (1, 2, 3)]
)
def test_a_size_that_no_video_has_is_refused_by_name(size: Any) -> None:
    with pytest.raises(ValueError, match="size must be two even whole numbers") as caught:
        check_size(size)
    assert repr(size) in str(caught.value)


@lru_cache
def varied() -> list[Frame]:
    """Return frames that differ in all that a canvas shows: layout, colours, limits, what is not finite, and kind."""
    crowded = {f"layer{number}.weight": RNG.normal(size=(30, 50)) for number in range(50)}
    sets = [
        *(WEIGHTS, {name: 1e-250 * values for name, values in WEIGHTS.items()}, CROWD),
        *(_lacking(WEIGHTS, every=1, count=5), _lacking(WEIGHTS, every=1, count=40)),
        *(_lacking(crowded, every=every, count=1250) for every in (2, 3, 50)),
        {"empty": np.zeros((0, 4)), "refused": np.array(["words"])},
    ]
    frames = [frame_of(arrays) for arrays in sets]
    frames += [frame_of(WEIGHTS, square=True), frame_of(WEIGHTS, colormap="gray"), frame_of(WEIGHTS, limits=(-1, 2))]
    frames += [replace(frames[0], variance_of=15, step=123_456_789)]
    for width, height in ((100, 50), (3, 400)):
        picture = png.encode_truecolor(RNG.integers(0, 255, (height, width, 3), np.uint8))
        frames.append(Frame(1, 7, Taken(), "frame", Drawn(), "frame", width=width, height=height, png=picture))
    return frames


CURVES = [
    NO_CURVE,
    CURVE,
    Curve("", np.arange(9), np.arange(9), np.full(9, np.nan)),
    Curve("m" * 200, np.array([0, 10, 0]), np.array([1, 10, 20]), np.array([3.0, np.nan, 1.0])),
    Curve("tiny", np.arange(100), np.arange(100), -np.geomspace(1e-299, 1e299, 100)),
    Curve("gap", np.arange(60), np.arange(60), np.where(np.arange(60) % 7, 1.0, np.nan), np.arange(60) % 7 == 0),
]


@settings(max_examples=25)
@given(
    moments=st.lists(
        st.tuples(st.integers(0, 14), st.integers(0, 5), st.sampled_from([0, 1, 50, 51, 200])), min_size=2, max_size=6
    ),
    size=st.sampled_from([(640, 360), SIZE, (720, 1280)]),
)
def test_a_canvas_shows_the_same_whatever_was_drawn_on_it_before(
    moments: list[tuple[int, int, int]], size: tuple[int, int]
) -> None:
    canvas = Canvas(size)
    for shown, metric, call in moments:
        frame, curve = _at(varied()[shown], call), CURVES[metric]
        np.testing.assert_array_equal(canvas.draw(frame, curve).pixels, Canvas(size).draw(frame, curve).pixels)


@pytest.mark.parametrize("size", [(640, 360), SIZE, (1920, 1080), (3840, 2160)])
def test_counts_on_lines_that_stand_close_are_whole(size: tuple[int, int]) -> None:
    arrays = {f"layer{number}.weight": RNG.normal(size=(30, 50)) for number in range(50)}
    canvas = Canvas(size)
    # The second picture's lines change beside lines that stay as they are.
    for every in (1, 2, 3, 1):
        shown = canvas.draw(frame_of(_lacking(arrays, every=every, count=1250)), NO_CURVE).pixels
    stage = canvas.stage
    left = beside.Beside(stage, stage.small_size).spot("flags", 0).at
    column = shown[stage.top : stage.hairline - 1, left - 1 :]
    is_inked = (column != column[-1, -1]).any(axis=1).astype(int)
    starts, ends = (np.flatnonzero(np.diff(is_inked, prepend=0) == change) for change in (1, -1))
    lines = [bytes(column[start:end]) for start, end in zip(starts, ends, strict=True)]
    assert np.diff(starts).max() < stage.small_line + 2
    assert lines == lines[:1] * 50


@pytest.mark.parametrize("name", ["tiny", "jaccard", "/loss"])
def test_a_metrics_name_stays_whole_where_only_the_mark_moves(name: str) -> None:
    frame, curve = frame_of(WEIGHTS), CURVE._replace(name=name)
    for size in ((640, 360), (720, 1280), SIZE, (1920, 1080)):
        canvas = Canvas(size)
        canvas.draw(frame, curve)
        moved = _at(frame, 100)
        np.testing.assert_array_equal(canvas.draw(moved, curve).pixels, Canvas(size).draw(moved, curve).pixels)


def test_what_is_said_of_a_metric_goes_with_it() -> None:
    frame, canvas = frame_of(WEIGHTS), Canvas(SIZE)
    canvas.draw(frame, CURVE)
    np.testing.assert_array_equal(canvas.draw(frame, NO_CURVE).pixels, Canvas(SIZE).draw(frame, NO_CURVE).pixels)


@pytest.mark.parametrize("values", [(-1e-300, -1e300), (-1.23e-10, -1.23e-10), (1e-300, 1e300), (0.5, 12345.678)])
def test_figures_of_a_metric_do_not_lie_over_one_another(values: tuple[float, float]) -> None:
    curve = Curve("loss", np.arange(2), np.arange(2), np.array(values))
    for size in ((640, 360), SIZE, (1920, 1080), (720, 1280), (3840, 2160)):
        stage = beside.Stage.of(size)
        columns = beside.Beside(stage, stage.size)
        said, end = columns.metric(curve, 1), 0
        for name in ("name", "shape", "low", "high", "RMS"):
            spot, width = columns.spot(name, 0), lettering.width(said[name], stage.size)
            left = spot.at - width if spot.is_end else spot.at
            assert left > end
            end = left + width
        read = [float(said[name].replace(numerals.MINUS, "-")) for name in ("low", "high", "RMS")]
        assert read == pytest.approx([min(values), max(values), values[1]], rel=0.06)


@pytest.mark.parametrize("size", [6, 8, 11, 12, 16, 17, 24])
@pytest.mark.parametrize("sign", [",", ";", "j", "f", "/", "g", "N", "7", "\u2212", "\u221e"])
def test_a_sign_is_stamped_whole(sign: str, size: int) -> None:
    image = Image.new("L", (100, 100))
    lettering.write(ImageDraw.Draw(image), (50, 50), sign, size, 255)  # type: ignore[arg-type]
    assert lettering.stamp(sign, size).sum(dtype=int) == np.asarray(image).sum(dtype=int)
    for both in (lettering.stamp(f"1{sign}2", size), lettering.stamp(f"{sign}{sign}", size)):
        assert both.shape[0] == lettering.stamp("", size).shape[0]


@pytest.mark.parametrize("size", range(4, 40))
def test_digits_are_as_wide_as_one_another(size: int) -> None:
    assert len({lettering.width(digit, size) for digit in "0123456789"}) == 1


def _lacking(arrays: dict[str, np.ndarray], *, every: int, count: int) -> dict[str, np.ndarray]:
    """Return arrays of which each so-manieth begins with so many values that are not finite."""
    found = {name: values.copy() for name, values in arrays.items()}
    for values in list(found.values())[::every]:
        values.reshape(-1)[:count] = np.nan
    return found


def _at(frame: Frame, call: int) -> Frame:
    return replace(frame, call=call)
