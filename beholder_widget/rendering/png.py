"""Pictures of 8-bit samples as PNG bytes, compressed for speed."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beholder_widget.rendering.deflating import deflate, deflater

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADED = 33
"""Bytes of a PNG up to the end of its header."""

_GREY, _RGB, _INDEXED, _RGBA = 0, 2, 3, 6
_COLOR_TYPES = {1: _GREY, 3: _RGB, 4: _RGBA}


def encode_indexed(indices: NDArray[np.uint8], palette: NDArray[np.uint8], *, small: bool = False) -> bytes:
    """Return a palette picture as an indexed PNG, in which index 0 is transparent.

    Parameters
    ----------
    indices : ndarray of uint8, shape (height, width)
    palette : ndarray of uint8, shape (256, 3)
        RGB of each index, kept inside the PNG.
    small : bool
        Make the PNG as small as possible, whatever time that takes.

    Raises
    ------
    ValueError
        If a shape or dtype is not one of these, or the picture is empty.
    """
    if palette.shape != (256, 3) or palette.dtype != np.uint8:
        raise ValueError(f"a palette must be uint8 of shape (256, 3), not {palette.dtype} of {palette.shape}")
    _check_picture(indices, indices.ndim == 2, "(height, width)")
    return _png(indices, _INDEXED, _palette_chunks(palette.tobytes()), small=small)


def encode_truecolor(pixels: NDArray[np.uint8], *, small: bool = False) -> bytes:
    """Return a grey, RGB or RGBA picture as a PNG.

    Parameters
    ----------
    pixels : ndarray of uint8
        Of shape (height, width), (height, width, 1), (height, width, 3) or (height, width, 4).
    small : bool
        Make the PNG as small as possible, whatever time that takes.

    Raises
    ------
    ValueError
        If the shape or dtype is not one of these, or the picture is empty.
    """
    channels = 1 if pixels.ndim == 2 else pixels.shape[-1]
    fits = pixels.ndim in (2, 3) and channels in _COLOR_TYPES
    _check_picture(pixels, fits, "(height, width) or (height, width, 1, 3 or 4)")
    return _png(pixels, _COLOR_TYPES[channels], small=small)


def decode_indexed(png: bytes) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the palette indices and the palette of what `encode_indexed` returned.

    Returns
    -------
    (ndarray of uint8, ndarray of uint8)
        The indices, (height, width), and the palette, (256, 3); both read-only.

    Raises
    ------
    ValueError
        If the bytes are no such PNG.
    """
    width, height = size(png)
    chunks = dict(_chunks(png))
    palette = chunks.get(b"PLTE", b"")
    if chunks[b"IHDR"][8:] != bytes((8, _INDEXED, 0, 0, 0)) or len(palette) != 3 * 256 or b"IDAT" not in chunks:
        raise ValueError(f"this PNG is not one of indices and a palette of 256 colours: {png[:33]!r}")
    try:
        lines = deflater.decompress(chunks[b"IDAT"], bufsize=height * (width + 1))
    except deflater.error as error:
        raise ValueError(f"the pixels of this PNG cannot be read: {error}") from None
    rows = np.frombuffer(lines, np.uint8)
    if rows.size != height * (width + 1) or rows[:: width + 1].any():
        raise ValueError(f"the rows of this PNG are not {height} of {width} px without a filter")
    return rows.reshape(height, width + 1)[:, 1:], np.frombuffer(palette, np.uint8).reshape(256, 3)


def with_text(png: bytes, keyword: str, text: str) -> bytes:
    """Return a PNG with a text in it, right after its header: a tEXt chunk, PNG specification 11.3.4.3.

    Parameters
    ----------
    keyword, text : str
        ASCII; the keyword of 1 to 79 characters.

    Raises
    ------
    ValueError
        If the bytes do not begin like a PNG.
    """
    size(png)
    chunk = _chunk(b"tEXt", keyword.encode("ascii") + b"\0" + text.encode("ascii"))
    return b"".join((png[:_HEADED], *chunk, png[_HEADED:]))


def canvas(height: int, width: int) -> NDArray[np.uint8]:
    """Return memory for an indexed picture, (height, width), that is encoded without a copy."""
    return np.zeros((height, width + 1), np.uint8)[:, 1:]


def size(png: bytes) -> tuple[int, int]:
    """Return the width and the height of a PNG, in pixels.

    Raises
    ------
    ValueError
        If the bytes do not begin like a PNG.
    """
    if len(png) < 24 or not png.startswith(_SIGNATURE) or png[12:16] != b"IHDR":
        raise ValueError(f"these bytes are no PNG: {png[:24]!r}")
    width, height = struct.unpack_from(">II", png, 16)
    return width, height


def _check_picture(pixels: NDArray[np.uint8], fits: bool, expected: str) -> None:
    if not fits or pixels.dtype != np.uint8 or not pixels.size:
        raise ValueError(
            f"a picture must be uint8 of shape {expected}, not empty, but this is {pixels.dtype} of {pixels.shape}"
        )


def _png(pixels: NDArray[np.uint8], color_type: int, before_data: bytes = b"", *, small: bool) -> bytes:
    height, width = pixels.shape[:2]
    header = struct.pack(">IIBBBBB", width, height, 8, color_type, 0, 0, 0)
    data = deflate(_scanlines(pixels), small=small)
    return b"".join((_SIGNATURE, *_chunk(b"IHDR", header), before_data, *_chunk(b"IDAT", data), *_END))


def _scanlines(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the rows of a picture, each after the byte of filter 0, with which repeated rows compress best."""
    lines = pixels.base
    if lines is not None and _is_scanlines(lines, pixels):
        return lines
    rows = pixels.reshape(pixels.shape[0], -1)
    lines = np.empty((rows.shape[0], rows.shape[1] + 1), np.uint8)
    lines[:, 0] = 0
    lines[:, 1:] = rows
    return lines


def _is_scanlines(lines: NDArray[Any], pixels: NDArray[np.uint8]) -> bool:
    """Return whether `lines`, the base of `pixels`, consists of the rows of `pixels`, each after a byte of 0."""
    height, width = pixels.shape[0], pixels[0].size
    fits = lines.shape == (height, width + 1) and lines.dtype == np.uint8 and lines.flags.c_contiguous
    return (
        fits
        and pixels.strides[0] == width + 1
        and pixels.ctypes.data == lines.ctypes.data + 1
        and not lines[:, 0].any()
    )


def _chunk(kind: bytes, data: bytes = b"") -> tuple[bytes, ...]:
    """Return the pieces of a chunk. The caller joins them once, together with those of all other chunks."""
    checksum = deflater.crc32(data, deflater.crc32(kind))
    return struct.pack(">I", len(data)), kind, data, struct.pack(">I", checksum)


def _chunks(png: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Yield the kind and the content of each chunk of a PNG."""
    view, start = memoryview(png), len(_SIGNATURE)
    while start + 8 <= len(png):
        (length,) = struct.unpack_from(">I", png, start)
        yield png[start + 4 : start + 8], view[start + 8 : start + 8 + length]
        start += length + 12


@lru_cache(maxsize=32)
def _palette_chunks(colors: bytes) -> bytes:
    return b"".join((*_chunk(b"PLTE", colors), *_chunk(b"tRNS", b"\x00")))


_END = _chunk(b"IEND")
