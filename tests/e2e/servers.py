"""Notebook servers for the browser tests: real ones, on loopback, with nothing of the user's own settings."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .waiting import wait_until

SERVER_START_SECONDS = 120
SERVER_STOP_SECONDS = 15
REQUEST_SECONDS = 30


@dataclass(frozen=True)
class App:
    """One of the notebook applications: how it is started and where it opens a notebook."""

    name: str
    module: str
    notebook_path: str


# Lab keeps a workspace's open tabs on the server: a workspace for each notebook opens with that notebook alone.
LAB = App("lab", "jupyterlab", "lab/workspaces/{folder}/tree/{folder}/notebook.ipynb")
NOTEBOOK = App("notebook7", "notebook", "notebooks/{folder}/notebook.ipynb")
APPS = (LAB, NOTEBOOK)


@dataclass(frozen=True)
class Server:
    """A running notebook server."""

    app: App
    address: str
    token: str
    root: Path

    def notebook_url(self, folder: str) -> str:
        """Return the address of the page that shows ``notebook.ipynb`` in a folder of the server's root."""
        return f"{self.address}{self.app.notebook_path.format(folder=folder)}?token={self.token}"

    def is_up(self) -> bool:
        """Return whether the server takes requests."""
        try:
            self._request("GET", "api/status")
        except (urllib.error.URLError, TimeoutError):
            return False
        return True

    def shut_down_kernels(self, folder: str) -> None:
        """End the kernels of the notebooks in one folder of the server's root, whatever they are doing."""
        for session in json.loads(self._request("GET", "api/sessions")):
            if session["path"].startswith(f"{folder}/"):
                self._request("DELETE", f"api/kernels/{session['kernel']['id']}")

    def _request(self, method: str, path: str) -> bytes:
        request = urllib.request.Request(  # noqa: S310 - the address is our own server's
            f"{self.address}{path}", method=method, headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=REQUEST_SECONDS) as answer:  # noqa: S310
            return bytes(answer.read())


@contextlib.contextmanager
def running_server(
    app: App, home: Path, jupyter_path: Path, *, python: Path = Path(sys.executable)
) -> Iterator[Server]:
    """Start a server of `app` with its files under `home`; end it, and its kernels, with the context.

    Parameters
    ----------
    app : App
    home : Path
        An empty folder for its settings, its log and, under ``root``, the notebooks.
    jupyter_path : Path
        Where the kernelspecs are.
    python : Path
        The interpreter of the environment that the application is installed in.
    """
    root = home / "root"
    runtime = home / "runtime"
    root.mkdir()
    _fetch_no_news(home / "config")
    token = secrets.token_hex(16)
    environment = os.environ | {
        "HOME": str(home),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(runtime),
        "JUPYTER_PATH": str(jupyter_path),
        "IPYTHONDIR": str(home / "ipython"),
        "JUPYTER_PREFER_ENV_PATH": "1",
    }
    command = [
        *(str(python), "-m", app.module, "--no-browser", "--allow-root"),
        *("--ServerApp.ip=127.0.0.1", "--ServerApp.port=0", f"--ServerApp.root_dir={root}"),
        *(f"--IdentityProvider.token={token}", "--KernelSpecManager.ensure_native_kernel=False"),
    ]
    with (home / "server.log").open("w") as log:
        process = subprocess.Popen(command, env=environment, cwd=root, stdout=log, stderr=subprocess.STDOUT)
        try:
            address = wait_until(
                lambda: _published_address(process, runtime, home / "server.log"),
                f"the address of the {app.name} server",
                seconds=SERVER_START_SECONDS,
            )
            server = Server(app, address, token, root)
            wait_until(server.is_up, f"an answer of the {app.name} server", seconds=SERVER_START_SECONDS)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(SERVER_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _fetch_no_news(config: Path) -> None:
    """Answer what JupyterLab asks a new user: whether to look for news, and for newer releases, on the internet."""
    folder = config / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension"
    folder.mkdir(parents=True)
    settings = {"fetchNews": "false", "checkForUpdates": False}
    (folder / "notification.jupyterlab-settings").write_text(json.dumps(settings))


def _published_address(process: subprocess.Popen[bytes], runtime: Path, log: Path) -> str | None:
    """Return the address that the server has written down for its clients, None while it has not."""
    if process.poll() is not None:
        raise RuntimeError(f"the server ended with code {process.returncode}:\n{log.read_text()}")
    try:
        return str(json.loads((runtime / f"jpserver-{process.pid}.json").read_text())["url"])
    except (FileNotFoundError, json.JSONDecodeError):
        return None
