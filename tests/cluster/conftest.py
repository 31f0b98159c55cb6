"""A cluster of two nodes on this machine; where Ray is not installed, these tests are those of another environment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from beholder_widget import BeholderWidget

if TYPE_CHECKING:
    from tests.cluster.processes import Nodes

collect_ignore_glob = [] if find_spec("ray") else ["test_*.py"]

ROOT = Path(__file__).parent.parent.parent
ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "PYTHONPATH": str(ROOT),
    "RAY_DEDUP_LOGS": "0",
    "RAY_TRAIN_V2_ENABLED": "1",
    "RAY_USAGE_STATS_ENABLED": "0",
}
"""What the cluster's processes inherit: workers find the tests' modules, and nothing is sent anywhere."""


@pytest.fixture(scope="session")
def nodes() -> Iterator[Nodes]:
    """The cluster: the notebook's node, and a second one."""
    from tests.cluster.processes import Nodes

    os.environ.update(ENVIRONMENT)
    made = Nodes()
    yield made
    made.close()


@pytest.fixture
def widget(nodes: Nodes) -> Iterator[BeholderWidget]:  # noqa: ARG001 - there is a cluster
    """A widget that shows every update."""
    made = BeholderWidget(idle_rate=None, max_overhead=None)
    yield made
    # Where the test has failed, this is shown with it.
    print(dict(made.status), dict(made.stats))  # noqa: T201
    made.close()


@pytest.fixture
def second() -> dict[str, Any]:
    """What an actor is given that is to run on the second node."""
    return {"num_cpus": 1, "resources": {"second": 1}}
