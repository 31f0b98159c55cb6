"""A rendered picture, with all that is needed to show it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from beholder_widget.rendering import png
from beholder_widget.rendering.composing import Still
from beholder_widget.rendering.images import Levels
from beholder_widget.rendering.sections import CURRENT, Sections
from beholder_widget.rendering.sections import NONE as NO_SECTIONS
from beholder_widget.settings import Drawn, Taken
from beholder_widget.tiling import Layout


@dataclass(frozen=True)
class Frame:
    """A rendered picture, with all that is needed to show it.

    Attributes
    ----------
    number : int
        Grows by one with each picture; 0 before the first.
    step : int
        The step of training that its values are of.
    taken : Taken
        The settings that its values were taken under.
    values : str
        Which values these are: ``taken.values``, with ``"auto"`` resolved.
    drawn : Drawn
        The settings that it was drawn under.
    kind : str
        ``"sections"``, ``"frame"`` or ``"placeholder"``.
    width, height : int
        Of `png`, in pixels.
    png : bytes
        The atlas of the sections' cells, see `tiling.atlas`; an image is its own picture; empty for a placeholder.
    layout : Layout, optional
        Where files show the sections, see `Layout.bare`; None for a picture that is no atlas.
    coarse : int
        The step between the cells, or between the pixels of an image, of `coarse_png`.
    coarse_png : bytes
        The same with fewer cells, for a connection that cannot keep up; empty if not asked for.
    variance_of : int
        How many updates the picture shows the variance of; 0 where it shows current values.
    change_since : int, optional
        The pinned step that the picture shows the change since; None where it shows none.
    colormap : str
        The colormap of the picture: ``drawn.colormap``, with ``"auto"`` resolved; empty for a picture without one.
    image : Levels, optional
        What the levels of an image's pixels stand for; None for a picture that is no image.
    call : int
        The number of the call of `update`, which orders frames; several may have the same step.
    frozen : int
        How many parameters are not in the picture since they are not trained.
    """

    number: int
    step: int
    taken: Taken
    values: str
    drawn: Drawn
    kind: str
    text: str = ""
    width: int = 0
    height: int = 0
    png: bytes = b""
    layout: Layout | None = None
    coarse: int = 1
    coarse_png: bytes = b""
    sections: Sections = NO_SECTIONS
    variance_of: int = 0
    change_since: int | None = None
    colormap: str = ""
    image: Levels | None = None
    call: int = 0
    frozen: int = 0

    @property
    def of(self) -> str:
        """What the picture shows of the values, as `Section.of` has it."""
        if self.change_since is not None:
            return f"change since step {self.change_since}"
        return f"variance of {self.variance_of}" if self.variance_of else CURRENT

    @property
    def still(self) -> Still | None:
        """What is kept of the picture for files; None where there is none."""
        return Still(self.png, self.layout) if self.png else None

    def to_json(self, *, coarse: bool = False) -> dict[str, Any]:
        """Return what the browser gets with the PNG, or with `coarse` the coarse one, and the sections.

        The width and the height are those of the PNG; an image has those of the whole image in any case.
        """
        size = (self.width, self.height) if self.layout is None or not coarse else png.size(self.coarse_png)
        return {
            "number": self.number,
            "step": self.step,
            "call": self.call,
            "kind": self.kind,
            "text": self.text,
            "width": size[0],
            "height": size[1],
            "coarse": self.coarse if coarse else 1,
            "table": self.sections.table.key,
            "settings": asdict(self.taken) | asdict(self.drawn),
            "values": self.values,
            "colormap": self.colormap,
            "variance_of": self.variance_of,
            "change_since": self.change_since,
            "image": None if self.image is None else self.image.to_json(),
            "frozen": self.frozen,
        }
