"""The rows of the table, in its order."""

from __future__ import annotations

from benchmarks.rows import (
    atlas,
    blocking,
    latency,
    lens_cost,
    looking,
    memory,
    model_size,
    not_due,
    pictures,
    scalings,
    tensorboard,
    training,
    window,
)

ROWS = {
    row.name: row
    for row in (
        not_due.ROW,
        blocking.ROW,
        tensorboard.CURRENT,
        tensorboard.VARIANCE,
        pictures.ROW,
        atlas.ROW,
        model_size.ROW,
        window.ROW,
        scalings.ROW,
        training.ROW,
        latency.ROW,
        lens_cost.ROW,
        looking.ROW,
        memory.ROW,
    )
}
