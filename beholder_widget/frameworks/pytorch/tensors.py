"""PyTorch's tensors by name, or the reason why the values of one cannot be read."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache

import torch

from beholder_widget.frameworks.base import Facts, Tensor
from beholder_widget.frameworks.pytorch import device, wrappers
from beholder_widget.frameworks.pytorch.layouts import activation_axes, stored_axes
from beholder_widget.tiling import Axes


def named(name: str, value: torch.Tensor, axes: Axes | None = None, *, parameter: torch.Tensor | None = None) -> Tensor:
    """Return a tensor by name; a tensor whose values cannot be read gets a note.

    Of a tensor that is split among processes, the part of this process is shown. The name says which part that is.

    Parameters
    ----------
    axes : tuple, optional
        Rows and columns; those of a parameter (out, in, k...) or of an activation (batch, channels, ...) if None.
    parameter : torch.Tensor, optional
        The parameter that it is the gradient of.
    """
    part, place = wrappers.local(value)
    facts = facts_of(
        part.dtype, None if part.is_cpu else part.device, is_trainable(value if parameter is None else parameter)
    )
    note = obstacle(part)
    if note:
        shape = () if torch.nn.parameter.is_lazy(part) or part.is_nested else tuple(part.shape)
        return Tensor(name + place, None, shape, note=note, facts=facts)
    if axes is None:
        is_parameter = isinstance(value, torch.nn.Parameter)
        axes = stored_axes(part) if is_parameter else activation_axes(part.ndim)
    note = f"magnitude of {_words(part.dtype)}" if part.is_complex() else ""
    return Tensor(name + place, part, tuple(part.shape), axes, note, facts=facts)


@lru_cache(maxsize=64)
def facts_of(dtype: torch.dtype, device: torch.device | None, trainable: bool | None) -> Facts:
    """Return what is said of tensors of a dtype on a device; None stands for the CPU, and is looked up faster."""
    return Facts(_words(dtype), "cpu" if device is None else str(device), trainable)


def is_trainable(value: torch.Tensor) -> bool | None:
    """Return whether training is to change a tensor; None for one that is neither a parameter nor wants a gradient."""
    if value.requires_grad:
        return True if value.is_leaf else None
    # What is no parameter by its type is told apart before `isinstance`, which takes long to find that out.
    return False if type(value) is not torch.Tensor and isinstance(value, torch.nn.Parameter) else None


def obstacle(value: torch.Tensor) -> str:
    """Return why a tensor's values cannot be read, empty if they can."""
    for applies, words in OBSTACLES:
        if applies(value):
            return words.format(layout=_words(value.layout), dtype=_words(value.dtype))
    return ""


def is_traced(value: torch.Tensor) -> bool:
    """Whether a tensor stands for values inside of a transformed function, or in a trace."""
    fake = sys.modules.get("torch._subclasses.fake_tensor")
    is_fake = fake is not None and isinstance(value, fake.FakeTensor)
    return is_fake or torch._C._functorch.is_functorch_wrapped_tensor(value)  # noqa: SLF001 - it has no public name


def is_freed(value: torch.Tensor) -> bool:
    """Whether a tensor's memory is no longer there, or not all of it, as that of parameters between two passes.

    The storage is not asked for: of that PyTorch makes an object of Python, one for all threads, while others compute.
    """
    if not value.numel():
        return False
    last = sum(step * (length - 1) for step, length in zip(value.stride(), value.shape, strict=True))
    with torch.no_grad():
        try:
            value.as_strided((), (), value.storage_offset() + last)
        except NotImplementedError:
            # A class of its own may have no such view, and its values all the same.
            return False
        except RuntimeError:
            return True
    return False


OBSTACLES: tuple[tuple[Callable[[torch.Tensor], bool], str], ...] = (
    (torch.nn.parameter.is_lazy, "lazy parameter: it gets its shape with the first forward pass"),
    (lambda value: value.is_meta, "on the meta device: it has a shape but no values"),
    (lambda value: value.is_nested, "nested tensor: its parts differ in shape; show them one by one"),
    (lambda value: value.is_quantized, "quantised tensor: its values cannot be shown"),
    (lambda value: value.layout != torch.strided, "{layout} tensor: only dense tensors can be shown"),
    (lambda value: value.dtype not in device.READABLE, "tensor of dtype {dtype} cannot be shown"),
    (is_traced, "being traced: it has no values inside a transformed function; call update() outside of it"),
    (is_freed, "its memory has been freed: it has a shape but no values now"),
)
"""What keeps values from being read, with the words for it; the first that applies is said."""


def _words(what: torch.dtype | torch.layout) -> str:
    return str(what).removeprefix("torch.")
