"""The quickstart notebook runs from top to bottom."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests import kernels

NOTEBOOKS = Path(__file__).parent.parent / "examples" / "notebooks"


def cell_tagged(notebook: nbformat.NotebookNode, tag: str) -> int:
    """Return the index of the only cell that has a tag."""
    (index,) = (at for at, cell in enumerate(notebook.cells) if tag in cell.metadata.get("tags", ()))
    return index


@pytest.fixture
def kernelspecs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kernels.install_kernelspecs(tmp_path / "jupyter")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))


@pytest.mark.slow
@pytest.mark.usefixtures("kernelspecs")
@pytest.mark.parametrize(("kernel", "made_of"), [(kernels.NEWEST, "PyTorch"), (kernels.OLDER, "NumPy")])
def test_the_quickstart_trains_records_and_plays(kernel: str, made_of: str, tmp_path: Path) -> None:
    folder = tmp_path / "notebooks"
    shutil.copytree(NOTEBOOKS, folder, ignore=shutil.ignore_patterns("beholder-recordings"))
    notebook = nbformat.read(folder / "quickstart.ipynb", as_version=4)
    notebook.cells.insert(cell_tagged(notebook, "parameters") + 1, nbformat.v4.new_code_cell("seconds = 4"))
    where = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=120, kernel_name=kernel, resources=where).execute()
    text = str(notebook)
    assert f"The network is made of {made_of}." in text
    assert "accuracy" in text
    assert "<video" in str(notebook.cells[-1].outputs)
    assert len(list((folder / "beholder-recordings").glob("*.mp4"))) == 1


def test_the_quickstart_is_saved_without_outputs() -> None:
    notebook = nbformat.read(NOTEBOOKS / "quickstart.ipynb", as_version=4)
    assert [cell.outputs for cell in notebook.cells if cell.cell_type == "code" and cell.outputs] == []
