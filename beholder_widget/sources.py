"""From the setting `values` to what is taken: the tensors, image or words that one update shows."""

from __future__ import annotations

from typing import Any

import numpy as np

from beholder_widget import frameworks, pictures, selection, tiling
from beholder_widget.frameworks import Tensor, Watched
from beholder_widget.rendering import Take
from beholder_widget.sampling import Sampler, layout_of
from beholder_widget.settings import VALUES, Settings

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
NOT_THERE = {
    "gradients": "There are no gradients yet. Call widget.update() after loss.backward().",
    "updates": "There are no updates yet. They are shown once the parameters have changed between two updates.",
    "optimizer": "There is no optimizer state yet. Call widget.watch(model, optimizer) and take a step of training.",
    "activations": "There are no activations yet. They are shown after the next forward pass.",
}
NONE_SELECTED = "select is {select!r}, which matches none of {count} names. The first is {first!r}."


class Sources:
    """What there is to show: a watched model, and what each update is given."""

    def __init__(self) -> None:
        self.sampler = Sampler()
        self._watched: Watched | None = None
        self._shown: str | None = None

    def watch(self, model: Any, optimizer: Any = None) -> None:
        """Show `model` from now on in place of the one before; None for no model."""
        watched = None if model is None else frameworks.watch(model, optimizer)
        self.close()
        self._watched = watched

    def close(self) -> None:
        """Let go of the model and take its hooks away."""
        if self._watched is not None:
            self._watched.close()
        self._watched = self._shown = None

    def choices(self) -> tuple[str, ...]:
        """Return the values that can be chosen now, in the toolbar's order."""
        offered = {"auto", "parameters", "arrays", "frame", *self._model_choices()}
        return tuple(values for values in VALUES if values in offered)

    def needs_update(self, values: str) -> bool:
        """Whether `values` can only be taken from what an update is given."""
        return self.resolve(values, None, None) not in self._model_choices()

    def resolve(self, values: str, arrays: Any, frame: Any) -> str:
        """Return `values`; for ``"auto"`` the first source that there is, ``"auto"`` if there is none."""
        if values != "auto":
            return values
        if self._watched is not None:
            return "parameters"
        return "arrays" if arrays is not None else "frame" if frame is not None else "auto"

    def show(self, values: str | None) -> None:
        """Tell the watched model what is shown of it, so that it has hooks for no more than that."""
        values = values if values in self._model_choices() or values in NOT_THERE else None
        if self._watched is not None and values != self._shown:
            self._watched.show(values)
            self._shown = values

    def take(self, step: int, settings: Settings, arrays: Any, frame: Any) -> Take:
        """Copy what `settings` asks for; an empty source becomes words that say what to call."""
        values = self.resolve(settings.values, arrays, frame)
        self.show(values)
        if values == "frame" and frame is not None:
            return self._take_frame(step, settings, frame() if callable(frame) else frame)
        if values == "arrays" and arrays is not None:
            tensors = frameworks.arrays(arrays() if callable(arrays) else arrays)
        elif values in self._model_choices() and self._watched is not None:
            tensors = self._watched.tensors(values)
        else:
            return Take(step, settings, text=self._words(values))
        return self._take_tensors(step, settings, tensors, values)

    def _take_tensors(self, step: int, settings: Settings, tensors: list[Tensor], values: str) -> Take:
        chosen = tensors
        if settings.select:
            matches = selection.matcher(settings.select)
            chosen = [tensor for tensor in tensors if matches(tensor.name)]
        if not tensors:
            return Take(step, settings, text=self._words(values))
        if not chosen:
            words = NONE_SELECTED.format(select=settings.select, count=len(tensors), first=tensors[0].name)
            return Take(step, settings, text=words)
        layout = layout_of(chosen, show_all=settings.show_all)
        return Take(step, settings, samples=self.sampler.sample(chosen, layout))

    def _take_frame(self, step: int, settings: Settings, frame: Any) -> Take:
        pixels = pictures.host_array(frame)
        if not pictures.is_matrix(pixels):
            return Take(step, settings, pixels=np.array(pixels))
        matrix = Tensor("frame", pixels, pixels.shape)
        samples = self.sampler.sample([matrix], tiling.frame_layout(pixels.shape))
        return Take(step, settings, samples=samples, is_frame=True)

    def _model_choices(self) -> tuple[str, ...]:
        return () if self._watched is None else self._watched.choices()

    def _words(self, values: str) -> str:
        if values in MISSING:
            return MISSING[values]
        if self._watched is None:
            return NO_MODEL.format(values=values)
        return NOT_THERE.get(values, f"The watched model has no {VALUES[values]}.")
