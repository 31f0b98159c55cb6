"""Looking through lenses: the very values of a region, of every source, for each page by itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest
import torch

from beholder_widget import tiling
from beholder_widget.rendering import coloring
from tests.looking import Desk, values_at

LARGE = (300, 2000)
RNG = np.random.default_rng(0)
ROWS, COLUMNS = (120, 140), (700, 730)


@contextmanager
def desk_of(model: Any = None, optimizer: Any = None, **settings: Any) -> Iterator[Desk]:
    """A desk with one page, which ends with the block."""
    desk = Desk(model, optimizer, **settings)
    try:
        desk.greet()
        yield desk
    finally:
        desk.close()


def region(array: np.ndarray) -> np.ndarray:
    """Return what a lens on `ROWS` and `COLUMNS` of a matrix shows."""
    return array[slice(*ROWS), slice(*COLUMNS)]


def test_a_lens_shows_the_values_of_its_region_one_cell_each() -> None:
    weight = RNG.normal(size=LARGE)
    with desk_of({"weight": weight}) as desk:
        desk.until_taken()
        desk.look("weight", ROWS, COLUMNS)
        message, indices, values = desk.seen()
        assert values.reshape(20, 30).tolist() == region(weight).tolist()
        assert (message["rows"], message["columns"], message["note"]) == (list(ROWS), list(COLUMNS), "")
        section = desk.engine.screen.frame.sections[0]
        expected = coloring.quantize(region(weight).copy(), section.low, section.high, centered=True)
        assert indices.reshape(20, 30).tolist() == expected.tolist()


def test_the_plan_that_comes_along_names_each_cell() -> None:
    weight = RNG.normal(size=(64, 48, 3, 3)).astype(np.float32)
    with desk_of({"weight": weight}) as desk:
        desk.until_taken()
        desk.look("weight", (3, 9), (30, 60), height=40, width=40)
        _, _, values = desk.seen()
        shown = desk.engine.screen.frame.layout
        assert shown is not None
        plan = tiling.plan(weight.shape, rows=(3, 9), columns=(30, 60))
        assert desk.seen()[0]["plan"] == plan.describe()
        assert values.reshape(plan.shape)[2, 5] == weight[plan.index(2, 5)]


def test_a_region_with_more_values_than_cells_is_sampled() -> None:
    with desk_of({"weight": RNG.normal(size=LARGE)}) as desk:
        desk.until_taken()
        desk.look("weight", (0, 300), (0, 2000), height=40, width=50)
        _, indices, _ = desk.seen()
        assert 0 < indices.size <= 40 * 50


def test_an_idle_kernel_answers_at_once_and_counts_no_update() -> None:
    with desk_of({"weight": RNG.normal(size=LARGE)}) as desk:
        desk.until_taken()
        taken, written = desk.engine.probe.taken, len(desk.engine.screen.reel.history)
        desk.look("weight", ROWS, COLUMNS)
        assert desk.count("look") == 1
        assert (desk.engine.probe.taken, len(desk.engine.screen.reel.history)) == (taken, written)


def test_a_lens_that_comes_within_a_step_leaves_the_change_of_that_step_whole() -> None:
    weight = np.zeros(LARGE)
    with desk_of({"weight": weight}, values="updates") as desk:

        def step(rows: tuple[int, int]) -> None:
            weight[:] += 1
            if desk.table():
                desk.look("weight", rows, COLUMNS)
            weight[:] += 1
            desk.until_called()

        for number in range(40):
            step((ROWS[0], ROWS[1] + number // 4 % 2))
        seen = [np.frombuffer(buffers[1]) for content, buffers in desk.heard if content["type"] == "look"]
        assert {value for values in seen for value in values.tolist()} == {2.0}


@pytest.mark.parametrize("rate", [0.01, 240.0], ids=["rarely", "often"])
def test_a_lens_is_served_soon_though_pictures_are_rare_or_what_was_spent_is_not_paid(rate: float) -> None:
    given = {"given": RNG.normal(size=LARGE)}

    def costly() -> dict[str, np.ndarray]:
        time.sleep(0.2)
        return given

    with desk_of() as desk:
        for _ in range(2):
            desk.until_taken(costly)
        desk.engine.set("rate", rate)
        desk.engine.limit("max_overhead", 0.01)
        desk.look("given", ROWS, COLUMNS)
        asked, taken = time.monotonic(), desk.engine.probe.taken
        while not desk.count("look"):
            desk.update(costly)
            assert time.monotonic() < asked + 5
        assert desk.engine.probe.taken == taken + 1
        assert desk.seen()[2].tolist() == region(given["given"]).ravel().tolist()
        for _ in range(20):
            desk.update(costly)
        assert desk.engine.probe.taken == taken + 1


def test_a_lens_on_what_fails_is_tried_once() -> None:
    tried = 0

    def failing() -> None:
        nonlocal tried
        tried += 1
        raise ValueError("no arrays")

    with desk_of() as desk:
        desk.until_taken({"given": RNG.normal(size=LARGE)})
        desk.engine.set("rate", 0.01)
        desk.look("given", ROWS, COLUMNS)
        with pytest.warns(RuntimeWarning, match="no arrays"):
            for _ in range(50):
                desk.update(failing)
        assert tried == 1


def test_a_lens_whose_message_is_read_within_an_update_is_served_by_it() -> None:
    weight = RNG.normal(size=LARGE)
    with desk_of({"weight": weight}, rate=0.01) as desk:
        desk.until_taken()
        desk.update(read=lambda: desk.tell_lens("weight", ROWS, COLUMNS))
        assert desk.count("look") == 1
        assert desk.seen()[2].tolist() == region(weight).ravel().tolist()


def test_each_picture_is_followed_by_one_look() -> None:
    with desk_of({"weight": RNG.normal(size=LARGE)}) as desk:
        desk.until_taken()
        desk.look("weight", ROWS, COLUMNS)
        for _ in range(3):
            desk.until_taken()
        assert desk.count("look") == 4
        numbers = [content["number"] for content, _ in desk.heard if content["type"] == "look"]
        frames = [content["number"] for content, _ in desk.heard if content["type"] == "frame"]
        assert numbers == frames[-4:]


def test_each_page_has_a_lens_of_its_own() -> None:
    weight = RNG.normal(size=LARGE)
    with desk_of({"weight": weight}) as desk:
        desk.greet("other")
        desk.until_taken()
        desk.look("weight", ROWS, COLUMNS)
        desk.look("weight", (0, 2), (5, 9), "other")
        desk.until_taken()
        assert desk.seen("page")[2].tolist() == region(weight).ravel().tolist()
        assert desk.seen("other")[2].tolist() == weight[0:2, 5:9].ravel().tolist()


@pytest.mark.parametrize("goes", ["bye", "lens", "visible"])
def test_a_page_that_looks_no_more_leaves_no_lens(goes: str) -> None:
    with desk_of({"weight": RNG.normal(size=LARGE)}) as desk:
        desk.greet("other")
        desk.until_taken()
        desk.look("weight", ROWS, COLUMNS)
        none = {"table": "", "section": -1, "rows": [0, 0], "columns": [0, 0], "height": 0, "width": 0}
        said: dict[str, dict[str, Any]] = {"bye": {}, "lens": none, "visible": {"visible": False}}
        desk.say(goes, **said[goes])
        looks = desk.count("look")
        desk.until_taken()
        assert desk.engine.probe.orders.lenses == ()
        assert desk.count("look") == looks


@pytest.mark.parametrize(
    "wrong",
    [
        {"table": "another"},
        {"section": 7},
        {"section": -1},
        {"height": 0},
        {"width": 5000},
        {"rows": [0, 301]},
        {"rows": [5, 5]},
        {"columns": [9, 3]},
    ],
    ids=str,
)
def test_a_region_that_is_not_there_is_let_pass(wrong: dict[str, Any]) -> None:
    with desk_of({"weight": RNG.normal(size=LARGE)}) as desk:
        desk.until_taken()
        desk.look("weight", **{"rows": ROWS, "columns": COLUMNS} | wrong)
        desk.until_taken()
        assert desk.count("look") == 0
        assert desk.engine.screen.faults.message == ""


def test_a_recording_and_a_snapshot_are_the_same_with_a_lens() -> None:
    model = {"weight": RNG.normal(size=LARGE)}
    with desk_of(model) as looking, desk_of(model) as plain:
        for desk in (looking, plain):
            desk.until_taken()
        looking.look("weight", ROWS, COLUMNS)
        assert looking.engine.screen.picture()[0] == plain.engine.screen.picture()[0]


def test_a_variance_begins_with_its_lens() -> None:
    weight = RNG.normal(size=LARGE)
    with desk_of({"weight": weight}, mode="variance", window=5) as desk:
        for _ in range(3):
            desk.until_taken()
        desk.look("weight", ROWS, COLUMNS)
        assert desk.seen()[0]["variance_of"] == 1
        moments = [region(weight).copy()]
        for _ in range(2):
            weight += RNG.normal(size=LARGE)
            desk.until_taken()
            moments.append(region(weight).copy())
        message, _, values = desk.seen()
        assert message["variance_of"] == 3
        assert values.reshape(20, 30) == pytest.approx(np.var(moments, axis=0))
        assert desk.engine.screen.frame.variance_of == 5


def test_a_lens_shows_the_change_where_all_of_its_cells_were_pinned_and_words_elsewhere() -> None:
    weight, small = RNG.normal(size=LARGE), RNG.normal(size=(40, 30))
    with desk_of({"weight": weight, "small": small}, mode="change") as desk:
        desk.until_taken()
        assert desk.engine.screen.frame.text.startswith("Nothing is pinned yet.")
        desk.say("pin")
        desk.settle()
        assert desk.engine.screen.frame.change_since == desk.engine.screen.pinned == 1
        small += 2
        desk.until_taken()
        desk.look("small", (10, 20), (5, 15))
        message, _, values = desk.seen()
        np.testing.assert_allclose(values, 2, rtol=1e-5)
        assert (message["change_since"], message["note"]) == (1, "")
        desk.look("weight", ROWS, COLUMNS)
        message, indices, _ = desk.seen()
        assert "other cells were pinned at step 1" in message["note"]
        assert (message["plan"], indices.size) == (None, 0)


def test_a_matrix_given_as_a_frame_has_a_lens() -> None:
    image = RNG.normal(size=(20_000, 600)).astype(np.float32)
    with desk_of(values="frame") as desk:
        desk.until_taken(frame=image)
        desk.look("frame", (19_000, 19_010), (300, 320))
        desk.until_taken(frame=image)
        assert desk.seen()[2].reshape(10, 20).tolist() == image[19_000:19_010, 300:320].tolist()


def test_arrays_have_a_lens_with_the_next_update() -> None:
    array = RNG.normal(size=LARGE)
    with desk_of(values="arrays") as desk:
        desk.until_taken({"array": array})
        desk.look("array", ROWS, COLUMNS)
        assert desk.count("look") == 0
        desk.until_taken({"array": array})
        assert desk.seen()[2].tolist() == region(array).ravel().tolist()


class Training:
    """A layer that is too large to be shown whole, in training with momentum."""

    def __init__(self) -> None:
        torch.manual_seed(0)
        self.model = torch.nn.Linear(LARGE[1], LARGE[0])
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=0.1, momentum=0.9)
        self.output = self.change = torch.empty(0)

    def step(self) -> None:
        before = self.model.weight.detach().clone()
        self.optimizer.zero_grad()
        self.output = self.model(torch.randn(400, LARGE[1]))
        self.output.square().mean().backward()
        self.optimizer.step()
        self.change = self.model.weight.detach() - before


SOURCES: dict[str, Callable[[Training], Any]] = {
    "gradients": lambda training: training.model.weight.grad,
    "optimizer": lambda training: training.optimizer.state[training.model.weight]["momentum_buffer"],
    "activations": lambda training: training.output,
    "updates": lambda training: training.change,
}


@pytest.mark.parametrize("values", SOURCES)
def test_every_source_of_a_model_has_a_lens(values: str) -> None:
    training = Training()
    with desk_of(training.model, training.optimizer, values=values) as desk:
        train_until(training, desk, lambda: len(desk.engine.screen.frame.sections) > 0)
        layout = desk.engine.screen.frame.layout
        assert layout is not None
        shown = layout.boxes[0].plan
        assert shown.shown < shown.size
        desk.look(desk.table()[0]["name"], (120, 140), (70, 100))
        train_until(training, desk, lambda: desk.count("look") > 0 and desk.seen()[2].size > 0)
        plan = tiling.plan(shown.array_shape, axes=shown.axes, rows=(120, 140), columns=(70, 100))
        expected = values_at(SOURCES[values](training).detach().numpy(), plan)
        assert desk.seen()[2].reshape(plan.shape) == pytest.approx(expected, abs=1e-7)


def train_until(training: Training, desk: Desk, is_there: Callable[[], bool]) -> None:
    """Train until something has come of the last step."""
    for _ in range(100):
        taken = desk.engine.probe.taken
        training.step()
        desk.until_called()
        if desk.engine.probe.taken > taken and is_there():
            return
    raise AssertionError("it did not come within 100 steps")
