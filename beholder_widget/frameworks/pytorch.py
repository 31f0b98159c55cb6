"""PyTorch: modules, parameters and tensors. Imported only where torch has been."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import torch

from beholder_widget.frameworks.base import Tensor, Wait, cell_dtype
from beholder_widget.tiling import Axes, Plan

TRANSPOSED = (torch.nn.ConvTranspose1d, torch.nn.ConvTranspose2d, torch.nn.ConvTranspose3d)


class PyTorch:
    """The adapter of PyTorch."""

    def owns(self, value: Any) -> bool:
        """Whether `value` is a tensor."""
        return isinstance(value, torch.Tensor)

    def tensor(self, name: str, value: torch.Tensor, axes: Axes | None = None) -> Tensor:
        """Return a tensor by name; one whose values cannot be read gets a note."""
        note = _obstacle(value)
        shape = () if isinstance(value, torch.nn.parameter.UninitializedTensorMixin) else tuple(value.shape)
        if note:
            return Tensor(name, None, shape, note=note)
        note = f"magnitude of {str(value.dtype).removeprefix('torch.')}" if value.is_complex() else ""
        return Tensor(name, value, shape, axes if axes is not None else activation_axes(len(shape)), note)

    def dtype(self, value: torch.Tensor) -> np.dtype[Any]:
        """Return float32 or float64: the narrower that holds the tensor's values well."""
        return np.dtype(np.float32) if value.dtype == torch.bfloat16 else cell_dtype(_host(value[..., :0]).dtype)

    def gather(self, value: torch.Tensor, plan: Plan, out: np.ndarray) -> Wait | None:
        """Copy the plan's cells of a tensor in host memory, without a copy of the tensor."""
        array = _host(value)
        if value.dtype == torch.bfloat16:
            # A bfloat16 is the upper half of a float32.
            bits = plan.take(array).astype(np.uint32) << 16
            out[...] = bits.view(np.float32)
        elif value.is_complex():
            np.abs(plan.take(array), out=out)
        else:
            plan.take(array, out)
        return None

    def watch(self, model: Any, optimizer: Any) -> WatchedModule | None:
        """Return a module, or a list of parameters, as watched."""
        if isinstance(model, torch.nn.Module):
            return WatchedModule(model, optimizer)
        if isinstance(model, torch.nn.Parameter):
            model = [model]
        if isinstance(model, list | tuple) and model and all(isinstance(p, torch.nn.Parameter) for p in model):
            return WatchedModule(torch.nn.ParameterList(model), optimizer)
        return None


class WatchedModule:
    """A module's trainable parameters and their gradients.

    Parameters
    ----------
    module : torch.nn.Module
        Tied parameters are listed once; the wrapper that `torch.compile` adds to names is left out.
    """

    def __init__(self, module: torch.nn.Module, _optimizer: Any) -> None:
        self._module: torch.nn.Module | None = module
        self._adapter = PyTorch()

    def choices(self) -> tuple[str, ...]:
        """Return which values there are now."""
        gradients = any(parameter.grad is not None for _, parameter, _ in self._parameters())
        return ("parameters", "gradients") if gradients else ("parameters",)

    def tensors(self, values: str) -> list[Tensor]:
        """Return parameters, or those gradients that there are."""
        if values == "gradients":
            return [
                self._adapter.tensor(name, parameter.grad, axes)
                for name, parameter, axes in self._parameters()
                if parameter.grad is not None
            ]
        return [self._adapter.tensor(name, parameter, axes) for name, parameter, axes in self._parameters()]

    def show(self, values: str | None) -> None:
        """Do nothing: nothing is hooked."""

    def close(self) -> None:
        """Let go of the module."""
        self._module = None

    def _parameters(self) -> Iterator[tuple[str, torch.nn.Parameter, Axes | None]]:
        if self._module is None:
            return
        seen: set[int] = set()
        for prefix, module in self._module.named_modules():
            for name, parameter in module.named_parameters(recurse=False):
                if parameter.requires_grad and id(parameter) not in seen:
                    seen.add(id(parameter))
                    path = f"{prefix}.{name}" if prefix else name
                    yield path.replace("_orig_mod.", ""), parameter, parameter_axes(module, parameter)


def parameter_axes(module: torch.nn.Module, parameter: torch.Tensor) -> Axes | None:
    """Return rows and columns of a parameter: columns are outputs, so that a bias fits under its weight.

    Weights are (out, in, k...), and (in, out, k...) in transposed convolutions; an embedding is (tokens, features).
    """
    rank = 0 if isinstance(parameter, torch.nn.parameter.UninitializedTensorMixin) else parameter.ndim
    if rank < 2:
        return None
    if isinstance(module, torch.nn.Embedding):
        return (0,), (1,)
    out, into = (1, 0) if isinstance(module, TRANSPOSED) else (0, 1)
    spatial = tuple(range(2, rank))
    half = len(spatial) // 2
    return (into, *spatial[:half]), (out, *spatial[half:])


def activation_axes(rank: int) -> Axes | None:
    """Return rows and columns of an activation: NCHW as (batch, H) by (channel, W)."""
    return ((0, 2), (1, 3)) if rank == 4 else None


def _obstacle(value: torch.Tensor) -> str:
    """Return why a tensor's values cannot be read, empty if they can."""
    if isinstance(value, torch.nn.parameter.UninitializedTensorMixin):
        return "lazy parameter: it gets its shape with the first forward pass"
    if value.is_meta:
        return "on the meta device: it has a shape but no values"
    if value.is_quantized:
        return "quantised tensor: its values cannot be shown"
    if value.layout != torch.strided:
        return f"{str(value.layout).removeprefix('torch.')} tensor: only dense tensors can be shown"
    return ""


def _host(value: torch.Tensor) -> np.ndarray:
    """Return a tensor's memory as a NumPy array; bfloat16 as its bits."""
    value = value.detach()
    if value.device.type != "cpu":
        value = value.cpu()
    value = value.resolve_conj().resolve_neg()
    array: np.ndarray = (value.view(torch.uint16) if value.dtype == torch.bfloat16 else value).numpy()
    return array
