"""A real kernel whose main thread is in `fit()`: pictures come meanwhile, and controls act on the workers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cluster.fitting import ACTS_WITHIN, FIT, SHOW, STARTED_WITHIN, watch_two_steps, watch_until
from tests.delivery.kernel_page import CellError, KernelPage, running_page
from tests.kernels import NEWEST, PYTHONS

pytestmark = [pytest.mark.ray, pytest.mark.slow]


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KernelPage]:
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    with running_page(PYTHONS[NEWEST], tmp_path) as page:
        yield page
        page.run("widget.close(); ray.shutdown()")


def test_pictures_come_during_a_fit_and_controls_act_on_the_workers(page: KernelPage, tmp_path: Path) -> None:
    shown = page.start_cell(SHOW)
    page.text_of(shown, seconds=STARTED_WITHIN)
    page.widget = page.displayed(shown)
    cell = page.begin_cell(FIT.replace("FOLDER", repr(str(tmp_path))))
    page.hello()
    watch_two_steps(page)
    page.send("set", name="values", value="gradients")
    watch_until(page, lambda told: told["values"] == "gradients", "gradients", ACTS_WITHIN)
    page.send("set", name="rank", value="all")
    told = watch_until(page, lambda told: told["settings"]["rank"] == "all", "all ranks", ACTS_WITHIN)
    watch_until(
        page, lambda other: other["table"] != told["table"] or other["step"] > told["step"], "more", ACTS_WITHIN
    )
    (tmp_path / "over").touch()
    assert page.text_of(cell, seconds=STARTED_WITHIN).splitlines()[-1] == "fitted gradients all"
    assert page.run("print(len(widget.sections))").strip() == "8"


def test_an_interrupt_ends_a_fit_as_ray_ends_it_and_the_next_cell_works(page: KernelPage, tmp_path: Path) -> None:
    shown = page.start_cell(SHOW)
    page.text_of(shown, seconds=STARTED_WITHIN)
    page.widget = page.displayed(shown)
    cell = page.begin_cell(FIT.replace("FOLDER", repr(str(tmp_path))))
    page.hello()
    watch_until(page, lambda told: told["kind"] == "sections", "a picture", STARTED_WITHIN)
    page.client.control_channel.send(page.client.session.msg("interrupt_request", {}))
    with pytest.raises(CellError, match="SystemExit"):
        page.text_of(cell, seconds=STARTED_WITHIN)
    assert page.run("print(len(widget.sections), widget.colormap)").strip() == "4 auto"
