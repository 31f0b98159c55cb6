"""Frames with a time each, as a stream that ffmpeg reads: Matroska, RFC 9559, whose elements are those of RFC 8794.

A stream of bare PNG files or pixels has one rate for all, and no place for times.
"""

from __future__ import annotations

import struct

NOMINAL_FPS = 15
"""What the file says of its rate. Players go by the times; programs that want one rate read the video at this one."""

_UNKNOWN_SIZE = b"\x01" + b"\xff" * 7
_NANOSECONDS_IN_MS = 1_000_000
_KEY_FRAME_OF_TRACK_1 = b"\x81\x00\x00\x80"
"""What a SimpleBlock begins with: track 1, no time after the cluster's, a key frame (RFC 9559, 10.2)."""


def header(size: tuple[int, int], *, as_pixels: bool = False) -> bytes:
    """Return the beginning of a stream of frames.

    Parameters
    ----------
    size : (int, int)
        Width and height of the frames, px.
    as_pixels : bool
        Whether frames are pixels, red, green, blue and an unused byte each, and not PNG files.
    """
    width, height = size
    # Microsoft's BITMAPINFOHEADER, which is how Matroska names a codec that has no name of its own in it.
    codec = struct.pack("<IiiHH4sIiiII", 40, width, height, 1, 24, b"MPNG", 0, 0, 0, 0, 0)
    video = _element("B0", _number(width)) + _element("BA", _number(height))
    if as_pixels:
        named = _element("86", b"V_UNCOMPRESSED")  # CodecID
        video += _element("2EB524", b"RGB\0")  # UncompressedFourCC
    else:
        named = _element("86", b"V_MS/VFW/FOURCC") + _element("63A2", codec)  # CodecID, CodecPrivate
    track = b"".join(
        (
            _element("D7", _number(1)),  # TrackNumber
            _element("73C5", _number(1)),  # TrackUID
            _element("83", _number(1)),  # TrackType: video
            _element("23E383", _number(round(1000 * _NANOSECONDS_IN_MS / NOMINAL_FPS))),  # DefaultDuration
            named,
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


class Times:
    """Gives each frame its time since the first one, in whole milliseconds that rise.

    Parameters
    ----------
    header : bytes
        What stands before the first frame.
    """

    def __init__(self, header: bytes) -> None:
        self._header = header
        self._first: float | None = None
        self._last = -1

    def before(self, length: int, seconds: float) -> bytes:
        """Return what stands before the bytes of a frame.

        Parameters
        ----------
        length : int
            How many bytes the frame has.
        seconds : float
            When it came, on any clock.
        """
        begins = self._first is None
        self._first = seconds if self._first is None else self._first
        self._last = max(self._last + 1, round(1000 * (seconds - self._first)))
        block = _named("A3", len(_KEY_FRAME_OF_TRACK_1) + length) + _KEY_FRAME_OF_TRACK_1  # SimpleBlock
        time = _element("E7", _number(self._last))  # Timestamp
        cluster = _named("1F43B675", len(time) + len(block) + length)
        return (self._header if begins else b"") + cluster + time + block


def _element(name: str, content: bytes) -> bytes:
    """Return an element: its name in hexadecimal digits, its size in eight bytes, and its content."""
    return _named(name, len(content)) + content


def _named(name: str, length: int) -> bytes:
    """Return what stands before the content of an element."""
    return bytes.fromhex(name) + struct.pack(">Q", length | 1 << 56)


def _number(value: int) -> bytes:
    return value.to_bytes(8, "big")
