"""A reloaded page asks the kernel for its widgets; this answers past a blocked main thread, on ipykernel 7.4.

JupyterLab and Notebook send these few requests to the main shell, before they have a subshell. There they would wait
for the end of the running cell, and the page would show no widget until then.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from beholder_widget.delivery import draining
from beholder_widget.delivery.draining import CONTROL_TARGET, Message

MANAGER_FEATURES = (
    *("_shell_channel_to_main.from_socket.send_multipart", "_cache"),
    "get_subshell_to_shell_channel_socket",
)

MOST_PAGES = 64
"""Pages whose way of asking for widgets is known; one that is reloaded does not always close its own."""


class Doorman:
    """Stands in for the socket on which the shell channel thread hands requests to the main thread.

    Parameters
    ----------
    kernel : ipykernel.kernelbase.Kernel
    manager : ipykernel.subshell_manager.SubshellManager
    own_subshell : callable
        Returns the id of a subshell of our own, None where there is none; called on the shell channel thread.
    told_idle : callable
        Is called when pages have been told that the kernel is idle: so ends each answer.
    """

    def __init__(
        self, kernel: Any, manager: Any, own_subshell: Callable[[], str | None], told_idle: Callable[[], object]
    ) -> None:
        self._kernel, self._manager = kernel, manager
        self._own_subshell, self._told_idle = own_subshell, told_idle
        self._control: deque[str] = deque(maxlen=MOST_PAGES)
        self._socket = manager._shell_channel_to_main.from_socket

    def __getattr__(self, name: str) -> Any:
        return getattr(self._socket, name)

    def leave(self) -> None:
        """Have all requests handed over again."""
        self._manager._shell_channel_to_main.from_socket = self._socket

    def send_multipart(self, frames: Any, **how: Any) -> Any:
        """Hand a request over, unless the own subshell answers it; called on the shell channel thread."""
        try:
            is_taken = self._kernel._main_asyncio_lock.locked() and self._take(frames)
        except Exception:  # noqa: BLE001 - private to ipykernel: whatever fails, the main thread answers in its time
            is_taken = False
        return None if is_taken else self._socket.send_multipart(frames, **how)

    def _take(self, frames: Any) -> bool:
        """Have the own subshell answer, if it is a request of a reloaded page; return whether it is."""
        session = self._kernel.session
        identities, rest = session.feed_identities(frames, copy=False)
        peeked = session.deserialize(rest, content=False, copy=False)
        if not self._is_asked(peeked["header"]["msg_type"], session.unpack(peeked["content"])):
            return False
        own = self._own_subshell()
        if own is None:
            return False
        loop = self._manager._cache[own].io_loop
        replies = self._manager.get_subshell_to_shell_channel_socket(own)
        loop.add_callback(self._answer, replies, identities, session.deserialize(rest, content=True, copy=False))
        return True

    def _is_asked(self, kind: str, content: Message) -> bool:
        comm = content.get("comm_id")
        if kind == "comm_open" and content.get("target_name") == CONTROL_TARGET:
            self._control.append(str(comm))
            return True
        is_control = comm in self._control
        if kind == "comm_close" and is_control:
            self._control.remove(str(comm))
        return kind in draining.ASKED or (is_control and kind in ("comm_msg", "comm_close"))

    def _answer(self, replies: Any, identities: list[bytes], message: Message) -> None:
        """Answer a request; the own subshell's loop calls it on its thread."""
        kernel = self._kernel
        try:
            draining.answer(kernel, replies, identities, message)
        except Exception:
            kernel.log.exception("beholder_widget: a message of the browser could not be handled")
        finally:
            kernel._publish_status("idle", "shell", parent=message)
            self._told_idle()


def stand_in(
    kernel: Any, manager: Any, own_subshell: Callable[[], str | None], told_idle: Callable[[], object]
) -> Doorman | None:
    """Have a doorman hand requests to the main thread; return it, None where ipykernel lacks what that takes."""
    try:
        attrgetter(*draining.KERNEL_FEATURES, "_main_asyncio_lock.locked")(kernel)
        attrgetter(*MANAGER_FEATURES)(manager)
    except Exception:  # noqa: BLE001 - another ipykernel may lack anything, in any way
        return None
    doorman = Doorman(kernel, manager, own_subshell, told_idle)
    manager._shell_channel_to_main.from_socket = doorman
    return doorman
