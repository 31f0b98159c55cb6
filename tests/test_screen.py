"""What the screen sends: the atlas as it is, or coarse to a page that cannot keep up, and what the status says."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from beholder_widget import BeholderWidget, frameworks, tiling
from beholder_widget.delivery.messages import FROM_KERNEL, STATUS, parse
from beholder_widget.recording import progress
from beholder_widget.rendering import png
from beholder_widget.samples import Take
from beholder_widget.screen import NOTHING_YET, Screen
from beholder_widget.settings import Settings, Taken
from beholder_widget.taking.sampler import Sampler, layout_of
from tests.updating import until_taken

RNG = np.random.default_rng(0)
ARRAYS = {"weight": RNG.normal(size=(40, 70)), "bias": RNG.normal(size=70)}
CELLS = 41 * 70


class Page:
    """A screen, and a page that hears all of its messages."""

    def __init__(self) -> None:
        self.messages: list[tuple[dict[str, Any], list[bytes]]] = []
        self.screen = Screen(
            lambda content, buffers: self.messages.append((content, list(buffers))),
            Settings(),
            release=lambda _take: None,
            rendered=lambda _seconds: None,
            ended=lambda: None,
            rang=lambda: None,
        )
        self.say("hello", visible=True, covers=False)

    def say(self, kind: str, **fields: Any) -> None:
        message = parse({"type": kind, "client": "page", **fields})
        assert message is not None
        self.screen.receive(message, lambda: {"revision": 0, "settings": {}, "choices": {}})

    def show(self, take: Take) -> tuple[dict[str, Any], list[bytes]]:
        """Have a take shown, and acknowledge its frame; return the message and its buffers."""
        self.screen.put(take)
        assert self.screen.wait(10)
        content, buffers = self.messages[-1]
        assert content["type"] == "frame"
        self.say("ack", number=content["number"], painted=1, held=0)
        return content, buffers


@pytest.fixture
def page() -> Iterator[Page]:
    page = Page()
    yield page
    page.screen.close()


def of_arrays(arrays: dict[str, np.ndarray]) -> Take:
    tensors = frameworks.arrays(arrays)
    return Take(1, Taken(), "arrays", samples=Sampler().sample(tensors, layout_of(tensors, show_all=False)))


def test_a_frame_is_the_atlas_with_figures_and_the_table_of_sections(page: Page) -> None:
    content, (picture, figures, table) = page.show(of_arrays(ARRAYS))
    assert set(content) == {"type", *FROM_KERNEL["frame"]}
    assert set(content["status"]) == set(STATUS)
    indices, _ = png.decode_indexed(picture)
    assert (content["kind"], content["coarse"]) == ("sections", 1)
    assert (content["width"], content["height"]) == png.size(picture) == (1024, -(-CELLS // 1024))
    places = json.loads(table)["places"]
    assert sum(place["rows"] * place["cols"] for place in places) == np.count_nonzero(indices) == CELLS
    assert len(figures) == 8 * len(places) * len(json.loads(table)["figures"])


def test_a_page_that_cannot_keep_up_gets_fewer_cells_and_all_of_them_on_a_pause(page: Page) -> None:
    page.screen.link.coarseness.step = 4
    content, buffers = page.show(of_arrays(ARRAYS))
    assert (content["coarse"], content["width"], content["height"]) == (4, 10 * 18 + 18, 1)
    assert png.size(buffers[0]) == (10 * 18 + 18, 1)
    page.screen.settle(page.screen.frame)
    content, buffers = page.messages[-1]
    assert (content["coarse"], content["number"]) == (1, page.screen.frame.number)
    assert png.size(buffers[0]) == (content["width"], content["height"]) == (1024, 3)


@pytest.mark.parametrize("for_lenses", [True, False])
def test_a_picture_that_another_replaces_counts_as_dropped_unless_a_lens_alone_asked_for_it(
    page: Page, for_lenses: bool, tmp_path: Path
) -> None:
    take = replace(of_arrays(ARRAYS), for_lenses=for_lenses)
    page.screen.start_recording(tmp_path, None, None, take.taken, size=None)
    for _ in range(200):
        page.screen.put(take)
    assert page.screen.wait(10)
    assert page.screen.reel.flush(10)
    assert (page.screen.dropped == 0) == for_lenses
    assert page.screen.reel.written + page.screen.reel.dropped == (0 if for_lenses else 200)


def test_a_matrix_frame_has_a_section_and_an_image_has_none(page: Page) -> None:
    matrix = RNG.normal(size=(20, 30))
    samples = Sampler().sample([frameworks.Tensor("frame", matrix, (20, 30))], tiling.frame_layout((20, 30)))
    content, (_, _, table) = page.show(Take(1, Taken(), "frame", samples=samples, is_frame=True))
    (place,) = json.loads(table)["places"]
    assert (content["kind"], place["name"], place["rows"], place["cols"]) == ("frame", "frame", 20, 30)
    pixels = RNG.integers(0, 256, size=(20, 30, 3), dtype=np.uint8)
    content, buffers = page.show(Take(1, Taken(), "frame", pixels=pixels))
    assert (content["kind"], content["table"], content["coarse"]) == ("frame", "", 1)
    assert (content["width"], content["height"]) == png.size(buffers[0]) == (30, 20)


def test_words_have_no_picture_and_a_snapshot_shows_them(page: Page) -> None:
    content, buffers = page.messages[-1]
    assert (content["kind"], content["text"], content["table"], buffers) == ("placeholder", NOTHING_YET, "", [])
    picture, frame = page.screen.picture()
    assert (png.size(picture)[0], frame) == (768, page.screen.frame)


def test_the_picture_as_files_show_it_is_that_of_the_last_frame(page: Page) -> None:
    take = of_arrays(ARRAYS)
    page.show(take)
    picture, frame = page.screen.picture()
    assert take.samples is not None
    layout = take.samples.layout
    assert (frame, png.size(picture)) == (page.screen.frame, (layout.width, layout.height))


def test_the_status_says_what_training_is_held_up_once_that_is_known() -> None:
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        screen = widget._beholder_engine.screen  # noqa: SLF001 - what pages are told
        until_taken(widget, ARRAYS)
        assert screen.status()["overhead"] is None
        until_taken(widget, ARRAYS)
        until_taken(widget, ARRAYS)
        assert screen.status()["overhead"] > 0


@pytest.mark.parametrize("name", ["run.gif", "run.xyz"])
def test_the_status_says_how_far_an_export_is_as_long_as_it_lasts(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(progress, "SOON", 0.0)
    monkeypatch.setattr(progress, "EVERY", 0.0)
    page.screen.note = "something else"
    for step in (1, 2, 3):
        page.show(replace(of_arrays(ARRAYS), step=step))
    before = len(page.messages)
    with contextlib.suppress(ValueError):
        page.screen.export(tmp_path / name, 10, size=None)
    told = [content["status"]["note"] for content, _ in page.messages[before:] if content["type"] == "status"]
    said = [f"Writing run.gif: {done} of 3 pictures" for done in (1, 2, 3)]
    assert told == ([*said, "something else"] if name == "run.gif" else [])
    assert page.screen.status()["note"] == "something else"


def test_of_two_exports_at_once_each_says_how_far_it_is(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "SOON", 0.0)
    monkeypatch.setattr(progress, "EVERY", 0.0)
    page.show(of_arrays(ARRAYS))
    notes: list[object] = []

    def write_another(done: int, _total: int) -> None:
        if done == 1:
            page.screen.export(tmp_path / "second.gif", 10, size=None, progress=lambda *_: None)
            notes.append(page.screen.status()["note"])

    before = len(page.messages)
    for step in (2, 3):
        page.show(replace(of_arrays(ARRAYS), step=step))
    page.screen.export(
        tmp_path / "first.gif", 10, size=None, progress=lambda done, total: write_another(done - 1, total)
    )
    told = [content["status"]["note"] for content, _ in page.messages[before:] if content["type"] == "status"]
    both = [f"Writing first.gif: 1 of 3 pictures. Writing second.gif: {done} of 3 pictures" for done in (1, 2, 3)]
    assert [note for note in told if "second" in note] == both
    # The one that has ended takes its own words back.
    assert notes == ["Writing first.gif: 1 of 3 pictures"]
    assert page.screen.status()["note"] == ""


def test_a_page_is_told_which_frames_are_kept_and_gets_one_as_it_was(page: Page) -> None:
    shown = [page.show(replace(of_arrays(ARRAYS), step=step, call=step // 2)) for step in (10, 20, 30)]
    page.say("frames", version=-1, first=0)
    content, (buffer,) = page.messages[-1]
    assert set(content) == {"type", *FROM_KERNEL["frames"]}
    numbers, steps, order, calls, values = np.frombuffer(buffer, "<f8").reshape(5, content["count"] - content["first"])
    assert (list(content["values"]), values.tolist()) == (["arrays"], [0, 0, 0])
    assert (steps.tolist(), order.tolist(), calls.tolist()) == ([10, 20, 30], [0, 1, 2], [5, 10, 15])

    page.say("past", number=int(numbers[1]), table="")
    content, buffers = page.messages[-1]
    assert set(content) == {"type", *FROM_KERNEL["past"]}
    assert (content["step"], content["number"], content["asked"]) == (20, numbers[1], numbers[1])
    assert buffers[0] == shown[1][1][0]
    assert buffers[1] == shown[1][1][1]
    assert buffers[2] == shown[0][1][2]

    page.say("past", number=int(numbers[1]), table=content["table"])
    assert len(page.messages[-1][1]) == 2


def test_a_page_gets_the_nearest_frame_to_one_that_is_not_kept(page: Page) -> None:
    page.say("past", number=3, table="")
    assert page.messages[-1][0]["type"] != "past"
    for step in range(20):
        page.show(replace(of_arrays(ARRAYS), step=step))
    page.screen.reel.history.max_bytes = 0
    page.say("past", number=3, table="")
    assert (page.messages[-1][0]["asked"], page.messages[-1][0]["step"]) == (3, 19)
