"""Videos keep the run's own pace, and a minute of one stays small."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget.recording import timed
from beholder_widget.recording.clocks import HELD_FOR, Clock
from beholder_widget.recording.ffmpeg import FfmpegEncoder
from beholder_widget.recording.recorder import Recorder
from beholder_widget.recording.styles import Plain
from beholder_widget.rendering import coloring, png

from .videos import HEIGHT, WIDTH, as_frame, count, frame, times, video, write

LIVE = (".mp4", ".mov", ".mkv")
MOST_BYTES_A_SECOND = 30e6 / 60


@pytest.mark.parametrize("ending", LIVE)
def test_each_frame_has_the_time_at_which_it_came(ending: str, tmp_path: Path) -> None:
    came = 1e6 + np.cumsum(np.random.default_rng(1).uniform(0.02, 0.4, size=40))
    encoder = FfmpegEncoder(tmp_path / f"run{ending}", (WIDTH, HEIGHT), None)
    for number, seconds in enumerate(came):
        encoder.write(Plain().draw(frame(number / 40)), seconds)
    encoder.finish()
    assert np.abs(times(encoder.path) - (came - came[0])).max() < 1.5e-3
    brightness = video(encoder.path, 2 * HEIGHT, 2 * WIDTH).mean(axis=(1, 2, 3))
    assert (np.diff(brightness) > 0).mean() > 0.9


def test_frames_that_came_at_once_are_all_there(tmp_path: Path) -> None:
    encoder = FfmpegEncoder(tmp_path / "run.mkv", (WIDTH, HEIGHT), None)
    for number in range(10):
        encoder.write(Plain().draw(frame(number / 10)), 5.0)
    encoder.finish()
    assert count(encoder.path) == 10
    assert (np.diff(times(encoder.path)) > 0).all()


class Wall:
    """A clock on the wall that goes when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1e5

    def __call__(self) -> float:
        return self.seconds


def test_a_recording_keeps_its_pace_unless_a_rate_is_given(tmp_path: Path) -> None:
    wall, shown = Wall(), {}
    for fps in (None, 10):
        clock, path = Clock(wall), tmp_path / "run.mp4"
        recorder = Recorder(tmp_path, path=path, fps=fps, clock=clock, on_fault=lambda _: None)
        for number in range(5):
            write(recorder, frame(number / 5))
            wall.seconds += 2.5
        (path,) = recorder.stop()
        shown[fps] = times(path)
    np.testing.assert_allclose(shown[None], 2.5 * np.arange(5), atol=2e-3)
    np.testing.assert_allclose(shown[10], 0.1 * np.arange(5), atol=2e-3)


@given(st.lists(st.tuples(st.sampled_from(["picture", "hold", "go on"]), st.floats(0, 100)), max_size=30))
def test_the_clock_goes_with_the_wall_but_stands_soon_while_training_is_held(events: list[tuple[str, float]]) -> None:
    wall, held, shown = Wall(), False, 0.0
    clock = Clock(wall)
    began = clock.now()
    for event, seconds in events:
        wall.seconds += seconds
        shown += min(seconds, HELD_FOR) if held else seconds
        assert clock.now() - began == pytest.approx(shown, abs=1e-6)
        held = event == "hold" or (held and event == "picture")
        if event == "picture":
            assert clock.picture() - began == pytest.approx(shown, abs=1e-6)
        else:
            clock.hold(held=held)


def test_a_video_leaves_out_most_of_the_time_that_training_was_held(tmp_path: Path) -> None:
    wall = Wall()
    clock = Clock(wall)
    recorder = Recorder(tmp_path, path=tmp_path / "run.mp4", clock=clock, on_fault=lambda _: None)
    for number, (held, seconds) in enumerate(((False, 1.0), (True, 0.5), (True, 3600.0), (False, 1.0), (False, 0.0))):
        clock.hold(held=held)
        write(recorder, frame(number / 5))
        wall.seconds += seconds
    assert recorder.seconds == 1.0 + 0.5 + HELD_FOR + 1.0
    (path,) = recorder.stop()
    np.testing.assert_allclose(times(path), [0.0, 1.0, 1.5, 1.5 + HELD_FOR, 2.5 + HELD_FOR], atol=2e-3)


def test_a_program_that_wants_one_rate_reads_as_many_frames_as_the_video_is_long(tmp_path: Path) -> None:
    encoder = FfmpegEncoder(tmp_path / "run.mkv", (WIDTH, HEIGHT), None)
    for number in range(9):
        encoder.write(Plain().draw(frame(number / 9)), number / 2)
    encoder.finish()
    assert 4 * timed.NOMINAL_FPS <= count(encoder.path, mode="cfr") <= 5 * timed.NOMINAL_FPS


@pytest.mark.parametrize("rate", [10, 30])
@pytest.mark.parametrize("is_given", [False, True])
def test_a_minute_of_noise_stays_under_30_mb(rate: int, is_given: bool, tmp_path: Path) -> None:
    random, palette = np.random.default_rng(2), coloring.palette("magma")
    encoder = FfmpegEncoder(tmp_path / "run.mp4", (768, 600), rate if is_given else None)
    seconds = 4
    for number in range(rate * seconds):
        values = random.normal(0.5, 0.15, size=(600, 768))
        noise = as_frame(png.encode_indexed(coloring.quantize(values, 0.0, 1.0), palette))
        encoder.write(Plain().draw(noise), number / rate)
    encoder.finish()
    assert encoder.path.stat().st_size < MOST_BYTES_A_SECOND * (seconds + 1)
