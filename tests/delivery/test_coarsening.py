"""Resolution gives way when frames find no credit, and comes back with patience."""

from __future__ import annotations

import itertools

from beholder_widget.delivery.coarsening import COARSEST, PATIENCE, WINDOW, Coarseness


def run(coarseness: Coarseness, frames: int, *, fits: int) -> list[int]:
    """Offer frames to a connection that keeps up from the step `fits` on; return the step of each."""
    steps = []
    for _ in range(frames):
        steps.append(coarseness.step)
        coarseness.note(late=coarseness.step < fits)
    return steps


def test_a_connection_that_keeps_up_gets_the_whole_picture() -> None:
    assert set(run(Coarseness(), 1000, fits=1)) == {1}


def test_a_slow_connection_gets_a_coarser_picture_within_a_few_frames() -> None:
    assert run(Coarseness(), 2 * WINDOW, fits=4)[-1] == 4


def test_there_is_a_coarsest() -> None:
    assert max(run(Coarseness(), 1000, fits=1000)) == COARSEST


def test_a_single_late_frame_changes_nothing() -> None:
    coarseness = Coarseness()
    coarseness.note(late=True)
    assert set(run(coarseness, 100, fits=1)) == {1}


def test_the_whole_picture_comes_back_when_the_connection_recovers() -> None:
    coarseness = Coarseness()
    run(coarseness, 100, fits=4)
    assert run(coarseness, 3 * PATIENCE, fits=1)[-1] == 1


def test_trying_a_finer_picture_in_vain_becomes_rarer() -> None:
    steps = run(Coarseness(), 4000, fits=2)
    tries = [at for at in range(1, len(steps)) if steps[at] == 1 and steps[at - 1] == 2]
    pauses = [later - earlier for earlier, later in itertools.pairwise(tries)]
    assert len(pauses) >= 3
    assert pauses == sorted(pauses)
    assert pauses[-1] > 4 * PATIENCE
