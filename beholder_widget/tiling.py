"""Where every value of every array stands in the picture: plans of sections, and the mosaic made of them."""

from beholder_widget.geometry.atlas import Atlas, atlas
from beholder_widget.geometry.grid import Axes, Shape
from beholder_widget.geometry.layouts import frame_layout, layout
from beholder_widget.geometry.mosaic import Box, Layout, compose
from beholder_widget.geometry.places import Range
from beholder_widget.geometry.planning import plan
from beholder_widget.geometry.plans import Plan
from beholder_widget.geometry.rules import MAX_CELLS

__all__ = [
    "MAX_CELLS",
    "Atlas",
    "Axes",
    "Box",
    "Layout",
    "Plan",
    "Range",
    "Shape",
    "atlas",
    "compose",
    "frame_layout",
    "layout",
    "plan",
]
