"""The two ways in which notebooks make such a picture otherwise: matplotlib's figures, and Pillow for `ipywidgets`."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from matplotlib import colormaps
from matplotlib.figure import Figure
from numpy.typing import NDArray
from PIL import Image

from beholder_widget import tiling

Values = NDArray[np.float32]

_DPI = 100
MAGMA = (255 * colormaps["magma"](np.arange(256))[:, :3]).astype(np.uint8)


def composed(arrays: Sequence[Values], layout: tiling.Layout) -> Values:
    """Return the picture as values from 0 to 1, (height, width): all that is left to do is to colour and encode it.

    The work of taking, scaling and placing the sections is done for both peers before any clock runs.
    """
    picture = np.zeros((layout.height, layout.width), np.float32)
    across = np.arange(layout.width)
    for box, array in zip(layout.boxes, arrays, strict=True):
        cells = box.plan.take(array)
        low, high = cells.min(), cells.max()
        rows = np.arange(box.height) * cells.shape[0] // box.height
        columns = across * cells.shape[1] // layout.width
        picture[box.top : box.top + box.height] = ((cells - low) / (high - low))[np.ix_(rows, columns)]
    return picture


def by_matplotlib(picture: Values) -> bytes:
    """Return the picture as `imshow` and `savefig` make it, pixel for pixel."""
    height, width = picture.shape
    figure = Figure(figsize=(width / _DPI, height / _DPI), dpi=_DPI)
    axes = figure.add_axes((0, 0, 1, 1), frameon=False)
    axes.set_axis_off()
    axes.imshow(picture, cmap="magma", vmin=0, vmax=1, interpolation="nearest", aspect="auto")
    png = io.BytesIO()
    figure.savefig(png, format="png", dpi=_DPI)
    return png.getvalue()


def by_pillow(picture: Values) -> bytes:
    """Return the picture as RGB, the way it is assigned to the `value` of an `ipywidgets.Image`."""
    pixels = MAGMA[(255 * picture).astype(np.uint8)]
    png = io.BytesIO()
    Image.fromarray(pixels).save(png, format="PNG")
    return png.getvalue()
