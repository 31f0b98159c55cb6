"""The one table of rules: what each check says, from which limit on, after how much history, and who found it out."""

from __future__ import annotations

from dataclasses import dataclass

TENSORS = ("parameters", "gradients", "updates", "activations")
"""The sources of readings."""

METRICS = "metrics"
"""The source of alerts of metrics."""

WINDOW = 64
"""Readings, or values of a metric, that a running median is of, at most."""

EARLY = 30.0
"""How many times the largest running median of the run a gradient's RMS must be to be a spike. With Adam at a high
rate, gradients of a network that has converged leap to 21 times of it, and nothing was done to it."""

PARTIAL = 10
"""By how much longer a rule that asks for stillness waits where it is fed with a sample: a sample of an embedding may
rest for long while the rows beside it are trained."""

NEARLY = 0.8
"""The share of the limit of `dead` from where on a layer is neither dead nor well: units that are nearly dead come and
go, and a layer about the limit would be spoken of again and again."""

NEGLIGIBLE = 1e-20
"""RMS of a gradient below which it counts as none when one asks whether other gradients arrive: loss may end there."""


@dataclass(frozen=True)
class Rule:
    """One rule. A check has one, or two, such as an upper and a lower limit.

    Attributes
    ----------
    check : str
        The name of the check.
    side : str
        Tells two rules of a check apart, ``"high"`` and ``"low"``; otherwise empty.
    sources : tuple of str
        What it looks at: some of `TENSORS`, `METRICS`.
    rule : str
        When it holds, in one sentence.
    limit : float
        From where on; its unit is that of the rule's figure.
    history : int
        How many readings of a tensor, or values of a metric, it must have had before.
    successive : int
        In how many readings on end it must hold. Of those that ask for stillness, this is the limit.
    well : int
        In how many readings on end it must not hold before the check speaks again.
    reference : str
        Where the rule is from.
    """

    check: str
    side: str
    sources: tuple[str, ...]
    rule: str
    limit: float
    history: int
    successive: int
    well: int
    reference: str


_WELL = 50

RULES = (
    Rule(
        "nonfinite",
        "",
        (*TENSORS, METRICS),
        "A value is NaN or infinite. The first such tensor of a source is named, of gradients the last, or the first "
        "such metric; the "
        "source is named again once every tensor of it was finite for a while.",
        0.0,
        0,
        1,
        _WELL,
        "our own: what is computed from a NaN is NaN, so the first that was computed is the one to look at",
    ),
    Rule(
        "update_ratio",
        "high",
        ("parameters", "updates"),
        "The norm of an update is more than this share of the norm of its weights. Tensors whose RMS is less than a "
        "tenth of the median tensor's, or was at first, are left out: beside what starts at zero every step is large.",
        5e-2,
        20,
        10,
        _WELL,
        "A. Karpathy, CS231n, Neural Networks Part 3: the ratio should be about 1e-3",
    ),
    Rule(
        "update_ratio",
        "low",
        ("parameters", "updates"),
        "The norm of an update is less than this share of the norm of its weights, and less than a thousandth of the "
        "median tensor's share. Where all are below the limit, as at the end of a schedule, nothing is said, unless "
        "none was ever above.",
        1e-6,
        100,
        100,
        _WELL,
        "A. Karpathy, CS231n, Neural Networks Part 3: the ratio should be about 1e-3",
    ),
    Rule(
        "gradient_spike",
        "",
        ("gradients",),
        "The RMS of a gradient is more than so many times the median of its last 64 that are not zero, and than "
        f"{EARLY:.0f} times the largest such median of the run: near a loss of zero, large factors are ordinary.",
        100.0,
        20,
        1,
        _WELL,
        "A. Chowdhery et al. 2022, arXiv:2204.02311, section 5.1; I. Molybog et al. 2023, arXiv:2304.09871",
    ),
    Rule(
        "gradient_vanished",
        "",
        ("gradients",),
        "The RMS of a gradient is less than this share of the largest in the same reading.",
        1e-6,
        20,
        100,
        _WELL,
        "S. Hochreiter 1991; Y. Bengio, P. Simard and P. Frasconi 1994; X. Glorot and Y. Bengio 2010",
    ),
    Rule(
        "no_gradient",
        "",
        ("gradients",),
        "A trainable tensor has no gradient, or one of zeros, in so many readings on end, while others have one.",
        100.0,
        0,
        100,
        _WELL,
        "our own: nothing flows through a detached tensor, or into a part that the loss does not use",
    ),
    Rule(
        "unchanged",
        "",
        ("parameters", "updates"),
        "A trainable tensor has not changed in so many readings on end, while the median of those that change does so "
        "by more than 1e-6 of itself. Where none changes, as with a learning rate of zero, nothing is said.",
        100.0,
        0,
        100,
        _WELL,
        "our own: an update ratio of exactly zero",
    ),
    Rule(
        "dead",
        "",
        ("activations",),
        "More than this share of the units of a layer were zero in each of the last 50 readings, the same units. "
        f"From {100 * NEARLY:.0f} % of that share up to it, a layer counts neither way.",
        0.5,
        50,
        1,
        _WELL,
        "L. Lu et al. 2019, arXiv:1903.06733",
    ),
    Rule(
        "constant",
        "",
        TENSORS,
        "All values of a tensor are equal in so many readings on end, after they differed in 20. Zeros are left to "
        "`no_gradient`, `unchanged` and `dead` where these look.",
        20.0,
        20,
        20,
        _WELL,
        "our own; of saturated units, X. Glorot and Y. Bengio 2010",
    ),
    Rule(
        "loss",
        "",
        (METRICS,),
        "A metric with `loss` in its name is more than so many times the median of its last 64 values, and more than "
        "half the median of its first 20. Or, in 25 readings on end, more than a hundredth of that: nearer to zero "
        "large factors are ordinary. Or it is not finite, and `nonfinite` is off.",
        10.0,
        20,
        3,
        _WELL,
        "A. Chowdhery et al. 2022, arXiv:2204.02311, section 5.1",
    ),
)

NAMES = tuple(dict.fromkeys(rule.check for rule in RULES))
"""The names of all checks, in the order in which they speak of one reading."""


def checked(names: object) -> frozenset[str]:
    """Return names of checks as a set.

    Parameters
    ----------
    names : iterable of str

    Raises
    ------
    ValueError
        If one is no check's name, or a string is given in place of several.
    """
    if isinstance(names, str) or not hasattr(names, "__iter__"):
        raise ValueError(f"checks must be several of {', '.join(NAMES)}, not {names!r}")
    given = tuple(names)
    for name in given:
        if name not in NAMES:
            raise ValueError(f"checks must be some of {', '.join(NAMES)}, not {name!r}")
    return frozenset(given)
