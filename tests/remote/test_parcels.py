"""What travels: plain data alone, and on the other side all is as it was."""

from __future__ import annotations

import math
from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget.lenses import Lens
from beholder_widget.monitoring.checks.records import Alert
from beholder_widget.remote.orders import MOST_SHOWN, Orders
from beholder_widget.remote.parcels import Alerted, Anew, Figured, FormatError, Measured, Parcel, Report, Scanned, Who
from beholder_widget.samples import Take
from beholder_widget.settings import ALL, HIGHEST_RATE, Taken
from beholder_widget.settings import Orders as Wanted
from beholder_widget.taking.sources import Sources
from tests.remote.memory import carried

WHO = Who("session", "critic", "run", 1, 2)
RNG = np.random.default_rng(0)


def travelled(take: Take) -> Take:
    """Return a take as the notebook gets it."""
    come = Parcel.unpacked(carried(Parcel(Report(WHO), 1, take.settled()).packed())).take
    assert come is not None
    return come


def assert_same(come: Take, sent: Take) -> None:
    for name in ("step", "taken", "values", "origin", "text", "is_frame", "for_lenses", "call"):
        assert getattr(come, name) == getattr(sent, name)
    assert (come.samples is None) == (sent.samples is None)
    if come.samples is not None and sent.samples is not None:
        assert come.samples.layout is sent.samples.layout
        assert repr(come.samples.labels) == repr(sent.samples.labels)
        assert come.samples.buffer.dtype == sent.samples.buffer.dtype
        np.testing.assert_array_equal(come.samples.buffer, sent.samples.buffer)
        assert not np.shares_memory(come.samples.buffer, sent.samples.buffer)


def taken(values: str = "arrays", arrays: Any = None, frame: Any = None, **how: Any) -> Take:
    take = Sources().take(3, Taken(values, **how), values, arrays, frame, call=1)
    assert take is not None
    return replace(take, call=5)


@given(
    shapes=st.lists(st.lists(st.integers(0, 40), max_size=4), max_size=6),
    dtype=st.sampled_from([np.float32, np.float64, np.int8]),
    show_all=st.booleans(),
    square=st.booleans(),
)
def test_samples_come_as_they_were_with_the_very_layout(
    shapes: list[list[int]], dtype: type, show_all: bool, square: bool
) -> None:
    arrays: dict[str, Any] = {
        f"array{number}": RNG.normal(size=shape).astype(dtype) for number, shape in enumerate(shapes)
    }
    sent = taken(arrays=arrays, show_all=show_all, square=square).settled()
    assert_same(travelled(sent), sent)


def test_a_matrix_an_image_and_words_come_as_they_were() -> None:
    for sent in (
        taken("frame", frame=RNG.normal(size=(9, 7))),
        taken("frame", frame=RNG.integers(0, 255, (9, 7, 3), np.uint8)),
        taken("gradients"),
    ):
        come = travelled(sent)
        assert_same(come, sent.settled())
        np.testing.assert_array_equal(come.pixels, sent.pixels)


def test_what_a_lens_sees_comes_with_its_region() -> None:
    arrays = {"a": np.zeros(4), "b": np.arange(900.0 * 1000).reshape(900, 1000)}
    lens = Lens("page", "table", 1, "b", (100, 300), (20, 90), 60, 60)
    sent = Sources().take(3, Taken("arrays"), "arrays", arrays, None, call=1, lenses=[lens])
    assert sent is not None
    (own, samples), (come, there) = sent.lenses[0], travelled(sent).lenses[0]
    assert come == own == lens
    assert there.layout is samples.layout
    np.testing.assert_array_equal(there.buffer, samples.buffer)


@pytest.mark.parametrize("values", ["parameters", "gradients", "updates", "optimizer", "activations"])
def test_what_is_taken_of_a_torch_model_needs_no_torch_to_be_read(values: str) -> None:
    model = torch.nn.Sequential(torch.nn.Linear(8, 4), torch.nn.ReLU(), torch.nn.Linear(4, 2))
    optimizer = torch.optim.Adam(model.parameters())
    sources, take = Sources(), None
    sources.watch(model, optimizer)
    for call in range(1, 5):
        optimizer.zero_grad()
        model(torch.randn(5, 8)).square().mean().backward()
        optimizer.step()
        take = sources.take(call, Taken(values), values, None, None, call=call) or take
    assert take is not None
    assert take.samples is not None
    assert_same(travelled(take), take.settled())
    sources.close()


def test_news_come_as_they_were() -> None:
    alert = Alert(
        "nonfinite", "gradients", "0.weight", 7, math.inf, 0.0, 6, (1, 2), "It is.", others=("0.bias",), call=8
    )
    figures = RNG.normal(size=(7, 2))
    news = (
        (1, Figured(3, 4, (("parameters", ("a", "b"), figures),))),
        (2, Measured(np.arange(3), np.arange(3), ("loss",), RNG.normal(size=(3, 1)))),
        (3, Alerted.of(alert)),
        (4, Anew(9)),
        (5, Scanned(8, "parameters", ("a",), ((2, 3),), RNG.normal(size=(8, 1)), (("a", ((4, 7), (6, 8))),))),
    )
    come = Parcel.unpacked(carried(Parcel(Report(WHO), 1, None, news).packed()))
    assert repr(come.news) == repr(news)
    last = come.news[2][1]
    assert isinstance(last, Alerted)
    assert last.read() == alert


def test_a_report_comes_as_it_was() -> None:
    report = Report(WHO, "1.2", 3, 4, 5, 6.0, 7.0, 8.0, 9.0, 10, ("parameters",), "note", "fault", True, True)
    assert len({repr(getattr(report, field.name)) for field in fields(report)}) == len(fields(report)) - 1
    assert Report.unpacked(carried(report.packed())) == report


def test_another_format_is_told_by_the_version_that_sent_it() -> None:
    form, _, *rest = Report(WHO).packed()
    with pytest.raises(FormatError, match=r"training runs with beholder_widget 9\.9, the notebook with"):
        Report.unpacked((form + 1, "9.9", *rest, "more"))


LENSES = st.builds(
    Lens,
    st.just("page"),
    st.just("table"),
    st.integers(0, 9),
    st.text(max_size=9),
    st.just((0, 5)),
    st.just((1, 4)),
    st.just(6),
    st.just(7),
)


@given(
    taken=st.builds(Taken, values=st.sampled_from(["auto", "frame"]), rank=st.sampled_from([0, 3, ALL])),
    lenses=st.lists(LENSES, max_size=2),
    rate=st.floats(0, HIGHEST_RATE),
    stride=st.integers(0, 99),
)
def test_orders_come_as_they_were(taken: Taken, lenses: list[Lens], rate: float, stride: int) -> None:
    orders = Orders(5, Wanted(taken, rate, True, None, 0.1, tuple(lenses)), stride, frozenset({"spike"}))
    assert Orders.unpacked(carried(orders.packed())) == orders


def test_of_a_rank_that_is_not_shown_nothing_is_wanted() -> None:
    wanted = Wanted(Taken(rank=1), 10.0, True, 1.0)
    hidden = Orders(1, wanted).of(replace(WHO, rank=0))
    assert (hidden.rate, hidden.watched, hidden.idle_rate) == (0.0, False, 0.0)
    assert Orders(1, wanted).of(WHO) == wanted


def test_a_rank_looks_through_those_lenses_alone_that_are_at_its_own_sections() -> None:
    ranks = [replace(WHO, name="", rank=rank, world=20) for rank in (1, 10)]
    lenses = tuple(Lens("page", "table", 0, f"rank {rank}: a", (0, 1), (0, 1), 1, 1) for rank in (1, 10))
    orders = Orders(1, Wanted(Taken(rank=ALL), lenses=lenses))
    assert [[lens.name for lens in orders.of(who).lenses] for who in ranks] == [["a"], ["a"]]
    assert orders.of(ranks[0]).lenses == (replace(lenses[0], name="a"),)


def test_of_very_many_ranks_the_first_are_shown() -> None:
    orders = Orders(1, Wanted(Taken(rank=ALL)))
    shown = [rank for rank in range(1000) if orders.shows(replace(WHO, rank=rank, world=1000))]
    assert shown == list(range(MOST_SHOWN))
