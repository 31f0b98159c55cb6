"""The way of a comm's messages past a blocked main thread: ipykernel 7.4 asks the comm which subshell they go to.

By itself a comm of 7.4 names the shell that it last sent from: once a cell's main thread has sent something, messages
wait for that cell's end. A routed comm names the page's subshell. Where the page has none (VS Code, JupyterLab with
``commsOverSubshells: disabled``) it names one of this process's own, which all comms share.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from beholder_widget.delivery import reloading
from beholder_widget.delivery.reloading import Doorman

HOOK = "_reply_subshell_for"
MANAGER_FEATURES = ("_create_subshell", "_delete_subshell", "list_subshell", "_shell_channel_io_loop.add_callback")


class Router:
    """Routes comms to subshells; what it keeps is written on the kernel's shell channel thread alone.

    Parameters
    ----------
    needed : callable
        Returns whether any comm is routed.
    told_idle : callable
        Is called when pages have been told that the kernel is idle.
    """

    def __init__(self, needed: Callable[[], bool], told_idle: Callable[[], object]) -> None:
        self._needed, self._told_idle = needed, told_idle
        self._own: str | None = None
        self._doorman: Doorman | None = None

    def add(self, kernel: Any, comm: Any) -> None:
        """Route the messages of `comm`; nothing happens where comms have no say in it."""
        manager = _manager(kernel)
        if manager is not None and hasattr(comm, HOOK):
            setattr(comm, HOOK, lambda _data, subshell: subshell or self._own_subshell(manager))
            manager._shell_channel_io_loop.add_callback(self._stand_in, kernel, manager)

    def remove(self, comm: Any) -> None:
        """Leave the way of the comm's messages to the comm again."""
        vars(comm).pop(HOOK, None)

    def close(self, kernel: Any) -> None:
        """End the own subshell, unless a comm is routed again before its turn comes."""
        manager = _manager(kernel)
        if manager is not None:
            manager._shell_channel_io_loop.add_callback(self._delete_own, manager)

    def _own_subshell(self, manager: Any) -> str | None:
        """Return the id of the own subshell, which is made if there is none; None, the main shell, where that fails.

        The kernel calls it on its shell channel thread, where subshells have to be made. What it raised would lose the
        message.
        """
        try:
            if self._own not in manager.list_subshell():
                self._own = manager._create_subshell() if self._needed() else None
        except Exception:  # noqa: BLE001 - private to ipykernel: whatever fails, the message still comes by draining
            self._own = None
        return self._own

    def _stand_in(self, kernel: Any, manager: Any) -> None:
        """Have a doorman at the main shell; the kernel calls it on its shell channel thread."""
        if self._doorman is None and self._needed():
            self._doorman = reloading.stand_in(kernel, manager, lambda: self._own_subshell(manager), self._told_idle)

    def _delete_own(self, manager: Any) -> None:
        """End the own subshell, and dismiss the doorman; the kernel calls it on its shell channel thread."""
        if self._needed():
            return
        if self._doorman is not None:
            self._doorman.leave()
            self._doorman = None
        if self._own is not None:
            own, self._own = self._own, None
            if own in manager.list_subshell():
                manager._delete_subshell(own)


def _manager(kernel: Any) -> Any | None:
    """Return what makes the kernel's subshells, None where it cannot."""
    try:
        manager = kernel.shell_channel_thread.manager
        attrgetter(*MANAGER_FEATURES)(manager)
    except Exception:  # noqa: BLE001 - another ipykernel may lack anything, in any way
        return None
    return manager
