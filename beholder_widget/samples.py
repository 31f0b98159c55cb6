"""What is taken at one update, as plain data: the shown cells of tensors, an image, or words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from beholder_widget import tiling
from beholder_widget.settings import Settings


@dataclass(frozen=True)
class Label:
    """What is said of a section besides its values."""

    name: str
    shape: tuple[int, ...]
    note: str
    ratio: Callable[[], float] | None = None


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
        Copies from a device that are still on their way; each is called once, on the render thread, before the buffer
        is read.
    """

    layout: tiling.Layout
    labels: tuple[Label, ...]
    buffer: np.ndarray
    pending: tuple[Callable[[], None], ...] = ()


@dataclass(frozen=True)
class Take:
    """What the training thread hands over at one update; exactly one of the last three is set.

    Attributes
    ----------
    step : int
        The step of training that the values are of.
    settings : Settings
        What the picture is to be rendered under.
    samples : Samples, optional
        Cells of tensors; with `is_frame`, of one matrix that is the whole picture.
    pixels : numpy.ndarray, optional
        An image, (H, W) or (H, W, 3|4), of any real dtype.
    text : str
        Words for a picture that has nothing to show.
    """

    step: int
    settings: Settings
    samples: Samples | None = None
    pixels: np.ndarray | None = None
    text: str = ""
    is_frame: bool = False
