"""The example notebooks run from top to bottom."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests import kernels

NOTEBOOKS = Path(__file__).parent.parent / "examples" / "notebooks"
CHANCE = 10
"""How many of a hundred digits are read by guessing."""

MOST_BYTES = 300_000
"""Of a notebook with its outputs."""

STEPS = """
import itertools
from types import SimpleNamespace

looks = itertools.count()
time = SimpleNamespace(monotonic=lambda: next(looks))
seconds = {}
"""
"""Each look at the notebook's clock is a second: what is learned depends on no machine."""

SECTIONS = "print(*(f'{section.name} {section.note}'.strip() for section in widget.sections), sep='\\n')"


def cell_tagged(notebook: nbformat.NotebookNode, tag: str) -> int:
    """Return the index of the only cell that has a tag."""
    (index,) = (at for at, cell in enumerate(notebook.cells) if tag in cell.metadata.get("tags", ()))
    return index


def run(name: str, folder: Path, *, parameters: str, kernel: str = kernels.NEWEST) -> nbformat.NotebookNode:
    """Return a notebook with its outputs, executed in a copy of its folder.

    Parameters
    ----------
    parameters : str
        The lines that make it short, executed after the cell that is tagged so. Another cell is added to the end: it
        prints the names of the sections of the last picture, and why any of them shows no values.
    """
    shutil.copytree(NOTEBOOKS, folder, ignore=shutil.ignore_patterns("beholder-recordings"))
    notebook: nbformat.NotebookNode = nbformat.read(folder / name, as_version=4)
    notebook.cells.insert(cell_tagged(notebook, "parameters") + 1, nbformat.v4.new_code_cell(parameters))
    notebook.cells.append(nbformat.v4.new_code_cell(SECTIONS))
    where = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=120, kernel_name=kernel, resources=where).execute()
    return notebook


def printed(cell: nbformat.NotebookNode) -> str:
    """Return what a cell has printed."""
    return "".join(output.text for output in cell.outputs if output.get("name") == "stdout")


def all_printed(notebook: nbformat.NotebookNode) -> str:
    """Return what all cells have printed."""
    return "".join(printed(cell) for cell in notebook.cells if cell.cell_type == "code")


def sections(notebook: nbformat.NotebookNode) -> list[str]:
    """Return the names of the last picture's sections, each with its note if it has one."""
    return printed(notebook.cells[-1]).splitlines()


def ratios(notebook: nbformat.NotebookNode) -> dict[str, float]:
    """Return, by section, the shares of the weights that an update changed, as the notebook prints them."""
    found = re.findall(r"^(\S+) +(\S+e[+-]\d+)$", all_printed(notebook), re.MULTILINE)
    return {name: float(ratio) for name, ratio in found}


def accuracies(notebook: nbformat.NotebookNode) -> list[float]:
    """Return each accuracy that is printed in per cent, in order."""
    return [float(share) for share in re.findall(r"accuracy ([\d.]+)%", all_printed(notebook))]


@pytest.fixture
def folder(tmp_path: Path, jupyter_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where notebooks are executed, by kernels that nothing in the environment or at home tells a back end."""
    monkeypatch.setenv("JUPYTER_PATH", str(jupyter_path))
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.delenv("KERAS_BACKEND", raising=False)
    # Threads that wait for each other by spinning keep others from the cores.
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    return tmp_path / "notebooks"


@pytest.mark.slow
@pytest.mark.parametrize(("kernel", "made_of"), [(kernels.NEWEST, "PyTorch"), (kernels.OLDER, "NumPy")])
def test_the_quickstart_trains_records_and_plays(kernel: str, made_of: str, folder: Path) -> None:
    notebook = run("quickstart.ipynb", folder, parameters="seconds = 4", kernel=kernel)
    assert f"The network is made of {made_of}." in all_printed(notebook)
    assert accuracies(notebook)
    assert "<video" in str(notebook.cells[-2].outputs)
    assert sections(notebook) == ["conv1", "conv2"]
    assert len(list((folder / "beholder-recordings").glob("*.mp4"))) == 1


@pytest.mark.slow
def test_the_pytorch_notebook_trains_reads_ratios_and_records_activations(folder: Path) -> None:
    notebook = run("pytorch.ipynb", folder, parameters="seconds = 6")
    assert accuracies(notebook)[-1] > 3 * CHANCE
    assert list(ratios(notebook)) == [f"{layer}.weight" for layer in ("conv1", "norm1", "conv2", "norm2", "dense")]
    assert all(0 < ratio < 0.1 for ratio in ratios(notebook).values())
    assert sections(notebook) == ["conv1", "norm1", "relu1", "conv2", "norm2", "relu2", "dense"]
    (recording,) = (folder / "beholder-recordings").glob("*.mp4")
    assert recording.stat().st_size > 0
    assert printed(notebook.cells[-2]).strip().endswith(f"beholder-recordings/{recording.name}")


@pytest.mark.slow
def test_the_keras_notebook_fits_on_its_default_back_end_and_reads_ratios(folder: Path) -> None:
    notebook = run("keras.ipynb", folder, parameters="epochs = 2")
    assert "The back end is torch." in all_printed(notebook)
    shares = [float(share) for share in re.findall(r"val_accuracy: ([\d.]+)", all_printed(notebook))]
    assert shares[-1] > 3 * CHANCE / 100
    assert sections(notebook) == [f"reader/{layer}/kernel" for layer in ("conv1", "conv2", "dense")]
    assert list(ratios(notebook)) == sections(notebook)
    assert all(0 < ratio < 0.1 for ratio in ratios(notebook).values())


@pytest.mark.slow
def test_the_jax_notebook_trains_a_module_and_functional_code(folder: Path) -> None:
    notebook = run("jax.ipynb", folder, parameters=STEPS.format(600))
    assert len(accuracies(notebook)) == 2
    assert min(accuracies(notebook)) > 3 * CHANCE
    assert sections(notebook) == ["hidden.kernel", "output.kernel"]
    assert list(ratios(notebook)) == sections(notebook)
    assert all(0 < ratio < 0.1 for ratio in ratios(notebook).values())


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.name)
def test_a_notebook_is_saved_with_its_outputs_and_the_last_picture(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert [output for cell in code for output in cell.outputs if output.output_type == "error"] == []
    (shown,) = next(cell.outputs for cell in code if cell.id == "widget")
    assert set(shown.data) == {"image/png", "text/plain"}
    assert path.stat().st_size < MOST_BYTES
    assert "widgets" not in notebook.metadata
    assert not re.search(r"/(home|root|tmp|work|Users)/", nbformat.writes(notebook))
