"""The link to the pages: who is looking, who has credit for another frame, and what is sent to whom.

Nothing between a kernel and a page holds a fast sender back, so each client grants credit: at most two frames may be
on their way to it, and it acknowledges each one after painting it. A client whose acknowledgements come promptly may
have more on their way, those of one second, and acknowledges several at once: each message that a notebook sends to the
kernel means two changes of the kernel's state, which cost the page more than a picture. A frame that no client has
credit for waits in a slot of one, where the next replaces it.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from beholder_widget.delivery.coarsening import Coarseness
from beholder_widget.delivery.messages import Content, FromPage
from beholder_widget.lenses import Lens

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

RATE_OVER = 0.5
"""Seconds that a rate is taken over at least: that of two frames in quick succession says nothing."""

WELCOME_AGAIN = 0.5
"""Seconds after a welcome within which the client's further hellos, which waited together, are not answered."""

Send = Callable[[Content, "list[bytes]"], None]


@dataclass(frozen=True)
class Parcel:
    """A frame ready to be sent.

    Attributes
    ----------
    content : dict
        The message, but for whom it is for.
    buffers : list of bytes
        The picture and the figures; empty for a placeholder.
    table : bytes
        The table of sections, for clients that do not have the one of this key yet.
    version : (int, int)
        Grows with each frame, and when a coarse picture is followed by the whole one.
    looks : mapping of str to (dict, list of bytes)
        For clients that look through a lens, what they see: a message that follows the frame.
    """

    content: Content
    buffers: list[bytes]
    table: bytes = b""
    version: tuple[int, int] = (0, 0)
    looks: Mapping[str, tuple[Content, list[bytes]]] = field(default_factory=dict)


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
    version : (int, int)
        Of the last frame that it was sent.
    table : str
        The key of the last table of sections that it was sent.
    welcomed : float
        When it was last welcomed.
    lens : Lens or None
        What it looks at more closely.
    covers : bool
        Whether the page shows a view over each picture of the widget that an output has.
    """

    visible: bool
    heard: float
    in_flight: deque[tuple[int, float]] = field(default_factory=deque)
    latency: float | None = None
    version: tuple[int, int] = (-1, 0)
    table: str = ""
    welcomed: float = float("-inf")
    lens: Lens | None = None
    covers: bool = False

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


class Link:
    """Sends frames to the clients that can take them, and keeps account of the clients.

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
        # Entering the lock itself cannot be torn by an interrupt, as entering the condition can.
        self._lock = threading.RLock()
        self._changed = threading.Condition(self._lock)
        self._clients: dict[str, Client] = {}
        self._waiting: Parcel | None = None
        self._offered = (-1, 0)
        self.coarseness = Coarseness()
        self.sent = self.painted = self.dropped = self.bytes = 0
        self.latency: float | None = None
        self._sent_at: deque[float] = deque(maxlen=20)

    def watched(self) -> bool:
        """Whether anybody can see the widget."""
        with self._lock:
            self._forget_silent()
            return any(client.visible for client in self._clients.values())

    def displayed(self) -> bool:
        """Whether any page has the widget, seen or not."""
        with self._lock:
            self._forget_silent()
            return bool(self._clients)

    def covers(self) -> bool:
        """Whether pages have the widget, and each shows a view over its pictures in outputs."""
        with self._lock:
            self._forget_silent()
            return bool(self._clients) and all(client.covers for client in self._clients.values())

    def rate(self) -> float:
        """Frames sent per second, over the last twenty at most; 0 where that cannot be told."""
        with self._lock:
            if not self._sent_at or self._clock() - self._sent_at[-1] > ACK_EXPIRY:
                return 0.0
            span = self._sent_at[-1] - self._sent_at[0]
            return (len(self._sent_at) - 1) / span if span >= RATE_OVER else 0.0

    def offer(self, parcel: Parcel) -> None:
        """Send a frame, or keep it in place of the one that waits until a client has credit; an older one is left."""
        with self._lock:
            if parcel.version < self._offered:
                return
            if parcel.version > self._offered:
                late = self._waiting is not None and self.watched()
                self.dropped += late
                self.coarseness.note(late=late)
            self._offered, self._waiting = parcel.version, parcel
            self._send_waiting()

    def tell(self, content: Content, buffers: Sequence[bytes] = ()) -> None:
        """Send a small message, at once and to every client."""
        with self._lock:
            if self._clients:
                self._send(content, list(buffers))

    def knows(self, name: str) -> bool:
        """Whether a client has said hello, and not bye."""
        with self._lock:
            return name in self._clients

    def focus(self, name: str, lens: Lens | None) -> None:
        """Note what a client looks at more closely."""
        with self._lock:
            client = self._clients.get(name)
            if client is not None:
                client.lens = lens

    def lenses(self) -> tuple[Lens, ...]:
        """Return what the clients that are seen look at more closely."""
        with self._lock:
            return tuple(client.lens for client in self._clients.values() if client.visible and client.lens is not None)

    def receive(self, message: FromPage) -> bool:
        """Take in what a page says of itself; return whether it is to be shown the current frame.

        A hello is to be answered by a welcome too: see `is_to_be_welcomed`.
        """
        with self._lock:
            client = self._clients.get(message.client)
            if client is not None:
                client.heard = self._clock()
            shown = False
            if message.kind in ("hello", "alive", "visible"):
                shown = self._seen(message, client)
            elif message.kind == "bye":
                self._clients.pop(message.client, None)
                self._send_waiting()
            elif message.kind == "ack" and client is not None:
                self._ack(client, **message.fields)
            self._changed.notify_all()
            return shown

    def is_to_be_welcomed(self, name: str) -> bool:
        """Whether a client that has said hello is to be welcomed; of hellos that waited together, the first counts."""
        with self._lock:
            client = self._clients.get(name)
            now = self._clock()
            if client is None or now - client.welcomed < WELCOME_AGAIN:
                return False
            client.welcomed = now
            return True

    def idle(self) -> bool:
        """Whether no frame waits for credit that may still come."""
        with self._lock:
            return self._is_idle()

    def wait_for_credit(self, timeout: float) -> None:
        """Wait until a client's message or the time may have changed what can be sent, then send what waits.

        Where nothing waits, or nobody looks, no time is spent.
        """
        with self._lock:
            if not self._is_idle():
                self._changed.wait(timeout)
                self._send_waiting()

    def _is_idle(self) -> bool:
        return self._waiting is None or not any(client.visible for client in self._clients.values())

    def _send_waiting(self) -> None:
        parcel = self._waiting
        if parcel is None:
            return
        now = self._clock()
        visible = {name: client for name, client in self._clients.items() if client.visible}
        lacking = {name: client for name, client in visible.items() if client.version < parcel.version}
        ready = {name: client for name, client in lacking.items() if client.has_credit(now)}
        if visible and not lacking:
            self._waiting = None
        elif ready and not any(client.is_slow(now) for client in lacking.values()):
            self._waiting = None
            self._send_to(ready, parcel, now)

    def _send_to(self, clients: dict[str, Client], parcel: Parcel, now: float) -> None:
        key, buffers = parcel.content["table"], parcel.buffers
        if buffers and any(client.table != key for client in clients.values()):
            buffers = [*buffers, parcel.table]
        for client in clients.values():
            client.in_flight.append((parcel.version[0], now))
            client.table = key if buffers else client.table
            client.version = parcel.version
        self._sent_at.append(now)
        self.sent += 1
        self.bytes += sum(map(len, buffers))
        ack_within = ACK_WITHIN if all(client.is_prompt for client in clients.values()) else 0
        self._send({**parcel.content, "clients": list(clients), "ack_within": ack_within}, buffers)
        for name in clients.keys() & parcel.looks.keys():
            content, looked_at = parcel.looks[name]
            self.bytes += sum(map(len, looked_at))
            self._send(content, looked_at)

    def _forget_silent(self) -> None:
        now = self._clock()
        silent = [name for name, client in self._clients.items() if now - client.heard > SILENCE]
        for name in silent:
            del self._clients[name]

    def _seen(self, message: FromPage, client: Client | None) -> bool:
        """Take in whether a page is seen; return whether that is news to which the current frame is the answer."""
        visible: bool = message.fields["visible"]
        if message.kind == "hello":
            if client is None and len(self._clients) >= MOST_CLIENTS:
                del self._clients[min(self._clients, key=lambda other: self._clients[other].heard)]
            client = self._clients.setdefault(message.client, Client(visible, self._clock()))
            client.visible, client.table, client.version = visible, "", (-1, 0)
            client.covers = message.fields["covers"]
            return True
        if client is None:
            if message.kind == "alive":
                # It was forgotten for its silence: its tables and settings may be those of long ago.
                return self._seen(FromPage("hello", message.client, message.fields), None)
            return False
        client.covers = message.fields.get("covers", client.covers)
        news = message.kind == "visible" or client.visible != visible
        client.visible = visible
        self._send_waiting()
        return news and visible

    def _ack(self, client: Client, number: int, painted: int, held: float) -> None:
        """Take in that a client is done with frames up to a number, of which it painted some, a while ago."""
        acknowledged = [client.in_flight.popleft() for _ in range(sum(sent <= number for sent, _ in client.in_flight))]
        self.painted += min(max(painted, 0), len(acknowledged))
        if acknowledged and acknowledged[-1][0] == number:
            elapsed = max(0.0, self._clock() - acknowledged[-1][1] - max(held, 0))
            client.latency = self.latency = elapsed if client.latency is None else 0.8 * client.latency + 0.2 * elapsed
        self._send_waiting()
