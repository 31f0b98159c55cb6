"""The messages between kernel and pages: what each holds, checked when it comes, built when it goes.

`FROM_PAGE` and `FROM_KERNEL` are the whole protocol; the page has the same tables, and a test compares them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

LONGEST_NAME = 64
LONGEST_VALUE = 600
"""Characters of a setting's value that are read; the longest setting, an expression, has 500."""

Content = dict[str, Any]


def is_number(value: Any) -> TypeGuard[float]:
    """Whether a value is an integer or a finite float; True and False are neither."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -1 <= value < 2**53


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST_NAME


def _is_key(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_NAME


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_range(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(_is_count(each) and each >= 0 for each in value)


def _is_plain(value: Any) -> bool:
    if isinstance(value, list):
        return len(value) == 2 and all(map(is_number, value))
    return value is None or isinstance(value, str | bool) or is_number(value)


FROM_PAGE: Mapping[str, Mapping[str, Callable[[Any], bool]]] = {
    "hello": {"client": _is_name, "visible": _is_flag, "covers": _is_flag},
    "alive": {"client": _is_name, "visible": _is_flag, "covers": _is_flag},
    "visible": {"client": _is_name, "visible": _is_flag},
    "bye": {"client": _is_name},
    "ack": {"client": _is_name, "number": _is_count, "painted": _is_count, "held": is_number},
    "set": {"client": _is_name, "name": _is_name, "value": _is_plain},
    "read": {
        "client": _is_name,
        "frame": _is_count,
        "section": _is_count,
        "rows": _is_range,
        "columns": _is_range,
        "own": _is_flag,
    },
    "whole": {"client": _is_name, "table": _is_key, "section": _is_count},
    "lens": {
        "client": _is_name,
        "table": _is_key,
        "section": _is_count,
        "rows": _is_range,
        "columns": _is_range,
        "height": _is_count,
        "width": _is_count,
    },
    "fetch": {"client": _is_name, "file": _is_count, "part": _is_count},
    "strip": {"client": _is_name, "source": _is_name, "figure": _is_name, "version": _is_count, "first": _is_count},
    "frames": {"client": _is_name, "version": _is_count, "first": _is_count},
    "past": {"client": _is_name, "number": _is_count, "table": _is_key},
    "pin": {"client": _is_name},
    "step": {"client": _is_name},
    "export": {"client": _is_name},
}
"""The messages of pages: each field, and what tells that its value can be read."""

_PICTURE = (
    "number",
    "step",
    "call",
    "kind",
    "text",
    "width",
    "height",
    "coarse",
    "table",
    "values",
    "colormap",
    "settings",
    "variance_of",
    "change_since",
    "image",
    "frozen",
)
"""What a message says of a picture that it has."""

FROM_KERNEL: Mapping[str, tuple[str, ...]] = {
    "welcome": ("client", "session", "revision", "settings", "choices", "status"),
    "settings": ("revision", "settings", "choices"),
    "status": ("status",),
    "rejected": ("client", "name", "message", "value"),
    "values": ("client", "frame", "section", "rows", "columns", "own", "kept", "step"),
    "whole": ("client", "table", "section", "figures"),
    "look": (
        "session",
        "client",
        "number",
        "step",
        "table",
        "section",
        "rows",
        "columns",
        "height",
        "width",
        "plan",
        "values",
        "colormap",
        "variance_of",
        "change_since",
        "note",
    ),
    "strip": ("client", "source", "figure", "version", "first", "columns", "names", "metrics"),
    "file": ("client", "file", "name", "media", "part", "parts", "note"),
    "frame": ("session", "clients", "ack_within", *_PICTURE, "status"),
    "frames": ("client", "version", "first", "count", "values"),
    "past": ("session", "client", "asked", *_PICTURE),
    "alerts": ("total", "alerts", "begun"),
}
"""The messages of the kernel and their fields. A frame's buffers are its PNG, its figures and, where a page lacks it,
the table of its sections; a placeholder has none; one of the past has the same. Values come as float64, little-endian,
of an image all channels of a pixel together; a look has the palette indices of its cells and, where they are few, their
values; a file comes in parts. The strip has two buffers: float64 of (5 + metrics, columns), which are the first and the
last step of each column, its first and its last call, how many of its calls nothing is known of, and the metrics; and
float32 of (names, columns), the figure. The frames that are kept are a buffer, float64 of (5, frames): the number of
each, its step, its place among all that came, its call, and the place of its values in `values`. Alerts come all at
once, the oldest first, whenever there is a new one; `total` counts those that are no longer kept too, and `begun` has
the calls after which another model was watched. A call is the number of a call of `update`: it orders the run, whatever
steps the user counts."""

STATUS = (
    "number",
    "message",
    "note",
    "rate",
    "limited",
    "overhead",
    "latency_ms",
    "recording",
    "saved",
    "pinned",
    "held",
)
"""The fields of a status. Of two the one of the greater `number` is the newer, whichever comes first. `held` is None
while no call of `update` waits; otherwise it has the step of that call, and the message of the alert that holds it,
empty where the user does."""

WHOLE = ("step", "first_step", "min", "max", "rms", "zeros", "nonfinite")
"""The figures in a message `whole`. One that is not finite is None there; without any, `figures` itself is None."""


@dataclass(frozen=True)
class FromPage:
    """A message of a page whose fields have been checked.

    Attributes
    ----------
    kind : str
        One of `FROM_PAGE`.
    client : str
        The page's own name for itself.
    fields : mapping of str to object
        The other fields; what the table does not name is left out.
    """

    kind: str
    client: str
    fields: Mapping[str, Any]


def parse(content: Any) -> FromPage | None:
    """Return a page's message, None for anything that is none.

    A text that is longer than `LONGEST_VALUE` is cut, so that it is refused without being kept or sent back whole.
    """
    if not isinstance(content, dict) or not isinstance(content.get("type"), str):
        return None
    table = FROM_PAGE.get(content["type"])
    if table is None or not all(name in content and check(content[name]) for name, check in table.items()):
        return None
    fields = {name: _cut(content[name]) for name in table if name != "client"}
    return FromPage(content["type"], content["client"], fields)


def build(kind: str, /, **fields: Any) -> Content:
    """Return a message of the kernel.

    Raises
    ------
    ValueError
        If its fields are not those of `FROM_KERNEL`.
    """
    if set(fields) != set(FROM_KERNEL[kind]):
        raise ValueError(f"a message {kind!r} has the fields {FROM_KERNEL[kind]}, not {tuple(fields)}")
    return {"type": kind, **fields}


def _cut(value: Any) -> Any:
    return value[: LONGEST_VALUE + 1] if isinstance(value, str) else value
