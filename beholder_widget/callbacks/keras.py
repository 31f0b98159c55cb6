"""The callback for Keras's `fit`."""

from __future__ import annotations

from typing import Any

import keras

from beholder_widget.callbacks import Widget, metrics_of, watch_if_idle


class BeholderCallback(keras.callbacks.Callback):  # type: ignore[misc] # Keras has no types
    """Shows a model while it is fitted: ``model.fit(..., callbacks=[BeholderCallback(widget)])``.

    Parameters
    ----------
    widget : BeholderWidget
        It watches the model, unless it already watches another, and is updated after each batch.
    """

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._widget = widget
        self._step = self._batch = 0

    def on_train_begin(self, logs: Any = None) -> None:  # noqa: ARG002 - Keras's signature
        """Watch the model."""
        watch_if_idle(self._widget, self.model)

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:  # noqa: ARG002 - Keras's signature
        """Count batches anew, as Keras does."""
        self._batch = -1

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """Update the widget; where Keras runs several batches at a time, after the last of them."""
        self._step += batch - self._batch
        self._batch = batch
        self._widget.update(step=self._step, metrics=metrics_of(logs))
