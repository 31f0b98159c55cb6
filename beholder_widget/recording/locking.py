"""The lock over the small states of this package: held for a few assignments, never for a wait, never over a fork.

An interrupt cannot leave it held: a ``with`` over a lock of the interpreter itself is entered and left in one step.
Garbage collection may end a recording on a thread that holds it, so it can be entered again.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Any

lock = threading.RLock()

_register: Callable[..., Any] | None = getattr(os, "register_at_fork", None)
if _register is not None:
    _register(before=lock.acquire, after_in_parent=lock.release, after_in_child=lock.release)
