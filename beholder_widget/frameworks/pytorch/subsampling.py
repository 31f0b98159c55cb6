"""Small samples of a PyTorch model's parameters and gradients: one copy for all of them, not one for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import torch

from beholder_widget.frameworks.base import Wait
from beholder_widget.frameworks.places import spacing
from beholder_widget.frameworks.pytorch import device, wrappers
from beholder_widget.frameworks.pytorch.tensors import is_freed, obstacle
from beholder_widget.samples import Subsample

RELIST = 64
"""After so many samples the model's parameters are listed anew, though nothing tells that they are others."""

WIDE = frozenset({torch.float64, torch.complex128, torch.int32, torch.int64})


class Entry(Protocol):
    """A parameter with its name."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def parameter(self) -> torch.nn.Parameter:
        """The parameter."""


class Listing(Protocol):
    """Lists the trainable parameters of a model."""

    def __call__(self) -> Sequence[Entry]:
        """List them."""

    def mark(self) -> list[int]:
        """Return numbers that are others once the list would be another."""


Named = tuple[str, torch.Tensor]


class Subsampling:
    """Takes samples of one model again and again."""

    def __init__(self) -> None:
        self._entries: Sequence[Entry] = ()
        self._mark: list[int] = []
        self._left = 0

    def subsamples(self, listing: Listing, *, scaled: bool) -> list[Subsample]:
        """Return a sample of all parameters, and one of all gradients; none while PyTorch records what is done.

        Parameters
        ----------
        listing : Listing
            Lists the trainable parameters.
        scaled : bool
            Whether gradients may be scaled: then they are left out.
        """
        if wrappers.is_recording():
            return []
        if not self._left or listing.mark() != self._mark:
            self._left = RELIST
            self._entries = [entry for entry in listing() if not obstacle(wrappers.local(entry.parameter)[0])]
            self._mark = listing.mark()
        self._left -= 1
        parameters: list[Named] = [(entry.name, entry.parameter) for entry in self._entries]
        gradients: list[Named] = []
        if not scaled:
            graded = ((entry.name, entry.parameter.grad) for entry in self._entries)
            gradients = [(name, gradient) for name, gradient in graded if gradient is not None]
        kinds = (("parameters", parameters), ("gradients", gradients))
        sampled = (_subsample(source, tensors) for source, tensors in kinds)
        return [subsample for subsample in sampled if subsample.names]


def _subsample(source: str, tensors: list[Named]) -> Subsample:
    groups: dict[tuple[torch.device, torch.dtype], tuple[list[str], list[torch.Tensor], list[int]]] = {}
    unseen: list[str] = []
    # Those made in inference mode are not counted.
    writes = tuple(0 if tensor.is_inference() else tensor._version for _, tensor in tensors)  # noqa: SLF001
    with torch.no_grad():
        for name, tensor in tensors:
            part, place = (tensor, "") if type(tensor) in _PLAIN else wrappers.local(tensor)
            count = part.numel()
            is_dense = part.layout is torch.strided and not part.is_meta
            view = _spread(part, count) if count and is_dense else None
            if view is not None:
                names, views, counts = groups.setdefault((part.device, part.dtype), ([], [], []))
                names.append(name + place)
                views.append(view)
                counts.append(count)
            elif count or not is_dense:
                unseen.append(name + place)
        every = tuple(name for names, _, _ in groups.values() for name in names)
        sizes = tuple(view.numel() for _, views, _ in groups.values() for view in views)
        totals = tuple(count for _, _, counts in groups.values() for count in counts)
        parts = [(torch.cat(views), on.type) for (on, _), (_, views, _) in groups.items()]
        copied = _copied(parts, sum(sizes))
        return Subsample(source, every, sizes, *copied, totals, (True,) * len(every), tuple(unseen), writes)


def _copied(parts: list[tuple[torch.Tensor, str]], size: int) -> tuple[np.ndarray, tuple[Wait, ...]]:
    """Return the cells of all parts, one after another, and what waits for those that are on their way."""
    if len(parts) == 1 and parts[0][1] == "cpu" and parts[0][0].dtype in _READY:
        return parts[0][0].numpy(), ()
    wide = any(cells.dtype in WIDE for cells, _ in parts)
    buffer = np.empty(size, np.float64 if wide else np.float32)
    pending: list[Wait] = []
    start = 0
    for cells, kind in parts:
        out = buffer[start : start + len(cells)]
        start += len(cells)
        floats = _floats(cells, wide=wide)
        if kind == "cuda":
            pending.append(device.copy_later(floats, out))
        else:
            out[...] = floats.cpu().numpy()
    return buffer, tuple(pending)


_READY = (torch.float32, torch.float64)
_PLAIN = (torch.Tensor, torch.nn.Parameter)


def _spread(value: torch.Tensor, count: int) -> torch.Tensor | None:
    """Return a view of even places of a tensor as it lies in memory; None where that is freed.

    To be called without gradients being traced.
    """
    shape = value.shape
    step = spacing(count, shape[-1] if shape else 1)
    if not value.is_contiguous():
        extent = 1 + sum(stride * (length - 1) for stride, length in zip(value.stride(), shape, strict=True))
        if extent != count:
            return _unless_freed(value, step)
    try:
        # This is refused beyond the end of the memory, which a view is not.
        return value.as_strided((-(-count // step),), (step,))
    except RuntimeError:
        return _unless_freed(value, step)


def _unless_freed(value: torch.Tensor, step: int) -> torch.Tensor | None:
    return None if is_freed(value) else value.reshape(-1)[::step]


def _floats(cells: torch.Tensor, *, wide: bool) -> torch.Tensor:
    magnitudes = device.magnitudes(cells) if cells.is_complex() else cells
    return magnitudes.to(torch.float64 if wide else torch.float32)
