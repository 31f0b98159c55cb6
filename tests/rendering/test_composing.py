"""What files show is composed from the atlas: the very mosaic, only where it is wanted, and off the render thread."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import numpy as np
import pytest
from PIL import Image

from beholder_widget import BeholderWidget, frameworks, palettes, tiling
from beholder_widget.rendering import composing, png
from beholder_widget.rendering.composing import Still, composed, grounded
from beholder_widget.rendering.renderer import Renderer
from beholder_widget.samples import Take
from beholder_widget.settings import Drawn, Taken
from beholder_widget.taking.sampler import Sampler, layout_of
from tests.updating import until_taken

RNG = np.random.default_rng(0)
ARRAYS = {
    "conv": RNG.normal(size=(16, 3, 3, 3)),
    "bias": RNG.normal(size=16),
    "odd": np.array([np.nan, np.inf, -np.inf, 0.0]),
    "large": RNG.normal(size=(300, 1000)),
    "none": np.empty(0),
}


def take(arrays: Any = ARRAYS, *, show_all: bool = False) -> Take:
    """Return a take of named arrays."""
    tensors = frameworks.arrays(arrays)
    samples = Sampler().sample(tensors, layout_of(tensors, show_all=show_all))
    return Take(3, Taken(show_all=show_all), "arrays", samples=samples)


def colours(picture: bytes) -> np.ndarray:
    """Return a PNG's colours, (H, W, 4)."""
    return np.asarray(Image.open(io.BytesIO(picture)).convert("RGBA"))


@pytest.mark.parametrize("show_all", [False, True])
def test_the_composed_picture_is_the_mosaic_of_the_cells_in_the_same_bytes(show_all: bool) -> None:
    taken = take(show_all=show_all)
    frame = Renderer().render(taken, Drawn())
    assert taken.samples is not None
    assert frame.still is not None
    layout = taken.samples.layout
    indices, palette = png.decode_indexed(frame.png)
    cells = tiling.atlas(layout).unpack(indices)
    mosaic = tiling.compose(layout, cells)
    assert composed(frame.still) == png.encode_indexed(mosaic, grounded(palette))
    assert frame.still.size == (layout.width, layout.height)
    np.testing.assert_array_equal(palette, palettes.palette("magma"))
    assert [len(each) > 0 for each in cells] == [True, True, True, True, False]


def test_what_is_sent_has_the_cells_and_says_their_step() -> None:
    taken = take()
    frame = Renderer().render(taken, Drawn(), coarseness=4)
    assert taken.samples is not None
    layout = taken.samples.layout
    fine, _ = png.decode_indexed(frame.png)
    coarse, _ = png.decode_indexed(frame.coarse_png)
    sections = tiling.atlas(layout, 4).unpack(coarse)
    for section, whole in zip(sections, tiling.atlas(layout).unpack(fine), strict=True):
        np.testing.assert_array_equal(section, whole[::4, ::4])
    told, told_coarse = frame.to_json(), frame.to_json(coarse=True)
    assert (told["coarse"], told["height"], told["width"]) == (1, *fine.shape)
    assert (told_coarse["coarse"], told_coarse["height"], told_coarse["width"]) == (4, *coarse.shape)
    assert told["table"] == told_coarse["table"] != ""


def test_a_matrix_frame_is_an_atlas_of_one_section() -> None:
    matrix = RNG.normal(size=(30, 50))
    samples = Sampler().sample([frameworks.Tensor("frame", matrix, (30, 50))], tiling.frame_layout((30, 50)))
    frame = Renderer().render(Take(1, Taken(), "frame", samples=samples, is_frame=True), Drawn())
    (section,) = frame.sections
    assert (frame.kind, section.name, section.rows, section.cols) == ("frame", "frame", 30, 50)
    assert (section.min, section.max, section.low, section.high) == pytest.approx((matrix.min(), matrix.max()) * 2)
    assert (section.top, section.height) == (0, 30)
    assert frame.still is not None
    assert colours(composed(frame.still)).shape == (30, 50, 4)


def test_an_image_is_its_own_picture_and_has_no_sections() -> None:
    pixels = RNG.integers(0, 256, size=(20, 30, 3), dtype=np.uint8)
    frame = Renderer().render(Take(1, Taken(), "frame", pixels=pixels), Drawn(), coarseness=2)
    assert frame.still == Still(frame.png)
    np.testing.assert_array_equal(colours(composed(frame.still))[..., :3], pixels)
    for told, step in ((frame.to_json(), 1), (frame.to_json(coarse=True), 2)):
        assert (told["table"], told["width"], told["height"], told["coarse"]) == ("", 30, 20, step)
    assert png.size(frame.coarse_png) == (15, 10)


def test_a_picture_without_any_cell_has_room_for_its_notes() -> None:
    frame = Renderer().render(take({"none": np.empty(0)}), Drawn())
    assert frame.still is not None
    assert (frame.width, frame.height) == (1, 1)
    assert not colours(composed(frame.still))[..., 3].any()


class Composings:
    """Notes the names of the threads that compose a picture."""

    def __init__(self) -> None:
        self.threads: list[str] = []
        self._code: CodeType = composing.composed.__code__
        self._placing: CodeType = tiling.compose.__code__

    def __call__(self, frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call" and frame.f_code in (self._code, self._placing):
            self.threads.append(threading.current_thread().name)


@pytest.fixture
def composings() -> Iterator[Composings]:
    """Note each call of what composes, on this thread and on those that begin from now on."""
    noted = Composings()
    before = threading.getprofile()
    threading.setprofile(noted)
    sys.setprofile(noted)
    yield noted
    sys.setprofile(None)
    threading.setprofile(before)


def test_a_frame_that_nobody_records_is_never_composed(composings: Composings) -> None:
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        for _ in range(3):
            until_taken(widget, ARRAYS)
            assert widget.flush()
        assert widget.stats["rendered"] == 3
        assert composings.threads == []
        widget.snapshot()
        assert set(composings.threads) == {threading.current_thread().name}


def test_a_recorded_frame_is_composed_on_the_recorders_thread(composings: Composings, tmp_path: Path) -> None:
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        widget.start_recording(tmp_path / "frames", annotated=False)
        until_taken(widget, ARRAYS)
        (folder,) = widget.stop_recording()
        assert set(composings.threads) == {"beholder-recorder"}
        (file,) = folder.iterdir()
        assert file.read_bytes() == widget.snapshot()
