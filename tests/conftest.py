"""What holds for every test: in CI each one runs, for a skip there hides a missing step of the set-up."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests import kernels

FIRST = ("e2e", "js", "delivery")
"""Folders whose files share servers, browsers or kernels, the slowest first.

They run one folder after the other: a test of another folder in between would end what is shared. And they run before
all else, so that what comes last, when a process may have nothing left to do, is short.
"""

# How long an example takes says nothing on a shared machine.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

# A shell that starts a command in the background has it ignore interrupts, and so all that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the folders in `FIRST` first, and then the files with tests that are marked as slow."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: (_rank(item.path), item.path not in slow))


@pytest.fixture
def collected_by_hand() -> Iterator[None]:
    """Leave it to the test when a full pass of the garbage collector comes."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _rank(path: Path) -> int:
    folder = path.parent.name
    return FIRST.index(folder) if folder in FIRST else len(FIRST)


@pytest.fixture(scope="session")
def jupyter_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a kernelspec of each kernel."""
    folder = tmp_path_factory.mktemp("jupyter")
    kernels.install_kernelspecs(folder)
    return folder


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run if it is CI's and a test was skipped."""
    if _skipped_in_ci(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say why the run failed."""
    skipped = _skipped_in_ci(config)
    if skipped:
        terminalreporter.write_line(f"{skipped} skipped: in CI that is a failure, see the reasons above", red=True)


def _skipped_in_ci(config: pytest.Config) -> int:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return len(reporter.stats.get("skipped", [])) if reporter is not None and os.environ.get("CI") else 0
