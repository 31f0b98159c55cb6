"""One kernel after another beside a cluster that goes on."""

from __future__ import annotations

import re
from pathlib import Path

import psutil  # type: ignore[import-untyped] # its types are a package of their own
import pytest

from tests.cluster.fitting import FIT, SHOW, STARTED_WITHIN, watch_two_steps
from tests.cluster.processes import Nodes
from tests.delivery.kernel_page import running_page
from tests.kernels import NEWEST, PYTHONS

# Slow files come first, but this one leaves the cluster busy with what it has killed: it comes last by its name.
pytestmark = [pytest.mark.ray]

ENDED_WITHIN = 60.0


def test_a_kernel_that_is_killed_takes_its_training_along_and_the_next_kernel_watches_anew(
    nodes: Nodes, tmp_path: Path
) -> None:
    """A restart ends so where the kernel is busy. The cluster stands before the first kernel and goes on without it."""
    connect = f'ray.init(address="{nodes.address}", log_to_driver=False, logging_level="ERROR")'
    show = re.sub(r"^ray\.init\(.*\)$", connect, SHOW, flags=re.MULTILINE)
    assert connect in show
    for run in ("before", "after"):
        folder = tmp_path / run
        folder.mkdir()
        with running_page(PYTHONS[NEWEST], folder) as page:
            shown = page.start_cell(show)
            page.text_of(shown, seconds=STARTED_WITHIN)
            page.widget = page.displayed(shown)
            page.begin_cell(FIT.replace("FOLDER", repr(str(folder))))
            page.hello()
            watch_two_steps(page)
            workers = [psutil.Process(int((folder / f"rank{rank}").read_text())) for rank in range(2)]
            mailbox = nodes.mailbox()
            page.kill()
        _, alive = psutil.wait_procs([*workers, mailbox], timeout=ENDED_WITHIN)
        assert not alive, f"what the kernel {run} had started goes on"
