"""What a page asks for itself alone: values, a lens, the strip, frames of the past, parts of files."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from beholder_widget.delivery import fetching
from beholder_widget.delivery.link import Link
from beholder_widget.delivery.messages import WHOLE, FromPage
from beholder_widget.lenses import MOST_SIDE, Lens
from beholder_widget.monitoring.excerpts import Excerpt, Question
from beholder_widget.monitoring.keeper import Keeper
from beholder_widget.recording.reel import Reel
from beholder_widget.rendering.frames import Frame
from beholder_widget.rendering.kept import Kept

ANSWERED = frozenset({"read", "whole", "lens", "fetch", "strip", "frames", "past"})
"""Messages in which a page asks for something for itself."""


@dataclass(frozen=True)
class Sources:
    """Where answers are found: who asks, the strip, frames and files, and the values of the last pictures."""

    link: Link
    keeper: Keeper
    reel: Reel
    kept: Kept


class Answering:
    """Answers pages from what is kept; what they cannot ask for is let pass.

    Parameters
    ----------
    session : str
        The widget's name for its frames.
    tell : callable
        Sends a message of a kind, with buffers and fields.
    sources : Sources
        Where answers are found.
    """

    def __init__(self, session: str, tell: Callable[..., None], sources: Sources) -> None:
        self._session, self._tell = session, tell
        self._link, self._keeper, self._reel, self._kept = sources.link, sources.keeper, sources.reel, sources.kept

    def answer(self, message: FromPage, shown: Frame) -> None:
        """Do what a page asks for, which is one of `ANSWERED`.

        Parameters
        ----------
        shown : Frame
            The last frame.
        """
        client, fields = message.client, message.fields
        if message.kind == "lens":
            self._link.focus(client, _lens(message, shown))
        elif message.kind == "strip":
            with suppress(ValueError):
                self._ask_strip(client, Question(**fields))
        elif message.kind == "whole":
            self._tell_whole(client, shown, **fields)
        elif message.kind == "frames":
            self._tell_frames(client, **fields)
        elif message.kind == "past":
            self._tell_past(client, **fields)
        elif message.kind == "fetch":
            part = fetching.part(self._reel.saved, fields["file"], fields["part"])
            said = {"name": part.name, "media": part.media, "parts": part.parts, "note": part.note}
            self._tell("file", [part.content], client=client, file=fields["file"], part=fields["part"], **said)
        else:
            rows, columns = tuple(fields["rows"]), tuple(fields["columns"])
            found = self._kept.read(fields["frame"], fields["section"], rows, columns, own=fields["own"])
            values, step = ([], None) if found is None else ([found[0]], found[1])
            self._tell("values", values, client=client, kept=found is not None, step=step, **fields)

    def _ask_strip(self, client: str, question: Question) -> None:
        """Have the keeper tell a page what it lacks of the strip."""

        def told(excerpt: Excerpt) -> None:
            self._tell(
                "strip",
                [excerpt.moments.tobytes(), excerpt.figures.tobytes()],
                client=client,
                source=question.source,
                figure=question.figure,
                version=excerpt.version,
                first=excerpt.first,
                columns=excerpt.columns,
                names=list(excerpt.names),
                metrics=list(excerpt.metrics),
            )

        self._keeper.ask(question, told)

    def _tell_whole(self, client: str, shown: Frame, table: str, section: int) -> None:
        """Tell a page the last figures of the whole tensor that a section shows a sample of, where there are any."""
        rows = shown.sections.table.rows if table == shown.sections.table.key else ()
        name = rows[section]["name"] if 0 <= section < len(rows) else None
        whole = None if name is None else self._keeper.alarms.wholes.of(shown.values).get(name)
        figures = None if whole is None else {each: _finite(getattr(whole, each)) for each in WHOLE}
        self._tell("whole", client=client, table=table, section=section, figures=figures)

    def _tell_frames(self, client: str, version: int, first: int) -> None:
        """Tell a page which frames are kept, but for those that it knows of."""
        listing = self._reel.history.listing(version, first)
        count = listing.first + listing.moments.shape[1]
        told = {"version": listing.version, "first": listing.first, "count": count, "values": listing.values}
        self._tell("frames", [listing.moments.tobytes()], client=client, **told)

    def _tell_past(self, client: str, number: int, table: str) -> None:
        """Send a page a frame that is kept, the nearest to what it asks for; the table too, unless it has that one."""
        frame = self._reel.history.nearest(number)
        if frame is not None:
            sections = frame.sections
            buffers = [frame.png, sections.figures.tobytes()]
            if sections.table.key != table:
                buffers.append(sections.table.json)
            self._tell("past", buffers, session=self._session, client=client, asked=number, **frame.to_json())


def _finite(figure: float) -> float | None:
    return figure if math.isfinite(figure) else None


def _lens(message: FromPage, shown: Frame) -> Lens | None:
    """Return what a page wants to look at; None for nothing, and for what the picture does not have."""
    fields, table = message.fields, shown.sections.table
    section, height, width = fields["section"], fields["height"], fields["width"]
    fits = 0 <= section < len(table.rows) and fields["table"] == table.key and shown.layout is not None
    if not fits or not 0 < height <= MOST_SIDE or not 0 < width <= MOST_SIDE:
        return None
    ranges = tuple(fields["rows"]), tuple(fields["columns"])
    return Lens(message.client, fields["table"], section, table.rows[section]["name"], *ranges, height, width)
