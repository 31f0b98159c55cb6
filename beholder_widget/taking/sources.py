"""From the setting `values` to what is taken: the tensors, image or words that one update shows."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import compress
from typing import Any

import numpy as np

from beholder_widget import frameworks, selection, tiling
from beholder_widget.frameworks import LeavesOut, MeasuresSteps, Tap, TappedValues, Tensor, WatchedModel
from beholder_widget.lenses import Lens
from beholder_widget.samples import Samples, Scan, Take
from beholder_widget.settings import VALUES, Taken
from beholder_widget.taking import given
from beholder_widget.taking.keepsakes import Keepsakes
from beholder_widget.taking.sampler import Sampler, layout_of, layout_of_region

NOTHING_YET = "Nothing to show yet. Call widget.update() in the training loop."
MISSING = {
    "arrays": "values is 'arrays', but update() was given none. Call widget.update(arrays=[...]).",
    "frame": "values is 'frame', but update() was given none. Call widget.update(frame=image).",
    "auto": (
        "There is nothing to show. Call widget.watch(model), or pass what to show: "
        "widget.update(arrays=[...]) or widget.update(frame=image)."
    ),
}
NO_MODEL = "values is {values!r}, but no model is watched. Call widget.watch(model)."
NO_TAPS = (
    "values is 'activations', but no model is watched and nothing is tapped. "
    "Call widget.watch(model), or widget.tap(name, tensor) in the forward pass."
)
NOT_THERE = {
    "parameters": "The watched model has no trainable parameters.",
    "gradients": "There are no gradients yet. Call widget.update() after loss.backward().",
    "updates": "There are no updates yet. They are shown once the parameters have changed between two updates.",
    "optimizer": "There is no optimizer state yet. Call widget.watch(model, optimizer) and take a step of training.",
    "activations": "There are no activations yet. They are shown after the next forward pass.",
}
NEVER = {
    "gradients": "The watched model keeps no gradients. Pass those that training has: widget.update(arrays=gradients).",
    "activations": "The watched model's activations cannot be seen. Call widget.tap(name, tensor) where they are made.",
    "optimizer": "The watched model has no optimizer. Call widget.watch(model, optimizer).",
}
OF_A_STEP = ("updates", "activations")
OF_A_CALL = (*OF_A_STEP, "arrays", "frame")
"""What only the call of `update` that has it can take."""

EMPTY = (
    "update() was given arrays, but there is none in what it was given. "
    'Pass at least one, by name or in a list: widget.update(arrays={"attention": array}).'
)

NONE_SELECTED = "select is {select!r}, which matches none of {count} names, such as {near}."


class Sources:
    """What there is to show: a watched model, and what each update is given.

    Parameters
    ----------
    calls : callable
        Returns how often `update` has been called.

    Attributes
    ----------
    tap : Tap
        Passes on what is tapped.
    watched : WatchedModel or None
        The model.
    origin : int
        Grows when another model is watched.
    kept : Keepsakes
        What can be shown again though it cannot be taken again.
    trainer : threading.Thread
        The one that called `update` last.
    trainer_waits : bool
        Whether it waits in that call.
    each_overhead : float
        The share of training's time that measuring each step takes now; 0 while only those shown are measured.
    """

    def __init__(self, calls: Callable[[], int] = lambda: 0) -> None:
        self._sampler = Sampler()
        self._lens_sampler = Sampler()
        self.tap = Tap(calls)
        self._tapped = TappedValues(self.tap)
        self.watched: WatchedModel | None = None
        self._there: tuple[str, ...] = ()
        self._measures_each = False
        self._shown: tuple[WatchedModel | None, str | None] = None, None
        self.origin = 0
        self.kept = Keepsakes()
        self.trainer, self.trainer_waits = threading.main_thread(), False
        self.each_overhead = 0.0
        self._each_since = 0.0

    def watch(self, model: Any, optimizer: Any = None) -> None:
        """Show `model` from now on in place of the one before; None for no model."""
        watched = None if model is None else frameworks.watch(model, optimizer, self.tap)
        self.close()
        self.watched = watched
        self.origin += 1
        self._there = self._choices()

    def close(self) -> None:
        """Let go of the model and take its hooks away."""
        self._tapped.close()
        self.kept.forget()
        if self.watched is not None:
            self.watched.close()
        self.watched, self._shown = None, (None, None)
        self._there = ()

    @property
    def is_apart(self) -> bool:
        """Whether training may be within a step now, on another thread: there gradients must not be looked for.

        PyTorch's backward pass writes them without the interpreter's lock; who reads `grad` meanwhile ends the process.
        """
        trainer = self.trainer
        return trainer is not threading.current_thread() and not self.trainer_waits and trainer.is_alive()

    def choices(self) -> tuple[str, ...]:
        """Return the values that can be chosen now, in the toolbar's order."""
        offered = {"auto", "parameters", "arrays", "frame", *self._there, *self._tapped.choices()}
        return tuple(values for values in VALUES if values in offered)

    def needs_update(self, values: str) -> bool:
        """Whether `values` can only be taken from what an update is given."""
        if values == "auto" and self.watched is None:
            return True
        return self.resolve(values, None, None) not in self._there

    def is_of_a_step(self, values: str) -> bool:
        """Whether `values` are what one step of training leaves, and can be taken in its call of `update` alone."""
        return self.resolve(values, None, None) in OF_A_STEP

    def resolve(self, values: str, arrays: Any, frame: Any) -> str:
        """Return `values`; for ``"auto"`` the first source that there is, ``"auto"`` if there is none."""
        if values != "auto":
            return values
        if self.watched is not None:
            return "parameters"
        if arrays is not None or frame is not None:
            return "frame" if arrays is None else "arrays"
        return "activations" if self.tap.used else "auto"

    def show(self, values: str | None) -> None:
        """Tell the watched model what is shown of it, so that it has hooks for no more than that."""
        values = values if values in self._there or values in NOT_THERE else None
        shown = self._model(values), values
        if shown == self._shown:
            return
        self._shown = shown
        for model in (self._tapped, self.watched):
            if model is not None:
                model.show(values if model is shown[0] else None)

    def measure(self, *, each: bool, whole: bool) -> None:
        """Have each step of training measured from now on, or those alone that are shown, see `MeasuresSteps`."""
        if not each and not self._measures_each:
            return
        if each != self._measures_each:
            self._hooked()
            self._each_since, self.each_overhead = time.monotonic(), 0.0
        self._measures_each = each
        self._tapped.measure(each=each, whole=whole)
        watched: object = self.watched
        if isinstance(watched, MeasuresSteps):
            watched.measure(each=each, whole=whole)

    def outputs(self) -> list[Scan]:
        """Return which outputs are not finite, where each step is measured; see `MeasuresSteps.outputs`."""
        if not self._measures_each:
            return []
        models: tuple[object, ...] = (self._tapped, self.watched)
        return [scan for model in models if isinstance(model, MeasuresSteps) for scan in model.outputs()]

    def spent(self) -> float:
        """Return the seconds, since this was asked last, that have to be added to what an update took.

        Those for which hooks on the model, and taps, have held up training, less those in which training would have
        waited for itself. While each step is measured, hooks take as much however rare pictures are, and are left out.
        """
        hooked, waited = self._hooked(), frameworks.waited()
        if not self._measures_each:
            return hooked - waited
        since, self._each_since = self._each_since, time.monotonic()
        self.each_overhead = hooked / max(self._each_since - since, hooked or 1.0)
        return -waited

    def leave_out(self, seconds: float) -> None:
        """Have so many seconds that have just passed not count as training's."""
        self._each_since += seconds

    def _hooked(self) -> float:
        """Return for how many seconds hooks and taps have held up training since this was asked last."""
        return self._tapped.spent() + (0.0 if self.watched is None else self.watched.spent())

    def take(
        self,
        step: int,
        taken: Taken,
        values: str,
        arrays: Any,
        frame: Any,
        *,
        call: int,
        lenses: Sequence[Lens] = (),
    ) -> Take | None:
        """Copy what is shown of `values`; where there is nothing, the take has words that say what to call.

        Parameters
        ----------
        values : str
            What ``taken.values`` resolves to.
        arrays, frame : object
            What `update` was given; functions have been called.
        call : int
            How often `update` was called.
        lenses : sequence of Lens
            What pages look at more closely.

        Returns
        -------
        Take or None
            None if the values have to be measured first: they are there after the next step of training.
        """
        if not self.is_apart:
            self._there = self._choices()
        self.show(values)
        if values == "frame" and frame is not None:
            return self._take_frame(step, taken, values, frame, lenses)
        if values == "arrays" and arrays is not None:
            tensors = frameworks.arrays(arrays)
            if not tensors:
                return Take(step, taken, values, self.origin, text=EMPTY)
        elif values in self._there and (model := self._model(values)) is not None:
            tensors = model.tensors(values)
        else:
            return Take(step, taken, values, self.origin, text=self.words(values))
        return self._take_tensors(step, taken, tensors, values, call=call, lenses=lenses)

    def release(self, take: Take) -> None:
        """Give the memory of a take's samples back; they must not be read any more, unless they are kept."""
        if self.kept.holds(take):
            return
        if take.samples is not None:
            self._sampler.release(take.samples)
        for _, samples in take.lenses:
            self._lens_sampler.release(samples)

    def words(self, values: str) -> str:
        """Return words that say why none of `values` are shown, and what to call."""
        if values in MISSING:
            return MISSING[values]
        model = self._model(values)
        if model is None:
            return NO_TAPS if values == "activations" else NO_MODEL.format(values=values)
        return (NOT_THERE if values in model.kinds() else NEVER)[values]

    def _model(self, values: str | None) -> WatchedModel | None:
        """Return what has these values: the watched model, or what is tapped where its activations cannot be seen."""
        if values == "activations" and self.tap.used and (self.watched is None or values not in self.watched.kinds()):
            return self._tapped
        return self.watched

    def _choices(self) -> tuple[str, ...]:
        """Return the values that the watched model has now, and activations if something has been tapped."""
        return (*(() if self.watched is None else self.watched.choices()), *self._tapped.choices())

    def _take_tensors(
        self, step: int, taken: Taken, tensors: list[Tensor], values: str, *, call: int, lenses: Sequence[Lens]
    ) -> Take | None:
        chosen = tensors
        if taken.select:
            is_chosen = selection.choose(taken.select, [tensor.name for tensor in tensors])
            chosen = list(compress(tensors, is_chosen))
        if tensors and not chosen:
            names = [tensor.name for tensor in tensors]
            near = ", ".join(selection.near(taken.select, names) or names[:1])
            words = NONE_SELECTED.format(select=taken.select, count=len(names), near=near)
            return Take(step, taken, values, self.origin, text=words)
        layout = layout_of(chosen, show_all=taken.show_all, square=taken.square)
        shown = [
            (tensor, box.plan) for tensor, box in zip(chosen, layout.boxes, strict=True) if tensor.value is not None
        ]
        regions = _regions(shown, lenses)
        model = self._model(values) if values in self._there else None
        wanted = shown + [(tensor, plan) for _, tensor, plan in regions]
        if model is not None and not model.ready(values, wanted, call):
            return None
        if not chosen:
            return (
                None
                if model is not None and values != "parameters"
                else Take(step, taken, values, self.origin, text=self.words(values))
            )
        samples = self._sampler.sample(chosen, layout)
        # Of a part it is not known how many others would be of it.
        frozen = 0 if taken.select or values == "activations" else _frozen_of(model)
        return Take(step, taken, values, self.origin, samples=samples, lenses=self._look(regions), frozen=frozen)

    def _take_frame(self, step: int, taken: Taken, values: str, frame: Any, lenses: Sequence[Lens]) -> Take:
        pixels = given.host_array(frame)
        if not given.is_matrix(pixels):
            return Take(step, taken, values, self.origin, pixels=np.array(pixels))
        matrix = Tensor("frame", pixels, pixels.shape)
        layout = tiling.frame_layout(pixels.shape)
        samples = self._sampler.sample([matrix], layout)
        regions = _regions([(matrix, layout.boxes[0].plan)], lenses)
        return Take(step, taken, values, self.origin, samples=samples, is_frame=True, lenses=self._look(regions))

    def _look(self, regions: Sequence[tuple[Lens, Tensor, tiling.Plan]]) -> tuple[tuple[Lens, Samples], ...]:
        """Copy the cells that lenses ask for; those of values that have to be measured first get a note."""
        return tuple(
            (lens, self._lens_sampler.sample([replace(tensor, ratio=None)], layout_of_region(plan)))
            for lens, tensor, plan in regions
        )


def _frozen_of(model: object) -> int:
    return model.frozen() if isinstance(model, LeavesOut) else 0


def _regions(
    shown: Sequence[tuple[Tensor, tiling.Plan]], lenses: Sequence[Lens]
) -> list[tuple[Lens, Tensor, tiling.Plan]]:
    """Return for each lens its tensor and the plan of its region, where the picture shows such a tensor."""
    if not lenses:
        return []
    by_name = {tensor.name: (tensor, plan) for tensor, plan in shown}
    found = []
    for lens in lenses:
        tensor, plan = by_name.get(lens.name, (None, None))
        region = None if plan is None else lens.plan(plan)
        if tensor is not None and region is not None:
            found.append((lens, tensor, region))
    return found
