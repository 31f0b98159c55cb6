"""Rows and columns of PyTorch's tensors: columns are outputs, so that a bias fits under its weight."""

from __future__ import annotations

import re

import torch
from torch import nn

from beholder_widget.tiling import Axes

CONVOLUTIONS = (nn.Conv1d, nn.Conv2d, nn.Conv3d)
TRANSPOSED = (nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d)
TABLES = (nn.Embedding, nn.EmbeddingBag)
CHANNELS_LAST = (nn.Linear, nn.Bilinear, nn.Embedding, nn.LayerNorm, nn.MultiheadAttention)
RECURRENT = (nn.RNNBase, nn.MultiheadAttention)
SEQUENCE_CHANNELS = (nn.Conv1d, nn.ConvTranspose1d, nn.BatchNorm1d, nn.InstanceNorm1d, nn.MaxPool1d, nn.AvgPool1d)


def parameter_axes(module: nn.Module, name: str, parameter: torch.Tensor) -> Axes | None:
    """Return rows and columns of a module's parameter, or of its gradient.

    Parameters
    ----------
    module : torch.nn.Module
        The module that holds it. Weights are (out, in, k...); (in, out, k...) in transposed convolutions; a table of
        embeddings is (tokens, features).
    name : str
        Its path. A matrix counts as a weight (out, in) if it is called so.
    """
    rank = rank_of(parameter)
    if rank < 2:
        return None
    if rank > 2 and isinstance(module, TRANSPOSED):
        return _kernel(rank, out=1, into=0)
    if rank > 2 and (isinstance(module, CONVOLUTIONS) or rank > 3):
        return _kernel(rank, out=0, into=1)
    if isinstance(module, nn.Bilinear):
        return (1, 2), (0,)
    if rank == 2 and _is_weight(name) and not isinstance(module, TABLES) and not _is_stored_transposed(module):
        return (1,), (0,)
    return tuple(range(rank - 1)), (rank - 1,)


def stored_axes(parameter: torch.Tensor) -> Axes | None:
    """Return rows and columns of a parameter whose module is not known: (out, in, k...)."""
    rank = rank_of(parameter)
    return None if rank < 2 else _kernel(rank, out=0, into=1)


def activation_axes(rank: int, module: nn.Module | None = None) -> Axes | None:
    """Return rows and columns of an activation: batch and height run down, channels and width across.

    Parameters
    ----------
    rank : int
        Of (batch, channels, ...), or (batch, sequence, channels), or (sequence, batch, channels).
    module : torch.nn.Module, optional
        What it is the output of; it tells whether channels come last.
    """
    if rank < 3:
        return None
    if isinstance(module, SEQUENCE_CHANNELS) and rank == 3:
        return (0,), (1, 2)
    if isinstance(module, RECURRENT) and rank == 3 and not module.batch_first:
        return (1, 0), (2,)
    if rank == 3:
        return (0, 1), (2,)
    if isinstance(module, CHANNELS_LAST):
        return tuple(range(rank - 2)), (rank - 1, rank - 2)
    half = 2 + (rank - 2) // 2
    return (0, *range(2, half)), (1, *range(half, rank))


def rank_of(parameter: torch.Tensor) -> int:
    """Return a tensor's rank, 0 for a parameter that has no shape yet."""
    return 0 if torch.nn.parameter.is_lazy(parameter) else parameter.ndim


def _kernel(rank: int, *, out: int, into: int) -> Axes:
    spatial = tuple(range(2, rank))
    half = len(spatial) // 2
    return (into, *spatial[:half]), (out, *spatial[half:])


def _is_weight(name: str) -> bool:
    """Whether one of the last two parts of a path says so: ``parametrizations.weight.original1`` is a weight too."""
    return any("weight" in part for part in re.split(r"[.]", name)[-2:])


def _is_stored_transposed(module: nn.Module) -> bool:
    """Whether a module is the Conv1D of Hugging Face's GPT-2, a linear layer whose weight is (in, out)."""
    return type(module).__name__ == "Conv1D" and type(module).__module__.startswith("transformers.")
