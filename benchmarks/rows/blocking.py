"""How long `update()` holds training up when it is due, against a plain gather of the same cells."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from beholder_widget import tiling
from benchmarks.interleave import compare, timed
from benchmarks.networks import Network, vgg16_shapes, vgg16_torch
from benchmarks.own import ColdCaches, OwnPictures, PlainGather
from benchmarks.report import Line, at_most
from benchmarks.row import Options, Row

AGAINST = "`numpy.take` of the same cells, precomputed places, preallocated memory"
KERNEL_AXES = ((1, 2), (0, 3))
LINEAR_AXES = ((1,), (0,))

Sides = tuple[OwnPictures, Any, PlainGather]
"""Our side, what is passed to its updates, and the plain gather."""


def of_numpy(network: Network) -> Sides:
    """Return both sides for NumPy's arrays, kernels as (height, width, in, out)."""
    arrays = network.arrays
    return OwnPictures(), arrays, PlainGather(arrays, tiling.layout([array.shape for array in arrays]))


def of_torch(model: Any) -> Sides:
    """Return both sides for PyTorch's parameters on the CPU, kernels as (out, in, height, width), which are watched."""
    arrays = [parameter.detach().numpy() for parameter in model.parameters()]
    axes = [{4: KERNEL_AXES, 2: LINEAR_AXES}.get(array.ndim) for array in arrays]
    return OwnPictures(model), None, PlainGather(arrays, tiling.layout([array.shape for array in arrays], axes))


def measure(options: Options) -> list[Line]:
    """Return a line for each framework."""
    return [
        _line("NumPy", of_numpy(Network(vgg16_shapes())), options),
        _line("PyTorch, CPU", of_torch(vgg16_torch()), options),
    ]


def _line(framework: str, sides: Sides, options: Options) -> Line:
    own, given, plain = sides
    with own.widget:
        comparison = compare(
            lambda: own.update(given), timed(plain.gather), rounds=options.rounds(60), before=ColdCaches().sweep
        )
    return at_most(2, f"`update()` holds training up, VGG-16, {framework}", AGAINST, comparison)


def profiled() -> Callable[[], object]:
    """Return an update of each kind."""
    (numpy, arrays, _), (torch, _, _) = of_numpy(Network(vgg16_shapes())), of_torch(vgg16_torch())

    def work() -> None:
        numpy.update(arrays)
        torch.update()

    return work


ROW = Row("blocking", measure, profiled)
