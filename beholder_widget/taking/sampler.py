"""Copying the shown cells of named tensors into one buffer, on the training thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from beholder_widget import frameworks, tiling
from beholder_widget.frameworks import Facts, Tensor, UnreadableError
from beholder_widget.samples import Label, Samples

BUFFERS = 3
"""One is being filled, one waits in the mailbox, one is being rendered."""


REGIONS = 64
"""As many pages as can look through lenses at once."""


class Sampler:
    """Takes samples of tensors, reusing its buffers as long as the layout stays the same."""

    def __init__(self) -> None:
        self._free: list[np.ndarray] = []
        # Of the last samples, as many: to make a label takes longer than to see that it is the same.
        self._labels: list[tuple[Facts, Label]] = []

    def sample(self, tensors: Sequence[Tensor], layout: tiling.Layout) -> Samples:
        """Copy the cells that `layout` shows of each tensor.

        A tensor that cannot be read gets a note and cells of NaN; the others are still taken.
        """
        wide = any(frameworks.dtype(tensor) == np.float64 for tensor in tensors if tensor.value is not None)
        buffer = self._buffer(layout.shown, np.float64 if wide else np.float32)
        labels: list[tuple[Facts, Label]] = []
        pending, ratios = [], []
        for tensor, box, cells in zip(tensors, layout.boxes, layout.split(buffer), strict=True):
            note, is_blank = tensor.note, False
            if tensor.value is not None and cells.size:
                try:
                    wait = frameworks.gather(tensor, box.plan, cells)
                    if wait is not None:
                        pending.append(wait)
                except UnreadableError as error:
                    note, is_blank = str(error), True
                    cells.fill(np.nan)
            if tensor.ratio is not None:
                ratios.append((len(labels), tensor.ratio))
            labels.append((tensor.facts, self._label(len(labels), tensor, note, is_blank=is_blank)))
        self._labels = labels
        return Samples(layout, tuple(label for _, label in labels), buffer, tuple(pending), tuple(ratios))

    def release(self, samples: Samples) -> None:
        """Give the samples' buffer back; they must not be read any more."""
        if len(self._free) < BUFFERS:
            self._free.append(samples.buffer)

    def _label(self, number: int, tensor: Tensor, note: str, *, is_blank: bool) -> Label:
        """Return the label of the section of this number: that of the last samples if it says the same."""
        if number < len(self._labels):
            facts, label = self._labels[number]
            same = facts is tensor.facts and label.name == tensor.name and label.note == note
            same = same and label.may_overflow == tensor.may_overflow
            if same and label.shape == tensor.shape and label.is_blank == is_blank:
                return label
        dtype, device, trainable = tensor.facts
        label = Label(tensor.name, tensor.shape, note, dtype=dtype, device=device, trainable=trainable)
        has_more = is_blank or tensor.may_overflow
        return replace(label, is_blank=is_blank, may_overflow=tensor.may_overflow) if has_more else label

    def _buffer(self, size: int, dtype: type[np.floating]) -> np.ndarray:
        while self._free:
            buffer = self._free.pop()
            if buffer.size == size and buffer.dtype == dtype:
                return buffer
        return np.empty(size, dtype)


@lru_cache(maxsize=REGIONS)
def layout_of_region(plan: tiling.Plan) -> tiling.Layout:
    """Return the layout that has the cells of one plan, a px for each; the same object for the same plan."""
    rows, columns = plan.shape
    box = tiling.Box(plan, top=0, height=rows, left=0, width=columns)
    return tiling.Layout((box,), columns, rows, recipe=(layout_of_region, (plan,)))


def layout_of(tensors: Sequence[Tensor], *, show_all: bool, square: bool = False) -> tiling.Layout:
    """Return the layout of tensors as sections; one without values gets an empty box for its note."""
    shapes = tuple(tensor.shape if tensor.value is not None else (0,) for tensor in tensors)
    axes = tuple(tensor.axes for tensor in tensors)
    return tiling.layout(shapes, axes, show_all=show_all, square=square)
