"""The link to the browsers: who is looking, who has credit for another frame, and what they ask for.

Nothing between a kernel and a page holds a fast sender back, so each client grants credit: at most two frames may be
on their way to it, and it acknowledges each one after painting it. A client whose acknowledgements come promptly may
have more on their way, those of one second, and acknowledges several at once: each message that a notebook sends to the
kernel means two changes of the kernel's state, which cost the page more than a picture. A frame that no client has
credit for waits in a slot of one, where the next replaces it.
"""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from beholder_widget.delivery.coarsening import Coarseness

CREDIT = 2
PROMPT = 0.3
"""Seconds from sending to acknowledgement, smoothed, within which a client is prompt."""

ACK_WITHIN = 0.5
"""Seconds for which a prompt client may hold an acknowledgement back."""

PROMPT_CREDIT = 1.0
"""Seconds for which frames are sent to a prompt client without an acknowledgement."""

ACK_EXPIRY = 2.0
SILENCE = 45.0
MOST_CLIENTS = 64

Content = dict[str, Any]
Send = Callable[[Content, "list[bytes]"], None]


@dataclass
class Client:
    """One page that shows the widget, with the frames that are on their way to it.

    Attributes
    ----------
    visible : bool
        Whether anybody can see a view of the widget there.
    heard : float
        When its last message came, seconds of the link's clock.
    in_flight : deque of (int, float)
        Number and time of each frame sent and not yet acknowledged.
    latency : float or None
        Seconds from sending a frame to its acknowledgement, smoothed; None before the first.
    """

    visible: bool
    heard: float
    in_flight: deque[tuple[int, float]] = field(default_factory=deque)
    latency: float | None = None

    @property
    def is_prompt(self) -> bool:
        """Whether frames reach it so fast that it need not acknowledge each by itself."""
        return self.latency is not None and self.latency < PROMPT

    def has_credit(self, now: float) -> bool:
        """Whether another frame may be sent to it; acknowledgements that are overdue are given up."""
        while self.in_flight and now - self.in_flight[0][1] > ACK_EXPIRY:
            self.in_flight.popleft()
            self.latency = None
        is_recent = self.is_prompt and bool(self.in_flight) and now - self.in_flight[0][1] < PROMPT_CREDIT
        return is_recent or len(self.in_flight) < CREDIT

    def is_slow(self, now: float) -> bool:
        """Whether it is painting, but not as fast as frames come: then the others wait for it."""
        return not self.has_credit(now) and now - self.heard <= ACK_EXPIRY


@dataclass(frozen=True)
class Event:
    """What a browser's message asks for, checked: ``kind`` is ``"hello"``, ``"set"`` or ``"seen"``."""

    kind: str
    client: str
    name: str = ""
    value: Any = None


class Link:
    """Sends frames to the clients that can take them, and reads what the clients send.

    Parameters
    ----------
    send : callable
        Takes a message's content and its binary buffers; called from any thread, one call at a time.
    clock : callable
        Monotonic time in seconds.
    """

    def __init__(self, send: Send, clock: Callable[[], float] = time.monotonic) -> None:
        self._send = send
        self._clock = clock
        self._lock = threading.Condition()
        self._clients: dict[str, Client] = {}
        self._waiting: tuple[Content, list[bytes]] | None = None
        self.coarseness = Coarseness()
        self.sent = self.painted = self.dropped = self.bytes = 0
        self.latency: float | None = None
        self._sent_at: deque[float] = deque(maxlen=20)
        self._readers: dict[str, Callable[[str, Client | None, Content], Event | None]] = {
            "hello": self._hello,
            "alive": self._alive,
            "visible": self._visible,
            "bye": self._bye,
            "ack": self._ack,
            "set": self._set,
        }

    def watched(self) -> bool:
        """Whether anybody can see the widget."""
        with self._lock:
            self._forget_silent()
            return any(client.visible for client in self._clients.values())

    def rate(self) -> float:
        """Frames sent per second, over the last twenty at most."""
        with self._lock:
            if len(self._sent_at) < 2 or self._clock() - self._sent_at[-1] > ACK_EXPIRY:
                return 0.0
            span = self._sent_at[-1] - self._sent_at[0]
            return (len(self._sent_at) - 1) / span if span > 0 else 0.0

    def offer(self, content: Content, buffers: list[bytes]) -> None:
        """Send a frame, or keep it in place of the one that waits until a client has credit."""
        with self._lock:
            late = self._waiting is not None and self.watched()
            self.dropped += late
            self.coarseness.note(late=late)
            self._waiting = (content, buffers)
            self._send_waiting()

    def tell(self, content: Content) -> None:
        """Send a small message without buffers, at once and to every client."""
        with self._lock:
            if self._clients:
                self._send(content, [])

    def receive(self, content: Any) -> Event | None:
        """Take in a browser's message; return what it asks for, None if it is malformed or asks for nothing."""
        if not isinstance(content, dict):
            return None
        read = self._readers.get(_text(content.get("type")))
        name = _text(content.get("client"))
        if read is None or not name:
            return None
        with self._lock:
            client = self._clients.get(name)
            if client is not None:
                client.heard = self._clock()
            event = read(name, client, content)
            self._lock.notify_all()
            return event

    def idle(self) -> bool:
        """Whether no frame waits for credit that may still come."""
        with self._lock:
            return self._waiting is None or not any(client.visible for client in self._clients.values())

    def wait_for_credit(self, timeout: float) -> None:
        """Wait until a client's message or the time may have changed what can be sent, then send what waits."""
        with self._lock:
            if self._waiting is not None:
                self._lock.wait(timeout)
                self._send_waiting()

    def _send_waiting(self) -> None:
        now = self._clock()
        watching = {name: client for name, client in self._clients.items() if client.visible}
        ready = [name for name, client in watching.items() if client.has_credit(now)]
        if self._waiting is None or not ready or any(client.is_slow(now) for client in watching.values()):
            return
        content, buffers = self._waiting
        self._waiting = None
        for name in ready:
            watching[name].in_flight.append((content["number"], now))
        self._sent_at.append(now)
        self.sent += 1
        self.bytes += sum(map(len, buffers))
        ack_within = ACK_WITHIN if all(watching[name].is_prompt for name in ready) else 0
        self._send({**content, "clients": ready, "ack_within": ack_within}, buffers)

    def _forget_silent(self) -> None:
        now = self._clock()
        silent = [name for name, client in self._clients.items() if now - client.heard > SILENCE]
        for name in silent:
            del self._clients[name]

    def _hello(self, name: str, client: Client | None, content: Content) -> Event | None:
        if client is None:
            if len(self._clients) >= MOST_CLIENTS:
                del self._clients[min(self._clients, key=lambda other: self._clients[other].heard)]
            self._clients[name] = Client(content.get("visible") is True, self._clock())
        else:
            client.visible = content.get("visible") is True
        return Event("hello", name)

    def _alive(self, name: str, client: Client | None, content: Content) -> Event | None:
        if client is None:
            return self._hello(name, None, content)
        return self._visible(name, client, content) if client.visible != (content.get("visible") is True) else None

    def _visible(self, name: str, client: Client | None, content: Content) -> Event | None:
        if client is None:
            return None
        client.visible = content.get("visible") is True
        self._send_waiting()
        return Event("seen", name) if client.visible else None

    def _bye(self, name: str, _client: Client | None, _content: Content) -> None:
        self._clients.pop(name, None)
        self._send_waiting()

    def _ack(self, _name: str, client: Client | None, content: Content) -> None:
        """Take in that a client is done with frames up to a number, of which it painted some, a while ago."""
        number, painted, held = content.get("number"), content.get("painted"), content.get("held")
        if client is None or not isinstance(number, int) or not isinstance(painted, int) or not _is_number(held):
            return
        acknowledged = [client.in_flight.popleft() for _ in range(sum(sent <= number for sent, _ in client.in_flight))]
        self.painted += min(max(painted, 0), len(acknowledged))
        if acknowledged and acknowledged[-1][0] == number:
            elapsed = max(0.0, self._clock() - acknowledged[-1][1] - max(held, 0))
            client.latency = self.latency = elapsed if client.latency is None else 0.8 * client.latency + 0.2 * elapsed
        self._send_waiting()

    def _set(self, name: str, _client: Client | None, content: Content) -> Event | None:
        setting, value = _text(content.get("name")), content.get("value")
        plain = value is None or isinstance(value, str | bool) or _is_number(value)
        return Event("set", name, setting, value) if setting and plain else None


def _text(value: Any) -> str:
    """Return a short string as it is, anything else as an empty one."""
    return value if isinstance(value, str) and len(value) <= 64 else ""


def _is_number(value: Any) -> TypeGuard[float]:
    """Whether a value is an integer or a finite number."""
    return isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))
