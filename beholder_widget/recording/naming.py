"""Names of files that are new: nothing is overwritten, and no two recordings share a file."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, count
from pathlib import Path


def claim(path: Path, make: Callable[[Path], None] = lambda file: file.touch(exist_ok=False)) -> Path:
    """Make a file or folder at the first free of `path`, ``name-2``, ``name-3`` ... and return its path.

    Parameters
    ----------
    path : pathlib.Path
        The name to begin with; its parents are made.
    make : callable
        Makes what it is given, an empty file unless told otherwise, or raises FileExistsError. To look first and make
        later would let two recordings that begin in the same second write to one file.

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
