"""How often updates are taken, and what that costs training: here, and in processes elsewhere."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Any

from beholder_widget.remote.receiver import Told
from beholder_widget.screen import Screen
from beholder_widget.taking.probe import Probe

TAKES_REMEMBERED = 20


class Costs:
    """The figures of one widget.

    Parameters
    ----------
    probe : Probe
    screen : Screen
    told : callable
        Returns what training elsewhere says of itself.

    Attributes
    ----------
    taken_at : collections.deque of float
        When the last `TAKES_REMEMBERED` updates were taken, seconds of `time.monotonic`.
    """

    def __init__(self, probe: Probe, screen: Screen, told: Callable[[], Told]) -> None:
        self.taken_at: deque[float] = deque(maxlen=TAKES_REMEMBERED)
        self._probe, self._screen, self._told = probe, screen, told

    def took(self) -> None:
        """Count an update that was taken just now."""
        self.taken_at.append(time.monotonic())

    def leave_out(self, seconds: float) -> None:
        """Have time that training was held for count neither as training's nor as ours."""
        self._probe.leave_out(seconds)
        self.taken_at = deque((taken + seconds for taken in self.taken_at), maxlen=TAKES_REMEMBERED)

    @property
    def rate(self) -> float:
        """Updates taken a second, over the last `TAKES_REMEMBERED`; 0 before two are."""
        times = list(self.taken_at)
        return (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 and times[-1] > times[0] else 0.0

    @property
    def overhead(self) -> float:
        """The share of training's time that taking and rendering take now."""
        local = self._probe.pace.cost * self.rate + self._probe.overhead() + self._probe.sources.each_overhead
        elsewhere = (report.cost * self.rate + report.overhead for report in self._told().reports)
        return max(local, *elsewhere, 0.0)

    @property
    def is_limited(self) -> bool:
        """Whether fewer updates are taken than is asked for, since more would cost too much."""
        return self._probe.pace.limited or any(report.limited for report in self._told().reports)

    def stats(self) -> dict[str, Any]:
        """Return figures about what the widget did, see `BeholderWidget.stats`."""
        probe, screen, link = self._probe, self._screen, self._screen.link
        told = self._told().reports
        return {
            "calls": told[0].calls if told else probe.gate.calls,
            "taken": told[0].taken if told else probe.taken,
            "rendered": screen.rendered,
            "sent": link.sent,
            "painted": link.painted,
            "dropped": screen.dropped + link.dropped,
            "recorded": screen.reel.written,
            "recording_dropped": screen.reel.dropped,
            "update_ms": (told[0].update_seconds if told else probe.seconds) * 1e3,
            "render_ms": screen.render_seconds * 1e3,
            "latency_ms": None if link.latency is None else link.latency * 1e3,
            "bytes": link.bytes,
            "overhead": self.overhead,
            "effective_rate": self.rate,
            "ranks": {report.who.label or "rank 0": {"calls": report.calls, "step": report.step} for report in told},
        }
