"""Ray Train: several workers with FSDP2, a worker that is killed, and training in the notebook's own process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from ray.train import FailureConfig, RunConfig, ScalingConfig
from ray.train.torch import TorchConfig, TorchTrainer

from beholder_widget import BeholderWidget
from tests.cluster.processes import Nodes, kill
from tests.cluster.training import train_alone, train_in_parts
from tests.remote.memory import until

pytestmark = [
    pytest.mark.ray,
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:ray"),
    pytest.mark.filterwarnings("ignore::FutureWarning:ray"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # of Ray's own, as its threads end
]

STARTED_WITHIN = 120.0
ACTS_WITHIN = 30.0


@contextmanager
def fitting(
    nodes: Nodes,  # noqa: ARG001 - there is a cluster
    train: Any,
    config: dict[str, Any],
    folder: Path,
    *,
    workers: int,
    failures: int = 0,
) -> Iterator[Future[Any]]:
    """A fit on a thread; it is told to end, and waited for."""
    trainer = TorchTrainer(
        train,
        train_loop_config={**config, "folder": str(folder)},
        torch_config=TorchConfig(backend="gloo"),
        scaling_config=ScalingConfig(num_workers=workers),
        run_config=RunConfig(name="run", storage_path=str(folder), failure_config=FailureConfig(max_failures=failures)),
    )
    done: Future[Any] = Future()

    def fit() -> None:
        try:
            done.set_result(trainer.fit())
        except BaseException as error:  # noqa: BLE001 - the test gets it
            done.set_exception(error)

    thread = threading.Thread(target=fit)
    thread.start()
    try:
        yield done
    finally:
        (folder / "over").touch()
        thread.join(60)
        error = done.exception(0)
        if error is not None:
            raise error


def names(widget: BeholderWidget) -> list[str]:
    return [section.name for section in widget.sections]


def test_training_in_the_notebooks_own_process_is_shown_by_the_same_handle(
    nodes: Nodes, widget: BeholderWidget, tmp_path: Path
) -> None:
    config = {"beholder": widget.on_ray(), "seconds": 4.0}
    with fitting(nodes, train_alone, config, tmp_path, workers=0) as done:
        until(lambda: done.done() or len(widget.sections) == 4, "a picture", STARTED_WITHIN)
        assert names(widget) == ["0.weight", "0.bias", "2.weight", "2.bias"]


def test_two_ranks_of_fsdp_are_one_picture_whose_parts_are_named_by_place_and_rank(
    nodes: Nodes, widget: BeholderWidget, tmp_path: Path
) -> None:
    config = {"beholder": widget.on_ray(rank="all")}
    screen = widget._beholder_engine.screen  # noqa: SLF001 - what the page is shown
    with fitting(nodes, train_in_parts, config, tmp_path, workers=2, failures=1) as done:
        until(lambda: done.done() or len(widget.sections) == 8, "both ranks", STARTED_WITHIN)
        assert names(widget)[:4] == [
            "rank 0: 0.weight[0:16, :]",
            "rank 1: 0.weight[16:32, :]",
            "rank 0: 0.bias[0:16]",
            "rank 1: 0.bias[16:32]",
        ]
        assert set(widget.stats["ranks"]) == {"rank 0", "rank 1"}
        widget.values = "gradients"
        until(lambda: screen.frame.values == "gradients" and len(widget.sections) == 8, "gradients", ACTS_WITHIN)
        widget.values = "parameters"
        widget.rank = 1
        until(lambda: {name[:7] for name in names(widget)} == {"rank 1:"}, "rank 1 alone", ACTS_WITHIN)
        widget.mode = "variance"
        widget.start_recording(tmp_path / "run.mp4", annotated=False)
        until(lambda: screen.frame.variance_of > 5, "a window", ACTS_WITHIN)
        before = screen.frame.step
        kill(int((tmp_path / "rank1").read_text()))
        until(lambda: screen.frame.step < before and screen.frame.kind == "sections", "the next try", STARTED_WITHIN)
        assert screen.frame.variance_of <= 15
        until(lambda: widget.status["fault"] == "", "no words", ACTS_WITHIN)
        written = widget.stats["recorded"]
        until(lambda: widget.stats["recorded"] > written + 3, "more frames in the file", ACTS_WITHIN)
    assert len(widget.history.metrics["loss"]) > 10
    assert widget.stop_recording() == [tmp_path / "run.mp4"]
