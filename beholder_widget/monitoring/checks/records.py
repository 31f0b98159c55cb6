"""What checks are fed with, and what they answer: readings and alerts, both plain data."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beholder_widget.monitoring.checks.rests import Rest
from beholder_widget.monitoring.checks.rules import TENSORS
from beholder_widget.monitoring.figures import FIGURES


@dataclass(frozen=True)
class Alert:
    """What a check has to say: once for each excursion beyond a limit.

    Attributes
    ----------
    check : str
        The name of the check.
    source : str
        ``"parameters"``, ``"gradients"``, ``"updates"``, ``"activations"`` or ``"metrics"``.
    section : str
        The name of the tensor or metric. Of several at once, the farthest beyond the limit; of what is not finite, the
        first in the order given, and of gradients the last, which is computed first.
    step : int
        The step of the reading; of what is not finite in a tensor that was looked at in pieces, at several steps, that
        of the piece with the first such value.
    value, threshold : float
        The figure and its limit, in the unit of the rule. Of what is not finite: how many cells, and 0; of a metric,
        the metric itself. Of rules that ask for stillness: for how many readings.
    clean : int or None
        The last step at which the rule did not hold; None where no such step is known. Of what is not finite, the last
        at which this tensor was seen with finite values only; where `whole`, it was seen whole then.
    index : tuple of int or None
        Where in the tensor the first value that is not finite stands, if that is known.
    message : str
        One sentence: what, of which tensor, against which limit, when.
    whole : bool
        Whether the figures are of the whole tensor, rather than of a sample.
    others : tuple of str
        The names of the other tensors of this source of which the same is said at once.
    call : int
        The number of the call of `update`, from 1: it tells moments apart where steps begin again.
    """

    check: str
    source: str
    section: str
    step: int
    value: float
    threshold: float
    clean: int | None
    index: tuple[int, ...] | None
    message: str
    whole: bool = False
    others: tuple[str, ...] = ()
    call: int = 0


OTHERS_TOLD = 32
"""Names of others in a message; the sentence says how many there are."""


def plain(alert: Alert) -> dict[str, Any]:
    """Return an alert as a message has it; numbers that are not finite are None."""
    told = asdict(replace(alert, others=alert.others[:OTHERS_TOLD]))
    for name in ("value", "threshold"):
        told[name] = told[name] if math.isfinite(told[name]) else None
    return told


@dataclass(frozen=True)
class Reading:
    """Figures of tensors of one source at one moment.

    Readings that are not `whole` should be of the same cells each time, those of the strip: medians are of them.

    Attributes
    ----------
    call, step : int
        The number of the call of `update`, which orders readings, and what the user calls the step.
    source : str
        ``"parameters"``, ``"gradients"``, ``"updates"`` or ``"activations"``.
    names : tuple of str
        The tensors' names, no two alike, in the model's order. A tensor may be missing, and come again later.
    figures : ndarray of float, shape (7, names)
        Rows as in `figures.FIGURES`; NaN where a figure is not known. `nonfinite` is a count of cells.
    cells : ndarray of int, shape (names,)
        Of how many cells the figures are; 0 where there is no gradient at all.
    whole : bool
        Whether the figures are of the whole tensors, rather than of samples.
    sizes : ndarray of int, shape (names,), optional
        How many cells the whole tensors have. A sample of all cells is as good as the whole.
    trainable : tuple of (bool or None), optional
        Whether training is to change each parameter; what is not known counts as trainable.
    silent : ndarray of bool, shape (units in all,), optional
        Of activations, whether a unit was zero in all that is shown of this moment: all examples, all places. A unit is
        a feature of a dense layer, or a channel of a convolution. All tensors' units, one after another, the same
        ones from reading to reading.
    units : ndarray of int, shape (names,), optional
        How many of `silent` each tensor has; 0 where its units are not to be judged, as where an input passes.
    nans : ndarray of int, shape (names,), optional
        How many of the cells that are not finite are NaN.
    places : mapping of str to tuple of int
        By names, where the first value that is not finite stands.
    found_at : mapping of str to int
        By names, the step at which that value was looked at, where a tensor was looked at in pieces.
    first_steps : mapping of str to int
        By names, the step at which the first piece was looked at.
    rests : mapping of str to Rest, optional
        Of samples, by names, what has been seen of the whole tensors so far; None where these are not looked at.

    Raises
    ------
    ValueError
        If the source is none of these, or shapes do not fit.
    """

    call: int
    step: int
    source: str
    names: tuple[str, ...]
    figures: NDArray[np.floating]
    cells: NDArray[np.integer]
    whole: bool = False
    sizes: NDArray[np.integer] | None = None
    trainable: tuple[bool | None, ...] | None = None
    silent: NDArray[np.bool_] | None = None
    units: NDArray[np.integer] | None = None
    nans: NDArray[np.integer] | None = None
    places: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    found_at: Mapping[str, int] = field(default_factory=dict)
    first_steps: Mapping[str, int] = field(default_factory=dict)
    rests: Mapping[str, Rest] | None = None

    def __post_init__(self) -> None:
        if self.source not in TENSORS:
            raise ValueError(f"source must be one of {', '.join(TENSORS)}, not {self.source!r}")
        count = len(self.names)
        if self.figures.shape != (len(FIGURES), count):
            raise ValueError(f"figures must have the shape {(len(FIGURES), count)}, not {self.figures.shape}")
        for name in ("cells", "sizes", "units", "nans", "trainable"):
            each = getattr(self, name)
            if each is not None and len(each) != count:
                raise ValueError(f"{name} must be of {count} tensors, not of {len(each)}")
        if (self.silent is None) != (self.units is None):
            raise ValueError("silent and units come together, or not at all")

    def first(self, count: int) -> Reading:
        """Return the reading of the first so many tensors alone."""
        if len(self.names) <= count:
            return self
        units = None if self.units is None else self.units[:count]
        return replace(
            self,
            names=self.names[:count],
            figures=self.figures[:, :count],
            cells=self.cells[:count],
            sizes=None if self.sizes is None else self.sizes[:count],
            trainable=None if self.trainable is None else self.trainable[:count],
            silent=None if self.silent is None or units is None else self.silent[: int(units.sum())],
            units=units,
            nans=None if self.nans is None else self.nans[:count],
        )
