"""Live control in a busy kernel: the browser's messages reach a widget while a cell runs.

Two ways lead to a widget. `drain`, called on the kernel's main thread, handles the messages that wait behind the
running cell. On ipykernel 7.4 the messages of an attached comm also go to a thread of their own, a *subshell*, so that
they are handled while the main thread is blocked; in 7.0 to 7.3 the page alone can send them there.

Both lean on internals of ipykernel 6.29 to 7.4. They are recognised by their features, once for each kernel. A kernel
without these features counts as no kernel: `drain` then does nothing, and messages come when the cell has ended.
"""

from __future__ import annotations

import contextvars
import os
import sys
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType
from typing import Any, TypeVar

from beholder_widget.delivery import draining
from beholder_widget.delivery.draining import Handler, Shell
from beholder_widget.delivery.routing import Router

IDLE_TOLD_WITHIN = 0.05
"""Seconds within which a subshell that has handled a message says so."""

Result = TypeVar("Result")


@dataclass(frozen=True)
class _Known:
    """A kernel that was looked at, the process that it runs in, and its shell, None where that is not understood."""

    kernel: Any
    process: int
    shell: Shell | None


_known: list[_Known] = []
_handlers: dict[str, Handler] = {}
_comms: weakref.WeakValueDictionary[str, Any] = weakref.WeakValueDictionary()
_draining = threading.local()
_idle_told: deque[float] = deque(maxlen=1)
_router = Router(lambda: bool(_handlers), lambda: _idle_told.append(time.monotonic()))


def running_kernel() -> Any | None:
    """Return this process's ipykernel.

    None outside of one, in a process forked from one, and for a kernel whose internals are not understood.
    """
    known = _look()
    return None if known is None or known.shell is None else known.kernel


def attach(comm: Any, handler: Handler) -> None:
    """Have the messages of `comm` handled while cells run.

    Parameters
    ----------
    comm : comm.base_comm.BaseComm
        A comm of the running kernel. It is not kept alive.
    handler : callable
        Takes a message, on the main thread or on that of a subshell. It is kept until `detach`, so it must not hold
        what owns the comm.
    """
    kernel = running_kernel()
    if kernel is None:
        return
    _handlers[comm.comm_id] = handler
    _comms[comm.comm_id] = comm
    # The comm's own method fires `pre_execute` and `post_execute`, for each message: they close the matplotlib figures
    # of the cell that is running.
    comm.handle_msg = handler
    _router.add(kernel, comm)


def detach(comm_id: str) -> None:
    """Leave the messages of the comm `comm_id` to the kernel again; with the last comm the subshell ends."""
    if _handlers.pop(comm_id, None) is None:
        return
    comm = _comms.pop(comm_id, None)
    if comm is not None:
        del comm.handle_msg
        _router.remove(comm)
    known = _look()
    if known is not None and not _handlers:
        _router.close(known.kernel)


def drain() -> int:
    """Handle the waiting messages of attached comms, return how many there were.

    Does nothing off the main thread, within itself, and where there is no `running_kernel`. It never raises: where
    something goes wrong in the kernel's internals, that kernel counts as not understood from then on. Takes 50 to 200
    microseconds when nothing waits.
    """
    if threading.current_thread() is not threading.main_thread() or getattr(_draining, "now", False):
        return 0
    known = _look()
    if known is None or known.shell is None:
        return 0
    _draining.now = True
    try:
        handled = draining.drain(known.kernel, known.shell, _handlers)
        if handled:
            told_idle()
        _correct_state(known.kernel)
    except Exception:  # noqa: BLE001 - whatever another ipykernel may raise, training goes on
        _known[:] = [_Known(known.kernel, known.process, None)]
        return 0
    else:
        return handled
    finally:
        _draining.now = False


def sending(function: Callable[..., Result]) -> Callable[..., Result]:
    """Return a function that does what `function` does, and may send messages from any thread.

    ipykernel 7.0 keeps the request that a message answers in a context variable, which a new thread lacks: there
    `function` runs in the context of now. Elsewhere it is called as it is, so that its messages belong to the running
    cell rather than to the one that made the widget.
    """
    kernel = running_kernel()
    if kernel is None:
        return function
    context = contextvars.copy_context()

    def call(*arguments: Any, **keywords: Any) -> Result:
        try:
            kernel.get_parent("shell")
        except LookupError:
            # A context can be entered once at a time, and several threads may send.
            return context.copy().run(function, *arguments, **keywords)
        return function(*arguments, **keywords)

    return call


def call_soon(callback: Callable[[], Any]) -> bool:
    """Call `callback` on the kernel's main thread when no cell runs; return False where there is no kernel."""
    kernel = running_kernel()
    if kernel is None:
        return False
    kernel.io_loop.add_callback(callback)
    return True


def on_cell_end(callback: Callable[[], Any]) -> bool:
    """Have `callback` called at the end of each cell, before the kernel says so; return False where there is none."""
    kernel = running_kernel()
    events = getattr(getattr(kernel, "shell", None), "events", None)
    if events is None:
        return False
    events.register("post_run_cell", lambda _result: callback())
    return True


def asks_nothing() -> bool:
    """Whether the running cell was sent by a program, as nbconvert does, that has no page: nobody can answer there."""
    return getattr(running_kernel(), "_allow_stdin", True) is False


def publish(data: dict[str, Any], display_id: str, *, update: bool = False) -> None:
    """Display a bundle under an id, or with `update` put it in the place of all that was displayed under that id."""
    kernel = running_kernel()
    if kernel is not None:
        kernel.shell.display_pub.publish(data, {}, transient={"display_id": display_id}, update=update)


def told_idle() -> None:
    """Note that pages are told, now or in a moment, that the kernel is idle: so ends each of their messages."""
    _idle_told.append(time.monotonic())


def _look() -> _Known | None:
    """Return what is known of the kernel that runs in this process; None where none runs, or not yet."""
    module = sys.modules.get("ipykernel.kernelbase")
    if module is None or not module.Kernel.initialized():
        return None
    kernel = module.Kernel.instance()
    known = _known[0] if _known else None
    if known is None or known.kernel is not kernel:
        if getattr(kernel, "io_loop", None) is None:
            return None  # it is starting: what it reads from is not there yet
        # In a forked child that sees the kernel first, the thread that publishes knows which process is the kernel's.
        process = getattr(getattr(kernel, "iopub_thread", None), "_master_pid", os.getpid())
        known = _Known(kernel, process, draining.understand(kernel))
        _known[:] = [known]
    return known if known.process == os.getpid() else None


def _correct_state(kernel: Any) -> None:
    """Tell the pages that the kernel is busy, where a message other than the running request has made it look idle."""
    if _idle_told and time.monotonic() - _idle_told[-1] >= IDLE_TOLD_WITHIN:
        _idle_told.clear()
        if _is_within_request():
            kernel._publish_status("busy", "shell")


def _is_within_request() -> bool:
    """Whether the kernel is handling a request, such as a cell, rather than a task left running in its loop."""
    frame: FrameType | None = sys._getframe()
    while frame is not None and frame.f_code.co_name != "dispatch_shell":
        frame = frame.f_back
    return frame is not None
