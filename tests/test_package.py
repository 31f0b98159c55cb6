"""What an installation brings: no framework at import, and a front end that needs no Node."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FRONT_END = ("static/widget.js", "static/widget.css", "py.typed")
FRAMEWORKS = ("torch", "tensorflow", "jax", "keras", "flax", "lightning", "transformers")
FIRST_USED_LATER = ("matplotlib", "imageio", "imageio_ffmpeg", "PIL")
OFFLINE = ("--quiet", "--disable-pip-version-check", "--no-index", "--no-deps", "--no-build-isolation")


def run(*command: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> str:
    """Return what a command prints; if it fails, an error that quotes it."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=os.environ | (env or {}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command} failed:\n{done.stdout}\n{done.stderr}"
    return done.stdout.strip()


def test_importing_the_package_imports_no_framework_and_nothing_heavy(tmp_path: Path) -> None:
    watched = set(FRAMEWORKS + FIRST_USED_LATER)
    program = f"import sys, beholder_widget; print(*sorted({watched!r} & set(sys.modules)))"
    assert run(sys.executable, "-c", program, cwd=tmp_path) == ""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from what the sdist holds."""
    folder = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder, cwd=ROOT)
    run(sys.executable, "-m", "pip", "wheel", *OFFLINE, "--wheel-dir", folder, sdist(folder))
    return folder


def sdist(folder: Path) -> Path:
    (path,) = folder.glob("*.tar.gz")
    return path


def wheel(folder: Path) -> Path:
    (path,) = folder.glob("*.whl")
    return path


@pytest.mark.parametrize("name", FRONT_END)
def test_the_wheel_contains_the_built_front_end(built: Path, name: str) -> None:
    assert f"beholder_widget/{name}" in zipfile.ZipFile(wheel(built)).namelist()


def test_the_sdist_contains_the_sources_of_the_front_end_and_the_tests(built: Path) -> None:
    with tarfile.open(sdist(built)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"beholder_widget/js/widget.js", "package.json", "tests/test_package.py", "LICENSE"} <= names


@pytest.mark.parametrize("package", [sdist, wheel])
def test_it_installs_into_a_clean_environment_without_node(
    package: Callable[[Path], Path], built: Path, tmp_path: Path
) -> None:
    environment = tmp_path / "environment"
    venv.create(environment)
    (site,) = environment.glob("lib/python*/site-packages")
    # Its dependencies, and what builds it, are lent by the environment of the tests, which needs no network.
    (site / "lent.pth").write_text("\n".join(path for path in sys.path if path.endswith("site-packages")))
    python = environment / "bin" / "python"
    no_programs = {"PATH": str(tmp_path)}
    run(sys.executable, "-m", "pip", "--python", python, "install", *OFFLINE, package(built), env=no_programs)
    program = "import beholder_widget as b; widget = b.BeholderWidget(); print(b.__file__, len(str(widget._esm)) > 0)"
    assert run(python, "-c", program, cwd=tmp_path) == f"{site / 'beholder_widget' / '__init__.py'} True"
