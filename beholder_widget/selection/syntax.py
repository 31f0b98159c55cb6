"""Reading globs and regular expressions into trees of what they match.

Python's `re` is not used: it goes back and tries again, which takes minutes for ``(.*)*x``, and nothing can interrupt
it. What is read here can be matched in one pass, see `automaton`. Therefore it knows no backreferences and no
lookaround; all else that names need is written as in `re`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

DEEPEST = 20
"""Groups within groups: reading them takes stack, which the caller may have used up already."""

MOST_REPEATS = 1000


class PatternError(ValueError):
    """An expression that cannot be used; the message goes on from the words "which" and says what to do."""


@dataclass(frozen=True)
class Character:
    """One character for which `accepts` is true; `work` says how many comparisons it makes."""

    accepts: Callable[[str], bool]
    work: int = 1


class Position(Enum):
    """A condition on the place between two characters."""

    START = "^"
    END = "$"
    BOUNDARY = r"\b"
    WITHIN = r"\B"


@dataclass(frozen=True)
class Sequence:
    """Each of the parts, one after another."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Either:
    """One of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Repeat:
    """A part from `low` to `high` times; without end if `high` is None."""

    part: Node
    low: int
    high: int | None


Node = Character | Position | Sequence | Either | Repeat


def is_word(character: str) -> bool:
    r"""Whether a character is what ``\w`` matches."""
    return character.isalnum() or character == "_"


KINDS: dict[str, Callable[[str], bool]] = {
    "d": str.isdecimal,
    "D": lambda character: not character.isdecimal(),
    "w": is_word,
    "W": lambda character: not is_word(character),
    "s": str.isspace,
    "S": lambda character: not character.isspace(),
}
POSITIONS = {
    "^": Position.START,
    "$": Position.END,
    r"\A": Position.START,
    r"\Z": Position.END,
    r"\b": Position.BOUNDARY,
    r"\B": Position.WITHIN,
}
ANYTHING = Character(lambda _character: True)


def literal(character: str) -> Character:
    """Return what matches one character alone."""
    return Character(lambda other: other == character)


def parse_glob(glob: str) -> Node:
    """Return what matches the whole of a name: ``*``, ``?``, ``[abc]``, ``[!abc]``, and all else as it stands."""
    parts: list[Node] = [Position.START]
    at = 0
    while at < len(glob):
        character = glob[at]
        closed = glob.find("]", at + 3 if glob[at + 1 : at + 2] == "!" else at + 2)
        if character == "[" and closed > 0:
            inside = glob[at + 1 : closed]
            negated = inside.startswith("!")
            parts.append(_set_of(_ranges(inside[negated:]), negated=negated))
            at = closed
        elif character == "*":
            parts.append(Repeat(ANYTHING, 0, None))
        else:
            parts.append(ANYTHING if character == "?" else literal(character))
        at += 1
    return Sequence((*parts, Position.END))


def _ranges(inside: str) -> list[Callable[[str], bool]]:
    """Return a test for each character, and each range such as ``a-z``, between the brackets of a glob."""
    tests: list[Callable[[str], bool]] = []
    at = 0
    while at < len(inside):
        if inside[at + 1 : at + 2] == "-" and at + 2 < len(inside):
            tests.append(_range(inside[at], inside[at + 2]))
            at += 3
        else:
            tests.append(literal(inside[at]).accepts)
            at += 1
    return tests


def _range(low: str, high: str) -> Callable[[str], bool]:
    return lambda character: low <= character <= high


def _set_of(tests: list[Callable[[str], bool]], *, negated: bool) -> Character:
    return Character(lambda character: any(test(character) for test in tests) is not negated, len(tests))


def parse_regular(text: str) -> Node:
    """Return what a regular expression, which is searched for, matches.

    Raises
    ------
    PatternError
        If it is none, or one that cannot be matched in one pass.
    """
    return _Reader(text).whole()


class _Reader:
    """Reads one regular expression from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._either()
        if self._at < len(self._text):
            raise PatternError(r"closes a group that is not open: write \) for the character itself")
        return node

    def _ahead(self, length: int = 1) -> str:
        return self._text[self._at : self._at + length]

    def _takes(self, words: str) -> bool:
        """Go on behind `words` if they come next; return whether they did."""
        if not self._text.startswith(words, self._at):
            return False
        self._at += len(words)
        return True

    def _next(self) -> str:
        character = self._ahead()
        self._at += 1
        return character

    def _either(self) -> Node:
        parts = [self._sequence()]
        while self._takes("|"):
            parts.append(self._sequence())
        return Either(tuple(parts)) if len(parts) > 1 else parts[0]

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while self._ahead() not in ("", "|", ")"):
            parts.append(self._repeated(self._one()))
        return Sequence(tuple(parts))

    def _repeated(self, part: Node) -> Node:
        bounds = self._quantifier()
        if bounds is None:
            return part
        if isinstance(part, Position):
            raise PatternError(f"repeats {part.value!r}, which is no character: leave the repetition out")
        self._takes("?")  # Whether as few as possible are tried first does not change whether there is a match.
        if self._ahead() == "+" or self._quantifier() is not None:
            raise PatternError("repeats a repetition: put the inner one into a group, as in (a*)?")
        return Repeat(part, *bounds)

    def _quantifier(self) -> tuple[int, int | None] | None:
        for sign, bounds in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._takes(sign):
                return bounds
        closed = self._text.find("}", self._at)
        low, comma, high = self._text[self._at + 1 : max(closed, 0)].partition(",")
        digits = (low + high).isascii() and all(part.isdigit() or not part for part in (low, high))
        if self._ahead() != "{" or closed < 0 or not digits or not low + comma:
            return None  # A brace that counts nothing stands for itself.
        self._at = closed + 1
        least = int(low[:10] or 0)
        most = (int(high[:10]) if high else None) if comma else least
        if max(least, most or 0) > MOST_REPEATS or (most is not None and most < least):
            raise PatternError(f"repeats {low + comma + high} times: use a range within 0 to {MOST_REPEATS}")
        return least, most

    def _one(self) -> Node:
        character = self._next()
        if character == "(":
            return self._group()
        if character == "[":
            return self._set()
        if character == "\\":
            return self._escaped()
        if character in "*+?":
            raise PatternError(f"repeats nothing with {character!r}: write .* for any characters")
        return ANYTHING if character == "." else POSITIONS.get(character) or literal(character)

    def _group(self) -> Node:
        if self._ahead() == "?" and not self._takes("?:"):
            raise PatternError(f"has the group {'(' + self._ahead(2)!r}: only (...) and (?:...) can be used")
        self._depth += 1
        if self._depth > DEEPEST:
            raise PatternError(f"has groups in groups {self._depth} deep: use at most {DEEPEST}")
        node = self._either()
        if not self._takes(")"):
            raise PatternError(r"opens a group that is not closed: add ) or write \( for the character itself")
        self._depth -= 1
        return node

    def _escaped(self) -> Node:
        character = self._next()
        if not character:
            raise PatternError(r"ends with a backslash: write \\ for the character itself")
        if character in KINDS:
            return Character(KINDS[character])
        position = POSITIONS.get("\\" + character)
        return position or literal(_itself(character))

    def _set(self) -> Node:
        negated = self._takes("^")
        tests: list[Callable[[str], bool]] = []
        while not tests or self._ahead() != "]":
            low, kind = self._member()
            if kind is not None or self._ahead() != "-" or self._ahead(2) == "-]":
                tests.append(kind or literal(low).accepts)
                continue
            self._at += 1
            high, kind = self._member()
            if kind is not None or high < low:
                raise PatternError(f"has the range {low}-{high}, which is empty: write its lower end first")
            tests.append(_range(low, high))
        self._at += 1
        return _set_of(tests, negated=negated)

    def _member(self) -> tuple[str, Callable[[str], bool] | None]:
        """Return one character of a set, with its test if it stands for a kind of characters."""
        character = self._next()
        if character == "\\" and self._ahead():
            character = self._next()
            return (character, KINDS[character]) if character in KINDS else (_itself(character), None)
        if not character:
            raise PatternError(r"opens a set that is not closed: add ] or write \[ for the character itself")
        return character, None


def _itself(character: str) -> str:
    """Return what stands behind a backslash, if it stands for itself."""
    if character.isascii() and character.isalnum():
        raise PatternError(
            f"has {chr(92) + character}: only {', '.join(chr(92) + kind for kind in KINDS)}, \\b, \\B, "
            r"\A and \Z can be used"
        )
    return character
