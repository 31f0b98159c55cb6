"""The public API is what tests/api.txt says; a change of it is seen in review."""

from __future__ import annotations

import difflib
import inspect
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from types import GenericAlias, ModuleType
from typing import Any

import anywidget
import pytest

import beholder_widget
from beholder_widget import BeholderWidget, callbacks, settings, tiling
from beholder_widget.delivery import messages
from beholder_widget.monitoring.history import History
from beholder_widget.remote.handle import Handle
from beholder_widget.rendering.sections import Section

SNAPSHOT = Path(__file__).parent / "api.txt"
RENEW = "BEHOLDER_RENEW_API"
INHERITED = set(dir(anywidget.AnyWidget))
OWN_VERBS = ("__init__", "close")
"""Inherited names that mean something of our own."""


def api() -> str:
    """Return the public names with their signatures, the traits with their defaults, and the messages' types."""
    parts = {
        "beholder_widget": sorted(beholder_widget.__all__),
        "beholder_widget.BeholderWidget": [*_members(BeholderWidget)],
        "beholder_widget.BeholderWidget, traits": [*_traits()],
        "beholder_widget.BeholderWidget.sections, attributes": [field.name for field in fields(Section)],
        "beholder_widget.BeholderWidget.history": [*_members(History)],
        "beholder_widget.BeholderWidget.on_ray": [line for line in _members(Handle) if not line.startswith("__init__")],
        "beholder_widget.tiling": [*_functions(tiling)],
        "beholder_widget.callbacks": [*_callbacks()],
        "choices": [f"values: {', '.join(settings.VALUES)}", f"settings: {', '.join(settings.NAMES)}"],
        "messages": [*_messages()],
    }
    return "\n".join(f"{heading}\n" + "".join(f"    {line}\n" for line in lines) for heading, lines in parts.items())


def _members(kind: type) -> Iterator[str]:
    for name, member in sorted(vars(kind).items()):
        is_own = not name.startswith("_") and name not in INHERITED
        if not is_own and name not in OWN_VERBS:
            continue
        if isinstance(member, property):
            yield f"{name} -> {inspect.signature(member.fget).return_annotation}"  # type: ignore[arg-type]
        elif inspect.isfunction(member):
            yield f"{name}{_signature(member)}"


def _signature(function: Callable[..., Any]) -> str:
    """Return a signature; functions that keep their results have the one that they wrap."""
    return str(inspect.signature(inspect.unwrap(function)))


def _traits() -> Iterator[str]:
    for name, trait in sorted(BeholderWidget.class_traits().items()):
        if name not in INHERITED and not name.startswith("_"):
            yield f"{name} = {trait.default_value!r}{' (synced)' if trait.metadata.get('sync') else ''}"


def _functions(module: ModuleType) -> Iterator[str]:
    for name in sorted(module.__all__):
        member: Any = getattr(module, name)
        if inspect.isclass(member):
            names = {*dir(member), *getattr(member, "__dataclass_fields__", ())}
            yield f"{name}: {', '.join(sorted(public for public in names if not public.startswith('_')))}"
        elif callable(member) and not isinstance(member, GenericAlias):
            yield f"{name}{_signature(member)}"
        else:
            yield f"{name} = {member!r}"


def _callbacks() -> Iterator[str]:
    for path in sorted(Path(callbacks.__file__).parent.glob("[a-z]*.py")):
        yield from (f"{path.stem}.{name}" for name in re.findall(r"^class (\w+)", path.read_text(), re.MULTILINE))


def _messages() -> Iterator[str]:
    """Yield the messages of pages and of the kernel, each with its fields."""
    for kind, names in (*messages.FROM_PAGE.items(), *messages.FROM_KERNEL.items()):
        yield f"{kind}: {', '.join(names)}"


def test_the_public_api_is_that_of_the_snapshot() -> None:
    if os.environ.get(RENEW):
        SNAPSHOT.write_text(api())
    difference = difflib.unified_diff(
        SNAPSHOT.read_text().splitlines(), api().splitlines(), "tests/api.txt", "now", n=0
    )
    lines = "\n".join(difference)
    assert not lines, (
        f"the public API has changed. If it is meant to, run `make api` and review tests/api.txt.\n{lines}"
    )


@pytest.mark.parametrize("name", settings.NAMES)
def test_every_setting_is_a_trait(name: str) -> None:
    assert BeholderWidget.class_traits()[name].metadata["sync"] is True
