"""Choosing sections by name: globs over the whole name, or a regular expression that is searched for in it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from beholder_widget.selection.automaton import Allowance, Automaton
from beholder_widget.selection.syntax import Either, Node, PatternError, parse_glob, parse_regular

LONGEST_EXPRESSION = 500

SEPARATORS = ".", "/"
"""What may stand between a module's path and the names within it."""

NEAREST = 3
COMPARED_WORDS = 4
COMPARED_NAMES = 200
COMPARED_CHARACTERS = 40
"""How much `near` compares at most, since the time that comparing two names takes grows with their product."""


def matcher(expression: str) -> Callable[[str], bool]:
    r"""Return a function that tells whether a section's name is chosen.

    Parameters
    ----------
    expression : str
        At most 500 characters: globs joined by ``|``, each for a whole name (``"layer4.*|fc.weight"``, with ``*``,
        ``?``, ``[abc]`` and ``[!abc]``); or a regular expression between slashes, which is searched for in the name
        (``r"/h\.1\./"``). An empty expression chooses every name. Case matters.

    Returns
    -------
    callable
        Meant for the names of one update: together they may take about 0.1 s. It raises ValueError where an
        expression takes longer.

    Raises
    ------
    ValueError
        If the expression is too long, or is no regular expression between its slashes. The message quotes it and says
        what to write.
    """
    expression = expression.strip()
    if not expression:
        return lambda _name: True
    if len(expression) > LONGEST_EXPRESSION:
        raise ValueError(
            f"select takes at most {LONGEST_EXPRESSION} characters, not the {len(expression)} of "
            f"{expression[:40] + '...'!r}: use * for what the names have in common"
        )
    automaton, allowance = _automaton(expression), Allowance()

    def matches(name: str) -> bool:
        try:
            return automaton.finds(name, allowance)
        except PatternError as error:
            raise ValueError(f"select is {expression!r}, which {error}") from None

    return matches


@lru_cache(maxsize=8)
def _automaton(expression: str) -> Automaton:
    try:
        return Automaton(_parse(expression))
    except PatternError as error:
        raise ValueError(f"select is {expression!r}, which {error}") from None


def _parse(expression: str) -> Node:
    if not expression.startswith("/"):
        globs = [part.strip() for part in expression.split("|")]
        return Either(tuple(parse_glob(glob or "*") for glob in globs if glob or not any(globs)))
    if len(expression) < 2 or not expression.endswith("/"):
        raise PatternError(f"begins a regular expression: end it with a slash too, {expression + '/'!r}")
    return parse_regular(expression[1:-1])


def choose(expression: str, names: Sequence[str]) -> list[bool]:
    """Return for each name whether it is chosen, as `matcher` does, or lies within a module of which one is named.

    A module is named by its path as it stands, such as ``"blocks.0"`` for ``"blocks.0.weight"``; where a section has
    that very name, it is meant alone.

    Raises
    ------
    ValueError
        As `matcher`, and as what it returns.
    """
    matches, modules = matcher(expression), _modules(expression, names)
    return [matches(name) or name.startswith(modules) for name in names]


def _modules(expression: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return how names within the modules begin that an expression of globs may name."""
    if expression.strip().startswith("/"):
        return ()
    paths = {part.strip() for part in expression.split("|")} - {"", *names}
    return tuple(path + separator for path in paths for separator in SEPARATORS)


def near(expression: str, names: Sequence[str]) -> list[str]:
    """Return the names that an expression which matches none may have meant, the nearest first, three at most.

    Names that contain a word of the expression come first, then those of the first 200 that are spelt alike.
    """
    words = [word.strip(".") for word in re.split(r"[^\w.]+", expression) if word.strip("._")][:COMPARED_WORDS]
    found = [name for name in names if any(word in name for word in words)]
    alike = {name[:COMPARED_CHARACTERS]: name for name in reversed(names[:COMPARED_NAMES])}
    for word in words:
        starts = difflib.get_close_matches(word[:COMPARED_CHARACTERS], alike, NEAREST, cutoff=0.5)
        found += [alike[start] for start in starts]
    return list(dict.fromkeys(found))[:NEAREST]
