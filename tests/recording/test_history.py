"""The frames that are kept in memory span the run, and are bounded in bytes."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget import tiling
from beholder_widget.recording.guarding import around, guarded
from beholder_widget.recording.history import BOX_BYTES, FrameHistory
from beholder_widget.rendering.frames import Frame
from beholder_widget.settings import Drawn, Taken


def numbered(number: int, size: int = 30, layout: tiling.Layout | None = None) -> Frame:
    """Return a frame of so many bytes."""
    taken = Taken("parameters")
    kept = {"png": bytes(size), "layout": layout, "call": 2 * number}
    return Frame(number, 10 * number, taken, taken.values, Drawn(), "sections", **kept)  # type: ignore[arg-type] # fields of Frame


def numbers(history: FrameHistory) -> list[int]:
    """Return the numbers of the frames that are kept."""
    return [kept.frame.number for kept in history.kept()]


def size(history: FrameHistory) -> int:
    """Return the bytes of the pictures that are kept."""
    return sum(len(kept.frame.png) for kept in history.kept())


@given(sizes=st.lists(st.integers(4, 60), min_size=1, max_size=300), limit=st.integers(70, 2_000))
def test_history_spans_the_run_within_its_bytes(sizes: list[int], limit: int) -> None:
    history = FrameHistory(max_bytes=limit)
    for number, bytes_ in enumerate(sizes):
        history.append(numbered(number, bytes_), number)
        assert size(history) <= limit or len(history) == 1
    kept = numbers(history)
    assert kept == sorted(kept)
    assert kept[-1] == len(sizes) - 1
    assert kept[0] == 0 or len(kept) == 1 or limit < 120
    assert sum(sizes) > limit or kept == list(range(len(sizes)))


def test_a_long_run_is_thinned_with_age() -> None:
    history = FrameHistory(max_bytes=30 * 400)
    for number in range(100_000):
        history.append(numbered(number), number)
    kept = np.array(numbers(history))
    assert (kept[0], kept[-1]) == (0, 99_999)
    assert len(kept) > 300
    gaps, ages = np.diff(kept), 100_000 - kept[:-1]
    assert (gaps[ages < 30] == 1).all()
    # Twice as long ago, twice as far apart, more or less: no gap is a large part of its age.
    assert (gaps / ages)[ages > 100].max() < 0.1
    assert gaps[ages > 50_000].mean() > 8 * gaps[(ages > 500) & (ages < 2_000)].mean()


def test_history_keeps_a_frame_that_is_too_large_alone() -> None:
    history = FrameHistory(max_bytes=10)
    for number in range(3):
        history.append(numbered(number, 50), number)
    assert numbers(history) == [2]


def test_fewer_bytes_are_kept_to_at_once() -> None:
    history = FrameHistory(max_bytes=3_000)
    for number in range(100):
        history.append(numbered(number), number)
    history.max_bytes = 600
    assert size(history) <= 600
    assert {0, 99} < set(numbers(history))


def test_places_of_sections_count_where_they_are_not_those_of_the_frame_before() -> None:
    layouts = [tiling.layout([(rows, 4), (5,)]).bare for rows in range(1, 9)]
    history = FrameHistory(max_bytes=4 * 2 * BOX_BYTES)
    for number, layout in enumerate(layouts):
        history.append(numbered(number, 1, layout), number)
    assert len(history) < 4
    for number in range(len(layouts), len(layouts) + 20):
        history.append(numbered(number, 1, layouts[-1]), number)
    assert len(history) > 20


def test_a_frame_that_is_drawn_again_takes_the_place_of_the_one_before() -> None:
    history = FrameHistory()
    history.append(numbered(0), 0)
    history.append(numbered(1), 1)
    listing = history.listing()
    history.append(numbered(2), 2, again=True)
    assert numbers(history) == [0, 2]
    assert history.listing(listing.version, 2).first == 0
    history.pin(2)
    history.append(numbered(3), 3, again=True)
    history.append(numbered(4), 4, again=True)
    assert numbers(history) == [0, 2, 4]


@given(
    known=st.integers(0, 40), more=st.integers(0, 40), limit=st.sampled_from([600, 10**6]), first=st.integers(-1, 50)
)
def test_what_a_listing_leaves_out_is_what_the_one_before_had(known: int, more: int, limit: int, first: int) -> None:
    history = FrameHistory(max_bytes=limit)
    for number in range(known):
        history.append(numbered(number), number)
    before = history.listing()
    for number in range(known, known + more):
        history.append(numbered(number), number)
    told = history.listing(before.version, min(first, before.moments.shape[1]))
    joined = np.concatenate([before.moments[:, : told.first], told.moments], axis=1)
    assert joined[0].tolist() == numbers(history)
    assert joined[1].tolist() == [10 * number for number in numbers(history)]
    assert joined[3].tolist() == [2 * number for number in numbers(history)]


@given(dropped=st.sets(st.integers(1, 8)), wanted=st.integers(-3, 12))
def test_the_frame_that_is_nearest_is_found(dropped: set[int], wanted: int) -> None:
    history = FrameHistory()
    kept = [number for number in range(10) if number not in dropped]
    for number in kept:
        history.append(numbered(number), number)
    found = history.nearest(wanted)
    assert found is not None
    assert abs(found.number - wanted) == min(abs(number - wanted) for number in kept)


def test_nothing_is_near_where_nothing_is_kept() -> None:
    assert FrameHistory().nearest(3) is None


@given(pinned=st.integers(0, 60), count=st.integers(61, 200), limit=st.integers(150, 600))
def test_a_frame_that_is_pinned_stays(pinned: int, count: int, limit: int) -> None:
    history = FrameHistory(max_bytes=limit)
    for number in range(count):
        history.append(numbered(number), number)
        if number == pinned:
            history.pin(number)
        assert size(history) <= limit
    assert pinned in numbers(history)


# -- alerts -----------------------------------------------------------------------------------------------------------


@given(alerts=st.lists(st.integers(0, 400), max_size=8), late=st.integers(0, 3), limit=st.integers(2_400, 6_000))
def test_the_frames_around_every_alert_stay(alerts: list[int], late: int, limit: int) -> None:
    """Eight alerts with three frames of 30 bytes each take no more than half of the bytes."""
    history = FrameHistory(max_bytes=limit)
    count = 400
    heard: list[int] = []
    for number in range(count):
        history.append(numbered(number), number)
        heard += [call for call in alerts if call == 2 * (number - late) or call == 2 * (number - late) + 1]
        history.guard(heard)
        assert size(history) <= limit
    kept = set(numbers(history))
    for call in alerts:
        # A frame of the call itself, and the nearest before and after it.
        assert {(call - 1) // 2, -(-(call + 1) // 2)} - {-1} <= kept
        assert call % 2 or call // 2 in kept


@given(
    alerts=st.lists(st.integers(0, 300), min_size=1, max_size=100),
    sizes=st.lists(st.integers(4, 90), min_size=2, max_size=150),
    limit=st.integers(100, 1_500),
    pinned=st.integers(0, 150),
)
def test_the_bound_on_bytes_holds_however_many_alerts_there_are(
    alerts: list[int], sizes: list[int], limit: int, pinned: int
) -> None:
    history = FrameHistory(max_bytes=limit)
    history.guard(alerts)
    for number, bytes_ in enumerate(sizes):
        history.append(numbered(number, bytes_), number)
        if number == pinned:
            history.pin(number)
        assert size(history) <= limit or len(history) == 1
    assert numbers(history)[-1] == len(sizes) - 1
    if len(history) > 3 and pinned < len(sizes):
        assert pinned in numbers(history)


def test_of_too_many_alerts_the_first_and_the_newest_keep_their_frames_and_the_run_stays_spanned() -> None:
    history = FrameHistory(max_bytes=30 * 100)
    alerts = [1_000 + 2 * 20 * each + 1 for each in range(100)]
    for number in range(20_000):
        history.append(numbered(number), number)
        history.guard([call for call in alerts if call < 2 * number])
    kept = np.array(numbers(history))
    held = [np.isin([call // 2, call // 2 + 1], kept).all() for call in alerts]
    assert all(held[:10])
    assert all(held[-10:])
    assert not all(held)
    assert (kept[0], kept[-1]) == (0, 19_999)
    gaps, ages = np.diff(kept), 20_000 - kept[:-1]
    assert (gaps / ages)[ages > 50].max() < 0.5


@given(
    alerts=st.lists(st.integers(0, 40), max_size=20),
    calls=st.lists(st.integers(0, 40), max_size=30).map(sorted),
    room=st.integers(0, 300),
)
def test_what_stays_fits_and_is_of_whole_alerts(alerts: list[int], calls: list[int], room: int) -> None:
    costs = [10 + place for place in range(len(calls))]
    found = guarded(alerts, calls, costs, room)
    assert sum(costs[place] for place in found) <= room
    whole = [call for call in alerts if around(call, calls) <= found]
    assert found == set().union(*(around(call, calls) for call in whole))
    for call in alerts:
        for place in around(call, calls):
            between = sorted([calls[place], call])
            assert not [each for each in calls if between[0] < each < between[1]]
