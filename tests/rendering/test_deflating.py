"""Zlib streams, read back by the standard library."""

from __future__ import annotations

import importlib.util
import sys
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from beholder_widget.rendering import deflating

SEEDS = st.integers(0, 2**32 - 1)


def noise(height: int, width: int, seed: int = 0) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 256, (height, width), dtype=np.uint8)


@given(st.integers(1, 300), st.integers(1, 2000), SEEDS, st.booleans(), st.data())
def test_the_bytes_come_back(height: int, width: int, seed: int, small: bool, data: st.DataObject) -> None:
    lines = noise(height, width, seed)
    first = data.draw(st.integers(0, height), "rows of one value begin at")
    lines[first : data.draw(st.integers(first, height), "and end at")] = 7
    assert zlib.decompress(deflating.deflate(lines, small=small)) == lines.tobytes()


@pytest.mark.parametrize("width", [65_534, 65_535, 65_536, 200_000])
def test_rows_longer_than_a_block_come_back(width: int) -> None:
    lines = noise(3, width)
    assert zlib.decompress(deflating.deflate(lines)) == lines.tobytes()


def test_noise_is_stored_as_it_is() -> None:
    lines = noise(500, 769)
    assert lines.tobytes()[769 * 100 : 769 * 101] in deflating.deflate(lines)
    assert len(deflating.deflate(lines)) < 1.001 * lines.size


def test_what_shrinks_is_compressed_beside_noise_that_is_not() -> None:
    lines = noise(1200, 769)
    lines[400:900] = np.repeat(noise(25, 769), 20, axis=0)
    stream = deflating.deflate(lines)
    assert zlib.decompress(stream) == lines.tobytes()
    assert len(stream) < 0.9 * lines.size


def test_asked_to_be_small_it_compresses_all() -> None:
    lines = noise(300, 769) // 2
    assert len(deflating.deflate(lines, small=True)) < 0.95 * lines.size <= 0.95 * len(deflating.deflate(lines))


def test_without_isal_the_standard_library_compresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "isal", None)
    spec = importlib.util.spec_from_file_location("deflating_without_isal", deflating.__file__)
    assert spec is not None
    assert spec.loader is not None
    fallback = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(fallback)
    assert fallback.deflater is zlib
    lines = np.repeat(noise(50, 769), 4, axis=0)
    assert zlib.decompress(fallback.deflate(lines)) == lines.tobytes()
    assert len(fallback.deflate(lines)) < 0.5 * lines.size
