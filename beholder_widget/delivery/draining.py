"""One walk over the messages that wait for a kernel's main thread while a cell runs.

The widgets' own messages are handled, and so are the few requests that a reloaded page makes before it can show a
widget. Every other message is passed on, in order, to the kernel's own handler.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

CONTROL_TARGET = "jupyter.widget.control"
ASKED = ("kernel_info_request", "comm_info_request")
"""What a reloaded page asks before it opens a comm."""

POLLIN = 1
POLLOUT = 2

KERNEL_FEATURES = (
    *("session.feed_identities", "session.deserialize", "session.unpack", "comm_manager.comms", "shell_handlers"),
    *("_publish_status", "set_parent", "get_parent", "_parent_ident", "io_loop.add_callback", "log.exception"),
)
STREAM_FEATURES = ("_recv_callback", "_recv_copy", "flush", "sending")

Message = dict[str, Any]
Handler = Callable[[Message], object]


@dataclass(frozen=True)
class Shell:
    """Where a kernel's main thread reads requests, and where its replies go: one stream in ipykernel 6, two in 7."""

    stream: Any
    replies: Any


def understand(kernel: Any) -> Shell | None:
    """Return the shell of a running kernel, None if the kernel lacks a feature that draining needs."""
    try:
        attrgetter(*KERNEL_FEATURES)(kernel)
        if getattr(kernel, "_supports_kernel_subshells", False):
            manager = kernel.shell_channel_thread.manager
            stream = manager.get_shell_channel_to_subshell_pair(None).to_stream
            replies = manager.get_subshell_to_shell_channel_socket(None)
        else:
            stream = replies = kernel.shell_stream
        attrgetter(*STREAM_FEATURES)(stream)
    except Exception:  # noqa: BLE001 - another ipykernel may lack anything, in any way
        return None
    return Shell(stream, replies) if callable(stream._recv_callback) else None


def drain(kernel: Any, shell: Shell, handlers: Mapping[str, Handler]) -> int:
    """Handle the waiting messages of the comms in `handlers`, keyed by comm id; return how many were handled.

    To be called on the kernel's main thread. Raises whatever the kernel's internals raise; what a handler raises is
    logged.
    """
    return _Drain(kernel, shell, handlers).run()


class _Drain:
    """One walk over the waiting messages."""

    def __init__(self, kernel: Any, shell: Shell, handlers: Mapping[str, Handler]) -> None:
        self.kernel = kernel
        self.shell = shell
        self.handlers = handlers
        self.taken: list[tuple[list[bytes], Message]] = []

    def run(self) -> int:
        try:
            self._sort_queue()
            self._sort_stream()
        finally:
            # What was taken is nowhere else: it is handled even where the walk ended early.
            for identities, message in self.taken:
                self._handle(identities, message)
        stream = self.shell.stream
        if self.shell.replies is stream and stream.sending():
            stream.flush(POLLOUT)
        return len(self.taken)

    def _sort_stream(self) -> None:
        """Read the stream dry: ours are taken, the others go to the kernel's callback as they would have."""
        stream = self.shell.stream
        theirs, copied = stream._recv_callback, stream._recv_copy

        def sort(frames: list[Any]) -> Any:
            if not self._take(frames):
                return theirs(frames)
            return None

        try:
            # A raw recv on the socket would lose zmq's edge-triggered wake-up; flushing the stream keeps it. And
            # `on_recv` would leave a callback for the kernel's loop, where they would pile up until the cell ends.
            stream._recv_callback, stream._recv_copy = sort, False
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
        if kind in ASKED:
            return True
        if kind == "comm_open":
            return content.get("target_name") == CONTROL_TARGET
        if kind in ("comm_msg", "comm_close"):
            comm_id = content.get("comm_id")
            return (kind == "comm_msg" and comm_id in self.handlers) or self._is_control_comm(comm_id)
        return False

    def _is_control_comm(self, comm_id: Any) -> bool:
        comm = self.kernel.comm_manager.comms.get(comm_id)
        opening = any(
            message["header"]["msg_type"] == "comm_open" and message["content"].get("comm_id") == comm_id
            for _, message in self.taken
        )
        return opening or getattr(comm, "target_name", None) == CONTROL_TARGET

    def _handle(self, identities: list[bytes], message: Message) -> None:
        """Handle a taken message, and tell the page that it is done: the page keeps a message until its `idle`."""
        kernel = self.kernel
        try:
            handler = self.handlers.get(message["content"].get("comm_id"))
            if handler is not None:
                handler(message)
            else:
                with self._as_parent(identities, message):
                    answer(kernel, self.shell.replies, identities, message)
        except Exception:
            kernel.log.exception("beholder_widget: a message of the browser could not be handled")
        finally:
            kernel._publish_status("idle", "shell", parent=message)

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


def answer(kernel: Any, replies: Any, identities: list[bytes], message: Message) -> None:
    """Answer a request that a reloaded page makes before it shows widgets, on `replies`.

    Comm messages go to the comm itself: the kernel's handler would fire `pre_execute` and `post_execute`, and with
    them close the running cell's matplotlib figures.
    """
    kind = message["header"]["msg_type"]
    comm = kernel.comm_manager.comms.get(message["content"].get("comm_id"))
    if kind == "comm_msg" and comm is not None:
        if comm._msg_callback:
            comm._msg_callback(message)
        return
    result = kernel.shell_handlers[kind](replies, identities, message)
    if inspect.iscoroutine(result):
        _finish(result)


def _finish(coroutine: Any) -> None:
    """Run a coroutine that awaits nothing to its end, within a running event loop."""
    try:
        coroutine.send(None)
    except StopIteration:
        return
    coroutine.close()
