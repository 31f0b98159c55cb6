"""The callback for Lightning's `Trainer`, of the package `lightning` or of `pytorch_lightning`."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from beholder_widget.callbacks import Widget, is_wanted, metrics_of, watch_if_idle

IS_OLD_PACKAGE = find_spec("lightning") is None or (
    "pytorch_lightning" in sys.modules and "lightning.pytorch" not in sys.modules
)

if TYPE_CHECKING or not IS_OLD_PACKAGE:
    from lightning.pytorch import Callback
else:
    from pytorch_lightning import Callback


class BeholderCallback(Callback):
    """Shows a module while it is trained: ``Trainer(callbacks=[BeholderCallback(widget)])``.

    Parameters
    ----------
    widget : BeholderWidget
        It watches the module with its optimizers, unless it already watches another, and is updated after each batch;
        of several processes, in the first; a handle of `BeholderWidget.on_ray` in each.
    """

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._widget = widget

    def on_train_start(self, trainer: Any, pl_module: Any) -> None:
        """Watch the module."""
        if is_wanted(self._widget, is_first=trainer.is_global_zero):
            scaler = getattr(trainer.precision_plugin, "scaler", None)
            watch_if_idle(self._widget, pl_module, [*trainer.optimizers, *([scaler] if scaler is not None else [])])

    def on_train_batch_end(self, trainer: Any, pl_module: Any, outputs: Any, *_: Any) -> None:  # noqa: ARG002 - theirs
        """Update the widget; the gradients of the batch are still there."""
        if is_wanted(self._widget, is_first=trainer.is_global_zero):
            self._widget.update(step=trainer.global_step, metrics=metrics_of(outputs))
