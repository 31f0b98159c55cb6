"""Palettes of 256 colours: four for what has no place on a scale, and 252 levels of a colormap."""

from __future__ import annotations

import difflib
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from beholder_widget.palette_colors import COLORS

GAP, NAN, POSINF, NEGINF = 0, 1, 2, 3
FIRST_LEVEL = 4
LEVELS = 252

COLORMAPS = tuple(COLORS)
"""Names offered in the toolbar; any other matplotlib colormap can be asked for by name."""

AUTO = "auto"
"""Stands for a diverging colormap where values are about zero, and for a sequential one elsewhere."""

_DIVERGING = frozenset(
    [
        "PiYG",
        "PRGn",
        "BrBG",
        "PuOr",
        "RdGy",
        "RdBu",
        "RdYlBu",
        "RdYlGn",
        "Spectral",
        "coolwarm",
        "bwr",
        "seismic",
        "berlin",
        "managua",
        "vanimo",
    ]
)

_GAP_COLOR = (16, 16, 16)

# Lime, magenta and cyan stand out from most colormaps, so that NaN, +Inf and -Inf nearly always look the same;
# the muted colours follow for colormaps that run through every bright hue.
_SIGNAL_COLORS = np.array(
    [
        (57, 255, 20),
        (255, 0, 255),
        (0, 229, 255),
        (255, 140, 0),
        (255, 0, 0),
        (0, 64, 255),
        (255, 235, 0),
        (120, 70, 20),
        (255, 170, 210),
        (0, 128, 128),
        (128, 128, 0),
        (190, 160, 255),
        (170, 255, 195),
        (0, 80, 20),
        (110, 0, 20),
        (128, 128, 128),
    ],
    dtype=np.uint8,
)
_XYZ_FROM_RGB = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_DAYLIGHT = np.array([0.95047, 1.0, 1.08883])  # the white point D65, in XYZ
_CLEARLY_DIFFERENT = 30.0  # in CIELAB units, of which about 2 are just noticeable


def check_colormap(name: str) -> str:
    """Return `name` if there is a colormap of that name. matplotlib is imported for names that are not offered only.

    Parameters
    ----------
    name : str
        A matplotlib colormap's name, or ``"grayscale"``.

    Raises
    ------
    ValueError
        If there is none; the message quotes the name and lists near ones.
    """
    if name in COLORMAPS:
        return name
    from matplotlib import colormaps  # takes tenths of a second

    known = {"grayscale", *colormaps}
    if name in known:
        return name
    lower_case = {known_name.lower(): known_name for known_name in sorted(known)}
    near = [lower_case[match] for match in difflib.get_close_matches(str(name).lower(), lower_case, n=4)]
    hint = ", ".join(map(repr, near)) if near else "one of " + ", ".join(map(repr, COLORMAPS))
    raise ValueError(f"there is no colormap {name!r}: try {hint}")


def resolve(name: str, *, signed: bool) -> str:
    """Return the colormap that `name` stands for: `name` itself unless it is `AUTO`.

    Parameters
    ----------
    signed : bool
        Whether the values to be shown are about zero.
    """
    if name != AUTO:
        return name
    return "coolwarm" if signed else "magma"


def is_diverging(name: str) -> bool:
    """Return whether the colormap `name` has a neutral middle, where zero belongs."""
    return name.removesuffix("_r") in _DIVERGING


@lru_cache(maxsize=64)
def palette(name: str) -> NDArray[np.uint8]:
    """Return the colours that stand for palette indices under the colormap `name`.

    Returns
    -------
    ndarray of uint8, shape (256, 3)
        Read-only RGB rows: `GAP`, `NAN`, `POSINF`, `NEGINF`, then `LEVELS` colours sampled evenly from the
        colormap's low end to its high end. The colours of NaN, +Inf and -Inf differ from all levels and from
        one another.

    Raises
    ------
    ValueError
        If there is no such colormap.
    """
    levels = np.frombuffer(COLORS[name], np.uint8).reshape(LEVELS, 3) if name in COLORS else _sampled(name)
    colors = np.concatenate([[_GAP_COLOR], _signal_colors(levels), levels]).astype(np.uint8)
    colors.flags.writeable = False
    return colors


def _sampled(name: str) -> NDArray[np.uint8]:
    """Return `LEVELS` colours of a colormap that matplotlib has, shape (252, 3)."""
    from matplotlib import colormaps

    colormap = colormaps[check_colormap(name)]
    return np.asarray(colormap(np.linspace(0.0, 1.0, LEVELS), bytes=True), np.uint8)[:, :3]


def _signal_colors(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return three colours, shape (3, 3), that cannot be taken for any of `levels` nor for one another."""
    candidates = _lab(_SIGNAL_COLORS)
    distance = _distances(candidates, _lab(levels)).min(axis=1)
    chosen = []
    for _ in (NAN, POSINF, NEGINF):
        clear = np.flatnonzero(distance >= _CLEARLY_DIFFERENT)
        choice = int(clear[0]) if clear.size else int(distance.argmax())
        chosen.append(choice)
        distance = np.minimum(distance, _distances(candidates, candidates[choice : choice + 1])[:, 0])
    return _SIGNAL_COLORS[chosen]


def _distances(first: NDArray[np.float64], second: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the distances between all rows of `first` and all rows of `second`."""
    distances: NDArray[np.float64] = np.linalg.norm(first[:, np.newaxis] - second, axis=2)
    return distances


def _lab(rgb: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return sRGB rows in CIELAB (D65), where distance follows the eye."""
    encoded = rgb / 255.0
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    x, y, z = (linear @ _XYZ_FROM_RGB.T / _DAYLIGHT).T
    x, y, z = (np.where(axis > 0.008856, np.cbrt(axis), 7.787 * axis + 16 / 116) for axis in (x, y, z))
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=1)
