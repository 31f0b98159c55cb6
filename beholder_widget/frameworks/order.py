"""The order in which the layers of a model run, learned from its forward passes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

LayerT = TypeVar("LayerT")


class PassOrder(Generic[LayerT]):
    """Keeps layers in the order of their first use in a forward pass.

    At first that is the order in which they are given. A pass through some of the layers reorders these among the
    places that they have, so that the layers which it skips stay where they are.

    Parameters
    ----------
    layers : sequence
        All layers, each once, hashable.
    passed : callable
        Called without arguments at the beginning of each pass.

    Attributes
    ----------
    is_told : bool
        Whether `begin` tells of passes.

    Notes
    -----
    A hook on the whole model calls `begin`. Where only parts of the model are called, nothing does; then a pass ends
    when its first layer is used again, or when `end` is called.
    """

    def __init__(self, layers: Sequence[LayerT], passed: Callable[[], None]) -> None:
        self._order = list(layers)
        self._passed = passed
        self._used: dict[LayerT, None] = {}
        self._first: LayerT | None = None
        self._last: list[LayerT] = []
        self.is_told = False

    def begin(self) -> None:
        """Note that a pass through the whole model begins."""
        self.is_told = True
        self._next()

    def end(self) -> None:
        """Note that a pass has ended, if no hook tells where it ends."""
        if self._used and not self.is_told:
            self._next()

    def add(self, layer: LayerT) -> None:
        """Add a layer, which is used next: it stands behind the one that was used last, or first of all."""
        last = next(reversed(self._used), None)
        self._order.insert(0 if last is None else self._order.index(last) + 1, layer)

    def remove(self, layer: LayerT) -> None:
        """Remove a layer."""
        self._learn()
        self._order.remove(layer)
        self._used.pop(layer, None)
        self._last = list(self._used)
        self._first = None if layer is self._first else self._first

    def use(self, layer: LayerT) -> None:
        """Note that a layer is used."""
        if layer is self._first and not self.is_told:
            self._next()
        if not self._used:
            self._first = layer
        self._used.setdefault(layer)

    def layers(self) -> list[LayerT]:
        """Return all layers in the order that is known now."""
        self._learn()
        return self._order

    def forget_pass(self) -> None:
        """Note that uses of layers may have gone unseen: the pass so far ends here."""
        self._learn()
        self._used, self._first, self.is_told = {}, None, False

    def _next(self) -> None:
        self._learn()
        self._used, self._first = {}, None
        self._passed()

    def _learn(self) -> None:
        used = list(self._used)
        if used == self._last:
            return
        self._last = used
        places = [place for place, layer in enumerate(self._order) if layer in self._used]
        for place, layer in zip(places, used, strict=True):
            self._order[place] = layer
