"""Searching names for an expression in one pass over each, with a bound on the work.

All ways through the expression are followed at once (Thompson, 1968), so nothing is ever tried again. The set of ways
that are open after some characters is a state. States and what follows them are kept, so most characters cost one
look into a dictionary. An expression can have more states than can be kept; there the bound ends the search.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from beholder_widget.selection.syntax import Character, Either, Node, PatternError, Position, Repeat, Sequence, is_word

LARGEST = 2000
"""Instructions of an automaton, with repetitions written out."""

MOST_WORK = 180_000
"""Instructions looked at for the names of one update, which takes about 0.1 s."""

WORK_OF_A_STEP = 12
"""What a step costs besides its instructions, in instructions."""

MOST_KEPT = 2 * MOST_WORK
"""Work whose results an automaton keeps. After that it forgets all of them, since each takes memory."""


class Allowance:
    """The work that may still be done for one update's names."""

    def __init__(self, work: int = MOST_WORK) -> None:
        self.left = work

    def spend(self, work: int) -> None:
        """Take `work` off; raise PatternError where none is left."""
        self.left -= work
        if self.left < 0:
            raise PatternError("takes too long: use fewer repetitions, or a glob such as 'layer4.*'")


@dataclass(frozen=True)
class Instruction:
    """One step of an automaton.

    Attributes
    ----------
    node : Character, Position or None
        What has to hold: of the next character, or of the place. None for nothing.
    following : tuple of int
        The instructions after it; none for the end of the expression.
    """

    node: Character | Position | None
    following: tuple[int, ...]


class Before(Enum):
    """What stands before a place in a name."""

    NOTHING = 0
    WORD = 1
    OTHER = 2


@dataclass(eq=False)
class State:
    """The instructions that are to be looked at next, and the states that follow, by character; "" is the end."""

    entries: frozenset[int]
    before: Before
    after: dict[str, State] = field(default_factory=dict)


FOUND = State(frozenset(), Before.NOTHING)
"""The state of a name in which the expression has been found."""

NOT_FOUND = State(frozenset(), Before.OTHER)
"""The state after the end of a name in which it has not."""


class Automaton:
    """Finds one expression in names.

    Parameters
    ----------
    expression : Node

    Raises
    ------
    PatternError
        If it is too large.
    """

    def __init__(self, expression: Node) -> None:
        self._instructions = [Instruction(None, ())]
        self._start = self._add(expression, 0)
        self.kept = 0
        self._states: dict[tuple[frozenset[int], Before], State] = {}
        self._first = self._state({self._start}, Before.NOTHING)

    def finds(self, name: str, allowance: Allowance) -> bool:
        """Return whether the expression is found in a name.

        Raises
        ------
        PatternError
            If the allowance does not suffice. What was done is kept, so that the same names need less another time.
        """
        state = self._first
        for character in (*name, ""):
            state = state.after.get(character) or self._step(state, character, allowance)
            if state is FOUND:
                return True
        return False

    def _add(self, node: Node, following: int) -> int:
        """Add the instructions of a node before an instruction; return the first."""
        if isinstance(node, Sequence):
            for part in reversed(node.parts):
                following = self._add(part, following)
            return following
        if isinstance(node, Either):
            return self._append(None, [self._add(part, following) for part in node.parts])
        if isinstance(node, Repeat):
            return self._add_repeat(node, following)
        return self._append(node, [following])

    def _add_repeat(self, node: Repeat, following: int) -> int:
        if node.high is None:
            loop = self._append(None, [])
            self._instructions[loop] = Instruction(None, (self._add(node.part, loop), following))
            first = loop
        else:
            first = following
            for _ in range(node.high - node.low):
                first = self._append(None, [self._add(node.part, first), following])
        for _ in range(node.low):
            first = self._add(node.part, first)
        return first

    def _append(self, node: Character | Position | None, following: Iterable[int]) -> int:
        if len(self._instructions) >= LARGEST:
            raise PatternError("is too large with its repetitions written out: repeat less")
        self._instructions.append(Instruction(node, tuple(following)))
        return len(self._instructions) - 1

    def _state(self, entries: set[int], before: Before) -> State:
        key = frozenset(entries), before
        state = self._states.get(key)
        if state is None:
            state = self._states[key] = State(*key)
        return state

    def _step(self, state: State, character: str, allowance: Allowance) -> State:
        """Return the state after another character, or after the end, and keep it."""
        holds = _positions(state.before, character)
        looked_at, waiting, reached = set(state.entries), list(state.entries), {self._start}
        found, work = False, WORK_OF_A_STEP
        while waiting and not found:
            number = waiting.pop()
            instruction = self._instructions[number]
            node = instruction.node
            work += 1
            if isinstance(node, Character):
                work += node.work
                if character and node.accepts(character):
                    reached.update(instruction.following)
            elif node is None or node in holds:
                found = not instruction.following
                new = [other for other in instruction.following if other not in looked_at]
                looked_at.update(new)
                waiting += new
        self._spend(work, allowance)
        state.after[character] = following = FOUND if found else self._after(reached, character)
        return following

    def _after(self, reached: set[int], character: str) -> State:
        if not character:
            return NOT_FOUND
        return self._state(reached, Before.WORD if is_word(character) else Before.OTHER)

    def _spend(self, work: int, allowance: Allowance) -> None:
        """Account for work whose result is kept; forget older results where they are too many."""
        allowance.spend(work)
        self.kept += work
        if self.kept > MOST_KEPT:
            self.kept = 0
            self._states = {}
            self._first = self._state({self._start}, Before.NOTHING)


def _positions(before: Before, character: str) -> tuple[Position, ...]:
    """Return the conditions that hold between what stands before and the next character, "" for the end."""
    differs = (before is Before.WORD) != is_word(character)
    held: list[Position] = [Position.BOUNDARY if differs else Position.WITHIN]
    if before is Before.NOTHING:
        held.append(Position.START)
    if not character:
        held.append(Position.END)
    return tuple(held)
