"""The table of endings: what writes a file with each of them, and which of them can be recorded live."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

QUALITY = "18"

# A minute takes less than 30 MB: of a picture like noise, a video at the quality alone takes many times that.
LIMITED = ("-maxrate", "3400k", "-bufsize", "3400k")

# Of the presets "ultrafast" takes the least processor time and, at one quality setting, loses the least.
H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-crf", QUALITY, *LIMITED)
VP9 = ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-crf", QUALITY, "-b:v", "3400k")

# A file that is cut off plays as far as it was written: each frame is a fragment, or a cluster, of its own.
FRAGMENTS = ("-movflags", "+frag_every_frame+empty_moov+default_base_moof", "-flush_packets", "1")
CLUSTERS = ("-cluster_time_limit", "1", "-flush_packets", "1")


@dataclass(frozen=True)
class Format:
    """A kind of file that frames are written to.

    Attributes
    ----------
    ending : str
        The file's ending in small letters with its dot; empty for a folder of PNG files.
    writer : str
        ``"folder"``, ``"ffmpeg"``, ``"gif"``, or ``"imageio"`` for animated and stacked images without loss.
    live : bool
        Whether it can be recorded while training runs: it costs little, and a file that is cut off plays.
    options : tuple of str
        What ffmpeg is told of the codec and the container.
    largest : int
        The longest side of a picture that the format can hold, pixels.
    """

    ending: str
    writer: Literal["folder", "ffmpeg", "gif", "imageio"]
    live: bool = False
    options: tuple[str, ...] = ()
    largest: int = 65_535


FORMATS = {
    each.ending: each
    for each in (
        Format("", "folder", live=True),
        Format(".mp4", "ffmpeg", live=True, options=(*H264, *FRAGMENTS, "-f", "mp4")),
        Format(".mov", "ffmpeg", live=True, options=(*H264, *FRAGMENTS, "-f", "mov")),
        Format(".mkv", "ffmpeg", live=True, options=(*H264, *CLUSTERS, "-f", "matroska")),
        # Not live: VP9 takes six times the processor time of H.264, beside training.
        Format(".webm", "ffmpeg", options=(*VP9, "-f", "webm")),
        # Not live: where an AVI file is cut off, it lacks the index that players seek by.
        Format(".avi", "ffmpeg", options=(*H264, "-f", "avi")),
        Format(".gif", "gif"),
        Format(".webp", "imageio", largest=16_383),
        Format(".apng", "imageio"),
        Format(".tif", "imageio"),
        Format(".tiff", "imageio"),
    )
}
"""By ending. Only TIFF files, which have no place for it, do not keep the rate of the frames."""


def format_of(path: Path, *, live: bool) -> Format:
    """Return the format that a path's ending asks for.

    Parameters
    ----------
    path : pathlib.Path
        Where the frames are to go.
    live : bool
        Whether they are recorded as they come.

    Raises
    ------
    ValueError
        If frames cannot be written there; the message quotes the ending and lists those that are accepted.
    """
    found = FORMATS.get(path.suffix.lower())
    if found is None or (live and not found.live):
        accepted = ", ".join(each.ending for each in FORMATS.values() if each.ending and (each.live or not live))
        later = f". After the recording, export() writes {found.ending}" if found else ""
        raise ValueError(
            f"{'a recording' if live else 'an export'} ends in one of {accepted}, or has no ending for a folder of PNG "
            f"files, not in {path.suffix!r} as {str(path)!r} does{later}"
        )
    return found


def check_pace(fps: Any) -> float | None:
    """Return `fps` as a float, or None for the pace at which frames come; raises as `check_fps`."""
    return None if fps is None else check_fps(fps)


def check_fps(fps: Any) -> float:
    """Return `fps` as a float.

    Raises
    ------
    ValueError
        If it is not a positive, finite number.
    """
    try:
        number = math.nan if isinstance(fps, bool | str | bytes) else float(fps)
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if not (math.isfinite(number) and number > 0):
        raise ValueError(f"fps must be a number of frames per second above 0, not {fps!r}")
    return number
