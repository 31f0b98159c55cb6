"""Of several alerts of one step, the one that leads to where it began."""

from __future__ import annotations

import math

import pytest

from beholder_widget.monitoring.checks.origins import origin
from beholder_widget.monitoring.checks.records import Alert


def alert(source: str, *names: str, check: str = "nonfinite", value: float = 1.0) -> Alert:
    return Alert(check, source, names[0], 7, value, 0.0, 6, None, f"{source} {names[0]}", others=names[1:])


METRIC = alert("metrics", "loss", value=math.nan)
ALL = ("embed.weight", "scale.gain", "head.weight")


@pytest.mark.parametrize(
    ("alerts", "first"),
    [
        ([METRIC], METRIC),
        ([METRIC, alert("gradients", *ALL)], alert("gradients", *ALL)),
        ([alert("gradients", *ALL), alert("activations", "scale", "head")], alert("activations", "scale", "head")),
        # The optimizer has spread the gradients: all that has a gradient is a NaN by now.
        ([alert("gradients", *ALL), alert("parameters", *ALL)], alert("gradients", *ALL)),
        # It has not: the tensor was one before.
        ([alert("gradients", *ALL), alert("parameters", "scale.gain")], alert("parameters", "scale.gain")),
        # The layer computes with it.
        ([alert("activations", "scale", "head"), alert("parameters", "scale.gain")], alert("parameters", "scale.gain")),
        # The first layer passed, so its weights were finite in the pass.
        ([alert("parameters", *ALL), alert("activations", "scale", "head")], alert("activations", "scale", "head")),
        ([alert("updates", "a"), METRIC], alert("updates", "a")),
        # What is not finite comes before what is only large.
        ([alert("gradients", "a", check="gradient_spike"), METRIC], alert("gradients", "a", check="gradient_spike")),
        ([alert("gradients", "a", check="gradient_spike"), alert("parameters", "b")], alert("parameters", "b")),
        ([alert("metrics", "loss", check="loss")], alert("metrics", "loss", check="loss")),
    ],
)
def test_the_origin(alerts: list[Alert], first: Alert) -> None:
    assert origin(alerts) == first
