"""Frames to be recorded, and what the files that they end in hold."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from PIL import Image

from beholder_widget.recording.recorder import Recorder
from beholder_widget.recording.styles import Plain
from beholder_widget.rendering import coloring, png
from beholder_widget.rendering.frames import Frame
from beholder_widget.settings import Drawn, Taken

RNG = np.random.default_rng(0)
WIDTH, HEIGHT = 96, 64
FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
"""The real one, whatever a test puts in its place."""


def frame(brightness: float = 0.5, size: tuple[int, int] = (WIDTH, HEIGHT), cell: int = 4) -> Frame:
    """Return a picture like a section of noisy weights above a gap, cells of some pixels."""
    width, height = size
    values = RNG.normal(brightness, 0.1, size=(-(-height // cell), -(-width // cell)))
    indices = coloring.quantize(values, 0.0, 1.0).repeat(cell, axis=0).repeat(cell, axis=1)[:height, :width].copy()
    indices[-5:] = coloring.GAP
    return as_frame(png.encode_indexed(indices, coloring.palette("magma")))


def as_frame(picture: bytes) -> Frame:
    """Return a frame that shows a PNG as it is."""
    return Frame(1, 1, Taken(), "frame", Drawn(), "frame", png=picture)


def of_many_sizes(number: int) -> list[Frame]:
    """Return small pictures, each of another size than the one before."""
    return [frame(size=(32, 16 + 2 * each), cell=1) for each in range(number)]


def pixels(picture: Frame) -> np.ndarray:
    """Return a picture's colours, (H, W, 3); gaps as their palette colour."""
    return np.asarray(Image.open(io.BytesIO(Plain().draw(picture))).convert("RGB"))


def doubled(picture: Frame) -> np.ndarray:
    """Return what a video is to show of a picture that is not large, (2 H, 2 W, 3)."""
    return pixels(picture).repeat(2, axis=0).repeat(2, axis=1)


def errors(shown: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """Return how far each of the colours is off, in steps of 255."""
    difference: np.ndarray = np.abs(shown.astype(int) - expected)
    return difference


def video(path: Path, height: int, width: int) -> np.ndarray:
    """Return the frames of a video of that size, (frames, H, W, 3)."""
    return np.frombuffer(_decoded(path, "-pix_fmt", "rgb24"), np.uint8).reshape(-1, height, width, 3)


def count(path: Path, *, mode: str = "passthrough") -> int:
    """Return how many frames a video has, or as how many it is read in another of ffmpeg's modes."""
    return len(_decoded(path, "-vf", "scale=1:1", "-pix_fmt", "gray", mode=mode))


def _decoded(path: Path, *options: str, mode: str = "passthrough") -> bytes:
    command = [FFMPEG, "-loglevel", "error", "-i", f"file:{path}", "-fps_mode", mode, *options]
    return subprocess.run([*command, "-f", "rawvideo", "-"], check=True, stdout=subprocess.PIPE).stdout


def times(path: Path) -> np.ndarray:
    """Return when each frame of a video is shown, seconds."""
    command = [
        FFMPEG,
        "-hide_banner",
        "-i",
        f"file:{path}",
        "-fps_mode",
        "passthrough",
        "-vf",
        "showinfo",
        "-f",
        "null",
        "-",
    ]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    return np.array([float(found) for found in re.findall(r"pts_time:([\d.]+)", said)])


def tags(path: Path) -> str:
    """Return what a video says of its pixels, as ffmpeg prints it."""
    command = [FFMPEG, "-hide_banner", "-i", f"file:{path}"]
    said = subprocess.run(command, check=False, capture_output=True, text=True).stderr
    return said[said.index("Video:") :].splitlines()[0]


def contents(folder: Path) -> list[Frame]:
    """Return the pictures in a folder, by their names."""
    return [as_frame(file.read_bytes()) for file in sorted(folder.iterdir())]


def write(recorder: Recorder, *frames: Frame) -> None:
    """Write frames, each when the one before has been handed to the encoder."""
    for each in frames:
        assert recorder.write(each)
        assert recorder.flush(30)
