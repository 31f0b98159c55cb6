"""The kernels that tests start: two for notebooks in a browser, and all makes of ipykernel for tests without one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

NEWEST = "ipykernel7"
OLDER = "ipykernel6"
"""Its environment, unlike the newest one's, has no PyTorch."""

ROOT = Path(__file__).parent.parent
PYTHONS = {
    NEWEST: Path(sys.executable),
    OLDER: ROOT / ".venv-ipykernel6" / "bin" / "python",
}

MAKES = {
    "6.29": ROOT / ".venv-ipykernel-6.29" / "bin" / "python",
    "6.31": PYTHONS[OLDER],
    "7.0.1": ROOT / ".venv-ipykernel-7.0.1" / "bin" / "python",
    "7.1": ROOT / ".venv-ipykernel-7.1" / "bin" / "python",
    "newest": PYTHONS[NEWEST],
}
"""The interpreters whose ipykernels hand messages to a busy cell in different ways; the newest is 7.4 or later."""


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
