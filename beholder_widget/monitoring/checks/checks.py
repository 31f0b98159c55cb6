"""The checks of one run: readings and metrics go in, alerts come out, each thing once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from beholder_widget.monitoring.checks import wording
from beholder_widget.monitoring.checks.metrics import NONFINITE, Metrics
from beholder_widget.monitoring.checks.records import Alert, Reading
from beholder_widget.monitoring.checks.rests import NEVER
from beholder_widget.monitoring.checks.rules import METRICS, NAMES, Rule, checked
from beholder_widget.monitoring.checks.streaks import Steps
from beholder_widget.monitoring.checks.tensors import MOST, MOST_FINITE, Tensors, Verdict

_TOGETHER = {"parameters": ("parameters", "updates"), "updates": ("parameters", "updates")}
"""Sources of which one rule says the same thing."""

_FINITE = frozenset({"nonfinite"})
_OTHERS = frozenset(NAMES) - _FINITE


class Checks:
    """Named verdicts. It has no lock and no clock: one thread at a time uses it.

    A check speaks of a tensor once its rule has held in enough readings on end, and again only after it did not hold in
    50 on end, see `rules.RULES`. A check that is off learns nothing; switched on, it needs enough history again.

    Parameters
    ----------
    on : iterable of str
        The checks that are on, some of `rules.NAMES`; all, if it is not given.

    Raises
    ------
    ValueError
        If there is no such check.
    """

    def __init__(self, on: Iterable[str] = NAMES) -> None:
        self._on = checked(on)
        self._finite: dict[tuple[str, bool], Tensors] = {}
        self._tensors: dict[tuple[str, bool], Tensors] = {}
        self._metrics = Metrics()
        self._named: dict[str, int] = {}

    @property
    def on(self) -> frozenset[str]:
        """The checks that are on."""
        return self._on

    @property
    def nbytes(self) -> int:
        """How many bytes are kept of tensors."""
        return sum(tensors.nbytes for tensors in self._all())

    def see(self, reading: Reading) -> tuple[Alert, ...]:
        """Return what there is to say of a reading.

        Of its first 65,536 tensors if it has more, and of what is finite only of the first 4,096. Most often nothing,
        which takes about 0.2 ms for 300 tensors. Of one rule there is at most one alert: it names one tensor, and the
        others beside it.
        """
        key = reading.source, reading.whole
        if key not in self._tensors:
            self._finite[key] = Tensors(reading.source, MOST_FINITE, _FINITE)
            self._tensors[key] = Tensors(reading.source, MOST, _OTHERS)
        said: list[Alert] = []
        for tables, most in ((self._finite, MOST_FINITE), (self._tensors, MOST)):
            tensors, part = tables[key], reading.first(most)
            is_said = partial(self._is_said, tables, key)
            said += [self._alert(verdict, part) for verdict in tensors.see(part, self._on, is_said)]
        return tuple(said)

    def measure(self, step: int, metrics: Mapping[str, float], call: int | None = None) -> tuple[Alert, ...]:
        """Return what there is to say of metrics; of the first 32 names that ever come.

        Parameters
        ----------
        call : int, optional
            The number of the call of `update` that they are of; after that of all readings so far, if it is not given.
        """
        return tuple(self._metrics.see(step, metrics, self._on, follows=self._follows(METRICS, call)))

    def switch(self, names: Iterable[str]) -> None:
        """Switch the named checks on, and all others off.

        Raises
        ------
        ValueError
            If there is no such check; then all stays as it was.
        """
        on = checked(names)
        new, self._on = on - self._on, on
        for tensors in self._all():
            tensors.forget(new)
        self._metrics.forget(new)

    def begin_anew(self) -> None:
        """Forget all tensors and metrics: another model comes."""
        self._finite.clear()
        self._tensors.clear()
        self._metrics.begin_anew()
        self._named.clear()

    def _all(self) -> Iterator[Tensors]:
        return chain(self._finite.values(), self._tensors.values())

    @staticmethod
    def _is_said(tables: Mapping[tuple[str, bool], Tensors], key: tuple[str, bool], rule: Rule, name: str) -> bool:
        """Return whether a rule has been said of a tensor, from samples where it is seen whole, and so on."""
        source = key[0]
        sources = (source,) if rule.check in {"nonfinite", "constant"} else _TOGETHER.get(source, (source,))
        return any(
            other.has_said(rule, None if rule.check == "nonfinite" else name)
            for own, other in tables.items()
            if own[0] in sources and own != key
        )

    def _alert(self, verdict: Verdict, reading: Reading) -> Alert:
        rule, names = verdict.rule, [reading.names[number] for number in verdict.numbers]
        head = _head(verdict, reading.source)
        place, name, others = int(verdict.numbers[head]), names[head], tuple(names[:head] + names[head + 1 :])
        value, limit = float(verdict.values[head]), float(verdict.limits[head])
        index, step = None, reading.step
        if rule.check == "nonfinite":
            clean = self._clean(reading, place)
            again, follows = reading.source in self._named, self._follows(reading.source, reading.call)
            self._named[reading.source] = reading.call
            index, step = reading.places.get(name), reading.found_at.get(name, step)
            message = wording.of_nonfinite(reading, place, step, clean, again=again, follows=follows)
        else:
            is_unsure = verdict.unsure is not None and bool(verdict.unsure[head])
            since, clean = _known(verdict.since, head), _known(verdict.clean, head)
            message = wording.of_tensor(rule, reading, place, value, limit, since=since, is_unsure=is_unsure)
        return Alert(
            check=rule.check,
            source=reading.source,
            section=name,
            step=step,
            value=value,
            threshold=limit,
            clean=clean,
            index=index,
            message=message + wording.besides(len(others)),
            whole=reading.whole,
            others=others,
            call=reading.call,
        )

    def _stands(self, source: str) -> bool:
        """Whether what was said of values of a source that are not finite stands still."""
        tables = (self._finite.get((source, whole)) for whole in (False, True))
        return any(tensors.has_said(NONFINITE, None) for tensors in tables if tensors is not None)

    def _follows(self, source: str, call: int | None) -> bool:
        """Whether something else was not finite in an earlier call; of one call, `origins` tells what came first."""
        return any(
            other != source and (call is None or said_at < call) and self._stands(other)
            for other, said_at in self._named.items()
        )

    def _clean(self, reading: Reading, place: int) -> int | None:
        """Return the last step at which a tensor was finite; a sample of some cells says nothing of the whole."""
        name, cells = reading.names[place], int(reading.cells[place]) if reading.whole else 0
        asked = [self._finite.get((reading.source, whole)) for whole in (False, True)]
        known = [each.clean(name, cells) for each in asked if each is not None]
        before = [(call, step) for call, step in known if NEVER < call <= reading.call]
        return max(before)[1] if before else None


def _known(steps: Steps | None, number: int) -> int | None:
    return None if steps is None or steps[number] == NEVER else int(steps[number])


def _head(verdict: Verdict, source: str) -> int:
    """Return which tensor is named: the first computed that is not finite, otherwise the farthest beyond the limit.

    Gradients are computed from the last tensor of the network to the first.
    """
    rule, values = verdict.rule, verdict.values
    if rule.check == "nonfinite":
        return len(values) - 1 if source == "gradients" else 0
    low = rule.side == "low" or rule.check == "gradient_vanished"
    return int(values.argmin() if low else values.argmax())
