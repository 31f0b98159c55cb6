"""A training loop for each test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.holding.loops import Loop


@pytest.fixture
def loop() -> Iterator[Loop]:
    loop = Loop()
    loop.begin()
    yield loop
    loop.end()
