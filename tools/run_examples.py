"""Run the example notebooks and save each with its outputs, so that GitHub shows them with their pictures."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent
NOTEBOOKS = ROOT / "examples" / "notebooks"
sys.path.insert(0, str(ROOT))

from tests import kernels  # noqa: E402 - the path to the tests is the line above


def main(names: list[str]) -> None:
    """Run the notebooks of these names, or all."""
    with tempfile.TemporaryDirectory() as folder:
        kernels.install_kernelspecs(Path(folder) / "jupyter")
        os.environ["JUPYTER_PATH"] = str(Path(folder) / "jupyter")
        for name in names or sorted(path.name for path in NOTEBOOKS.glob("*.ipynb")):
            # A recording is written beside the notebook: here into a copy of the folder.
            place = Path(folder) / name
            shutil.copytree(NOTEBOOKS, place)
            run(place / name)
            shutil.copyfile(place / name, NOTEBOOKS / name)
            print(f"{name}: {(NOTEBOOKS / name).stat().st_size:,} bytes")


def run(path: Path) -> None:
    """Execute a notebook and save it with its outputs, without the times of its cells and the state of its widgets."""
    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(path.parent)}}
    client = NotebookClient(
        notebook,
        kernel_name=kernels.NEWEST,
        resources=resources,
        record_timing=False,
        store_widget_state=False,
    )
    kept = dict(notebook.metadata)
    client.execute()
    notebook.metadata = nbformat.from_dict(kept)
    nbformat.write(notebook, path)


if __name__ == "__main__":
    main(sys.argv[1:])
