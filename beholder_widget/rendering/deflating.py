"""The bytes of a picture as a zlib stream: compressed where that is worth its time, stored as they are elsewhere.

The colours of neighbouring weights have little to do with each other. Compressing them would take most of the time of a
picture and save a seventh of its bytes, and the browser would have to decompress them. The format, RFC 1950 and 1951,
lets a stream change between compressed and stored blocks at any byte.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from itertools import groupby
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

try:
    from isal import isal_zlib
except ImportError:
    deflater: ModuleType = zlib
    LEVEL = 1
else:
    deflater = isal_zlib
    LEVEL = 2  # as fast as 1 on these pictures, and up to 6 % smaller where cells are several pixels wide

_WORTHWHILE = 0.7
"""A strip that does not shrink to this share of its bytes is stored."""

_STORED_AT_ONCE = 65_535
_HEADER = b"\x78\x01"
_LAST_BLOCK = b"\x01\x00\x00\xff\xff"

_STRIP = 3 * _STORED_AT_ONCE
"""The bytes of a strip, which is compressed or stored as a whole.

Each call of a compressor releases the interpreter's lock. In a busy process it can take milliseconds to get the lock
back, so there must be few calls."""

_PLACES, _PROBED = 6, 3
"""At how many places a strip is probed, and how many neighbouring rows are compressed at each."""


def deflate(lines: NDArray[np.uint8], *, small: bool = False) -> bytes:
    """Return a zlib stream of the bytes of `lines`.

    Parameters
    ----------
    lines : ndarray of uint8, shape (height, bytes in a row)
        C-contiguous.
    small : bool
        Compress everything, whatever time that takes.
    """
    pieces: list[bytes | memoryview] = [_HEADER]
    height = max(1, _STRIP // lines.shape[1])
    strips = (lines[top : top + height] for top in range(0, lines.shape[0], height))
    for is_worth_it, group in groupby(strips, key=lambda strip: small or _shrinks(strip)):
        pieces += (_compressed if is_worth_it else _stored)(group)
    pieces += [_LAST_BLOCK, struct.pack(">I", deflater.adler32(lines.data))]
    return b"".join(pieces)


def _shrinks(strip: NDArray[np.uint8]) -> bool:
    """Return whether compressing a strip is worth its time, judged by some of its rows."""
    tops = ((2 * place + 1) * strip.shape[0] // (2 * _PLACES) for place in range(_PLACES))
    probe = b"".join(strip[top : top + _PROBED].data for top in tops)
    return len(deflater.compress(probe, LEVEL)) < _WORTHWHILE * len(probe)


def _compressed(strips: Iterator[NDArray[np.uint8]]) -> Iterator[bytes]:
    """Yield deflated blocks. They end at a whole byte, and refer to no bytes before the first strip."""
    compressor = deflater.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    for strip in strips:
        yield compressor.compress(strip.data)
    yield compressor.flush(zlib.Z_SYNC_FLUSH)


def _stored(strips: Iterator[NDArray[np.uint8]]) -> Iterator[bytes | memoryview]:
    """Yield blocks that store the bytes of the strips as they are."""
    for strip in strips:
        content = strip.reshape(-1).data
        for start in range(0, len(content), _STORED_AT_ONCE):
            block = content[start : start + _STORED_AT_ONCE]
            yield struct.pack("<BHH", 0, len(block), len(block) ^ 0xFFFF)
            yield block
