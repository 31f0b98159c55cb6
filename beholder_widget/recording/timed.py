"""PNG frames with a time each, as a stream that ffmpeg reads: Matroska, RFC 9559, whose elements are those of RFC 8794.

A stream of bare PNG files has one rate for all, and no place for times.
"""

from __future__ import annotations

import struct

NOMINAL_FPS = 15
"""What the file says of its rate. Players go by the times; programs that want one rate read the video at this one."""

_UNKNOWN_SIZE = b"\x01" + b"\xff" * 7
_NANOSECONDS_IN_MS = 1_000_000
_KEY_FRAME_OF_TRACK_1 = b"\x81\x00\x00\x80"
"""What a SimpleBlock begins with: track 1, no time after the cluster's, a key frame (RFC 9559, 10.2)."""


def header(size: tuple[int, int]) -> bytes:
    """Return the beginning of a stream of PNG frames.

    Parameters
    ----------
    size : (int, int)
        Width and height of the frames, px.
    """
    width, height = size
    # Microsoft's BITMAPINFOHEADER, which is how Matroska names a codec that has no name of its own in it.
    codec = struct.pack("<IiiHH4sIiiII", 40, width, height, 1, 24, b"MPNG", 0, 0, 0, 0, 0)
    video = _element("B0", _number(width)) + _element("BA", _number(height))
    track = b"".join(
        (
            _element("D7", _number(1)),  # TrackNumber
            _element("73C5", _number(1)),  # TrackUID
            _element("83", _number(1)),  # TrackType: video
            _element("23E383", _number(round(1000 * _NANOSECONDS_IN_MS / NOMINAL_FPS))),  # DefaultDuration
            _element("86", b"V_MS/VFW/FOURCC"),  # CodecID
            _element("63A2", codec),  # CodecPrivate
            _element("E0", video),
        )
    )
    return b"".join(
        (
            _element("1A45DFA3", _element("4282", b"matroska")),  # EBML, DocType
            bytes.fromhex("18538067") + _UNKNOWN_SIZE,  # Segment
            _element("1549A966", _element("2AD7B1", _number(_NANOSECONDS_IN_MS))),  # Info, TimestampScale
            _element("1654AE6B", _element("AE", track)),  # Tracks, TrackEntry
        )
    )


def frame(png: bytes, milliseconds: int) -> bytes:
    """Return a frame of the stream.

    Parameters
    ----------
    milliseconds : int
        Since the first frame; larger than that of the frame before.
    """
    block = _element("A3", _KEY_FRAME_OF_TRACK_1 + png)  # SimpleBlock
    return _element("1F43B675", _element("E7", _number(milliseconds)) + block)  # Cluster, Timestamp


def _element(name: str, content: bytes) -> bytes:
    """Return an element: its name in hexadecimal digits, its size in eight bytes, and its content."""
    return bytes.fromhex(name) + struct.pack(">Q", len(content) | 1 << 56) + content


def _number(value: int) -> bytes:
    return value.to_bytes(8, "big")
