"""The line to TensorBoard's Beholder, which runs in a process and an environment of its own: JSON, a line each way."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parent.parent.parent
PYTHON = ROOT / ".venv-bench-tensorboard" / "bin" / "python"


class PeerError(RuntimeError):
    """The peer could not be started, or ended."""


class TensorBoard:
    """A running process of `benchmarks.peers.tensorboard_beholder`.

    Raises
    ------
    PeerError
        If its environment is not there.
    """

    def __init__(self, python: Path = PYTHON) -> None:
        if not python.exists():
            raise PeerError(f"there is no {python}: `make bench PEERS=tensorboard` makes that environment")
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        self._process = subprocess.Popen(  # noqa: S603 - the command is the line below
            [str(python), "-m", "benchmarks.peers.tensorboard_beholder"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )

    def ask(self, do: str, **parameters: Any) -> dict[str, Any]:
        """Have it do something and return its answer.

        Raises
        ------
        PeerError
            If it ended instead; the message has the last that it printed.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            print(json.dumps({"do": do, **parameters}), file=self._process.stdin, flush=True)
            answer = self._process.stdout.readline()
        except OSError:
            answer = ""
        if not answer:
            self._errors.seek(0)
            raise PeerError(f"TensorBoard's process ended at {do!r}: {self._errors.read().decode()[-2000:]}")
        return dict(json.loads(answer))

    def close(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.communicate()
        self._errors.close()
