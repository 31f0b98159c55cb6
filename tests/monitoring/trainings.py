"""Small trainings whose tensors are read as the widget reads them: at every step, whole, by `figures.of_samples`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import torch
from sklearn.datasets import load_digits
from torch import nn

from beholder_widget.monitoring.checks.checks import Checks
from beholder_widget.monitoring.checks.records import Alert, Reading
from beholder_widget.monitoring.figures import FIGURES, of_samples

RATIO, CHANGE = FIGURES.index("ratio"), FIGURES.index("change")


def mlp(depth: int = 2, activation: type[nn.Module] = nn.ReLU, width: int = 32) -> nn.Sequential:
    """Return a network of dense layers for the digits."""
    layers: list[nn.Module] = []
    for number in range(depth):
        layers += [nn.Linear(64 if number == 0 else width, width), activation()]
    return nn.Sequential(*layers, nn.Linear(width, 10))


def cnn() -> nn.Sequential:
    """Return a convolutional network for the digits, with biases before its normalisation, which do nothing."""
    return nn.Sequential(
        nn.Unflatten(1, (1, 8, 8)),
        nn.Conv2d(1, 8, 3, padding=1),
        nn.BatchNorm2d(8),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 3),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(64, 10),
    )


class Block(nn.Module):
    """A transformer's layer over the rows of a digit, before a linear head; its biases of keys do nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.embed = nn.Linear(8, 16)
        self.place = nn.Parameter(torch.zeros(8, 16))
        self.norm1, self.norm2 = nn.LayerNorm(16), nn.LayerNorm(16)
        self.q, self.k, self.v = nn.Linear(16, 16), nn.Linear(16, 16), nn.Linear(16, 16)
        self.up, self.down = nn.Linear(16, 32), nn.Linear(32, 16)
        self.relu = nn.ReLU()
        self.head = nn.Linear(16, 10)

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        x = self.embed(rows.reshape(-1, 8, 8)) + self.place
        y = self.norm1(x)
        x = x + nn.functional.scaled_dot_product_attention(self.q(y), self.k(y), self.v(y))
        x = x + self.down(self.relu(self.up(self.norm2(x))))
        out: torch.Tensor = self.head(x.mean(1))
        return out


@dataclass
class Training:
    """A training of a network on the digits, and what the checks say of it.

    Attributes
    ----------
    sgd : bool
        Whether it is stochastic gradient descent with momentum, rather than Adam.
    step : int
        How many steps there have been.
    """

    model: nn.Module
    sgd: bool = False
    rate: float | None = None
    checks: Checks = field(default_factory=Checks)
    alerts: list[Alert] = field(default_factory=list)
    step: int = 0

    def __post_init__(self) -> None:
        digits = load_digits()
        self.inputs = torch.tensor(digits.data / 16, dtype=torch.float32)
        self.labels = torch.tensor(digits.target)
        parameters = self.model.parameters()
        self.optimizer: torch.optim.Optimizer = (
            torch.optim.SGD(parameters, self.rate or 0.05, momentum=0.9)
            if self.sgd
            else torch.optim.Adam(parameters, self.rate or 1e-3)
        )
        self._parameters = dict(self.model.named_parameters())
        self._before: dict[str, np.ndarray] = {}
        self._activations: dict[str, np.ndarray] = {}
        for name, module in self.model.named_modules():
            if isinstance(module, nn.ReLU):
                module.register_forward_hook(self._keep(name))

    def _keep(self, name: str) -> Callable[..., None]:
        def hook(_module: nn.Module, _inputs: object, output: torch.Tensor) -> None:
            self._activations[name] = output.detach().numpy()

        return hook

    def run(self, steps: int, loss_of: Callable[[torch.Tensor, torch.Tensor], torch.Tensor] | None = None) -> None:
        """Train for so many steps, and have every one of them checked."""
        for _ in range(steps):
            self.step += 1
            chosen = torch.randint(len(self.labels), (32,))
            self.optimizer.zero_grad()
            loss = (loss_of or nn.functional.cross_entropy)(self.model(self.inputs[chosen]), self.labels[chosen])
            loss.backward()
            self.optimizer.step()
            self._check(loss.item())

    def set_rate(self, rate: float) -> None:
        """Set the learning rate from now on."""
        for group in self.optimizer.param_groups:
            group["lr"] = rate

    def parameter(self, name: str) -> nn.Parameter:
        """Return a parameter, to do something to it."""
        return self._parameters[name]

    def _check(self, loss: float) -> None:
        self.alerts += self.checks.measure(self.step, {"loss": loss})
        self.alerts += self.checks.see(self._gradients())
        self.alerts += self.checks.see(self._weights())
        if self._activations:
            self.alerts += self.checks.see(self._units())

    def _reading(self, source: str, arrays: dict[str, np.ndarray], figures: np.ndarray, **more: object) -> Reading:
        cells = np.array([array.size for array in arrays.values()])
        return Reading(self.step, self.step, source, tuple(arrays), figures, cells, whole=True, **more)  # type: ignore[arg-type]

    def _gradients(self) -> Reading:
        given = {name: each.grad.numpy() for name, each in self._parameters.items() if each.grad is not None}
        figures = np.full((len(FIGURES), len(self._parameters)), np.nan)
        has = [name in given for name in self._parameters]
        figures[:, has] = _figures(given)
        without = {name: given.get(name, np.zeros(0)) for name in self._parameters}
        return self._reading("gradients", without, figures, trainable=(True,) * len(has))

    def _weights(self) -> Reading:
        now = {name: each.detach().numpy().copy() for name, each in self._parameters.items()}
        figures = _figures(now, self._before)
        figures[RATIO] = figures[CHANGE]
        self._before = now
        return self._reading("parameters", now, figures, trainable=(True,) * len(now))

    def _units(self) -> Reading:
        silent = [
            (each == 0).all(axis=tuple(axis for axis in range(each.ndim) if axis != _axis_of_units(each)))
            for each in self._activations.values()
        ]
        units = np.array([len(each) for each in silent])
        figures = _figures(self._activations)
        return self._reading("activations", self._activations, figures, silent=np.concatenate(silent), units=units)


def _axis_of_units(activation: np.ndarray) -> int:
    """Return the channels of images, and the features of everything else."""
    return 1 if activation.ndim == 4 else activation.ndim - 1


def _figures(arrays: dict[str, np.ndarray], before: dict[str, np.ndarray] | None = None) -> np.ndarray:
    cells = np.concatenate([array.ravel() for array in arrays.values()])
    earlier = np.concatenate([array.ravel() for array in before.values()]) if before else None
    return of_samples(cells, np.array([array.size for array in arrays.values()]), earlier)
