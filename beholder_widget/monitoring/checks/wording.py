"""What alerts say: one sentence each, in the words of the page."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from beholder_widget.monitoring.checks.records import Reading
from beholder_widget.monitoring.checks.rules import Rule
from beholder_widget.monitoring.figures import FIGURES

MEAN = FIGURES.index("mean")
_KINDS = {"parameters": "", "gradients": "gradient of ", "updates": "update of ", "activations": "activation of "}


def number(value: float) -> str:
    """Return a number in few digits: ``"140"``, ``"0.05"``, ``"3.2e-8"``."""
    if 1 <= abs(value) < 1e6:
        return f"{value:,.0f}" if abs(value) >= 10 else f"{value:.2g}"
    mantissa, e, exponent = f"{value:.2g}".partition("e")
    return f"{mantissa}{e}{int(exponent)}" if e else mantissa


def of_tensor(
    rule: Rule,
    reading: Reading,
    place: int,
    value: float,
    limit: float,
    *,
    since: int | None = None,
    is_unsure: bool = False,
) -> str:
    """Return what a rule, other than `nonfinite`, says of a tensor.

    Parameters
    ----------
    place : int
        Which tensor of the reading.
    value, limit : float
        Those of the alert.
    since : int, optional
        The step of the first reading on end in which the rule has held.
    is_unsure : bool
        Whether that a tensor rests is known of its sampled cells alone.
    """
    if is_unsure:
        of = f"{reading.names[place]} is {_RESTS[rule.check]} in its {int(reading.cells[place]):,} sampled cells"
        return f"{of}{_readings(value, limit)}{_when(reading.step, since)}"
    return f"{_SENTENCES[rule.check](reading, place, value, limit)}{_when(reading.step, since)}"


def of_nonfinite(
    reading: Reading, place: int, step: int, clean: int | None, *, again: bool, follows: bool = False
) -> str:
    """Return what is said of a tensor with values that are not finite.

    Parameters
    ----------
    again : bool
        Whether another of the source was named before.
    follows : bool
        Whether what is named already came in an earlier call.
    """
    count, cells = int(reading.figures[-1, place]), int(reading.cells[place])
    kind = "value that is not finite"
    if reading.nans is not None:
        kind = "NaN" if reading.nans[place] else "infinite value"
    of = f"{count:,} of {cells:,} {_cells(reading, place)}"
    head = _found(kind, again=again, follows=follows)
    return f"{head}{_KINDS[reading.source]}{reading.names[place]}, {of} not finite{_since(step, clean)}"


def of_metric(
    name: str, step: int, value: float, clean: int | None, *, again: bool = False, follows: bool = False
) -> str:
    """Return what is said of a metric that is not finite; `again` and `follows` as in `of_nonfinite`."""
    kind = "NaN" if math.isnan(value) else "infinite value"
    # Of a metric alone: where it began says a tensor.
    head = _found(kind if again or follows else f"{kind} in metrics", again=again, follows=follows)
    return f"{head}metric {name}{_since(step, clean)}"


def _found(kind: str, *, again: bool, follows: bool) -> str:
    """Return the beginning of what is said of a kind of value: only what nothing was before is called the first."""
    if follows:
        return f"{kind[0].upper()}{kind[1:]} also in "
    return f"{'Another' if again else 'First'} {kind}: "


def of_loss(name: str, step: int, value: float, limit: float, since: int) -> str:
    """Return what is said of a loss that is `value` times its median."""
    return f"Metric {name} is {number(value)} times its median (limit {number(limit)}){_when(step, since)}"


def _when(step: int, since: int | None) -> str:
    """Return the end of a sentence: at which step it is said, and since which it has been so."""
    return f" at step {step:,}." if since is None or since == step else f" since step {since:,}, at step {step:,}."


def _since(step: int, clean: int | None) -> str:
    return f" at step {step:,}." if clean is None else f". Last clean at step {clean:,}."


def besides(count: int) -> str:
    """Return what follows a sentence which is true of so many others too; empty for none."""
    return f" So {'is' if count == 1 else 'are'} {count:,} other{'' if count == 1 else 's'}." if count else ""


def _cells(reading: Reading, place: int) -> str:
    return "cells" if _has_all(reading, place) else "sampled cells"


def _has_all(reading: Reading, place: int) -> bool:
    """Return whether all cells of a tensor were seen."""
    has_all = reading.sizes is not None and reading.cells[place] == reading.sizes[place]
    return reading.whole or bool(has_all)


def _ratio(reading: Reading, place: int, value: float, limit: float) -> str:
    of = f"Update of {reading.names[place]} is {number(value)} of its weights"
    return f"{of} (limit {number(limit)})"


def _spike(reading: Reading, place: int, value: float, limit: float) -> str:
    of = f"Gradient of {reading.names[place]} is {number(value)} times its median"
    return f"{of} (limit {number(limit)})"


def _vanished(reading: Reading, place: int, value: float, limit: float) -> str:
    of = f"Gradient of {reading.names[place]} is {number(value)} of the largest gradient"
    return f"{of} (limit {number(limit)})"


_RESTS = {"no_gradient": "without a gradient", "unchanged": "unchanged"}


def _no_gradient(reading: Reading, place: int, value: float, limit: float) -> str:
    return f"{reading.names[place]} is {_RESTS['no_gradient']}{_readings(value, limit)}"


def _unchanged(reading: Reading, place: int, value: float, limit: float) -> str:
    return f"{reading.names[place]} is {_RESTS['unchanged']}{_readings(value, limit)}"


def _dead(reading: Reading, place: int, value: float, limit: float) -> str:
    seen = "" if _has_all(reading, place) else "all sampled cells of "
    of = f"Activation of {reading.names[place]} is zero in {seen}{100 * value:.0f} % of its units"
    return f"{of} (limit {100 * limit:.0f} %)"


def _constant(reading: Reading, place: int, value: float, limit: float) -> str:
    same = number(float(reading.figures[MEAN, place]))
    of = f"{_KINDS[reading.source].capitalize()}{reading.names[place]} is {same} in all of its"
    return f"{of} {int(reading.cells[place]):,} {_cells(reading, place)}{_readings(value, limit)}"


def _readings(value: float, limit: float) -> str:
    return f" for {value:,.0f} readings (limit {limit:,.0f})"


_SENTENCES: Mapping[str, Callable[[Reading, int, float, float], str]] = {
    "update_ratio": _ratio,
    "gradient_spike": _spike,
    "gradient_vanished": _vanished,
    "no_gradient": _no_gradient,
    "unchanged": _unchanged,
    "dead": _dead,
    "constant": _constant,
}
