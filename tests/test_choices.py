"""What the controls are offered besides names: the colours, so that the page can recolour without the kernel."""

from __future__ import annotations

import base64

import numpy as np

from beholder_widget import palettes, settings
from beholder_widget.choices import choices


def test_the_page_has_the_colours_of_each_colormap_that_is_offered() -> None:
    offered = choices(["auto"])
    assert set(offered["colors"]) == set(palettes.COLORMAPS)
    assert set(offered["colors"]) == {choice["value"] for choice in offered["colormaps"]} - {palettes.AUTO}
    for name, told in offered["colors"].items():
        colours = np.frombuffer(base64.b64decode(told), np.uint8).reshape(256, 3)
        np.testing.assert_array_equal(colours, palettes.palette(name))


def test_the_page_is_told_which_colormaps_have_a_middle() -> None:
    diverging = choices(["auto"])["diverging"]
    assert diverging == [name for name in palettes.COLORMAPS if palettes.is_diverging(name)]
    assert "coolwarm" in diverging
    assert "magma" not in diverging


def test_the_page_has_a_word_for_all_values_whatever_is_offered() -> None:
    assert choices(["auto"])["words"] == settings.VALUES


def test_what_is_told_can_be_changed_without_changing_what_is_told_next() -> None:
    choices(["auto"])["colors"].clear()
    assert choices(["auto"])["colors"]
