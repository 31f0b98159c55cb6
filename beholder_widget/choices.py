"""What the controls offer and accept: names, words, ranges and palette indices, which stand in Python alone."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from beholder_widget import palettes, settings
from beholder_widget.selection import LONGEST_EXPRESSION

MOST_RANKS = 256
"""Ranks that are offered; Python can set any."""


def choices(values: Sequence[str], ranks: Sequence[int] = ()) -> dict[str, Any]:
    """Return the choices as messages tell them.

    Parameters
    ----------
    values : sequence of str
        The values that can be shown now, in the toolbar's order.
    ranks : sequence of int
        The processes of training that can be chosen; none where there are not several.
    """
    return {
        "values": _offered({name: settings.VALUES[name] for name in values}),
        "words": dict(settings.VALUES),
        "ranks": [{"value": str(rank), "label": f"rank {rank}"} for rank in ranks[:MOST_RANKS]]
        + ([{"value": settings.ALL, "label": "all ranks"}] if ranks else []),
        "modes": _offered(settings.MODES),
        "scalings": _offered(settings.SCALINGS),
        "holds": _offered(settings.HOLD_ON),
        "colormaps": _offered(settings.COLORMAPS),
        "colors": dict(_colors()),
        "diverging": [name for name in palettes.COLORMAPS if palettes.is_diverging(name)],
        "ranges": {"window": list(settings.WINDOW_RANGE), "rate": [0, settings.HIGHEST_RATE]},
        "select_length": LONGEST_EXPRESSION,
        "palette": {
            "first_level": palettes.FIRST_LEVEL,
            "levels": palettes.LEVELS,
            "gap": palettes.GAP,
            "nan": palettes.NAN,
            "posinf": palettes.POSINF,
            "neginf": palettes.NEGINF,
        },
    }


def _offered(named: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"value": value, "label": label} for value, label in named.items()]


@cache
def _colors() -> Mapping[str, str]:
    """Return the 256 RGB triples of each colormap that is offered, as base64."""
    return {name: base64.b64encode(palettes.palette(name).tobytes()).decode() for name in palettes.COLORMAPS}
