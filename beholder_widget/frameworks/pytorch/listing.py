"""Which parameters of a PyTorch model are trained: their names, and whether they are still the same."""

from __future__ import annotations

from typing import NamedTuple

import torch

from beholder_widget.frameworks import naming
from beholder_widget.frameworks.pytorch.layouts import parameter_axes, rank_of, stored_axes
from beholder_widget.frameworks.pytorch.wrappers import flat_place, unwrapped
from beholder_widget.tiling import Axes


class Entry(NamedTuple):
    """A trainable parameter with its name, and its rows and columns."""

    name: str
    parameter: torch.nn.Parameter
    axes: Axes | None
    rank: int

    def is_of(self, parameter: torch.nn.Parameter) -> bool:
        """Whether this entry still describes `parameter`, which has the same name."""
        return self.parameter is parameter and self.rank == rank_of(parameter)


class ListingOfModule:
    """Lists a module's trainable parameters in its order; tied parameters once.

    Attributes
    ----------
    frozen : int
        How many others there were at the last listing.
    """

    def __init__(self, model: torch.nn.Module) -> None:
        self._model = model
        self.frozen = 0
        self._known: dict[str, Entry] = {}
        self._modules: list[torch.nn.Module] = []

    def __call__(self) -> list[Entry]:
        """List the parameters that there are now."""
        listed: dict[str, Entry] = {}
        seen: set[int] = set()
        frozen: set[int] = set()
        modules = []
        for path, module in self._model.named_modules():
            modules.append(module)
            for own, parameter in module._parameters.items():  # noqa: SLF001 - in public it takes five times as long
                if parameter is not None and not parameter.requires_grad:
                    frozen.add(id(parameter))
                elif parameter is not None and id(parameter) not in seen:
                    seen.add(id(parameter))
                    name = f"{path}.{own}" if path else own
                    entry = self._known.get(name)
                    if entry is None or not entry.is_of(parameter):
                        entry = _entry(self._model, path, own, parameter)
                    listed[name] = entry
        self._known = listed
        self._modules = modules
        self.frozen = len(frozen)
        return _uniquely_named(list(listed.values()))

    def mark(self) -> list[int]:
        """Return numbers that are others once the list would be another; that takes a quarter of the time of listing.

        They tell of modules and parameters that are replaced, of parameters that are frozen or trained from now on, and
        of lazy ones that have got their shape.
        """
        mark: list[int] = []
        for module in self._modules:
            for parameter in module._parameters.values():  # noqa: SLF001 - as above
                if parameter is not None:
                    mark += (id(parameter), parameter.requires_grad, id(type(parameter)))
            mark.extend(map(id, module._modules.values()))  # noqa: SLF001 - as above
        return mark


def _entry(model: torch.nn.Module, path: str, own: str, parameter: torch.nn.Parameter) -> Entry:
    """Return the entry of the parameter that the module at `path` calls `own`."""
    module, place = model, flat_place(model)
    for part in filter(None, path.split(".")):
        # `get_submodule` refuses modules that TorchScript has compiled.
        module = getattr(module, part)
        place = flat_place(module) or place
    name = f"{path}.{own}" if path else own
    return Entry(unwrapped(name) + place, parameter, parameter_axes(module, name, parameter), rank_of(parameter))


class ListingOfParameters:
    """Lists those of the given parameters, each with its name, that are trainable.

    Attributes
    ----------
    frozen : int
        How many are not.
    """

    def __init__(self, parameters: list[tuple[str, torch.nn.Parameter]]) -> None:
        self._parameters = parameters
        self.frozen = 0

    def __call__(self) -> list[Entry]:
        """List the parameters that are trainable now."""
        self.frozen = sum(not parameter.requires_grad for _, parameter in self._parameters)
        return _uniquely_named(
            [
                Entry(name, parameter, stored_axes(parameter), rank_of(parameter))
                for name, parameter in self._parameters
                if parameter.requires_grad
            ]
        )

    def mark(self) -> list[int]:
        """Return numbers that are others once the list would be another."""
        return [mark for _, each in self._parameters for mark in (each.requires_grad, id(type(each)))]


Listing = ListingOfModule | ListingOfParameters


def _uniquely_named(entries: list[Entry]) -> list[Entry]:
    names = [entry.name for entry in entries]
    renamed = naming.unique(names)
    if renamed == names:
        return entries
    return [entry._replace(name=name) for entry, name in zip(entries, renamed, strict=True)]
