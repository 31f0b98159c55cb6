"""Training loops on a thread of their own, with a page that looks on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from beholder_widget.delivery.messages import Content
from tests.test_alerts import Training
from tests.test_settings_act import Page

SECONDS = 20.0


def until(reached: Callable[[], object], what: Callable[[], object] = lambda: "") -> None:
    deadline = time.monotonic() + SECONDS
    while not reached():
        assert time.monotonic() < deadline, what()
        time.sleep(0.001)


class Loop:
    """A training loop on a thread of its own, with a page that looks on."""

    def __init__(self, **traits: Any) -> None:
        self.training = Training(**traits)
        self.widget = self.training.widget
        self.page = Page(self.widget)
        self.page.hello()
        self.spoil: Callable[[], object] = lambda: None
        self.metrics = {"own_loss": 1.0}
        self.error: BaseException | None = None
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        try:
            while not self._ended.is_set():
                self.training.step(self._spoil, **self.metrics)
        except BaseException as error:  # noqa: BLE001 - told by the test
            self.error = error

    def _spoil(self) -> None:
        self.spoil()

    def begin(self) -> None:
        self._thread.start()
        until(lambda: self.training.steps > 3)

    def end(self) -> None:
        self._ended.set()
        self.widget.go_on()
        self._thread.join(SECONDS)
        assert not self._thread.is_alive()
        assert self.error is None
        self.widget.close()

    def held(self) -> Content | None:
        """Return what pages were told last of the call that waits."""
        told = [message["status"] for message in self.page.received if "status" in message]
        held: Content | None = max(told, key=lambda status: status["number"])["held"]
        return held

    def stands(self) -> int:
        """Wait until a call waits; return its step."""
        until(self.held, lambda: self.page.received[-3:])
        held = self.held()
        assert held is not None
        step: int = held["step"]
        return step


def spoiled(loop: Loop, where: torch.Tensor, value: float = torch.nan) -> Callable[[], None]:
    """Return a function that has the third layer put a value into its outputs, (16, 48), from then on."""
    spoils = threading.Event()

    def spoil(_layer: nn.Module, _inputs: Any, output: torch.Tensor) -> torch.Tensor | None:
        return torch.where(where, value, output) if spoils.is_set() else None

    loop.training.model[2].register_forward_hook(spoil)
    return spoils.set


def let_go(
    training: Training, page: Page, until_it: Callable[[], object] = lambda: False
) -> Callable[[], list[Content]]:
    """Have a page let the next call that waits go on, and hold none after it.

    Parameters
    ----------
    until_it : callable
        Ends the waiting though no call waits.

    Returns
    -------
    callable
        Waits until that is done, and returns what was told of the call that waited.
    """
    screen = training.widget._beholder_engine.screen  # noqa: SLF001 - the status
    told: list[Content] = []

    def go_on() -> None:
        until(lambda: screen.held or until_it())
        told.extend([screen.held] if screen.held else [])
        page.set("hold_on", value="never")
        page.set("held", value=False)

    thread = threading.Thread(target=go_on)
    thread.start()

    def ended() -> list[Content]:
        thread.join(SECONDS)
        assert not thread.is_alive()
        return told

    return ended


def next_step(loop: Loop) -> None:
    """Let one call through, and wait until the picture of the next is there."""
    step = loop.stands() + 1
    loop.page.send("step")
    until(lambda: (loop.held() or {}).get("step") == step)
    assert loop.widget.flush()
