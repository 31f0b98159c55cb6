"""The rooms of the package: who may import whom, and what code that runs beside training never loads."""

from __future__ import annotations

import ast
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import beholder_widget.remote
import beholder_widget.taking

PACKAGE = Path(__file__).parent.parent / "beholder_widget"

ROOMS = (
    "callbacks",
    "__init__",
    "widget",
    "traits",
    "engine",
    "training",
    "refreshing",
    "costs",
    "holding",
    "screen",
    "answering",
    "recording",
    "rendering",
    "remote",
    "monitoring",
    "taking",
    "frameworks",
    "delivery",
    "samples",
    "choices",
    "settings",
    "selection",
    "palettes",
    "palette_colors",
    "pacing",
    "faults",
    "lenses",
    "wording",
    "interrupts",
    "tiling",
    "geometry",
    "version",
)
"""Folders and modules of the package. Each imports only those below it; ``__init__`` is what ``import *`` gives."""

NEVER = (
    ("rendering", "frameworks"),
    ("rendering", "taking"),
    ("monitoring", "frameworks"),
    ("monitoring", "taking"),
    ("recording", "frameworks"),
    ("recording", "taking"),
    ("delivery", "frameworks"),
    ("delivery", "taking"),
    ("taking", "rendering"),
    ("taking", "recording"),
    ("taking", "delivery.link"),
    ("remote", "rendering"),
    ("remote", "recording"),
    ("remote", "delivery"),
    ("monitoring", "remote"),
)
"""Which room never reaches which, through whatever lies between."""

NOTEBOOK = {"anywidget", "ipykernel", "ipywidgets", "traitlets"}
OF_THE_NOTEBOOK = ("widget", "traits", "delivery.kernel", "delivery.displays")
"""The modules, by how their names begin, that may import the notebook's libraries."""

FRAMEWORKS = {"flax", "jax", "keras", "lightning", "tensorflow", "torch", "transformers"}
OF_FRAMEWORKS = ("callbacks", "frameworks")

OF_RAY = "beholder_widget.remote.ray"
"""The module that Ray's cluster alone can load."""

HEAVY = {"IPython", "PIL", "anywidget", "ipywidgets", "matplotlib", "traitlets"}
"""What a worker that only takes samples has no use for."""


def module_names() -> Iterator[str]:
    """Yield the package's modules by their names within it, ``"rendering.png"``; folders are modules too."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


MODULES = tuple(module_names())


def room(module: str) -> str:
    """Return the room that a module stands in."""
    return module.partition(".")[0]


def is_within(module: str, place: str) -> bool:
    """Return whether a module is `place`, or lies in it."""
    return module == place or module.startswith(place + ".")


@cache
def imported(module: str) -> frozenset[str]:
    """Return the dotted names that a module imports, also within functions; not what it imports for types alone."""
    path = PACKAGE / module.replace(".", "/")
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return frozenset(_names_imported(ast.parse(path.read_text(encoding="utf-8"))))


def _names_imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module is not None, "imports name the whole way"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        else:
            yield from _names_imported(node)


@cache
def own(module: str) -> frozenset[str]:
    """Return the modules of this package that a module imports."""
    found = set()
    for name in imported(module):
        if name.partition(".")[0] == "beholder_widget":
            within = name.partition(".")[2]
            while within and within not in MODULES:
                within = within.rpartition(".")[0]
            found.add(within or "__init__")
    return frozenset(found)


@cache
def reached(module: str) -> frozenset[str]:
    """Return all modules of this package that are loaded when a module has done all its imports."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        for other in own(waiting.pop()):
            loaded = {other, *(other[:at] for at, character in enumerate(other) if character == ".")} - found
            found |= loaded
            waiting += loaded
    return frozenset(found)


def test_every_module_stands_in_a_room() -> None:
    homeless = [module for module in MODULES if room(module) not in ROOMS]
    assert not homeless, f"{homeless} stand in no room: add them to ROOMS, below whatever imports them"


@pytest.mark.parametrize("module", MODULES)
def test_imports_run_downwards(module: str) -> None:
    upwards = [
        other
        for other in own(module)
        if room(other) != room(module) and ROOMS.index(room(other)) < ROOMS.index(room(module))
    ]
    assert not upwards, f"{module} imports {upwards}, which stand above it"


def test_no_modules_import_each_other_in_a_circle() -> None:
    left = {module: set(own(module)) - {module} for module in MODULES}
    while True:
        free = [module for module, others in left.items() if not others & set(left)]
        if not free:
            break
        for module in free:
            del left[module]
    in_circles = {module: sorted(others & set(left)) for module, others in left.items()}
    assert not in_circles, "these import each other, or what does"


@pytest.mark.parametrize(("above", "below"), NEVER, ids=lambda place: place)
def test_a_room_never_reaches_another(above: str, below: str) -> None:
    found = {
        module: sorted(other for other in reached(module) if is_within(other, below))
        for module in MODULES
        if is_within(module, above)
    }
    assert not {module: others for module, others in found.items() if others}


@pytest.mark.parametrize("module", [module for module in MODULES if not module.startswith(OF_THE_NOTEBOOK)])
def test_only_the_widget_and_the_kernels_module_import_the_notebooks_libraries(module: str) -> None:
    assert not {name.partition(".")[0] for name in imported(module)} & NOTEBOOK


@pytest.mark.parametrize("module", [module for module in MODULES if not module.startswith(OF_FRAMEWORKS)])
def test_only_adapters_and_callbacks_import_frameworks(module: str) -> None:
    assert not {name.partition(".")[0] for name in imported(module)} & FRAMEWORKS


@pytest.mark.parametrize("room", [beholder_widget.taking, beholder_widget.remote], ids=lambda room: room.__name__)
def test_what_runs_beside_training_loads_nothing_of_the_notebook_and_draws_nothing(room: ModuleType) -> None:
    within = pkgutil.walk_packages(room.__path__, f"{room.__name__}.")
    names = [room.__name__, *(module.name for module in within if module.name != OF_RAY)]
    program = f"import sys, {', '.join(names)}; print(*sorted({HEAVY!r} & set(sys.modules)))"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert ended.stdout.split() == []
    assert len(names) > 3
