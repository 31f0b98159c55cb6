"""Finds the layers of a PyTorch model: the modules whose outputs are shown as activations."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import torch
from torch import nn

from beholder_widget.frameworks.pytorch.wrappers import unwrapped

SILENT = (nn.Flatten, nn.Unflatten, nn.modules.dropout._DropoutNd)  # noqa: SLF001 - the base of all kinds
"""Layers that are not shown: their outputs are their inputs in another shape, or with zeros among them."""


def layers_of(model: nn.Module) -> Iterator[tuple[str, nn.Module]]:
    """Yield the layers with their names, in the order of registration; a layer that is used twice, once.

    Layers are the modules without children, and the modules with parameters of their own; a compiled module is one
    layer as a whole.
    """
    seen: set[int] = set()

    def walk(path: str, module: nn.Module) -> Iterator[tuple[str, nn.Module]]:
        if id(module) in seen or isinstance(module, torch.jit.ScriptModule):
            return
        seen.add(id(module))
        if getattr(module, "_compiled_call_impl", None) is not None:
            return  # Its hooks are compiled with it.
        children = [] if _is_compiled(module) else _children(module)
        speaks = not children or next(module.parameters(recurse=False), None) is not None
        if speaks and not isinstance(module, SILENT):
            yield unwrapped(path) or "output", module
        for name, child in children:
            yield from walk(f"{path}.{name}" if path else name, child)

    return walk("", model)


def _children(module: nn.Module) -> list[tuple[str, nn.Module]]:
    return [(name, child) for name, child in module.named_children() if name != "parametrizations"]


def _is_compiled(module: nn.Module) -> bool:
    compiler = sys.modules.get("torch._dynamo.eval_frame")
    return compiler is not None and isinstance(module, compiler.OptimizedModule)
