"""What ffmpeg is told: how it reads the frames, and what it makes of them."""

from __future__ import annotations

from collections.abc import Sequence

from beholder_widget.recording import timed
from beholder_widget.rendering.raster import Rectangle

DOUBLED_UP_TO = 1920
"""Pictures with no side longer than this are doubled: halving the colour resolution then costs nothing."""

TAGS = "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709"
"""What the colours mean, as a filter that tags the frames. The encoder's options of these names leave primaries and
transfer unknown in the file, and Chromium then guesses middle tones that are too dark."""

SHARPER = -0.6
"""Of the parts with words: how much finer than the rest they are kept, of the whole range of qualities."""


def arguments(
    size: tuple[int, int],
    fps: float | None,
    options: tuple[str, ...],
    *,
    as_pixels: bool,
    lettered: Sequence[Rectangle],
) -> list[str]:
    """Return ffmpeg's options between its own name and the output file's."""
    reads: tuple[str, ...]
    keeps: tuple[str, ...]
    if fps is None:
        # Times count for the bound on the size too, which "zerolatency" would have go by the nominal rate.
        reads, keeps = (
            ("-f", "matroska"),
            ("-enc_time_base", "1:1000", "-fps_mode", "passthrough", "-x264-params", "force-cfr=0"),
        )
    elif as_pixels:
        width, height = size
        reads = ("-f", "rawvideo", "-pixel_format", "rgb0", "-video_size", f"{width}x{height}", "-framerate", str(fps))
        keeps = ()
    else:
        reads, keeps = ("-f", "image2pipe", "-c:v", "png", "-framerate", str(fps)), ()
    filters = _filters(size, as_pixels=as_pixels)
    sharp: tuple[str, ...] = ()
    if lettered and "libx264" in options:
        # The encoder heeds such parts only while it spreads its bits by what each part shows, if ever so little.
        filters, sharp = filters + _sharper(lettered), ("-aq-mode", "1", "-aq-strength", "0.01")
    return [
        *("-y", "-loglevel", "error", "-nostdin"),
        # Told what comes, ffmpeg need not read five seconds of it to find out before it writes the first frame.
        *("-probesize", "32", "-analyzeduration", "0"),
        *(*reads, "-threads", "1", "-i", "-"),
        *("-vf", filters, "-threads", "1", *keeps),
        *("-g", str(max(1, round(fps or timed.NOMINAL_FPS)))),
        *options,
        *sharp,
    ]


def _filters(size: tuple[int, int], *, as_pixels: bool) -> str:
    """Return what is done with each frame: its size becomes even, its colours those of videos."""
    colours = "out_color_matrix=bt709:out_range=tv"
    if as_pixels:
        scaled = f"scale={colours}"
    elif max(size) <= DOUBLED_UP_TO:
        scaled = f"scale=iw*2:ih*2:flags=neighbor:{colours}"
    else:
        scaled = f"pad=ceil(iw/2)*2:ceil(ih/2)*2,scale={colours}"
    return f"{scaled},format=yuv420p,{TAGS}"


def _sharper(lettered: Sequence[Rectangle]) -> str:
    """Return the filters that mark parts as those with words."""
    return "".join(
        f",addroi=x={left}:y={top}:w={right - left}:h={bottom - top}:qoffset={SHARPER}"
        for left, top, right, bottom in lettered
    )
