"""Live video of a neural network's tensors while it trains, in the notebook where it trains."""

from beholder_widget.widget import BeholderWidget

__version__ = "0.1.0"
__all__ = ["BeholderWidget", "__version__"]
