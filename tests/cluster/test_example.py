"""The example notebook of a cluster runs from top to bottom."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import kernels
from tests.test_examples import all_printed, run, sections

pytestmark = [pytest.mark.ray, pytest.mark.slow]


def test_the_ray_notebook_trains_in_two_processes_and_shows_both(
    tmp_path: Path, jupyter_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUPYTER_PATH", str(jupyter_path))
    monkeypatch.setenv("PYTHONPATH", str(kernels.ROOT))
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    notebook = run("ray.ipynb", tmp_path / "notebooks", parameters="seconds = 8")
    (first, last) = (float(number) for number in re.findall(r"(\d\.\d{3}) at ", all_printed(notebook)))
    assert last < first
    assert sections(notebook)[:2] == ["rank 0: 0.weight[0:64, :]", "rank 1: 0.weight[64:128, :]"]
    assert len(sections(notebook)) == 12
