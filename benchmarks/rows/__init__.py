"""The rows of the table, in its order."""

from __future__ import annotations

from benchmarks.rows import (
    atlas,
    blocking,
    cluster,
    health,
    latency,
    lens_cost,
    long_run,
    looking,
    looking_back,
    memory,
    model_size,
    not_due,
    page_memory,
    pictures,
    scalings,
    strip,
    tensorboard,
    training,
    window,
)

ROWS = {
    row.name: row
    for row in (
        not_due.ROW,
        strip.ROW,
        health.ROW,
        blocking.ROW,
        tensorboard.CURRENT,
        tensorboard.VARIANCE,
        pictures.ROW,
        atlas.ROW,
        model_size.ROW,
        window.ROW,
        scalings.ROW,
        training.ROW,
        cluster.ROW,
        latency.ROW,
        lens_cost.ROW,
        looking.ROW,
        looking_back.ROW,
        memory.ROW,
        page_memory.ROW,
        long_run.ROW,
    )
}
