"""A page's message is taken only if each of its fields is what the table says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from beholder_widget.delivery import messages
from beholder_widget.delivery.messages import LONGEST_VALUE, build, parse

CONTRACT = Path(__file__).parent.parent / "data" / "messages.json"


def test_a_message_of_the_table_is_read() -> None:
    message = parse({"type": "set", "client": "a", "name": "rate", "value": 5, "more": "ignored"})
    assert message is not None
    assert (message.kind, message.client, message.fields) == ("set", "a", {"name": "rate", "value": 5})


@pytest.mark.parametrize(
    "content",
    [
        None,
        [],
        "hello",
        {},
        {"type": "hello"},
        {"type": "hello", "client": "a"},
        {"type": "hello", "client": 3, "visible": True, "covers": True},
        {"type": "hello", "client": "", "visible": True, "covers": True},
        {"type": "hello", "client": "x" * 1000, "visible": True, "covers": True},
        {"type": "hello", "client": "a", "visible": 1, "covers": True},
        {"type": "hello", "client": "a", "visible": True, "covers": "yes"},
        {"type": ["hello"], "client": "a", "visible": True, "covers": True},
        {"type": "__class__", "client": "a"},
        {"type": "set", "client": "a", "name": "rate", "value": {"a": 1}},
        {"type": "set", "client": "a", "name": "rate", "value": float("nan")},
        {"type": "set", "client": "a", "name": "limits", "value": [0]},
        {"type": "set", "client": "a", "name": "limits", "value": [0, "1"]},
        {"type": "set", "client": "a", "name": "limits", "value": [0, [1]]},
        {"type": "set", "client": "a", "name": "limits", "value": [0, 1, 2]},
        {"type": "set", "client": "a", "name": "limits", "value": [0, float("inf")]},
        {"type": "set", "client": "a", "value": 3},
        {"type": "ack", "client": "a", "number": "1", "painted": 1, "held": 0},
        {"type": "ack", "client": "a", "number": True, "painted": 1, "held": 0},
        {"type": "ack", "client": "a", "number": 1},
        {"type": "ack", "client": "a", "number": 1, "painted": [], "held": 0},
        {"type": "ack", "client": "a", "number": 1, "painted": 1, "held": float("inf")},
    ],
)
def test_anything_else_is_none(content: Any) -> None:
    assert parse(content) is None


def test_a_pair_of_numbers_is_read() -> None:
    message = parse({"type": "set", "client": "a", "name": "limits", "value": [-0.5, 2]})
    assert message is not None
    assert message.fields["value"] == [-0.5, 2]


def test_a_long_text_is_cut() -> None:
    message = parse({"type": "set", "client": "a", "name": "select", "value": "x" * 5_000_000})
    assert message is not None
    assert len(message.fields["value"]) == LONGEST_VALUE + 1


def test_a_message_of_the_kernel_has_all_of_its_fields_and_no_others() -> None:
    assert build("status", status={}) == {"type": "status", "status": {}}
    with pytest.raises(ValueError, match="has the fields"):
        build("status", statuses={})


def test_the_page_is_held_against_this_very_protocol() -> None:
    told = {
        "from_kernel": {kind: list(fields) for kind, fields in messages.FROM_KERNEL.items()},
        "from_page": {kind: list(fields) for kind, fields in messages.FROM_PAGE.items()},
        "status": list(messages.STATUS),
    }
    assert json.loads(CONTRACT.read_text()) == told, f"write this to {CONTRACT}: {json.dumps(told, indent=2)}"
