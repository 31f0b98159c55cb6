"""Choosing sections by name: an expression that may be a glob or a regular expression."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Callable
from functools import lru_cache

LONGEST_EXPRESSION = 500


@lru_cache(maxsize=64)
def matcher(expression: str) -> Callable[[str], bool]:
    """Return a function that tells whether a section's name is chosen.

    A name is chosen when the expression, read as a regular expression, is found in it (``"layer4.*|fc"``), or when the
    expression, read as a glob, matches the whole of it (``"*.bias"``); globs may be joined by ``|`` too. An empty
    expression chooses every name.

    Parameters
    ----------
    expression : str
        At most 500 characters.

    Raises
    ------
    ValueError
        If the expression is too long, or neither a regular expression nor a glob.
    """
    expression = expression.strip()
    if not expression:
        return lambda _name: True
    if len(expression) > LONGEST_EXPRESSION:
        raise ValueError(f"select takes at most {LONGEST_EXPRESSION} characters, not {len(expression)}")
    found = [re.compile(fnmatch.translate(part)).match for part in expression.split("|")]
    try:
        found.append(re.compile(expression).search)
    except re.error as error:
        if not set("*?") & set(expression):
            raise ValueError(f"select is no regular expression: {error} in {expression!r}") from None
    return lambda name: any(find(name) is not None for find in found)
