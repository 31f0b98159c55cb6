"""What a reloaded page asks before it shows a widget is answered while the main thread is blocked."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from beholder_widget.delivery.draining import CONTROL_TARGET
from beholder_widget.delivery.reloading import MOST_PAGES, Doorman
from tests.e2e.waiting import wait_until

from .conftest import ROUTING, OpenPage
from .kernel_page import CELL_SECONDS, KernelPage, Message

BLOCKED = """
import os, time
while not os.path.exists({over!r}):
    time.sleep(0.01)
"""
WHO_HANDS_OVER = """
manager = get_ipython().kernel.shell_channel_thread.manager
print(type(manager._shell_channel_to_main.from_socket).__name__)
"""


def ask(page: KernelPage, kind: str, **content: Any) -> str:
    """Send a request on the shell channel; return its id."""
    # The widgets' control asks a page for the version of their protocol.
    message = page.client.session.msg(kind, content, metadata={"version": "1.0.0"})
    page.client.shell_channel.send(message)
    return str(message["header"]["msg_id"])


def reply_to(page: KernelPage, request: str) -> Message:
    """Return the reply, once it comes; Empty if none does in time."""
    while True:
        reply: Message = page.client.get_shell_msg(timeout=CELL_SECONDS)
        if reply["parent_header"]["msg_id"] == request:
            return reply


@contextmanager
def blocked(page: KernelPage, over: Path) -> Iterator[None]:
    """A cell blocks the main thread within the context."""
    cell = page.begin_cell(BLOCKED.format(over=str(over)))
    try:
        yield
    finally:
        over.touch()
        page.text_of(cell)


@pytest.mark.parametrize("make", ROUTING)
def test_the_kernel_and_its_comms_are_told_while_the_main_thread_is_blocked(
    open_page: OpenPage, make: str, tmp_path: Path
) -> None:
    page, over = open_page(make), tmp_path / "over"
    with blocked(page, over):
        assert reply_to(page, ask(page, "kernel_info_request"))["content"]["implementation"] == "ipython"
        comms = reply_to(page, ask(page, "comm_info_request", target_name="jupyter.widget"))["content"]["comms"]
        assert page.widget in comms


@pytest.mark.parametrize("make", ROUTING)
def test_the_widgets_states_are_told_while_the_main_thread_is_blocked(
    open_page: OpenPage, make: str, tmp_path: Path
) -> None:
    page, over = open_page(make), tmp_path / "over"
    with blocked(page, over):
        control = uuid.uuid4().hex

        def states(message: Message) -> dict[str, Any] | None:
            content = message["content"]
            is_states = message["msg_type"] == "comm_msg" and content["comm_id"] == control
            return dict(content["data"]["states"]) if is_states else None

        ask(page, "comm_open", comm_id=control, target_name="jupyter.widget.control", data={})
        ask(page, "comm_msg", comm_id=control, data={"method": "request_states"})
        assert page.widget in page.wait_for(states, "the widgets' states", seconds=CELL_SECONDS)
        ask(page, "comm_close", comm_id=control, data={})


@pytest.mark.parametrize("make", ROUTING)
def test_other_requests_wait_for_the_main_thread_as_ever(open_page: OpenPage, make: str, tmp_path: Path) -> None:
    page, over = open_page(make), tmp_path / "over"
    with blocked(page, over):
        waiting = ask(page, "is_complete_request", code="1")
        first = ask(page, "kernel_info_request")
        assert page.client.get_shell_msg(timeout=CELL_SECONDS)["parent_header"]["msg_id"] == first
    assert reply_to(page, waiting)["content"]["status"] == "complete"


@pytest.mark.parametrize("make", ROUTING)
def test_after_the_last_widget_the_kernel_is_as_it_was(open_page: OpenPage, make: str, tmp_path: Path) -> None:
    page, over = open_page(make), tmp_path / "over"
    wait_until(lambda: "Doorman" in page.run(WHO_HANDS_OVER), "somebody at the main shell's door", seconds=5)
    page.run("widget.close()")
    wait_until(lambda: "Doorman" not in page.run(WHO_HANDS_OVER), "the door as it was", seconds=5)
    with blocked(page, over):
        waiting = ask(page, "kernel_info_request")
    assert reply_to(page, waiting)["content"]["status"] == "ok"


def test_pages_that_close_nothing_leave_no_more_than_a_few_names_behind() -> None:
    socket = SimpleNamespace(from_socket=None)
    manager = SimpleNamespace(_shell_channel_to_main=socket)
    doorman = Doorman(None, manager, lambda: None, lambda: None)
    for number in range(3 * MOST_PAGES):
        assert doorman._is_asked("comm_open", {"target_name": CONTROL_TARGET, "comm_id": str(number)})  # noqa: SLF001
    assert doorman._is_asked("comm_close", {"comm_id": str(3 * MOST_PAGES - 1)})  # noqa: SLF001 - the last one is known
    assert not doorman._is_asked("comm_msg", {"comm_id": "0"})  # noqa: SLF001 - the first is not
    assert len(doorman._control) == MOST_PAGES - 1  # noqa: SLF001 - what grows
