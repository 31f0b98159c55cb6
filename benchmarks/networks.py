"""The tensors that are measured: VGG-16's, and any number of values in 32 tensors. Needs nothing but NumPy."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Shape = tuple[int, ...]

VGG16_CHANNELS = (3, 64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512)
VGG16_FEATURES = (512 * 7 * 7, 4096, 4096, 1000)

_POOL = 1 << 20
_STEP = 0.01


def vgg16_shapes() -> list[Shape]:
    """Return the shapes of VGG-16's 32 parameters, kernels stored as (height, width, in, out)."""
    kernels = [(3, 3, *pair) for pair in itertools.pairwise(VGG16_CHANNELS)]
    weights = [*kernels, *itertools.pairwise(VGG16_FEATURES)]
    return [shape for weight in weights for shape in (weight, weight[-1:])]


class Network:
    """Arrays of normally distributed values, which walk at random as those of a network in training do.

    Networks of the same shapes have the same values, step by step.

    Parameters
    ----------
    shapes : sequence of tuple of int
    """

    def __init__(self, shapes: Sequence[Sequence[int]]) -> None:
        self._random = np.random.default_rng(0)
        self.arrays = [self._random.standard_normal(tuple(shape), dtype=np.float32) for shape in shapes]
        self._noise = np.float32(_STEP) * self._random.standard_normal(2 * _POOL, dtype=np.float32)

    def train(self) -> None:
        """Change every value a little, and each in another way."""
        for array in self.arrays:
            flat = array.reshape(-1)
            for start in range(0, flat.size, _POOL):
                block = flat[start : start + _POOL]
                offset = int(self._random.integers(_POOL))
                block += self._noise[offset : offset + block.size]


MATRICES = 10
VECTORS = 22
SECTION = (128, 768)
"""The cells of a matrix's section, and the shape of each matrix of the network of a million values."""


def sized_shapes(values: int) -> list[Shape]:
    """Return the shapes of 32 tensors, ten matrices and 22 vectors, of about so many values in all.

    From a million values up all show the same cells, so that nothing but the number of values differs.
    """
    in_matrices, in_vectors = MATRICES * SECTION[0] * SECTION[1], VECTORS * SECTION[1]
    # Both sides of a matrix grow alike: in_matrices * growth**2 + in_vectors * growth = values.
    growth = ((in_vectors**2 + 4 * in_matrices * values) ** 0.5 - in_vectors) / (2 * in_matrices)
    rows, columns = (max(1, round(side * growth)) for side in SECTION)
    return [(rows, columns)] * MATRICES + [(columns,)] * VECTORS


def mapped(shapes: Sequence[Shape], file: Path) -> Iterator[Array]:
    """Yield arrays of zeros mapped from one sparse file, which takes room on the disk only where it is written to."""
    with file.open("wb") as opened:
        opened.truncate(sum(4 * int(np.prod(shape, dtype=np.int64)) for shape in shapes))
    offset = 0
    for shape in shapes:
        array = np.memmap(file, np.float32, "r+", offset, shape)
        offset += array.nbytes
        yield array


def vgg16_torch() -> Any:
    """Return VGG-16 as a PyTorch module."""
    import torch

    kernels = [torch.nn.Conv2d(*pair, kernel_size=3, padding=1) for pair in itertools.pairwise(VGG16_CHANNELS)]
    linear = [torch.nn.Linear(*pair) for pair in itertools.pairwise(VGG16_FEATURES)]
    return torch.nn.Sequential(*kernels, *linear)
