"""Live control in a busy kernel: from inside a running cell, handle the browser messages that wait behind it.

While a cell runs, the kernel's main thread reads nothing, so a widget's messages wait until the cell ends. `drain`,
called on that thread, walks the waiting messages once: those of this project's comms are handled, and so are the few
requests that a reloaded page needs before it can show a widget again; every other message is passed on, in order, to
the kernel's own handler. It leans on internals of ipykernel 6.29 to 7.4 (the shell stream, or the main shell's socket
pair); on any other kernel it does nothing.
"""

from __future__ import annotations

import inspect
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

CONTROL_TARGET = "jupyter.widget.control"
POLLIN = 1
POLLOUT = 2
IDLE_TOLD_WITHIN = 0.05
"""Seconds within which a subshell that has handled a message says so."""

Message = dict[str, Any]
_handlers: dict[str, Callable[[Message], None]] = {}
_draining = threading.local()
_idle_told: deque[float] = deque(maxlen=1)


def attach(comm_id: str, handler: Callable[[Message], None]) -> None:
    """Have `drain` give the messages of the comm `comm_id` to `handler`."""
    _handlers[comm_id] = handler


def detach(comm_id: str) -> None:
    """Leave the messages of the comm `comm_id` to the kernel again."""
    _handlers.pop(comm_id, None)


def running_kernel() -> Any | None:
    """Return this process's ipykernel, None outside of one."""
    module = sys.modules.get("ipykernel.kernelbase")
    if module is None or not module.Kernel.initialized():
        return None
    kernel = module.Kernel.instance()
    return kernel if getattr(kernel, "session", None) is not None else None


def drain() -> int:
    """Handle the waiting messages of attached comms, return how many there were.

    Does nothing off the main thread, outside of ipykernel, or within itself. Takes 50 to 200 microseconds when nothing
    waits.
    """
    if threading.current_thread() is not threading.main_thread() or getattr(_draining, "now", False):
        return 0
    kernel = running_kernel()
    if kernel is None:
        return 0
    _draining.now = True
    try:
        handled = _Drain(kernel).run()
        if handled:
            told_idle()
        _correct_state(kernel)
        return handled
    finally:
        _draining.now = False


def told_idle() -> None:
    """Note that pages are told, now or in a moment, that the kernel is idle: so ends each of their messages."""
    _idle_told.append(time.monotonic())


def _correct_state(kernel: Any) -> None:
    """Tell the pages that the kernel is busy, where a message other than the running request has made it look idle."""
    if _idle_told and time.monotonic() - _idle_told[-1] >= IDLE_TOLD_WITHIN:
        _idle_told.clear()
        if _is_within_request():
            kernel._publish_status("busy", "shell")


class _Drain:
    """One walk over the messages that wait for the kernel's main thread."""

    def __init__(self, kernel: Any) -> None:
        self.kernel = kernel
        self.taken: list[tuple[list[bytes], Message]] = []
        if getattr(kernel, "_supports_kernel_subshells", False):
            manager = kernel.shell_channel_thread.manager
            self.stream = manager.get_shell_channel_to_subshell_pair(None).to_stream
            self.replies = manager.get_subshell_to_shell_channel_socket(None)
        else:
            self.stream = self.replies = kernel.shell_stream

    def run(self) -> int:
        self._sort_queue()
        self._sort_stream()
        for identities, message in self.taken:
            self._handle(identities, message)
        if self.replies is self.stream and self.stream.sending():
            self.stream.flush(POLLOUT)
        return len(self.taken)

    def _sort_stream(self) -> None:
        """Read the stream dry: ours are taken, the others go to the kernel's callback as they would have."""
        stream = self.stream
        theirs, copied = stream._recv_callback, stream._recv_copy

        def sort(frames: list[Any]) -> Any:
            if not self._take(frames):
                return theirs(frames)
            return None

        # A raw recv on the socket would lose zmq's edge-triggered wake-up; flushing the stream keeps it. And `on_recv`
        # would leave a callback for the kernel's loop, where they would pile up: it does not run before the cell ends.
        stream._recv_callback, stream._recv_copy = sort, False
        try:
            stream.flush(POLLIN)
        finally:
            stream._recv_callback, stream._recv_copy = theirs, copied

    def _sort_queue(self) -> None:
        """Take ours out of ipykernel 6's queue, where messages already read from the stream wait."""
        queue = getattr(getattr(self.kernel, "msg_queue", None), "_queue", None)
        if not queue:
            return
        kept = [item for item in list(queue) if not self._take(item[2][0] if item[2] else None)]
        if len(kept) != len(queue):
            queue.clear()
            queue.extend(kept)

    def _take(self, frames: Any) -> bool:
        """Take a message if it is ours; it is deserialised whole only then, as the session refuses a second time."""
        if not isinstance(frames, list):
            return False
        session = self.kernel.session
        try:
            identities, rest = session.feed_identities(frames, copy=False)
            peeked = session.deserialize(rest, content=False, copy=False)
            if not self._is_ours(peeked["header"]["msg_type"], session.unpack(peeked["content"])):
                return False
            self.taken.append((identities, session.deserialize(rest, content=True, copy=False)))
        except (ValueError, KeyError, TypeError):
            return False
        return True

    def _is_ours(self, kind: str, content: Message) -> bool:
        if kind in ("kernel_info_request", "comm_info_request"):
            return True
        if kind == "comm_open":
            return content.get("target_name") == CONTROL_TARGET
        if kind in ("comm_msg", "comm_close"):
            comm_id = content.get("comm_id")
            return (kind == "comm_msg" and comm_id in _handlers) or self._is_control_comm(comm_id)
        return False

    def _is_control_comm(self, comm_id: Any) -> bool:
        comm = self.kernel.comm_manager.comms.get(comm_id)
        opening = any(
            message["header"]["msg_type"] == "comm_open" and message["content"].get("comm_id") == comm_id
            for _, message in self.taken
        )
        return opening or getattr(comm, "target_name", None) == CONTROL_TARGET

    def _handle(self, identities: list[bytes], message: Message) -> None:
        """Handle a taken message, and tell the front end that it is done: it keeps a message until its `idle`."""
        kernel = self.kernel
        try:
            handler = _handlers.get(message["content"].get("comm_id"))
            if handler is not None:
                handler(message)
            else:
                with self._as_parent(identities, message):
                    self._answer(identities, message)
        except Exception:
            kernel.log.exception("beholder_widget: a message of the browser could not be handled")
        finally:
            kernel._publish_status("idle", "shell", parent=message)

    def _answer(self, identities: list[bytes], message: Message) -> None:
        """Answer a request that a reloaded page makes before it shows widgets.

        Comm messages go to the comm itself: the kernel's handler would fire `pre_execute` and `post_execute`, and with
        them close the running cell's matplotlib figures.
        """
        kind = message["header"]["msg_type"]
        comm = self.kernel.comm_manager.comms.get(message["content"].get("comm_id"))
        if kind == "comm_msg" and comm is not None:
            if comm._msg_callback:
                comm._msg_callback(message)
            return
        result = self.kernel.shell_handlers[kind](self.replies, identities, message)
        if inspect.iscoroutine(result):
            _finish(result)

    @contextmanager
    def _as_parent(self, identities: list[bytes], message: Message) -> Iterator[None]:
        """Make `message` the parent of what is published meanwhile, then the running cell's request again."""
        kernel = self.kernel
        ident, parent = kernel._parent_ident["shell"], kernel.get_parent("shell")
        kernel.set_parent(identities, message, channel="shell")
        try:
            yield
        finally:
            kernel.set_parent(ident, parent, channel="shell")


def _is_within_request() -> bool:
    """Whether the kernel is handling a request, such as a cell, rather than a task left running in its loop."""
    frame: FrameType | None = sys._getframe()
    while frame is not None and frame.f_code.co_name != "dispatch_shell":
        frame = frame.f_back
    return frame is not None


def _finish(coroutine: Any) -> None:
    """Run a coroutine that awaits nothing to its end, within a running event loop."""
    try:
        coroutine.send(None)
    except StopIteration:
        return
    coroutine.close()
