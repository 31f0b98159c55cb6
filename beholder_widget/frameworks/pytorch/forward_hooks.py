"""Hooks on the forward pass: they let go of what is not watched, and step aside for copies, files and TorchScript."""

from __future__ import annotations

import contextlib
import sys
import time
from typing import TYPE_CHECKING, Any
from weakref import ref

from beholder_widget.frameworks.pytorch.wrappers import is_recording

if TYPE_CHECKING:
    from torch import nn

    from beholder_widget.frameworks.activations import Activations
    from beholder_widget.frameworks.hooking import Handle
    from beholder_widget.frameworks.outputs import Place

SCRIPTING = (
    "torch.jit.script cannot compile the hooks through which beholder_widget sees this model's activations. "
    "They have now been taken away: call torch.jit.script again. They come back with the next update() while "
    "activations are shown or hold_on is set; to keep them away, choose other values and hold_on='never', or "
    "call widget.close()."
)


def remove(handles: list[Handle]) -> None:
    """Take all hooks away; passes on several threads may do so at once."""
    for handle in list(handles):
        handle.remove()
    handles.clear()


class ForwardHook:
    """A hook that leaves once nobody watches the model any more.

    In a copy of the model, and in a file of it, a harmless function stands in its place, which loads without this
    package. TorchScript, which compiles hooks together with the module, is told in words what to do.

    Parameters
    ----------
    activations : Activations
        Measures the outputs; only a weak reference is kept.
    handles : list of Handle
        What removes this hook and all others of the same model; the hook adds its own.
    """

    def __init__(self, activations: Activations, handles: list[Handle]) -> None:
        self._activations = ref(activations)
        self._handles = handles

    @property
    def __name__(self) -> str:
        """Raise: a hook has no name. TorchScript, which asks for it before it compiles the hook, is told what to do.

        Raises
        ------
        RuntimeError
            If TorchScript asks; all hooks on the model are gone then.
        AttributeError
            If anything else asks.
        """
        if sys._getframe(1).f_globals.get("__name__") != "torch.jit._recursive":  # noqa: SLF001 - no public way to know
            raise AttributeError(f"{type(self).__qualname__!r} object has no attribute '__name__'")
        activations = self._activations()
        if activations is not None:
            activations.leave()
        else:
            remove(self._handles)
        raise RuntimeError(SCRIPTING)

    def watching(self) -> Activations | None:
        """Return the activations, None if nobody watches any more; all hooks leave then."""
        activations = self._activations()
        if activations is None:
            remove(self._handles)
        return activations

    def __reduce__(self) -> tuple[Any, ...]:
        # Every Python can load this function. It takes any arguments and returns None.
        return getattr, (contextlib.nullcontext(), "__exit__")


class LayerHook(ForwardHook):
    """The hook after a layer."""

    def __init__(self, activations: Activations, handles: list[Handle], layer: Place) -> None:
        super().__init__(activations, handles)
        self._layer = ref(layer)

    def attach(self, module: nn.Module) -> None:
        """Put the hook on a module."""
        self._handles.append(module.register_forward_hook(self))

    def __call__(self, _module: nn.Module, _inputs: Any, output: Any) -> None:
        """Hand the output on."""
        if is_recording():
            return
        began = time.perf_counter()
        activations, layer = self.watching(), self._layer()
        if activations is not None and layer is not None:
            activations.hear(layer, output, began)


class PassHook(ForwardHook):
    """The hook before the whole model."""

    def attach(self, module: nn.Module) -> None:
        """Put the hook on the model."""
        self._handles.append(module.register_forward_pre_hook(self))

    def __call__(self, _module: nn.Module, _inputs: Any) -> None:
        """Tell that a pass begins."""
        if is_recording():
            return
        began = time.perf_counter()
        activations = self.watching()
        if activations is not None:
            activations.begin(began)
