"""Units that are silent, against their definition."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beholder_widget import tiling
from beholder_widget.frameworks.pytorch.layouts import activation_axes
from beholder_widget.monitoring.silence import silent_units

shapes = st.lists(st.lists(st.integers(1, 7), min_size=1, max_size=5).map(tuple), min_size=1, max_size=4)


@given(shapes, st.integers(1, 40), st.booleans(), st.integers(0, 2**32 - 1))
def test_a_unit_is_silent_where_all_of_its_cells_are_zero(
    shapes: list[tuple[int, ...]], width: int, show_all: bool, seed: int
) -> None:
    random = np.random.default_rng(seed)
    arrays = [random.normal(size=shape) for shape in shapes]
    axes = [activation_axes(len(shape)) for shape in shapes]
    for array in arrays:
        quiet = random.random(array.shape[min(1, array.ndim - 1)]) < 0.5
        np.moveaxis(array, min(1, array.ndim - 1), -1)[..., quiet] = 0
    layout = tiling.layout(shapes, axes=axes, width=width, show_all=show_all)
    values = np.concatenate([box.plan.take(array).reshape(-1) for box, array in zip(layout.boxes, arrays, strict=True)])
    silent, counts = silent_units(layout, values)
    assert silent.size == counts.sum()
    ends = np.cumsum(counts)
    for number, (box, array) in enumerate(zip(layout.boxes, arrays, strict=True)):
        own = silent[ends[number] - counts[number] : ends[number]]
        if array.ndim < 2:
            assert not own.size
        elif own.size:
            axes_of: Any = box.plan.axes
            along = axes_of[1][0]
            shown: dict[int, list[float]] = {}
            for row in range(box.plan.shape[0]):
                for column in range(box.plan.shape[1]):
                    index = box.plan.index(row, column)
                    shown.setdefault(index[along], []).append(float(array[index]))
            assert own.tolist() == [not any(shown[unit]) for unit in sorted(shown)]


@pytest.mark.parametrize(
    ("shape", "along"), [((16, 32), 1), ((8, 6, 5, 5), 1), ((4, 9, 16), 2), ((2, 700, 9, 9), 1)], ids=str
)
def test_dead_units_of_usual_layers_are_found(shape: tuple[int, ...], along: int) -> None:
    array = np.abs(np.random.default_rng(1).normal(size=shape)) + 0.1
    np.moveaxis(array, along, 0)[::2] = 0
    layout = tiling.layout([shape], axes=[activation_axes(len(shape))])
    silent, counts = silent_units(layout, layout.boxes[0].plan.take(array).reshape(-1))
    assert counts.tolist() == [silent.size]
    assert silent.size > 4
    assert 0.4 < silent.mean() < 0.6
