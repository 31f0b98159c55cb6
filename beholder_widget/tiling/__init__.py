"""Where every value of every array stands in the picture: plans of sections, and the mosaic made of them."""

from beholder_widget.tiling.grid import Axes, Shape
from beholder_widget.tiling.layouts import frame_layout, layout
from beholder_widget.tiling.mosaic import Box, Layout, compose
from beholder_widget.tiling.plans import MAX_CELLS, Plan, plan

__all__ = ["MAX_CELLS", "Axes", "Box", "Layout", "Plan", "Shape", "compose", "frame_layout", "layout", "plan"]
