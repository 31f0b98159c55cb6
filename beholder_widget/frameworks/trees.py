"""Nested mappings and sequences of arrays as a flat list of named leaves."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from beholder_widget.wording import text_of

DEEPEST = 50

Children = list[tuple[str, Any]]
IsLeaf = Callable[[Any], bool]
Attributes = Callable[[Any], Mapping[str, Any] | None]


def leaves(tree: Any, is_leaf: IsLeaf, attributes: Attributes = lambda _node: None) -> Iterator[tuple[str, Any]]:
    """Yield (name, leaf) for each leaf of a tree of mappings, sequences, dataclasses and JAX's pytrees, in order.

    Parameters
    ----------
    tree : object
        A leaf alone has the empty name.
    is_leaf : callable
        Tells a leaf; whatever else is no container is a leaf too. None is skipped.
    attributes : callable, optional
        Gives what to look into of an object that is none of these containers, None for nothing.

    Notes
    -----
    A name is the path to the leaf, joined by dots: ``"encoder.0.weight"``. A container that holds itself ends there.
    Of a container that cannot be looked into, the error that it raised is the leaf.
    """
    yield from _walk("", tree, lambda node: None if is_leaf(node) else _children(node, attributes(node)), ())


def is_container(node: Any) -> bool:
    """Whether `leaves` looks into `node`."""
    return _children(node) is not None


def _walk(
    path: str, node: Any, look_into: Callable[[Any], Children | None], above: tuple[int, ...]
) -> Iterator[tuple[str, Any]]:
    if node is None or id(node) in above or len(above) > DEEPEST:
        return
    try:
        children = look_into(node)
    except Exception as error:  # noqa: BLE001 - a foreign container may raise anything
        yield path, error
        return
    if children is None:
        yield path, node
        return
    for key, child in children:
        name = f"{path}.{key}" if path and key else path or key
        yield from _walk(name, child, look_into, (*above, id(node)))


def _children(node: Any, attributes: Mapping[str, Any] | None = None) -> Children | None:
    """Return a container's (key, child) pairs, None for a leaf."""
    if attributes is not None:
        return _in_order(list(attributes.items()))
    if isinstance(node, Mapping):
        pairs = enumerate(node.items())
        return _in_order([(text_of(key, f"key {place}"), child) for place, (key, child) in pairs])
    if isinstance(node, Sequence):
        return _items(node)
    if node is None or isinstance(node, type):
        return None
    children = _registered_children(node)
    if children is None and is_dataclass(node):
        return [(field.name, _field(node, field.name)) for field in fields(node)]
    return children


def _field(node: Any, name: str) -> Any:
    """Return a field's value; if reading it raises, the error."""
    try:
        return getattr(node, name)
    except Exception as error:  # noqa: BLE001 - a foreign property may raise anything
        return error


def _items(sequence: Sequence[Any]) -> Children | None:
    if isinstance(sequence, str | bytes | bytearray):
        return None
    if isinstance(sequence, tuple) and hasattr(sequence, "_fields"):
        return list(zip(sequence._fields, sequence, strict=True))
    return [(str(index), child) for index, child in enumerate(sequence)]


def _registered_children(node: Any) -> Children | None:
    """Return the children of an object of a class that JAX knows to be a container, in the order of its attributes.

    A box that does nothing but hold one ``value`` adds nothing to the name of what is in it.
    """
    jax = sys.modules.get("jax")
    if jax is None or jax.tree_util.all_leaves([node]):
        return None
    flat, _ = jax.tree_util.tree_flatten_with_path(node, is_leaf=lambda part: part is not node)
    children = [(_key_words(path[0]), child) for path, child in flat]
    if [key for key, _ in children] == ["value"]:
        return [("", children[0][1])]
    declared = {key: place for place, key in enumerate(getattr(node, "__dict__", ()))}
    children.sort(key=lambda child: declared.get(child[0], len(declared)))
    return children if declared else _natural_order(children)


def _key_words(key: Any) -> str:
    """Return what one of JAX's keys, of which there are several classes, says."""
    return str(next((getattr(key, kind) for kind in ("name", "key", "idx") if hasattr(key, kind)), key))


def _in_order(children: Children) -> Children:
    """Return named children as they stand; where JAX has sorted them, in an order closer to that of the network.

    JAX sorts the keys of every dict that passes through it: ``layer_10`` comes before ``layer_2``, and a bias before
    its kernel. A dict that holds nothing of JAX has not passed through it, and keeps its order.
    """
    ordered = _natural_order(children)
    return ordered if ordered is not children and _are_of_jax([child for _, child in children]) else children


def _natural_order(children: Children) -> Children:
    """Return children whose keys are sorted with numbers in order and biases last; others as they stand."""
    keys = [key for key, _ in children]
    return sorted(children, key=lambda child: _natural(child[0])) if keys == sorted(keys) else children


def _are_of_jax(children: list[Any]) -> bool:
    """Whether one of the arrays below is JAX's, or one of the objects Flax's."""
    jax = sys.modules.get("jax")
    if jax is None:
        return False
    try:
        parts = jax.tree_util.tree_leaves(children)
    except Exception:  # noqa: BLE001 - JAX refuses what it cannot sort, or what raises when it is looked at
        return False
    return any(
        issubclass(type(part), jax.Array)
        or hasattr(type(part), "__jax_array__")
        or any(base.__module__.startswith("flax.") for base in type(part).__mro__)
        for part in parts
    )


def _natural(key: str) -> tuple[bool, list[tuple[bool, int, str]]]:
    parts = [part for part in re.split(r"(\d+)", key) if part]
    numbered = [(not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]
    return key in ("bias", "b"), numbered
