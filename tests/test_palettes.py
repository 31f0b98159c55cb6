"""Palettes: what colours palette indices have."""

from __future__ import annotations

import subprocess
import sys

import matplotlib as mpl
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from beholder_widget.palettes import (
    COLORMAPS,
    FIRST_LEVEL,
    GAP,
    LEVELS,
    NAN,
    NEGINF,
    POSINF,
    check_colormap,
    is_diverging,
    palette,
    resolve,
)

SIGNALS = [NAN, POSINF, NEGINF]


def distances(colors: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return how far each signal colour is, in RGB, from each other colour of a palette but the gap's."""
    rgb = colors.astype(float)
    to_all = np.linalg.norm(rgb[SIGNALS, np.newaxis] - rgb, axis=2)
    to_all[range(3), SIGNALS] = np.inf
    to_others: NDArray[np.float64] = to_all[:, GAP + 1 :]
    return to_others


@settings(deadline=None)  # the first example imports matplotlib
@given(st.sampled_from(sorted(mpl.colormaps)))
def test_signal_colours_are_no_level_of_any_colormap_and_no_two_are_alike(name: str) -> None:
    assert distances(palette(name)).min() > 0


@pytest.mark.parametrize("name", COLORMAPS)
def test_signal_colours_stand_out_from_the_colormaps_offered(name: str) -> None:
    assert distances(palette(name)).min() > 64


def test_signal_colours_are_the_same_under_beholders_colormaps() -> None:
    assert len({palette(name)[SIGNALS].tobytes() for name in COLORMAPS[:5]}) == 1


@pytest.mark.parametrize("name", [*COLORMAPS, "Spectral", "hsv", "tab10"])
def test_levels_are_matplotlibs_colours_evenly_from_end_to_end(name: str) -> None:
    colormap = mpl.colormaps["gray" if name == "grayscale" else name]
    expected = colormap([level / 251 for level in range(LEVELS)], bytes=True)[:, :3]
    assert np.array_equal(palette(name)[FIRST_LEVEL:], expected)


def test_the_gap_is_nearly_black() -> None:
    assert palette("magma")[GAP].tolist() == [16, 16, 16]


def test_a_palette_is_made_once_and_cannot_be_written() -> None:
    assert palette("viridis") is palette("viridis")
    assert palette("viridis").shape == (256, 3)
    with pytest.raises(ValueError, match="read-only"):
        palette("viridis")[0] = 0


def test_beholders_colormaps_come_first() -> None:
    assert COLORMAPS[:5] == ("magma", "inferno", "plasma", "viridis", "grayscale")


@pytest.mark.parametrize("name", ["grayscale", "gray", "twilight_shifted", "Spectral_r"])
def test_any_matplotlib_colormap_and_beholders_name_are_known(name: str) -> None:
    assert check_colormap(name) == name


@pytest.mark.parametrize(("wrong", "near"), [("Magma", "magma"), ("greyscale", "grayscale"), ("rdbu", "RdBu")])
def test_an_unknown_colormap_is_refused_with_near_names(wrong: str, near: str) -> None:
    with pytest.raises(ValueError, match=f"there is no colormap '{wrong}': try .*'{near}'"):
        check_colormap(wrong)


def test_a_colormap_unlike_any_is_refused_with_the_names_offered() -> None:
    with pytest.raises(ValueError, match="there is no colormap '12345': try one of 'magma', 'inferno'"):
        check_colormap("12345")


def test_a_palette_of_an_unknown_colormap_is_refused() -> None:
    with pytest.raises(ValueError, match="there is no colormap 'nope'"):
        palette("nope")


@pytest.mark.parametrize("name", ["coolwarm", "RdBu", "RdBu_r", "seismic", "vanimo", "Spectral"])
def test_diverging_colormaps_are_recognised_in_both_directions(name: str) -> None:
    assert is_diverging(name)


@pytest.mark.parametrize("name", [*COLORMAPS[:5], "turbo", "twilight", "hsv", "tab10", "viridis_r"])
def test_other_colormaps_are_not_diverging(name: str) -> None:
    assert not is_diverging(name)


def test_matplotlib_is_imported_for_colormaps_that_are_not_offered_only() -> None:
    code = (
        "import sys; from beholder_widget import palettes;"
        "use = lambda name: (palettes.check_colormap(name), palettes.is_diverging(name), palettes.palette(name));"
        "[use(name) for name in palettes.COLORMAPS]; assert 'matplotlib' not in sys.modules;"
        "use('Spectral'); assert 'matplotlib' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_automatic_colormap_is_diverging_about_zero_and_sequential_elsewhere() -> None:
    assert is_diverging(resolve("auto", signed=True))
    assert not is_diverging(resolve("auto", signed=False))
    assert {resolve("auto", signed=True), resolve("auto", signed=False)} <= set(COLORMAPS)


@pytest.mark.parametrize("signed", [False, True])
def test_a_colormap_that_was_chosen_stands_for_itself(signed: bool) -> None:
    assert resolve("viridis", signed=signed) == "viridis"
