"""Nested mappings and sequences of arrays as a flat list of named leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

DEEPEST = 50


def leaves(tree: Any, is_leaf: Callable[[Any], bool]) -> Iterator[tuple[str, Any]]:
    """Yield (name, leaf) for each leaf of a tree of mappings, sequences and dataclasses, in order.

    Parameters
    ----------
    tree : object
        A leaf alone has the empty name.
    is_leaf : callable
        Tells a leaf; whatever else is no mapping, sequence or dataclass is a leaf too. None is skipped.

    Notes
    -----
    A name is the path to the leaf, joined by dots: ``"encoder.0.weight"``. A container that holds itself ends there.
    """
    yield from _walk("", tree, is_leaf, ())


def _walk(path: str, node: Any, is_leaf: Callable[[Any], bool], above: tuple[int, ...]) -> Iterator[tuple[str, Any]]:
    if node is None or id(node) in above or len(above) > DEEPEST:
        return
    children = None if is_leaf(node) else _children(node)
    if children is None:
        yield path, node
        return
    for key, child in children:
        yield from _walk(f"{path}.{key}" if path else key, child, is_leaf, (*above, id(node)))


def _children(node: Any) -> list[tuple[str, Any]] | None:
    """Return a container's (key, child) pairs, None for a leaf."""
    if isinstance(node, Mapping):
        return [(str(key), child) for key, child in node.items()]
    if isinstance(node, tuple) and hasattr(node, "_fields"):
        return list(zip(node._fields, node, strict=True))
    if isinstance(node, Sequence) and not isinstance(node, str | bytes | bytearray):
        return [(str(index), child) for index, child in enumerate(node)]
    if is_dataclass(node) and not isinstance(node, type):
        return [(field.name, getattr(node, field.name)) for field in fields(node)]
    return None
