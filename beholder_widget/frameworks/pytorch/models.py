"""A PyTorch model: its parameters, their gradients, updates and optimizer state, and the outputs of its layers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import torch

from beholder_widget.frameworks import scanning
from beholder_widget.frameworks.base import Tensor
from beholder_widget.frameworks.hooking import Hooks
from beholder_widget.frameworks.pytorch.activations import LayerActivations
from beholder_widget.frameworks.pytorch.layers import layers_of
from beholder_widget.frameworks.pytorch.listing import Entry, Listing, ListingOfParameters
from beholder_widget.frameworks.pytorch.scaling import Scaling
from beholder_widget.frameworks.pytorch.steps import ChangesOfSteps
from beholder_widget.frameworks.pytorch.subsampling import Subsampling
from beholder_widget.frameworks.pytorch.tensors import named
from beholder_widget.frameworks.tapping import Tap
from beholder_widget.samples import Scan, Subsample
from beholder_widget.tiling import Plan


class PyTorchModel:
    """A module of PyTorch, or a list of parameters.

    Parameters
    ----------
    listing : ListingOfModule or ListingOfParameters
        Lists the trainable parameters.
    optimizer : object
        An optimizer, or a list of optimizers and perhaps a GradScaler; None if it is not known.
    module : torch.nn.Module, optional
        The module; the outputs of its layers can be shown, if it has any that hooks can be put on.
    """

    def __init__(self, listing: Listing, optimizer: Any, module: torch.nn.Module | None = None) -> None:
        optimizers, scaler = _sorted_out(optimizer)
        self._listing: Listing = listing
        self._optimizers = optimizers
        self._hooks = Hooks()
        self._shown: str | None = None
        self._subsampling = Subsampling()
        self._changes = ChangesOfSteps(self._parameters, optimizers, self._hooks)
        self._scaling = None if scaler is None else Scaling(scaler, optimizers, self._hooks)
        # Of a scripted model no layer has hooks: its activations would never come.
        hears = module is not None and next(layers_of(module), None) is not None
        self._activations = LayerActivations(module, self._hooks, Tap()) if module is not None and hears else None

    def connect(self, tap: Tap) -> None:
        """Show what is tapped among the outputs of layers."""
        if self._activations is not None:
            self._activations.tap = tap

    def kinds(self) -> tuple[str, ...]:
        """Return which values the model has, now or later."""
        kinds = ("parameters", "gradients", "updates", "optimizer")
        return kinds if self._activations is None else (*kinds, "activations")

    def choices(self) -> tuple[str, ...]:
        """Return which of these values the model has now."""
        entries = self._listing()
        there = {
            "gradients": any(entry.parameter.grad is not None for entry in entries),
            "updates": True,
            "optimizer": any(self._states(entry.parameter) for entry in entries),
            "activations": self._activations is not None,
        }
        return ("parameters", *(values for values, is_there in there.items() if is_there))

    def tensors(self, values: str) -> list[Tensor]:
        """Return the tensors of one choice, in the order of the network."""
        if values == "activations":
            return [] if self._activations is None else self._activations.tensors()
        if values == "updates":
            return self._changes.tensors()
        if values == "parameters":
            return self._parameters()
        if values == "gradients" and self._scaling is not None:
            self._scaling.ask()
        list_tensors = self._gradients if values == "gradients" else self._state
        return [tensor for entry in self._listing() for tensor in list_tensors(entry)]

    def frozen(self) -> int:
        """Return how many parameters are left out, see `LeavesOut.frozen`."""
        return self._listing.frozen

    def ready(self, values: str, shown: Sequence[tuple[Tensor, Plan]], call: int) -> bool:
        """Whether the values of this moment can be taken, see `WatchedModel.ready`."""
        self._hooks.check()
        if values == "updates":
            return self._changes.ready(shown, call)
        if values == "activations" and self._activations is not None:
            return self._activations.ready(shown, call)
        return values != "gradients" or self._scaling is None or self._scaling.ready()

    def measure(self, *, each: bool, whole: bool) -> None:
        """Measure each step from now on, see `MeasuresSteps.measure`."""
        self._changes.measure(each=each)
        if self._activations is not None:
            self._activations.measure(each=each, whole=whole)

    def outputs(self) -> list[Scan]:
        """Return which outputs are not finite, see `MeasuresSteps.outputs`."""
        if self._activations is None:
            return []
        found, spoiled = self._activations.outputs(), self._activations.spoiled()
        if spoiled:
            own = [entry for entry in self._listing() if id(entry.parameter) in spoiled]
            seen = [(named(each.name, each.parameter, each.axes), spoiled[id(each.parameter)]) for each in own]
            found += [scanning.packed("parameters", seen, {})] if seen else []
        return found

    def show(self, values: str | None) -> None:
        """Have the hooks that one choice needs, and no others."""
        if values == self._shown:
            return
        self._shown = values
        self._changes.show(on=values == "updates")
        if self._activations is not None:
            self._activations.show(on=values == "activations")
        if self._scaling is not None:
            entries = self._listing() if values == "gradients" else ()
            self._scaling.show([entry.parameter for entry in entries])

    def subsample(self) -> list[Subsample]:
        """Return a small sample of each parameter and gradient; see `Subsampling.subsamples`."""
        return self._subsampling.subsamples(self._listing, scaled=self._scaling is not None)

    def spent(self) -> float:
        """Return the seconds that showing held up training since the last call, see `WatchedModel.spent`."""
        return self._hooks.spent()

    def close(self) -> None:
        """Remove every hook and let go of the model."""
        self.measure(each=False, whole=False)
        self.show(None)
        self._listing, self._optimizers = ListingOfParameters([]), []
        self._subsampling = Subsampling()
        self._activations = self._scaling = None
        self._changes = ChangesOfSteps(self._parameters, [], self._hooks)

    def _parameters(self, optimizer: torch.optim.Optimizer | None = None) -> list[Tensor]:
        """Return the parameters, or those that one optimizer trains."""
        entries = self._listing()
        if optimizer is not None:
            trained = {id(parameter) for group in optimizer.param_groups for parameter in group["params"]}
            entries = [entry for entry in entries if id(entry.parameter) in trained]
        return [named(entry.name, entry.parameter, entry.axes) for entry in entries]

    def _gradients(self, entry: Entry) -> Iterator[Tensor]:
        if entry.parameter.grad is not None:
            gradient = named(entry.name, entry.parameter.grad, entry.axes, parameter=entry.parameter)
            yield gradient if self._scaling is None else self._scaling.unscaled(gradient, entry.parameter)

    def _state(self, entry: Entry) -> Iterator[Tensor]:
        for key, value in self._states(entry.parameter).items():
            axes = entry.axes if value.shape == entry.parameter.shape else None
            yield named(f"{entry.name}.{key}", value, axes)

    def _states(self, parameter: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return the tensors that the optimizers keep for a parameter, without counters."""
        kept = (optimizer.state.get(parameter) for optimizer in self._optimizers)
        return {
            str(key): value
            for state in kept
            if isinstance(state, Mapping)
            for key, value in state.items()
            if isinstance(value, torch.Tensor) and value.dim() > 0
        }


def _sorted_out(optimizer: Any) -> tuple[list[torch.optim.Optimizer], Any]:
    """Return the optimizers, without their wrappers, and the GradScaler among them or None.

    Raises
    ------
    TypeError
        If `optimizer` is, or contains, anything else.
    """
    given = [] if optimizer is None else list(optimizer) if isinstance(optimizer, list | tuple) else [optimizer]
    optimizers, scalers = [], []
    for one in given:
        inner = one
        while _is_wrapper(inner):
            scalers.append(getattr(inner, "scaler", None))
            inner = inner.optimizer
        if isinstance(inner, torch.optim.Optimizer):
            optimizers.append(inner)
        elif isinstance(one, torch.amp.GradScaler):
            scalers.append(one)
        else:
            accepted = "a torch.optim.Optimizer, or a list of such and a torch.amp.GradScaler"
            raise TypeError(f"the optimizer of a PyTorch model must be {accepted}, not {type(one).__qualname__}")
    return optimizers, next((scaler for scaler in scalers if scaler is not None and scaler.is_enabled()), None)


def _is_wrapper(optimizer: Any) -> bool:
    """Whether an optimizer steps another one, as those of Accelerate and Lightning do, and has no hooks of its own."""
    return hasattr(optimizer, "optimizer") and not hasattr(optimizer, "_optimizer_step_pre_hooks")
