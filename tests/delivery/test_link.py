"""What the link promises: at most two frames on their way to a client, latest wins, nobody is waited for forever."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from beholder_widget.delivery.link import (
    ACK_EXPIRY,
    ACK_WITHIN,
    CREDIT,
    MOST_CLIENTS,
    PROMPT,
    PROMPT_CREDIT,
    SILENCE,
    WELCOME_AGAIN,
    Link,
    Parcel,
)
from beholder_widget.delivery.messages import FromPage


class Clock:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def parcel(number: int, *, fine: int = 0, table: str = "key") -> Parcel:
    """Return a frame of this number."""
    return Parcel({"type": "frame", "number": number, "table": table}, [b"png"], b"table", (number, fine))


class Wire:
    """A link whose messages are collected instead of sent."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.messages: list[dict[str, Any]] = []
        self.buffers: list[list[bytes]] = []
        self.link = Link(self.send, self.clock)
        self.number = 0

    def send(self, content: dict[str, Any], buffers: list[bytes]) -> None:
        self.messages.append(content)
        self.buffers.append(buffers)

    def offer(self) -> int:
        self.number += 1
        self.link.offer(parcel(self.number))
        return self.number

    def frames(self) -> list[int]:
        return [message["number"] for message in self.messages if message["type"] == "frame"]

    def hello(self, client: str, *, visible: bool = True) -> None:
        self.receive("hello", client, visible=visible, covers=False)

    def ack(self, client: str, number: int, *, painted: int = 1, held: float = 0.0) -> None:
        self.receive("ack", client, number=number, painted=painted, held=held)

    def receive(self, kind: str, client: str, **fields: Any) -> bool:
        return self.link.receive(FromPage(kind, client, fields))

    def frame(self, *, after: float) -> None:
        """Have client ``a`` acknowledge a frame so many seconds after it was sent."""
        number = self.offer()
        self.clock.now += after
        self.ack("a", number)


@pytest.fixture
def wire() -> Wire:
    return Wire()


def test_without_a_client_nothing_is_sent(wire: Wire) -> None:
    wire.offer()
    assert not wire.link.watched()
    assert wire.messages == []


@pytest.mark.parametrize("hidden", [False, True])
def test_nothing_is_waited_for_where_nobody_looks(wire: Wire, hidden: bool) -> None:
    if hidden:
        wire.hello("a", visible=False)
    wire.offer()
    waiting = threading.Thread(target=wire.link.wait_for_credit, args=(3_600,), daemon=True)
    waiting.start()
    waiting.join(10)
    assert not waiting.is_alive()


def test_a_client_has_at_most_two_frames_on_their_way(wire: Wire) -> None:
    wire.hello("a")
    for _ in range(10):
        wire.offer()
    assert wire.frames() == [1, 2]


def test_an_ack_sends_the_latest_frame_and_skips_those_between(wire: Wire) -> None:
    wire.hello("a")
    for _ in range(10):
        wire.offer()
    wire.ack("a", 1)
    assert wire.frames() == [1, 2, 10]
    assert wire.link.dropped == 7


def test_each_ack_counts_once_as_painted(wire: Wire) -> None:
    wire.hello("a")
    wire.offer()
    wire.ack("a", 1)
    wire.ack("a", 1)
    assert wire.link.painted == 1


def test_latency_is_the_time_from_sending_to_the_ack(wire: Wire) -> None:
    wire.hello("a")
    wire.offer()
    wire.clock.now += 0.25
    wire.ack("a", 1)
    assert wire.link.latency == pytest.approx(0.25)


def test_for_how_long_an_ack_was_held_back_is_not_latency(wire: Wire) -> None:
    wire.hello("a")
    number = wire.offer()
    wire.clock.now += 0.6
    wire.ack("a", number, held=0.5)
    assert wire.link.latency == pytest.approx(0.1)


def test_to_a_prompt_client_frames_are_sent_for_a_second_before_it_must_acknowledge_one(wire: Wire) -> None:
    wire.hello("a")
    wire.frame(after=PROMPT / 2)
    sent = len(wire.frames())
    for _ in range(12):
        wire.offer()
        wire.clock.now += 0.125
    assert len(wire.frames()) - sent == 8 * PROMPT_CREDIT
    assert wire.messages[-1]["ack_within"] == ACK_WITHIN


def test_a_prompt_client_that_takes_its_time_to_acknowledge_is_never_waited_for(wire: Wire) -> None:
    wire.hello("a")
    wire.frame(after=PROMPT / 2)
    for _ in range(20):
        for _ in range(5):
            wire.offer()
            wire.clock.now += ACK_WITHIN / 5
        wire.clock.now += 0.9 * PROMPT
        wire.ack("a", wire.number, painted=5, held=ACK_WITHIN / 5)
    assert wire.link.dropped == 0
    assert wire.link.painted == 101


def test_a_client_that_is_prompt_no_longer_acknowledges_each_frame_again(wire: Wire) -> None:
    wire.hello("a")
    wire.frame(after=0.01)
    for _ in range(10):
        wire.frame(after=3 * PROMPT)
    wire.offer()
    wire.offer()
    wire.offer()
    assert wire.frames()[-1] == wire.number - 1
    assert wire.messages[-1]["ack_within"] == 0


def test_a_client_whose_acks_expire_is_not_prompt_until_the_next(wire: Wire) -> None:
    wire.hello("a")
    wire.frame(after=0.01)
    wire.offer()
    wire.clock.now += ACK_EXPIRY + 0.1
    wire.offer()
    assert wire.messages[-1]["ack_within"] == 0


def test_two_clients_take_their_time_to_acknowledge_only_if_both_are_prompt(wire: Wire) -> None:
    wire.hello("a")
    wire.frame(after=0.01)
    wire.hello("b")
    wire.offer()
    assert wire.messages[-1]["ack_within"] == 0
    wire.ack("b", wire.number)
    wire.offer()
    assert wire.messages[-1]["ack_within"] == ACK_WITHIN


def test_a_hidden_client_gets_nothing_and_the_latest_frame_when_it_shows(wire: Wire) -> None:
    wire.hello("a", visible=False)
    wire.offer()
    wire.offer()
    assert wire.frames() == []
    wire.receive("visible", "a", visible=True)
    assert wire.frames() == [2]


def test_credit_comes_back_when_acks_are_lost(wire: Wire) -> None:
    wire.hello("a")
    for _ in range(CREDIT):
        wire.offer()
    wire.clock.now += ACK_EXPIRY + 0.1
    wire.offer()
    assert wire.frames() == [1, 2, 3]


def test_a_slow_client_that_paints_holds_the_others_back(wire: Wire) -> None:
    wire.hello("slow")
    wire.hello("fast")
    for _ in range(4):
        wire.ack("fast", wire.offer())
    assert wire.frames() == [1, 2]
    wire.ack("slow", 2)
    assert wire.frames() == [1, 2, 4]


def test_a_dead_client_holds_nobody_back_for_longer_than_an_ack_takes_to_expire(wire: Wire) -> None:
    wire.hello("dead")
    wire.hello("alive")
    for _ in range(CREDIT):
        wire.ack("alive", wire.offer())
    wire.clock.now += ACK_EXPIRY + 0.1
    sent = len(wire.frames())
    for _ in range(5):
        wire.ack("alive", wire.offer())
        wire.clock.now += 0.1
    assert len(wire.frames()) == sent + 5


def test_a_frame_names_only_the_clients_that_have_credit_for_it(wire: Wire) -> None:
    wire.hello("dead")
    wire.hello("alive")
    for _ in range(CREDIT):
        wire.ack("alive", wire.offer())
    wire.clock.now += ACK_EXPIRY / 2
    wire.hello("late")
    wire.ack("late", wire.offer())
    wire.clock.now += ACK_EXPIRY / 2 + 0.1
    wire.offer()
    assert "alive" in wire.messages[-1]["clients"]


def test_a_client_that_says_goodbye_is_not_waited_for(wire: Wire) -> None:
    wire.hello("gone")
    wire.offer()
    wire.receive("bye", "gone")
    assert not wire.link.watched()


def test_a_silent_client_is_forgotten_and_an_alive_message_brings_it_back(wire: Wire) -> None:
    wire.hello("a")
    wire.clock.now += SILENCE + 1
    assert not wire.link.watched()
    assert wire.receive("alive", "a", visible=True, covers=False)
    assert wire.link.is_to_be_welcomed("a")
    assert wire.link.watched()


def test_an_alive_message_of_a_known_client_asks_for_nothing(wire: Wire) -> None:
    wire.hello("a")
    assert not wire.receive("alive", "a", visible=True, covers=False)


def test_an_alive_message_corrects_what_an_overtaken_hello_said(wire: Wire) -> None:
    wire.receive("visible", "a", visible=True)
    wire.hello("a", visible=False)
    wire.offer()
    assert wire.frames() == []
    wire.receive("alive", "a", visible=True, covers=False)
    assert wire.frames() == [1]


def test_clients_are_bounded(wire: Wire) -> None:
    for number in range(MOST_CLIENTS * 2):
        wire.hello(f"client {number}")
    wire.offer()
    assert len(wire.messages[-1]["clients"]) == MOST_CLIENTS


def test_of_an_unknown_client_only_a_hello_and_an_alive_message_count(wire: Wire) -> None:
    assert not wire.receive("visible", "unknown", visible=True)
    wire.ack("unknown", 1)
    assert not wire.link.watched()


def test_of_hellos_that_waited_together_one_is_welcomed(wire: Wire) -> None:
    welcomed = 0
    for _ in range(20):
        wire.hello("a")
        welcomed += wire.link.is_to_be_welcomed("a")
    wire.clock.now += WELCOME_AGAIN
    wire.hello("a")
    assert (welcomed, wire.link.is_to_be_welcomed("a")) == (1, True)


def test_an_older_frame_never_follows_a_newer_one(wire: Wire) -> None:
    wire.hello("a")
    wire.link.offer(parcel(2))
    wire.link.offer(parcel(1))
    assert wire.frames() == [2]


def test_an_older_frame_takes_not_the_place_of_a_newer_one_that_waits(wire: Wire) -> None:
    wire.hello("a")
    for number in (1, 2, 4, 3):
        wire.link.offer(parcel(number))
    wire.ack("a", 1)
    assert wire.frames() == [1, 2, 4]


def test_a_frame_is_sent_to_a_client_once_and_again_when_it_has_become_finer(wire: Wire) -> None:
    wire.hello("a")
    wire.link.offer(parcel(1))
    wire.link.offer(parcel(1))
    assert wire.frames() == [1]
    wire.link.offer(parcel(1, fine=1))
    assert wire.frames() == [1, 1]


def test_a_table_goes_with_the_first_frame_that_needs_it(wire: Wire) -> None:
    wire.hello("a")
    for number, table in ((1, "x"), (2, "x"), (3, "y")):
        wire.link.offer(parcel(number, table=table))
        wire.ack("a", number)
    assert [len(buffers) for buffers in wire.buffers] == [2, 1, 2]


def test_a_client_that_says_hello_again_is_sent_the_table_again(wire: Wire) -> None:
    wire.hello("a")
    wire.link.offer(parcel(1))
    wire.ack("a", 1)
    wire.hello("a")
    wire.link.offer(parcel(1))
    assert [len(buffers) for buffers in wire.buffers] == [2, 2]


def test_a_rate_is_told_once_it_can_be(wire: Wire) -> None:
    wire.hello("a")
    wire.offer()
    wire.clock.now += 0.0003
    wire.offer()
    assert wire.link.rate() == 0
    wire.ack("a", wire.number)
    wire.clock.now += 0.9997
    wire.offer()
    assert wire.link.rate() == pytest.approx(2)
