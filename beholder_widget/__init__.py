"""Live video of a neural network's tensors while it trains, in the notebook where it trains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from beholder_widget import version

if TYPE_CHECKING:
    from beholder_widget.widget import BeholderWidget

__version__ = version.VERSION
__all__ = ["BeholderWidget", "__version__"]


def __getattr__(name: str) -> Any:
    """Import the widget and Jupyter's libraries when they are asked for; code that runs beside training needs none."""
    if name != "BeholderWidget":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from beholder_widget.widget import BeholderWidget

    return BeholderWidget
