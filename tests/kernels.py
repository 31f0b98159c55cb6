"""The kernels that notebooks are tested in: that of the tests' own environment, and an older one beside it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

NEWEST = "ipykernel7"
OLDER = "ipykernel6"
"""Its environment, unlike the newest one's, has no PyTorch."""

PYTHONS = {
    NEWEST: Path(sys.executable),
    OLDER: Path(__file__).parent.parent / ".venv-ipykernel6" / "bin" / "python",
}


def install_kernelspecs(jupyter_path: Path) -> None:
    """Let what searches `jupyter_path` find the kernels by their names.

    Raises
    ------
    subprocess.CalledProcessError
        If a kernel's environment lacks what notebooks need.
    """
    for name, python in PYTHONS.items():
        subprocess.run([python, "-c", "import ipykernel, sklearn, beholder_widget"], check=True)
        folder = jupyter_path / "kernels" / name
        folder.mkdir(parents=True)
        spec = {
            "argv": [str(python), "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            "display_name": name,
            "language": "python",
        }
        (folder / "kernel.json").write_text(json.dumps(spec))
