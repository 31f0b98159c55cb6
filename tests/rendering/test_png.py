"""Pictures as PNG bytes, read back by two independent decoders."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import imageio.v3 as imageio
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray
from PIL import Image

from beholder_widget.rendering import coloring, png

PALETTE = coloring.palette("magma")
SIDES = st.integers(1, 40)
PIXELS = st.tuples(SIDES, SIDES, st.sampled_from([(), (1,), (3,), (4,)])).flatmap(
    lambda shape: hnp.arrays(np.uint8, shape[:2] + shape[2])
)


def decoded(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Return kind and content of each chunk, its checksum verified."""
    found, position = [], 8
    while position < len(data):
        (length,) = struct.unpack_from(">I", data, position)
        kind, content = data[position + 4 : position + 8], data[position + 8 : position + 8 + length]
        assert struct.unpack_from(">I", data, position + 8 + length) == (zlib.crc32(kind + content),)
        found.append((kind, content))
        position += length + 12
    return found


@given(hnp.arrays(np.uint8, st.tuples(SIDES, SIDES)))
def test_an_indexed_picture_is_decoded_to_the_same_indices(indices: NDArray[np.uint8]) -> None:
    image = decoded(png.encode_indexed(indices, PALETTE))
    assert image.mode == "P"
    assert np.array_equal(np.asarray(image), indices)


@given(hnp.arrays(np.uint8, st.tuples(SIDES, SIDES)))
def test_an_indexed_picture_shows_the_palettes_colours_and_transparent_gaps(indices: NDArray[np.uint8]) -> None:
    data = png.encode_indexed(indices, PALETTE)
    expected = np.dstack([PALETTE[indices], np.where(indices == coloring.GAP, 0, 255)])
    assert np.array_equal(np.asarray(decoded(data).convert("RGBA")), expected)
    assert np.array_equal(imageio.imread(data, extension=".png", mode="RGBA"), expected)


@given(PIXELS)
def test_a_truecolor_picture_is_decoded_to_the_same_pixels(pixels: NDArray[np.uint8]) -> None:
    data = png.encode_truecolor(pixels)
    expected = pixels[..., 0] if pixels.shape[2:] == (1,) else pixels
    assert np.array_equal(np.asarray(decoded(data)), expected)
    assert np.array_equal(imageio.imread(data, extension=".png"), expected)


def test_a_picture_of_the_usual_size_is_decoded_to_the_same_indices() -> None:
    indices = np.random.default_rng(0).integers(0, 256, (1064, 768), dtype=np.uint8)
    assert np.array_equal(np.asarray(decoded(png.encode_indexed(indices, PALETTE))), indices)


def test_a_strided_view_is_encoded_as_its_copy() -> None:
    view = np.arange(600, dtype=np.uint8).reshape(20, 30)[::2, ::-1]
    assert png.encode_indexed(view, PALETTE) == png.encode_indexed(view.copy(), PALETTE)


@given(hnp.arrays(np.uint8, st.tuples(SIDES, SIDES)))
def test_a_picture_on_a_canvas_is_encoded_as_any_other(indices: NDArray[np.uint8]) -> None:
    canvas = png.canvas(*indices.shape)
    canvas[:] = indices
    assert png.encode_indexed(canvas, PALETTE) == png.encode_indexed(indices, PALETTE)


@pytest.mark.parametrize("first", [0, 1])
def test_a_view_that_leaves_the_first_column_out_is_encoded_as_its_copy(first: int) -> None:
    view = np.full((5, 9), first, np.uint8)[:, 1:]
    assert png.encode_indexed(view, PALETTE) == png.encode_indexed(view.copy(), PALETTE)
    assert png.encode_indexed(view[:, ::-1], PALETTE) == png.encode_indexed(view[:, ::-1].copy(), PALETTE)


def test_recolouring_changes_the_palette_chunk_only() -> None:
    indices = np.arange(256, dtype=np.uint8).reshape(16, 16)
    magma = chunks(png.encode_indexed(indices, PALETTE))
    gray = chunks(png.encode_indexed(indices, coloring.palette("grayscale")))
    assert [kind for kind, _ in magma] == [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"]
    assert dict(magma)[b"PLTE"] == PALETTE.tobytes()
    assert [kind for (kind, _), changed in zip(magma, gray, strict=True) if (kind, _) != changed] == [b"PLTE"]


@given(PIXELS)
def test_size_is_width_and_height(pixels: NDArray[np.uint8]) -> None:
    assert png.size(png.encode_truecolor(pixels)) == (pixels.shape[1], pixels.shape[0])


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a" + bytes(40)])
def test_size_of_what_is_no_png_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(ValueError, match="these bytes are no PNG"):
        png.size(data)


@pytest.mark.parametrize(
    "pixels", [np.zeros((2, 3, 2), np.uint8), np.zeros(3, np.uint8), np.zeros((2, 3)), np.zeros((0, 3), np.uint8)]
)
def test_what_is_no_picture_is_refused_in_words(pixels: NDArray[Any]) -> None:
    with pytest.raises(ValueError, match="a picture must be uint8 of shape") as refused:
        png.encode_truecolor(pixels)
    assert str(pixels.shape) in str(refused.value)


def test_an_indexed_picture_has_no_channels() -> None:
    with pytest.raises(ValueError, match=r"a picture must be uint8 of shape \(height, width\)"):
        png.encode_indexed(np.zeros((2, 3, 3), np.uint8), PALETTE)


def test_a_palette_of_another_length_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match=r"a palette must be uint8 of shape \(256, 3\), not uint8 of \(16, 3\)"):
        png.encode_indexed(np.zeros((2, 3), np.uint8), PALETTE[:16])


def test_a_picture_is_the_same_at_fewer_bytes() -> None:
    indices = np.random.default_rng(0).integers(100, 200, (300, 300), dtype=np.uint8)
    fast, small = png.encode_indexed(indices, PALETTE), png.encode_indexed(indices, PALETTE, small=True)
    assert len(small) < len(fast)
    assert np.array_equal(np.asarray(decoded(small)), np.asarray(decoded(fast)))
    assert len(png.encode_truecolor(indices, small=True)) < len(png.encode_truecolor(indices))


# -- reading back -----------------------------------------------------------------------------------------------------


@given(indices=hnp.arrays(np.uint8, st.tuples(SIDES, SIDES)), small=st.booleans())
def test_what_is_encoded_is_read_back(indices: NDArray[np.uint8], small: bool) -> None:
    read, palette = png.decode_indexed(png.encode_indexed(indices, PALETTE, small=small))
    np.testing.assert_array_equal(read, indices)
    np.testing.assert_array_equal(palette, PALETTE)


def test_a_large_picture_of_stored_and_compressed_strips_is_read_back() -> None:
    noise = np.random.default_rng(0).integers(0, 256, size=(800, 1024), dtype=np.uint8)
    noise[400:] = 7
    read, _ = png.decode_indexed(png.encode_indexed(noise, PALETTE))
    np.testing.assert_array_equal(read, noise)


def with_filters() -> bytes:
    """Return an indexed PNG whose second row is the difference from the first."""
    lines = np.zeros((2, 4), np.uint8)
    lines[1, 0] = 2
    data = made(np.zeros((2, 3), np.uint8))
    kept = data[: data.index(b"IDAT") - 4]
    packed = zlib.compress(lines.tobytes())
    return kept + struct.pack(">I", len(packed)) + b"IDAT" + packed + bytes(4)


def made(indices: NDArray[np.uint8]) -> bytes:
    return png.encode_indexed(indices, PALETTE)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"no picture", "no picture"),
        (png.encode_truecolor(np.zeros((2, 3), np.uint8)), "indices and a palette"),
        (made(np.zeros((2, 3), np.uint8))[:60], "indices and a palette"),
        (made(np.zeros((20, 30), np.uint8))[:-22], "cannot be read|without a filter"),
        (made(np.zeros((2, 3), np.uint8)).replace(b"\0\0\0\3\0\0\0\2", b"\0\0\0\3\0\0\0\1", 1), "without a filter"),
        (with_filters(), "without a filter"),
    ],
    ids=["none", "grey", "cut in the palette", "cut in the pixels", "of another size", "with filters"],
)
def test_what_was_not_made_here_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        png.decode_indexed(data)
