"""Where it began: of several alerts of one step, the one whose tensor was computed before the others'."""

from __future__ import annotations

import math
from collections.abc import Sequence

from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.monitoring.checks.rules import METRICS


def is_of_nonfinite(alert: Alert) -> bool:
    """Return whether an alert is of a value that is not finite, of a tensor or of a metric."""
    return alert.check == "nonfinite" or not math.isfinite(alert.value)


def origin(alerts: Sequence[Alert]) -> Alert:
    """Return the alert that leads to where it began.

    A tensor says where to look, a metric only that there is something to look for. Of values that are not finite, those
    of activations come before those of gradients, and these before those of parameters, except where the parameters
    must have been so before:

    - the first such parameter is of the layer whose activation is the first: the layer computes with it;
    - the gradient of some tensor is not finite, but the tensor is: no optimizer has spread the gradients since.

    Parameters
    ----------
    alerts : sequence of Alert
        Of one step, at least one; earlier ones first.
    """
    nonfinite = [alert for alert in alerts if is_of_nonfinite(alert) and alert.source != METRICS]
    if not nonfinite:
        return next((alert for alert in alerts if alert.source != METRICS), alerts[0])
    first = {alert.source: alert for alert in reversed(nonfinite)}
    activation, gradient, parameter = (first.get(name) for name in ("activations", "gradients", "parameters"))
    if parameter is not None and _came_before(parameter, activation, gradient):
        return parameter
    return activation or gradient or parameter or nonfinite[0]


def _came_before(parameter: Alert, activation: Alert | None, gradient: Alert | None) -> bool:
    """Return whether the parameters were not finite before the pass that made the others so."""
    if activation is not None:
        return parameter.section.startswith(activation.section + ".")
    return gradient is not None and not {gradient.section, *gradient.others} <= {parameter.section, *parameter.others}
