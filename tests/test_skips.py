"""In CI a test that is skipped fails the run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SKIPPING = "import pytest\n\n@pytest.mark.skip(reason='no browser')\ndef test_it(): pass\n"
PASSING = "def test_it(): pass\n"


@pytest.mark.parametrize("processes", ["0", "2"])
@pytest.mark.parametrize(("source", "ci", "passes"), [
    (SKIPPING, "true", False),
    (SKIPPING, "", True),
    (PASSING, "true", True),
])  # fmt: skip
def test_only_a_skip_in_ci_fails_the_run(source: str, ci: str, passes: bool, processes: str, tmp_path: Path) -> None:
    (tmp_path / "test_sample.py").write_text(source)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "tests.conftest",
            "-p",
            "no:cacheprovider",
            "-n",
            processes,
            str(tmp_path),
        ],
        env=os.environ | {"CI": ci, "PYTHONPATH": str(Path(__file__).parent.parent)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode == 0) == passes, run.stdout
