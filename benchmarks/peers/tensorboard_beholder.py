"""TensorBoard 2.2.2's Beholder, run as a process of its own in an environment of its own.

It reads one JSON object a line and answers each with one: ``{"do": "prepare", "shapes": [...], "mode": "current"}``,
``{"do": "train"}``, ``{"do": "frame"}`` or ``{"do": "save", "path": "..."}``.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.networks import Network

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

PLUGIN = "tensorboard.plugins.beholder"
UNNEEDED = ("tensorboard.compat.proto.summary_pb2", "tensorboard.util.tensor_util")
"""What its file tools import for reading summaries; today's protobuf refuses the one, and no picture needs either."""


def import_visualizer() -> tuple[ModuleType, ModuleType]:
    """Import the plugin's configuration and visualizer alone: hooks of its package need a TensorFlow of 2020."""
    plugins = import_module("tensorboard.plugins")
    for name in (PLUGIN, *UNNEEDED):
        sys.modules[name] = ModuleType(name)
    sys.modules[PLUGIN].__path__ = [str(Path(plugins.__path__[0]) / "beholder")]
    return import_module(f"{PLUGIN}.shared_config"), import_module(f"{PLUGIN}.visualizer")


class Beholder:
    """A network's arrays, and the visualizer that makes pictures of them."""

    def __init__(self) -> None:
        tensorflow = import_module("tensorflow")
        tensorflow.compat.v1.disable_eager_execution()
        config, visualizer = import_visualizer()
        self.version = tensorflow.__version__
        self._config = config.DEFAULT_CONFIG
        self._new_visualizer = visualizer.Visualizer
        self._encode = import_module("tensorboard.util.encoder").encode_png
        self._folder = tempfile.TemporaryDirectory()
        self._png = b""

    def prepare(self, shapes: list[list[int]], mode: str) -> dict[str, Any]:
        """Make the network and a new visualizer; `mode` is ``"current"`` or ``"variance"``."""
        self._network = Network(shapes)
        self._visualizer = self._new_visualizer(self._folder.name)
        self._visualizer.update({**self._config, "values": "arrays", "mode": mode})
        return {"tensorflow": self.version}

    def train(self) -> dict[str, Any]:
        """Change every value."""
        self._network.train()
        return {}

    def frame(self) -> dict[str, Any]:
        """Make one picture, as the plugin does at each update; tell how long it took."""
        began = time.perf_counter()
        picture = self._visualizer.build_frame(self._network.arrays)
        self._png = self._encode(picture)
        seconds = time.perf_counter() - began
        return {"seconds": seconds, "bytes": len(self._png), "height": picture.shape[0], "width": picture.shape[1]}

    def save(self, path: str) -> dict[str, Any]:
        """Write the last picture to a file."""
        Path(path).write_bytes(self._png)
        return {}


def main() -> None:
    """Answer until the input ends."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print must not mix with the answers
    beholder = Beholder()
    verbs: dict[str, Callable[..., dict[str, Any]]] = {
        "prepare": beholder.prepare,
        "train": beholder.train,
        "frame": beholder.frame,
        "save": beholder.save,
    }
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps(verbs[request.pop("do")](**request)), file=answers, flush=True)


if __name__ == "__main__":
    main()
