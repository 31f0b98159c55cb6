"""Frames that are kept in memory to files: videos, animated images, or a folder of PNG files."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from beholder_widget.recording.encoding import Encoder, FolderEncoder, png_of
from beholder_widget.recording.ffmpeg import FfmpegEncoder
from beholder_widget.recording.formats import Format, check_fps, format_of
from beholder_widget.recording.naming import claim, expanded
from beholder_widget.recording.progress import Progress
from beholder_widget.recording.series import MOST_FILES
from beholder_widget.recording.styles import Picture, Plain, Style
from beholder_widget.rendering.frames import Frame

if TYPE_CHECKING:
    from PIL.Image import Image

FPS = 15
"""Frames per second of an export, unless given."""

HELD_BYTES = 2**31
"""How much memory the pixels of an animated image may take: its writers hold all of them at once."""


def export(
    path: str | Path,
    frames: Sequence[Frame],
    *,
    fps: float = FPS,
    style: Style | None = None,
    progress: Progress | None = None,
) -> list[Path]:
    """Write frames as one file, or as several where their size changes.

    Parameters
    ----------
    path : str or pathlib.Path
        Its ending says what is written: a video (``.mp4``, ``.mov``, ``.mkv``, ``.webm``, ``.avi``), an animation with
        the very colours (``.gif``, ``.webp``, ``.apng``), a stack of images (``.tif``), or, without an ending, a folder
        of PNG files. ``~`` is the home directory. Files that exist are not overwritten.
    frames : sequence of Frame
        They are drawn here, one after another.
    fps : float
        Frames per second. A GIF counts time in hundredths of a second, WebP and APNG in thousandths; a stack of images
        does not tell it.
    style : Style, optional
        How frames look; plain unless given.
    progress : callable, optional
        Is called after each picture, on this thread: how many have been drawn and handed on, of how many.

    Returns
    -------
    list of pathlib.Path
        The files written, in order.

    Raises
    ------
    ValueError
        If there are no frames, the path has another ending, `fps` is not a positive number, or the format cannot hold
        the frames.
    EncoderError
        If ffmpeg cannot be started or fails.
    """
    path = expanded(path)
    form = format_of(path, live=False)
    fps = check_fps(fps)
    if not frames:
        raise ValueError("there are no frames to export yet: call update() first")
    style = style or Plain()
    draw = _Drawing(style, len(frames), progress)
    runs = [_Run(size, list(run), draw) for size, run in groupby(frames, style.size)]
    if form.writer == "folder" and len(runs) > MOST_FILES:
        return [_encode(FolderEncoder(path), draw.pictures(frames))]
    _check(path, form, runs)
    return [_export_run(path, form, run, fps) for run in runs]


class _Drawing:
    """Draws all frames of an export, one run of them after another, and tells how many it has drawn."""

    def __init__(self, style: Style, total: int, progress: Progress | None) -> None:
        self.style = style
        self._total, self._progress = total, progress
        self._done = 0

    def pictures(self, frames: Iterable[Frame]) -> Iterator[Picture]:
        """Yield the pictures of frames; a picture counts when the next one is asked for."""
        for frame in frames:
            yield self.style.draw(frame)
            self._done += 1
            if self._progress is not None:
                self._progress(self._done, self._total)


class _Run(NamedTuple):
    """Frames of one size, and what draws them."""

    size: tuple[int, int]
    frames: list[Frame]
    drawing: _Drawing

    def pictures(self) -> Iterator[Picture]:
        return self.drawing.pictures(self.frames)


def _check(path: Path, form: Format, runs: list[_Run]) -> None:
    """Raise ValueError, before anything is written, if the format cannot hold the frames."""
    instead = "export to a path without an ending for a folder of PNG files"
    if len(runs) > MOST_FILES:
        raise ValueError(
            f"{str(path)!r} would become {len(runs)} files, one each time that the picture's size changes, and "
            f"{MOST_FILES} are the most: {instead}"
        )
    for (width, height), frames, _ in runs:
        if max(width, height) > form.largest:
            raise ValueError(
                f"a {form.ending} file holds pictures of up to {form.largest} px a side, not {width} x {height}: "
                f"{instead}"
            )
        held = 3 * width * height * len(frames)
        if form.writer in ("gif", "imageio") and held > HELD_BYTES:
            raise ValueError(
                f"writing {str(path)!r} would hold {held / 1e9:.1f} GB of pixels in memory, and {HELD_BYTES / 1e9:.1f} "
                f"GB are the most: export to .mp4 or .webm, or {instead}"
            )


def _export_run(path: Path, form: Format, run: _Run, fps: float) -> Path:
    """Write frames of one size."""
    if form.writer == "ffmpeg":
        style = run.drawing.style
        encoder = FfmpegEncoder(path, run.size, fps, as_pixels=style.as_pixels, lettered=style.lettered)
        return _encode(encoder, run.pictures())
    if form.writer == "folder":
        return _encode(FolderEncoder(path), run.pictures())
    write = _gif if form.writer == "gif" else _images
    path = claim(path)
    try:
        path.write_bytes(write(form, map(png_of, run.pictures()), len(run.frames), fps))
    except BaseException:
        path.unlink()
        raise
    return path


def _encode(encoder: Encoder, frames: Iterable[Picture]) -> Path:
    try:
        for frame in frames:
            encoder.write(frame, 0.0)
    finally:
        encoder.finish()
    return encoder.path


def _gif(_: Format, frames: Iterable[bytes], count: int, fps: float) -> bytes:
    """Return an animation that loops; indexed pictures keep their palettes, so that colours stay as they are."""
    images = map(_opened, frames)
    first = next(images)
    durations = [10 * hundredths for hundredths in _times(count, fps, 100)]
    file = io.BytesIO()
    first.save(file, "GIF", save_all=True, append_images=images, duration=durations, loop=0, disposal=2)
    return file.getvalue()


def _images(form: Format, frames: Iterable[bytes], count: int, fps: float) -> bytes:
    """Return an animation that loops, or a stack of images, without loss of colour."""
    import imageio.v3 as iio
    import numpy as np

    duration = _times(count, fps, 1000)
    options: dict[str, Any] = {
        ".webp": {"lossless": True, "method": 0, "loop": 0, "duration": duration},
        ".apng": {"loop": 0, "duration": duration},
    }.get(form.ending, {"compression": "tiff_adobe_deflate"})
    file = io.BytesIO()
    with iio.imopen(file, "w", plugin="pillow", extension=form.ending) as images:
        for frame in frames:
            # The file is written when it is closed, with the options of the last call.
            images.write(np.asarray(_opened(frame).convert("RGB")), **options)
    return file.getvalue()


def _opened(frame: bytes) -> Image:
    """Return a picture in which what was transparent shows its palette's colour."""
    from PIL import Image

    image = Image.open(io.BytesIO(frame))
    image.info.pop("transparency", None)
    return image


def _times(count: int, fps: float, ticks: int) -> list[int]:
    """Return how long each frame is shown, in whole ticks of which a second has `ticks`.

    Fractions are carried over from frame to frame, so that all frames together take the time that they should.
    """
    ends = [round(ticks * number / fps) for number in range(count + 1)]
    return [end - start for start, end in pairwise(ends)]
