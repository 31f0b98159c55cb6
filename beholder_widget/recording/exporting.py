"""Frames that are kept in memory to files: mp4, gif, or a folder of PNG files."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from beholder_widget.recording.encoding import Encoder, FolderEncoder
from beholder_widget.recording.ffmpeg import FfmpegEncoder
from beholder_widget.recording.naming import claim
from beholder_widget.rendering import png


def export(path: str | Path, frames: Sequence[bytes], *, fps: float = 15) -> list[Path]:
    """Write frames as one video, or as several where their size changes.

    Parameters
    ----------
    path : str or pathlib.Path
        Ending in ``.mp4`` or ``.gif``; without an ending, a folder of PNG files. What exists is not overwritten.
    frames : sequence of bytes
        PNG files.
    fps : float
        Frames per second; a GIF counts time in hundredths of a second.

    Returns
    -------
    list of pathlib.Path
        The files written, in order.

    Raises
    ------
    ValueError
        If there are no frames, or the path has another ending, or `fps` is not a positive number.
    EncoderError
        If ffmpeg cannot be started or fails.
    """
    path = Path(path)
    check_fps(fps)
    if path.suffix.lower() not in ("", ".mp4", ".gif"):
        raise ValueError(f"export writes .mp4, .gif or a folder of PNG files, not {str(path)!r}")
    if not frames:
        raise ValueError("there are no frames to export yet: call update() first")
    return [_export_run(path, size, list(run), fps) for size, run in groupby(frames, png.size)]


def _export_run(path: Path, size: tuple[int, int], frames: list[bytes], fps: float) -> Path:
    """Write frames of one size."""
    if path.suffix.lower() == ".gif":
        return _write_gif(path, frames, fps)
    encoder: Encoder = FfmpegEncoder(path, size, fps) if path.suffix else FolderEncoder(path)
    try:
        for frame in frames:
            encoder.write(frame)
    finally:
        encoder.finish()
    return encoder.path


def _write_gif(path: Path, frames: list[bytes], fps: float) -> Path:
    """Write an animation that loops; indexed pictures keep their palettes, so that colours stay as they are."""
    from PIL import Image

    first, *rest = (Image.open(io.BytesIO(frame)) for frame in frames)
    for image in (first, *rest):
        image.info.pop("transparency", None)
    # A frame's time is a whole number of hundredths of a second: the fractions are carried over to the next.
    ends = [round(100 * (number + 1) / fps) for number in range(len(frames))]
    durations = [10 * (end - start) for start, end in zip([0, *ends], ends, strict=False)]
    path = claim(path)
    try:
        first.save(path, "GIF", save_all=True, append_images=rest, duration=durations, loop=0, disposal=2)
    except BaseException:
        path.unlink()
        raise
    return path


def check_fps(fps: float) -> None:
    """Raise ValueError unless `fps` is a positive, finite number."""
    if not (math.isfinite(fps) and fps > 0):
        raise ValueError(f"fps must be a number of frames per second above 0, not {fps!r}")
