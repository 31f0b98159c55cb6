"""Flax: modules of NNX, which hold their parameters. Imported only where flax.nnx has been."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flax import nnx

from beholder_widget.frameworks.base import Tensor
from beholder_widget.frameworks.listing import ListedModel, ListTensors, in_the_order_of, variables_of

NameTensor = Callable[[str, Any], Tensor]


def watch(model: nnx.Module, optimizer: Any, name_tensor: NameTensor) -> ListedModel:
    """Return a module as watched; trainable is what its optimizer trains, without one every `nnx.Param`.

    Raises
    ------
    TypeError
        If the optimizer is none of NNX's.
    """
    if optimizer is not None and not isinstance(optimizer, nnx.Optimizer):
        raise TypeError(f"the optimizer of a flax.nnx.Module must be a flax.nnx.Optimizer, not {type(optimizer)}")
    # Kept from the start: once a module has been through nnx.jit, its attributes are sorted by name.
    declared = _variables(model)
    known = {id(variable): (place, name) for place, (name, variable) in enumerate(declared)}
    is_trained = nnx.filterlib.to_predicate(nnx.Param if optimizer is None else getattr(optimizer, "wrt", nnx.Param))

    def parameters() -> list[Tensor]:
        placed = [(*known.get(id(value), (len(declared), name)), value) for name, value in _variables(model)]
        return [
            name_tensor(name, value)
            for _, name, value in sorted(placed, key=lambda found: found[0])
            if is_trained(tuple(name.split(".")), value)
        ]

    parts: dict[str, ListTensors] = {"parameters": parameters}
    if optimizer is not None:
        parts["optimizer"] = lambda: in_the_order_of(
            parameters(), [name_tensor(name, value) for name, value in _variables(optimizer.opt_state)]
        )
    return ListedModel(parts)


def _variables(node: Any) -> list[tuple[str, Any]]:
    return variables_of(node, (nnx.Module, nnx.Variable))
