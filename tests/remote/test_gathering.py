"""Who is shown, and which takes belong to one picture: rounds of equal steps, ranks out of date, silence."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget import tiling
from beholder_widget.remote.gathering import Gathering
from beholder_widget.remote.joining import joined
from beholder_widget.remote.orders import MOST_SHOWN
from beholder_widget.remote.parcels import Anew, Parcel, Report, Who
from beholder_widget.remote.rounds import APART
from beholder_widget.samples import Label, Samples, Take
from beholder_widget.settings import ALL, Taken


def who(rank: int = 0, world: int = 2, run: str = "run", name: str = "", session: str = "") -> Who:
    return Who(session or f"{name}{run}{rank}", name, run, rank, world)


def take(step: int, *, value: float = 0.0, rank: int | str = ALL, names: tuple[str, ...] = ("w", "b")) -> Take:
    shapes = [(3, 4), (4,)][: len(names)]
    layout = tiling.layout(shapes)
    labels = tuple(Label(name, shape) for name, shape in zip(names, shapes, strict=True))
    samples = Samples(layout, labels, np.full(layout.shown, value, np.float32))
    return Take(step, Taken(rank=rank), "parameters", 1, samples)


class Cluster:
    """A gathering, and what ranks say to it; the clock is turned by hand."""

    def __init__(self, rank: int | str = ALL) -> None:
        self.gathering = Gathering()
        self.gathering.choose(rank)
        self.now = 100.0
        self.numbers: dict[str, int] = {}

    def say(self, of: Who, calls: int = 1, **words: object) -> None:
        self.gathering.hear(Report(of, calls=calls, **words), self.now)  # type: ignore[arg-type] # fields of Report

    def bring(self, of: Who, brought: Take | None, *, ended: bool = False) -> None:
        number = self.numbers[of.session] = self.numbers.get(of.session, 0) + 1
        self.gathering.bring(Parcel(Report(of, calls=number, ended=ended), number, brought), self.now)

    def next(self) -> Take | None:
        return self.gathering.next(self.now)


def names(of: Take | None) -> list[str]:
    assert of is not None
    assert of.samples is not None
    return [label.name for label in of.samples.labels]


def test_a_round_is_complete_when_all_ranks_have_brought_the_same_step() -> None:
    cluster = Cluster()
    cluster.say(who(1))
    cluster.bring(who(0), take(10, value=1))
    assert cluster.next() is None
    cluster.bring(who(1), take(10, value=2))
    shown = cluster.next()
    assert names(shown) == ["rank 0: w", "rank 1: w", "rank 0: b", "rank 1: b"]
    assert shown is not None
    assert shown.samples is not None
    values = [float(cells.mean()) for cells in shown.samples.layout.split(shown.samples.buffer)]
    assert values == [1, 2, 1, 2]
    assert cluster.next() is None


def test_a_rank_that_is_a_step_ahead_waits_for_the_others() -> None:
    cluster = Cluster()
    cluster.say(who(1))
    cluster.bring(who(0), take(10))
    cluster.bring(who(0), take(20))
    cluster.bring(who(1), take(10))
    assert (cluster.next() or take(0)).step == 10
    cluster.bring(who(1), take(20))
    assert (cluster.next() or take(0)).step == 20


@given(order=st.permutations([rank for rank in range(3) for _ in range(4)]))
def test_each_step_is_shown_once_at_most_and_steps_never_go_back(order: list[int]) -> None:
    cluster, shown = Cluster(), list[int]()
    # What one rank sends comes in its order: an older parcel is let go. Of several ranks any may be ahead.
    steps = [itertools.count(1) for _ in range(3)]
    for rank in range(3):
        cluster.say(who(rank, 3))
    for rank in order:
        cluster.bring(who(rank, 3), take(next(steps[rank])))
        found = cluster.next()
        if found is not None:
            shown.append(found.step)
    assert shown == sorted(set(shown))


def test_ranks_that_stay_apart_are_shown_together_after_a_while_and_words_say_so() -> None:
    cluster = Cluster()
    cluster.say(who(1))
    cluster.bring(who(0), take(10))
    cluster.bring(who(1), take(15))
    assert cluster.next() is None
    cluster.now += APART
    assert names(cluster.next())[:2] == ["rank 0: w", "rank 1: w"]
    assert cluster.gathering.words(cluster.now)[0] == "ranks are at different steps"
    for rank in (0, 1):
        cluster.bring(who(rank), take(20))
    assert cluster.next() is not None
    assert cluster.gathering.words(cluster.now)[0] == ""


def test_one_rank_alone_is_shown_as_it_comes_and_its_names_tell_which_it_is() -> None:
    cluster = Cluster(rank=1)
    cluster.bring(who(0), take(10, rank=1))
    assert cluster.next() is None
    cluster.bring(who(1), take(11, rank=1))
    assert names(cluster.next()) == ["rank 1: w", "rank 1: b"]
    assert cluster.gathering.refresh()
    assert cluster.gathering.ranks == (0, 1)


def test_the_only_process_has_names_of_its_own_and_no_choice_of_ranks() -> None:
    cluster = Cluster(rank=0)
    cluster.bring(who(0, 1), take(10, rank=0))
    assert names(cluster.next()) == ["w", "b"]
    assert not cluster.gathering.refresh()
    assert cluster.gathering.ranks == ()


def test_takes_that_were_asked_for_when_another_rank_was_chosen_are_not_shown() -> None:
    cluster = Cluster(rank=0)
    cluster.bring(who(0), take(10, rank=ALL))
    assert cluster.next() is None


def test_a_later_run_takes_the_place_of_the_one_before_which_never_comes_back() -> None:
    cluster = Cluster()
    for rank in (0, 1):
        cluster.bring(who(rank), take(10))
    first = cluster.next()
    cluster.bring(who(0, run="again"), take(3))
    cluster.bring(who(1), take(11))
    cluster.bring(who(1, run="again"), take(3))
    second = cluster.next()
    assert second is not None
    assert second.step == 3
    assert first is not None
    assert first.origin != second.origin
    cluster.bring(who(0, session="late"), take(12))
    cluster.bring(who(1, session="later"), take(12))
    assert cluster.next() is None


def test_another_world_size_begins_anew() -> None:
    cluster = Cluster()
    for rank in range(3):
        cluster.bring(who(rank, 3), take(10))
    assert len(names(cluster.next())) == 6
    cluster.bring(who(0, 1, session="smaller"), take(11))
    assert names(cluster.next()) == ["w", "b"]


def test_calls_of_a_later_run_count_on_from_those_before() -> None:
    cluster = Cluster()
    gathering = cluster.gathering
    first = gathering.bring(Parcel(Report(who(0), calls=500), 1, None, ((1, Anew(1)),)), 0.0)
    later = gathering.bring(Parcel(Report(who(0, run="again"), calls=2), 1, None, ((1, Anew(1)),)), 0.0)
    assert first is not None
    assert later is not None
    assert (first.base, later.base) == (0, 500)


def test_takes_of_a_later_run_are_of_later_calls() -> None:
    cluster = Cluster()
    for run in ("run", "again"):
        cluster.bring(who(0, 1, run=run), replace(take(3), call=3))
        shown = cluster.next()
        assert shown is not None
        assert (shown.step, shown.call) == (3, 3 if run == "run" else 4)


@given(order=st.lists(st.integers(0, 9), min_size=10, max_size=30))
def test_news_count_once_however_often_and_in_whatever_order_parcels_come(order: list[int]) -> None:
    gathering, counted = Gathering(), 0
    parcels = [
        Parcel(
            Report(who(0, 1), calls=last), last, None, tuple((number, Anew(number)) for number in range(1, last + 2))
        )
        for last in range(10)
    ]
    for place in order:
        heard = gathering.bring(parcels[place], 0.0)
        counted += 0 if heard is None else len(heard.news)
    assert counted == max(order) + 1


def test_metrics_are_those_of_the_first_rank_that_is_shown() -> None:
    cluster = Cluster()
    cluster.say(who(1))
    cluster.say(who(0))
    heard = [
        cluster.gathering.bring(Parcel(Report(who(rank), calls=2), 1, None, ((1, Anew(1)),)), 0.0) for rank in (1, 0)
    ]
    assert [one is not None and one.leads for one in heard] == [False, True]


def test_a_silent_rank_is_named_with_the_time_and_left_out_until_it_speaks_again() -> None:
    cluster = Cluster()
    for rank in (0, 1):
        cluster.bring(who(rank), take(10))
    assert cluster.next() is not None
    cluster.now += 60
    cluster.bring(who(0), take(20))
    (words,) = cluster.gathering.words(cluster.now)[1]
    assert words.startswith("rank 1 is silent since ")
    assert names(cluster.next()) == ["rank 0: w", "rank 0: b"]
    cluster.say(who(1))
    assert cluster.gathering.words(cluster.now)[1] == []


def test_a_rank_that_has_ended_is_neither_shown_nor_missed() -> None:
    cluster = Cluster()
    for rank in (0, 1):
        cluster.bring(who(rank), take(10))
    cluster.say(who(1), ended=True)
    assert cluster.next() is not None
    cluster.now += 60
    cluster.say(who(0))
    assert cluster.gathering.words(cluster.now)[1] == []


def test_the_last_round_is_complete_though_one_rank_ends_before_another_has_brought_its_part() -> None:
    cluster = Cluster()
    cluster.say(who(0))
    cluster.bring(who(1), take(20), ended=True)
    assert cluster.next() is None
    cluster.bring(who(0), take(20), ended=True)
    assert names(cluster.next()) == ["rank 0: w", "rank 1: w", "rank 0: b", "rank 1: b"]
    assert cluster.gathering.reports() == ()


def test_a_rank_that_has_ended_ahead_of_the_others_is_waited_for_as_long_as_steps_may_be_apart() -> None:
    cluster = Cluster()
    cluster.say(who(0))
    cluster.bring(who(1), take(20), ended=True)
    cluster.bring(who(0), take(30))
    assert cluster.next() is None
    cluster.now += APART
    assert names(cluster.next()) == ["rank 0: w", "rank 1: w", "rank 0: b", "rank 1: b"]
    cluster.bring(who(0), take(40))
    assert names(cluster.next()) == ["rank 0: w", "rank 0: b"]


def test_two_processes_that_say_they_are_the_same_are_told_apart_in_words() -> None:
    cluster = Cluster(rank=0)
    cluster.say(who(0, 1, session="one"))
    cluster.say(who(0, 1, session="two"))
    cluster.say(who(0, 1, session="one"))
    assert cluster.gathering.words(cluster.now)[0].startswith("two processes report as rank 0: tell them apart by")


def test_models_of_several_names_stand_together_and_the_first_one_keeps_the_time() -> None:
    cluster = Cluster(rank=0)
    cluster.bring(who(0, 1, name="actor"), take(10, rank=0))
    assert names(cluster.next()) == ["actor: w", "actor: b"]
    cluster.bring(who(0, 1, name="critic"), take(99, rank=0))
    assert cluster.next() is None
    cluster.bring(who(0, 1, name="actor"), take(11, rank=0))
    shown = cluster.next()
    assert names(shown) == ["actor: w", "critic: w", "actor: b", "critic: b"]
    assert shown is not None
    assert shown.step == 11


def test_parts_of_one_tensor_stand_below_each_other_in_the_order_of_ranks() -> None:
    parts = [(f"rank {rank}: ", take(1, names=(f"w[{rank}:{rank + 1}, :]", "b"))) for rank in range(3)]
    assert names(joined(parts)) == [
        *(f"rank {rank}: w[{rank}:{rank + 1}, :]" for rank in range(3)),
        *(f"rank {rank}: b" for rank in range(3)),
    ]


@given(counts=st.lists(st.integers(1, 2), min_size=2, max_size=4))
def test_joined_sections_have_their_own_cells_and_do_not_overlap(counts: list[int]) -> None:
    parts = [(f"rank {rank}: ", take(1, value=rank, names=("w", "b")[:count])) for rank, count in enumerate(counts)]
    samples = joined(parts).samples
    assert samples is not None
    assert joined(parts).samples.layout is samples.layout  # type: ignore[union-attr] # there is one
    ends = [0]
    for box, label, cells in zip(
        samples.layout.boxes, samples.labels, samples.layout.split(samples.buffer), strict=True
    ):
        assert box.top >= ends[-1]
        ends.append(box.top + box.height)
        assert set(cells.ravel().tolist()) == {float(label.name[5])}
    assert samples.layout.height == ends[-1]


def test_what_would_be_too_many_cells_becomes_words() -> None:
    layout = tiling.layout([(4000, 4000)], show_all=True)
    large = Samples(layout, (Label("w", (4000, 4000)),), np.zeros(layout.shown, np.float32))
    shown = joined([(f"rank {rank}: ", Take(1, Taken(), "parameters", 1, large)) for rank in range(2)])
    assert shown.samples is None
    assert shown.text.startswith("All ranks together would show 32,000,000 values")


@pytest.mark.parametrize(
    ("speed", "rate", "cost", "stride"),
    [(100.0, 10.0, 0.0, 10), (5.0, 10.0, 0.0, 1), (1000.0, 1.0, 0.0, 1000), (100.0, 10.0, 0.05, 100), (0.0, 9.0, 0, 0)],
)
def test_steps_between_two_takes_follow_from_speed_rate_and_cost(
    speed: float, rate: float, cost: float, stride: int
) -> None:
    cluster = Cluster()
    cluster.say(who(0), speed=speed, cost=cost)
    assert cluster.gathering.stride(rate, 0.05) == stride


def test_of_very_many_ranks_words_say_which_are_shown() -> None:
    cluster = Cluster()
    for rank in range(40):
        cluster.say(who(rank, 40))
    assert cluster.gathering.words(cluster.now)[0] == f"ranks 0 to {MOST_SHOWN - 1} of 40 are shown"


def test_another_version_is_told() -> None:
    cluster = Cluster()
    cluster.say(replace(who(0), world=1), version="9.9")
    (words,) = cluster.gathering.words(cluster.now)[1]
    assert words.startswith("training runs beholder_widget 9.9, the notebook ")
