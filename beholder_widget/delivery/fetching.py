"""Files of the last recording, in parts that a page asks for one by one."""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PART_BYTES = 4 * 2**20
MOST_BYTES = 512 * 2**20

GONE = "The file is not there any more."
FOLDER = "This is a folder of pictures: {path}"
TOO_LARGE = "The file is too large to be sent to the page: {path}"


@dataclass(frozen=True)
class Part:
    """A part of a file.

    Attributes
    ----------
    name : str
        The file's name, without its folder.
    media : str
        Its media type.
    parts : int
        How many parts the file has.
    content : bytes
    note : str
        Why there is none; mostly empty.
    """

    name: str = ""
    media: str = "application/octet-stream"
    parts: int = 0
    content: bytes = b""
    note: str = ""


def part(files: Sequence[Path], file: int, number: int) -> Part:
    """Return a part of one of `files`, `PART_BYTES` or less; a part that is not there has a note.

    Parameters
    ----------
    files : sequence of Path
        Those that may be fetched.
    file : int
        Which of them.
    number : int
        Which part, from 0 on.
    """
    if not 0 <= file < len(files) or number < 0:
        return Part(note=GONE)
    path = files[file]
    try:
        if path.is_dir():
            return Part(path.name, note=FOLDER.format(path=path))
        size = path.stat().st_size
        if size > MOST_BYTES:
            return Part(path.name, note=TOO_LARGE.format(path=path))
        parts = max(1, -(-size // PART_BYTES))
        if number >= parts:
            return Part(path.name, note=GONE)
        with path.open("rb") as opened:
            opened.seek(number * PART_BYTES)
            content = opened.read(PART_BYTES)
    except OSError:
        return Part(path.name, note=GONE)
    return Part(path.name, mimetypes.guess_type(path.name)[0] or Part.media, parts, content)
