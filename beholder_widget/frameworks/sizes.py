"""Which shape of an output is shown where it differs from pass to pass: whole, and the same for as long as can be."""

from __future__ import annotations

PATIENCE = 3
"""So many smaller batches in a row are passed over; after that the smaller shape is shown."""

FIRST_DOUBTS, MOST_DOUBTS = 4, 16
"""Once a shape had to shrink, it grows only after so many larger outputs in a row; their number doubles each time."""

Shape = tuple[int, ...]


class ShownShape:
    """The shape that is shown of the outputs of one place.

    A batch that is smaller, as the last of an epoch, is passed over, unless several follow each other. An output that
    is larger is shown whole from the next one on. Where sizes turn out to differ in both directions, as lengths of
    sentences do, the part that outputs have in common is shown for a while instead.

    Attributes
    ----------
    shape : tuple of int or None
        None before the first output.
    """

    def __init__(self) -> None:
        self.shape: Shape | None = None
        self._smaller = self._larger = 0
        self._common: Shape = ()
        self._patience = 1

    def follow(self, shape: Shape) -> None:
        """Show this shape from now on."""
        self.shape, self._smaller, self._larger = shape, 0, 0

    def see(self, shape: Shape, *, can_be_cut: bool) -> None:
        """Take note of the shape of an output that is to be shown.

        Parameters
        ----------
        can_be_cut : bool
            Whether a part of that output can be shown.
        """
        before = self.shape
        if before is None or len(before) != len(shape):
            self.follow(shape)
        elif shape == before:
            self._smaller = self._larger = 0
        elif contains(shape, before) and (can_be_cut or self._patience == 1):
            self._see_larger(shape)
        else:
            self._see_smaller(before, shape, can_be_cut=can_be_cut)

    def _see_larger(self, shape: Shape) -> None:
        self._common = least(self._common, shape) if self._larger else shape
        self._smaller, self._larger = 0, self._larger + 1
        if self._larger >= self._patience:
            self.follow(self._common)

    def _see_smaller(self, before: Shape, shape: Shape, *, can_be_cut: bool) -> None:
        """Pass over a batch that is smaller; along other axes, show what both have in common."""
        common = before[:1] + least(before[1:], shape[1:])
        fits = shape == common or (can_be_cut and contains(shape, common))
        self._smaller, self._larger = 0 if fits else self._smaller + 1, 0
        if self._smaller >= PATIENCE:
            common, self._smaller = shape, 0
        if common != before:
            self.shape = common
            self._patience = min(max(FIRST_DOUBTS, 2 * self._patience), MOST_DOUBTS)


def contains(shape: Shape, other: Shape) -> bool:
    """Whether a shape is as long as another one of as many axes, or longer, along each axis."""
    return all(has >= wanted for has, wanted in zip(shape, other, strict=True))


def least(shape: Shape, other: Shape) -> Shape:
    """Return the shape of the part that two shapes of as many axes have in common."""
    return tuple(map(min, shape, other))
