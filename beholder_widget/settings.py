"""The settings of a widget as one frozen value, and the table that every new value is checked against."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from os import PathLike
from typing import Any

from beholder_widget import palettes, selection
from beholder_widget.lenses import Lens

VALUES = {
    "auto": "automatic",
    "parameters": "parameters",
    "gradients": "gradients",
    "updates": "updates",
    "optimizer": "optimizer state",
    "activations": "activations",
    "arrays": "arrays",
    "frame": "frame",
}
"""Choices of ``values`` and the words that the toolbar shows for them."""

MODES = {"current": "current", "variance": "variance", "change": "change since pin"}
"""Choices of ``mode`` and the words that the toolbar shows for them; likewise below."""

SCALINGS = {
    "section": "per section",
    "all": "over all sections",
    "robust": "robust (1st to 99th percentile)",
    "symmetric": "symmetric about zero",
    "log": "logarithmic",
}
COLORMAPS = {palettes.AUTO: "automatic"} | {name: name for name in palettes.COLORMAPS}
"""Choices of ``colormap`` that the toolbar offers; any other matplotlib colormap can be set by its name."""

HOLD_ON = {"never": "never", "nonfinite": "non-finite", "alert": "any alert"}
"""Choices of ``hold_on`` and the words that the toolbar shows for them."""

ALL = "all"
"""The ``rank`` that stands for all of them."""

WINDOW_RANGE = (2, 100)
HIGHEST_RATE = 1000.0
LONGEST_QUOTE = 100
"""Characters of a value that an error quotes."""


@dataclass(frozen=True)
class Taken:
    """What an update takes; a change needs the training side.

    Attributes
    ----------
    values : str
        Which tensors are shown, one of `VALUES`.
    select : str
        Expression over section names, see `selection.choose`; empty for all.
    show_all : bool
        Whether every value is shown rather than a sample that fits 768 px.
    square : bool
        Whether cells are square, with blocks wrapped rather than stretched.
    rank : int or str
        Of training on a cluster, the process that is shown; `ALL` for all of them.
    """

    values: str = "auto"
    select: str = ""
    show_all: bool = False
    square: bool = False
    rank: int | str = 0


@dataclass(frozen=True)
class Drawn:
    """How taken values are drawn; a change needs nothing but the last take.

    Attributes
    ----------
    mode : str
        ``"current"``; ``"variance"`` over the last `window` taken updates; ``"change"``, values less pinned ones.
    window : int
        Updates that the variance is taken over, 2 to 100.
    scaling : str
        What the colour limits enclose: the values of each ``"section"`` or of ``"all"`` sections; ``"robust"``, the 1st
        to 99th percentile of each section; ``"symmetric"``, each section's largest magnitude in both directions;
        ``"log"``, the magnitudes of each section on a logarithmic scale.
    colormap : str
        Name of a matplotlib colormap, ``"grayscale"``, or ``"auto"``.
    limits : tuple of (float, float), optional
        Colour limits of all sections, in place of those by `scaling`.
    """

    mode: str = "current"
    window: int = 15
    scaling: str = "section"
    colormap: str = palettes.AUTO
    limits: tuple[float, float] | None = None


@dataclass(frozen=True)
class Run:
    """How the widget runs.

    Attributes
    ----------
    rate : float
        Taken updates per second at most; 0 pauses.
    recording : bool
        Whether rendered frames are written to a file.
    held : bool
        Whether calls of `update` wait.
    hold_on : str
        Which alerts hold training, one of `HOLD_ON`.
    """

    rate: float = 10.0
    recording: bool = False
    held: bool = False
    hold_on: str = "never"


@dataclass(frozen=True)
class Orders:
    """What the notebook's side wants of the side where training runs; replaced whole when anything of it changes.

    Attributes
    ----------
    taken : Taken
        What an update takes.
    rate : float
        Taken updates per second at most; 0 pauses.
    watched : bool
        Whether anybody looks, or a recording runs.
    idle_rate : float or None
        Updates taken per second at most while nobody watches; None for `rate`.
    max_overhead : float or None
        The share of training's time that taking may cost; None for no limit.
    lenses : tuple of Lens
        What pages look at more closely.
    each_step : bool
        Whether what is measured during a step of training is measured in each: training is held, or may be.
    held : bool
        Whether training is held: what a step computes is kept whole then, so that all of it can be looked at.
    """

    taken: Taken = Taken()
    rate: float = 10.0
    watched: bool = False
    idle_rate: float | None = 1.0
    max_overhead: float | None = 0.05
    lenses: tuple[Lens, ...] = ()
    each_step: bool = False
    held: bool = False


@dataclass(frozen=True)
class Settings:
    """All settings of a widget, as three values: each is replaced whole when one setting of its kind changes."""

    taken: Taken = Taken()
    drawn: Drawn = Drawn()
    run: Run = Run()

    def value(self, name: str) -> Any:
        """Return the setting `name`."""
        return getattr(getattr(self, PARTS[name]), name)

    def changed(self, name: str, value: Any) -> Settings:
        """Return these settings with another value of the setting `name`, which is not checked."""
        part = replace(getattr(self, PARTS[name]), **{name: value})
        return replace(self, **{PARTS[name]: part})

    def plain(self) -> dict[str, Any]:
        """Return all settings by name."""
        return {name: self.value(name) for name in NAMES}


PARTS = {field.name: part.name for part in fields(Settings) for field in fields(part.default)}  # type: ignore[arg-type]
"""Which of the three values of `Settings` has a setting."""

NAMES = (
    "values",
    "mode",
    "window",
    "scaling",
    "colormap",
    "limits",
    "show_all",
    "square",
    "rate",
    "recording",
    "held",
    "hold_on",
    "select",
    "rank",
)
"""All settings, in the order in which they are told."""


def validate(name: str, value: Any) -> Any:
    """Return `value` as the setting `name` keeps it.

    Raises
    ------
    ValueError
        If there is no such setting or it cannot have that value; the message quotes the value, and says what is
        accepted.
    """
    try:
        check = _CHECKS[name]
    except KeyError:
        raise ValueError(f"there is no setting {quoted(name)}: use one of {', '.join(NAMES)}") from None
    return check(name, value)


def _one_of(choices: Mapping[str, str] | tuple[str, ...]) -> Callable[[str, Any], str]:
    def check(name: str, value: Any) -> str:
        if isinstance(value, str) and value in choices:
            return str(value)
        accepted = ", ".join(repr(choice) for choice in choices)
        raise ValueError(f"{name} must be one of {accepted}, not {quoted(value)}")

    return check


def _number(value: Any) -> float | None:
    """Return `value` as a finite float, None if it is no real number."""
    if isinstance(value, bool | str | bytes):
        return None
    try:
        number = float(value)
    except Exception:  # noqa: BLE001 - what a foreign object raises is its own
        return None
    return number if math.isfinite(number) else None


def validate_limit(name: str, value: Any) -> float | None:
    """Return `value` as `idle_rate` or `max_overhead` keeps it: a float, or None.

    Raises
    ------
    ValueError
        If it cannot have that value; the message quotes it, and says what is accepted.
    """
    number = _number(value)
    if value is None or (number is not None and (number > 0 or (number == 0 and name == "idle_rate"))):
        return number
    accepted = "above 0: None is no limit, and rate=0 pauses" if name == "max_overhead" else "of 0 or above"
    raise ValueError(f"{name} must be None or a number {accepted}, not {quoted(value)}")


def validate_bytes(name: str, value: Any) -> int:
    """Return `value` as `history_bytes` keeps it: a whole number.

    Raises
    ------
    ValueError
        If it cannot have that value; the message quotes it, and says what is accepted.
    """
    number = _number(value)
    if number is None or number < 0 or number != int(number):
        raise ValueError(f"{name} must be a whole number of 0 or above, not {quoted(value)}")
    return int(number)


def validate_directory(name: str, value: Any) -> str | PathLike[str]:
    """Return `value` as `directory` keeps it.

    Raises
    ------
    ValueError
        If it is no path.
    """
    if isinstance(value, str | PathLike):
        return value
    raise ValueError(f"{name} must be a str or a pathlib.Path, not {quoted(value)}")


def quoted(value: Any) -> str:
    """Return a value as an error quotes it: a long one is cut, and one that cannot be put into words is named."""
    try:
        words = repr(value)
    except Exception:  # noqa: BLE001 - what a foreign object raises is its own
        return f"a {type(value).__qualname__}"
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}..."


def _window(name: str, value: Any) -> int:
    low, high = WINDOW_RANGE
    number = _number(value)
    if number is None or number != int(number) or not low <= number <= high:
        raise ValueError(f"{name} must be a whole number from {low} to {high}, not {quoted(value)}")
    return int(number)


def _rate(name: str, value: Any) -> float:
    number = _number(value)
    if number is None or not 0 <= number <= HIGHEST_RATE:
        raise ValueError(
            f"{name} must be a number of updates per second from 0 (paused) to {HIGHEST_RATE:g}, not {quoted(value)}"
        )
    return number


def _flag(name: str, value: Any) -> bool:
    if value is True or value is False:
        return bool(value)
    raise ValueError(f"{name} must be True or False, not {quoted(value)}")


def _colormap(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{name} must be the name of a matplotlib colormap, not {quoted(value)}")
    return value if value == palettes.AUTO else palettes.check_colormap(value)


def _limits(name: str, value: Any) -> tuple[float, float] | None:
    if value is None:
        return None
    pair = value.tolist() if hasattr(value, "tolist") else value
    if isinstance(pair, list | tuple) and len(pair) == 2:
        low, high = map(_number, pair)
        if low is not None and high is not None and low < high:
            return low, high
    raise ValueError(f"{name} must be None or two finite numbers, the lower one first, not {quoted(value)}")


def _select(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{name} must be an expression over section names, not {quoted(value)}")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{name} must be text that can be encoded, not {quoted(value)}") from None
    selection.matcher(value)
    return value


def _rank(name: str, value: Any) -> int | str:
    if isinstance(value, str) and value == ALL:
        return str(value)
    number = _number(value)
    if number is None or number < 0 or number != int(number):
        raise ValueError(f"{name} must be a whole number of 0 or above, or {ALL!r}, not {quoted(value)}")
    return int(number)


_CHECKS: dict[str, Callable[[str, Any], Any]] = {
    "values": _one_of(VALUES),
    "mode": _one_of(MODES),
    "window": _window,
    "scaling": _one_of(SCALINGS),
    "colormap": _colormap,
    "limits": _limits,
    "show_all": _flag,
    "square": _flag,
    "rate": _rate,
    "recording": _flag,
    "held": _flag,
    "hold_on": _one_of(HOLD_ON),
    "select": _select,
    "rank": _rank,
}
