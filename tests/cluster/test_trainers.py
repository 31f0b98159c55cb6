"""What owns the loop on a cluster: trainers with their callbacks in a task, and the trials of Ray Tune."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import ray
import ray.tune
import torch

from beholder_widget import BeholderWidget
from tests.cluster.training import train_a_trial, train_again
from tests.frameworks.test_trainers import train_with_huggingface, train_with_lightning
from tests.remote.memory import until

pytestmark = [pytest.mark.ray, pytest.mark.filterwarnings("ignore")]  # What trainers warn of is theirs.

TRAINED_WITHIN = 120
SHOWN_WITHIN = 60.0
NAMES = ["0.weight", "0.bias", "2.weight", "2.bias"]


@pytest.mark.parametrize("train", [train_with_lightning, train_with_huggingface])
def test_the_callback_of_a_trainer_takes_the_handle(
    train: Callable[..., tuple[list[torch.Tensor], list[str]]], widget: BeholderWidget, tmp_path: Path
) -> None:
    expected, names = train(tmp_path)
    over, task = tmp_path / "over", ray.remote(num_cpus=1)(train_again)
    done = task.remote(train, tmp_path, widget.on_ray(), over)
    try:
        until(lambda: [section.name for section in widget.sections] == names, "the parameters", SHOWN_WITHIN)
    finally:
        over.touch()
    learned, _ = ray.get(done, timeout=TRAINED_WITHIN)
    assert all(torch.equal(one, other) for one, other in zip(learned, expected, strict=True))


def test_the_trials_of_tune_stand_in_one_picture_by_their_names(widget: BeholderWidget, tmp_path: Path) -> None:
    over = tmp_path / "over"
    space = {"beholder": widget.on_ray(), "over": str(over), "lr": ray.tune.grid_search([0.1, 0.2])}
    tuner = ray.tune.Tuner(
        ray.tune.with_resources(train_a_trial, {"CPU": 1}),
        param_space=space,
        run_config=ray.tune.RunConfig(storage_path=str(tmp_path), verbose=0),
    )
    results: list[Any] = []
    fit = threading.Thread(target=lambda: results.append(tuner.fit()))
    fit.start()
    try:
        until(lambda: len(widget.sections) == 2 * len(NAMES), "both trials", SHOWN_WITHIN)
        shown = [section.name for section in widget.sections]
    finally:
        over.touch()
        fit.join(TRAINED_WITHIN)
    assert not fit.is_alive()
    trials = {name.partition(": ")[0] for name in shown}
    assert len(trials) == 2
    assert sorted(shown) == sorted(f"{trial}: {name}" for trial in trials for name in NAMES)
    (result,) = results
    assert {Path(each.path).name.startswith(tuple(trials)) for each in result} == {True}
