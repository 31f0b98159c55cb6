"""Outputs of a model's layers, and tapped values, in the order in which a forward pass makes them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from beholder_widget.frameworks import recognition
from beholder_widget.frameworks.base import Tensor
from beholder_widget.frameworks.entire import MOST_VALUES
from beholder_widget.frameworks.finiteness import Finiteness
from beholder_widget.frameworks.hooking import Demand, Hooks
from beholder_widget.frameworks.measuring import Turns
from beholder_widget.frameworks.order import PassOrder
from beholder_widget.frameworks.outputs import Describe, Place
from beholder_widget.frameworks.tapping import Occurrences, Tap, is_compiling
from beholder_widget.frameworks.updates import Plans, plans_of
from beholder_widget.samples import Scan
from beholder_widget.tiling import Plan
from beholder_widget.wording import text_of

MOST_TAPS = 1000
"""So many tapped values are shown at most."""

PASSES_KEPT = 100
"""A tap that so many passes in a row have not come by is forgotten."""

TOO_MANY = "only the first {:,} tapped values are shown: give taps the same names in each pass"


class Activations:
    """What a forward pass computes: tapped values, and in a subclass the outputs of layers.

    Nothing is heard any more when nobody has asked for activations through `UNASKED_EVENTS` passes, or for
    `UNASKED_SECONDS` too where each step is looked at; it is heard again when somebody asks. Several threads may call
    the model: what one of them makes while another's output is being measured goes unseen in that pass, so that none
    waits.

    Parameters
    ----------
    hooks : Hooks
        Counts the time and keeps errors.
    tap : Tap
        Passes on what is tapped.
    describe : callable
        Returns a tapped value as a named tensor.

    Notes
    -----
    A pass begins when the whole model is called. Where that is never heard, a call of `update` ends a pass.
    """

    def __init__(self, hooks: Hooks, tap: Tap, describe: Describe = recognition.activation) -> None:
        self.tap = tap
        self._hooks = hooks
        self._describe = describe
        self._lock = threading.RLock()
        self._demand = Demand()
        self._turns = Turns()
        self._shown = self._listens = self._each = self._whole = False
        self._finiteness = Finiteness()
        self._call = -1
        self._passes = 0
        self._places: list[Place] = []
        self._planned: list[Place] = []
        self._awaiting: list[Place] = []
        self._caught: list[Place] = []
        self._plans: Plans = {}
        self._names: set[str] = set()
        self._taps: dict[tuple[str, int], Place] = {}
        self._last_used: dict[Place, int] = {}
        self._order = PassOrder[Place]([], self.pass_begins)
        self._occurrences = Occurrences()

    def find_layers(self) -> list[Place]:
        """Return the layers, with unique names, in any order; a subclass has some."""
        return []

    def attach(self) -> None:
        """Put hooks on the layers that `find_layers` returned last."""

    def detach(self) -> None:
        """Take the hooks away."""

    def look_into(self, place: Place) -> None:
        """Look at what a place computed with: its output is the first of a step that is not finite."""

    def show(self, *, on: bool) -> None:
        """Copy what is shown of outputs and taps, or let go of all copies; what was kept of the last pass is shown."""
        with self._lock:
            self._shown = on
            if on and any(place.kept for place in self._places):
                self.ask()
            else:
                self._begin_anew()

    def _begin_anew(self) -> None:
        """Hear of the layers and taps that there are now, if they are wanted."""
        self.leave()
        self._restart(self.find_layers() if self._shown or self._each else [])
        self.ask()

    def ask(self) -> None:
        """Note that activations are asked for; hear of them again if nobody had asked for long."""
        self._demand.ask()
        if (self._shown or self._each) and not self._listens:
            self._listens = True
            self.attach()
            self.tap.listen(self.hear_tap)

    def measure(self, *, each: bool, whole: bool) -> None:
        """Measure each pass from now on, or those that are shown; told at each call of `update` while it is each."""
        if each or self._each:
            with self._lock:
                begins, self._each = each != self._each, each
                if self._whole and not whole:
                    for place in self._places:
                        place.forget_rest()
                self._whole = whole
                if begins:
                    self._finiteness = Finiteness()
                if begins and not self._shown:
                    self._begin_anew()
                self.ask()

    def outputs(self) -> list[Scan]:
        """Return which outputs of the passes since the last update are not finite, see `MeasuresSteps.outputs`."""
        with self._lock:
            scan = self._finiteness.scan(self.tap.calls())
            return [] if scan is None else [scan]

    def leave(self) -> None:
        """Hear of nothing more: the passes that follow go unseen."""
        with self._lock:
            if self._listens:
                self.tap.listen(None)
            self._listens = False
            self.detach()
            for place in self._places:
                place.gauge.happen()
            self._order.forget_pass()
            self._occurrences = Occurrences()

    def begin(self, began: float) -> None:
        """Note that a pass through the whole model begins.

        Parameters
        ----------
        began : float
            When the hook began, in seconds of `time.perf_counter`.
        """
        with self._hooks.guarded(began):
            self._occurrences.begin(told=True)
            if self._lock.acquire(blocking=False):
                try:
                    self._order.begin()
                finally:
                    self._lock.release()

    def hear(self, place: Place, output: Any, began: float) -> None:
        """Take note of a layer's output; `began` as in `begin`."""
        with self._hooks.guarded(began):
            if self._lock.acquire(blocking=False):
                try:
                    self._look_for_update()
                    self._use(place, output)
                finally:
                    self._lock.release()

    def hear_tap(self, name: Any, value: Any) -> None:
        """Take note of a tapped value; raise nothing."""
        if is_compiling():
            return
        with self._hooks.guarded():
            if recognition.is_readable(value):
                self._hear_array(text_of(name, "tap"), value)

    def pass_begins(self) -> None:
        """Count a pass; hear of nothing more if nobody asks any more."""
        self._passes += 1
        if not self._order.is_told:
            self._occurrences.begin(told=False)
        if not self._demand.happen(each=self._each):
            self.leave()

    def tensors(self) -> list[Tensor]:
        """Return the outputs of those layers that there was a pass through, and tapped values."""
        with self._lock:
            self.ask()
            self._forget_unused()
            places = self._order.layers()
            latest = max((place.heard_at for place in places), default=0)
            outputs = [place.tensor(is_late=self._each and place.heard_at < latest) for place in places]
            found = [output for output in outputs if output is not None]
            if len(self._taps) >= MOST_TAPS:
                found.append(Tensor("further taps", None, (), note=TOO_MANY.format(MOST_TAPS)))
            return found

    def ready(self, shown: Sequence[tuple[Tensor, Plan]], call: int) -> bool:
        """Whether the last pass was measured, see `WatchedModel.ready`."""
        with self._lock:
            self.ask()
            plans = plans_of(shown)
            if plans != self._plans:
                self._plans = plans
                before = [place for place in self._planned if place.measured]
                self._planned = [place for place in self._places if place.plan(plans)]
                self._awaiting = [place for place in self._planned if place.awaits_pass]
                if any(not place.measured for place in before if place in self._planned):
                    # What has still to be measured is not shown beside what already is.
                    self._turns.begin_anew()
            measured = any(place.measured for place in self._planned)
            if self._each and any(place.falls_short for place in self._planned):
                # The picture that there is says more than one with layers left blank.
                measured = False
            gauges = [place.gauge for place in self._planned]
            is_ready = self._turns.ready(gauges, call, measured=measured, each=self._each)
            if self._each and not is_ready:
                # A layer that the next pass does not come by has a note then, and keeps no other from being shown.
                for place in self._planned:
                    place.forget_missed()
            return is_ready

    def _restart(self, layers: Sequence[Place]) -> None:
        """Forget all places but the layers, and what was planned."""
        self._places, self._planned, self._awaiting, self._plans = list(layers), [], [], {}
        self._caught = []
        self._names = {place.name for place in layers}
        self._taps, self._last_used = {}, {}
        self._order = PassOrder(layers, self.pass_begins)

    def _use(self, place: Place, output: Any) -> None:
        self._order.use(place)
        place.heard_at = self._call
        while self._awaiting:
            # This pass may come by them or not.
            self._awaiting.pop().awaits_pass = False
        if place.is_caught:
            return
        place.is_caught = self._each and self._look_at(place, output)
        if place.is_caught:
            if not self._caught:
                self.look_into(place)
            self._caught.append(place)
        if self._shown:
            place.hear(output, each=self._each, whole=self._whole, room=lambda: self._room(place))

    def _look_at(self, place: Place, output: Any) -> bool:
        """Look whether an output is finite; keep one that is not, since it may be what training is held for.

        Returns
        -------
        bool
            Whether it is such a one.
        """
        described = place.describe(output)
        if described is None:
            return False
        is_new = self._finiteness.look(described, self.tap.calls())
        if not self._shown:
            place.keep(described, room=self._room(place) if is_new else 0)
        return is_new

    def _room(self, place: Place) -> int:
        """Return how many values of an output may be copied beside the cells that are shown."""
        if self._plans and not place.planned and not self._whole:
            return 0  # others are shown, and this one is not
        return MOST_VALUES - sum(other.kept for other in self._places if other is not place)

    def _hear_array(self, name: str, value: Any) -> None:
        self.tap.note()
        is_free = self._lock.acquire(blocking=False)
        try:
            if is_free:
                self._look_for_update()
            # Counted in any case, so that what comes later has the same number in each pass.
            key = name, self._occurrences.next(name)
            if is_free and self._listens and (key in self._taps or len(self._taps) < MOST_TAPS):
                place = self._taps.get(key) or self._new_tap(key)
                self._last_used[place] = self._passes
                self._use(place, value)
        finally:
            if is_free:
                self._lock.release()

    def _new_tap(self, key: tuple[str, int]) -> Place:
        name, number = key
        numbered = name if number == 1 else f"{name} ({number})"
        while numbered in self._names:
            number += 1
            numbered = f"{name} ({number})"
        place = self._taps[key] = Place(numbered, self._describe)
        self._names.add(numbered)
        self._places.append(place)
        self._order.add(place)
        return place

    def _look_for_update(self) -> None:
        """End the pass if `update` has been called and passes are not told."""
        call = self.tap.calls()
        if call != self._call:
            self._call = call
            self._order.end()
            while self._caught:
                self._caught.pop().is_caught = False
            if not self._shown:
                for place in self._places:
                    place.let_go()

    def _forget_unused(self) -> None:
        for key, place in list(self._taps.items()):
            if self._passes - self._last_used[place] > PASSES_KEPT:
                del self._taps[key], self._last_used[place]
                self._names.discard(place.name)
                self._places.remove(place)
                self._planned = [planned for planned in self._planned if planned is not place]
                self._order.remove(place)
