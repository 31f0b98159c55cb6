"""Callbacks of trainers that own the loop, each with the trainer itself on a tiny model."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from beholder_widget import BeholderWidget
from beholder_widget.callbacks import huggingface, lightning

pytestmark = pytest.mark.filterwarnings("ignore")  # What trainers warn of is theirs.

BATCHES = 12
NAMES = ["0.weight", "0.bias", "2.weight", "2.bias"]


def network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 2))


def data() -> list[torch.Tensor]:
    return list(torch.randn(8 * BATCHES, 4, generator=torch.Generator().manual_seed(0)))


class LossOfScores(nn.Module):
    """A model as Hugging Face's trainer wants it: it returns its loss."""

    def __init__(self) -> None:
        super().__init__()
        self.scores = network()

    def forward(self, inputs: torch.Tensor, labels: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return the loss."""
        return {"loss": (self.scores(inputs) - labels).square().mean()}


def train_with_lightning(folder: Path, *widgets: BeholderWidget) -> tuple[list[torch.Tensor], list[str]]:
    """Train a module; return what it has learned, and its parameters' names."""
    import lightning.pytorch

    class Module(lightning.pytorch.LightningModule):
        def __init__(self) -> None:
            super().__init__()
            self.scores = network()

        def training_step(self, batch: torch.Tensor) -> torch.Tensor:
            """Return the loss."""
            loss: torch.Tensor = self.scores(batch).square().mean()
            return loss

        def configure_optimizers(self) -> Any:
            """Return the optimizer."""
            return torch.optim.Adam(self.parameters(), 0.01)

    module = Module()
    trainer = lightning.pytorch.Trainer(
        accelerator="cpu",
        max_epochs=2,
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
        default_root_dir=folder,
        callbacks=[lightning_callback(widget) for widget in widgets],
    )
    trainer.fit(module, torch.utils.data.DataLoader(data(), batch_size=8))  # type: ignore[arg-type]
    return [value.detach().clone() for value in module.parameters()], [name for name, _ in module.named_parameters()]


def lightning_callback(widget: BeholderWidget) -> Any:
    return lightning.BeholderCallback(widget)


def train_with_huggingface(folder: Path, *widgets: BeholderWidget) -> tuple[list[torch.Tensor], list[str]]:
    """Train a module; return what it has learned, and its parameters' names."""
    import transformers

    model = LossOfScores()
    trainer = transformers.Trainer(
        model,
        transformers.TrainingArguments(
            output_dir=str(folder),
            num_train_epochs=2,
            per_device_train_batch_size=8,
            learning_rate=0.01,
            use_cpu=True,
            report_to=[],
            save_strategy="no",
            logging_strategy="no",
            disable_tqdm=True,
        ),
        train_dataset=[{"inputs": row, "labels": row[:2]} for row in data()],
        callbacks=[huggingface.BeholderCallback(widget) for widget in widgets],
    )
    trainer.train()
    return [value.detach().clone() for value in model.parameters()], [name for name, _ in model.named_parameters()]


TRAINERS = pytest.mark.parametrize("train", [train_with_lightning, train_with_huggingface])


@pytest.fixture
def widget() -> Iterator[BeholderWidget]:
    """A widget that takes every update that is a millisecond after the last."""
    with BeholderWidget(rate=1000, idle_rate=None, max_overhead=None) as widget:
        yield widget


@TRAINERS
@pytest.mark.parametrize("values", ["parameters", "gradients", "updates", "optimizer", "activations"])
def test_a_model_is_shown_while_it_trains_and_learns_the_same_to_the_last_bit(
    train: Any, values: str, widget: BeholderWidget, tmp_path: Path
) -> None:
    expected, names = train(tmp_path)
    widget.values = values
    learned, _ = train(tmp_path, widget)
    assert all(torch.equal(one, other) for one, other in zip(learned, expected, strict=True))
    assert widget.flush()
    assert widget.stats["calls"] == 2 * BATCHES
    assert widget.stats["taken"]
    assert not any(section.note for section in widget.sections)
    shown = [section.name for section in widget.sections]
    if values == "optimizer":
        names = [f"{name}.{moment}" for name in names for moment in ("exp_avg", "exp_avg_sq")]
    if values == "activations":
        names = ["scores.0", "scores.1", "scores.2"]
    assert shown == names


@TRAINERS
def test_steps_are_the_trainers(train: Any, tmp_path: Path) -> None:
    steps = []

    class Widget(BeholderWidget):
        def update(self, arrays: Any = None, frame: Any = None, *, step: int | None = None, **given: Any) -> bool:
            steps.append(step)
            return super().update(arrays, frame, step=step, **given)

    with Widget() as widget:
        train(tmp_path, widget)
    assert steps == list(range(1, 2 * BATCHES + 1))


@TRAINERS
def test_the_trainers_loss_is_kept_with_its_steps(train: Any, widget: BeholderWidget, tmp_path: Path) -> None:
    train(tmp_path, widget)
    history = widget.history
    assert history.last_steps[-1] == 2 * BATCHES
    if train is train_with_lightning:
        assert np.isfinite(history.metrics["loss"]).all()


@TRAINERS
def test_a_widget_that_watches_something_else_goes_on_with_that(
    train: Any, widget: BeholderWidget, tmp_path: Path
) -> None:
    mine = nn.Linear(3, 3)
    widget.watch(mine)
    train(tmp_path, widget)
    assert widget.flush()
    assert [section.name for section in widget.sections] == ["weight", "bias"]


@pytest.mark.parametrize("package", ["lightning.pytorch", "pytorch_lightning"])
def test_lightnings_callback_is_one_of_the_package_that_is_in_use(package: str) -> None:
    program = (
        f"import {package} as package; from beholder_widget.callbacks.lightning import BeholderCallback; "
        "print(issubclass(BeholderCallback, package.Callback))"
    )
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "True"


@pytest.mark.parametrize("module", ["keras", "lightning", "huggingface"])
def test_no_trainer_is_imported_but_by_its_own_callback(module: str) -> None:
    libraries = {"keras": "keras", "lightning": "lightning", "huggingface": "transformers"}
    program = "import sys, beholder_widget.callbacks; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert libraries[module] not in run.stdout.split()
    assert f"beholder_widget.callbacks.{module}" not in run.stdout.split()
