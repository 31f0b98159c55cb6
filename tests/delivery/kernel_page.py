"""A kernel of its own, and what a notebook's page does with it: cells run, a widget's messages come and go."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty
from typing import Any, TypeVar

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.connect import write_connection_file

from tests.kernels import ROOT

Message = dict[str, Any]
Found = TypeVar("Found")

START_SECONDS = 60
CELL_SECONDS = 30
STOP_SECONDS = 10
SPECIAL_COLOURS = 8
ACTS_SECONDS = 1.0
"""A control acts within a second."""

SHOW = """
import threading, time
import numpy as np
from beholder_widget import BeholderWidget

random = np.random.default_rng(0)
weights = random.standard_normal((16, 64))
widget = BeholderWidget({"weights": weights, "biases": np.linspace(-1, 1, 64)}, rate=30)
heard = []

def note(content, buffers, take=widget._handle_custom_msg):
    heard.append((content["type"], threading.current_thread() is threading.main_thread(), time.monotonic()))
    take(content, buffers)

widget._handle_custom_msg = note
widget
"""
"""Shows a widget, and notes in `heard` the kind, thread and time of each message that it handles."""


class CellError(Exception):
    """A cell ended with an error, whose traceback is the text."""


class KernelPage:
    """A page that shows a notebook; the messages of the kernel are read while something is waited for.

    Parameters
    ----------
    client : BlockingKernelClient
        Connected to a kernel that is ready.
    process : subprocess.Popen
        The kernel's.
    """

    def __init__(self, client: BlockingKernelClient, process: subprocess.Popen[bytes]) -> None:
        self.client = client
        self._process = process
        self.messages: list[Message] = []
        self._replied: set[str] = set()
        self.widget = ""

    def start_cell(self, code: str) -> str:
        """Ask the kernel to run a cell; return the request's id."""
        return str(self.client.execute(code))

    def begin_cell(self, code: str) -> str:
        """Have the kernel run a cell and wait until it has begun; return the request's id.

        ipykernel 7 reads what comes just behind a request together with it: no drain can see such a message.
        """
        cell = self.start_cell(code)
        begun = "the cell's beginning"
        self.wait_for(lambda message: _is_input(message) and _parent(message) == cell, begun, seconds=CELL_SECONDS)
        return cell

    def text_of(self, cell: str, *, seconds: float = CELL_SECONDS) -> str:
        """Wait until a cell has ended; return what it printed.

        Raises
        ------
        CellError
            If it ended with an error, or was aborted.
        TimeoutError
            If it does not end in time.
        """
        self.wait_for(lambda message: _is_idle(message) and _parent(message) == cell, "the cell's end", seconds=seconds)
        self._wait_for_reply(cell)
        ours = [message for message in self.messages if _parent(message) == cell]
        for message in ours:
            if message["msg_type"] == "error":
                raise CellError("\n".join(message["content"]["traceback"]))
        if not any(map(_is_input, ours)):
            raise CellError("aborted")
        return "".join(message["content"]["text"] for message in ours if message["msg_type"] == "stream")

    def _wait_for_reply(self, cell: str) -> None:
        """Wait for a cell's reply: ipykernel before 7.4 may never read a request that comes while it sends one."""
        while cell not in self._replied:
            self._replied.add(_parent(self.client.get_shell_msg(timeout=CELL_SECONDS)))

    def run(self, code: str) -> str:
        """Run a cell to its end; return what it printed."""
        return self.text_of(self.start_cell(code))

    def release(self) -> None:
        """Send the signal whose handler a cell that blocks the main thread has set, to end that."""
        self._process.send_signal(signal.SIGUSR1)

    def kill(self) -> None:
        """End the kernel as a restart does that it does not heed."""
        self._process.kill()
        self._process.wait()

    def show_widget(self) -> None:
        """Run the cell `SHOW` and find the widget that it displays."""
        cell = self.start_cell(SHOW)
        self.text_of(cell)
        self.widget = self.displayed(cell)

    def displayed(self, cell: str) -> str:
        """Return the id of the widget that a cell has displayed."""
        kinds = ("display_data", "execute_result")
        shown = next(m for m in self.messages if m["msg_type"] in kinds and _parent(m) == cell)
        return str(shown["content"]["data"]["application/vnd.jupyter.widget-view+json"]["model_id"])

    def make_subshell(self) -> str:
        """Ask for a subshell, as JupyterLab does for its widgets' messages; return its id."""
        request = self.client.session.msg("create_subshell_request", {})
        self.client.control_channel.send(request)
        while True:
            reply = self.client.get_control_msg(timeout=CELL_SECONDS)
            if reply["parent_header"].get("msg_id") == request["header"]["msg_id"]:
                return str(reply["content"]["subshell_id"])

    def send(self, kind: str, *, subshell: str | None = None, **content: Any) -> str:
        """Send the widget a message, as its view does; return the message's id."""
        data = {"method": "custom", "content": {"type": kind, "client": "page", **content}}
        message = self.client.session.msg("comm_msg", {"comm_id": self.widget, "data": data})
        if subshell is not None:
            message["header"]["subshell_id"] = subshell
        self.client.shell_channel.send(message)
        return str(message["header"]["msg_id"])

    def hello(self, *, subshell: str | None = None) -> None:
        """Say that a view is there."""
        self.send("hello", subshell=subshell, visible=True, covers=False)

    def wait_for(self, found: Callable[[Message], Found | None], what: str, *, seconds: float) -> Found:
        """Return the first true result of `found` over the kernel's messages, those that came before included.

        Nobody acknowledges the frames that come meanwhile: `watch` does that.
        """
        for message in self.messages:
            result = found(message)
            if result:
                return result
        for message in self.read(seconds):
            result = found(message)
            if result:
                return result
        raise TimeoutError(f"{what} did not come within {seconds:g} s")

    def read(self, seconds: float) -> Iterator[Message]:
        """Yield what the kernel publishes from now on, for some seconds."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            with contextlib.suppress(Empty):
                message = self.client.get_iopub_msg(timeout=left)
                self.messages.append(message)
                yield message

    def watch(self, seconds: float, *, subshell: str | None = None) -> Iterator[bytes]:
        """Yield the pictures, as PNG, that come from now on, and acknowledge each."""
        for message in self.read(seconds):
            if self._is_frame(message):
                number = message["content"]["data"]["content"]["number"]
                self.send("ack", subshell=subshell, number=number, painted=1, held=0)
                if message["buffers"]:
                    yield bytes(message["buffers"][0])

    def wait_for_picture(self, *, seconds: float = CELL_SECONDS, subshell: str | None = None) -> bytes:
        """Return the next picture as PNG."""
        for picture in self.watch(seconds, subshell=subshell):
            return picture
        raise TimeoutError(f"no picture came within {seconds:g} s")

    def wait_until_acted(
        self, acted: Callable[[bytes], bool], *, seconds: float = ACTS_SECONDS, subshell: str | None = None
    ) -> None:
        """Wait until a picture shows that a control has acted, and the next two still do: no update takes it back."""
        in_a_row = 0
        for picture in self.watch(seconds, subshell=subshell):
            in_a_row = in_a_row + 1 if acted(picture) else 0
            if in_a_row == 3:
                return
        raise TimeoutError(f"no three pictures in a row showed within {seconds:g} s that the control has acted")

    def _is_frame(self, message: Message) -> bool:
        if message["msg_type"] != "comm_msg" or message["content"]["comm_id"] != self.widget:
            return False
        data = message["content"]["data"]
        return bool(data["method"] == "custom" and data["content"]["type"] == "frame")


@contextlib.contextmanager
def running_page(python: Path, folder: Path) -> Iterator[KernelPage]:
    """Start a kernel of an interpreter, with its files in `folder`; it ends with the context."""
    # Files of the folder in place of ports, which another process may take before the kernel does.
    file, _ = write_connection_file(str(folder / "kernel.json"), ip=str(folder / "socket"), transport="ipc")
    environment = os.environ | {"PYTHONPATH": str(ROOT), "IPYTHONDIR": str(folder), "JUPYTER_RUNTIME_DIR": str(folder)}
    command = [str(python), "-m", "ipykernel_launcher", "-f", file, "--HistoryManager.enabled=False"]
    with (folder / "kernel.log").open("w") as log:
        process = subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
    client = BlockingKernelClient()
    client.load_connection_file(file)
    client.start_channels()
    try:
        _wait_until_ready(client, process)
        yield KernelPage(client, process)
    finally:
        client.stop_channels()
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_until_ready(client: BlockingKernelClient, process: subprocess.Popen[bytes]) -> None:
    """Wait until the kernel answers. A heart that skips a beat, as on a busy machine, is not the end of a process."""
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(RuntimeError):
            client.wait_for_ready(timeout=deadline - time.monotonic())
            return
    raise TimeoutError(f"the kernel did not answer within {START_SECONDS} s; it ended with {process.poll()}")


def is_grey(png: bytes) -> bool:
    """Return whether the colours of an indexed picture have no hue, but for the first, which mark special values."""
    begin = png.index(b"PLTE") + 4
    palette = png[begin + 3 * SPECIAL_COLOURS : begin + 3 * 256]
    return all(palette[at] == palette[at + 1] == palette[at + 2] for at in range(0, len(palette), 3))


def size(png: bytes) -> bytes:
    """Return the part of a PNG's header that holds width and height."""
    return png[16:24]


def _parent(message: Message) -> str:
    return str(message["parent_header"].get("msg_id"))


def _is_input(message: Message) -> bool:
    return bool(message["msg_type"] == "execute_input")


def _is_idle(message: Message) -> bool:
    return bool(message["msg_type"] == "status" and message["content"]["execution_state"] == "idle")
