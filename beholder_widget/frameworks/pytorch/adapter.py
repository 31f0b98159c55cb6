"""PyTorch: tensors, and what is watched as a model. Imported only where torch has been."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from types import GeneratorType
from typing import Any

import numpy as np
import torch

from beholder_widget.frameworks.base import Tensor, Wait
from beholder_widget.frameworks.pytorch import device, wrappers
from beholder_widget.frameworks.pytorch.layouts import activation_axes, stored_axes
from beholder_widget.tiling import Axes, Plan

WIDE = frozenset({torch.float64, torch.int32, torch.int64, torch.complex128}) | device.dtypes("uint32 uint64")


class PyTorch:
    """The adapter of PyTorch."""

    def owns(self, value: Any) -> bool:
        """Whether `value` is a tensor."""
        return issubclass(type(value), torch.Tensor)

    def tensor(self, name: str, value: torch.Tensor, axes: Axes | None = None) -> Tensor:
        """Return a tensor by name; one whose values cannot be read gets a note.

        Of a tensor that is split among processes, this one's part is shown, and the name says which.

        Parameters
        ----------
        axes : tuple, optional
            Rows and columns; those of a parameter (out, in, k...) or of an activation (batch, channels, ...) if None.
        """
        part, place = wrappers.local(value)
        note = obstacle(part)
        if note:
            shape = () if torch.nn.parameter.is_lazy(part) or part.is_nested else tuple(part.shape)
            return Tensor(name + place, None, shape, note=note)
        if axes is None:
            is_parameter = isinstance(value, torch.nn.Parameter)
            axes = stored_axes(part) if is_parameter else activation_axes(part.ndim)
        note = f"magnitude of {_name(part.dtype)}" if part.is_complex() else ""
        return Tensor(name + place, part, tuple(part.shape), axes, note)

    def dtype(self, value: torch.Tensor) -> np.dtype[Any]:
        """Return float32 or float64: the narrower that holds the tensor's values well."""
        return np.dtype(np.float64 if value.dtype in WIDE else np.float32)

    def gather(self, value: torch.Tensor, plan: Plan, out: np.ndarray) -> Wait | None:
        """Copy the plan's cells of a tensor, without a copy of the tensor."""
        return device.gather(value, plan, out)

    def watch(self, model: Any, optimizer: Any) -> Any:
        """Return a module, or parameters, as watched: a list or a mapping of them, or what ``parameters()`` returns.

        Raises
        ------
        TypeError
            If `optimizer` is none, or no list of such and a GradScaler.
        """
        from beholder_widget.frameworks.pytorch.models import WatchedModel, listed, listing_of

        if isinstance(model, torch.nn.Module):
            return WatchedModel(listing_of(model), optimizer, model)
        parameters = _named_parameters(model)
        return None if parameters is None else WatchedModel(listed(parameters), optimizer)


def obstacle(value: torch.Tensor) -> str:
    """Return why a tensor's values cannot be read, empty if they can."""
    words = next((words for applies, words in OBSTACLES if applies(value)), "")
    return words and words.format(layout=_name(value.layout), dtype=_name(value.dtype))


def _is_traced(value: torch.Tensor) -> bool:
    fake = sys.modules.get("torch._subclasses.fake_tensor")
    is_fake = fake is not None and isinstance(value, fake.FakeTensor)
    return is_fake or torch._C._functorch.is_functorch_wrapped_tensor(value)  # noqa: SLF001 - it has no public name


OBSTACLES: tuple[tuple[Callable[[torch.Tensor], bool], str], ...] = (
    (torch.nn.parameter.is_lazy, "lazy parameter: it gets its shape with the first forward pass"),
    (lambda value: value.is_meta, "on the meta device: it has a shape but no values"),
    (lambda value: value.is_nested, "nested tensor: its parts differ in shape; show them one by one"),
    (lambda value: value.is_quantized, "quantised tensor: its values cannot be shown"),
    (lambda value: value.layout != torch.strided, "{layout} tensor: only dense tensors can be shown"),
    (lambda value: value.dtype not in device.READABLE, "tensor of dtype {dtype} cannot be shown"),
    (_is_traced, "being traced: it has no values inside a transformed function; call update() outside of it"),
)
"""What keeps values from being read, and the words for it; the first that applies."""


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


def _name(what: torch.dtype | torch.layout) -> str:
    return str(what).removeprefix("torch.")
