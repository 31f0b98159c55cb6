"""A rendered picture, with all that is needed to show it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from beholder_widget.rendering.sections import NONE as NO_SECTIONS
from beholder_widget.rendering.sections import Sections
from beholder_widget.settings import Drawn, Taken


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
    png : bytes
        The picture; empty for a placeholder.
    coarse_png : bytes
        The picture with every other pixel or fewer, for a connection that cannot keep up; empty if not asked for.
    variance_of : int
        How many updates the picture shows the variance of; 0 where it shows current values.
    colormap : str
        The colormap of the picture: ``drawn.colormap``, with ``"auto"`` resolved; empty for a picture without one.
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
    coarse_png: bytes = b""
    sections: Sections = NO_SECTIONS
    variance_of: int = 0
    colormap: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return what the browser gets with the frame's PNG bytes and its sections."""
        return {
            "number": self.number,
            "step": self.step,
            "kind": self.kind,
            "text": self.text,
            "width": self.width,
            "height": self.height,
            "table": self.sections.table.key,
            "settings": asdict(self.taken) | asdict(self.drawn),
            "values": self.values,
            "colormap": self.colormap,
            "variance_of": self.variance_of,
        }
