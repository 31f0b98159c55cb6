"""Recipes: each block of code in docs/recipes.md runs as it stands, and what the text says of it is what comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

import beholder_widget
from beholder_widget import BeholderWidget
from beholder_widget.taking import holding
from tests.test_settings_act import Page

TEXT = (Path(__file__).parent.parent / "docs" / "recipes.md").read_text()


def blocks(title: str) -> list[str]:
    """Return the blocks of code under a heading."""
    part = re.split(r"^## ", TEXT, flags=re.MULTILINE)
    section = next(each for each in part if each.startswith(title))
    return re.findall(r"```python\n(.*?)```", section, re.DOTALL)


class Watched(BeholderWidget):
    """A widget that a page has shown since it was made: so pictures are taken at its rate."""

    def __init__(self, *arguments: Any, **keywords: Any) -> None:
        super().__init__(*arguments, **keywords)
        Page(self).hello()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Return what runs a recipe, and gives its variables."""
    torch.set_num_threads(1)
    # Nobody watches here: what is held goes on.
    monkeypatch.setattr(holding, "ALONE_FOR", 0.2)
    names: dict[str, Any] = {"__name__": "recipe"}

    def run(title: str, *, watched: bool = False) -> Any:
        if watched:
            monkeypatch.setattr(beholder_widget, "BeholderWidget", Watched)
        for code in [*re.findall(r"```python\n(.*?)```", TEXT.partition("\n## ")[0], re.DOTALL), *blocks(title)]:
            exec(compile(code, "docs/recipes.md", "exec"), names)  # noqa: S102 - the project's own document
        widget: BeholderWidget = names["widget"]
        assert widget.flush()
        assert widget.history is not None
        assert widget.status["fault"] == ""
        return names

    yield run
    names["widget"].close()


def said(names: dict[str, Any], check: str) -> list[Any]:
    """Return the alerts of one check."""
    return [alert for alert in names["widget"].alerts if alert.check == check]


def test_gradients_that_vanish_are_said_and_the_last_layers_have_the_colours(run: Any) -> None:
    names = run("Gradients vanish")
    (alert,) = said(names, "gradient_vanished")
    assert alert.message.split(" at step")[0] in TEXT
    assert len(alert.others) > 20
    assert said(names, "unchanged")
    rms = {section.name: section.rms for section in names["widget"].sections}
    assert rms["0.weight"] < 1e-12 * rms["38.weight"]
    assert len({section.high for section in names["widget"].sections}) == 1


def test_units_that_die_are_said(run: Any) -> None:
    names = run("Units are dead", watched=True)
    dead = {alert.section for alert in said(names, "dead")}
    assert dead <= {"1", "3"}
    assert dead
    assert said(names, "dead")[0].step > 200
    whole = next(section for section in names["widget"].sections if section.name == "3")
    assert whole.zeros / whole.shown > 0.5


def test_a_nan_is_held_at_its_step_before_the_optimizer_spreads_it(run: Any) -> None:
    names = run("A NaN")
    gradients, *_ = [alert for alert in said(names, "nonfinite") if alert.source == "gradients"]
    # Which step was the last that was seen whole depends on how fast the machine is.
    told, clean = gradients.message.split(" Last clean")
    assert told in TEXT
    (layer,) = [alert for alert in said(names, "nonfinite") if alert.source == "activations"]
    assert layer.message.split(",")[0] in TEXT
    assert (layer.section, layer.step) == ("2", gradients.step)
    assert clean.endswith("So are 4 others.")
    assert gradients.clean < gradients.step
    parameters = [alert for alert in said(names, "nonfinite") if alert.source == "parameters"]
    assert all(alert.step > gradients.step for alert in parameters)
    assert names["widget"].status["note"] == "Training went on: nobody has watched the hold for 30 s."


def test_what_moved_first_before_the_loss_jumped_is_found(run: Any) -> None:
    names = run("The loss jumps")
    assert said(names, "loss")[0].step > 300
    history = names["history"]
    assert (names["mover"], int(history.steps[names["first"]])) == ("2.weight", 301)
    loss = history.metrics["loss"]
    assert loss[names["first"]] > 10 * np.median(loss[200 : names["first"]])
    assert loss[: names["first"]][200:].max() < 10 * np.median(loss[200 : names["first"]])


def test_what_is_derived_of_weights_is_shown(run: Any) -> None:
    names = run("Something forms")
    sections = {section.name: section for section in names["widget"].sections}
    assert sections["spectrum"].shape == (15, 64)
    assert sections["cosine"].shape == (29, 29)
    assert sections["cosine"].max == pytest.approx(1, abs=1e-5)


def test_attention_maps_are_among_the_activations(run: Any) -> None:
    names = run("Attention maps", watched=True)
    (section,) = names["widget"].sections
    assert section.name == "attention"
    assert section.shape == (4, 23, 23)
    assert section.shown == section.size


def test_what_has_moved_since_the_pin_is_shown(run: Any) -> None:
    names = run("Before against after", watched=True)
    section = next(iter(names["widget"].sections))
    assert section.of == "change since step 0"
    assert section.low == -section.high
    assert section.rms > 0.01
