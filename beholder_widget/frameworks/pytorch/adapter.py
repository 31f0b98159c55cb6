"""The adapter of PyTorch: recognises tensors, modules and lists of parameters. Imported only where torch has been."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import GeneratorType
from typing import Any

import numpy as np
import torch

from beholder_widget.frameworks.arrays import first
from beholder_widget.frameworks.base import Tensor, Wait
from beholder_widget.frameworks.pytorch import device, finite, tensors, whole, wrappers
from beholder_widget.frameworks.pytorch.listing import ListingOfModule, ListingOfParameters
from beholder_widget.frameworks.pytorch.models import PyTorchModel
from beholder_widget.frameworks.whole import Counts, Later, Part
from beholder_widget.tiling import Axes, Plan


class PyTorch:
    """The adapter of PyTorch."""

    def owns(self, value: Any) -> bool:
        """Whether `value` is a tensor."""
        return issubclass(type(value), torch.Tensor)

    def tensor(self, name: str, value: torch.Tensor, axes: Axes | None = None) -> Tensor:
        """Return a tensor by name, see `tensors.named`."""
        return tensors.named(name, value, axes)

    def dtype(self, value: torch.Tensor) -> np.dtype[Any]:
        """Return float32 or float64: the narrower that holds the tensor's values well."""
        return np.dtype(np.float64 if value.dtype in whole.WIDE else np.float32)

    def gather(self, value: torch.Tensor, plan: Plan, out: np.ndarray) -> Wait | None:
        """Copy the plan's cells of a tensor, without a copy of the tensor."""
        return device.gather(value, plan, out)

    def part(self, value: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
        """Return a view of the first part, of a given shape, of a larger tensor, detached from the graph."""
        return value.detach()[first(shape)]

    def whole(self, value: torch.Tensor, start: int, stop: int) -> Part | Later:
        """Return figures of some values, computed where they lie."""
        return whole.figures(value, start, stop)

    def finiteness(self, value: torch.Tensor) -> Counts | Callable[[], Counts]:
        """Return what is not finite in a tensor, found where it lies."""
        return finite.counts(value)

    def in_pieces(self, value: torch.Tensor) -> bool:
        """Whether a tensor lies in memory without gaps."""
        return value.is_contiguous()

    def is_symbolic(self, value: torch.Tensor) -> bool:
        """Whether a tensor has no values now, or what is done now is recorded to be done again.

        In a backward pass it is done again already: checkpointing repeats the forward pass there.
        """
        repeats = torch._C._current_graph_task_id() != -1  # noqa: SLF001 - it has no public name
        return repeats or wrappers.is_recording() or value.is_meta or tensors.is_traced(value)

    def watch(self, model: Any, optimizer: Any) -> PyTorchModel | None:
        """Return a model for a module, or for a list or a mapping of parameters, or for what ``parameters()`` returns.

        Raises
        ------
        TypeError
            If `optimizer` is no optimizer, and no list of optimizers and a GradScaler.
        """
        if isinstance(model, torch.nn.Module):
            return PyTorchModel(ListingOfModule(model), optimizer, model)
        parameters = _named_parameters(model)
        return None if parameters is None else PyTorchModel(ListingOfParameters(parameters), optimizer)


def _named_parameters(model: Any) -> list[tuple[str, torch.nn.Parameter]] | None:
    """Return the parameters of a list, a mapping, or of what a module's methods return; None for anything else."""
    if isinstance(model, torch.nn.Parameter):
        model = [model]
    if isinstance(model, Mapping):
        model = list(model.items())
    elif isinstance(model, GeneratorType):
        model = list(model)
    if not isinstance(model, list | tuple) or not model:
        return None
    pairs = [pair if isinstance(pair, tuple) else (str(place), pair) for place, pair in enumerate(model)]
    if all(len(pair) == 2 and isinstance(pair[1], torch.nn.Parameter) for pair in pairs):
        return [(str(name), parameter) for name, parameter in pairs]
    return None
