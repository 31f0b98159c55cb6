"""marimo, which is no Jupyter: its server, started for one notebook, and the page that shows it."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.kernels import ROOT

from .waiting import wait_until

PYTHON = ROOT / ".venv-marimo" / "bin" / "python"
START_SECONDS = 60
STOP_SECONDS = 15


@contextlib.contextmanager
def running_marimo(command: str, notebook: str, home: Path) -> Iterator[str]:
    """Serve a notebook on loopback, at the address that is yielded; the server ends with the context.

    Parameters
    ----------
    command : str
        ``"run"``, which shows the notebook as an app, or ``"edit"``, whose cells then run when the page opens.
    notebook : str
        The notebook's source.
    home : pathlib.Path
        An empty folder for the notebook, the settings and the log.
    """
    (home / "notebook.py").write_text(notebook)
    (home / "marimo").mkdir()
    (home / "marimo" / "marimo.toml").write_text("[runtime]\nauto_instantiate = true\n")
    environment = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(home), "PYTHONUNBUFFERED": "1"}
    environment |= {f"XDG_{kind}_HOME": str(home) for kind in ("CONFIG", "STATE", "CACHE", "DATA")}
    port = _free_port()  # marimo takes 0 for its default
    options = ["--headless", "--no-token", "--host", "127.0.0.1", "--port", str(port)]
    options += ["--skip-update-check"] if command == "edit" else []
    log = home / "server.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [str(PYTHON), "-m", "marimo", command, str(home / "notebook.py"), *options],
            env=environment,
            cwd=home,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until(lambda: _is_up(process, log), "marimo's server", seconds=START_SECONDS)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _is_up(process: subprocess.Popen[bytes], log: Path) -> bool:
    """Return whether the server has said where it is."""
    if process.poll() is not None:
        raise RuntimeError(f"marimo ended with code {process.returncode}:\n{log.read_text()}")
    return "URL: http://" in log.read_text()


def _free_port() -> int:
    """Return a port of loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
