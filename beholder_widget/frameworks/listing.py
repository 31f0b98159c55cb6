"""Models that need no hooks: their tensors are looked up anew for each picture."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import Any

from beholder_widget import interrupts
from beholder_widget.frameworks import trees
from beholder_widget.frameworks.base import Tensor

ListTensors = Callable[[], list[Tensor]]


class ListedModel:
    """A model whose tensors are listed by functions.

    Parameters
    ----------
    parts : mapping of str to callable
        For each choice of values, the function that lists its tensors.
    """

    def __init__(self, parts: Mapping[str, ListTensors]) -> None:
        self._parts = dict(parts)

    def kinds(self) -> tuple[str, ...]:
        """Return the choices that have a function."""
        return tuple(self._parts)

    def choices(self) -> tuple[str, ...]:
        """Return the same choices."""
        return self.kinds()

    def tensors(self, values: str) -> list[Tensor]:
        """Return the tensors of a choice as they are now."""
        return self._parts[values]()

    def close(self) -> None:
        """Let go of the model."""
        self._parts = {}


class TreeModel:
    """A mapping or a nested structure of arrays, or a callable that returns one: its arrays are the parameters.

    An object with both ``params`` and ``opt_state``, such as a train state of Flax, is parameters and optimizer in one.

    Parameters
    ----------
    model : object
        The structure, or the callable; it is read, or called, anew for each picture.
    optimizer : object
        The optimizer's state, or a callable that returns it; None if it is not known.
    list_tensors : callable
        Returns the named tensors of a tree.
    """

    def __init__(self, model: Any, optimizer: Any, list_tensors: Callable[[Any], list[Tensor]]) -> None:
        self._model, self._optimizer = model, optimizer
        self._list_tensors = list_tensors
        self._has_state = optimizer is not None or _is_train_state(model)

    def kinds(self) -> tuple[str, ...]:
        """Return parameters and optimizer: the state of one may come with a later tree."""
        return "parameters", "optimizer"

    def choices(self) -> tuple[str, ...]:
        """Return parameters, and optimizer if there is a state of one."""
        return ("parameters", "optimizer") if self._has_state else ("parameters",)

    def tensors(self, values: str) -> list[Tensor]:
        """Return the arrays of the tree, or of the optimizer's state, as they are now."""
        model, state = _called(self._model), _called(self._optimizer)
        if _is_train_state(model):
            state = model.opt_state if state is None else state
            model = model.params
        self._has_state = state is not None
        parameters = self._list_tensors(model)
        return parameters if values == "parameters" else in_the_order_of(parameters, self._list_tensors(state))

    def close(self) -> None:
        """Let go of the model."""
        self._model, self._optimizer = {}, None


def is_tree(model: Any) -> bool:
    """Whether `model` is a container, or a callable that may return one."""
    return trees.is_container(model) or (callable(model) and not isinstance(model, type))


def variables_of(module: Any, kinds: tuple[Any, Any], ignored: Container[str] = ()) -> list[tuple[str, Any]]:
    """Return the variables of a module with the paths to them, in the order of attributes; a shared variable once.

    Parameters
    ----------
    module : object
        Holds variables, modules and containers of both.
    kinds : tuple
        The class of modules, whose attributes are searched, and the class of variables.
    ignored : container of str
        Names of attributes that the framework keeps for itself.
    """

    def attributes(node: Any) -> dict[str, Any] | None:
        if not isinstance(node, kinds[0]):
            return None
        return {name: value for name, value in vars(node).items() if name not in ignored}

    found: dict[int, tuple[str, Any]] = {}
    for path, leaf in trees.leaves(module, lambda node: isinstance(node, kinds[1]), attributes):
        if isinstance(leaf, kinds[1]):
            found.setdefault(id(leaf), (path, leaf))
    return list(found.values())


def in_the_order_of(parameters: list[Tensor], state: list[Tensor]) -> list[Tensor]:
    """Return an optimizer's state, without its counters, each kind of it in the order of the parameters.

    A tensor's name ends with its parameter's: ``"0.mu.dense.kernel"``. What comes before names the kind: ``"0.mu."``.
    """
    places = {parameter.name: place for place, parameter in enumerate(parameters)}
    kinds: dict[str, int] = {}
    keyed = []
    for tensor in state:
        if tensor.shape:
            parameter = _parameter_in(tensor.name, places)
            kind = kinds.setdefault(tensor.name.removesuffix(parameter), len(kinds))
            keyed.append(((kind, places.get(parameter, 0)), tensor))
    return [tensor for _, tensor in sorted(keyed, key=lambda pair: pair[0])]


def _parameter_in(name: str, parameters: Mapping[str, int]) -> str:
    """Return the name of the parameter that a name ends with, empty if there is none."""
    while name not in parameters:
        _, _, name = name.partition(".")
        if not name:
            return ""
    return name


def _called(tree: Any) -> Any:
    if not callable(tree) or trees.is_container(tree):
        return tree
    with interrupts.passing():
        return tree()


def _is_train_state(tree: Any) -> bool:
    return hasattr(tree, "params") and hasattr(tree, "opt_state")
