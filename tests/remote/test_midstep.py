"""Ranks that train together are looked at between their steps alone: within one, parameters come and go."""

from __future__ import annotations

import numpy as np
import pytest

from tests.remote.memory import until
from tests.remote.test_halves import ranks


@pytest.mark.parametrize("world", [1, 2])
def test_a_change_while_paused_is_followed_at_once_by_one_process_and_with_the_next_update_by_several(
    world: int,
) -> None:
    with ranks(world=world) as made:
        model = {"w": np.ones((4, 4), np.float32), "v": np.ones((4, 4), np.float32)}
        for handle in made.handles:
            handle.watch(model)
        made.engine.receive({"type": "hello", "client": "page", "visible": True, "covers": False})
        made.train_until(lambda: len(made.widget.sections) == 2, "a picture")
        made.widget.rate = 0
        probe = made.handles[0]._worker.probe  # noqa: SLF001 - what has been taken where training runs
        until(lambda: probe.orders.rate == 0, "the pause")
        before = probe.taken
        made.widget.select = "v"
        until(lambda: probe.orders.taken.select == "v", "the selection")
        if world == 1:
            until(lambda: probe.taken > before, "what is asked for")
        else:
            # The next orders are followed after these: by then these would have been.
            made.widget.max_overhead = 0.5
            until(lambda: probe.orders.max_overhead == 0.5, "further orders")
            assert probe.taken == before
            made.train_until(lambda: len(made.widget.sections) == 1, "the selection in the next update")
