"""Words for errors and for foreign objects: whatever such an object does when it is asked, there are words."""

from __future__ import annotations

MOST_CHARACTERS = 300


def words_of(error: BaseException) -> str:
    """Return what an error says of itself, cut to 300 characters; never raises.

    An error without a message, and one whose message cannot be had, is named by its class.
    """
    kind = type(error).__name__
    try:
        words = f"{error!s}".strip() or kind
    except Exception:  # noqa: BLE001 - a foreign class may raise anything
        words = f"{kind}, whose message cannot be read"
    return cut(words)


def text_of(value: object, otherwise: str) -> str:
    """Return ``str(value)`` as a plain string, or `otherwise` if that raises."""
    try:
        return "".join(str(value))
    except Exception:  # noqa: BLE001 - a foreign class may raise anything
        return otherwise


def cut(words: str) -> str:
    """Return words with at most 300 characters; an ellipsis stands for the rest."""
    return words if len(words) <= MOST_CHARACTERS else f"{words[: MOST_CHARACTERS - 1]}…"
