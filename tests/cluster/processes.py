"""The cluster's nodes and processes: to look at, and to end."""

from __future__ import annotations

import os
import signal
from typing import Any

import psutil  # type: ignore[import-untyped] # its types are a package of their own
import ray
from ray.cluster_utils import Cluster

STORE = 120 * 2**20
"""Bytes of each node's object store."""


class Nodes:
    """A cluster of two nodes."""

    def __init__(self) -> None:
        how = {"object_store_memory": STORE}
        self._how = how
        self._cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 3, "include_dashboard": False, **how})
        self.add("second")
        self.connect()

    @property
    def address(self) -> str:
        """What `ray.init` takes to make a process a driver."""
        return str(self._cluster.address)

    def connect(self) -> None:
        """Make this process a driver."""
        ray.init(address=self.address, log_to_driver=False, logging_level="ERROR")

    def add(self, resource: str) -> Any:
        """Add a node that has a resource of its own; return it."""
        return self._cluster.add_node(num_cpus=2, resources={resource: 4}, **self._how)

    def lose(self, node: Any) -> None:
        """End a node's processes by SIGKILL."""
        self._cluster.remove_node(node, allow_graceful=False)

    def mailbox(self) -> psutil.Process:
        """Return the process of the mailbox, which runs on the notebook's node."""
        raylet = self._cluster.head_node.all_processes["raylet"][0].process.pid
        found = [each for each in psutil.Process(raylet).children() if _is_mailbox(each)]
        if len(found) != 1:
            raise RuntimeError(f"there should be one mailbox on the notebook's node, not {found}")
        return found[0]

    def close(self) -> None:
        """End the cluster."""
        ray.shutdown()
        self._cluster.shutdown()


def _is_mailbox(process: psutil.Process) -> bool:
    try:
        return "RayMailbox" in " ".join(process.cmdline())
    except psutil.Error:
        return False


def kill(pid: int) -> None:
    """End a process that a test has started."""
    os.kill(pid, signal.SIGKILL)


def unique_memory(process: psutil.Process) -> float:
    """Return how much memory is a process's own, MiB."""
    return float(process.memory_full_info().uss) / 2**20
