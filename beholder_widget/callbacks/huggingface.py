"""The callback for Hugging Face's `Trainer`, of the package `transformers`."""

from __future__ import annotations

from typing import Any

from transformers import TrainerCallback

from beholder_widget.callbacks import Widget, is_wanted, metrics_of, watch_if_idle


class BeholderCallback(TrainerCallback):
    """Shows a model while it is trained: ``Trainer(..., callbacks=[BeholderCallback(widget)])``.

    Parameters
    ----------
    widget : BeholderWidget
        It watches the model with its optimizer, unless it already watches another, and is updated after each step; of
        several processes, in the first; a handle of `BeholderWidget.on_ray` in each.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._logs: Any = None

    def on_train_begin(self, args: Any, state: Any, control: Any, **given: Any) -> None:  # noqa: ARG002 - their signature
        """Watch the model."""
        if is_wanted(self._widget, is_first=state.is_world_process_zero):
            watch_if_idle(self._widget, given["model"], given.get("optimizer"))

    def on_optimizer_step(self, args: Any, state: Any, control: Any, **given: Any) -> None:  # noqa: ARG002 - as above
        """Update the widget: parameters are changed, gradients not yet zeroed, and the step not yet counted."""
        if is_wanted(self._widget, is_first=state.is_world_process_zero):
            logs, self._logs = self._logs, None
            self._widget.update(step=state.global_step + 1, metrics=metrics_of(logs))

    def on_log(self, args: Any, state: Any, control: Any, logs: Any = None, **given: Any) -> None:  # noqa: ARG002 - as above
        """Keep what the trainer has logged until the next update, which is the step after."""
        self._logs = logs
