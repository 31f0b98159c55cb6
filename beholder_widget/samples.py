"""What is taken at one update, as plain data: the shown cells of tensors, an image, or words."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from beholder_widget import tiling
from beholder_widget.lenses import Lens
from beholder_widget.settings import Taken


@dataclass(frozen=True)
class Label:
    """What is said of a section besides its values.

    Attributes
    ----------
    name : str
        The tensor's name.
    shape : tuple of int
        The tensor's whole shape.
    note : str
        Why no values are shown, or what is shown in place of the values; mostly empty.
    ratio : float
        Of an update, its norm over that of the weights, both of the shown cells; NaN for everything else.
    dtype : str
        The tensor's dtype as the framework names it; empty where there is none.
    device : str
        Where the tensor lies: ``"cpu"``, ``"cuda:0"``; empty where that is not known.
    trainable : bool or None
        Whether training is to change it, or, of a gradient or an update, its parameter; None where that is not known.
    is_blank : bool
        Whether its values could not be read: its cells are NaN, which no value is.
    may_overflow : bool
        Whether training goes on well where it is not finite, as under a GradScaler, which skips that step.
    """

    name: str
    shape: tuple[int, ...]
    note: str = ""
    ratio: float = math.nan
    dtype: str = ""
    device: str = ""
    trainable: bool | None = None
    is_blank: bool = False
    may_overflow: bool = False


@dataclass(frozen=True)
class Samples:
    """The shown cells of one moment: all sections' cells one after another in one buffer.

    Attributes
    ----------
    layout : tiling.Layout
        Where each section's cells stand.
    labels : tuple of Label
        One per box of the layout.
    buffer : numpy.ndarray
        float32 or float64, 1-D; section after section, each in C order.
    pending : tuple of callable
        Copies from a device that are still on their way: each returns once its cells are in `buffer`.
    ratios : tuple of (int, callable)
        The number of a label, and what returns its ratio once the copies have arrived.
    """

    layout: tiling.Layout
    labels: tuple[Label, ...]
    buffer: np.ndarray
    pending: tuple[Callable[[], None], ...] = ()
    ratios: tuple[tuple[int, Callable[[], float]], ...] = ()

    def settled(self) -> Samples:
        """Wait for the copies, and return the same samples as plain data: no callables of a framework are left.

        Settled samples pickle, and may leave the process where they were taken.
        """
        if not self.pending and not self.ratios:
            return self
        for wait in self.pending:
            wait()
        labels = list(self.labels)
        for number, ratio in self.ratios:
            labels[number] = replace(labels[number], ratio=ratio())
        return Samples(self.layout, tuple(labels), self.buffer)


@dataclass(frozen=True)
class Subsample:
    """A small sample of each tensor of one kind, at one moment: even, fixed places of each, one after another.

    Attributes
    ----------
    source : str
        Which values these are, ``"parameters"`` or ``"gradients"``.
    names : tuple of str
        The tensors' names.
    sizes : tuple of int
        How many cells there are of each; at least 256, or all.
    buffer : numpy.ndarray
        float32 or float64, 1-D.
    pending : tuple of callable
        Copies that are still on their way: each returns once its cells are in `buffer`.
    totals : tuple of int
        How many cells each tensor has in all; empty where that is not known.
    trainable : tuple of (bool or None), optional
        Whether training is to change each tensor, or, of a gradient, its parameter; None where none of that is known.
    unseen : tuple of str
        The names of tensors that are there, but of a kind that no sample is taken of, such as sparse gradients.
    writes : tuple of int
        How often each tensor has been written to since it was made; empty where that is not counted.
    """

    source: str
    names: tuple[str, ...]
    sizes: tuple[int, ...]
    buffer: np.ndarray
    pending: tuple[Callable[[], None], ...] = ()
    totals: tuple[int, ...] = ()
    trainable: tuple[bool | None, ...] | None = None
    unseen: tuple[str, ...] = ()
    writes: tuple[int, ...] = ()

    def settled(self) -> np.ndarray:
        """Wait for the copies; return the cells."""
        for wait in self.pending:
            wait()
        return self.buffer


SCANNED = ("min", "max", "rms", "zeros", "nonfinite", "nan", "first", "checksum")
"""The figures of whole tensors, in the order in which `Scan` has them."""


@dataclass(frozen=True)
class Scan:
    """Figures of whole tensors of one kind, computed where the tensors lie.

    Attributes
    ----------
    source : str
        Which values these are, ``"parameters"``, ``"gradients"`` or ``"activations"``.
    names : tuple of str
        The tensors' names, in the model's order.
    shapes : tuple of tuple of int
        Their shapes.
    figures : numpy.ndarray
        float64, (8, names), rows as in `SCANNED`: the least and the greatest finite value, the root of the mean square
        of the finite values, NaN where there are none; how many values are 0, how many are not finite, how many of
        these are NaN, and where the first that is not finite stands, in C order, -1 for nowhere; and a number that is
        another one where values are others, NaN where that is not computed. Of activations only what is not finite is
        known, the other rows are NaN.
    pending : tuple of callable
        What a device has still to compute: each returns once its figures are there.
    pieces : mapping of str to tuple of (int, int)
        By name, of each tensor that was looked at in pieces, at several steps: which value each piece ends before, in C
        order, and the step at which it was looked at.
    """

    source: str
    names: tuple[str, ...]
    shapes: tuple[tuple[int, ...], ...]
    figures: np.ndarray
    pending: tuple[Callable[[], None], ...] = ()
    pieces: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)

    @property
    def first_steps(self) -> dict[str, int]:
        """By name, of each tensor that was looked at at several steps, the step of its first piece."""
        return {name: looked[0][1] for name, looked in self.pieces.items()}

    def step_of(self, name: str, place: int) -> int | None:
        """Return the step at which a value of a tensor was looked at; None if it is that of the whole scan."""
        return next((step for end, step in self.pieces.get(name, ()) if place < end), None)

    def settled(self) -> np.ndarray:
        """Wait for the device; return the figures."""
        for wait in self.pending:
            wait()
        return self.figures


@dataclass(frozen=True)
class Take:
    """What training hands over at one update; exactly one of `samples`, `pixels` and `text` is set.

    Attributes
    ----------
    step : int
        The step of training that the values are of.
    taken : Taken
        The settings that it was taken under.
    values : str
        Which values these are: ``taken.values``, with ``"auto"`` resolved.
    origin : int
        Grows when another model is watched: values of different origins are never compared.
    samples : Samples, optional
        Cells of tensors; with `is_frame`, of one matrix that is the whole picture.
    pixels : numpy.ndarray, optional
        An image, (H, W) or (H, W, 3|4), of any real dtype.
    text : str
        Words for a picture that has nothing to show.
    lenses : tuple of (Lens, Samples)
        What pages look at more closely: each lens with the cells of its region, the only box of the samples' layout.
    for_lenses : bool
        Whether it was taken once more, without an update, for the lenses alone.
    call : int
        The number of the call of `update`, which orders takes; several may have the same step.
    frozen : int
        How many parameters have no cells since they are not trained.
    """

    step: int
    taken: Taken
    values: str
    origin: int = 0
    samples: Samples | None = None
    pixels: np.ndarray | None = None
    text: str = ""
    is_frame: bool = False
    lenses: tuple[tuple[Lens, Samples], ...] = ()
    for_lenses: bool = False
    call: int = 0
    frozen: int = 0

    def settled(self) -> Take:
        """Return the same take with settled samples, see `Samples.settled`."""
        if self.samples is None:
            return self
        samples = self.samples.settled()
        lenses = tuple((lens, looked_at.settled()) for lens, looked_at in self.lenses)
        return self if samples is self.samples and not lenses else replace(self, samples=samples, lenses=lenses)
