"""Names of files: the home directory is filled in, nothing is overwritten, and no two recordings share a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import chain, count
from pathlib import Path


def claim(path: Path, make: Callable[[Path], None] = lambda file: file.touch(exist_ok=False)) -> Path:
    """Make a file or folder at the first free of `path`, ``name-2``, ``name-3`` ... and return its path.

    Parameters
    ----------
    path : pathlib.Path
        The name to begin with; its parents are made.
    make : callable
        Makes a file or folder at the path that it is called with, or raises FileExistsError; by default an empty file.
        Looking first and making later would let two recordings that begin together write to one file.

    Raises
    ------
    OSError
        If nothing can be made there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    others = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(candidate for candidate in chain([path], others) if _is_made(candidate, make))


def _is_made(candidate: Path, make: Callable[[Path], None]) -> bool:
    try:
        make(candidate)
    except FileExistsError:
        return False
    return True


def dated(directory: Path, name: str) -> Path:
    """Return the path of a video in a folder, named after the time."""
    moment = datetime.now().astimezone()
    return expanded(directory / f"{name}-{moment:%Y%m%d-%H%M%S}.mp4")


def expanded(path: str | Path) -> Path:
    """Return a path whose ``~`` is replaced by the home directory.

    Raises
    ------
    ValueError
        If the system names no home directory for it.
    """
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise ValueError(f"there is no home directory for {str(path)!r}: write the whole path") from None
