"""Pictures with names, colour bars, limits and figures beside them."""

from __future__ import annotations

import io
import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from beholder_widget import BeholderWidget, frameworks
from beholder_widget.rendering import annotating, columns, lettering, numerals
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.renderer import Renderer
from beholder_widget.samples import Take
from beholder_widget.settings import Drawn, Taken
from beholder_widget.taking.sampler import Sampler, layout_of

CROWD = {f"layer{number}.weight": np.full((2, 2), number, np.float32) for number in range(300)}


def frame_of(arrays: Any, *, square: bool = False, **drawn: Any) -> Frame:
    tensors = frameworks.arrays(arrays)
    samples = Sampler().sample(tensors, layout_of(tensors, show_all=False, square=square))
    take = Take(600, Taken(square=square), "arrays", samples=samples.settled())
    return Renderer().render(take, Drawn(**drawn))


def pixels_of(picture: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(picture)).convert("RGB"))


FRAME = frame_of({"fc.weight": np.arange(12.0).reshape(3, 4), "fc.bias": np.arange(4.0)})


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        ({}, "current values"),
        ({"change_since": 0}, "change since step 0"),
        ({"variance_of": 15}, "variance of 15"),
    ],
)
def test_the_head_says_what_the_cells_show(shown: dict[str, Any], words: str) -> None:
    frame = replace(FRAME, **shown)
    assert annotating.title(frame)[1][0].startswith(f"{words}; ")
    assert words.startswith(frame.of)


@given(st.floats(-1e307, 1e307) | st.sampled_from([math.nan, math.inf, -math.inf]), st.integers(1, 6))
def test_a_figure_is_the_number_to_so_many_digits(value: float, digits: int) -> None:
    words = numerals.figure(value, digits)
    assert "-" not in words
    if math.isfinite(value):
        read = float(words.replace(numerals.MINUS, "-"))
        assert read == pytest.approx(value, rel=0.51 * 10 ** (1 - digits), abs=0)
    else:
        assert words in ("\u2013", "\u221e", "\u2212\u221e")


@pytest.mark.parametrize(
    ("value", "digits", "words"),
    [
        (0.0, 2, "0"),
        (-0.0431, 2, "\u22120.043"),
        (1.0, 3, "1.00"),
        (2e-5, 2, "2.0e\u22125"),
        (99_999.9, 2, "1.0e5"),
        (1234.5, 2, "1234"),
    ],
)
def test_figures_are_written_as_a_person_would(value: float, digits: int, words: str) -> None:
    assert numerals.figure(value, digits) == words


def test_a_shape_has_multiplication_signs() -> None:
    assert numerals.shape((64, 3, 3)) == "64\u00d73\u00d73"
    assert numerals.shape(()) == "scalar"


@given(st.text(max_size=60), st.integers(20, 300))
def test_a_long_name_loses_its_beginning(name: str, room: int) -> None:
    short = lettering.shortened(name, 11, room)
    assert lettering.width(short, 11) <= room
    assert short == name or (short[0] == "\u2026" and name.endswith(short[1:]))


def test_signs_that_the_font_lacks_come_from_another() -> None:
    assert lettering.width(numerals.MINUS, 40) != lettering.width("\u0378", 40)


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_the_picture_stands_in_the_annotated_one_enlarged(scale: int) -> None:
    with BeholderWidget(idle_rate=None, rate=1000) as widget:
        widget.update(arrays={"fc.weight": np.arange(12.0).reshape(3, 4)}, step=600)
        plain, annotated = pixels_of(widget.snapshot()), pixels_of(widget.snapshot(annotated=True, scale=scale))
    large = plain.repeat(scale, axis=0).repeat(scale, axis=1)
    top, left = (16 + 64) * scale, 16 * scale
    np.testing.assert_array_equal(annotated[top : top + large.shape[0], left : left + large.shape[1]], large)


def test_beside_a_section_stand_its_words() -> None:
    rows = columns.columns_of(FRAME.sections, 1).rows
    assert rows[0] == ("fc.weight", "3\u00d74", "0", "", "11", "5.50", "6.49", "")
    assert rows[1][:3] == ("fc.bias", "4", "0")


def test_flags_tell_what_is_not_finite_clipped_and_left_out() -> None:
    values = np.zeros((400, 2000))
    values[0, :2] = np.nan, np.inf
    (row,) = columns.columns_of(frame_of([values], limits=(-1, 1)).sections, 1).rows
    assert row[-1] == "1 NaN, 12 % shown"


def test_lines_of_text_never_lie_on_one_another() -> None:
    for square in (False, True):
        frame = frame_of(CROWD, square=square)
        assert frame.layout is not None
        plot = annotating.plot_of(frame, frame.layout, 1)
        assert len(plot.lines) == len(CROWD)
        assert np.diff(plot.lines).min() >= 16
        assert max(plot.lines) + 16 <= plot.size[1]


def test_what_would_be_too_large_is_scaled_less_and_refused_at_last(monkeypatch: pytest.MonkeyPatch) -> None:
    full = pixels_of(annotating.annotated(FRAME, scale=1))
    monkeypatch.setattr(annotating, "MOST_PIXELS", full[..., 0].size)
    np.testing.assert_array_equal(pixels_of(annotating.annotated(FRAME, scale=4)), full)
    monkeypatch.setattr(annotating, "MOST_PIXELS", full[..., 0].size - 1)
    with pytest.raises(ValueError, match=r"2 sections would have .*select"):
        annotating.annotated(FRAME, scale=2)


@pytest.mark.parametrize("scale", [0, 5, 1.5, True, "2", None])
def test_another_scale_is_refused_and_quoted(scale: Any) -> None:
    with BeholderWidget() as widget, pytest.raises(ValueError, match="scale must be a whole number from 1 to 4, not"):
        widget.snapshot(annotated=True, scale=scale)


@pytest.mark.parametrize("given", [{}, {"frame": np.zeros((4, 4, 3), np.uint8)}])
def test_what_has_no_sections_is_returned_plain(given: Any) -> None:
    with BeholderWidget(idle_rate=None, rate=1000) as widget:
        if given:
            widget.update(**given)
        assert widget.snapshot(annotated=True) == widget.snapshot()


def test_a_matrix_frame_has_limits_and_a_colour_bar() -> None:
    with BeholderWidget(idle_rate=None, rate=1000) as widget:
        widget.update(frame=np.arange(10_000.0).reshape(100, 100))
        assert pixels_of(widget.snapshot(annotated=True, scale=1)).shape[1] > 300


@given(st.text(max_size=30))
def test_any_name_can_be_written(name: str) -> None:
    frame = frame_of({name: np.ones(3)})
    assert pixels_of(annotating.annotated(frame, scale=1)).ndim == 3
