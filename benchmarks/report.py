"""The lines of the table, what they have to reach, and how they are printed."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.interleave import Comparison, Spread

HEADINGS = ("what", "against", "to reach", "measured", "half of the rounds", "ours", "theirs", "reached")
LIBRARIES = ("numpy", "torch", "matplotlib", "pillow", "isal", "ipykernel", "jupyterlab", "ipywidgets")


@dataclass(frozen=True)
class Line:
    """One line of the table; all but `reached` as it is printed.

    Attributes
    ----------
    reached : bool or None
        Whether the target is reached; None where there is none, or it was not measured.
    """

    what: str
    against: str
    target: str = ""
    measured: str = ""
    spread: str = ""
    ours: str = ""
    theirs: str = ""
    reached: bool | None = None

    def cells(self) -> tuple[str, ...]:
        """Return the line as it stands under `HEADINGS`."""
        reached = {True: "yes", False: "**no**", None: ""}[self.reached]
        return (self.what, self.against, self.target, self.measured, self.spread, self.ours, self.theirs, reached)


def at_most(
    limit: float, what: str, against: str, comparison: Comparison, unit: Callable[[float], str] | None = None
) -> Line:
    """Return the line of something whose cost is to be at most `limit` times theirs."""
    cost = comparison.cost()
    line = _compared(what, against, comparison, cost, than="", unit=unit)
    return replace(line, target=f"at most {limit:g} x", reached=cost.median <= limit)


def at_least(limit: float, what: str, against: str, comparison: Comparison) -> Line:
    """Return the line of something that is to be at least `limit` times faster than theirs."""
    gain = comparison.gain()
    line = _compared(what, against, comparison, gain, than=" faster")
    return replace(line, target=f"at least {limit:g} x faster", reached=gain.median >= limit)


def under(limit: float, what: str, figures: Sequence[float]) -> Line:
    """Return the line of something whose median is to be under so many seconds; what is below 0 is told as 0."""
    spread = Spread.of(figures)
    median = seconds(max(0.0, spread.median))
    return Line(
        what,
        "",
        target=f"under {seconds(limit)}",
        measured=median,
        spread=f"{seconds(max(0.0, spread.low))} .. {seconds(max(0.0, spread.high))}",
        ours=median,
        reached=spread.median < limit,
    )


def without_target(line: Line) -> Line:
    """Return a line that is told for completeness."""
    return replace(line, target="", reached=None)


def _compared(
    what: str,
    against: str,
    comparison: Comparison,
    ratio: Spread,
    *,
    than: str,
    unit: Callable[[float], str] | None = None,
) -> Line:
    unit = unit or seconds
    return Line(
        what,
        against,
        measured=f"{figure(ratio.median)} x{than}",
        spread=f"{figure(ratio.low)} .. {figure(ratio.high)}",
        ours=unit(Spread.of(comparison.ours).median),
        theirs=unit(Spread.of(comparison.theirs).median),
    )


def figure(number: float) -> str:
    """Return a number with three digits that count."""
    return f"{number:.0f}" if abs(number) >= 100 else f"{number:#.3g}".rstrip(".")


def seconds(number: float) -> str:
    """Return a time in the unit that suits it."""
    for unit, factor in (("s", 1), ("ms", 1e3), ("us", 1e6)):
        if number * factor >= 1:
            return f"{figure(number * factor)} {unit}"
    return f"{figure(number * 1e9)} ns"


def megabytes(number: float) -> str:
    """Return a number of bytes."""
    return f"{figure(number / 1e6)} MB"


def table(lines: Iterable[Line]) -> str:
    """Return lines as a table in Markdown, its columns in line with one another as plain text too."""
    rows = [HEADINGS, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    printed = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    ruler = "-|-".join("-" * width for width in widths)
    return "\n".join(f"| {row} |".replace("| -", "|-") for row in (printed[0], ruler, *printed[1:]))


def machine() -> str:
    """Return what the figures were measured on."""
    libraries = ", ".join(filter(None, map(_versioned, LIBRARIES)))
    load = f"; load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{_processor()}, {os.cpu_count()} cores{load}; Python {platform.python_version()}, {libraries}"


def _versioned(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return ""


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
